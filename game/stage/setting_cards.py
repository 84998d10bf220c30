"""One card for each setting: an icon, what it is, and at the right what to change it with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.answers.inputs import Action
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.controls import SWITCH_WIDE, switch
from game.stage.fitting import fits, lifts, line_width, shared_size
from game.stage.text import Weight
from game.stage.theme import LABEL
from game.stage.widgets import card, icon_tile

HIGH = 84.0
"""The height of a control, and the side of its square buttons."""

GAP, PADDING = 16.0, 32.0
TITLE, WORDS = 44.0, 40.0
SHORT = 15
"""Words on a button with no more letters than this never break."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """One of many, which another page offers; its words."""

    action: str
    text: str


@dataclass(frozen=True, slots=True)
class Level:
    """So many of a row of blocks, with less (down to `least`) and more."""

    action: str
    filled: int
    blocks: int
    least: int = 0


@dataclass(frozen=True, slots=True)
class Either:
    """One of two or three side by side, as value and words."""

    action: str
    options: tuple[tuple[str, str], ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class Switch:
    """On or off."""

    action: str
    on: bool


@dataclass(frozen=True, slots=True)
class Press:
    """Something to do."""

    action: str
    text: str


Control = Chosen | Level | Either | Switch | Press


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting as the page shows it."""

    icon: str
    title: str
    control: Control


@dataclass(frozen=True, slots=True)
class Look:
    """How all cards of a page are set: the sizes of titles and of other words, in units.

    `edge` is the room at both ends of a card, `tile` the side of its icon's tile (0: none), `block`
    the width of a block and the gap after it; `lines` is how many a button's words may take.
    """

    title: float
    words: float
    edge: float = 30.0
    tile: float = 92.0
    block: tuple[float, float] = (30.0, 11.0)
    lines: int = 1


def draw_settings(
    canvas: Canvas, settings: Sequence[Setting], boxes: Sequence[Box]
) -> list[Target]:
    """Every setting in its box, all in one look."""
    look = _look(canvas, settings, boxes)
    return [
        target
        for setting, box in zip(settings, boxes, strict=False)
        for target in _draw_setting(canvas, box, setting, look)
    ]


# --- how large ------------------------------------------------------------------------------------


def _look(canvas: Canvas, settings: Sequence[Setting], boxes: Sequence[Box]) -> Look:
    """The largest letters at which every title fits beside its control.

    Where none do, all moves closer, then long words on buttons break, and at last the icons go.
    """
    sizes = [*(WORDS * lift for lift in lifts(canvas)), LABEL]
    close = Look(LABEL, LABEL, edge=20.0, tile=76.0, block=(20.0, 8.0))
    broken = replace(close, lines=2)
    looks = [*(Look(size, size) for size in sizes), close, broken, replace(broken, tile=0.0)]
    for look in looks:
        titles = [
            (setting.title, _title_room(canvas, box, setting, look))
            for setting, box in zip(settings, boxes, strict=False)
        ]
        if all(
            fits(canvas, text, room, look.title, weight=Weight.BOLD, leading=1.1)
            for text, room in titles
        ):
            size = shared_size(canvas, titles, TITLE, floor=LABEL, weight=Weight.BOLD, leading=1.1)
            return replace(look, title=size)
    return looks[-1]


def _title_room(canvas: Canvas, box: Box, setting: Setting, look: Look) -> Box:
    left = box.x + look.edge + (look.tile + 24 if look.tile else 0)
    right = box.right - look.edge - _width(canvas, setting.control, look) - GAP
    return Box(left, box.y + 10, right - left, box.height - 20)


def _width(canvas: Canvas, control: Control, look: Look) -> float:
    match control:
        case Chosen(_, text):
            return _button_width(canvas, text, look) + GAP + HIGH
        case Level(_, _, blocks, _):
            return 2 * (HIGH + GAP) + blocks * sum(look.block) - look.block[1]
        case Either(_, options, _):
            widths = [_button_width(canvas, text, look) for _, text in options]
            return sum(widths) + GAP * (len(widths) - 1)
        case Switch():
            return SWITCH_WIDE
        case Press(_, text):
            return _button_width(canvas, text, look)


