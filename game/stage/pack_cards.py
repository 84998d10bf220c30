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

TIPS = 4.0
"""What the round tips of a torn edge need beyond it."""


def pack_areas(canvas: Canvas, room: Box, count: int) -> list[Box]:
    """Where `count` cards (one to four) stand in `room`."""
    if count == 1 and not canvas.narrow:
        return [Box(room.x, room.y, min(room.width, 1800.0), room.height)]
    if canvas.narrow:
        return room.grid(1, count, 0, 28) if count < 3 else room.grid(2, 2, 32, 28)
    return room.columns(count, 32)


def draw_pack(canvas: Canvas, box: Box, pack: PackCard, seed: int) -> None:
    """One pack; grey, and with what to do, where it has problems."""
    theme = canvas.theme
    plain = pack.problems > 0
    canvas.plate(box, theme.card, edge=theme.edge, shadow=None if plain else theme.edge)
    colour = theme.quiet if plain else PACK_COLOURS.get(pack.topic or "", theme.done)
    if box.width > box.height * 1.3:
        picture, words = _beside(box)
        canvas.plate(picture, colour, radius=(CORNER, 0.0, 0.0, CORNER))
        _draw_picture(canvas, picture, pack)
        _edge_beside(canvas, picture, seed)
    else:
        picture, words = _above(box, 0.54)
        if _title_height(canvas, words, pack) > _title_room(canvas, words, pack).height:
            picture, words = _above(box, 0.42)
        canvas.plate(picture, colour, radius=(CORNER, CORNER, 0.0, 0.0))
        _draw_picture(canvas, picture, pack)
        _edge_below(canvas, picture, seed)
    _draw_words(canvas, words, pack)


def _beside(box: Box) -> tuple[Box, Box]:
    """The picture at the left, and the words at its right."""
    inner = box.inset(EDGE)
    picture = Box(inner.x, inner.y, min(inner.width * 0.46, inner.height * 1.25), inner.height)
    return picture, Box(picture.right + 26, box.y, box.right - picture.right - 44, box.height)


def _above(box: Box, share: float) -> tuple[Box, Box]:
    """The picture, so much of the height, and the words below it."""
    inner = box.inset(EDGE)
    picture = Box(inner.x, inner.y, inner.width, round(inner.height * share))
    return picture, Box(box.x + 32, picture.bottom, box.width - 52, box.bottom - picture.bottom)


def _draw_picture(canvas: Canvas, picture: Box, pack: PackCard) -> None:
    box = picture.inset(picture.width * 0.07, picture.height * 0.07)
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
    turn = f'transform="translate(0,{TIPS:g})"'
    box = Box(picture.x, picture.bottom - 22 - TIPS, picture.width, 30 + TIPS)
    _torn(canvas, f"M{edge} L{picture.width:.1f},30 L0,30 Z", turn, box)


def _edge_beside(canvas: Canvas, picture: Box, seed: int) -> None:
    high = picture.height
    edge = prickle_edge(high, 20, max(6, int(high // 25)), seed)
    turn = f'transform="translate({TIPS:g},{high:.1f}) rotate(-90)"'
    box = Box(picture.right - 20 - TIPS, picture.y, 30 + TIPS, high)
    _torn(canvas, f"M{edge} L{high:.1f},28 L0,28 Z", turn, box)


def _torn(canvas: Canvas, path: str, turn: str, box: Box) -> None:
    fill = canvas.theme.card
    paint = f'fill="{fill}" stroke="{fill}" stroke-width="5" stroke-linejoin="round"'
    canvas.shape(f'<path d="{path}" {paint} {turn}/>', box)


def _title_size(canvas: Canvas, box: Box) -> float:
    """The same on every card of a page, so it does not grow with the text size."""
    return (76.0 if box.width > 560 and box.height > 340 else 48.0) / canvas.text_scale


def _topic_height(canvas: Canvas, box: Box, pack: PackCard) -> float:
    most = Box(box.x, box.y, box.width, box.height - 28)
    setting = canvas.setting(_below(canvas, pack), most, 0, floor=LABEL, leading=1.15)
    return canvas.measured(setting)[1]


def _title_room(canvas: Canvas, box: Box, pack: PackCard) -> Box:
    return Box(box.x, box.y, box.width, box.height - _topic_height(canvas, box, pack) - 38)


def _title_height(canvas: Canvas, box: Box, pack: PackCard) -> float:
    room, size = _title_room(canvas, box, pack), _title_size(canvas, box)
    setting = canvas.setting(
        _title(pack), room, size, floor=LABEL, weight=Weight.EXTRABOLD, leading=1.1
    )
    return canvas.measured(setting)[1]


def _draw_words(canvas: Canvas, box: Box, pack: PackCard) -> None:
    """Title and topic, set together in the middle of `box`."""
    soft = canvas.theme.ink_soft
    high, below = _title_height(canvas, box, pack), _topic_height(canvas, box, pack)
    top = box.y + max(8.0, (box.height - high - 14 - below) / 2 - 4)
    upper = Box(box.x, top, box.width, min(high, _title_room(canvas, box, pack).height))
    canvas.text(
        _title(pack),
        upper,
        _title_size(canvas, box),
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=soft if pack.problems else canvas.theme.ink,
        leading=1.1,
    )
    lower = Box(box.x, upper.bottom + 14, box.width, below + 2)
    canvas.text(_below(canvas, pack), lower, 0, floor=LABEL, colour=soft, leading=1.15)


def _title(pack: PackCard) -> str:
    return pack.title or pack.name


def _below(canvas: Canvas, pack: PackCard) -> str:
    """What stands below the title: the topic in words for the class, or what is wrong."""
    if pack.problems:
        return canvas.words("home.problems", number=pack.problems)
    if pack.topic is None:
        return canvas.words("home.rounds", number=pack.rounds)
    return canvas.words(f"home.topic.{pack.topic}")
