"""The small parts of printed pages: marks, chips, arrows, boxes with a heading, the foot.

Lengths are units. Colours are those of a bright page, since paper is bright.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, sin

from game.author.paper import HEIGHT, WIDTH, Paper, Point
from game.author.paper.lettering import Type, width_of
from game.beats import Verdict
from game.stage.box import Box
from game.stage.text import Weight
from game.stage.theme import DAY, Colour
from game.stage.widgets import prickle_edge

INK, SOFT, STRAW, MORNING = DAY.ink, DAY.ink_soft, DAY.edge, DAY.ground
BEST_EDGE = DAY.pine
STOP: Colour = "#A6201A"

MARGIN = 80.0
"""At the sides of a page."""
STEP = 28.5
"""From line to line of text."""
FOOT = 56.0
"""How high the ground at the foot of a page is, without its prickles."""

_SHIFT = {"A": 20.0, "B": 8.0, "C": 0.0, "D": 0.0, "E": 0.0, "F": 6.0}
"""How far below the middle of its shape, 160 units wide, a letter looks centred."""

_VERDICTS = {
    Verdict.BEST: ("Best", DAY.pine, DAY.on_pine),
    Verdict.OKAY: ("Okay", DAY.hill, DAY.ink),
    Verdict.RISKY: ("Risky", DAY.panel, DAY.ink),
}
_PILL = Type(20, Weight.EXTRABOLD)
_CHIP = Type(23, Weight.EXTRABOLD)


def write(
    paper: Paper,
    lines: Sequence[str],
    x: float,
    y: float,
    type_: Type,
    *,
    step: float = STEP,
    colour: Colour = INK,
) -> float:
    """Lines from `y` down; where they end."""
    for line in lines:
        paper.write(line, x, y + step / 2 + type_.size * 0.36, type_, colour)
        y += step
    return y


def mark(paper: Paper, letter: str, box: Box) -> None:
    """The mark of an answer: its colour, its shape, its letter."""
    side = box.width
    colour, on = DAY.answers[letter], DAY.on_answers[letter]
    paper.plate(box, colour, radius=side * 0.26)
    inner = box.inset(side * 0.06)
    paper.drawing(f"shapes/{letter.lower()}_white", inner, {"#FFFFFF": on})
    type_ = Type(inner.height * 0.5, Weight.EXTRABOLD)
    x, y = inner.centre
    shift = _SHIFT[letter] / 160 * inner.height
    centred(paper, letter, x, y + shift, type_, colour)


def centred(paper: Paper, text: str, x: float, middle: float, type_: Type, colour: Colour) -> None:
    """A line around a point."""
    paper.write(text, x - width_of(text, type_) / 2, middle + type_.size * 0.36, type_, colour)


def chip(paper: Paper, text: str, x: float, y: float, *, fill: Colour, ink: Colour) -> float:
    """Some words on a small plate from `x` on, beside a line of a heading; how wide it is."""
    width = width_of(text, _CHIP) + 20
    paper.plate(Box(x, y - 3, width, 34), fill, radius=9)
    centred(paper, text, x + width / 2, y + 14, _CHIP, ink)
    return width


def verdict(paper: Paper, given: Verdict, right: float, middle: float) -> float:
    """A verdict as a word on its colour, up to `right`; where it begins."""
    word, fill, ink = _VERDICTS[given]
    return pill(paper, word, right, middle, fill, ink)


def pill(paper: Paper, word: str, right: float, middle: float, fill: Colour, ink: Colour) -> float:
    """A word on a colour, up to `right`; where it begins."""
    width = width_of(word, _PILL) + 20
    paper.plate(Box(right - width, middle - 16, width, 32), fill, radius=8)
    centred(paper, word, right - width / 2, middle, _PILL, ink)
    return right - width


def arrow(paper: Paper, points: Sequence[Point], colour: Colour) -> None:
    """A line with a point."""
    (before_x, before_y), (x, y) = points[-2:]
    angle = atan2(y - before_y, x - before_x)
    stroke(paper, [*points[:-1], (x - 10 * cos(angle), y - 10 * sin(angle))], colour)
    wings = ((x - 21 * cos(angle + lean), y - 21 * sin(angle + lean)) for lean in (-0.5, 0.5))
    paper.polygon([(x, y), *wings], colour)


def stroke(paper: Paper, points: Sequence[Point], colour: Colour) -> None:
    """A line; a white rim lets it bridge those below it."""
    paper.line(_from(points, 8), 14, "#FFFFFF")
    paper.line(points, 6, colour)


def _from(points: Sequence[Point], shorter: float) -> list[Point]:
    """The same line, begun and ended a little later: its rim keeps clear of what it joins."""
    first, second = points[0], points[1]
    angle = atan2(second[1] - first[1], second[0] - first[0])
    start = (first[0] + shorter * cos(angle), first[1] + shorter * sin(angle))
    return [start, *points[1:]]


def prickles(paper: Paper, base: float, bottom: float, colour: Colour) -> None:
    """Ground from `base` down to `bottom`, with its edge of prickles above."""
    edge = prickle_edge(WIDTH, 18, 46, 4).split(" L")
    points = [(float(x), float(y) + base - 18) for x, y in (one.split(",") for one in edge)]
    paper.polygon([*points, (WIDTH, bottom), (0.0, bottom)], colour)


def hill(paper: Paper, bottom: float) -> None:
    """The soft hill behind the grass, its foot at `bottom`."""
    steps = 62
    tops = [
        bottom - 62 - 26 * sin(step / steps * 7.2 + 0.5) - 10 * sin(step / steps * 13.0)
        for step in range(steps + 1)
    ]
    points = [(WIDTH * step / steps, top) for step, top in enumerate(tops)]
    paper.polygon([*points, (WIDTH, bottom), (0.0, bottom)], DAY.hill)


def foot(paper: Paper, text: str, number: str, bottom: float = HEIGHT) -> None:
    """The ground with its prickles, what this is, and the number of the page."""
    prickles(paper, bottom - FOOT, bottom, DAY.pine)
    type_ = Type(21, Weight.SEMIBOLD)
    baseline = bottom - FOOT / 2 + type_.size * 0.36
    paper.write(text, MARGIN, baseline, type_, DAY.on_pine)
    bold = Type(21, Weight.BOLD)
    paper.write(number, WIDTH - MARGIN - width_of(number, bold), baseline, bold, DAY.on_pine)
