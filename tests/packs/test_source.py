"""YAML is read as text, with its places; and whatever the bytes are, only Problems come out."""

from pathlib import Path

import pytest
import yaml

from game.packs import source
from game.packs.source import read


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "pack.yaml"


@pytest.fixture(params=["CBaseLoader", "BaseLoader"], autouse=True)
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test runs with libyaml and without."""
    monkeypatch.setattr(source, "LOADER", getattr(yaml, request.param))


def only_problem(file: Path) -> tuple[str, int, int]:
    reading = read(file)
    assert reading.source is None
    (problem,) = reading.problems
    return problem.rule, problem.line, problem.column


@pytest.mark.parametrize("word", ["No", "22:10", "010", "1e3", "~", "null", "0x1F", "2024-01-01"])
def test_a_value_stays_the_text_that_was_typed(file: Path, word: str) -> None:
    file.write_text(f"key: {word}\n")

    read_source = read(file).source

    assert read_source is not None
    assert read_source.tree == {"key": word}


def test_every_key_and_value_knows_its_line_and_column(file: Path) -> None:
    file.write_text("title: A day\nrounds:\n  - id: one\n    tell: [a, b]\n")

    read_source = read(file).source

    assert read_source is not None
    value = read_source.place(("rounds", 0, "tell", 1))
    key = read_source.place(("rounds", 0, "tell"), key=True)
    assert (value.line, value.column) == (4, 15)
    assert (key.line, key.column) == (4, 5)


def test_what_is_missing_is_placed_at_what_is_around_it(file: Path) -> None:
    file.write_text("rounds:\n  - id: one\n")

    read_source = read(file).source

    assert read_source is not None
    place = read_source.place(("rounds", 0, "question"))
    assert (place.line, place.column) == (2, 5)


def test_a_byte_order_mark_and_windows_line_ends_are_no_problem(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbftitle: A day\r\ntopic: privacy\r\n")

    read_source = read(file).source

    assert read_source is not None
    assert read_source.tree == {"title": "A day", "topic": "privacy"}
    assert read_source.place(("topic",), key=True).column == 1


def test_of_two_equal_keys_both_lines_are_told(file: Path) -> None:
    file.write_text("a: {b: 1}\nc: 2\na: {b: 3, d: [4]}\n")

    reading = read(file)

    assert [str(problem).splitlines()[0] for problem in reading.problems] == [
        f"{file.as_posix()}:3:1: “a” stands here twice, in line 1 and again here"
    ]
    assert reading.source is not None
    assert reading.source.tree == {"a": {"b": "1"}, "c": "2"}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"a: b\xff\n", ("CW003", 1, 5)),
        ("a: b\n".encode("utf-16"), ("CW003", 1, 1)),
        (b"a: b\nc: d\x00e\n", ("CW003", 2, 5)),
        (b'a: "b\\0c"\n', ("CW003", 1, 4)),
        (b'a: "b\\u202Ec"\n', ("CW003", 1, 4)),
        ("a: b\u2028c\n".encode(), ("CW003", 1, 5)),
        (b"", ("CW006", 1, 1)),
        (b"# nothing\n", ("CW006", 1, 1)),
        (b"just a text\n", ("CW006", 1, 1)),
        (b"a: 1\n---\na: 2\n", ("CW006", 2, 1)),
        (b"a: *b\n", ("CW005", 1, 4)),
        (b"a: &b c\n", ("CW005", 1, 4)),
        (b"a: !!python/name:os.system c\n", ("CW005", 1, 4)),
        (b"{a: 1}: 2\n", ("CW008", 1, 1)),
    ],
)
def test_what_is_no_pack_text_is_refused_at_its_place(
    file: Path, content: bytes, expected: tuple[str, int, int]
) -> None:
    file.write_bytes(content)

    assert only_problem(file) == expected


@pytest.mark.parametrize("escape", ["\\ud800", "\\udfff"])
def test_half_a_character_is_refused(file: Path, escape: str) -> None:
    file.write_text(f'a: "b{escape}"\n')

    reading = read(file)

    assert reading.source is None
    assert {problem.rule for problem in reading.problems} <= {"CW003", "CW004"}


LIBYAML_DEPTH = 1_000
"""Where libyaml stops by itself since PyYAML 6.0.4: it looks so far ahead of its events."""


@pytest.mark.parametrize(
    ("piece", "rule"), [("[", "CW002"), ("{a: ", "CW002"), ("- ", "CW002"), ("? ", "CW008")]
)
def test_a_million_levels_are_refused_without_going_down(file: Path, piece: str, rule: str) -> None:
    file.write_text(piece * (source.SIZE // len(piece)))

    told, line, column = only_problem(file)

    assert told == rule
    assert line == 1
    assert column <= max((source.DEPTH + 1) * len(piece), LIBYAML_DEPTH + 1)


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor(file: Path) -> None:
    file.write_text("a: &a [x, x]\n" + "".join(f"b{n}: [*a, *a]\n" for n in range(100)))

    reading = read(file)

    assert reading.source is None
    assert [problem.rule for problem in reading.problems] == ["CW005", "CW005"]


def test_a_file_that_is_too_large_is_not_read_whole(file: Path) -> None:
    file.write_bytes(b"a: " + b"b" * (10 * source.SIZE))

    assert only_problem(file) == ("CW002", 1, 1)


def test_a_file_of_too_many_parts_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "EVENTS", 20)
    file.write_text("a: [" + "b, " * 30 + "]\n")

    assert only_problem(file)[0] == "CW002"


def test_a_file_that_is_not_there_is_a_problem(file: Path) -> None:
    assert only_problem(file) == ("CW001", 1, 1)


def test_a_folder_in_the_place_of_a_file_is_a_problem(file: Path) -> None:
    file.mkdir()

    assert only_problem(file) == ("CW001", 1, 1)
