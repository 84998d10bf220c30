"""What the class has seen is kept: when the plug is pulled, when the disk is full."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from game.backstage import LocalBackstage
from game.play.moves import Begin, Entry, Next, Skip, Way
from game.play.rules import onward
from game.play.session import NotWritten, Session
from game.play.state import Phase, Result
from game.scores.journal import kept_session
from game.scores.results import past_sessions
from game.stage.ports import Plan
from tests.driven_session import BEGIN, checksum
from tests.play.scripts import question, script

KILLS = 50


class DrivenClass:
    """The driver in a process of its own, and what it has said."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def killed_after(self, seed: int, shown: int, spin: int) -> tuple[str, int, int]:
        """Play with `seed` and pull the plug a moment after `shown` moves.

        Session, number of entries and their checksum, as they were shown last.
        """
        said = self._said(seed)
        child = int(next(said).split()[1])
        before = list(islice(said, shown))
        for _ in range(spin):
            pass
        os.kill(child, signal.SIGKILL)
        _, session, entries, moves = [*before, *said][-1].split()
        return session, int(entries), int(moves)

    def _said(self, seed: int) -> Iterator[str]:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(f"{seed}\n")
        stdin.flush()
        for line in stdout:
            if line == "gone\n":
                return
            yield line


@pytest.fixture
def driven(home: Path) -> Iterator[DrivenClass]:
    driver = Path(__file__).with_name("driven_session.py")
    root = driver.parent.parent
    with subprocess.Popen(
        [sys.executable, str(driver)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "CLICKWISE_HOME": str(home), "PYTHONPATH": str(root)},
    ) as process:
        yield DrivenClass(process)


@pytest.mark.skipif(sys.platform == "win32", reason="no signal kills at once there")
def test_nothing_that_was_shown_is_lost_when_the_plug_is_pulled(
    driven: DrivenClass, home: Path
) -> None:
    chance = Random(2026)
    for seed in range(KILLS):
        session, shown, moves = driven.killed_after(
            seed, chance.randint(1, 25), chance.randint(0, 40_000)
        )

        with closing(sqlite3.connect(home / "scores.sqlite3")) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        with closing(LocalBackstage()) as backstage:
            kept = [entry.move for entry in kept_session(backstage.scores, session).entries]
            assert len(kept) in (shown, shown + 1)
            assert checksum(kept[:shown]) == moves
            _goes_on(backstage, session)


def _goes_on(backstage: LocalBackstage, identifier: str) -> None:
    """The session folds, and one more step of it is kept."""
    session = backstage.resume(identifier)
    if session.state.phase is Phase.ENDED:
        session.undo()
    else:
        session.do(onward(session.state))
    assert session.unwritten == 0
    assert backstage.resume(identifier).state == session.state


# --- the disk is full ----------------------------------------------------------------------------


class FullDisk:
    """A journal that refuses to write for a while."""

    def __init__(self) -> None:
        self.full = False
        self.kept: list[Entry] = []
        self.results: Sequence[Result] = ()

    def append(self, entry: Entry, results: Sequence[Result]) -> None:
        if self.full:
            raise NotWritten("no space left on device")
        self.kept.append(entry)
        self.results = results

    def entries(self) -> list[Entry]:
        return list(self.kept)


def test_the_show_goes_on_while_the_disk_is_full_and_all_is_written_later() -> None:
    disk = FullDisk()
    session = Session(script(question()), disk, lambda: 0)
    session.do(Begin("en", "be", Way.TEAMS, 2, 20, 50))

    disk.full = True
    session.do(Next())
    session.do(Next())
    session.undo()
    assert session.state.phase is Phase.RULES
    assert session.unwritten == 3
    assert len(disk.kept) == 1

    disk.full = False
    session.do(Next())
    assert session.unwritten == 0
    assert Session(script(question()), disk, lambda: 0).state == session.state


@contextmanager
def no_byte_more() -> Generator[None, None, None]:
    """As if every disk were full: no file can grow."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_real_disk_that_is_full_keeps_the_show_going_and_the_order() -> None:
    with closing(LocalBackstage()) as backstage:
        _, session = backstage.begin(Plan(("privacy",), (), BEGIN), demo=False)
        identifier = past_sessions(backstage.scores)[0].identifier
        session.do(Next())

        with no_byte_more():
            session.do(Next())
            session.do(Skip())
            unwritten = session.unwritten
        kept_meanwhile = kept_session(backstage.scores, identifier).entries
        session.do(Skip())

        assert unwritten == 2
        assert [entry.move for entry in kept_meanwhile] == [BEGIN, Next()]
        assert session.unwritten == 0
        kept = [entry.move for entry in kept_session(backstage.scores, identifier).entries]
        assert kept == [BEGIN, Next(), Next(), Skip(), Skip()]


def test_a_class_begins_on_a_full_disk_and_is_kept_once_there_is_room(home: Path) -> None:
    home.mkdir()
    with closing(LocalBackstage()) as backstage:
        with no_byte_more():
            name, session = backstage.begin(Plan(("privacy",), (), BEGIN), demo=False)
            unwritten = session.unwritten
        session.do(Next())

        past = past_sessions(backstage.scores)[0]
        assert unwritten == 1
        assert session.unwritten == 0
        assert (past.name.adjective, past.name.animal) == (name.adjective, name.animal)
        assert backstage.resume(past.identifier).state == session.state


def test_a_class_plays_on_while_its_stick_is_pulled_out(home: Path) -> None:
    with closing(LocalBackstage()) as backstage:
        _, session = backstage.begin(Plan(("privacy",), (), BEGIN), demo=False)
        pulled_out = home.with_name("pulled out")
        backstage.close()
        home.rename(pulled_out)
        home.write_text("nothing is here now")

        session.do(Next())
        session.do(Next())
        assert session.unwritten == 2
        assert backstage.unfinished() is None

        home.unlink()
        pulled_out.rename(home)
        session.do(Skip())
        past = past_sessions(backstage.scores)[0]
        assert session.unwritten == 0
        assert backstage.resume(past.identifier).state == session.state
