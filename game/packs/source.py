"""A YAML file to plain text: every value a text, a list or a mapping, every one with its place.

Packs come from anywhere, so a file is bounded before anything is built from it: its size, depth
and number of parts; aliases, anchors and tags are refused. All this is judged on YAML's stream of
events, which is read no further than the first thing that is too much: composing a file of
100,000 nested levels would end the whole process.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from game.errors import why
from game.packs.problems import Address, Fault, Problem, Severity
from game.packs.syntax import NO_BREAK_SPACE, QUOTE, TOO_DEEP, WHOLE_FILE, not_yaml, odd_space

SIZE = 1_000_000
"""Bytes of a file; 300 questions take 107,000."""
DEPTH = 16
"""Levels of nesting; a story's options stand at nine."""
EVENTS = 40_000
"""Beginnings and ends of texts, lists and mappings; 300 questions have about 12,000."""

Tree = str | list["Tree"] | dict[str, "Tree"]
"""What a file says, all of it as text."""

# Without libyaml the same loader exists in Python, only slower.
LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands. Line and column count from 1; `last` is the last line of a text."""

    file: str
    line: int
    column: int
    last: int = 0

    def problem(self, rule: str, message: str, cure: str = "") -> Problem:
        """An error at this place."""
        return Problem(rule, Severity.ERROR, self.file, self.line, self.column, message, cure)


@dataclass(frozen=True, slots=True)
class Source:
    """One file as text, with the place of every key and every value.

    `lines` are the lines of each file that it was made of.
    """

    file: str
    tree: dict[str, Tree]
    keys: Mapping[Address, Place]
    values: Mapping[Address, Place]
    lines: Mapping[str, Sequence[str]] = field(default_factory=dict[str, Sequence[str]])

    def place(self, address: Address, *, key: bool = False) -> Place:
        """Where `address` stands, or the nearest thing around it that does stand there."""
        exact = self.keys if key else self.values
        for end in range(len(address), 0, -1):
            near = address[:end]
            found = (
                (exact.get(near) if end == len(address) else None)
                or self.keys.get(near)
                or self.values.get(near)
            )
            if found:
                return found
        return Place(self.file, 1, 1)

    def problems(self, faults: Iterable[Fault]) -> Iterator[Problem]:
        """`faults`, each with its line and column."""
        for fault in faults:
            place = self.place(fault.address, key=fault.at_key)
            line, column, width = self._of_word(place, fault.word)
            yield Problem(
                fault.rule,
                fault.severity,
                place.file,
                line,
                column,
                fault.message,
                fault.cure,
                width,
            )

    def _of_word(self, place: Place, word: str) -> tuple[int, int, int]:
        """Line, column and width of `word` in the text at `place`.

        Where it is broken apart, or none is named, those of the text itself.
        """
        lines = self.lines.get(place.file, ())
        for number in range(place.line, max(place.line, place.last) + 1) if word else ():
            line = "".join(lines[number - 1 : number])
            at = line.find(word, place.column - 1 if number == place.line else 0)
            if at >= 0:
                return number, at + 1, len(word)
        return place.line, place.column, 0


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that was read: its source, or None where problems forbid to go on."""

    source: Source | None
    problems: tuple[Problem, ...]
    empty: bool = False
    """Whether there is nothing in the file, or notes to oneself only."""


def read(path: Path) -> Reading:
    """The text of a YAML file. Problems never stop the program, whatever the bytes are."""
    start = Place(path.as_posix(), 1, 1)
    content = _bytes(path, start)
    if isinstance(content, Problem):
        return Reading(None, (content,))
    text = _text(content, start)
    if isinstance(text, Problem):
        return Reading(None, (text,))
    builder = _Builder(path.as_posix(), text.split("\n"))
    try:
        for event in _events(text):
            builder.add(event)
    except _Stopped as stopped:
        builder.problems.append(stopped.problem)
    except yaml.MarkedYAMLError as error:
        line, column, message, cure, rule = not_yaml(error, text)
        place = Place(start.file, line, column)
        builder.problems.append(place.problem(rule, message, cure))
    except (yaml.YAMLError, ValueError):
        builder.problems.append(start.problem("CW004", "this is not YAML", WHOLE_FILE))
    return builder.reading()


def _events(text: str) -> Iterator[Any]:
    """YAML's events, one by one: what is not asked for is never read."""
    untyped: Any = yaml  # the stub of `parse` has no types
    return untyped.parse(text, Loader=LOADER)


