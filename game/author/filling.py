"""Puts into a translator's file what it lacks, each text where the pack has it.

A missing text is a key with empty quotes, beneath its original. What is there already is not
touched: lines are put in between, and within brackets keys are.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from game.author.layout import (
    Edit,
    Entry,
    Part,
    Unclear,
    edited,
    layout,
    line_end,
    line_start,
    margin,
    newline,
)
from game.author.marks import Anchor, above, anchors
from game.packs.problems import Address
from game.packs.record import plain
from game.packs.source import Tree

LANGUAGE = "language"
STEP = "  "
EMPTY = '""'


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a translation is to hold.

    `known` are the keys beneath each address, in the order of the pack; `originals` are the texts
    of the pack, `given` what is filled in instead of empty quotes, `changed` the old and the new
    original of what is stale. `speakers` are those of bubbles. `spaced`: an empty line stands
    before each round.
    """

    language: str
    known: Mapping[Address, Sequence[str]]
    originals: Mapping[Address, Tree]
    given: Mapping[Address, Tree]
    changed: Mapping[Address, tuple[str, str]]
    speakers: Mapping[Address, str]
    spaced: bool

    def keys(self, address: Address) -> list[str]:
        """What stands beneath `address`, in order."""
        keys = list(self.known.get(address, ()))
        return keys if address else [LANGUAGE, "review", *keys]


def filled(text: str, wanted: Wanted) -> str:
    """`text` with every text that it lacks, and with all marks. Raises Unclear."""
    ended = text if text.endswith(("\n", "\r")) else text + newline(text)
    edits = list(_Filling(ended, wanted, layout(ended)).edits())
    return edited(ended, edits) if edits else text


