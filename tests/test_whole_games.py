"""Whole games by keys, through the real loop, packs and scores file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from game import folders
from game.backstage import LocalBackstage
from game.beats import Verdict
from game.play.moves import Begin, Way
from game.play.outline import Asking
from game.play.pages import FinishedPage, VotingPage
from game.play.state import EndingPage, Phase, right_now
from game.stage.calm import Blank, Calm
from game.stage.home import Home
from game.stage.menu import Menu
from game.stage.modes import at_an_end
from game.stage.ports import Settings
from game.stage.preferences import Preferences
from game.stage.set_up import Defaults, SetUp
from game.stage.show import ShowOptions, Ways, first_scene, run
from tests.games import HANDS, SAMPLE, begun, lesson, taken_up
from tests.pilot import Pilot, piloted


@pytest.fixture
def backstage() -> Iterator[LocalBackstage]:
    backstage = LocalBackstage(chance=Random(7))
    yield backstage
    backstage.close()


def play_on(pilot: Pilot, *, until: Phase = Phase.ENDED, vote: tuple[str, ...] = ()) -> None:
    """Go on until the lesson is there; at a vote press these keys, but let a group be led."""
    for _ in range(400):
        if pilot.state.phase is until:
            return
        ask = pilot.state.ask
        if ask is not None and not ask.picks and pilot.state.phase is Phase.VOTING:
            pilot.press(*vote)
        pilot.press("page down")
    pytest.fail(f"{until} never came")


def to_the_first_vote(pilot: Pilot) -> None:
    """Past the notice and the rules."""
    pilot.press("page down", "space")
    assert pilot.state.phase is Phase.VOTING


def test_three_teams_play_every_round_and_come_home(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        play_on(pilot, vote=("1", "a", "2", "b", "2", "a", "3", "p"))
        assert isinstance(pilot.page, FinishedPage)
        assert pilot.state.played == tuple(range(len(pilot.state.outline.rounds)))

        pilot.press("space")

        assert pilot.scene_is(Home)


def test_a_class_is_counted_by_hands(backstage: LocalBackstage) -> None:
    with lesson(backstage, begun(backstage, HANDS)) as pilot:
        play_on(pilot, vote=("1", "2", "space", "5", "return"))

        counted = {(result.ask, result.option): result.count for result in pilot.state.results}
        assert max(counted.values()) == 12
        assert {result.count for result in pilot.state.results} == {0, 5, 12}


def test_nobody_has_to_answer_anything(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        play_on(pilot)

        assert pilot.state.results == ()
        assert pilot.state.played == tuple(range(len(pilot.state.outline.rounds)))


def test_a_class_that_insists_on_the_wrong_step_is_led_on(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        group = to_an_ask(pilot, lambda ask: len(ask.picks) > 2)
        later = next(pick.letter for pick in group.picks if pick.after).lower()
        for _ in range(3):
            pilot.press("1", later, "space", "space", "space")
        assert pilot.state.found == ()

        for letter in right_steps(pilot):
            pilot.press("w", letter.lower(), "space")

        assert pilot.state.phase is Phase.REVEALED


def right_steps(pilot: Pilot) -> Iterator[str]:
    """A right pick at each point, while the group is open."""
    while pilot.state.phase is Phase.VOTING and pilot.state.ask is not None:
        yield right_now(pilot.state, pilot.state.ask)[0]


def to_an_ask(pilot: Pilot, wanted: Callable[[Asking], bool]) -> Asking:
    """Go on to the first ask of this kind."""
    for _ in range(200):
        ask = pilot.state.ask
        if ask is not None and wanted(ask):
            return ask
        pilot.press("page down")
    pytest.fail("there is no such ask")


def test_letters_alone_never_vote(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)

        pilot.press(*"aacdf", "f1", "b", "b")

        assert pilot.state.answered == frozenset()
        assert isinstance(pilot.page, VotingPage)


def test_the_page_shows_who_has_answered_and_never_what(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        pilot.press("1", "a")
        shown = pilot.pixels()

        pilot.press("1", "c")

        assert pilot.state.votes == {1: "C"}
        assert pilot.pixels() == shown


def test_while_the_page_is_blank_no_vote_and_no_page_moves(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        before, shown = pilot.state, pilot.pixels()
        session = pilot.session
        pilot.press(".")
        assert pilot.scene_is(Blank)

        pilot.press("1", "a", "page down", "page up", "z", "s", "s", "e", "e", "k", "return")
        assert session.state is before
        pilot.press("b")

        assert pilot.state is before
        assert pilot.pixels() == shown


def test_a_clickers_start_button_never_leaves(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        before = pilot.state

        pilot.press(*("f5", "escape") * 6)

        assert pilot.state is before
        assert not pilot.left


def test_a_clicker_alone_leads_through_the_whole_lesson(backstage: LocalBackstage) -> None:
    clicker = Random(3)
    with lesson(backstage) as pilot:
        for _ in range(2000):
            if pilot.scene_is(Home):
                return
            presses = ["page down"] * 6 + ["page up", "b", "b", "f5", "escape", "."]
            pilot.press(clicker.choice(presses))
        pytest.fail("the lesson never came home")


def test_the_close_button_twice_closes_and_the_class_goes_on_later(
    backstage: LocalBackstage,
) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        pilot.press("1", "a", "2", "c")
        before = pilot.state
        pilot.close_window()
        assert pilot.scene_is(Menu)
        pilot.close_window()
        assert pilot.left

    assert taken_up(backstage).state == before


def test_a_loop_that_is_dropped_in_the_middle_of_a_vote_loses_nothing(
    backstage: LocalBackstage,
) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        pilot.press("1", "a", "2", "c", "1", "b", "3")
        before = pilot.state

    with closing(LocalBackstage()) as restarted, lesson(restarted, taken_up(restarted)) as pilot:
        assert pilot.state == before
        pilot.press("3", "a", "page down", "page down")
        assert pilot.state.phase is Phase.REVEALED


def test_undo_reaches_back_over_rounds(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        pilot.press("1", "a")
        before = pilot.state
        moves = 0
        while pilot.state.round < 2:
            pilot.press("page down")
            moves += 1

        pilot.press(*"z" * moves)

        assert pilot.state == before


def test_calm_and_a_look_back_leave_the_lesson_where_it_was(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        pilot.press("2", "a")
        state, shown = pilot.state, pilot.pixels()

        pilot.press("k")
        assert pilot.scene_is(Calm)
        pilot.rest(12)
        pilot.press("page down", "page up", "page up", "page down", "page down")

        assert pilot.state is state
        assert pilot.pixels() == shown


def test_talking_and_voting_again_keeps_both_votes(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)

        pilot.press("1", "a", "2", "a", "v", "space", "1", "b", "2", "b", "space", "space")

        assert pilot.state.first is not None
        assert {result.vote for result in pilot.state.results} == {1, 2}


def test_a_risky_way_can_be_left_for_another(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        ask = to_an_ask(pilot, lambda ask: ask.branches)
        risky = next(choice for choice in ask.choices if choice.verdict is Verdict.RISKY)
        best = next(choice for choice in ask.choices if choice.verdict is Verdict.BEST)
        pilot.press("1", risky.letter.lower(), "space", "space", "space", "space")
        assert [turn.letter for turn in pilot.state.turns] == [risky.letter]

        while not at_an_end(pilot.state):
            pilot.press("page down")
        pilot.press("w", "1", best.letter.lower())

        assert [turn.letter for turn in pilot.state.turns] == [best.letter]


def test_the_language_changes_in_the_middle_of_a_vote(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        pilot.press("1", "a")
        english = pilot.page

        pilot.press("l")

        assert pilot.state.votes == {1: "A"}
        assert pilot.page != english
        pilot.press("l")
        assert pilot.page == english


def test_saving_and_leaving_shows_the_numbers_first(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        session = pilot.session
        pilot.press("escape", "q")
        assert pilot.state.ending == (EndingPage.ADULTS, EndingPage.NEVER_ALONE)

        pilot.press("page down", "page down")

        assert pilot.left
        assert session.state.phase is Phase.ENDED


def test_closed_within_the_ending_home_offers_to_go_on(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        pilot.press("page down", "e", "e", "page down", "escape", "q")
        assert pilot.left

    with lesson(backstage, taken_up(backstage)) as pilot:
        assert pilot.state.phase is Phase.ENDING
        play_on(pilot)
    assert backstage.unfinished() is None


def test_a_mouse_alone_leads_through_the_whole_lesson(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        for _ in range(400):
            if isinstance(pilot.page, FinishedPage):
                break
            if pilot.state.phase is Phase.VOTING and pilot.state.round == 0:
                pilot.click("seat", "2")
                pilot.click("letter", "A")
            pilot.click("next")
        assert {result.count for result in pilot.state.results} == {0, 1}

        pilot.click("home")

        assert pilot.scene_is(Home)


def test_tab_and_return_alone_lead_from_home_through_a_lesson_and_back(
    backstage: LocalBackstage,
) -> None:
    with piloted(first_scene(backstage, ShowOptions())) as pilot:
        pilot.choose("pack", "privacy")
        while pilot.scene_is(SetUp):
            for tick in [each.action for each in pilot.loop.targets if each.action.name == "tick"]:
                pilot.choose("tick", tick.value)
            pilot.choose("next")
        for _ in range(400):
            if isinstance(pilot.page, FinishedPage):
                break
            if pilot.state.phase is Phase.VOTING and not pilot.state.results:
                pilot.choose("seat", "2")
                pilot.choose("letter", "A")
            pilot.choose("next")
        assert sum(result.count for result in pilot.state.results) == 1

        pilot.choose("home")

        assert pilot.scene_is(Home)


def test_the_next_lesson_proposes_what_the_last_one_had(backstage: LocalBackstage) -> None:
    ways = Ways(backstage, ShowOptions(), displays=1)
    begin = Begin("fr", "nl", Way.HANDS, 3, 19, 35)
    session = begun(backstage, begin)
    ways.start(backstage.class_name(session), session)

    home, set_up = ways.home(), ways.set_up((SAMPLE,), "fr", "nl")

    assert home.language == "en"
    assert isinstance(set_up, SetUp)
    assert set_up.chosen == Defaults(Way.HANDS, 3, 19, 35)


def test_settings_hold_at_once_come_back_to_home_and_are_there_at_the_next_start(
    backstage: LocalBackstage,
) -> None:
    preferences = Preferences(
        backstage.settings, backstage.keep_settings, language="en", country="be"
    )
    ways = Ways(backstage, ShowOptions(), 1, preferences)
    with piloted(ways.home(), preferences=preferences) as pilot:
        pilot.choose("settings")
        pilot.choose("text-size", "more")
        pilot.choose("colours", "night")
        pilot.choose("back")

        assert pilot.scene_is(Home)

    with closing(LocalBackstage()) as next_start:
        assert next_start.settings == Settings(larger_text=1, night=True)


# --- the first screen ----------------------------------------------------------------------------


def test_a_number_of_frames_is_drawn_and_then_the_game_is_left(
    backstage: LocalBackstage, home: Path
) -> None:
    run(backstage, ShowOptions(frames=3, size=(640, 480)))

    assert not folders.scores().exists()
