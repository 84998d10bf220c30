"""CW610: the class thinks together. Nobody wins, loses, or has to be fast."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.lint.clauses import negated
from game.author.lint.sayings import Role, Saying
from game.author.lint.words import WordLists
from game.packs.problems import Fault

_JUDGED = frozenset(
    {Role.TITLE, Role.OBJECTIVE, Role.KEY_LINE, Role.QUESTION, Role.ZONE, Role.FEEDBACK}
    | {Role.KEY_POINT, Role.TALK, Role.SAY, Role.IF_QUIET}
)
"""What the game says to the class. Within a story, a scam may promise a prize."""
_CURE = "Ask what helps, and leave out points, places and speed: the class does this together."


def contest(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """Words of winning and losing, of ranks, points and clocks."""
    if saying.role not in _JUDGED:
        return
    for hit in lists.of("contest", saying.text):
        if not negated(saying.text, hit, lists):
            word = saying.text[hit.start : hit.end]
            message = f"“{word}” makes it a contest"
            yield Fault("CW610", saying.address, message, _CURE, word=word)
