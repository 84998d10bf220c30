"""The adult's notes over the page: shut until asked for, and never an answer before the reveal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

import pygame
import pytest

from game.answers.inputs import Action, CloseWindow, Key
from game.beats import Notes, Script
from game.play.pages import Page
from game.play.state import Phase
from game.stage.box import Box, Target
from game.stage.calm import Blank, Calm
from game.stage.canvas import Canvas
from game.stage.menu import Menu
from game.stage.notes import NotesDrawer, OpenNotes, draw_notes, open_notes
from game.stage.pages import Aids, draw_page
from game.stage.theme import Theme
from tests.play.scripts import group, question, script, story
from tests.stage.adult import Adult
from tests.stage.painting import Draw, assert_well_made, every_size, every_theme, painted, texts
from tests.stage.sample_pages import (
    CHOICE,
    MYTH,
    ORDER,
    SCALE,
    SCENARIO,
    SORT,
    SPOT,
    TALK,
    debrief,
    voting,
)

SAYS_IT = "“Private is a good choice. Why?”"
ASKS = "“Who wants to know? What for?”"
NEVER_SAID = "“Noor should have known.” She trusted a friend."
QUIET = "“What would Yara say?”"
NOTES = Notes("The class notices it.", (SAYS_IT, ASKS), (NEVER_SAID,), (QUIET,))


def noted(*, notes: Notes = NOTES) -> Script:
    """A question, a story and a group with notes."""
    return script(*(replace(each, notes=notes) for each in (question(), story(), group())))


def shown(adult: Adult) -> list[str]:
    assert adult.scene is not None
    return texts(adult.scene)


# --- open and shut --------------------------------------------------------------------------------


def test_the_notes_are_shut_until_their_key_opens_and_shuts_them() -> None:
    adult = Adult(noted())
    assert "For the adult" not in shown(adult)

    adult.press("n")
    assert "For the adult" in shown(adult)

    adult.press("n")
    assert adult.scene is adult.lesson


@pytest.mark.parametrize("event", [Key("escape"), Action("notes")], ids=str)
def test_escape_and_a_click_shut_them_too(event: Key | Action) -> None:
    assert Adult(noted()).press("n").do(event).scene is not None
    assert Adult(noted()).press("n").do(event).strip.message == ""


@pytest.mark.parametrize(
    ("key", "stay"), [("space", False), ("page up", False), ("s", True), ("z", True), ("o", True)]
)
def test_they_shut_when_the_page_turns_and_not_before(key: str, stay: bool) -> None:
    adult = Adult(noted()).press("1", "a", "2", "b", "space", "n", key)

    assert isinstance(adult.scene, NotesDrawer) is stay


def test_answers_come_in_while_the_notes_are_open() -> None:
    adult = Adult(noted()).press("n", "2", "b")

    assert isinstance(adult.scene, NotesDrawer)
    assert adult.session.state.answered == {2}


def test_the_team_that_was_called_is_seen_while_the_notes_are_open() -> None:
    assert "Fox: ?" in shown(Adult(noted()).press("n", "2"))


def test_the_last_answer_closes_the_voting_and_turns_no_page() -> None:
    adult = Adult(noted()).press("n", "1", "a", "2", "a", "3", "a", "4", "a", "space")

    assert adult.phase is Phase.CLOSED
    assert isinstance(adult.scene, NotesDrawer)

    adult.press("space")
    assert adult.phase is Phase.REVEALED
    assert adult.scene is adult.lesson


@pytest.mark.parametrize(("key", "kind"), [("k", Calm), ("b", Blank)])
def test_calm_and_blank_lead_back_to_the_page_without_notes(key: str, kind: type) -> None:
    adult = Adult(noted()).press("n", key)
    assert isinstance(adult.scene, kind)

    adult.press(key)
    assert adult.scene is adult.lesson


def test_closing_the_window_asks_first() -> None:
    assert isinstance(Adult(noted()).press("n").do(CloseWindow()).scene, Menu)


def test_there_are_no_notes_while_the_lesson_is_paused() -> None:
    adult = Adult(noted()).press("p", "n")

    assert adult.scene is adult.lesson


def test_there_are_no_notes_outside_of_a_round() -> None:
    adult = Adult(noted()).press("e", "e", "n")

    assert adult.phase is Phase.ENDING
    assert adult.scene is adult.lesson


# --- what they hold -------------------------------------------------------------------------------


def test_there_is_no_place_for_an_aim_a_verdict_or_what_is_never_said() -> None:
    assert {field.name for field in fields(OpenNotes)} == {"ask", "if_quiet"}


def test_before_the_reveal_a_line_is_shown_only_where_it_states_nothing() -> None:
    before, after = open_notes(NOTES, told=False), open_notes(NOTES, told=True)

    assert before.ask == (ASKS,)
    assert after.ask == (SAYS_IT, ASKS)


@pytest.mark.parametrize(
    "line",
    ["« Qui veut savoir ? »", "„Wer will das wissen?“", "Who could help?", "„Wat nu?”"],
)
def test_a_question_is_known_in_every_language(line: str) -> None:
    assert open_notes(Notes(say=(line,)), told=False).ask == (line,)


@pytest.mark.parametrize(
    "line",
    ["It is fine. Why?", "Stop! Who helps?", "A good choice: why?", "Tell her.", "Well … why?", ""],
)
def test_whatever_states_something_waits_for_the_reveal(line: str) -> None:
    assert open_notes(Notes(say=(line,)), told=False).ask == ()


def test_nothing_that_tells_an_answer_is_shown_before_the_reveal() -> None:
    said = " ".join(shown(Adult(noted()).press("n"))).casefold()

    assert ASKS.casefold() in said
    for word in (
        "best",
        "risky",
        "remember",
        "aim",
        "next",
        "private is",
        "should have",
        "notices",
    ):
        assert word not in said


def test_what_is_never_to_be_said_is_not_shown_after_the_reveal_either() -> None:
    adult = Adult(noted()).press("1", "a", "space", "space", "n")

    assert adult.phase is Phase.REVEALED
    assert SAYS_IT in shown(adult)
    assert NEVER_SAID not in shown(adult)
    assert NOTES.aim not in shown(adult)


def test_in_a_story_with_more_to_come_a_reveal_has_not_told_all() -> None:
    two_asks = replace(
        story(), beats={**story().beats, "more": question().beats["ask"]}, notes=NOTES
    )
    adult = Adult(script(two_asks)).press("space", "1", "a", "space", "space", "n")

    assert adult.phase is Phase.REVEALED
    assert SAYS_IT not in shown(adult)


def test_where_a_pack_has_nothing_to_ask_there_is_a_prompt_for_any_question() -> None:
    said = shown(Adult(noted(notes=Notes())).press("n"))

    assert "“Why might someone choose each of these?” Two or three say why." in said
    assert "Talk to your neighbour, one minute." in said


def test_a_child_who_starts_to_tell_is_never_told_not_now() -> None:
    _, targets = painted(lambda canvas: draw_notes(canvas, OpenNotes(), ()), (1920, 1080))
    wide = Adult(noted()).press("n")

    assert [target.action for target in targets] == [Action("notes")]
    assert not any("not now" in text.casefold() for text in shown(wide))


# --- how they look --------------------------------------------------------------------------------

LONG = OpenNotes(
    ("Which of these names tells us where Noor lives, and which tells how old she is? " * 3, ASKS),
    ("Read the four names aloud. After each one, ask “What do we know about Noor now?”",),
)
PAGES: dict[str, Page] = {
    **{
        kind.type.value: voting(kind) for kind in (CHOICE, MYTH, SORT, ORDER, SPOT, SCENARIO, SCALE)
    },
    "debrief": debrief(("teacher",), "We remember.", TALK),
}
AIDS = Aids((), lambda pack, file: None)


@pytest.mark.parametrize("notes", [LONG, OpenNotes()], ids=["long", "none"])
@pytest.mark.parametrize("text_scale", [1.0, 1.25])
@every_size
@every_theme
def test_the_notes_fit(
    notes: OpenNotes, text_scale: float, size: tuple[int, int], theme: Theme
) -> None:
    easier = text_scale > 1
    assert_well_made(
        lambda canvas: draw_notes(canvas, notes, ()), size, theme, text_scale, easier=easier
    )


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
@every_size
def test_every_answer_stays_above_the_notes(page: Page, size: tuple[int, int]) -> None:
    def page_alone(canvas: Canvas) -> Sequence[Target]:
        return draw_page(canvas, page, AIDS)

    def page_and_notes(canvas: Canvas) -> Sequence[Target]:
        return draw_notes(canvas, LONG, draw_page(canvas, page, AIDS))

    assert letters(page_and_notes, size) == letters(page_alone, size)


def letters(draw: Draw, size: tuple[int, int]) -> list[str]:
    return [each.action.value for each in painted(draw, size)[1] if each.action.name == "letter"]


def test_a_click_hits_the_answer_that_is_seen_there() -> None:
    canvas, targets = painted(
        lambda canvas: draw_notes(canvas, LONG, draw_page(canvas, voting(CHOICE), AIDS))
    )
    box = next(each.box for each in targets if each.action == Action("letter", "A"))
    colour = canvas.surface.get_at(canvas.pixels(Box(box.x + 40, box.y + 30, 1, 1)).topleft)

    assert colour == pygame.Color(canvas.theme.answers["A"])
