"""CW615: a question is about a character. That distance lets children think."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.lint.clauses import names_somebody, unspoken
from game.author.lint.sayings import Role, Saying
from game.author.lint.words import WordLists
from game.packs.problems import Fault

_JUDGED = frozenset({Role.QUESTION, Role.SCENE, Role.CARD, Role.TALK})
"""Stems. A claim is what somebody says, and what helps may speak to the pupil."""
_CURE = "Tell it of a character, by name: “Noor gets a message. What can she do?”"


def distance(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """Stems that say “you” and name nobody. What stands in quotation marks does not count."""
    if saying.role not in _JUDGED or names_somebody(saying.text):
        return
    for hit in lists.of("you", unspoken(saying.text))[:1]:
        word = saying.text[hit.start : hit.end]
        message = f"“{word}” speaks to the pupil, and no character is named"
        yield Fault("CW615", saying.address, message, _CURE, word=word)
