"""CW623: a round ends with hope, and no text shouts."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.lint.asks import rounds
from game.author.lint.texts import LONGEST, pupil_texts
from game.author.lint.words import WordLists, folded
from game.author.readability import is_account, letters, sentences, words
from game.packs.check import Manuscript
from game.packs.problems import Fault, Severity
from game.packs.texts import Words

_WARNING = Severity.WARNING
_HOPE = "End with what helps: “An adult you trust can help.”"
_CALM = "One exclamation mark is enough; a calm full stop is better."
_SMALL = "Write words in small letters; capitals sound like shouting."


def tone(manuscript: Manuscript, lists: WordLists) -> Iterator[Fault]:
    """Key points that end without hope; exclamation marks and capitals."""
    yield from _hopeless(manuscript, lists)
    fine = {folded(entry) for entry in lists.entries("short-forms")}
    for text in pupil_texts(manuscript):
        yield from _loud(text, fine)


def _hopeless(manuscript: Manuscript, lists: WordLists) -> Iterator[Fault]:
    if not lists.entries("hope"):
        return
    for here, one in rounds(manuscript):
        address = (*here, "key_point")
        if len(one.key_point) > LONGEST:
            continue
        *_, last = sentences(one.key_point)
        if manuscript.owns(address) and not lists.has("hope", last):
            message = "the last sentence of this key point has no word of hope or help"
            yield Fault("CW623", address, message, _HOPE, _WARNING, word=last)


def _loud(text: Words, fine: set[str]) -> Iterator[Fault]:
    marks = text.text.count("!")
    if marks > 1:
        message = f"{marks} exclamation marks in one text"
        yield Fault("CW623", text.address, message, _CALM, _WARNING, word="!")
    loud = [word for word in words(text.text) if _is_loud(word, fine)]
    if len(loud) > 1:
        message = f"{len(loud)} words in capitals: {', '.join(loud)}"
        yield Fault("CW623", text.address, message, _SMALL, _WARNING, word=loud[0])


def _is_loud(word: str, fine: set[str]) -> bool:
    """Whether a word is all capitals, and neither a name of an account nor a short form."""
    shouted = word.isupper() and letters(word) > 1
    return shouted and not is_account(word) and folded(word) not in fine
