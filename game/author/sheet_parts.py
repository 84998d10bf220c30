"""What rounds and the head of a sheet are set from: headings, notes, rows of pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.author.blocks import Block
from game.author.paper import WIDTH, Paper
from game.author.paper.lettering import Type, lines_of, width_of
from game.author.paper.parts import INK, MARGIN, SOFT, STEP, STOP, STRAW, mark, pill, write
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

IN_A_ROW, FEW = 3, 2
"""How many pictures stand in a row; fewer are larger."""
BETWEEN = 21.0
"""From a picture to the next in its row."""
DOTS = 1.5
"""How many pixels of a picture make a unit: 225 dots an inch, sharp also when one looks closer."""
CAPTION_STEP = 28.0
SMALL = Type(20, Weight.MEDIUM)
WAY, MARK, MOST_MARKS = 30.0, 25.0, 5
"""The line that says where on the map a page stands, and the marks in it: the last few."""


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


def picture_rows(camera: Camera, shots: Sequence[Shot], in_a_row: int = IN_A_ROW) -> list[Block]:
    """Pictures with their captions, row by row."""
    rows = [shots[at : at + in_a_row] for at in range(0, len(shots), in_a_row)]
    return [_row(camera, row, in_a_row, 16 if at else 26) for at, row in enumerate(rows)]


def row_height(camera: Camera, shots: Sequence[Shot], in_a_row: int = IN_A_ROW) -> float:
    """How high pictures with their captions are."""
    width = picture_width(in_a_row)
    captions = max((len(_caption(shot, width)) for shot in shots), default=1)
    way = WAY if any(shot.place for shot in shots) else 0.0
    return width * camera.ratio + 10 + captions * CAPTION_STEP + way


def picture_width(in_a_row: int) -> float:
    """How wide each of some pictures in a row is."""
    return (CONTENT - BETWEEN * (in_a_row - 1)) / in_a_row


def _row(camera: Camera, shots: Sequence[Shot], in_a_row: int, gap: float) -> Block:
    def draw(paper: Paper, y: float) -> None:
        draw_row(paper, camera, shots, y, in_a_row)

    return Block(row_height(camera, shots, in_a_row), draw, gap)


def draw_row(
    paper: Paper, camera: Camera, shots: Sequence[Shot], y: float, in_a_row: int = IN_A_ROW
) -> None:
    """Pictures side by side, their captions below them."""
    width = picture_width(in_a_row)
    for at, shot in enumerate(shots):
        box = Box(MARGIN + at * (width + BETWEEN), y, width, width * camera.ratio)
        _draw_shot(paper, camera, shot, box)


def _draw_shot(paper: Paper, camera: Camera, shot: Shot, box: Box) -> None:
    picture, fits = camera.shot(shot.page, round(box.width * DOTS))
    line, edge = (3.0, STRAW) if fits else (7.0, STOP)
    paper.plate(box, edge, radius=4)
    paper.picture(picture, box.inset(line))
    if not fits:
        pill(paper, "Does not fit", box.right - 12, box.y + 28, STOP, "#FFFFFF")
    x, y = box.x, box.bottom + 8
    number = width_of(f"{shot.number}  ", CAPTION_BOLD)
    write(paper, [shot.number], x, y, CAPTION_BOLD, step=CAPTION_STEP)
    y = write(paper, _caption(shot, box.width), x + number, y, CAPTION, step=CAPTION_STEP)
    if shot.place:
        _draw_way(paper, shot, x + number, y)


def _caption(shot: Shot, width: float) -> list[str]:
    return lines_of(shot.words, CAPTION, width - width_of(f"{shot.number}  ", CAPTION_BOLD), 2)


def _draw_way(paper: Paper, shot: Shot, x: float, y: float) -> None:
    """Where on the map a page stands, and the letters that led to it, as their marks."""
    text = f"{shot.place}, after " if shot.letters else shot.place
    write(paper, [text], x, y, SMALL, step=WAY, colour=SOFT)
    x += width_of(text, SMALL) + 4
    for letter in shot.letters[-MOST_MARKS:]:
        mark(paper, letter, Box(x, y + (WAY - MARK) / 2, MARK, MARK))
        x += MARK + 5


# --- notes ---------------------------------------------------------------------------------------

_COLUMN = (CONTENT - 24) / 2
_PAD = 20.0
_APART = 18.0
_BULLET = 22.0


def note_columns(notes: Sequence[Note]) -> list[Block]:
    """Notes in two columns, each below the other; both columns end on one line."""
    columns = [column for column in (notes[::2], notes[1::2]) if column]
    if not columns:
        return []
    width = _COLUMN if len(columns) > 1 else CONTENT
    heights = [[_note_height(note, width) for note in column] for column in columns]
    high = max(sum(column) + _APART * (len(column) - 1) for column in heights)

    def draw(paper: Paper, top: float) -> None:
        for at, column in enumerate(columns):
            x, y = MARGIN + at * (_COLUMN + 24), top
            for note, height in zip(column, heights[at], strict=True):
                end = top + high if note is column[-1] else y + height
                _draw_note(paper, note, Box(x, y, width, end - y))
                y = end + _APART

    return [Block(high, draw, _APART)]


def _note_lines(note: Note, width: float) -> list[list[str]]:
    return [lines_of(text, TEXT, width - 14 - 2 * _PAD - _BULLET) for text in note.texts]


def _note_height(note: Note, width: float) -> float:
    lines = _note_lines(note, width)
    return 14 + 12 + 40 + sum(len(one) * STEP + 5 for one in lines)


def _draw_note(paper: Paper, note: Note, box: Box) -> None:
    edged(paper, box, note.colour)
    x, y = box.x + 14 + _PAD, box.y + 14
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


def icon(
    paper: Paper, name: str, box: Box, colour: Colour = INK, ground: Colour = "#FFFFFF"
) -> None:
    """An icon in a colour; its holes show the ground."""
    recolour = {"#FFFFFF": ground, "#ffffff": ground, INK: colour}
    paper.drawing(f"icons/{name}", box, recolour)
