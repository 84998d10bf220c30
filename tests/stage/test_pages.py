"""Every page of a round can be read and clicked, on every screen, by day and by night."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from game import folders
from game.play.pages import Page
from game.stage.box import Target
from game.stage.canvas import Canvas
from game.stage.pages import Aids, draw_page
from game.stage.theme import DAY, Theme
from game.stage.two_votes import headline
from tests.stage.long_pages import LONG_PAGES
from tests.stage.painting import assert_well_made, every_size, every_theme, painted
from tests.stage.sample_pages import PAGES

WIDE, NARROW = (1920, 1080), (1024, 768)
wide_and_narrow = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])


def picture(pack: str, file: str) -> Path:
    return folders.content() / "privacy" / file


class Paint:
    """Draws one page, as `painting` wants it."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def __call__(self, canvas: Canvas) -> Sequence[Target]:
        return draw_page(canvas, self._page, Aids((), picture))


@every_theme
@every_size
@pytest.mark.parametrize("name", PAGES)
def test_every_page_can_be_read_and_clicked(name: str, size: tuple[int, int], theme: Theme) -> None:
    assert_well_made(Paint(PAGES[name]), size, theme)


@wide_and_narrow
@pytest.mark.parametrize("name", PAGES)
def test_every_page_fits_with_larger_text(name: str, size: tuple[int, int]) -> None:
    assert_well_made(Paint(PAGES[name]), size, DAY, text_scale=1.25)


@wide_and_narrow
@pytest.mark.parametrize("name", LONG_PAGES)
def test_the_longest_texts_fit(name: str, size: tuple[int, int]) -> None:
    assert_well_made(Paint(LONG_PAGES[name]), size, DAY)


def test_a_text_that_cannot_fit_is_told() -> None:
    canvas, _ = painted(Paint(LONG_PAGES["choice"]), (640, 768))

    assert canvas.too_long


@pytest.mark.parametrize("name", PAGES)
def test_the_same_page_gives_the_same_pixels(name: str) -> None:
    first, second = (painted(Paint(PAGES[name]), (640, 480)) for _ in range(2))

    assert first[0].surface.get_buffer().raw == second[0].surface.get_buffer().raw
    assert first[1] == second[1]


def test_a_picture_that_is_gone_does_not_stop_the_lesson() -> None:
    def draw(canvas: Canvas) -> Sequence[Target]:
        return draw_page(canvas, PAGES["spot"], Aids((), lambda _, __: None))

    assert_well_made(draw, WIDE, DAY)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("choice", "ABCD"),
        ("tick-all", "BC"),
        ("sort", "ABC"),
        ("order", "ABC"),
        ("spot", "CD"),
        ("scenario", "ABC"),
        ("scale", "ABCDE"),
        ("neighbour", ""),
    ],
)
def test_only_what_is_open_can_be_picked(name: str, letters: str) -> None:
    _, targets = painted(Paint(PAGES[name]), WIDE)

    picked = [target.action.value for target in targets if target.action.name == "letter"]
    assert "".join(sorted(picked)) == letters


@wide_and_narrow
@pytest.mark.parametrize("name", ["choice", "sort", "spot", "scenario"])
def test_every_team_can_be_clicked_while_it_may_answer(name: str, size: tuple[int, int]) -> None:
    _, targets = painted(Paint(PAGES[name]), size)

    assert {target.action.value for target in targets if target.action.name == "seat"} == set(
        "123456"
    )


@pytest.mark.parametrize("name", ["reveal-hands", "reveal-uncounted", "reveal-two-votes", "letter"])
def test_every_letter_can_be_looked_at_after_the_reveal(name: str) -> None:
    _, targets = painted(Paint(PAGES[name]), WIDE)

    assert {(target.action.name, target.action.value) for target in targets} == {
        ("look", letter) for letter in "ABCD"
    }


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ((9, 5, 8, 3), (19, 2, 3, 1), "changed"),
        ((19, 2, 3, 1), (9, 5, 8, 3), "changed"),
        ((15, 5), (17, 3), "surer"),
        ((20, 0), (20, 0), "surer"),
        ((10, 10), (10, 10), "different"),
        ((8, 7, 5), (7, 7, 6), "different"),
    ],
)
def test_the_two_votes_are_told_in_kind_words(
    first: tuple[int, ...], second: tuple[int, ...], said: str
) -> None:
    assert headline(first, second) == said
