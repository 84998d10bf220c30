"""Lines in a channel between two layers of a map: each runs level in a track of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

MARGIN = 14.0
"""How far apart two lines are that share a track."""


@dataclass(slots=True)
class Upright:
    """An upright piece: which channels it reaches into, and from where to where it may stand.

    `port` names the side of a box that it belongs to, `apart` how far the next one there is.
    """

    link: int
    low: float
    high: float
    x: float
    below: int | None  # the channel under it
    above: int | None  # the channel over it
    port: str = ""
    apart: float = 0.0

    @property
    def order(self) -> int:
        """Lanes find their places first, then what leaves a box, then what enters one."""
        return 2 if self.below is None else int(self.above is None)


@dataclass(slots=True)
class Hop:
    """What a link does in one channel: from one upright piece to the next."""

    link: int
    start: Upright
    end: Upright
    from_above: bool
    to_below: bool
    track: int = 0

    @property
    def span(self) -> tuple[float, float]:
        """From left to right."""
        return min(self.start.x, self.end.x), max(self.start.x, self.end.x)


def set_tracks(hops: list[Hop]) -> None:
    """The track of every hop, from the top down, with as few crossings as swapping finds."""
    level = [hop for hop in hops if hop.start.x != hop.end.x]
    for _ in level:
        if not _swap(level):
            break
    for at, hop in enumerate(level):
        above = [one.track for one in level[:at] if _overlap(one, hop)]
        hop.track = max(above, default=0) + 1


def _swap(level: list[Hop]) -> bool:
    """Swap neighbours wherever fewer lines cross then; whether any were."""
    swapped = False
    for at in range(len(level) - 1):
        upper, lower = level[at : at + 2]
        if _crossings(lower, upper) < _crossings(upper, lower):
            level[at], level[at + 1] = lower, upper
            swapped = True
    return swapped


def _crossings(upper: Hop, lower: Hop) -> int:
    """How often two hops cross when one runs above the other; lying upon it counts for more."""
    return sum(
        _between(x, span) + 9 * (x in ends)
        for hop, down, span, ends in (
            (upper, True, lower.span, (lower.start.x, lower.end.x)),
            (lower, False, upper.span, (upper.start.x, upper.end.x)),
        )
        for x in _stubs(hop, down=down)
    )


def _stubs(hop: Hop, *, down: bool) -> Iterator[float]:
    """Where a hop's upright ends go down (or up) from its track."""
    if hop.from_above != down:
        yield hop.start.x
    if hop.to_below == down:
        yield hop.end.x


def _between(x: float, span: tuple[float, float]) -> bool:
    return span[0] < x < span[1]


def _overlap(one: Hop, other: Hop) -> bool:
    return one.span[0] - MARGIN < other.span[1] and other.span[0] - MARGIN < one.span[1]
