"""The line of a file that a problem is about, as a terminal shows it, and what of it is meant.

Terminals give some characters no cell, some one and some two, and obey others. What is shown here
has one known width each, and nothing that a terminal would obey.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

ELLIPSIS = "…"
TAB = "    "
CROWD = 8
"""Characters looked at for one cell; some have no width of their own."""
FAR = 1000
"""Characters of a line that are looked at before and after a spot."""
ODD = "\N{REPLACEMENT CHARACTER}"
"""Stands for what must not reach a terminal."""

_JOINERS = re.compile("[\u00ad\u034f\u200b-\u200d\ufe00-\ufe0f]")
"""Characters that only say how their neighbours are joined, broken or drawn."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a line, and the first cell and the number of cells that are meant."""

    text: str
    start: int
    width: int


def shown(sign: str) -> tuple[str, int]:
    """What stands for a character on a terminal, and how many cells that takes."""
    if " " <= sign <= "~":
        return sign, 1
    if sign == "\t":
        return TAB, len(TAB)
    if _JOINERS.match(sign):
        return "", 0
    category = unicodedata.category(sign)
    if category in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return ODD, 1
    if category in ("Mn", "Me"):
        return sign, 0
    return sign, 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def plain(text: str) -> str:
    """Words for a terminal: nothing in them moves, hides or colours anything."""
    return "".join(shown(sign)[0] for sign in text)


def cells(text: Iterable[str]) -> int:
    """How many cells of a terminal some text takes, as it is shown."""
    return sum(shown(sign)[1] for sign in text)


def excerpt(line: str, start: int, width: int, room: int) -> Excerpt:
    """`line` around the `width` characters from index `start` on, in `room` cells (at least 8).

    What does not fit is cut at both ends, and of what is meant the end.
    """
    start = min(start, len(line))
    end = min(start + max(width, 1), len(line))
    # A line of a million characters is not measured to its end.
    whole = max(len(line.rstrip()), end)
    if len(line) <= room * 2 and cells(line[:whole]) <= room:
        first, last = 0, whole
    else:
        first, last = _window(line, start, end, room - 2 * len(ELLIPSIS))
    before, within = line[first:start], line[start : min(end, last)]
    lead = ELLIPSIS if first else ""
    tail = ELLIPSIS if last < whole else ""
    text = f"{lead}{plain(line[first:last])}{tail}"
    return Excerpt(text.rstrip(), len(lead) + cells(before), max(1, cells(within)))


def _window(line: str, start: int, end: int, room: int) -> tuple[int, int]:
    """From where to where a line is shown, so that it takes at most `room` cells.

    What is meant comes first; of the room that is left, half goes to what stands before it. Where
    the end of what is meant is cut, nothing follows.
    """
    # A text that fills the line still has something before it: mostly its key.
    last = _onward(line[:end], start, room - min(start, room // 6))
    room -= cells(line[start:last])
    after = cells(line[last : _onward(line, last, room)]) if last == end else 0
    first = _back(line, start, max(room // 2, room - after))
    return first, _onward(line, last, room - cells(line[first:start]))


def _onward(line: str, start: int, room: int) -> int:
    """How far the characters from `start` on go in `room` cells."""
    # Characters without a width of their own could go on for ever.
    farthest = min(len(line), start + room * CROWD)
    for at in range(start, farthest):
        room -= shown(line[at])[1]
        if room < 0:
            return at
    return farthest


def _back(line: str, end: int, room: int) -> int:
    """From where on the characters before `end` take at most `room` cells."""
    fewest = max(0, end - room * CROWD)
    for at in range(end - 1, fewest - 1, -1):
        room -= shown(line[at])[1]
        if room < 0:
            return at + 1
    return fewest


# --- what is meant -------------------------------------------------------------------------------

_QUOTED = re.compile(r'(?<!\w)(?:"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\')')
_KEY = re.compile(r"[^\s:#][^:#]*?(?=\s*:(?:\s|$))")
_COMMENT = re.compile(r"\s#")


def meant(line: str, start: int) -> int:
    """How many characters from index `start` on are meant, where nobody has counted them.

    A key up to its colon, a text in quotes, a bracket to its end, or a plain text to its end; never
    a comment behind it.
    """
    rest = line[start : start + FAR]
    if rest[:1] in ("", " ", "\t") or shown(rest[0])[0] in ("", ODD):
        return 1
    if rest[0] == "#":
        return len(rest.rstrip())
    if quoted := _QUOTED.match(rest):
        return len(quoted[0])
    if rest[0] in "{[":
        return _bracket(rest)
    if comment := _COMMENT.search(rest):
        rest = rest[: comment.start()]
    if _depth(line[max(0, start - FAR) : start]):
        rest = re.split(r"[,}\]]", rest, maxsplit=1)[0]
    if key := _KEY.match(rest):
        return len(key[0])
    return max(1, len(rest.rstrip()))


def _bracket(rest: str) -> int:
    """The length of a block in brackets; that of all the rest where it is not closed."""
    depth = 0
    for at, sign in enumerate(_unquoted(rest)):
        depth += (sign in "{[") - (sign in "}]")
        if not depth:
            return at + 1
    return len(rest.rstrip())


def _depth(before: str) -> bool:
    """Whether a bracket is open after these characters of a line."""
    bare = _unquoted(before)
    return sum(map(bare.count, "{[")) > sum(map(bare.count, "}]"))


def _unquoted(text: str) -> str:
    """`text` with spaces in place of what stands in quotes."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
