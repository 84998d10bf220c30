"""Hands: counts, Space between them, Return."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.answers.hands import Cancelled, Counting, NotHere, count
from game.answers.inputs import Key
from game.play.moves import Tally

FOUR = (True, True, True, True)


def typed(text: str, places: tuple[bool, ...] = FOUR, seat: int = 0) -> Counting:
    """Counts after typing `text`, where a blank is the Space key."""
    counting = Counting(seat, places)
    for sign in text:
        after = count(counting, Key("space" if sign == " " else sign))
        counting = after if isinstance(after, Counting) else counting
    return counting


def test_return_gives_the_counts() -> None:
    assert count(typed("12 5 3 0"), Key("return")) == Tally(0, (12, 5, 3, 0))


def test_too_few_numbers_are_filled_with_nobody() -> None:
    assert count(typed("12 5"), Key("return")) == Tally(0, (12, 5, 0, 0))


def test_too_many_numbers_are_refused_and_change_nothing() -> None:
    full = typed("1 2 3 4")

    assert count(full, Key("space")) == NotHere("too-many-numbers")


def test_there_is_no_class_of_a_hundred() -> None:
    assert count(typed("15"), Key("5")) == NotHere("too-many-hands")


def test_backspace_takes_the_last_sign_away() -> None:
    assert count(typed("12 5"), Key("backspace")) == typed("12 ")


def test_space_separates_once() -> None:
    assert typed("1   2") == typed("1 2")


def test_escape_throws_the_counts_away() -> None:
    assert count(typed("12 5"), Key("escape")) == Cancelled()


def test_return_without_a_number_is_no_count() -> None:
    assert count(typed(""), Key("return")) == Cancelled()


@pytest.mark.parametrize("key", ["a", "page down", "z", "f5", "left"])
def test_other_keys_mean_nothing_while_counting(key: str) -> None:
    assert count(typed("12"), Key(key)) == NotHere("counting")


def test_only_options_that_can_be_picked_get_a_number() -> None:
    counting = typed("7 8", (False, True, False, True))

    assert count(counting, Key("return")) == Tally(0, (0, 7, 0, 8))


def test_a_team_has_counts_of_its_own() -> None:
    assert count(typed("3 1", seat=2), Key("return")) == Tally(2, (3, 1, 0, 0))


@given(st.lists(st.integers(0, 99), min_size=1, max_size=4))
def test_what_was_typed_is_what_is_counted(numbers: list[int]) -> None:
    counting = typed(" ".join(str(number) for number in numbers))

    assert counting.total == sum(numbers)
    assert counting.tally.counts == (*numbers, *(0,) * (4 - len(numbers)))


@given(st.text("0123456789 xb", max_size=30))
def test_whatever_is_typed_there_is_one_number_per_option(text: str) -> None:
    tally = typed(text).tally

    assert len(tally.counts) == 4
    assert all(0 <= number <= 99 for number in tally.counts)
