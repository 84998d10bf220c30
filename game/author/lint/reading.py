"""CW626: every text can be read by 10 to 12-year-olds. Limits are those of our content guide, 5.2.

The formulas are taken of all that pupils read in one language; single texts by their sentences and
words alone, since a formula of fifteen words is noise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.author.lint.texts import pupil_texts
from game.author.lint.words import WordLists
from game.author.readability import Readability, is_account, letters, measure, sentences, words
from game.packs.check import Manuscript
from game.packs.problems import Fault, Severity
from game.packs.texts import Words

WORDS = 100
"""Fewer words than these are too few for a formula."""
SENTENCE, LONG_SENTENCE = 15, 20
"""Words from which on a sentence is a warning, and an error."""
MEAN = 12
"""Words a sentence in a text of two or more."""
GRADE, HARD_GRADE = 5.0, 7.0
WORD, COMPOUND = 14, 18
"""Letters of a word; of one in a language that writes two words as one."""
COMPOUNDING = ("de", "nl")


@dataclass(frozen=True, slots=True)
class _Limits:
    """Where a language's ease and LIX become a warning, and an error."""

    ease: float
    hard_ease: float
    lix: float = 35
    hard_lix: float = 45


LIMITS: Mapping[str, _Limits] = {
    "en": _Limits(80, 65),
    "nl": _Limits(75, 60),
    "fr": _Limits(80, 65),
    "de": _Limits(65, 50, 42, 50),
}
_OTHERS = _Limits(0, 0)
"""Where no formula of ease is known, LIX alone counts."""

_EASIER = "Use shorter words and sentences, then read it aloud with three pupils."
_HALVE = f"Make two sentences of it: at most {SENTENCE} words in each."
_SHORTER = f"Make shorter sentences: {MEAN} words or fewer on average."
_SIMPLER = "Use a shorter word, or say it in two."


def reading(manuscript: Manuscript, lists: WordLists) -> Iterator[Fault]:
    """Packs that are hard to read, and long sentences and words."""
    language = lists.language.split("-")[0]
    said = pupil_texts(manuscript)
    yield from _pack(measure("\n".join(text.text for text in said), language), language)
    limit = COMPOUND if language in COMPOUNDING else WORD
    for text in said:
        yield from _sentences(text)
        yield from _long_words(text, limit)


def _pack(measured: Readability, language: str) -> Iterator[Fault]:
    if measured.words < WORDS:
        return
    limits = LIMITS.get(language, _OTHERS)
    if measured.ease is not None:
        what = f"reading ease is {measured.ease:.1f}, at least {limits.ease:g} is wanted"
        if measured.ease < limits.ease:
            yield _measured(what, hard=measured.ease < limits.hard_ease)
    yield from _too_high("LIX", measured.lix, limits.lix, limits.hard_lix)
    if measured.grade is not None:
        yield from _too_high("school year", measured.grade, GRADE, HARD_GRADE)


def _too_high(name: str, figure: float, limit: float, hard: float) -> Iterator[Fault]:
    if figure > limit:
        what = f"{name} is {figure:.1f}, at most {limit:g} is wanted"
        yield _measured(what, hard=figure > hard)


def _measured(figures: str, *, hard: bool) -> Fault:
    severity = Severity.ERROR if hard else Severity.WARNING
    message = f"the texts are hard to read: {figures}"
    return Fault("CW626", ("title",), message, _EASIER, severity)


def _sentences(text: Words) -> Iterator[Fault]:
    said = list(sentences(text.text))
    lengths = [len(words(one)) for one in said]
    for one, length in zip(said, lengths, strict=True):
        if length > SENTENCE:
            severity = Severity.ERROR if length > LONG_SENTENCE else Severity.WARNING
            message = f"this sentence has {length} words"
            yield Fault("CW626", text.address, message, _HALVE, severity, word=one)
    if len(said) > 1 and sum(lengths) > MEAN * len(said):
        mean = sum(lengths) / len(said)
        message = f"the sentences of this text have {mean:.1f} words on average"
        yield Fault("CW626", text.address, message, _SHORTER, Severity.WARNING)


def _long_words(text: Words, limit: int) -> Iterator[Fault]:
    for word in dict.fromkeys(words(text.text)):
        if letters(word) > limit and not is_account(word):
            message = f"“{word}” has {letters(word)} letters"
            yield Fault("CW626", text.address, message, _SIMPLER, Severity.WARNING, word=word)
