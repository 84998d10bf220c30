"""A chat or a story that stops at decisions. With a phone it stays in sight while one decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.beats import NARRATOR, CastMember, Phone
from game.play.pages import Situation, TellingPage, VotingPage
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import lifts, sizes, text_height
from game.stage.foot import badge_header
from game.stage.head import Head
from game.stage.options import (
    AIR,
    LEAST_AIR,
    draw_options,
    option_areas,
    option_text,
    row_height,
)
from game.stage.phone import draw_phone
from game.stage.places import place_window, roomy
from game.stage.progress import progress
from game.stage.rounds.choice import draw_choice, draw_voting
from game.stage.rounds.round_page import Aids, RoundPage
from game.stage.rounds.telling import draw_people, latest, story_card
from game.stage.theme import BUBBLE, LABEL, MARGIN, READ
from game.stage.timer import Timer
from game.stage.widgets import card, character, grass, header, hill, pack_tile, portrait

_TOP = 168.0
_FOOT = 1036.0
_PANEL = 220.0
"""The context beside a person."""
_PERSON, _PLACED = 236.0, 340.0
"""What a person takes of the context, alone or where the story is."""


def draw_scenario(canvas: Canvas, page: RoundPage, aids: Aids) -> list[Target]:
    """What is told, what is asked, or how one way through the story ends."""
    match page:
        case TellingPage(ending=True):
            return _draw_ending(canvas, page)
        case TellingPage(situation=Situation(scenery=Phone() as phone)):
            return _draw_chat(canvas, page, phone)
        case VotingPage(situation=Situation(scenery=Phone() as phone)):
            return _draw_decision(canvas, page, phone, aids.timer)
        case _:
            return draw_choice(canvas, page, aids)


# --- told on a phone -----------------------------------------------------------------------------


def _draw_chat(canvas: Canvas, page: TellingPage, phone: Phone) -> list[Target]:
    """The chat at the left; at the right somebody large, and what the narrator said last."""
    canvas.fill(canvas.theme.ground)
    situation = page.situation
    width = 548.0 if canvas.narrow else 700.0
    area = _draw_phone(canvas, phone, situation, width, typing=page.typing)
    _draw_head(canvas, situation, area)
    told = _told(situation)
    words = _told_area(canvas, area, told)
    if words.y > 400:
        top, side = (190.0, 40.0) if situation.place else (214.0, 0.0)
        beside = Box(area.x + side, top, area.width - 2 * side, words.y + 4 - top)
        draw_people(canvas, situation.cast, beside, situation.place)
    if told:
        with canvas.arriving(("told", told), words):
            card(canvas, words)
            room = words.inset(44, 24)
            canvas.text(told, room, 54, floor=LABEL, align=(0.5, 0.5), leading=1.26)
    return []


def _told_area(canvas: Canvas, area: Box, told: str) -> Box:
    """The card of the narrator's words at the foot of `area`: as high as they need."""
    low = area.bottom - 20
    if not told:
        return Box(area.x, low, area.width, 0)
    room = Box(0, 0, area.width - 88, low - 214 - 48)
    setting = canvas.setting(told, room, 54, floor=LABEL, leading=1.26)
    height = max(200.0, canvas.measured(setting)[1] + 64)
    return Box(area.x, low - height, area.width, height)


def _draw_head(canvas: Canvas, situation: Situation, area: Box) -> None:
    """The pack's icon, and how far."""
    head = situation.header
    pack_tile(canvas, head.pack, Box(area.x, 68, 84, 84))
    centre = (area.x + 84 + (area.width - 84) / 2, 110)
    progress(canvas, head.number, head.of, centre, area.width - 140)


def _told(situation: Situation) -> str:
    """The narrator's latest words; before there are any, the scene."""
    said = [line.text for line in situation.lines if line.speaker == NARRATOR]
    return said[-1] if said else situation.scene


