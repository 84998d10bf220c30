"""One answer by itself: why someone might choose it, and what helps. No cross, no count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.answers.inputs import Action
from game.beats import CastMember, Expression, Verdict
from game.play.pages import LetterPage, Situation
from game.stage.answered import (
    ROOMY,
    TIGHT,
    PanelStyle,
    answer_bar,
    answer_bar_height,
    panel,
    panel_height,
)
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import lifts
from game.stage.options import option_text
from game.stage.theme import MARGIN, READ
from game.stage.widgets import bubble, grass, klik, mark, pack_tile, portrait, progress

_MARK = 96.0
_TOP = 186.0
_KLIK_FOOT = 892.0
"""Where the panels end when Klik speaks below them."""

_FOOT = 1008.0
_PERSON = 318.0
_BESIDE = 300.0


@dataclass(frozen=True, slots=True)
class Layout:
    """One rung of the fit ladder."""

    people: bool
    klik: bool
    size: float
    style: PanelStyle = ROOMY

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
    answer_bar(canvas, bar, answer.letter, text, size=size / canvas.text_scale)
    foot = _KLIK_FOOT if layout.klik else _FOOT
    area = Box(MARGIN, bar.bottom + 26, width, foot - bar.bottom - 26)
    _draw_panels(canvas, area, page, layout)
    if layout.klik:
        klik(canvas, "point", Box(72, HEIGHT - 180, 178, 178))
        room = Box(276, HEIGHT - 190, canvas.width - 276 - MARGIN, 158)
        bubble(canvas, room, _kind_word(canvas, page), size=44)
    return targets


def _draw_header(canvas: Canvas, page: LetterPage) -> list[Target]:
    """The pack's icon, how far, and a strip of all marks with the chosen one on sun."""
    head = page.situation.header
    pack_tile(canvas, head.pack, Box(MARGIN, 60, 84, 84))
    options = page.situation.options
    step = _MARK + 34
    left = canvas.width - MARGIN - len(options) * step + 16
    room = left - 40 - (MARGIN + 84 + 40)
    if room >= 200:
        progress(canvas, head.number, head.of, (left - 40 - room / 2, 102), room)
    targets: list[Target] = []
    for place, option in enumerate(options):
        box = Box(left + place * step, 102 - _MARK / 2, _MARK, _MARK)
        if option.letter == page.answer.letter:
            theme = canvas.theme
            canvas.plate(box.inset(-9), theme.sun, radius=34, shadow=theme.sun_shadow, drop=8)
        mark(canvas, option.letter, box)
        targets.append(Target(box, Action("look", option.letter)))
    return targets


def _kind_word(canvas: Canvas, page: LetterPage) -> str:
    if page.answer.verdict is Verdict.RISKY:
        return canvas.words("letter.many", letter=page.answer.letter)
    return canvas.words("reveal.also-fine")


def _layout(canvas: Canvas, page: LetterPage) -> Layout:
    """The first rung on which the words of both panels fit."""
    people = not canvas.narrow and bool(page.situation.cast)
    for lift in lifts(canvas):
        for beside, speaks in ((people, True), (False, True), (False, False)):
            for size in (58 * lift, READ * lift):
                layout = Layout(beside, speaks, size)
                if _fits(canvas, page, layout):
                    return layout
    return Layout(False, False, READ, TIGHT)


def _fits(canvas: Canvas, page: LetterPage, layout: Layout) -> bool:
    width = canvas.width - 2 * MARGIN
    text = option_text(canvas, page.answer)
    foot = _KLIK_FOOT if layout.klik else _FOOT
    room = foot - _TOP - 26 - _bar_height(canvas, text, width, layout.bar_size)
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


def _draw_panels(canvas: Canvas, area: Box, page: LetterPage, layout: Layout) -> None:
    answer = page.answer
    boxes = _panel_boxes(canvas, area, page, layout)
    size = layout.size / canvas.text_scale
    beside = _BESIDE if layout.people else 0.0
    if answer.tempting:
        heading = canvas.words("letter.why", letter=answer.letter)
        panel(
            canvas,
            boxes[0],
            heading,
            answer.tempting,
            icon="bulb",
            warm=True,
            size=size,
            beside=beside,
            style=layout.style,
        )
    heading = canvas.words("letter.helps")
    panel(
        canvas,
        boxes[-1],
        heading,
        answer.feedback,
        icon="heart",
        size=size,
        beside=beside,
        style=layout.style,
    )
    if layout.people:
        for box, member in zip(boxes, _people(page.situation, len(boxes)), strict=True):
            _draw_person(canvas, box, member)


def _panel_boxes(canvas: Canvas, area: Box, page: LetterPage, layout: Layout) -> list[Box]:
    heights = _panel_heights(canvas, page, area.width, layout)
    if not canvas.narrow:
        height = min(area.height, max(500.0, *heights))
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


def _people(situation: Situation, panels: int) -> Sequence[CastMember]:
    """Somebody who wonders beside what tempts, somebody proud beside what helps."""
    wonders = CastMember(situation.cast[0].character, Expression.UNSURE)
    proud = CastMember(situation.cast[-1].character, Expression.PROUD)
    return (wonders, proud)[-panels:]


def _draw_person(canvas: Canvas, panel_box: Box, member: CastMember) -> None:
    side = min(_PERSON, panel_box.height - 150)
    inside = panel_box.inset(4)
    box = Box(inside.right - side - 4, inside.bottom - side, side, side)
    portrait(canvas, member, box, visible=inside)
