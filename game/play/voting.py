"""Answers come in: votes, passes, counted hands, and the talk between two votes."""

from __future__ import annotations

from dataclasses import replace

from game.play.moves import MOST_PUPILS, Pass, Tally, Vote, Way
from game.play.outline import Asking
from game.play.refused import Refused
from game.play.state import Phase, Result, State, counts, on_the_table


def asking(state: State) -> Asking:
    ask = state.ask
    if ask is None:
        raise Refused("not-now")
    return ask


def answer(state: State, move: Vote | Pass | Tally) -> State:
    ask = asking(state)
    if move.seat not in state.seats:
        raise Refused("no-such-seat")
    match move:
        case Vote(seat, letter):
            _judge_active(state, Way.TEAMS)
            if letter not in on_the_table(state, ask):
                raise Refused("no-such-option")
            return replace(state, votes={**state.votes, seat: letter})
        case Pass(seat):
            _judge_active(state, Way.TEAMS)
            return replace(state, votes={**state.votes, seat: None})
        case Tally(seat, numbers):
            _judge_active(state, Way.HANDS)
            _judge_tally(state, ask, numbers)
            return replace(state, tallies={**state.tallies, seat: numbers})


def _judge_active(state: State, way: Way) -> None:
    if state.begun.way is not way:
        raise Refused("another-way")


def _judge_tally(state: State, ask: Asking, numbers: tuple[int, ...]) -> None:
    if len(numbers) != len(ask.letters):
        raise Refused("one-number-per-option")
    if min(numbers) < 0 or sum(numbers) > MOST_PUPILS:
        raise Refused("too-many-hands")
    table = on_the_table(state, ask)
    if any(count and x not in table for x, count in zip(ask.letters, numbers, strict=True)):
        raise Refused("no-such-option")


def close(state: State) -> State:
    asking(state)
    return replace(state, phase=Phase.CLOSED)


def talk(state: State) -> State:
    ask = asking(state)
    if not ask.talk_again or state.first is not None:
        raise Refused("no-talk-here")
    votes = counts(state, ask)
    if not any(votes):
        raise Refused("vote-first")
    kept = with_results(state, ask, votes, vote=1)
    return replace(kept, phase=Phase.TALKING, first=votes)


def with_results(state: State, ask: Asking, votes: tuple[int, ...], *, vote: int) -> State:
    """`state` with the counts of one vote; a later vote on the same ask replaces the earlier."""
    if not any(votes):
        return state
    place = state.round_outline
    key = (place.pack, place.id, ask.id, vote)
    others = [r for r in state.results if (r.pack, r.round, r.ask, r.vote) != key]
    new = [Result(*key, choice.id, count) for choice, count in zip(ask.choices, votes, strict=True)]
    return replace(state, results=(*others, *new))
