"""Lists of words, one folder a language in `content/lint/`, and where a text has one of them.

An entry is a few words. A word that ends in `*` stands for every word that begins so; `…` stands
for up to three words. Capitals and accents make no difference. All lists are looked for at once, so
that a text is gone through once, however many lists there are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game import folders
from game.errors import ClickwiseError
from game.packs.source import read

GAP = "…"
"""Stands for up to `GAP_WORDS` words between two others."""
GAP_WORDS = 3

_WORD = re.compile(r"[^\W_]+|%")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_PARTS = re.compile(r"[^\W_]+\*?|%|…")


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of a list that stands in a text: of which list, which entry, and where."""

    list: str
    entry: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Entry:
    list: str
    entry: str
    parts: tuple[str, ...]


class WordLists:
    """The lists of one language. Where there are none, nothing is found."""

    def __init__(self, language: str, lists: Mapping[str, Sequence[str]]) -> None:
        self.language = language
        self._lists = lists
        self._whole: dict[str, list[_Entry]] = {}
        self._stems: dict[str, list[_Entry]] = {}
        for name, entries in lists.items():
            for entry in entries:
                self._add(name, entry)
        self._lengths = sorted({len(stem) for stem in self._stems})
        self._seen: dict[str, tuple[Hit, ...]] = {}

    def entries(self, name: str) -> Sequence[str]:
        """The entries of a list; none where the language has no such list."""
        return self._lists.get(name, ())

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Every entry of every list that stands in `text`, from left to right."""
        if text not in self._seen:
            self._seen[text] = tuple(self._hits(text))
        return self._seen[text]

    def found(self, name: str, text: str) -> Iterator[str]:
        """The words of `text` that stand in the list `name`, as they are written there."""
        for hit in self.hits(text):
            if hit.list == name:
                yield text[hit.start : hit.end]

    def has(self, name: str, text: str) -> bool:
        """Whether `text` has a word of the list `name`."""
        return any(hit.list == name for hit in self.hits(text))

    def _add(self, name: str, entry: str) -> None:
        parts = tuple(folded(part) for part in _PARTS.findall(entry))
        first = parts[0]
        table = self._stems if first.endswith("*") else self._whole
        table.setdefault(first.rstrip("*"), []).append(_Entry(name, entry, parts))

    def _hits(self, text: str) -> Iterator[Hit]:
        spans = [match.span() for match in _WORD.finditer(text)]
        words = [folded(text[start:end]) for start, end in spans]
        for at, word in enumerate(words):
            for entry in self._beginning(word):
                last = _matched(entry.parts, words, at)
                if last is not None:
                    yield Hit(entry.list, entry.entry, spans[at][0], spans[last][1])

    def _beginning(self, word: str) -> Iterator[_Entry]:
        """The entries whose first word this may be."""
        yield from self._whole.get(word, ())
        for length in self._lengths:
            if length > len(word):
                break
            yield from self._stems.get(word[:length], ())


def _matched(parts: Sequence[str], words: Sequence[str], at: int) -> int | None:
    """The place of the last word when `parts` stand in `words` from `at` on, or None."""
    for number, part in enumerate(parts):
        if part == GAP:
            rest = parts[number + 1 :]
            ends = (_matched(rest, words, at + skip) for skip in range(GAP_WORDS + 1))
            return next((end for end in ends if end is not None), None)
        if at >= len(words) or not _same(part, words[at]):
            return None
        at += 1
    return at - 1


def _same(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


@cache
def folded(text: str) -> str:
    """Without capitals and accents."""
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


@cache
def word_lists(language: str) -> WordLists:
    """The lists for a language (`nl` for `nl-BE`). Raises ClickwiseError when they are damaged."""
    lists: dict[str, Sequence[str]] = {}
    # What an author wrote may be anything, and becomes the name of a folder here.
    if not _LANGUAGE.fullmatch(language):
        return WordLists(language, lists)
    folder = folders.content() / "lint" / language.split("-")[0]
    for file in sorted(folder.glob("*.yaml")):
        lists.update(_lists(file))
    return WordLists(language, lists)


def _lists(file: Path) -> Iterable[tuple[str, Sequence[str]]]:
    reading = read(file)
    if reading.source is None or reading.problems:
        raise ClickwiseError(f"The words in {file} cannot be read: {reading.problems[0]}")
    for name, entries in reading.source.tree.items():
        if not isinstance(entries, list):
            raise ClickwiseError(f"The words in {file} cannot be read: “{name}” is not a list.")
        yield name, [entry for entry in entries if isinstance(entry, str) and entry]
