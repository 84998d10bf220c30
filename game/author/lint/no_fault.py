"""CW604: where it is about pictures, trust or pressure, every round says whose fault it is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.author.lint.sayings import Role, Saying
from game.author.lint.words import WordLists
from game.beats import Topic
from game.packs.problems import Fault

_SAID_IN = frozenset({Role.FEEDBACK, Role.KEY_POINT, Role.ENDING})
_CURE = "Say it with the name of the character, for example: {}"


def no_fault(round_: Sequence[Saying], lists: WordLists) -> Iterator[Fault]:
    """A round in which no feedback, key point or ending says so."""
    if round_[0].topic == Topic.PRIVACY or not lists.entries("no-fault"):
        return
    said = [one for one in round_ if one.role in _SAID_IN]
    if any(lists.has("no-fault", one.text) for one in said):
        return
    for one in said:
        if one.role is Role.KEY_POINT:
            message = "no feedback, key point or ending here says that the child is not at fault"
            example = " ".join(lists.entries("no-fault-example"))
            yield Fault("CW604", one.address, message, _CURE.format(f"“{example}”"))
