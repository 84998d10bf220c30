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
TITLE = 44.0
_LEADING = 1.22


@dataclass(frozen=True, slots=True)
class Block:
    """A few words that lead, and what they lead to below them; lines are broken with `\\n`."""

    lead: str
    text: str


@dataclass(frozen=True, slots=True)
class Panel:
    """What a panel holds. `key` shuts it; `note` stands at its foot.

    `unseen` is how many blocks there are beside these, `part` how much of the window it may take.
    """

    icon: str
    title: str
    blocks: Sequence[Block]
    key: str
    note: str = ""
    unseen: int = 0
    part: float = 1.0


def draw_panel(canvas: Canvas, room: Box, panel: Panel) -> None:
    """The panel at the foot of `room`, as high as its blocks."""
    width = min(WIDEST, room.width - 2 * MARGIN)
    inner = Box(0, 0, width - 2 * INSIDE, room.height * panel.part - 2 * MARGIN - 2 * INSIDE)
    title = text_height(canvas, panel.title, inner.width - _key_width(panel), TITLE) + GAP
    space = inner.height - title
    size, blocks = _fitting(canvas, panel, inner.width, space)
    foot = _foot(canvas, panel, len(panel.blocks) - len(blocks))
    high = title + _height(canvas, blocks, foot, inner.width, size)
    outer = high + 2 * INSIDE
    left = room.x + (room.width - width) / 2
    plate = Box(left, room.bottom - MARGIN - outer, width, outer)
    canvas.plate(plate, canvas.theme.card, radius=36, edge=canvas.theme.edge, edge_width=5)
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
    more = panel.unseen + left_out
    lines = [canvas.words("preview.more", number=more)] if more else []
    return "\n".join([*lines, *([panel.note] if panel.note else [])])


def _height(canvas: Canvas, blocks: Sequence[Block], foot: str, width: float, size: float) -> float:
    high = sum(sum(_block_heights(canvas, block, width, size)) + GAP for block in blocks)
    return high + (text_height(canvas, foot, width, size, leading=_LEADING) if foot else -GAP)


def _block_heights(canvas: Canvas, block: Block, width: float, size: float) -> tuple[float, float]:
    bold = Weight.BOLD
    lead = text_height(canvas, block.lead, width, size, weight=bold, leading=_LEADING)
    return lead, text_height(canvas, block.text, width, size, leading=_LEADING)


# --- how it looks --------------------------------------------------------------------------------


def _key_width(panel: Panel) -> float:
    return 44.0 + 22 * len(panel.key) + TITLE * 1.5


def _draw_title(canvas: Canvas, box: Box, panel: Panel) -> None:
    theme, side = canvas.theme, TITLE
    wide = 36.0 + 22 * len(panel.key)
    canvas.icon(panel.icon, Box(box.x, box.y + 4, side, side), theme.ink, ground=theme.card)
    words = Box(box.x + side + 18, box.y, box.width - side - wide - 30, box.height)
    canvas.text(panel.title, words, 0, floor=TITLE - 4, weight=Weight.EXTRABOLD, leading=1.2)
    draw_key(canvas, Box(box.right - wide, box.y, wide, 54), panel.key)


def draw_key(canvas: Canvas, box: Box, key: str) -> None:
    """A key as it looks on a keyboard."""
    canvas.plate(box, canvas.theme.slot, radius=14, edge=canvas.theme.edge)
    canvas.text(
        key,
        box.inset(6, 0),
        0,
        floor=min(30.0, box.height * 0.56),
        weight=Weight.BOLD,
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
    colour = canvas.theme.ink if weight is Weight.BOLD else canvas.theme.ink_soft
    canvas.text(text, box, 0, floor=size, weight=weight, colour=colour, leading=_LEADING)
