"""Lists of words, one folder a language in `content/lint/`, and where a text has one of them.

An entry is a few words. A word that ends in `*` stands for every word that begins so; `…` stands
for up to three words, `<child>` for each child of the cast; capitals and accents do not count.
An entry may be a block: `word`, and what to `say` instead, or `until` which month it is looked for.
What the list `blame-fine` has is no blame, although `blame` may have a part of it.

All lists are looked for at once, so that a text is gone through once, however many lists there are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from game import folders
from game.errors import ClickwiseError
from game.packs.fields import CHILDREN, LANGUAGE
from game.packs.source import Tree, read

GAP = "…"
"""Stands for up to `GAP_WORDS` words between two others."""
GAP_WORDS = 3

CHILD = "<child>"
FINE = "-fine"
OPENINGS = "-openings"
"""What the name of a list ends in that is looked for at the beginning of a text only."""
EVERY_LANGUAGE = "every-language"
"""The folder of lists that hold in all languages, beside those of one."""

_WORD = re.compile(r"[^\W_]+|%")
_PARTS = re.compile(r"[^\W_]+\*?|[%…]")
_MONTH = re.compile(r"\d{4}-\d\d")


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of a list that stands in a text: of which list, which entry, and where."""

    list: str
    entry: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it was written; `say` is what to write instead, where the list knows it."""

    words: str
    say: str = ""


@dataclass(frozen=True, slots=True)
class _Listed:
    list: str
    entry: str
    parts: tuple[str, ...]


class WordLists:
    """The lists of one language. Where there are none, nothing is found."""

    def __init__(
        self, language: str, lists: Mapping[str, Sequence[str | Entry]], month: str = ""
    ) -> None:
        """`month` is the one in which they hold; without one, in all."""
        self.language, self.month = language, month
        self._lists = {name: tuple(map(_whole, entries)) for name, entries in lists.items()}
        every = chain.from_iterable(self._lists.values())
        self._say = {one.words: one.say for one in every if one.say}
        self._whole: dict[str, list[_Listed]] = {}
        self._stems: dict[str, list[_Listed]] = {}
        self._by_list: dict[str, list[_Listed]] = {}
        for name, entries in self._lists.items():
            for one in entries:
                self._add(name, one.words)
        self._lengths = sorted({len(stem) for stem in self._stems})
        self._starts: dict[str, tuple[_Listed, ...]] = {}
        self._seen: dict[str, dict[str, list[Hit]]] = {}

    def entries(self, name: str) -> Sequence[str]:
        """The entries of a list; none where the language has no such list."""
        return [one.words for one in self._lists.get(name, ())]

    def instead(self, hit: Hit) -> str:
        """What to write instead, or nothing where the list does not know."""
        return self._say.get(hit.entry, "")

    def of(self, name: str, text: str) -> list[Hit]:
        """What `text` has of one list; where entries overlap the longer, and nothing fine."""
        hits = self._hits(text)
        if name not in hits:
            return []
        fine = hits.get(name + FINE, ())
        found: list[Hit] = []
        for hit in hits[name]:
            if any(overlapping(hit, one) for one in fine):
                continue
            if found and overlapping(hit, found[-1]):
                found[-1] = max(found[-1], hit, key=lambda one: one.end - one.start)
            else:
                found.append(hit)
        return found

    def found(self, name: str, text: str) -> Iterator[str]:
        """The words of `text` that stand in the list `name`, as they are written there."""
        for hit in self.of(name, text):
            yield text[hit.start : hit.end]

    def has(self, name: str, text: str) -> bool:
        """Whether `text` has a word of the list `name`."""
        return bool(self.of(name, text))

    def begins(self, name: str, text: str) -> bool:
        """Whether `text` begins with an entry of the list `name`."""
        words = [folded(word) for word in _WORD.findall(text)]
        return any(_matched(one.parts, words, 0) is not None for one in self._by_list.get(name, ()))

    def _add(self, name: str, entry: str) -> None:
        for words in _spelt_out(entry):
            listed = _Listed(name, entry, tuple(folded(part) for part in _PARTS.findall(words)))
            self._by_list.setdefault(name, []).append(listed)
            if not name.endswith(OPENINGS):
                first = listed.parts[0]
                table = self._stems if first.endswith("*") else self._whole
                table.setdefault(first.rstrip("*"), []).append(listed)

    def _hits(self, text: str) -> Mapping[str, list[Hit]]:
        """What `text` has of every list, by the name of the list. A text is gone through once."""
        if text not in self._seen:
            found: dict[str, list[Hit]] = {}
            for hit in self._found(text):
                found.setdefault(hit.list, []).append(hit)
            self._seen[text] = found
        return self._seen[text]

    def _found(self, text: str) -> Iterator[Hit]:
        spans = [match.span() for match in _WORD.finditer(text)]
        words = [folded(text[start:end]) for start, end in spans]
        for at, word in enumerate(words):
            for entry in self._beginning(word):
                single = len(entry.parts) == 1
                last = at if single else _matched(entry.parts, words, at)
                if last is not None:
                    yield Hit(entry.list, entry.entry, spans[at][0], spans[last][1])

    def _beginning(self, word: str) -> tuple[_Listed, ...]:
        """The entries whose first word this may be. Words come again and again."""
        if word not in self._starts:
            stems = (word[:length] for length in self._lengths if length <= len(word))
            found = [*self._whole.get(word, ())]
            found += [one for stem in stems for one in self._stems.get(stem, ())]
            self._starts[word] = tuple(found)
        return self._starts[word]


def overlapping(one: Hit, other: Hit) -> bool:
    """Whether two hits share a part of their text."""
    return one.start < other.end and other.start < one.end


def _whole(entry: str | Entry) -> Entry:
    return entry if isinstance(entry, Entry) else Entry(entry)


def _spelt_out(entry: str) -> Sequence[str]:
    return [entry.replace(CHILD, name) for name in CHILDREN] if CHILD in entry else [entry]


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
def word_lists(language: str, month: str) -> WordLists:
    """The lists for a language (`nl` for `nl-BE`) in a month (`2026-11`).

    Raises ClickwiseError when they are damaged.
    """
    return read_lists(folders.content() / "lint", language, month)


def read_lists(folder: Path, language: str, month: str) -> WordLists:
    """The lists that hold in a month; a list may go on in another file."""
    lists: dict[str, list[Entry]] = {}
    # What an author wrote may be anything, and becomes the name of a folder here.
    if not LANGUAGE.fullmatch(language):
        return WordLists(language, lists, month)
    for name in (EVERY_LANGUAGE, language.split("-")[0]):
        for file in sorted((folder / name).glob("*.yaml")):
            for list_, entries in _lists(file, month):
                lists.setdefault(list_, []).extend(entries)
    return WordLists(language, lists, month)


def _lists(file: Path, month: str) -> Iterable[tuple[str, Sequence[Entry]]]:
    reading = read(file)
    if reading.source is None or reading.problems:
        raise ClickwiseError(f"The words in {file} cannot be read: {reading.problems[0]}")
    for name, entries in reading.source.tree.items():
        if not isinstance(entries, list):
            raise ClickwiseError(f"The words in {file} cannot be read: “{name}” is not a list.")
        found = [_entry(one, month) for one in entries]
        if None in found:
            raise ClickwiseError(f"The words in {file} cannot be read: “{name}” {_ENTRIES}")
        yield name, [one for one in found if one and one.words]


_ENTRIES = "has an entry that is neither words nor a block of word, say and until (2027-06)."


def _entry(tree: Tree, month: str) -> Entry | None:
    """An entry, one without words once its time is over, or None for what is no entry."""
    if isinstance(tree, str):
        return Entry(tree) if _PARTS.search(tree) else None
    if not isinstance(tree, dict) or not set(tree) <= {"word", "say", "until"}:
        return None
    word, say, until = (tree.get(key, "") for key in ("word", "say", "until"))
    if not (isinstance(word, str) and isinstance(say, str) and isinstance(until, str)):
        return None
    if not _PARTS.search(word) or (until and not _MONTH.fullmatch(until)):
        return None
    return Entry("" if until and until < month else word, say)
