"""CW608: no question and no option is built to trip a slow reader up."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.lint.asks import Asking, askings, of_answer
from game.author.lint.words import WordLists
from game.packs.check import Manuscript
from game.packs.model import Asked
from game.packs.problems import Fault, Severity

CLAIM = "claim"
"""The key of a claim, which may say no: it is no question."""

_POSITIVE = "Ask for what helps: “Which name is safest?”"
_SEVERAL = "Name what is meant, or let the class tick all: tick_all: yes"
_ABSOLUTE = (
    "A class learns to leave such an option out without thinking. Leave the word out, "
    "or use one like it in another option too."
)


def tripping(manuscript: Manuscript, lists: WordLists) -> Iterator[Fault]:
    """Questions that ask for what is not so; options that only a trained reader sees through."""
    for asking in askings(manuscript):
        if manuscript.owns(asking.asked.address):
            yield from _negative(asking.asked, lists)
        yield from _options(asking, manuscript, lists)


def _negative(asked: Asked, lists: WordLists) -> Iterator[Fault]:
    negative = [word for word in lists.found("not-words", asked.text) if word.isupper()]
    if not negative and asked.address[-1] != CLAIM:
        negative = list(lists.found("which-is-not", asked.text))
    for word in negative[:1]:
        message = f"“{word}” asks for the opposite of what helps"
        yield Fault("CW608", asked.address, message, _POSITIVE, word=word)


def _options(asking: Asking, manuscript: Manuscript, lists: WordLists) -> Iterator[Fault]:
    """Only where each answer has words of its own: zones stand under every card."""
    answers = [
        one
        for one in asking.asked.answers
        if asking.asked.lettered and manuscript.owns(of_answer(one))
    ]
    for one in answers:
        for word in lists.found("all-or-none", one.text):
            message = f"“{word}” has to be read after all the others"
            yield Fault("CW608", of_answer(one), message, _SEVERAL, Severity.WARNING, word=word)
    absolute = [one for one in answers if lists.has("absolutes", one.text)]
    if len(absolute) == 1 and asking.best:
        (one,) = absolute
        word = next(lists.found("absolutes", one.text))
        message = f"only this option says “{word}”"
        yield Fault("CW608", of_answer(one), message, _ABSOLUTE, Severity.WARNING, word=word)
