"""The signs of Moodle's GIFT: where they stand, and where a backslash makes them plain signs.

`pygiftparser`, the one library for this on the package index, was last released in 2017, knows no
list of numbers, and brings along three packages to write HTML: so this is our own, and small.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"\\."  # a sign made plain
    r'|<[A-Za-z][A-Za-z0-9]*(?:\s+[\w-]+\s*=\s*"[^"<>]*")+\s*/?>'  # = in a tag marks no answer
    r"|####|::|->|[~=#{}]",
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\([~=#{}:n\\])")
_SPECIAL = re.compile(r"[~=#{}:\\]")


def marks(text: str, *wanted: str) -> Iterator[tuple[str, int, int]]:
    """Each of the `wanted` marks in `text` that is no plain sign: itself, its start and its end."""
    for match in _TOKEN.finditer(text):
        if match[0] in wanted:
            yield match[0], match.start(), match.end()


def split(text: str, *wanted: str) -> list[tuple[str, str]]:
    """The parts of `text`, each with the mark before it; the first has none."""
    parts: list[tuple[str, str]] = []
    mark, begin = "", 0
    for found, start, end in marks(text, *wanted):
        parts.append((mark, text[begin:start]))
        mark, begin = found, end
    return [*parts, (mark, text[begin:])]


def unescaped(text: str) -> str:
    """`text` with its plain signs as they are meant, `\\n` as a new line."""
    return _ESCAPED.sub(lambda match: "\n" if match[1] == "n" else match[1], text)


def escaped(text: str) -> str:
    """`text` so that GIFT reads it as it is, in one line."""
    return _SPECIAL.sub(lambda match: f"\\{match[0]}", text).replace("\n", "\\n")
