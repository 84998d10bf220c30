"""A sheet as blocks, one below the other: how high each is, and how it is drawn.

The same blocks become pages of a PDF and pieces of a tall picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from game.author.paper import HEIGHT, Paper
from game.author.paper.parts import FOOT

TOP = 60.0
"""From the edge of a page to the first block."""
BOTTOM = FOOT + 16 + 24
"""What the foot of a page takes."""
ROOM = HEIGHT - TOP - BOTTOM
"""How high blocks of one A4 page may be together."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a sheet that is never torn apart.

    `draw` is given the paper and the y of its upper edge. A block that is `fresh` begins a page;
    one that `stays` is on the page of the block after it. `bookmark` is a name and its level.
    """

    height: float
    draw: Callable[[Paper, float], None]
    gap: float = 0.0
    fresh: bool = False
    stays: bool = False
    bookmarks: tuple[tuple[str, int], ...] = ()


@dataclass(slots=True)
class Leaf:
    """A page in the making: its blocks, each with its upper edge, and where the last one ends."""

    placed: list[tuple[float, Block]] = field(default_factory=list[tuple[float, Block]])
    end: float = TOP


def paged(blocks: Iterable[Block], room: float, *, fresh: bool) -> list[Leaf]:
    """Blocks on pages with so much `room`; what stays together is put on a page together.

    Whether blocks begin a page because they are `fresh`, is for the paper to say.
    """
    leaves = [Leaf()]
    for group in _groups(blocks):
        leaf = leaves[-1]
        high = sum(block.gap + block.height for block in group)
        if leaf.placed and ((fresh and group[0].fresh) or leaf.end + high > TOP + room):
            leaf = Leaf()
            leaves.append(leaf)
        for block in group:
            leaf.end += block.gap if leaf.placed else 0.0
            leaf.placed.append((leaf.end, block))
            leaf.end += block.height
    return leaves


def together(blocks: Sequence[Block]) -> float:
    """How high blocks are from the top of a page on."""
    return sum(block.gap + block.height for block in blocks) - blocks[0].gap


def _groups(blocks: Iterable[Block]) -> Iterable[Sequence[Block]]:
    """Blocks that stay together."""
    group: list[Block] = []
    for block in blocks:
        group.append(block)
        if not block.stays:
            yield group
            group = []
    if group:
        yield group
