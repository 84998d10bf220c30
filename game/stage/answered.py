"""Parts of the pages that come after the answers: an answer in its colour, what to talk about."""

from __future__ import annotations

from game.stage.box import Box
from game.stage.canvas import Canvas
from game.stage.fitting import text_height
from game.stage.text import Weight
from game.stage.theme import BUBBLE, LABEL, READ
from game.stage.widgets import answer_shape, icon_tile, klik, tick_disc

_LEADING = 1.12
_TICK = 130.0
"""How much room the tick of an answer bar takes."""


def answer_bar_height(
    canvas: Canvas, text: str, width: float, size: float, *, ticked: bool, block: float = 165.0
) -> float:
    """How high an answer bar is with its words at exactly `size`."""
    words = width - block - 36 - (_TICK if ticked else 40)
    needed = text_height(canvas, text, words, size, weight=Weight.EXTRABOLD, leading=_LEADING)
    return needed + 54


def answer_bar(
    canvas: Canvas,
    box: Box,
    letter: str,
    text: str,
    *,
    size: float = 64.0,
    ticked: bool = False,
    block: float = 165.0,
) -> None:
    """An answer in its colour, all around: shape and letter at the left, then its words."""
    theme = canvas.theme
    colour = theme.answers[letter]
    canvas.plate(box, colour, radius=32)
    white = Box(box.x + block, box.y + 5, box.width - block - 5, box.height - 19)
    canvas.plate(white, theme.card, radius=(0, 28, 28, 0))
    shape = min(122.0, box.height - 34)
    left = Box(box.x + block / 2 - shape / 2, white.centre[1] - shape / 2, shape, shape)
    answer_shape(canvas, letter, left, theme.on_answers[letter], colour)
    words = Box(
        white.x + 36, white.y + 2, white.width - 36 - (_TICK if ticked else 40), white.height - 4
    )
    canvas.text(
        text,
        words,
        size,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=_LEADING,
    )
    if ticked:
        radius = min(52.0, white.height / 2 - 12)
        tick_disc(canvas, (white.right - 30 - 52, white.centre[1]), radius, fill=theme.leaf)


def prompt_height(
    canvas: Canvas, text: str, width: float, size: float = BUBBLE, *, left: float = 44.0
) -> float:
    """How high a prompt with its heading is, with its words at exactly `size`."""
    words = width - left - 44
    return text_height(canvas, text, words, size, weight=Weight.BOLD, leading=1.16) + 124


def prompt(canvas: Canvas, box: Box, text: str, *, size: float = 57.0, side: float = 0.0) -> None:
    """What to talk about: sun, with a heading. Klik points at it from the left, `side` units high.

    A low prompt shows an icon instead of its heading.
    """
    theme = canvas.theme
    canvas.plate(box, theme.sun, radius=36, shadow=theme.sun_shadow, drop=10)
    left = box.x + 44
    if side:
        klik(canvas, "point", Box(box.x + 40, box.bottom - side, side, side))
        left = box.x + side + 96
    room = Box(left, box.y + 14, box.right - 44 - left, box.height - 28)
    if _with_heading(canvas, text, room):
        _headed(canvas, room, text, size)
        return
    tile = min(76.0, room.height)
    middle = room.centre[1]
    canvas.icon("speech", Box(left, middle - tile / 2, tile, tile), theme.on_sun, ground=theme.sun)
    words = Box(left + tile + 28, room.y, room.width - tile - 28, room.height)
    _talk_text(canvas, words, text, size)


def _with_heading(canvas: Canvas, text: str, room: Box) -> bool:
    needed = text_height(canvas, text, room.width, BUBBLE, weight=Weight.BOLD, leading=1.16)
    return needed + 64 <= room.height


def _headed(canvas: Canvas, room: Box, text: str, size: float) -> None:
    words = Box(room.x, room.y + 62, room.width, room.height - 62)
    setting = canvas.setting(text, words, size, floor=BUBBLE, weight=Weight.BOLD, leading=1.16)
    spare = (words.height - canvas.measured(setting)[1]) / 2
    canvas.text(
        canvas.words("reveal.talk"),
        Box(room.x, room.y + spare, room.width, 54),
        42,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=canvas.theme.on_sun,
        leading=1.15,
    )
    _talk_text(canvas, words, text, size)


def _talk_text(canvas: Canvas, words: Box, text: str, size: float) -> None:
    canvas.text(
        text,
        words,
        size,
        floor=BUBBLE,
        weight=Weight.BOLD,
        colour=canvas.theme.on_sun,
        align=(0.0, 0.5),
        leading=1.16,
    )


_PANEL_HEAD = 96.0


def panel_height(canvas: Canvas, text: str, width: float, size: float) -> float:
    """How high a panel is with its words at exactly `size`."""
    return text_height(canvas, text, width - 72, size, leading=1.24) + _PANEL_HEAD + 62


def panel(
    canvas: Canvas,
    box: Box,
    heading: str,
    text: str,
    *,
    icon: str,
    warm: bool = False,
    size: float = READ,
    beside: float = 0.0,
) -> None:
    """A card that explains: icon and heading, then the words.

    `warm` ones are butter, for what tempts; `beside` units at the right stay free for a person.
    """
    theme = canvas.theme
    fill = theme.panel if warm else theme.card
    canvas.plate(box, fill, edge=theme.edge, shadow=theme.edge)
    room = box.inset(36, 28)
    tile = Box(room.x, room.y, 84, 84)
    if warm:
        icon_tile(canvas, icon, tile, fill=theme.card)
    else:
        icon_tile(canvas, icon, tile, fill=theme.leaf, colour=theme.tick)
    canvas.text(
        heading,
        Box(tile.right + 22, room.y, room.width - 106, 84),
        READ,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.06,
    )
    words = Box(room.x, tile.bottom + 14, room.width - beside, room.bottom - tile.bottom - 14)
    canvas.text(text, words, size, floor=READ, leading=1.24)
