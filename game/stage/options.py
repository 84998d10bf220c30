"""The answers as cards: how high they must be, where they stand, and what can be clicked."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from game.answers.inputs import Action
from game.play.pages import Answer, Shown
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import shared_size, text_height
from game.stage.text import Weight
from game.stage.theme import EDGE, READ
from game.stage.widgets import answer_shape, card, tick_disc

GAP_ACROSS = 32.0
LEAST = 104.0
"""The lowest an option card may be: its block still shows shape and letter."""


def option_text(canvas: Canvas, option: Shown | Answer) -> str:
    """The words of an option; where a pack has none, the interface has them."""
    return option.text or canvas.words(f"option.{option.id}")


def row_height(
    canvas: Canvas, texts: Sequence[str], width: float, columns: int, block: float, size: float
) -> float:
    """How high every row of cards must be for all `texts` at exactly `size`."""
    card = Box(0, 0, (width - GAP_ACROSS * (columns - 1)) / columns, 0)
    words = option_words(card, block).width
    needed = (
        text_height(canvas, text, words, size, weight=Weight.BOLD, leading=1.16) for text in texts
    )
    return max(LEAST, max(needed, default=0.0) + 14)


def rows_of(count: int, columns: int) -> int:
    """How many rows `count` cards take."""
    return math.ceil(count / columns)


def option_words(box: Box, block: float) -> Box:
    """Where the words of an option card stand: beside its block."""
    left = box.x + EDGE + block + 28
    return Box(left, box.y + 6, box.right - 24 - left, box.height - 12)


def option_card(
    canvas: Canvas,
    box: Box,
    letter: str,
    text: str,
    *,
    block: float = 150.0,
    size: float = READ,
    faded: bool = False,
    ticked: bool = False,
) -> None:
    """An answer: its block of colour with shape and letter at the left, its words beside it.

    `faded` ones cannot be picked any more; `ticked` ones are in place.
    """
    theme = canvas.theme
    card(canvas, box, fill=theme.found if ticked else theme.card)
    side = Box(box.x + EDGE, box.y + EDGE, block, box.height - 2 * EDGE)
    colour = theme.quiet if faded else theme.answers[letter]
    on_colour = theme.ink_soft if faded else theme.on_answers[letter]
    canvas.plate(side, colour, radius=(26, 0, 0, 26))
    shape = min(block * 0.76, side.height * 0.78)
    x, y = side.centre
    answer_shape(canvas, letter, Box(x - shape / 2, y - shape / 2, shape, shape), on_colour, colour)
    canvas.text(
        text,
        option_words(box, block),
        size,
        floor=READ,
        weight=Weight.BOLD,
        align=(0.0, 0.5),
        leading=1.16,
        colour=theme.ink_soft if faded else theme.ink,
    )
    if ticked:
        tick_disc(canvas, (side.right - 12, side.y + 26), 32, ring=True)


def option_areas(area: Box, count: int, columns: int, gap: float) -> list[Box]:
    """`count` equal cards in `columns`, row by row; a last one alone keeps its width."""
    return area.grid(columns, rows_of(count, columns), GAP_ACROSS, gap)[:count]


def draw_options(
    canvas: Canvas,
    areas: Sequence[Box],
    options: Sequence[Shown],
    *,
    block: float,
    size: float,
    found: Collection[str] = (),
) -> list[Target]:
    """The cards, all words at one size up to `size`; the open ones can be clicked.

    `found` are the letters that are in place already. They and those put aside stay, but closed.
    """
    texts = [option_text(canvas, option) for option in options]
    ticked = [option.letter in found for option in options]
    rooms = [option_words(area, block) for area in areas]
    size = shared_size(
        canvas,
        zip(texts, rooms, strict=True),
        size,
        floor=READ,
        weight=Weight.BOLD,
        leading=1.16,
    )
    for option, text, area, tick in zip(options, texts, areas, ticked, strict=True):
        faded = not option.open and not tick
        option_card(
            canvas, area, option.letter, text, block=block, size=size, faded=faded, ticked=tick
        )
    return [
        Target(area, Action("letter", option.letter))
        for option, area in zip(options, areas, strict=True)
        if option.open
    ]
