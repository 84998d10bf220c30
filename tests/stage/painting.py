"""Pages drawn for a look: on a projector's sizes, by day and by night."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

import pygame
import pytest

from game import folders, interface
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.pictures import Pictures
from game.stage.scene import Scene
from game.stage.text import DrawnLines, Weight
from game.stage.theme import DAY, NIGHT, Colour, Theme

SIZES = ((1024, 768), (1920, 1080), (1280, 1024), (1920, 1200), (2560, 1080))
LEAST_TARGET = 65.0
"""How high a mouse target is at least, in units."""

Draw = Callable[[Canvas], Sequence[Target]]

_PICTURES = Pictures(folders.assets() / "drawings")
_LINES = DrawnLines()

every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
every_theme = pytest.mark.parametrize("theme", [DAY, NIGHT], ids=lambda theme: theme.name)


def painted(
    draw: Draw,
    size: tuple[int, int] = (1024, 768),
    theme: Theme = DAY,
    text_scale: float = 1.0,
) -> tuple[Canvas, Sequence[Target]]:
    """The page in English, and what can be clicked on it."""
    surface = pygame.Surface(size)
    words = interface.words("en")
    canvas = Canvas(surface, theme, words, _PICTURES, _LINES, text_scale)
    return canvas, draw(canvas)


def keys_asked(draw: Draw) -> list[str]:
    """The keys of the interface's texts that a page asks for, in order."""
    asked: list[str] = []
    english = interface.words("en")

    def words(key: str, **values: object) -> str:
        asked.append(key)
        return english(key, **values)

    draw(Canvas(pygame.Surface((1024, 768)), DAY, words, _PICTURES, _LINES))
    return asked


def texts(scene: Scene) -> list[str]:
    """Every text that the page of a scene sets, in English, in order."""
    canvas = ListeningCanvas()
    scene.draw(canvas)
    return canvas.heard


class ListeningCanvas(Canvas):
    """Keeps every text that is set on it."""

    def __init__(self) -> None:
        surface = pygame.Surface((1024, 768))
        super().__init__(surface, DAY, interface.words("en"), _PICTURES, _LINES)
        self.heard: list[str] = []

    def text(
        self,
        text: str,
        box: Box,
        size: float,
        *,
        floor: float,
        weight: Weight = Weight.SEMIBOLD,
        colour: Colour | None = None,
        align: tuple[float, float] = (0.0, 0.0),
        leading: float = 1.2,
    ) -> Box:
        self.heard.append(text)
        return super().text(
            text,
            box,
            size,
            floor=floor,
            weight=weight,
            colour=colour,
            align=align,
            leading=leading,
        )


def assert_well_made(
    draw: Draw, size: tuple[int, int], theme: Theme, text_scale: float = 1.0
) -> None:
    """Every text fits; targets lie on the page, apart from each other, and are easy to hit."""
    canvas, targets = painted(draw, size, theme, text_scale)

    assert canvas.too_long == []
    assert len({target.action for target in targets}) == len(targets)
    for target in targets:
        box = target.box
        assert box.height >= LEAST_TARGET, target
        assert box.x >= 0, target
        assert box.y >= 0, target
        assert box.right <= canvas.width, target
        assert box.bottom <= HEIGHT, target
    for one, other in combinations(targets, 2):
        assert not one.box.overlaps(other.box), (one, other)
