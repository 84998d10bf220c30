"""What commands share: exit codes, kinds of arguments, packs at a path, JSON, a screen."""

from __future__ import annotations

import argparse
import codecs
import os
import re
import sys
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from game.errors import ClickwiseError

if TYPE_CHECKING:
    from game.packs.check import Checked
    from game.packs.pack import Pack

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # pyright: ignore[reportPrivateUsage] -- argparse has no public name for it

WELL, PROBLEMS, WRONG_USE, STOPPED = 0, 1, 2, 130
"""Exit codes; 130 is what shells give a command that was stopped with Control-C."""


def number(fewest: int, most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,10}", text) or not fewest <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"a number from {fewest} to {most} is expected")
        return int(text)

    return number


def size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"([0-9]{3,5})x([0-9]{3,5})", text)
    if not match:
        raise argparse.ArgumentTypeError("width and height are expected, like 1280x720")
    return int(match[1]), int(match[2])


def language(text: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", text):
        raise argparse.ArgumentTypeError("the code of a language is expected, like fr")
    return text


def wrong_use(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)
    raise SystemExit(WRONG_USE)


def may_have_a_screen() -> bool:
    """SDL draws into the void where there is no screen; on Linux one can tell beforehand."""
    known = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in known)


def pack_folders(given: str) -> list[Path]:
    """The packs at a path: the folder of one, a folder of several, a pack's file, or a name."""
    from game.packs import library

    path = Path(given)
    its_own = path.name == library.PACK_FILE or _LANGUAGE_FILE.fullmatch(path.name)
    if its_own and path.is_file() and (path.parent / library.PACK_FILE).is_file():
        return [path.parent]
    if not path.is_dir():
        return [library.find(given).path]
    if (path / library.PACK_FILE).is_file():
        return [path]
    packs = sorted(file.parent for file in path.glob(f"*/{library.PACK_FILE}"))
    if not packs:
        raise library.no_pack_in(path, given)
    return packs


_LANGUAGE_FILE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?\.yaml")


def only_pack_folder(given: str) -> Path:
    """The one pack at a path."""
    found = pack_folders(given)
    if len(found) > 1:
        names = ", ".join(map(str, found))
        wrong_use(f"There are several packs in {given}. Choose one of: {names}.")
    return found[0]


def without_errors(folder: Path) -> tuple[Checked, Pack]:
    """The pack in a folder. Raises ClickwiseError when it has errors."""
    from game.author.plurals import counted
    from game.packs.check import check

    checked = check(folder)
    if checked.pack is None or checked.errors:
        errors = counted(len(checked.errors), "error")
        raise ClickwiseError(f"This pack has {errors} to mend first. See: clickwise check {folder}")
    return checked, checked.pack


def known_language(asked: str, known: Collection[str]) -> str:
    """The language that was asked for, which must be one of a pack."""
    if asked not in known:
        wrong_use(f"This pack has no language {asked}. Choose one of: {', '.join(known)}.")
    return asked


_NOT_SHOWN = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that a terminal would obey, or that no encoding has; JSON can name them instead."""

_NOT_PLAIN = re.compile("[^\x00-\x7e]")
"""What another encoding than UTF-8 may write otherwise, or not at all."""


def print_json(objects: Iterable[object]) -> None:
    import json

    print_json_text(json.dumps(list(objects), ensure_ascii=False, indent=2, default=str))


def print_json_text(text: str) -> None:
    """Print JSON that is read alike everywhere: as UTF-8, or in letters that all encodings have."""
    import json

    spelt = _NOT_SHOWN if _is_utf_8(sys.stdout.encoding) else _NOT_PLAIN
    print(spelt.sub(lambda sign: json.dumps(sign[0])[1:-1], text))


def _is_utf_8(encoding: str | None) -> bool:
    """Whether a stream writes UTF-8, or keeps text as it is."""
    return encoding is None or codecs.lookup(encoding).name == "utf-8"
