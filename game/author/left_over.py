"""What stands in a translation although the pack has no such text any more.

It is kept, as a comment in its place; only what nobody has written anything into goes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.author.layout import (
    Edit,
    Entry,
    Part,
    edited,
    layout,
    line_end,
    line_start,
    margin,
    newline,
)
from game.author.marks import LEFT_OVER, Anchor, above, anchors, commented
from game.packs.problems import Address
from game.packs.source import Tree
from game.packs.translation import HEAD, is_empty, leaves, value_at

Known = Mapping[Address, Collection[str]]
"""What may stand beneath each address of a translation."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a translation may hold. `moved` are texts that have found another place."""

    wanted: Collection[Address]
    known: Known
    moved: Collection[Address] = ()

    def fits(self, address: Address, tree: Tree) -> bool:
        """Whether something of this kind may stand here."""
        if address in self.wanted:
            return not isinstance(tree, dict)
        if address in self.known:
            return isinstance(tree, dict) or is_empty(tree)
        return len(address) == 1 and address[0] in HEAD


def left_over(tree: Tree, plan: Plan, address: Address = ()) -> Iterator[Address]:
    """Where something stands that does not fit, and all of what is beneath it."""
    for key, value in tree.items() if isinstance(tree, dict) else ():
        here = (*address, key)
        if not plan.fits(here, value):
            yield here
        elif here in plan.known:
            yield from left_over(value, plan, here)


def without_left_over(text: str, tree: Mapping[str, Tree], plan: Plan) -> str:
    """`text` with everything left over as comments. Raises Unclear."""
    gone = set(left_over(dict(tree), plan))
    if not gone:
        return text
    keep = {
        address
        for address in gone
        if any(
            not is_empty(value) and here not in plan.moved
            for here, value in leaves(value_at(dict(tree), address), address)
        )
    }
    root = layout(text)
    return edited(text, _edits(text, root, gone, keep))


def _edits(
    text: str, root: Part, gone: Collection[Address], keep: Collection[Address]
) -> Iterator[Edit]:
    places = anchors(text, root)

    def walk(part: Part, address: Address) -> Iterator[Edit]:
        mine = [(key, entry) for key, entry in part.entries.items() if (*address, key) in gone]
        for key, entry in part.entries.items():
            if (*address, key) not in gone:
                yield from walk(entry.value, (*address, key))
        if part.flow:
            yield from _from_brackets(text, part, mine, address, places, keep)
        else:
            for key, entry in mine:
                yield _lines(text, entry, (*address, key) in keep)

    yield from walk(root, ())


def _lines(text: str, entry: Entry, keep: bool) -> Edit:
    """The lines of a key and its value as a comment, or none of them."""
    before = margin(text, entry.start)
    start, end = line_start(text, entry.start), line_end(text, entry.end)
    lines = text[start:end]
    if not keep and "#" not in lines:
        return Edit(start, end)
    mark = f"{before}{LEFT_OVER}{newline(text)}"
    return Edit(start, end, mark + commented(lines, before))


def _from_brackets(
    text: str,
    part: Part,
    gone: Sequence[tuple[str, Entry]],
    address: Address,
    places: Mapping[Address, Anchor],
    keep: Collection[Address],
) -> Iterator[Edit]:
    """What is left over within brackets leaves them, and becomes a comment above their line."""
    if gone and not part.braces:
        return
    entries = list(part.entries.values())
    lost = {key for key, _ in gone}
    for first, last in _runs([key in lost for key in part.entries]):
        start, end = _span(part, entries, first, last)
        words = text[start:end].strip(", \t\r\n")
        names = [entries[at].key for at in range(first, last + 1)]
        if "#" in words or any((*address, name) in keep for name in names):
            anchor = places[(*address, names[0])]
            lines = [LEFT_OVER, *(f"# {line}" for line in words.splitlines())]
            yield above(anchor, text, lines, newline(text))
        yield Edit(start, end)


def _runs(marked: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The first and last place of everything marked that stands side by side."""
    for at, one in enumerate(marked):
        if one and not (at and marked[at - 1]):
            last = next((to for to in range(at, len(marked)) if not marked[to]), len(marked)) - 1
            yield at, last


def _span(part: Part, entries: Sequence[Entry], first: int, last: int) -> tuple[int, int]:
    """Entries within brackets together with one of the commas around them."""
    if last + 1 < len(entries):
        return entries[first].start, entries[last + 1].start
    if first:
        return entries[first - 1].end, entries[last].end
    return part.start + 1, part.end - 1
