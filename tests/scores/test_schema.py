"""The tables of the scores file: nothing that a person could type fits in."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import get_args

import pytest

from game.errors import ScoresUnusable
from game.play import moves
from game.scores.migrations import APPLICATION, MIGRATIONS, migrate
from game.scores.names import ADJECTIVES, ANIMALS
from tests.scores.conftest import OpenFile

PERSONAL = (
    "Jan Peeters",
    "jan peeters",
    "Jan",
    "Zoë",
    "jan@school.be",
    "+32 475 12 34 56",
    "0475/12.34.56",
    "0475.12.34.56",
    "jan.peeters",
    "School “De Regenboog”, 6B",
    "https://example.org/jan",
    "Noor\nPeeters",
    "",
    "x" * 1000,
)
"""What must never be kept: names, addresses, numbers to call, a text of any length."""

FREE_TEXT = {("scripts", "text")}
"""The pack as it was played: written by its author, never by a player."""

LARGE = 32_475_123_456
"""A number to call, written as one number."""


@pytest.fixture
def tables() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        yield connection


def columns() -> list[tuple[str, str, str]]:
    """Every column of every table: table, column, type."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        return connection.execute(
            "SELECT t.name, c.name, c.type FROM pragma_table_list AS t, pragma_table_info(t.name) "
            "AS c WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%'"
        ).fetchall()


def one_row(connection: sqlite3.Connection) -> None:
    """One good row in every table."""
    connection.executescript(f"""
        INSERT INTO scripts VALUES ('{"a" * 64}', 'a pack');
        INSERT INTO sessions VALUES ('{"b" * 32}', 'brave', 'fox', 0, '2026-11-23', 'be', 'en',
            'teams', 4, 25, 50, 0, 1, '{"a" * 64}', 8, 1, 0, 0);
        INSERT INTO entries (session, position, seconds, kind) VALUES ('{"b" * 32}', 1, 0, 'begin');
        INSERT INTO results VALUES ('{"b" * 32}', 'privacy', 'new-account', 'ask', 1, 'made-up', 3);
    """)


TEXTS = [(table, name) for table, name, kind in columns() if kind == "TEXT"]
NUMBERS = [(table, name) for table, name, kind in columns() if kind == "INTEGER"]


def test_a_column_is_a_text_or_a_whole_number() -> None:
    assert {kind for _, _, kind in columns()} == {"TEXT", "INTEGER"}


def test_every_table_is_strict(tables: sqlite3.Connection) -> None:
    loose = tables.execute(
        "SELECT name FROM pragma_table_list "
        "WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'"
    )

    assert loose.fetchall() == []


@pytest.mark.parametrize("value", PERSONAL, ids=lambda value: repr(value)[:20])
@pytest.mark.parametrize(("table", "column"), sorted({*TEXTS} - FREE_TEXT))
def test_no_text_could_hold_a_name(
    table: str, column: str, value: str, tables: sqlite3.Connection
) -> None:
    one_row(tables)

    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        tables.execute(f"UPDATE {table} SET {column} = ?", (value,))


@pytest.mark.parametrize(("table", "column"), NUMBERS)
def test_no_number_could_be_called(table: str, column: str, tables: sqlite3.Connection) -> None:
    one_row(tables)

    for value in (LARGE, -LARGE):
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            tables.execute(f"UPDATE {table} SET {column} = ?", (value,))
    with pytest.raises(sqlite3.IntegrityError, match="cannot store TEXT"):
        tables.execute(f"UPDATE {table} SET {column} = 'Jan'")


def test_the_only_free_text_is_the_pack_that_was_played() -> None:
    assert {*TEXTS} >= FREE_TEXT == {("scripts", "text")}


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("sessions", "adjective", ADJECTIVES),
        ("sessions", "animal", ANIMALS),
        ("sessions", "way", list(moves.Way)),
        ("entries", "way", list(moves.Way)),
        ("entries", "praise", list(moves.Praise)),
    ],
)
def test_the_lists_of_words_are_those_of_the_game(
    table: str, column: str, words: list[str], tables: sqlite3.Connection
) -> None:
    one_row(tables)

    for word in words:
        tables.execute(f"UPDATE {table} SET {column} = ?", (str(word),))

    source = tables.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    listed = source.split(f" {column} TEXT")[1].split(" IN (")[1].split(")")[0]
    assert {word.strip(" '\n") for word in listed.split(",")} == {str(word) for word in words}


def test_there_is_a_kind_for_every_move_and_for_undo(tables: sqlite3.Connection) -> None:
    source = tables.execute("SELECT sql FROM sqlite_schema WHERE name = 'entries'").fetchone()[0]
    kinds = source.split("kind IN (")[1].split(")")[0].split(",")

    assert len(kinds) == len(get_args(moves.Move)) + 1


@pytest.mark.parametrize("day", ["2026-02-31", "2026-11-23 10:15", "20261123", "23-11-2026"])
def test_a_day_is_a_date_without_a_time(day: str, tables: sqlite3.Connection) -> None:
    one_row(tables)

    with pytest.raises(sqlite3.IntegrityError):
        tables.execute("UPDATE sessions SET day = ?", (day,))


def test_a_file_says_whose_it_is_and_of_which_version(tables: sqlite3.Connection) -> None:
    assert tables.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
    assert tables.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)


def test_an_older_file_is_taken_further_and_keeps_its_rows(
    opened: OpenFile, tmp_path: Path
) -> None:
    path = tmp_path / "scores.sqlite3"
    older = opened(path)
    with older.writing() as connection:
        connection.execute("INSERT INTO scripts VALUES (?, 'a pack')", ("a" * 64,))
    older.close()

    newer = opened(path, migrations=[*MIGRATIONS, "CREATE TABLE plans (minutes INTEGER)"])
    with newer.reading() as connection:
        assert connection.execute("SELECT count(*) FROM scripts").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM plans").fetchone() == (0,)
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS) + 1,)
    newer.close()


def test_a_file_from_before_rounds_were_asked_twice_keeps_its_results() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, MIGRATIONS[:1])
        one_row(connection)
        kept = connection.execute("SELECT * FROM results").fetchall()

        migrate(connection)

        assert connection.execute("SELECT * FROM results").fetchall() == kept != []
        connection.execute("UPDATE results SET vote = 0")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("UPDATE results SET vote = -1")


def test_a_migration_that_fails_leaves_everything_as_it_was(
    opened: OpenFile, tmp_path: Path
) -> None:
    path = tmp_path / "scores.sqlite3"
    older = opened(path)
    with older.writing():
        pass
    older.close()
    broken = "CREATE TABLE plans (minutes INTEGER);\nINSERT INTO nowhere VALUES (1)"

    with (
        pytest.raises(ScoresUnusable, match="nowhere"),
        opened(path, migrations=[*MIGRATIONS, broken]).reading(),
    ):
        pass

    with older.reading() as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        assert ("plans",) not in tables.fetchall()
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    older.close()


def test_a_file_of_a_newer_game_is_left_alone(opened: OpenFile, tmp_path: Path) -> None:
    path = tmp_path / "scores.sqlite3"
    newer = opened(path, migrations=[*MIGRATIONS, "CREATE TABLE plans (minutes INTEGER)"])
    with newer.writing():
        pass
    newer.close()
    before = path.read_bytes()

    with pytest.raises(ScoresUnusable, match="newer Clickwise"), opened(path).reading():
        pass

    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["scores.sqlite3"]
