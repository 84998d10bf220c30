"""An entry of a journal as a row of fixed columns, and back again."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import assert_never

from game.play.moves import (
    Begin,
    Branch,
    ChangeLanguage,
    ChangeWay,
    Close,
    End,
    Entry,
    JumpToEnding,
    JumpToRound,
    Move,
    Next,
    Pass,
    Pause,
    Praise,
    Prickle,
    Reveal,
    Skip,
    Talk,
    Tally,
    Undo,
    Vote,
    VoteAgain,
    Way,
)

Cell = str | int | None

COUNTS = ("a", "b", "c", "d", "e", "f")
"""The columns of counted hands, one an option in order."""

COLUMNS = (
    "kind",
    "seat",
    "letter",
    *COUNTS,
    "ask",
    "praise",
    "round",
    "short",
    "language",
    "way",
    "seats",
    "paused",
)
"""The columns of a move. Those a move does not need are empty."""

_PLAIN: dict[str, Move | Undo] = {
    "next": Next(),
    "close": Close(),
    "talk": Talk(),
    "vote-again": VoteAgain(),
    "reveal": Reveal(),
    "skip": Skip(),
    "end": End(),
    "undo": Undo(),
}
"""Moves that say all by their kind."""

_KINDS = {type(move): kind for kind, move in _PLAIN.items()}


_ROW = ("session", "position", "seconds", *COLUMNS)
_INSERT = f"INSERT INTO entries ({', '.join(_ROW)}) VALUES ({', '.join(f':{x}' for x in _ROW)})"


def write_entries(
    connection: sqlite3.Connection, session: str, kept: int, entries: Sequence[Entry]
) -> None:
    """Add `entries` to a session that has `kept` of them already."""
    rows = [
        {
            "session": session,
            "position": position,
            "seconds": entry.seconds,
            **dict.fromkeys(COLUMNS),
            **_cells(entry.move),
        }
        for position, entry in enumerate(entries, kept + 1)
    ]
    connection.executemany(_INSERT, rows)


def read_entries(connection: sqlite3.Connection, session: str) -> list[Entry]:
    """All entries of a session, oldest first. Raises sqlite3.DatabaseError for a row unknown."""
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    head = cursor.execute("SELECT * FROM sessions WHERE identifier = ?", (session,)).fetchone()
    rows = cursor.execute("SELECT * FROM entries WHERE session = ? ORDER BY position", (session,))
    try:
        return [Entry(_move(row, head), row["seconds"]) for row in rows]
    except ValueError as error:
        raise sqlite3.DatabaseError(str(error)) from error


def _cells(move: Move | Undo) -> dict[str, Cell]:  # noqa: C901 - one case a move
    """The columns that a move needs. A `Begin` is a kind alone: its session has its values."""
    match move:
        case Begin():
            return {"kind": "begin"}
        case Vote(seat, letter):
            return {"kind": "vote", "seat": seat, "letter": letter}
        case Tally(seat, counts):
            counted = dict(zip(COUNTS, counts, strict=False))
            return {"kind": "tally", "seat": seat, **counted}
        case Pass(seat):
            return {"kind": "pass", "seat": seat}
        case Branch(ask, letter):
            return {"kind": "branch", "ask": ask, "letter": letter}
        case Prickle(seat, praise):
            return {"kind": "prickle", "seat": seat, "praise": praise.value}
        case JumpToRound(number):
            return {"kind": "jump-to-round", "round": number}
        case JumpToEnding(short):
            return {"kind": "jump-to-ending", "short": int(short)}
        case ChangeLanguage(language):
            return {"kind": "change-language", "language": language}
        case ChangeWay(way, seats):
            return {"kind": "change-way", "way": way.value, "seats": seats}
        case Pause(paused):
            return {"kind": "pause", "paused": int(paused)}
        case Next() | Close() | Talk() | VoteAgain() | Reveal() | Skip() | End() | Undo():
            return {"kind": _KINDS[type(move)]}
        case _:
            assert_never(move)


def _begin(head: sqlite3.Row) -> Begin:
    return Begin(
        language=head["language"],
        country=head["country"],
        way=Way(head["way"]),
        seats=head["seats"],
        pupils=head["pupils"],
        minutes=head["minutes"],
    )


def _move(row: sqlite3.Row, head: sqlite3.Row) -> Move | Undo:  # noqa: C901 - one case a move
    """The move of a row; `head` is the row of its session. Raises ValueError when it is none."""
    kind = row["kind"]
    match kind:
        case "begin":
            return _begin(head)
        case "vote":
            return Vote(row["seat"], row["letter"])
        case "tally":
            return Tally(row["seat"], tuple(row[x] for x in COUNTS if row[x] is not None))
        case "pass":
            return Pass(row["seat"])
        case "branch":
            return Branch(row["ask"], row["letter"])
        case "prickle":
            return Prickle(row["seat"], Praise(row["praise"]))
        case "jump-to-round":
            return JumpToRound(row["round"])
        case "jump-to-ending":
            return JumpToEnding(bool(row["short"]))
        case "change-language":
            return ChangeLanguage(row["language"])
        case "change-way":
            return ChangeWay(Way(row["way"]), row["seats"])
        case "pause":
            return Pause(bool(row["paused"]))
        case _ if kind in _PLAIN:
            return _PLAIN[kind]
        case _:
            raise ValueError(f"unknown kind of entry: {kind}")
