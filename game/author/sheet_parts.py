"""What rounds and the head of a sheet are set from: headings, notes, rows of pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.author.blocks import Block
from game.author.paper import WIDTH, Paper
from game.author.paper.lettering import Type, lines_of, width_of
from game.author.paper.parts import INK, MARGIN, SOFT, STOP, STRAW, mark, pill
from game.author.shots import Camera
from game.play.pages import Page
from game.stage.box import Box
from game.stage.text import Weight
from game.stage.theme import Colour

CONTENT = WIDTH - 2 * MARGIN
"""How wide the text of a page is."""

TITLE = Type(48, Weight.EXTRABOLD)
SUBTITLE = Type(25, Weight.SEMIBOLD)
HEADING = Type(27, Weight.EXTRABOLD)
TEXT = Type(22, Weight.MEDIUM)
TEXT_BOLD = Type(22, Weight.BOLD)
CAPTION = Type(21, Weight.SEMIBOLD)
CAPTION_BOLD = Type(21, Weight.BOLD)
STEP = 30.0
"""From line to line of text."""

IN_A_ROW, BETWEEN, BELOW = 3, 21.0, 14.0
"""Pictures in a row, and the gaps beside and below them."""
PICTURE = (CONTENT - BETWEEN * (IN_A_ROW - 1)) / IN_A_ROW
"""How wide a picture of a page is."""
SHOT_WIDTH = 576
"""The same in pixels: 250 dots an inch, sharp also when one looks closer."""
CAPTION_STEP = 28.0
MARK = 26.0


@dataclass(frozen=True, slots=True)
class Shot:
    """A page with its caption: `number` in bold, `words`, and the letters that led here."""

    page: Page
    number: str
    words: str
    place: str = ""
    letters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A heading with its icon, and texts as a list."""

    icon: str
    colour: Colour
    heading: str
    texts: tuple[str, ...]


def write(
    paper: Paper,
    lines: Sequence[str],
    x: float,
    y: float,
    type_: Type,
    *,
    step: float = STEP,
    colour: Colour = INK,
) -> float:
    """Lines from `y` down; where they end."""
    for line in lines:
        paper.write(line, x, y + step / 2 + type_.size * 0.36, type_, colour)
        y += step
    return y


def paragraph(text: str, type_: Type, *, gap: float = 8, step: float = STEP) -> Block:
    """A text across the page."""
    lines = lines_of(text, type_, CONTENT)

    def draw(paper: Paper, y: float) -> None:
        write(paper, lines, MARGIN, y, type_, step=step)

    return Block(len(lines) * step, draw, gap)


def heading(text: str, *, gap: float = 26) -> Block:
    """A heading that stays with what follows."""

    def draw(paper: Paper, y: float) -> None:
        write(paper, [text], MARGIN, y, HEADING, step=36)

    return Block(42, draw, gap, stays=True)


def rule(gap: float = 26) -> Block:
    """A dashed line, like the seam of a page to fold."""

    def draw(paper: Paper, y: float) -> None:
        paper.line([(MARGIN, y), (WIDTH - MARGIN, y)], 3, STRAW, dash=9)

    return Block(3, draw, gap, stays=True)


# --- pictures ------------------------------------------------------------------------------------


def picture_rows(camera: Camera, shots: Sequence[Shot]) -> list[Block]:
    """Pictures with their captions, three in a row."""
    rows = [shots[at : at + IN_A_ROW] for at in range(0, len(shots), IN_A_ROW)]
    return [_row(camera, row, 16 if at else 26) for at, row in enumerate(rows)]


def row_height(camera: Camera, shots: Sequence[Shot]) -> float:
    """How high pictures with their captions are."""
    captions = max((len(_caption(shot)) for shot in shots), default=1)
    way = MARK + 8 if any(shot.letters for shot in shots) else 0.0
    return PICTURE * camera.ratio + 10 + captions * CAPTION_STEP + way


def _row(camera: Camera, shots: Sequence[Shot], gap: float) -> Block:
    def draw(paper: Paper, y: float) -> None:
        for at, shot in enumerate(shots):
            _draw_shot(paper, camera, shot, MARGIN + at * (PICTURE + BETWEEN), y)

    return Block(row_height(camera, shots), draw, gap)


