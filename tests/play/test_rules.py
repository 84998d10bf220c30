"""The rules by example: one behaviour a test."""

from __future__ import annotations

import pytest

from game.beats import Script
from game.play.moves import (
    Begin,
    Branch,
    ChangeLanguage,
    ChangeWay,
    Close,
    End,
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
    Vote,
    VoteAgain,
    Way,
)
from game.play.outline import outline
from game.play.refused import Refused
from game.play.rules import apply, onward
from game.play.state import EndingPage, Phase, Result, State, counts, proposed
from tests.play.scripts import ask, debrief, group, one_round, option, question, script, story

BEGIN = Begin("en", "be", Way.TEAMS, 4, 25, 50)
COUNTED = Begin("en", "be", Way.HANDS, 0, 25, 50)


def begun(given: Script, begin: Begin = BEGIN) -> State:
    """The first round's first page."""
    return after(State(outline(given)), begin, Next(), Next())


def after(state: State, *moves: Move) -> State:
    """The state after these moves."""
    for move in moves:
        state = apply(state, move)
    return state


def reason(state: State, move: Move) -> str:
    """Why the rules refuse this move now."""
    with pytest.raises(Refused) as refused:
        apply(state, move)
    return refused.value.reason


def test_a_lesson_starts_with_the_notice_and_the_rules() -> None:
    state = apply(State(outline(script(question()))), BEGIN)

    assert state.phase is Phase.NOTICE
    assert apply(state, Next()).phase is Phase.RULES


def test_nothing_happens_before_the_beginning() -> None:
    assert reason(State(outline(script(question()))), Next()) == "not-begun"


def test_a_lesson_begins_once() -> None:
    assert reason(begun(script(question())), BEGIN) == "already-begun"


@pytest.mark.parametrize("seats", [1, 7, -1])
def test_teams_are_two_to_six(seats: int) -> None:
    begin = Begin("en", "be", Way.TEAMS, seats, 25, 50)

    assert reason(State(outline(script(question()))), begin) == "no-such-seat"


def test_a_short_lesson_plans_the_short_ending() -> None:
    state = apply(State(outline(script(question()))), Begin("en", "be", Way.TEAMS, 2, 25, 15))

    assert state.ending == (EndingPage.ADULTS, EndingPage.NEVER_ALONE)


def test_a_team_may_change_its_mind_until_the_reveal() -> None:
    state = after(begun(script(question())), Vote(1, "C"), Close(), Vote(1, "A"))

    assert state.votes == {1: "A"}


def test_after_the_reveal_the_answers_stand() -> None:
    state = after(begun(script(question())), Vote(1, "C"), Reveal())

    assert reason(state, Vote(1, "A")) == "voting-closed"


def test_a_team_that_passes_has_answered_and_counts_nowhere() -> None:
    state = after(begun(script(question())), Vote(1, "A"), Pass(1))

    assert state.answered == {1}
    assert state.ask is not None
    assert counts(state, state.ask) == (0, 0, 0)


def test_a_letter_that_is_not_asked_for_is_refused() -> None:
    assert reason(begun(script(question())), Vote(1, "F")) == "no-such-option"


def test_a_team_that_does_not_play_is_refused() -> None:
    assert reason(begun(script(question())), Vote(5, "A")) == "no-such-seat"


def test_hands_are_refused_while_teams_answer() -> None:
    assert reason(begun(script(question())), Tally(1, (1, 0, 0))) == "another-way"


def test_a_second_count_replaces_the_first() -> None:
    state = after(begun(script(question()), COUNTED), Tally(0, (9, 9, 9)), Tally(0, (1, 2, 3)))

    assert state.tallies == {0: (1, 2, 3)}


@pytest.mark.parametrize(
    ("numbers", "why"),
    [
        ((1, 2), "one-number-per-option"),
        ((1, 2, 3, 4), "one-number-per-option"),
        ((155, 0, 0), "too-many-hands"),
        ((-1, 0, 0), "too-many-hands"),
    ],
)
def test_a_slip_of_the_fingers_is_no_count(numbers: tuple[int, ...], why: str) -> None:
    assert reason(begun(script(question()), COUNTED), Tally(0, numbers)) == why


