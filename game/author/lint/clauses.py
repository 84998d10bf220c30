"""What stands around a word: its sentence, its clause, whether it is denied, asked or spoken."""

from __future__ import annotations

import re
from functools import cache

from game.author.lint.words import GAP, Hit, WordLists, folded
from game.packs.fields import CHARACTERS

REACH = 6
"""Words within which a negation denies another word of its clause."""

_SENTENCE_END = re.compile(r"[.!?…]+(?=[\s\u00a0\u00bb\u203a\u201c\u201d\")]|$)")
_CLAUSE_END = re.compile(r"[.,;:!?…()\u00ab\u00bb\u201c-\u201e\u2039\u203a\"]|\s[\u2013\u2014-]\s")
_WORD = re.compile(r"[^\W_]+")
_NAMES = frozenset(
    f"{name}{ending}"
    for name in (*CHARACTERS, "klik")
    if name != "helpline"
    for ending in ("", "s")
)
"""The cast is called the same in every language; German and Dutch add an s: Noors."""
_QUOTES = (
    "\u201e[^\u201c\u201d]*[\u201c\u201d]?",  # German, and Dutch of old
    "\u201c[^\u201d]*\u201d?",
    "\u00ab[^\u00bb]*\u00bb?",
    "\u00bb[^\u00ab]*\u00ab?",
    "\u2039[^\u203a]*\u203a?",
    "\u201a[^\u2018\u2019]*[\u2018\u2019]?",
    "(?<!\\w)\u2018[^\u2019]*\u2019?",
    '"[^"]*"?',
)
_SPOKEN = re.compile("|".join(_QUOTES))
"""What stands between the quotation marks of any of our languages, or after one left open."""


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around a part of `text` begins, and where it ends with its signs."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    begin = max((at for at in ends if at <= start), default=0)
    return begin, min((at for at in ends if at >= end), default=len(text))


def asked(text: str, hit: Hit) -> bool:
    """Whether the sentence of a word is a question."""
    _, end = sentence(text, hit.start, hit.end)
    return "?" in text[hit.end : end]


@cache
def unspoken(text: str) -> str:
    """`text` with blanks for what somebody says in it, so that all else keeps its place."""
    return _SPOKEN.sub(lambda spoken: " " * len(spoken[0]), text)


def spoken_whole(text: str) -> bool:
    """Whether a text is nothing but what somebody says."""
    return not unspoken(text).strip(" .,!?…")


def negated(text: str, hit: Hit, lists: WordLists) -> bool:
    """Whether the clause of a word denies it: “never send”, “niet sturen”, “send nothing”.

    An entry that has a negation of its own (“should not have”) is meant as it stands.
    """
    if _denies_itself(hit.entry, lists):
        return False
    start, end = clause(text, hit, lists)
    for no in lists.of("negation", text):
        if start <= no.start < hit.end and _words(text[no.end : hit.start]) < REACH:
            return True
    for no in lists.of("negation-after", text):
        if hit.end <= no.start < end and _words(text[hit.end : no.start]) < REACH:
            return True
    return False


def _denies_itself(entry: str, lists: WordLists) -> bool:
    return lists.has("negation", entry.replace(GAP, " "))


def clause(text: str, hit: Hit, lists: WordLists) -> tuple[int, int]:
    """Where the clause of a word begins and ends. “Not send, pay or meet” is one clause."""
    ends = list(_CLAUSE_END.finditer(text))
    after = min((one.start() for one in ends if one.start() >= hit.end), default=len(text))
    before = [one.end() for one in ends if one.end() <= hit.start]
    start = max(before, default=0)
    if any(start <= one.start < after for one in lists.of("or", text)):
        start, _ = sentence(text, hit.start, hit.end)
    turns = [one.end for one in lists.of("but", text) if start <= one.start < hit.start]
    return max(turns, default=start), after


def _words(text: str) -> int:
    return len(_WORD.findall(text))


def first_words(text: str) -> str:
    """The beginning of a text, for a message: up to its third word."""
    ends = [match.end() for match in _WORD.finditer(text)]
    return text[: ends[min(2, len(ends) - 1)]] if ends else text


def names_somebody(text: str) -> bool:
    """Whether a text names somebody of the cast."""
    return any(folded(word) in _NAMES for word in _WORD.findall(text))
