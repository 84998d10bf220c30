"""A page that is laid out as ever, and not drawn: letters are measured, everything else is left."""

from __future__ import annotations

from typing import Any

import pygame

from game.stage.canvas import Canvas
from game.stage.text import DrawnLines, Face


class BlankCanvas(Canvas):
    """Takes what a canvas takes, and leaves its surface as it was. Give it blank lines."""

    def fill(self, *_: Any, **__: Any) -> None:
        """Nothing."""

    def veil(self, *_: Any, **__: Any) -> None:
        """Nothing."""

    def plate(self, *_: Any, **__: Any) -> None:
        """Nothing."""

    def dashed(self, *_: Any, **__: Any) -> None:
        """Nothing."""

    def light(self, *_: Any, **__: Any) -> None:
        """Nothing."""

    def shape(self, *_: Any, **__: Any) -> None:
        """Nothing."""

    def drawing(self, *_: Any, **__: Any) -> None:
        """Nothing."""


class BlankLines(DrawnLines):
    """Every line as a picture of one clear pixel: the widths of lines are known without them."""

    def __init__(self) -> None:
        super().__init__()
        self._clear = pygame.Surface((1, 1), pygame.SRCALPHA)

    def line(self, text: str, face: Face, colour: str) -> pygame.Surface:
        """One clear pixel."""
        return self._clear
