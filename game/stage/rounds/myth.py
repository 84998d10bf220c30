"""A claim as somebody says it: true or not? Never a tick or a cross on the two answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.play.pages import Situation, VotingPage
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import lifts, sizes
from game.stage.foot import Foot, content_area, draw_surroundings
from game.stage.head import Head
from game.stage.options import draw_options
from game.stage.rounds.choice import draw_choice
from game.stage.rounds.round_page import Aids, RoundPage
from game.stage.theme import READ
from game.stage.timer import Timer
from game.stage.widgets import card, portrait

_PERSON = 300.0
_BESIDE = 266.0
"""How far the bubble stands from the left when somebody says the claim."""

_BETWEEN = 40.0


def draw_myth(canvas: Canvas, page: RoundPage, aids: Aids) -> list[Target]:
    """The claim in a bubble, and two large answers below it."""
    if isinstance(page, VotingPage):
        return _draw_claim(canvas, page, aids.timer)
    return draw_choice(canvas, page, aids)


@dataclass(frozen=True, slots=True)
class Layout:
    """One rung of the fit ladder, with the size of the claim."""

    foot: Foot
    person: bool
    answers: float
    claim: float


def _draw_claim(canvas: Canvas, page: VotingPage, timer: Timer | None) -> list[Target]:
    situation = page.situation
    layout = _layout(canvas, situation)
    targets = draw_surroundings(canvas, page, layout.foot, timer)
    area = content_area(canvas, layout.foot)
    speech = _speech_area(area, situation, layout)
    pointed = (44.0, 44.0, 44.0, 10.0) if _spoken(situation, layout) else 44.0
    card(canvas, speech, radius=pointed)
    Head(situation.scene, situation.question).draw(canvas, _words_area(speech), layout.claim)
    if _spoken(situation, layout):
        side = min(_PERSON, speech.height - 20)
        box = Box(area.x - 24, speech.bottom - side + 2, side, side)
        portrait(canvas, situation.cast[0], box)
    answers = Box(area.x, area.bottom - layout.answers, area.width, layout.answers)
    areas = answers.columns(len(situation.options), 32)
    options = situation.options
    size = 72.0 if canvas.narrow else 84.0
    asked = situation.question
    return targets + draw_options(
        canvas, areas, options, asked=asked, block=_block(canvas), size=size
    )


def _block(canvas: Canvas) -> float:
    return 150.0 if canvas.narrow else 200.0


def _spoken(situation: Situation, layout: Layout) -> bool:
    return layout.person and bool(situation.cast)


def _speech_area(area: Box, situation: Situation, layout: Layout) -> Box:
    beside = _BESIDE if _spoken(situation, layout) else 0.0
    height = area.height - layout.answers - _BETWEEN
    return Box(area.x + beside, area.y + 12, area.width - beside, height - 12)


def _words_area(speech: Box) -> Box:
    return speech.inset(64, 24)


def _layout(canvas: Canvas, situation: Situation) -> Layout:
    """The first rung on which the claim fits its bubble."""
    layout = None
    for layout in _layouts(canvas):
        words = _words_area(_speech_area(content_area(canvas, layout.foot), situation, layout))
        head = Head(situation.scene, situation.question)
        if head.height(canvas, words.width, layout.claim) <= words.height:
            return layout
    assert layout is not None, "there is always a last rung"
    return layout


def _layouts(canvas: Canvas) -> Iterator[Layout]:
    largest = 72.0 if canvas.narrow else 82.0
    for lift in lifts(canvas):
        for foot, person, answers in (
            (Foot.MEADOW, True, 212.0),
            (Foot.MEADOW, True, 160.0),
            (Foot.BADGES, True, 160.0),
            (Foot.BADGES, False, 150.0),
            (Foot.HEADER, False, 130.0),
        ):
            for claim in sizes(largest * lift, READ):
                yield Layout(foot, person, answers, claim)
