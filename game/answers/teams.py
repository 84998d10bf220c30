"""Teams answer: the adult presses a team's number, then a letter.

A number alone waits ("Fox: ?"); a letter alone is never a vote, so that `B` always blanks the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.answers.inputs import Key
from game.play.moves import Pass, Vote

LETTER_KEYS = ("a", "b", "c", "d", "e", "f")
"""After a team's number: this team picks the option of that letter."""

PASS_KEYS = ("p", "0")
"""After a team's number: this team passes."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a key meant to the teams.

    `pending` is the team whose letter is waited for, or None. `move` is the answer that is now
    complete. `used` is False when the key means something else and is still to be handled.
    """

    pending: int | None = None
    move: Vote | Pass | None = None
    used: bool = False


def hear(pending: int | None, key: Key, seats: Sequence[int]) -> Heard:
    """What `key` means while `pending` waits for its letter; any other key lets it go."""
    if pending is not None and key.name in PASS_KEYS:
        return Heard(move=Pass(pending), used=True)
    if pending is not None and key.name in LETTER_KEYS:
        return Heard(move=Vote(pending, key.name.upper()), used=True)
    seat = seat_of(key)
    if seat is not None and seat in seats:
        return Heard(pending=seat, used=True)
    return Heard()


def seat_of(key: Key) -> int | None:
    """The seat whose number was pressed, or None for any other key."""
    return int(key.name) if len(key.name) == 1 and key.name in "0123456789" else None
