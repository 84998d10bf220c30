"""Words in a row that one text shares with another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

WORDS = 8
"""So many words in a row are no accident."""

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")

Sequence = tuple[str, ...]


def runs_among(text: str, known: Set[Sequence], words: int = WORDS) -> Iterator[str]:
    """Each longest run of `text` that is made of sequences in `known`, as it stands in `text`.

    Capitals and punctuation make no difference.
    """
    spans = [match.span() for match in _WORD.finditer(text)]
    run = 0
    for at, one in enumerate((*sequences(text, words), ())):
        if one in known:
            run += 1
        elif run:
            yield text[spans[at - run][0] : spans[at + words - 2][1]]
            run = 0


def sequences(text: str, words: int = WORDS) -> Iterator[Sequence]:
    """Every run of `words` words, from left to right."""
    said = [match.group().casefold() for match in _WORD.finditer(text)]
    for at in range(len(said) - words + 1):
        yield tuple(said[at : at + words])