def _draw_phone(
    canvas: Canvas, phone: Phone, situation: Situation, width: float, *, typing: str = ""
) -> Box:
    """The phone at the left; what is left beside it."""
    margin = _margin(canvas)
    box = Box(margin, 44, width, 990)
    draw_phone(canvas, phone, situation.lines, box, typing=typing)
    return _beside(canvas, width)


def _margin(canvas: Canvas) -> float:
    return 48.0 if canvas.narrow else MARGIN


def _beside(canvas: Canvas, width: float) -> Box:
    left = _margin(canvas) + width + (38 if canvas.narrow else 66)
    return Box(left, _TOP, canvas.width - MARGIN - left, _FOOT - _TOP)


# --- a decision beside the phone -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Layout:
    """One rung of the fit ladder, with its sizes."""

    phone: float
    beside: float  # what a person takes of the context; 0 without one
    block: float
    gap: float
    air: float
    question: float
    answers: float


def _draw_decision(
    canvas: Canvas, page: VotingPage, phone: Phone, timer: Timer | None
) -> list[Target]:
    """The chat, and beside it the context, the question and the answers one below the other.

    When they do not fit beside the phone, the phone goes.
    """
    found = _decision(canvas, page.situation)
    if found is None:
        return draw_voting(canvas, page, timer)
    situation, layout = found
    canvas.fill(canvas.theme.ground)
    area = _draw_phone(canvas, phone, situation, layout.phone)
    targets = badge_header(canvas, situation.header, page, left=area.x, timer=timer)
    rows = _rows(canvas, situation, area, layout)
    context = Box(area.x, area.y, area.width, _context_height(canvas, situation, area, layout))
    if situation.scene:
        _draw_context(canvas, context, situation, layout)
    answers = Box(area.x, area.bottom - 10 - rows, area.width, rows)
    above = Box(area.x, context.bottom + 16, area.width, answers.y - context.bottom - 32)
    Head("", situation.question).draw(canvas, above, layout.question)
    areas = option_areas(answers, len(situation.options), 1, layout.gap)
    size = layout.answers / canvas.text_scale
    asked, options = situation.question, situation.options
    return targets + draw_options(
        canvas, areas, options, asked=asked, block=layout.block, size=size
    )


def _decision(canvas: Canvas, situation: Situation) -> tuple[Situation, Layout] | None:
    """The roomiest layout, with what leads to the question: its scene, or the narrator's words.

    The narrator's words have been read already, and go before the phone does.
    """
    scenes = (situation.scene,) if situation.scene else (_told(situation), "")
    for scene in scenes:
        shown = replace(situation, scene=scene)
        layout = next(_fitting(canvas, shown), None)
        if layout:
            return shown, layout
    return None


def _fitting(canvas: Canvas, situation: Situation) -> Iterator[Layout]:
    """The layouts that everything fits, the roomiest first."""
    for layout in _layouts(canvas, situation):
        area = _beside(canvas, layout.phone)
        needed = _context_height(canvas, situation, area, layout) + 42
        needed += Head("", situation.question).height(canvas, area.width, layout.question)
        needed += _least_rows(canvas, situation, area, layout)
        if needed <= area.height:
            yield layout


def _layouts(canvas: Canvas, situation: Situation) -> Iterator[Layout]:
    person = (_PLACED if situation.place else _PERSON) if situation.cast else 0.0
    wide = (
        (700.0, person, 140.0, 20.0, AIR),
        (700.0, 0.0, 128.0, 20.0, AIR),
        (600.0, 0.0, 112.0, 20.0, AIR),
        (600.0, 0.0, 112.0, 20.0, LEAST_AIR),
    )
    narrow = (
        (548.0, 0.0, 124.0, 20.0, AIR),
        (500.0, 0.0, 104.0, 20.0, AIR),
        (500.0, 0.0, 104.0, 20.0, LEAST_AIR),
    )
    for lift in lifts(canvas):
        for phone, beside, block, gap, air in narrow if canvas.narrow else wide:
            for question in sizes((64.0 if canvas.narrow else 70.0) * lift, READ):
                yield Layout(phone, beside, block, gap, air, question, READ * lift)


