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

TILES = (104.0, 96.0, 88.0, 80.0, 72.0)
"""The sides of the tile to try; the last is the least."""
TILE = TILES[-1]
AROUND_TILE = 9.0
"""The least room above and below a tile."""
LEADING = 1.14
PADDING = 12.0
"""The least room above and below a sentence."""
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


@dataclass(frozen=True, slots=True)
class Look:
    """How a list is set: the side of its tiles, the size of its words, the height of each card."""

    tile: float
    size: float
    lines: Sequence[IconLine]
    heights: Sequence[float]


def draw_icon_list(
    canvas: Canvas, area: Box, lines: Sequence[IconLine], *, largest: float = 58.0
) -> list[Box]:
    """Draw the list into `area`, at the largest size that fits; gives the area of each card.

    At the smallest size the longest sentences give way to their short form first. What fits even
    then not is noted by the canvas as too long.
    """
    look = _look(canvas, area, lines, largest * canvas.text_scale)
    boxes: list[Box] = []
    top = area.y
    for line, height in zip(look.lines, look.heights, strict=True):
        box = Box(area.x, top, area.width, height)
        _draw_line(canvas, box, line, look)
        boxes.append(box)
        top = box.bottom + GAP
    return boxes


def _look(canvas: Canvas, area: Box, lines: Sequence[IconLine], largest: float) -> Look:
    """The largest words, and then the largest tiles that take no room from them."""
    best = _set(canvas, area, lines, largest, TILE)
    for tile in TILES[:-1]:
        look = _set(canvas, area, lines, best.size, tile)
        kept = look.size == best.size and look.lines == best.lines
        if kept and min(look.heights) >= tile + 2 * AROUND_TILE:
            return look
    return best


def _set(canvas: Canvas, area: Box, lines: Sequence[IconLine], largest: float, tile: float) -> Look:
    """The list with tiles of this side; its cards share what room is left."""
    size, lines = _fitted(canvas, area, lines, largest, tile)
    heights = [_height(canvas, area, line, size, tile) for line in lines]
    air = min(MOST_AIR, (area.height - _total(heights)) / len(lines))
    return Look(tile, size, lines, [height + air for height in heights])


def _fitted(
    canvas: Canvas, area: Box, lines: Sequence[IconLine], largest: float, tile: float
) -> tuple[float, Sequence[IconLine]]:
    """The size, and the sentences, with which the list fits `area`."""
    size = max(largest, READ)
    while size > READ:
        heights = [_height(canvas, area, line, size, tile) for line in lines]
        if _total(heights) <= area.height:
            return size, lines
        size = max(READ, size - 2)
    heights = [_height(canvas, area, line, READ, tile) for line in lines]
    shortened = list(lines)
    for place in sorted(range(len(lines)), key=lambda place: -len(lines[place].text)):
        if _total(heights) <= area.height:
            break
        line = shortened[place]
        shortened[place] = replace(line, text=line.short or line.text)
        heights[place] = _height(canvas, area, shortened[place], READ, tile)
    return READ, shortened


def _total(heights: Sequence[float]) -> float:
    return sum(heights) + GAP * (len(heights) - 1)


def _side(canvas: Canvas) -> float:
    """The room at the left of the tile, and at the right of the words."""
    return 16.0 if canvas.narrow else 28.0


def _words_box(canvas: Canvas, box: Box, tile: float) -> Box:
    side = _side(canvas)
    left = side + tile + 20
    return Box(box.x + left, box.y, box.width - left - side, box.height)


def _height(canvas: Canvas, area: Box, line: IconLine, size: float, tile: float) -> float:
    """How high the card of `line` must be at `size` units."""
    width = _words_box(canvas, area, tile).width
    words = text_height(canvas, line.text, width, size, weight=Weight.BOLD, leading=LEADING)
    return max(TILE + 2 * AROUND_TILE, min(words, area.height) + 2 * PADDING)


def _draw_line(canvas: Canvas, box: Box, line: IconLine, look: Look) -> None:
    card(canvas, box, radius=28)
    tile = look.tile
    place = Box(box.x + _side(canvas), box.centre[1] - tile / 2, tile, tile)
    icon_tile(canvas, line.icon, place)
    canvas.text(
        line.text,
        _words_box(canvas, box, tile),
        look.size / canvas.text_scale,
        floor=READ,
        weight=Weight.BOLD,
        align=(0.0, 0.5),
        leading=LEADING,
    )
