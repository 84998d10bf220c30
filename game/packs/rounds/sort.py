"""Cards to place in zones: OK, careful, stop, or the author's own two to four."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import BeforeValidator, Field

from game import beats
from game.beats import LETTERS, RoundType, Verdict, Zone, Zones
from game.packs.faults import (
    cast_faults,
    count_fault,
    distractor_fault,
    feedback_fault,
    same_text_fault,
)
from game.packs.fields import (
    Cast,
    Identifier,
    Reference,
    Text,
    Written,
    block,
    for_editors,
    one_or_many,
)
from game.packs.model import DEBRIEF, RESERVED, Asked, Feedback, Given, Reason, RoundHead, members
from game.packs.problems import Fault, beneath, suggestion

SIGNS = ("ok", "careful", "stop")
"""The zones that have a drawn sign, and words in the interface."""

Places = Annotated[
    tuple[Reference, ...],
    BeforeValidator(one_or_many, json_schema_input_type=Reference | tuple[Reference, ...]),
]


class Card(Written):
    """One card: where it belongs, and what helps."""

    scene: Text = ""
    """What happens, in one or two sentences. May be left out."""
    text: Text
    """What stands on the card."""
    cast: Cast = Field(default={})
    """Who stands beside this card, at most two. Left out: those of the round."""
    best: Places
    """The zone where the card belongs, or a list of zones."""
    okay: Places = ()
    """Zones where it may lie as well. May be left out."""
    misconception: Reason = ""
    """The wrong idea of those who place it elsewhere; adults read it."""
    tempting: Reason = ""
    """Why someone might place it elsewhere; the class reads it."""
    feedback: Feedback = ""
    """What helps here; the class reads it after the vote. Begin kindly."""

    def verdict(self, zone: str) -> Verdict:
        if zone in self.best:
            return Verdict.BEST
        return Verdict.OKAY if zone in self.okay else Verdict.RISKY

    def faults(self, zones: tuple[str, ...]) -> Iterator[Fault]:
        yield from cast_faults(self.cast, ("cast",))
        yield from feedback_fault(self.feedback, ())
        yield from distractor_fault((), misconception=self.misconception, tempting=self.tempting)
        for key, places in (("best", self.best), ("okay", self.okay)):
            for zone in places:
                if zone not in zones:
                    yield Fault("CW211", (key,), f"unknown zone “{zone}”", suggestion(zone, zones))
        if not self.best:
            yield Fault("CW208", ("best",), "no zone is the best", suggestion("", zones))
        for zone in set(self.best) & set(self.okay):
            yield Fault("CW211", ("okay",), f"“{zone}” is best already", "Name it once.")


_CARD = "{text: …, best: stop, misconception: …, tempting: …, feedback: …}"


class Sort(RoundHead):
    """One ask a card, over the zones."""

    type_name = RoundType.SORT

    question: Text
    """What the class decides of every card."""
    zones: Annotated[
        dict[Identifier, Text],
        block("zones", "zones:\n  home: At home\n  everyone: For everyone"),
        for_editors(maxProperties=4),
    ] = Field(default={})
    """Two to four places for the cards, each a name and its words. Left out: ok, careful, stop."""
    cards: Annotated[
        dict[Identifier, Card],
        block("cards", f"cards:\n  password: {_CARD}"),
        for_editors(minProperties=2, maxProperties=8),
    ]
    """Two to eight cards, each under a name of its own."""

    def faults(self) -> Iterator[Fault]:
        if self.zones:
            yield from count_fault(("zones",), len(self.zones), 2, 4, "zones")
        yield from count_fault(("cards",), len(self.cards), 2, 8, "cards")
        yield from same_text_fault({key: card.text for key, card in self.cards.items()}, ("cards",))
        for name, card in self.cards.items():
            if name in RESERVED:
                message = f"“{name}” is a word of the game itself"
                yield Fault("CW201", ("cards", name), message, "Choose another.", at_key=True)
            zones = tuple(zone for zone, _ in self._zones())
            yield from beneath(("cards", name), card.faults(zones))

    def asked(self) -> Iterator[Asked]:
        for name, card in self.cards.items():
            here = ("cards", name)
            answers = tuple(
                Given(
                    here,
                    text,
                    card.verdict(zone),
                    card.misconception,
                    card.tempting,
                    card.feedback,
                )
                for zone, text in self._zones()
            )
            yield Asked((*here, "text"), card.text, answers)

    def graph(self) -> tuple[beats.Beat, ...]:
        following = [*list(self.cards)[1:], DEBRIEF]
        return tuple(
            self._ask(name, card, after)
            for (name, card), after in zip(self.cards.items(), following, strict=True)
        )

    def scenery(self) -> Zones:
        lettered = zip(LETTERS, self._zones(), strict=False)
        return Zones(
            self.question,
            tuple(
                Zone(letter, text, name if name in SIGNS else None)
                for letter, (name, text) in lettered
            ),
        )

    def _zones(self) -> tuple[tuple[str, str], ...]:
        return tuple(self.zones.items()) or tuple((name, "") for name in SIGNS)

    def _ask(self, name: str, card: Card, after: str) -> beats.Ask:
        options: list[beats.Option] = []
        for letter, (zone, text) in zip(LETTERS, self._zones(), strict=False):
            verdict = card.verdict(zone)
            wrong = verdict is not Verdict.BEST
            options.append(
                beats.Option(
                    id=zone,
                    letter=letter,
                    text=text,
                    verdict=verdict,
                    misconception=card.misconception if wrong else "",
                    tempting=card.tempting if wrong else "",
                    feedback=card.feedback,
                )
            )
        return beats.Ask(
            id=name,
            question=card.text,
            options=tuple(options),
            next=after,
            scene=card.scene,
            cast=members(card.cast or self.cast),
            talk_again=self.talk_again,
        )
