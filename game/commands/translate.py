"""`clickwise translate`: the file of a translator, made or brought up to date."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.commands.arguments import WELL, language, only_pack_folder, wrong_use

if TYPE_CHECKING:
    from game.author.translation_files import Done
    from game.commands.arguments import Commands


def add_to(commands: Commands) -> None:
    """`translate`, and what may be typed after it."""
    translate = commands.add_parser(
        "translate", help="begin a translation, or mark what is missing or has changed"
    )
    add = translate.add_argument
    add("pack", metavar="PACK", help="the name of a pack, or the path of its folder")
    add("language", type=language, metavar="LANGUAGE", help="its code: fr, nl, de, …")
    translate.set_defaults(run=_translate)


def _translate(arguments: argparse.Namespace) -> int:
    from game.author.translation_files import pack_source, translate

    folder = only_pack_folder(arguments.pack)
    pack = pack_source(folder)
    if pack.tree["language"] == arguments.language:
        wrong_use(f"The pack itself is written in “{arguments.language}”. Name another language.")
    done = translate(folder, arguments.language, pack)
    for line in _told(done, arguments.pack, arguments.language):
        print(line)
    return WELL


def _told(done: Done, pack: str, language: str) -> Iterator[str]:
    """What was done, how far the translation is, and what to do next."""
    from game.packs.library import PACK_FILE

    now = done.translated
    if done.names:
        names = ", ".join(one.name for one in done.names[:4])
        more = f" and {len(done.names) - 4} more" if len(done.names) > 4 else ""
        yield (
            f"{PACK_FILE}: lines of stories need an id to be translated; "
            f"{len(done.names)} got one: {names}{more}."
        )
    if done.set_aside:
        yield (
            f"The record of what was translated could not be read and is now called "
            f"{done.set_aside.name}; every text counts as up to date."
        )
    state = "new" if done.new else "written" if done.written else "as it was"
    yield (
        f"{done.file} ({state}): {now.texts} texts, {now.missing} missing, {now.changed} changed, "
        f"{now.left_over} left over."
    )
    if now.moved:
        yield f"Found again at a new place: {len(now.moved)}."
    yield from _next(done, pack, language)


_ORDER = ("Next:", "Then:", "Then:")


def _next(done: Done, pack: str, language: str) -> Iterator[str]:
    """What the translator does now, in the order in which it helps."""
    now = done.translated
    steps: list[str] = []
    if now.missing:
        steps.append('write each text that is marked MISSING between its quotes "".')
    if now.changed:
        steps.append(
            "change each text that is marked CHANGED, or delete its mark if it still fits."
        )
    again = f"clickwise translate {pack} {language}" if steps else f"clickwise check {pack}"
    steps.append(again)
    yield from (f"{word} {step}" for word, step in zip(_ORDER, steps, strict=False))
    if now.left_over:
        yield "What is marked LEFT OVER has no place in the pack any more: use it, or delete it."
