"""CW601: every round says where its facts come from."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.lint.asks import rounds
from game.packs.check import Manuscript
from game.packs.problems import Fault

_CURE = (
    "Add a line: sources: [own]  when it rests on your own work,\n"
    "or name sources of the head of the pack: sources: [child-focus]"
)


def sourceless(manuscript: Manuscript) -> Iterator[Fault]:
    """Rounds without a source."""
    for here, one in rounds(manuscript):
        if not one.sources:
            yield Fault("CW601", (*here, "id"), f"“{one.id}” names no source", _CURE)
