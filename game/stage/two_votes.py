"""Both votes side by side: before and after talking. Nobody is told that they were wrong."""

from __future__ import annotations

from collections.abc import Sequence

from game.beats import Verdict
from game.play.pages import Answer, RevealPage
from game.stage.bars import bar, draw_count, look
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.counts import draw_foot_prompt, row_text, row_text_size, words_area
from game.stage.options import option_text
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN, READ, Colour
from game.stage.widgets import card, mark, meadow, pack_tile, progress, tick_disc

MOVED = 0.25
"""From this part of the votes on, the class has changed its mind."""

AGREED = 2 / 3
"""From this part of the votes on, the class agrees."""

_ROW = 156.0
_MARK = 92.0
_COUNTS = 330.0
"""How much room the two counts and the tick take."""


def headline(first: Sequence[int], second: Sequence[int]) -> str:
    """What the two counts say, as a key of the interface: `changed`, `surer` or `different`."""
    before, after = _shares(first), _shares(second)
    moved = sum(abs(new - old) for old, new in zip(before, after, strict=True)) / 2
    ahead = max(after)
    if moved >= MOVED:
        return "changed"
    if ahead > before[after.index(ahead)] or ahead >= AGREED:
        return "surer"
    return "different"


def _shares(counts: Sequence[int]) -> list[float]:
    return [count / max(1, sum(counts)) for count in counts]


def draw_two_votes(canvas: Canvas, page: RevealPage, first: tuple[int, ...]) -> list[Target]:
    """A row for each answer: its first vote pale and low, its second full."""
    canvas.fill(canvas.theme.ground)
    meadow(canvas, 150)
    second = [answer.count or 0 for answer in page.answers]
    said = headline(first, second)
    _draw_header(canvas, page)
    area = Box(MARGIN, 172, canvas.width - 2 * MARGIN, 1036 - 172)
    asked = canvas.words(f"votes.{said}.prompt")
    low = draw_foot_prompt(canvas, area, asked)
    canvas.text(
        canvas.words(f"votes.{said}"),
        Box(area.x, area.y, area.width, 108),
        84,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.1,
    )
    return _draw_rows(canvas, Box(area.x, 288, area.width, low - 288), page.answers, first, second)


def _draw_header(canvas: Canvas, page: RevealPage) -> None:
    """The pack's icon, how far, and at the right what the two kinds of bars mean."""
    head = page.situation.header
    pack_tile(canvas, head.pack, Box(MARGIN, 60, 84, 84))
    right = canvas.width - MARGIN
    room = 690.0 if canvas.narrow else 720.0
    middle = (MARGIN + 84 + right - room) / 2
    progress(canvas, head.number, head.of, (middle, 102), right - room - MARGIN - 84 - 60)
    colour = canvas.theme.answers["F"]
    first, second = Box(right - room, 60, room, 84).columns(2, 24)
    _draw_legend(canvas, first, "votes.first", _pale(colour, canvas.theme.ground), 30)
    _draw_legend(canvas, second, "votes.second", colour, 44)


def _draw_legend(canvas: Canvas, box: Box, key: str, fill: Colour, height: float) -> None:
    swatch = Box(box.x, box.centre[1] - height / 2, 74, height)
    bar(canvas, swatch, fill, "F")
    words = Box(box.x + 90, box.y, box.width - 90, box.height)
    canvas.text(canvas.words(key), words, 40, floor=LABEL, align=(0.0, 0.5), leading=1.06)


def _pale(colour: Colour, ground: Colour) -> Colour:
    """38 % of `colour` over `ground`."""
    parts = (
        round(int(colour[at : at + 2], 16) * 0.38 + int(ground[at : at + 2], 16) * 0.62)
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)


def _draw_rows(
    canvas: Canvas,
    area: Box,
    answers: Sequence[Answer],
    first: Sequence[int],
    second: Sequence[int],
) -> list[Target]:
    height = min(_ROW, (area.height - 24) / len(answers))
    box = Box(area.x, area.y, area.width, height * len(answers) + 24)
    card(canvas, box)
    rows = box.inset(20, 12).rows(len(answers), 2)
    texts = [option_text(canvas, answer) for answer in answers]
    words = [words_area(row.inset(28, 0), 0.4) for row in rows]
    size = 0.0 if canvas.narrow else row_text_size(canvas, texts, words)
    most = max(*first, *second, 1)
    for place, (answer, row) in enumerate(zip(answers, rows, strict=True)):
        ground = canvas.theme.card
        if answer.verdict is Verdict.BEST:
            ground = canvas.theme.best
            canvas.plate(row.inset(0, 3), ground, radius=26)
        side = min(_MARK, row.height - 14)
        mark(canvas, answer.letter, Box(row.x + 28, row.centre[1] - side / 2, side, side))
        left = row.x + 28 + _MARK + 28
        if size:
            row_text(canvas, texts[place], words[place], size)
            left = words[place].right + 32
        bars = Box(left, row.y, row.right - _COUNTS - left - 40, row.height)
        _draw_pair(canvas, bars, answer.letter, first[place] / most, second[place] / most, ground)
        _draw_counts(canvas, row, answer, first[place], second[place])
    return [look(row, answer.letter) for row, answer in zip(rows, answers, strict=True)]


def _draw_pair(
    canvas: Canvas, area: Box, letter: str, before: float, after: float, ground: Colour
) -> None:
    """The two bars; `before` and `after` are parts of the width."""
    colour = canvas.theme.answers[letter]
    low, high = min(36.0, area.height * 0.26), min(58.0, area.height * 0.4)
    top = area.centre[1] - (low + high + 8) / 2
    parts = ((before, top, low, _pale(colour, ground)), (after, top + low + 8, high, colour))
    for part, y, height, fill in parts:
        if part:
            bar(canvas, Box(area.x, y, max(14.0, area.width * part), height), fill, letter)


def _draw_counts(canvas: Canvas, row: Box, answer: Answer, first: int, second: int) -> None:
    theme = canvas.theme
    x = row.right - _COUNTS
    canvas.text(
        str(first),
        Box(x, row.y, 76, row.height),
        44 / canvas.text_scale,
        floor=LABEL,
        colour=theme.ink_soft,
        align=(1.0, 0.5),
        leading=1.0,
    )
    canvas.icon("arrow", Box(x + 96, row.centre[1] - 20, 40, 40), theme.ink_soft, ground=theme.card)
    draw_count(canvas, Box(x + 152, row.y, 90, row.height), second, align=0.0)
    if answer.verdict is Verdict.BEST:
        tick_disc(canvas, (row.right - 52, row.centre[1]), 32, fill=theme.leaf)
