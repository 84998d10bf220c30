"""Ready-made lessons, joined: a lesson plan and its packs become the rounds that are played."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from game.beats import Ask, Part, Round, Zones
from game.play.lesson import (
    BEFORE_SHARE,
    Candidate,
    Step,
    ending_minutes,
    every_turn,
    planned_turns,
)
from game.stage.ports import PlanCard, RoundCard

if TYPE_CHECKING:
    from game.packs.lesson_plans import LessonPlan, PlanHead
    from game.packs.lesson_plans import Step as PlanStep
    from game.packs.library import PackCard as InstalledPack
    from game.packs.pack import Pack

Occurrence = tuple[str, Round, bool]
"""The name a pack was asked for by, one of its rounds, and whether it is asked before."""


def planned(
    plan: LessonPlan, packs: Mapping[str, Pack], language: str, minutes: int
) -> tuple[tuple[Occurrence, bool], ...]:
    """All that the plan may play, in order, and whether it fits the minutes.

    What fits and what does not stand beside each other as the plan's steps have them.
    """
    rounds = [
        (name, each)
        for name in plan.packs
        for each in packs[name]
        .editions.get(language, packs[name].editions[packs[name].language])
        .rounds
    ]
    steps = [_step(step, rounds) for step in plan.steps]
    candidates = [Candidate(each.minutes, each.core, each.part, name) for name, each in rounds]
    chosen = frozenset(planned_turns(steps, candidates, _stretch(plan.head, minutes)))
    return tuple(((*rounds[turn.place], turn.before), turn in chosen) for turn in every_turn(steps))


def _stretch(plan: PlanHead, minutes: int) -> float:
    """How many times its planned minutes a step has in a lesson of `minutes`."""
    if minutes == plan.minutes:
        return 1.0
    planned = plan.minutes - plan.opening - plan.ending
    left = minutes - plan.opening - ending_minutes(minutes)
    return max(0.0, left) / planned if planned else 1.0


def minutes_of(source: Round, *, before: bool) -> float:
    """How long a round takes; less where it is asked before and nothing is revealed."""
    return source.minutes * (BEFORE_SHARE if before else 1)


def _step(step: PlanStep, rounds: Sequence[tuple[str, Round]]) -> Step:
    kind = step.part
    return Step(
        _places(step, rounds),
        step.minutes,
        step.most,
        before=kind.before,
        after=kind.part is Part.COMPARE and not kind.before,
    )


def _places(step: PlanStep, rounds: Sequence[tuple[str, Round]]) -> tuple[int, ...]:
    """Where the rounds that a step may play stand among all rounds."""
    own = {each.id: at for at, (name, each) in enumerate(rounds) if name == step.pack}
    if step.rounds:
        return tuple(own[name] for name in step.rounds)
    levels = {None: (True, False), "core": (True,), "extra": (False,)}[step.level]
    return tuple(
        at
        for at in own.values()
        if rounds[at][1].part is step.part.part and rounds[at][1].core in levels
    )


# --- as the stage shows them ----------------------------------------------------------------------


def round_title(source: Round) -> str:
    """What an adult knows a round by: what it asks first, or its scene."""
    if isinstance(source.scenery, Zones):
        return source.scenery.question
    asks = (beat.question for beat in source.beats.values() if isinstance(beat, Ask))
    return next(asks, "") or source.scene or source.objective


def round_card(pack: str, source: Round, *, before: bool) -> RoundCard:
    """A round as set-up lists it."""
    minutes = minutes_of(source, before=before)
    return RoundCard(
        pack, source.id, round_title(source), minutes, source.core, source.part, before
    )


def plan_card(
    plan: LessonPlan, name: str, packs: Sequence[InstalledPack], language: str
) -> PlanCard:
    """A plan as the page of ready-made lessons shows it; `name` is how it was asked for."""
    return PlanCard(
        name,
        plan.title(language),
        plan.note(language),
        plan.head.minutes,
        plan.packs,
        tuple(pack.topic for pack in packs),
    )
