"""The tables of the scores file, and how an older file becomes one of today.

Nothing typed by a person fits in here. Every column is a number within bounds, a word of a closed
list, an identifier of a pack, a date or a random identifier; the tables are strict, so a number
stays a number. The one free text is `scripts.text`: the pack as it was played.

A migration is frozen once it was published: lists of words are written out here, and changing one
takes a further migration. A migration and the note that it ran share one transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from game.errors import ScoresUnusable

APPLICATION = 0x434C4B57
"""Stands in the file's head and says that it is ours: `CLKW`."""

IDENTIFIER = "length({0}) BETWEEN 1 AND 60 AND {0} NOT GLOB '*[^a-z0-9-]*'"
"""The check of an identifier that an author gave."""


ASK = "length({0}) BETWEEN 1 AND 60 AND {0} NOT GLOB '*[^a-z0-9.-]*' AND {0} NOT GLOB '*.*[^0-9]*'"
"""The check of an ask: an identifier, or a passage of a story with a number: `start.2`."""

LANGUAGE = (
    "{0} GLOB '[a-z][a-z]' OR {0} GLOB '[a-z][a-z][a-z]' "
    "OR {0} GLOB '[a-z][a-z]-[A-Z][A-Z]' OR {0} GLOB '[a-z][a-z][a-z]-[A-Z][A-Z]'"
)
"""The check of a language: `nl`, `nl-BE`."""


def _identifier(column: str) -> str:
    return IDENTIFIER.format(column)


def _ask(column: str) -> str:
    return ASK.format(column)


def _language(column: str) -> str:
    return LANGUAGE.format(column)


_FIRST = f"""
CREATE TABLE scripts (
    hash TEXT PRIMARY KEY CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
    identifier TEXT PRIMARY KEY
        CHECK (length(identifier) = 32 AND identifier NOT GLOB '*[^0-9a-f]*'),
    adjective TEXT NOT NULL CHECK (adjective IN (
        'brave', 'bright', 'calm', 'careful', 'cheerful', 'clever', 'creative', 'curious', 'fair',
        'friendly', 'gentle', 'happy', 'helpful', 'honest', 'jolly', 'kind', 'lively', 'loyal',
        'patient', 'playful', 'polite', 'proud', 'sunny', 'wise')),
    animal TEXT NOT NULL CHECK (animal IN (
        'badger', 'bee', 'beaver', 'butterfly', 'dolphin', 'duck', 'fox', 'frog', 'heron', 'koala',
        'lynx', 'otter', 'owl', 'panda', 'penguin', 'rabbit', 'robin', 'seal', 'squirrel',
        'tortoise')),
    number INTEGER NOT NULL CHECK (number = 0 OR number BETWEEN 2 AND 99999),
    day TEXT NOT NULL CHECK (length(day) = 10 AND day IS date(day, '+0 days')),
    country TEXT NOT NULL CHECK (country GLOB '[a-z][a-z]'),
    language TEXT NOT NULL CHECK ({_language("language")}),
    way TEXT NOT NULL CHECK (way IN ('teams', 'hands')),
    seats INTEGER NOT NULL CHECK (seats BETWEEN 0 AND 6),
    pupils INTEGER NOT NULL CHECK (pupils BETWEEN 1 AND 40),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 240),
    demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
    rules INTEGER NOT NULL CHECK (rules BETWEEN 1 AND 9999),
    script TEXT NOT NULL REFERENCES scripts (hash)
        CHECK (length(script) = 64 AND script NOT GLOB '*[^0-9a-f]*'),
    rounds INTEGER NOT NULL CHECK (rounds BETWEEN 0 AND 9999),
    round INTEGER NOT NULL DEFAULT 0 CHECK (round BETWEEN 0 AND 9999),
    played INTEGER NOT NULL DEFAULT 0 CHECK (played BETWEEN 0 AND 9999),
    ended INTEGER NOT NULL DEFAULT 0 CHECK (ended IN (0, 1)),
    UNIQUE (demo, adjective, animal, number)
) STRICT;

CREATE TABLE entries (
    session TEXT NOT NULL REFERENCES sessions (identifier) ON DELETE CASCADE
        CHECK (length(session) = 32 AND session NOT GLOB '*[^0-9a-f]*'),
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 999999),
    seconds INTEGER NOT NULL CHECK (seconds BETWEEN 0 AND 9999999),
    kind TEXT NOT NULL CHECK (kind IN (
        'begin', 'next', 'vote', 'tally', 'pass', 'close', 'talk', 'vote-again', 'reveal', 'branch',
        'prickle', 'skip', 'jump-to-round', 'jump-to-ending', 'change-language', 'change-way',
        'pause', 'end', 'undo')),
    seat INTEGER CHECK (seat BETWEEN 0 AND 6),
    letter TEXT CHECK (letter IN ('A', 'B', 'C', 'D', 'E', 'F')),
    a INTEGER CHECK (a BETWEEN 0 AND 40),
    b INTEGER CHECK (b BETWEEN 0 AND 40),
    c INTEGER CHECK (c BETWEEN 0 AND 40),
    d INTEGER CHECK (d BETWEEN 0 AND 40),
    e INTEGER CHECK (e BETWEEN 0 AND 40),
    f INTEGER CHECK (f BETWEEN 0 AND 40),
    ask TEXT CHECK ({_ask("ask")}),
    praise TEXT CHECK (praise IN (
        'best-answer', 'better-together', 'helper-found', 'reason', 'question', 'listened',
        'helped', 'brave', 'idea')),
    round INTEGER CHECK (round BETWEEN 0 AND 9999),
    short INTEGER CHECK (short IN (0, 1)),
    language TEXT CHECK ({_language("language")}),
    way TEXT CHECK (way IN ('teams', 'hands')),
    seats INTEGER CHECK (seats BETWEEN 0 AND 6),
    paused INTEGER CHECK (paused IN (0, 1)),
    PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE results (
    session TEXT NOT NULL REFERENCES sessions (identifier) ON DELETE CASCADE
        CHECK (length(session) = 32 AND session NOT GLOB '*[^0-9a-f]*'),
    pack TEXT NOT NULL CHECK ({_identifier("pack")}),
    round TEXT NOT NULL CHECK ({_identifier("round")}),
    ask TEXT NOT NULL CHECK ({_ask("ask")}),
    vote INTEGER NOT NULL CHECK (vote BETWEEN 1 AND 999),
    option TEXT NOT NULL CHECK ({_identifier("option")}),
    count INTEGER NOT NULL CHECK (count BETWEEN 0 AND 999),
    PRIMARY KEY (session, pack, round, ask, vote, option)
) STRICT, WITHOUT ROWID;
"""

