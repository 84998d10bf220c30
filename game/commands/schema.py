"""`clickwise schema`: what may stand in pack.yaml, for editors that complete and check."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.arguments import WELL, print_json_text, wrong_use
from game.errors import ClickwiseError, why

if TYPE_CHECKING:
    from game.commands.arguments import Commands

BEGINNING = '{\n "$schema"'
"""How a schema of ours begins; any other file is somebody's work."""


def add_to(commands: Commands) -> None:
    """`schema`, and what may be typed after it."""
    schema = commands.add_parser("schema", help="the JSON Schema of pack.yaml, for editors")
    schema.add_argument("-o", metavar="FILE", type=Path, dest="file", help="write it to FILE")
    schema.set_defaults(run=_schema)


def _schema(arguments: argparse.Namespace) -> int:
    from game.packs.schema import as_text, pack_schema

    text = as_text(pack_schema())
    if arguments.file is None:
        print_json_text(text.removesuffix("\n"))
        return WELL
    _write(arguments.file, text)
    print(f"The schema stands in {arguments.file}.")
    return WELL


def _ours(file: Path) -> bool:
    """Whether a file begins like a schema. A device may have no end, so none is looked into."""
    if not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(len(BEGINNING)) == BEGINNING.encode()


def _write(file: Path, text: str) -> None:
    """Write a schema, over an older one too, but over nothing else."""
    from game.author.safe_writing import NotSaved, save

    try:
        if file.exists() and not _ours(file):
            wrong_use(f"{file} is there already and is no schema: choose another name.")
    except OSError as error:
        raise ClickwiseError(
            f"{file} cannot be read: {why(error)}. Choose another place."
        ) from error
    try:
        save(file, text)
    except NotSaved as error:
        raise ClickwiseError(f"{error} Choose another place.") from error
