"""Steps to put in order: numbered slots above, the loose steps below."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.play.pages import GroupPage, PickPage, Shown, Situation, TellingPage, VotingPage
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import fits, lifts, shared_size, sizes
from game.stage.foot import Foot, content_area, draw_surroundings
from game.stage.group import draw_group, step_disc
from game.stage.head import Head
from game.stage.options import (
    AIR,
    LEAST_AIR,
    draw_options,
    option_areas,
    option_text,
    row_height,
    rows_of,
)
from game.stage.picked import draw_pick, draw_pick_in, pick_fits
from game.stage.rounds.round_page import Aids, RoundPage
from game.stage.rounds.telling import draw_telling
from game.stage.settled import found_key
from game.stage.text import Weight
from game.stage.theme import BUBBLE, LABEL, MARGIN, READ
from game.stage.timer import Timer
from game.stage.widgets import card, grass, header, mark

STEP_ICONS = {"stop": "hand", "tell": "tell", "keep": "save", "block": "block", "ask": "speech"}
"""The icons of steps that packs often name, by identifier; other steps show their mark."""

_DISC = 72.0
_GAP = 32.0
_SIGNS = (96.0, 72.0)
"""The sides of a sign above words, from roomy slots to tight ones."""

_LOW = 138.0
"""The height of low slots; the lowest are for the longest words below them."""

_LOWEST = 112.0


def draw_order(canvas: Canvas, page: RoundPage, aids: Aids) -> list[Target]:
    """The steps in place so far and the loose ones; a pick; or all steps with their reasons."""
    match page:
        case TellingPage():
            return draw_telling(canvas, page)
        case VotingPage():
            return _draw_steps(canvas, page, aids.timer)
        case PickPage():
            return _draw_placed(canvas, page)
        case GroupPage():
            return draw_group(canvas, page, canvas.words("order.done"), numbered=True)


@dataclass(frozen=True, slots=True)
class Layout:
    """One rung of the fit ladder, with its sizes."""

    foot: Foot
    slots: float
    columns: int
    block: float
    air: float
    question: float
    answers: float


Rung = tuple[Foot, float, float, float]
"""The foot, the height of the slots, the width of a block, and the air of a loose step."""

_TIGHT: tuple[Rung, ...] = (
    (Foot.HEADER, _LOW, 96.0, LEAST_AIR),
    (Foot.LOWEST, _LOWEST, 96.0, LEAST_AIR),
)
WIDE: tuple[tuple[Rung, ...], ...] = (
    ((Foot.MEADOW, 276.0, 116.0, AIR),),
    ((Foot.MEADOW, 200.0, 116.0, AIR),),
    ((Foot.BADGES, 200.0, 104.0, AIR),),
    ((Foot.HEADER, 190.0, 104.0, LEAST_AIR),),
    _TIGHT,
)
NARROW: tuple[tuple[Rung, ...], ...] = (
    (
        (Foot.HEADER, 262.0, 116.0, AIR),
        (Foot.HEADER, 262.0, 96.0, AIR),
        (Foot.HEADER, 200.0, 96.0, LEAST_AIR),
    ),
    _TIGHT,
)
"""The rungs in groups: all of a group are tried in one number of columns before the next."""


def _draw_steps(canvas: Canvas, page: VotingPage, timer: Timer | None) -> list[Target]:
    situation = page.situation
    layout = _layout(canvas, situation)
    targets = draw_surroundings(canvas, page, layout.foot, timer)
    area = content_area(canvas, layout.foot)
    loose = [option for option in situation.options if option.open]
    rows = _loose_height(canvas, situation, area, layout)
    answers = Box(area.x, area.bottom - rows, area.width, rows)
    head = Head(situation.scene, situation.question)
    above = head.height(canvas, area.width, layout.question)
    spare = answers.y - area.y - above - _slots_height(canvas, situation, layout.slots) - 30
    spare = max(0.0, spare)
    head.draw(canvas, Box(area.x, area.y, area.width, above + spare / 3), layout.question)
    slots = Box(area.x, area.y + above + spare * 2 / 3, area.width, 0)
    draw_slots(canvas, slots, situation, layout.slots)
    areas = option_areas(answers, len(loose), layout.columns, 22)
    size = layout.answers / canvas.text_scale
    asked = situation.question
    return targets + draw_options(
        canvas, areas, loose, asked=asked, block=layout.block, size=size, icons=_icons(loose)
    )


def _icons(steps: Sequence[Shown]) -> list[str]:
    """The icon of every step; none when one has none."""
    if all(step.id in STEP_ICONS for step in steps):
        return [STEP_ICONS[step.id] for step in steps]
    return []


def _layout(canvas: Canvas, situation: Situation) -> Layout:
    """The first rung on which everything fits; the last one when nothing does."""
    layout = None
    head = Head(situation.scene, situation.question)
    for layout in _layouts(canvas, situation):
        area = content_area(canvas, layout.foot)
        needed = head.height(canvas, area.width, layout.question) + 30
        needed += _slots_height(canvas, situation, layout.slots)
        needed += _least_loose(canvas, situation, area, layout)
        if needed <= area.height:
            return layout
    assert layout is not None, "there is always a last rung"
    return layout


def _layouts(canvas: Canvas, situation: Situation) -> Iterator[Layout]:
    count = sum(option.open for option in situation.options)
    for lift in lifts(canvas):
        for rungs in NARROW if canvas.narrow else WIDE:
            for columns in _columns(canvas, count):
                for foot, slots, block, air in rungs:
                    for question in sizes(64 * lift, READ):
                        yield Layout(foot, slots, columns, block, air, question, READ * lift)


def _columns(canvas: Canvas, count: int) -> tuple[int, ...]:
    """In how many columns to try the loose steps; the last is kept when nothing fits."""
    if canvas.narrow:
        return (2, 1, 2)
    return (3, 2) if count in (3, 5, 6) else (2,)


def _least_loose(canvas: Canvas, situation: Situation, area: Box, layout: Layout) -> float:
    texts = [option_text(canvas, option) for option in situation.options if option.open]
    rows = rows_of(len(texts), layout.columns)
    width = area.width
    row = row_height(canvas, texts, width, layout.columns, layout.block, layout.answers, layout.air)
    return rows * row + (rows - 1) * 22


def _loose_height(canvas: Canvas, situation: Situation, area: Box, layout: Layout) -> float:
    """How high the loose steps become: what they need, and a little more where there is room."""
    least = _least_loose(canvas, situation, area, layout)
    head = Head(situation.scene, situation.question)
    taken = head.height(canvas, area.width, layout.question) + 30
    taken += _slots_height(canvas, situation, layout.slots)
    rows = rows_of(sum(option.open for option in situation.options), layout.columns)
    room = area.height - taken
    return min(max(least, min(room, rows * 172.0 + (rows - 1) * 22)), max(room, rows * 80.0))


# --- the slots -----------------------------------------------------------------------------------


def _slot_rows(canvas: Canvas, situation: Situation, height: float) -> tuple[int, float]:
    """In how many rows the slots stand, and how high each is.

    Two rows when one row would make them too slim for words; low ones show signs only.
    """
    least = 280.0
    width = canvas.width - 2 * MARGIN
    slim = (width - _GAP * (situation.wanted - 1)) / situation.wanted < least
    if slim and height > _LOW:
        return 2, max(_LOW, height * 0.66)
    return 1, height


def _slots_height(canvas: Canvas, situation: Situation, height: float) -> float:
    rows, each = _slot_rows(canvas, situation, height)
    return rows * (each + _DISC / 2) + (rows - 1) * 20 + 24


def draw_slots(
    canvas: Canvas, area: Box, situation: Situation, height: float, *, placed: int | None = None
) -> None:
    """Numbered places from the top of `area` down: filled ones, the one that is asked for, empty.

    After a pick nothing is asked: `placed` is the number of the step now in place, or 0.
    """
    rows, each = _slot_rows(canvas, situation, height)
    columns = math.ceil(situation.wanted / rows)
    slots: list[Box] = []
    for row in range(rows):
        y = area.y + 12 + row * (each + _DISC / 2 + 20) + _DISC / 2
        slots += Box(area.x, y, area.width, each).columns(columns, _GAP)
        line = Box(
            slots[-columns].centre[0], y - 8, slots[-1].centre[0] - slots[-columns].centre[0], 14
        )
        canvas.plate(line, canvas.theme.done, radius=7)
    look = _look(canvas, slots, situation)
    for place, slot in enumerate(slots[: situation.wanted]):
        found = len(situation.found)
        if place == found and placed is None:
            _draw_asked(canvas, slot)
        elif place >= found:
            canvas.dashed(slot, canvas.theme.slot, canvas.theme.edge, radius=34)
        _draw_number(canvas, slot, place)
        if place < found:
            _draw_filled(canvas, slot, place, situation, look, new=place + 1 == placed)


def _draw_number(canvas: Canvas, slot: Box, place: int) -> None:
    disc = Box(slot.centre[0] - _DISC / 2, slot.y - _DISC / 2, _DISC, _DISC)
    step_disc(canvas, disc, place + 1)


def _draw_filled(
    canvas: Canvas, slot: Box, place: int, situation: Situation, look: Look, *, new: bool
) -> None:
    """A step arrives in its place, below its number."""
    theme, step = canvas.theme, situation.found[place]
    whole = Box(slot.x, slot.y - _DISC / 2, slot.width, slot.height + _DISC / 2)
    with canvas.arriving(found_key(situation.question, step.text), whole):
        card(canvas, slot, radius=34, fill=theme.found if new else theme.card)
        _draw_step(canvas, slot, step.letter, step.text, situation, look)
        _draw_number(canvas, slot, place)


def _draw_asked(canvas: Canvas, slot: Box) -> None:
    """The place of the step that is asked for."""
    theme = canvas.theme
    canvas.plate(slot, theme.sun, radius=34, shadow=theme.sun_shadow)
    canvas.text(
        "?",
        Box(slot.x, slot.y + _DISC / 4, slot.width, slot.height - _DISC / 4),
        min(130.0, slot.height * 0.5) / canvas.text_scale,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=theme.on_sun,
        align=(0.5, 0.5),
        leading=1.0,
    )


@dataclass(frozen=True, slots=True)
class Look:
    """What all filled slots show alike: a sign of this side, words of this size; 0 for none."""

    sign: float
    size: float


def _look(canvas: Canvas, slots: Sequence[Box], situation: Situation) -> Look:
    """Signs above large words, else words alone, else signs alone."""
    steps = list(zip(situation.found, slots, strict=False))
    for sign, floor in (*((side, BUBBLE) for side in _SIGNS), (0.0, LABEL)):
        rooms = [(step.text, _slot_words(slot, sign)) for step, slot in steps]
        if all(
            fits(canvas, text, room, floor, weight=Weight.BOLD, leading=1.1) for text, room in rooms
        ):
            size = shared_size(canvas, rooms, READ, floor=floor, weight=Weight.BOLD, leading=1.1)
            return Look(sign, size)
    return Look(_SIGNS[-1], 0.0)


def _slot_words(slot: Box, sign: float) -> Box:
    """Where the words of a filled slot stand: below its number, and its sign if it has one."""
    top = slot.y + _DISC / 2 + (sign + 20 if sign else 8)
    return Box(slot.x + 16, top, slot.width - 32, slot.bottom - 14 - top)


def _draw_step(
    canvas: Canvas, slot: Box, letter: str, text: str, situation: Situation, look: Look
) -> None:
    """A step in its place: its sign above its words, or one of them."""
    if look.sign:
        room = Box(slot.x, slot.y + _DISC / 2 + 10, slot.width, slot.height - _DISC / 2 - 18)
        side = min(look.sign, room.height)
        y = room.y if look.size else room.centre[1] - side / 2
        _draw_sign(canvas, Box(room.centre[0] - side / 2, y, side, side), letter, situation)
    if look.size:
        canvas.text(
            text,
            _slot_words(slot, look.sign),
            look.size,
            floor=LABEL,
            weight=Weight.BOLD,
            align=(0.5, 0.5),
            leading=1.1,
        )


def _draw_sign(canvas: Canvas, box: Box, letter: str, situation: Situation) -> None:
    theme = canvas.theme
    name = next(option.id for option in situation.options if option.letter == letter)
    if name not in STEP_ICONS:
        mark(canvas, letter, box.inset(4))
        return
    canvas.disc(box.centre, box.width / 2, theme.leaf)
    canvas.icon(STEP_ICONS[name], box.inset(box.width * 0.2), theme.tick, ground=theme.leaf)


# --- one pick ------------------------------------------------------------------------------------


def _draw_placed(canvas: Canvas, page: PickPage) -> list[Target]:
    """The slots with the step in place, or still open; below them what there is to say."""
    situation = page.situation
    key = "order.placed" if page.right else "order.later"
    number = len(situation.found)
    heading = canvas.words(key, number=number, letter=page.pick.letter)
    for height in (276.0, 240.0, _LOW):
        taken = _slots_height(canvas, situation, height)
        area = Box(MARGIN, 172 + taken + 20, canvas.width - 2 * MARGIN, 1000 - 172 - taken - 20)
        if pick_fits(canvas, area, page):
            canvas.fill(canvas.theme.ground)
            grass(canvas, 40)
            header(canvas, situation.header)
            slots = Box(area.x, 166, area.width, taken)
            draw_slots(canvas, slots, situation, height, placed=number if page.right else 0)
            draw_pick_in(canvas, area, page, heading)
            return []
    return draw_pick(canvas, page, heading)
