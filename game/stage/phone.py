"""A made-up phone with a made-up chat: the latest bubbles that fit, older ones leave at the top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.beats import NARRATOR, CastMember, Expression, Phone, Say
from game.stage.box import Box
from game.stage.canvas import INK, Canvas
from game.stage.fitting import lifts
from game.stage.text import Weight
from game.stage.theme import BUBBLE, LABEL
from game.stage.widgets import character

# The app's own colours: a phone looks the same by day and by night.
SCREEN = "#FFFFFF"
BAR = "#D5E2E6"
THEIRS = "#E4EDF0"
MINE = "#0F5C55"
ON_MINE = "#FFFFFF"
FIELD = "#EEF3F4"
SOFT = "#34504E"

_FRAME = 22.0
_BAR = 122.0
_FIELD = 72.0
_AVATAR = 64.0
_GAP = 22.0
_PAD = 26.0
_LEADING = 1.2


def draw_phone(canvas: Canvas, phone: Phone, lines: Sequence[Say], box: Box) -> None:
    """The phone in `box`, with what was said on it so far."""
    canvas.plate(box, INK, radius=72)
    screen = box.inset(_FRAME)
    canvas.plate(screen, SCREEN, radius=52)
    bar = Box(screen.x, screen.y, screen.width, _BAR)
    _draw_bar(canvas, bar, phone)
    field = Box(screen.x + _PAD, screen.bottom - _PAD - _FIELD, screen.width - 2 * _PAD, _FIELD)
    _draw_field(canvas, field)
    room = Box(field.x, bar.bottom + _PAD, field.width, field.y - bar.bottom - 2 * _PAD)
    _draw_chat(canvas, room, phone, [line for line in lines if line.speaker != NARRATOR])


def _draw_bar(canvas: Canvas, bar: Box, phone: Phone) -> None:
    """Who is at the other end, and in which app."""
    canvas.plate(bar, BAR, radius=(52, 52, 0, 0))
    face = Box(bar.x + 30, bar.centre[1] - 41, 82, 82)
    _draw_face(canvas, face, phone.face, SCREEN)
    width = bar.right - face.right - 44
    name, app = Box(face.right + 22, bar.y + 8, width, 106).rows(2, 0)
    canvas.text(
        phone.account,
        name,
        40,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=INK,
        align=(0, 0.6),
        leading=1.1,
    )
    canvas.text(phone.app, app, LABEL, floor=LABEL, colour=SOFT, align=(0, 0.4), leading=1.1)


def _draw_field(canvas: Canvas, field: Box) -> None:
    """Where one would type."""
    canvas.plate(field, FIELD, radius=field.height / 2)
    x, y = field.right - field.height / 2, field.centre[1]
    canvas.disc((x, y), field.height / 2, MINE)
    canvas.icon("arrow", Box(x - 20, y - 20, 40, 40), ON_MINE, ground=MINE)


def _draw_face(canvas: Canvas, box: Box, face: str | None, ground: str) -> None:
    """A small picture of somebody; a question mark when nobody can know who it is."""
    if face is None:
        canvas.disc(box.centre, box.width / 2, ground)
        canvas.drawing("characters/unknown", box.inset(box.width * 0.09))
        return
    half = box.width / 2
    canvas.plate(box, ground, radius=(half, half, 8, 8))
    side = box.width * 1.02
    stand = Box(box.centre[0] - side / 2, box.bottom - side, side, side)
    character(canvas, CastMember(face, Expression.SMILE), stand, visible=box)


@dataclass(frozen=True, slots=True)
class Bubble:
    """A line with the area it takes, both measured at one size."""

    line: Say
    width: float
    height: float


def _draw_chat(canvas: Canvas, room: Box, phone: Phone, lines: Sequence[Say]) -> None:
    """The latest bubbles, from the top when they all fit."""
    if not lines:
        return
    size = _size(canvas, room, lines[-1])
    shown = _latest(canvas, room, lines, size)
    y = room.y
    for bubble in shown:
        x = room.right - bubble.width if bubble.line.mine else room.x + _indent(canvas)
        box = Box(x, y, bubble.width, bubble.height)
        if not bubble.line.mine and _indent(canvas):
            face = phone.face if bubble.line.speaker == phone.account else bubble.line.speaker
            _draw_face(canvas, Box(room.x, box.bottom - _AVATAR, _AVATAR, _AVATAR), face, BAR)
        _draw_bubble(canvas, box, bubble.line, size)
        y = box.bottom + _GAP


def _size(canvas: Canvas, room: Box, line: Say) -> float:
    """The largest size at which the latest bubble fits by itself."""
    for size in (BUBBLE * lift for lift in lifts(canvas)):
        if _bubble(canvas, room, line, size).height <= room.height:
            return size
    return BUBBLE


def _latest(canvas: Canvas, room: Box, lines: Sequence[Say], size: float) -> list[Bubble]:
    shown: list[Bubble] = []
    left = room.height + _GAP
    for line in reversed(lines):
        bubble = _bubble(canvas, room, line, size)
        left -= bubble.height + _GAP
        if left < 0 and shown:
            break
        shown.insert(0, bubble)
    return shown


def _indent(canvas: Canvas) -> float:
    """The room for faces beside the bubbles, which a narrow page does without."""
    return 0.0 if canvas.narrow else _AVATAR + 14


def _bubble(canvas: Canvas, room: Box, line: Say, size: float) -> Bubble:
    most = room.width - _indent(canvas) if not canvas.narrow else room.width * 0.93
    words = Box(0, 0, most - 2 * _PAD, 3000)
    setting = canvas.setting(line.text, words, 0, floor=size, leading=_LEADING)
    width, height = canvas.measured(setting)
    return Bubble(line, width + 2 * _PAD + 2, max(84.0, height + 30))


def _draw_bubble(canvas: Canvas, box: Box, line: Say, size: float) -> None:
    radius = (30.0, 30.0, 8.0, 30.0) if line.mine else (30.0, 30.0, 30.0, 8.0)
    canvas.plate(box, MINE if line.mine else THEIRS, radius=radius)
    words = Box(box.x + _PAD - 1, box.y + 6, box.width - 2 * _PAD + 4, box.height - 12)
    canvas.text(
        line.text,
        words,
        size / canvas.text_scale,
        floor=BUBBLE,
        colour=ON_MINE if line.mine else INK,
        align=(0.0, 0.5),
        leading=_LEADING,
    )
