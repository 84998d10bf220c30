"""CW606, CW607 and CW628: neither length nor letter tells which answer is the best."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from game.author.lint.asks import Asking, judged, named, of_answer, of_pack
from game.beats import LETTERS
from game.packs.check import Manuscript
from game.packs.model import Given
from game.packs.problems import Fault, Severity

SHARE = 0.35
"""From this part of a pack's questions on, a class notices the pattern and stops thinking."""
FEWEST_LENGTHS, FEWEST_LETTERS = 4, 6
"""With fewer questions than these there is no pattern to be seen."""
MUCH_LONGER = 1.5
"""A best option that is longer than the others by this is seen from the back row."""
BRIEF, SHORT = 20, 25
"""Characters up to which the length of a best option, and of all options, says nothing."""
FACTOR = 2.0


def longest_is_best(manuscript: Manuscript) -> Iterator[Fault]:
    """CW606: too many best options that are the longest of their question, or any much longer."""
    asks = [one for one in judged(manuscript) if _owned(one, manuscript)]
    for asking in asks:
        yield from _much_longer(asking)
    alone = [one for one in asks if len(one.best) == 1]
    longest = [one for one in alone if _is_longest(one)]
    if len(alone) >= FEWEST_LENGTHS and len(longest) > SHARE * len(alone):
        message = f"the best option is the longest in {len(longest)} of {len(alone)} questions"
        cure = (
            "Shorten the best option, or lengthen another, in some of these rounds: "
            f"{named([one.round for one in longest])}."
        )
        yield Fault("CW606", of_pack(manuscript, "rounds"), message, cure, _WARNING, at_key=True)


_WARNING = Severity.WARNING


def _owned(asking: Asking, manuscript: Manuscript) -> bool:
    return all(manuscript.owns(of_answer(one)) for one in asking.asked.answers)


def _is_longest(asking: Asking) -> bool:
    others = [len(one.text) for one in asking.distractors]
    return bool(others) and len(asking.best[0].text) > max(others)


def _much_longer(asking: Asking) -> Iterator[Fault]:
    others = [len(one.text) for one in asking.distractors]
    mean = sum(others) / len(others) if others else 0.0
    for one in asking.best:
        length = len(one.text)
        if mean and length > BRIEF and length > MUCH_LONGER * mean:
            message = (
                f"the best option has {length} characters, the others {round(mean)} on average"
            )
            cure = f"At most {int(MUCH_LONGER * mean)} characters here, or longer others."
            yield Fault("CW606", of_answer(one), message, cure)


def letter_is_best(manuscript: Manuscript) -> Iterator[Fault]:
    """CW607: one letter is the best more often than chance and fairness would have it.

    Several best options of a question share its count. With few letters to choose from, an even
    share can be more than the limit already: the letter may have that, rounded up.
    """
    asks = list(judged(manuscript))
    counts = dict.fromkeys(LETTERS, 0.0)
    even = dict.fromkeys(LETTERS, 0.0)
    for asking in asks:
        for one in asking.best:
            counts[asking.letter(one)] += 1 / len(asking.best)
        for letter in LETTERS[: len(asking.asked.answers)]:
            even[letter] += 1 / len(asking.asked.answers)
    if len(asks) < FEWEST_LETTERS:
        return
    letter, count = max(counts.items(), key=lambda pair: pair[1])
    if count > SHARE * len(asks) and count > ceil(round(even[letter], 6)):
        message = f"{letter} is the best option in {count:.4g} of {len(asks)} questions"
        spread = ", ".join(f"{name} {counts[name]:.4g}" for name in LETTERS if even[name])
        cure = f"Move some best options to other letters. Now: {spread}."
        yield Fault("CW607", ("rounds",), message, cure, _WARNING, at_key=True)


def uneven_lengths(manuscript: Manuscript) -> Iterator[Fault]:
    """CW628: an option is more than twice as long as another of its question."""
    for asking in judged(manuscript):
        options = sorted(asking.asked.answers, key=_length)
        shortest, longest = options[0], options[-1]
        if _length(longest) < SHORT or _length(longest) <= FACTOR * _length(shortest):
            continue
        if not _owned(asking, manuscript):
            continue
        message = (
            f"this option has {_length(longest)} characters, "
            f"“{shortest.text}” has {_length(shortest)}"
        )
        cure = "Say less here, or more there: the longest at most twice as long as the shortest."
        yield Fault("CW628", of_answer(longest), message, cure, _WARNING)


def _length(given: Given) -> int:
    return len(given.text)
