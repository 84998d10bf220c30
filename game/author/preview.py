"""The preview: a pack in a window as the class will see it, drawn anew when a file is saved.

Every page stands still, as it comes to rest in the lesson. Nothing is kept: no score, no setting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pygame

from game.answers.inputs import Action, CloseWindow, Input, Key
from game.author.author_strip import Shown, draw_strip, strip_parts
from game.author.book import read
from game.author.frame import Frame, Pixels, frame, window_for
from game.author.idle_keys import WORKED, idle, idle_words
from game.author.overlays import draw_over
from game.author.preview_keys import clicked, closed, pressed
from game.author.reading import Leaf
from game.author.view import Size, found_again, leaf_of, opened
from game.author.watcher import Changes
from game.stage.arrows import draw_arrows
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.loop import Loop
from game.stage.pages import Aids, draw_page
from game.stage.pictures import Pictures
from game.stage.preferences import Preferences
from game.stage.scene import Scene
from game.stage.text import DrawnLines
from game.stage.widgets import klik

BESIDE = "#071C1C"
"""What lies beside a page that does not fill the window: as behind the menu."""

CLICKS = {"next": "onward", "back": "backward", "look": "look"}
"""What can be clicked on a page, and what it is called here: only in a lesson is it a move."""


class _ReadCanvas(Canvas):
    """Draws a page, and remembers its texts."""

    def text(self, text: str, box: Box, size: float, **how: Any) -> Box:
        """As ever."""
        self.said.add(text)
        return super().text(text, box, size, **how)

    @cached_property
    def said(self) -> set[str]:
        """The texts that were drawn."""
        return set()


class PreviewScene:
    """A pack that is paged through while somebody writes it."""

    def __init__(
        self, folder: Path, drawings: Path, language: str, preferences: Preferences
    ) -> None:
        """`drawings` is the folder of the game's own; `language` is shown where the pack has it."""
        self.book = read(folder)
        self.view = opened(self.book, language)
        self.idle = WORKED
        self._preferences = preferences
        self._pictures = Pictures(drawings)
        self._lines = DrawnLines()

    @property
    def language(self) -> str:
        """The language of the page."""
        return self.view.language

    @property
    def leaf(self) -> Leaf | None:
        """The page that is looked at; None as long as none can be shown."""
        return leaf_of(self.view, self.book)

    @property
    def title(self) -> str:
        """What the window is called: the pack and the page; `!` while mistakes are in the way."""
        view, leaf, name = self.view, self.leaf, self.book.folder.name
        mark = "! " if self.book.in_the_way(view.language) else ""
        if leaf is None:
            return f"{mark}{name}"
        pages = len(self.book.leaves(view.language, view.round, view.letters))
        return f"{mark}{name}: {leaf.round} {view.page + 1}/{pages} ({view.language})"

    def read_again(self) -> None:
        """A file was saved: the same page as it is now; or as it was, while there are mistakes."""
        before = self.book
        self.book = read(before.folder, before)
        self.view = found_again(self.view, before, self.book)
        self.idle = WORKED
        if self.book.up_to_date(self.view.language):
            self._pictures.forget_files()

    def handle(self, event: Input) -> Scene | None:
        """What the author did. Nothing can be lost here, so leaving asks nothing."""
        self.idle = WORKED
        match event:
            case CloseWindow():
                return None
            case Action():
                self.view = clicked(self.view, self.book, event)
            case Key("escape"):
                view = closed(self.view, self.book)
                if view is None:
                    return None
                self.view = view
            case Key("o", control=False):
                self._preferences.switch_theme()
            case Key(control=False):
                before, self.view = self.view, pressed(self.view, self.book, event)
                self.idle = idle(before, self.view, self.book, event)
            case _:
                pass
        return self

    # --- drawing --------------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        """The page, the author's strip above it, and what lies over them."""
        view, leaf = self.view, self.leaf
        framed = frame(canvas.surface.get_size(), view.size, strip=view.strip)
        canvas.fill(BESIDE)
        canvas.fill(canvas.theme.edge, _units(canvas, framed.page.inflate(4, 4)))
        targets: list[Target] = []
        shown = Shown(framed)
        if leaf is None:
            _draw_no_page(canvas, _units(canvas, framed.page))
        else:
            targets, shown = self._draw_leaf(canvas, framed, leaf)
        if view.strip:
            shown = replace(shown, idle=idle_words(canvas.words, self.idle))
            draw_strip(canvas, framed, strip_parts(canvas, view, self.book, shown))
        top = framed.strip.height * HEIGHT / canvas.surface.get_height()
        draw_over(canvas, Box(0, top, canvas.width, HEIGHT - top), view, self.book)
        return targets

    def _draw_leaf(self, window: Canvas, framed: Frame, leaf: Leaf) -> tuple[list[Target], Shown]:
        """The page; what can be clicked on it in the window, and what the strip tells of it."""
        whole = framed.drawn == framed.page.size
        if whole:
            surface = window.surface.subsurface(framed.page)
        else:
            surface = pygame.Surface(framed.drawn, 0, window.surface)
        page = _ReadCanvas(
            surface, window.theme, window.words, self._pictures, self._lines, window.text_scale
        )
        targets = draw_page(page, leaf.page, Aids((), self._picture))
        targets = [*targets, *draw_arrows(page, targets)]
        if not whole:
            shrunk = pygame.transform.smoothscale(surface, framed.page.size)
            window.surface.blit(shrunk, framed.page)
        missing = page.said.intersection(self.book.missing(self.view.language))
        shown = Shown(framed, len(page.too_long), len(missing))
        return list(self._clickable(window, framed, targets, leaf)), shown

    def _clickable(
        self, window: Canvas, framed: Frame, targets: Sequence[Target], leaf: Leaf
    ) -> Iterator[Target]:
        """What means something here of what can be clicked on the page, by its place in the window.

        The letters of a decision are the ways of the story.
        """
        ways = self.book.letters(self.view.language, leaf)
        factor = framed.page.height / window.surface.get_height()
        left, top = window.units(framed.page.topleft)
        for target in targets:
            name, value, box = target.action.name, target.action.value, target.box
            name = "letter" if name == "letter" and value in ways else CLICKS.get(name, "")
            if name:
                x, y, wide, high = (part * factor for part in (box.x, box.y, box.width, box.height))
                yield Target(Box(left + x, top + y, wide, high), Action(name, value))

    def _picture(self, _: str, file: str) -> Path | None:
        path = self.book.folder / file
        return path if path.is_file() else None


