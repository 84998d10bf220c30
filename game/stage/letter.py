"""One answer by itself: why someone might choose it, and what helps. No cross, no count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.answers.inputs import Action
from game.beats import CastMember, Expression, Verdict
from game.play.pages import Answer, LetterPage, Situation
from game.stage.answered import (
    ROOMY,
    TIGHT,
    PanelStyle,
    answer_bar,
    answer_bar_height,
    heading_area,
    panel,
    panel_height,
    slim_header,
)
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import lifts, shared_size
from game.stage.options import option_text
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN, READ, STAGGER_SECONDS
from game.stage.widgets import bubble, grass, klik, mark, portrait

_MARK = 88.0
_MIDDLE = 116.0
"""The middle of the header: the adult's strip hangs above it."""

_TOP = 190.0
_KLIK_FOOT = 852.0
"""Where the panels end when Klik speaks below them."""

_FOOT = 990.0
_LOWEST_FOOT = 1012.0
"""For the longest words only: the grass begins there."""

_PERSON = 318.0
_LEAST_KLIK, _MOST_KLIK = 210.0, 300.0
_BESIDE = 300.0
_AIR = 120.0
"""How much higher than its words a panel is that stands alone."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One rung of the fit ladder."""

    people: bool
    klik: bool
    size: float
    style: PanelStyle = ROOMY

    @property
    def foot(self) -> float:
        """Where the panels end at the latest."""
        if self.klik:
            return _KLIK_FOOT
        return _FOOT if self.style is ROOMY else _LOWEST_FOOT

    @property
    def bar_size(self) -> float:
        """The size of the answer's own words."""
        return self.size * (1.15 if self.style is ROOMY else 1.0)


def draw_letter(canvas: Canvas, page: LetterPage) -> list[Target]:
    """The answer in its colour, then the two panels, and Klik's kind word where there is room."""
    canvas.fill(canvas.theme.ground)
    grass(canvas, 40)
    targets = _draw_header(canvas, page)
    answer = page.answer
    layout = _layout(canvas, page)
    text = option_text(canvas, answer)
    width = canvas.width - 2 * MARGIN
    size = layout.bar_size
    height = _bar_height(canvas, text, width, size)
    bar = Box(MARGIN, _TOP, width, height)
    with canvas.arriving(("letter", answer.letter, text), bar):
        answer_bar(canvas, bar, answer.letter, text, size=size / canvas.text_scale)
    area = Box(MARGIN, bar.bottom + 26, width, layout.foot - bar.bottom - 26)
    low = _draw_panels(canvas, area, page, layout)
    if layout.klik:
        _draw_klik(canvas, low, _kind_word(canvas, page))
    return targets


def _draw_klik(canvas: Canvas, top: float, says: str) -> None:
    """Klik at the foot of the page, as large as there is room below `top`, and his kind word."""
    side = min(_MOST_KLIK, max(_LEAST_KLIK, HEIGHT - 24 - top))
    klik(canvas, "point", Box(MARGIN, HEIGHT - 4 - side, side, side))
    left = MARGIN + side + 24
    middle = HEIGHT - 4 - side * 0.56
    low = min(HEIGHT - 24, middle + 76)
    bubble(canvas, Box(left, low - 152, canvas.width - left - MARGIN, 152), says, size=50)


def _draw_header(canvas: Canvas, page: LetterPage) -> list[Target]:
    """The pack's icon, how far, and a strip of all marks with the chosen one on sun."""
    options = page.situation.options
    step = _MARK + 34
    left = canvas.width - MARGIN - len(options) * step + 34
    slim_header(canvas, page.situation.header, left - 40, _MIDDLE)
    targets: list[Target] = []
    for place, option in enumerate(options):
        box = Box(left + place * step, _MIDDLE - _MARK / 2, _MARK, _MARK)
        if option.letter == page.answer.letter:
            theme = canvas.theme
            canvas.plate(box.inset(-9), theme.sun, radius=34, shadow=theme.sun_shadow, drop=8)
        mark(canvas, option.letter, box)
        targets.append(Target(box, Action("look", option.letter)))
    return targets


def _kind_word(canvas: Canvas, page: LetterPage) -> str:
    if page.answer.verdict is Verdict.OKAY:
        return canvas.words("reveal.also-fine")
    return canvas.words("letter.many", letter=page.answer.letter)


def _layout(canvas: Canvas, page: LetterPage) -> Layout:
    """The first rung on which the words of both panels fit."""
    people = not canvas.narrow and bool(page.situation.cast)
    for lift in lifts(canvas):
        for beside, speaks in ((people, True), (False, True), (False, False)):
            for size in (54 * lift, READ * lift):
                layout = Layout(beside, speaks, size)
                if _fits(canvas, page, layout):
                    return layout
    return Layout(False, False, READ, TIGHT)


