"""A chat or story that stops at decisions, branches, and ends in help.

A story is written as passages of lines. A line does one thing; a passage ends with an ask, with
going on in another passage, or with the end of the story. `passages.py` judges the ways through it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, cast

from pydantic import ConfigDict, Discriminator, Field, Tag

from game import beats
from game.beats import LETTERS, Phone, Place, RoundType
from game.packs.faults import cast_faults
from game.packs.fields import (
    CHARACTERS,
    Cast,
    Character,
    Identifier,
    Reference,
    Switch,
    Text,
    Written,
    block,
    for_editors,
    listing,
    one_of,
)
from game.packs.model import (
    ANSWER,
    DEBRIEF,
    RESERVED,
    SCENE,
    Answer,
    Asked,
    RoundHead,
    answer_faults,
    given,
    members,
)
from game.packs.problems import Address, Fault, beneath, suggestion
from game.packs.rounds.passages import START, Way, way_faults

KINDS = ("story", "ask", "goto", "ending")
"""The keys that say what a line is; any other key is somebody who speaks."""

PLACE = "place"
"""What no bubble has: a key that could be taken for somebody who speaks."""
_PLACE_CURE = "Move it to a line with story, ask or ending."


class Line(Written):
    """What every line may have."""

    id: Identifier | None = None
    """The name of this line, for translations; no two lines of a round have the same."""
    cast: Cast = Field(default={})
    """Who stands on the page from here on, at most two. Left out: as in the line before."""


class Bubble(Line):
    """Somebody speaks: the key is who, its value the words."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Text]  # pyright: ignore[reportIncompatibleVariableOverride] -- this is how pydantic is told the type of further keys

    def spoken(self) -> dict[str, str]:
        """Who speaks, and the words."""
        return cast("dict[str, str]", self.model_extra or {})


class PlacedLine(Line):
    """What every line may have that is not said by somebody."""

    place: Annotated[Place, one_of("place", Place)] | None = None
    """Where the story is from here on; none: no place is shown. Left out: as before."""


class Narration(PlacedLine):
    """The narrator tells."""

    story: Text
    """What the narrator tells, in one or two sentences."""


class Ending(PlacedLine):
    """The end of one way through the story."""

    ending: Text
    """How this way through the story ends: in help."""


class Goto(Written):
    """The story goes on in another passage."""

    goto: Reference
    """The passage in which the story goes on."""


class Decision(Answer):
    """An option, and the passage it leads to."""

    goto: Reference
    """The passage that this answer leads to."""


class Question(PlacedLine):
    """The class decides how the story goes on."""

    ask: Text
    """What the class decides here, with the name of the character."""
    scene: Text = ""
    """What stands above the question, in one or two sentences. May be left out."""
    talk_again: Switch | None = None
    """Whether the class may talk with neighbours and vote again: yes or no."""
    options: Annotated[
        dict[Identifier, Decision],
        block("options", f"options:\n  tell: {ANSWER[:-1]}, goto: told}}"),
        for_editors(minProperties=2, maxProperties=len(LETTERS)),
    ]
    """Two to six answers, A to F in this order, each with the passage it leads to."""


ShownLine = Bubble | Narration | Ending | Question
"""A line that the class sees."""

AnyLine = ShownLine | Goto


def _kind(value: object) -> str | None:
    """Which line this is, by its keys; None for what is no line at all."""
    if isinstance(value, Written):
        return None
    if not isinstance(value, dict) or not value:
        return None
    keys = cast("dict[str, object]", value)
    return next((kind for kind in KINDS if kind in keys), "bubble")


WrittenLine = Annotated[
    Annotated[Bubble, Tag("bubble")]
    | Annotated[Narration, Tag("story")]
    | Annotated[Ending, Tag("ending")]
    | Annotated[Goto, Tag("goto")]
    | Annotated[Question, Tag("ask")],
    Discriminator(
        _kind,
        custom_error_type="CW109",
        custom_error_message="refused",
        custom_error_context={
            "message": "this line does not say who speaks",
            "cure": "Write “- noor: Hello!”, or begin with story, ask, goto or ending.",
        },
    ),
]

