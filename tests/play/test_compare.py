"""Rounds that are asked before and after: the first time nothing is told, the second time both."""

from __future__ import annotations

from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from game.beats import Ask, Debrief, Round, Script
from game.packs.script import asked_before
from game.play.moves import (
    GRANTED,
    Begin,
    Branch,
    Close,
    Entry,
    Move,
    Next,
    Pass,
    Prickle,
    Reveal,
    Skip,
    Talk,
    Vote,
    VoteAgain,
    Way,
)
from game.play.outline import outline
from game.play.pages import RevealPage, TellingPage, ThanksPage, VotingPage, page
from game.play.refused import Refused
from game.play.rules import apply, replay
from game.play.state import BEFORE, IN_ROUND, Phase, State
from tests.play.scripts import ask, debrief, group, one_round, option, question, rounds, script
from tests.play.test_rules_properties import MOVES

ASKED = rounds("asked").filter(lambda source: not isinstance(source.beats[source.start], Debrief))
"""Rounds that do not begin with what is to be taken from them: no author can write one."""

BEGIN = Begin("en", "be", Way.TEAMS, 4, 25, 50)
OPENING = (BEGIN, Next(), Next())


def twice(source: Round, *between: Round) -> Script:
    """A lesson that asks a round before and after."""
    return script(asked_before(source), *between, source)


def played(lesson: Script, *made: Move) -> State:
    return reduce(apply, (*OPENING, *made), State(outline(lesson)))


VOTED = (Vote(1, "C"), Vote(2, "C"), Vote(3, "A"), Close(), Reveal())


def test_before_the_class_is_thanked_and_nothing_is_revealed() -> None:
    lesson = twice(question())
    state = played(lesson, *VOTED)

    assert isinstance(page(state, lesson["en"]), ThanksPage)
    assert state.prickles == ()
    assert state.votes == {}


def test_after_thanks_the_lesson_goes_on_without_the_shield() -> None:
    state = played(twice(question()), *VOTED, Next())

    assert (state.round, state.phase) == (1, Phase.VOTING)
    assert state.played == (0,)


def test_after_both_votes_stand_side_by_side() -> None:
    lesson = twice(question())
    state = played(lesson, *VOTED, Next(), Vote(1, "A"), Vote(2, "A"), Vote(3, "A"), Reveal())
    shown = page(state, lesson["en"])

    assert isinstance(shown, RevealPage)
    assert (shown.first, shown.compared) == ((1, 0, 2), True)
    assert [answer.count for answer in shown.answers] == [3, 0, 0]


def test_where_the_class_did_not_vote_before_the_reveal_is_the_usual_one() -> None:
    lesson = twice(question())
    state = played(lesson, Skip(), Vote(1, "A"), Reveal())
    shown = page(state, lesson["en"])

    assert isinstance(shown, RevealPage)
    assert (shown.first, shown.compared) == (None, False)


def test_the_counts_of_both_votes_are_kept_apart() -> None:
    state = played(twice(question()), *VOTED, Next(), Vote(1, "A"), Reveal())
    kept = {(result.vote, result.option): result.count for result in state.results}

    assert kept == {(0, "a"): 1, (0, "b"): 0, (0, "c"): 2, (1, "a"): 1, (1, "b"): 0, (1, "c"): 0}
    assert BEFORE == 0


def test_several_questions_are_asked_before_anybody_is_thanked() -> None:
    two = one_round(ask("one", after="two"), ask("two", after="debrief"), debrief())
    lesson = twice(two)
    between = played(lesson, Vote(1, "A"), Reveal())

    assert isinstance(page(between, lesson["en"]), VotingPage)
    assert isinstance(
        page(reduce(apply, [Vote(1, "B"), Reveal()], between), lesson["en"]), ThanksPage
    )


def test_a_group_of_picks_is_one_vote_before() -> None:
    lesson = twice(group())
    state = played(lesson, Vote(1, "D"), Reveal())

    assert isinstance(page(state, lesson["en"]), ThanksPage)
    assert {result.vote for result in state.results} == {BEFORE}


def test_a_helper_grows_no_prickle_before() -> None:
    source = one_round(
        ask(options=(option("A", helper="teacher"), option("B")), after="debrief"), debrief()
    )

    assert played(twice(source), Vote(1, "A"), Reveal()).prickles == ()


@given(ASKED)
def test_a_round_asked_before_holds_nothing_that_tells_an_answer(source: Round) -> None:
    before = asked_before(source)

    assert before.before
    assert not any(isinstance(beat, Debrief) for beat in before.beats.values())
    for beat in before.beats.values():
        if isinstance(beat, Ask):
            assert not beat.picks
            for each in beat.options:
                told = (each.verdict, each.misconception, each.tempting, each.feedback)
                assert told == (None, "", "", "")
                assert (each.helper, each.goto) == (None, None)


IN_A_ROUND: st.SearchStrategy[Move] = st.one_of(
    st.sampled_from([Next(), Close(), Reveal(), Reveal(), Talk(), VoteAgain(), Pass(1)]),
    st.builds(Vote, st.integers(1, 4), st.sampled_from("ABC")),
    st.builds(Branch, st.sampled_from([f"b{n}" for n in range(7)]), st.sampled_from("ABC")),
    st.builds(Prickle, st.integers(0, 4), st.sampled_from(GRANTED)),
)


@given(ASKED, st.lists(IN_A_ROUND, min_size=6, max_size=30))
def test_no_order_of_moves_shows_the_class_an_answer_before(
    source: Round, made: list[Move]
) -> None:
    lesson = twice(source)
    state = played(lesson)
    for move in made:
        try:
            state = apply(state, move)
        except Refused:
            continue
        if state.round != 0 or state.phase not in IN_ROUND or state.paused:
            continue
        shown = page(state, lesson[state.begun.language])
        assert isinstance(shown, TellingPage | VotingPage | ThanksPage)
        assert state.prickles == tuple(one for one in state.prickles if one.praise in GRANTED)
        if isinstance(shown, VotingPage):
            assert shown.situation.found == ()


@given(ASKED, st.lists(MOVES, max_size=30))
def test_a_journal_that_asks_twice_folds_to_the_same(source: Round, made: list[Move]) -> None:
    lesson = outline(twice(source))
    state = State(lesson)
    kept: list[Entry] = []
    for move in (*OPENING, *made):
        try:
            state = apply(state, move)
        except Refused:
            continue
        kept.append(Entry(move, 0))

    assert replay(lesson, kept)[-1] == state
