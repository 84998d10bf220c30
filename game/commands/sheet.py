"""The contact sheet that `clickwise preview --sheet` writes."""

from __future__ import annotations

from pathlib import Path

from game.commands.arguments import WELL, known_language, without_errors, wrong_use

SIZE = (1366, 768)
LEAST, MOST = (640, 360), (3840, 2160)


def write_sheet(
    folder: Path, file: Path, language: str | None, size: tuple[int, int] | None
) -> int:
    """Draw the sheet of the pack in `folder`; each file that was written is told."""
    if file.suffix.lower() not in (".pdf", ".png"):
        wrong_use("A sheet is a PDF or a picture: let the name of its file end with .pdf or .png.")
    size = size or SIZE
    _judge_size(size)
    checked, pack = without_errors(folder)
    spoken = known_language(language or pack.language, pack.editions)
    from game import interface
    from game.author import sheet

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
