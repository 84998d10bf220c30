"""Odd and broken files: each becomes a draft or one plain sentence, never more."""

from __future__ import annotations

import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zlib import crc32

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.author.exchange import bank, xlsx_reading
from game.author.exchange.draft import drafted
from game.author.exchange.opening import Format, open_bank
from game.errors import ClickwiseError
from game.packs.source import read, writable
from tests.author.exchange.spreadsheets import as_excel_writes, kahoot, with_parts, workbook

GOOD = as_excel_writes(workbook([["question", "A", "B", "correct"], ["Who?", "Noor", "Sam", "B"]]))
STRINGS = "xl/sharedStrings.xml"
SHEET = "xl/worksheets/sheet1.xml"


def opened(folder: Path, content: bytes, name: str, format_: Format | None = None) -> bank.Bank:
    file = folder / name
    file.write_bytes(content)
    return open_bank(file, format_)[0]


def entity_bomb() -> bytes:
    declared = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    for above, here in zip("abcdefg", "bcdefgh", strict=True):
        declared += f'<!ENTITY {here} "{f"&{above};" * 10}">'.encode()
    return with_parts(GOOD, {STRINGS: declared + b"]><sst><si><t>&h;</t></si></sst>"})


def utf16_entity_bomb() -> bytes:
    text = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "aa">]><sst>&a;</sst>'
    return with_parts(GOOD, {STRINGS: text.encode("utf-16")})


def external_entity() -> bytes:
    text = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>'
    return with_parts(GOOD, {STRINGS: text})


def packed_bomb() -> bytes:
    return with_parts(GOOD, {STRINGS: b"<sst>" + b" " * (xlsx_reading.UNPACKED + 1) + b"</sst>"})


def many_parts() -> bytes:
    return with_parts(GOOD, {f"xl/{number}.xml": b"" for number in range(600)})


def locked() -> bytes:
    content = bytearray(GOOD)
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 4)
    return bytes(content)


def nested() -> bytes:
    deep = 100_000
    return with_parts(GOOD, {SHEET: b"<a>" * deep + b"</a>" * deep})


def lying_about_its_size(size: int = 1_000_000) -> bytes:
    """A part that says it is small, and unpacks to more."""
    content = bytearray(with_parts(GOOD, {STRINGS: b"<sst>" + b" " * size + b"</sst>"}))
    at = content.rfind(b"PK\x01\x02", 0, content.rfind(STRINGS.encode()))
    content[at + 16 : at + 20] = struct.pack("<I", crc32(b"<sst>"))
    content[at + 24 : at + 28] = struct.pack("<I", 5)
    return bytes(content)


def packed_without_a_bound() -> bytes:
    """All parts packed in a way that is unpacked as a whole, however little is asked for."""
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(GOOD)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name), zipfile.ZIP_BZIP2)
    return written.getvalue()


