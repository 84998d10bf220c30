"""Groups of picks: one pick answered kindly, and the group complete with its reasons."""

from __future__ import annotations

from game.play.pages import Answer, GroupPage, PickPage
from game.stage.answered import (
    answer_bar,
    answer_bar_height,
    panel,
    panel_height,
    prompt,
    prompt_height,
)
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import lifts, shared_size, text_height
from game.stage.head import Head
from game.stage.options import option_text
from game.stage.text import Weight
from game.stage.theme import BUBBLE, LABEL, MARGIN, READ
from game.stage.widgets import card, grass, header, klik, mark, meadow, tick_disc

_MARK = 84.0
_TITLE = 92.0
_PROMPT = 214.0


def draw_pick(canvas: Canvas, page: PickPage, heading: str) -> list[Target]:
    """The picked answer in its colour, and what there is to say about it."""
    canvas.fill(canvas.theme.ground)
    grass(canvas, 40)
    header(canvas, page.situation.header)
    area = Box(MARGIN, 172, canvas.width - 2 * MARGIN, 1000 - 172)
    draw_pick_in(canvas, area, page, heading, question=True)
    return []


def draw_pick_in(
    canvas: Canvas, area: Box, page: PickPage, heading: str, *, question: bool = False
) -> None:
    """The pick and its feedback in `area`, below the question where there is room for it."""
    pick = page.pick
    text = option_text(canvas, pick)
    block = 165.0 if area.width > 900 else 116.0
    size = _pick_size(canvas, area, page)
    bar = answer_bar_height(canvas, text, area.width, size, ticked=page.right, block=block)
    bar = max(130.0, bar)
    below = panel_height(canvas, pick.feedback, area.width, size)
    y = area.y
    head = Head("", page.situation.question if question else "")
    above = head.height(canvas, area.width, READ) + 24
    if question and above + bar + 24 + below <= area.height:
        head.draw(canvas, Box(area.x, y, area.width, above - 24), READ)
        y += above
    whole = Box(area.x, y, area.width, bar)
    lift = canvas.text_scale
    answer_bar(canvas, whole, pick.letter, text, size=size / lift, ticked=page.right, block=block)
    rest = Box(area.x, whole.bottom + 24, area.width, area.bottom - whole.bottom - 24)
    rest = Box(rest.x, rest.y, rest.width, min(rest.height, max(below, 300.0)))
    icon = "check" if page.right else "bulb"
    panel(canvas, rest, heading, pick.feedback, icon=icon, warm=not page.right, size=size / lift)


def pick_fits(canvas: Canvas, area: Box, page: PickPage) -> bool:
    """Whether the pick and its feedback fit `area` at the smallest size."""
    return _pick_height(canvas, area, page, READ) <= area.height


def _pick_size(canvas: Canvas, area: Box, page: PickPage) -> float:
    """The largest size at which the pick and its feedback fit `area`."""
    for size in (58 * lift for lift in lifts(canvas)):
        if _pick_height(canvas, area, page, size) <= area.height:
            return size
    return READ


def _pick_height(canvas: Canvas, area: Box, page: PickPage, size: float) -> float:
    text = option_text(canvas, page.pick)
    block = 165.0 if area.width > 900 else 116.0
    bar = answer_bar_height(canvas, text, area.width, size, ticked=page.right, block=block)
    return max(130.0, bar) + 24 + panel_height(canvas, page.pick.feedback, area.width, size)


def draw_group(
    canvas: Canvas, page: GroupPage, heading: str, *, numbered: bool = False
) -> list[Target]:
    """Everything in its place, with its reason where all reasons fit; then what to talk about."""
    canvas.fill(canvas.theme.ground)
    meadow(canvas, 196)
    header(canvas, page.situation.header)
    area = Box(MARGIN, 168, canvas.width - 2 * MARGIN, HEIGHT - 44 - 168)
    low = _draw_talk(canvas, area, page.talk)
    canvas.text(
        heading,
        Box(area.x, area.y, area.width, _TITLE),
        72,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.1,
    )
    room = Box(area.x, area.y + _TITLE + 12, area.width, low - area.y - _TITLE - 34)
    draw_found(canvas, room, found_answers(page), numbered=numbered)
    return []


