"""Things side by side: near to where they want to be, never too near each other."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.author.spread import spread

PLACES = st.lists(st.floats(-500, 1500), min_size=1, max_size=12)


@given(PLACES, st.floats(0, 60))
def test_all_are_within_and_apart(wanted: list[float], gap: float) -> None:
    found = spread(wanted, [gap] * (len(wanted) - 1), 0, 1000)

    assert all(-1e-6 <= x <= 1000 + 1e-6 for x in found)
    assert all(other - one >= gap - 1e-6 for one, other in pairwise(found))


@given(PLACES)
def test_what_is_apart_already_stays(wanted: list[float]) -> None:
    placed = sorted(min(max(x, 0), 1000) for x in wanted)

    assert spread(placed, [0] * (len(placed) - 1), 0, 1000) == pytest.approx(placed)


def test_two_that_push_each_other_meet_in_the_middle() -> None:
    assert spread([100, 100], [50], 0, 1000) == pytest.approx([75, 125])


def test_the_heavier_one_gives_way_less() -> None:
    assert spread([100, 100], [50], 0, 1000, [4, 1]) == pytest.approx([90, 140])


def test_gaps_shrink_where_there_is_no_room() -> None:
    assert spread([0, 0, 0], [100, 100], 0, 50) == pytest.approx([0, 25, 50])
