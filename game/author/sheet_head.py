"""The first page of a sheet: what a pack is, what it is for, who has looked at it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.author.blocks import TOP, Block
from game.author.paper import WIDTH, Paper
from game.author.paper.lettering import Type, lines_of, width_of
from game.author.paper.parts import INK, MARGIN, SOFT, hill, prickles
from game.author.sheet_parts import (
    CONTENT,
    HEADING,
    STEP,
    TEXT,
    TEXT_BOLD,
    Note,
    edged,
    heading,
    icon,
    note_columns,
    write,
)
from game.author.sheet_round import RoundSheet, minutes
from game.packs.model import PENDING, Review
from game.stage.box import Box
from game.stage.text import Weight
from game.stage.theme import DAY

BAND = 470.0
"""How high the coloured band on top is."""


@dataclass(frozen=True, slots=True)
class PackSheet:
    """What a sheet says of a pack. `languages` are names, the one of the sheet is `language`."""

    title: str
    topic: str
    adult_term: str
    key_line: str
    language: str
    languages: Sequence[str]
    minutes: float
    objectives: Mapping[str, str]
    sources: Mapping[str, str]
    review: Review


def head_blocks(pack: PackSheet, rounds: Sequence[RoundSheet]) -> list[Block]:
    """The first page, and the list of rounds."""
    return [
        _band(pack),
        *note_columns([_facts(pack), _review(pack.review)]),
        *_listed("Objectives", pack.objectives),
        *_listed("Sources", pack.sources),
        *_contents(rounds),
    ]


def _band(pack: PackSheet) -> Block:
    """The title on a morning, with Klik."""
    large = Type(70, Weight.EXTRABOLD)
    title = lines_of(pack.title, large, 720, 2)
    below = Type(32, Weight.SEMIBOLD)
    words = lines_of(
        f"Contact sheet for reviewers: every page a class can see, in {pack.language}.", below, 660, 2
    )

    def draw(paper: Paper, y: float) -> None:
        top = y - TOP
        paper.plate(Box(0, top, WIDTH, BAND), DAY.ground)
        hill(paper, top + BAND)
        prickles(paper, top + BAND - 26, top + BAND, DAY.pine)
        paper.drawing("wordmark", Box(MARGIN, top + 56, 310, 70), {})
        paper.drawing("mascot/klik_wave", Box(WIDTH - MARGIN - 330, top + 96, 330, 330), {})
        end = write(paper, title, MARGIN, top + 150, large, step=78)
        write(paper, words, MARGIN, end + 6, below, step=42)

    return Block(BAND - TOP, draw, bookmarks=((pack.title, 0),))


def _facts(pack: PackSheet) -> Note:
    term = f" (adults say: {pack.adult_term})" if pack.adult_term else ""
    key = (f"Key line: {pack.key_line}",) if pack.key_line else ()
    texts = (
        f"Topic: {pack.topic}{term}",
        *key,
        f"Languages: {', '.join(pack.languages)}",
        f"Planned: {minutes(pack.minutes)} for all rounds",
    )
    return Note("folder", DAY.sun, "The pack", texts)


def _review(review: Review) -> Note:
    signed = {
        "Child protection": review.child_protection,
        "Teacher": review.teacher,
        "Native speaker": review.native,
    }
    texts = tuple(
        f"{who}: {'pending, nobody has signed yet' if name == PENDING else f'signed by {name}'}"
        for who, name in signed.items()
    )
    pending = PENDING in signed.values()
    heading_ = "Review pending" if pending else "Reviewed"
    return Note("exclaim" if pending else "check", DAY.coral if pending else DAY.leaf, heading_, texts)


def _listed(title: str, texts: Mapping[str, str]) -> list[Block]:
    """Texts by their identifiers."""
    if not texts:
        return []
    names = min(300.0, max(width_of(name, TEXT_BOLD) for name in texts) + 20)
    blocks = [heading(title)]
    for name, text in texts.items():
        blocks.append(_entry(name, text, names))
    return blocks


def _entry(name: str, text: str, indent: float) -> Block:
    names = lines_of(name, TEXT_BOLD, indent - 12)
    lines = lines_of(text, TEXT, CONTENT - indent)

    def draw(paper: Paper, y: float) -> None:
        write(paper, names, MARGIN, y, TEXT_BOLD)
        write(paper, lines, MARGIN + indent, y, TEXT)

    return Block(max(len(names), len(lines)) * STEP, draw, 4)


def _contents(rounds: Sequence[RoundSheet]) -> list[Block]:
    """All rounds in a table."""
    return [heading("Rounds"), *(_line(one) for one in rounds)]


def _line(one: RoundSheet) -> Block:
    round_ = one.round
    cells = (
        (0.0, str(one.number), TEXT_BOLD, 50.0),
        (54.0, round_.id, TEXT_BOLD, 320.0),
        (390.0, f"{round_.type}, {'core' if round_.core else 'extra'}", TEXT, 230.0),
        (630.0, one.place, TEXT, 200.0),
        (840.0, f"{len(one.leaves)} pages", TEXT, 120.0),
    )
    time = minutes(round_.minutes)

    def draw(paper: Paper, y: float) -> None:
        paper.line([(MARGIN, y), (WIDTH - MARGIN, y)], 2, "#E4CF9B")
        for x, text, type_, width in cells:
            write(paper, lines_of(text, type_, width, 1), MARGIN + x, y + 4, type_)
        right = WIDTH - MARGIN - width_of(time, TEXT_BOLD)
        write(paper, [time], right, y + 4, TEXT_BOLD)

    return Block(38, draw)
