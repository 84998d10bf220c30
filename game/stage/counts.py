"""Where there is no right answer: what the class said, and what to talk about."""

from __future__ import annotations

from collections.abc import Sequence

from game.play.pages import Answer, RevealPage
from game.stage.answered import prompt, prompt_height
from game.stage.bars import PROMPT_AFTER, draw_bar, draw_count, look
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import line_width, shared_size, text_height
from game.stage.head import Head
from game.stage.options import option_text
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN, READ
from game.stage.widgets import card, header, klik, mark, meadow

_FOOT = 1036.0
_GAP = 24.0
_ROW = 132.0
_LEAST_ROW = 70.0
_MARK = 92.0
_BAR = 76.0
_MOST_WORDS = 0.46
"""The part of a row that words take at most when there are votes beside them."""

_LEADING = 1.06


def draw_counts(canvas: Canvas, page: RevealPage) -> list[Target]:
    """A row for each answer with its words and its votes, none of them better than another."""
    canvas.fill(canvas.theme.ground)
    meadow(canvas, 196)
    header(canvas, page.situation.header)
    area = Box(MARGIN, 172, canvas.width - 2 * MARGIN, _FOOT - 172)
    talk = draw_foot_prompt(canvas, area, page.talk)
    room = talk - area.y - len(page.answers) * _LEAST_ROW - 28 - _GAP
    above = _draw_question(canvas, Box(area.x, area.y, area.width, room), page)
    rows = Box(area.x, area.y + above + _GAP, area.width, talk - area.y - above - _GAP)
    return _draw_rows(canvas, rows, page.answers)


def _draw_question(canvas: Canvas, area: Box, page: RevealPage) -> float:
    """The question at the top of `area`, small where it is long; how high it is."""
    head = Head("", page.situation.question)
    size = head.size(canvas, area.width, area.height, 68)
    height = head.height(canvas, area.width, size)
    if height <= area.height:
        head.draw(canvas, Box(area.x, area.y, area.width, height), size)
        return height
    colour = canvas.theme.ink_soft
    return canvas.text(head.question, area, READ, floor=LABEL, colour=colour).height


def draw_foot_prompt(canvas: Canvas, area: Box, talk: str, *, pointed: bool = True) -> float:
    """What to talk about at the foot of `area`, as high as it must be; where the rest ends.

    On wide pages Klik points at it when it is `pointed`. Without words Klik stands there alone.
    """
    if not talk:
        klik(canvas, "hug", Box(area.right - 280, area.bottom - 216, 250, 250))
        return area.bottom - 216
    side = 0.0 if canvas.narrow or not pointed else 198.0
    height = max(190.0 if side else 140.0, prompt_height(canvas, talk, area.width, side=side))
    box = Box(area.x, area.bottom - height, area.width, height)
    prompt(canvas, box, talk, side=side, after=PROMPT_AFTER)
    return box.y - _GAP


def _draw_rows(canvas: Canvas, area: Box, answers: Sequence[Answer]) -> list[Target]:
    counted = any(answer.count is not None for answer in answers)
    counts = [answer.count or 0 for answer in answers]
    height = min(_ROW, (area.height - 28) / len(answers))
    box = Box(area.x, area.y, area.width, height * len(answers) + 28)
    card(canvas, box)
    rows = box.inset(28, 14).rows(len(answers), 2)
    texts = [option_text(canvas, answer) for answer in answers]
    part = _words_part(canvas, texts, rows[0].width) if counted else 0.94
    words = [words_area(row, part) for row in rows]
    size = row_text_size(canvas, texts, words)
    for place, (answer, row) in enumerate(zip(answers, rows, strict=True)):
        side = min(_MARK, row.height - 8)
        mark(canvas, answer.letter, Box(row.x, row.centre[1] - side / 2, side, side))
        left = row.x + _MARK + 24
        if size:
            row_text(canvas, texts[place], words[place], size)
            left = words[place].right + 32
        if counted:
            high = min(_BAR, row.height - 16)
            bars = Box(left, row.centre[1] - high / 2, row.right - 128 - left, high)
            end = draw_bar(canvas, bars, answer.letter, counts[place], counts)
            number = Box(end + 24, row.y, 100, row.height)
            draw_count(canvas, number, answer.letter, counts[place], align=0.0)
    return [look(row, answer.letter) for row, answer in zip(rows, answers, strict=True)]


def _words_part(canvas: Canvas, texts: Sequence[str], width: float) -> float:
    """The part of a row that the longest words need in one line, if that is not too much."""
    size = READ * canvas.text_scale
    longest = max(line_width(canvas, text, size, Weight.BOLD) for text in texts)
    return min(_MOST_WORDS, (longest + _MARK + 24 + 8) / width)


def words_area(row: Box, part: float) -> Box:
    """Where the words of a row stand, beside its mark; they take `part` of its width."""
    left = row.x + _MARK + 24
    return Box(left, row.y + 2, row.width * part - _MARK - 24, row.height - 4)


def row_text_size(canvas: Canvas, texts: Sequence[str], rooms: Sequence[Box]) -> float:
    """The size at which all words fit their rows, or 0 when they would be too small to read."""
    for text, room in zip(texts, rooms, strict=True):
        if (
            text_height(canvas, text, room.width, READ, weight=Weight.BOLD, leading=_LEADING)
            > room.height
        ):
            return 0.0
    pairs = zip(texts, rooms, strict=True)
    return shared_size(canvas, pairs, READ, floor=READ, weight=Weight.BOLD, leading=_LEADING)


def row_text(canvas: Canvas, text: str, room: Box, size: float) -> None:
    """The words of a row, in its middle."""
    canvas.text(
        text, room, size, floor=READ, weight=Weight.BOLD, align=(0.0, 0.5), leading=_LEADING
    )
