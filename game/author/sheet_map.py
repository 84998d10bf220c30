"""The map of a story on a sheet, with pictures of its key pages below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.author.blocks import Block
from game.author.branch_map import BranchMap, draw_piece, fitted, subtitle
from game.author.paper import Paper
from game.author.paper.lettering import lines_of
from game.author.paper.parts import INK, MARGIN, SOFT, STEP, write
from game.author.reading import Leaf
from game.author.sheet_facts import RoundSheet
from game.author.sheet_parts import (
    CONTENT,
    IN_A_ROW,
    SMALL,
    SUBTITLE,
    TITLE,
    Shot,
    icon,
    picture_rows,
    row_height,
    rule,
)
from game.author.shots import Camera
from game.author.stations import Station, written
from game.beats import Phone, Topic
from game.stage.box import Box
from game.stage.theme import PACK_COLOURS
from game.stage.widgets import PACK_ICONS

MAP_HEAD = 128.0
"""What the heading of a map takes."""
SEAM = 52.0
"""What the dashed line below a map takes."""
ROOMY = 0.85
"""How small a map may become for a second row of pictures."""
MAP_MOST = 6000.0
"""How high a map may be where pages do not end."""
GOES_ON = "The lines go on in the same places on the next page."


def map_blocks(
    one: RoundSheet, found: Sequence[Station], shots: Sequence[Shot], camera: Camera, room: float
) -> list[Block]:
    """The map of a story on a page of its own, with pictures of its key pages below."""
    key = _key_shots(one.leaves, found, shots)
    row = 16 + row_height(camera, key)
    free = room - MAP_HEAD - SEAM
    rows = 2
    drawn = fitted(found, CONTENT, min(MAP_MOST, free - 2 * row))
    if len(drawn.pieces) > 1 or drawn.scale < ROOMY:
        rows = 1
        drawn = fitted(found, CONTENT, free - row, room - MAP_HEAD)
    shown = picture_rows(camera, key[: IN_A_ROW * rows])
    first, *others = _pieces(one, found, drawn)
    last = others[-1] if others else first
    stays = last.height + SEAM + rows * row <= room
    pieces = [first, *others][:-1]
    return [*pieces, replace(last, stays=stays), rule(), *shown]


def _pieces(one: RoundSheet, found: Sequence[Station], drawn: BranchMap) -> list[Block]:
    """The map below its heading; what does not fit on that page, on the next ones."""
    wide = drawn.layout.width * drawn.scale
    left = MARGIN + (CONTENT - wide) / 2
    blocks: list[Block] = []
    for piece, height in enumerate(drawn.heights):
        last = piece == len(drawn.pieces) - 1

        def draw(paper: Paper, y: float, piece: int = piece, last: bool = last) -> None:
            top = y if piece else y + MAP_HEAD
            if not piece:
                _head(paper, one, found, y)
            draw_piece(paper, drawn, piece, left, top)
            if not last:
                write(paper, [GOES_ON], MARGIN, top + drawn.heights[piece], SMALL, colour=SOFT)

        high = height + (0 if piece else MAP_HEAD) + (0 if last else STEP)
        marks = () if piece else (("All the ways", 1),)
        blocks.append(Block(high, draw, 0 if piece else 44, fresh=True, bookmarks=marks))
    return blocks


def _head(paper: Paper, one: RoundSheet, found: Sequence[Station], y: float) -> None:
    colour = PACK_COLOURS[one.topic]
    paper.plate(Box(MARGIN, y, 84, 84), colour, radius=24)
    on = INK if one.topic is Topic.PRIVACY else "#FFFFFF"
    name = "chat" if isinstance(one.round.scenery, Phone) else PACK_ICONS[one.topic]
    icon(paper, name, Box(MARGIN + 15, y + 15, 54, 54), on, colour)
    title = lines_of(f"{written(one.round.id)}: all the ways", TITLE, CONTENT - 106, 1)
    write(paper, title, MARGIN + 106, y - 6, TITLE, step=56)
    write(paper, [subtitle(one.round, found)], MARGIN + 106, y + 52, SUBTITLE, step=34, colour=SOFT)


def _key_shots(
    leaves: Sequence[Leaf], found: Sequence[Station], shots: Sequence[Shot]
) -> list[Shot]:
    """The pages one would show of a story: its opening, its first decisions, its endings."""
    first: dict[str, Shot] = {}
    for leaf, shot in zip(leaves, shots, strict=True):
        first.setdefault(leaf.beat, shot)
    start = found[0]
    told = [beat for beat in start.beats if not (start.ask and beat == start.ask.id)]
    asks = [(one.ask.id, one.question) for one in found if one.ask]
    endings = [(one.beats[-1], one.title) for one in found if one.ending]
    chosen = [*((beat, start.title) for beat in told[-1:]), *asks[:2], *endings, *asks[2:]]
    return [
        replace(first[beat], words=words, letters=()) for beat, words in chosen if beat in first
    ]
