"""Parts of the pages that come after the answers: an answer in its colour, what to talk about."""

from __future__ import annotations

from dataclasses import dataclass

from game.play.pages import Header
from game.stage.box import Box
from game.stage.canvas import Canvas
from game.stage.fitting import text_height
from game.stage.progress import progress, progress_width
from game.stage.text import Weight
from game.stage.theme import BUBBLE, LABEL, MARGIN, READ
from game.stage.widgets import answer_shape, icon_tile, klik, pack_tile, tick_disc

_LEADING = 1.12
_TICK = 156.0
"""How much room the tick of an answer bar takes."""

_TALK_LEADING = 1.16
_HEADING = 62.0
_ICON = 76.0
_LEAST_KLIK = 196.0
"""Smaller than this, Klik loses his detail."""


def slim_header(canvas: Canvas, head: Header, right: float, middle: float) -> None:
    """The pack's icon, and how far where there is room before `right`; `middle` is their height."""
    side = 84.0
    pack_tile(canvas, head.pack, Box(MARGIN, middle - side / 2, side, side))
    left = MARGIN + side + 40
    if right - left < 200:
        return
    half = progress_width(head.of, right - left) / 2
    centre = min(max(canvas.width / 2, left + half), right - half)
    progress(canvas, head.number, head.of, (centre, middle), right - left)


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
    shape = min(122.0, box.height - 34, block - 24)
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


def prompt_height(canvas: Canvas, text: str, width: float, *, side: float = 0.0) -> float:
    """How high a prompt must be for its words at the smallest size, with Klik `side` high."""
    words = _words_width(width, side)
    needed = text_height(canvas, text, words, BUBBLE, weight=Weight.BOLD, leading=_TALK_LEADING)
    return needed + 34 + (_HEADING if side else 0.0)


def _words_width(width: float, side: float) -> float:
    return width - 88 - (side + 52 if side else _ICON + 28)


def prompt(
    canvas: Canvas,
    box: Box,
    text: str,
    *,
    size: float = 57.0,
    side: float = 0.0,
    after: float = 0.0,
) -> None:
    """What to talk about: sun, with a heading. Klik points at it from the left, `side` units high.

    Without Klik an icon takes the place of the heading. It arrives `after` seconds.
    """
    whole = Box(box.x, min(box.y, box.bottom - side), box.width, max(box.height, side))
    with canvas.arriving(("prompt", text), whole, after=after):
        _draw_prompt(canvas, box, text, size, side)


def _draw_prompt(canvas: Canvas, box: Box, text: str, size: float, side: float) -> None:
    theme = canvas.theme
    canvas.plate(box, theme.sun, radius=36, shadow=theme.sun_shadow, drop=10)
    right = box.right - 44
    left = right - _words_width(box.width, side)
    room = Box(left, box.y + 14, right - left, box.height - 28)
    if side:
        klik(canvas, "point", Box(box.x + 40, box.bottom - side, side, side))
        _headed(canvas, room, text, size)
        return
    middle = box.centre[1]
    icon = Box(box.x + 44, middle - _ICON / 2, _ICON, _ICON)
    canvas.icon("speech", icon, theme.on_sun, ground=theme.sun)
    _talk_text(canvas, room, text, size, 0.5)


def _headed(canvas: Canvas, room: Box, text: str, size: float) -> None:
    """Heading and words together in the middle of `room`."""
    words = Box(room.x, room.y + _HEADING, room.width, room.height - _HEADING)
    setting = canvas.setting(
        text, words, size, floor=BUBBLE, weight=Weight.BOLD, leading=_TALK_LEADING
    )
    spare = max(0.0, words.height - canvas.measured(setting)[1]) / 2
    _heading(canvas, Box(room.x, room.y + spare, room.width, _HEADING))
    _talk_text(canvas, words, text, size, 0.5)


def tall_prompt_height(canvas: Canvas, text: str, width: float) -> float:
    """How high a tall prompt must be for its words at the smallest size."""
    needed = text_height(canvas, text, width - 76, BUBBLE, weight=Weight.BOLD, leading=1.16)
    return needed + _HEADING + 56


