"""A story as the places where its ways meet and part: what the branch map shows as boxes.

A station is told from its first line to where the story stops: at a decision, at an ending, or
where another way joins.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from game.author.map_layout import Link, depths
from game.beats import NARRATOR, Ask, Debrief, Option, Round, Say
from game.packs.fields import CHARACTERS
from game.packs.timing import following

START = "Start"
HELP = "Help"
END = "End"
"""What stands at an ending: where it shows help, and where none is seen."""
QUOTES = {"de": ("„", "“"), "fr": ("«\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}»")}
"""Quotation marks by language; elsewhere they are “these”."""
NAMED_WAYS = 2
"""How many ways to a station its label names; of more it says the number."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way on: to the station `goal`, by choosing `letter` (empty where nothing is chosen)."""

    letter: str
    goal: str


@dataclass(frozen=True, slots=True)
class Station:
    """A piece of a story without a fork.

    `beats` are its lines, and `id` the first of them. `number` counts decisions from 1; it is 0
    where nothing is decided. `label` says how one gets here: “Start”, “2 A”, “3 ways”. `ending` is
    how the story ends here, if it does, and `helps` whether that shows help.
    """

    id: str
    beats: tuple[str, ...]
    title: str
    label: str
    told: tuple[str, ...]
    ending: str
    helps: bool
    number: int
    ask: Ask | None
    ways: tuple[Way, ...]

    @property
    def question(self) -> str:
        return self.ask.question if self.ask else ""

    @property
    def options(self) -> tuple[Option, ...]:
        return self.ask.options if self.ask else ()


def stations(
    round_: Round,
    passages: Mapping[str, str],
    language: str = "en",
    helping: Collection[str] = (),
) -> list[Station]:
    """The stations of a story, each once, in the order in which they can be reached.

    `passages` has the name of the passage that each beat stands in; they become titles. `helping`
    are the endings that show help.
    """
    firsts = _firsts(round_)
    found: list[Station] = []
    waiting = [round_.start]
    for first in waiting:
        told = tuple(_run(round_, first, firsts))
        ways = tuple(_ways(round_, told[-1]))
        waiting += dict.fromkeys(one.goal for one in ways if one.goal not in waiting)
        title = passages.get(first, "")
        if first == round_.start:
            title = round_.id
        one = _station(round_, told, ways, title, QUOTES.get(language, ("“", "”")))
        found.append(replace(one, helps=told[-1] in helping))
    links = [Link(one.id, way.goal) for one in found for way in one.ways]
    depth = depths([one.id for one in found], links)
    return _labelled(sorted(found, key=lambda one: depth[one.id]))


def written(identifier: str) -> str:
    """An identifier as a heading: “Kind no” for kind-no, “Told Ravi” for told-ravi."""
    words = " ".join(map(_named, identifier.replace("_", "-").split("-"))).strip()
    return words[:1].upper() + words[1:]


def _named(word: str) -> str:
    """A word with a capital, where it is the name of a character."""
    if word in CHARACTERS:
        return word.capitalize()
    return (
        f"{word[:-1].capitalize()}\u2019s" if word[:-1] in CHARACTERS and word[-1] == "s" else word
    )


def _firsts(round_: Round) -> set[str]:
    """The beats that a station begins with: those with several ways to them, or a chosen one."""
    firsts = {round_.start}
    comes_from: dict[str, str] = {}
    for beat in round_.beats.values():
        for goal in following(beat):
            if isinstance(beat, Ask) or comes_from.setdefault(goal, beat.id) != beat.id:
                firsts.add(goal)
    return firsts


def _run(round_: Round, first: str, firsts: set[str]) -> Iterator[str]:
    """The beats from `first` to the last before a fork, an ending or the next station."""
    name = first
    while True:
        yield name
        beat = round_.beats[name]
        onward = following(beat)
        if not isinstance(beat, Say) or beat.ending or not onward or onward[0] in firsts:
            return
        if isinstance(round_.beats[onward[0]], Debrief):
            return
        name = onward[0]


def _ways(round_: Round, last: str) -> Iterator[Way]:
    """Where the story goes from the last beat of a station; its debrief is no station."""
    beat = round_.beats[last]
    leads = [("", beat.next)]
    if isinstance(beat, Ask) and not beat.picks:
        leads = [(option.letter, option.goto or beat.next) for option in beat.options]
    for letter, goal in leads:
        if goal is not None and not isinstance(round_.beats[goal], Debrief):
            yield Way(letter, goal)


def _station(
    round_: Round,
    beats: tuple[str, ...],
    ways: tuple[Way, ...],
    title: str,
    quotes: tuple[str, str],
) -> Station:
    lines = [round_.beats[name] for name in beats]
    says = [line for line in lines if isinstance(line, Say)]
    last = lines[-1]
    ask = last if isinstance(last, Ask) else None
    told = [_said(line, quotes) for line in says if not line.ending]
    ending = "".join(line.text for line in says if line.ending)
    if ask and ask.scene:
        told.append(ask.scene)
    title = written(title)
    return Station(beats[0], beats, title, "", tuple(told), ending, False, 0, ask, ways)


def _said(line: Say, quotes: tuple[str, str]) -> str:
    """A line as one reads it: what somebody says stands in quotation marks."""
    quoted = line.text.startswith(("“", "„", "«", "\u2018"))
    if line.speaker == NARRATOR or quoted:
        return line.text
    return f"{quotes[0]}{line.text}{quotes[1]}"


def _labelled(found: list[Station]) -> list[Station]:
    """Decisions numbered in their order, and every station with its label."""
    asking = [one.id for one in found if one.ask]
    numbers = {name: number for number, name in enumerate(asking, start=1)}
    arrivals: dict[str, list[str]] = {one.id: [] for one in found}
    for one in found:
        for way in one.ways:
            arrivals[way.goal].append(f"{numbers[one.id]} {way.letter}" if way.letter else "")
    return [
        replace(
            one,
            label=_label(arrivals[one.id], start=one is found[0]),
            number=numbers.get(one.id, 0),
        )
        for one in found
    ]


def _label(arrivals: list[str], *, start: bool) -> str:
    if start:
        return START
    if len(arrivals) > NAMED_WAYS or (len(arrivals) > 1 and not all(arrivals)):
        return f"{len(arrivals)} ways"
    return ", ".join(arrivals)
