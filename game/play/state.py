"""Where a session stands. Values only; `rules.py` says how one state becomes the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from game.beats import Verdict
from game.play.moves import Begin, Praise
from game.play.outline import Asking, Node, Outline, RoundOutline

BEFORE = 0
"""The vote of a round that was asked before."""

SHIELD_EVERY = 3
"""The class shield is shown after this many rounds, and before the ending."""


class Phase(StrEnum):
    """What the class is doing."""

    WAITING = "waiting"  # nothing has begun
    NOTICE = "notice"
    RULES = "rules"
    SAYING = "saying"
    VOTING = "voting"
    CLOSED = "closed"  # nobody else is waited for; changes still count
    TALKING = "talking"
    ANSWERED = "answered"  # one pick of a group has been taken
    REVEALED = "revealed"
    DEBRIEF = "debrief"
    SHIELD = "shield"
    ENDING = "ending"
    ENDED = "ended"


IN_ROUND = frozenset(
    {
        Phase.SAYING,
        Phase.VOTING,
        Phase.CLOSED,
        Phase.TALKING,
        Phase.ANSWERED,
        Phase.REVEALED,
        Phase.DEBRIEF,
    }
)


class EndingPage(StrEnum):
    """The pages of the ending, in order."""

    ADULTS = "adults"
    WORDS = "words"
    BOX = "box"
    NEVER_ALONE = "never-alone"


FULL_ENDING = tuple(EndingPage)
SHORT_ENDING = (EndingPage.ADULTS, EndingPage.NEVER_ALONE)


@dataclass(frozen=True, slots=True)
class Result:
    """How many picked one option, in one vote on one ask.

    Votes are 1, 2, ...; `BEFORE` is the one of a round that was asked before, to be compared.
    """

    pack: str
    round: str
    ask: str
    vote: int
    option: str
    count: int


@dataclass(frozen=True, slots=True)
class Grown:
    """One prickle of the shield: why it grew, and for whom (0 is the class)."""

    praise: Praise
    seat: int = 0


@dataclass(frozen=True, slots=True)
class Turn:
    """A decision of the story on the way to here."""

    ask: str
    letter: str


@dataclass(frozen=True, slots=True)
class State:
    """Where a session stands.

    `path` are the beats shown in this round so far, the current one last. `votes` holds a letter
    per seat, or None for a seat that passed; `tallies` the counted hands per seat. `first` is the
    count of the vote before talking. `found`, `aside` and `picked` belong to a group of picks.
    `page` counts the pages within a reveal or the ending. `seen` is how many prickles the shield
    had when the class saw it last.
    """

    outline: Outline
    settings: Begin | None = None
    phase: Phase = Phase.WAITING
    paused: bool = False
    round: int = 0
    beat: str = ""
    page: int = 0
    path: tuple[str, ...] = ()
    turns: tuple[Turn, ...] = ()
    votes: Mapping[int, str | None] = field(default_factory=dict[int, str | None])
    tallies: Mapping[int, tuple[int, ...]] = field(default_factory=dict[int, tuple[int, ...]])
    first: tuple[int, ...] | None = None
    found: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    picked: str = ""
    short_ending: bool = False
    played: tuple[int, ...] = ()
    prickles: tuple[Grown, ...] = ()
    seen: int = 0
    results: tuple[Result, ...] = ()

    @property
    def begun(self) -> Begin:
        """The settings of a session that has begun."""
        if self.settings is None:
            raise ValueError("the session has not begun")
        return self.settings

    @property
    def round_outline(self) -> RoundOutline:
        """The round that is being played, or was last."""
        return self.outline.rounds[self.round]

    @property
    def node(self) -> Node:
        """The beat that is being played."""
        return self.round_outline.nodes[self.beat]

    @property
    def ask(self) -> Asking | None:
        """The ask that is being played, or None."""
        if self.phase not in IN_ROUND:
            return None
        node = self.node
        return node if isinstance(node, Asking) else None

    @property
    def ending(self) -> tuple[EndingPage, ...]:
        """The pages of this session's ending."""
        return SHORT_ENDING if self.short_ending else FULL_ENDING

    @property
    def seats(self) -> tuple[int, ...]:
        """Who answers: the teams, or 0 for the class as one."""
        if self.settings is None or self.settings.seats == 0:
            return (0,)
        return tuple(range(1, self.settings.seats + 1))

    @property
    def answered(self) -> frozenset[int]:
        """The seats that have answered or passed."""
        return frozenset(self.votes) | frozenset(self.tallies)


def on_the_table(state: State, ask: Asking) -> tuple[str, ...]:
    """The letters that can be picked now: in a group, those not found and not put aside."""
    return tuple(x for x in ask.letters if x not in state.found and x not in state.aside)


def right_now(state: State, ask: Asking) -> tuple[str, ...]:
    """In a group: the letters that would be a right pick at this point."""
    return tuple(
        pick.letter
        for pick in ask.picks
        if pick.letter not in state.found and all(letter in state.found for letter in pick.after)
    )


def counts(state: State, ask: Asking) -> tuple[int, ...]:
    """How many picked each option, in the order of the letters."""
    totals = [0] * len(ask.letters)
    for letter in state.votes.values():
        if letter is not None:
            totals[ask.letters.index(letter)] += 1
    for tally in state.tallies.values():
        for place, count in enumerate(tally):
            totals[place] += count
    return tuple(totals)


def leading(ask: Asking, votes: tuple[int, ...]) -> tuple[str, ...]:
    """The letters with most votes; empty when nobody voted."""
    most = max(votes, default=0)
    if most == 0:
        return ()
    return tuple(letter for letter, count in zip(ask.letters, votes, strict=True) if count == most)


def proposed(state: State, ask: Asking) -> str:
    """The way on that the class's vote proposes; among equals the best one, then the first."""
    table = on_the_table(state, ask)
    candidates = leading(ask, counts(state, ask)) or table
    kind = frozenset(right_now(state, ask)) if ask.picks else ask.best
    return next((letter for letter in candidates if letter in kind), candidates[0])


def counts_before(state: State, ask: Asking) -> tuple[int, ...] | None:
    """How many picked each option when the same round was asked before; None where it was not."""
    place = (state.round_outline.pack, state.round_outline.id, ask.id, BEFORE)
    counted = {
        result.option: result.count
        for result in state.results
        if (result.pack, result.round, result.ask, result.vote) == place
    }
    return tuple(counted.get(choice.id, 0) for choice in ask.choices) if counted else None


def explained(state: State, ask: Asking) -> tuple[str, ...]:
    """The letters that get a page of their own after the reveal: chosen, and not the best."""
    if ask.picks:
        return ()
    votes = counts(state, ask)
    return tuple(
        choice.letter
        for choice, count in zip(ask.choices, votes, strict=True)
        if count > 0 and choice.verdict in (Verdict.OKAY, Verdict.RISKY)
    )
