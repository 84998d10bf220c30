"""The author's strip above the page: where in the pack this is, and what is to be mended.

It is no part of what the class sees. Where it gets narrow, it leaves out what can be missed first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.author.book import Book
from game.author.frame import Frame
from game.author.reading import Leaf
from game.author.view import Size, View, leaf_of, letter_at
from game.packs.problems import Severity
from game.stage.box import HEIGHT, Box
from game.stage.canvas import Canvas
from game.stage.fitting import line_width
from game.stage.text import Weight
from game.stage.theme import Colour

LETTERS = 0.5
"""How large its letters are, in parts of its height."""


@dataclass(frozen=True, slots=True)
class Part:
    """A few words of the strip. Those of the least `weight` are left out first."""

    text: str
    weight: int
    urgent: bool = False
    right: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """What the strip tells of the page below, and of the key that was pressed last.

    The frame, how many of its texts do not fit, how many are in the original's language, and
    why the key did nothing.
    """

    frame: Frame
    too_long: int = 0
    missing: int = 0
    idle: str = ""


def strip_parts(canvas: Canvas, view: View, book: Book, shown: Shown) -> list[Part]:
    """Everything the strip has to say, in order."""
    leaf = leaf_of(view, book)
    where = [] if leaf is None else list(_where(canvas, view, book, leaf))
    return [*where, *_state(canvas, view, book, shown)]


def _where(canvas: Canvas, view: View, book: Book, leaf: Leaf) -> Iterator[Part]:
    words, lesson = canvas.words, book.lessons[view.language]
    source, pages = lesson.rounds[view.round], book.leaves(view.language, view.round, view.letters)
    of = len(lesson.rounds)
    yield Part(words("preview.round", round=view.round + 1, rounds=of), 6)
    yield Part(f"{leaf.round} ({source.type})", 8)
    yield Part(words("preview.page", page=view.page + 1, pages=len(pages)), 7)
    turns = [turn.letter for turn in leaf.turns]
    if leaf.fork and all(turn.ask != leaf.fork for turn in leaf.turns):
        turns.append(f"({letter_at(view, book, leaf.fork)})")
    if turns:
        yield Part(words("preview.way", way=" → ".join(turns)), 5)


def _state(canvas: Canvas, view: View, book: Book, shown: Shown) -> Iterator[Part]:
    words = canvas.words
    if shown.idle:
        yield Part(shown.idle, 10, urgent=True)
    if book.missing(view.language):
        yield Part(_missing(canvas, view, book, shown), 9, urgent=True, right=True)
    if shown.too_long:
        yield Part(words("preview.too-long", number=shown.too_long), 9, urgent=True, right=True)
    for severity, name in ((Severity.ERROR, "errors"), (Severity.WARNING, "warnings")):
        count = book.count(severity)
        if count:
            urgent = severity is Severity.ERROR
            yield Part(words(f"preview.{name}", number=count), 9, urgent=urgent, right=True)
    start = book.starts.get((view.language, _round_id(view, book)))
    if start:
        place = f"{Path(start.file).name}:{start.line}"
        yield Part(words("preview.begins", place=place), 2, right=True)
    yield Part(view.language, 3, right=True)
    yield Part(_size(canvas, view, shown.frame), 4, right=True)
    yield Part(words("preview.keys-hint"), 1, right=True)


def _missing(canvas: Canvas, view: View, book: Book, shown: Shown) -> str:
    """How many texts the translation lacks, and how many of them stand on this page."""
    original = book.pack.language if book.pack else ""
    number = len(book.missing(view.language))
    told = canvas.words("preview.missing", number=number, language=view.language, original=original)
    return f"{told} {canvas.words('preview.missing-here', count=shown.missing)}"


def _round_id(view: View, book: Book) -> str:
    leaf = leaf_of(view, book)
    return leaf.round if leaf else ""


def _size(canvas: Canvas, view: View, frame: Frame) -> str:
    if view.size is Size.BACK_ROW:
        return canvas.words("preview.back-row", width=frame.page.width)
    size = "{}x{}".format(*frame.drawn)
    percent = round(100 * frame.scale)
    return size if percent == 100 else canvas.words("preview.shrunk", size=size, percent=percent)


# --- how it looks --------------------------------------------------------------------------------


def draw_strip(canvas: Canvas, frame: Frame, parts: Sequence[Part]) -> None:
    """The parts in one line: the page's place at the left, everything else at the right."""
    unit = HEIGHT / canvas.surface.get_height()
    box = Box(0, 0, canvas.width, frame.strip.height * unit)
    size = box.height * LETTERS
    canvas.fill(canvas.theme.pine_deep, box)
    gap, edge = size, size * 0.8
    wide = {part: line_width(canvas, part.text, size, Weight.BOLD) + 4 for part in parts}
    kept = list(parts)
    while kept and sum(wide[part] + gap for part in kept) + 2 * edge > box.width:
        kept.remove(min(kept, key=lambda part: part.weight))
    left, right = edge, box.right - edge - sum(wide[part] + gap for part in kept if part.right)
    for part in kept:
        x = right + gap if part.right else left
        _draw_part(canvas, Box(x, 0, wide[part], box.height), part, size)
        if part.right:
            right += wide[part] + gap
        else:
            left += wide[part] + gap


def _draw_part(canvas: Canvas, box: Box, part: Part, size: float) -> None:
    theme = canvas.theme
    colour: Colour = theme.sun if part.urgent else theme.on_pine
    canvas.text(
        part.text,
        box,
        0,
        floor=size,
        weight=Weight.BOLD,
        colour=colour,
        align=(0.0, 0.5),
        leading=1.0,
    )
