"""`clickwise check`: every problem of a pack at once."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.arguments import PROBLEMS, WELL, pack_folders, print_json

if TYPE_CHECKING:
    from game.commands.arguments import Commands
    from game.packs.problems import Problem

KEYS = ("rule", "severity", "file", "line", "column", "message", "cure")
"""What a problem says as JSON."""


def add_to(commands: Commands) -> None:
    """`check`, and what may be typed after it."""
    check = commands.add_parser("check", help="list every problem of a pack at once")
    check.add_argument("paths", nargs="+", metavar="PATH", help="a pack, or a folder of packs")
    check.add_argument("--json", action="store_true", help="as a list of objects")
    check.add_argument("--strict", action="store_true", help="exit with 1 for warnings, too")
    check.set_defaults(run=_check)


def _check(arguments: argparse.Namespace) -> int:
    from game.packs.problems import Severity

    folders = [folder for path in arguments.paths for folder in pack_folders(path)]
    problems = [problem for folder in folders for problem in _problems(folder)]
    if arguments.json:
        print_json({key: getattr(problem, key) for key in KEYS} for problem in problems)
    else:
        for problem in problems:
            print(problem)
        print(_summary(len(folders), problems))
    bad = {Severity.ERROR, Severity.WARNING} if arguments.strict else {Severity.ERROR}
    return PROBLEMS if any(problem.severity in bad for problem in problems) else WELL


def _problems(folder: Path) -> Sequence[Problem]:
    """Every problem of a pack. Only one without errors is laid out, which loads the screen."""
    from game.packs.check import check

    checked = check(folder)
    if checked.pack is None or checked.errors:
        return checked.problems
    from game import interface
    from game.author.fit import fit_problems

    return sorted([*checked.problems, *fit_problems(checked.pack, interface.words)])


def _summary(packs: int, problems: Sequence[Problem]) -> str:
    from game.packs.problems import Severity

    found = [sum(problem.severity is severity for problem in problems) for severity in Severity]
    named = [
        f"{count} {name}{'s' if count > 1 and name != 'advice' else ''}"
        for count, name in zip(found, Severity, strict=True)
        if count
    ]
    checked = f"{packs} pack{'s' if packs > 1 else ''} checked"
    return f"{checked}: {', '.join(named) or 'no problem'}."
