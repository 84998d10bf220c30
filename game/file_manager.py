"""A folder in the file manager of the computer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from threading import Thread


def show_folder(folder: Path) -> bool:
    """Open `folder`, which is made if need be, and go on at once; whether that could be begun."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if sys.platform == "win32":
            os.startfile(folder)
        else:
            _start(["open" if sys.platform == "darwin" else "xdg-open", str(folder)])
    except OSError:
        return False
    return True


def _start(command: list[str]) -> None:
    """Start a program that goes on by itself. Raises OSError when there is no such program."""
    program = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    Thread(target=program.wait, daemon=True).start()  # else it stays in the system's list
