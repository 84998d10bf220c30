"""What is let pass, for now: each problem with a reason, a name and an end.

`waivers.yaml` stands beside `pack.yaml`. A waiver that has ended, or that is wrong itself, lets
nothing pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

from game.dates import day, months
from game.packs.addresses import Addresses
from game.packs.check import WAIVERS_FILE
from game.packs.fields import Text, Written, listing
from game.packs.problems import Fault, Problem, Severity, suggestion
from game.packs.rules import LINTS, RULES
from game.packs.source import Source, read
from game.packs.validation import validated

WAIVABLE = frozenset(
    {*LINTS, "CW203", "CW206", "CW230", "CW301", "CW304", "CW503", "CW504", "CW506", "CW510"}
) - {"CW620", "CW632", "CW701"}
"""What may be let pass: lints, and of the format what warns or advises. Not what only a release
asks for: a helpline that nobody called, and a review that nobody made, are no matter of taste."""

MONTHS = 24
"""How far ahead a waiver may end."""


class Waiver(Written):
    """Which problem is let pass: its rule, and where, if it is not the whole pack.

    `file` is a file of the pack, `at` an address of identifiers, `until` the last day.
    """

    rule: Text = ""
    file: Text = ""
    at: Text = ""
    reason: Text = ""
    by: Text = ""
    until: Text = ""

    def meets(self, problem: Problem, folder: Path, addresses: Addresses) -> bool:
        """Whether this is about `problem`."""
        if problem.rule != self.rule:
            return False
        if self.file and problem.file != (folder / self.file).as_posix():
            return False
        steps = tuple(self.at.split(".")) if self.at else ()
        name = addresses.at(problem.file, problem.line, problem.column)
        return name[: len(steps)] == steps


class _File(Written):
    """What stands in `waivers.yaml`."""

    waivers: Annotated[list[object], listing("waivers", "waivers:\n  - rule: CW606")]


@dataclass(frozen=True, slots=True)
class Waived:
    """A problem that is let pass, and why."""

    problem: Problem
    reason: str


@dataclass(frozen=True, slots=True)
class Sifted:
    """What is told of some problems, and what is let pass."""

    told: tuple[Problem, ...]
    waived: tuple[Waived, ...] = ()


@dataclass(slots=True)
class _Waivers:
    """The waivers of a file by their place in it, and what is wrong with them."""

    source: Source
    good: dict[int, Waiver] = field(default_factory=dict[int, Waiver])
    problems: list[Problem] = field(default_factory=list[Problem])


def sift(
    problems: Sequence[Problem],
    folder: Path,
    sources: Iterable[Source],
    today: date,
    *,
    everything: bool,
) -> Sifted:
    """`problems` of the pack in `folder` without those that are waived, and those of the waivers.

    `sources` are the files of the pack. `everything` says that all of the pack could be judged, so
    that a waiver which meets nothing is of no use.
    """
    path = folder / WAIVERS_FILE
    # A link that leads nowhere is told like any file that cannot be read.
    if not path.exists() and not path.is_symlink():
        return Sifted(tuple(problems))
    reading = read(path)
    # Who has removed the last waiver has done well.
    if reading.empty:
        return Sifted(tuple(problems))
    if reading.source is None:
        return Sifted((*problems, *reading.problems))
    addresses = Addresses(sources)
    waivers = _judged(reading.source, addresses, today)
    told: list[Problem] = []
    waived: list[Waived] = []
    used: set[int] = set()
    for problem in problems:
        met = [at for at, one in waivers.good.items() if one.meets(problem, folder, addresses)]
        used.update(met)
        if met:
            waived.append(Waived(problem, waivers.good[met[0]].reason))
        else:
            told.append(problem)
    idle = (at for at in waivers.good if everything and at not in used)
    unused = reading.source.problems(map(_unused, idle))
    return Sifted((*told, *reading.problems, *waivers.problems, *unused), tuple(waived))


def _judged(source: Source, addresses: Addresses, today: date) -> _Waivers:
    """Every waiver by itself, so that a mistake in one ends no other."""
    found = _Waivers(source)
    file = validated(_File, source.tree, (), source, found.problems)
    for at, tree in enumerate(file.waivers if file else []):
        waiver = validated(Waiver, tree, ("waivers", at), source, found.problems)
        if waiver is None:
            continue
        faults = list(_faults(waiver, at, addresses, today))
        found.problems += source.problems(faults)
        if not faults:
            found.good[at] = waiver
    return found


def _faults(waiver: Waiver, at: int, addresses: Addresses, today: date) -> Iterator[Fault]:
    here = ("waivers", at)
    for key, cure in _WANTED.items():
        if not getattr(waiver, key):
            yield Fault("CW701", here, f"“{key}” is missing", cure, at_key=True)
    if waiver.rule:
        yield from _rule_faults(waiver.rule, at)
    if waiver.until:
        yield from _end_faults(waiver.until, at, today)
    name = tuple(waiver.at.split("."))
    # Of a pack that cannot be read, nothing is known.
    if waiver.at and addresses.has(("rounds",)) and not addresses.has(name):
        message = f"there is no “{waiver.at}” in this pack"
        cure = suggestion(waiver.at, addresses.beside(name), "One of")
        yield Fault("CW701", (*here, "at"), message, cure)


_WANTED = {
    "rule": "Name the rule as the report does: rule: CW606",
    "reason": "Say why this may stand: reason: …",
    "by": "Say who decided: by: …",
    "until": "Say until when: until: 2027-06-30",
}


def _rule_faults(rule: str, at: int) -> Iterator[Fault]:
    address = ("waivers", at, "rule")
    if rule not in RULES:
        cure = suggestion(rule, RULES, "One of").splitlines()[1:]
        cure.insert(0, "Name it as the report does, like CW606.")
        yield Fault("CW701", address, f"there is no rule “{rule}”", "\n".join(cure))
    elif rule not in WAIVABLE:
        message = f"{rule} cannot be waived: {RULES[rule].about}"
        yield Fault("CW701", address, message, "Mend what it tells, and remove this waiver.")


def _end_faults(until: str, at: int, today: date) -> Iterator[Fault]:
    address = ("waivers", at, "until")
    end = day(until)
    if end is None:
        cure = "Write year, month and day: 2027-06-30."
        yield Fault("CW701", address, f"“{until}” is not a day", cure)
    elif end < today:
        message = f"this waiver ended on {until}"
        # The problem is told again by itself; a day that goes by is no mistake.
        yield Fault("CW701", address, message, _AGAIN, Severity.WARNING)
    elif months(today, end - timedelta(days=1)) >= MONTHS:
        message = f"this waiver ends more than {MONTHS // 12} years from now"
        yield Fault("CW701", address, message, "Choose an earlier day, and look at it again then.")


_AGAIN = "Mend the problem and remove this waiver, or look at it again and choose a later day."


def _unused(at: int) -> Fault:
    message = "this waives nothing: no such problem is there"
    cure = "If it was mended, remove this waiver. If not, compare rule, file and at."
    return Fault("CW701", ("waivers", at), message, cure, Severity.WARNING)
