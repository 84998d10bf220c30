"""Names that a file can have on every computer: packs go from a Mac to Windows and back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

_RESERVED = re.compile(r"(con|prn|aux|nul|com[1-9]|lpt[1-9])", re.IGNORECASE)
"""What Windows takes for a device, whatever ending follows."""

_NOT_ON_WINDOWS = frozenset('<>:"|?*\\')


def reserved(name: str) -> bool:
    """Whether Windows keeps a name for itself."""
    return _RESERVED.fullmatch(name.split(".")[0].rstrip()) is not None


def impossible(path: PurePosixPath) -> bool:
    """Whether some computer cannot have a file of this path, or would call it otherwise."""
    return any(map(_impossible, path.parts)) or path.stem.endswith(" ")


def _impossible(name: str) -> bool:
    signs = any(sign in _NOT_ON_WINDOWS or not sign.isprintable() for sign in name)
    return signs or name.endswith((" ", ".")) or reserved(name)


def alike(paths: Iterable[PurePosixPath]) -> tuple[PurePosixPath, PurePosixPath] | None:
    """Two paths that are one file where capital and small letters are the same, if there are."""
    seen: dict[str, PurePosixPath] = {}
    for path in paths:
        other = seen.setdefault(str(path).casefold(), path)
        if other != path:
            return other, path
    return None


def shown(path: PurePosixPath) -> str:
    """A path to put into a sentence, which stays one line."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in str(path))
