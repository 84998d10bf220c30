"""Questions to a file of comma-separated values, which `csv_reading.py` reads back."""

from __future__ import annotations

import csv
from io import StringIO

from game.author.exchange.bank import Bank, Choice, Kind, Question
from game.author.exchange.formulas import neutral
from game.author.safe_writing import BOM
from game.beats import LETTERS, Verdict

HEADS = (
    *("type", "scene", "question", *LETTERS, "correct", "okay"),
    *(f"feedback {letter}" for letter in LETTERS),
    *(f"tempting {letter}" for letter in LETTERS),
    *("key point", "talk"),
)


def write_csv(bank: Bank) -> str:
    """The file, one row a question."""
    written = StringIO()
    rows = csv.writer(written)
    rows.writerow(HEADS)
    for question in bank.questions:
        rows.writerow([neutral(cell) for cell in _cells(question)])
    return BOM + written.getvalue()  # Excel takes a file without it for Windows-1252


def _cells(question: Question) -> list[str]:
    kind = "tick all" if question.tick_all else question.kind.value
    choices = [*question.choices, *[Choice("")] * len(LETTERS)][: len(LETTERS)]
    right = [letter for letter, one in zip(LETTERS, choices, strict=True) if one.right]
    okay = [
        letter for letter, one in zip(LETTERS, choices, strict=True) if one.verdict is Verdict.OKAY
    ]
    return [
        *(kind, question.scene, question.text, *(choice.text for choice in choices)),
        *(" ".join(right), "" if question.kind is Kind.TALK else " ".join(okay)),
        *(choice.feedback for choice in choices),
        *(choice.tempting for choice in choices),
        *(question.key_point, question.talk),
    ]
