"""A file somebody wrote is changed whole or not at all, and only when what comes out is right."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from game.errors import ClickwiseError

BOM = "\ufeff"


class NotSaved(ClickwiseError):
    """A file could not be written; it is as it was."""


def text_of(path: Path) -> str:
    """The text of a file, its line endings and byte-order mark as they are; "" without a file."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise NotSaved(f"{path} cannot be read: {_why(error)}.") from error


def save(path: Path, text: str, right: Callable[[Path], bool] | None = None) -> None:
    """As `save_bytes`, in UTF-8."""
    save_bytes(path, text.encode("utf-8"), right)


def save_bytes(path: Path, content: bytes, right: Callable[[Path], bool] | None = None) -> None:
    """Write `content` beside the file, let `right` look at it, then put it in its place.

    Raises NotSaved, and leaves everything as it was.
    """
    target = path.resolve()  # a link stays a link
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
        if mode is not None and not mode & 0o222:
            raise NotSaved(
                f"{path} is read-only, so it is as it was. Let it be written, then retry."
            )
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if right is not None and not right(unfinished):
            raise NotSaved(unclear(path))
        if mode is not None:
            unfinished.chmod(mode)
        unfinished.replace(target)
    except OSError as error:
        raise NotSaved(f"{path} cannot be written, so it is as it was: {_why(error)}.") from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def unclear(path: Path) -> str:
    """What is said when a file is laid out too unusually to be changed by us."""
    return (
        f"{path} is laid out in a way in which nothing can be put in safely, so it is as it was. "
        "Write one key on each line, moved in with spaces, then run this again."
    )


def _why(error: OSError | UnicodeDecodeError) -> str:
    why = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
    return (why or "it is not a usual file").lower()
