"""Which rounds fit the minutes, in the order the author gave."""

from __future__ import annotations

from collections.abc import Sequence

OPENING_MINUTES = 3
"""Notice and ground rules."""


def ending_minutes(planned: int) -> int:
    """How long the ending takes: nine minutes of fifty, two of fifteen (CONTENT.md a.1)."""
    return max(2, min(9, round(planned * 0.2 - 1)))


def rounds_that_fit(rounds: Sequence[tuple[float, bool]], planned: int) -> tuple[int, ...]:
    """The places of the rounds to play, in order, so that opening and ending keep their time.

    `rounds` are (minutes, core); core rounds are taken first, then extra ones while time is left.
    At least one round is played, however short the time.
    """
    left = planned - OPENING_MINUTES - ending_minutes(planned)
    chosen: list[int] = []
    for wanted in (True, False):
        for place, (minutes, core) in enumerate(rounds):
            if core is wanted and minutes <= left:
                chosen.append(place)
                left -= minutes
    return tuple(sorted(chosen)) or (0,)
