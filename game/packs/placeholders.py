"""Places in a text that something else is put into, such as {name}: every language has the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from game.packs.problems import Fault
from game.packs.source import Tree
from game.packs.translation import Pair

_PLACEHOLDER = re.compile(r"\{\{[^{}\n]{1,40}\}\}|\{[\w.-]{1,40}\}")


def placeholders(tree: Tree) -> list[str]:
    """Those of a text or of a list of texts, each once, in their order."""
    if isinstance(tree, str):
        return list(dict.fromkeys(_PLACEHOLDER.findall(tree)))
    found = [each for one in tree if isinstance(one, str) for each in placeholders(one)]
    return list(dict.fromkeys(found))


def placeholder_faults(pairs: Iterable[Pair]) -> Iterator[Fault]:
    """Where a translation has others than its original; addresses are the translation's."""
    for pair in pairs:
        wanted, given = placeholders(pair.original), placeholders(pair.translation)
        for one in wanted:
            if one not in given:
                message = f"the original has {one} here, this text does not"
                yield Fault("CW508", pair.address, message, _SAME)
        for one in given:
            if one not in wanted:
                message = f"this text has {one}, the original does not"
                yield Fault("CW508", pair.address, message, _SAME, word=one)


_SAME = "Write what stands in braces exactly as in the original; it is never translated."
