"""A picture of every step, numbered, for who wants to see a lesson without sitting through it."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.play.pages import EndingPageShown, Page
from game.stage.lesson import LessonScene
from game.stage.scene import Scene


class Album:
    """A folder of pictures, `001-notice.png` and so on."""

    def __init__(self, folder: Path) -> None:
        """`folder` is made when the first picture is kept."""
        self._folder = folder
        self._number = 0

    def keep(self, surface: pygame.Surface, scene: Scene) -> None:
        """One more picture. Raises OSError when it cannot be written."""
        self._number += 1
        self._folder.mkdir(parents=True, exist_ok=True)
        pygame.image.save(surface, self._folder / f"{self._number:03}-{name_of(scene)}.png")


def name_of(scene: Scene) -> str:
    """What is shown, in small letters: `reveal`, `ending-adults`, `menu`."""
    if isinstance(scene, LessonScene):
        return _page_name(scene.page)
    return type(scene).__name__.lower()


def _page_name(page: Page) -> str:
    if isinstance(page, EndingPageShown):
        return f"ending-{page.page}"
    return type(page).__name__.removesuffix("Page").lower()