def found_answers(page: GroupPage) -> list[Answer]:
    """The answers that were found, in the order they were found in."""
    by_letter = {answer.letter: answer for answer in page.answers}
    return [by_letter[found.letter] for found in page.situation.found]


def _draw_talk(canvas: Canvas, area: Box, talk: str) -> float:
    """The prompt at the foot of `area`; where it begins. Without words, Klik alone."""
    if not talk:
        klik(canvas, "hug", Box(area.right - 260, area.bottom - 220, 250, 250))
        return area.bottom - 230
    side = 250.0 if not canvas.narrow else 0.0
    left = side + 96 if side else 44.0
    height = max(_PROMPT, prompt_height(canvas, talk, area.width, BUBBLE, left=left))
    box = Box(area.x, area.bottom - height, area.width, height)
    prompt(canvas, box, talk, side=side)
    return box.y - 24


def draw_found(canvas: Canvas, area: Box, answers: list[Answer], *, numbered: bool = False) -> None:
    """What was found as rows: mark or number, words, and the reasons when all of them fit."""
    heights = _reason_heights(canvas, area, answers)
    gap = 14.0
    if sum(heights) + gap * (len(answers) - 1) <= area.height:
        spare = min(24.0, (area.height - sum(heights) - gap * (len(answers) - 1)) / len(answers))
        y = area.y
        for place, (answer, height) in enumerate(zip(answers, heights, strict=True), 1):
            row = Box(area.x, y, area.width, height + spare)
            _draw_row(canvas, row, answer, place if numbered else 0, reason=True)
            y = row.bottom + gap
        return
    columns = 2 if len(answers) > 3 else 1
    rows = area.grid(columns, -(-len(answers) // columns), 28, gap)
    for place, (answer, row) in enumerate(zip(answers, rows, strict=False), 1):
        row = Box(row.x, row.y, row.width, min(row.height, 190.0))
        _draw_row(canvas, row, answer, place if numbered else 0, reason=False)


def _reason_heights(canvas: Canvas, area: Box, answers: list[Answer]) -> list[float]:
    words, reasons = _columns(area)
    return [
        28
        + max(
            _MARK,
            text_height(canvas, option_text(canvas, answer), words.width, READ, weight=Weight.BOLD),
            text_height(canvas, answer.feedback, reasons.width, READ),
        )
        for answer in answers
    ]


def _columns(row: Box) -> tuple[Box, Box]:
    """Where the words and the reason of a row stand."""
    room = Box(row.x + _MARK + 52, row.y + 8, row.width - _MARK - 52 - 36, row.height - 16)
    words = Box(room.x, room.y, room.width * 0.34, room.height)
    left = words.right + 36
    return words, Box(left, room.y, room.right - left, room.height)


def _draw_row(canvas: Canvas, row: Box, answer: Answer, number: int, *, reason: bool) -> None:
    theme = canvas.theme
    card(canvas, row)
    place = Box(row.x + 26, row.centre[1] - _MARK / 2, _MARK, _MARK)
    if number:
        step_disc(canvas, place, number)
    else:
        mark(canvas, answer.letter, place)
    words, reasons = _columns(row)
    if not reason:
        words = Box(words.x, words.y, reasons.right - words.x - 90, words.height)
        tick_disc(canvas, (row.right - 64, row.centre[1]), 36, fill=theme.leaf)
    text = option_text(canvas, answer)
    size = shared_size(canvas, [(text, words)], 54, floor=LABEL, weight=Weight.BOLD, leading=1.14)
    canvas.text(
        text,
        words,
        size,
        floor=LABEL if not reason else READ,
        weight=Weight.BOLD,
        align=(0.0, 0.5),
        leading=1.14,
    )
    if reason:
        canvas.text(answer.feedback, reasons, READ, floor=READ, align=(0.0, 0.5), leading=1.18)


def step_disc(canvas: Canvas, box: Box, number: int) -> None:
    """The number of a step on a pine disc."""
    canvas.disc(box.centre, box.width / 2, canvas.theme.done)
    canvas.text(
        str(number),
        box,
        46 / canvas.text_scale,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=canvas.theme.on_pine,
        align=(0.5, 0.5),
        leading=1.0,
    )
