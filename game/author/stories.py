"""How much there is in a story: its endings, and how long a class is on its way to one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.author.plurals import counted
from game.beats import Round, RoundType, Say
from game.packs.pack import Pack
from game.packs.timing import way_minutes

Minutes = tuple[float, float]
"""How long the shortest way through a story takes, and the longest."""


def story_lines(
    pack: Pack, minutes: Callable[[Round], Minutes] = way_minutes, *, named: bool = False
) -> Iterator[str]:
    """A line for each scenario of a pack. `named` says the name of the pack, too."""
    for one in pack.rounds:
        if one.type is RoundType.SCENARIO:
            name = f"{pack.name}, {one.id}" if named else one.id
            yield f"{name}: {_endings(one)}; {_ways(*minutes(one))}"


def _endings(story: Round) -> str:
    count = sum(isinstance(beat, Say) and beat.ending for beat in story.beats.values())
    return counted(count, "ending")


def _ways(shortest: float, longest: float) -> str:
    short, long = (max(1, round(one)) for one in (shortest, longest))
    if short == long:
        return f"every way takes about {counted(short, 'minute')}"
    return f"the shortest way takes about {counted(short, 'minute')}, the longest {long}"
