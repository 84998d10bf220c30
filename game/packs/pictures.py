"""The pictures of a pack: inside its folder, there, not too large, and drawn as they look.

The game draws SVG with a small renderer that leaves out some parts in silence and ignores others
(FACTS.md 1 d). Here they are refused, so that a drawing never loses its words in front of a class.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path, PurePosixPath, PureWindowsPath
from xml.parsers import expat

from game.packs.problems import Problem
from game.packs.source import Place

SVG_SIZE = 300_000
PNG_SIZE = 2_000_000
"""Bytes of a picture."""
ELEMENTS = 2_000
"""Parts of a drawing; 300 paths take 55 milliseconds at 1080 pixels."""
DEPTH = 40
"""Groups within groups that the renderer can hold."""
LEAST, MOST = 16, 4_096
"""Width and height of a picture, pixels or user units."""

_SUFFIXES = (".svg", ".png")
_LOST = "the game leaves it out"
_IGNORED = "the game ignores it"
_PARTS: Mapping[str, tuple[str, str]] = {
    "text": (_LOST, "Turn the text into paths, or write it in the pack."),
    "tspan": (_LOST, "Turn the text into paths, or write it in the pack."),
    "textPath": (_LOST, "Turn the text into paths, or write it in the pack."),
    "use": (_LOST, "Copy the shape instead of using it again."),
    "symbol": (_LOST, "Copy the shape instead of using it again."),
    "image": (_LOST, "Draw it, or give the pack a PNG."),
    "pattern": (_LOST, "Use a plain colour or a gradient."),
    "foreignObject": (_LOST, "Draw it with paths."),
    "clipPath": (_IGNORED, "Cut the shape itself."),
    "mask": (_IGNORED, "Cut the shape itself."),
    "filter": (_IGNORED, "Draw shadows and blurs as shapes."),
    "script": ("a drawing runs nothing", "Remove it."),
    "animate": (_IGNORED, "Remove it."),
    "animateTransform": (_IGNORED, "Remove it."),
    "animateMotion": (_IGNORED, "Remove it."),
    "set": (_IGNORED, "Remove it."),
}


def picture_problems(folder: Path, file: str, named: Place) -> list[Problem]:
    """What is wrong with the picture `file` of the pack in `folder`, named at `named`."""
    path, problem = _found(folder, file, named)
    if path is None:
        return [problem] if problem else []
    try:
        content = _content(path)
    except OSError:
        return [named.problem("CW402", f"the picture “{file}” cannot be read")]
    place = Place((folder / file).as_posix(), 1, 1)
    if content is None:
        return [named.problem("CW403", f"“{file}” is not a file")]
    limit = SVG_SIZE if path.suffix == ".svg" else PNG_SIZE
    if len(content) > limit:
        cure = "Save it smaller, or with fewer parts."
        return [place.problem("CW404", f"this picture is larger than {limit // 1000} kB", cure)]
    return list(_svg(content, place) if path.suffix == ".svg" else _png(content, place))


def _found(folder: Path, file: str, named: Place) -> tuple[Path | None, Problem | None]:
    """The picture's own path, or what is wrong with the way to it."""
    parts = PurePosixPath(file).parts
    if "\\" in file or PureWindowsPath(file).anchor or file.startswith("/") or ".." in parts:
        return None, named.problem("CW401", f"“{file}” leads out of the pack", _WHERE)
    if PurePosixPath(file).suffix not in _SUFFIXES:
        return None, named.problem("CW403", f"“{file}” is neither .svg nor .png", _WHERE)
    path = folder
    for part in parts:
        try:
            # Some systems find Sam.svg as sam.svg; a class's computer may not.
            names = [entry.name for entry in path.iterdir()]
        except OSError:
            names = []
        if part not in names:
            near = get_close_matches(file, _pictures_of(folder), 1)
            cure = f"Did you mean “{near[0]}”?" if near else _WHERE
            return None, named.problem("CW402", f"there is no picture “{file}”", cure)
        path /= part
    # `Path.resolve` raises on links that go round; realpath leaves them to the reading.
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        return None, named.problem("CW401", f"“{file}” leads out of the pack", _WHERE)
    return path, None


def _pictures_of(folder: Path) -> list[str]:
    """The pictures that are there, as a pack would name them."""
    places = (folder, folder / "pictures")
    return [
        entry.relative_to(folder).as_posix()
        for place in places
        if place.is_dir()
        for entry in place.iterdir()
        if entry.suffix in _SUFFIXES
    ]


_WHERE = "Pictures are SVG or PNG files in the folder of the pack: pictures/park.svg."


