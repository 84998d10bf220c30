"""A question with two to six answers. Other round types borrow its page when theirs is too full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.play.pages import GroupPage, PickPage, Situation, TellingPage, VotingPage
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import lifts, sizes
from game.stage.foot import Foot, content_area, draw_surroundings
from game.stage.group import draw_group
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
from game.stage.picked import draw_pick
from game.stage.places import place_window
from game.stage.rounds.round_page import Aids, RoundPage
from game.stage.rounds.telling import draw_telling
from game.stage.theme import READ
from game.stage.timer import Timer
from game.stage.widgets import people_window

PEOPLE_WIDTH = 462.0
PEOPLE_LEAST = 200.0
TALLEST = 196.0
TALLEST_OF_TWO = 250.0
"""The highest an option card becomes; two alone may be higher."""

_BETWEEN = 20.0
"""Between the question and the answers."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One rung of the fit ladder."""

    foot: Foot
    people: bool
    block: float
    gap: float
    air: float = AIR


WIDE = (
    Layout(Foot.MEADOW, True, 150, 26),
    Layout(Foot.BADGES, True, 128, 24),
    Layout(Foot.BADGES, False, 128, 22),
    Layout(Foot.HEADER, False, 112, 20),
    Layout(Foot.LOWEST, False, 112, 20, LEAST_AIR),
)
NARROW = (
    Layout(Foot.MEADOW, False, 128, 28),
    Layout(Foot.BADGES, False, 104, 22),
    Layout(Foot.HEADER, False, 104, 18),
    Layout(Foot.LOWEST, False, 104, 14, LEAST_AIR),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """A layout with its sizes: of the question, of the answers, and in how many columns."""

    layout: Layout
    question: float
    answers: float
    columns: int


def draw_choice(canvas: Canvas, page: RoundPage, aids: Aids) -> list[Target]:
    """A question and its answers; with `tick_all`, one pick after the other."""
    match page:
        case TellingPage():
            return draw_telling(canvas, page)
        case VotingPage():
            hint = canvas.words("pick.more") if page.situation.wanted else ""
            return draw_voting(canvas, page, aids.timer, hint=hint)
        case PickPage():
            return draw_pick(
                canvas, page, canvas.words("pick.found" if page.right else "pick.aside")
            )
        case GroupPage():
            return draw_group(canvas, page, canvas.words("pick.done"))


def draw_voting(
    canvas: Canvas, page: VotingPage, timer: Timer | None = None, *, hint: str = ""
) -> list[Target]:
    """The question above, the answers below it, at the foot who has answered."""
    situation = page.situation
    head = Head(situation.scene, situation.question, hint)
    plan = _plan(canvas, situation, head)
    layout = plan.layout
    targets = draw_surroundings(canvas, page, layout.foot, timer)
    area = content_area(canvas, layout.foot)
    rows = _rows(canvas, situation, area, plan, head)
    answers = Box(area.x, area.bottom - rows, area.width, rows)
    above = Box(area.x, area.y, _head_width(area, situation, layout), answers.y - area.y - _BETWEEN)
    head.draw(canvas, above, plan.question)
    if layout.people and situation.cast:
        _draw_people(canvas, situation, area, answers.y)
    areas = option_areas(answers, len(situation.options), plan.columns, layout.gap)
    found = {one.letter for one in situation.found}
    options = situation.options
    size = plan.answers / canvas.text_scale
    return targets + draw_options(
        canvas,
        areas,
        options,
        asked=situation.question,
        block=layout.block,
        size=size,
        found=found,
    )


def _plan(canvas: Canvas, situation: Situation, head: Head) -> Plan:
    """The first rung on which everything fits; the last one when nothing does."""
    plan = None
    for plan in _plans(canvas, situation):
        area = content_area(canvas, plan.layout.foot)
        width = _head_width(area, situation, plan.layout)
        room = area.height - _BETWEEN - _least_rows(canvas, situation, area, plan)
        least = PEOPLE_LEAST if plan.layout.people and situation.cast else 0.0
        if max(least, head.height(canvas, width, plan.question)) <= room:
            return plan
    assert plan is not None, "there is always a last rung"
    return plan


def _plans(canvas: Canvas, situation: Situation) -> Iterator[Plan]:
    largest = 76.0 if len(situation.options) > 2 else 92.0
    for lift in lifts(canvas):
        for layout in NARROW if canvas.narrow else WIDE:
            for columns in _columns(canvas, len(situation.options)):
                for question in sizes(largest * lift, READ):
                    yield Plan(layout, question, READ * lift, columns)


def _columns(canvas: Canvas, count: int) -> Sequence[int]:
    if count == 3:
        return (1,)
    if count > 4 and not canvas.narrow:
        return (2, 3)
    return (2, 1)


def _head_width(area: Box, situation: Situation, layout: Layout) -> float:
    beside = PEOPLE_WIDTH + 28 if layout.people and situation.cast else 0.0
    return area.width - beside


def _least_rows(canvas: Canvas, situation: Situation, area: Box, plan: Plan) -> float:
    texts = [option_text(canvas, option) for option in situation.options]
    block, gap = plan.layout.block, plan.layout.gap
    rows = rows_of(len(texts), plan.columns)
    air = plan.layout.air
    row = row_height(canvas, texts, area.width, plan.columns, block, plan.answers, air)
    return rows * row + (rows - 1) * gap


def _rows(canvas: Canvas, situation: Situation, area: Box, plan: Plan, head: Head) -> float:
    """How high all rows of answers become: what they need, and what is left, up to a bound."""
    least = _least_rows(canvas, situation, area, plan)
    rows = rows_of(len(situation.options), plan.columns)
    each = TALLEST if len(situation.options) > 2 else TALLEST_OF_TWO
    tallest = max(least, rows * each + (rows - 1) * plan.layout.gap)
    width = _head_width(area, situation, plan.layout)
    above = head.height(canvas, width, plan.question) + _BETWEEN
    if plan.layout.people and situation.cast:
        above = max(above, 274.0)
    return max(min(least, area.height), min(tallest, area.height - above))


def _draw_people(canvas: Canvas, situation: Situation, area: Box, foot: float) -> None:
    height = min(274.0, foot - area.y)
    right = canvas.width - area.x
    box = Box(right - PEOPLE_WIDTH, foot - height, PEOPLE_WIDTH, height)
    if not situation.place or not place_window(canvas, situation.place, box, situation.cast):
        people_window(canvas, box, situation.cast)
