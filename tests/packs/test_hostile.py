"""Broken packs, a folder each, with the exact words an author is told."""

from pathlib import Path

import pytest

from game.packs.check import check
from game.packs.rules import RULES

HOSTILE = Path(__file__).parents[1] / "hostile"
CASES = sorted(path for path in HOSTILE.iterdir() if path.is_dir())


def told(folder: Path) -> str:
    """Rule, severity and text of every problem, with paths that begin in the pack."""
    problems = check(folder).problems
    lines = "".join(f"{one.rule} {one.severity}\n{one}\n" for one in problems)
    return lines.replace(f"{folder.as_posix()}/", "")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_pack_is_told_exactly_what_is_wrong(case: Path) -> None:
    assert told(case) == (case / "expected.txt").read_text("utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_problem_has_a_place_that_is_in_its_file(case: Path) -> None:
    for problem in check(case).problems:
        lines = Path(problem.file).read_text("utf-8").split("\n")
        assert problem.rule in RULES
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
