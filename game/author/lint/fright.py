"""CW612: no text frightens. Fear makes children hide, and keeps nobody safe."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.lint.texts import pupil_texts
from game.author.lint.words import WordLists
from game.packs.check import Manuscript
from game.packs.problems import Fault

_CURE = "Say calmly what can happen, and what helps."
_FOREVER = "Say that it is hard to take back, and that help can often get it removed."


def fright(manuscript: Manuscript, lists: WordLists) -> Iterator[Fault]:
    """Words that frighten; “forever” together with a picture or the internet."""
    for words in pupil_texts(manuscript):
        for word in lists.found("scare", words.text):
            yield Fault("CW612", words.address, f"“{word}” frightens", _CURE, word=word)
        if lists.has("online-things", words.text):
            for word in lists.found("forever", words.text):
                message = f"“{word}” is out of date, and frightens"
                yield Fault("CW612", words.address, message, _FOREVER, word=word)
