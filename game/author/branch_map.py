"""A story drawn as a map: what is told, what the class decides, where each answer leads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from game.author.map_layout import Link, Node, Shape
from game.author.map_lines import MARK, Layout, Line, layout, within
from game.author.paper import Inset, Paper
from game.author.paper.lettering import Type, lines_of, width_of
from game.author.paper.parts import (
    BEST_EDGE,
    INK,
    MORNING,
    STRAW,
    arrow,
    chip,
    mark,
    stroke,
    verdict,
    write,
)
from game.author.plurals import counted
from game.author.stations import END, HELP, START, Station
from game.beats import Round
from game.packs.timing import way_minutes
from game.stage.box import Box
from game.stage.text import Weight
from game.stage.theme import DAY

TITLE = Type(23, Weight.EXTRABOLD)
BODY = Type(22, Weight.MEDIUM)
OPTION = Type(22, Weight.SEMIBOLD)
VERDICT_WIDTH = 92.0
MARK_WIDTH = 36.0

PAD, ACROSS = 14.0, 19.0
"""The inner margin of a box."""
BODY_STEP, TITLE_STEP = 29.0, 28.0
TOLD_LINES, ENDING_LINES, QUESTION_LINES, OPTION_LINES = 3, 6, 4, 4
"""How many lines of a text are shown; what is longer ends with “…”."""

BETWEEN = 68.0
"""From what is told to what is decided, beside it."""
BELOW = 52.0
"""The same, where the decision stands below."""
SIDE_BY_SIDE = 860.0
"""The least width for that."""

NARROWEST = {"told": 244.0, "asks": 390.0}
WIDEST = {"told": 520.0, "asks": 560.0}

ZOOMS = tuple(1 + step * 0.05 for step in range(15))
"""How much more than a page a map may hold; it is drawn as much smaller, and can still be read."""
MANY, FEW_ZOOMS = 30, ZOOMS[::7]
"""From more than so many stations on, only these are tried: laying them out takes seconds."""
CROSSING, PIECE, SMALLER = 0.06, 99.0, 1.3
"""How much smaller letters a crossing less is worth, and a page less; no smaller than so much."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One box of a station, at its place in it; a decision has rows."""

    box: Box
    title: tuple[str, ...]
    body: tuple[str, ...] = ()
    ending: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class BranchMap:
    """A map as wide as a page: `scale` is how much smaller than its own units it is drawn.

    It is one piece, or several where a page is not high enough: from where to where, in its units.
    """

    stations: Mapping[str, Station]
    layout: Layout
    scale: float
    pieces: tuple[tuple[float, float], ...]

    @property
    def heights(self) -> list[float]:
        """How high each piece is drawn."""
        return [(end - start) * self.scale for start, end in self.pieces]


def fitted(
    found: Sequence[Station], width: float, height: float, rooms: float | None = None
) -> BranchMap:
    """The map as large as fits an area, and with few crossings.

    One that would be too small to read is cut into pieces, each at most `rooms` high.
    """
    best: tuple[float, BranchMap] | None = None
    for zoom in ZOOMS if len(found) <= MANY else FEW_ZOOMS:
        if best and best[0] < PIECE and zoom > SMALLER / best[1].scale:
            break
        for fair in (True, False):
            drawn = _map(found, width, height, rooms or height, zoom, fair=fair)
            whole = sum(drawn.heights) <= height
            cost = 1 / drawn.scale + (0 if whole else PIECE * len(drawn.pieces))
            if best and cost >= best[0]:
                continue
            cost += CROSSING * drawn.layout.crossings
            if best is None or cost < best[0]:
                best = (cost, drawn)
    assert best is not None
    return best[1]


def _map(
    found: Sequence[Station], width: float, height: float, rooms: float, zoom: float, *, fair: bool
) -> BranchMap:
    made = layout(nodes_of(found), links_of(found), width * zoom, fair=fair)
    scale = width / made.width
    whole = made.height * scale <= height
    pieces = ((0.0, made.height),) if whole else _pieces(made, rooms / scale)
    # What cannot be cut is drawn smaller.
    tallest = max(end - start for start, end in pieces)
    return BranchMap({one.id: one for one in found}, made, min(scale, rooms / tallest), pieces)


def _pieces(made: Layout, most: float) -> tuple[tuple[float, float], ...]:
    """The map cut between its layers, each piece as high as may be."""
    pieces: list[tuple[float, float]] = []
    start = end = 0.0
    for cut in (*made.cuts, made.height):
        if cut - start > most and end > start:
            pieces.append((start, end))
            start = end
        end = cut
    return (*pieces, (start, end))


