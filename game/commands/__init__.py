"""The command line: parse, call one function, print. Builds and joins the parts.

One file for each command, or for a few that belong together; each adds itself to the parser. What a
command needs is imported inside it: `check` loads pygame only to lay out a pack without errors, and
home never loads `check`.
"""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from game import __version__
from game.commands import (
    add,
    check,
    doctor,
    exchange,
    new,
    packs,
    play,
    preview,
    schema,
    scores,
    terminal,
    translate,
)
from game.commands.arguments import PROBLEMS, STOPPED, WELL, WRONG_USE
from game.errors import ClickwiseError, NoScreen, NoSuchPack, why

SETTINGS = {
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    "SDL_FRAMEBUFFER_ACCELERATION": "0",  # a fifth of the drawing time on most school laptops
    "SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS": "0",  # a click on another screen must not hide the lesson
}
"""Defaults of pygame and SDL, which whoever starts the game may set otherwise."""

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF})
"""Why a file, or what is printed, cannot be written; that is no mistake of ours."""

MAKE_ROOM = "Make room, or have it printed elsewhere."

COMMANDS = (play, packs, add, new, check, preview, translate, schema, exchange, scores, doctor)
"""In the order in which `--help` lists them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)
    terminal.stand_in_for_missing()
    terminal.replace_what_cannot_be_shown()
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except NoScreen:
        return _stop(play.NO_SCREEN, PROBLEMS)
    except NoSuchPack as missing:
        return _stop(str(missing), WRONG_USE)
    except ClickwiseError as error:
        return _stop(str(error), PROBLEMS)
    except Exception as error:
        if isinstance(error, OSError) and error.errno in NO_ROOM:
            terminal.say_no_more()
            return _stop(f"Not everything could be written: {why(error)}. {MAKE_ROOM}", PROBLEMS)
        return _stop(_report(error), PROBLEMS)


def _run(arguments: list[str]) -> int:
    parsed = argparse.Namespace(code=WELL)  # a command may know its code before it prints
    try:
        _obey(arguments, parsed)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:  # whoever reads our lines has read enough
        terminal.say_no_more()
    return parsed.code


def _obey(arguments: list[str], parsed: argparse.Namespace) -> None:
    try:
        _parser().parse_args(_with_command(arguments), parsed)
        parsed.code = parsed.run(parsed)
    except SystemExit as leaving:  # why, has been said
        parsed.code = leaving.code if isinstance(leaving.code, int) else WRONG_USE


def _stop(sentence: str, code: int) -> int:
    # It may quote what somebody else wrote.
    with suppress(OSError):  # when this cannot be said, the code tells that something is wrong
        print(terminal.harmless(sentence), file=sys.stderr)
    return code


def _report(bug: Exception) -> str:
    """Keep what is needed to mend `bug` in a file; the sentence that says where."""
    import platform
    import tempfile
    import traceback

    from game import folders

    lines = [
        f"Clickwise {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n",
        *traceback.format_exception(bug),
    ]
    for folder in (folders.home(), Path(tempfile.gettempdir())):
        file = folder / "clickwise-report.txt"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file.write_text("".join(lines), "utf-8")
        except OSError:
            continue
        return (
            "Clickwise met a mistake of its own and had to stop; every step of the lesson is kept. "
            f"Start it again to go on. What happened stands in {file}: please send that file to us."
        )
    return f"Clickwise met a mistake of its own and had to stop: {bug!r}. Start it again to go on."


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, and where to read on."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USE, f"{self.prog}: {message}. See: {self.prog} --help\n")


class _Help(argparse.HelpFormatter):
    """Keeps every command and its help in one line: argparse forgets that commands are moved in."""

    def add_argument(self, action: argparse.Action) -> None:
        self._indent()
        super().add_argument(action)
        self._dedent()


def _with_command(given: list[str]) -> list[str]:
    """`clickwise --full-screen` is `clickwise play --full-screen`."""
    if not given or (given[0].startswith("-") and given[0] not in ("-h", "--help", "--version")):
        return ["play", *given]
    return given


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="clickwise",
        description="A quiz game about being online, for one adult, one screen and one class.",
        epilog="`clickwise` alone opens the game.",
        formatter_class=_Help,
    )
    parser.add_argument("--version", action="version", version=f"clickwise {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add_to(commands)
    return parser
