"""CW643: phrases that our guide says in a safer way: small words decide whether a child tells."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.lint.sayings import Role, Saying
from game.author.lint.words import WordLists
from game.packs.problems import Fault


def wording(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """Phrases of the list `reworded`, in texts for pupils and in notes for the adult."""
    if not saying.heard and saying.role is not Role.AIM:
        return
    for hit in lists.of("reworded", saying.text):
        word = saying.text[hit.start : hit.end]
        cure = f"Write “{lists.instead(hit)}”."
        yield Fault("CW643", saying.address, f"“{word}” has a safer form", cure, word=word)