def _fits(canvas: Canvas, page: LetterPage, layout: Layout) -> bool:
    width = canvas.width - 2 * MARGIN
    text = option_text(canvas, page.answer)
    room = layout.foot - _TOP - 26 - _bar_height(canvas, text, width, layout.bar_size)
    heights = _panel_heights(canvas, page, width, layout)
    if canvas.narrow:
        return sum(heights) + 22 * (len(heights) - 1) <= room
    return max(heights) <= room


def _bar_height(canvas: Canvas, text: str, width: float, size: float) -> float:
    return max(116.0, answer_bar_height(canvas, text, width, size, ticked=False))


def _panel_heights(canvas: Canvas, page: LetterPage, width: float, layout: Layout) -> list[float]:
    texts = [text for text in (page.answer.tempting, page.answer.feedback) if text]
    if not canvas.narrow:
        width = (width - 32 * (len(texts) - 1)) / len(texts)
    width -= _BESIDE if layout.people else 0
    return [panel_height(canvas, text, width, layout.size, layout.style) for text in texts]


def _draw_panels(canvas: Canvas, area: Box, page: LetterPage, layout: Layout) -> float:
    """Why somebody might choose it, where there is a reason, then what helps; where they end."""
    boxes = _panel_boxes(canvas, area, page, layout)
    size = _heading_size(canvas, boxes, page.answer, layout)
    people = _people(page.situation, len(boxes)) if layout.people else [None] * len(boxes)
    for place, (box, person) in enumerate(zip(boxes, people, strict=True), 1):
        warm = place < len(boxes)
        key, after = ("letter", page.answer.letter, warm), 2 * place * STAGGER_SECONDS
        with canvas.arriving(key, box, after=after):
            _draw_panel(canvas, box, page.answer, layout, size, warm=warm)
            if person:
                _draw_person(canvas, box, person)
    return boxes[-1].bottom


def _heading(canvas: Canvas, answer: Answer, *, warm: bool) -> str:
    return canvas.words("letter.why" if warm else "letter.helps", letter=answer.letter)


def _heading_size(canvas: Canvas, boxes: list[Box], answer: Answer, layout: Layout) -> float:
    """The size at which the headings of all panels fit."""
    headings = [
        (_heading(canvas, answer, warm=place < len(boxes)), heading_area(box, layout.style))
        for place, box in enumerate(boxes, 1)
    ]
    weight = Weight.EXTRABOLD
    return shared_size(canvas, headings, READ, floor=LABEL, weight=weight, leading=1.06)


def _draw_panel(
    canvas: Canvas, box: Box, answer: Answer, layout: Layout, heading_size: float, *, warm: bool
) -> None:
    panel(
        canvas,
        box,
        _heading(canvas, answer, warm=warm),
        answer.tempting if warm else answer.feedback,
        icon="bulb" if warm else "heart",
        warm=warm,
        size=layout.size / canvas.text_scale,
        heading_size=heading_size,
        beside=_BESIDE if layout.people else 0.0,
        style=layout.style,
    )


def _panel_boxes(canvas: Canvas, area: Box, page: LetterPage, layout: Layout) -> list[Box]:
    heights = _panel_heights(canvas, page, area.width, layout)
    if not canvas.narrow:
        least = 500.0 if len(heights) > 1 else heights[0] + _AIR
        height = min(area.height, max(least, *heights))
        return Box(area.x, area.y, area.width, height).columns(len(heights), 32)
    gap = 22.0
    spare = (area.height - sum(heights) - gap * (len(heights) - 1)) / len(heights)
    spare = min(60.0, spare)
    boxes: list[Box] = []
    y = area.y
    for height in heights:
        boxes.append(Box(area.x, y, area.width, height + spare))
        y = boxes[-1].bottom + gap
    return boxes


_DOUBTS = (Expression.UNSURE, Expression.WORRIED)


def _people(situation: Situation, panels: int) -> Sequence[CastMember]:
    """Somebody who wonders beside what tempts, somebody glad beside what helps."""
    doubting = [one for one in situation.cast if one.expression in _DOUBTS]
    who = (doubting or situation.cast[:1])[-1]
    wonders = CastMember(who.character, Expression.UNSURE)
    glad = CastMember(situation.cast[-1].character, Expression.SMILE)
    return (wonders, glad)[-panels:]


def _draw_person(canvas: Canvas, panel_box: Box, member: CastMember) -> None:
    side = min(_PERSON, panel_box.height - 150)
    inside = panel_box.inset(4)
    box = Box(inside.right - side - 4, inside.bottom - side, side, side)
    portrait(canvas, member, box, visible=inside)