def test_talking_keeps_the_first_vote_and_empties_the_second() -> None:
    state = after(begun(script(question())), Vote(1, "C"), Vote(2, "B"), Talk(), VoteAgain())

    assert state.first == (0, 1, 1)
    assert state.votes == {}


def test_there_is_no_talk_before_a_vote() -> None:
    assert reason(begun(script(question())), Talk()) == "vote-first"


def test_a_class_talks_once() -> None:
    state = after(begun(script(question())), Vote(1, "C"), Talk(), VoteAgain(), Vote(1, "A"))

    assert reason(state, Talk()) == "no-talk-here"


def test_both_votes_are_kept_apart() -> None:
    moves = (Vote(1, "C"), Talk(), VoteAgain(), Vote(1, "A"), Reveal())
    state = after(begun(script(question())), *moves)

    kept = {(result.vote, result.option): result.count for result in state.results}
    assert kept[1, "c"] == 1
    assert kept[2, "a"] == 1
    assert kept[2, "c"] == 0


def test_a_better_second_vote_grows_the_shield() -> None:
    moves = (Vote(1, "C"), Talk(), VoteAgain(), Vote(1, "A"), Reveal())
    state = after(begun(script(question())), *moves)

    assert [grown.praise for grown in state.prickles] == [
        Praise.BEST_ANSWER,
        Praise.BETTER_TOGETHER,
    ]


def test_an_answer_that_turns_to_an_adult_grows_the_shield() -> None:
    given = script(story())
    state = after(begun(given), Next(), Vote(1, "A"), Reveal())

    assert Praise.HELPER_FOUND in {grown.praise for grown in state.prickles}


def test_a_reveal_without_any_vote_grows_nothing_and_keeps_nothing() -> None:
    state = after(begun(script(question())), Close(), Reveal())

    assert state.prickles == ()
    assert state.results == ()


def test_chosen_answers_that_are_not_the_best_get_a_page_each() -> None:
    state = after(begun(script(question())), Vote(1, "B"), Vote(2, "C"), Reveal())

    state = after(state, Next(), Next())
    assert (state.phase, state.page) == (Phase.REVEALED, 2)
    assert apply(state, Next()).phase is Phase.DEBRIEF


def test_the_story_follows_the_vote() -> None:
    state = after(begun(script(story())), Next(), Vote(1, "C"), Reveal(), Next(), Next())

    assert state.beat == "pressed"


def test_among_equal_votes_the_best_way_is_proposed() -> None:
    state = after(begun(script(story())), Next(), Vote(1, "C"), Vote(2, "A"))

    assert state.ask is not None
    assert proposed(state, state.ask) == "A"


def test_the_adult_may_choose_any_way_on() -> None:
    state = after(begun(script(story())), Next(), Vote(1, "C"), Reveal(), Branch("ask", "A"))

    assert state.beat == "told"
    assert [turn.letter for turn in state.turns] == ["A"]


def test_another_way_can_be_tried_from_an_ending() -> None:
    told = after(begun(script(story())), Next(), Vote(1, "A"), Reveal(), Next())
    assert told.beat == "told"

    state = apply(told, Branch("ask", "C"))

    assert state.path == ("hello", "ask", "pressed")
    assert [turn.letter for turn in state.turns] == ["C"]


def test_another_way_cannot_be_tried_in_the_middle() -> None:
    state = after(begun(script(story())), Next(), Vote(1, "C"), Reveal(), Next(), Next())

    assert reason(state, Branch("ask", "A")) == "not-now"


def test_a_pick_that_is_right_later_stays_on_the_table() -> None:
    state = after(begun(script(group())), Vote(1, "B"), Reveal())

    assert (state.phase, state.found, state.aside) == (Phase.ANSWERED, (), ())


def test_a_pick_that_belongs_nowhere_is_put_aside() -> None:
    state = after(begun(script(group())), Vote(1, "D"), Reveal(), Next())

    assert state.aside == ("D",)
    assert reason(state, Vote(1, "D")) == "no-such-option"


def test_the_last_step_places_itself() -> None:
    aside = (Branch("ask", "D"), Next(), Branch("ask", "A"), Next(), Branch("ask", "B"))
    state = after(begun(script(group())), *aside, Next())

    assert state.found == ("A", "B", "C")
    assert state.phase is Phase.REVEALED


