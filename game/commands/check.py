"""`clickwise check`: every problem of a pack at once."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.arguments import (
    PROBLEMS,
    WELL,
    language,
    pack_folders,
    print_json,
    wrong_use,
)

if TYPE_CHECKING:
    from game.author.judging import Judged, Scope
    from game.commands.arguments import Commands
    from game.packs.problems import Problem

KEYS = ("rule", "severity", "file", "line", "column", "message", "cure")
"""What a problem says as JSON; one that is waived has `waived` besides, the reason."""

EXIT = """\
exit codes: 0 well, 1 errors (with --strict warnings, too), 2 wrong use.
A problem that may stay as it is goes into waivers.yaml: see content/README.md.
"""


def add_to(commands: Commands) -> None:
    """`check`, and what may be typed after it."""
    check = commands.add_parser(
        "check",
        help="list every problem of a pack at once",
        description="List every problem of a pack at once: what, where, why, and how to mend it.",
        epilog=EXIT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    check.add_argument("paths", nargs="+", metavar="PATH", help="a pack, or a folder of packs")
    check.add_argument("--language", type=language, metavar="CODE", help="one language only: fr")
    check.add_argument("--strict", action="store_true", help="exit with 1 for warnings, too")
    check.add_argument(
        "--release",
        action="store_true",
        help="also what a release must meet: reviews that are signed, helplines that were tried",
    )
    check.add_argument(
        "--no-layout", action="store_true", help="do not lay out the pages: faster, on every save"
    )
    check.add_argument("--json", action="store_true", help="as a list of objects")
    check.add_argument("--all", action="store_true", help="with --json: what is waived, too")
    check.set_defaults(run=_check)


def _check(arguments: argparse.Namespace) -> int:
    from datetime import date

    from game import interface
    from game.author.judging import Scope, judged
    from game.packs.problems import Severity

    if arguments.all and not arguments.json:
        wrong_use("--all lists what is waived as JSON, so it goes with --json.")
    scope = Scope(
        date.today(),
        arguments.language,
        layout=not arguments.no_layout,
        release=arguments.release,
    )
    folders = _folders(arguments.paths, scope)
    packs = [judged(folder, interface.words, scope) for folder in folders]
    problems = [*(one for pack in packs for one in pack.problems), *_beside_packs(scope)]
    bad = {Severity.ERROR, Severity.WARNING} if arguments.strict else {Severity.ERROR}
    code = PROBLEMS if any(problem.severity in bad for problem in problems) else WELL
    arguments.code = code  # known before anything is printed: a reader may stop after one line
    if arguments.json:
        waived = [one for pack in packs for one in pack.waived] if arguments.all else []
        print_json(
            [
                *(_object(problem) for problem in problems),
                *({**_object(one.problem), "waived": one.reason} for one in waived),
            ]
        )
    else:
        _print(packs, problems)
    return code


def _folders(paths: Sequence[str], scope: Scope) -> list[Path]:
    """Every pack once; with a language, those that have a file of it."""
    found = [folder for path in paths for folder in pack_folders(path)]
    found = list({folder.resolve(): folder for folder in reversed(found)}.values())[::-1]
    if scope.language is None:
        return found
    from game.packs.check import languages

    known = {folder: languages(folder) for folder in found}
    # A pack that does not say what it is written in is told what it lacks.
    speaking = [one for one, codes in known.items() if codes is None or scope.language in codes]
    if not speaking:
        there = dict.fromkeys(code for codes in known.values() for code in codes or ())
        wrong_use(f"There is no “{scope.language}” here. There are: {', '.join(there)}.")
    return speaking


def _beside_packs(scope: Scope) -> Sequence[Problem]:
    """Helplines and texts for adults belong to all packs, and to a release."""
    if not scope.release:
        return ()
    from game import folders
    from game.author.release import adult_text_problems, helpline_problems

    content = folders.content()
    texts = [
        problem
        for file in sorted((content / "adults").glob("*.yaml"))
        for problem in adult_text_problems(_from_here(file), scope.today)
    ]
    return [*helpline_problems(_from_here(content / "helplines.yaml"), scope.today), *texts]


def _from_here(file: Path) -> Path:
    """The file as one would type it."""
    here = Path.cwd()
    return file.relative_to(here) if file.is_relative_to(here) else file


def _object(problem: Problem) -> dict[str, object]:
    return {key: getattr(problem, key) for key in KEYS}


def _print(packs: Sequence[Judged], problems: Sequence[Problem]) -> None:
    import sys

    from game.author.report import Paper, report, summary
    from game.commands import terminal

    paper = Paper(terminal.width(sys.stdout), terminal.coloured(sys.stdout))
    told = report(problems, cache(_lines), paper)
    stories = "".join(f"{line}\n" for line in _stories(packs))
    waived = sum(len(pack.waived) for pack in packs)
    unseen = sum(pack.unseen for pack in packs)
    whole = all(pack.whole for pack in packs)
    last = summary(len(packs), problems, waived=waived, unseen=unseen, whole=whole)
    sys.stdout.write(f"{told}{stories}{last}\n")


def _stories(packs: Sequence[Judged]) -> Iterator[str]:
    from game.author.stories import story_lines

    for one in packs:
        if one.pack:
            yield from story_lines(one.pack, named=len(packs) > 1)


def _lines(file: str) -> Sequence[str]:
    """The lines of a file that can be shown: text of a bearable size."""
    import re

    from game.packs.source import SIZE

    try:
        path = Path(file)
        if not path.is_file() or path.stat().st_size > SIZE:
            return ()
        content = path.read_bytes()
    except (OSError, ValueError):
        return ()
    if b"\0" in content:
        return ()
    return re.split("\r\n|\r|\n", content.decode("utf-8-sig", "replace"))
