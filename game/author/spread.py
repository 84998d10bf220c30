"""Things side by side: each as near as can be to where it wants to be, none too near the next."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate


def spread(
    wanted: Sequence[float],
    gaps: Sequence[float],
    low: float,
    high: float,
    weights: Sequence[float] | None = None,
) -> list[float]:
    """Places in the order given, at least `gaps` apart, all from `low` to `high`.

    The sum of squared (weighted) distances from where they are wanted is the least: neighbours that
    push each other are moved as one, to their mean ("pool adjacent violators"). Where `high` leaves
    too little room for the gaps, these shrink alike.
    """
    room = high - low
    needed = sum(gaps)
    scale = 1.0 if needed <= room or not needed else max(0.0, room / needed)
    before = [0.0, *accumulate(gap * scale for gap in gaps)]
    blocks: list[tuple[float, float, int]] = []
    for place, weight, offset in zip(wanted, weights or [1.0] * len(wanted), before, strict=True):
        mean, heavy, count = place - offset, weight, 1
        while blocks and blocks[-1][0] >= mean:
            other, more, several = blocks.pop()
            mean = (mean * heavy + other * more) / (heavy + more)
            heavy, count = heavy + more, count + several
        blocks.append((mean, heavy, count))
    most = max(low, high - before[-1])
    means = [min(max(mean, low), most) for mean, _, count in blocks for _ in range(count)]
    return [mean + offset for mean, offset in zip(means, before, strict=True)]
