"""The reveal: what helps in its colour, why, how the class answered, and what to talk about."""

from __future__ import annotations

from game.play.pages import RevealPage
from game.stage.answer_list import draw_list, list_height
from game.stage.answered import prompt, prompt_height, tall_prompt, tall_prompt_height
from game.stage.bars import LEAST_ROW, PROMPT_AFTER, draw_tally, draw_tally_row, tally_height
from game.stage.best_answers import GAP, Stack, stacks
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.counts import draw_counts
from game.stage.theme import MARGIN
from game.stage.two_votes import draw_two_votes
from game.stage.widgets import grass, header, klik, meadow

_TOP = 184.0
_FOOT = 1036.0
_TALLY = 636.0
_TALLY_ROW = 100.0
_MOST_LIST = 420.0
"""A list of answers that is higher than this leaves the best ones too little room."""

_LIST_AIR = 12.0
"""How much higher each row of a list may be than it must be."""

_PROMPTS = ((320.0, 370.0), (264.0, 310.0), (200.0, 250.0), (150.0, 0.0))
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
    meadow(canvas, 196)
    header(canvas, page.situation.header)
    chosen = _choose_wide(canvas, page, width, counted)
    if chosen is None:
        area = Box(MARGIN, _TOP, canvas.width - 2 * MARGIN, _FOOT - _TOP)
        return _draw_full(canvas, page, area)
    stack, talk, side = chosen
    low = _FOOT - talk - 30
    stack.draw(canvas, Box(MARGIN, _TOP, width, low - _TOP))
    if page.talk:
        box = Box(MARGIN, _FOOT - talk, canvas.width - 2 * MARGIN, talk)
        size = 64.0 if talk == _PROMPTS[0][0] else 57.0
        prompt(canvas, box, page.talk, size=size, side=side, after=PROMPT_AFTER)
    else:
        klik(canvas, "hug", Box(canvas.width - MARGIN - 290, _FOOT - 250, 280, 280))
    most = low - _TOP - 14
    height = _panel_height(canvas, page, counted, most)
    height += 0.0 if counted else _LIST_AIR * len(page.answers)
    tally = Box(canvas.width - MARGIN - _TALLY, _TOP + 6, _TALLY, min(most, height))
    return (draw_tally if counted else draw_list)(canvas, tally, page.answers)


def _panel_height(canvas: Canvas, page: RevealPage, counted: bool, most: float) -> float:
    """How high the card at the right is, when it may be `most` units."""
    if counted:
        return tally_height(len(page.answers))
    return list_height(canvas, page.answers, _TALLY, most)


def _choose_wide(
    canvas: Canvas, page: RevealPage, width: float, counted: bool
) -> tuple[Stack, float, float] | None:
    """The fullest stack that fits above the roomiest prompt; the prompt's height, Klik's size.

    None where not even the shortest one fits beside the counts.
    """
    situation = page.situation
    asked = f"{situation.scene} {situation.question}".strip()
    prompts = _prompts(canvas, page, counted)
    for stack in stacks(canvas, page.answers, asked):
        height = stack.height(canvas, width)
        for talk, side in prompts:
            if height <= _FOOT - max(talk + 36, side + 10) - _TOP:
                return stack, talk, side
    return None


def _prompts(canvas: Canvas, page: RevealPage, counted: bool) -> list[tuple[float, float]]:
    """The prompts that the words and the card fit, the roomiest first; the last always stays."""
    talk = page.talk
    if not talk:
        return [(230.0, 0.0)]
    width = canvas.width - 2 * MARGIN
    few = _panel_height(canvas, page, counted, HEIGHT) <= _FOOT - _PROMPTS[0][0] - 44 - _TOP
    fitting = [
        (height, side)
        for height, side in _PROMPTS[0 if few else 1 : -1]
        if prompt_height(canvas, talk, width, side=side) <= height
    ]
    least = max(_PROMPTS[-1][0], prompt_height(canvas, talk, width))
    return [*fitting, (least, 0.0)]


def _draw_narrow(canvas: Canvas, page: RevealPage, counted: bool) -> list[Target]:
    """The best answers above, the counts and the prompt side by side below them."""
    grass(canvas, 56)
    header(canvas, page.situation.header)
    area = Box(MARGIN, 170, canvas.width - 2 * MARGIN, _FOOT - 170)
    left, right = area.columns(2, 32)
    if not page.talk:
        left = area
    least = _least_panels(canvas, page, left.width, counted)
    room = area.height - GAP - least
    for stack in stacks(canvas, page.answers, ""):
        height = stack.height(canvas, area.width)
        if height <= room and not stack.tight:
            break
    else:
        return _draw_full(canvas, page, area)
    stack.draw(canvas, area)
    top = area.y + height + GAP
    if page.talk:
        box = Box(right.x, top, right.width, area.bottom - top)
        tall_prompt(canvas, box, page.talk, after=PROMPT_AFTER)
    panel = Box(left.x, top, left.width, area.bottom - top)
    return (draw_tally if counted else draw_list)(canvas, panel, page.answers)


def _draw_full(canvas: Canvas, page: RevealPage, area: Box) -> list[Target]:
    """Long words: the counts in a row, and the prompt as low as can be."""
    low = area.bottom
    if page.talk:
        height = prompt_height(canvas, page.talk, area.width)
        box = Box(area.x, low - height, area.width, height)
        prompt(canvas, box, page.talk, after=PROMPT_AFTER)
        low -= height + 18
    tally = Box(area.x, low - _TALLY_ROW, area.width, _TALLY_ROW)
    room = Box(area.x, area.y, area.width, tally.y - 14 - area.y)
    tight = [stack for stack in stacks(canvas, page.answers, "") if stack.tight]
    fitting = (stack for stack in tight if stack.height(canvas, area.width) <= room.height)
    next(fitting, tight[-1]).draw(canvas, room)
    return draw_tally_row(canvas, tally, page.answers)


def _least_panels(canvas: Canvas, page: RevealPage, width: float, counted: bool) -> float:
    """How high counts and prompt must be to be read."""
    panels = tally_height(len(page.answers), row=LEAST_ROW, titled=False)
    if not counted:
        panels = list_height(canvas, page.answers, width, _MOST_LIST)
    return max(panels, tall_prompt_height(canvas, page.talk, width) if page.talk else 0.0)
