"""Where boxes and arrows of a map stand: layers from the top down, lines that keep clear of boxes.

After Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical system
structures", 1981: loops are turned, every box gets a layer, a line that passes a layer gets a lane
in it, layers are ordered so that few lines cross. `map_lines.py` then draws the lines in the
channels between the layers. Pure geometry, in units; the same boxes and arrows give the same map.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil

from game.author.spread import spread
from game.packs.timing import last_first

GAP = 36.0
"""Between two neighbours in a layer."""
LANE = 24.0
"""How wide a lane is."""
SWEEPS = 6
"""How often layers are ordered, and boxes moved, by their neighbours."""
WIDER = 1.15
"""By how much a map grows that is too narrow for its lanes."""

Span = tuple[float, float]
"""From where to where, from the left edge of a box."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a box is at some width: how high, where arrows come in and where they leave."""

    height: float
    entry: Span
    exit: Span


@dataclass(frozen=True, slots=True)
class Node:
    """A box: as narrow as `least`, as wide as `most`; `alone`, if it has a layer to itself.

    `level` ones are as high as the highest of their layer.
    """

    id: str
    least: float
    most: float
    alone: float
    shape: Callable[[float], Shape]
    level: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow. One with a `letter` carries its mark."""

    source: str
    goal: str
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """What stands in a layer: a box (`link` is -1), or the lane of a link."""

    name: str
    link: int = -1


@dataclass(frozen=True, slots=True)
class Placed:
    """An item in its layer: from `x` on, `width` wide. A lane's shape is all passage."""

    item: Item
    x: float
    width: float
    shape: Shape

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class Plan:
    """Layers of placed items, and for every link the items it passes, in drawing order.

    `back` are the links that lead back up.
    """

    width: float
    layers: tuple[tuple[Placed, ...], ...]
    routes: tuple[tuple[Item, ...], ...]
    back: frozenset[int]


def plan(nodes: Sequence[Node], links: Sequence[Link], width: float, *, fair: bool = False) -> Plan:
    """Every box in its layer; the first node on top. Wider than `width` only where it must be.

    `fair` layers share boxes alike that are too many for one; others are filled one by one.
    """
    back = _back(nodes, links)
    layer = _layers(nodes, links, back, width, fair=fair)
    routes = tuple(_route(number, link, layer, number in back) for number, link in enumerate(links))
    ordered = _ordered(_filled(nodes, layer, routes), routes, back)
    by_name = {node.id: node for node in nodes}
    while not all(_least(items, by_name) <= width for items in ordered):
        width *= WIDER
    sized = [_sized(items, by_name, width) for items in ordered]
    return Plan(width, _placed(sized, routes, width), routes, back)


# --- layers --------------------------------------------------------------------------------------


def _back(nodes: Sequence[Node], links: Sequence[Link]) -> frozenset[int]:
    """The links that lead back to where their way came from."""
    onward = _onward(links)
    order = list(last_first(nodes[0].id, lambda name: onward.get(name, ())))
    place = {name: number for number, name in enumerate(order)}
    return frozenset(
        number for number, link in enumerate(links) if place[link.goal] >= place[link.source]
    )


def _onward(links: Sequence[Link]) -> Mapping[str, tuple[str, ...]]:
    onward: dict[str, tuple[str, ...]] = {}
    for link in links:
        onward[link.source] = (*onward.get(link.source, ()), link.goal)
    return onward


def _layers(
    nodes: Sequence[Node],
    links: Sequence[Link],
    back: frozenset[int],
    width: float,
    *,
    fair: bool,
) -> dict[str, int]:
    """The layer of every box: below all that lead to it, where there is room for it."""
    least = {node.id: node.least for node in nodes}
    depth = depths([node.id for node in nodes], links)
    layer: dict[str, int] = {}
    taken: dict[int, float] = {}
    for deep in sorted(set(depth.values())):
        alike = [node.id for node in nodes if depth[node.id] == deep]
        room = min(width, _fair([least[name] for name in alike], width)) if fair else width
        for name in alike:
            above = [
                layer[link.source]
                for number, link in enumerate(links)
                if link.goal == name and number not in back
            ]
            here = max(above, default=-1) + 1
            while here in taken and taken[here] + GAP + least[name] > room:
                here += 1
            layer[name] = here
            taken[here] = taken.get(here, -GAP) + GAP + least[name]
    return layer


