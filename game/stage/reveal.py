"""The reveal: what helps in its colour, why, how the class answered, and what to talk about."""

from __future__ import annotations

from game.play.pages import RevealPage
from game.stage.answered import prompt, prompt_height, tall_prompt, tall_prompt_height
from game.stage.bars import LEAST_ROW, draw_list, draw_tally, tally_height
from game.stage.best_answers import GAP, Stack, stacks
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.counts import draw_counts
from game.stage.fitting import text_height
from game.stage.options import option_text
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN
from game.stage.two_votes import draw_two_votes
from game.stage.widgets import grass, header, klik, meadow

_TOP = 184.0
_FOOT = 1036.0
_TALLY = 636.0
_LIST = 500.0
"""How high the answers stand where nobody's were counted."""

_PROMPTS = ((264.0, 310.0), (200.0, 250.0), (150.0, 0.0))
"""The heights of the prompt, and how large Klik is beside it."""


def draw_reveal(canvas: Canvas, page: RevealPage) -> list[Target]:
    """The page after the vote: two votes, mere counts, or the answers with their verdicts."""
    counted = any(answer.count is not None for answer in page.answers)
    if page.first is not None and counted:
        return draw_two_votes(canvas, page, page.first)
    if not any(answer.verdict for answer in page.answers):
        return draw_counts(canvas, page)
    canvas.fill(canvas.theme.ground)
    if canvas.narrow:
        return _draw_narrow(canvas, page, counted)
    return _draw_wide(canvas, page, counted)


def _draw_wide(canvas: Canvas, page: RevealPage, counted: bool) -> list[Target]:
    """The best answers at the left, the counts at the right, the prompt below both."""
    width = canvas.width - 2 * MARGIN - _TALLY - 56
    stack, talk, side = _choose_wide(canvas, page, width)
    meadow(canvas, 196)
    header(canvas, page.situation.header)
    low = _FOOT - talk - 30
    stack.draw(canvas, Box(MARGIN, _TOP, width, low - _TOP))
    if page.talk:
        box = Box(MARGIN, _FOOT - talk, canvas.width - 2 * MARGIN, talk)
        prompt(canvas, box, page.talk, side=side)
    else:
        klik(canvas, "hug", Box(canvas.width - MARGIN - 290, _FOOT - 250, 280, 280))
    height = tally_height(len(page.answers)) if counted else _LIST
    tally = Box(canvas.width - MARGIN - _TALLY, _TOP + 6, _TALLY, min(low - _TOP - 14, height))
    return (draw_tally if counted else draw_list)(canvas, tally, page.answers)


def _choose_wide(canvas: Canvas, page: RevealPage, width: float) -> tuple[Stack, float, float]:
    """The fullest stack that fits above the roomiest prompt; the prompt's height, Klik's size."""
    situation = page.situation
    asked = f"{situation.scene} {situation.question}".strip()
    prompts = _prompts(canvas, page.talk)
    stack = None
    for stack in stacks(canvas, page.answers, asked):
        height = stack.height(canvas, width)
        for talk, side in prompts:
            if height <= _FOOT - talk - 36 - _TOP:
                return stack, talk, side
    assert stack is not None, "there is always a shortest stack"
    return stack, *prompts[-1]


def _prompts(canvas: Canvas, talk: str) -> list[tuple[float, float]]:
    """The prompts that the words fit, the roomiest first; the last one always stays."""
    if not talk:
        return [(230.0, 0.0)]
    width = canvas.width - 2 * MARGIN
    fitting = [
        (height, side)
        for height, side in _PROMPTS
        if prompt_height(canvas, talk, width, side=side) <= height
    ]
    least = max(_PROMPTS[-1][0], prompt_height(canvas, talk, width))
    return fitting or [(least, 0.0)]


def _draw_narrow(canvas: Canvas, page: RevealPage, counted: bool) -> list[Target]:
    """The best answers above, the counts and the prompt side by side below them."""
    grass(canvas, 56)
    header(canvas, page.situation.header)
    area = Box(MARGIN, 170, canvas.width - 2 * MARGIN, 1006 - 170)
    left, right = area.columns(2, 32)
    if not page.talk:
        left = area
    least = _least_panels(canvas, page, left.width, counted)
    stack = None
    for stack in stacks(canvas, page.answers, ""):
        if stack.height(canvas, area.width) + GAP + least <= area.height:
            break
    assert stack is not None, "there is always a shortest stack"
    top = min(area.bottom - least, area.y + stack.height(canvas, area.width) + GAP)
    stack.draw(canvas, area)
    if page.talk:
        tall_prompt(canvas, Box(right.x, top, right.width, area.bottom - top), page.talk)
    panel = Box(left.x, top, left.width, area.bottom - top)
    return (draw_tally if counted else draw_list)(canvas, panel, page.answers)


def _least_panels(canvas: Canvas, page: RevealPage, width: float, counted: bool) -> float:
    """How high counts and prompt must be to be read."""
    rows = len(page.answers)
    panels = tally_height(rows, row=LEAST_ROW, titled=False)
    if not counted:
        heights = (
            text_height(
                canvas,
                option_text(canvas, answer),
                width - 170,
                LABEL,
                weight=Weight.BOLD,
                leading=1.12,
            )
            for answer in page.answers
        )
        panels = max(LEAST_ROW, *heights) * rows + 6 * (rows - 1) + 50
    return max(panels, tall_prompt_height(canvas, page.talk, width) if page.talk else 0.0)
