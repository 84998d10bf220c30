"""The zones of a sort, glued to the foot of the page: sign, letter, name, and what lies in them."""

from __future__ import annotations

from collections.abc import Sequence

from game.beats import Zone
from game.play.pages import Found
from game.stage.box import HEIGHT, Box
from game.stage.canvas import INK, Canvas
from game.stage.fitting import fits, text_height
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN, READ, SIGN_COLOURS, Colour
from game.stage.widgets import mark

PAPER = "#FFFFFF"
"""Cards in a zone are paper by day and by night, as its sign is."""

_MARK = 88.0
_SIGN = 116.0
_PAD = 26.0
_LEADING = 1.06
_LEAST_PLACED = 58.0
_AROUND = 24.0 + 18.0
"""The margins of a zone above and below."""


def zone_areas(canvas: Canvas, count: int, height: float) -> list[Box]:
    """`count` zones side by side at the foot of the page."""
    gap = 32.0 if count < 4 and not canvas.narrow else 24.0
    low = Box(MARGIN, HEIGHT - height, canvas.width - 2 * MARGIN, height)
    return low.columns(count, gap)


def draw_zones(
    canvas: Canvas, areas: Sequence[Box], zones: Sequence[Zone], found: Sequence[Found]
) -> None:
    """The zones in their areas, with the cards that were `found` to belong there so far."""
    row = all(
        _row_head_fits(canvas, _inside(box), zone) for box, zone in zip(areas, zones, strict=True)
    )
    for box, zone in zip(areas, zones, strict=True):
        placed = [one.text for one in found if one.letter == zone.letter]
        _draw_zone(canvas, box, zone, placed, row=row)


def least_height(canvas: Canvas, zones: Sequence[Zone]) -> float:
    """How high zones must be for their names, without any card."""
    areas = zone_areas(canvas, len(zones), HEIGHT)
    row = all(
        _row_head_fits(canvas, _inside(box), zone) for box, zone in zip(areas, zones, strict=True)
    )
    if row:
        return 124 + _AROUND
    width = _inside(areas[0]).width
    names = (
        text_height(
            canvas, _name(canvas, zone), width, READ, weight=Weight.EXTRABOLD, leading=_LEADING
        )
        for zone in zones
    )
    return _MARK + 18 + max(names) + 4 + _AROUND


def _inside(box: Box) -> Box:
    return Box(box.x + _PAD, box.y + 24, box.width - 2 * _PAD, box.height - _AROUND)


def _draw_zone(canvas: Canvas, box: Box, zone: Zone, placed: Sequence[str], *, row: bool) -> None:
    canvas.plate(box, _colour(canvas, zone), radius=(36, 36, 0, 0))
    inside = _inside(box)
    bottom = (_draw_row_head if row else _draw_tall_head)(canvas, inside, zone)
    room = Box(inside.x, bottom + 14, inside.width, inside.bottom - bottom - 14)
    if placed and room.height >= _LEAST_PLACED:
        _draw_placed(canvas, room, placed)


def _colour(canvas: Canvas, zone: Zone) -> Colour:
    return SIGN_COLOURS[zone.sign] if zone.sign else canvas.theme.answers[zone.letter]


def _ink(canvas: Canvas, zone: Zone) -> Colour:
    if zone.sign:
        return PAPER if zone.sign == "stop" else INK
    return canvas.theme.on_answers[zone.letter]


def _name(canvas: Canvas, zone: Zone) -> str:
    return zone.text or canvas.words(f"option.{zone.sign}")


def _row(inside: Box) -> Box:
    return Box(inside.x, inside.y, inside.width, min(124.0, inside.height))


def _row_words(row: Box, zone: Zone) -> Box:
    """Where the name stands in a row, between letter and sign."""
    left = row.x + 6 + _MARK + 24
    right = row.right - (_SIGN + 14 if zone.sign else 0)
    return Box(left, row.y, right - left, row.height)


def _row_head_fits(canvas: Canvas, inside: Box, zone: Zone) -> bool:
    words = _row_words(_row(inside), zone)
    name = _name(canvas, zone)
    return fits(canvas, name, words, READ, weight=Weight.EXTRABOLD, leading=_LEADING)


def _draw_row_head(canvas: Canvas, inside: Box, zone: Zone) -> float:
    """Letter, name and sign in one row; where it ends."""
    row = _row(inside)
    mark(canvas, zone.letter, Box(row.x + 6, row.centre[1] - _MARK / 2, _MARK, _MARK), ring=True)
    if zone.sign:
        sign = Box(row.right - _SIGN, row.centre[1] - _SIGN / 2, _SIGN, _SIGN)
        canvas.drawing(f"signs/{zone.sign}", sign)
    _draw_name(canvas, _row_words(row, zone), zone)
    return row.bottom


def _draw_tall_head(canvas: Canvas, inside: Box, zone: Zone) -> float:
    """Letter and sign above, the name below them; where it ends."""
    mark(canvas, zone.letter, Box(inside.x + 6, inside.y + 6, _MARK, _MARK), ring=True)
    if zone.sign:
        sign = Box(inside.right - _MARK - 12, inside.y, _MARK + 12, _MARK + 12)
        canvas.drawing(f"signs/{zone.sign}", sign)
    top = inside.y + _MARK + 18
    name = _name(canvas, zone)
    needed = text_height(
        canvas, name, inside.width, READ, weight=Weight.EXTRABOLD, leading=_LEADING
    )
    height = min(max(needed + 2, 72.0), inside.bottom - top)
    _draw_name(canvas, Box(inside.x, top, inside.width, height), zone)
    return top + height


def _draw_name(canvas: Canvas, words: Box, zone: Zone) -> None:
    canvas.text(
        _name(canvas, zone),
        words,
        72,
        floor=READ,
        weight=Weight.EXTRABOLD,
        colour=_ink(canvas, zone),
        align=(0.0, 0.5),
        leading=_LEADING,
    )


def _draw_placed(canvas: Canvas, room: Box, placed: Sequence[str]) -> None:
    """The latest card that was placed here, and how many there are by now."""
    box = Box(room.x, room.y, room.width, min(150.0, room.height))
    canvas.plate(box, PAPER, radius=22)
    several = len(placed) > 1
    words = Box(box.x + 24, box.y + 8, box.width - 48 - (84 if several else 0), box.height - 16)
    if fits(canvas, placed[-1], words, LABEL, leading=1.16):
        canvas.text(placed[-1], words, 40, floor=LABEL, colour=INK, align=(0.0, 0.5), leading=1.16)
        if several:
            _draw_count(canvas, Box(box.right - 90, box.y, 70, box.height), len(placed))
        return
    middle = box.centre[1]
    canvas.icon("card", Box(box.x + 24, middle - 28, 56, 56), INK, ground=PAPER)
    _draw_count(canvas, Box(box.x + 88, box.y, 70, box.height), len(placed))


def _draw_count(canvas: Canvas, box: Box, count: int) -> None:
    canvas.text(
        str(count),
        box,
        54 / canvas.text_scale,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=INK,
        align=(0.5, 0.5),
        leading=1.0,
    )
