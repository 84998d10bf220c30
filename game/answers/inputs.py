"""What a person did, in our own words. Only the loop knows pygame's events."""

from __future__ import annotations

from dataclasses import dataclass

NEXT_KEYS = frozenset({"page down", "right", "down", "space", "return"})
"""What clickers and keyboards send to go on."""

BACK_KEYS = frozenset({"page up", "left", "up"})
"""What they send to go back."""

BLANK_KEYS = frozenset({"b", "."})
"""What they send to hide the page."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key went down.

    `name` is what it means on any layout: `page down`, `page up`, `left`, `right`, `up`, `down`,
    `home`, `end`, `space`, `return`, `escape`, `backspace`, `tab`, `f5`, `f11`, `+`, `-`, `.`, `?`,
    a small letter, or a digit (typed or by its place, so that AZERTY needs no shift). `shift` and
    `control` are held.
    """

    name: str
    shift: bool = False
    control: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """Something on the page was clicked, or chosen by Tab and Return (`letter` `A`, `seat` `2`).

    `add` is a file (its path) that was dropped on the window.
    """

    name: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class CloseWindow:
    """The window's own close button."""


Input = Key | Action | CloseWindow
