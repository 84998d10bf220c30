"""What the keys and clicks of the preview do, and how the help names them."""

from __future__ import annotations

from dataclasses import replace

from game.answers.inputs import Action, Key
from game.author.book import Book
from game.author.view import (
    Over,
    Size,
    View,
    end,
    home,
    jumped,
    leaf_of,
    letter_page,
    other_way,
    spoken,
    turned,
    way,
)

OVERS = {"n": Over.NOTES, "p": Over.PROBLEMS, "f": Over.FIT, "h": Over.KEYS, "?": Over.KEYS}
"""The keys that lay something over the page, and take it away again."""

STEPS = {
    **dict.fromkeys(("right", "page down", "space", "return"), 1),
    **dict.fromkeys(("left", "page up", "backspace"), -1),
}
"""The keys that turn a page: what clickers and keyboards send."""

SCROLLS = STEPS | {"down": 1, "up": -1}
"""The keys that move the list of problems while it is open."""

HELP = (
    ("← →", "turn"),
    ("", "clicker"),
    ("", "onward"),
    ("", "backward"),
    ("↑ ↓", "way"),
    ("1 2 3 …", "round"),
    ("", "rounds"),
    ("", "ends"),
    ("L", "language"),
    ("", "languages"),
    ("S", "size"),
    ("", "sizes"),
    ("+ -", "text"),
    ("O", "colours"),
    ("N", "notes"),
    ("P", "problems"),
    ("F", "fit"),
    ("T", "strip"),
    ("F11  F5", "full-screen"),
    ("Tab", "ring"),
    ("H  ?", "keys"),
    ("Esc", "leave"),
)
"""Keys and what they do, by the ends of the keys of the texts that say so.

A key without a name here is called otherwise in each language.
"""


def pressed(view: View, book: Book, key: Key) -> View:
    """The view after a key."""
    name = key.name
    if name in OVERS:
        shut = view.over is OVERS[name]
        return replace(view, over=Over.NOTHING if shut else OVERS[name], first=0)
    if view.over is Over.PROBLEMS and name in SCROLLS and not key.shift:
        last = max(0, len(book.problems) - 1)
        return replace(view, first=min(max(0, view.first + SCROLLS[name]), last))
    if name == "t":
        return replace(view, strip=not view.strip)
    if name == "s" or (key.shift and name in ("up", "down")):
        return _resized(view, -1 if name == "up" else 1)
    if name == "l" or (key.shift and name in ("left", "right")):
        return spoken(view, book, -1 if name == "left" else 1)
    return _paged(view, book, key) if view.language in book.lessons else view


def _paged(view: View, book: Book, key: Key) -> View:
    match key.name:
        case "page up" | "page down" if key.shift:
            return jumped(view, book, view.round + STEPS[key.name])
        case "up" | "down":
            return other_way(view, book, SCROLLS[key.name])
        case "home":
            return home(view, book)
        case "end":
            return end(view, book)
        case digit if digit.isdigit() and 0 < int(digit) <= _rounds(view, book):
            return jumped(view, book, int(digit) - 1)
        case name:
            return turned(view, book, STEPS[name]) if name in STEPS else view


def _rounds(view: View, book: Book) -> int:
    return len(book.lessons[view.language].rounds)


def _resized(view: View, step: int) -> View:
    sizes = list(Size)
    return replace(view, size=sizes[(sizes.index(view.size) + step) % len(sizes)])


def clicked(view: View, book: Book, action: Action) -> View:
    """The view after a click: an arrow, a letter that is explained, a way of the story."""
    if leaf_of(view, book) is None:
        return view
    match action:
        case Action("onward"):
            return turned(view, book, 1)
        case Action("backward"):
            return turned(view, book, -1)
        case Action("look", letter):
            return letter_page(view, book, letter)
        case Action("letter", letter):
            return way(view, book, letter)
        case _:
            return view


def closed(view: View, book: Book) -> View | None:
    """The view without what lies over the page, one thing at a time; None where nothing does."""
    if view.over is not Over.NOTHING:
        return replace(view, over=Over.NOTHING, first=0)
    if leaf_of(view, book) and not view.seen and book.in_the_way(view.language):
        return replace(view, seen=True)
    return None
