"""A list of cards below each other, each with an icon and a sentence, all at one size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.stage.box import Box
from game.stage.canvas import Canvas
from game.stage.fitting import text_height
from game.stage.text import Weight
from game.stage.theme import READ
from game.stage.widgets import card, icon_tile

TILE = 72.0
SIDE = 16.0
"""At the left of the tile, and at the right of the words."""
BESIDE_TILE = 20.0
LEADING = 1.14
PADDING = 12.0
"""The least room above and below a sentence."""
LEAST = TILE + 2 * 9
"""The least height of a card: its tile and a little air."""
GAP = 16.0
"""Between two cards."""
MOST_AIR = 44.0
"""How much a card may grow beyond what it needs, where there is room."""


@dataclass(frozen=True, slots=True)
class IconLine:
    """A sentence with its icon. `short` is said instead where the page is too small."""

    icon: str
    text: str
    short: str = ""


def draw_icon_list(
    canvas: Canvas, area: Box, lines: Sequence[IconLine], *, largest: float = 60.0
) -> list[Box]:
    """Draw the list into `area`, at the largest size that fits; gives the area of each card.

    At the smallest size the longest sentences give way to their short form first. What fits even
    then not is noted by the canvas as too long.
    """
    size, lines = _fitted(canvas, area, lines, largest * canvas.text_scale)
    heights = [_height(canvas, area, line, size) for line in lines]
    air = min(MOST_AIR, (area.height - _total(heights)) / len(lines))
    boxes: list[Box] = []
    top = area.y
    for line, height in zip(lines, heights, strict=True):
        box = Box(area.x, top, area.width, height + air)
        _draw_line(canvas, box, line, size)
        boxes.append(box)
        top = box.bottom + GAP
    return boxes


def _fitted(
    canvas: Canvas, area: Box, lines: Sequence[IconLine], largest: float
) -> tuple[float, Sequence[IconLine]]:
    """The size, and the sentences, with which the list fits `area`."""
    size = max(largest, READ)
    while size > READ:
        if _total([_height(canvas, area, line, size) for line in lines]) <= area.height:
            return size, lines
        size = max(READ, size - 2)
    heights = [_height(canvas, area, line, READ) for line in lines]
    shortened = list(lines)
    for place in sorted(range(len(lines)), key=lambda place: -len(lines[place].text)):
        if _total(heights) <= area.height:
            break
        line = shortened[place]
        shortened[place] = replace(line, text=line.short or line.text)
        heights[place] = _height(canvas, area, shortened[place], READ)
    return READ, shortened


def _total(heights: Sequence[float]) -> float:
    return sum(heights) + GAP * (len(heights) - 1)


def _words_box(box: Box) -> Box:
    left = SIDE + TILE + BESIDE_TILE
    return Box(box.x + left, box.y, box.width - left - SIDE, box.height)


def _height(canvas: Canvas, area: Box, line: IconLine, size: float) -> float:
    """How high the card of `line` must be at `size` units."""
    width = _words_box(area).width
    words = text_height(canvas, line.text, width, size, weight=Weight.BOLD, leading=LEADING)
    return max(LEAST, min(words, area.height) + 2 * PADDING)


def _draw_line(canvas: Canvas, box: Box, line: IconLine, size: float) -> None:
    card(canvas, box, radius=28)
    middle = box.centre[1]
    icon_tile(canvas, line.icon, Box(box.x + SIDE, middle - TILE / 2, TILE, TILE))
    canvas.text(
        line.text,
        _words_box(box),
        size / canvas.text_scale,
        floor=READ,
        weight=Weight.BOLD,
        align=(0.0, 0.5),
        leading=LEADING,
    )
