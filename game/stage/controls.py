"""What an adult sets something with: chips, steppers, cards to choose from, boxes to tick."""

from __future__ import annotations

from collections.abc import Sequence

from game.answers.inputs import Action
from game.stage.box import Box, Target
from game.stage.canvas import INK, Canvas
from game.stage.fitting import lifts
from game.stage.text import Weight
from game.stage.theme import LABEL
from game.stage.widgets import (
    card,
    chosen_card,
    icon_tile,
    quiet_button,
    quiet_button_width,
    tick_disc,
)

CHIP = 92.0
"""The height of a chip."""

STEP = 92.0
"""The side of a stepper's buttons."""

SWITCH_WIDE, SWITCH_HIGH = 130.0, 76.0

CHIP_GAP = 22.0


def chips(
    canvas: Canvas, corner: tuple[float, float], most: float, parts: Sequence[tuple[str, str]]
) -> list[Box]:
    """Buttons side by side, each with icon and words; `corner` is the upper right one of the last.

    They share `most` units: where these are few, the last has its icon alone, and then the widest
    breaks its words; where that is too little still, they reach further.
    """
    widths = _chip_widths(canvas, most, [text for _, text in parts])
    boxes: list[Box] = []
    left = corner[0] - sum(widths) - CHIP_GAP * (len(widths) - 1)
    for (icon, text), wide in zip(parts, widths, strict=True):
        box = Box(left, corner[1], wide, CHIP)
        if wide == CHIP:
            icon_button(canvas, box, icon)
        else:
            quiet_button(canvas, box, text, icon=icon)
        boxes.append(box)
        left = box.right + CHIP_GAP
    return boxes


def _chip_widths(canvas: Canvas, most: float, texts: Sequence[str]) -> list[float]:
    room = most - CHIP_GAP * (len(texts) - 1)
    widths: list[float] = []
    for alone in (False, True):
        for lift in lifts(canvas):
            widths = [quiet_button_width(canvas, text, lift) for text in texts]
            if alone:
                widths[-1] = CHIP
            if sum(widths) <= room:
                return widths
    widest = widths.index(max(widths))
    widths[widest] = quiet_button_width(canvas, texts[widest], lines=2)
    return widths


def icon_button(canvas: Canvas, box: Box, icon: str, *, dull: bool = False) -> None:
    """A button with an icon alone; a dull one does nothing now."""
    theme = canvas.theme
    shadow = None if dull else theme.edge
    canvas.plate(box, theme.card, radius=26, edge=theme.edge, shadow=shadow, drop=7)
    side = box.height * 0.5
    colour = theme.edge if dull else theme.ink
    place = Box(box.centre[0] - side / 2, box.centre[1] - side / 2, side, side)
    canvas.icon(icon, place, colour, ground=theme.card)


def note_words(box: Box) -> Box:
    """Where the words of a note stand: beside its icon."""
    return Box(box.x + 92, box.y + 4, box.width - 92 - 16, box.height - 8)


def note(canvas: Canvas, room: Box, text: str, icon: str) -> None:
    """A sentence for the adult, at the foot of `room`, as high as it needs."""
    theme = canvas.theme
    setting = canvas.setting(text, note_words(room), 0, floor=LABEL, leading=1.1)
    high = min(room.height, max(90.0, canvas.measured(setting)[1] + 28))
    box = Box(room.x, room.bottom - high, room.width, high)
    canvas.plate(box, theme.panel, radius=28, edge=theme.edge)
    place = Box(box.x + 20, box.centre[1] - 28, 56, 56)
    canvas.icon(icon, place, theme.ink, ground=theme.panel)
    canvas.text(text, note_words(box), 0, floor=LABEL, align=(0.0, 0.5), leading=1.1)


def stepper(
    canvas: Canvas, box: Box, name: str, value: int, least: int, most: int, *, size: float = 60
) -> list[Target]:
    """A number between a minus and a plus, at both ends of `box`; actions `name`, `less` or `more`.

    A button that would leave the bounds is dull, and is no target.
    """
    side = min(STEP, box.height - 14)
    top = box.centre[1] - side / 2
    less, more = Box(box.x, top, side, side), Box(box.right - side, top, side, side)
    icon_button(canvas, less, "minus", dull=value <= least)
    icon_button(canvas, more, "plus", dull=value >= most)
    canvas.text(
        str(value),
        Box(less.right, box.y, more.x - less.right, box.height),
        size / canvas.text_scale,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        align=(0.5, 0.5),
        leading=1.0,
    )
    targets = [Target(less, Action(name, "less"))] if value > least else []
    return targets + ([Target(more, Action(name, "more"))] if value < most else [])


