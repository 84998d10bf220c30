"""CW614: nobody is asked about their own experience. In front of a class, no answer is safe."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.author.lint.clauses import asked, first_words, names_somebody, sentence, unspoken
from game.author.lint.sayings import READ_ALOUD, Role, Saying
from game.author.lint.words import Hit, WordLists
from game.packs.problems import Fault

_QUESTION = re.compile(r"\?")
_TO_THE_CLASS = READ_ALOUD | {Role.TALK}
_CURE = "Ask about the character instead: “What could Noor do?”"


def experience(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """Questions about what pupils did, have or met.

    Characters may ask each other such things, in bubbles and between quotation marks. The notes for
    the adult are what the class hears, so there quotation marks change nothing.
    """
    if not saying.heard or saying.role is Role.BUBBLE:
        return
    text = saying.text if saying.role in READ_ALOUD else unspoken(saying.text)
    hits = lists.of("experience", text)
    hits += [hit for hit in lists.of("experience-asked", text) if asked(text, hit)]
    hits += _ever(text, lists)
    hits += _who_has(saying, text, lists)
    if hits:
        yield _fault(saying, min(hits, key=lambda hit: hit.start))


def _ever(text: str, lists: WordLists) -> Iterator[Hit]:
    """“Has anybody ever asked you?”, “Who was already …?”: of no character, so of the pupils."""
    for hit in lists.of("ever", text):
        begin, end = sentence(text, hit.start, hit.end)
        question = text[begin:end].rpartition(":")[2]
        of_pupils = lists.has("you", question) or lists.begins("who-openings", question)
        if of_pupils and asked(text, hit) and not names_somebody(question):
            yield hit


def _who_has(saying: Saying, text: str, lists: WordLists) -> Iterator[Hit]:
    """“Who has a phone?”, said to the class: of nobody in the story, so of the pupils."""
    if saying.role not in _TO_THE_CLASS:
        return
    for mark in _QUESTION.finditer(text):
        begin, end = sentence(text, mark.start(), mark.end())
        question = text[begin:end].rpartition(":")[2].lstrip(" “„«\u00a0\u202f")
        of_a_story = names_somebody(question) or lists.has("asked-of-a-story", question)
        if lists.begins("asked-openings", question) and not of_a_story:
            start = end - len(question)
            yield Hit("asked-openings", "", start, start + len(first_words(question)))


def _fault(saying: Saying, hit: Hit) -> Fault:
    word = saying.text[hit.start : hit.end]
    message = f"“{word}” asks pupils about themselves"
    return Fault("CW614", saying.address, message, _CURE, word=word)
