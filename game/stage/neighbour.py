"""Turn to your neighbour: two children talk, the sand runs, the options stay readable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.beats import CastMember, Expression, Post, RoundType
from game.play.pages import NeighbourPage, Shown, Situation
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import fits, lifts, shared_size, text_height
from game.stage.hourglass import draw_hourglass
from game.stage.options import option_text, rows_of
from game.stage.text import Weight
from game.stage.theme import BUBBLE, LABEL, MARGIN, READ
from game.stage.widgets import card, grass, header, mark, portrait

_BOARD_FOOT = 884.0
_TITLE = 140.0
_LEAST_TITLE = 72.0
_TOP = 164.0
_MARK = 84.0
_TALK = 262.0
_TALK_ONE = 240.0
"""How high the talking children are, with two prompts and with one."""

_LEAST_CHILD = 230.0
_BOTH_ASK = 580.0
"""How much room two bubbles want between the children."""

_BUBBLE_INSET = 34.0, 12.0

_YARA = CastMember("yara", Expression.SMILE)
_ADIL = CastMember("adil", Expression.SMILE)


@dataclass(frozen=True, slots=True)
class Layout:
    """One rung of the fit ladder: prompts and question shown, columns and size of the options."""

    prompts: int
    question: bool
    columns: int
    size: float


def draw_neighbour(canvas: Canvas, page: NeighbourPage) -> list[Target]:
    """The title, what to ask each other, and the options on a card."""
    situation = page.situation
    canvas.fill(canvas.theme.ground)
    _draw_foot(canvas)
    header(canvas, situation.header)
    layout = _layout(canvas, situation)
    most = _BOARD_FOOT - _TOP - _LEAST_TITLE
    height = min(most, _board_height(canvas, situation, layout))
    board = Box(MARGIN, _BOARD_FOOT - height, canvas.width - 2 * MARGIN, height)
    glass = _draw_glass(canvas, board.y)
    width = canvas.width - 2 * MARGIN - glass - 24
    canvas.text(
        canvas.words("neighbour.title"),
        Box(MARGIN, _TOP, width, min(_TITLE, board.y - _TOP)),
        112,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.05,
    )
    if layout.prompts:
        top = max(_TOP + _TITLE, board.y - _TALK - 10)
        _draw_talk(canvas, Box(MARGIN, top, width, board.y - top), layout.prompts)
    _draw_board(canvas, board, situation, layout)
    return []


def _draw_foot(canvas: Canvas) -> None:
    grass(canvas, 142)
    canvas.text(
        canvas.words("neighbour.then"),
        Box(MARGIN, HEIGHT - 130, canvas.width - 2 * MARGIN, 116),
        60,
        floor=LABEL,
        weight=Weight.BOLD,
        colour=canvas.theme.on_pine,
        align=(0.5, 0.5),
    )


def _draw_glass(canvas: Canvas, foot: float) -> float:
    """The hourglass on its disc at the right, as large as there is room; its width."""
    room = foot - 130
    if room < 210:
        return 0.0
    side = min(460.0 if not canvas.narrow else 330.0, room - 40)
    centre = (canvas.width - MARGIN - side / 2 + 20, 120 + min(room, 560) / 2)
    canvas.disc(centre, side / 2, canvas.theme.panel)
    tall = min(room, side * 1.08)
    draw_hourglass(canvas, Box(centre[0] - side / 2, centre[1] - tall / 2, side, tall))
    return side


def _draw_talk(canvas: Canvas, area: Box, prompts: int) -> None:
    """Two children face each other; one asks, and the other one asks back."""
    side = min(340.0 if not canvas.narrow else 270.0, area.height, area.width * 0.3)
    if prompts == 2:
        side = min(side, max(_LEAST_CHILD, (area.width - _BOTH_ASK) / 2))
    left = Box(area.x, area.bottom - side + 2, side, side)
    right = Box(area.right - side, area.bottom - side + 2, side, side)
    portrait(canvas, _YARA, left)
    portrait(canvas, _ADIL, right)
    between = Box(left.right + 8, area.y, right.x - left.right - 16, area.height - 24)
    texts = [canvas.words(key) for key in ("neighbour.which", "neighbour.wrong")]
    rows = between.rows(2, 12)
    if prompts == 2 and all(_bubble_fits(canvas, text, rows[0]) for text in texts):
        for place, (text, row) in enumerate(zip(texts, rows, strict=True)):
            _draw_bubble(canvas, row, text, float(place), size=50)
    else:
        _draw_bubble(canvas, between, texts[0], 0.5, size=50 if canvas.narrow else 60)


def _bubble_fits(canvas: Canvas, text: str, row: Box) -> bool:
    return fits(canvas, text, row.inset(*_BUBBLE_INSET), BUBBLE, weight=Weight.BOLD)


def _draw_bubble(canvas: Canvas, row: Box, text: str, align: float, *, size: float) -> None:
    """A bubble at the left of `row` (`align` 0), in its middle or at its right (1)."""
    room = row.inset(*_BUBBLE_INSET)
    two_lines = 2.5 * size * canvas.text_scale
    room = Box(room.x, room.y, room.width, min(room.height, two_lines))
    setting = canvas.setting(text, room, size, floor=BUBBLE, weight=Weight.BOLD)
    width, height = canvas.measured(setting)
    width, height = width + 72, height + 32
    box = Box(row.x + (row.width - width) * align, row.centre[1] - height / 2, width, height)
    theme, right = canvas.theme, align == 1
    radius = (36.0, 36.0, 8.0, 36.0) if right else (36.0, 36.0, 36.0, 8.0)
    card(canvas, box, fill=theme.panel if right else theme.card, radius=radius)
    words = box.inset(30, 12)
    canvas.text(text, words, size, floor=BUBBLE, weight=Weight.BOLD, align=(0.5, 0.5))


def _layout(canvas: Canvas, situation: Situation) -> Layout:
    """The first rung on which all options can be read."""
    layout = None
    for layout in _layouts(canvas, situation):
        above = _TITLE + (_TALK_ONE if layout.prompts == 1 else _TALK) - 20
        if not layout.prompts:
            above = _LEAST_TITLE
        if _board_height(canvas, situation, layout) <= _BOARD_FOOT - _TOP - above:
            return layout
    assert layout is not None, "there is always a last rung"
    return layout


def _layouts(canvas: Canvas, situation: Situation) -> Iterator[Layout]:
    asked = situation.type is RoundType.MYTH
    for lift in lifts(canvas):
        for prompts in (1, 0) if canvas.narrow else (2, 1, 0):
            for question in (True,) if asked else (True, False):
                boards = [Layout(prompts, question, count, READ * lift) for count in (2, 3, 1)]
                yield min(boards, key=lambda board: _board_height(canvas, situation, board))


def _options(canvas: Canvas, situation: Situation) -> list[tuple[Shown, str]]:
    """The open options and their words. What a spot is called is told when it is found."""
    spots: dict[str, str] = {}
    if isinstance(situation.scenery, Post):
        spots = {spot.letter: spot.text for spot in situation.scenery.spots}
    return [
        (option, spots[option.letter] if spots else option_text(canvas, option))
        for option in situation.options
        if option.open
    ]


def _row_height(canvas: Canvas, situation: Situation, layout: Layout) -> float:
    whole = canvas.width - 2 * MARGIN - 72
    width = (whole - 40 * (layout.columns - 1)) / layout.columns - _MARK - 22
    heights = (
        text_height(canvas, text, width, layout.size, weight=Weight.BOLD, leading=1.14)
        for _, text in _options(canvas, situation)
    )
    return max(_MARK, *heights) + 10


def _question_height(canvas: Canvas, situation: Situation, layout: Layout) -> float:
    if not layout.question:
        return 0.0
    width = canvas.width - 2 * MARGIN - 72
    return text_height(canvas, situation.question, width, layout.size, leading=1.16) + 12


def _board_height(canvas: Canvas, situation: Situation, layout: Layout) -> float:
    rows = rows_of(len(_options(canvas, situation)), layout.columns)
    options = rows * (_row_height(canvas, situation, layout) + 8) - 8
    return options + _question_height(canvas, situation, layout) + 48


def _draw_board(canvas: Canvas, board: Box, situation: Situation, layout: Layout) -> None:
    """The options with their marks, below the question where there is room for it."""
    card(canvas, board)
    room = board.inset(36, 24)
    asked = _question_height(canvas, situation, layout)
    if asked:
        words = Box(room.x, room.y, room.width, asked - 8)
        size = layout.size / canvas.text_scale
        canvas.text(situation.question, words, size, floor=READ, leading=1.16)
        room = Box(room.x, room.y + asked, room.width, room.height - asked)
    options = _options(canvas, situation)
    cells = room.grid(layout.columns, rows_of(len(options), layout.columns), 40, 8)
    rooms = [
        Box(cell.x + _MARK + 22, cell.y, cell.width - _MARK - 22, cell.height) for cell in cells
    ]
    texts = [text for _, text in options]
    size = shared_size(
        canvas,
        zip(texts, rooms, strict=False),
        layout.size / canvas.text_scale,
        floor=READ,
        weight=Weight.BOLD,
        leading=1.14,
    )
    for (option, text), cell, words in zip(options, cells, rooms, strict=False):
        place = Box(cell.x, cell.centre[1] - _MARK / 2, _MARK, _MARK)
        mark(canvas, option.letter, place)
        if text:
            canvas.text(
                text,
                words,
                size,
                floor=READ,
                weight=Weight.BOLD,
                align=(0.0, 0.5),
                leading=1.14,
            )
