"""Hands are counted: `12 5 3 0` and Return.

Entering counts is a mode of its own, in which Space separates. Only the total is ever shown.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.answers.inputs import Key
from game.play.moves import Tally

DIGITS = "0123456789"
LONGEST_NUMBER = 2
"""Digits: there is no class of a hundred."""


@dataclass(frozen=True, slots=True)
class Counting:
    """Counts being entered for a seat (0 is the class).

    `places` says of every option, in order, whether it can be picked now; only those get a number.
    """

    seat: int
    places: tuple[bool, ...]
    typed: str = ""

    @property
    def numbers(self) -> tuple[int, ...]:
        """The counts so far."""
        return tuple(int(number) for number in self.typed.split())

    @property
    def total(self) -> int:
        """How many hands have been entered: all that may be shown before the reveal."""
        return sum(self.numbers)

    @property
    def full(self) -> bool:
        """Whether every option that can be picked has its number."""
        return len(self.numbers) == sum(self.places)

    @property
    def tally(self) -> Tally:
        """The counts as a move; options that got no number count none."""
        numbers = iter(self.numbers)
        return Tally(self.seat, tuple(next(numbers, 0) if open_ else 0 for open_ in self.places))


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The counts are thrown away."""


@dataclass(frozen=True, slots=True)
class NotHere:
    """A key that means nothing while counts are entered, or one number too many."""

    reason: str


def count(counting: Counting, key: Key) -> Counting | Tally | Cancelled | NotHere:
    """What `key` makes of the counts; `NotHere` leaves them as they were."""
    match key.name:
        case "return":
            return counting.tally if counting.numbers else Cancelled()
        case "escape":
            return Cancelled()
        case "backspace":
            return _with(counting, counting.typed[:-1])
        case "space":
            return _separated(counting)
        case digit if digit in tuple(DIGITS):
            return _with_digit(counting, digit)
        case _:
            return NotHere("counting")


def _with(counting: Counting, typed: str) -> Counting:
    return replace(counting, typed=typed)


def _separated(counting: Counting) -> Counting | NotHere:
    if not counting.typed or counting.typed.endswith(" "):
        return counting
    if counting.full:
        return NotHere("too-many-numbers")
    return _with(counting, counting.typed + " ")


def _with_digit(counting: Counting, digit: str) -> Counting | NotHere:
    longer = _with(counting, counting.typed + digit)
    if len(longer.numbers) > sum(counting.places):
        return NotHere("too-many-numbers")
    if len(longer.typed.split()[-1]) > LONGEST_NUMBER:
        return NotHere("too-many-hands")
    return longer
