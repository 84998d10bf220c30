"""A pack that was handed on, as a folder or one zip, is checked and put among the user's packs.

What comes from elsewhere is bounded in number and size, and paths stay inside the pack. Only files
that a pack is made of are taken; the others are named. Nothing that is there already is lost.
"""

from __future__ import annotations

import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from game.errors import ClickwiseError, why
from game.packs.check import check
from game.packs.file_names import alike, impossible, reserved, shown
from game.packs.library import PACK_FILE
from game.packs.pack import Pack
from game.packs.problems import PackUnreadable

FILES = 500
"""Files and folders of a pack at most: a hundred times what one of ours has."""
BYTES = 50_000_000
"""Bytes of all of them together."""

TAKEN = frozenset({".yaml", ".lock", ".svg", ".png", ".md", ".txt"})
"""The kinds of files that a pack is made of."""

_BOUNDED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""How entries of a zip may be packed: of the others, however little is asked for, all is read."""

_DAMAGED = (
    *(zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error, EOFError),
    *(ValueError, struct.error),  # a name that is not in the letters it says, a field cut short
)
"""What zipfile raises for a zip that is damaged or locked."""

_NOISE = frozenset({"__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini", ".git"})
"""What computers put into folders by themselves."""

_OF_A_MAC = "._"
"""What the names of files begin with that a Mac puts beside others on a disk not its own."""

Files = Mapping[PurePosixPath, Callable[[], bytes]]
"""The files of a pack by their path within it, each with how to read it."""


@dataclass(frozen=True, slots=True)
class Added:
    """A pack that is among the user's now. `left` are files that are no part of a pack.

    `aside` is where the pack of the same name went that stood there before.
    """

    name: str
    title: str
    folder: Path
    left: tuple[str, ...]
    aside: Path | None = None


def add(given: Path, into: Path, bundled: Iterable[str], *, instead: bool = False) -> Added:
    """Put the pack at `given` (a folder, its pack.yaml, or a zip) into the folder `into`.

    `bundled` are names that the game's own packs have. With `instead`, a pack of the same name is
    set aside. Raises PackUnreadable when the pack has errors, ClickwiseError for all else.
    """
    try:
        with tempfile.TemporaryDirectory(prefix=".adding-", dir=_made(into)) as staging:
            staged = Path(staging) / "pack"
            left = _unpacked(given, staged)
            pack = _checked(staged)
            if pack.name in bundled:
                raise ClickwiseError(
                    f"The game has a pack “{pack.name}” of its own. Give yours another name: "
                    f"change the line “pack: {pack.name}” in its {PACK_FILE}."
                )
            if reserved(pack.name):
                raise ClickwiseError(
                    f"No folder can be called “{pack.name}” on Windows. Give the pack another "
                    f"name: change the line “pack: {pack.name}” in its {PACK_FILE}."
                )
            target = into / pack.name
            aside = _put(staged, target, instead)
    except OSError as error:
        raise ClickwiseError(f"The pack {given} could not be added: {why(error)}.") from error
    return Added(pack.name, pack.editions[pack.language].title, target, left, aside)


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ClickwiseError(f"There is no room for packs in {folder}: {why(error)}.") from error
    return folder


def _checked(folder: Path) -> Pack:
    checked = check(folder)
    if checked.pack is None or checked.errors:
        # Where it was unpacked is nobody's concern, and gone by then.
        named = (Path(problem.file).relative_to(folder) for problem in checked.problems)
        raise PackUnreadable(
            replace(problem, file=file.as_posix())
            for problem, file in zip(checked.problems, named, strict=True)
        )
    return checked.pack


def _put(staged: Path, target: Path, instead: bool) -> Path | None:
    """Give a pack its place; where the one went that stood there, which comes back on failure."""
    aside = _set_aside(target, instead) if target.exists() else None
    try:
        staged.rename(target)
    except OSError:
        if aside:
            aside.rename(target)
        raise
    return aside


def _set_aside(target: Path, instead: bool) -> Path:
    """Where the pack went that has the name already."""
    if not instead:
        raise ClickwiseError(
            f"There is a pack “{target.name}” already, in {target}. Add it with --replace: the one "
            "that is there is set aside, not deleted."
        )
    shelf = target.parent / ".replaced"
    shelf.mkdir(exist_ok=True)
    number = 1
    while (shelf / f"{target.name}-{number}").exists():
        number += 1
    return target.rename(shelf / f"{target.name}-{number}")


def _unpacked(given: Path, staged: Path) -> tuple[str, ...]:
    """Copy the files of a pack to `staged`; the names of those that are no part of one."""
    if given.name == PACK_FILE:
        given = given.parent
    if given.is_dir():
        left = _copied(_files_of_folder(given), staged)
    elif given.is_file() and zipfile.is_zipfile(given):  # a pipe would be waited for
        try:
            with zipfile.ZipFile(given) as parcel:
                left = _copied(_files_of_zip(given, parcel), staged)
        except _DAMAGED as bad:
            raise ClickwiseError(f"{given} is damaged or locked: ask for it again.") from bad
    else:
        raise ClickwiseError(
            f"There is no pack in {given}. A pack is a folder with a file {PACK_FILE}, or such a "
            "folder in one zip."
        )
    return left


def _copied(files: Files, staged: Path) -> tuple[str, ...]:
    """Write what belongs to a pack; the names of the rest."""
    taken = [path for path in files if path.suffix.lower() in TAKEN]
    _judge_names(taken)
    size = 0
    for path in taken:
        written = files[path]()
        size += len(written)
        if size > BYTES:
            raise ClickwiseError(f"This pack has more than {BYTES // 1_000_000} MB of files.")
        target = staged / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(written)
    return tuple(path.as_posix() for path in files if path not in taken)


def _judge_names(paths: Sequence[PurePosixPath]) -> None:
    """A pack that is taken here can be handed on to any other computer."""
    for path in paths:
        if impossible(path):
            raise ClickwiseError(
                f"This pack has a file “{shown(path)}”, a name that not every computer can give a "
                "file. Ask for the pack with another name there."
            )
    same = alike(paths)
    if same:
        one, other = map(shown, same)
        raise ClickwiseError(
            f"This pack has two files, “{one}” and “{other}”, that are one and the same on many "
            "computers. Ask for the pack with only one of them."
        )


def _files_of_folder(folder: Path) -> Files:
    """What lies in a folder; links are not followed."""
    # Somebody may drop a whole home on the window.
    file = folder / PACK_FILE
    if file.is_symlink() or not file.is_file():
        raise ClickwiseError(f"There is no {PACK_FILE} in {folder}, so it is no pack.")
    found: list[Path] = []
    for number, path in enumerate(_within(folder), start=1):
        _judge_number(number)
        if path.is_file():
            found.append(path)
    return {
        PurePosixPath(path.relative_to(folder).as_posix()): lambda path=path: _bounded(path)
        for path in sorted(found)
    }


def _within(folder: Path) -> Iterator[Path]:
    """Files and folders in a folder, however deep."""
    waiting = [folder]
    while waiting:
        for path in waiting.pop().iterdir():
            if _noise(path.name) or path.is_symlink():
                continue
            if path.is_dir():
                waiting.append(path)
            yield path


def _noise(name: str) -> bool:
    return name in _NOISE or name.startswith(_OF_A_MAC)


def _bounded(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(BYTES + 1)


def _files_of_zip(given: Path, parcel: zipfile.ZipFile) -> Files:
    """What lies in a zip beside its pack.yaml, wherever in it that is."""
    # Old tools of Windows write folders with its own stroke.
    named = [(entry.filename.replace("\\", "/"), entry) for entry in parcel.infolist()]
    entries = {PurePosixPath(name): entry for name, entry in named if not name.endswith("/")}
    _judge_number(len(entries))
    for path in entries:
        if path.is_absolute() or ".." in path.parts or ":" in str(path):
            raise ClickwiseError(f"{given} holds “{path}”, which leads out of it: do not use it.")
    if any(entry.compress_type not in _BOUNDED for entry in entries.values()):
        raise ClickwiseError(
            f"{given} is packed in an unusual way, and is not opened: ask for an ordinary zip."
        )
    entries = {path: entry for path, entry in entries.items() if not any(map(_noise, path.parts))}
    roots = [path.parent for path in entries if path.name == PACK_FILE]
    if len(roots) != 1:
        raise ClickwiseError(
            f"{given} holds {len(roots) or 'no'} packs. Hand on one zip a pack: zip the folder "
            f"that has the {PACK_FILE} in it."
        )
    return {
        path.relative_to(roots[0]): lambda entry=entry: _read_entry(parcel, entry)
        for path, entry in entries.items()
        if path.is_relative_to(roots[0])
    }


def _read_entry(parcel: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """What an entry holds, not more of it than is allowed, whatever it says of its own size."""
    with parcel.open(entry) as file:
        return file.read(BYTES + 1)


def _judge_number(files: int) -> None:
    if files > FILES:
        raise ClickwiseError(f"This is more than a pack: it has over {FILES} files and folders.")
