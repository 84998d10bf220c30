"""The dozen screens that tell most, on three projectors, by day and by night, in two languages.

Each page in six of the twelve ways: every size by day and by night and in both languages, every
theme in both languages. Renewed like all golden pictures: see `tests/golden.py`.
"""

import pygame
import pytest

from game import folders, interface
from game.stage.canvas import Canvas
from game.stage.pictures import Pictures
from game.stage.text import DrawnLines
from game.stage.theme import DAY, NIGHT, Theme
from tests.golden import FOLDER, assert_matches
from tests.stage.painting import Draw
from tests.stage.telling_pages import telling_pages

WAYS = (
    ((1024, 768), DAY, "en"),
    ((1024, 768), NIGHT, "de"),
    ((1366, 768), DAY, "de"),
    ((1366, 768), NIGHT, "en"),
    ((1920, 1080), DAY, "de"),
    ((1920, 1080), NIGHT, "en"),
)
FOR_READERS = FOLDER.parent.parent / "docs" / "pictures"
"""Pictures that the documentation shows."""

_PICTURES = Pictures(folders.assets() / "drawings")
_LINES = DrawnLines()
PAGES = {language: telling_pages(language) for language in ("en", "de")}


def drawn(draw: Draw, size: tuple[int, int], theme: Theme, language: str) -> pygame.Surface:
    surface = pygame.Surface(size)
    words = interface.words(language)
    canvas = Canvas(surface, theme, words, _PICTURES, _LINES)
    draw(canvas)
    assert canvas.too_long == []
    return surface


@pytest.mark.parametrize("way", WAYS, ids=lambda way: f"{way[0][0]}-{way[1].name}-{way[2]}")
@pytest.mark.parametrize("name", PAGES["en"])
def test_a_telling_page_looks_as_it_did(name: str, way: tuple[tuple[int, int], Theme, str]) -> None:
    size, theme, language = way
    surface = drawn(PAGES[language][name], size, theme, language)

    assert_matches(surface, f"telling/{name}-{size[0]}-{theme.name}-{language}")


@pytest.mark.parametrize("name", PAGES["en"])
def test_the_documentation_shows_the_game_as_it_is(name: str) -> None:
    surface = drawn(PAGES["en"][name], (1280, 720), DAY, "en")

    assert_matches(surface, name, FOR_READERS)