def _bytes(path: Path, start: Place) -> bytes | Problem:
    try:
        # A pipe or a device would make us wait, or read for ever.
        if not stat.S_ISREG(path.stat().st_mode):
            return start.problem("CW001", "this is not a file", _NO_FILE)
        with path.open("rb") as file:
            content = file.read(SIZE + 1)
    except FileNotFoundError:
        cure = _DANGLING if path.is_symlink() else _begins(path.as_posix())
        return start.problem("CW001", f"there is no {path.name} here", cure)
    except OSError as error:
        return start.problem("CW001", f"this file cannot be read: {why(error)}")
    if len(content) > SIZE:
        return start.problem(
            "CW002", f"this file is larger than {SIZE // 1000} kB", "Split the pack into two."
        )
    return content


def _text(content: bytes, start: Place) -> str | Problem:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        return _at(before, start).problem("CW003", "this file is not UTF-8 text", _SAVE_AS)
    if odd := _IN_A_FILE.search(text):
        return _at(text[: odd.start()], start).problem("CW003", *_odd(odd[0]))
    return text


def _at(before: str, start: Place) -> Place:
    """The place right after the text `before`."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Place(start.file, len(lines), len(lines[-1]) + 1)


# Controls, line separators, halves of characters, turned directions (they show a text other than it
# is), the mark of byte order, and what is no character in any plane.
_UNWRITABLE = (
    "[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    )
    + "]"
)
_IN_A_FILE = re.compile(rf"(?![\n\r\t]){_UNWRITABLE}")
_IN_A_TEXT = re.compile(rf"(?!\n){_UNWRITABLE}")


def writable(sign: str) -> bool:
    """Whether a sign may stand in a text: no controls, line separators or turned directions."""
    return re.fullmatch(_UNWRITABLE, sign) is None


def _odd(sign: str) -> tuple[str, str]:
    name = f"U+{ord(sign):04X}"
    return f"an invisible character ({name}) stands here", "Delete it and type the text anew."


class _Stopped(Exception):
    """Reading goes no further."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read; `key` is the mapping's key that waits for its value."""

    address: Address
    content: list[Tree] | dict[str, Tree]
    key: str | None = None
    # The value of a key that stands there twice is read, and then forgotten; and so is all of a
    # round that has no hyphen and would spoil the round above it.
    forgotten: bool = False


