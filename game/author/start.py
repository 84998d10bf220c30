"""A pack to start from: small, complete, with comments that teach the format."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile, rmtree

from game import folders
from game.errors import ClickwiseError, why
from game.packs.fields import IDENTIFIER, IDENTIFIER_LENGTH
from game.packs.file_names import reserved
from game.packs.identifiers import identifier
from game.packs.library import PACK_FILE

SCHEMA_FILE = "pack.schema.json"
"""What editors read, beside the folders of packs."""

NAME = "my-pack"
"""What the pack of a template is called."""


class CannotBegin(ClickwiseError):
    """No pack can be made under this name, at this place or in this language."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A new pack: its folder, and whether the schema for editors was put beside it."""

    folder: Path
    with_schema: bool


def languages() -> tuple[str, ...]:
    """The languages in which there is a pack to start from, English first."""
    found = sorted(path.stem for path in _templates().glob("*.yaml"))
    return tuple(sorted(found, key=lambda language: language != "en"))


def begin(folder: Path, language: str) -> Begun:
    """Make a pack in `folder`. Raises CannotBegin, with nothing made, when that is not possible.

    What is there already is never touched.
    """
    template = (_templates() / f"{language}.yaml").read_text("utf-8")
    text = template.replace(f"pack: {NAME}", f"pack: {folder.name}")
    try:
        folder.mkdir(parents=True)
    except FileExistsError as error:
        raise CannotBegin(f"{folder} is there already and stays as it is. {_ELSEWHERE}") from error
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        (folder / PACK_FILE).write_text(text, "utf-8", newline="\n")
        with_schema = _schema_beside(folder)
    except OSError as error:
        rmtree(folder, ignore_errors=True)
        raise _unwritable(folder, error) from error
    return Begun(folder, with_schema)


_ELSEWHERE = "Choose another name, or another folder."


def _unwritable(folder: Path, error: OSError) -> CannotBegin:
    return CannotBegin(f"{folder} cannot be made: {why(error)}. {_ELSEWHERE}")


def _schema_beside(folder: Path) -> bool:
    """Whether what editors read was put beside a pack; where it stands already, it stays."""
    file = folder.parent / SCHEMA_FILE
    if file.exists():
        return False
    try:
        copyfile(folders.content() / SCHEMA_FILE, file)
    except OSError:
        file.unlink(missing_ok=True)
        raise
    return True


def _templates() -> Path:
    return folders.content() / "templates"


def wrong_name(folder: Path, typed: str = "clickwise new") -> str:
    """Why a pack cannot be called like this folder; empty when it can.

    A name is proposed behind what is `typed` in front of one.
    """
    name = folder.name
    if not IDENTIFIER.fullmatch(name) or len(name) > IDENTIFIER_LENGTH:
        near = identifier(name, NAME, ())
        better = folder.with_name(near) if name not in ("", "..") else Path(NAME)
        return (
            f"“{name or folder}” cannot be the name of a pack: small letters, digits and single "
            f"hyphens, at most {IDENTIFIER_LENGTH}. Try: {typed} {better}"
        )
    if reserved(name):
        better = folder.with_name(f"my-{name}")
        return f"No folder can be called “{name}” on Windows. Try: {typed} {better}"
    if (folders.content() / name / PACK_FILE).is_file():
        better = folder.with_name(f"my-{name}")
        return f"“{name}” is a pack that comes with the game. Try: {typed} {better}"
    return ""
