"""The journal of a session in the scores file: every entry is on the disk before it is shown."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from game.errors import ScoresUnusable
from game.play.moves import Begin, Entry, Undo
from game.play.outline import Outline
from game.play.rules import apply, replay
from game.play.session import NotWritten
from game.play.state import Phase, Result, State
from game.scores.entries import read_entries, write_entries
from game.scores.file import ScoresFile
from game.scores.names import CodeName, free_name, proposed_name

if TYPE_CHECKING:
    from random import Random


@dataclass(frozen=True, slots=True)
class KeptScript:
    """What is played, in all its languages: its hash and its text, which only packs can read."""

    hash: str
    text: str


@dataclass(frozen=True, slots=True)
class SessionHead:
    """What is kept of a session beside its entries. `rules` is the version that folds them."""

    identifier: str
    name: CodeName
    day: date
    demo: bool
    rules: int
    script: KeptScript


@dataclass(frozen=True, slots=True)
class KeptSession:
    """A session as it was read: enough to go on with it, once its script is understood."""

    head: SessionHead
    entries: tuple[Entry, ...]


class Journal:
    """One session in the scores file.

    The session's own row is written with its first entry, and says how far the session has come.
    The journal remembers every entry, so a file that was lost on the way (another stick, a damaged
    file) gets the whole session again.
    """

    def __init__(
        self,
        file: ScoresFile,
        head: SessionHead,
        outline: Outline,
        entries: Sequence[Entry] = (),
    ) -> None:
        """Raises Refused when the entries do not belong to this outline."""
        self.head = head
        self._file = file
        self._entries = list(entries)
        self._states = replay(outline, entries)
        self._results: Sequence[Result] | None = None

    def entries(self) -> list[Entry]:
        """All that was kept, oldest first."""
        return list(self._entries)

    def append(self, entry: Entry, results: Sequence[Result]) -> None:
        """Keep `entry`, and `results` as the counts so far, both or neither.

        Raises NotWritten when that fails; then nothing was kept.
        """
        states = self._states_after(entry)
        known, self._results = self._results, None
        try:
            with self._file.writing() as connection:
                head, new = self._keep(connection, entry)
                _keep_standing(connection, head.identifier, states[-1])
                if new or results != known:
                    _keep_results(connection, head.identifier, results)
        except (sqlite3.Error, OSError, ScoresUnusable) as error:
            raise NotWritten(str(error)) from error
        self.head = head
        self._entries.append(entry)
        self._states = states
        self._results = results

    def _states_after(self, entry: Entry) -> list[State]:
        if isinstance(entry.move, Undo):
            return self._states[:-1]
        return [*self._states, apply(self._states[-1], entry.move)]

    def _keep(self, connection: sqlite3.Connection, entry: Entry) -> tuple[SessionHead, bool]:
        """Write what the file lacks; the head as it is kept, and whether more than this was new."""
        every = [*self._entries, entry]
        kept = self._kept(connection)
        if kept >= len(every):
            self._judge_same(connection, every)
        head = self.head if kept else self._keep_head(connection, every[0])
        write_entries(connection, head.identifier, kept, every[kept:])
        return head, kept != len(self._entries)

    def _keep_head(self, connection: sqlite3.Connection, first: Entry) -> SessionHead:
        return _keep_head(connection, self.head, first, len(self._states[0].outline.rounds))

    def _kept(self, connection: sqlite3.Connection) -> int:
        """How many entries of this session the file holds."""
        query = "SELECT count(*) FROM entries WHERE session = ?"
        return int(connection.execute(query, (self.head.identifier,)).fetchone()[0])

    def _judge_same(self, connection: sqlite3.Connection, every: list[Entry]) -> None:
        """A commit may have failed only after it was done; anything else is another game's."""
        if read_entries(connection, self.head.identifier) != every:
            raise NotWritten("another game goes on with the same class")


def new_head(
    file: ScoresFile, script: KeptScript, *, rules: int, day: date, demo: bool, chance: Random
) -> SessionHead:
    """What is kept of a session that is about to begin; nothing is written yet.

    Demos have names of their own, so that they take none from a class.
    """
    try:
        with file.reading() as connection:
            taken = _taken(connection, demo)
    except ScoresUnusable:
        taken = frozenset[CodeName]()
    name = proposed_name(taken, chance)
    return SessionHead(os.urandom(16).hex(), name, day, demo, rules, script)


def kept_session(file: ScoresFile, identifier: str) -> KeptSession:
    """A session that was kept. Raises ScoresUnusable when it cannot be read."""
    with file.reading() as connection:
        row = _row(connection, identifier)
        if row is None:
            raise ScoresUnusable("This class is no longer in the scores file: start a new one.")
        entries = read_entries(connection, identifier)
    name = CodeName(row["adjective"], row["animal"], row["number"])
    script = KeptScript(row["script"], row["text"])
    day = date.fromisoformat(row["day"])
    head = SessionHead(identifier, name, day, bool(row["demo"]), row["rules"], script)
    return KeptSession(head, tuple(entries))


def _taken(connection: sqlite3.Connection, demo: bool) -> frozenset[CodeName]:
    query = "SELECT adjective, animal, number FROM sessions WHERE demo = ?"
    return frozenset(CodeName(*row) for row in connection.execute(query, (int(demo),)))


def _keep_head(
    connection: sqlite3.Connection, head: SessionHead, first: Entry, rounds: int
) -> SessionHead:
    """Write the session's row; the head with the name it has got, should another have taken its."""
    begin = first.move
    if not isinstance(begin, Begin):
        raise ValueError("the first entry of a journal is a Begin")
    head = replace(head, name=free_name(head.name, _taken(connection, head.demo)))
    connection.execute(
        "INSERT INTO scripts (hash, text) VALUES (?, ?) ON CONFLICT DO NOTHING",
        astuple(head.script),
    )
    row = {
        "identifier": head.identifier,
        "adjective": head.name.adjective,
        "animal": head.name.animal,
        "number": head.name.number,
        "day": head.day.isoformat(),
        "country": begin.country,
        "language": begin.language,
        "way": begin.way.value,
        "seats": begin.seats,
        "pupils": begin.pupils,
        "minutes": begin.minutes,
        "demo": int(head.demo),
        "rules": head.rules,
        "script": head.script.hash,
        "rounds": rounds,
    }
    names, places = ", ".join(row), ", ".join(f":{name}" for name in row)
    connection.execute(f"INSERT INTO sessions ({names}) VALUES ({places})", row)
    return head


def _keep_standing(connection: sqlite3.Connection, session: str, state: State) -> None:
    """How far the session has come: its round from 1, the rounds played, whether it has ended."""
    connection.execute(
        "UPDATE sessions SET round = ?, played = ?, ended = ? WHERE identifier = ?",
        (state.round + 1, len(set(state.played)), int(state.phase is Phase.ENDED), session),
    )


def _keep_results(connection: sqlite3.Connection, session: str, results: Sequence[Result]) -> None:
    connection.execute("DELETE FROM results WHERE session = ?", (session,))
    connection.executemany(
        "INSERT INTO results (session, pack, round, ask, vote, option, count) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(session, *astuple(result)) for result in results],
    )


def _row(connection: sqlite3.Connection, identifier: str) -> sqlite3.Row | None:
    """The row of a session together with its script, or None."""
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    query = """
        SELECT sessions.*, scripts.text FROM sessions JOIN scripts ON hash = script
        WHERE identifier = ?
    """
    return cursor.execute(query, (identifier,)).fetchone()
