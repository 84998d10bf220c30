"""`clickwise preview`: a pack as a class will see it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.arguments import WELL, language, pack_folders, size, wrong_use
from game.errors import ClickwiseError

if TYPE_CHECKING:
    from game.commands.arguments import Commands
    from game.packs.check import Checked
    from game.packs.pack import Pack

SIZE = (1366, 768)
LEAST, MOST = (640, 360), (3840, 2160)


def add_to(commands: Commands) -> None:
    """`preview`, and what may be typed after it."""
    preview = commands.add_parser("preview", help="every page of a pack on a contact sheet")
    add = preview.add_argument
    add("pack", metavar="PACK", help="the name of a pack, or the path of its folder")
    add("--sheet", type=Path, required=True, metavar="FILE", help="a contact sheet: .pdf or .png")
    add("--language", type=language, metavar="CODE", help="en, fr, nl, de, …")
    add("--size", type=size, default=SIZE, metavar="WxH", help="a page in pixels: 1366x768")
    preview.set_defaults(run=_preview)


def _preview(arguments: argparse.Namespace) -> int:
    if arguments.sheet.suffix.lower() not in (".pdf", ".png"):
        wrong_use("A sheet is a PDF or a picture: let the name of its file end with .pdf or .png.")
    return write_sheet(arguments.pack, arguments.sheet, arguments.language, arguments.size)


def write_sheet(given: str, file: Path, language: str | None, size: tuple[int, int]) -> int:
    """Draw the sheet of one pack; how many files there are, if more than one, is told."""
    _judge_size(size)
    checked = _without_errors(given)
    from game import interface
    from game.author import sheet

    assert checked.pack is not None
    spoken = _spoken(checked.pack, language)
    written = sheet.write_sheet(sheet.sheet_of(checked, spoken, interface.words, size), file)
    if len(written) > 1:
        print(f"One picture would be too tall, so there are {len(written)}:")
    for one in written:
        print(one)
    return WELL


def _judge_size(size: tuple[int, int]) -> None:
    width, height = size
    fits = all(least <= one <= most for one, least, most in zip(size, LEAST, MOST, strict=True))
    if not fits or not height <= width <= 3 * height:
        wrong_use("A page has from 640x360 to 3840x2160 pixels and is wider than high: 1366x768.")


def _without_errors(given: str) -> Checked:
    """The pack of that name or at that path. Raises ClickwiseError when it has errors."""
    from game.packs.check import check

    folders = pack_folders(given)
    if len(folders) > 1:
        wrong_use(f"There are {len(folders)} packs in {given}: name one of them.")
    checked = check(folders[0])
    if checked.pack is None or checked.errors:
        errors = len(checked.errors)
        count = "an error" if errors == 1 else f"{errors} errors"
        raise ClickwiseError(
            f"This pack has {count}, so it has no pages yet. See: clickwise check {folders[0]}"
        )
    return checked


def _spoken(pack: Pack, language: str | None) -> str:
    if language is not None and language not in pack.editions:
        known = ", ".join(pack.editions)
        wrong_use(f"This pack cannot be read in “{language}”. It can be read in: {known}.")
    return language or pack.language
