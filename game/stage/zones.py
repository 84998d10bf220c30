"""The zones of a sort, glued to the foot of the page: sign, letter, name, and what lies in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.beats import Zone, Zones
from game.play.pages import Found
from game.stage.box import HEIGHT, Box
from game.stage.canvas import INK, Canvas
from game.stage.fitting import fits, shared_size, text_height
from game.stage.settled import found_key, option_key, turn_of
from game.stage.text import Weight
from game.stage.theme import DAY, LABEL, MARGIN, READ, SIGN_COLOURS, Colour
from game.stage.widgets import mark

PAPER = "#FFFFFF"
"""Cards in a zone are paper by day and by night, as its sign is."""

_MARK = 88.0
_SIGN = 116.0
_PAD = 26.0
_LEADING = 1.06
_LEAST_PLACED = 58.0
_CHIP = 98.0
"""The height of a card in a zone, of one line."""
_WORDS = 50.0
_WORDS_LEADING = 1.16
_COUNT = 62.0
"""The disc with the number of cards."""
_AIR = 20.0
"""Above and below the words on a card in a zone."""
_AROUND = 24.0 + 18.0
"""The margins of a zone above and below."""


@dataclass(frozen=True, slots=True)
class Pile:
    """The cards that lie in a zone, and where."""

    letter: str
    room: Box
    placed: Sequence[str]


def zone_areas(canvas: Canvas, count: int, height: float) -> list[Box]:
    """`count` zones side by side at the foot of the page."""
    gap = 32.0 if count < 4 and not canvas.narrow else 24.0
    low = Box(MARGIN, HEIGHT - height, canvas.width - 2 * MARGIN, height)
    return low.columns(count, gap)


def draw_zones(canvas: Canvas, areas: Sequence[Box], sort: Zones, found: Sequence[Found]) -> None:
    """The zones in their areas, with the cards that were `found` to belong there so far."""
    asked, zones = sort.question, sort.zones
    row = all(
        _row_head_fits(canvas, _inside(box), zone) for box, zone in zip(areas, zones, strict=True)
    )
    piles: list[Pile] = []
    for box, zone in zip(areas, zones, strict=True):
        placed = [one.text for one in found if one.letter == zone.letter]
        with canvas.arriving(option_key(asked, zone.letter), box, after=turn_of(zone.letter)):
            room = _draw_zone(canvas, box, zone, row=row)
            if not placed and room.height >= _LEAST_PLACED:
                _draw_empty(canvas, room, zone)
        if placed and room.height >= _LEAST_PLACED:
            piles.append(Pile(zone.letter, room, placed))
    size = _words_size(canvas, piles)
    for pile in piles:
        key = found_key(asked, pile.placed[-1])
        with canvas.arriving(key, pile.room, after=turn_of(pile.letter)):
            _draw_placed(canvas, pile, size)


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


def _draw_zone(canvas: Canvas, box: Box, zone: Zone, *, row: bool) -> Box:
    """An empty zone; where its cards lie."""
    canvas.plate(box, _colour(canvas, zone), radius=(36, 36, 0, 0))
    inside = _inside(box)
    bottom = (_draw_row_head if row else _draw_tall_head)(canvas, inside, zone)
    return Box(inside.x, bottom + 14, inside.width, inside.bottom - bottom - 14)


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
        sign = Box(inside.right - _MARK - 6, inside.y + 6, _MARK, _MARK)
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


def _draw_empty(canvas: Canvas, room: Box, zone: Zone) -> None:
    """Where the first card will lie."""
    box = Box(room.x, room.y, room.width, min(_CHIP, room.height))
    canvas.dashed(box, _colour(canvas, zone), _ink(canvas, zone), radius=22)


def _words_area(pile: Pile) -> Box:
    """Where the words of the latest card may stand, beside how many there are."""
    room = pile.room
    aside = _COUNT + 10 if len(pile.placed) > 1 else 0.0
    return Box(room.x + 24, room.y, room.width - 44 - aside, room.height - 2 * _AIR)


def _words_size(canvas: Canvas, piles: Sequence[Pile]) -> float | None:
    """One size for the latest card of every zone; None where one of them is too long."""
    texts = [(pile.placed[-1], _words_area(pile)) for pile in piles]
    if all(fits(canvas, text, area, LABEL, leading=_WORDS_LEADING) for text, area in texts):
        return shared_size(canvas, texts, _WORDS, floor=LABEL, leading=_WORDS_LEADING)
    return None


def _draw_placed(canvas: Canvas, pile: Pile, size: float | None) -> None:
    """The latest card that was placed here, and how many there are by now."""
    room, area, text, count = pile.room, _words_area(pile), pile.placed[-1], len(pile.placed)
    if size is None:
        box = Box(room.x, room.y, room.width, min(_CHIP, room.height))
        canvas.plate(box, PAPER, radius=22)
        _draw_count(canvas, box, count)
        return
    setting = canvas.setting(text, area, size, floor=LABEL, leading=_WORDS_LEADING)
    high = canvas.measured(setting)[1] + 2 * _AIR
    box = Box(room.x, room.y, room.width, min(max(_CHIP, high), room.height))
    canvas.plate(box, PAPER, radius=22)
    words = Box(area.x, box.y + 8, area.width, box.height - 16)
    canvas.text(
        text,
        words,
        size,
        floor=LABEL,
        colour=INK,
        align=(0.0, 0.5),
        leading=_WORDS_LEADING,
    )
    if count > 1:
        _draw_number(canvas, (box.right - 16 - _COUNT / 2, box.centre[1]), count)


def _draw_number(canvas: Canvas, centre: tuple[float, float], count: int) -> None:
    """How many cards lie here, in a disc."""
    canvas.disc(centre, _COUNT / 2, DAY.panel)
    canvas.text(
        str(count),
        Box(centre[0] - _COUNT / 2, centre[1] - _COUNT / 2, _COUNT, _COUNT),
        46 / canvas.text_scale,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=INK,
        align=(0.5, 0.5),
        leading=1.0,
    )


def _draw_count(canvas: Canvas, box: Box, count: int) -> None:
    """How many cards lie here, in words, where their own words are too long."""
    canvas.icon("card", Box(box.x + 24, box.centre[1] - 28, 56, 56), INK, ground=PAPER)
    canvas.text(
        canvas.words("sort.cards", number=count),
        Box(box.x + 96, box.y + 6, box.width - 96 - 20, box.height - 12),
        _WORDS,
        floor=LABEL,
        weight=Weight.BOLD,
        colour=INK,
        align=(0.0, 0.5),
        leading=1.0,
    )
