"""`clickwise import` and `clickwise export`: question banks of other programs."""

from __future__ import annotations

import argparse
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.arguments import (
    WELL,
    known_language,
    language,
    only_pack_folder,
    without_errors,
    wrong_use,
)
from game.errors import ClickwiseError, why

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.author.exchange.bank import Left
    from game.commands.arguments import Commands
    from game.packs.check import Checked
    from game.packs.pack import Pack

ENDINGS = {"gift": ".gift", "kahoot": ".xlsx", "csv": ".csv", "html": ".html"}
"""The formats of `export`, and how their files end."""


def add_to(commands: Commands) -> None:
    """`import` and `export`, and what may be typed after them."""
    reading = commands.add_parser("import", help="make a draft pack of a question bank")
    reading.add_argument("file", metavar="FILE", help="Moodle GIFT, CSV or a Kahoot spreadsheet")
    reading.add_argument("--name", help="the new folder; left out: as the file is called")
    reading.add_argument("--format", choices=("gift", "csv", "kahoot"), help="left out: guessed")
    reading.add_argument("--language", type=language, default="en", metavar="CODE")
    reading.set_defaults(run=_import)
    writing = commands.add_parser("export", help="write a pack for homework, or to print")
    writing.add_argument("pack", metavar="PACK", help="the name of a pack, or its folder")
    writing.add_argument("--format", choices=tuple(ENDINGS), required=True)
    writing.add_argument("-o", dest="file", metavar="FILE", help="left out: PACK.gift or the like")
    writing.add_argument("--language", type=language, metavar="CODE")
    writing.set_defaults(run=_export)


def _import(arguments: argparse.Namespace) -> int:
    from game.author.exchange.draft import drafted
    from game.author.exchange.opening import SPOKEN, Format, open_bank
    from game.author.exchange.plain import line
    from game.author.exchange.report import import_report, told

    file = Path(arguments.file)
    folder = _new_folder(arguments.name, file)
    chosen = Format(arguments.format) if arguments.format else None
    bank, found = open_bank(file, chosen)
    origin = f"{line(file.name)} ({SPOKEN[found]})"
    draft = drafted(bank, folder.name, arguments.language, origin)
    if not draft.rounds:
        print("\n".join([*bank.notes, *told(draft.left)]))
        raise ClickwiseError(
            f"{origin} holds no question that can become a round, so nothing was made: is it "
            "another format?"
        )
    _make(folder, draft.text)
    print(import_report(draft, str(folder), origin, bank.notes))
    return WELL


def _new_folder(name: str | None, file: Path) -> Path:
    """The folder that is made: it has the name of the pack, and must not be there yet."""
    from game.author.start import NAME, wrong_name
    from game.packs.identifiers import identifier

    folder = Path(name or identifier(file.stem, NAME, ()))
    wrong = wrong_name(folder, "--name")
    if wrong:
        wrong_use(wrong)
    if folder.exists() or folder.is_symlink():
        raise ClickwiseError(
            f"{folder} is there already, and nothing is overwritten: choose another --name."
        )
    return folder


def _make(folder: Path, text: str) -> None:
    from game.author.safe_writing import NotSaved, save
    from game.packs.library import PACK_FILE

    try:
        folder.mkdir()
    except OSError as error:
        raise ClickwiseError(
            f"{folder} cannot be made ({why(error)}): choose another --name, in a folder that is "
            "there."
        ) from error
    try:
        save(folder / PACK_FILE, text)
    except NotSaved:
        with suppress(OSError):
            folder.rmdir()  # it would be in the way the next time
        raise


def _export(arguments: argparse.Namespace) -> int:
    from game.author.exchange.report import export_report

    ending = ENDINGS[arguments.format]
    if arguments.file and Path(arguments.file).suffix.lower() != ending:
        # The name of a pack's own file, typed after -o, would be the end of that file.
        wrong_use(f"The file that is written ends in {ending}: name it so with -o.")
    checked, pack = without_errors(only_pack_folder(arguments.pack))
    chosen = known_language(arguments.language or pack.language, pack.editions)
    file = Path(arguments.file or f"{pack.name}{ending}")
    if not arguments.file and (file.exists() or file.is_symlink()):
        raise ClickwiseError(
            f"{file} is there already, and nothing is overwritten: name another file with -o."
        )
    if arguments.format == "html":
        content, holds, left, notes = _review_sheet(checked, pack, chosen)
    else:
        content, holds, left, notes = _homework(pack, chosen, arguments.format)
    _write(file, content)
    print(export_report(str(file), holds, left, notes))
    return WELL


Exported = tuple[bytes, str, "Sequence[Left]", "Sequence[str]"]
"""The bytes of a file, how much is in it, what was left, and what to know about it."""


def _homework(pack: Pack, chosen: str, format_: str) -> Exported:
    from game import interface
    from game.author.exchange import csv_writing, gift_writing, kahoot_writing
    from game.author.exchange.homework import homework
    from game.author.plurals import counted

    if format_ == "kahoot" and pack.topic not in kahoot_writing.ALLOWED:
        raise ClickwiseError(kahoot_writing.REFUSED.format(name=pack.name))
    edition = pack.editions[chosen]
    bank = homework(edition.rounds, interface.words(chosen), matching=format_ == "gift")
    left: Sequence[Left] = ()
    notes: Sequence[str] = ()
    match format_:
        case "gift":
            text, left = gift_writing.write_gift(bank, edition.title)
            content = text.encode()
        case "csv":
            content = csv_writing.write_csv(bank).encode()
        case _:
            content, left = kahoot_writing.write_kahoot(bank, edition.title)
            notes = (kahoot_writing.NOTE,)
    count = len(bank.questions) - sum(not one.partly for one in left)
    return content, counted(count, "question"), (*bank.left, *left), notes


def _review_sheet(checked: Checked, pack: Pack, chosen: str) -> Exported:
    from game import interface
    from game.author.exchange.review_sheet import review_sheet
    from game.author.plurals import counted

    text = review_sheet(checked, pack, chosen, interface.words(chosen))
    return text.encode(), counted(len(pack.editions[chosen].rounds), "round"), (), ()


def _write(file: Path, content: bytes) -> None:
    from game.author.safe_writing import NotSaved, save_bytes

    try:
        save_bytes(file, content)
    except NotSaved as error:
        raise NotSaved(f"{error} With -o, another place can be chosen.") from error
