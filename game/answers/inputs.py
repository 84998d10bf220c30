"""What a person did, in our own words. Only the loop knows pygame's events.

Positions are pixels of the window.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """A key went down.

    `name` is what it means on any layout: `page down`, `page up`, `left`, `right`, `up`, `down`,
    `space`, `return`, `escape`, `backspace`, `tab`, `f5`, `f11`, `+`, `-`, `.`, a small letter, or a
    digit (typed or by its place, so that AZERTY needs no shift). `shift` and `control` are held keys.
    """

    name: str
    shift: bool = False
    control: bool = False


@dataclass(frozen=True, slots=True)
class Click:
    """The main mouse button went down."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class CloseWindow:
    """The window's own close button."""


Input = Key | Click | CloseWindow
