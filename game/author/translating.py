"""A translator's file, made or brought up to date: what is missing, what has changed, what is left.

Nothing a translator wrote is lost. What was translated from what stands in a record beside the
file (`packs.record`), so that a text of the pack that changes afterwards is noticed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.author.filling import Wanted, filled
from game.author.layout import Unclear, layout
from game.author.left_over import Plan, left_over, without_left_over
from game.author.line_ids import KINDS
from game.author.marks import Anchor, anchors, without_marks
from game.packs.fields import CHARACTERS
from game.packs.problems import Address
from game.packs.record import Entry, Record, fingerprint, name_of, plain
from game.packs.source import Source, Tree
from game.packs.translation import (
    given_texts,
    is_empty,
    known_keys,
    leaves,
    value_at,
    wanted_texts,
)

Texts = Mapping[Address, Tree]


@dataclass(frozen=True, slots=True)
class Translated:
    """A translator's file and its record, and how far it is.

    `left_over` counts parts that the pack has no place for any more; `moved` are texts that were
    found again, by their new place.
    """

    text: str
    record: Record
    texts: int
    missing: int
    changed: int
    left_over: int
    moved: Texts

    @property
    def complete(self) -> bool:
        return not (self.missing or self.changed)


def new_file(title: str, language: str) -> str:
    """What a translator's file begins with."""
    return (
        f"# The texts of “{title}” in another language: {language}.\n"
        '# Write each text between the two straight quotes "" beneath its original.\n'
        "# Inside them use “curly” quotes. Leave the words in front of the colons as they are.\n"
        "# Now and then run clickwise translate again: it takes the marks off what is done,\n"
        "# and marks what has changed in the pack since.\n"
        "\n"
        f"language: {language}\n"
        "review: {native: pending}\n"
    )


def translated(
    pack: Source, text: str, tree: Mapping[str, Tree], language: str, record: Record
) -> Translated:
    """`text` brought up to date with `pack`; `tree` is what it says. Raises Unclear."""
    originals = _originals(pack)
    known = {address: tuple(keys) for address, keys in known_keys(originals).items()}
    given = {
        address: value
        for address, value in given_texts(tree)
        if address in originals and not isinstance(value, dict) and not is_empty(value)
    }
    gone = list(left_over(dict(tree), Plan(originals, known)))
    root = layout(text)
    places = anchors(text, root)
    # Where an empty text stands already, nothing is put in; that is the translator's to do.
    free = {place: tree for place, tree in originals.items() if place not in places}
    moved = _found_again(tree, gone, free, record)
    filled_in = {place: value for place, (_, value) in moved.items()}
    fresh = dict(_entries(originals, given, record, text, places))
    for place, (_, value) in moved.items():
        fresh[place] = Entry(plain(originals[place]), "", fingerprint(plain(value)))
    stale = {address: (one.source, one.shown) for address, one in fresh.items() if _stale(one)}
    bare = without_marks(text, root, _shown(originals, record))
    plan = Plan(originals, known, [address for address, _ in moved.values()])
    rest = without_left_over(bare, tree, plan)
    spaced = re.search(r"\n[ \t]*\r?\n", text) is not None
    wanted = Wanted(language, known, originals, filled_in, stale, dict(_speakers(pack)), spaced)
    return Translated(
        filled(rest, wanted),
        {name_of(address): entry for address, entry in fresh.items()},
        len(originals),
        len(originals) - len(given) - len(moved),
        len(stale),
        rest.count("# LEFT OVER:"),
        filled_in,
    )


def _originals(pack: Source) -> Texts:
    """Every text of the pack, by its address in a translation and in the order of the pack."""
    return {
        address: value_at(pack.tree, goal)
        for address, goal in wanted_texts(pack.tree)
        if not is_empty(value_at(pack.tree, goal))
    }


def _speakers(pack: Source) -> Iterator[tuple[Address, str]]:
    """Who says what in a chat, by the address of the words in a translation."""
    for address, goal in wanted_texts(pack.tree):
        if len(goal) == 6 and goal[2] == "story" and goal[5] not in (*KINDS, "scene"):
            speaker = str(goal[5])
            yield address, speaker.capitalize() if speaker in CHARACTERS else speaker


def _stale(entry: Entry) -> bool:
    return bool(entry.source and entry.shown)


def _entries(
    originals: Texts, given: Texts, record: Record, text: str, places: Mapping[Address, Anchor]
) -> Iterator[tuple[Address, Entry]]:
    """What the record is to say of every text, as far as nothing has moved."""
    for address, tree in originals.items():
        original, old = plain(tree), record.get(name_of(address), Entry())
        if address not in given:
            yield address, Entry(shown=original)
            continue
        words = plain(given[address])
        if address not in places:
            raise Unclear
        marked = bool(old.shown) and places[address].tells_of_change(text)
        basis = old.basis(original, words, marked=marked)
        shown = "" if basis == original else original
        yield address, Entry(basis, shown, fingerprint(words))


def _shown(originals: Texts, record: Record) -> set[str]:
    """Every original that a mark may show."""
    old = {one for entry in record.values() for one in (entry.source, entry.shown) if one}
    return old | {plain(tree) for tree in originals.values()}


def _found_again(
    tree: Mapping[str, Tree],
    gone: list[Address],
    free: Texts,
    record: Record,
) -> dict[Address, tuple[Address, Tree]]:
    """Texts left over that belong somewhere else now: by their new address, the old one and them.

    `free` are the originals of all places that a text can go to.

    The pack may have renamed a round or an option: then the same original stands at another place.
    Or a slip in a key of the translation: then its words were known at the right place before.
    """
    by_original: dict[str, list[Address]] = {}
    by_translation: dict[str, list[Address]] = {}
    for address, original in free.items():
        by_original.setdefault(plain(original), []).append(address)
        old = record.get(name_of(address), Entry()).translation
        by_translation.setdefault(old, []).append(address)
    moved: dict[Address, tuple[Address, Tree]] = {}
    for part in gone:
        for address, value in leaves(value_at(dict(tree), part), part):
            if is_empty(value) or isinstance(value, dict):
                continue
            words, entry = plain(value), record.get(name_of(address))
            fitting = by_translation.get(fingerprint(words), [])
            if entry is not None:
                fitting = by_original.get(entry.basis(entry.source, words), [])
            place = next((one for one in fitting if one not in moved), None)
            if place is not None:
                moved[place] = (address, value)
    return moved