def _draw_shot(paper: Paper, camera: Camera, shot: Shot, x: float, y: float) -> None:
    picture, fits = camera.shot(shot.page, SHOT_WIDTH)
    box = Box(x, y, PICTURE, PICTURE * camera.ratio)
    line, edge = (3.0, STRAW) if fits else (7.0, STOP)
    paper.plate(box, edge, radius=4)
    paper.picture(picture, box.inset(line))
    if not fits:
        pill(paper, "Does not fit", box.right - 12, box.y + 28, STOP, "#FFFFFF")
    y = box.bottom + 8
    number = width_of(f"{shot.number}  ", CAPTION_BOLD)
    write(paper, [shot.number], x, y, CAPTION_BOLD, step=CAPTION_STEP)
    y = write(paper, _caption(shot), x + number, y, CAPTION, step=CAPTION_STEP)
    if shot.letters:
        _draw_way(paper, shot, x + number, y + 4)


def _caption(shot: Shot) -> list[str]:
    text = f"{shot.words} ({shot.place})" if shot.place else shot.words
    return lines_of(text, CAPTION, PICTURE - width_of(f"{shot.number}  ", CAPTION_BOLD), 2)


def _draw_way(paper: Paper, shot: Shot, x: float, y: float) -> None:
    """The letters that led to a page, as their marks."""
    small = Type(19, Weight.SEMIBOLD)
    paper.write("after", x, y + MARK / 2 + small.size * 0.36, small, SOFT)
    x += width_of("after ", small) + 4
    for letter in shot.letters:
        mark(paper, letter, Box(x, y, MARK, MARK))
        x += MARK + 6


# --- notes ---------------------------------------------------------------------------------------

_COLUMN = (CONTENT - 24) / 2
_PAD = 20.0
_BULLET = 22.0


def note_columns(notes: Sequence[Note]) -> list[Block]:
    """Notes side by side, two in a row, each row as high as its longer one."""
    rows = [notes[at : at + 2] for at in range(0, len(notes), 2)]
    return [_notes(row, 20.0) for row in rows]


def _notes(row: Sequence[Note], gap: float) -> Block:
    width = _COLUMN if len(row) > 1 else CONTENT
    high = max(_note_height(note, width) for note in row)

    def draw(paper: Paper, y: float) -> None:
        for at, note in enumerate(row):
            _draw_note(paper, note, Box(MARGIN + at * (_COLUMN + 24), y, width, high))

    return Block(high, draw, gap)


def _note_lines(note: Note, width: float) -> list[list[str]]:
    return [lines_of(text, TEXT, width - 14 - 2 * _PAD - _BULLET) for text in note.texts]


def _note_height(note: Note, width: float) -> float:
    lines = _note_lines(note, width)
    return 2 * 16 + 40 + sum(len(one) * STEP + 5 for one in lines)


def _draw_note(paper: Paper, note: Note, box: Box) -> None:
    edged(paper, box, note.colour)
    x, y = box.x + 14 + _PAD, box.y + 16
    icon(paper, note.icon, Box(x, y, 32, 32))
    y = write(paper, [note.heading], x + 44, y - 2, HEADING, step=36) + 6
    bullets = len(note.texts) > 1
    for lines in _note_lines(note, box.width):
        if bullets:
            paper.plate(Box(x + 2, y + STEP / 2 - 4, 8, 8), STRAW, radius=4)
        y = write(paper, lines, x + (_BULLET if bullets else 0), y, TEXT) + 5


def edged(paper: Paper, box: Box, colour: Colour) -> None:
    """A box with a straw line and a broad left edge in a colour."""
    paper.plate(box, STRAW, radius=18)
    paper.plate(Box(box.x + 3, box.y + 3, 40, box.height - 6), colour, radius=15)
    paper.plate(Box(box.x + 14, box.y + 3, box.width - 17, box.height - 6), "#FFFFFF", radius=15)
    paper.plate(Box(box.x + 14, box.y + 3, 20, box.height - 6), "#FFFFFF")


def icon(paper: Paper, name: str, box: Box, colour: Colour = INK, ground: Colour = "#FFFFFF") -> None:
    """An icon in a colour; its holes show the ground."""
    recolour = {"#FFFFFF": ground, "#ffffff": ground, INK: colour}
    paper.drawing(f"icons/{name}", box, recolour)
