"""The answers as cards: how high they must be, where they stand, and what can be clicked."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from game.answers.inputs import Action
from game.play.pages import Answer, Shown
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import shared_size, text_height
from game.stage.settled import option_key
from game.stage.text import Weight
from game.stage.theme import EDGE, READ, STAGGER_SECONDS
from game.stage.widgets import answer_shape, card, tick_disc

GAP_ACROSS = 32.0
LEAST = 104.0
"""The lowest an option card may be: its block still shows shape and letter."""

AIR, LEAST_AIR = 40.0, 14.0
"""How much higher a card is than its words; the little is for the tightest layouts."""

_ICON = 64.0


def option_text(canvas: Canvas, option: Shown | Answer) -> str:
    """The words of an option; where a pack has none, the interface has them."""
    return option.text or canvas.words(f"option.{option.id}")


def row_height(
    canvas: Canvas,
    texts: Sequence[str],
    width: float,
    columns: int,
    block: float,
    size: float,
    air: float = AIR,
) -> float:
    """How high every row of cards must be for all `texts` at exactly `size`, with `air`."""
    card = Box(0, 0, (width - GAP_ACROSS * (columns - 1)) / columns, 0)
    words = option_words(card, block).width
    needed = (
        text_height(canvas, text, words, size, weight=Weight.BOLD, leading=1.16) for text in texts
    )
    return max(LEAST, max(needed, default=0.0) + air)


def rows_of(count: int, columns: int) -> int:
    """How many rows `count` cards take."""
    return math.ceil(count / columns)


def option_words(box: Box, block: float, *, icon: bool = False) -> Box:
    """Where the words of an option card stand: beside its block, and its icon if it has one."""
    left = box.x + EDGE + block + (28 if box.width > 700 else 20)
    left += _ICON + 20 if icon else 0
    return Box(left, box.y + 6, box.right - 20 - left, box.height - 12)


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
    icon: str = "",
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
    words = option_words(box, block, icon=bool(icon))
    if icon:
        place = Box(words.x - 20 - _ICON, box.centre[1] - _ICON / 2, _ICON, _ICON)
        canvas.icon(icon, place, theme.ink, ground=theme.card)
    canvas.text(
        text,
        words,
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


def _heights(
    canvas: Canvas, texts: Sequence[str], rooms: Sequence[Box], size: float
) -> list[float]:
    return [
        text_height(canvas, text, room.width, size, weight=Weight.BOLD, leading=1.16)
        for text, room in zip(texts, rooms, strict=True)
    ]


def draw_options(
    canvas: Canvas,
    areas: Sequence[Box],
    options: Sequence[Shown],
    *,
    asked: str,
    block: float,
    size: float,
    found: Collection[str] = (),
    icons: Sequence[str] = (),
) -> list[Target]:
    """The cards, all words at one size up to `size`; the open ones can be clicked.

    They settle in one after the other when `asked`, their question, is new. `found` are the
    letters that are in place already. They and those put aside stay, but closed. `icons` are shown
    where no text needs more lines for it.
    """
    texts = [option_text(canvas, option) for option in options]
    ticked = [option.letter in found for option in options]
    rooms = [option_words(area, block, icon=True) for area in areas]
    plain = [option_words(area, block) for area in areas]
    lifted = size * canvas.text_scale
    if not icons or _heights(canvas, texts, rooms, lifted) != _heights(
        canvas, texts, plain, lifted
    ):
        icons, rooms = [""] * len(areas), plain
    fitted = zip(texts, rooms, strict=True)
    size = shared_size(canvas, fitted, size, floor=READ, weight=Weight.BOLD, leading=1.16)
    for place, option in enumerate(options):
        letter, tick = option.letter, ticked[place]
        faded = not option.open and not tick
        key, after = option_key(asked, letter), place * STAGGER_SECONDS
        with canvas.arriving(key, areas[place], after=after):
            option_card(
                canvas,
                areas[place],
                letter,
                texts[place],
                block=block,
                size=size,
                faded=faded,
                ticked=tick,
                icon=icons[place],
            )
    return [
        Target(area, Action("letter", option.letter))
        for option, area in zip(options, areas, strict=True)
        if option.open
    ]
