"""One round on a sheet: what it is about, what the adult reads, and every page of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.author.blocks import ROOM, Block, together
from game.author.branch_map import captions
from game.author.fit import WHERE
from game.author.paper import WIDTH, Paper
from game.author.paper.lettering import Type, lines_of, width_of
from game.author.paper.parts import INK, MARGIN, SOFT, centred, write
from game.author.reading import Leaf
from game.author.sheet_answers import answer_blocks
from game.author.sheet_facts import RoundSheet, minutes
from game.author.sheet_map import map_blocks
from game.author.sheet_parts import (
    CONTENT,
    FEW,
    IN_A_ROW,
    SUBTITLE,
    TEXT,
    TITLE,
    Note,
    Shot,
    heading,
    icon,
    note_columns,
    paragraph,
    picture_rows,
)
from game.author.shots import Camera
from game.author.stations import Station, stations, written
from game.beats import Round, RoundType
from game.packs.timing import round_minutes
from game.play.pages import LetterPage, PickPage, TellingPage
from game.stage.box import Box
from game.stage.ports import Words
from game.stage.text import Weight
from game.stage.theme import DAY


def round_blocks(one: RoundSheet, camera: Camera, words: Words, room: float = ROOM) -> list[Block]:
    """The blocks of a round; a map may be as high as `room`."""
    round_ = one.round
    found: list[Station] = []
    if round_.type is RoundType.SCENARIO:
        found = stations(round_, one.passages, one.language, one.helping)
    shots = _shots(one, found)
    about = [
        _head(one),
        paragraph(round_.objective, SUBTITLE, gap=14, step=34),
        *note_columns(_notes(round_)),
        *answer_blocks(round_, words),
    ]
    if not found:
        return [*about[:2], *_pages(camera, shots, about), *about[2:]]
    title = heading(f"{one.number} {written(round_.id)}: every page")
    fresh = replace(title, fresh=True, bookmarks=(("Every page", 1),))
    return [
        *about,
        *map_blocks(one, found, shots, camera, room),
        *(fresh, *picture_rows(camera, shots)),
    ]


def _pages(camera: Camera, shots: Sequence[Shot], about: Sequence[Block]) -> list[Block]:
    """The pages of a round: as large as lets it all stand on one page, or else its pictures."""
    large, small = (picture_rows(camera, shots, count) for count in (FEW, IN_A_ROW))
    for needed in (about, about[:2]):
        for rows in (large, small):
            if together([*needed, *rows]) <= ROOM:
                return rows
    return small


# --- head ----------------------------------------------------------------------------------------


def _head(one: RoundSheet) -> Block:
    """Its number, name, kind and place, and how long it takes."""
    round_ = one.round
    kind = f"{round_.id}: {round_.type}, {'core' if round_.core else 'extra'}, {one.place}"
    sources = f"Sources: {', '.join(one.sources)}. " if one.sources else ""
    reads = f"{sources}Read aloud and voted, it takes about {minutes(round_minutes(round_))}."

    def draw(paper: Paper, y: float) -> None:
        paper.plate(Box(MARGIN, y, 84, 84), DAY.sun, radius=42)
        centred(paper, str(one.number), MARGIN + 42, y + 42, Type(46, Weight.EXTRABOLD), INK)
        x = MARGIN + 106
        title = lines_of(written(round_.id), TITLE, CONTENT - 106 - 220, 1)
        write(paper, title, x, y - 6, TITLE, step=56)
        write(paper, [kind], x, y + 52, SUBTITLE, step=34, colour=SOFT)
        write(paper, [reads], x, y + 88, TEXT, step=30, colour=SOFT)
        _clock(paper, minutes(round_.minutes), y + 4)

    return Block(120, draw, 44, fresh=True, stays=True, bookmarks=((one.name, 0),))


def _clock(paper: Paper, text: str, y: float) -> None:
    """The planned minutes, in a frame at the right."""
    type_ = Type(30, Weight.EXTRABOLD)
    wide = width_of(text, type_) + 36 + 52
    box = Box(WIDTH - MARGIN - wide, y, wide, 68)
    paper.plate(box, "#FFFFFF", radius=16, edge=INK)
    icon(paper, "clock", Box(box.x + 18, y + 16, 36, 36))
    paper.write(text, box.x + 66, box.centre[1] + type_.size * 0.36, type_, INK)


# --- notes ---------------------------------------------------------------------------------------


def _notes(round_: Round) -> list[Note]:
    notes = round_.notes
    aim = (notes.aim,) if notes.aim else ()
    given = (
        Note("shield", "#2364E1", "Aim", aim),
        Note("stop", "#A6201A", "Do not say", notes.do_not_say),
        Note("speech", DAY.leaf, "Say", notes.say),
        Note("bulb", DAY.sun, "If it is quiet", notes.if_quiet),
    )
    return [note for note in given if note.texts]


# --- pages ---------------------------------------------------------------------------------------


def _shots(one: RoundSheet, found: Sequence[Station]) -> list[Shot]:
    """Every page with its caption."""
    places = captions(found)
    return [
        Shot(
            leaf.page,
            f"{one.number}.{number}",
            _words(leaf),
            places.get(leaf.beat, ""),
            tuple(turn.letter for turn in leaf.turns) if found else (),
        )
        for number, leaf in enumerate(one.leaves, start=1)
    ]


def _words(leaf: Leaf) -> str:
    """What kind of page this is, as an author knows it."""
    match leaf.page:
        case LetterPage(answer=answer):
            return f"where {answer.letter} is explained"
        case PickPage(pick=pick):
            return f"where {pick.letter} is picked"
        case TellingPage(ending=True):
            return "where one way ends"
        case page:
            return WHERE[type(page)]
