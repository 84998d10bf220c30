"""Which values of a pack are texts, who reads them, and how long they may be.

One table serves the lengths, the other rules about texts and the translations, which hold these
texts and nothing else. It reads the plain tree, so a pack with other mistakes is read as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from game.packs.problems import Address, Fault, Severity
from game.packs.source import Tree


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of text: its name, the characters that fit on the page, whether pupils read it."""

    name: str
    limit: int
    pupil: bool = True


@dataclass(frozen=True, slots=True)
class Words:
    """One text of a pack."""

    address: Address
    text: str
    kind: Kind


# CONTENT.md 5.3; what is not named there takes the limit of what stands in the same place.
TITLE = Kind("title", 70)
QUESTION = Kind("question", 160)
OPTION = Kind("option", 70)
FEEDBACK = Kind("feedback", 200)
SCENE = Kind("scene", 260)
BUBBLE = Kind("bubble", 160)
NOTE = Kind("note", 600, pupil=False)
TERM = Kind("term", 70, pupil=False)
RESOURCE = Kind("resource", 160, pupil=False)

TOO_LONG = 1.2
"""From this many times the limit on, a text is an error."""

Shape: TypeAlias = "Kind | Mapping[str, Shape | None]"
"""What stands under a key. `*` is any other key; the empty key is a text instead of a block."""

_ANSWER: Shape = {
    "": OPTION,
    "text": OPTION,
    "misconception": NOTE,
    "tempting": FEEDBACK,
    "feedback": FEEDBACK,
    "found": OPTION,
}
_CARD: Shape = {**_ANSWER, "text": QUESTION, "scene": SCENE}
_LINE: Shape = {
    "id": None,
    "goto": None,
    "cast": None,
    "place": None,
    "talk_again": None,
    "story": SCENE,
    "ending": SCENE,
    "ask": QUESTION,
    "scene": SCENE,
    "options": {"*": _ANSWER},
    "*": BUBBLE,
}
_ROUND: Shape = {
    "scene": SCENE,
    "question": QUESTION,
    "claim": QUESTION,
    "key_point": FEEDBACK,
    "talk": QUESTION,
    "options": {"*": _ANSWER},
    "if_true": _ANSWER,
    "if_not_true": _ANSWER,
    "zones": {"*": OPTION},
    "cards": {"*": _CARD},
    "steps": {"*": _ANSWER},
    "post": {"alt": FEEDBACK},
    "spots": {"*": _ANSWER},
    "story": {"*": _LINE},
    "adult": {"aim": NOTE, "say": NOTE, "do_not_say": NOTE, "if_quiet": NOTE},
}
PACK: Shape = {
    "title": TITLE,
    "adult_term": Kind("note", 70, pupil=False),
    "key_line": FEEDBACK,
    "objectives": {"*": FEEDBACK},
    "take_aways": {"*": FEEDBACK},
    "resources": {"*": RESOURCE},
    "glossary": {"*": {"term": TERM}},
    "rounds": _ROUND,
}


def texts(tree: Tree) -> Iterator[Words]:
    """Every text of a pack, in the order of the file."""
    yield from _walk(tree, PACK, ())


def _walk(tree: Tree, shape: Shape, address: Address) -> Iterator[Words]:
    if isinstance(tree, str):
        kind = shape if isinstance(shape, Kind) else shape.get("")
        if isinstance(kind, Kind):
            yield Words(address, tree, kind)
    elif isinstance(tree, list):
        for index, item in enumerate(tree):
            yield from _walk(item, shape, (*address, index))
    elif not isinstance(shape, Kind):
        for key, value in tree.items():
            beneath = shape.get(key or "*", shape.get("*"))
            if beneath is not None:
                yield from _walk(value, beneath, (*address, key))


def text_faults(tree: Tree) -> Iterator[Fault]:
    """What is wrong with texts as texts: their length, and what never stands in them."""
    for words in texts(tree):
        yield from _length_fault(words)
        if words.kind.pupil:
            yield from _contact_fault(words)


def _length_fault(words: Words) -> Iterator[Fault]:
    length, limit = len(words.text.strip()), words.kind.limit
    message = f"this {words.kind.name} has {length} characters, the page has room for {limit}"
    if length > limit * TOO_LONG:
        yield Fault("CW302", words.address, message, "Say less, or in two steps.")
    elif length > limit:
        yield Fault("CW301", words.address, message, "Say less.", Severity.WARNING)


# Each word is tried from its beginning alone: a word may be as long as the file.
_WEB = re.compile(
    r"https?://[^\s”»\"]+|www\.[^\s”»\"]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.\w+"
    r"|(?<![\w-])[\w-]+\.(com|org|net|info|app|eu|be|nl|fr|de|lu|uk|ie|at|ch)\b",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\+?\(?\d(?:[ \u00a0\u202f./()-]{0,2}\d){5,}")
_DATES = re.compile(r"(19|20)\d\d ?[-\u2013/] ?(19|20)\d\d|\d\d?[./-]\d\d?[./-](19|20)?\d\d")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}([ .\u00a0\u202f]000)+")
_HELPLINE = re.compile(r"\b116[ .\u00a0\u202f]?\d{3}\b")
_CALLING = (
    r"bel|belt|bellen|call|calls|dial|dials|ring|rings|phone|appelle[rsz]?|appelez|compose[rsz]?"
    r"|composez|téléphone[rsz]?|téléphonez|rufe?|ruft|wähle?|wählt|telefon|telefoon"
    r"|(?:telefoon|telefon)nummer|(?:the|call|het|de|die|der|le|au) (?:number|nummer|numéro)"
)
_SHORT = r"(?P<number>\d{3}|\d\d[ .\u00a0\u202f]?\d\d)(?![\w\u2022]|[ .,\u00a0\u202f]?\d)"
_COUNTED = r"(?! ?(?:times?|keer|maal|fois|mal|people|friends?|euros?|coins?|points?|%|€))"
_SHORT_CALLS = (
    re.compile(
        rf"\b(?:{_CALLING}) (?:(?:the|het|de|die|den|le|la|au|number|nummer|numéro) ){{0,2}}"
        rf"{_SHORT}{_COUNTED}",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<![\w.,]){_SHORT}(?= (?:bellen|anrufen|anruft|wählen)\b)", re.IGNORECASE),
)
"""Helplines have short numbers, as “appelle le 103”; other short numbers are ages and prices."""


def _contact_fault(words: Words) -> Iterator[Fault]:
    """A number to call or an address on the web; helplines stand in one file, with their date."""
    found = _HELPLINE.search(words.text) or _WEB.search(words.text)
    numbers = (
        match
        for match in _DIGITS.finditer(words.text)
        if not _DATES.fullmatch(match[0]) and not _THOUSANDS.fullmatch(match[0])
    )
    found = found or next(numbers, None)
    word = found[0] if found else _short_number(words.text)
    if word:
        message = f"“{word}” looks like a number to call or an address on the web"
        cure = "Leave it out, or smudge it: 04•• •• •• ••. Helplines stand in helplines.yaml."
        yield Fault("CW303", words.address, message, cure, word=word)


def _short_number(text: str) -> str | None:
    """A number of three or four digits that somebody is told to call."""
    calls = (pattern.search(text) for pattern in _SHORT_CALLS)
    return next((call["number"] for call in calls if call), None)
