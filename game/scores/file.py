"""The one file of scores: opened when it is first needed, and never in the way of a lesson."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from game.errors import ScoresUnusable
from game.scores.migrations import APPLICATION, MIGRATIONS, migrate

PATIENCE = 1.0
"""Seconds to wait for another game that writes; the class looks at the screen meanwhile."""

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_NOT_WRITABLE = (
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_IOERR,
)
_BESIDE = ("", "-wal", "-shm", "-journal")
"""What SQLite keeps beside a file belongs to it, and moves with it."""


class ScoresFile:
    """A SQLite file that is opened when it is needed, and again after it could not be used.

    A file that is damaged or not ours is set aside under another name, never deleted; `notice`
    says so. `way_in` names one of SQLite's ways to reach a file, empty for the usual one.
    """

    def __init__(
        self,
        path: Path,
        *,
        migrations: Sequence[str] = MIGRATIONS,
        way_in: str = "",
        patience: float = PATIENCE,
    ) -> None:
        self.path = path
        self.notice = ""
        self._migrations = migrations
        self._patience = patience
        self._way_in = f"vfs={way_in}" if way_in else ""
        self._connection: sqlite3.Connection | None = None
        self._from_file = False

    @contextmanager
    def reading(self) -> Generator[sqlite3.Connection, None, None]:
        """A connection to read from. Raises ScoresUnusable; makes no file where there is none."""
        try:
            yield self._open(for_writing=False)
        except (sqlite3.Error, OSError) as error:
            self.close()
            raise ScoresUnusable(_sentence(self.path, error)) from error

    @contextmanager
    def writing(self) -> Generator[sqlite3.Connection, None, None]:
        """One transaction: all of it is on the disk when the block has ended, or nothing is.

        Raises sqlite3.Error, OSError or ScoresUnusable; the next call then opens the file afresh.
        """
        try:
            connection = self._open(for_writing=True)
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the file; what was not committed is gone."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(sqlite3.Error):
                connection.close()

    def _open(self, *, for_writing: bool) -> sqlite3.Connection:
        wants_file = for_writing or self.path.exists()
        usable = self._from_file and self.path.exists() if wants_file else not self._from_file
        if self._connection is None or not usable:
            self.close()
            self._connection = self._opened(for_writing) if wants_file else self._nothing()
            self._from_file = wants_file
        return self._connection

    def _nothing(self) -> sqlite3.Connection:
        """The tables without a row, for whoever reads before anything was written."""
        connection = sqlite3.connect(":memory:", isolation_level=None)
        migrate(connection, self._migrations)
        return connection

    def _opened(self, for_writing: bool) -> sqlite3.Connection:
        if for_writing:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return self._ready()
        except sqlite3.DatabaseError as error:
            if _code(error) in _DAMAGED:
                self._set_aside()
                return self._ready()
            if for_writing or _code(error) not in _NOT_WRITABLE or self._log_is_full():
                raise
        # In a folder that cannot be written to, what was kept can be read all the same.
        return self._connected("mode=ro", "immutable=1")

    def _log_is_full(self) -> bool:
        """Whether the newest entries stand in the log beside the file, not yet in the file."""
        log = self.path.with_name(f"{self.path.name}-wal")
        return log.exists() and log.stat().st_size > 0

    def _connected(self, *extra: str) -> sqlite3.Connection:
        settings = "&".join(filter(None, [self._way_in, *extra]))
        address = f"{self.path.absolute().as_uri()}?{settings}"
        return sqlite3.connect(address, uri=True, timeout=self._patience, isolation_level=None)

    def _ready(self) -> sqlite3.Connection:
        """A connection to tables of today, that commits to the disk before it answers."""
        connection = self._connected()
        try:
            if not _logs(connection):
                connection.close()
                connection = self._connected()
                _log_no_more(connection)
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA fullfsync = ON")
            migrate(connection, self._migrations)
            connection.execute("PRAGMA foreign_keys = ON")
        except BaseException:
            connection.close()
            raise
        return connection

    def _set_aside(self) -> None:
        """Give a file that is no scores file another name, with all that belongs to it."""
        number = 1
        while (kept := self.path.with_name(f"{self.path.name}.damaged-{number}")).exists():
            number += 1
        for ending in _BESIDE:
            part = self.path.with_name(self.path.name + ending)
            if part.exists():
                part.rename(kept.with_name(kept.name + ending))
        self.notice = (
            f"The scores file was damaged or not ours. It was kept as {kept}, "
            f"and a new one was begun."
        )


def _logs(connection: sqlite3.Connection) -> bool:
    """Whether a write-ahead log is possible; a network folder has no shared memory for one."""
    try:
        _judge_ours(connection)
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if _code(error) == sqlite3.SQLITE_FULL:
            raise
        # Busy: another game is switching this moment, and the mode is the file's.
        return _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    return True


def _log_no_more(connection: sqlite3.Connection) -> None:
    """Without shared memory a log can be read, and given up, by one game alone."""
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    _judge_ours(connection)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA locking_mode = NORMAL")


def _judge_ours(connection: sqlite3.Connection) -> None:
    """Read the head and the list of tables. Raises sqlite3.DatabaseError when it is not ours."""
    owner = int(connection.execute("PRAGMA application_id").fetchone()[0])
    tables = int(connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0])
    if tables and owner != APPLICATION:
        error = sqlite3.DatabaseError("these are the tables of another program")
        error.sqlite_errorcode = sqlite3.SQLITE_NOTADB
        raise error


def _code(error: sqlite3.Error) -> int:
    """SQLite's primary result code; 0 when the error did not come from SQLite."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _sentence(path: Path, error: Exception) -> str:
    return (
        f"The scores file {path} cannot be read ({error}): close other games that use it, look "
        f"whether the disk is there, or set CLICKWISE_HOME to another folder."
    )
