"""Letters: fonts, breaking lines, the largest size that fits, and drawn lines kept for reuse."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import as_file, files

import pygame

LINES_KEPT_BYTES = 24 * 1024 * 1024
"""How much memory drawn lines may take before the oldest are forgotten."""


class Weight(StrEnum):
    """The weights of the typeface we use, as its files are named."""

    SEMIBOLD = "SemiBold"
    BOLD = "Bold"
    EXTRABOLD = "ExtraBold"


@dataclass(frozen=True, slots=True)
class Setting:
    """Text broken into lines at one size. Sizes and advances are pixels."""

    lines: tuple[str, ...]
    size: int
    advance: int
    width: int
    fits: bool

    @property
    def height(self) -> int:
        """From the top of the first line to the foot of the last."""
        return self.advance * len(self.lines)


@cache
def _font_path(weight: Weight) -> str:
    with as_file(files("font_manrope") / "files" / f"Manrope-{weight}.ttf") as path:
        return str(path)


@lru_cache(maxsize=128)
def _font(weight: Weight, size: int) -> pygame.font.Font:
    if not pygame.font.get_init():
        pygame.font.init()
    return pygame.font.Font(_font_path(weight), size)


def set_text(
    text: str,
    weight: Weight,
    *,
    width: int,
    height: int,
    largest: int,
    smallest: int,
    leading: float,
) -> Setting:
    """`text` at the largest size, from `largest` down to `smallest`, that fits `width` x `height`.

    Lines are balanced: no line stands much shorter than the others. When even the smallest size
    does not fit, it is used all the same and `fits` is False.
    """
    size = max(largest, smallest)
    while True:
        setting = _at_size(text, weight, size, width, height, leading)
        if setting.fits or size <= smallest:
            return setting
        size = max(smallest, size - max(1, size // 24))


def _at_size(
    text: str, weight: Weight, size: int, width: int, height: int, leading: float
) -> Setting:
    lines = _balanced(text, weight, size, width)
    advance = round(size * leading)
    widest = max(_width(line, weight, size) for line in lines)
    fits = widest <= width and advance * len(lines) <= height
    return Setting(lines, size, advance, widest, fits)


@lru_cache(maxsize=16384)
def _width(line: str, weight: Weight, size: int) -> int:
    return _font(weight, size).size(line)[0]


@lru_cache(maxsize=2048)
def _balanced(text: str, weight: Weight, size: int, width: int) -> tuple[str, ...]:
    """The fewest lines that fit `width`, then as even as that number of lines allows."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _even_lines(paragraph, weight, size, width)
    return tuple(lines)


def _even_lines(paragraph: str, weight: Weight, size: int, width: int) -> list[str]:
    lines = _broken(paragraph, weight, size, width)
    if len(lines) < 2:
        return lines
    narrow, wide = width // 2, width
    while wide - narrow > size // 4:
        middle = (narrow + wide) // 2
        if len(_broken(paragraph, weight, size, middle)) > len(lines):
            narrow = middle
        else:
            wide = middle
    return _broken(paragraph, weight, size, wide)


def _broken(paragraph: str, weight: Weight, size: int, width: int) -> list[str]:
    lines = [""]
    for word in paragraph.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and _width(longer, weight, size) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


class DrawnLines:
    """Lines as pictures, the latest used kept up to a bound in bytes."""

    def __init__(self, bound: int = LINES_KEPT_BYTES) -> None:
        self._bound = bound
        self._bytes = 0
        self._kept: OrderedDict[tuple[str, Weight, int, str], pygame.Surface] = OrderedDict()

    def line(self, text: str, weight: Weight, size: int, colour: str) -> pygame.Surface:
        """One line, as high as the font draws it, on a clear ground."""
        key = (text, weight, size, colour)
        drawn = self._kept.get(key)
        if drawn is None:
            drawn = _font(weight, size).render(text, True, colour)
            self._kept[key] = drawn
            self._bytes += drawn.get_width() * drawn.get_height() * 4
            self._forget()
        self._kept.move_to_end(key)
        return drawn

    def _forget(self) -> None:
        while self._bytes > self._bound and len(self._kept) > 1:
            _, old = self._kept.popitem(last=False)
            self._bytes -= old.get_width() * old.get_height() * 4