@dataclass(slots=True)
class _Builder:
    """Builds the tree from YAML's events, one by one, without recursion."""

    file: str
    lines: Sequence[str] = ()
    problems: list[Problem] = field(default_factory=list[Problem])
    keys: dict[Address, Place] = field(default_factory=dict[Address, Place])
    values: dict[Address, Place] = field(default_factory=dict[Address, Place])
    _open: list[_Open] = field(default_factory=list[_Open])
    _tree: Tree | None = None
    _events: int = 0

    def add(self, event: Any) -> None:
        start = event.start_mark
        place = Place(self.file, start.line + 1, start.column + 1, event.end_mark.line + 1)
        self._events += 1
        if self._events > EVENTS:
            raise _Stopped(place.problem("CW002", "this file has too many parts", "Split it."))
        match event:
            case yaml.DocumentStartEvent() if self._tree is not None:
                raise _Stopped(place.problem("CW006", *_SECOND_DOCUMENT))
            case yaml.AliasEvent():
                raise _Stopped(place.problem("CW005", f"“*{event.anchor}” is an alias", _NO_ALIAS))
            case yaml.ScalarEvent():
                self._plain(event, place)
                self._scalar(event.value, place)
                self._lost(event)
            case yaml.SequenceStartEvent():
                self._plain(event, place)
                self._begin([], place)
            case yaml.MappingStartEvent():
                self._plain(event, place)
                self._begin({}, place)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._open.pop()
            case _:
                pass

    def reading(self) -> Reading:
        """What was read. Without a whole tree, problems say why."""
        if not self.problems and not isinstance(self._tree, dict):
            place = self.values.get((), Place(self.file, 1, 1))
            empty = self._tree is None or self._tree == ""
            message = "this file is empty" if empty else "a file begins with a key and a colon"
            self.problems.append(place.problem("CW006", message, _begins(self.file)))
            return Reading(None, tuple(self.problems), empty)
        fatal = any(problem.rule not in ("CW007", "CW009") for problem in self.problems)
        if fatal or not isinstance(self._tree, dict):
            return Reading(None, tuple(self.problems))
        source = Source(self.file, self._tree, self.keys, self.values, {self.file: self.lines})
        return Reading(source, tuple(self.problems))

    def _plain(self, event: Any, place: Place) -> None:
        if event.anchor is not None:
            message = f"“&{event.anchor}” is an anchor"
            self.problems.append(place.problem("CW005", message, _NO_ALIAS))
        # A quoted text is tagged "!" by the parser itself; only a written tag is refused.
        if event.tag not in (None, "!"):
            self.problems.append(place.problem("CW005", f"“{event.tag}” is a tag", _NO_TAG))

    def _lost(self, event: Any) -> None:
        """Words after “ #” that look like text: YAML takes them for a note to oneself."""
        if event.style not in (None, "", ":") or not event.value:
            return
        mark = event.end_mark
        rest = "".join(self.lines[mark.line : mark.line + 1])[mark.column :]
        if _LOST.match(rest):
            column = mark.column + rest.index("#") + 1
            place = Place(self.file, mark.line + 1, column)
            message = "the class never sees what stands after this #"
            self.problems.append(place.problem("CW009", message, QUOTE))

    def _begin(self, content: list[Tree] | dict[str, Tree], place: Place) -> None:
        above = self._open[-1] if self._open else None
        if above and isinstance(above.content, dict) and above.key is None:
            raise _Stopped(place.problem("CW008", "a key must be a word", _NO_TAG))
        if len(self._open) == DEPTH:
            raise _Stopped(place.problem("CW002", "this is nested too deep", TOO_DEEP))
        address, forgotten = self._put(content, place)
        self._open.append(_Open(address, content, forgotten=forgotten))

    def _scalar(self, text: str, place: Place) -> None:
        if odd := _IN_A_TEXT.search(text):
            raise _Stopped(place.problem("CW003", *_odd(odd[0])))
        above = self._open[-1] if self._open else None
        if above and isinstance(above.content, dict) and above.key is None:
            self._key(above, text, place)
        else:
            self._put(text, place)

    def _key(self, above: _Open, key: str, place: Place) -> None:
        if odd_space(key) is not None:
            raise _Stopped(place.problem("CW004", *NO_BREAK_SPACE))
        address = (*above.address, key)
        above.key = key
        if key in above.content and not above.forgotten:
            first = self.keys[address]
            if key == "id" and above.address[:1] == ("rounds",) and len(above.address) <= 2:
                above.forgotten = True
                self.problems.append(place.problem("CW007", *_no_hyphen(first)))
                return
            message = f"“{key}” stands here twice, in line {first.line} and again here"
            self.problems.append(place.problem("CW007", message, "Keep one of them."))
        elif not above.forgotten:
            self.keys[address] = place

    def _put(self, value: Tree, place: Place) -> tuple[Address, bool]:
        """Hang a value where it belongs. Answers its address, and whether it is forgotten."""
        if not self._open:
            self._tree = value
            self.values[()] = place
            return (), False
        above = self._open[-1]
        if isinstance(above.content, list):
            key: str | int = len(above.content)
            above.content.append(value)
            forgotten = above.forgotten
        else:
            key = above.key or ""
            above.key = None
            forgotten = above.forgotten or key in above.content
            if not forgotten:
                above.content[key] = value
        address = (*above.address, key)
        if not forgotten:
            self.values[address] = place
        return address, forgotten


def _no_hyphen(above: Place) -> tuple[str, str]:
    """What is said of a round that begins like any other line; `above` is the id before it."""
    cure = (
        "Write a hyphen and a space before this id: “- id: …”. "
        f"The hyphen stands below that of the round in line {above.line}."
    )
    return "a round begins with “- ”", cure


_LOST = re.compile(r"\s+#[^\s#-]")
"""A note to oneself begins with “# ”; a text that goes on, like “coach #1”, does not."""
_NO_ALIAS = f"Write the text out. If a text begins with * or &: {QUOTE[0].lower()}{QUOTE[1:]}"
_NO_TAG = f"Write it as plain text. {QUOTE}"
_SAVE_AS = "In your editor, choose “Save as” and the encoding UTF-8."
_WHICH_FILE = "A pack is a folder with a pack.yaml; content/README.md shows how it begins."
_NO_FILE = "A file with text is wanted. Give what stands here another name, or move it away."
_DANGLING = "It is a link that leads nowhere. Put the file itself here, or remove the link."


def _begins(file: str) -> str:
    """How the file begins, for somebody who left it empty."""
    name = file.rpartition("/")[2]
    if name == "pack.yaml":
        return _WHICH_FILE
    language = _LANGUAGE_FILE.fullmatch(name)
    if language:
        return f"A translation begins with: language: {language[1]}"
    return "It begins with: waivers:" if name == "waivers.yaml" else WHOLE_FILE


_LANGUAGE_FILE = re.compile(r"([a-z]{2,3}(?:-[A-Z]{2})?)\.yaml")
_SECOND_DOCUMENT = ("a second document begins here", "Remove the line with ---.")
