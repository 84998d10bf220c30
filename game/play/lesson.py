"""Which rounds fit the minutes, in the order in which a lesson plays them.

Without a plan a lesson warms up, asks the rounds to compare, plays its own rounds, and asks the
same again before the ending. With one, the plan's steps say what comes when.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.beats import Part

OPENING_MINUTES = 3
"""Notice and ground rules."""

SHORT_LESSON = 30
"""Planned minutes below which nothing is warmed up and nothing compared."""

BEFORE_SHARE = 0.5
"""The part of its minutes that a round takes when it is asked before: nothing is revealed."""

MOST_IN_A_LESSON = {Part.WARM_UP: 2, Part.COMPARE: 3, Part.FOLLOW_UP: 0}
"""How many rounds of a part a lesson has, however many packs it plays."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A round that may be played, as far as the choice must know it."""

    minutes: float
    core: bool
    part: Part = Part.LESSON
    pack: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A part of a plan: the places of its candidates, and how many minutes and rounds at most.

    Without `minutes` it takes what its rounds take. `before` rounds are asked to be compared with
    later; `after` ones are those that were asked before, if any were.
    """

    places: tuple[int, ...]
    minutes: float | None = None
    most: int | None = None
    before: bool = False
    after: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """A round at its place in the lesson: the place of its candidate, and which time it is."""

    place: int
    before: bool = False


def ending_minutes(planned: int) -> int:
    """How long the ending takes: nine minutes of fifty, two of fifteen (CONTENT.md a.1)."""
    return max(2, min(9, round(planned * 0.2 - 1)))


# --- without a plan -----------------------------------------------------------------------------


def rounds_that_fit(rounds: Sequence[Candidate], planned: int) -> tuple[int, ...]:
    """The places of the rounds to play, in order, so that opening and ending keep their time.

    Core rounds are taken first, then extra ones while time is left; a round to compare takes its
    time twice. At least one round is played, however short the time, where there is any.
    """
    left = planned - OPENING_MINUTES - ending_minutes(planned)
    wanted = sorted(_wanted(rounds, planned))
    lengths = {at: _length(rounds[at]) for at in wanted}
    return _fitting(rounds, lengths, left) or tuple(wanted[:1])


def lesson_order(parts: Sequence[Part]) -> tuple[Turn, ...]:
    """The rounds of a lesson in the order they are played; those to compare come twice."""

    def places(part: Part) -> Iterator[int]:
        return (place for place, one in enumerate(parts) if one is part)

    return (
        *map(Turn, places(Part.WARM_UP)),
        *(Turn(place, before=True) for place in places(Part.COMPARE)),
        *map(Turn, places(Part.LESSON)),
        *map(Turn, places(Part.COMPARE)),
        *map(Turn, places(Part.FOLLOW_UP)),
    )


def _wanted(rounds: Sequence[Candidate], planned: int) -> Iterator[int]:
    """What an ordinary lesson may play; of several packs each gives something to warm up with."""
    for part in Part:
        places = [place for place, one in enumerate(rounds) if one.part is part]
        if part is Part.LESSON:
            yield from places
        elif planned >= SHORT_LESSON:
            yield from _by_turns(rounds, places)[: MOST_IN_A_LESSON[part]]


def _by_turns(rounds: Sequence[Candidate], places: Iterable[int]) -> list[int]:
    """The first round of each pack, then the second of each."""
    seen: dict[str, int] = {}
    turns: list[tuple[int, int]] = []
    for place in places:
        pack = rounds[place].pack
        seen[pack] = seen.get(pack, 0) + 1
        turns.append((seen[pack], place))
    return [place for _, place in sorted(turns)]


def _length(one: Candidate) -> float:
    return one.minutes * (1 + BEFORE_SHARE) if one.part is Part.COMPARE else one.minutes


def _fitting(
    rounds: Sequence[Candidate],
    lengths: Mapping[int, float],
    left: float,
    most: int | None = None,
) -> tuple[int, ...]:
    """As many places of `lengths` as fit `left` minutes, core rounds first, in their order."""
    chosen: set[int] = set()
    for core in (True, False):
        for place, length in lengths.items():
            if rounds[place].core is core and length <= left and len(chosen) != most:
                chosen.add(place)
                left -= length
    return tuple(place for place in lengths if place in chosen)


# --- with a plan --------------------------------------------------------------------------------


def planned_turns(
    steps: Sequence[Step], rounds: Sequence[Candidate], stretch: float = 1.0
) -> tuple[Turn, ...]:
    """What the steps play, in order, when each has `stretch` times the minutes it plans.

    What one leaves goes to the next. No round comes twice, but to be compared. At least one is
    played, where there is any.
    """
    turns: list[Turn] = []
    left = 0.0
    for step in steps:
        lengths = _lengths(step, rounds, turns)
        needed = sum(lengths.values())
        left += needed if step.minutes is None else step.minutes * stretch
        again = step.after and any(turn.before for turn in turns)
        taken = tuple(lengths) if again else _fitting(rounds, lengths, left, step.most)
        left -= needed if step.minutes is None else sum(lengths[place] for place in taken)
        turns += [Turn(place, step.before) for place in taken]
    return tuple(turns or every_turn(steps)[:1])


def every_turn(steps: Sequence[Step]) -> tuple[Turn, ...]:
    """What the steps could play if time were no matter, in order, each once."""
    return tuple(dict.fromkeys(Turn(at, step.before) for step in steps for at in step.places))


def _lengths(step: Step, rounds: Sequence[Candidate], turns: Sequence[Turn]) -> dict[int, float]:
    """The minutes of every round that this step may still play after these turns."""
    asked = {turn.place for turn in turns if turn.before}
    places = [at for at in step.places if Turn(at, step.before) not in turns]
    if step.after and asked:
        places = [at for at in places if at in asked]
    return {at: rounds[at].minutes * (BEFORE_SHARE if step.before else 1) for at in places}
