"""A panel over the page that only an author sees: a title, and blocks of text as many as fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.stage.box import Box
from game.stage.canvas import Canvas
from game.stage.fitting import text_height
from game.stage.text import Weight

LARGEST, SMALLEST = 34, 25
"""The letters of a panel, in units: it is read at a desk, not from the last row."""

WIDEST = 1560.0
MARGIN, INSIDE, GAP = 28.0, 36.0, 18.0
TITLE, KEY = 44.0, 54.0
_LEADING = 1.22


@dataclass(frozen=True, slots=True)
class Block:
    """A few words that lead, and what they lead to below them; lines are broken with `\\n`."""

    lead: str
    text: str


@dataclass(frozen=True, slots=True)
class Panel:
    """What a panel holds. `key` shuts it, if anything does; `note` stands at its foot.

    `part` is how much of the window it may take.
    """

    icon: str
    title: str
    blocks: Sequence[Block]
    key: str = ""
    note: str = ""
    part: float = 1.0


def draw_panel(canvas: Canvas, room: Box, panel: Panel) -> None:
    """The panel at the foot of `room`, as high as its blocks."""
    width = min(WIDEST, room.width - 2 * MARGIN)
    inner = Box(0, 0, width - 2 * INSIDE, room.height * panel.part - 2 * MARGIN - 2 * INSIDE)
    wide = inner.width - TITLE - _key_width(panel.key) - 2 * GAP
    bold = Weight.EXTRABOLD
    title = max(KEY, text_height(canvas, panel.title, wide, TITLE, weight=bold)) + GAP
    space = inner.height - title
    size, blocks = _fitting(canvas, panel, inner.width, space)
    foot = _foot(canvas, panel, len(panel.blocks) - len(blocks))
    high = title + _height(canvas, blocks, foot, inner.width, size)
    outer = high + 2 * INSIDE
    left = room.x + (room.width - width) / 2
    plate = Box(left, room.bottom - MARGIN - outer, width, outer)
    draw_plate(canvas, plate)
    _draw_title(canvas, Box(plate.x + INSIDE, plate.y + INSIDE, inner.width, title - GAP), panel)
    top = Box(plate.x + INSIDE, plate.y + INSIDE + title, inner.width, 0)
    _draw_blocks(canvas, top, blocks, foot, size)


# --- what fits -----------------------------------------------------------------------------------


def _fitting(
    canvas: Canvas, panel: Panel, width: float, height: float
) -> tuple[float, Sequence[Block]]:
    """The largest letters at which all blocks fit; with the smallest, as many blocks as do."""
    lift = canvas.text_scale
    for size in range(LARGEST, SMALLEST, -2):
        if _height(canvas, panel.blocks, _foot(canvas, panel, 0), width, size * lift) <= height:
            return size * lift, panel.blocks
    kept = list(panel.blocks)
    while len(kept) > 1:
        foot = _foot(canvas, panel, len(panel.blocks) - len(kept))
        if _height(canvas, kept, foot, width, SMALLEST) <= height:
            break
        kept.pop()
    return SMALLEST, kept


def _foot(canvas: Canvas, panel: Panel, left_out: int) -> str:
    lines = [canvas.words("preview.more", number=left_out)] if left_out else []
    return "\n".join([*lines, *([panel.note] if panel.note else [])])


def _height(canvas: Canvas, blocks: Sequence[Block], foot: str, width: float, size: float) -> float:
    high = sum(sum(_block_heights(canvas, block, width, size)) + GAP for block in blocks)
    return high + (text_height(canvas, foot, width, size, leading=_LEADING) if foot else -GAP)


def _block_heights(canvas: Canvas, block: Block, width: float, size: float) -> tuple[float, float]:
    bold = Weight.BOLD
    lead = text_height(canvas, block.lead, width, size, weight=bold, leading=_LEADING)
    return lead, text_height(canvas, block.text, width, size, leading=_LEADING)


# --- how it looks --------------------------------------------------------------------------------


def _key_width(key: str) -> float:
    return 36.0 + 22 * len(key)


def _draw_title(canvas: Canvas, box: Box, panel: Panel) -> None:
    theme, side = canvas.theme, TITLE
    key = Box(box.right - _key_width(panel.key), box.y, _key_width(panel.key), KEY)
    canvas.icon(panel.icon, Box(box.x, box.y + 4, side, side), theme.sun, ground=theme.pine_deep)
    words = Box(box.x + side + GAP, box.y, key.x - GAP - box.x - side - GAP, box.height)
    canvas.text(
        panel.title,
        words,
        0,
        floor=TITLE,
        weight=Weight.EXTRABOLD,
        colour=theme.on_pine,
        align=(0.0, 0.5),
    )
    if panel.key:
        draw_key(canvas, key, panel.key)


def draw_plate(canvas: Canvas, box: Box) -> None:
    """What a panel lies on: as dark as the strip, so that nobody takes it for the class's page."""
    canvas.plate(box, canvas.theme.pine_deep, radius=36, edge=canvas.theme.edge)


def draw_key(canvas: Canvas, box: Box, key: str) -> None:
    """A key as it looks on a keyboard."""
    theme = canvas.theme
    canvas.plate(box, theme.pine_deep, radius=14, edge=theme.sun, edge_width=3)
    canvas.text(
        key,
        box.inset(8, 0),
        min(30.0, box.height * 0.56),
        floor=20,
        weight=Weight.BOLD,
        colour=theme.on_pine,
        align=(0.5, 0.5),
        leading=1.0,
    )


def _draw_blocks(canvas: Canvas, top: Box, blocks: Sequence[Block], foot: str, size: float) -> None:
    y = top.y
    for block in blocks:
        heights = _block_heights(canvas, block, top.width, size)
        for text, high, weight in (
            (block.lead, heights[0], Weight.BOLD),
            (block.text, heights[1], Weight.SEMIBOLD),
        ):
            if text:
                _write(canvas, Box(top.x, y, top.width, high + 2), text, size, weight)
            y += high
        y += GAP
    if foot:
        high = text_height(canvas, foot, top.width, size, leading=_LEADING)
        _write(canvas, Box(top.x, y, top.width, high + 2), foot, size, Weight.SEMIBOLD)


def _write(canvas: Canvas, box: Box, text: str, size: float, weight: Weight) -> None:
    colour = canvas.theme.sun if weight is Weight.BOLD else canvas.theme.on_pine
    canvas.text(text, box, 0, floor=size, weight=weight, colour=colour, leading=_LEADING)