def _fair(widths: Sequence[float], width: float) -> float:
    """How wide a layer is when as few layers as can be share some boxes alike."""
    whole = sum(widths) + GAP * len(widths)
    share = whole / ceil(whole / (width + GAP))
    return share + max(widths) / 2


def depths(names: Sequence[str], links: Sequence[Link]) -> Mapping[str, int]:
    """How many arrows lie at most between the first box and each; those that go back do not count.

    Every box can be reached from the first.
    """
    onward = _onward(links)
    order = list(last_first(names[0], lambda name: onward.get(name, ())))[::-1]
    place = {name: number for number, name in enumerate(order)}
    depth = dict.fromkeys(names, 0)
    for name in order:
        for goal in onward.get(name, ()):
            if place[goal] > place[name]:
                depth[goal] = max(depth[goal], depth[name] + 1)
    return depth


def _route(number: int, link: Link, layer: Mapping[str, int], back: bool) -> tuple[Item, ...]:
    """The items a link passes; one that leads back goes up beside its own box and its goal."""
    first, last = layer[link.source], layer[link.goal]
    passed = range(first, last - 1, -1) if back else range(first + 1, last)
    lanes = (Item(f"{number}/{one}", number) for one in passed)
    return (Item(link.source), *lanes, Item(link.goal))


def _filled(
    nodes: Sequence[Node], layer: Mapping[str, int], routes: Sequence[Sequence[Item]]
) -> list[list[Item]]:
    """Every layer with its boxes in the order of the story, then its lanes."""
    filled: list[list[Item]] = [[] for _ in range(max(layer.values()) + 1)]
    for node in nodes:
        filled[layer[node.id]].append(Item(node.id))
    for route in routes:
        for lane in route[1:-1]:
            filled[int(lane.name.split("/")[1])].append(lane)
    return filled


# --- order ---------------------------------------------------------------------------------------


def _ordered(
    layers: list[list[Item]], routes: Sequence[Sequence[Item]], back: frozenset[int]
) -> list[list[Item]]:
    """Every layer ordered by where its neighbours stand; the order with the fewest crossings."""
    hops = [
        pair
        for number, route in enumerate(routes)
        if number not in back
        for pair in pairwise(route)
    ]
    best, fewest = layers, crossings(layers, hops)
    for sweep in range(2 * SWEEPS):
        if not fewest:
            break
        layers = _swept(layers, hops, back, down=sweep % 2 == 0)
        found = crossings(layers, hops)
        if found < fewest:
            best, fewest = layers, found
    return best


def _swept(
    layers: list[list[Item]],
    hops: Sequence[tuple[Item, Item]],
    back: frozenset[int],
    *,
    down: bool,
) -> list[list[Item]]:
    """Every layer sorted by the mean place of its neighbours above (or below)."""
    swept = [list(items) for items in layers]
    near: dict[Item, list[Item]] = {}
    for above, below in hops:
        item, neighbour = (below, above) if down else (above, below)
        near.setdefault(item, []).append(neighbour)
    place = {item: at for items in swept for item, at in _places(items)}
    for items in swept if down else swept[::-1]:
        means = {item: _mean([place[one] for one in near.get(item, [item])]) for item in items}
        # What leads back runs at the right edge.
        items.sort(key=lambda item, means=means: (item.link in back, means[item]))
        place.update(_places(items))
    return swept


def _places(items: Sequence[Item]) -> Iterator[tuple[Item, float]]:
    """Items with their place in parts of their layer."""
    for at, item in enumerate(items):
        yield item, (at + 0.5) / len(items)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def crossings(layers: Sequence[Sequence[Item]], hops: Sequence[tuple[Item, Item]]) -> int:
    """How many pairs of lines between neighbouring layers cross."""
    place = {
        item: (number, at) for number, items in enumerate(layers) for at, item in enumerate(items)
    }
    ends: dict[int, list[tuple[int, int]]] = {}
    for above, below in hops:
        ends.setdefault(place[above][0], []).append((place[above][1], place[below][1]))
    return sum(
        (one[0] - other[0]) * (one[1] - other[1]) < 0
        for here in ends.values()
        for at, one in enumerate(here)
        for other in here[:at]
    )