def _button_width(canvas: Canvas, text: str, look: Look) -> float:
    lines = look.lines if len(text) > SHORT else 1
    wide = line_width(canvas, text, look.words, Weight.BOLD, lines=lines)
    return max(HIGH, wide + 2 * PADDING)


# --- drawing --------------------------------------------------------------------------------------


def _draw_setting(canvas: Canvas, box: Box, setting: Setting, look: Look) -> list[Target]:
    card(canvas, box)
    if look.tile:
        tile = Box(box.x + look.edge, box.centre[1] - look.tile / 2, look.tile, look.tile)
        icon_tile(canvas, setting.icon, tile)
    canvas.text(
        setting.title,
        _title_room(canvas, box, setting, look),
        look.title,
        floor=LABEL,
        weight=Weight.BOLD,
        align=(0.0, 0.5),
        leading=1.1,
    )
    wide = _width(canvas, setting.control, look)
    room = Box(box.right - look.edge - wide, box.centre[1] - HIGH / 2, wide, HIGH)
    return _draw_control(canvas, room, setting.control, look)


def _draw_control(canvas: Canvas, room: Box, control: Control, look: Look) -> list[Target]:
    match control:
        case Chosen(action, text):
            _button(canvas, Box(room.x, room.y, room.width - HIGH - GAP, HIGH), text, look.words)
            _icon_button(canvas, _last_square(room), "globe")
            return [Target(room, Action(action))]
        case Level():
            return _draw_level(canvas, room, control, look.block)
        case Either():
            return _draw_either(canvas, room, control, look)
        case Switch(action, on):
            switch(canvas, room, on=on)
            return [Target(room, Action(action))]
        case Press(action, text):
            _button(canvas, room, text, look.words)
            return [Target(room, Action(action))]


def _last_square(room: Box) -> Box:
    return Box(room.right - HIGH, room.y, HIGH, HIGH)


def _button(canvas: Canvas, box: Box, text: str, size: float, *, chosen: bool = False) -> None:
    theme = canvas.theme
    if chosen:
        canvas.plate(box, theme.sun, radius=24, edge=theme.tick, edge_width=5)
    else:
        canvas.plate(box, theme.card, radius=24, edge=theme.edge, edge_width=5)
    canvas.text(
        text,
        box.inset(PADDING / 4, 2),
        size / canvas.text_scale,
        floor=LABEL,
        weight=Weight.BOLD,
        colour=theme.on_sun if chosen else theme.ink,
        align=(0.5, 0.5),
        leading=1.0,
    )


def _icon_button(canvas: Canvas, box: Box, icon: str, *, dull: bool = False) -> None:
    theme = canvas.theme
    canvas.plate(box, theme.card, radius=24, edge=theme.edge, edge_width=5)
    canvas.icon(
        icon, box.inset(box.width * 0.25), theme.edge if dull else theme.ink, ground=theme.card
    )


def _draw_level(
    canvas: Canvas, room: Box, level: Level, block: tuple[float, float]
) -> list[Target]:
    """Blocks that grow, between minus and plus. Both stay targets at the ends: Tab rests there."""
    theme = canvas.theme
    less, more = Box(room.x, room.y, HIGH, HIGH), _last_square(room)
    _icon_button(canvas, less, "minus", dull=level.filled <= level.least)
    _icon_button(canvas, more, "plus", dull=level.filled >= level.blocks)
    low, high = 34.0, 70.0
    for place in range(level.blocks):
        tall = low + (high - low) * place / max(1, level.blocks - 1)
        left = less.right + GAP + place * sum(block)
        box = Box(left, room.centre[1] - tall / 2, block[0], tall)
        if place < level.filled:
            canvas.plate(box, theme.pine if theme.name == "day" else theme.ink, radius=10)
        else:
            canvas.plate(box, theme.card, radius=10, edge=theme.edge)
    return [Target(less, Action(level.action, "less")), Target(more, Action(level.action, "more"))]


def _draw_either(canvas: Canvas, room: Box, either: Either, look: Look) -> list[Target]:
    targets: list[Target] = []
    left = room.x
    for value, text in either.options:
        box = Box(left, room.y, _button_width(canvas, text, look), HIGH)
        _button(canvas, box, text, look.words, chosen=value == either.chosen)
        targets.append(Target(box, Action(either.action, value)))
        left = box.right + GAP
    return targets
