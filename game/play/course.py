"""How a lesson runs on: beats, rounds, the shield, the ending."""

from __future__ import annotations

from dataclasses import replace

from game.play.outline import Asking, Closing, Saying
from game.play.refused import Refused
from game.play.state import SHIELD_EVERY, Phase, State


def enter(state: State, beat: str | None) -> State:
    """The state in which `beat` of this round is shown; None leaves the round."""
    if beat is None:
        return leave_round(replace(state, played=(*state.played, state.round)))
    phases = {Saying: Phase.SAYING, Asking: Phase.VOTING, Closing: Phase.DEBRIEF}
    return replace(
        state,
        phase=phases[type(state.round_outline.nodes[beat])],
        beat=beat,
        path=(*state.path, beat),
        page=0,
        votes={},
        tallies={},
        first=None,
        found=(),
        aside=(),
        picked="",
    )


def start_round(state: State, index: int) -> State:
    if index >= len(state.outline.rounds):
        return to_ending(state, short=state.short_ending)
    seen = len(state.prickles) if state.phase is Phase.SHIELD else state.seen
    fresh = replace(state, round=index, path=(), turns=(), seen=seen)
    return enter(fresh, state.outline.rounds[index].start)


def leave_round(state: State) -> State:
    done = state.round + 1
    if state.round_outline.before:  # nothing was done that a prickle could grow from
        return start_round(state, done)
    if done % SHIELD_EVERY == 0 or done == len(state.outline.rounds):
        return replace(state, phase=Phase.SHIELD, page=0)
    return start_round(state, done)


def to_ending(state: State, *, short: bool) -> State:
    if state.phase is Phase.ENDING:
        raise Refused("already-ending")
    return replace(state, phase=Phase.ENDING, page=0, short_ending=short)


def end(state: State) -> State:
    if state.page < len(state.ending) - 1:
        raise Refused("ending-first")
    return replace(state, phase=Phase.ENDED)


def jump_to_round(state: State, index: int) -> State:
    if not 0 <= index < len(state.outline.rounds):
        raise Refused("no-such-round")
    return start_round(state, index)
