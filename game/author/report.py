"""What is wrong with some packs, as a terminal shows it: what, where, why, and how to mend it.

Nothing is read or printed here: lines of files come from a function, the report is a text.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.author.excerpt import excerpt, meant, plain
from game.author.plurals import counted
from game.packs.problems import Problem, Severity
from game.packs.rules import RULES

Lines = Callable[[str], Sequence[str]]
"""The lines of a file; none where it cannot be shown."""

NARROW, PROSE = 40, 100
"""A report is not narrower, and its sentences are not longer, whatever the terminal."""
LONGEST = 1000
"""Characters of a sentence that are told; a mistake may quote a text of a million."""
OF_A_FILE = frozenset({"CW001", "CW506"})
"""Rules about a file as a whole: no line of it is to blame."""


class Ink(StrEnum):
    """What is coloured, by its role: terminals with dark and with light paper have these names."""

    ERROR = "1;31"
    WARNING = "1;33"
    ADVICE = "1;36"
    PLACE = "1"
    MARGIN = "34"


_INKS = {
    Severity.ERROR: Ink.ERROR,
    Severity.WARNING: Ink.WARNING,
    Severity.ADVICE: Ink.ADVICE,
}


@dataclass(frozen=True, slots=True)
class Paper:
    """What a report is written on: its width in cells, and whether it has colours."""

    width: int = 80
    coloured: bool = False

    def ink(self, text: str, ink: Ink) -> str:
        return f"\x1b[{ink}m{text}\x1b[0m" if self.coloured else text

    @property
    def cells(self) -> int:
        return max(NARROW, self.width)


def report(problems: Sequence[Problem], lines: Lines, paper: Paper) -> str:
    """Every problem: errors, then warnings, then advice, each in the order they are given.

    Why a rule is there is told with the first problem of it.
    """
    order = list(Severity)
    told: set[str] = set()
    parts: list[str] = []
    for problem in sorted(problems, key=lambda one: order.index(one.severity)):
        parts.append("\n".join(_told(problem, lines, paper, why=problem.rule not in told)))
        told.add(problem.rule)
    return "".join(f"{part}\n\n" for part in parts)


def summary(
    packs: int,
    problems: Sequence[Problem],
    *,
    waived: int = 0,
    unseen: int = 0,
    whole: bool = True,
) -> str:
    """How many packs were checked, and what was found in them.

    `unseen` is the number of packs whose errors kept their pages from being laid out, `whole` says
    that everything in them could be read.
    """
    found = [sum(one.severity is severity for one in problems) for severity in Severity]
    named = [
        counted(count, severity) for count, severity in zip(found, Severity, strict=True) if count
    ]
    passed = f"; {waived} waived" if waived else ""
    checked = counted(packs, "pack")
    found_there = ", ".join(named) or "no problem"
    return f"{checked} checked: {found_there}{passed}.{_later(packs, unseen, whole)}"


def _later(packs: int, unseen: int, whole: bool) -> str:
    """What is told only once the errors are mended."""
    if not unseen:
        return "" if whole else " More may follow once these are mended."
    whose = "its" if unseen == 1 else "their"
    pages = "Its pages" if packs == 1 else f"The pages of {counted(unseen, 'pack')}"
    more = "" if whole else ", and more may follow then"
    return f" {pages} are laid out once {whose if packs > 1 else 'the'} errors are mended{more}."


def _told(problem: Problem, lines: Lines, paper: Paper, *, why: bool) -> Iterator[str]:
    kind = paper.ink(f"{problem.severity}[{problem.rule}]", _INKS[problem.severity])
    place = paper.ink(f"{plain(problem.file)}:{problem.line}:{problem.column}", Ink.PLACE)
    yield f"{kind} {place}"
    yield from _sentences("", problem.message, paper)
    yield from _excerpt(problem, lines, paper)
    if why and problem.rule in RULES:
        yield from _sentences("why:  ", RULES[problem.rule].why, paper)
    if problem.cure:
        yield from _sentences("cure: ", problem.cure, paper)


def _sentences(label: str, text: str, paper: Paper) -> Iterator[str]:
    """`text` beside its label, a line of its own for each line of it."""
    margin = "  " + label
    width = min(paper.cells, PROSE)
    cut = text if len(text) <= LONGEST else text[:LONGEST] + "…"
    for line in cut.splitlines():
        yield from textwrap.wrap(
            plain(line),
            width,
            initial_indent=margin,
            subsequent_indent=" " * len(margin),
            break_on_hyphens=False,
        )
        margin = " " * len(margin)


def _excerpt(problem: Problem, lines: Lines, paper: Paper) -> Iterator[str]:
    """The line, and what of it is meant; nothing where that would show something else."""
    if problem.rule in OF_A_FILE:
        return
    there = lines(problem.file)
    line = there[problem.line - 1] if problem.line <= len(there) else ""
    start = problem.column - 1
    # What stands nowhere is told at the beginning of the file.
    of_the_file = (problem.line, problem.column) == (1, 1) and line.startswith("#")
    if not line.strip() or of_the_file:
        return
    margin = f"  {problem.line} | "
    seen = excerpt(line, start, problem.width or meant(line, start), paper.cells - len(margin))
    blank = f"  {' ' * len(str(problem.line))} | "
    yield f"{paper.ink(margin, Ink.MARGIN)}{seen.text}"
    carets = paper.ink("^" * seen.width, _INKS[problem.severity])
    yield f"{paper.ink(blank, Ink.MARGIN)}{' ' * seen.start}{carets}"
