"""The window: how it is opened, and how large it can be."""

from __future__ import annotations

import os

import pygame

from game.errors import NoScreen

TITLE = "Clickwise"
SMALLEST = (640, 480)
"""The window's smallest size, in pixels."""

FRAME = 64
"""What of a screen's height a window's frame and the desktop's bar take, in pixels."""

_SDL_DEFAULTS = {
    "SDL_FRAMEBUFFER_ACCELERATION": "0",  # a fifth of the time, a quarter of the memory
    "SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS": "0",  # a click on another screen must not hide the lesson
    "SDL_NO_SIGNAL_HANDLERS": "1",  # a stopped process stops; everything is written already
}


def room_for(size: tuple[int, int]) -> tuple[int, int]:
    """`size` in pixels, or as much of it as the first screen has room for."""
    width, height = pygame.display.get_desktop_sizes()[0]
    return min(size[0], width), min(size[1], height - FRAME)


def open_window(size: tuple[int, int], *, within_screen: bool) -> pygame.Window:
    """A window of `size` in pixels. Raises NoScreen when there is none to be had."""
    for name, value in _SDL_DEFAULTS.items():
        os.environ.setdefault(name, value)
    os.environ["SDL_VIDEO_X11_WMCLASS"] = "clickwise"  # importing pygame named it after a file
    try:
        pygame.display.init()
        _refuse_unseen()
        room = room_for(size) if within_screen else size
        window = pygame.Window(TITLE, room, resizable=True)
        window.get_surface()
    except pygame.error as problem:
        raise NoScreen(
            f"No window can be opened here ({problem}). Start the game where there is a screen."
        ) from problem
    window.minimum_size = SMALLEST
    pygame.event.set_blocked((pygame.MOUSEMOTION, pygame.MOUSEWHEEL))
    return window


def _refuse_unseen() -> None:
    """Where no screen answers, SDL draws into memory without a word; only who asked gets that."""
    driver = pygame.display.get_driver()
    if driver in ("dummy", "offscreen") and not os.environ.get("SDL_VIDEODRIVER"):
        pygame.display.quit()
        raise pygame.error("no screen answers")
