"""A made-up phone with a made-up chat: the latest bubbles that fit, older ones leave at the top."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import partial
from math import pi, sin

from game.beats import NARRATOR, Phone, Say
from game.stage.avatar import draw_avatar
from game.stage.box import Box
from game.stage.canvas import INK, Canvas
from game.stage.fitting import lifts
from game.stage.text import Weight
from game.stage.theme import BUBBLE, LABEL, TYPING_SECONDS

# The app's own colours: a phone looks the same by day and by night.
SCREEN = "#FFFFFF"
BAR = "#D5E2E6"
THEIRS = "#E4EDF0"
MINE = "#0F5C55"
ON_MINE = "#FFFFFF"
FIELD = "#EEF3F4"
DOTS = "#4C6C78"
SOFT = "#2F4A48"

_FRAME = 22.0
_BAR = 122.0
_FIELD = 72.0
_AVATAR = 64.0
_GAP = 22.0
_PAD = 26.0
_INSIDE = 20.0
"""From the side of a bubble to its words."""

_LEADING = 1.2

_TYPING = 84.0
"""How high the bubble of somebody who types is."""

_DOT = 11.0
_DOT_RISE = 10.0
_DOT_STEPS = 1 / 30
"""How often the dots are drawn anew, in seconds."""


def draw_phone(
    canvas: Canvas, phone: Phone, lines: Sequence[Say], box: Box, *, typing: str = ""
) -> None:
    """The phone in `box`, with what was said on it so far, and who is `typing` if anybody is."""
    theme = canvas.theme
    canvas.plate(box, INK, radius=72, edge=theme.edge if theme.name == "night" else None)
    screen = box.inset(_FRAME)
    canvas.plate(screen, SCREEN, radius=52)
    bar = Box(screen.x, screen.y, screen.width, _BAR)
    _draw_bar(canvas, bar, phone)
    field = Box(screen.x + _PAD, screen.bottom - _PAD - _FIELD, screen.width - 2 * _PAD, _FIELD)
    _draw_field(canvas, field)
    room = Box(field.x, bar.bottom + _PAD, field.width, field.y - bar.bottom - 2 * _PAD)
    said = [line for line in lines if line.speaker != NARRATOR]
    _draw_chat(canvas, room, phone, said, typing)


def _draw_bar(canvas: Canvas, bar: Box, phone: Phone) -> None:
    """Who is at the other end, and in which app."""
    canvas.plate(bar, BAR, radius=(52, 52, 0, 0))
    face = Box(bar.x + 30, bar.centre[1] - 41, 82, 82)
    draw_avatar(canvas, face, phone.face, SCREEN, BAR)
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


@dataclass(frozen=True, slots=True)
class Bubble:
    """A line with the area it takes, both measured at one size."""

    line: Say
    width: float
    height: float


def _draw_chat(canvas: Canvas, room: Box, phone: Phone, lines: Sequence[Say], typing: str) -> None:
    """The latest bubbles, from the top when they all fit; only the newest one arrives.

    Whoever is `typing` has room below them, unless the newest bubble needs it.
    """
    size = _size(canvas, room, lines[-1]) if lines else BUBBLE
    newest = _bubble(canvas, room, lines[-1], size).height + _GAP if lines else 0.0
    typed = typing and newest + _TYPING <= room.height
    above = Box(room.x, room.y, room.width, room.height - (_TYPING + _GAP if typed else 0.0))
    y = room.y
    canvas.known(*(_key(line) for line in lines[:-1]))
    for bubble in _latest(canvas, above, lines, size):
        x = room.right - bubble.width if bubble.line.mine else room.x + _indent(canvas)
        box = Box(x, y, bubble.width, bubble.height)
        with canvas.arriving(_key(bubble.line), Box(room.x, y, room.width, bubble.height)):
            if not bubble.line.mine:
                _draw_speaker(canvas, phone, bubble.line.speaker, room.x, box.bottom)
            _draw_bubble(canvas, box, bubble.line, size)
        y = box.bottom + _GAP
    if typed:
        _draw_typing(canvas, phone, typing, Box(room.x, y, room.width, _TYPING))


def _key(line: Say) -> Hashable:
    return "line", line.id, line.text


def _draw_speaker(canvas: Canvas, phone: Phone, speaker: str, x: float, foot: float) -> None:
    """The face beside a bubble, where there is room for faces."""
    if _indent(canvas):
        face = phone.face if speaker == phone.account else speaker
        draw_avatar(canvas, Box(x, foot - _AVATAR, _AVATAR, _AVATAR), face, BAR, SCREEN)


def _draw_typing(canvas: Canvas, phone: Phone, speaker: str, row: Box) -> None:
    """Three dots that rise in turn, for as long as the adult does not go on."""
    box = Box(row.x + _indent(canvas), row.y, 158, row.height)
    _draw_speaker(canvas, phone, speaker, row.x, box.bottom)
    canvas.plate(box, THEIRS, radius=(30, 30, 30, 8))
    dots = Box(box.x + 20, box.y + 20, box.width - 40, box.height - 40)
    canvas.live(("typing", speaker), dots, partial(_draw_dots, area=dots), every=_DOT_STEPS)


def _draw_dots(canvas: Canvas, seconds: float, area: Box) -> None:
    """Each of the three has its third of a round."""
    canvas.fill(THEIRS, area)
    for place in range(3):
        turn = (seconds / TYPING_SECONDS % 1) * 3 - place
        risen = _DOT_RISE * sin(pi * turn) if 0 < turn < 1 else 0.0
        centre = (area.centre[0] + (place - 1) * 38.0, area.centre[1] - risen)
        canvas.light(centre, _DOT, DOTS)


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
    words = Box(0, 0, room.width - _indent(canvas) - 2 * _INSIDE, 3000)
    setting = canvas.setting(line.text, words, 0, floor=size, leading=_LEADING)
    width, height = canvas.measured(setting)
    return Bubble(line, width + 2 * _INSIDE + 2, max(84.0, height + 30))


def _draw_bubble(canvas: Canvas, box: Box, line: Say, size: float) -> None:
    radius = (30.0, 30.0, 8.0, 30.0) if line.mine else (30.0, 30.0, 30.0, 8.0)
    canvas.plate(box, MINE if line.mine else THEIRS, radius=radius)
    words = Box(box.x + _INSIDE - 1, box.y + 6, box.width - 2 * _INSIDE + 4, box.height - 12)
    canvas.text(
        line.text,
        words,
        size / canvas.text_scale,
        floor=BUBBLE,
        colour=ON_MINE if line.mine else INK,
        align=(0.0, 0.5),
        leading=_LEADING,
    )
