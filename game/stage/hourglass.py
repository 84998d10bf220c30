"""The hourglass beside two children who talk: the sand sinks slowly, and nothing rings at the end.

It has no digits. Its upper sand has the edge of prickles that everything of ours has.
"""

from __future__ import annotations

from game.stage.box import Box
from game.stage.canvas import Canvas
from game.stage.theme import DAY

SAND_SECONDS = 60.0
"""How long the sand runs."""

STEP_SECONDS = 2.0
"""How often one sees that it sank."""

WIDTH, HEIGHT = 300.0, 400.0
"""The measures of the drawing, which are not units."""

_GLASS = (
    "M76,46 L224,46 C224,120 190,150 168,184 C162,194 162,206 168,216 C190,250 224,280 224,354 "
    "L76,354 C76,280 110,250 132,216 C138,206 138,194 132,184 C110,150 76,120 76,46 Z"
)
_SAND = Box(82, 58, 136, 286)
"""Where sand can lie, between the two pieces of wood."""

_FULL, _NECK = 66.0, 184.0
"""The height of the sand in a full glass, and of the neck that it runs to."""

_PRICKLES = 7
_SLICES = 24


def draw_hourglass(canvas: Canvas, box: Box) -> None:
    """The hourglass, as large as fits `box`, running from the moment it appears."""
    scale = min(box.width / WIDTH, box.height / HEIGHT)
    x, y = box.centre
    glass = Box(x - WIDTH * scale / 2, y - HEIGHT * scale / 2, WIDTH * scale, HEIGHT * scale)
    _draw(canvas, _frame(), glass, scale)
    place = Box(
        glass.x + _SAND.x * scale,
        glass.y + _SAND.y * scale,
        _SAND.width * scale,
        _SAND.height * scale,
    )

    def draw(canvas: Canvas, seconds: float) -> None:
        left = 1 - min(1.0, int(seconds / STEP_SECONDS) * STEP_SECONDS / SAND_SECONDS)
        moved = f'<g transform="translate({-_SAND.x},{-_SAND.y})">{_sand(left)}</g>'
        _draw(canvas, moved, place, scale)

    half = SAND_SECONDS / 2
    canvas.live("hourglass", place, draw, lasts=SAND_SECONDS, every=STEP_SECONDS, still=half)


def _draw(canvas: Canvas, svg: str, box: Box, scale: float) -> None:
    canvas.shape(f'<g transform="scale({scale:.4f})">{svg}</g>', box)


def _frame() -> str:
    """The glass and the wood that holds it, the same by day and by night."""
    wood = "".join(
        f'<rect x="50" y="{y}" width="200" height="34" rx="15" fill="{DAY.pine}"/>'
        for y in (22, 344)
    )
    glass = f'<path d="{_GLASS}" fill="{DAY.card}" stroke="{DAY.edge}" stroke-width="8"/>'
    return glass + wood


def _sand(left: float) -> str:
    """What is still above, what runs, and the heap below; `left` is the part above (0 to 1)."""
    high = 348 - (30 + 92 * (1 - left))
    side = 348 - (348 - high) * 0.35
    heap = (
        f"M86,348 C96,{side:.0f} 128,{high:.0f} 150,{high:.0f} "
        f"C172,{high:.0f} 204,{side:.0f} 214,348 Z"
    )
    running = '<path d="M147,184 L153,184 L153,330 L147,330 Z"/>' if left else ""
    above = f'<path d="{_upper_sand(left)}"/>' if left else ""
    return f'<g fill="{DAY.sun}">{above}{running}<path d="{heap}"/></g>'


def _upper_sand(left: float) -> str:
    """The sand in the upper bulb as a path: prickles above, the glass's own curve at both sides."""
    top = 176 - (176 - _FULL) * left
    half = _half_width(top)
    edge: list[tuple[float, float]] = []
    for place in range(_PRICKLES):
        for part, rise in ((0.0, 5), (0.5, -7)):
            edge.append((150 - half + 2 * half * (place + part) / _PRICKLES, top + rise))
    heights = [top + (_NECK - top) * step / _SLICES for step in range(_SLICES + 1)]
    right = [(150 + _half_width(y), y) for y in heights]
    left_side = [(150 - _half_width(y), y) for y in reversed(heights)]
    points = [*edge, (150 + half, top + 5), *right, *left_side]
    return "M" + " L".join(f"{x:.1f},{y:.1f}" for x, y in points) + " Z"


def _half_width(y: float) -> float:
    """Half the width of the upper bulb at the height `y`."""
    return 66 - 60 * min(1.0, max(0.0, (y - 46) / 146)) ** 1.9
