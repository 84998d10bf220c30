"""The real game in a real window under Xvfb, driven by real key presses.

What the screen has acknowledged is read from the journal's own file; nothing waits by the clock.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.packs.conftest import SAMPLE
from tests.real_screen import Person, needs_a_screen, real_screen

ROOT = Path(__file__).parent.parent
pytestmark = needs_a_screen


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen of its own, with a window manager."""
    with real_screen() as name:
        yield name


@dataclass
class Volunteer(Person):
    """Somebody at the keyboard of the real game."""

    home: Path

    def asked(self, question: str) -> int:
        """One number out of the scores file; 0 while there is none."""
        path = self.home / "scores.sqlite3"
        if not path.exists():
            return 0
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=10)) as file:
            try:
                row = file.execute(question).fetchone()
            except sqlite3.OperationalError:
                return 0
        return int(row[0] or 0) if row else 0

    def kept(self, kind: str) -> int:
        """How many moves of one kind the journal holds."""
        return self.asked(f"SELECT count(*) FROM entries WHERE kind = '{kind}'")

    def press_until(self, kind: str, count: int, *keys: str) -> None:
        """Press `keys` once; the journal then holds `count` moves of this kind."""
        self.press(*keys)
        self.wait_for(lambda: self.kept(kind) >= count, f"{count} x {kind} after {keys}")


@pytest.fixture
def volunteer(display: str, home: Path) -> Iterator[Volunteer]:
    """The game, started on the sample pack, with its window in front."""
    environment = {**os.environ, "DISPLAY": display, "SDL_VIDEODRIVER": "x11"}
    game = subprocess.Popen(
        [sys.executable, "-m", "game", "play", str(SAMPLE), "--teams", "3"],
        cwd=ROOT,
        env={**environment, "CLICKWISE_HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    person = Volunteer(display, game, home)
    person.sit_down()
    yield person
    person.game.kill()
    person.game.communicate()


def begin(volunteer: Volunteer) -> None:
    """Through set-up: two pages, the tick for a pack that waits for its review, start."""
    volunteer.press("Next", "Next", "Tab", "Return")
    volunteer.press_until("begin", 1, "Next")
    volunteer.press_until("next", 2, "Next", "Next")


def test_a_round_is_played_with_real_keys_and_a_clicker(volunteer: Volunteer) -> None:
    begin(volunteer)

    volunteer.press("a", "c")  # letters alone are never votes
    volunteer.press_until("vote", 1, "1", "a")
    volunteer.press("b", "2", "c", "b")  # blank: nothing moves until B again
    volunteer.press_until("vote", 2, "2", "b")
    volunteer.press_until("pass", 1, "3", "p")
    volunteer.press_until("close", 1, "Next")
    volunteer.press_until("reveal", 1, "Next")

    assert volunteer.kept("vote") == 2


def test_the_window_grows_fills_the_screen_and_comes_back(volunteer: Volunteer) -> None:
    begin(volunteer)
    small = volunteer.size

    volunteer.press("F5")
    volunteer.wait_for(lambda: volunteer.size == (1366, 768), "the window fills the screen")
    volunteer.press("F11")
    volunteer.wait_for(lambda: volunteer.size == small, "the window is as before")
    volunteer.tool("windowsize", "--sync", volunteer.window, "800", "600")
    volunteer.wait_for(lambda: volunteer.size == (800, 600), "the window is smaller")
    volunteer.press_until("vote", 1, "1", "c")


def test_escape_and_f5_by_turns_lose_nothing(volunteer: Volunteer) -> None:
    begin(volunteer)
    volunteer.press_until("vote", 1, "1", "a")

    volunteer.press("F5", "Escape", "F5", "Escape", "Escape", "Escape")

    volunteer.press_until("vote", 2, "2", "a")
    assert volunteer.game.poll() is None


def test_leaving_passes_through_the_short_ending(volunteer: Volunteer) -> None:
    begin(volunteer)

    volunteer.press_until("jump-to-ending", 1, "Escape", "q")
    assert volunteer.game.poll() is None
    volunteer.press("Next")
    volunteer.press_until("end", 1, "Next")

    volunteer.wait_for(lambda: volunteer.game.poll() == 0, "the game is over")


def test_a_killed_game_goes_on_where_the_class_was(volunteer: Volunteer) -> None:
    begin(volunteer)
    volunteer.press_until("vote", 1, "1", "a")
    volunteer.game.kill()
    volunteer.game.communicate()
    environment = {**volunteer.environment, "SDL_VIDEODRIVER": "x11"}
    volunteer.game = subprocess.Popen(
        [sys.executable, "-m", "game"],
        cwd=ROOT,
        env={**environment, "CLICKWISE_HOME": str(volunteer.home)},
        stderr=subprocess.PIPE,
    )
    volunteer.sit_down()

    volunteer.press("shift+Tab", "shift+Tab", "Return")
    volunteer.press_until("vote", 2, "2", "c")

    assert volunteer.asked("SELECT count(*) FROM sessions") == 1
