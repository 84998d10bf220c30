"""CW613: ten-year-olds learn about private pictures, pressure and telling, and no more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.author.lint.sayings import Saying
from game.author.lint.words import Hit, WordLists
from game.beats import Topic
from game.packs.problems import Fault

NUDE_PICTURES = 2
"""How often a round may name one, where it is about pictures at all."""
_ABOUT_PICTURES = frozenset({Topic.SEXTING, Topic.SEXTORTION})

_EXPLICIT = "Write “a private picture”, or leave it out."
_FOR_ADULTS = "Say it as a child would."
_TERM = "Only adult_term may say it. Say what happens: who writes, what is wanted, what helps."
_PRIVATE = "Write “a private picture”."


def explicit(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """Words that no text for children has, and words of adults for what is done to children."""
    if not saying.heard:
        return
    for hit in lists.of("explicit", saying.text):
        yield _fault(saying, hit, "is too explicit for this age", _EXPLICIT)
    if not saying.pupil:
        return
    for hit in lists.of("adult-words", saying.text):
        say = lists.instead(hit)
        yield _fault(saying, hit, "is a word of adults", f"Write “{say}”." if say else _FOR_ADULTS)
    for hit in lists.of("adult-terms", saying.text):
        yield _fault(saying, hit, "is a word for adults", _TERM)


def nude_pictures(round_: Sequence[Saying], lists: WordLists) -> Iterator[Fault]:
    """Nude pictures: named twice a round in packs about pictures, and nowhere else."""
    allowed = NUDE_PICTURES if round_[0].topic in _ABOUT_PICTURES else 0
    named = [(one, hit) for one in round_ if one.pupil for hit in lists.of("nude", one.text)]
    for saying, hit in named[allowed:]:
        often = f"stands here a {NUDE_PICTURES + 1}rd time or more in this round"
        yield _fault(saying, hit, often if allowed else "is too explicit here", _PRIVATE)


def _fault(saying: Saying, hit: Hit, what: str, cure: str) -> Fault:
    word = saying.text[hit.start : hit.end]
    return Fault("CW613", saying.address, f"“{word}” {what}", cure, word=word)
