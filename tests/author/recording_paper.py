"""Paper that remembers what was put on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pygame

from game.author.blocks import Block
from game.author.paper import Point
from game.author.paper.lettering import Type, width_of
from game.stage.box import Box
from game.stage.theme import Colour


class RecordingPaper:
    """Nothing is drawn; texts with the area they take, pictures, plates."""

    def __init__(self) -> None:
        self.written: list[tuple[str, Box]] = []
        self.pictures: list[Box] = []
        self.plates: list[tuple[Box, Colour, Colour | None]] = []

    @property
    def text(self) -> str:
        """Everything that was written, in one line."""
        return " ".join(text for text, _ in self.written)

    def plate(
        self,
        box: Box,
        fill: Colour,
        *,
        radius: float = 0.0,
        edge: Colour | None = None,
        edge_width: float = 3.0,
    ) -> None:
        self.plates.append((box, fill, edge))

    def line(self, points: Sequence[Point], width: float, colour: Colour, dash: float = 0) -> None:
        pass

    def polygon(self, points: Sequence[Point], colour: Colour) -> None:
        pass

    def drawing(self, name: str, box: Box, recolour: Mapping[Colour, Colour]) -> None:
        pass

    def picture(self, picture: pygame.Surface, box: Box) -> None:
        self.pictures.append(box)

    def write(self, text: str, x: float, baseline: float, type_: Type, colour: Colour) -> None:
        top = baseline - type_.size * 0.8
        self.written.append((text, Box(x, top, width_of(text, type_), type_.size)))


def recorded(blocks: Sequence[Block]) -> RecordingPaper:
    """All blocks, each drawn where the one before it ends."""
    paper = RecordingPaper()
    y = 0.0
    for block in blocks:
        block.draw(paper, y)
        y += block.gap + block.height
    return paper
