"""CW603, the words of it: “somebody you trust” is what a groomer is. It is always an adult."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.lint.clauses import sentence
from game.author.lint.sayings import Saying
from game.author.lint.words import WordLists
from game.packs.problems import Fault


def trusted(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """Somebody to trust who need not be an adult."""
    if not saying.heard:
        return
    for hit in lists.of("trusted-somebody", saying.text):
        begin, end = sentence(saying.text, hit.start, hit.end)
        if not lists.has("adults", saying.text[begin:end]):
            word = saying.text[hit.start : hit.end]
            message = f"“{word}” does not say to tell an adult, and may be anybody"
            cure = f"Write “{lists.instead(hit) or 'an adult you trust'}”."
            yield Fault("CW603", saying.address, message, cure, word=word)
