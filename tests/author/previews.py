"""Packs that change while somebody looks at them, for the tests of the preview."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from game.author.book import Book, read
from game.author.view import View, found_again, leaf_of
from game.play.pages import Page

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