def subtitle(round_: Round, found: Sequence[Station]) -> str:
    """How long the story takes and how it ends."""
    shortest, longest = (max(1, round(minutes)) for minutes in way_minutes(round_))
    if shortest == longest:
        long = f"about {counted(shortest, 'minute')}"
    else:
        long = f"{shortest} to {longest} minutes"
    return f"A story of {long}. {_ends([one for one in found if one.ending])}."


def _ends(endings: Sequence[Station]) -> str:
    """How many endings there are, and whether help is seen at all of them."""
    count, helping = len(endings), sum(one.helps for one in endings)
    if helping == count:
        every = "very way ends in help"
        return f"{count} endings, e{every}" if count > 1 else f"E{every}"
    if count == 1:
        return "No help is seen at its ending"
    return f"{count} endings, help is seen at {helping or 'none'} of them"


# --- boxes ---------------------------------------------------------------------------------------


def nodes_of(found: Sequence[Station]) -> list[Node]:
    """The stations as the boxes of a layout."""
    return [_node(one) for one in found]


def links_of(found: Sequence[Station]) -> list[Link]:
    """Their ways as its arrows."""
    return [Link(one.id, way.goal, way.letter) for one in found for way in one.ways]


def _node(station: Station) -> Node:
    kind = "asks" if station.ask else "told"
    both = bool(station.ask and station.told)
    alone = WIDEST["told"] + BETWEEN + WIDEST["asks"] if both else WIDEST[kind]
    return Node(
        *(station.id, NARROWEST[kind], WIDEST[kind], alone, partial(_shape, station)),
        level=not station.ask,
    )


def _shape(station: Station, width: float) -> Shape:
    panels = _panels(station, width)
    first, last = panels[0].box, panels[-1].box
    height = max(panel.box.bottom for panel in panels)
    return Shape(height, (first.x, first.right), (last.x, last.right))


def _panels(station: Station, width: float) -> list[Panel]:
    """The boxes of a station that is `width` wide."""
    beside = bool(station.ask and station.told) and width >= SIDE_BY_SIDE
    if not beside:
        panels: list[Panel] = []
        for made in _made(station):
            top = panels[-1].box.bottom + BELOW if panels else 0.0
            panels.append(made(Box(0, top, width, 0)))
        return panels
    told, asks = _made(station)
    share = (width - BETWEEN) * WIDEST["told"] / (WIDEST["told"] + WIDEST["asks"])
    left = told(Box(0, 0, share, 0))
    right = asks(Box(share + BETWEEN, 0, width - share - BETWEEN, 0))
    high = max(left.box.height, right.box.height)
    return [replace(one, box=Box(one.box.x, 0, one.box.width, high)) for one in (left, right)]


def _made(station: Station) -> list[Callable[[Box], Panel]]:
    """What makes the panels of a station, once their width is known."""
    made: list[Callable[[Box], Panel]] = []
    if station.told or station.ending or not station.ask:
        made.append(partial(_told_panel, station))
    if station.ask:
        made.append(partial(_asking_panel, station))
    return made


def _told_panel(station: Station, box: Box) -> Panel:
    room = box.width - 2 * ACROSS
    chip_width = _chip_width(_chip(station))
    title = lines_of(station.title, TITLE, room - chip_width, 2)
    told = lines_of(" ".join(station.told), BODY, room, TOLD_LINES)
    ending = lines_of(station.ending, OPTION, room, ENDING_LINES)
    lines = len(told) + len(ending)
    height = 2 * PAD + max(1, len(title)) * TITLE_STEP + (8 + lines * BODY_STEP if lines else 4)
    return Panel(replace(box, height=height), tuple(title), tuple(told), tuple(ending))


def _asking_panel(station: Station, box: Box) -> Panel:
    room = box.width - 2 * ACROSS
    title = lines_of(
        station.question, TITLE, room - _chip_width(str(station.number)), QUESTION_LINES, even=True
    )
    wide = room - MARK_WIDTH - 12 - VERDICT_WIDTH - 10
    rows = tuple(
        tuple(lines_of(option.text, OPTION, wide, OPTION_LINES, even=True))
        for option in station.options
    )
    height = 2 * PAD + len(title) * TITLE_STEP + 4 + sum(_row_height(row) for row in rows)
    return Panel(replace(box, height=height), tuple(title), rows=rows)


def _row_height(row: Sequence[str]) -> float:
    return max(MARK_WIDTH, len(row) * BODY_STEP) + 9


