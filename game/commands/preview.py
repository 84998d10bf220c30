"""`clickwise preview`: a pack as the class will see it, in a window or on a contact sheet."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.arguments import (
    WELL,
    known_language,
    language,
    may_have_a_screen,
    only_pack_folder,
    size,
)
from game.commands.play import NO_SCREEN
from game.errors import NoScreen

if TYPE_CHECKING:
    from game.commands.arguments import Commands


def add_to(commands: Commands) -> None:
    """`preview`, and what may be typed after it."""
    preview = commands.add_parser(
        "preview",
        help="see a pack while you write it",
        description="A pack as the class will see it, drawn anew when a file is saved; "
        "or all its pages on a contact sheet.",
        epilog="H shows the keys. Nothing is kept, and Escape leaves.",
    )
    preview.add_argument("pack", metavar="PACK", help="the folder of a pack, or its name")
    preview.add_argument("--language", type=language, metavar="CODE", help="en, fr, nl, de, …")
    preview.add_argument(
        "--sheet", type=Path, metavar="FILE", help="all pages on a contact sheet: .pdf or .png"
    )
    preview.add_argument("--size", type=size, metavar="WxH", help="the page in pixels: 1280x720")
    preview.set_defaults(run=_preview)


def _preview(arguments: argparse.Namespace) -> int:
    folder = only_pack_folder(arguments.pack)
    if arguments.sheet:
        from game.commands.sheet import write_sheet

        return write_sheet(folder, arguments.sheet, arguments.language, arguments.size)
    if not may_have_a_screen():
        raise NoScreen(NO_SCREEN)
    _open(folder, arguments.language, arguments.size or (1280, 720))
    return WELL


def _open(folder: Path, language: str | None, page: tuple[int, int]) -> None:
    """The window, until the author leaves. The folder is watched before it is read."""
    from game import folders, interface
    from game.author.frame import window_for
    from game.author.preview import PreviewScene, run, shrink
    from game.author.watcher import Watcher
    from game.stage.loop import Loop
    from game.stage.preferences import Preferences

    drawings = folders.assets() / "drawings"
    preferences = Preferences()
    with Watcher(folder) as changes:
        scene = PreviewScene(folder, drawings, language or "", preferences)
        if language and scene.book.lessons:
            known_language(language, scene.book.languages)
        loop = Loop(
            interface.words,
            drawings,
            size=window_for(page),
            preferences=preferences,
            stills=True,
            within_screen=True,
        )
        try:
            shrink(loop, scene, page)
            run(loop, scene, changes)
        finally:
            loop.close()
