"""Texts of a translation that are still those of the pack, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from game.packs.problems import Address, Fault, Severity
from game.packs.source import Tree
from game.packs.translation import Pair

WORDS = 4
"""From this many words on, a text is hardly the same in two languages by chance."""
_WORD = re.compile(r"[^\W\d_]+")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def untranslated_faults(pairs: Iterable[Pair], own: str, language: str) -> Iterator[Fault]:
    """Texts in `language` that equal those in `own`; addresses are the translation's."""
    # Dutch for Belgium may well say what Dutch says.
    if own.partition("-")[0] == language.partition("-")[0]:
        return
    for pair in pairs:
        for address in _same(pair):
            message = "this text is still that of the pack, word for word"
            yield Fault("CW510", address, message, _CURE, Severity.WARNING)


def _same(pair: Pair) -> Iterator[Address]:
    """The address of a text, or of each line of a list, that nobody has translated."""
    if isinstance(pair.translation, list):
        for at, line in enumerate(pair.translation):
            if isinstance(pair.original, list) and line in pair.original and _is_prose(line):
                yield (*pair.address, at)
    elif pair.translation == pair.original and _is_prose(pair.original):
        yield pair.address


def _is_prose(tree: Tree) -> bool:
    """Whether a text has words to translate: more than names, numbers and places for them."""
    if not isinstance(tree, str):
        return False
    words: list[str] = []
    for part in _PLACEHOLDER.sub(" ", tree).split():
        words += _WORD.findall(part)[:1]
    return len(words) >= WORDS and any(word.islower() for word in words)


_CURE = "Translate it. If it is the same in both languages, waivers.yaml lets it stand."
