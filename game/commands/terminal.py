"""Where a command prints to: how wide it is, whether it shows colours, what it must not obey."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

WIDTH = 80
"""Cells of a line that is printed into a file, or to another program."""


def width(stream: TextIO) -> int:
    """The cells of a line."""
    return shutil.get_terminal_size((WIDTH, 24)).columns if stream.isatty() else WIDTH


def coloured(stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether colours are shown, and wished for: https://no-color.org."""
    wished = not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    if not wished or not stream.isatty():
        return False
    if sys.platform == "win32":
        os.system("")  # this is how a console of Windows is told to obey colours
    return True


def harmless(text: str) -> str:
    """Lines in which nothing moves, hides or colours anything on a terminal."""
    from game.author.excerpt import plain

    return "\n".join(plain(line) for line in text.split("\n"))


def replace_what_cannot_be_shown() -> None:
    """From now on, a character that a terminal has no sign for becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def stand_in_for_missing() -> None:
    """Without a console, as when a window is opened by a click, what is printed goes nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            # It stays open as long as we run.
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 -- open as long as we run


def say_no_more() -> None:
    """From now on nothing is printed, nor what waits to be: nobody could read it."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
