"""A made-up profile, post or screen, with spots lettered A to F: what is a risk here?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import ConfigDict

from game import beats
from game.beats import LETTERS, Picture, Post, RoundType, Verdict
from game.packs.faults import count_fault, distractor_fault, feedback_fault
from game.packs.fields import (
    Character,
    Identifier,
    Part,
    Switch,
    Text,
    Written,
    block,
    for_editors,
)
from game.packs.model import ASK, DEBRIEF, Asked, Feedback, Given, RoundHead, members
from game.packs.problems import Address, Fault, beneath


class At(Written):
    """The centre of a spot, in parts of the picture's width and height."""

    x: Part
    """From 0, the left edge, to 1, the right edge."""
    y: Part
    """From 0, the upper edge, to 1, the lower edge."""


class PlacedSpot(Written):
    """One spot: a line of the post, or a place on its picture."""

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"properties": {"risk": {"enum": ["yes", True]}}, "required": ["risk"]},
            "then": {"required": ["misconception"]},
        }
    )

    text: Text = ""
    """What stands in the post, drawn as a line of it. Either this, or at."""
    at: At | None = None
    """The place on the picture of the post. Either this, or text."""
    found: Text
    """What the class calls it once it is found: the street."""
    risk: Switch
    """Whether it should be kept private, and so is to be found: yes or no."""
    misconception: Text = ""
    """The wrong idea of those who do not see the risk; adults read it."""
    tempting: Text = ""
    """Why someone might choose it. May be left out."""
    feedback: Feedback = ""
    """What it tells about the character; the class reads it once it is picked."""

    def faults(self, pictured: bool) -> Iterator[Fault]:
        yield from feedback_fault(self.feedback, ())
        if self.risk:
            yield from distractor_fault((), misconception=self.misconception)
        if bool(self.text) is (self.at is not None):
            both = "both text and at" if self.text else "neither text nor at"
            cure = "text is drawn as a line of the post, at is a place on the picture: keep one."
            yield Fault("CW213", (), f"this spot has {both}", cure, at_key=True)
        elif self.at and not pictured:
            yield Fault("CW406", ("at",), "this post has no picture", "Add picture and alt.")


class WrittenPost(Written):
    """What the spots stand on."""

    account: Text
    """The made-up name above the post."""
    owner: Character
    """Whose post it is."""
    picture: Text = ""
    """A drawing in the folder of the pack: pictures/post.svg. SVG or PNG; may be left out."""
    alt: Text = ""
    """What the picture shows, in one sentence, for those who cannot see it."""

    def faults(self) -> Iterator[Fault]:
        if self.picture and not self.alt:
            cure = "Say in one sentence what the picture shows, for those who cannot see it."
            yield Fault("CW406", ("picture",), "“alt” is missing", cure, at_key=True)
        if self.alt and not self.picture:
            yield Fault("CW406", ("alt",), "“picture” is missing", "Add it, or remove alt.")


_SPOT = "{text: …, found: …, risk: yes, feedback: …, misconception: …}"


class Spot(RoundHead):
    """One group of picks: every risk is to be found."""

    type_name = RoundType.SPOT

    scene: Text = ""
    """What happens, in one or two sentences, in the third person. May be left out."""
    question: Text
    """What the class looks for, and how many."""
    post: Annotated[WrittenPost, block("keys", "post:\n  account: sam.scores\n  owner: sam")]
    """The made-up profile, post or screen."""
    spots: Annotated[
        dict[Identifier, PlacedSpot],
        block("spots", f"spots:\n  street: {_SPOT}"),
        for_editors(minProperties=2, maxProperties=len(LETTERS)),
    ]
    """Two to six places, A to F in this order, each under a name of its own."""

    def faults(self) -> Iterator[Fault]:
        yield from beneath(("post",), self.post.faults())
        yield from count_fault(("spots",), len(self.spots), 2, len(LETTERS), "spots")
        for name, spot in self.spots.items():
            yield from beneath(("spots", name), spot.faults(bool(self.post.picture)))
        if not any(spot.risk for spot in self.spots.values()):
            cure = "Give at least one spot risk: yes."
            yield Fault("CW208", ("spots",), "nothing is to be found here", cure, at_key=True)

    def asked(self) -> Iterator[Asked]:
        answers = tuple(
            Given(
                ("spots", name),
                spot.found,
                Verdict.BEST if spot.risk else Verdict.OKAY,
                spot.misconception,
                spot.tempting,
                spot.feedback,
            )
            for name, spot in self.spots.items()
        )
        yield Asked(("question",), self.question, answers)

    def graph(self) -> tuple[beats.Beat, ...]:
        lettered = list(zip(LETTERS, self.spots.items(), strict=False))
        options = tuple(
            beats.Option(
                id=name,
                letter=letter,
                text=spot.found,
                verdict=Verdict.BEST if spot.risk else Verdict.OKAY,
                misconception=spot.misconception,
                tempting=spot.tempting,
                feedback=spot.feedback,
            )
            for letter, (name, spot) in lettered
        )
        ask = beats.Ask(
            id=ASK,
            question=self.question,
            options=options,
            next=DEBRIEF,
            scene=self.scene,
            cast=members(self.cast),
            picks=tuple(beats.Pick(letter) for letter, (_, spot) in lettered if spot.risk),
            talk_again=self.talk_again,
        )
        return (ask,)

    def scenery(self) -> Post:
        post = self.post
        return Post(
            account=post.account,
            owner=post.owner,
            picture=Picture(post.picture, post.alt) if post.picture else None,
            spots=tuple(
                beats.Spot(letter, spot.text, *((spot.at.x, spot.at.y) if spot.at else ()))
                for letter, spot in zip(LETTERS, self.spots.values(), strict=False)
            ),
        )

    def pictures(self) -> Iterator[tuple[Address, str]]:
        if self.post.picture:
            yield ("post", "picture"), self.post.picture
