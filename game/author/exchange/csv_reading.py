"""A file of separated values to questions: comma, semicolon or tab, as programs write them."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from io import StringIO

from game.author.exchange.bank import Bank
from game.author.exchange.columns import columns
from game.author.exchange.formulas import as_meant
from game.author.exchange.table import CELL, HEADS_WITHIN, NoColumns, Row, read_table
from game.errors import ClickwiseError

SEPARATORS = (",", ";", "\t", "|")
ROWS = 5_000
"""Rows that are looked at; empty ones count too."""
_SAID = re.compile(r'"?sep=([,;\t|])"?\n')


def read_csv(text: str, name: str) -> Bank:
    """Every question of a file of separated values. Raises ClickwiseError."""
    said = _SAID.match(text)
    separator = said[1] if said else _separator(text)
    if separator is None:
        raise ClickwiseError(_no_columns(name))
    begin = said.end() if said else 0
    try:
        return read_table(_rows(text[begin:], separator, 2 if said else 1))
    except NoColumns as missing:
        raise ClickwiseError(_no_columns(name)) from missing
    except csv.Error as error:
        raise ClickwiseError(
            f"{name} cannot be read as a table: a cell is too long; is a quote opened and never "
            "closed?"
        ) from error


def has_columns(text: str) -> bool:
    """Whether a text is a table with named columns."""
    return bool(_SAID.match(text)) or _separator(text) is not None


def _no_columns(name: str) -> str:
    return (
        f"{name} has no line with the names of its columns: add one like "
        "“question,A,B,C,D,correct” above the first question."
    )


def _separator(text: str) -> str | None:
    """The separator that makes most of the heads."""
    top = text[:CELL]
    found: dict[str, int] = {}
    for separator in SEPARATORS:
        try:
            rows = _rows(top, separator, 1)[:HEADS_WITHIN]
        except csv.Error:
            continue
        found[separator] = max((len(columns(row.cells)) for row in rows), default=0)
    best = max(found, key=lambda one: found[one], default=None)
    return best if best and found[best] else None


def _rows(text: str, separator: str, first: int) -> Sequence[Row]:
    """The rows with the numbers of their lines. Raises csv.Error for a cell without end."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    rows: list[Row] = []
    begin = first
    for cells in reader:
        if len(rows) == ROWS:
            break
        rows.append(Row(begin, [as_meant(cell) for cell in cells]))
        begin = first + reader.line_num
    return rows