def pager(canvas: Canvas, corner: tuple[float, float], page: int, pages: int) -> list[Target]:
    """Leaf through `pages` pages, the first is 0; `corner` is the upper right one."""
    if pages < 2:
        return []
    box = Box(corner[0] - 330, corner[1], 330, 84)
    side = box.height
    back = Box(box.x, box.y, side, side)
    on = Box(box.right - side, box.y, side, side)
    icon_button(canvas, back, "back", dull=page == 0)
    icon_button(canvas, on, "arrow", dull=page == pages - 1)
    canvas.text(
        f"{page + 1} / {pages}",
        Box(back.right, box.y, on.x - back.right, side),
        LABEL,
        floor=LABEL,
        weight=Weight.BOLD,
        align=(0.5, 0.5),
    )
    targets = [Target(back, Action("page", "back"))] if page > 0 else []
    return targets + ([Target(on, Action("page", "on"))] if page < pages - 1 else [])


def choice_card(
    canvas: Canvas, box: Box, icon: str, title: str, text: str, *, chosen: bool
) -> None:
    """One of a few to choose from: icon, title, a sentence; the chosen one is sun with a tick."""
    theme = canvas.theme
    if chosen:
        chosen_card(canvas, box)
    else:
        card(canvas, box)
    tile = Box(box.x + 36, box.centre[1] - 60, 120, 120)
    fill, mark = (INK, "#FFFFFF") if chosen else (theme.panel, theme.ink)
    icon_tile(canvas, icon, tile, fill=fill, colour=mark)
    ink = theme.on_sun if chosen else theme.ink
    words = Box(tile.right + 32, box.y + 14, box.right - tile.right - 32 - 24, box.height - 28)
    upper = Box(words.x, words.y, words.width - 76, words.height * 0.46)
    lower = Box(words.x, upper.bottom, words.width, words.height * 0.54)
    if chosen:
        tick_disc(canvas, (box.right - 58, box.y + 58), 38, fill=theme.leaf)
    canvas.text(
        title,
        upper,
        52,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=ink,
        align=(0.0, 0.9),
        leading=1.05,
    )
    canvas.text(text, lower, 40, floor=LABEL, colour=ink, align=(0.0, 0.1), leading=1.18)


def tick_box(canvas: Canvas, box: Box, *, ticked: bool) -> None:
    """A square to tick; hollow until then."""
    theme = canvas.theme
    if not ticked:
        canvas.plate(box, theme.slot, radius=18, edge=theme.edge, edge_width=6)
        return
    canvas.plate(box, theme.sun, radius=18, edge=INK, edge_width=5)
    canvas.icon("check", box.inset(box.width * 0.14), theme.on_sun)


def tick_row(canvas: Canvas, box: Box, title: str, text: str, *, ticked: bool) -> None:
    """A card with a sentence to agree to, below a title where there is one."""
    card(canvas, box)
    side = 72.0
    tick_box(canvas, Box(box.x + 30, box.centre[1] - side / 2, side, side), ticked=ticked)
    left = box.x + 30 + side + 30
    words = Box(left, box.y + 10, box.right - 28 - left, box.height - 20)
    if title:
        upper = Box(words.x, words.y, words.width, words.height * 0.46)
        words = Box(words.x, upper.bottom, words.width, words.height * 0.54)
        canvas.text(
            title,
            upper,
            44,
            floor=LABEL,
            weight=Weight.EXTRABOLD,
            align=(0.0, 0.9),
            leading=1.05,
        )
    beside = 0.1 if title else 0.5
    canvas.text(text, words, 42, floor=LABEL, align=(0.0, beside), leading=1.15)


def switch(canvas: Canvas, room: Box, *, on: bool) -> None:
    """A knob that stands at the right with a tick when on, and hollow at the left when off."""
    theme = canvas.theme
    box = Box(room.x, room.centre[1] - SWITCH_HIGH / 2, room.width, SWITCH_HIGH)
    half = SWITCH_HIGH / 2
    if on:
        canvas.plate(box, theme.leaf, radius=half, edge=theme.tick, edge_width=5)
        x, y = box.right - half, box.centre[1]
        canvas.disc((x, y), 25, theme.tick)
        canvas.icon("check", Box(x - 15, y - 15, 30, 30), theme.card)
    else:
        canvas.plate(box, theme.slot, radius=half, edge=theme.edge, edge_width=5)
        canvas.disc((box.x + half, box.centre[1]), 25, theme.card, edge=theme.edge, edge_width=5)


def switch_card(canvas: Canvas, box: Box, icon: str, text: str, *, on: bool) -> None:
    """A card with an icon, a word, and a switch at its right."""
    theme = canvas.theme
    canvas.plate(box, theme.card, radius=26, edge=theme.edge, shadow=theme.edge)
    room = box.inset(28, 8)
    place = Box(room.x, room.centre[1] - 23, 46, 46)
    canvas.icon(icon, place, theme.ink, ground=theme.card)
    knob = Box(room.right - SWITCH_WIDE, room.y, SWITCH_WIDE, room.height)
    words = Box(place.right + 18, room.y, knob.x - 20 - place.right - 18, room.height)
    canvas.text(text, words, LABEL, floor=LABEL, weight=Weight.BOLD, align=(0.0, 0.5))
    switch(canvas, knob, on=on)
