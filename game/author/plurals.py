"""How many there are of a thing, in words."""

from __future__ import annotations


def counted(number: int, thing: str) -> str:
    """“1 round”, “2 rounds”; of advice there is no plural."""
    return f"{number} {thing}{'' if number == 1 or thing == 'advice' else 's'}"
