"""The ways through a story: every passage can be reached, and every way ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.packs.problems import Address, Fault, suggestion

START = "start"


@dataclass(frozen=True, slots=True)
class Way:
    """A passage as the traveller sees it.

    `stop` is the first line that ends it, or None; `ends` says whether the story ends here;
    `leads` are the passages it leads to, each with the address (in the passage) that says so.
    """

    lines: int
    stop: int | None
    ends: bool
    leads: tuple[tuple[Address, str], ...]


def way_faults(ways: Mapping[str, Way]) -> Iterator[Fault]:
    """What is wrong with the ways; addresses begin with the name of a passage."""
    for name, way in ways.items():
        yield from _shape_faults(name, way)
        for address, goal in way.leads:
            if goal not in ways:
                message = f"there is no passage “{goal}”"
                yield Fault("CW221", (name, *address), message, suggestion(goal, ways, "Passages"))
    if START not in ways:
        cure = "Call the first passage start."
        yield Fault("CW227", (), "this story has no passage “start”", cure, at_key=True)
        return
    # Where a way leads nowhere, the passage it was meant for is not to blame.
    reached = _reached(ways) if all(_known(way, ways) for way in ways.values()) else set(ways)
    ending = _ending(ways)
    for name in ways:
        if name not in reached:
            cure = "Lead to it with goto, or remove it."
            yield Fault("CW222", (name,), f"no way leads to “{name}”", cure, at_key=True)
        elif name not in ending:
            cure = "Let one of its ways lead to an ending."
            yield Fault("CW223", (name,), f"from “{name}” no ending is reached", cure, at_key=True)


def _shape_faults(name: str, way: Way) -> Iterator[Fault]:
    if way.stop is None:
        cure = "End it with ask, goto or ending."
        yield Fault("CW224", (name,), f"the passage “{name}” does not end", cure, at_key=True)
    elif way.stop < way.lines - 1:
        cure = "Move it up, or into a passage of its own."
        yield Fault("CW225", (name, way.stop + 1), "the passage ended in the line above", cure)


def _known(way: Way, ways: Mapping[str, Way]) -> bool:
    return all(goal in ways for _, goal in way.leads)


def _reached(ways: Mapping[str, Way]) -> set[str]:
    """The passages that some way from the start leads to."""
    reached: set[str] = set()
    left = [START]
    while left:
        name = left.pop()
        if name in ways and name not in reached:
            reached.add(name)
            left += [goal for _, goal in ways[name].leads]
    return reached


def _ending(ways: Mapping[str, Way]) -> set[str]:
    """The passages from which some way leads to an ending, as far as one can tell."""
    before: dict[str, list[str]] = {}
    for name, way in ways.items():
        for _, goal in way.leads:
            before.setdefault(goal, []).append(name)
    ending: set[str] = set()
    # Where a passage is broken, nobody knows what it would have led to.
    broken = {name for name, way in ways.items() if way.stop is None or not _known(way, ways)}
    left = [name for name, way in ways.items() if way.ends or name in broken]
    while left:
        name = left.pop()
        if name not in ending:
            ending.add(name)
            left += before.get(name, [])
    return ending
