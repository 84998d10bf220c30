"""A table with named columns to questions: what comma-separated files and spreadsheets share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from string import ascii_lowercase

from game.author.exchange.bank import (
    QUESTIONS,
    Bank,
    Choice,
    Kind,
    Left,
    NotCarried,
    Question,
    checked,
    numbered,
)
from game.author.exchange.columns import Column, Holds, columns
from game.author.exchange.plain import HTML, PLAIN, line, plain
from game.beats import Verdict

HEADS_WITHIN = 30
"""Rows from the top among which the heads of the columns stand."""
CELL = 20_000
"""Characters of a cell that is read at all."""

TYPES = {"choice": Kind.CHOICE, "tick all": Kind.CHOICE, "talk": Kind.TALK}
TYPES["true or false"] = Kind.TRUE_OR_FALSE
"""What our own tables say in their column “type”."""

_TRUE = {"true", "wahr", "richtig", "stimmt", "vrai", "waar", "juist", "verdadero"}
_FALSE = {
    *("false", "not true", "falsch", "stimmt nicht", "nicht wahr", "faux", "pas vrai"),
    *("niet waar", "onwaar", "fout", "falso"),
}


class NoColumns(Exception):
    """No row of the table names its columns."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet counts them, and its cells as text."""

    number: int
    cells: Sequence[str]


def read_table(rows: Sequence[Row]) -> Bank:
    """Every question of a table. Raises NoColumns."""
    heads = next((n for n, row in enumerate(rows[:HEADS_WITHIN]) if columns(row.cells)), None)
    if heads is None:
        raise NoColumns
    named = columns(rows[heads].cells)
    questions: list[Question] = []
    left: list[Left] = []
    written = [row for row in rows[heads + 1 :] if any(cell.strip() for cell in row.cells)]
    for row in written[:QUESTIONS]:
        record = _Record(row, named)
        # A number in front of an empty row is part of a template, not a question.
        if record.empty:
            continue
        try:
            questions.append(checked(record.question()))
            left += (Left(record.name, what, partly=True) for what in record.lost)
        except NotCarried as reason:
            left.append(Left(record.name, str(reason)))
    for row in written[QUESTIONS : QUESTIONS + 1]:
        name = _Record(row, named).name
        left.append(Left(name, f"it and all after it: only {QUESTIONS} questions are read"))
    return Bank(tuple(questions), tuple(left), tuple(_notes(named, written)))


def _notes(named: Sequence[Column], written: Sequence[Row]) -> Iterator[str]:
    """What is lost of every question, told once."""
    used = [one for one in named if any(_cell(row, one).strip() for row in written)]
    if any(column.holds is Holds.TIME for column in used):
        yield "The time limits are left out: here, nobody is hurried."
    for column in used:
        if column.holds is Holds.PICTURE:
            yield f"Pictures, sounds and videos (column “{line(column.head)}”) stay behind."
        elif column.holds is Holds.OTHER:
            yield f"The column “{line(column.head)}” is not carried over."


def _cell(row: Row, column: Column) -> str:
    return row.cells[column.place] if column.place < len(row.cells) else ""


