"""How far a lesson has come: a dot a round, or figures where dots would be too small."""

from __future__ import annotations

from game.stage.box import Box
from game.stage.canvas import Canvas
from game.stage.text import Weight
from game.stage.theme import LABEL

_DOT_STEP = 46.0
_LEAST_DOTS = 0.8
"""By how much the dots of the progress may shrink."""

_COUNT, _FIGURE = 124.0, 20.0
"""How wide the progress is in figures, and what each figure of the last number adds."""


def progress_width(of: int, most: float) -> float:
    """How wide the progress through `of` rounds is where it has `most` units."""
    dots = of * _DOT_STEP + 14
    return (
        min(dots, most)
        if _dots_fit(of, most)
        else _COUNT - 58 + _disc_width(of) + _FIGURE * len(str(of))
    )


def _dots_fit(of: int, most: float) -> bool:
    return most >= (of * _DOT_STEP + 14) * _LEAST_DOTS


def progress(
    canvas: Canvas, number: int, of: int, centre: tuple[float, float], most: float
) -> None:
    """How far: done, now (with its number), to come. Shrinks to `most` units of width.

    Where dots would be too small to tell from each other, the number and how many there are.
    """
    width = progress_width(of, most)
    left, y = centre[0] - width / 2, centre[1]
    if not _dots_fit(of, most):
        _draw_count(canvas, number, of, Box(left, y - 29, width, 58))
        return
    theme = canvas.theme
    scale = width / (of * _DOT_STEP + 14)
    x = left + 16 * scale
    for step in range(1, of + 1):
        if step == number:
            _number_disc(canvas, number, Box(x + 14 * scale - 29, y - 29, 58, 58))
            x += 28 * scale
        elif step < number:
            canvas.disc((x, y), 15 * scale, theme.done)
        else:
            canvas.disc((x, y), 16 * scale, theme.card, edge=theme.edge, edge_width=6)
        x += _DOT_STEP * scale


def _number_disc(canvas: Canvas, number: int, room: Box) -> None:
    """The number of the round on its disc, which may be longer than high."""
    canvas.plate(room, canvas.theme.sun, radius=29)
    canvas.text(
        str(number),
        room,
        38 / canvas.text_scale,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=canvas.theme.on_sun,
        align=(0.5, 0.5),
    )


def _disc_width(of: int) -> float:
    """Room for the largest number of a round; one or two figures need no more than a disc."""
    return 58 + _FIGURE * max(0, len(str(of)) - 2)


def _draw_count(canvas: Canvas, number: int, of: int, box: Box) -> None:
    """The number on its disc at the left end of a pill, and of how many."""
    disc = _disc_width(of)
    canvas.plate(box, canvas.theme.panel, radius=29)
    canvas.text(
        f"/ {of}",
        Box(box.x + disc, box.y, box.width - disc - 8, box.height),
        38 / canvas.text_scale,
        floor=LABEL,
        weight=Weight.BOLD,
        align=(0.5, 0.5),
    )
    _number_disc(canvas, number, Box(box.x, box.y, disc, box.height))
