"""Letters: fonts, breaking lines, the largest size that fits, and drawn lines kept for reuse.

For easier reading there is a second typeface, whose I, l and 1 differ, with letters, words and
lines a little further apart. It is never the reason that a text does not fit.
"""

from __future__ import annotations

import math
import unicodedata
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import as_file, files
from importlib.util import find_spec

import pygame

from game.stage.line_breaks import even_lines, fewest_lines

LINES_KEPT_BYTES = 24 * 1024 * 1024
"""How much memory drawn lines may take before the oldest are forgotten."""

LETTERS_APART, WORDS_APART = 0.05, 0.1
"""What a spaced text has more between letters, and again between words: parts of its size."""

LINES_APART = 1.12
"""By how much the lines of a spaced text are further apart."""


class Weight(StrEnum):
    """The weights of the usual typeface, as its files are named."""

    MEDIUM = "Medium"  # on paper only: too thin for a projector
    SEMIBOLD = "SemiBold"
    BOLD = "Bold"
    EXTRABOLD = "ExtraBold"


class Typeface(StrEnum):
    """The typefaces, by the packages that hold them."""

    MANROPE = "font_manrope"
    SOURCE_SANS = "font_source_sans_pro"


_SOURCE_SANS_WEIGHTS = {
    Weight.MEDIUM: "Regular",
    Weight.SEMIBOLD: "Semibold",
    Weight.BOLD: "Bold",
    Weight.EXTRABOLD: "Bold",  # the next one, Black, closes its letters up
}

_SOURCE_SANS_LIFT = 1.12
"""How much larger it is set: no capital and no small letter is lower than one of Manrope."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Which typeface a text is set in, and whether its letters, words and lines stand apart."""

    typeface: Typeface
    spaced: bool


USUAL = Reading(Typeface.MANROPE, spaced=False)

EASIER = (
    Reading(Typeface.SOURCE_SANS, spaced=True),
    Reading(Typeface.SOURCE_SANS, spaced=False),
)
"""How to set a text for easier reading: the second where it does not fit by the first."""


@dataclass(frozen=True, slots=True)
class Face:
    """The letters of one text. Its size is pixels, as Manrope counts them."""

    weight: Weight
    size: int
    reading: Reading = USUAL


@dataclass(frozen=True, slots=True)
class Setting:
    """Text broken into lines at one size.

    `line` is the height of one line, `advance` from the top of one to the top of the next, and
    `width` that of the longest: pixels.
    """

    lines: tuple[str, ...]
    face: Face
    line: int
    advance: int
    width: int
    fits: bool

    @property
    def size(self) -> int:
        """The size of the letters, in pixels."""
        return self.face.size

    @property
    def height(self) -> int:
        """From the top of the first line to the foot of the last."""
        return self.advance * (len(self.lines) - 1) + self.line


# --- fonts ---------------------------------------------------------------------------------------


@cache
def _installed(typeface: Typeface) -> Typeface:
    """`typeface`, or the usual one where its package is missing."""
    return typeface if find_spec(typeface) is not None else Typeface.MANROPE


@cache
def font_path(typeface: Typeface, weight: Weight) -> str:
    """The file of a typeface whose package is there."""
    name = f"Manrope-{weight}.ttf"
    if typeface is Typeface.SOURCE_SANS:
        name = f"SourceSansPro-{_SOURCE_SANS_WEIGHTS[weight]}.ttf"
    with as_file(files(typeface) / "files" / name) as path:
        return str(path)


def _font(face: Face) -> pygame.font.Font:
    return _sized(_installed(face.reading.typeface), face.weight, face.size)


@lru_cache(maxsize=128)
def _sized(typeface: Typeface, weight: Weight, size: int) -> pygame.font.Font:
    if not pygame.font.get_init():
        pygame.font.init()
    lift = _SOURCE_SANS_LIFT if typeface is Typeface.SOURCE_SANS else 1
    return pygame.font.Font(font_path(typeface, weight), math.ceil(size * lift))


# --- breaking lines ------------------------------------------------------------------------------


