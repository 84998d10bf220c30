"""What is printed: one way to draw on paper, for a PDF (`pdf.py`) and for a picture (`png.py`).

Lengths are units: 1240 of them make the width of an A4 page, as pixels do at 150 dots an inch.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

import pygame

from game.author.paper.lettering import Type
from game.stage.box import Box
from game.stage.theme import Colour

WIDTH, HEIGHT = 1240.0, 1754.0
"""An A4 page."""

Point = tuple[float, float]


class Paper(Protocol):
    """A page to draw on. What comes later lies above."""

    def plate(
        self,
        box: Box,
        fill: Colour,
        *,
        radius: float = 0.0,
        edge: Colour | None = None,
        edge_width: float = 3.0,
    ) -> None:
        """A rounded area; its edge lies inside."""
        ...

    def line(self, points: Sequence[Point], width: float, colour: Colour, dash: float = 0) -> None:
        """Straight pieces, each level or upright; `dash` is how long a dash is, if any."""
        ...

    def polygon(self, points: Sequence[Point], colour: Colour) -> None:
        """A filled area."""
        ...

    def drawing(self, name: str, box: Box, recolour: Mapping[Colour, Colour]) -> None:
        """One of the game's drawings, whole, as large as fits `box`, in its middle."""
        ...

    def picture(self, picture: pygame.Surface, box: Box) -> None:
        """A picture that fills `box`."""
        ...

    def write(self, text: str, x: float, baseline: float, type_: Type, colour: Colour) -> None:
        """One line of text from `x` on."""
        ...


class Inset:
    """A part of a page in units of its own: `scale` of the page's make one of them."""

    def __init__(self, paper: Paper, x: float, y: float, scale: float) -> None:
        self._paper = paper
        self._x = x
        self._y = y
        self._scale = scale

    def plate(
        self,
        box: Box,
        fill: Colour,
        *,
        radius: float = 0.0,
        edge: Colour | None = None,
        edge_width: float = 3.0,
    ) -> None:
        scale = self._scale
        self._paper.plate(
            self._box(box), fill, radius=radius * scale, edge=edge, edge_width=edge_width * scale
        )

    def line(self, points: Sequence[Point], width: float, colour: Colour, dash: float = 0) -> None:
        scale = self._scale
        self._paper.line([self._point(one) for one in points], width * scale, colour, dash * scale)

    def polygon(self, points: Sequence[Point], colour: Colour) -> None:
        self._paper.polygon([self._point(one) for one in points], colour)

    def drawing(self, name: str, box: Box, recolour: Mapping[Colour, Colour]) -> None:
        self._paper.drawing(name, self._box(box), recolour)

    def picture(self, picture: pygame.Surface, box: Box) -> None:
        self._paper.picture(picture, self._box(box))

    def write(self, text: str, x: float, baseline: float, type_: Type, colour: Colour) -> None:
        x, baseline = self._point((x, baseline))
        smaller = Type(type_.size * self._scale, type_.weight)
        self._paper.write(text, x, baseline, smaller, colour)

    def _point(self, point: Point) -> Point:
        return self._x + point[0] * self._scale, self._y + point[1] * self._scale

    def _box(self, box: Box) -> Box:
        x, y = self._point((box.x, box.y))
        return Box(x, y, box.width * self._scale, box.height * self._scale)
