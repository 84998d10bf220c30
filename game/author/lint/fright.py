"""CW612: no text frightens. Fear makes children hide, and keeps nobody safe."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.lint.clauses import negated
from game.author.lint.sayings import Role, Saying
from game.author.lint.words import WordLists
from game.packs.problems import Fault

_CURE = "Say calmly what can happen, and what helps."
_FOREVER = "Say that it is hard to take back, and that help can often get it removed."


def fright(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """Words that frighten; “forever” together with a picture or the internet.

    A claim may say “forever”: it is there to be denied.
    """
    if not saying.heard:
        return
    for word in lists.found("scare", saying.text):
        yield Fault("CW612", saying.address, f"“{word}” frightens", _CURE, word=word)
    if saying.role is not Role.CLAIM and lists.has("online-things", saying.text):
        for hit in lists.of("forever", saying.text):
            if not negated(saying.text, hit, lists):
                word = saying.text[hit.start : hit.end]
                message = f"“{word}” is out of date, and frightens"
                yield Fault("CW612", saying.address, message, _FOREVER, word=word)
