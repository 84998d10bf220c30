"""The lines of a map: level and upright pieces in the channels between its layers.

A line leaves its box at the foot and enters its goal at the top. In a channel it runs level in a
track of its own; where an upright piece of one would lie upon that of another, one gives way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from game.author.map_layout import Item, Link, Node, Placed, Plan, plan
from game.author.map_tracks import Hop, Upright, set_tracks
from game.author.spread import spread
from game.stage.box import Box

MARK = 48.0
"""The mark of a letter that sits on its line."""
UNDER_BOX = 14.0
"""Between the foot of a box and a mark."""
TRACK = 26.0
"""From one track of a channel to the next."""
HEAD = 20.0
"""What an arrow has of its line, at least, above its tip."""
CUT = 8.0
"""How much more it has where the map is cut above it."""
TIP = 4.0
"""Between the tip of an arrow and its goal."""
ARRIVALS = 34.0
"""Between arrows that enter one box."""
CORNER = 26.0
"""How near to the corner of a box an arrow comes."""
CLEAR = (14.0, 10.0, 6.0, 0.0)
"""How far upright pieces stay apart: the first that there is room for."""
BESIDE = 11.0
"""How far a lane may leave its place on either side."""
STRAIGHT = 40.0
"""From how far aside an upright piece is set right under the one before it."""
STEP = 2.0


@dataclass(frozen=True, slots=True)
class Line:
    """A drawn arrow: its corners from the foot of a box to the top of another."""

    link: Link
    points: tuple[tuple[float, float], ...]

    @property
    def mark(self) -> tuple[float, float]:
        """The middle of its mark."""
        x, y = self.points[0]
        return x, y + UNDER_BOX + MARK / 2


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole map: where each box stands, and the lines.

    `cuts` are the heights at which it may be cut: every line is upright there.
    """

    width: float
    height: float
    boxes: Mapping[str, Box]
    lines: tuple[Line, ...]
    cuts: tuple[float, ...]

    @property
    def crossings(self) -> int:
        """How often lines cross."""
        level: list[tuple[float, float, float]] = []
        upright: list[tuple[float, float, float]] = []
        for (x, y), (end_x, end_y) in (one for line in self.lines for one in pairwise(line.points)):
            if y == end_y:
                level.append((y, min(x, end_x), max(x, end_x)))
            else:
                upright.append((x, min(y, end_y), max(y, end_y)))
        return sum(
            left < x < right
            for y, left, right in level
            for x, top, bottom in upright
            if top < y < bottom
        )


def within(
    points: Sequence[tuple[float, float]], low: float, high: float
) -> Iterator[tuple[tuple[float, float], ...]]:
    """The parts of a line between two heights at which it is upright."""
    part: list[tuple[float, float]] = []
    for (x, y), (end_x, end_y) in pairwise(points):
        start, end = (min(max(one, low), high) for one in (y, end_y))
        outside = start == end and not low <= y <= high
        if outside or (y != end_y and start == end):
            continue
        if part and part[-1] != (x, start):
            yield tuple(part)
            part = []
        part = part or [(x, start)]
        part.append((end_x, end))
    if part:
        yield tuple(part)


@dataclass(slots=True)
class _Drawing:
    """What is known of a map while its lines are found. Channel 0 lies above the first layer."""

    plan: Plan
    links: Sequence[Link]
    layer: Mapping[Item, int]
    placed: Mapping[Item, Placed]
    uprights: list[Upright] = field(default_factory=list[Upright])
    hops: dict[int, list[Hop]] = field(default_factory=dict[int, list[Hop]])
    """By channel."""
    course: dict[int, list[tuple[int, Hop]]] = field(
        default_factory=dict[int, list[tuple[int, Hop]]]
    )
    """By link: its channels and what it does there."""