def test_without_a_vote_the_game_proposes_a_right_pick() -> None:
    state = after(begun(script(group())), Close(), Reveal())

    assert state.found == ("A",)


def test_after_the_last_round_comes_the_shield_then_the_ending() -> None:
    state = after(begun(script(question())), Reveal(), Next(), Next())
    assert state.phase is Phase.SHIELD

    state = apply(state, Next())
    assert (state.phase, state.ending[state.page]) == (Phase.ENDING, EndingPage.ADULTS)


def test_the_shield_is_shown_after_every_third_round() -> None:
    rounds = [one_round(debrief(), name=f"round-{number}") for number in range(4)]
    state = begun(script(*rounds))

    phases = [state.phase]
    while state.phase is not Phase.ENDING:
        state = apply(state, Next())
        phases.append(state.phase)
    shown = ["debrief", "debrief", "debrief", "shield", "debrief", "shield", "ending"]
    assert phases == shown


def test_the_ending_ends_on_its_last_page_only() -> None:
    state = apply(begun(script(question())), JumpToEnding(short=True))
    assert reason(state, End()) == "ending-first"

    assert after(state, Next(), End()).phase is Phase.ENDED


def test_within_the_ending_nothing_jumps_or_skips() -> None:
    state = apply(begun(script(question())), JumpToEnding(short=False))

    assert reason(state, JumpToEnding(short=True)) == "already-ending"
    assert reason(state, Skip()) == "not-now"
    assert reason(state, JumpToRound(0)) == "not-now"


def test_the_notice_cannot_be_jumped_over() -> None:
    state = apply(State(outline(script(question()))), BEGIN)

    assert reason(state, JumpToRound(0)) == "not-now"
    assert reason(state, Skip()) == "not-now"


def test_when_it_has_ended_nothing_moves() -> None:
    state = after(begun(script(question())), JumpToEnding(short=True), Next(), End())

    assert reason(state, Next()) == "already-ended"


def test_a_break_holds_everything_until_it_ends() -> None:
    state = apply(begun(script(question())), Pause(paused=True))

    assert reason(state, Vote(1, "A")) == "paused"
    assert onward(state) == Pause(paused=False)


def test_the_language_changes_in_the_middle() -> None:
    state = begun(script(question(), languages=("en", "fr")))

    assert apply(state, ChangeLanguage("fr")).begun.language == "fr"
    assert reason(state, ChangeLanguage("nl")) == "no-such-language"


def test_another_way_of_answering_starts_the_vote_afresh() -> None:
    state = after(begun(script(question())), Vote(1, "A"), ChangeWay(Way.HANDS, 0))

    assert (state.phase, state.votes) == (Phase.VOTING, {})
    assert state.seats == (0,)


def test_the_adult_grants_a_prickle_to_a_team_or_the_class() -> None:
    state = begun(script(question()))

    granted = after(state, Prickle(2, Praise.REASON), Prickle(0, Praise.IDEA))
    assert [(each.praise, each.seat) for each in granted.prickles] == [
        (Praise.REASON, 2),
        (Praise.IDEA, 0),
    ]
    assert reason(state, Prickle(9, Praise.REASON)) == "no-such-seat"


def test_the_adult_cannot_grant_what_the_game_notices_itself() -> None:
    assert reason(begun(script(question())), Prickle(1, Praise.BEST_ANSWER)) == "not-now"


def test_the_counts_of_an_ask_are_kept_at_the_reveal() -> None:
    state = after(begun(script(question()), COUNTED), Tally(0, (12, 5, 3)), Reveal())

    assert state.results == (
        Result("sample", "first", "ask", 1, "a", 12),
        Result("sample", "first", "ask", 1, "b", 5),
        Result("sample", "first", "ask", 1, "c", 3),
    )


def test_an_ask_without_verdicts_goes_straight_on() -> None:
    scale = ask(options=(option("A", None), option("B", None)), after="debrief")
    state = after(begun(script(one_round(scale, debrief()))), Vote(1, "B"), Reveal(), Next())

    assert state.phase is Phase.DEBRIEF
    assert state.prickles == ()
