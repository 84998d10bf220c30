"""What each text of a translation was made from: a lock file beside the language file.

When the pack changes a text afterwards, its translation is stale until the translator has seen it.
The file is JSON, written by `clickwise translate`; a translation without one is taken as it is.
"""

from __future__ import annotations

import json
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from game.packs.problems import Address, Fault, Problem, Severity
from game.packs.source import Tree
from game.packs.translation import Pair

SIZE = 4_000_000
"""Bytes of a record; a pack may have 1,000,000, and each text may stand here twice."""

ABOUT = (
    "Written by clickwise translate: what each text of the translation was made from. "
    "Keep this file beside it."
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one text.

    `source` is the original that was translated, "" while there is no translation; `shown` is the
    one that a mark in the translator's file shows, "" without a mark. `translation` is the
    fingerprint of the translation.
    """

    source: str = ""
    shown: str = ""
    translation: str = ""

    def basis(self, original: str, translation: str, *, marked: bool = True) -> str:
        """The original that `translation` fits; it is stale when that is not `original`.

        A translator who changes a text, or takes away its mark, has answered what the mark shows;
        without one, what the pack says now.
        """
        edited = fingerprint(translation) != self.translation
        if edited or (self.shown and not marked):
            return self.shown or original
        return self.source or original


Record = Mapping[str, Entry]
"""Every entry by the address of its text, as `name_of` writes it."""


def record_file(translation: Path) -> Path:
    """The lock file of a translation: `fr.lock` beside `fr.yaml`."""
    return translation.with_suffix(".lock")


def name_of(address: Address) -> str:
    """An address as one word: `rounds.new-account.question`."""
    return ".".join(map(str, address))


def plain(tree: Tree) -> str:
    """The words of a text, one line for each of a list: how it is broken apart does not matter."""
    if isinstance(tree, str):
        return re.sub(r"[ \n]+", " ", tree).strip(" ")
    if isinstance(tree, list):
        return "\n".join(map(plain, tree))
    return str(tree)


def fingerprint(text: str) -> str:
    """The beginning of the text's SHA-256, in hexadecimal."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def dump(record: Record) -> str:
    """The text of the file: the same for the same record, sorted, so that changes read well."""
    texts = {name: _written(record[name]) for name in sorted(record)}
    return json.dumps({"about": ABOUT, "texts": texts}, ensure_ascii=False, indent=1) + "\n"


def _written(entry: Entry) -> dict[str, str]:
    fields = {"source": entry.source, "shown": entry.shown, "translation": entry.translation}
    return {name: value for name, value in fields.items() if value}


def read_record(file: Path) -> tuple[Record, Problem | None]:
    """The record, empty when there is none; with a problem when it cannot be read."""
    try:
        return _record(file), None
    except FileNotFoundError:
        return {}, None
    except (OSError, ValueError, RecursionError):
        message = "this record of what was translated cannot be read, so nothing is compared"
        problem = Problem("CW509", Severity.WARNING, file.as_posix(), 1, 1, message, _ANEW)
        return {}, problem


def _record(file: Path) -> Record:
    """What stands in the file. Raises OSError, ValueError or RecursionError."""
    # A pipe or a device would make us wait, or read for ever.
    if not stat.S_ISREG(file.stat().st_mode):
        raise ValueError("no file")
    with file.open("rb") as opened:
        content = opened.read(SIZE + 1)
    if len(content) > SIZE:
        raise ValueError("too large")
    written: Any = json.loads(content.decode("utf-8-sig"))
    texts: Any = cast("dict[str, Any]", written).get("texts") if isinstance(written, dict) else None
    if not isinstance(texts, dict):
        raise ValueError("no texts")
    return {name: _entry(value) for name, value in cast("dict[str, Any]", texts).items()}


def _entry(value: Any) -> Entry:
    if not isinstance(value, dict):
        raise ValueError("no entry")
    fields = cast("dict[str, object]", value)
    given = [fields.get(name, "") for name in ("source", "shown", "translation")]
    source, shown, translation = (one if isinstance(one, str) else None for one in given)
    if source is None or shown is None or translation is None:
        raise ValueError("no text")
    return Entry(source, shown, translation)


_ANEW = "Run clickwise translate: it makes a new one, and takes every text as up to date."


def stale_faults(pairs: Iterable[Pair], record: Record) -> Iterator[Fault]:
    """Every text that changed since it was translated; addresses are those of the translation."""
    for pair in pairs:
        entry = record.get(name_of(pair.address))
        original = plain(pair.original)
        basis = entry.basis(original, plain(pair.translation)) if entry else original
        if basis != original:
            was, now = differences(basis, original)
            message = f"the original has changed since: it was “{was}” and is now “{now}”"
            yield Fault("CW507", pair.address, message, _AGAIN, Severity.WARNING)


_AGAIN = (
    "Change this text as well. If it still fits: run clickwise translate, delete the mark "
    "above it, and run it again."
)

SHORT, AROUND = 70, 24
"""Characters of a text that is quoted whole, and of what is quoted around a change."""


def differences(old: str, new: str) -> tuple[str, str]:
    """Both texts, or of long ones the part in which they differ, with some words around it."""
    old, new = old.replace("\n", " / "), new.replace("\n", " / ")
    if max(len(old), len(new)) <= SHORT:
        return old, new
    shorter = min(len(old), len(new))
    first = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    last = next((at for at in range(shorter - first) if old[-1 - at] != new[-1 - at]), None)
    last = shorter - first if last is None else last
    return _part(old, first, len(old) - last), _part(new, first, len(new) - last)


def _part(text: str, start: int, end: int) -> str:
    """`text` around what stands from `start` to `end`, from one space to another."""
    begin = text.rfind(" ", 0, max(0, start - AROUND)) + 1 if start > AROUND else 0
    end = min(end, max(start, begin) + SHORT)
    stop = text.find(" ", min(len(text), end + AROUND))
    stop = len(text) if stop < 0 else stop
    return f"{'…' * bool(begin)}{text[begin:stop]}{'…' * (stop < len(text))}"
