"""A group of picks is complete: everything in its place, and what to talk about."""

from __future__ import annotations

from collections.abc import Sequence

from game.play.pages import Answer, GroupPage
from game.stage.answered import prompt, prompt_height
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import shared_size, text_height
from game.stage.options import option_text, rows_of
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN, READ, STAGGER_SECONDS
from game.stage.widgets import card, header, klik, mark, meadow, tick_disc

_PROMPT_AFTER = 5 * STAGGER_SECONDS
"""After the rows, or with the last of six."""

_MARK = 84.0
_TITLE = 92.0
_GAP = 16.0
_KLIK = 250.0
_KLIK_FOOT = 230.0
"""How much room Klik takes where there is nothing to talk about."""


def draw_group(
    canvas: Canvas, page: GroupPage, heading: str, *, numbered: bool = False
) -> list[Target]:
    """Everything in its place, with its reason where all reasons fit; then what to talk about.

    Klik gives way when the reasons need his room.
    """
    canvas.fill(canvas.theme.ground)
    meadow(canvas, 196)
    header(canvas, page.situation.header)
    area = Box(MARGIN, 168, canvas.width - 2 * MARGIN, HEIGHT - 44 - 168)
    answers = found_answers(page)
    sides = (0.0,) if canvas.narrow else (_KLIK, 0.0)
    foots = [(side, _talk_height(canvas, area, page.talk, side)) for side in sides]
    side, foot = next(
        (one for one in foots if _reasons_fit(canvas, _room(area, one[1]), answers)), foots[0]
    )
    _draw_talk(canvas, Box(area.x, area.bottom - foot, area.width, foot), page.talk, side)
    canvas.text(
        heading,
        Box(area.x, area.y, area.width, _TITLE),
        72,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.1,
    )
    _draw_found(canvas, _room(area, foot), answers, numbered=numbered)
    return []


def found_answers(page: GroupPage) -> list[Answer]:
    """The answers that were found, in the order they were found in."""
    by_letter = {answer.letter: answer for answer in page.answers}
    return [by_letter[found.letter] for found in page.situation.found]


def _room(area: Box, foot: float) -> Box:
    """Where the rows stand: below the heading and above the prompt."""
    top = area.y + _TITLE + 12
    return Box(area.x, top, area.width, area.bottom - foot - 26 - top)


def _talk_height(canvas: Canvas, area: Box, talk: str, side: float) -> float:
    if not talk:
        return _KLIK_FOOT
    return max(214.0 if side else 140.0, prompt_height(canvas, talk, area.width, side=side))


def _draw_talk(canvas: Canvas, box: Box, talk: str, side: float) -> None:
    """The prompt at the foot of the page. Without words, Klik alone."""
    if talk:
        prompt(canvas, box, talk, side=side, after=_PROMPT_AFTER)
    else:
        klik(canvas, "hug", Box(box.right - _KLIK, HEIGHT - _KLIK - 8, _KLIK, _KLIK))


def _draw_found(canvas: Canvas, area: Box, answers: Sequence[Answer], *, numbered: bool) -> None:
    """What was found as rows: mark or number, words, and the reasons when all of them fit."""
    reasons = _reasons_fit(canvas, area, answers)
    rows = _reason_rows(canvas, area, answers) if reasons else _plain_rows(area, len(answers))
    for place, (answer, row) in enumerate(zip(answers, rows, strict=True), 1):
        key, after = ("in place", answer.letter, answer.text), (place - 1) * STAGGER_SECONDS
        with canvas.arriving(key, row, after=after):
            _draw_row(canvas, row, answer, place if numbered else 0, reason=reasons)


def _reasons_fit(canvas: Canvas, area: Box, answers: Sequence[Answer]) -> bool:
    heights = _reason_heights(canvas, area, answers)
    return sum(heights) + _GAP * (len(answers) - 1) <= area.height


def _reason_rows(canvas: Canvas, area: Box, answers: Sequence[Answer]) -> list[Box]:
    """Rows as high as their words, and a little more where there is room."""
    heights = _reason_heights(canvas, area, answers)
    spare = area.height - sum(heights) - _GAP * (len(heights) - 1)
    spare = min(24.0, spare / len(heights))
    rows: list[Box] = []
    y = area.y
    for height in heights:
        rows.append(Box(area.x, y, area.width, height + spare))
        y = rows[-1].bottom + _GAP
    return rows


def _plain_rows(area: Box, count: int) -> list[Box]:
    """Cards without reasons: one below the other, or two columns when there are many."""
    columns = 2 if count > 3 else 1
    rows = rows_of(count, columns)
    height = min(190.0, (area.height - 24 * (rows - 1)) / rows)
    spare = (area.height - height * rows - 24 * (rows - 1)) / 2
    block = Box(area.x, area.y + spare, area.width, height * rows + 24 * (rows - 1))
    return block.grid(columns, rows, 28, 24)[:count]


def _reason_heights(canvas: Canvas, area: Box, answers: Sequence[Answer]) -> list[float]:
    words, reasons = _columns(area)
    return [
        28
        + max(
            _MARK,
            text_height(
                canvas,
                option_text(canvas, answer),
                words.width,
                READ,
                weight=Weight.BOLD,
                leading=1.14,
            ),
            text_height(canvas, answer.feedback, reasons.width, READ, leading=1.18),
        )
        for answer in answers
    ]


def _columns(row: Box) -> tuple[Box, Box]:
    """Where the words and the reason of a row stand."""
    room = Box(row.x + _MARK + 52, row.y + 8, row.width - _MARK - 52 - 36, row.height - 16)
    words = Box(room.x, room.y, room.width * 0.32, room.height)
    left = words.right + 32
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
    floor = READ if reason else LABEL
    size = shared_size(canvas, [(text, words)], 54, floor=floor, weight=Weight.BOLD, leading=1.14)
    canvas.text(text, words, size, floor=floor, weight=Weight.BOLD, align=(0.0, 0.5), leading=1.14)
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