class _Filling:
    """One file that is filled up: finds the edits, changes nothing."""

    def __init__(self, text: str, wanted: Wanted, root: Part) -> None:
        self._text = text
        self._wanted = wanted
        self._root = root
        self._newline = newline(text)
        self._anchors = anchors(text, root)

    def edits(self) -> Iterator[Edit]:
        """Everything that is to be put in, wherever it belongs."""
        yield from self._block(self._root, (), self._root.start)

    def _block(self, part: Part, address: Address, key_line: int) -> Iterator[Edit]:
        """Fill the block at `address`; `key_line` is somewhere in the line of its key."""
        before: Entry | None = None
        for key in self._wanted.keys(address):
            here = (*address, key)
            entry = part.entries.get(key)
            if entry is not None:
                yield from self._entry(entry, here, part)
                before = entry
            elif key == "review" and not address:
                continue
            elif part.flow:
                yield from self._within_brackets(part, before, here)
            else:
                yield self._between_lines(part, before, here, key_line)

    # --- what is there already ----

    def _entry(self, entry: Entry, here: Address, around: Part) -> Iterator[Edit]:
        """What a key needs that stands there: a mark, or what belongs beneath it."""
        if here in self._wanted.originals:
            yield from self._marks(entry, here)
        elif here not in self._wanted.known:
            return
        elif entry.value.entries:
            yield from self._block(entry.value, here, entry.start)
        elif around.flow:
            yield from self._empty_in_brackets(entry.value, here)
        else:
            yield from self._empty_block(entry, here)

    def _marks(self, entry: Entry, here: Address) -> Iterator[Edit]:
        """MISSING above what is empty, CHANGED above what is stale."""
        anchor, value = self._anchors[here], entry.value
        if here in self._wanted.changed:
            yield self._above(anchor, anchor.changed(*self._wanted.changed[here]))
        if not _waits(value):
            return
        originals = plain(self._wanted.originals[here]).split("\n")
        if value.flow or not 0 < len(value.items) <= len(originals):
            yield self._above(anchor, self._mark(anchor, here))
            return
        for item, original in zip(value.items, originals, strict=False):
            if _waits(item):
                line = Anchor(line_start(self._text, item.start))
                yield self._above(line, line.missing([original]))

    def _empty_block(self, entry: Entry, here: Address) -> Iterator[Edit]:
        """Lines beneath a key that has nothing beneath it yet."""
        value = entry.value
        if value.start < value.end:
            yield Edit(len(self._text[: value.start].rstrip(" ")), value.end)
        at = line_end(self._text, value.end)
        indent = margin(self._text, entry.start) + STEP
        yield Edit(at, at, self._children(here, indent), -len(here) - 1)

    def _empty_in_brackets(self, value: Part, here: Address) -> Iterator[Edit]:
        """Brackets within brackets for a key that has nothing behind it yet."""
        behind = self._text[value.start - 1]
        if value.start == value.end and behind != ":":
            raise Unclear
        space = " " if behind == ":" else ""
        yield Edit(value.start, value.end, space + self._in_brackets(here))
        yield from self._originals_above(self._anchors[here], here, here)

    # --- what is not there yet ----

    def _between_lines(
        self, part: Part, before: Entry | None, here: Address, key_line: int
    ) -> Edit:
        """Lines behind those of the key before, or at the beginning of the block."""
        first = min(part.entries.values(), key=lambda one: one.start)
        indent = margin(self._text, first.start)
        at = line_end(self._text, before.end if before else key_line)
        if before is None and len(here) == 1:
            at = line_start(self._text, first.start)
        return Edit(at, at, self._lines(here, indent), -len(here))

    def _within_brackets(self, part: Part, before: Entry | None, here: Address) -> Iterator[Edit]:
        """A key within brackets, and its originals above their line."""
        if not part.braces:
            raise Unclear
        words = f"{here[-1]}: {self._in_brackets(here)}"
        if before is not None:
            yield Edit(before.end, before.end, f", {words}")
        else:
            comma = ", " if part.entries else ""
            yield Edit(part.start + 1, part.start + 1, words + comma)
        around = here[:-1]
        whole_file = Anchor(line_start(self._text, part.start))
        yield from self._originals_above(self._anchors.get(around, whole_file), around, here)

    def _originals_above(self, anchor: Anchor, around: Address, here: Address) -> Iterator[Edit]:
        """What is missing at or beneath `here`, above the line; `anchor` is that of `around`."""
        for address in self._missing(here):
            rest = address[len(around) :]
            one = replace(anchor, label=".".join(map(str, filter(None, (anchor.label, *rest)))))
            yield self._above(one, self._mark(one, address))

    def _missing(self, here: Address) -> Iterator[Address]:
        """The texts at or beneath `here` that nothing is filled in for."""
        if here in self._wanted.originals:
            if here not in self._wanted.given:
                yield here
            return
        for key in self._wanted.known.get(here, ()):
            yield from self._missing((*here, key))

    def _mark(self, anchor: Anchor, here: Address) -> list[str]:
        originals = plain(self._wanted.originals[here]).split("\n")
        return anchor.missing(originals, self._wanted.speakers.get(here, ""))

    def _above(self, anchor: Anchor, lines: Sequence[str]) -> Edit:
        return above(anchor, self._text, lines, self._newline)

    # --- how it is written ----

    def _lines(self, here: Address, indent: str) -> str:
        """A key and what is beneath it, one line for each."""
        key = here[-1]
        if here == (LANGUAGE,):
            return self._line(f"{LANGUAGE}: {self._wanted.language}")
        original = self._wanted.originals.get(here)
        if original is None:
            children = self._children(here, indent + STEP)
            return self._space(here) + self._line(f"{indent}{key}:") + children
        given = self._wanted.given.get(here)
        if isinstance(given or original, list):
            items = "".join(self._items(original, given, indent + STEP))
            return self._line(f"{indent}{key}:") + items
        if given is not None:
            return self._line(f"{indent}{key}: {_quoted(given)}")
        (mark,) = self._mark(Anchor(0), here)
        lines = self._line(f"{indent}{mark}") + self._line(f"{indent}{key}: {EMPTY}")
        return self._space(here) + lines

    def _space(self, here: Address) -> str:
        """The empty line before a round, and before what comes first in the file."""
        first = self._wanted.known[()][0]
        block = len(here) <= 2 and here not in self._wanted.originals
        return self._newline if self._wanted.spaced and (block or here == (first,)) else ""

    def _items(self, original: Tree, given: Tree | None, indent: str) -> Iterator[str]:
        if isinstance(given, list):
            yield from (self._line(f"{indent}- {_quoted(one)}") for one in given)
            return
        for mark in Anchor(0).missing(plain(original).split("\n")):
            yield self._line(f"{indent}{mark}") + self._line(f"{indent}- {EMPTY}")

    def _children(self, address: Address, indent: str) -> str:
        keys = self._wanted.known.get(address, ())
        return "".join(self._lines((*address, key), indent) for key in keys)

    def _line(self, words: str) -> str:
        return words + self._newline

    def _in_brackets(self, here: Address) -> str:
        if here == (LANGUAGE,):
            return self._wanted.language
        original = self._wanted.originals.get(here)
        if original is None:
            keys = self._wanted.known.get(here, ())
            inner = (f"{key}: {self._in_brackets((*here, key))}" for key in keys)
            return f"{{{', '.join(inner)}}}"
        given = self._wanted.given.get(here)
        if isinstance(given, list):
            return f"[{', '.join(map(_quoted, given))}]"
        if given is not None:
            return _quoted(given)
        return f"[{', '.join(EMPTY for _ in original)}]" if isinstance(original, list) else EMPTY


def _waits(part: Part) -> bool:
    """Whether a text is empty, or a list with one that is."""
    if part.listing:
        return not part.items or any(map(_waits, part.items))
    return not part.block and not part.words.strip(" \n")


def _quoted(text: Tree) -> str:
    """A text in straight quotes: what JSON writes, YAML reads."""
    return json.dumps(text, ensure_ascii=False)
