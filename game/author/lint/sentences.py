"""CW630: no sentence is built in a way that cannot be followed when it is read aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.author.lint.texts import pupil_texts
from game.author.lint.words import WordLists
from game.author.passive import passive
from game.author.readability import sentences
from game.packs.check import Manuscript
from game.packs.problems import Fault, Severity
from game.packs.texts import Words

PASSIVE = 0.2
"""The share of sentences in the passive that a pack may have."""
SENTENCES = 20
"""Fewer sentences than these have no share."""

_WARNING = Severity.WARNING
_BRACKETS = "Nobody hears brackets. Leave them out, or write a sentence of its own."
_JOINS = "a semicolon joins two sentences"
_SEMICOLON = "Nobody hears a semicolon. Write two sentences."
_ONE_NO = "Say what is so, not what is not so: “Ask first”, not “never without asking”."
_WRITE_OUT = "Write it as it is read aloud: “for example”, not “e.g.”."
_ACTIVE = "Say who does it: “A friend copied the picture”, not “The picture was copied”."

_SEMICOLONS = re.compile(r";(?![)\]-])")
_CLAUSES = re.compile(r"[,;:\u2013\u2014]")


def hard_to_follow(manuscript: Manuscript, lists: WordLists) -> Iterator[Fault]:
    """Brackets, semicolons, double negations, short forms, and too much passive."""
    language = lists.language.split("-")[0]
    count, in_passive = 0, 0
    for text in pupil_texts(manuscript):
        yield from _signs(text)
        for word in lists.found("abbreviations", text.text):
            message = f"“{word}” is a short form"
            yield Fault("CW630", text.address, message, _WRITE_OUT, _WARNING, word=word)
        if lists.has("double-negation", text.text):
            yield from _double_negations(text, lists)
        for sentence in sentences(text.text):
            count += 1
            in_passive += passive(sentence, language)
    if count >= SENTENCES and in_passive > PASSIVE * count:
        share = f"{in_passive} of {count} sentences ({in_passive / count:.0%})"
        message = f"{share} say what is done, not who does it"
        cure = f"{_ACTIVE}\nAt most {PASSIVE:.0%} is easy to follow."
        yield Fault("CW630", ("title",), message, cure, _WARNING)


def _signs(text: Words) -> Iterator[Fault]:
    if "(" in text.text:
        yield Fault("CW630", text.address, "a bracket opens here", _BRACKETS, _WARNING, word="(")
    if _SEMICOLONS.search(text.text):
        yield Fault("CW630", text.address, _JOINS, _SEMICOLON, _WARNING, word=";")


def _double_negations(text: Words, lists: WordLists) -> Iterator[Fault]:
    """Within one clause: “No, he is not cross” says no twice and means it once."""
    for sentence in sentences(text.text):
        for clause in _CLAUSES.split(sentence):
            for words in lists.found("double-negation", clause):
                message = f"“{words}” says no twice"
                yield Fault("CW630", text.address, message, _ONE_NO, _WARNING, word=words)
