"""Who has read a pack and signed, and whether what was signed is still what stands there.

A signature names the fingerprint of what was read: all texts of one language, and which answers
are right. Moving rounds about or breaking lines elsewhere keeps it; a changed word does not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256

from game.dates import day
from game.packs.model import Review
from game.packs.problems import Address
from game.packs.signature import Signature
from game.packs.source import Tree
from game.packs.texts import texts

LENGTH = 8
"""Signs of a fingerprint: short enough to be typed, and nobody changes a pack to forge one."""
READERS = ("child_protection", "teacher", "native")
"""Who reads a pack in the language it was written in; a translation has a native reader."""
RIGHT = frozenset({"verdict", "best", "okay", "answer", "risk", "anywhere", "together"})
"""Keys that say which answer is right."""


def fingerprint(tree: dict[str, Tree]) -> str:
    """What names the texts of a pack in one language, as they are now."""
    parts: dict[str, list[list[str]]] = {}
    said = ((one.address, one.text) for one in texts(tree))
    for address, text in (*said, *_right(tree.get("rounds", ""), ("rounds",))):
        part, name = _name(tree, address)
        parts.setdefault(part, []).append([name, " ".join(text.split())])
    # The order of rounds does not count; that of the steps and options within one does.
    listed = json.dumps(parts, sort_keys=True)
    return sha256(listed.encode()).hexdigest()[:LENGTH]


def signatures(review: Review, *, translation: bool) -> Iterator[tuple[str, Signature | None]]:
    """Every reader who is asked for or named, and what they signed; None while that is pending."""
    asked = READERS[-1:] if translation else READERS
    for reader in Review.model_fields:
        if reader in asked or reader in review.model_fields_set:
            signed = getattr(review, reader)
            yield reader, signed if isinstance(signed, Signature) else None


def signed_for(review: Review, translated: Review | None) -> dict[str, Signature | None]:
    """Who signed what a class reads in one language, or None; a translation has its own reader."""
    signed = dict(signatures(review, translation=False))
    if translated is not None:
        signed.update(signatures(translated, translation=True))
    return signed


def waiting(review: Review, tree: dict[str, Tree], *, translation: bool) -> bool:
    """Whether somebody has still to sign, or to read again what was edited since."""
    signed = [one for _, one in signatures(review, translation=translation)]
    if any(one is None or not one.by or day(one.on) is None for one in signed):
        return True
    now = fingerprint(tree)
    return any(one is not None and one.text.casefold() != now for one in signed)


def _right(tree: Tree, address: Address) -> Iterator[tuple[Address, str]]:
    """What a pack says about right and wrong, with its addresses."""
    if isinstance(tree, str):
        if RIGHT.intersection(map(str, address[-2:])):
            yield address, tree
        return
    parts = enumerate(tree) if isinstance(tree, list) else tree.items()
    for step, beneath in parts:
        yield from _right(beneath, (*address, step))


def _name(tree: dict[str, Tree], address: Address) -> tuple[str, str]:
    """The round of an address, or nothing, and the rest of the address."""
    rounds = tree.get("rounds")
    number = address[1] if len(address) > 1 else None
    if address[:1] != ("rounds",) or not isinstance(rounds, list) or not isinstance(number, int):
        return "", json.dumps(address)
    one = rounds[number]
    name = one.get("id") if isinstance(one, dict) else None
    return (name if isinstance(name, str) else str(number)), json.dumps(address[2:])
