"""Tracks: few crossings, and no pass more than is needed."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.author import map_tracks
from game.author.map_tracks import Hop, Upright, set_tracks


def hop(link: int, start: float, end: float) -> Hop:
    """What comes from a box above at `start` and goes down at `end`."""
    first, last = (Upright(link, 0, 1_000, x, 0, None) for x in (start, end))
    return Hop(link, first, last, from_above=True, to_below=True)


def test_hops_are_swapped_until_no_swap_is_left() -> None:
    hops = [hop(number, 100 * number, 100 * number + 350) for number in range(4)]

    set_tracks(hops)

    assert [one.track for one in hops] == [4, 3, 2, 1]


def test_hops_in_a_good_order_are_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    hops = [hop(number, 1_000 * number, 1_000 * number + 100) for number in range(20)]
    compared: list[tuple[Hop, Hop]] = []

    def crossings(upper: Hop, lower: Hop) -> int:
        compared.append((upper, lower))
        return 0

    monkeypatch.setattr(map_tracks, "_crossings", crossings)

    set_tracks(hops)

    assert len(compared) == 2 * 19


@given(st.permutations(range(8)), st.permutations(range(8)))
def test_every_hop_has_a_track_of_its_own(starts: list[int], ends: list[int]) -> None:
    pairs = zip(starts, ends, strict=True)
    hops = [hop(at, 100 * one, 100 * other) for at, (one, other) in enumerate(pairs)]

    set_tracks(hops)

    level = [one for one in hops if one.start.x != one.end.x]
    assert all(one.track >= 1 for one in level)
    for one, other in combinations(level, 2):
        (low, high), (other_low, other_high) = one.span, other.span
        assert one.track != other.track or high <= other_low or other_high <= low