def _context_height(canvas: Canvas, situation: Situation, area: Box, layout: Layout) -> float:
    if not situation.scene:
        return 0.0
    size = BUBBLE * layout.answers / READ
    width = area.width - 68 - layout.beside
    words = text_height(canvas, situation.scene, width, size, leading=1.26)
    return max(_PANEL if layout.beside else 0.0, words + 52)


def _least_rows(canvas: Canvas, situation: Situation, area: Box, layout: Layout) -> float:
    texts = [option_text(canvas, option) for option in situation.options]
    row = row_height(canvas, texts, area.width, 1, layout.block, layout.answers, layout.air)
    return len(texts) * row + (len(texts) - 1) * layout.gap


def _rows(canvas: Canvas, situation: Situation, area: Box, layout: Layout) -> float:
    """How high the answers become: what they need, and what is left, up to a bound."""
    count = len(situation.options)
    tallest = count * (162.0 if canvas.narrow else 140.0) + (count - 1) * layout.gap
    least = _least_rows(canvas, situation, area, layout)
    above = _context_height(canvas, situation, area, layout) + 62
    above += Head("", situation.question).height(canvas, area.width, layout.question)
    return max(least, min(tallest, area.height - above))


def _draw_context(canvas: Canvas, box: Box, situation: Situation, layout: Layout) -> None:
    """What led to this, with the one it happened to."""
    card(canvas, box, fill=canvas.theme.panel)
    left = box.x + 34
    inside = box.inset(4)
    if layout.beside == _PLACED and situation.place:
        high = min(198.0, inside.height - 14)
        stand = Box(box.x + 30, inside.bottom - high, _PLACED - 40, high)
        place_window(canvas, situation.place, stand, situation.cast[:1])
    elif layout.beside:
        side = min(232.0, box.height - 4)
        stand = Box(box.x + 22, inside.bottom - side, side, side)
        portrait(canvas, situation.cast[0], stand, visible=inside)
    left += layout.beside
    words = Box(left, box.y + 16, box.right - 34 - left, box.height - 32)
    canvas.text(situation.scene, words, BUBBLE, floor=LABEL, align=(0.0, 0.5), leading=1.26)


# --- the end of one way --------------------------------------------------------------------------


def _draw_ending(canvas: Canvas, page: TellingPage) -> list[Target]:
    """Somebody helped: the people where they are, or in a rising sun, and the calm last words."""
    theme = canvas.theme
    canvas.fill(theme.ground)
    line = latest(page)
    setting = canvas.setting(
        line.text, Box(0, 0, canvas.width - 2 * MARGIN - 128, 500), 64, floor=READ, leading=1.26
    )
    height = max(220.0, canvas.measured(setting)[1] + 80)
    words = Box(MARGIN, HEIGHT - 56 - height, canvas.width - 2 * MARGIN, height)
    cast, place = page.situation.cast, page.situation.place
    around = Box(MARGIN, 172, canvas.width - 2 * MARGIN, words.y - 168)
    if place and roomy(around):
        hill(canvas, HEIGHT - words.y + 70)
        grass(canvas, 40)
        place_window(canvas, place, around, cast)
    else:
        canvas.disc((canvas.width / 2, words.y + 30), words.y - 170, theme.window)
        hill(canvas, HEIGHT - words.y + 70)
        grass(canvas, 40)
        _draw_happy(canvas, cast, words.y)
    header(canvas, page.situation.header)
    story_card(canvas, words, line, size=64)
    return []


def _draw_happy(canvas: Canvas, cast: tuple[CastMember, ...], foot: float) -> None:
    """The people of the ending stand side by side on the card."""
    side = min(500.0, foot - 190)
    left = canvas.width / 2 - len(cast) * side * 0.45
    for place, member in enumerate(cast):
        box = Box(left + place * side * 0.9 - side * 0.05, foot - side + 4, side, side)
        character(canvas, member, box)
