"""CW619: laws differ and change, and must never sound like a threat to a child."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.lint.clauses import negated
from game.author.lint.sayings import Role, Saying
from game.author.lint.words import WordLists
from game.beats import Topic
from game.packs.problems import Fault, Severity
from game.packs.signature import PENDING

COUNTRY = "be"
"""The country whose laws our legal reviewers know."""
_CURE = (
    "Say “not allowed” or “not okay”, and who helps.\n"
    "Where the law must be named, the round says “country: be”, and “legal” signs the review."
)


def law(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """Words of law in what pupils read. That nobody is punished may be said."""
    if not saying.pupil or _reviewed(saying) or _the_threat_is_the_crime(saying):
        return
    hits = lists.of("law", saying.text)
    hits += [one for one in lists.of("punish", saying.text) if not negated(saying.text, one, lists)]
    for hit in hits:
        word = saying.text[hit.start : hit.end]
        message = f"“{word}” speaks of the law"
        yield Fault("CW619", saying.address, message, _CURE, Severity.WARNING, word=word)


def _reviewed(saying: Saying) -> bool:
    review = saying.pack.get("review")
    signed = review.get("legal", PENDING) if isinstance(review, dict) else PENDING
    return saying.round.get("country") == COUNTRY and signed not in (PENDING, "")


def _the_threat_is_the_crime(saying: Saying) -> bool:
    return saying.role is Role.KEY_LINE and saying.topic == Topic.SEXTORTION
