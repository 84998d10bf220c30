"""CW621: figures frighten, and let a class count its own. Children need numbers to call only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.author.lint.clauses import sentence
from game.author.lint.sayings import Saying
from game.author.lint.words import WordLists, folded
from game.packs.problems import Fault

_CURE = (
    "Say “many” or “some”, or leave it out.\n"
    "A figure that children may hear has “child_ok: name-of-a-source” in its round."
)
_WORD = re.compile(r"[^\W_]+")
_CROWD = re.compile(r"\b\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+\b|\b\d{3,}\b")
"""A number of people from 100 on: it is no longer a class."""
_NEXT = re.compile(r"\s*([^\W_]+)")
_ROUND = (10, 100, 1000)
"""Out of so many, a number is a figure even where nobody says of whom."""
NEAR = 3
"""Words between a number and the people it counts."""


def figures(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """Percentages, shares of all children, numbers of people."""
    if not saying.pupil or saying.round.get("child_ok"):
        return
    spans = [*_shares(saying.text, lists), *_ratios(saying.text, lists)]
    for start, end in sorted({*spans, *_crowds(saying.text, lists)}):
        word = saying.text[start:end]
        message = f"“{word}” is a figure about people"
        yield Fault("CW621", saying.address, message, _CURE, word=word)


def _shares(text: str, lists: WordLists) -> Iterator[tuple[int, int]]:
    """“Half of all children”; a percentage, unless it is that of a battery."""
    for hit in lists.of("share", text):
        yield hit.start, hit.end
    for hit in lists.of("percent", text):
        begin, end = sentence(text, hit.start, hit.end)
        if not lists.has("percent-of-things", text[begin:end]):
            before = list(_WORD.finditer(text, 0, hit.start))
            yield (before[-1].start() if before else hit.start), hit.end


def _ratios(text: str, lists: WordLists) -> Iterator[tuple[int, int]]:
    """“One in four”, “3 of 10”: the second number is larger, and counts people, not minutes."""
    ratios = [(hit, False) for hit in lists.of("ratio", text)]
    ratios += [(hit, True) for hit in lists.of("ratio-of-people", text)]
    people = lists.of("people", text)
    for hit, weak in ratios:
        before = list(_WORD.finditer(text, 0, hit.start))
        if before and any(one.end == before[-1].end() for one in people):
            before.pop()
        after = _NEXT.match(text, hit.end)
        if not before or not after or lists.begins("times", text[after.end() :]):
            continue
        some, all_ = _value(before[-1][0], lists), _value(after[1], lists)
        if 0 < some < all_ and (not weak or people or all_ in _ROUND):
            yield before[-1].start(), after.end()


def _crowds(text: str, lists: WordLists) -> Iterator[tuple[int, int]]:
    """“500 children”, “thousands of pupils”."""
    people = lists.of("people", text)
    crowds = [found.span() for found in _CROWD.finditer(text)] if people else []
    crowds += [(hit.start, hit.end) for hit in lists.of("crowd", text)]
    for start, end in crowds:
        for one in people:
            if one.start >= end and len(_WORD.findall(text[end : one.start])) < NEAR:
                yield start, one.end
                break


def _value(word: str, lists: WordLists) -> int:
    """The number that a word says, or 0. An entry has all forms of one number, from one on."""
    if word.isdecimal():
        return int(word)
    forms = (folded(entry).split() for entry in lists.entries("number-words"))
    return next((at for at, form in enumerate(forms, 1) if folded(word) in form), 0)
