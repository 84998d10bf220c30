"""The questions that a check goes through, and where something about a whole pack is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.beats import LETTERS, Verdict
from game.packs.check import Manuscript
from game.packs.model import Asked, Given, RoundHead
from game.packs.problems import Address


@dataclass(frozen=True, slots=True)
class Asking:
    """A question with its answers, and the identifier of its round; addresses begin in the pack."""

    round: str
    asked: Asked

    @property
    def best(self) -> tuple[Given, ...]:
        return tuple(one for one in self.asked.answers if one.verdict is Verdict.BEST)

    @property
    def distractors(self) -> tuple[Given, ...]:
        return tuple(one for one in self.asked.answers if one.verdict is not Verdict.BEST)

    def letter(self, given: Given) -> str:
        """The letter of an answer, where the author chose the order."""
        return LETTERS[self.asked.answers.index(given)]


def rounds(manuscript: Manuscript) -> Iterator[tuple[Address, RoundHead]]:
    """Every round that could be read, with its address."""
    for index, one in manuscript.rounds.items():
        yield ("rounds", index), one


def askings(manuscript: Manuscript) -> Iterator[Asking]:
    """Every question of a pack, round by round."""
    for here, one in rounds(manuscript):
        for asked in one.asked():
            answers = tuple(
                replace(given, address=(*here, *given.address)) for given in asked.answers
            )
            yield Asking(one.id, replace(asked, address=(*here, *asked.address), answers=answers))


def judged(manuscript: Manuscript) -> Iterator[Asking]:
    """The questions whose letters the author chose, and some of whose answers are better."""
    for asking in askings(manuscript):
        if asking.asked.lettered and asking.best and len(asking.asked.answers) <= len(LETTERS):
            yield asking


def of_answer(given: Given) -> Address:
    """Where the words of an answer stand."""
    return (*given.address, "text")


def of_pack(manuscript: Manuscript, key: str) -> Address:
    """Where something about all of a pack is told; in a translation at its title."""
    return (key,) if manuscript.owns((key,)) else ("title",)


def named(rounds: list[str], most: int = 6) -> str:
    """The identifiers of some rounds, each once, and how many more there are."""
    each = list(dict.fromkeys(rounds))
    more = f" and {len(each) - most} more" if len(each) > most else ""
    return ", ".join(each[:most]) + more
