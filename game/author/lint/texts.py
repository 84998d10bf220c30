"""The texts that a check goes through."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from game.packs.check import Manuscript
from game.packs.texts import Words, texts

LONGEST = 2_000
"""Characters of a text that is gone through: a longer one is an error (CW302) and no text to judge.

What takes a moment for a text may take minutes for one as long as a file.
"""


@lru_cache(maxsize=2)
def pupil_texts(manuscript: Manuscript) -> Sequence[Words]:
    """Every text that pupils read and that was written in this language, in the file's order.

    Of one beyond `LONGEST` only its length is judged, elsewhere. Each check goes through them, one
    manuscript after the other, so the last ones are kept.
    """
    return tuple(
        words
        for words in texts(manuscript.source.tree)
        if words.kind.pupil and len(words.text) <= LONGEST and manuscript.owns(words.address)
    )
