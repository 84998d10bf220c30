"""Whom to call: one main number, large; the others beside or below it; what makes calling easy."""

from __future__ import annotations

from collections.abc import Sequence

from game.stage.box import Box
from game.stage.canvas import Canvas
from game.stage.fitting import text_height
from game.stage.ports import HelplineCard
from game.stage.text import Weight
from game.stage.theme import BUBBLE, LABEL, READ
from game.stage.widgets import klik

GAP = 28.0
LARGEST_NUMBER = 158.0
ROW_NUMBER = 76.0
COMFORT = "name"
"""What takes the fear out of calling: a key of the interface."""
LEAST_KLIK = 200.0
LEADING = 1.08
ROOM_FOR_THREE = 1760.0
"""From this width on, Klik has a card beside several numbers."""


def draw_helplines(canvas: Canvas, area: Box, helplines: Sequence[HelplineCard]) -> None:
    """The main number, the others, and a word of comfort, filling `area`."""
    main = next((line for line in helplines if line.main), None)
    if main is None:
        return
    others = [line for line in helplines if line is not main]
    if canvas.narrow:
        _draw_narrow(canvas, area, main, others)
    else:
        _draw_wide(canvas, area, main, others)


def _draw_wide(
    canvas: Canvas, area: Box, main: HelplineCard, others: Sequence[HelplineCard]
) -> None:
    if len(others) == 0:
        left, right = area.columns(2, GAP)
        _draw_large(canvas, left, main)
        _draw_comfort_beside(canvas, right)
        return
    several = len(others) > 1
    aside = 340.0 if several or area.width < ROOM_FOR_THREE else 420.0
    if several and area.width < ROOM_FOR_THREE:
        aside = -GAP
    room = Box(area.x, area.y, area.width - aside - GAP, area.height)
    wide = min(640.0, room.width / 2) if several else (room.width - GAP) / 2
    left = Box(room.x, room.y, wide, room.height)
    right = Box(left.right + GAP, room.y, room.width - wide - GAP, room.height)
    _draw_large(canvas, left, main)
    if several:
        _draw_rows(canvas, right, others)
    else:
        _draw_large(canvas, right, others[0])
    if aside > 0:
        _draw_comfort_above(canvas, Box(area.right - aside, area.y, aside, area.height))


def _draw_narrow(
    canvas: Canvas, area: Box, main: HelplineCard, others: Sequence[HelplineCard]
) -> None:
    if len(others) > 1:
        upper = Box(area.x, area.y, area.width, 172)
        lower = Box(area.x, upper.bottom + 26, area.width, area.bottom - upper.bottom - 26)
        flat = Box(upper.x, upper.y, upper.width - 396, upper.height)
        _draw_flat(canvas, flat, main)
        _draw_comfort(canvas, Box(flat.right + 24, flat.y, 372, flat.height))
        _draw_rows(canvas, lower, others)
        return
    aside = 320.0
    room = Box(area.x, area.y, area.width - aside - 24, area.height)
    if others:
        upper, lower = room.rows(2, 26)
        _draw_flat(canvas, upper, main)
        _draw_flat(canvas, lower, others[0])
    else:
        _draw_large(canvas, room, main)
    _draw_comfort_above(canvas, Box(area.right - aside, area.y, aside, area.height))


def _plate(canvas: Canvas, box: Box) -> Box:
    """A card without an edge, on the dark ground; gives the room inside."""
    canvas.plate(box, canvas.theme.card, radius=40, shadow=canvas.theme.pine_deep, drop=12)
    return box.inset(36, 20)


def _name_and_note(line: HelplineCard) -> tuple[str, str]:
    """The number stands beside them, so a name that begins with it leaves it out."""
    name = line.name.removeprefix(line.number).strip()
    return (name, line.note) if name else (line.note, "")


# --- one number ---------------------------------------------------------------------------------


def _draw_large(canvas: Canvas, box: Box, line: HelplineCard) -> None:
    """A helpline on a card of its own: name, number as large as fits, note."""
    inner = _plate(canvas, box)
    name, note = _name_and_note(line)
    top = Box(inner.x, inner.y, inner.width, inner.height * 0.24)
    _draw_name(canvas, top, name)
    number = Box(inner.x, top.bottom, inner.width, inner.height * 0.5)
    _draw_number(canvas, number, line.number)
    below = Box(inner.x, number.bottom, inner.width, inner.bottom - number.bottom)
    if note:
        canvas.text(note, below, 46, floor=LABEL, align=(0.0, 0.5), leading=1.0)


def _draw_flat(canvas: Canvas, box: Box, line: HelplineCard) -> None:
    """A helpline on a low card: name and note left, number right."""
    inner = _plate(canvas, box)
    name, note = _name_and_note(line)
    words = Box(inner.x, box.y + 10, inner.width * 0.46, box.height - 20)
    upper, lower = words.rows(2, 0)
    _draw_name(canvas, upper if note else words, name)
    if note:
        canvas.text(note, lower, 42, floor=LABEL, align=(0.0, 0.3), leading=1.0)
    left = words.right + 16
    room = Box(left, inner.y, inner.right - left, inner.height)
    _draw_number(canvas, room, line.number, align=1.0)


