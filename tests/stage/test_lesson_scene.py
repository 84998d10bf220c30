"""The lesson scene: what every key means for answers, for going on and for going back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.answers.inputs import Action, CloseWindow, Input, Key
from game.play.moves import Begin
from game.play.state import EndingPage, Phase
from game.stage.calm import Blank
from game.stage.strip import Counted, OtherWays, Strip
from tests.play.scripts import group, question, script, story
from tests.stage.adult import HANDS, TEAM_HANDS, TEAMS, Adult

# --- answers -------------------------------------------------------------------------------------


def test_a_team_and_a_letter_are_a_vote() -> None:
    adult = Adult(script(question())).press("2", "c")

    assert adult.session.state.votes == {2: "C"}
    assert adult.strip == Strip()


def test_the_strip_asks_for_the_letter_of_the_team() -> None:
    assert Adult(script(question())).press("2").strip == Strip(pending=2)


def test_b_right_after_a_team_is_its_vote_and_otherwise_blanks() -> None:
    adult = Adult(script(question())).press("2", "b")
    assert adult.session.state.votes == {2: "B"}

    adult.press("b")

    assert isinstance(adult.scene, Blank)
    assert adult.session.state.votes == {2: "B"}


@pytest.mark.parametrize("letter", "acdf")
def test_a_letter_alone_is_no_vote_and_says_how_to_vote(letter: str) -> None:
    adult = Adult(script(question())).press(letter)

    assert adult.session.state.votes == {}
    assert adult.strip == Strip(message="hint.vote")


def test_another_key_lets_the_team_go_and_does_its_own_work() -> None:
    adult = Adult(script(question())).press("2", "page down")

    assert adult.strip.pending is None
    assert adult.phase is Phase.CLOSED


@pytest.mark.parametrize("key", ["p", "0"])
def test_a_team_passes(key: str) -> None:
    assert Adult(script(question())).press("1", key).session.state.votes == {1: None}


def test_p_alone_is_a_pause() -> None:
    adult = Adult(script(question())).press("p")
    assert adult.session.state.paused

    assert not adult.press("space").session.state.paused


@pytest.mark.parametrize(("key", "message"), [("5", "no-such-seat"), ("9", "no-such-seat")])
def test_a_team_that_does_not_play_is_explained(key: str, message: str) -> None:
    assert Adult(script(question())).press(key).strip == Strip(message=f"refused.{message}")


def test_a_number_at_the_reveal_says_how_to_vote_again() -> None:
    adult = Adult(script(question())).press("1", "a", "space", "space", "1")

    assert adult.strip.message == "refused.voting-closed"


def test_what_is_refused_is_said_until_the_next_key() -> None:
    adult = Adult(script(question())).press("2", "f")
    assert adult.strip.message == "refused.no-such-option"

    assert adult.press("1").strip == Strip(pending=1)


def test_hands_are_counted_for_the_class() -> None:
    adult = Adult(script(question()), HANDS).press("1", "2", "space", "5", "space", "3", "return")

    assert adult.session.state.tallies == {0: (12, 5, 3)}


def test_the_strip_tells_the_total_only() -> None:
    adult = Adult(script(question()), HANDS).press("1", "2", "space", "5")

    assert adult.strip == Strip(counted=Counted(0, 17, 25))


def test_a_team_has_its_own_count() -> None:
    adult = Adult(script(question()), TEAM_HANDS).press("2", "7", "space", "1", "return")

    assert adult.session.state.tallies == {2: (7, 1, 0)}


def test_escape_throws_the_counts_away_and_opens_no_menu() -> None:
    adult = Adult(script(question()), HANDS).press("1", "2", "escape")

    assert adult.scene is adult.lesson
    assert adult.strip == Strip()
    assert adult.session.state.tallies == {}


@pytest.mark.parametrize("key", ["page down", "z", "s", "v", "e", "w", "l", "p", "a"])
def test_while_counting_other_keys_wait_and_the_counts_stay(key: str) -> None:
    adult = Adult(script(question()), HANDS).press("9")
    before = adult.session.state

    adult.press(key)

    assert adult.session.state is before
    assert adult.strip.message == "strip.counting"
    assert adult.press("return").session.state.tallies == {0: (9, 0, 0)}


def test_blank_and_calm_keep_the_counts() -> None:
    adult = Adult(script(question()), HANDS).press("9", "b", "b", "k", "space")

    assert adult.strip == Strip(counted=Counted(0, 9, 25))


def test_in_a_group_only_what_is_left_is_counted() -> None:
    adult = Adult(script(group()), HANDS).press("w", "d", "space")
    adult.press("4", "space", "5", "space", "6", "return")

    assert adult.session.state.tallies == {0: (4, 5, 6, 0)}


def test_a_click_on_a_team_and_an_option_is_a_vote() -> None:
    adult = Adult(script(question())).do(Action("seat", "3"), Action("letter", "B"))

    assert adult.session.state.votes == {3: "B"}


def test_a_click_on_an_option_alone_says_how_to_vote() -> None:
    adult = Adult(script(question())).do(Action("letter", "B"))

    assert adult.scene is adult.lesson
    assert adult.session.state.votes == {}
    assert adult.strip.message == "hint.vote"


# --- going on, back, undo ------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["page down", "right", "down", "space", "return"])
def test_every_key_of_a_clicker_goes_on(key: str) -> None:
    assert Adult(script(question())).press(key).phase is Phase.CLOSED


@pytest.mark.parametrize("key", ["page up", "left", "up"])
def test_going_back_only_looks(key: str) -> None:
    adult = Adult(script(question()))
    before = adult.session.state
    present = adult.lesson.page

    adult.press(key)

    assert adult.session.state is before
    assert adult.lesson.page != present
    assert adult.strip.message == "strip.looking-back"


def test_next_comes_forward_page_by_page_before_it_moves_anything() -> None:
    adult = Adult(script(question()))
    present, moves = adult.lesson.page, len(adult.paper.kept)

    adult.press("page up", "page up", "page up", "page up", "page down", "page down")

    assert adult.lesson.page == present
    assert len(adult.paper.kept) == moves


def test_a_vote_while_looking_back_comes_to_the_present() -> None:
    adult = Adult(script(question()))
    adult.press("page up", "1", "a")

    assert adult.session.state.votes == {1: "A"}
    assert adult.strip == Strip()


def test_z_takes_one_step_back() -> None:
    adult = Adult(script(question())).press("1", "a", "2", "b", "z")

    assert adult.session.state.votes == {1: "A"}
    assert adult.strip.message == "strip.undone"


def test_the_beginning_cannot_be_undone() -> None:
    adult = Adult(script(question())).press("z", "z", "z")

    assert adult.strip.message == "refused.nothing-to-undo"
    assert adult.phase is Phase.NOTICE


def test_v_talks_and_votes_again() -> None:
    adult = Adult(script(question())).press("1", "c", "v")
    assert adult.phase is Phase.TALKING

    assert adult.press("v").phase is Phase.VOTING


# --- what is asked first -------------------------------------------------------------------------


def test_skipping_is_asked_first() -> None:
    adult = Adult(script(question(), story())).press("s")
    assert adult.phase is Phase.VOTING
    assert adult.strip.message == "strip.sure.skip"

    assert adult.press("s").session.state.round == 1


@pytest.mark.parametrize("key", ["e", "s"])
@pytest.mark.parametrize("other", ["escape", "k", "1", "z"])
def test_any_other_key_takes_the_question_back(key: str, other: str) -> None:
    adult = Adult(script(question(), story())).press(key, other)
    adult.scene = adult.lesson

    assert adult.press(key).phase is not Phase.ENDING
    assert adult.session.state.round == 0


def test_e_twice_starts_the_planned_ending() -> None:
    adult = Adult(script(question())).press("e", "e")

    assert adult.session.state.ending == tuple(EndingPage)
    assert adult.phase is Phase.ENDING


@pytest.mark.parametrize("keys", [("s", "s"), ("e", "e")])
def test_the_notice_is_never_skipped(keys: tuple[str, str]) -> None:
    adult = Adult(script(question()))
    adult.press("z", "z", *keys)

    assert adult.phase is Phase.NOTICE
    assert adult.strip.message.startswith("refused.")


@pytest.mark.parametrize("keys", [("s", "s"), ("e", "e")])
def test_the_ending_is_never_skipped(keys: tuple[str, str]) -> None:
    adult = Adult(script(question())).press("e", "e", "page down")
    before = adult.session.state

    adult.press(*keys)

    assert adult.session.state is before
    assert adult.strip.message.startswith("refused.")


# --- another way ---------------------------------------------------------------------------------


def reveal_of_a_story() -> Adult:
    """The class has chosen the risky way; the last page of the reveal."""
    keys = ("page down", "1", "c", "page down", "page down", "page down")
    return Adult(script(story())).press(*keys)


def test_the_strip_tells_which_way_next_goes() -> None:
    assert reveal_of_a_story().strip == Strip(leads="C")


def test_before_the_reveal_the_strip_knows_no_way() -> None:
    adult = Adult(script(story())).press("page down", "1", "c", "page down")

    assert adult.strip == Strip(hint="strip.closed")


def test_a_closed_vote_says_what_comes_next_since_its_page_looks_the_same() -> None:
    adult = Adult(script(question())).press("1", "c", "page down")

    assert adult.strip == Strip(hint="strip.closed.talk")
    assert adult.press("page down").strip.hint == ""


def test_another_way_is_chosen_at_the_reveal() -> None:
    adult = reveal_of_a_story().press("w")
    assert adult.strip.ways == OtherWays(("A", "B", "C"), 1, 1)

    assert adult.press("a").session.state.beat == "told"


def test_after_w_a_b_is_a_letter_and_not_a_blank_page() -> None:
    adult = reveal_of_a_story().press("w", "b")

    assert adult.scene is adult.lesson
    assert adult.session.state.beat == "pressed"


def test_another_way_is_tried_from_the_ending_of_a_story() -> None:
    adult = reveal_of_a_story().press("page down", "page down")
    assert adult.session.state.beat == "told"

    assert adult.press("w", "c").session.state.beat == "pressed"


def test_in_a_group_w_picks_a_letter() -> None:
    adult = Adult(script(group())).press("w", "b")

    assert (adult.phase, adult.session.state.picked) == (Phase.ANSWERED, "B")


def test_where_no_other_way_leads_on_the_adult_is_told() -> None:
    assert Adult(script(question())).press("w").strip.message == "refused.no-branch"


# --- anything at all -----------------------------------------------------------------------------

ARROWS = ["page up", "page down", "left", "right", "up", "down"]
KEYS = st.sampled_from(ARROWS) | st.sampled_from(
    [*"abcdefghijklmnopqrstuvwxyz0123456789.", "space", "return", "escape", "backspace"]
)
CLICKS = st.builds(
    Action, st.sampled_from(["next", "letter", "seat", "menu", "home"]), st.sampled_from("ABC123")
)


@given(
    st.lists(KEYS.map(Key) | CLICKS | st.just(CloseWindow()), max_size=60),
    st.sampled_from([TEAMS, HANDS, TEAM_HANDS]),
)
def test_no_order_of_keys_and_clicks_breaks_a_lesson(events: list[Input], begin: Begin) -> None:
    adult = Adult(script(question(), story(), group(), languages=("en", "fr")), begin)

    for event in events:
        if adult.scene is None:
            break
        adult.do(event)
        assert adult.lesson.page is not None
        assert isinstance(adult.strip, Strip)
