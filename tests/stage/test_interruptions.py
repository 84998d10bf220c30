"""Prickles, languages, calm, blank, the menu, leaving; and what the adult's strip may know."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.answers.inputs import Action, CloseWindow
from game.play.moves import Next, Pause, Praise, Vote
from game.play.state import EndingPage, Phase
from game.stage.calm import Blank, Calm
from game.stage.menu import Menu
from game.stage.strip import Counted, Strip
from tests.play.scripts import question, script, story
from tests.stage.adult import HANDS, Adult

# --- prickles, language, calm, blank, pause ------------------------------------------------------


def test_a_prickle_goes_to_a_team() -> None:
    adult = Adult(script(question())).press("g")
    assert adult.strip == Strip(granting=Praise.REASON)

    grown = adult.press("3").session.state.prickles[-1]
    assert (grown.praise, grown.seat) == (Praise.REASON, 3)


@pytest.mark.parametrize("key", ["space", "0"])
def test_a_prickle_goes_to_the_class(key: str) -> None:
    assert Adult(script(question())).press("g", key).session.state.prickles[-1].seat == 0


def test_g_again_changes_the_reason() -> None:
    adult = Adult(script(question())).press("g", "g", "1")

    assert adult.session.state.prickles[-1].praise is Praise.QUESTION


def test_l_goes_through_the_languages() -> None:
    adult = Adult(script(question(), languages=("en", "fr", "nl"))).press("l")
    assert adult.lesson.language == "fr"

    assert adult.press("l", "l").lesson.language == "en"


def test_one_language_is_one_language() -> None:
    assert Adult(script(question())).press("l").strip.message == "refused.one-language"


def test_the_calm_picture_gives_the_page_back_as_it_was() -> None:
    adult = Adult(script(question())).press("1", "c", "page up")
    page, state = adult.lesson.page, adult.session.state

    adult.press("k")
    assert isinstance(adult.scene, Calm)
    adult.press("page down")

    assert adult.scene is adult.lesson
    assert adult.lesson.page == page
    assert adult.session.state is state


@pytest.mark.parametrize("key", ["b", ".", "escape"])
def test_these_keys_bring_a_blank_page_back(key: str) -> None:
    adult = Adult(script(question())).press(".")
    assert isinstance(adult.scene, Blank)

    assert adult.press(key).scene is adult.lesson


@given(st.lists(st.sampled_from([*"123acdegklpsvwz0", "page down", "page up", "space", "return"])))
def test_while_the_page_is_blank_no_key_moves_anything(keys: list[str]) -> None:
    adult = Adult(script(question())).press("1", "b")
    adult.press("b")
    before = adult.session.state

    adult.press(*keys)

    assert adult.session.state is before
    assert isinstance(adult.scene, Blank)


# --- the menu ------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["space", "escape", "return", "page down"])
def test_the_menu_closes_and_nothing_has_moved(key: str) -> None:
    adult = Adult(script(question())).press("escape")
    assert isinstance(adult.scene, Menu)
    before = adult.session.state

    assert adult.press(key).scene is adult.lesson
    assert adult.session.state is before


def test_escape_and_f5_by_turns_never_leave() -> None:
    adult = Adult(script(question())).press(*(["escape"] * 7))

    assert isinstance(adult.scene, Menu)


def test_saving_and_leaving_passes_through_the_short_ending() -> None:
    adult = Adult(script(question())).press("escape", "q")
    assert adult.session.state.ending == (EndingPage.ADULTS, EndingPage.NEVER_ALONE)

    adult.press("page down")
    assert adult.scene is adult.lesson
    adult.press("page down")

    assert adult.scene is None
    assert adult.phase is Phase.ENDED


def test_leaving_from_a_pause_ends_the_pause_first() -> None:
    adult = Adult(script(question()), moves=[Pause(paused=True)]).press("escape", "q")

    assert adult.phase is Phase.ENDING
    assert not adult.session.state.paused


def test_whoever_undoes_the_way_out_stays() -> None:
    adult = Adult(script(question())).press("escape", "q", "z", "e", "e")
    adult.press(*["page down"] * 4)

    assert adult.scene is adult.lesson
    assert adult.phase is Phase.ENDED


def test_within_the_ending_the_menu_closes_the_game_and_the_class_can_go_on() -> None:
    adult = Adult(script(question())).press("e", "e", "escape", "q")

    assert adult.scene is None
    assert adult.phase is Phase.ENDING


def test_the_menu_leads_to_the_planned_ending() -> None:
    adult = Adult(script(question())).press("escape", "e")

    assert adult.scene is adult.lesson
    assert adult.session.state.ending == tuple(EndingPage)


def test_the_menu_looks_one_page_back() -> None:
    adult = Adult(script(question())).press("escape", "page up")

    assert adult.strip.message == "strip.looking-back"


def test_the_close_button_asks_and_closes_when_pressed_again() -> None:
    adult = Adult(script(question())).do(CloseWindow())
    assert isinstance(adult.scene, Menu)

    assert adult.do(CloseWindow()).scene is None


@pytest.mark.parametrize("key", ["k", "b"])
def test_the_close_button_asks_on_a_calm_or_blank_page_too(key: str) -> None:
    adult = Adult(script(question())).press(key).do(CloseWindow())

    assert isinstance(adult.scene, Menu)


def test_after_the_last_page_next_leads_home() -> None:
    adult = Adult(script(question())).press("e", "e", *["page down"] * 4)
    assert adult.phase is Phase.ENDED

    assert adult.press("page down").scene is adult.home


def test_the_seconds_stand_still_in_the_menu_and_in_a_pause() -> None:
    adult = Adult(script(question()))
    adult.seconds = 10
    adult.press("escape")
    adult.seconds = 500
    adult.press("escape", "p")
    adult.seconds = 900
    adult.press("space", "1", "a")

    assert adult.paper.kept[-1].seconds == 10


def test_when_the_planned_time_is_over_the_adult_is_told_between_rounds() -> None:
    adult = Adult(script(question(), question()))
    adult.seconds = 42 * 60
    assert adult.strip == Strip()

    adult.press("space", "space", "space")

    assert adult.phase is Phase.DEBRIEF
    assert adult.strip == Strip(hint="strip.time-up")


def test_the_arrows_in_the_margins_look_back_and_go_on() -> None:
    adult = Adult(script(question())).do(Action("back"))
    assert adult.strip.message == "strip.looking-back"

    adult.do(Action("next"), Action("next"))

    assert adult.phase is Phase.CLOSED


# --- what the strip may know ---------------------------------------------------------------------


def test_what_waits_to_be_saved_is_told() -> None:
    adult = Adult(script(question()))
    adult.paper.torn = True
    adult.press("1", "a", "2", "b")
    assert adult.strip == Strip(unsaved=2)

    adult.paper.torn = False

    assert adult.press("3", "c").strip == Strip()


@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from("ABC"), st.sampled_from("ABC"))))
def test_before_the_reveal_the_strip_is_the_same_whatever_was_voted(
    votes: list[tuple[int, str, str]],
) -> None:
    one = Adult(script(story()), moves=[Next(), *(Vote(seat, x) for seat, x, _ in votes)])
    two = Adult(script(story()), moves=[Next(), *(Vote(seat, y) for seat, _, y in votes)])

    for keys in ((), ("1",), ("page down",), ("w",), ("g",)):
        assert one.press(*keys).strip == two.press(*keys).strip


@given(st.permutations([12, 5, 3]))
def test_the_strip_cannot_tell_which_option_got_which_hands(numbers: list[int]) -> None:
    typed = [sign if sign != " " else "space" for sign in " ".join(map(str, numbers))]
    adult = Adult(script(question()), HANDS).press(*typed)

    assert adult.strip == Strip(counted=Counted(0, 20, 25))
