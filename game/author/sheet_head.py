"""The first page of a sheet: what a pack is, what it is for, who has looked at it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from game.author.blocks import TOP, Block
from game.author.paper import WIDTH, Paper
from game.author.paper.lettering import Type, lines_of, width_of
from game.author.paper.parts import MARGIN, STEP, hill, prickles, write
from game.author.sheet_facts import PackSheet, RoundSheet, minutes
from game.author.sheet_parts import (
    CONTENT,
    IN_A_ROW,
    TEXT,
    TEXT_BOLD,
    Note,
    Shot,
    draw_row,
    heading,
    note_columns,
    row_height,
)
from game.author.shots import Camera
from game.author.stations import written
from game.packs.signature import Signature
from game.play.pages import VotingPage
from game.stage.box import Box
from game.stage.text import Weight
from game.stage.theme import DAY

BAND = 470.0
"""How high the coloured band on top is."""
_TITLE_WIDTH = 730.0


def head_blocks(
    pack: PackSheet, rounds: Sequence[RoundSheet], camera: Camera, pages: Mapping[str, int]
) -> list[Block]:
    """The first page, and all rounds at a glance; `pages` says where each is, once that is known.

    It is looked into when a block is drawn.
    """
    return [
        _band(pack),
        *note_columns([_facts(pack), _review(pack.signed)]),
        *_listed("Objectives", pack.objectives),
        *_listed("Take-aways", pack.take_aways),
        *_listed("To go on with", pack.resources),
        *_listed("Sources", pack.sources),
        *_overview(rounds, camera, pages),
    ]


def _band(pack: PackSheet) -> Block:
    """The title on a morning, with Klik."""
    large = Type(_title_size(pack.title), Weight.EXTRABOLD)
    title = lines_of(pack.title, large, _TITLE_WIDTH, 2, even=True)
    below = Type(32, Weight.SEMIBOLD)
    words = lines_of(
        f"Contact sheet for reviewers: every page a class can see, in {pack.language}.",
        below,
        660,
        2,
    )

    def draw(paper: Paper, y: float) -> None:
        top = y - TOP
        paper.plate(Box(0, top, WIDTH, BAND), DAY.ground)
        hill(paper, top + BAND)
        prickles(paper, top + BAND - 26, top + BAND, DAY.pine)
        paper.drawing("wordmark", Box(MARGIN, top + 52, 310, 70), {})
        paper.drawing("mascot/klik_wave", Box(WIDTH - MARGIN - 330, top + 96, 330, 330), {})
        end = write(paper, title, MARGIN, top + 158, large, step=large.size * 1.12)
        write(paper, words, MARGIN, end + 6, below, step=42)

    return Block(BAND - TOP, draw, bookmarks=((pack.title, 0),))


def _title_size(title: str) -> float:
    """The largest letters in which a title stands on one line, or else on two."""
    sizes = (size for size in (70.0, 64.0, 58.0) if _wide(title, size) <= _TITLE_WIDTH)
    return next(sizes, 52.0)


def _wide(title: str, size: float) -> float:
    return width_of(title, Type(size, Weight.EXTRABOLD))


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


READERS = {
    "child_protection": "Child protection",
    "teacher": "Teacher",
    "native": "Native speaker",
    "legal": "Law",
}
"""Who reads a pack before it is released."""


def _review(signed: Mapping[str, Signature | None]) -> Note:
    texts = tuple(f"{READERS[who]}: {_by(signature)}" for who, signature in signed.items())
    pending = None in signed.values()
    heading_ = "Review pending" if pending else "Reviewed"
    return Note(
        "exclaim" if pending else "check", DAY.coral if pending else DAY.leaf, heading_, texts
    )


def _by(signature: Signature | None) -> str:
    if signature is None:
        return "pending, nobody has signed yet"
    return f"signed by {', '.join(one for one in (signature.by, signature.on) if one)}"


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
    lines = lines_of(text, TEXT, CONTENT - indent, even=True)

    def draw(paper: Paper, y: float) -> None:
        write(paper, names, MARGIN, y, TEXT_BOLD)
        write(paper, lines, MARGIN + indent, y, TEXT)

    return Block(max(len(names), len(lines)) * STEP, draw, 4)


# --- all rounds ----------------------------------------------------------------------------------


def _overview(
    rounds: Sequence[RoundSheet], camera: Camera, pages: Mapping[str, int]
) -> list[Block]:
    """Every round with the page it is known by."""
    title = replace(heading("Rounds"), fresh=True, bookmarks=(("Rounds", 0),))
    rows = [rounds[at : at + IN_A_ROW] for at in range(0, len(rounds), IN_A_ROW)]
    return [title, *(_overview_row(row, camera, pages) for row in rows)]


def _overview_row(row: Sequence[RoundSheet], camera: Camera, pages: Mapping[str, int]) -> Block:
    def draw(paper: Paper, y: float) -> None:
        draw_row(paper, camera, [_known_by(one, pages) for one in row], y)

    return Block(row_height(camera, [_known_by(one, pages) for one in row]), draw, 18)


def _known_by(one: RoundSheet, pages: Mapping[str, int]) -> Shot:
    """The page where the class votes first, or else the first of all."""
    voting = (leaf.page for leaf in one.leaves if isinstance(leaf.page, VotingPage))
    level = "core" if one.round.core else "extra"
    place = f"{one.round.type}, {level}, {minutes(one.round.minutes)}"
    if one.name in pages:
        place += f", page {pages[one.name]}"
    return Shot(next(voting, one.leaves[0].page), str(one.number), written(one.round.id), place)
