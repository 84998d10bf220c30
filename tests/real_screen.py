"""A real screen under Xvfb with a window manager, and somebody at the keyboard of a real window."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import pytest

PATIENCE = 60.0
"""Seconds until something that must happen is given up; it happens in a fraction of one."""

BETWEEN_LOOKS = 0.02
"""Seconds between two looks, unless the game is over before."""

NEEDED = ("Xvfb", "xdotool", "openbox")

needs_a_screen = pytest.mark.skipif(
    any(shutil.which(program) is None for program in NEEDED),
    reason=f"a real window needs Debian's {', '.join(NEEDED).lower()}",
)


@contextmanager
def real_screen() -> Generator[str]:
    """The name of a screen of its own, 1366 x 768 pixels."""
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
class Person:
    """Somebody at the keyboard of a real window."""

    display: str
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

    def sit_down(self) -> None:
        """Wait for the window, and give it the focus."""
        self.wait_for(lambda: bool(self.window), "the window appears")
        self.tool("windowfocus", "--sync", self.window)

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
