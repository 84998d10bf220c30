"""Colours can be read from the back row, and told apart by everybody: measured, not believed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pygame
import pytest

from game import folders, interface
from game.stage.box import Box
from game.stage.canvas import Canvas
from game.stage.pages import Aids, draw_page
from game.stage.pictures import Pictures
from game.stage.text import DrawnLines
from game.stage.theme import DAY, LABEL, SIGN_COLOURS, Theme
from tests.stage.eyes import VISIONS, contrast, distance
from tests.stage.painting import Draw, every_theme
from tests.stage.sample_pages import PAGES
from tests.stage.test_opening_and_ending import PAGES as AROUND

TEXT, IN_ANSWERS = 7.0, 4.5
"""The least contrast of text, and of letter and shape in the colour of an answer."""

APART = 0.1
"""The least distance (OKLab) of two answers' colours, for people who lack a cone."""

SHARE = 0.1
"""Ground that makes up less than this part of what lies behind a text is not counted."""


@dataclass(frozen=True)
class Measured:
    """A text, a colour behind it, their contrast, and the contrast it should have."""

    text: str
    ground: str
    contrast: float
    wanted: float


class MeasuringCanvas(Canvas):
    """Knows the contrast of every text with what lies behind it."""

    def __init__(self, theme: Theme, size: tuple[int, int]) -> None:
        super().__init__(
            pygame.Surface(size),
            theme,
            interface.words("en"),
            Pictures(folders.assets() / "drawings"),
            DrawnLines(),
        )
        self.measured_texts: list[Measured] = []

    def text(
        self,
        text: str,
        box: Box,
        size: float,
        *,
        floor: float,
        colour: str | None = None,
        **looks: Any,
    ) -> Box:
        before = self.surface.copy()
        taken = super().text(text, box, size, floor=floor, colour=colour, **looks)
        ink = colour or self.theme.ink
        grounds = _grounds(before, self.pixels(taken))
        for ground in grounds:
            in_answer = floor < LABEL or ground in self.theme.answers.values()
            wanted = IN_ANSWERS if in_answer else TEXT
            self.measured_texts.append(Measured(text, ground, contrast(ink, ground), wanted))
        return taken


def _grounds(surface: pygame.Surface, area: pygame.Rect) -> list[str]:
    """The colours behind a text that make up more than a little of it."""
    area = area.clip(surface.get_rect())
    found: Counter[str] = Counter(
        _hexadecimal(surface.get_at((x, y)))
        for x in range(area.left, area.right, max(1, area.width // 24))
        for y in range(area.top, area.bottom, max(1, area.height // 8))
    )
    return [colour for colour, count in found.items() if count >= SHARE * found.total()]


def _hexadecimal(colour: pygame.Color) -> str:
    return f"#{colour.r:02X}{colour.g:02X}{colour.b:02X}"


@every_theme
@pytest.mark.parametrize("size", [(640, 360), (512, 384)], ids=["wide", "narrow"])
@pytest.mark.parametrize("name", PAGES)
def test_every_text_of_a_round_stands_out(name: str, size: tuple[int, int], theme: Theme) -> None:
    aids = Aids((), lambda _, file: folders.content() / "privacy" / file)

    _assert_readable(lambda canvas: draw_page(canvas, PAGES[name], aids), size, theme)


@every_theme
@pytest.mark.parametrize("draw", AROUND.values(), ids=AROUND.keys())
def test_every_text_around_the_rounds_stands_out(draw: Draw, theme: Theme) -> None:
    _assert_readable(draw, (640, 360), theme)


def _assert_readable(draw: Draw, size: tuple[int, int], theme: Theme) -> None:
    canvas = MeasuringCanvas(theme, size)
    draw(canvas)

    assert [each for each in canvas.measured_texts if each.contrast < each.wanted] == []


# --- the tokens -----------------------------------------------------------------------------------


@every_theme
@pytest.mark.parametrize("ground", ["ground", "panel", "card", "found", "best", "slot"])
def test_ink_stands_out_on_everything_it_is_written_on(theme: Theme, ground: str) -> None:
    behind = getattr(theme, ground)

    assert contrast(theme.ink, behind) >= TEXT
    assert contrast(theme.ink_soft, behind) >= TEXT


@every_theme
def test_words_on_colours_stand_out(theme: Theme) -> None:
    assert contrast(theme.on_sun, theme.sun) >= TEXT
    assert contrast(theme.sun, theme.pine_deep) >= TEXT
    for ground in (theme.pine, theme.pine_deep, theme.done):
        assert contrast(theme.on_pine, ground) >= TEXT


@every_theme
@pytest.mark.parametrize("letter", "ABCDEF")
def test_shape_and_letter_stand_out_in_the_colour_of_their_answer(
    theme: Theme, letter: str
) -> None:
    assert contrast(theme.answers[letter], theme.on_answers[letter]) >= IN_ANSWERS


@every_theme
@pytest.mark.parametrize("vision", VISIONS)
def test_everybody_can_tell_the_answers_apart(theme: Theme, vision: str) -> None:
    for one, other in combinations("ABCDEF", 2):
        apart = distance(theme.answers[one], theme.answers[other], vision)
        assert apart >= APART, f"{one} and {other}"


@pytest.mark.parametrize("vision", VISIONS)
def test_everybody_can_tell_the_zones_of_a_sort_apart(vision: str) -> None:
    for one, other in combinations(SIGN_COLOURS.values(), 2):
        assert distance(one, other, vision) >= APART


def test_a_grey_print_tells_neighbouring_answers_apart() -> None:
    """A stands left of B, C below A, D below B: no two of these are equally dark."""
    for one, other in ("AB", "AC", "BD", "CD", "AD"):
        assert contrast(DAY.answers[one], DAY.answers[other]) >= 1.5


def test_the_simulation_sees_what_it_should() -> None:
    """Red and green look alike without the middle cone, blue and yellow never do."""
    assert distance("#C00000", "#5C7A00", "deutan") < 0.15 < distance("#C00000", "#5C7A00", "usual")
    assert distance("#0000FF", "#FFFF00", "deutan") > 0.4
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1