def tall_prompt(
    canvas: Canvas,
    box: Box,
    text: str,
    *,
    size: float = 58.0,
    with_klik: bool = True,
    after: float = 0.0,
) -> None:
    """What to talk about on a panel: the heading and words at the top, Klik below in the corner.

    Where the words leave Klik no room, they stand in the middle. It arrives `after` seconds.
    """
    with canvas.arriving(("tall prompt", text), box, after=after):
        _draw_tall_prompt(canvas, box, text, size, with_klik)


def _draw_tall_prompt(canvas: Canvas, box: Box, text: str, size: float, with_klik: bool) -> None:
    theme = canvas.theme
    canvas.plate(box, theme.sun, radius=36, shadow=theme.sun_shadow, drop=10)
    room = box.inset(38, 26)
    words = Box(room.x, room.y + _HEADING, room.width, room.height - _HEADING)
    setting = canvas.setting(
        text, words, size, floor=BUBBLE, weight=Weight.BOLD, leading=_TALK_LEADING
    )
    left = words.height - canvas.measured(setting)[1]
    side = min(250.0, left + 20)
    if side < _LEAST_KLIK or not with_klik:
        _headed(canvas, room, text, size)
        return
    _heading(canvas, Box(room.x, room.y, room.width, _HEADING))
    _talk_text(canvas, words, text, size, 0.0)
    klik(canvas, "point", Box(box.right - side - 22, box.bottom - side, side, side))


def _heading(canvas: Canvas, box: Box) -> None:
    canvas.text(
        canvas.words("reveal.talk"),
        box,
        42,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=canvas.theme.on_sun,
        leading=1.15,
    )


def _talk_text(canvas: Canvas, words: Box, text: str, size: float, align: float) -> None:
    canvas.text(
        text,
        words,
        size,
        floor=BUBBLE,
        weight=Weight.BOLD,
        colour=canvas.theme.on_sun,
        align=(0.0, align),
        leading=_TALK_LEADING,
    )


@dataclass(frozen=True, slots=True)
class PanelStyle:
    """The measures of a panel: icon, heading, margin, what is between them, and leading."""

    tile: float
    heading: float
    margin: float
    gap: float
    leading: float


ROOMY = PanelStyle(tile=72, heading=84, margin=24, gap=6, leading=1.24)
TIGHT = PanelStyle(tile=54, heading=54, margin=13, gap=4, leading=1.16)


def panel_height(
    canvas: Canvas, text: str, width: float, size: float, style: PanelStyle = ROOMY
) -> float:
    """How high a panel is with its words at exactly `size`."""
    words = text_height(canvas, text, width - 72, size, leading=style.leading)
    return words + style.heading + style.gap + 2 * style.margin + 4


def heading_area(box: Box, style: PanelStyle = ROOMY) -> Box:
    """Where the heading of a panel stands."""
    left = box.x + 36 + style.tile + 22
    return Box(left, box.y + style.margin, box.right - 36 - left, style.heading)


def panel(
    canvas: Canvas,
    box: Box,
    heading: str,
    text: str,
    *,
    icon: str,
    warm: bool = False,
    size: float = READ,
    heading_size: float = READ,
    beside: float = 0.0,
    style: PanelStyle = ROOMY,
) -> None:
    """A card that explains: icon and heading, then the words.

    `warm` ones are butter, for what tempts; `beside` units at the right stay free for a person.
    """
    theme = canvas.theme
    canvas.plate(box, theme.panel if warm else theme.card, edge=theme.edge, shadow=theme.edge)
    room = box.inset(36, style.margin)
    line = heading_area(box, style)
    tile = Box(room.x, line.centre[1] - style.tile / 2, style.tile, style.tile)
    if warm:
        icon_tile(canvas, icon, tile, fill=theme.card)
    else:
        icon_tile(canvas, icon, tile, fill=theme.leaf, colour=theme.tick)
    canvas.text(
        heading,
        line,
        heading_size,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.06,
    )
    top = line.bottom + style.gap
    words = Box(room.x, top, room.width - beside, room.bottom - top)
    canvas.text(text, words, size, floor=READ, leading=style.leading)
