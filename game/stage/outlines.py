"""Outlines of rounded areas, as SVG."""

from __future__ import annotations

from html import escape

from game.stage.theme import Colour

Corners = tuple[float, float, float, float]
"""Radii: upper left, upper right, lower right, lower left."""


def scaled(radii: tuple[float, ...], unit: float) -> Corners:
    """The same corners in pixels, of which `unit` make a unit."""
    first, second, third, fourth = (radius * unit for radius in radii)
    return first, second, third, fourth


def rounded(x: float, y: float, width: float, height: float, corners: Corners, fill: Colour) -> str:
    """A rectangle with four radii (pixels), as an SVG path."""
    most = min(width, height) / 2
    a, b, c, d = (min(radius, most) for radius in corners)
    right, bottom = x + width, y + height
    path = (
        f"M{x + a:.2f},{y:.2f} L{right - b:.2f},{y:.2f} "
        f"A{b:.2f},{b:.2f} 0 0 1 {right:.2f},{y + b:.2f} L{right:.2f},{bottom - c:.2f} "
        f"A{c:.2f},{c:.2f} 0 0 1 {right - c:.2f},{bottom:.2f} L{x + d:.2f},{bottom:.2f} "
        f"A{d:.2f},{d:.2f} 0 0 1 {x:.2f},{bottom - d:.2f} L{x:.2f},{y + a:.2f} "
        f"A{a:.2f},{a:.2f} 0 0 1 {x + a:.2f},{y:.2f} Z"
    )
    return f'<path d="{path}" fill="{escape(fill)}"/>'


def gaps(width: int, height: int, radius: float, line: float, fill: Colour) -> str:
    """What interrupts the edge of a dashed area on its straight sides, as SVG (pixels).

    SVG has dashes of its own, but SDL draws some of them as wedges.
    """
    dash, gap = 3 * line, 2 * line
    parts: list[str] = []
    for length, upright in ((width - 2 * radius, False), (height - 2 * radius, True)):
        count = max(1, round((length - gap) / (dash + gap)) + 1)
        step = (length - gap) / (count - 1) if count > 1 else 0.0
        for place in range(count):
            along = radius + place * step
            for across in (-1.0, (width if upright else height) - line):
                x, y = (across, along) if upright else (along, across)
                w, h = (line + 1, gap) if upright else (gap, line + 1)
                parts.append(f'<rect x="{x:.2f}" y="{y:.2f}" width="{w:.2f}" height="{h:.2f}"/>')
    return f'<g fill="{escape(fill)}">{"".join(parts)}</g>'
