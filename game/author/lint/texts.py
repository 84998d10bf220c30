"""The texts that a check goes through."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from game.packs.check import Manuscript
from game.packs.texts import Words, texts


@lru_cache(maxsize=2)
def pupil_texts(manuscript: Manuscript) -> Sequence[Words]:
    """Every text that pupils read and that was written in this language, in the file's order.

    Each check goes through them, one manuscript after the other, so the last ones are kept.
    """
    return tuple(
        words
        for words in texts(manuscript.source.tree)
        if words.kind.pupil and manuscript.owns(words.address)
    )
