"""Pages drawn for a look: on a projector's sizes, by day and by night."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame
import pytest

from game import folders, interface
from game.stage.box import Target
from game.stage.canvas import Canvas
from game.stage.pictures import Pictures
from game.stage.scene import Scene
from game.stage.text import DrawnLines
from game.stage.theme import DAY, NIGHT, Theme
from tests.stage.recording import RecordingCanvas, Written, faults

SIZES = ((1024, 768), (1920, 1080), (1280, 1024), (1920, 1200), (2560, 1080))

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
    *,
    easier: bool = False,
) -> tuple[Canvas, Sequence[Target]]:
    """The page in English, and what can be clicked on it."""
    surface = pygame.Surface(size)
    words = interface.words("en")
    canvas = Canvas(surface, theme, words, _PICTURES, _LINES, text_scale, easier=easier)
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
    canvas = RecordingCanvas((1024, 768), interface.words("en"))
    scene.draw(canvas)
    return [each.text for each in canvas.laid if isinstance(each, Written)]


def assert_well_made(
    draw: Draw,
    size: tuple[int, int],
    theme: Theme,
    text_scale: float = 1.0,
    *,
    easier: bool = False,
) -> None:
    """Every text can be read to its end where it belongs, and every target can be hit."""
    canvas = RecordingCanvas(size, interface.words("en"), theme, text_scale, easier=easier)
    wrong = "\n".join(faults(canvas, draw(canvas)))

    assert not wrong, wrong
