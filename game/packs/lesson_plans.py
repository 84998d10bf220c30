"""Lesson plans: which parts of which packs make a lesson, as YAML in `content/plans/`.

A plan names parts and minutes rather than rounds, so that it still holds when a pack changes. Which
rounds these are is decided when it is played, by `game/play/lesson.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field

from game import folders
from game.beats import Part
from game.errors import NoSuchPlan
from game.packs.fields import (
    LANGUAGE,
    Identifier,
    Reference,
    Text,
    Written,
    block,
    listing,
    number,
    one_of,
    refused,
)
from game.packs.pack import Pack
from game.packs.problems import Address, Fault, PlanUnreadable, Problem, suggestion
from game.packs.source import Source, read
from game.packs.validation import validated

FOLDER = "plans"
ENGLISH = "en"
MOST_MINUTES = 240


class StepPart(StrEnum):
    """What of a pack a step plays. Rounds to compare are asked at two places."""

    WARM_UP = "warm-up"
    COMPARE_BEFORE = "compare-before"
    LESSON = "lesson"
    COMPARE_AFTER = "compare-after"
    FOLLOW_UP = "follow-up"

    @property
    def part(self) -> Part:
        """The part that its rounds belong to."""
        if self in (StepPart.COMPARE_BEFORE, StepPart.COMPARE_AFTER):
            return Part.COMPARE
        return Part(self.value)

    @property
    def before(self) -> bool:
        """Whether its rounds are asked to be compared with later: nothing is revealed."""
        return self is StepPart.COMPARE_BEFORE


def _minutes(value: object) -> float:
    length = number(value)
    if length > MOST_MINUTES or length * 2 % 1:
        raise refused("CW108", "minutes are 0 to 240, in halves", "Write 8 or 2.5.")
    return length


def _whole(value: object) -> int:
    count = number(value)
    if not 1 <= count <= MOST_MINUTES or count % 1:
        raise refused("CW108", "a whole number from 1 to 240 is expected", "Write 50.")
    return int(count)


Length = Annotated[float, BeforeValidator(_minutes)]
Count = Annotated[int, BeforeValidator(_whole)]
Said = Annotated[dict[str, Text], block("languages", "title:\n  en: A lesson on privacy")]
"""A short text in some languages, English among them."""


class Step(Written):
    """Some rounds of one pack: those of a part, or those that are named."""

    pack: Reference
    """The name of the pack."""
    part: Annotated[StepPart, one_of("part", StepPart)] = StepPart.LESSON
    """What of the pack is played: warm-up, compare-before, lesson, compare-after, follow-up."""
    minutes: Length | None = None
    """How long the step takes at most. Left out: as long as its rounds take."""
    most: Count | None = None
    """How many rounds it has at most. Left out: as many as fit."""
    level: Annotated[str, one_of("level", ("core", "extra"))] | None = None
    """Only core rounds, or only extra ones. Left out: core first, then extra."""
    rounds: Annotated[tuple[Reference, ...], listing("rounds", "rounds: [new-account]")] = ()
    """These rounds and no others, in this order. May be left out."""


class PlanHead(Written):
    """A plan without what its steps say."""

    plan: Identifier
    """The name of the plan, the same as that of its file."""
    title: Said
    """What it is called, by language."""
    note: Said
    """For whom it is and what it does, in a sentence, by language."""
    minutes: Count
    """How long the whole lesson takes."""
    opening: Length = Field(default=3.0)
    """Minutes for the notice and the ground rules. Left out: 3."""
    ending: Length = Field(default=2.0)
    """Minutes for the ending. Left out: 2, which the short one takes."""
    steps: Annotated[list[object], listing("steps", "steps:\n  - {pack: privacy, minutes: 8}")]
    """What is played, one after the other."""

    def faults(self) -> Iterator[Fault]:
        """What is wrong although every value is of its kind."""
        if not self.steps:
            yield Fault("CW207", ("steps",), "a plan has at least one step", at_key=True)
        for key, said in (("title", self.title), ("note", self.note)):
            if ENGLISH not in said:
                cure = f"Add a line beneath {key}: en: …"
                yield Fault("CW101", (key,), f"“{key}” lacks English", cure, at_key=True)
            for language in said:
                if not LANGUAGE.fullmatch(language):
                    message = f"“{language}” is no code of a language"
                    yield Fault("CW505", (key, language), message, _CODES, at_key=True)


_CODES = "Two small letters: en, fr, nl, de."


@dataclass(frozen=True, slots=True, eq=False)
class LessonPlan:
    """A plan that was read; `source` tells where in its file something stands."""

    head: PlanHead
    steps: tuple[Step, ...]
    source: Source

    @property
    def name(self) -> str:
        return self.head.plan

    @property
    def packs(self) -> tuple[str, ...]:
        """The packs it plays, in order."""
        return tuple(dict.fromkeys(step.pack for step in self.steps))

    def title(self, language: str) -> str:
        """What it is called; in English where the language is missing."""
        return self.head.title.get(language) or self.head.title[ENGLISH]

    def note(self, language: str) -> str:
        """For whom it is; in English where the language is missing."""
        return self.head.note.get(language) or self.head.note[ENGLISH]


def read_plan(file: Path) -> tuple[LessonPlan | None, tuple[Problem, ...]]:
    """The plan in a file, or every problem of it at once, sorted by place."""
    reading = read(file)
    problems = list(reading.problems)
    if reading.source is None:
        return None, tuple(sorted(problems))
    source = reading.source
    head = validated(PlanHead, source.tree, (), source, problems)
    written = head.steps if head else ()
    # Each by itself, so that a mistake in one hides nothing of the others.
    read_steps = [
        validated(Step, tree, ("steps", at), source, problems) for at, tree in enumerate(written)
    ]
    steps = tuple(step for step in read_steps if step is not None)
    if head:
        problems += source.problems([*head.faults(), *_too_long(head, steps)])
    if head is None or problems:
        return None, tuple(sorted(problems))
    return LessonPlan(head, steps, source), ()


def _too_long(head: PlanHead, steps: Sequence[Step]) -> Iterator[Fault]:
    taken = head.opening + head.ending + sum(step.minutes or 0 for step in steps)
    if taken > head.minutes:
        message = f"opening, steps and ending take {taken:g} minutes, planned: {head.minutes}"
        yield Fault("CW108", ("minutes",), message, "Plan more minutes, or shorter steps.")


def pack_problems(plan: LessonPlan, packs: Mapping[str, Pack]) -> tuple[Problem, ...]:
    """What a plan asks for and its packs do not have."""
    return tuple(sorted(plan.source.problems(_pack_faults(plan, packs))))


def _pack_faults(plan: LessonPlan, packs: Mapping[str, Pack]) -> Iterator[Fault]:
    for at, step in enumerate(plan.steps):
        here: Address = ("steps", at)
        pack = packs.get(step.pack)
        if pack is None:
            cure = suggestion(step.pack, packs, "Known packs")
            yield Fault("CW106", (*here, "pack"), f"unknown pack “{step.pack}”", cure)
            continue
        known = [one.id for one in pack.rounds]
        for place, name in enumerate(step.rounds):
            if name not in known:
                cure = suggestion(name, known, "Rounds of this pack")
                yield Fault("CW106", (*here, "rounds", place), f"unknown round “{name}”", cure)


# --- which plans there are ----------------------------------------------------------------------


def plans() -> Sequence[LessonPlan]:
    """The plans that travel with the game, by name; one with problems is left out."""
    read_all = (read_plan(file)[0] for file in _files().values())
    return tuple(plan for plan in read_all if plan is not None)


def is_plan(given: str) -> bool:
    """Whether this is the name of a plan, or the path of a file that cannot be a pack."""
    if given in _files():
        return True
    path = Path(given).expanduser()
    return path.suffix == ".yaml" and path.name != "pack.yaml" and _is_file(path)


def find_plan(given: str) -> LessonPlan:
    """The plan of that name, or in that file. Raises NoSuchPlan, PlanUnreadable."""
    files = _files()
    path = files.get(given) or Path(given).expanduser()
    if not _is_file(path):
        near = get_close_matches(given, files, 1)
        hint = f"Did you mean “{near[0]}”?" if near else f"Known plans: {', '.join(files)}."
        raise NoSuchPlan(f"There is no lesson plan “{given}”. {hint}")
    plan, problems = read_plan(path)
    if plan is None:
        raise PlanUnreadable(problems)
    return plan


def _files() -> dict[str, Path]:
    """The files of our own plans by their names, the default one first."""
    found = sorted((folders.content() / FOLDER).glob("*.yaml"), key=_order)
    return {file.stem: file for file in found}


_ORDER = ("mixed", "privacy", "pictures", "trust", "pressure", "two-lessons", "follow-up")


def _order(file: Path) -> tuple[int, int, str]:
    """Mixed lessons first and longest first; then by pack, easy to hard; what comes later last."""
    begins = next((at for at, one in enumerate(_ORDER) if file.stem.startswith(one)), len(_ORDER))
    digits = re.search(r"\d+$", file.stem)
    length = int(digits[0]) if digits else 0
    return begins, -length if length > 2 else length, file.stem


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
