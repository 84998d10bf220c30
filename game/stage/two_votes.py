"""Both votes side by side: before and after talking, or before and after the lesson.

Nobody is told that they were wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.beats import Verdict
from game.play.pages import Answer, RevealPage
from game.stage.answered import slim_header
from game.stage.bars import BARS_AFTER, bar, draw_count, look, no_votes
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.counts import draw_foot_prompt, row_text, row_text_size, words_area
from game.stage.motion import Arrival
from game.stage.options import option_text
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN, READ, Colour
from game.stage.widgets import card, mark, meadow, tick_disc

MOVED = 0.25
"""From this part of the votes on, the class has changed its mind."""

AGREED = 2 / 3
"""From this part of the votes on, the class agrees."""

_ROW = 156.0
_MOST_LEGEND = 250.0
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
    area = Box(MARGIN, 160, canvas.width - 2 * MARGIN, 1036 - 160)
    asked = canvas.words(f"votes.{said}.prompt")
    low = draw_foot_prompt(canvas, area, asked, pointed=False)
    canvas.text(
        canvas.words(f"votes.{said}"),
        Box(area.x, area.y, area.width, 102),
        84,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.1,
    )
    return _draw_rows(canvas, Box(area.x, 272, area.width, low - 272), page.answers, first, second)


def _draw_header(canvas: Canvas, page: RevealPage) -> None:
    """The pack's icon, how far, and at the right what the two kinds of bars mean."""
    colour = canvas.theme.answers["F"]
    room = Box(MARGIN, 64, canvas.width - 2 * MARGIN, 84)
    earlier, later = "votes.first", "votes.second"
    if page.compared:
        earlier, later = "votes.before", "votes.after"
    left = _draw_legend(canvas, room, later, colour, 44)
    room = Box(room.x, room.y, left - 40 - room.x, room.height)
    left = _draw_legend(canvas, room, earlier, _pale(colour, canvas.theme.card), 30)
    slim_header(canvas, page.situation.header, left - 40, 106)


def _draw_legend(canvas: Canvas, room: Box, key: str, fill: Colour, height: float) -> float:
    """A sample of a bar and what it means, at the right of `room`; where it begins."""
    most = Box(room.x, room.y, _MOST_LEGEND, room.height)
    setting = canvas.setting(canvas.words(key), most, 40, floor=LABEL, leading=1.06)
    wide = canvas.measured(setting)[0] + 4
    words = Box(room.right - wide, room.y, wide, room.height)
    swatch = Box(words.x - 90, room.centre[1] - height / 2, 74, height)
    bar(canvas, swatch, fill, "F")
    canvas.text(canvas.words(key), words, 40, floor=LABEL, align=(0.0, 0.5), leading=1.06)
    return swatch.x


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
        elif place and answers[place - 1].verdict is not Verdict.BEST:
            canvas.fill(canvas.theme.quiet, Box(row.x + 28, row.y - 2, row.width - 56, 2))
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
    first = Box(area.x, top, max(14.0, area.width * before), low)
    row = Box(area.x, first.bottom + 8, area.width, high)
    second = Box(area.x, row.y, max(14.0, area.width * after), high)
    if before:
        bar(canvas, first, _pale(colour, ground), letter)
    else:
        no_votes(canvas, Box(area.x, top, area.width, low))
    if not after:
        no_votes(canvas, row)
        return
    with canvas.arriving(("bar", letter, after), row, Arrival.WIPE, after=BARS_AFTER):
        bar(canvas, second, colour, letter)


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
    number = Box(x + 152, row.y, 90, row.height)
    draw_count(canvas, number, answer.letter, second, align=0.0)
    if answer.verdict is Verdict.BEST:
        tick_disc(canvas, (row.right - 52, row.centre[1]), 32, fill=theme.leaf)
