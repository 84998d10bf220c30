"""One round on a sheet: what it is about, what the adult reads, and every page of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.author.blocks import ROOM, Block
from game.author.branch_map import captions, draw_map, fitted, subtitle
from game.author.fit import WHERE
from game.author.paper import WIDTH, Paper
from game.author.paper.lettering import Type, lines_of, width_of
from game.author.paper.parts import INK, MARGIN, SOFT, STRAW, centred, mark, pill, verdict
from game.author.reading import Leaf
from game.author.sheet_parts import (
    CONTENT,
    HEADING,
    STEP,
    SUBTITLE,
    TEXT,
    TEXT_BOLD,
    TITLE,
    Note,
    Shot,
    edged,
    heading,
    icon,
    note_columns,
    paragraph,
    picture_rows,
    row_height,
    rule,
    write,
)
from game.author.shots import Camera
from game.author.stations import Station, stations, written
from game.beats import Ask, Option, Phone, Round, RoundType, Topic, Verdict, Zones
from game.packs.timing import round_minutes
from game.play.pages import LetterPage, PickPage, TellingPage
from game.stage.box import Box
from game.stage.ports import Words
from game.stage.text import Weight
from game.stage.theme import DAY, PACK_COLOURS
from game.stage.widgets import PACK_ICONS

MAP_HEAD = 128.0
"""What the heading of a map takes."""
MAP_ROWS = (2, 1)
"""How many rows of pictures stand below a map: two where there is room."""
ROOMY = 0.85
"""How small a map may become for the second row."""
MAP_MOST = 6000.0
"""How high a map may be where pages do not end."""


@dataclass(frozen=True, slots=True)
class RoundSheet:
    """What a sheet says of a round. `place` is where its author wrote it: “pack.yaml:34”."""

    number: int
    round: Round
    topic: Topic
    place: str
    sources: tuple[str, ...]
    leaves: Sequence[Leaf]
    passages: Mapping[str, str]


def round_blocks(one: RoundSheet, camera: Camera, words: Words, room: float = ROOM) -> list[Block]:
    """The blocks of a round; a map may be as high as `room`."""
    round_ = one.round
    found = stations(round_, one.passages) if round_.type is RoundType.SCENARIO else []
    shots = _shots(one, found)
    about = [
        _head(one),
        paragraph(round_.objective, SUBTITLE, gap=14, step=34),
        *note_columns(_notes(round_)),
        *_answers(round_, words),
    ]
    pages = picture_rows(camera, shots)
    if not found:
        return [about[0], about[1], *pages, *about[2:]]
    fresh = Block(
        *(pages[0].height, pages[0].draw, pages[0].gap),
        fresh=True,
        bookmarks=(("Every page", 1),),
    )
    return [*about, *_map(one, found, shots, camera, room), fresh, *pages[1:]]


# --- head ----------------------------------------------------------------------------------------


def _head(one: RoundSheet) -> Block:
    """Its number, name, kind and place, and how long it takes."""
    round_ = one.round
    kind = f"{round_.type}, {'core' if round_.core else 'extra'}, {one.place}"
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

    return Block(122, draw, 44, fresh=True, stays=True, bookmarks=((_name(one), 0),))


def _name(one: RoundSheet) -> str:
    return f"{one.number} {one.round.id} ({one.round.type})"


def _clock(paper: Paper, text: str, y: float) -> None:
    """The planned minutes, in a frame at the right."""
    type_ = Type(30, Weight.EXTRABOLD)
    wide = width_of(text, type_) + 36 + 52
    box = Box(WIDTH - MARGIN - wide, y, wide, 68)
    paper.plate(box, "#FFFFFF", radius=16, edge=INK)
    icon(paper, "clock", Box(box.x + 18, y + 16, 36, 36))
    paper.write(text, box.x + 66, box.centre[1] + type_.size * 0.36, type_, INK)


def minutes(value: float) -> str:
    """“2½ min” for 2.5: halves, and never nothing."""
    halves = max(1, round(value * 2))
    whole = str(halves // 2) if halves > 1 else ""
    return f"{whole}{'½' if halves % 2 else ''} min"


# --- notes and answers ---------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class _Answer:
    """A row of the table of answers: the wrong idea behind one of them."""

    letter: str
    text: str
    verdict: Verdict | None
    zones: str
    misconception: str


def _answers(round_: Round, words: Words) -> list[Block]:
    """What no page shows: the misconception behind each answer."""
    blocks: list[Block] = []
    asks = [beat for beat in round_.beats.values() if isinstance(beat, Ask)]
    sort = isinstance(round_.scenery, Zones)
    rows = [row for ask in asks if sort for row in _card(ask, words)]
    if rows:
        blocks += _table("Behind the cards", rows)
    for ask in asks if not sort else ():
        rows = [_row(option, words, spot=round_.type is RoundType.SPOT) for option in ask.options]
        if any(row.misconception for row in rows):
            blocks += _table(f"Behind the answers: {ask.question}", rows)
    return blocks


def _row(option: Option, words: Words, *, spot: bool) -> _Answer:
    text = option.text or words(f"option.{option.id}")
    if spot:
        risk = "To find" if option.verdict is Verdict.BEST else "Fine"
        return _Answer(option.letter, text, None, risk, option.misconception)
    return _Answer(option.letter, text, option.verdict, "", option.misconception)


def _card(ask: Ask, words: Words) -> Iterator[_Answer]:
    """A card of a sort: where it belongs, and why one may think otherwise."""
    best = [
        option.text or words(f"option.{option.id}")
        for option in ask.options
        if option.verdict is Verdict.BEST
    ]
    wrong = next((option.misconception for option in ask.options if option.misconception), "")
    yield _Answer("", ask.question, None, " or ".join(best), wrong)


_TEXT_WIDTH = 400.0
_PILLS = 120.0


def _table(title: str, rows: Sequence[_Answer]) -> list[Block]:
    """Answers below each other: mark, words, verdict, misconception."""
    lettered = any(row.letter for row in rows)
    indent = 62.0 if lettered else 0.0
    wide = _TEXT_WIDTH - indent
    left = 40 + _TEXT_WIDTH + _PILLS
    set_rows = [
        (
            row,
            lines_of(row.text, TEXT_BOLD, wide),
            lines_of(row.misconception or "–", TEXT, CONTENT - left - 24),
        )
        for row in rows
    ]
    heights = [max(44.0, max(len(text), len(idea)) * STEP) + 14 for _, text, idea in set_rows]
    titles = lines_of(title, HEADING, CONTENT - 48, 2)
    head = len(titles) * 36 + 18

    def draw(paper: Paper, y: float) -> None:
        edged(paper, Box(MARGIN, y, CONTENT, head + sum(heights) + 8), DAY.coral)
        write(paper, titles, MARGIN + 34, y + 12, HEADING, step=36)
        y += head
        for (row, text, idea), high in zip(set_rows, heights, strict=True):
            paper.line([(MARGIN + 34, y), (WIDTH - MARGIN - 20, y)], 2, "#E4CF9B")
            middle = y + high / 2
            if row.letter:
                mark(paper, row.letter, Box(MARGIN + 34, middle - 21, 42, 42))
            write(paper, text, MARGIN + 34 + indent, middle - len(text) * STEP / 2, TEXT_BOLD)
            _verdict(paper, row, MARGIN + left - 16, middle)
            write(paper, idea, MARGIN + left, middle - len(idea) * STEP / 2, TEXT)
            y += high

    return [Block(head + sum(heights) + 8, draw, 20)]


def _verdict(paper: Paper, row: _Answer, right: float, middle: float) -> None:
    if row.verdict:
        verdict(paper, row.verdict, right, middle)
    elif row.zones:
        pill(paper, row.zones, right, middle, DAY.best, INK)


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


# --- the map -------------------------------------------------------------------------------------


def _map(
    one: RoundSheet, found: Sequence[Station], shots: Sequence[Shot], camera: Camera, room: float
) -> list[Block]:
    """The map of a story on a page of its own, with pictures of its key pages below."""
    key = _key_shots(one.leaves, found, shots)
    row = 16 + row_height(camera, key)
    for rows in MAP_ROWS:
        drawn = fitted(found, CONTENT, min(MAP_MOST, room - MAP_HEAD - 52 - rows * row - 10))
        if drawn.scale >= ROOMY:
            break

    def draw(paper: Paper, y: float) -> None:
        _map_head(paper, one, found, y)
        wide = drawn.layout.width * drawn.scale
        draw_map(paper, drawn, MARGIN + (CONTENT - wide) / 2, y + MAP_HEAD)

    head = Block(
        *(MAP_HEAD + drawn.height, draw, 44),
        fresh=True,
        stays=True,
        bookmarks=(("All the ways", 1),),
    )
    return [head, rule(), *picture_rows(camera, key[: 3 * rows])]


def _map_head(paper: Paper, one: RoundSheet, found: Sequence[Station], y: float) -> None:
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
    """The pages one would show of a story: its opening, its decisions, its endings."""
    first: dict[str, Shot] = {}
    for leaf, shot in zip(leaves, shots, strict=True):
        first.setdefault(leaf.beat, shot)
    opening = [beat for beat in found[0].beats if not (found[0].ask and beat == found[0].ask.id)]
    asks = [one.ask.id for one in found if one.ask]
    endings = [one.beats[-1] for one in found if one.help]
    chosen = [*opening[-1:], *asks[:2], *endings, *asks[2:]]
    return [
        Shot(first[beat].page, first[beat].number, first[beat].words, first[beat].place)
        for beat in chosen
        if beat in first
    ]
