"""Paper as a picture: 1920 pixels wide, as high as what stands on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import pygame

from game.author.paper import WIDTH, Point
from game.author.paper.lettering import Type
from game.stage.box import Box
from game.stage.outlines import Corners, rounded
from game.stage.pictures import Pictures
from game.stage.text import Typeface, Weight, font_path
from game.stage.theme import Colour

PIXELS_WIDE = 1920
SCALE = PIXELS_WIDE / WIDTH
"""How many pixels make a unit."""


class PngPaper:
    """One picture, white at first."""

    def __init__(self, height: float, pictures: Pictures) -> None:
        """`height` in units."""
        self.surface = pygame.Surface((PIXELS_WIDE, round(height * SCALE)))
        self.surface.fill("#FFFFFF")
        self._pictures = pictures

    def plate(
        self,
        box: Box,
        fill: Colour,
        *,
        radius: float = 0.0,
        edge: Colour | None = None,
        edge_width: float = 3.0,
    ) -> None:
        area = _pixels(box)
        line = max(1, round(edge_width * SCALE)) if edge else 0
        corner = min(radius * SCALE, area.width / 2, area.height / 2)
        body = rounded(0, 0, area.width, area.height, _alike(corner), edge) if edge else ""
        inner = _alike(max(0.0, corner - line))
        body += rounded(line, line, area.width - 2 * line, area.height - 2 * line, inner, fill)
        self._shape(body, area)

    def line(self, points: Sequence[Point], width: float, colour: Colour, dash: float = 0) -> None:
        half = width / 2
        for start, end in pairwise(points):
            left, right = sorted((start[0], end[0]))
            top, bottom = sorted((start[1], end[1]))
            if dash:
                for piece in _dashes(left, right, dash):
                    self._fill(Box(piece, top - half, min(dash, right - piece), width), colour)
            else:
                # Squared ends, so that the pieces meet in a corner.
                self._fill(
                    Box(left - half, top - half, right - left + width, bottom - top + width), colour
                )

    def polygon(self, points: Sequence[Point], colour: Colour) -> None:
        left, top = min(x for x, _ in points), min(y for _, y in points)
        right, bottom = max(x for x, _ in points), max(y for _, y in points)
        area = _pixels(Box(left, top, right - left, bottom - top))
        corners = " ".join(f"{x * SCALE - area.x:.2f},{y * SCALE - area.y:.2f}" for x, y in points)
        self._shape(f'<polygon points="{corners}" fill="{colour}"/>', area)

    def drawing(self, name: str, box: Box, recolour: Mapping[Colour, Colour]) -> None:
        area = _pixels(box)
        drawn = self._pictures.drawing(name, area.size, tuple(recolour.items()))
        self.surface.blit(drawn, drawn.get_rect(center=area.center))

    def picture(self, picture: pygame.Surface, box: Box) -> None:
        area = _pixels(box)
        self.surface.blit(pygame.transform.smoothscale(picture, area.size), area)

    def write(self, text: str, x: float, baseline: float, type_: Type, colour: Colour) -> None:
        font = _font(type_.weight, max(1, round(type_.size * SCALE)))
        drawn = font.render(text, True, colour)
        self.surface.blit(drawn, (round(x * SCALE), round(baseline * SCALE) - font.get_ascent()))

    def _fill(self, box: Box, colour: Colour) -> None:
        self.surface.fill(colour, _pixels(box))

    def _shape(self, body: str, area: pygame.Rect) -> None:
        width, height = area.size
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}">{body}</svg>'
        )
        self.surface.blit(self._pictures.shape(svg, area.size), area)


def _alike(radius: float) -> Corners:
    return radius, radius, radius, radius


def _dashes(left: float, right: float, dash: float) -> Sequence[float]:
    """Where dashes begin on a level line."""
    step = dash * 1.7
    return [left + number * step for number in range(int((right - left) / step) + 1)]


def _pixels(box: Box) -> pygame.Rect:
    left, top = round(box.x * SCALE), round(box.y * SCALE)
    right, bottom = round(box.right * SCALE), round(box.bottom * SCALE)
    return pygame.Rect(left, top, max(1, right - left), max(1, bottom - top))


@lru_cache(maxsize=64)
def _font(weight: Weight, size: int) -> pygame.font.Font:
    if not pygame.font.get_init():
        pygame.font.init()
    return pygame.font.Font(font_path(Typeface.MANROPE, weight), size)
