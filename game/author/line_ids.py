"""Identifiers for the lines of a story, which a translation needs to name them.

They are made of the line's first words, and put into the author's file without touching anything
else in it. An identifier that is there never changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass

from game.author.layout import (
    Edit,
    Part,
    Unclear,
    edited,
    layout,
    line_end,
    line_start,
    newline,
)
from game.packs.identifiers import identifier
from game.packs.model import RESERVED
from game.packs.problems import Address
from game.packs.source import Tree
from game.packs.texts import texts
from game.packs.translation import value_at

WORDS, LENGTH = 4, 30
"""How many words of a line its identifier is made of; of a passage's, how many characters."""

KINDS = ("ask", "story", "ending")
"""The keys that tell a line; any other is somebody who speaks."""


@dataclass(frozen=True, slots=True)
class Named:
    """A line of a story that was given an identifier: its address, its telling key, its name."""

    address: Address
    key: str
    name: str


def new_names(tree: dict[str, Tree]) -> list[Named]:
    """An identifier for every line of a story that has none, in the order of the pack."""
    used: dict[Address, set[str]] = {}
    named: list[Named] = []
    for address, line in _lines(tree):
        here = used.setdefault(address[:2], set(RESERVED))
        here.add(str(line.get("id", "")))
    for address, line in _lines(tree):
        if "id" in line:
            continue
        key, words = _telling(line)
        # Where no letter is Latin, the passage and a number are a name, too.
        otherwise = f"{address[3]}-{int(address[4]) + 1}"[-LENGTH:].lstrip("-")
        name = identifier(words, otherwise, used[address[:2]], WORDS)
        used[address[:2]].add(name)
        named.append(Named(address, key, name))
    return named


def _lines(tree: dict[str, Tree]) -> Iterator[tuple[Address, Mapping[str, Tree]]]:
    """Every line of a story that holds a text, once."""
    addresses = (words.address[:5] for words in texts(tree) if "story" in words.address[2:3])
    for address in dict.fromkeys(addresses):
        line = value_at(tree, address)
        if isinstance(line, dict) and len(address) == 5:
            yield address, line


def _telling(line: Mapping[str, Tree]) -> tuple[str, str]:
    """The key that says what a line is, and its words."""
    speakers = (key for key, value in line.items() if isinstance(value, str) and key != "scene")
    key = next((kind for kind in KINDS if kind in line), None) or next(speakers)
    words = line[key]
    return key, words if isinstance(words, str) else ""


def with_names(text: str, named: list[Named]) -> str:
    """`text` with an `id` behind the words of each line. Raises Unclear."""
    ended = text if text.endswith(("\n", "\r")) else text + newline(text)
    root = layout(ended)
    edits = [edit for one in named for edit in _edits(ended, _part(root, one.address), one)]
    return edited(ended, edits) if named else text


def _edits(text: str, line: Part, named: Named) -> Iterator[Edit]:
    told = line.entries.get(named.key)
    if told is None:
        raise Unclear
    words = f"id: {named.name}"
    if line.flow:
        if not line.braces:  # a pair in a list in brackets needs no braces; two pairs do
            yield Edit(line.start, line.start, "{")
        yield Edit(told.end, told.end, f", {words}{'' if line.braces else '}'}")
        return
    first = min(entry.start for entry in line.entries.values())
    margin = " " * (first - line_start(text, first))
    at = line_end(text, told.end)
    yield Edit(at, at, f"{margin}{words}{newline(text)}")


def _part(part: Part, address: Address) -> Part:
    """What stands at `address` of a file."""
    for step in address:
        if isinstance(step, int) and step < len(part.items):
            part = part.items[step]
        elif isinstance(step, str) and step in part.entries:
            part = part.entries[step].value
        else:
            raise Unclear
    return part


def named_tree(tree: dict[str, Tree], named: list[Named]) -> dict[str, Tree]:
    """What the file must say afterwards, and nothing else."""
    after = deepcopy(tree)
    for one in named:
        line = value_at(after, one.address)
        if isinstance(line, dict):
            line["id"] = one.name
    return after
