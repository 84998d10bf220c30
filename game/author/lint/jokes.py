"""CW609: every distractor is what some child really thinks, never a joke.

Told only where three things come together, or the author says so: a word of a list of silly things,
in an option that is not the best, whose words stand nowhere else in its round.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.author.lint.asks import judged, of_answer
from game.author.lint.words import WordLists, folded
from game.author.readability import letters, words
from game.packs.check import Manuscript
from game.packs.fields import CHARACTERS
from game.packs.model import Given
from game.packs.problems import Address, Fault, Severity
from game.packs.texts import texts

CONTENT = 4
"""Letters from which on a word says what a text is about."""

_CURE = "Write what some children really think; its misconception says why."


def jokes(manuscript: Manuscript, lists: WordLists) -> Iterator[Fault]:
    """Distractors that nobody would choose, there to be laughed at."""
    for asking in judged(manuscript):
        for one in asking.distractors:
            if manuscript.owns(of_answer(one)):
                yield from _joke(one, manuscript, lists)


def _joke(given: Given, manuscript: Manuscript, lists: WordLists) -> Iterator[Fault]:
    said_so = {folded(entry) for entry in lists.entries("joke")}
    if folded(given.misconception).strip(" .!") in said_so:
        message = "its misconception calls this option a joke"
        yield Fault("CW609", of_answer(given), message, _CURE, Severity.WARNING)
        return
    silly = next(lists.found("silly", given.text), None)
    if silly and not _about(given.text) & _elsewhere(given.address, manuscript):
        message = f"“{silly}” makes this option a joke"
        yield Fault("CW609", of_answer(given), message, _CURE, Severity.WARNING, word=silly)


def _about(text: str) -> set[str]:
    """The words that say what a text is about, without the names of those it happens to."""
    said = {folded(word) for word in words(text) if letters(word) >= CONTENT}
    return said - set(CHARACTERS)


def _elsewhere(option: Address, manuscript: Manuscript) -> set[str]:
    """The words of the round of an option, without the option itself."""
    return {
        word
        for text in texts(manuscript.source.tree)
        if text.address[:2] == option[:2] and text.address[: len(option)] != option
        for word in _about(text.text)
    }
