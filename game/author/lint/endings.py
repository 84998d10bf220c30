"""CW644: every way through a story ends where help is seen: an adult, or a word of telling."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from game.author.lint.asks import rounds
from game.author.lint.clauses import negated
from game.author.lint.words import WordLists
from game.packs.check import Manuscript
from game.packs.fields import ADULTS
from game.packs.problems import Fault, Severity
from game.packs.rounds.scenario import Ending, Scenario

_SHOW = (
    "Let somebody help here: “Sam tells Ms Diaz, and she listens.”\n"
    "Or show an adult at the ending:  cast: {sam: smile, diaz: smile}"
)


def shows_help(text: str, shown: Collection[str], lists: WordLists) -> bool:
    """Whether an ending shows help: an adult stands there, or its words name help.

    What is denied (“never told anyone”) is no help. Without lists only the cast can tell.
    """
    return any(name in ADULTS for name in shown) or any(
        not negated(text, hit, lists)
        for name in ("helpers", "helping")
        for hit in lists.of(name, text)
    )


def without_help(manuscript: Manuscript, lists: WordLists) -> Iterator[Fault]:
    """Endings at which nobody helps, and nobody is told."""
    if not lists.entries("helping"):
        return
    for here, one in rounds(manuscript):
        if not isinstance(one, Scenario):
            continue
        for passage in one.story:
            for index, line, shown in one.lines(passage):
                address = (*here, "story", passage, index, "ending")
                if not isinstance(line, Ending) or not manuscript.owns(address):
                    continue
                if not shows_help(line.ending, shown, lists):
                    yield Fault(
                        "CW644", address, "this ending shows no help", _SHOW, Severity.WARNING
                    )