def _draw_name(canvas: Canvas, box: Box, name: str) -> None:
    side = min(54.0, box.height)
    canvas.icon("phone", Box(box.x, box.centre[1] - side / 2, side, side), canvas.theme.coral)
    canvas.text(
        name,
        Box(box.x + side + 16, box.y, box.width - side - 16, box.height),
        52,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.0,
    )


def _draw_number(
    canvas: Canvas, box: Box, number: str, *, align: float = 0.0, most: float = LARGEST_NUMBER
) -> None:
    """A number, never broken into lines."""
    canvas.text(
        number.replace(" ", "\N{NO-BREAK SPACE}"),
        box,
        min(most, box.height * 0.98) / canvas.text_scale,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(align, 0.5),
        leading=1.0,
    )


# --- several numbers ----------------------------------------------------------------------------


def _draw_rows(canvas: Canvas, box: Box, lines: Sequence[HelplineCard]) -> None:
    """Several helplines on one card: number, name, note."""
    inner = _plate(canvas, box).inset(-4, -4)
    rows = inner.rows(len(lines), 4)
    size = min(ROW_NUMBER, rows[0].height * 0.95)
    numbers = min(inner.width * 0.4, max(_number_width(canvas, line, size) for line in lines))
    for line, row in zip(lines, rows, strict=True):
        _draw_number(canvas, Box(row.x, row.y, numbers, row.height), line.number, most=size)
        left = row.x + numbers + 28
        _draw_name_and_note(canvas, Box(left, row.y, row.right - left, row.height), line)


def _number_width(canvas: Canvas, line: HelplineCard, size: float) -> float:
    room = Box(0, 0, 2000, 2 * size)
    number = line.number.replace(" ", "\N{NO-BREAK SPACE}")
    size = size / canvas.text_scale
    setting = canvas.setting(number, room, size, floor=READ, weight=Weight.EXTRABOLD)
    return canvas.measured(setting)[0] + 4


def _draw_name_and_note(canvas: Canvas, box: Box, line: HelplineCard) -> None:
    """The name above the note, or beside it where the row is low."""
    name, note = _name_and_note(line)
    upper, lower = box.rows(2, 0)
    beside = box.height < 84
    if beside:
        upper = Box(box.x, box.y, box.width * 0.57, box.height)
        lower = Box(upper.right + 16, box.y, box.right - upper.right - 16, box.height)
    soft = canvas.theme.ink_soft
    if beside:
        canvas.text(name, upper, 44, floor=LABEL, weight=Weight.BOLD, align=(0, 0.5), leading=1)
        canvas.text(note, lower, 40, floor=LABEL, colour=soft, align=(1, 0.5), leading=1)
        return
    canvas.text(name, upper, 44, floor=LABEL, weight=Weight.BOLD, align=(0, 1), leading=1)
    canvas.text(note, lower, 40, floor=LABEL, colour=soft, leading=1)


# --- comfort ------------------------------------------------------------------------------------


def _draw_comfort(canvas: Canvas, box: Box) -> None:
    """What takes the fear out of calling."""
    _say(canvas, _plate(canvas, box).inset(-12, -4), COMFORT)


def _draw_comfort_above(canvas: Canvas, box: Box) -> None:
    """The same, with Klik below where he has room enough to be seen."""
    inner = _plate(canvas, box).inset(-14, 0)
    text = canvas.words(f"ending.never-alone.{COMFORT}")
    high = text_height(canvas, text, inner.width, BUBBLE, weight=Weight.BOLD, leading=LEADING)
    side = inner.bottom + 12 - (inner.y + high + 8)
    if min(side, inner.width) < LEAST_KLIK:
        _say(canvas, inner, COMFORT)
        return
    _say(canvas, Box(inner.x, inner.y, inner.width, high + 2), COMFORT)
    klik(canvas, "hug", Box(inner.x, inner.bottom + 12 - side, inner.width, side))


def _draw_comfort_beside(canvas: Canvas, box: Box) -> None:
    """Two sentences, with Klik at the right."""
    inner = _plate(canvas, box)
    side = inner.height
    klik(canvas, "hug", Box(inner.right - side, inner.y, side, side))
    upper, lower = Box(inner.x, inner.y, inner.width - side - 24, inner.height).rows(2, 8)
    _say(canvas, upper, COMFORT)
    _say(canvas, lower, "there")


def _say(canvas: Canvas, box: Box, key: str) -> None:
    canvas.text(
        canvas.words(f"ending.never-alone.{key}"),
        box,
        READ,
        floor=LABEL,
        weight=Weight.BOLD,
        align=(0.5, 0.5),
        leading=LEADING,
    )
