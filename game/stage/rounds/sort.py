"""Cards to place: one large card at a time, and the zones glued to the foot of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.answers.inputs import Action
from game.beats import Zones
from game.play.pages import Situation, VotingPage
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import lifts, sizes, text_height
from game.stage.foot import badge_header, seats_row, timed_header
from game.stage.head import Head
from game.stage.rounds.choice import draw_choice
from game.stage.rounds.round_page import Aids, RoundPage
from game.stage.text import Weight
from game.stage.theme import MARGIN, READ
from game.stage.timer import Timer
from game.stage.widgets import card, portrait
from game.stage.zones import draw_zones, least_height, zone_areas

_BADGES = 540.0


def draw_sort(canvas: Canvas, page: RoundPage, aids: Aids) -> list[Target]:
    """The card that is to be placed, and the zones with those placed so far."""
    match page:
        case VotingPage(situation=Situation(scenery=Zones() as zones)):
            return _draw_card_and_zones(canvas, page, zones, aids.timer)
        case _:
            return draw_choice(canvas, page, aids)


@dataclass(frozen=True, slots=True)
class Layout:
    """One rung of the fit ladder, with the sizes of the question and of the card's words."""

    person: bool
    zones: float
    question: float
    words: float


def _draw_card_and_zones(
    canvas: Canvas, page: VotingPage, zones: Zones, timer: Timer | None
) -> list[Target]:
    situation = page.situation
    canvas.fill(canvas.theme.ground)
    layout = _layout(canvas, situation, zones)
    if canvas.narrow:
        targets = badge_header(canvas, situation.header, page, timer=timer)
    else:
        timed_header(canvas, situation.header, timer)
        targets = seats_row(canvas, page, canvas.width - MARGIN, 222)
    question = _question_area(canvas, zones, layout)
    canvas.text(
        zones.question,
        question,
        layout.question / canvas.text_scale,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.12,
    )
    area = _card_area(canvas, question, layout)
    _draw_stack(canvas, area)
    with canvas.arriving(("card", situation.question), area):
        _draw_card(canvas, area, situation, layout)
    areas = zone_areas(canvas, len(zones.zones), layout.zones)
    draw_zones(canvas, areas, zones, situation.found)
    return targets + [
        Target(area, Action("letter", option.letter))
        for option, area in zip(situation.options, areas, strict=True)
        if option.open
    ]


def _layout(canvas: Canvas, situation: Situation, zones: Zones) -> Layout:
    """The first rung on which question and card can be read."""
    layout = None
    for layout in _layouts(canvas, least_height(canvas, zones.zones)):
        question = _question_area(canvas, zones, layout)
        words = _words_area(_card_area(canvas, question, layout), situation, layout)
        head = Head(situation.scene, situation.question)
        if head.height(canvas, words.width, layout.words) <= words.height:
            return layout
    assert layout is not None, "there is always a last rung"
    return layout


def _layouts(canvas: Canvas, least: float) -> Iterator[Layout]:
    low = 340.0 if canvas.narrow else 352.0
    for lift in lifts(canvas):
        for person, zones in ((True, low), (True, least), (False, least)):
            for words in sizes(72 * lift, READ):
                yield Layout(person, zones, max(READ, words * 0.92), words)


def _question_area(canvas: Canvas, zones: Zones, layout: Layout) -> Box:
    width = canvas.width - 2 * MARGIN - (0 if canvas.narrow else _BADGES + 40)
    needed = text_height(
        canvas, zones.question, width, layout.question, weight=Weight.EXTRABOLD, leading=1.12
    )
    return Box(MARGIN, 172, width, min(max(100.0, needed), 260.0))


def _card_area(canvas: Canvas, question: Box, layout: Layout) -> Box:
    top = question.bottom + 24
    bottom = HEIGHT - layout.zones - 66
    most = 380.0
    height = min(most, bottom - top)
    return Box(MARGIN, top + (bottom - top - height) / 2, canvas.width - 2 * MARGIN, height)


def _words_area(box: Box, situation: Situation, layout: Layout) -> Box:
    person = _person_side(box) + 60 if layout.person and situation.cast else 0.0
    return Box(box.x + 60 + person, box.y + 20, box.width - 120 - person, box.height - 40)


def _person_side(box: Box) -> float:
    return min(330.0, box.height - 8, box.width * 0.24)


def _draw_stack(canvas: Canvas, box: Box) -> None:
    """What lies below the card."""
    theme = canvas.theme
    for shift in (28, 14):
        under = Box(box.x + shift, box.y + shift, box.width - 20, box.height)
        canvas.plate(under, theme.panel, edge=theme.edge)


def _draw_card(canvas: Canvas, box: Box, situation: Situation, layout: Layout) -> None:
    """The card; who it is about at its left."""
    card(canvas, box)
    if layout.person and situation.cast:
        side = _person_side(box)
        inside = box.inset(4)
        stand = Box(box.x + 60, inside.bottom - side, side, side)
        portrait(canvas, situation.cast[0], stand, visible=inside)
    words = _words_area(box, situation, layout)
    Head(situation.scene, situation.question).draw(canvas, words, layout.words)
