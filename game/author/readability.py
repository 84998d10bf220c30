"""How hard a text is to read, by the formulas that each language is measured with.

ASL is words a sentence, ASW syllables a word. English: Flesch and Flesch-Kincaid; French: Kandel
and Moles; Dutch: Douma; German: Amstad; all: LIX. They are noise below a hundred words, and never
prove that a text is understood: reading it aloud with three pupils does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.author.syllables import syllables

LONG = 6
"""LIX counts words of more letters than this."""


@dataclass(frozen=True, slots=True)
class Readability:
    """What was measured. `ease` grows with ease, `lix` with difficulty, `grade` is a school year.

    `ease` is None where no formula is known, `grade` everywhere but in English.
    """

    words: int
    sentences: int
    syllables: int
    ease: float | None
    lix: float
    grade: float | None


@dataclass(frozen=True, slots=True)
class _Formula:
    """Ease is `start - sentence * ASL - word * ASW`."""

    start: float
    sentence: float
    word: float


_EASE: Mapping[str, _Formula] = {
    "en": _Formula(206.835, 1.015, 84.6),
    "fr": _Formula(207, 1.015, 73.6),
    "nl": _Formula(206.84, 0.93, 77),
    "de": _Formula(180, 1, 58.5),
}


def measure(text: str, language: str) -> Readability:
    """The readability of `text`; each line of it ends a sentence. Account names do not count."""
    tongue = language.split("-")[0]
    said = [word for word in words(text) if not is_account(word)]
    spoken = sum(1 for one in sentences(text) if _WORD.search(one))
    if not said or not spoken:
        return Readability(0, 0, 0, None, 0.0, None)
    count = sum(syllables(word, tongue) for word in said)
    sentence, word = len(said) / spoken, count / len(said)
    long = sum(letters(one) > LONG for one in said)
    return Readability(
        words=len(said),
        sentences=spoken,
        syllables=count,
        ease=_ease(tongue, sentence, word),
        lix=sentence + 100 * long / len(said),
        grade=0.39 * sentence + 11.8 * word - 15.59 if tongue == "en" else None,
    )


def _ease(language: str, sentence: float, word: float) -> float | None:
    formula = _EASE.get(language)
    if formula is None:
        return None
    return formula.start - formula.sentence * sentence - formula.word * word


_END = re.compile(r"[.!?…]+(?:\s*[\u201d\u201c\"»\u2019)])*(?=\s)|\n")
_LETTER = re.compile(r"[^\W\d_]")


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text. “Who?” asks Rosa is one: what goes on begins with a small letter."""
    start = 0
    for match in _END.finditer(text):
        following = _LETTER.search(text, match.end())
        if match[0] != "\n" and following and following[0].islower():
            continue
        if text[start : match.end()].strip():
            yield text[start : match.end()].strip()
        start = match.end()
    if text[start:].strip():
        yield text[start:].strip()


_WORD = re.compile(r"[^\W_](?:[^\s/\u2013\u2014…]*[^\W_])?")


def words(text: str) -> list[str]:
    """The words of a text, as they are spoken: “don't” and “Chat-Roboter” are one."""
    return _WORD.findall(text)


_ACCOUNT = re.compile(r"\w*(_\w|[^\W\d_]\d|\d[^\W\d_]|[^\W\d_]\.[^\W\d_])[\w.]*|\S*@\S*|\S*://\S*")


def is_account(word: str) -> bool:
    """Whether a word is the name of an account, or an address: nobody reads it by syllables."""
    return not word.isalpha() and _ACCOUNT.fullmatch(word) is not None


_PARTS = re.compile(r"[^\W\d_]+")


def letters(word: str) -> int:
    """The letters of a word; of one with a hyphen or an apostrophe, those of its longest part."""
    return len(word) if word.isalpha() else max(map(len, _PARTS.findall(word)), default=0)
