"""How the window of the preview is divided: the author's strip above, the page below it.

The page is never drawn larger than it is. Where the window is too small it is shrunk as a whole,
like a photograph, so that it is what the class sees all the same.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.author.view import Size

THINNEST = 26
"""How high the strip is at least, in pixels."""

PART = 24
"""Otherwise the page is so many times as high as the strip."""

Pixels = tuple[int, int]

PROJECTOR: Pixels = (1920, 1080)
"""What the back row looks at."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Areas in pixels: the strip, and the page as it is shown. `drawn` is its own size."""

    strip: pygame.Rect
    page: pygame.Rect
    drawn: Pixels

    @property
    def scale(self) -> float:
        """How large the page is shown, 1 for as large as it is."""
        return self.page.height / self.drawn[1]


def frame(window: Pixels, size: Size, *, strip: bool) -> Frame:
    """How a window is divided for a page of this size."""
    width, height = window
    thick = max(THINNEST, round(height / (PART + 1))) if strip else 0
    room = pygame.Rect(0, thick, width, max(1, height - thick))
    above = pygame.Rect(0, 0, width, thick)
    if size.value is None:
        return Frame(above, room, room.size)
    shown = pygame.Rect((0, 0), size.value)
    if shown.width > room.width or shown.height > room.height:
        shown = shown.fit(room)
    shown.center = room.center
    drawn = PROJECTOR if size is Size.BACK_ROW else size.value
    return Frame(above, shown, drawn)


def window_for(page: Pixels) -> Pixels:
    """The window in which a page of this size stands below the strip as large as it is."""
    width, height = page
    return width, height + max(THINNEST, round(height / PART))
