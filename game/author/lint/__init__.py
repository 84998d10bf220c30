"""What a good pack is held to, beyond what one needs to play it: the lint rules of our guide.

A check is a function from what an author wrote, and the words of its language, to faults. It tells
nothing of texts that a translation takes over from the pack: those were judged there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain

from game.author.lint.balance import balance
from game.author.lint.consequences import without_consequence
from game.author.lint.drawings import drawings
from game.author.lint.duration import duration
from game.author.lint.endings import without_help
from game.author.lint.hard_words import hard_words
from game.author.lint.jokes import jokes
from game.author.lint.patterns import letter_is_best, longest_is_best, uneven_lengths
from game.author.lint.reading import reading
from game.author.lint.real_names import account_names
from game.author.lint.repeated import repeated
from game.author.lint.safety import safety
from game.author.lint.sentences import hard_to_follow
from game.author.lint.sources import sourceless
from game.author.lint.telling import home_only, late_telling, untold
from game.author.lint.tone import tone
from game.author.lint.tricks import tripping
from game.author.lint.words import WordLists, word_lists
from game.packs.check import Checked, Manuscript
from game.packs.problems import Fault, Problem

Check = Callable[[Manuscript, WordLists], Iterator[Fault]]
Measure = Callable[[Manuscript], Iterator[Fault]]
"""A check that counts and compares, and needs no list of words."""

MEASURED_IN_EVERY_LANGUAGE: tuple[Measure, ...] = (longest_is_best, repeated, uneven_lengths)
IN_EVERY_LANGUAGE: tuple[Check, ...] = (
    hard_to_follow,
    hard_words,
    jokes,
    reading,
    safety,
    tone,
    tripping,
    untold,
    without_help,
)
"""What is judged in the pack and in each of its translations."""

MEASURED_ONCE: tuple[Measure, ...] = (
    balance,
    duration,
    home_only,
    letter_is_best,
    sourceless,
    without_consequence,
)
ONCE: tuple[Check, ...] = (
    account_names,
    drawings,
    late_telling,
)
"""What all languages share, and the pack alone is judged by."""


def lint_problems(checked: Checked, today: date) -> list[Problem]:
    """Every problem of a pack's words and balance, sorted by place, as of the day `today`."""
    problems: set[Problem] = set()
    for number, manuscript in enumerate(checked.manuscripts):
        lists = word_lists(manuscript.language, f"{today:%Y-%m}")
        checks = chain(IN_EVERY_LANGUAGE, () if number else ONCE)
        measures = chain(MEASURED_IN_EVERY_LANGUAGE, () if number else MEASURED_ONCE)
        found = [check(manuscript, lists) for check in checks]
        found += [measure(manuscript) for measure in measures]
        problems.update(manuscript.source.problems(chain.from_iterable(found)))
    return sorted(problems)