class _Record:
    """A row read by the names of its columns."""

    def __init__(self, row: Row, named: Sequence[Column]) -> None:
        self.lost: list[str] = []
        self._row, self._named = row, named
        # Games against the clock name the right answers by number.
        self._numbers_only = any(column.holds is Holds.TIME for column in named)
        self._type = self._raw(Holds.TYPE).strip().casefold()
        self._markup = PLAIN if self._type in TYPES else HTML
        self.name = numbered(row.number, "row", line(self._raw(Holds.QUESTION)[:200]))

    @property
    def empty(self) -> bool:
        told = (Holds.QUESTION, Holds.ANSWER, Holds.CORRECT)
        return not any(_cell(self._row, one).strip() for one in self._named if one.holds in told)

    def question(self) -> Question:
        choices = self._choices()
        right, okay = self._named_by(Holds.CORRECT, choices), self._named_by(Holds.OKAY, choices)
        judged = [
            Choice(text, _verdict(place, right, okay), *self._about(place))
            for place, text in choices.items()
        ]
        category = line(self._raw(Holds.CATEGORY)[:200])
        asked = Question(
            name=self.name,
            kind=self._kind(judged, right),
            text=self._words(Holds.QUESTION),
            scene=self._words(Holds.SCENE),
            choices=tuple(judged),
            tick_all=self._type == "tick all",
            key_point=self._words(Holds.KEY_POINT) or self._words(Holds.FEEDBACK),
            talk=self._words(Holds.TALK),
            origin=f"from {self.name}" + (f", in {category}" if category else ""),
        )
        return _true_first(asked) if asked.kind is Kind.TRUE_OR_FALSE else asked

    def _raw(self, holds: Holds, answer: int | None = None) -> str:
        for column in self._named:
            if column.holds is holds and column.answer == answer:
                return _cell(self._row, column)
        return ""

    def _words(self, holds: Holds, answer: int | None = None) -> str:
        raw = self._raw(holds, answer)
        if len(raw) > CELL:
            raise NotCarried(f"one of its cells has {len(raw)} characters; is a quote not closed?")
        return plain(raw, self._markup, self.lost).replace("\n", " ")

    def _choices(self) -> dict[int, str]:
        """The answers that are there, by their place among the columns."""
        places = [one.answer for one in self._named if one.holds is Holds.ANSWER]
        texts = {place: self._words(Holds.ANSWER, place) for place in places if place is not None}
        return {place: text for place, text in texts.items() if text}

    def _about(self, place: int) -> tuple[str, str]:
        return self._words(Holds.FEEDBACK, place), self._words(Holds.TEMPTING, place)

    def _named_by(self, holds: Holds, choices: dict[int, str]) -> set[int]:
        """The answers that a cell names by letter, by number, or by their text."""
        named = self._words(holds).casefold()
        if not named:
            return set()
        by_sign = _by_sign(named, choices, numbers_only=self._numbers_only)
        if self._type in TYPES or self._numbers_only:
            by_text = set[int]()
        else:
            by_text = _by_text(named, choices)
        if by_sign and by_text and by_sign != by_text:
            raise NotCarried(f"“{line(named)}” is the text of one answer and the sign of another")
        if not by_sign and not by_text:
            raise NotCarried(f"it names “{line(named[:60])}” as right, and has no such answer")
        return by_sign or by_text

    def _kind(self, choices: Sequence[Choice], right: set[int]) -> Kind:
        if self._type in TYPES:
            kind = TYPES[self._type]
            if kind is Kind.TALK or len(choices) > 1:
                return kind
        if not choices:
            self.lost.append("it has no answers: it became a talk round")
            return Kind.TALK
        if len(choices) < 2:
            raise NotCarried("it has only one answer")
        if not right:
            self.lost.append("no answer is named as right")
        texts = {choice.text.casefold() for choice in choices}
        spoken = len(choices) == 2 and texts & _TRUE and texts & _FALSE
        return Kind.TRUE_OR_FALSE if spoken and len(right) == 1 else Kind.CHOICE


def _verdict(place: int, right: set[int], okay: set[int]) -> Verdict | None:
    if place in right:
        return Verdict.BEST
    return Verdict.OKAY if place in okay else None


def _by_sign(named: str, choices: dict[int, str], *, numbers_only: bool) -> set[int]:
    """The answers named by `A`, `A, C`, `1` or `1,3`; none when a sign is not one of theirs.

    Where a comma parts decimals, a spreadsheet keeps `1,3` as the number 1.3.
    """
    signs = re.split(r"[\s,;./|&+]+", named.strip(" \t,;.()[]"))
    pattern = r"[1-9][0-9]?" if numbers_only else r"[1-9][0-9]?|[a-z]"
    if not all(re.fullmatch(pattern, sign) for sign in signs):
        return set()
    places = {int(one) - 1 if one.isdigit() else ascii_lowercase.index(one) for one in signs}
    return places if places <= set(choices) else set()


def _by_text(named: str, choices: dict[int, str]) -> set[int]:
    """The answer that says what is named, or all that are named with ; or | between."""
    places = {text.casefold(): place for place, text in choices.items()}
    if named in places:
        return {places[named]}
    parts = [part.strip() for part in re.split(r"[;|]", named)]
    return {places[part] for part in parts} if all(part in places for part in parts) else set()


def _true_first(asked: Question) -> Question:
    """The same question with “true” before “false”. Its words come from the game itself."""
    first, second = asked.choices
    if first.text.casefold() in _FALSE:
        first, second = second, first
    sides = tuple(
        replace(side, text="", verdict=side.verdict or Verdict.RISKY) for side in (first, second)
    )
    return replace(asked, choices=sides)
