"""Spreadsheets for tests, good and bad ones."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

HEADS = (
    "",
    "Question - max 120 characters",
    *(f"Answer {number} - max 75 characters" for number in range(1, 5)),
    "Time limit (sec) \u2013 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)


def workbook(rows: Sequence[Sequence[Any]], title: str = "Sheet1") -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    return saved(book)


def kahoot(*questions: Sequence[Any]) -> bytes:
    """The template as it is handed out, with rows of a title above."""
    above = [[], ["", "Quiz template"], ["", "Add questions"], [], [], [], []]
    rows = [[number, *question] for number, question in enumerate(questions, 1)]
    return workbook([*above, HEADS, *rows])


def saved(book: Workbook) -> bytes:
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def with_parts(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A spreadsheet with some of its parts exchanged or added."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(written, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return written.getvalue()


def as_excel_writes(content: bytes) -> bytes:
    """The same spreadsheet with its texts in a part of their own."""
    texts: list[bytes] = []

    def shared(match: re.Match[bytes]) -> bytes:
        texts.append(match[1])
        return f't="s"><v>{len(texts) - 1}</v></c>'.encode()

    with ZipFile(BytesIO(content)) as packed:
        sheet, types = packed.read("xl/worksheets/sheet1.xml"), packed.read("[Content_Types].xml")
    sheet = re.sub(rb't="inlineStr"><is><t>(.*?)</t></is></c>', shared, sheet)
    items = b"".join(b"<si><t>" + text + b"</t></si>" for text in texts)
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    override = b'<Override PartName="/xl/sharedStrings.xml" ContentType="' + kind + b'"/></Types>'
    return with_parts(
        content,
        {
            "xl/worksheets/sheet1.xml": sheet,
            "[Content_Types].xml": types.replace(b"</Types>", override),
            "xl/sharedStrings.xml": b'<sst xmlns="' + NAMESPACE + b'">' + items + b"</sst>",
        },
    )


NAMESPACE = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