# --- places --------------------------------------------------------------------------------------


def _least(items: Sequence[Item], nodes: Mapping[str, Node]) -> float:
    boxes = sum(nodes[item.name].least if item.link < 0 else LANE for item in items)
    return boxes + GAP * (len(items) - 1)


def _sized(
    items: Sequence[Item], nodes: Mapping[str, Node], width: float
) -> list[tuple[Item, float, Shape]]:
    """Every item as wide as the layer allows, and its shape at that width."""
    wide = _widths(
        [nodes[item.name] for item in items if item.link < 0], _spare(items, nodes, width)
    )
    shapes = {name: nodes[name].shape(one) for name, one in wide.items()}
    high = max((shapes[name].height for name in wide if nodes[name].level), default=0.0)
    for name, shape in shapes.items():
        if nodes[name].level:
            shapes[name] = replace(shape, height=high)
    lane = Shape(0.0, (0.0, LANE), (0.0, LANE))
    return [(item, wide.get(item.name, LANE), shapes.get(item.name, lane)) for item in items]


def _spare(items: Sequence[Item], nodes: Mapping[str, Node], width: float) -> float:
    """How much room a layer has that nothing needs."""
    return width - _least(items, nodes)


def _widths(boxes: Sequence[Node], spare: float) -> dict[str, float]:
    """How wide boxes are that share the spare room of their layer."""
    wide: dict[str, float] = {}
    for number, node in enumerate(sorted(boxes, key=lambda one: one.most - one.least)):
        most = node.alone if len(boxes) == 1 else node.most
        more = min(most - node.least, spare / (len(boxes) - number))
        wide[node.id] = node.least + more
        spare -= more
    return wide


def _placed(
    layers: Sequence[Sequence[tuple[Item, float, Shape]]],
    routes: Sequence[Sequence[Item]],
    width: float,
) -> tuple[tuple[Placed, ...], ...]:
    """Every item where its neighbours want it, in its order and clear of the next."""
    near: dict[Item, list[Item]] = {}
    for route in routes:
        for one, other in pairwise(route):
            near.setdefault(one, []).append(other)
            near.setdefault(other, []).append(one)
    middle = {
        item: width * (at + 0.5) / len(items)
        for items in layers
        for at, (item, _, _) in enumerate(items)
    }
    for sweep in range(2 * SWEEPS):
        for items in layers if sweep % 2 == 0 else layers[::-1]:
            straight = sweep >= 2 * (SWEEPS - 2)
            wanted = [_wanted(item, middle, near, straight=straight) for item, _, _ in items]
            for (item, _, _), x in zip(items, _apart(wanted, items, width), strict=True):
                middle[item] = x
    return tuple(
        tuple(Placed(item, middle[item] - wide / 2, wide, shape) for item, wide, shape in items)
        for items in layers
    )


def _wanted(
    item: Item,
    middle: Mapping[Item, float],
    near: Mapping[Item, list[Item]],
    *,
    straight: bool,
) -> float:
    """Where an item's neighbours are on average; a lane is drawn most to the next of its lanes."""
    others = near.get(item, [item])
    if item.link >= 0:
        lanes = [one for one in others if one.link >= 0]
        others = (straight and lanes) or [*others, *lanes]
    return _mean([middle[one] for one in others])


def _apart(
    wanted: Sequence[float], items: Sequence[tuple[Item, float, Shape]], width: float
) -> list[float]:
    half = [wide / 2 for _, wide, _ in items]
    gaps = [one + other + GAP for one, other in pairwise(half)]
    weights = [40.0 if item.link >= 0 else 1.0 for item, _, _ in items]
    return spread(wanted, gaps, half[0], width - half[-1], weights)
