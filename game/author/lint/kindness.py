"""CW622: whoever chose a risky answer hears first that many would."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.author.lint.clauses import first_words, negated, sentence
from game.author.lint.sayings import Role, Saying
from game.author.lint.words import WordLists
from game.packs.problems import Fault, Severity

_WRONG = "Leave it out. Say what many think, and what helps."
_AT_ONCE = re.compile(r"[\s\u00a0\u202f]*[!.,:]")


def kindness(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """Feedback that calls “wrong!”, or that begins unkindly where an answer is not the best."""
    if saying.role is not Role.FEEDBACK:
        return
    harsh = list(_harsh(saying.text, lists))
    for word in harsh:
        message = f"“{word}” makes whoever chose this feel small"
        yield Fault("CW622", saying.address, message, _WRONG, word=word)
    judged = saying.verdict in ("risky", "okay") and lists.entries("kind-openings")
    if judged and not harsh and not _kind(saying.text, lists):
        start = first_words(saying.text)
        message = f"“{start}…” does not begin kindly"
        cure = f"Begin as in: {_examples(lists)}. Then say what helps."
        yield Fault("CW622", saying.address, message, cure, Severity.WARNING)


def _kind(text: str, lists: WordLists) -> bool:
    """Whether a text opens kindly, or says something kind in its first sentence."""
    if lists.begins("kind-openings", text):
        return True
    _, end = sentence(text, 0, 0)
    kind = lists.of("kind-words", text)
    return any(hit.end <= end and not negated(text, hit, lists) for hit in kind)


def _harsh(text: str, lists: WordLists) -> Iterator[str]:
    """“Wrong!” anywhere; “Wrong.” and “Wrong, …” where a text begins so."""
    for hit in lists.of("wrong", text):
        sign = _AT_ONCE.match(text, hit.end)
        if sign and (sign[0].endswith("!") or not text[: hit.start].strip(" “„«\u00a0")):
            yield text[hit.start : hit.end]


def _examples(lists: WordLists) -> str:
    return ", ".join(f"“{one} …”" for one in lists.entries("kind-examples"))
