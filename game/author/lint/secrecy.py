"""CW643, of secrets: nobody who helps promises one, and no advice asks a child to keep one."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.lint.clauses import negated, sentence, unspoken
from game.author.lint.sayings import READ_ALOUD, Role, Saying, switched
from game.author.lint.words import Hit, WordLists
from game.packs.problems import Fault

_CURE = (
    "Promise no secret. Say: “I will help you tell an adult you trust.”\n"
    "What somebody else says, put in quotation marks."
)
_SPOKEN_BY_HELPERS = READ_ALOUD | {Role.ENDING}
"""Where quotation marks hold what an adult says, and no sign to be noticed."""
_ORDERS = frozenset({Role.OPTION, Role.STEP})
"""Texts that are nothing but what to do."""


def secrecy(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """Promises to keep a secret, and advice to tell nobody."""
    if not (saying.advice or saying.role in READ_ALOUD) or _found(saying):
        return
    text = saying.text if saying.role in _SPOKEN_BY_HELPERS else unspoken(saying.text)
    hits = [hit for hit in lists.of("secrecy", text) if not negated(text, hit, lists)]
    hits += [hit for hit in lists.of("secrecy-orders", text) if _ordered(saying, hit, text)]
    for hit in sorted(hits, key=lambda one: one.start)[:1]:
        begin, end = sentence(text, hit.start, hit.end)
        if not lists.has("secrecy-named", text[begin:end]):
            word = text[hit.start : hit.end]
            message = f"“{word}” keeps a child from telling"
            yield Fault("CW643", saying.address, message, _CURE, word=word)


def _found(saying: Saying) -> bool:
    """Whether it is a sign to be found among others, and nothing to do."""
    return saying.role is Role.OPTION and switched(saying.round, "tick_all")


def _ordered(saying: Saying, hit: Hit, text: str) -> bool:
    """Whether it is an order: it begins its sentence. “Many children tell nobody” is none."""
    begin, _ = sentence(text, hit.start, hit.end)
    return saying.role in _ORDERS or not text[begin : hit.start].strip(" “„«\u2018\u00a0\u202f")
