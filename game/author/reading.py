"""A pack as one reads it: the pages of each round in the order of a lesson, one way or all ways.

Six teams answer so that every letter is chosen; what a class would see between two votes of the
same question is left out. `walk.py` finds every page there can be, this file those worth reading.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce

from game.beats import Lesson, Script
from game.play.moves import (
    MOST_SEATS,
    Begin,
    Branch,
    JumpToRound,
    Move,
    Next,
    Reveal,
    Talk,
    Vote,
    Way,
)
from game.play.outline import Asking, outline
from game.play.pages import DebriefPage, Page, page
from game.play.rules import apply
from game.play.state import Phase, State, Turn, explained, on_the_table, proposed, right_now


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: of which round and beat, and the decisions that led to it.

    `fork` is the ask that this page, or the last decision before it, belongs to: another of its
    letters leads another way. It is empty where no story has branched yet.
    """

    round: str
    beat: str
    page: Page
    turns: tuple[Turn, ...]
    fork: str


def one_way(script: Script, language: str, round_: str, letters: Mapping[str, str]) -> list[Leaf]:
    """The pages of a round on one way: `letters` by the identifier of their ask.

    Where none is named, a story takes its best way; where it comes back to a decision, one not
    taken yet. Raises KeyError for an unknown round.
    """
    lesson = script[language]
    state = _start(script, language, _number(lesson, round_))
    leaves: list[Leaf] = []
    while True:
        shown = list(_shown(state))
        leaves += [_leaf(one, lesson) for one in shown]
        state = shown[-1]
        if state.phase is Phase.DEBRIEF:
            return leaves
        ask = state.ask
        state = _onward(state, _letter(state, ask, letters) if ask else None)


def _letter(state: State, ask: Asking, letters: Mapping[str, str]) -> str | None:
    """The letter to go on with. A story may lead in a circle: the rarest is taken out of it."""
    taken = [turn.letter for turn in state.turns if turn.ask == ask.id]
    if not taken:
        return letters.get(ask.id)
    best = _best(state, ask)
    return min(ask.letters, key=lambda letter: (taken.count(letter), letter != best))


def every_way(script: Script, language: str, round_: str) -> list[Leaf]:
    """Every page of a round, each once: the best way first, then the others from each decision."""
    lesson = script[language]
    waiting = [_start(script, language, _number(lesson, round_))]
    seen: set[object] = set()
    leaves: list[Leaf] = []
    while waiting:
        state = waiting.pop()
        if state.beat in seen:
            continue
        seen.add(state.beat)
        shown = list(_shown(state))
        leaves += [_leaf(one, lesson) for one in shown]
        state = shown[-1]
        if state.phase is not Phase.DEBRIEF:
            waiting += [_onward(state, letter) for letter in _letters_last_first(state)]
    # However a story ends, its debrief is read last.
    return sorted(leaves, key=lambda leaf: isinstance(leaf.page, DebriefPage))


def _number(lesson: Lesson, round_: str) -> int:
    for number, one in enumerate(lesson.rounds):
        if one.id == round_:
            return number
    raise KeyError(round_)


def _start(script: Script, language: str, number: int) -> State:
    begin = Begin(language, "be", Way.TEAMS, MOST_SEATS, 24, 50)
    return _after(State(outline(script)), begin, Next(), JumpToRound(number))


def _after(state: State, *moves: Move) -> State:
    return reduce(apply, moves, state)


def _leaf(state: State, lesson: Lesson) -> Leaf:
    ask = state.ask
    here = ask.id if ask and ask.branches and not ask.picks else ""
    last = state.turns[-1].ask if state.turns else ""
    return Leaf(
        lesson.rounds[state.round].id, state.beat, page(state, lesson), state.turns, here or last
    )


def _shown(state: State) -> Iterator[State]:
    """What is read of one beat; the story goes on from the last of it."""
    yield state
    ask = state.ask
    if ask is None:
        return
    if ask.picks:
        yield from _group(state, ask)
        return
    state = _after(state, *_votes(state, ask))
    if ask.talk_again:
        yield apply(state, Talk())
    state = apply(state, Reveal())
    yield state
    for _ in explained(state, ask):
        state = apply(state, Next())
        yield state


def _group(state: State, ask: Asking) -> Iterator[State]:
    """Every letter is picked once: those that are none first, then the right ones in order."""
    while state.phase is Phase.VOTING:
        table = on_the_table(state, ask)
        right = right_now(state, ask)
        picks = {pick.letter for pick in ask.picks}
        letter = next((one for one in table if one not in picks), right[0])
        state = apply(state, Branch(ask.id, letter))
        yield state
        state = apply(state, Next())
    yield state


def _votes(state: State, ask: Asking) -> list[Move]:
    table = on_the_table(state, ask)
    return [Vote(seat, table[seat % len(table)]) for seat in state.seats]


def _onward(state: State, letter: str | None) -> State:
    ask = state.ask
    if ask is None or not ask.branches or ask.picks:
        return apply(state, Next())
    return apply(state, Branch(ask.id, letter or _best(state, ask)))


def _best(state: State, ask: Asking) -> str:
    return min(ask.best) if ask.best else proposed(state, ask)


def _letters_last_first(state: State) -> list[str | None]:
    """The ways on, in the order in which they are put aside: the best is taken up first."""
    ask = state.ask
    if ask is None or not ask.branches or ask.picks:
        return [None]
    best = _best(state, ask)
    return [*(letter for letter in reversed(ask.letters) if letter != best), best]
