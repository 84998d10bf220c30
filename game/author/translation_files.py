"""The files of a pack and of one of its translations, read and brought up to date together."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from game.author.layout import Unclear
from game.author.left_over import Plan, left_over
from game.author.line_ids import Named, named_tree, new_names, with_names
from game.author.safe_writing import BOM, NotSaved, save, text_of, unclear
from game.author.translating import Translated, new_file, translated
from game.errors import ClickwiseError
from game.packs.check import check
from game.packs.library import PACK_FILE
from game.packs.problems import Address, Problem, Severity
from game.packs.record import dump, plain, read_record, record_file
from game.packs.source import Source, Tree, read
from game.packs.translation import given_texts, is_empty, known_keys, wanted_texts


class NotTranslatable(ClickwiseError):
    """A file has mistakes that must be mended before anything can be put into it."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was written: the translator's file, identifiers of lines, a record that was set aside.

    `new` says that there was no translation before, `written` that the file has changed.
    """

    file: Path
    translated: Translated
    names: tuple[Named, ...]
    new: bool
    written: bool
    set_aside: Path | None


def pack_source(folder: Path) -> Source:
    """The pack, if it can be translated. Raises NotTranslatable."""
    file = (folder / PACK_FILE).as_posix()
    for problem in check(folder).problems:
        if problem.file == file and problem.severity is Severity.ERROR:
            raise NotTranslatable(
                f"The pack itself has mistakes, the first of them in {_said(problem)}. "
                f"Mend them first; they all are listed by: clickwise check {folder}"
            )
    source = read(folder / PACK_FILE).source
    if source is None:
        raise NotTranslatable(f"{file} cannot be read any more. Try again.")
    return source


def _said(problem: Problem) -> str:
    return f"line {problem.line}: {problem.message}"


def translate(folder: Path, language: str, pack: Source) -> Done:
    """Bring the translation up to date, or begin it. Raises ClickwiseError; nothing is lost."""
    names = tuple(new_names(pack.tree))
    file = folder / f"{language}.yaml"
    text, tree = _translation(file, language)
    if names:
        pack = _with_names(folder / PACK_FILE, pack, list(names))
    new = not tree
    mark, bare = (BOM, text[1:]) if text.startswith(BOM) else ("", text)
    if new:
        begun = new_file(plain(pack.tree["title"]), language)
        bare = f"{bare.strip()}\n\n{begun}" if bare.strip() else begun
    lock = record_file(file)
    record, broken = read_record(lock)
    try:
        done = translated(pack, bare, tree, language, record)
    except Unclear as error:
        raise NotSaved(unclear(file)) from error
    written = mark + done.text != text
    if written:
        save(file, mark + done.text, _holds_all(pack, tree, done.moved))
    aside = _set_aside(lock) if broken else None
    if broken or dump(done.record) != text_of(lock):
        save(lock, dump(done.record))
    return Done(file, done, names, new, written, aside)


def _translation(file: Path, language: str) -> tuple[str, Mapping[str, Tree]]:
    """The translator's file and what it says; that is nothing when it has no keys yet."""
    if not os.path.lexists(file):
        return "", {}
    reading = read(file)
    if any(problem.rule == "CW006" for problem in reading.problems):
        text = text_of(file)
        lines = text.removeprefix(BOM).splitlines()
        if all(not line.strip() or line.startswith("#") for line in lines):
            return text, {}
    if reading.source is None or reading.problems:
        first = min(reading.problems)
        cure = "".join(f" {line}" for line in first.cure.splitlines())
        raise NotTranslatable(
            f"{file}, {_said(first)}.{cure} Mend this first; nothing was changed. "
            f"All mistakes are listed by: clickwise check {file.parent}"
        )
    said = reading.source.tree.get("language", language)
    if said != language:
        raise NotTranslatable(
            f"{file} says that its language is “{said}”. Write in it: language: {language}"
        )
    return text_of(file), reading.source.tree


def _with_names(file: Path, pack: Source, names: list[Named]) -> Source:
    """The pack with identifiers for its lines, written into the author's file."""
    text = text_of(file)
    mark, bare = (BOM, text[1:]) if text.startswith(BOM) else ("", text)
    after = named_tree(pack.tree, names)

    def right(unfinished: Path) -> bool:
        reading = read(unfinished)
        return reading.source is not None and reading.source.tree == after

    try:
        save(file, mark + with_names(bare, names), right)
    except Unclear as error:
        raise NotSaved(unclear(file)) from error
    reading = read(file)
    if reading.source is None:
        raise NotTranslatable(f"{file} cannot be read any more. Try again.")
    return reading.source


def _holds_all(
    pack: Source, before: Mapping[str, Tree], moved: Mapping[Address, Tree]
) -> Callable[[Path], bool]:
    """Whether a file has a place for every text of the pack, and all that was translated."""
    wanted = dict(wanted_texts(pack.tree))
    known = known_keys(wanted)
    kept: dict[Address, str] = {
        address: plain(value)
        for address, value in given_texts(before)
        if address in wanted and not isinstance(value, dict) and not is_empty(value)
    }
    kept |= {address: plain(value) for address, value in moved.items()}

    def right(unfinished: Path) -> bool:
        reading = read(unfinished)
        if reading.source is None or reading.problems:
            return False
        tree = reading.source.tree
        given = {address: plain(value) for address, value in given_texts(tree)}
        return (
            wanted.keys() <= given.keys()
            and all(given[address] == words for address, words in kept.items())
            and not any(left_over(dict(tree), Plan(wanted, known)))
        )

    return right


def _set_aside(lock: Path) -> Path:
    """Move a record away that cannot be read; nobody knows what is in it."""
    names = (lock.with_name(f"{lock.name}.broken-{number}") for number in count(1))
    free = next(name for name in names if not os.path.lexists(name))
    try:
        lock.rename(free)
    except OSError as error:
        raise NotSaved(f"{lock} can be neither read nor moved away. Delete it.") from error
    return free
