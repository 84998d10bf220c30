"""The rules by property: any lesson, any order of moves."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.beats import LETTERS, Script
from game.play.moves import (
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
from game.play.outline import Asking, Closing, Saying, outline
from game.play.pages import page
from game.play.refused import Refused
from game.play.rules import apply, onward, replay
from game.play.state import IN_ROUND, Phase, State, explained, on_the_table, right_now
from tests.play.scripts import group, question, script, scripts

WAYS = st.sampled_from([(Way.TEAMS, 2), (Way.TEAMS, 6), (Way.HANDS, 0), (Way.HANDS, 3)])
SEATS = st.integers(0, 7)
SOME_LETTERS = st.sampled_from(LETTERS + "GZ")

MOVES: st.SearchStrategy[Move] = st.one_of(
    st.just(Next()),
    st.just(Next()),
    st.builds(Vote, SEATS, SOME_LETTERS),
    st.builds(Tally, SEATS, st.lists(st.integers(-1, 30), min_size=1, max_size=7).map(tuple)),
    st.builds(Pass, SEATS),
    st.sampled_from([Close(), Talk(), VoteAgain(), Reveal(), Reveal(), Skip(), End()]),
    st.builds(Branch, st.sampled_from([f"b{n}" for n in range(7)]), SOME_LETTERS),
    st.builds(Prickle, SEATS, st.sampled_from(Praise)),
    st.builds(JumpToRound, st.integers(-1, 4)),
    st.builds(JumpToEnding, st.booleans()),
    st.builds(ChangeLanguage, st.sampled_from(["en", "fr", "xx"])),
    WAYS.map(lambda way: ChangeWay(*way)),
    st.builds(Pause, st.booleans()),
    WAYS.map(lambda way: Begin("en", "be", *way, 25, 50)),
)

BEGINNINGS = WAYS.map(lambda way: Begin("en", "be", *way, 25, 50))


def played(given_script: Script, moves: Sequence[Move]) -> list[State]:
    """Every state on the way; what the rules refuse is left out."""
    states = [State(outline(given_script))]
    for move in moves:
        try:
            states.append(apply(states[-1], move))
        except Refused:
            continue
    return states


def in_a_round(given_script: Script, begin: Begin) -> State:
    """The first page of the first round."""
    return played(given_script, [begin, Next(), Next()])[-1]


def judge(state: State) -> None:
    """Whether this is a state that a lesson can be in."""
    if state.phase is Phase.WAITING:
        return
    assert 0 <= state.round < len(state.outline.rounds)
    assert state.begun.language in state.outline.languages
    assert 0 <= state.seen <= len(state.prickles)
    if state.phase is Phase.ENDING:
        assert 0 <= state.page < len(state.ending)
    if state.phase in IN_ROUND:
        judge_round(state)


def judge_round(state: State) -> None:
    """The same for a state within a round."""
    assert state.path[-1] == state.beat
    assert all(beat in state.round_outline.nodes for beat in state.path)
    kinds = {Phase.SAYING: Saying, Phase.DEBRIEF: Closing}
    assert isinstance(state.node, kinds.get(state.phase, Asking))
    if state.ask is None:
        return
    table = on_the_table(state, state.ask)
    wanted = {pick.letter for pick in state.ask.picks}
    assert wanted.issuperset(state.found)
    assert not wanted.intersection(state.aside)
    assert len(set(state.found)) == len(state.found)
    if state.phase in (Phase.VOTING, Phase.CLOSED):
        assert state.answered.issubset(state.seats)
        assert {letter for letter in state.votes.values() if letter}.issubset(table)
    if state.phase is Phase.REVEALED:
        assert 0 <= state.page <= len(explained(state, state.ask))


@given(scripts(), BEGINNINGS, st.lists(MOVES, max_size=60))
def test_no_order_of_moves_breaks_a_lesson(lesson: Script, begin: Begin, moves: list[Move]) -> None:
    for state in played(lesson, [begin, Next(), Next(), *moves]):
        judge(state)


@given(scripts(), BEGINNINGS, st.lists(MOVES, max_size=40))
def test_every_state_has_a_page_in_every_language(
    lesson: Script, begin: Begin, moves: list[Move]
) -> None:
    for state in played(lesson, [begin, Next(), Next(), *moves])[1:]:
        for language in lesson:
            page(state, lesson[language])


@given(scripts(), BEGINNINGS, st.lists(MOVES, max_size=40))
def test_going_on_is_always_possible_until_the_lesson_has_ended(
    lesson: Script, begin: Begin, moves: list[Move]
) -> None:
    state = played(lesson, [begin, *moves])[-1]

    if state.phase is not Phase.ENDED:
        apply(state, onward(state))


@given(scripts(), BEGINNINGS, st.lists(MOVES, max_size=20))
def test_going_on_alone_leads_to_the_end(lesson: Script, begin: Begin, moves: list[Move]) -> None:
    state = played(lesson, [begin, *moves])[-1]

    for _ in range(400):
        if state.phase is Phase.ENDED:
            return
        state = apply(state, onward(state))
    pytest.fail("the lesson goes on for ever")


@given(scripts(), BEGINNINGS, st.lists(MOVES | st.just(Undo()), max_size=50))
def test_undo_takes_back_any_move(lesson: Script, begin: Begin, moves: list[Move | Undo]) -> None:
    entries = [Entry(begin, 0)]
    states = replay(outline(lesson), entries)
    for move in moves:
        try:
            after = replay(outline(lesson), [*entries, Entry(move, 0)])
        except Refused:
            continue
        entries.append(Entry(move, 0))
        assert after == (states[:-1] if isinstance(move, Undo) else [*states, after[-1]])
        states = after


@given(st.lists(st.tuples(st.integers(1, 6), st.sampled_from("ABC")), max_size=20))
def test_only_the_last_letter_of_a_seat_counts(cast: list[tuple[int, str]]) -> None:
    state = in_a_round(script(question()), Begin("en", "be", Way.TEAMS, 6, 25, 50))

    for seat, letter in cast:
        state = apply(state, Vote(seat, letter))

    assert state.votes == dict(cast)


@given(scripts(), BEGINNINGS, st.lists(MOVES, max_size=40))
def test_while_a_group_is_open_something_on_the_table_is_right(
    lesson: Script, begin: Begin, moves: list[Move]
) -> None:
    for state in played(lesson, [begin, Next(), Next(), *moves]):
        if state.phase is Phase.VOTING and state.ask is not None and state.ask.picks:
            right = right_now(state, state.ask)
            assert right
            assert set(right).issubset(on_the_table(state, state.ask))


def table(state: State) -> tuple[str, ...]:
    """The letters that can be picked now."""
    return on_the_table(state, state.ask) if state.ask else ()


@given(st.lists(st.sampled_from("ABCD"), max_size=12))
def test_a_group_is_complete_after_any_detour(letters: list[str]) -> None:
    state = in_a_round(script(group()), Begin("en", "be", Way.TEAMS, 2, 25, 50))

    for letter in [*letters, "A", "B", "C"]:
        if state.phase is Phase.VOTING and letter in table(state):
            state = apply(apply(state, Branch("ask", letter)), Next())

    assert state.found == ("A", "B", "C")


@given(
    st.dictionaries(st.integers(1, 4), st.sampled_from("ABC"), min_size=1),
    st.data(),
)
def test_while_the_class_votes_the_page_is_the_same_whatever_they_chose(
    votes: dict[int, str], data: st.DataObject
) -> None:
    lesson = script(question())
    start = in_a_round(lesson, Begin("en", "be", Way.TEAMS, 4, 25, 50))
    others = {seat: data.draw(st.sampled_from("ABC")) for seat in votes}

    pages = [page(played_votes(start, chosen), lesson["en"]) for chosen in (votes, others)]

    assert pages[0] == pages[1]


def played_votes(state: State, votes: dict[int, str]) -> State:
    """The state after these answers."""
    for seat, letter in votes.items():
        state = apply(state, Vote(seat, letter))
    return state
