"""The scores file: damaged, somebody else's, out of reach; the game starts all the same."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from game.errors import ScoresUnusable
from game.scores.file import ScoresFile
from tests.scores.conftest import OpenFile

KEPT = ("a" * 64, "a pack")


def write(file: ScoresFile) -> None:
    with file.writing() as connection:
        connection.execute("INSERT INTO scripts VALUES (?, ?)", KEPT)


def kept(file: ScoresFile) -> list[tuple[str, str]]:
    with file.reading() as connection:
        return connection.execute("SELECT hash, text FROM scripts").fetchall()


def test_reading_makes_no_file(opened: OpenFile, tmp_path: Path) -> None:
    file = opened(tmp_path / "home" / "scores.sqlite3")

    assert kept(file) == []
    assert not list(tmp_path.iterdir())


def test_what_another_start_of_the_game_wrote_is_seen(opened: OpenFile, tmp_path: Path) -> None:
    here, there = (opened(tmp_path / "scores.sqlite3") for _ in range(2))
    assert kept(here) == []

    write(there)

    assert kept(here) == [KEPT]


@pytest.mark.parametrize("text", [b"no database at all" * 100, b"\0" * 5000, b"SQLite format 3\0"])
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(
    opened: OpenFile, tmp_path: Path, text: bytes
) -> None:
    path = tmp_path / "scores.sqlite3"
    path.write_bytes(text)
    file = opened(path)

    write(file)

    aside = tmp_path / "scores.sqlite3.damaged-1"
    assert aside.read_bytes() == text
    assert str(aside) in file.notice
    assert kept(file) == [KEPT]


def test_a_file_whose_pages_are_damaged_is_set_aside(opened: OpenFile, tmp_path: Path) -> None:
    path = tmp_path / "scores.sqlite3"
    first = opened(path)
    write(first)
    first.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * 3996 + whole[4096:])
    file = opened(path)

    assert kept(file) == []
    assert "damaged-1" in file.notice


def test_a_database_of_another_program_is_set_aside_unchanged(
    opened: OpenFile, tmp_path: Path
) -> None:
    path = tmp_path / "scores.sqlite3"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE recipes (title TEXT)")
    before = path.read_bytes()
    file = opened(path)

    write(file)

    assert (tmp_path / "scores.sqlite3.damaged-1").read_bytes() == before
    assert kept(file) == [KEPT]


def test_a_second_damaged_file_does_not_replace_the_first(opened: OpenFile, tmp_path: Path) -> None:
    path = tmp_path / "scores.sqlite3"
    for _ in range(2):
        path.write_bytes(b"damaged" * 200)
        file = opened(path)
        write(file)
        file.close()

    assert {each.name for each in tmp_path.glob("*damaged*")} == {
        "scores.sqlite3.damaged-1",
        "scores.sqlite3.damaged-2",
    }


def test_a_folder_in_place_of_the_file_is_told_in_one_sentence(
    opened: OpenFile, tmp_path: Path
) -> None:
    path = tmp_path / "scores.sqlite3"
    path.mkdir()

    with pytest.raises(ScoresUnusable, match="set CLICKWISE_HOME to another folder"):
        kept(opened(path))


def test_half_a_transaction_leaves_nothing(opened: OpenFile, tmp_path: Path) -> None:
    file = opened(tmp_path / "scores.sqlite3")
    write(file)

    with suppress(KeyError), file.writing() as connection:
        connection.execute("DELETE FROM scripts")
        raise KeyError

    assert kept(file) == [KEPT]
