"""Questions to the spreadsheet that Kahoot imports, with its columns and its limits.

Kahoot ranks pupils and runs a clock: packs about pictures, trust and pressure are never written.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from game.author.exchange.bank import Bank, Kind, Left, NotCarried, Question
from game.author.exchange.formulas import neutral
from game.beats import Topic

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

QUESTION, ANSWER, ANSWERS = 120, 75, 4
"""Characters of a question and of an answer, and how many answers there may be."""
SECONDS = 240
"""The longest time that Kahoot knows; it always wants one."""
FIRST_ROW = 8
"""Kahoot's own template has its heads here."""
HEADS = (
    f"Question - max {QUESTION} characters",
    *(f"Answer {number} - max {ANSWER} characters" for number in range(1, ANSWERS + 1)),
    "Time limit (sec) \u2013 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
ALLOWED = frozenset({Topic.PRIVACY})

REFUSED = (
    "“{name}” is never exported to Kahoot: it is about pictures, trust or pressure, and a pupil "
    "who is timed and ranked on that may feel to blame, and tell nobody. Use --format gift, csv "
    "or html."
)
NOTE = (
    "Kahoot runs a clock and ranks pupils. This file gives the longest time (240 seconds); play it "
    "in teams, and hide the ranking where you can."
)


def write_kahoot(bank: Bank, title: str) -> tuple[bytes, tuple[Left, ...]]:
    """The spreadsheet, and what had to be left."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Questions"
    sheet.cell(2, 2, "Quiz template")
    _write(sheet, 3, 2, title)
    for column, head in enumerate(HEADS, 2):
        sheet.cell(FIRST_ROW, column, head)
        sheet.column_dimensions[chr(64 + column)].width = 36
    left: list[Left] = []
    number = 0
    for question in bank.questions:
        try:
            cells = _cells(question)
        except NotCarried as reason:
            left.append(Left(question.name, str(reason)))
            continue
        number += 1
        sheet.cell(FIRST_ROW + number, 1, number)
        for column, cell in enumerate(cells, 2):
            _write(sheet, FIRST_ROW + number, column, cell)
        if question.tick_all:
            why = "one right answer is enough there; here all of them are to be found"
            left.append(Left(question.name, why, partly=True))
    written = BytesIO()
    book.save(written)
    return written.getvalue(), tuple(left)


def _write(sheet: Worksheet, row: int, column: int, text: str | int) -> None:
    """A cell that no spreadsheet calculates, whatever sign its text begins with."""
    cell = sheet.cell(row, column, text)
    if isinstance(text, str):
        cell.data_type = "s"
        cell.quotePrefix = neutral(text) != text


def _cells(question: Question) -> list[str | int]:
    """The cells of one row from the question on. Raises NotCarried."""
    if question.kind not in (Kind.CHOICE, Kind.TRUE_OR_FALSE):
        raise NotCarried("Kahoot wants one right answer, and this has none")
    asked = " ".join([*question.scene.split("\n"), question.text]).strip()
    if len(asked) > QUESTION:
        with_scene = " with its scene" if question.scene else ""
        raise NotCarried(
            f"its question{with_scene} has {len(asked)} characters, Kahoot has room for {QUESTION}"
        )
    answers = [choice.text for choice in question.choices]
    if len(answers) > ANSWERS:
        raise NotCarried(f"it has {len(answers)} answers, Kahoot has room for {ANSWERS}")
    longest = max(map(len, answers))
    if longest > ANSWER:
        raise NotCarried(f"an answer has {longest} characters, Kahoot has room for {ANSWER}")
    right = ",".join(str(place) for place, one in enumerate(question.choices, 1) if one.right)
    return [asked, *answers, *[""] * (ANSWERS - len(answers)), SECONDS, right]
