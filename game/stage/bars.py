"""How many picked each answer: as tiles when they are few, as bars when they are many."""

from __future__ import annotations

from collections.abc import Sequence

from game.answers.inputs import Action
from game.beats import Verdict
from game.play.pages import Answer
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import text_height
from game.stage.motion import Arrival
from game.stage.text import Weight
from game.stage.theme import ENTER_SECONDS, LABEL, REVEAL_SECONDS, Colour
from game.stage.widgets import answer_shape, card, tick_disc

FEW = 8
"""Up to so many votes, each is a tile of its own."""

_TILE = 76.0
_TILES_APART = 10.0

ROW = 98.0
BARS_AFTER = ENTER_SECONDS
"""Bars grow once the best answer is there, in seconds."""

PROMPT_AFTER = BARS_AFTER + REVEAL_SECONDS
"""What to talk about comes last."""

_COUNT_AFTER = PROMPT_AFTER - ENTER_SECONDS

LEAST_ROW = 66.0
"""Rows can be clicked, so they are never lower."""

TITLE = 62.0


def tally_height(rows: int, *, row: float = ROW, titled: bool = True) -> float:
    """How high the card of counts is."""
    return rows * row + (TITLE if titled else 0.0) + 56


def draw_tally(canvas: Canvas, box: Box, answers: Sequence[Answer]) -> list[Target]:
    """A card with a row for each answer: its shape, its bar, its count. Rows can be looked at.

    A low card goes without its title.
    """
    card(canvas, box)
    room = box.inset(34, 24)
    title = _title_height(canvas, room.width)
    if room.height >= len(answers) * (LEAST_ROW + 4) + title:
        canvas.text(
            canvas.words("reveal.title"),
            Box(room.x, room.y, room.width, title - 8),
            44,
            floor=LABEL,
            weight=Weight.EXTRABOLD,
            align=(0.0, 0.5),
            leading=1.1,
        )
        room = Box(room.x, room.y + title, room.width, room.height - title)
    height = float(int(min(ROW, room.height / len(answers))))
    spread = min(40.0, (room.height - height * len(answers)) / len(answers))
    counts = [answer.count or 0 for answer in answers]
    targets: list[Target] = []
    for place, answer in enumerate(answers):
        row = Box(room.x, room.y + place * (height + spread), room.width, height)
        _draw_row(canvas, row, answer.letter, counts[place], counts)
        targets.append(look(row, answer.letter))
    return targets


def draw_tally_row(canvas: Canvas, box: Box, answers: Sequence[Answer]) -> list[Target]:
    """The counts in one low row, for full pages: shape and number, a tick on what is best."""
    theme = canvas.theme
    card(canvas, box)
    cells = box.inset(24, 8).columns(len(answers), 8)
    side = min(84.0, box.height - 20)
    for answer, cell in zip(answers, cells, strict=True):
        counted = answer.count is not None
        wide = side + (16 + 76 if counted else 0)
        place = Box(cell.centre[0] - wide / 2, cell.centre[1] - side / 2, side, side)
        letter = answer.letter
        answer_shape(canvas, letter, place, theme.answers[letter], theme.on_answers[letter])
        if answer.verdict is Verdict.BEST:
            tick_disc(canvas, (place.right - 10, place.y + 10), 20, ring=True)
        if counted:
            number = Box(place.right + 16, cell.y, 76, cell.height)
            draw_count(canvas, number, letter, answer.count or 0, align=0.0)
    return [look(cell, answer.letter) for cell, answer in zip(cells, answers, strict=True)]


def _title_height(canvas: Canvas, width: float) -> float:
    """One line, or more where a language needs more."""
    words = canvas.words("reveal.title")
    needed = text_height(canvas, words, width, LABEL, weight=Weight.EXTRABOLD, leading=1.1)
    return max(TITLE, needed + 12)


def look(box: Box, letter: str) -> Target:
    """A place to click for the page of one letter."""
    return Target(box, Action("look", letter))


def _draw_row(canvas: Canvas, row: Box, letter: str, count: int, counts: Sequence[int]) -> None:
    theme = canvas.theme
    shape = min(86.0, row.height - 8)
    place = Box(row.x, row.centre[1] - shape / 2, shape, shape)
    answer_shape(canvas, letter, place, theme.answers[letter], theme.on_answers[letter])
    number = Box(row.right - 96, row.y, 96, row.height)
    draw_count(canvas, number, letter, count, align=1.0)
    left = place.right + 22
    area = Box(left, row.centre[1] - (shape - 12) / 2, number.x - 10 - left, shape - 12)
    draw_bar(canvas, area, letter, count, counts)


def draw_count(canvas: Canvas, box: Box, letter: str, count: int, *, align: float) -> None:
    """A number of votes, large; it comes when its bar has grown."""
    with canvas.arriving(("count", letter, count), box, after=_COUNT_AFTER):
        canvas.text(
            str(count),
            box,
            56 / canvas.text_scale,
            floor=LABEL,
            weight=Weight.EXTRABOLD,
            align=(align, 0.5),
            leading=1.0,
        )


def draw_bar(canvas: Canvas, area: Box, letter: str, count: int, counts: Sequence[int]) -> float:
    """The votes of one answer in `area`, on the scale of all `counts`; they grow. Where they end.

    Where nobody voted so, there is a short line.
    """
    if not count:
        return no_votes(canvas, area)
    few = sum(counts) <= FEW
    side = _tile_side(area, max(counts))
    width = count * (side + _TILES_APART) - _TILES_APART
    if not few:
        width = max(14.0, area.width * count / max(counts))
    with canvas.arriving(("bar", letter, count), area, Arrival.WIPE, after=BARS_AFTER):
        if few:
            _draw_tiles(canvas, area, letter, count, side)
        else:
            whole = Box(area.x, area.y, width, area.height)
            bar(canvas, whole, canvas.theme.answers[letter], letter)
    return area.x + width


def no_votes(canvas: Canvas, area: Box) -> float:
    """The short line of an answer that nobody chose; where it ends."""
    line = Box(area.x, area.centre[1] - 6, min(74.0, area.width), 12)
    canvas.plate(line, canvas.theme.quiet, radius=6)
    return line.right


def _tile_side(area: Box, most: int) -> float:
    """How large tiles are, so that the longest row of them fits."""
    return min(_TILE, area.height, (area.width - _TILES_APART * (most - 1)) / max(1, most))


def _draw_tiles(canvas: Canvas, area: Box, letter: str, count: int, side: float) -> None:
    theme = canvas.theme
    for place in range(count):
        x = area.x + place * (side + _TILES_APART)
        tile = Box(x, area.centre[1] - side / 2, side, side)
        bar(canvas, tile, theme.answers[letter], letter)
        shape = tile.inset(side * 0.135)
        answer_shape(canvas, letter, shape, theme.on_answers[letter], None)


def bar(canvas: Canvas, box: Box, fill: Colour, letter: str) -> None:
    """A bar of an answer with its outline."""
    edge = canvas.theme.answer_outline[letter]
    canvas.plate(box, fill, radius=min(18.0, box.height * 0.26), edge=edge)
