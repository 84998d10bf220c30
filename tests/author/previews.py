"""Packs that change while somebody looks at them, for the tests of the preview."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pygame

from game import folders, interface
from game.author.book import Book, read
from game.author.frame import frame, window_for
from game.author.preview import PreviewScene
from game.author.view import View, found_again, leaf_of
from game.packs.library import PACK_FILE
from game.play.pages import Page
from game.stage.arrows import draw_arrows
from game.stage.canvas import Canvas
from game.stage.pages import Aids, draw_page
from game.stage.pictures import Pictures
from game.stage.preferences import Preferences
from game.stage.text import DrawnLines
from game.stage.theme import Theme
from tests.pilot import Pilot
from tests.stage.recording import RecordingCanvas, Written

DRAWINGS = folders.assets() / "drawings"
PAGE = (640, 480)
"""How large the page is in most tests, in pixels."""

CIRCLE = """\
  - id: circle
    type: scenario
    objective: get-help
    phone: {app: ChatNest, owner: noor, with: SkyFox}
    story:
      start:
        - SkyFox: Nice building!
        - ask: What can Noor do?
          id: what-now
          options:
            tell: {text: Tell Ms Diaz, verdict: best, helper: teacher, goto: told,
              feedback: Ms Diaz is there to listen and to help.}
            wait: {text: Read it again, verdict: okay, misconception: it changes, goto: again,
              tempting: It is only a line., feedback: Reading it again does not change the line.}
      again:
        - story: Noor reads the line once more.
        - goto: start
      told:
        - ending: Ms Diaz listens. “It is good that you told me.”
    key_point: Telling helps, also the second time.
    talk: Whom could Noor tell?
    tell: [adult-at-home, teacher]
    adult: {aim: The class sees that telling is always possible.}
    sources: [own]
"""
"""A round whose story can lead back to its question."""


@dataclass
class Desk:
    """An author's folder, and what the preview makes of it."""

    folder: Path
    book: Book = field(init=False)

    def __post_init__(self) -> None:
        self.book = read(self.folder)

    def file(self, name: str = "pack.yaml") -> Path:
        """A file of the pack."""
        return self.folder / name

    def save(self, old: str, new: str, name: str = "pack.yaml", times: int = 1) -> None:
        """Write `new` in place of `old`."""
        text = self.file(name).read_text("utf-8")
        assert old in text, f"“{old}” is not in {name}"
        self.file(name).write_text(text.replace(old, new, times), "utf-8")

    def look(self, view: View) -> View:
        """Read the pack anew; where the view is then."""
        before, self.book = self.book, read(self.folder, self.book)
        return found_again(view, before, self.book)


def page_of(view: View, book: Book) -> Page:
    """What the class would see."""
    leaf = leaf_of(view, book)
    assert leaf is not None
    return leaf.page


def at(book: Book, round_: str, kind: type[Page], language: str = "en") -> View:
    """The first page of this kind in a round."""
    rounds = [one.id for one in book.lessons[language].rounds]
    number = rounds.index(round_)
    for page, leaf in enumerate(book.leaves(language, number, {})):
        if isinstance(leaf.page, kind):
            return View(language, number, page)
    raise AssertionError(f"{round_} has no {kind.__name__}")


# --- the scene ---------------------------------------------------------------------------------


def preview(folder: Path, language: str = "") -> tuple[PreviewScene, Preferences]:
    preferences = Preferences()
    return PreviewScene(folder, DRAWINGS, language, preferences), preferences


def shown(pilot: Pilot) -> PreviewScene:
    scene = pilot.loop.scene
    assert isinstance(scene, PreviewScene)
    return scene


def save(pilot: Pilot, desk: Desk, old: str, new: str, name: str = PACK_FILE) -> None:
    """The author saves a file, and the preview has seen it."""
    desk.save(old, new, name)
    shown(pilot).read_again()
    pilot.loop.go_to(shown(pilot))
    pilot.loop.step()


def in_the_lesson(scene: PreviewScene, size: tuple[int, int], theme: Theme) -> pygame.Surface:
    """The page as the lesson draws it."""
    leaf = scene.leaf
    assert leaf is not None
    surface = pygame.Surface(size)
    words = interface.words(scene.language)
    canvas = Canvas(surface, theme, words, Pictures(DRAWINGS), DrawnLines())
    targets = draw_page(canvas, leaf.page, Aids((), lambda _, file: scene.book.folder / file))
    draw_arrows(canvas, targets)
    return surface


def same(one: pygame.Surface, other: pygame.Surface) -> bool:
    return pygame.image.tobytes(one, "RGB") == pygame.image.tobytes(other, "RGB")


def page_on(pilot: Pilot) -> pygame.Surface:
    """The part of the window that is the class's page."""
    view = shown(pilot).view
    window = pilot.loop.surface
    return window.subsurface(frame(window.get_size(), view.size, strip=view.strip).page)


def strip(scene: PreviewScene, size: tuple[int, int] = window_for((1280, 720))) -> str:
    """What the strip of a window says."""
    canvas = RecordingCanvas(size, interface.words(scene.language))
    scene.draw(canvas)
    high = frame(size, scene.view.size, strip=True).strip.height * 1080 / size[1]
    parts = [each for each in canvas.laid if isinstance(each, Written) and each.area.y < high]
    return " · ".join(part.text for part in parts)


def told(scene: PreviewScene, size: tuple[int, int] = window_for((1280, 720))) -> list[str]:
    """Everything that the strip and the panels say."""
    canvas = RecordingCanvas(size, interface.words(scene.language))
    scene.draw(canvas)
    return [each.text for each in canvas.laid if isinstance(each, Written)]


def privacy(tmp_path: Path) -> Desk:
    """A copy of the pack about privacy."""
    return Desk(Path(shutil.copytree(folders.content() / "privacy", tmp_path / "privacy")))
