"""CW634 and CW641: a round takes the minutes it says, on its longest way too.

A story is judged by its longest way alone, any other round by its estimate, so that nothing is told
twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from game.author.lint.asks import rounds
from game.beats import RoundType
from game.packs.check import Manuscript
from game.packs.model import RoundHead
from game.packs.problems import Address, Fault, Severity
from game.packs.timing import round_minutes, way_minutes

MORE = 1.1
"""How many times its minutes a round may take before it is told."""


def duration(manuscript: Manuscript) -> Iterator[Fault]:
    """Rounds that take longer than they say."""
    for here, one in rounds(manuscript):
        if manuscript.head is None or any(one.faults()):
            continue
        if one.objective not in manuscript.head.objectives:
            continue
        compiled = one.compiled(manuscript.head.pack, manuscript.head.objectives)
        if one.type_name is RoundType.SCENARIO:
            _, longest = way_minutes(compiled)
            what = "the longest way through this story"
            yield from _over("CW641", Severity.WARNING, what, longest, one, here)
        else:
            taken = round_minutes(compiled)
            yield from _over("CW634", Severity.ADVICE, "this round", taken, one, here)


def _over(
    rule: str, severity: Severity, what: str, taken: float, one: RoundHead, here: Address
) -> Iterator[Fault]:
    if taken > MORE * one.minutes:
        where = (*here, "minutes") if "minutes" in one.model_fields_set else (*here, "id")
        message = f"{what} takes about {taken:.1f} minutes, planned: {one.minutes:g}"
        cure = f"Say less, or write: minutes: {ceil(2 * taken) / 2:g}"
        yield Fault(rule, where, message, cure, severity)
