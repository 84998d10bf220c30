"""The pictures of the preview that the documentation shows are true.

Renewed like all golden pictures: see `tests/golden.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pygame
import pytest

from game import interface
from game.answers.inputs import Key
from game.author.frame import window_for
from game.author.preview import PreviewScene
from game.stage.canvas import Canvas
from game.stage.pictures import Pictures
from game.stage.text import DrawnLines
from game.stage.theme import DAY
from tests.author.previews import (
    DRAWINGS,
    preview,
    privacy,
)
from tests.golden import assert_matches


def pictured(scene: PreviewScene, keys: Sequence[str]) -> pygame.Surface:
    for name in keys:
        scene.handle(Key(name))
    surface = pygame.Surface(window_for((1280, 720)))
    words = interface.words(scene.language)
    scene.draw(Canvas(surface, DAY, words, Pictures(DRAWINGS), DrawnLines()))
    return surface


FOR_AUTHORS = {
    "preview": ["3"],
    "preview-notes": ["1", "n"],
    "preview-mistake": ["3"],
}


@pytest.mark.parametrize("name", FOR_AUTHORS)
def test_the_documentation_shows_the_preview_as_it_is(tmp_path: Path, name: str) -> None:
    desk = privacy(tmp_path)
    scene, _ = preview(desk.folder)
    if name == "preview-mistake":
        desk.save("    question:", "    quesion:")
        scene.read_again()

    surface = pictured(scene, FOR_AUTHORS[name])

    assert_matches(surface, name, Path(__file__).parents[2] / "docs" / "pictures")
