"""Where the parts of a YAML file stand in its text, so that words can be put in between them.

Everything an author or translator wrote stays as it was typed, byte for byte: a file is never
written anew from its values. Places are counted in characters of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from game.packs.nodes import NotComposed, composed

_LINE_END = re.compile(r"\r\n|\n|\r")
_SPACES = re.compile(" *")


@dataclass(frozen=True, slots=True)
class Part:
    """A value of a file, from its first character to behind its last one.

    `flow` is a block or list in brackets; `braces` says that they really stand there, since in a
    list in brackets a pair may stand without. `words` are those of a text.
    """

    start: int
    end: int
    words: str = ""
    entries: Mapping[str, Entry] = field(default_factory=dict[str, "Entry"])
    items: Sequence[Part] = ()
    flow: bool = False
    braces: bool = False
    block: bool = False
    listing: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of a block, from its first character to behind the last one of its value."""

    key: str
    start: int
    value: Part

    @property
    def end(self) -> int:
        return self.value.end


class Unclear(Exception):
    """The file is laid out in a way in which nothing can be put into it safely."""


def layout(text: str) -> Part:
    """The parts of a text that `packs.source` could read. Raises Unclear."""
    try:
        node = composed(text)
    except NotComposed as error:
        raise Unclear from error
    return _part(node, text, int(node.start_mark.index))


def _part(node: Any, text: str, least: int) -> Part:
    """A node and what is beneath it. `least` is behind the colon or dash, for one that is empty."""
    start, end = int(node.start_mark.index), int(node.end_mark.index)
    if node.id == "mapping":
        flow = bool(node.flow_style)
        entries = {str(key.value): _entry(key, value, text) for key, value in node.value}
        end = end if flow or not entries else max(one.end for one in entries.values())
        braces = text.startswith("{", start)
        return Part(start, end, entries=entries, flow=flow, braces=braces, block=True)
    if node.id == "sequence":
        flow = bool(node.flow_style)
        items = [_part(item, text, int(item.start_mark.index)) for item in node.value]
        end = end if flow or not items else items[-1].end
        return Part(start, end, items=items, flow=flow, listing=True)
    if start == end:
        return Part(least, least, str(node.value))
    # A text in | or > ends where the next thing begins: after empty lines.
    seen = text[start:end].rstrip() if node.style in ("|", ">") else text[start:end]
    return Part(start, start + len(seen), str(node.value))


def _entry(key: Any, value: Any, text: str) -> Entry:
    start, end = int(key.start_mark.index), int(key.end_mark.index)
    colon = re.compile(r"[ \t]*:").match(text, end)
    return Entry(str(key.value), start, _part(value, text, colon.end() if colon else end))


def texts_of(part: Part) -> Iterator[Part]:
    """Every text of a file, in its order."""
    if not part.block and not part.listing:
        yield part
    for entry in part.entries.values():
        yield from texts_of(entry.value)
    for item in part.items:
        yield from texts_of(item)


def line_start(text: str, at: int) -> int:
    """Where the line begins that `at` is in."""
    begin = text.rfind("\n", 0, at) + 1
    return max(begin, text.rfind("\r", begin, at) + 1)


def line_end(text: str, at: int) -> int:
    """Where the next line begins, or the end of the text."""
    found = _LINE_END.search(text, at)
    return found.end() if found else len(text)


def indentation(text: str, line: int) -> str:
    """The spaces with which the line begins that begins at `line`."""
    found = _SPACES.match(text, line)
    return found[0] if found else ""


def margin(text: str, at: int) -> str:
    """What stands before `at` in its line. Raises Unclear when that is more than spaces."""
    before = text[line_start(text, at) : at]
    if before.strip(" "):
        raise Unclear
    return before


def newline(text: str) -> str:
    """How the lines of a text end: as its first one does."""
    found = _LINE_END.search(text)
    return found[0] if found else "\n"


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `words` in place of what stands from `start` to `end`.

    Of several at one place those of the lowest `rank` come first, and of one rank as they were
    made.
    """

    start: int
    end: int
    words: str = ""
    rank: int = 0


def edited(text: str, edits: Iterable[Edit]) -> str:
    """`text` with all edits. Raises Unclear when two of them meet."""
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda one: (one.start, one.end, one.rank)):
        if edit.start < at:
            raise Unclear
        pieces += [text[at : edit.start], edit.words]
        at = edit.end
    return "".join([*pieces, text[at:]])
