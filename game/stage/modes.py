"""What the lesson is waiting for after a first key: a letter, counts, a team, the same key again.

A mode is a value. `hear` says what a key makes of it; a key that means nothing to the mode ends
it, and is then handled as always.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.answers import hands, teams
from game.answers.hands import Cancelled, Counting, NotHere
from game.answers.inputs import Key
from game.play.moves import GRANTED, Branch, JumpToEnding, Move, Praise, Prickle, Skip
from game.play.outline import Asking, Saying
from game.play.state import IN_ROUND, Phase, State, on_the_table

THROUGH_COUNTS = frozenset({"b", ".", "k"})
"""Keys that blank or calm the page even while counts are entered; the counts stay."""


@dataclass(frozen=True, slots=True)
class TeamCalled:
    """A team's number was pressed; its letter is waited for."""

    seat: int


@dataclass(frozen=True, slots=True)
class OtherWay:
    """Another way of one of `asks` (their identifier and letters); `place` says which."""

    asks: tuple[tuple[str, tuple[str, ...]], ...]
    place: int

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters to choose from."""
        return self.asks[self.place][1]


@dataclass(frozen=True, slots=True)
class Granting:
    """A prickle is granted; the team is waited for. `G` again changes the reason."""

    praise: Praise


@dataclass(frozen=True, slots=True)
class Sure:
    """Asked before it is done: the same key again does it."""

    key: str
    move: Skip | JumpToEnding


Mode = TeamCalled | Counting | OtherWay | Granting | Sure | None


@dataclass(frozen=True, slots=True)
class Heard:
    """What a key made of the mode: the mode now, a move to make, a text for the adult.

    `used` is False when the key means something else and is still to be handled.
    """

    mode: Mode = None
    move: Move | None = None
    message: str = ""
    used: bool = True


def hear(mode: Mode, key: Key, state: State) -> Heard:
    """What `key` makes of `mode`."""
    match mode:
        case None:
            return Heard(used=False)
        case TeamCalled(seat):
            heard = teams.hear(seat, key, state.seats)
            waiting = None if heard.pending is None else TeamCalled(heard.pending)
            return Heard(waiting, heard.move, used=heard.used)
        case Counting():
            return _counts(mode, key)
        case OtherWay():
            return _other_way(mode, key)
        case Granting(praise):
            return _grant(praise, key, state)
        case Sure(again, move):
            return Heard(move=move) if key.name == again else Heard(used=key.name == "escape")


def _counts(mode: Counting, key: Key) -> Heard:
    if key.name in THROUGH_COUNTS:
        return Heard(mode, used=False)
    match hands.count(mode, key):
        case Counting() as longer:
            return Heard(longer)
        case Cancelled():
            return Heard()
        case NotHere(reason):
            return Heard(mode, message=f"strip.{reason}")
        case tally:
            return Heard(move=tally)


def _other_way(mode: OtherWay, key: Key) -> Heard:
    letter = key.name.upper()
    ask, letters = mode.asks[mode.place]
    if letter in letters:
        return Heard(move=Branch(ask, letter))
    if key.name == "w":
        return Heard(replace(mode, place=(mode.place - 1) % len(mode.asks)))
    number = teams.seat_of(key)
    if number is not None and 1 <= number <= len(mode.asks):
        return Heard(replace(mode, place=number - 1))
    return Heard(used=key.name == "escape")


def _grant(praise: Praise, key: Key, state: State) -> Heard:
    if key.name == "g":
        return Heard(Granting(GRANTED[(GRANTED.index(praise) + 1) % len(GRANTED)]))
    seat = 0 if key.name == "space" else teams.seat_of(key)
    if seat is not None:
        return Heard(move=Prickle(seat, praise), message="strip.granted")
    return Heard(used=key.name == "escape")


def called(state: State, key: Key) -> Heard:
    """What a digit begins: a team's answer, or counts. Other keys begin nothing."""
    seat = teams.seat_of(key)
    ask = state.ask
    if seat is None:
        return Heard(used=False)
    if ask is None or state.phase not in (Phase.VOTING, Phase.CLOSED):
        shown = state.phase in (Phase.REVEALED, Phase.ANSWERED)
        return Heard(message="refused.voting-closed" if shown else "refused.not-voting")
    if state.begun.way == "hands":
        return _first_count(state, ask, key, seat)
    pending = teams.hear(None, key, state.seats).pending
    return Heard(TeamCalled(pending)) if pending else Heard(message="refused.no-such-seat")


def _first_count(state: State, ask: Asking, key: Key, seat: int) -> Heard:
    table = on_the_table(state, ask)
    places = tuple(letter in table for letter in ask.letters)
    if state.seats == (0,):
        return hear(Counting(0, places), key, state)
    if seat not in state.seats:
        return Heard(message="refused.no-such-seat")
    return Heard(Counting(seat, places))


def other_way(state: State) -> OtherWay | None:
    """Where another way can be chosen now: at a reveal, in a group, at the end of a story."""
    ask = state.ask
    if ask is not None:
        if ask.picks and state.phase in (Phase.VOTING, Phase.CLOSED):
            return OtherWay(((ask.id, on_the_table(state, ask)),), 0)
        if ask.branches and not ask.picks and state.phase is Phase.REVEALED:
            return OtherWay(((ask.id, ask.letters),), 0)
        return None
    if not state.turns or not at_an_end(state):
        return None
    nodes = state.round_outline.nodes
    asks = [(turn.ask, nodes[turn.ask]) for turn in state.turns]
    ways = tuple((name, node.letters) for name, node in asks if isinstance(node, Asking))
    return OtherWay(ways, len(ways) - 1)


def at_an_end(state: State) -> bool:
    """Whether one way through the story has come to its end."""
    if state.phase is Phase.DEBRIEF:
        return True
    if state.phase is not Phase.SAYING:
        return False
    return isinstance(state.node, Saying) and state.node.ending


def may_skip(state: State) -> bool:
    """Whether this round can be left; the notice, the rules and the ending cannot."""
    return state.phase in IN_ROUND and not state.paused
