"""Letters on paper: how wide a line is, and where a text breaks into lines.

Measured once, on large letters, so that every paper breaks a text alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import pygame

from game.stage.line_breaks import even_lines, fewest_lines
from game.stage.text import Typeface, Weight, font_path

_MEASURED = 200
"""The size at which letters are measured, in pixels: large enough that rounding does not count."""

MORE = "…"
_BREAK = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Type:
    """The letters of a text: size in units."""

    size: float
    weight: Weight = Weight.MEDIUM


def width_of(text: str, type_: Type) -> float:
    """How wide a line is, in units."""
    return _measured(text, type_.weight) * type_.size / _MEASURED


def lines_of(
    text: str, type_: Type, width: float, most: int = 0, *, even: bool = False
) -> list[str]:
    """`text` in lines of at most `width` units; of `most` lines the last one ends with “…”.

    Lines are as long as fit, or `even`. A word too wide for a line is broken anywhere.
    """
    words = [part for word in _words(text) for part in _parts(word, type_, width)]
    if not words:
        return []

    def measured(line: str) -> int:
        return round(_measured(line, type_.weight))

    room = int(width * _MEASURED / type_.size)
    lines = fewest_lines(words, measured, room)
    if most and len(lines) > most:
        return [*lines[: most - 1], _cut(f"{lines[most - 1]} {lines[most]}", type_, width)]
    return even_lines(words, measured, room, _MEASURED) if even else lines


def _words(text: str) -> list[str]:
    """What lines are broken between; a no-break space holds together, as before a French “?”."""
    return _BREAK.sub(" ", text).strip(" ").split(" ") if text.strip() else []


def _parts(word: str, type_: Type, width: float) -> Sequence[str]:
    """The word, or as many pieces of it as lines are needed."""
    if width_of(word, type_) <= width:
        return [word]
    end = 1
    while end < len(word) and width_of(word[: end + 1], type_) <= width:
        end += 1
    return [word[:end], *(_parts(word[end:], type_, width) if word[end:] else ())]


def _cut(text: str, type_: Type, width: float) -> str:
    """As many words as fit before “…”, or as many letters of the first."""
    words = _words(text)
    while len(words) > 1 and width_of(" ".join(words).rstrip(",;:") + f" {MORE}", type_) > width:
        words.pop()
    line = " ".join(words).rstrip(",;:")
    while line and width_of(f"{line} {MORE}", type_) > width:
        line = line[:-1]
    return f"{line} {MORE}"


@lru_cache(maxsize=65536)
def _measured(text: str, weight: Weight) -> float:
    return _font(weight).size(text)[0]


@cache
def _font(weight: Weight) -> pygame.font.Font:
    if not pygame.font.get_init():
        pygame.font.init()
    return pygame.font.Font(font_path(Typeface.MANROPE, weight), _MEASURED)
