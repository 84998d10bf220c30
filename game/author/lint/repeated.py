"""CW633: feedback says something of its own, and no text is another one copied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.author.lint.texts import pupil_texts
from game.author.lint.words import WordLists
from game.author.sequences import WORDS, Sequence, sequences, shared_sequences
from game.packs.check import Manuscript
from game.packs.problems import Address, Fault, Severity
from game.packs.texts import Words

FEEDBACK = "feedback"

_CURE = "Say it in words of its own: what helps here?"


def repeated(manuscript: Manuscript, lists: WordLists) -> Iterator[Fault]:
    """Feedback that repeats its own option, or a text of another round."""
    del lists
    said = [text for text in pupil_texts(manuscript) if text.address[0] == "rounds"]
    index = _index(said)
    for text in said:
        if text.address[-1] == FEEDBACK:
            yield from _repeats(text, index)


def _index(said: list[Words]) -> Mapping[Sequence, list[Words]]:
    """The texts that have each run of words."""
    index: dict[Sequence, list[Words]] = {}
    for text in said:
        for run in sequences(text.text):
            index.setdefault(run, []).append(text)
    return index


def _repeats(text: Words, index: Mapping[Sequence, list[Words]]) -> Iterator[Fault]:
    told: set[str] = set()
    for run in sequences(text.text):
        for other in index[run]:
            if not _is_other(other.address, text.address):
                continue
            for shared in shared_sequences(text.text, other.text):
                if shared not in told:
                    told.add(shared)
                    yield _repeat(text, other, shared)


def _is_other(other: Address, feedback: Address) -> bool:
    """Whether a text is one that feedback does not repeat: its option, or of another round."""
    own_option = other[:-1] == feedback[:-1] and other[-1] != FEEDBACK
    return own_option or other[1] != feedback[1]


def _repeat(text: Words, other: Words, shared: str) -> Fault:
    where = "its own option" if other.address[:2] == text.address[:2] else "another round"
    message = f"this feedback repeats {WORDS} words or more of {where}: “{shared}”"
    return Fault("CW633", text.address, message, _CURE, Severity.WARNING, word=shared)
