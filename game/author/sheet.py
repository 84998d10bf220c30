"""Every page of a pack on a contact sheet, for reviewers who never start the game.

As a PDF it has A4 pages with text that can be searched; as a picture it is one tall page, or a few
where that would be too tall for what opens pictures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pygame

from game import folders
from game.author.blocks import BOTTOM, ROOM, TOP, Block, paged
from game.author.blocks import Leaf as SheetPage
from game.author.languages import language_name
from game.author.lint.endings import shows_help
from game.author.lint.words import WordLists, word_lists
from game.author.paper.parts import foot
from game.author.paper.pdf import PdfPaper
from game.author.paper.png import SCALE, PngPaper
from game.author.reading import every_way
from game.author.safe_writing import NotSaved, save_bytes
from game.author.sheet_facts import PackSheet, RoundSheet
from game.author.sheet_head import head_blocks
from game.author.sheet_round import round_blocks
from game.author.shots import Camera, Size
from game.beats import Round, Say
from game.errors import ClickwiseError
from game.packs.check import Checked, Manuscript
from game.packs.library import PACK_FILE
from game.packs.pack import Pack
from game.packs.reviews import signed_for
from game.packs.rounds.scenario import Scenario
from game.packs.script import script
from game.stage.ports import Words

TALLEST = 16_000
"""Pixels: taller pictures are not opened everywhere."""
AIR = 30.0
"""Above the foot of a picture, in units."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a sheet shows: the head of a pack, its rounds, and who draws their pages."""

    pack: PackSheet
    rounds: Sequence[RoundSheet]
    camera: Camera
    words: Words
    language: str

    @property
    def foot(self) -> str:
        return f"Clickwise contact sheet: {self.pack.title}"

    def blocks(self, room: float, pages: Mapping[str, int]) -> list[Block]:
        """All of it, one below the other; a map may be as high as `room`.

        `pages` says where each round is, by its name, when blocks are drawn.
        """
        blocks = head_blocks(self.pack, self.rounds, self.camera, pages)
        for one in self.rounds:
            blocks += round_blocks(one, self.camera, self.words, room)
        return blocks


def sheet_of(checked: Checked, language: str, words: Callable[[str], Words], size: Size) -> Sheet:
    """The sheet of a pack without errors. Raises KeyError for a language it has not.

    `words` gives the texts of the interface in a language.
    """
    pack, written = checked.pack, checked.manuscripts[0]
    if pack is None or written.head is None:
        raise ValueError("a pack with errors has no pages")
    edition = pack.editions[language]
    translated = next(one for one in checked.manuscripts if one.language == language)
    own = words(language)
    head = PackSheet(
        title=edition.title,
        topic=pack.topic,
        adult_term=edition.adult_term,
        key_line=edition.key_line,
        language=_named(own, language),
        languages=[_named(own, one) for one in pack.editions],
        minutes=pack.minutes,
        objectives=edition.objectives,
        take_aways=edition.take_aways,
        resources=edition.resources,
        sources=written.head.sources,
        signed=signed_for(
            written.review,
            None if language == pack.language else translated.review,
        ),
    )
    rounds = tuple(_rounds(pack, written, language))
    return Sheet(head, rounds, Camera(pack, own, size), own, language)


def write_sheet(sheet: Sheet, file: Path) -> list[Path]:
    """Write the sheet as a PDF or as pictures, by the ending of `file`; the files written.

    Raises ClickwiseError when one cannot be written.
    """
    if file.suffix.lower() == ".pdf":
        return [_keep(file, _pdf(sheet))]
    pictures = [*_pictures(sheet)]
    if len(pictures) == 1:
        return [_keep(file, pictures[0])]
    files = [
        file.with_name(f"{file.stem}-{number}{file.suffix}")
        for number in range(1, len(pictures) + 1)
    ]
    _judge_free(files)
    return [_keep(one, picture) for one, picture in zip(files, pictures, strict=True)]


def _judge_free(files: Sequence[Path]) -> None:
    """Names that nobody typed are never written over."""
    taken = [one.name for one in files if one.exists()]
    if taken:
        raise ClickwiseError(
            f"One picture would be too tall, and {', '.join(taken)} would be written over: "
            "remove what is there, or name another file."
        )


def _keep(file: Path, content: bytes) -> Path:
    try:
        save_bytes(file, content)
    except NotSaved as error:
        raise NotSaved(
            f"{error} Name a file in a folder that is yours, and close it where it is open."
        ) from error
    return file


# --- what it says --------------------------------------------------------------------------------


def _named(words: Words, language: str) -> str:
    """“Deutsch (de)”, or the code alone."""
    name = language_name(words, language)
    return name if name == language else f"{name} ({language})"


def _rounds(pack: Pack, written: Manuscript, language: str) -> Iterator[RoundSheet]:
    whole = script([pack])
    for index, round_ in enumerate(pack.editions[language].rounds):
        line = written.source.place(("rounds", index, "id")).line
        model = written.rounds[index]
        yield RoundSheet(
            number=index + 1,
            round=round_,
            language=language,
            topic=pack.topic,
            place=f"{PACK_FILE}:{line}",
            sources=model.sources,
            leaves=every_way(whole, language, round_.id),
            passages=model.passage_of() if isinstance(model, Scenario) else {},
            helping=frozenset(_helping(round_, word_lists(language, ""))),
        )


def _helping(round_: Round, lists: WordLists) -> Iterator[str]:
    """The endings of a round that show help."""
    for beat in round_.beats.values():
        if isinstance(beat, Say) and beat.ending:
            shown = [one.character for one in beat.cast]
            if shows_help(beat.text, shown, lists):
                yield beat.id


# --- how it is written ---------------------------------------------------------------------------


def _pdf(sheet: Sheet) -> bytes:
    paper = PdfPaper(sheet.foot, sheet.language, folders.assets() / "drawings")
    numbers: dict[str, int] = {}
    pages = paged(sheet.blocks(ROOM, numbers), ROOM, fresh=True)
    for number, page in enumerate(pages, start=1):
        numbers |= {name: number for _, block in page.placed for name, _ in block.bookmarks}
    for number, page in enumerate(pages, start=1):
        paper.turn()
        for y, block in page.placed:
            for name, level in block.bookmarks:
                paper.bookmark(name, level)
            block.draw(paper, y)
        foot(paper, sheet.foot, str(number))
    return paper.bytes()


def _pictures(sheet: Sheet) -> Iterator[bytes]:
    """The sheet as one picture, or as several where one would be too tall."""
    room = TALLEST / SCALE - TOP - AIR - BOTTOM
    pages = paged(sheet.blocks(room, {}), room, fresh=False)
    for number, page in enumerate(pages, start=1):
        yield _picture(sheet, page, f"{number} of {len(pages)}" if len(pages) > 1 else "")


def _picture(sheet: Sheet, page: SheetPage, number: str) -> bytes:
    height = page.end + AIR + BOTTOM
    paper = PngPaper(height, sheet.camera.pictures)
    for y, block in page.placed:
        block.draw(paper, y)
    foot(paper, sheet.foot, number, height)
    file = BytesIO()
    pygame.image.save(paper.surface, file, "sheet.png")
    return file.getvalue()
