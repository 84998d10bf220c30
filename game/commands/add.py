"""`clickwise add`: a pack that somebody handed on, among one's own."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.arguments import PROBLEMS, WELL

if TYPE_CHECKING:
    from game.commands.arguments import Commands


def add_to(commands: Commands) -> None:
    """`add`, and what may be typed after it."""
    add = commands.add_parser("add", help="put a pack that was handed on among your own")
    add.add_argument("file", type=Path, metavar="FILE", help="a folder or a zip with a pack in it")
    add.add_argument(
        "--replace", action="store_true", help="set a pack of the same name aside, if there is one"
    )
    add.set_defaults(run=_add)


def _add(arguments: argparse.Namespace) -> int:
    from game import folders
    from game.commands.terminal import harmless
    from game.packs import library
    from game.packs.adding import add
    from game.packs.problems import PackUnreadable

    bundled = [card.name for card in library.cards() if card.source == library.BUNDLED]
    try:
        added = add(arguments.file, folders.user_packs(), bundled, instead=arguments.replace)
    except PackUnreadable as unreadable:
        for problem in unreadable.problems:
            print(harmless(str(problem)))
        print("The pack has problems and was not added. Mend them first.", file=sys.stderr)
        return PROBLEMS
    print(f"“{added.title}” is now one of your packs.")
    if added.aside:
        print(f"The one that was there is kept in {added.aside}.")
    for name in added.left:
        print(f"Left out, since it is no part of a pack: {harmless(name)}")
    print(f"Play it with: clickwise play {added.name}")
    return WELL
