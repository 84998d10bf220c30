"""The real game in a real window under Xvfb, driven by real key presses.

What the screen has acknowledged is read from the journal's own file; nothing waits by the clock.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.packs.conftest import SAMPLE

ROOT = Path(__file__).parent.parent
PATIENCE = 60.0
"""Seconds until something that must happen is given up; it happens in a fraction of one."""

BETWEEN_LOOKS = 0.02
"""Seconds between two looks, unless the game is over before."""

NEEDED = ("Xvfb", "xdotool", "openbox")

pytestmark = pytest.mark.skipif(
    any(shutil.which(program) is None for program in NEEDED),
    reason=f"a real window needs Debian's {', '.join(NEEDED).lower()}",
)


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen of its own, with a window manager."""
    reading, writing = os.pipe()
    screen = ("-screen", "0", "1366x768x24")
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *screen, "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        name = f":{answer.readline().strip()}"
    manager = subprocess.Popen(
        ["openbox"], env={**os.environ, "DISPLAY": name}, stderr=subprocess.DEVNULL
    )
    yield name
    for process in (manager, server):
        process.terminate()
        process.wait()


@dataclass
class Volunteer:
    """Somebody at the keyboard of the real game."""

    display: str
    home: Path
    game: subprocess.Popen[bytes]

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display}

    def wait_for(self, happened: Callable[[], bool], what: str) -> None:
        """Until `happened`; fails with `what` when that never comes."""
        given_up = time.monotonic() + PATIENCE
        while not happened():
            assert time.monotonic() < given_up, f"never happened: {what}"
            with suppress(subprocess.TimeoutExpired):
                self.game.wait(BETWEEN_LOOKS)

    def tool(self, *words: str) -> str:
        """What xdotool answers; empty when it finds nothing."""
        done = subprocess.run(
            ["xdotool", *words], capture_output=True, text=True, env=self.environment, check=False
        )
        return done.stdout.strip()

    @property
    def window(self) -> str:
        return self.tool("search", "--onlyvisible", "--class", "clickwise").split("\n")[0]

    @property
    def size(self) -> tuple[int, int]:
        shape = self.tool("getwindowgeometry", "--shell", self.window)
        values = dict(line.split("=") for line in shape.splitlines())
        return int(values["WIDTH"]), int(values["HEIGHT"])

    def press(self, *keys: str) -> None:
        """Real key presses into the window that has the focus."""
        self.tool("key", "--delay", "30", *keys)

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
    person = Volunteer(display, home, game)
    person.wait_for(lambda: bool(person.window), "the window appears")
    person.tool("windowfocus", "--sync", person.window)
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
    volunteer.wait_for(lambda: bool(volunteer.window), "the window appears again")
    volunteer.tool("windowfocus", "--sync", volunteer.window)

    volunteer.press("shift+Tab", "shift+Tab", "Return")
    volunteer.press_until("vote", 2, "2", "c")

    assert volunteer.asked("SELECT count(*) FROM sessions") == 1
