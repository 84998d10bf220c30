"""A file to a bank: bounded, its format guessed where none is named, and read."""

from __future__ import annotations

import stat
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from game.author.exchange.bank import SIZE, Bank
from game.author.exchange.csv_reading import has_columns, read_csv
from game.author.exchange.gift_reading import read_gift
from game.author.exchange.plain import line
from game.author.exchange.text_file import text_of
from game.author.exchange.xlsx_reading import read_xlsx
from game.errors import ClickwiseError, why


class Format(StrEnum):
    """The formats that can be read."""

    GIFT = "gift"
    CSV = "csv"
    KAHOOT = "kahoot"


SPOKEN = {Format.GIFT: "Moodle GIFT", Format.CSV: "CSV", Format.KAHOOT: "spreadsheet"}

_PACKED, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def open_bank(file: Path, format_: Format | None) -> tuple[Bank, Format]:
    """The questions of a file, and the format it turned out to have. Raises ClickwiseError."""
    name, content = line(file.name), _content(file)
    if content.startswith(_OLD_OFFICE):
        raise ClickwiseError(
            f"{name} is an old spreadsheet (.xls) or has a password: open it and save it as .xlsx, "
            "without a password."
        )
    packed = content.startswith(_PACKED)
    if packed and format_ in (None, Format.KAHOOT):
        return read_xlsx(content, name), Format.KAHOOT
    if packed:
        raise ClickwiseError(f"{name} is a spreadsheet, not {format_}: leave out --format.")
    if format_ is Format.KAHOOT:
        raise ClickwiseError(
            f"{name} is not a spreadsheet in the format .xlsx: save it as one, or leave out "
            "--format."
        )
    text, notes = text_of(content, name)
    found = format_ or _guessed(file, text, name)
    bank = read_csv(text, name) if found is Format.CSV else read_gift(text)
    return replace(bank, notes=(*notes, *bank.notes)), found


def _content(file: Path) -> bytes:
    name = line(file.name)
    try:
        # A pipe or a device would make us wait, or read for ever.
        if not stat.S_ISREG(file.stat().st_mode):
            raise ClickwiseError(f"{name or file} is not a file: name the question bank itself.")
        with file.open("rb") as opened:
            content = opened.read(SIZE + 1)
    except (OSError, ValueError) as error:
        reason = why(error) if isinstance(error, OSError) else "its name is not one"
        raise ClickwiseError(f"{name} cannot be read: {reason}.") from error
    if len(content) > SIZE:
        raise ClickwiseError(
            f"{name} is larger than {SIZE // 1_000_000} MB: split it into smaller question banks."
        )
    if not content.strip():
        raise ClickwiseError(f"{name} is empty: export the questions anew.")
    return content


def _guessed(file: Path, text: str, name: str) -> Format:
    begin = text.lstrip()[:200].casefold()
    if begin.startswith(("<?xml", "<quiz", "<!doctype", "<html")):
        raise ClickwiseError(
            f"{name} is XML or a web page: in Moodle, export the questions in the format GIFT."
        )
    if begin.startswith(("%pdf", "{\\rtf")):
        raise ClickwiseError(f"{name} is a document: copy its questions into a spreadsheet.")
    named = file.suffix.casefold() in (".csv", ".tsv")
    return Format.CSV if named or has_columns(text) else Format.GIFT
