"""The rules: `apply(state, move) -> state`, pure and total.

No screen, clock, disk or chance in here. What is not allowed now is `Refused`, with a reason the
adult can be told (a key of the interface's texts, `refused.<reason>`); it leaves no trace.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from game.play.course import end, enter, jump_to_round, leave_round, start_round, to_ending
from game.play.moves import (
    GRANTED,
    MOST_PUPILS,
    MOST_SEATS,
    Begin,
    Branch,
    ChangeLanguage,
    ChangeWay,
    Close,
    End,
    Entry,
    JumpToEnding,
    JumpToRound,
    Move,
    Next,
    Pass,
    Pause,
    Praise,
    Prickle,
    Reveal,
    Skip,
    Talk,
    Tally,
    Undo,
    Vote,
    VoteAgain,
    Way,
)
from game.play.outline import Outline
from game.play.refused import Refused
from game.play.revealing import after_pick, after_reveal, branch, reveal
from game.play.state import IN_ROUND, Grown, Phase, State
from game.play.voting import answer, close, talk

VERSION = 1
"""Kept with every session: a journal is folded by the rules that wrote it."""

SHORT_ENDING_BELOW = 25
"""Planned minutes under which the ending is the short one (nine minutes belong to fifty)."""


def apply(state: State, move: Move) -> State:  # noqa: C901 - one case a move, none hidden
    """The state after `move`. Raises Refused when the rules do not allow it now."""
    _judge_phase(state, move)
    match move:
        case Begin():
            return _begin(state, move)
        case Next():
            return _next(state)
        case Vote() | Pass() | Tally():
            return answer(state, move)
        case Close():
            return close(state)
        case Talk():
            return talk(state)
        case VoteAgain():
            return replace(state, phase=Phase.VOTING, votes={}, tallies={})
        case Reveal():
            return reveal(state)
        case Branch(ask, letter):
            return branch(state, ask, letter)
        case Prickle(seat, praise):
            return _prickle(state, seat, praise)
        case Skip():
            return leave_round(state)
        case JumpToRound(index):
            return jump_to_round(state, index)
        case JumpToEnding(short):
            return to_ending(state, short=short)
        case ChangeLanguage(language):
            return _change_language(state, language)
        case ChangeWay(way, seats):
            return _change_way(state, way, seats)
        case Pause(paused):
            return _pause(state, paused)
        case End():
            return end(state)
        case _:
            assert_never(move)


def replay(outline: Outline, entries: Iterable[Entry]) -> list[State]:
    """Every state that still stands, oldest first: a journal folded, with what was undone left out.

    Raises Refused when the entries do not belong to this outline.
    """
    states = [State(outline)]
    for entry in entries:
        if isinstance(entry.move, Undo):
            if len(states) <= 2:
                raise Refused("nothing-to-undo")
            states.pop()
        else:
            states.append(apply(states[-1], entry.move))
    return states


def onward(state: State) -> Move:
    """The move that the one big button makes now: what a volunteer means by "go on"."""
    if state.paused:
        return Pause(paused=False)
    match state.phase:
        case Phase.VOTING:
            return Close()
        case Phase.CLOSED:
            return Reveal()
        case Phase.TALKING:
            return VoteAgain()
        case Phase.ENDING if state.page == len(state.ending) - 1:
            return End()
        case _:
            return Next()


_PHASES: dict[type[object], frozenset[Phase]] = {
    Begin: frozenset({Phase.WAITING}),
    Vote: frozenset({Phase.VOTING, Phase.CLOSED}),
    Pass: frozenset({Phase.VOTING, Phase.CLOSED}),
    Tally: frozenset({Phase.VOTING, Phase.CLOSED}),
    Close: frozenset({Phase.VOTING}),
    Talk: frozenset({Phase.VOTING, Phase.CLOSED}),
    VoteAgain: frozenset({Phase.TALKING}),
    Reveal: frozenset({Phase.VOTING, Phase.CLOSED}),
    Skip: IN_ROUND,
    JumpToRound: IN_ROUND | {Phase.RULES, Phase.SHIELD},
    End: frozenset({Phase.ENDING}),
}
"""In which phases a move makes sense at all; moves that are not listed judge for themselves."""

_REASONS: dict[type[object], str] = {
    Begin: "already-begun",
    Vote: "voting-closed",
    Pass: "voting-closed",
    Tally: "voting-closed",
}


def _judge_phase(state: State, move: Move) -> None:
    kind = type(move)
    if state.phase is Phase.WAITING and kind is not Begin:
        raise Refused("not-begun")
    if state.phase is Phase.ENDED:
        raise Refused("already-ended")
    if state.paused and kind is not Pause:
        raise Refused("paused")
    if state.phase not in _PHASES.get(kind, frozenset(Phase)):
        raise Refused(_REASONS.get(kind, "not-now"))


def _begin(state: State, move: Begin) -> State:
    _judge_way(move.way, move.seats)
    _judge_language(state.outline, move.language)
    if not 1 <= move.pupils <= MOST_PUPILS or not 1 <= move.minutes <= 240:
        raise Refused("no-such-number")
    return replace(
        state,
        settings=move,
        phase=Phase.NOTICE,
        short_ending=move.minutes < SHORT_ENDING_BELOW,
    )


def _judge_way(way: Way, seats: int) -> None:
    fewest = 2 if way is Way.TEAMS else 0
    if not fewest <= seats <= MOST_SEATS or seats == 1:
        raise Refused("no-such-seat")


def _judge_language(outline: Outline, language: str) -> None:
    if language not in outline.languages:
        raise Refused("no-such-language")


def _next(state: State) -> State:
    match state.phase:
        case Phase.NOTICE:
            return replace(state, phase=Phase.RULES)
        case Phase.RULES:
            return start_round(state, 0)
        case Phase.SAYING | Phase.DEBRIEF:
            return enter(state, state.node.next)
        case Phase.ANSWERED:
            return after_pick(state)
        case Phase.REVEALED:
            return after_reveal(state)
        case Phase.SHIELD:
            return start_round(state, state.round + 1)
        case Phase.ENDING if state.page < len(state.ending) - 1:
            return replace(state, page=state.page + 1)
        case _:
            raise Refused("not-now")


def _prickle(state: State, seat: int, praise: Praise) -> State:
    if praise not in GRANTED:
        raise Refused("not-now")
    if seat != 0 and seat not in state.seats:
        raise Refused("no-such-seat")
    seen = len(state.prickles) if state.phase is Phase.SHIELD else state.seen
    return replace(state, prickles=(*state.prickles, Grown(praise, seat)), seen=seen)


def _change_language(state: State, language: str) -> State:
    _judge_language(state.outline, language)
    return replace(state, settings=replace(state.begun, language=language))


def _change_way(state: State, way: Way, seats: int) -> State:
    _judge_way(way, seats)
    settings = replace(state.begun, way=way, seats=seats)
    if state.phase in (Phase.VOTING, Phase.CLOSED):
        return replace(state, settings=settings, phase=Phase.VOTING, votes={}, tallies={})
    return replace(state, settings=settings)


def _pause(state: State, paused: bool) -> State:
    if state.paused == paused:
        raise Refused("not-now")
    return replace(state, paused=paused)