def _chip(station: Station) -> str:
    if station.ending:
        return HELP if station.helps else END
    return station.label


def _chip_width(text: str) -> float:
    return width_of(text, TITLE) + 30 if text else 0.0


# --- drawing -------------------------------------------------------------------------------------


def draw_piece(paper: Paper, drawn: BranchMap, piece: int, x: float, y: float) -> None:
    """One piece of a map, its upper left corner at `x`, `y`."""
    low, high = drawn.pieces[piece]
    inset = Inset(paper, x, y - low * drawn.scale, drawn.scale)
    for line in drawn.layout.lines:
        _draw_line(inset, line, low, high)
    for name, box in drawn.layout.boxes.items():
        if low <= box.y < high:
            _draw_station(inset, drawn.stations[name], box)
    for line in drawn.layout.lines:
        middle_x, middle_y = line.mark
        if line.link.letter and low <= middle_y < high:
            side = Box(middle_x - MARK / 2, middle_y - MARK / 2, MARK, MARK)
            inset.plate(side.inset(-6), "#FFFFFF", radius=18)
            mark(inset, line.link.letter, side)


def _draw_line(paper: Paper, line: Line, low: float, high: float) -> None:
    colour = DAY.answer_outline.get(line.link.letter, INK)
    for part in within(line.points, low, high):
        if part[-1] == line.points[-1]:
            arrow(paper, part, colour)
        else:
            stroke(paper, part, colour)


def _draw_station(paper: Paper, station: Station, box: Box) -> None:
    panels = _panels(station, box.width)
    if not station.ask:
        panels = [replace(panels[0], box=Box(0, 0, box.width, box.height))]
    placed = [replace(one, box=one.box.moved(box.x, box.y)) for one in panels]
    for panel in placed:
        if panel.rows:
            _draw_asking(paper, station, panel)
        else:
            _draw_told(paper, station, panel)
    if len(placed) == 2:
        arrow(paper, _between(placed[0].box, placed[1].box), INK)


def _between(one: Box, other: Box) -> list[tuple[float, float]]:
    if other.x >= one.right:
        middle = one.centre[1]
        return [(one.right, middle), (other.x - 4, middle)]
    return [(one.centre[0], one.bottom), (one.centre[0], other.y - 4)]


def _draw_told(paper: Paper, station: Station, panel: Panel) -> None:
    fill, edge = (DAY.best, BEST_EDGE) if station.helps else (DAY.card, STRAW)
    paper.plate(panel.box, fill, radius=18, edge=edge)
    x, y = panel.box.x + ACROSS, panel.box.y + PAD
    text = _chip(station)
    if text:
        chip(paper, text, x, y, fill=INK, ink="#FFFFFF")
    write(paper, panel.title, x + _chip_width(text), y, TITLE, step=TITLE_STEP)
    y += max(1, len(panel.title)) * TITLE_STEP + 8
    y = write(paper, panel.body, x, y, BODY, step=BODY_STEP)
    write(paper, panel.ending, x, y, OPTION, step=BODY_STEP)


def _draw_asking(paper: Paper, station: Station, panel: Panel) -> None:
    paper.plate(panel.box, MORNING, radius=18, edge=INK)
    x, y = panel.box.x + ACROSS, panel.box.y + PAD
    text = str(station.number)
    chip(paper, text, x, y, fill=DAY.sun, ink=INK)
    y = write(paper, panel.title, x + _chip_width(text), y, TITLE, step=TITLE_STEP) + 4
    for option, row in zip(station.options, panel.rows, strict=True):
        high = _row_height(row)
        middle = y + 9 + (high - 9) / 2
        mark(paper, option.letter, Box(x, middle - MARK_WIDTH / 2, MARK_WIDTH, MARK_WIDTH))
        top = middle - len(row) * BODY_STEP / 2
        write(paper, row, x + MARK_WIDTH + 12, top, OPTION, step=BODY_STEP)
        if option.verdict:
            verdict(paper, option.verdict, panel.box.right - ACROSS, middle)
        y += high


def captions(found: Sequence[Station]) -> Mapping[str, str]:
    """How the map calls the place of each beat: “Start”, “2 A”, “Help”, or a decision's number."""
    return {beat: label for one in found for beat, label in _labels(one)}


def _labels(station: Station) -> Iterator[tuple[str, str]]:
    for beat in station.beats:
        if station.ask and beat == station.ask.id:
            yield beat, f"decision {station.number}"
        else:
            yield beat, station.label or START
