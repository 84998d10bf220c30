"""A key of the keyboard becomes our own `Key`, the same on every layout.

Digits count by text and by place, since the top row of AZERTY types `&é"'(` unless shift is held.
Letters count by what the key types, since AZERTY and QWERTZ move them; only where a layout has no
Latin letters does the place decide. Clickers send `.` by its place.
"""

from __future__ import annotations

import pygame

from game.answers.inputs import Key

_NAMED = {
    pygame.K_PAGEDOWN: "page down",
    pygame.K_PAGEUP: "page up",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_HOME: "home",
    pygame.K_END: "end",
    pygame.K_SPACE: "space",
    pygame.K_RETURN: "return",
    pygame.K_KP_ENTER: "return",
    pygame.K_ESCAPE: "escape",
    pygame.K_BACKSPACE: "backspace",
    pygame.K_TAB: "tab",
    pygame.K_F5: "f5",
    pygame.K_F11: "f11",
}

_DIGIT_PLACES = {
    **{pygame.KSCAN_1 + place: str(place + 1) for place in range(9)},
    pygame.KSCAN_0: "0",
    **{pygame.KSCAN_KP1 + place: str(place + 1) for place in range(9)},
    pygame.KSCAN_KP0: "0",
}

_SIGNS = {"+": "+", "=": "+", "-": "-", "_": "-", ".": ".", "?": "?"}
"""What is typed, and what it means: on most layouts `+` needs shift, and nobody thinks of that."""

_SIGN_PLACES = {pygame.KSCAN_PERIOD: "."}

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def key_of(event: pygame.Event) -> Key | None:
    """The key of a KEYDOWN, or None when it means nothing here (Alt and its like are held)."""
    held: int = event.mod
    if held & (pygame.KMOD_ALT | pygame.KMOD_GUI):
        return None
    name = _name(event.key, event.unicode, event.scancode)
    if name is None:
        return None
    return Key(name, shift=bool(held & pygame.KMOD_SHIFT), control=bool(held & pygame.KMOD_CTRL))


def _name(code: int, text: str, place: int) -> str | None:
    if code in _NAMED:
        return _NAMED[code]
    if len(text) == 1 and text in "0123456789":
        return text
    return _DIGIT_PLACES.get(place) or _letter(code, text, place) or _sign(text, place)


def _letter(code: int, text: str, place: int) -> str | None:
    if ord("a") <= code <= ord("z"):
        return chr(code)
    if len(text) == 1 and text.lower() in _LETTERS:
        return text.lower()
    if text.isalpha() and pygame.KSCAN_A <= place <= pygame.KSCAN_Z:
        return _LETTERS[place - pygame.KSCAN_A]
    return None


def _sign(text: str, place: int) -> str | None:
    return _SIGNS.get(text) or _SIGN_PLACES.get(place)
