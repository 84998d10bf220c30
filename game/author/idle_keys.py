"""Why a key of the preview did nothing, so that the strip can say so until the next key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.answers.inputs import Key
from game.author.book import Book
from game.author.preview_keys import SCROLLS, STEPS
from game.author.view import Over, View
from game.stage.ports import Words


@dataclass(frozen=True, slots=True)
class Idle:
    """Why a key did nothing: the end of the key of the text that says so; empty where it worked."""

    why: str = ""
    values: Mapping[str, object] = field(default_factory=dict[str, object])


WORKED = Idle()


def idle_words(words: Words, one: Idle) -> str:
    """What the strip says of it; nothing where the key did what it does."""
    return words(f"preview.idle.{one.why}", **one.values) if one.why else ""


def idle(before: View, after: View, book: Book, key: Key) -> Idle:
    """Why `key` has left the view as it was, or shows nothing."""
    shown = before.language in book.lessons
    if not shown and key.name in ("n", "f"):
        return Idle("no-page")
    if after != before:
        return WORKED
    if before.over is Over.PROBLEMS and key.name in SCROLLS and not key.shift:
        return Idle("no-more-problems")
    if key.name == "l" or (key.shift and key.name in ("left", "right")):
        return Idle("one-language", {"language": before.language})
    if not _known(key):
        return Idle("no-key")
    return _at_an_end(before, book, key) if shown else Idle("no-page")


def _known(key: Key) -> bool:
    return key.name in SCROLLS or key.name in ("home", "end") or key.name.isdigit()


def _at_an_end(view: View, book: Book, key: Key) -> Idle:
    """Why a key that leads to another page leads to none."""
    rounds = len(book.lessons[view.language].rounds)
    match key.name:
        case "up" | "down":
            return Idle("no-way")
        case "home":
            return Idle("first-page")
        case "end":
            return Idle("last-page")
        case digit if digit.isdigit():
            if 0 < int(digit) <= rounds:
                return Idle("here", {"round": digit})
            return Idle("no-round", {"round": digit, "rounds": rounds})
        case name:
            return Idle("last-page" if STEPS[name] > 0 else "first-page")