SENTENCES: list[tuple[str, bytes | Callable[[], bytes], str]] = [
    ("a.gift", b"", "is empty"),
    ("a.gift", b" \n\t\n", "is empty"),
    ("a.gift", b"\x00\x01\x02", "is not a text file"),
    ("a.gift", b"Who? {T}\0", "is not a text file"),
    ("a.csv", b"question,A,B\0,correct", "is not a text file"),
    ("a.gift", b"\xff\xfe\x41", "is damaged"),
    ("a.gift", b"x" * (bank.SIZE + 1), "is larger than 5 MB"),
    ("a.csv", b"question,A,B,correct\n" + b"x" * bank.SIZE, "is larger than 5 MB"),
    ("a.xml", b'<?xml version="1.0"?><quiz></quiz>', "is XML or a web page"),
    ("a.txt", b"<!DOCTYPE html><html></html>", "is XML or a web page"),
    ("a.txt", b"%PDF-1.7", "is a document"),
    ("a.txt", b"{\\rtf1", "is a document"),
    ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "is an old spreadsheet"),
    ("a.csv", b"one,two\n1,2\n", "has no line with the names of its columns"),
    ("a.xlsx", b"PK\x03\x04", "cannot be read as a spreadsheet"),
    ("a.xlsx", b"PK\x03\x04" + b"\xff" * 5_000, "cannot be read as a spreadsheet"),
    ("a.xlsx", GOOD[: len(GOOD) // 2], "cannot be read as a spreadsheet"),
    ("a.xlsx", workbook([]), "has no row with the names of its columns"),
    ("a.xlsx", workbook([["a", "b"], [1, 2]]), "has no row with the names of its columns"),
    ("a.xlsx", with_parts(GOOD, {STRINGS: b"<sst><si>"}), "cannot be read as a spreadsheet"),
    ("a.xlsx", with_parts(GOOD, {"xl/workbook.xml": b"<x>"}), "cannot be read as a spreadsheet"),
    ("a.xlsx", with_parts(GOOD, {"[Content_Types].xml": b""}), "cannot be read as a spreadsheet"),
    ("a.xlsx", entity_bomb, "holds declarations that no spreadsheet needs"),
    ("a.xlsx", external_entity, "holds declarations that no spreadsheet needs"),
    ("a.xlsx", utf16_entity_bomb, "cannot be read as a spreadsheet"),
    ("a.xlsx", packed_bomb, "is too large once it is unpacked"),
    ("a.xlsx", many_parts, "is too large once it is unpacked"),
    ("a.xlsx", lying_about_its_size, "cannot be read as a spreadsheet"),
    ("a.xlsx", packed_without_a_bound, "is packed as no spreadsheet is"),
    ("a.xlsx", locked, "cannot be read as a spreadsheet"),
    ("a.xlsx", nested, "no row with the names|cannot be read"),
]


@pytest.mark.parametrize(("name", "content", "sentence"), SENTENCES)
def test_what_cannot_be_read_is_one_plain_sentence(
    tmp_path: Path, name: str, content: bytes | Callable[[], bytes], sentence: str
) -> None:
    with pytest.raises(ClickwiseError, match=sentence) as told:
        opened(tmp_path, content if isinstance(content, bytes) else content(), name)

    assert str(told.value).startswith(name)
    assert "\n" not in str(told.value)


def test_no_more_is_unpacked_of_a_part_than_it_says_it_has(tmp_path: Path) -> None:
    content = lying_about_its_size(50_000_000)
    tracemalloc.start()

    with pytest.raises(ClickwiseError, match="cannot be read"):
        opened(tmp_path, content, "a.xlsx")

    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 20_000_000


def test_xml_is_read_by_a_reader_that_refuses_what_grows() -> None:
    assert openpyxl.DEFUSEDXML


@pytest.mark.parametrize(
    ("format_", "content", "sentence"),
    [
        (Format.GIFT, GOOD, "is a spreadsheet, not gift"),
        (Format.CSV, GOOD, "is a spreadsheet, not csv"),
        (Format.KAHOOT, b"Who? {T}", "is not a spreadsheet"),
        (Format.CSV, b"Who? {T}", "has no line with the names"),
    ],
)
def test_another_format_than_the_one_named_is_told(
    tmp_path: Path, format_: Format, content: bytes, sentence: str
) -> None:
    with pytest.raises(ClickwiseError, match=sentence):
        opened(tmp_path, content, "bank", format_)


@pytest.mark.parametrize("name", ["nowhere.gift", "", "a\0b", "x" * 5_000])
def test_a_file_that_is_not_there_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(ClickwiseError, match=r"cannot be read|is not a file"):
        open_bank(tmp_path / name, None)


def test_a_device_is_not_read() -> None:
    with pytest.raises(ClickwiseError, match="is not a file"):
        open_bank(Path("/dev/zero"), None)


@pytest.mark.parametrize(
    "content",
    [
        "Größer? {T}".encode(),
        "\ufeffGrößer? {T}".encode(),
        "Größer? {T}".encode("utf-16"),
        "Größer? {T}\r\n\r\n".encode(),
    ],
)
def test_every_encoding_that_programs_write_is_read(tmp_path: Path, content: bytes) -> None:
    found = opened(tmp_path, content, "a.gift")

    assert found.questions[0].text == "Größer?"
    assert not found.notes


def test_windows_1252_is_read_and_told(tmp_path: Path) -> None:
    found = opened(tmp_path, "Größer? “So” {T}\x81".encode("cp1252", "ignore") + b"\x81", "a.gift")

    assert found.questions[0].text.startswith("Größer? “So”")
    assert "read as Windows-1252" in found.notes[0]


def test_macros_and_other_addresses_are_left_alone(tmp_path: Path) -> None:
    content = with_parts(
        GOOD,
        {
            "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0",
            "xl/externalLinks/externalLink1.xml": b"<externalLink/>",
            "xl/media/image1.png": b"PNG",
        },
    )

    found = opened(tmp_path, content, "a.xlsx")

    assert [question.text for question in found.questions] == ["Who?"]
    assert found.notes == ("The pictures of the spreadsheet stay behind.",)


def test_a_sheet_that_claims_a_million_rows_is_read_to_an_end(tmp_path: Path) -> None:
    with zipfile.ZipFile(BytesIO(GOOD)) as packed:
        sheet = packed.read(SHEET)
    far = sheet.replace(b'<row r="2"', b'<row r="1048576"').replace(
        b'r="A1:D2"', b'r="A1:XFD9999999"'
    )

    found = opened(tmp_path, with_parts(GOOD, {SHEET: far}), "a.xlsx")

    assert not found.questions


def test_a_file_of_many_questions_is_read_to_its_bound(tmp_path: Path) -> None:
    asked = ["Who?", "a", "b", None, None, 20, 1]

    found = opened(tmp_path, kahoot(*[asked] * 1_200), "a.xlsx")

    assert len(found.questions) == 1_000
    assert "only 1000 questions are read" in found.left[-1].why


# --- any bytes ----

PIECES = st.lists(
    st.sampled_from(
        [
            *(
                b"{",
                b"}",
                b"=",
                b"~",
                b"#",
                b"####",
                b"::",
                b"->",
                b"\\",
                b"%50%",
                b"[html]",
                b"\n",
            ),
            *(b"\n\n", b"//", b"$CATEGORY:", b"T", b"Who", b" ", b"<img src=", b"<p>", b"&amp;"),
            *(b"question,A,B,correct\n", b",", b";", b'"', b"sep=;\n", b"A", b"1", b"'", b"=1+1"),
            *(
                b"\xff",
                b"\xed\xa0\x80",
                b"\xe2\x80\xa8",
                b"\xef\xbb\xbf",
                b"\x1b[31m",
                b"$$",
                b"PK",
            ),
        ]
    ),
    max_size=60,
).map(b"".join)


def becomes_a_draft_or_a_sentence(folder: Path, content: bytes, name: str) -> None:
    try:
        found = opened(folder, content, name)
    except ClickwiseError as error:
        sentence = str(error)
    else:
        sentence = ""
        reads_back(found, folder, name)
    assert "\n" not in sentence


def reads_back(found: bank.Bank, folder: Path, name: str) -> None:
    written = drafted(found, "bank", "en", name)
    (folder / "pack.yaml").write_text(written.text, "utf-8")
    assert read(folder / "pack.yaml").source or not written.rounds
    told = " ".join(f"{one.name} {one.why}" for one in written.left)
    assert all(map(writable, told))


@given(st.one_of(st.binary(max_size=400), PIECES), st.sampled_from(["a.gift", "a.csv", "a.txt"]))
def test_any_bytes_become_a_draft_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, name: str
) -> None:
    becomes_a_draft_or_a_sentence(tmp_path_factory.getbasetemp(), content, name)


@given(st.data())
def test_any_damaged_spreadsheet_becomes_a_draft_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    content = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))

    becomes_a_draft_or_a_sentence(tmp_path_factory.getbasetemp(), bytes(content), "a.xlsx")


PARTS = ["[Content_Types].xml", "xl/workbook.xml", STRINGS, SHEET, "xl/styles.xml"]


@given(st.data())
def test_any_damaged_part_of_a_spreadsheet_becomes_a_draft_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(PARTS))
    with zipfile.ZipFile(BytesIO(GOOD)) as packed:
        part = bytearray(packed.read(name))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(part) - 1))
        part[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))

    content = with_parts(GOOD, {name: bytes(part)})
    becomes_a_draft_or_a_sentence(tmp_path_factory.getbasetemp(), content, "a.xlsx")
