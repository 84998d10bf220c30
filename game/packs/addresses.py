"""Addresses that last: what stands at a place of a file, by the identifiers an author gave.

A line number moves with every edit. `rounds.new-account.options.full-name` does not, and it is the
same in the pack and in its translations.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from game.packs.problems import Address
from game.packs.source import Source, Tree

Name = tuple[str, ...]
"""The steps of an address in identifiers; a line of a list without one is named by its list."""


class Addresses:
    """Which address every place of some files belongs to."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._starts = {one.file: _starts(one) for one in sources}
        self._names = {name[:end] for name in self._all() for end in range(1, len(name) + 1)}

    def at(self, file: str, line: int, column: int) -> Name:
        """What stands at a place: the last key or value that begins before it, or there."""
        starts = self._starts.get(file, [])
        index = bisect_right(starts, (line, column), key=lambda start: start[:2])
        return starts[index - 1][-1] if index else ()

    def has(self, name: Name) -> bool:
        return name in self._names

    def beside(self, name: Name) -> tuple[str, ...]:
        """What may stand where `name` goes astray: its known steps with each step beyond them."""
        known = name
        while known and known not in self._names:
            known = known[:-1]
        steps = (one for one in self._names if one[:-1] == known)
        return tuple(sorted(".".join(one) for one in steps))

    def _all(self) -> Iterable[Name]:
        return (start[-1] for starts in self._starts.values() for start in starts)


def _starts(source: Source) -> list[tuple[int, int, int, Name]]:
    """Line, column, depth and name of every key and value, in the order of the file."""
    return sorted(
        (place.line, place.column, len(address), _name(source.tree, address))
        for places in (source.keys, source.values)
        for address, place in places.items()
    )


def _name(tree: Tree, address: Address) -> Name:
    name: list[str] = []
    for step in address:
        if isinstance(tree, list) and isinstance(step, int):
            tree = tree[step]
            given = tree.get("id") if isinstance(tree, dict) else None
            name += [given] if isinstance(given, str) and given else []
        elif isinstance(tree, dict):
            tree = tree.get(str(step), "")
            name.append(str(step))
    return tuple(name)