def layout(
    nodes: Sequence[Node], links: Sequence[Link], width: float, *, fair: bool = False
) -> Layout:
    """The map of some boxes, the first on top, and of the arrows between them.

    All boxes can be reached from the first. `fair` is as in `plan`.
    """
    found = plan(nodes, links, width, fair=fair)
    placed = {one.item: one for items in found.layers for one in items}
    layer = {one.item: number for number, items in enumerate(found.layers) for one in items}
    drawing = _Drawing(found, links, layer, placed)
    routes = _uprights(drawing)
    _settle(drawing)
    for number, uprights in enumerate(routes):
        _add_hops(drawing, number, uprights)
    for hops in drawing.hops.values():
        set_tracks(hops)
    tops, channels, height = _heights(drawing)
    boxes = {
        one.item.name: Box(one.x, tops[layer[one.item]], one.width, one.shape.height)
        for one in placed.values()
        if one.item.link < 0
    }
    lines = tuple(
        Line(link, _points(drawing, number, boxes, channels)) for number, link in enumerate(links)
    )
    cuts = tuple(top - HEAD - CUT for top in tops[1:])
    return Layout(found.width, height, boxes, lines, cuts)


# --- upright pieces ------------------------------------------------------------------------------


def _uprights(drawing: _Drawing) -> list[list[Upright]]:
    """The upright pieces of every link, in its order: out of its box, its lanes, into its goal."""
    leaving = _ports(drawing, out=True)
    routes: list[list[Upright]] = []
    for number, route in enumerate(drawing.plan.routes):
        first = drawing.placed[route[0]]
        uprights = [_at(drawing, number, first, first.shape.exit, leaving[number], out=True)]
        for lane in route[1:-1]:
            one = drawing.placed[lane]
            here = drawing.layer[lane]
            low = max(0.0, one.x - BESIDE)
            high = min(drawing.plan.width, one.x + one.width + BESIDE)
            uprights.append(Upright(number, low, high, one.middle, here + 1, here))
        routes.append(uprights)
    entering = _ports(drawing, out=False)
    for number, route in enumerate(drawing.plan.routes):
        last = drawing.placed[route[-1]]
        routes[number].append(
            _at(drawing, number, last, last.shape.entry, entering[number], out=False)
        )
    drawing.uprights = [one for uprights in routes for one in uprights]
    return routes


def _at(
    drawing: _Drawing, link: int, placed: Placed, span: tuple[float, float], x: float, *, out: bool
) -> Upright:
    layer = drawing.layer[placed.item]
    low, high = placed.x + span[0] + CORNER, placed.x + span[1] - CORNER
    name = placed.item.name
    if out:
        return Upright(link, low, high, x, layer + 1, None, f"{name}/out", MARK + 8)
    return Upright(link, low, high, x, None, layer, f"{name}/in", ARRIVALS - 8)


def _ports(drawing: _Drawing, *, out: bool) -> Mapping[int, float]:
    """Where each link leaves its box (or enters it): side by side, as its way goes on."""
    ends: dict[Item, list[tuple[float, int]]] = {}
    for number, route in enumerate(drawing.plan.routes):
        here, there = (route[0], route[1]) if out else (route[-1], route[-2])
        ends.setdefault(here, []).append((_towards(drawing, here, there, out=out), number))
    ports: dict[int, float] = {}
    for item, wanted in ends.items():
        wanted.sort()
        placed = drawing.placed[item]
        span = placed.shape.exit if out else placed.shape.entry
        low, high = placed.x + span[0] + CORNER, placed.x + span[1] - CORNER
        gap = MARK + 16 if out else ARRIVALS
        places = spread([x for x, _ in wanted], [gap] * (len(wanted) - 1), low, high)
        ports.update((number, x) for (_, number), x in zip(wanted, places, strict=True))
    return ports


def _towards(drawing: _Drawing, here: Item, there: Item, *, out: bool) -> float:
    """Where a link would best leave `here` for `there`: straight down, if it can."""
    own, other = drawing.placed[here], drawing.placed[there]
    mine = own.shape.exit if out else own.shape.entry
    its = other.shape.entry if out else other.shape.exit
    low = max(own.x + mine[0] + CORNER, other.x + its[0] + CORNER)
    high = min(own.x + mine[1] - CORNER, other.x + its[1] - CORNER)
    if other.item.link >= 0:
        return other.middle
    return (low + high) / 2 if low <= high else other.x + (its[0] + its[1]) / 2


