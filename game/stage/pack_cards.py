"""Packs as cards: as many as fit, each with its picture behind a torn edge."""

from __future__ import annotations

from game.stage.box import Box
from game.stage.canvas import Canvas
from game.stage.ports import PackCard
from game.stage.text import Weight
from game.stage.theme import EDGE, LABEL, PACK_COLOURS, RADIUS
from game.stage.widgets import prickle_edge

PICTURES = {
    "privacy": "privacy",
    "sexting": "pictures",
    "grooming": "trust",
    "sextortion": "pressure",
}
"""The drawing of a pack, by topic."""

A_PAGE = 4
"""How many packs are shown at a time."""

CORNER = RADIUS - EDGE


def pack_areas(canvas: Canvas, room: Box, count: int) -> list[Box]:
    """Where `count` cards (one to four) stand in `room`."""
    if count == 1 and not canvas.narrow:
        wide = min(room.width, 1320.0)
        return [Box(room.x, room.y, wide, room.height)]
    if canvas.narrow:
        return room.grid(1, count, 0, 28) if count < 3 else room.grid(2, 2, 32, 28)
    return room.columns(count, 32)


def draw_pack(canvas: Canvas, box: Box, pack: PackCard, seed: int) -> None:
    """One pack; grey, and with what to do, where it has problems."""
    theme = canvas.theme
    plain = pack.problems > 0
    canvas.plate(box, theme.card, edge=theme.edge, shadow=None if plain else theme.edge)
    inner = box.inset(EDGE)
    if inner.width > inner.height * 1.3:
        picture = Box(inner.x, inner.y, min(inner.width * 0.46, inner.height * 1.25), inner.height)
        corners = (CORNER, 0.0, 0.0, CORNER)
        words = Box(picture.right + 26, box.y, box.right - picture.right - 26 - 18, box.height)
    else:
        picture = Box(inner.x, inner.y, inner.width, round(inner.height * 0.54))
        corners = (CORNER, CORNER, 0.0, 0.0)
        words = Box(box.x + 32, picture.bottom, box.width - 32 - 20, box.bottom - picture.bottom)
    colour = PACK_COLOURS.get(pack.topic or "", theme.done)
    canvas.plate(picture, theme.quiet if plain else colour, radius=corners)
    _draw_picture(canvas, picture.inset(picture.width * 0.07, picture.height * 0.07), pack)
    if corners[1]:
        _edge_below(canvas, picture, seed)
    else:
        _edge_beside(canvas, picture, seed)
    _draw_words(canvas, words, pack)


def _draw_picture(canvas: Canvas, box: Box, pack: PackCard) -> None:
    name = PICTURES.get(pack.topic or "")
    if pack.problems or name is None:
        side = min(box.width, box.height) * 0.55
        place = Box(box.centre[0] - side / 2, box.centre[1] - side / 2, side, side)
        theme = canvas.theme
        if pack.problems:
            canvas.icon("exclaim", place, theme.ink_soft, ground=theme.quiet)
        else:
            canvas.icon("card", place, "#FFFFFF", ground=theme.done)
        return
    canvas.drawing(f"packs/{name}", box)


def _edge_below(canvas: Canvas, picture: Box, seed: int) -> None:
    edge = prickle_edge(picture.width, 22, max(6, int(picture.width // 26)), seed)
    low = f"L{picture.width:.1f},30 L0,30"
    _torn(
        canvas, f"M{edge} {low} Z", "", Box(picture.x, picture.bottom - 22, picture.width, 30)
    )


def _edge_beside(canvas: Canvas, picture: Box, seed: int) -> None:
    high = picture.height
    edge = prickle_edge(high, 20, max(6, int(high // 25)), seed)
    turn = f'transform="translate(0,{high:.1f}) rotate(-90)"'
    box = Box(picture.right - 20, picture.y, 30, high)
    _torn(canvas, f"M{edge} L{high:.1f},28 L0,28 Z", turn, box)


def _torn(canvas: Canvas, path: str, turn: str, box: Box) -> None:
    fill = canvas.theme.card
    paint = f'fill="{fill}" stroke="{fill}" stroke-width="5" stroke-linejoin="round"'
    canvas.shape(f'<path d="{path}" {paint} {turn}/>', box)


def _draw_words(canvas: Canvas, box: Box, pack: PackCard) -> None:
    """Title and topic, set together in the middle of `box`."""
    ink = canvas.theme.ink_soft
    title, topic = _title(canvas, pack), _below(canvas, pack)
    size = 76.0 if box.width > 560 and box.height > 340 else 48.0
    most = Box(box.x, box.y, box.width, box.height - 28)
    low = canvas.setting(topic, most, LABEL, floor=LABEL, leading=1.15)
    below = canvas.measured(low)[1]
    room = Box(box.x, box.y + 10, box.width, box.height - below - 14 - 24)
    high = canvas.measured(
        canvas.setting(title, room, size, floor=LABEL, weight=Weight.EXTRABOLD, leading=1.1)
    )[1]
    top = box.y + max(8.0, (box.height - high - 14 - below) / 2 - 4)
    upper = Box(box.x, top, box.width, max(high, min(room.height, high)))
    canvas.text(
        title,
        upper,
        size,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=ink if pack.problems else canvas.theme.ink,
        leading=1.1,
    )
    lower = Box(box.x, upper.bottom + 14, box.width, below)
    canvas.text(topic, lower, LABEL / canvas.text_scale, floor=LABEL, colour=ink, leading=1.15)


def _title(canvas: Canvas, pack: PackCard) -> str:
    return pack.title or pack.name


def _below(canvas: Canvas, pack: PackCard) -> str:
    """What stands below the title: the topic in words for the class, or what is wrong."""
    if pack.problems:
        return canvas.words("home.problems", number=pack.problems)
    if pack.topic is None:
        return canvas.words("home.rounds", number=pack.rounds)
    return canvas.words(f"home.topic.{pack.topic}")
