"""What a column of a table holds, by the words at its head, in five languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from string import ascii_lowercase


class Holds(StrEnum):
    """What stands in the cells of a column."""

    QUESTION = "question"
    ANSWER = "answer"
    CORRECT = "correct"
    OKAY = "okay"
    FEEDBACK = "feedback"
    TEMPTING = "tempting"
    SCENE = "scene"
    KEY_POINT = "key point"
    TALK = "talk"
    TYPE = "type"
    CATEGORY = "category"
    TIME = "time"
    PICTURE = "picture"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its place in a row, what it holds, of which answer (0 is A), and its head."""

    place: int
    holds: Holds
    answer: int | None
    head: str


_ANSWER = r"(?:answer|option|choice|antwort|réponse|reponse|antwoord|respuesta|optie|proposition)"
_WHICH = re.compile(r"[^\W\d_]+(?:[\s:._#-]+([a-z])|[\s:._#-]*([1-9][0-9]?))(?![^\W_])")
_WORDS: tuple[tuple[Holds, str], ...] = (
    (Holds.KEY_POINT, r"^(?:key.?point|general feedback)"),
    (Holds.OKAY, r"^okay$"),
    (Holds.TEMPTING, r"^tempting"),
    (
        Holds.FEEDBACK,
        r"^(?:feedback|explanation|rationale|rückmeldung|erklärung|explication|commentaire|uitleg)",
    ),
    (
        Holds.CORRECT,
        r"\b(?:correct|right|solution|richtige?|lösung|juste?|bonnes?|juiste?|goede?|correcta)"
        r"(?:s|r|er|en|e)?\b",
    ),
    (Holds.TIME, r"\b(?:time|zeit|temps|durée|tijd|tiempo|seconds?|sekunden)\b|zeitlimit"),
    (Holds.SCENE, r"^(?:scene|context|intro|situation)"),
    (Holds.TALK, r"^talk$"),
    (Holds.TYPE, r"^(?:question )?(?:type|art|typ)$"),
    (Holds.CATEGORY, r"^(?:category|topic|kategorie|thema|catégorie|categorie)$"),
    (Holds.PICTURE, r"\b(?:image|picture|photo|video|audio|bild|afbeelding|media|imagen)"),
    (Holds.ANSWER, rf"^{_ANSWER}\b"),
    (
        Holds.QUESTION,
        r"^(?:question|frage|vraag|pregunta|fragetext|énoncé)\b(?! ?(?:id|no|nr|number)\b)",
    ),
)
_SINGLE = re.compile(r"([a-z])[.):]?")
_MANY = 60
"""Columns of a table that are looked at."""


def columns(cells: Sequence[str]) -> tuple[Column, ...]:
    """What the columns hold if `cells` are their heads; none if they are no heads at all.

    Heads name a question, and its answers or which of them is right.
    """
    found = _columns(cells[:_MANY])
    held = {column.holds for column in found}
    if Holds.QUESTION in held and held & {Holds.ANSWER, Holds.CORRECT}:
        return found
    return ()


def _columns(cells: Sequence[str]) -> tuple[Column, ...]:
    heads = [" ".join(cell.replace("_", " ").split()) for cell in cells]
    held = [_holds(head.casefold()[:100]) for head in heads]
    named = [_which(head.casefold(), holds) for head, holds in zip(heads, held, strict=True)]
    # Beside “A”, “B”, “C”, a column that is called just “answer” says which of them is right.
    if Holds.CORRECT not in held and sum(one is not None for one in named) > 1:
        for place, holds in enumerate(held):
            if holds is Holds.ANSWER and named[place] is None:
                held[place] = Holds.CORRECT
    return tuple(_told(heads, held, named))


def _told(
    heads: Sequence[str], held: Sequence[Holds], named: Sequence[int | None]
) -> Iterator[Column]:
    """Answers without a letter or number are counted; of what is told twice, the first counts."""
    answers, once = 0, set[Holds]()
    for place, (head, holds, which) in enumerate(zip(heads, held, named, strict=True)):
        if not head:
            continue
        if holds is Holds.ANSWER:
            which = answers if which is None else which
            answers = which + 1
        elif holds in once and which is None:
            holds = Holds.OTHER
        once.add(holds)
        yield Column(place, holds, which, head[:40])


def _holds(head: str) -> Holds:
    if _SINGLE.fullmatch(head):
        return Holds.ANSWER
    for holds, pattern in _WORDS:
        if re.search(pattern, head):
            return holds
    return Holds.OTHER


def _which(head: str, holds: Holds) -> int | None:
    """Which answer a column is about: 0 for “Answer 1”, “A” and “feedback A”."""
    single = _SINGLE.fullmatch(head)
    if single:
        return ascii_lowercase.index(single[1])
    if holds not in (Holds.ANSWER, Holds.FEEDBACK, Holds.TEMPTING):
        return None
    match = _WHICH.match(head)
    if match is None:
        return None
    return ascii_lowercase.index(match[1]) if match[1] else int(match[2]) - 1