def _settle(drawing: _Drawing) -> None:
    """Find every upright piece a place where it lies upon no other, straight on if it can."""
    links: dict[int, list[Upright]] = {}
    for upright in drawing.uprights:
        links.setdefault(upright.link, []).append(upright)
    settled: dict[int | None, list[Upright]] = {}
    done: set[int] = set()
    for upright in sorted(drawing.uprights, key=lambda one: one.order):
        # What is settled first keeps to where its ends would like to be.
        own = [
            one.x
            for one in links[upright.link]
            if one is not upright and (not upright.order or id(one) in done)
        ]
        near = min(own, key=lambda x: abs(x - upright.x), default=upright.x)
        wanted = near if abs(near - upright.x) <= STRAIGHT else upright.x
        channels = [one for one in (upright.below, upright.above) if one is not None]
        others = [
            one
            for channel in channels
            for one in settled.get(channel, [])
            if one.link != upright.link
        ]
        upright.x = _free(upright, wanted, others)
        done.add(id(upright))
        for channel in channels:
            settled.setdefault(channel, []).append(upright)


def _free(upright: Upright, wanted: float, others: Sequence[Upright]) -> float:
    """The place nearest to where it is wanted that is clear of the others."""
    low, high = min(upright.low, upright.high), max(upright.low, upright.high)
    start = min(max(wanted, low), high)
    for clear in CLEAR:
        for x in _nearby(start, low, high):
            if all(abs(x - one.x) >= _distance(upright, one, clear) for one in others):
                return x
    return min(max(upright.x, low), high)


def _distance(one: Upright, other: Upright, clear: float) -> float:
    return max(clear, one.apart) if clear and one.port and one.port == other.port else clear


def _nearby(start: float, low: float, high: float) -> Iterator[float]:
    yield start
    for number in range(1, int((high - low) / STEP) + 2):
        for x in (start - number * STEP, start + number * STEP):
            if low <= x <= high:
                yield x


def _add_hops(drawing: _Drawing, link: int, uprights: Sequence[Upright]) -> None:
    """What a link does in each channel on its way."""
    back = link in drawing.plan.back
    for at, (start, end) in enumerate(pairwise(uprights)):
        first, last = at == 0, at == len(uprights) - 2
        from_above = first or not back
        to_below = last or not back
        channel = start.below if from_above else start.above
        assert channel is not None
        hop = Hop(link, start, end, from_above, to_below)
        drawing.hops.setdefault(channel, []).append(hop)
        drawing.course.setdefault(link, []).append((channel, hop))


# --- heights -------------------------------------------------------------------------------------


def _heights(drawing: _Drawing) -> tuple[list[float], list[float], float]:
    """The top of every layer, the top of the tracks of every channel, and the whole height."""
    layers = drawing.plan.layers
    tops: list[float] = []
    channels: list[float] = []
    y = 0.0
    for channel in range(len(layers) + 1):
        hops = drawing.hops.get(channel, [])
        marked = any(drawing.links[hop.link].letter for hop in hops if _leaves(hop))
        y += UNDER_BOX + MARK if marked else 0.0
        channels.append(y)
        if hops:
            y += max(hop.track for hop in hops) * TRACK + HEAD + TRACK
        if channel < len(layers):
            tops.append(y)
            y += max(placed.shape.height for placed in layers[channel])
    return tops, channels, y


def _leaves(hop: Hop) -> bool:
    """Whether a hop begins at a box."""
    return hop.start.above is None


def _points(
    drawing: _Drawing, link: int, boxes: Mapping[str, Box], channels: Sequence[float]
) -> tuple[tuple[float, float], ...]:
    """The corners of a line."""
    source, goal = boxes[drawing.links[link].source], boxes[drawing.links[link].goal]
    hops = drawing.course[link]
    points = [(hops[0][1].start.x, source.bottom)]
    for channel, hop in hops:
        if hop.start.x != hop.end.x:
            y = channels[channel] + hop.track * TRACK
            points += [(hop.start.x, y), (hop.end.x, y)]
    return (*points, (hops[-1][1].end.x, goal.y - TIP))