Passage = Annotated[
    tuple[WrittenLine, ...], listing("lines", "start:\n  - story: …\n  - ending: …")
]


class WrittenPhone(Written):
    """Whose phone it is, which app, and who is at the other end."""

    app: Text
    """The made-up app: ChatNest, PixPop or BlokLand."""
    owner: Character
    """Whose phone it is; these bubbles stand on the right."""
    account: Text = Field(alias="with")
    """The account at the other end; with this name it speaks in the story."""
    face: Character | None = None
    """The character at the other end. Left out: nobody can know who it is."""


class Scenario(RoundHead):
    """Says and asks that branch, with endings that all lead to the debrief."""

    type_name = RoundType.SCENARIO

    scene: Text = ""
    """How the story begins, in one or two sentences. May be left out."""
    phone: WrittenPhone | None = None
    """A chat on a phone. Left out: a story told in pictures."""
    story: Annotated[
        dict[Identifier, Passage],
        block("passages", "story:\n  start:\n    - story: …\n    - ending: …"),
        for_editors(required=[START]),
    ]
    """The passages by name; the first is called start."""

    def faults(self) -> Iterator[Fault]:
        ways = {name: _way(passage) for name, passage in self.story.items()}
        yield from beneath(("story",), way_faults(ways))
        used: set[str] = set(RESERVED)
        for name, passage in self.story.items():
            for index, line in enumerate(passage):
                here = ("story", name, index)
                yield from beneath(here, self._line_faults(line))
                identifier = getattr(line, "id", None)
                if identifier in used:
                    message = f"“{identifier}” names another line already"
                    yield Fault("CW201", (*here, "id"), message, "Choose another.")
                used.add(identifier or "")

    def asked(self) -> Iterator[Asked]:
        for name, passage in self.story.items():
            for index, line in enumerate(passage):
                if isinstance(line, Question):
                    here = ("story", name, index)
                    answers = given(line.options, (*here, "options"))
                    yield Asked((*here, "ask"), line.ask, answers, lettered=True)

    def graph(self) -> tuple[beats.Beat, ...]:
        start = self._entered(START)
        names = (start, *(name for name in self.story if name != start))
        told = [beat for name in names for beat in self._passage(name)]
        if self.scene:
            told.insert(0, beats.Say(SCENE, self.scene, told[0].id, cast=members(self.cast)))
        return tuple(told)

    def passage_of(self) -> dict[str, str]:
        """The passage that each beat stands in."""
        return {
            _beat(name, index, line): name
            for name, passage in self.story.items()
            for index, line in enumerate(passage)
            if not isinstance(line, Goto)
        }

    def scenery(self) -> beats.Scenery:
        if self.phone is None:
            return None
        return Phone(self.phone.app, self.phone.owner, self.phone.account, self.phone.face)

    def lines(self, name: str) -> Iterator[tuple[int, ShownLine, Mapping[str, beats.Expression]]]:
        """The lines of a passage that are seen: the place of each, the line, and who is shown.

        A line keeps the cast of the line before it.
        """
        shown: Mapping[str, beats.Expression] = self.cast
        for index, line in enumerate(self.story[name]):
            if isinstance(line, Goto):
                return
            shown = line.cast or shown
            yield index, line, shown

    def _passage(self, name: str) -> Iterator[beats.Beat]:
        """The beats of a passage."""
        for index, line, shown in self.lines(name):
            here = _beat(name, index, line)
            after = self._after(name, index)
            match line:
                case Narration(story=words):
                    yield beats.Say(here, words, after, cast=members(shown), place=line.place)
                case Ending(ending=words):
                    yield beats.Say(
                        here, words, DEBRIEF, cast=members(shown), ending=True, place=line.place
                    )
                case Question():
                    yield self._question(here, line, shown)
                case Bubble():
                    yield self._bubble(here, line, after, shown)

    def _bubble(
        self, here: str, line: Bubble, after: str | None, shown: Mapping[str, beats.Expression]
    ) -> beats.Say:
        speaker, text = next(iter(line.spoken().items()))
        mine = self.phone is not None and speaker == self.phone.owner
        return beats.Say(here, text, after, speaker, mine, members(shown))

    def _question(
        self, here: str, line: Question, shown: Mapping[str, beats.Expression]
    ) -> beats.Ask:
        lettered = zip(beats.LETTERS, line.options.items(), strict=False)
        return beats.Ask(
            id=here,
            question=line.ask,
            options=tuple(
                option.compiled(name, letter, self._first(option.goto))
                for letter, (name, option) in lettered
            ),
            next=None,
            scene=line.scene,
            cast=members(shown),
            talk_again=self.talk_again if line.talk_again is None else line.talk_again,
            place=line.place,
        )

    def _after(self, name: str, index: int) -> str | None:
        """The beat after line `index`, in this passage or in the one it goes on to."""
        following = self.story[name][index + 1] if index + 1 < len(self.story[name]) else None
        match following:
            case None:
                return None
            case Goto(goto=passage):
                return self._first(passage)
            case line:
                return _beat(name, index + 1, line)

    def _first(self, name: str) -> str:
        """The first beat that is seen when a way leads to a passage."""
        entered = self._entered(name)
        return _beat(entered, 0, self.story[entered][0])

    def _entered(self, name: str) -> str:
        """The passage itself, or the one it goes on to at once."""
        line = self.story[name][0]
        return self._entered(line.goto) if isinstance(line, Goto) else name

    def _line_faults(self, line: AnyLine) -> Iterator[Fault]:
        if isinstance(line, Goto):
            return
        yield from cast_faults(line.cast, ("cast",))
        match line:
            case Bubble():
                yield from self._speaker_faults(line)
            case Question():
                yield from answer_faults(line.options, ("options",))
            case _:
                pass

    def _speaker_faults(self, line: Bubble) -> Iterator[Fault]:
        account = (self.phone.account,) if self.phone else ()
        speakers = [one for one in line.spoken() if one != PLACE or one in account]
        if len(speakers) != 1:
            message = f"{len(speakers)} speak in this line" if speakers else "nobody speaks here"
            yield Fault("CW109", (), message, "Write one line for each: - noor: Hello!")
        if PLACE in line.spoken() and PLACE not in account:
            message = "a line in which somebody speaks names no place"
            yield Fault("CW109", (PLACE,), message, _PLACE_CURE, at_key=True)
        for speaker in speakers:
            if speaker not in (*account, *CHARACTERS):
                cure = suggestion(speaker, (*account, *CHARACTERS, *KINDS), "Here may stand")
                message = f"nobody called “{speaker}” speaks here"
                yield Fault("CW226", (speaker,), message, cure, at_key=True)


def _beat(passage: str, index: int, line: AnyLine) -> str:
    """The author's identifier, or one that no author can write."""
    written = None if isinstance(line, Goto) else line.id
    return written or f"{passage}.{index + 1}"


def _way(passage: tuple[AnyLine, ...]) -> Way:
    """What matters of a passage for the ways through the story."""
    leads: list[tuple[Address, str]] = []
    for index, line in enumerate(passage):
        if isinstance(line, Goto):
            leads.append(((index, "goto"), line.goto))
        if isinstance(line, Question):
            leads += [
                ((index, "options", name, "goto"), option.goto)
                for name, option in line.options.items()
            ]
    stops = [
        index for index, line in enumerate(passage) if isinstance(line, Goto | Question | Ending)
    ]
    ends = any(isinstance(line, Ending) for line in passage)
    return Way(len(passage), stops[0] if stops else None, ends, tuple(leads))
