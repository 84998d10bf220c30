"""The texts that a check goes through."""

from __future__ import annotations

from collections.abc import Iterator

from game.packs.check import Manuscript
from game.packs.texts import Words, texts


def pupil_texts(manuscript: Manuscript) -> Iterator[Words]:
    """Every text that pupils read and that was written in this language, in the file's order."""
    for words in texts(manuscript.source.tree):
        if words.kind.pupil and manuscript.owns(words.address):
            yield words