def _content(path: Path) -> bytes | None:
    """The bytes, one more than are allowed at most; None for what is not a file."""
    if not stat.S_ISREG(path.stat().st_mode):
        return None
    with path.open("rb") as file:
        return file.read(PNG_SIZE + 1)


def _png(content: bytes, place: Place) -> Iterator[Problem]:
    if content[:8] != b"\x89PNG\r\n\x1a\n" or content[12:16] != b"IHDR" or len(content) < 33:
        yield place.problem("CW403", "this is not a PNG picture", "Save it as PNG again.")
        return
    width, height = (int.from_bytes(content[at : at + 4]) for at in (16, 20))
    yield from _size(width, height, place)


def _size(width: float, height: float, place: Place) -> Iterator[Problem]:
    for name, length in (("wide", width), ("high", height)):
        # Written so that what is no number at all (nan) is refused too.
        if not LEAST <= length <= MOST:
            message = f"this picture is {length:g} {name}; {LEAST} to {MOST} are wanted"
            yield place.problem("CW404", message)


def _svg(content: bytes, place: Place) -> Iterator[Problem]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        yield place.problem("CW403", "this drawing is not UTF-8 text", "Save it as plain SVG.")
        return
    declared = re.search(r"<!(DOCTYPE|ENTITY)", text, re.IGNORECASE)
    if declared:
        line = text.count("\n", 0, declared.start()) + 1
        column = declared.start() - text.rfind("\n", 0, declared.start())
        there = Place(place.file, line, column)
        yield there.problem("CW405", f"{declared[0]}… is refused in drawings", "Save as plain SVG.")
        return
    drawing = _Drawing(place.file)
    try:
        drawing.parse(text)
    except expat.ExpatError as error:
        there = Place(place.file, error.lineno, error.offset + 1)
        yield there.problem("CW403", "this is not a whole SVG drawing", "Save it as SVG again.")
    except _TooMuch as error:
        yield error.problem
    yield from drawing.problems


class _TooMuch(Exception):
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Drawing:
    """Goes through an SVG once, without building it."""

    def __init__(self, file: str) -> None:
        self.problems: list[Problem] = []
        self._file = file
        self._parser = expat.ParserCreate("UTF-8")
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._words
        self._elements = 0
        self._open: list[str] = []

    def parse(self, text: str) -> None:
        self._parser.Parse(text.encode(), True)

    def _place(self) -> Place:
        return Place(
            self._file, self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
        )

    def _refuse(self, rule: str, message: str, cure: str) -> None:
        self.problems.append(self._place().problem(rule, message, cure))

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        self._elements += 1
        if self._elements > ELEMENTS or len(self._open) >= DEPTH:
            message = "this drawing has too many parts"
            raise _TooMuch(self._place().problem("CW404", message, "Draw it more simply."))
        if not self._open:
            self._root(local, attributes)
        self._open.append(local)
        if local in _PARTS:
            why, cure = _PARTS[local]
            self._refuse("CW405", f"<{local}> in a drawing: {why}", cure)
        for key, value in attributes.items():
            self._attribute(key.rpartition(":")[2], value)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _words(self, words: str) -> None:
        if self._open and self._open[-1] == "style" and "@import" in words:
            self._refuse("CW405", "@import in a drawing: nothing is fetched", "Remove it.")

    def _attribute(self, key: str, value: str) -> None:
        if "currentcolor" in value.casefold():
            self._refuse("CW405", "currentColor is drawn grey", "Write the colour: #1C857C.")
        elif key.startswith("on"):
            self._refuse("CW405", f"“{key}” in a drawing: a drawing runs nothing", "Remove it.")
        elif key == "href" and not value.startswith("#"):
            self._refuse("CW405", "a drawing leads to nothing outside itself", "Remove the href.")

    def _root(self, name: str, attributes: Mapping[str, str]) -> None:
        if name != "svg":
            self._refuse("CW403", "this is not an SVG drawing", "Save it as plain SVG.")
            return
        sizes = [attributes.get("width", ""), attributes.get("height", "")]
        if not all(sizes) or "%" in "".join(sizes):
            sizes = re.split(r"[ ,]+", attributes.get("viewBox", "").strip())[2:]
        numbers = [float(one) for one in map(_length, sizes) if one]
        if len(numbers) != 2:
            cure = "Give <svg> a width and a height, or a viewBox."
            self._refuse("CW404", "this drawing has no size", cure)
            return
        self.problems += _size(numbers[0], numbers[1], self._place())


def _length(written: str) -> str:
    """The digits of a length: `400`, `400px`, `105.8mm`; empty for anything else."""
    found = re.fullmatch(r"\s*(\d{1,9}(?:\.\d{1,9})?)(px|pt|pc|mm|cm|in|em)?\s*", written, re.ASCII)
    return found[1] if found else ""
