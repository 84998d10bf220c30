"""The pages of a pack as small pictures, drawn as a projector would show them, without a window."""

from __future__ import annotations

import pygame

from game import folders
from game.packs.pack import Pack
from game.play.pages import Page
from game.stage.canvas import Canvas
from game.stage.pages import Aids, draw_page
from game.stage.pictures import Pictures
from game.stage.ports import Words
from game.stage.text import DrawnLines
from game.stage.theme import DAY

Size = tuple[int, int]


class Camera:
    """Draws pages of one pack at one size, at rest."""

    def __init__(self, pack: Pack, words: Words, size: Size) -> None:
        self.size = size
        self.pictures = Pictures(folders.assets() / "drawings")
        self._words = words
        self._aids = Aids((), lambda _, file: pack.folder / file)
        self._surface = pygame.Surface(size)
        self._lines = DrawnLines()

    @property
    def ratio(self) -> float:
        """The height of a page in parts of its width."""
        return self.size[1] / self.size[0]

    def shot(self, page: Page, width: int) -> tuple[pygame.Surface, bool]:
        """The page, `width` pixels wide or its own size, and whether all its texts fit."""
        canvas = Canvas(self._surface, DAY, self._words, self.pictures, self._lines)
        draw_page(canvas, page, self._aids)
        small = (min(width, self.size[0]), round(min(width, self.size[0]) * self.ratio))
        return pygame.transform.smoothscale(self._surface, small), not canvas.too_long