_BEFORE = f"""
CREATE TABLE results_with_before (
    session TEXT NOT NULL REFERENCES sessions (identifier) ON DELETE CASCADE
        CHECK (length(session) = 32 AND session NOT GLOB '*[^0-9a-f]*'),
    pack TEXT NOT NULL CHECK ({_identifier("pack")}),
    round TEXT NOT NULL CHECK ({_identifier("round")}),
    ask TEXT NOT NULL CHECK ({_ask("ask")}),
    vote INTEGER NOT NULL CHECK (vote BETWEEN 0 AND 999),
    option TEXT NOT NULL CHECK ({_identifier("option")}),
    count INTEGER NOT NULL CHECK (count BETWEEN 0 AND 999),
    PRIMARY KEY (session, pack, round, ask, vote, option)
) STRICT, WITHOUT ROWID;

INSERT INTO results_with_before SELECT * FROM results;

DROP TABLE results;

ALTER TABLE results_with_before RENAME TO results;
"""
"""Vote 0 is that of a round which was asked before, to be compared."""

MIGRATIONS: tuple[str, ...] = (_FIRST, _BEFORE)
"""Each takes the file one version further; the number of those that ran stands in its head."""


def migrate(connection: sqlite3.Connection, migrations: Sequence[str] = MIGRATIONS) -> None:
    """Bring the file to today's tables. Raises ScoresUnusable when it is of a newer game."""
    if _version(connection) == len(migrations):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        ran = _version(connection)
        if ran > len(migrations):
            raise ScoresUnusable(
                "The scores file was written by a newer Clickwise: install that version, or set "
                "CLICKWISE_HOME to another folder."
            )
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        for number, migration in enumerate(migrations[ran:], ran + 1):
            for statement in filter(str.strip, migration.split(";\n")):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
