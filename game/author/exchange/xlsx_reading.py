"""A spreadsheet (.xlsx) to questions: the template of Kahoot, or any with named columns.

A spreadsheet is a packed folder of XML that may come from anywhere. Before it is opened its parts
are counted, measured and packed anew, since openpyxl unpacks a part whatever size it says it has;
declarations (which can grow without end) are refused. openpyxl then reads cells only: no formula is
calculated, no macro run, no other file or address opened.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from game.author.exchange.bank import Bank
from game.author.exchange.columns import columns
from game.author.exchange.formulas import as_meant
from game.author.exchange.table import HEADS_WITHIN, Row, read_table
from game.errors import ClickwiseError

PARTS = 500
"""Files within a spreadsheet."""
UNPACKED = 8_000_000
"""Bytes of all of them, unpacked."""
ROWS, COLUMNS, SHEETS = 3_000, 60, 20

_PICTURES = "The pictures of the spreadsheet stay behind."


def read_xlsx(content: bytes, name: str) -> Bank:
    """Every question of the first sheet that has named columns. Raises ClickwiseError."""
    try:
        parts = _inspected(content, name)
        sheets = list(_sheets(_packed(parts)))
    except ClickwiseError:
        raise
    except Exception as error:  # a damaged part makes openpyxl stumble in any way
        raise ClickwiseError(
            f"{name} cannot be read as a spreadsheet: open it and save it anew as .xlsx, "
            "without a password."
        ) from error
    bank, others = None, list[str]()
    for title, rows in sheets:
        if bank is None and any(columns(row.cells) for row in rows[:HEADS_WITHIN]):
            bank = read_table(rows)
        elif rows:
            others.append(title)
    if bank is None:
        raise ClickwiseError(
            f"{name} has no row with the names of its columns: add one like “question, A, B, C, D, "
            "correct”, or use the template of Kahoot."
        )
    notes = [_PICTURES] if any(part.startswith("xl/media/") for part in parts) else []
    notes += [f"Only the first sheet with questions is read, not “{title}”." for title in others]
    return replace(bank, notes=(*bank.notes, *notes))


def _inspected(content: bytes, name: str) -> dict[str, bytes]:
    """Its parts by their names. Raises ClickwiseError for what is not safe to open."""
    with ZipFile(BytesIO(content)) as packed:
        entries = packed.infolist()
        if len(entries) > PARTS or sum(entry.file_size for entry in entries) > UNPACKED:
            raise ClickwiseError(
                f"{name} is too large once it is unpacked: copy the questions into a new "
                "spreadsheet without pictures."
            )
        # Of what is packed in other ways all is unpacked, however little is asked for.
        if any(entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for entry in entries):
            raise ClickwiseError(
                f"{name} is packed as no spreadsheet is, and is not opened: copy the questions "
                "into a new spreadsheet."
            )
        parts = {entry.filename: _part(packed, entry) for entry in entries}
    if any(map(_declares, parts.values())):
        raise ClickwiseError(
            f"{name} holds declarations that no spreadsheet needs, and is not opened: "
            "copy the questions into a new spreadsheet."
        )
    return parts


def _part(packed: ZipFile, entry: ZipInfo) -> bytes:
    """What a part holds, no more than the size it says it has: read without a size, it goes on."""
    with packed.open(entry) as part:
        return part.read(entry.file_size + 1)


def _packed(parts: Mapping[str, bytes]) -> bytes:
    """A spreadsheet of these parts."""
    packed = BytesIO()
    with ZipFile(packed, "w") as written:
        for name, part in parts.items():
            written.writestr(name, part)
    return packed.getvalue()


def _declares(part: bytes) -> bool:
    return b"<!DOCTYPE" in part or b"<!ENTITY" in part


def _sheets(content: bytes) -> Iterator[tuple[str, Sequence[Row]]]:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        # What openpyxl will not keep (styles, charts) is nothing that we read.
        warnings.simplefilter("ignore")
        book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets[:SHEETS]:
            rows = sheet.iter_rows(max_row=ROWS, max_col=COLUMNS, values_only=True)
            yield sheet.title, list(_rows(rows))


def _rows(rows: Any) -> Iterator[Row]:
    for number, cells in enumerate(rows, 1):
        texts = [as_meant(_text(cell)) for cell in cells]
        if any(text.strip() for text in texts):
            yield Row(number, texts)


def _text(cell: object) -> str:
    """A cell as it is read: 4 for 4.0, and a day or time as one writes it."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)
