"""The rules about the safety of words, in one walk through the texts of a pack."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from game.author.lint.blame import blame, voted_twice
from game.author.lint.contest import contest
from game.author.lint.distance import distance
from game.author.lint.drawings import described
from game.author.lint.experience import experience
from game.author.lint.explicit import explicit, nude_pictures
from game.author.lint.figures import figures
from game.author.lint.fright import fright
from game.author.lint.kindness import kindness
from game.author.lint.law import law
from game.author.lint.no_fault import no_fault
from game.author.lint.private_pictures import keep_first, private_pictures, unnamed_pictures
from game.author.lint.real_names import real_names
from game.author.lint.safe_to_copy import safe_to_copy
from game.author.lint.sayings import Saying, sayings
from game.author.lint.secrecy import secrecy
from game.author.lint.trusted import trusted
from game.author.lint.wording import wording
from game.author.lint.words import WordLists
from game.packs.check import Manuscript
from game.packs.problems import Fault

OF_A_TEXT: tuple[Callable[[Saying, WordLists], Iterator[Fault]], ...] = (
    trusted,
    contest,
    blame,
    voted_twice,
    fright,
    explicit,
    experience,
    distance,
    private_pictures,
    unnamed_pictures,
    safe_to_copy,
    real_names,
    law,
    figures,
    kindness,
    described,
    wording,
    secrecy,
)
"""Rules that judge one text by itself."""

OF_A_ROUND: tuple[Callable[[Sequence[Saying], WordLists], Iterator[Fault]], ...] = (
    no_fault,
    nude_pictures,
    keep_first,
)
"""Rules that judge all texts of a round together."""


def safety(manuscript: Manuscript, lists: WordLists) -> Iterator[Fault]:
    """Whatever of these rules the texts of one language break."""
    said = list(sayings(manuscript))
    for saying in said:
        for rule in OF_A_TEXT:
            yield from rule(saying, lists)
    for number, round_ in groupby(said, key=lambda one: one.number):
        together = list(round_)
        for rule in OF_A_ROUND if number is not None else ():
            yield from rule(together, lists)
