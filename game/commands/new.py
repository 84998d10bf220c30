"""`clickwise new`: a pack to start from."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.arguments import WELL, wrong_use

if TYPE_CHECKING:
    from game.commands.arguments import Commands


def add_to(commands: Commands) -> None:
    """`new`, and what may be typed after it."""
    new = commands.add_parser("new", help="make a small pack to start from")
    new.add_argument("name", metavar="NAME", type=Path, help="its name, or the folder to make")
    new.add_argument(
        "--language", default="en", metavar="CODE", help="of its texts and notes: en, fr, nl or de"
    )
    new.set_defaults(run=_new)


def _new(arguments: argparse.Namespace) -> int:
    from game.author import start

    known = start.languages()
    if arguments.language not in known:
        wrong_use(
            f"There is no pack to start from in “{arguments.language}”. "
            f"Choose one of {', '.join(known)}, and put your own words in."
        )
    wrong = start.wrong_name(arguments.name)
    if wrong:
        wrong_use(wrong)
    begun = start.begin(arguments.name, arguments.language)
    print(f"{begun.folder / start.PACK_FILE} is made: a small pack to change.")
    if begun.with_schema:
        print(f"{start.SCHEMA_FILE} beside the folder tells your editor what may be written.")
    folder = f'"{begun.folder}"' if " " in str(begun.folder) else begun.folder
    print(f"Next, type:\n  clickwise check {folder}\n  clickwise preview {folder}")
    return WELL
