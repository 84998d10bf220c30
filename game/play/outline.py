"""What the rules need to know of a lesson: its graph, without a word of its text.

Texts stay out of the state, so the language can change in the middle of a session.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.beats import Ask, Beat, Debrief, Lesson, Pick, Round, Say, Script, Verdict


@dataclass(frozen=True, slots=True)
class Choice:
    """An option without its words. `goto` is the beat it leads to, or None for the ask's own."""

    id: str
    letter: str
    verdict: Verdict | None
    helper: str | None
    goto: str | None


@dataclass(frozen=True, slots=True)
class Saying:
    """A beat that shows something. `ending` marks the end of one way through a story."""

    id: str
    next: str | None
    ending: bool


@dataclass(frozen=True, slots=True)
class Asking:
    """A beat that asks. `picks` is empty unless several letters are to be found."""

    id: str
    next: str | None
    choices: tuple[Choice, ...]
    picks: tuple[Pick, ...]
    talk_again: bool

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters of all options, in order."""
        return tuple(choice.letter for choice in self.choices)

    def choice(self, letter: str) -> Choice:
        """The option with this letter. Raises KeyError when there is none."""
        for choice in self.choices:
            if choice.letter == letter:
                return choice
        raise KeyError(letter)

    @property
    def best(self) -> frozenset[str]:
        """The letters that are best; empty where there is no right or wrong."""
        return frozenset(c.letter for c in self.choices if c.verdict is Verdict.BEST)

    @property
    def branches(self) -> bool:
        """Whether the story goes different ways from here."""
        return len({choice.goto or self.next for choice in self.choices}) > 1


@dataclass(frozen=True, slots=True)
class Closing:
    """The debrief of a round."""

    id: str
    next: str | None


Node = Saying | Asking | Closing


@dataclass(frozen=True, slots=True)
class RoundOutline:
    """One round: where it starts, and what follows what.

    A round that is asked `before` is only voted on; later it comes again, under the same names.
    """

    pack: str
    id: str
    start: str
    nodes: Mapping[str, Node]
    before: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole lesson, and the languages it can be shown in."""

    languages: tuple[str, ...]
    rounds: tuple[RoundOutline, ...]


def outline(script: Script) -> Outline:
    """The graph that all languages of `script` share."""
    languages = tuple(sorted(script))
    lesson: Lesson = script[languages[0]]
    return Outline(languages, tuple(_round(each) for each in lesson.rounds))


def _round(source: Round) -> RoundOutline:
    nodes = {key: _node(beat) for key, beat in source.beats.items()}
    return RoundOutline(source.pack, source.id, source.start, nodes, source.before)


def _node(beat: Beat) -> Node:
    match beat:
        case Say():
            return Saying(beat.id, beat.next, beat.ending)
        case Ask():
            choices = tuple(
                Choice(option.id, option.letter, option.verdict, option.helper, option.goto)
                for option in beat.options
            )
            return Asking(beat.id, beat.next, choices, beat.picks, beat.talk_again)
        case Debrief():
            return Closing(beat.id, beat.next)