def _draw_no_page(canvas: Canvas, room: Box) -> None:
    """Klik thinks: nothing of the pack can be shown yet, and the panel over this says why."""
    canvas.fill(canvas.theme.ground, room)
    klik(canvas, "think", Box(room.x + room.width / 2 - 230, room.y + 40, 460, 460))


def _units(canvas: Canvas, area: pygame.Rect) -> Box:
    left, top = canvas.units(area.topleft)
    width, height = canvas.units(area.size)
    return Box(left, top, width, height)


# --- running -------------------------------------------------------------------------------------


def shrink(loop: Loop, scene: PreviewScene, page: Pixels) -> None:
    """Where the screen had no room for a window of a page as large as `page`, shrink that one."""
    if loop.surface.get_size() != window_for(page):
        named = (size for size in Size if size is not Size.BACK_ROW and size.value == page)
        scene.view = replace(scene.view, size=next(named, Size.WINDOW))


def run(loop: Loop, scene: PreviewScene, changes: Changes) -> None:
    """Until the author leaves. The pack is read anew between two looks at the keys."""
    loop.go_to(scene)
    size = scene.view.size
    while loop.step():
        if scene.title != loop.title:
            loop.title = scene.title
        if scene.view.size is not size:
            size = scene.view.size
            _resize(loop, size)
        if changes.arrived():
            scene.read_again()
            loop.go_to(scene)


def _resize(loop: Loop, size: Size) -> None:
    """A window in which the page stands as large as it is, where there is room for that."""
    if size.value is not None and size is not Size.BACK_ROW:
        loop.resize(window_for(size.value))