def set_text(
    text: str,
    weight: Weight,
    *,
    width: int,
    height: int,
    largest: int,
    smallest: int,
    leading: float,
    easier: bool = False,
) -> Setting:
    """`text` at the largest size, from `largest` down to `smallest`, that fits `width` x `height`.

    Lines are balanced: no line stands much shorter than the others. What cannot be set for `easier`
    reading is set as usual; when that does not fit at the smallest size, it is used all the same
    and `fits` is False.
    """
    size = max(largest, smallest)
    for reading in EASIER if easier else ():
        face = Face(weight, size, reading)
        setting = _largest(text, face, width, height, smallest, leading)
        if setting.fits:
            return setting
    return _largest(text, Face(weight, size), width, height, smallest, leading)


def _largest(
    text: str, face: Face, width: int, height: int, smallest: int, leading: float
) -> Setting:
    while True:
        setting = _set(text, face, width, height, leading)
        if setting.fits or face.size <= smallest:
            lines = _lines(text, face, width, even=True)
            return replace(setting, lines=lines, width=_widest(lines, face))
        size = max(smallest, face.size - max(1, face.size // 24))
        face = Face(face.weight, size, face.reading)


def _set(text: str, face: Face, width: int, height: int, leading: float) -> Setting:
    """In as few lines as can be, whatever they look like: whether it fits is known by that."""
    lines = _lines(text, face, width, even=False)
    line = round(face.size * leading)
    advance = round(line * LINES_APART) if face.reading.spaced else line
    widest = _widest(lines, face)
    fits = widest <= width and advance * (len(lines) - 1) + line <= height
    return Setting(lines, face, line, advance, widest, fits)


@lru_cache(maxsize=4096)
def _lines(text: str, face: Face, width: int, *, even: bool) -> tuple[str, ...]:
    """The fewest lines that fit `width`, `even` as that number of lines allows."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        words = paragraph.split(" ")
        if even:
            lines += even_lines(words, lambda line: _width(line, face), width, face.size)
        else:
            lines += fewest_lines(words, lambda line: _width(line, face), width)
    return tuple(lines)


def _widest(lines: Sequence[str], face: Face) -> int:
    return max(_width(line, face) for line in lines)


# --- letters apart -------------------------------------------------------------------------------


@lru_cache(maxsize=16384)
def _width(line: str, face: Face) -> int:
    """Where the last letter ends, in pixels."""
    width = _font(face).size(line)[0]
    return width + _added(_letters(line)[:-1], face) if face.reading.spaced else width


def _letters(line: str) -> list[str]:
    """The letters of a line, each with the accents that follow it."""
    letters: list[str] = []
    for character in line:
        if letters and unicodedata.combining(character):
            letters[-1] += character
        else:
            letters.append(character)
    return letters


def _added(letters: list[str], face: Face) -> int:
    """By how much these letters push away what follows them, in pixels."""
    return len(letters) * round(face.size * LETTERS_APART) + letters.count(" ") * round(
        face.size * WORDS_APART
    )


def _spaced(line: str, face: Face) -> Iterator[tuple[str, int]]:
    """Every letter of a spaced line and where it stands, in pixels: kerned, then apart."""
    font = _font(face)
    letters = _letters(line)
    for number, letter in enumerate(letters):
        before = letters[:number]
        end = font.size("".join([*before, letter]))[0]
        yield letter, end - font.size(letter)[0] + _added(before, face)


def _drawn(line: str, face: Face, colour: str) -> pygame.Surface:
    font = _font(face)
    if not face.reading.spaced:
        return font.render(line, True, colour)
    surface = pygame.Surface((_width(line, face), font.size(line)[1]), pygame.SRCALPHA)
    for letter, place in _spaced(line, face):
        surface.blit(font.render(letter, True, colour), (place, 0))
    return surface


class DrawnLines:
    """Lines as pictures, the latest used kept up to a bound in bytes."""

    def __init__(self, bound: int = LINES_KEPT_BYTES) -> None:
        self._bound = bound
        self._bytes = 0
        self._kept: OrderedDict[tuple[str, Face, str], pygame.Surface] = OrderedDict()

    def line(self, text: str, face: Face, colour: str) -> pygame.Surface:
        """One line, as high as the font draws it, on a clear ground."""
        key = (text, face, colour)
        drawn = self._kept.get(key)
        if drawn is None:
            drawn = _drawn(text, face, colour)
            self._kept[key] = drawn
            self._bytes += drawn.get_width() * drawn.get_height() * 4
            self._forget()
        self._kept.move_to_end(key)
        return drawn

    def _forget(self) -> None:
        while self._bytes > self._bound and len(self._kept) > 1:
            _, old = self._kept.popitem(last=False)
            self._bytes -= old.get_width() * old.get_height() * 4
