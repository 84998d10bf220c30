"""CW617: the best answer is safe to copy. It never says to send, pay, meet or give."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.lint.clauses import negated, spoken_whole
from game.author.lint.sayings import Role, Saying, switched
from game.author.lint.words import WordLists
from game.packs.problems import Fault

_CURE = (
    "Write what is safe to do: stop, tell an adult, say no.\n"
    "Where options are what somebody else says, put them in quotation marks."
)


def safe_to_copy(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """Deeds in a best option, or in a step, that a child must not copy."""
    best = saying.role is Role.OPTION and saying.verdict == "best"
    if not best and saying.role is not Role.STEP:
        return
    # “Send me a picture” is a warning sign to be found, not a thing to do.
    if switched(saying.round, "tick_all") and spoken_whole(saying.text):
        return
    for hit in lists.of("unsafe-deed", saying.text):
        if not negated(saying.text, hit, lists):
            word = saying.text[hit.start : hit.end]
            message = f"a best answer says “{word}”"
            yield Fault("CW617", saying.address, message, _CURE, word=word)
