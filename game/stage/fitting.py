"""How much room texts take, and the size that several of them share: layouts are chosen by it.

A page tries its layouts from the roomiest to the tightest (visual design, "fit ladder") and takes
the first that all its texts fit.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from game.stage.box import HEIGHT, Box
from game.stage.canvas import Canvas
from game.stage.text import Weight

_ENDLESS = 5000.0

_NEVER = 2 * HEIGHT
"""The height of what cannot fit: a page that shows it all the same can still be drawn."""

STEP = 0.05
"""By how much the text size is lowered from one try to the next."""


def lifts(canvas: Canvas) -> list[float]:
    """By how much to lift every size, from what the adult asked for down to not at all."""
    steps = round((canvas.text_scale - 1) / STEP)
    return [1 + STEP * step for step in range(max(0, steps), -1, -1)]


def sizes(largest: float, floor: float) -> list[float]:
    """The sizes to try for one text, in units."""
    steps = max(0, math.ceil((largest - floor) / 4))
    return [*(largest - 4 * step for step in range(steps)), floor]


def text_height(
    canvas: Canvas,
    text: str,
    width: float,
    size: float,
    *,
    weight: Weight = Weight.SEMIBOLD,
    leading: float = 1.2,
) -> float:
    """The height of `text` in lines of `width`, at exactly `size` units.

    Nothing for no text; more than any page has when a word alone is wider than the line.
    """
    if not text:
        return 0.0
    if width < size:
        return _NEVER
    room = Box(0, 0, width - 2, _ENDLESS)  # where it will stand, edges may round the other way
    setting = canvas.setting(text, room, 0, floor=size, weight=weight, leading=leading)
    return canvas.measured(setting)[1] if setting.fits else _NEVER


def fits(
    canvas: Canvas,
    text: str,
    box: Box,
    size: float,
    *,
    weight: Weight = Weight.SEMIBOLD,
    leading: float = 1.2,
) -> bool:
    """Whether `text` fits `box` at exactly `size` units."""
    return text_height(canvas, text, box.width, size, weight=weight, leading=leading) <= box.height


def shared_size(
    canvas: Canvas,
    texts: Iterable[tuple[str, Box]],
    size: float,
    *,
    floor: float,
    weight: Weight = Weight.SEMIBOLD,
    leading: float = 1.2,
) -> float:
    """The largest size, from `size` down to `floor`, at which every text fits its box.

    Given as `Canvas.text` wants it: before the lift of the text size.
    """
    settings = [
        canvas.setting(text, box, size, floor=floor, weight=weight, leading=leading)
        for text, box in texts
    ]
    least = min((canvas.units((setting.size, 0))[0] for setting in settings), default=size)
    return least / canvas.text_scale


def line_width(canvas: Canvas, text: str, size: float, weight: Weight, *, lines: int = 1) -> float:
    """How wide `text` is in one line, or in at most two, at exactly `size` units."""
    setting = canvas.setting(text, Box(0, 0, 2 * _ENDLESS, _ENDLESS), 0, floor=size, weight=weight)
    whole = canvas.measured(setting)[0]
    if lines == 1:
        return whole
    words = text.split(" ")
    breaks = [(" ".join(words[:place]), " ".join(words[place:])) for place in range(1, len(words))]
    return min(
        [max(line_width(canvas, line, size, weight) for line in broken) for broken in breaks],
        default=whole,
    )
