"""The answers of a reveal where nobody's were counted: their words, or at least their marks."""

from __future__ import annotations

from collections.abc import Sequence

from game.play.pages import Answer
from game.stage.bars import look
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import shared_size, text_height
from game.stage.options import option_text, rows_of
from game.stage.text import Weight
from game.stage.theme import LABEL, STAGGER_SECONDS
from game.stage.widgets import card, mark

_MARK = 80.0
_ROW = 92.0
_GAP = 8.0
_MOST_AIR = 14.0
"""By how much rows are further apart where there is room."""

_ACROSS, _DOWN = 30.0, 24.0
_COLUMNS = 3
_LEADING = 1.12


def list_height(canvas: Canvas, answers: Sequence[Answer], width: float, most: float) -> float:
    """How high a list in a card of `width` is; without words where it would be above `most`."""
    words = _list_height(canvas, answers, width)
    return words if words <= most else _marks_height(len(answers))


def draw_list(canvas: Canvas, box: Box, answers: Sequence[Answer]) -> list[Target]:
    """The answers on a card, with their words where these fit. All can be looked at."""
    with canvas.arriving(("answers", tuple(answers)), box, after=2 * STAGGER_SECONDS):
        return _draw_list(canvas, box, answers)


def _draw_list(canvas: Canvas, box: Box, answers: Sequence[Answer]) -> list[Target]:
    card(canvas, box)
    spare = box.height - _list_height(canvas, answers, box.width)
    if spare >= 0:
        gap = _GAP + min(_MOST_AIR, spare / len(answers))
        return _draw_words(canvas, box.inset(_ACROSS, _DOWN), answers, gap)
    return _draw_marks(canvas, box, answers)


def _list_height(canvas: Canvas, answers: Sequence[Answer], width: float) -> float:
    words = width - 2 * _ACROSS - _MARK - 28
    rows = (
        text_height(
            canvas, option_text(canvas, answer), words, LABEL, weight=Weight.BOLD, leading=_LEADING
        )
        for answer in answers
    )
    return len(answers) * (max(_ROW, *rows) + _GAP) - _GAP + 2 * _DOWN


def _marks_height(count: int) -> float:
    return rows_of(count, _COLUMNS) * (_ROW + 20) - 20 + 2 * _DOWN


def _draw_words(canvas: Canvas, room: Box, answers: Sequence[Answer], gap: float) -> list[Target]:
    rows = room.rows(len(answers), gap)
    texts = [
        (
            option_text(canvas, answer),
            Box(row.x + _MARK + 24, row.y, row.width - _MARK - 24, row.height),
        )
        for answer, row in zip(answers, rows, strict=True)
    ]
    size = shared_size(canvas, texts, 46, floor=LABEL, weight=Weight.BOLD, leading=_LEADING)
    for answer, row, (text, words) in zip(answers, rows, texts, strict=True):
        mark(canvas, answer.letter, Box(row.x, row.centre[1] - _MARK / 2, _MARK, _MARK))
        canvas.text(
            text,
            words,
            size,
            floor=LABEL,
            weight=Weight.BOLD,
            align=(0.0, 0.5),
            leading=_LEADING,
        )
    return [look(row, answer.letter) for answer, row in zip(answers, rows, strict=True)]


def _draw_marks(canvas: Canvas, box: Box, answers: Sequence[Answer]) -> list[Target]:
    """Long answers: their marks alone, each the way to a page of its own."""
    rows = rows_of(len(answers), _COLUMNS)
    height = min(box.height - 2 * _DOWN, _marks_height(len(answers)) - 2 * _DOWN)
    middle = Box(box.x + _ACROSS, box.centre[1] - height / 2, box.width - 2 * _ACROSS, height)
    cells = middle.grid(_COLUMNS, rows, 10, 20)
    for answer, cell in zip(answers, cells, strict=False):
        x, y = cell.centre
        mark(canvas, answer.letter, Box(x - _MARK / 2, y - _MARK / 2, _MARK, _MARK))
    return [look(cell, answer.letter) for answer, cell in zip(answers, cells, strict=False)]
