"""Every lint rule has a pack that passes and one that fails, with the exact words it is told in."""

from pathlib import Path

import pytest

from game.author.lint import lint_problems
from game.author.lint.words import word_lists
from game.packs.check import check
from game.packs.rules import LINTS
from tests.packs.conftest import NOVEMBER, TODAY

RULES = Path(__file__).parents[2] / "lint"
CASES = sorted(path.parent for path in RULES.glob("*/*/pack.yaml"))
FAILS = [case for case in CASES if case.name.startswith("fails")]
BROKEN = sorted(path for path in (RULES.parent / "hostile").iterdir() if path.is_dir())
PASSES = [case for case in CASES if case.name.startswith("passes")]


def name(case: Path) -> str:
    return f"{case.parent.name}-{case.name}"


def told(case: Path) -> str:
    """What an author is told about the rule that the case is for, with paths within the pack."""
    problems = [one for one in lint_problems(check(case), TODAY) if one.rule == case.parent.name]
    lines = "".join(f"{one.severity}, {one.width} wide\n{one}\n" for one in problems)
    return lines.replace(f"{case.as_posix()}/", "")


@pytest.mark.parametrize("case", FAILS, ids=name)
def test_a_pack_that_breaks_a_rule_is_told_exactly_where_and_how(case: Path) -> None:
    assert told(case) == (case / "expected.txt").read_text("utf-8")
    assert told(case)


@pytest.mark.parametrize("case", PASSES, ids=name)
def test_a_pack_that_keeps_a_rule_is_told_nothing_about_it(case: Path) -> None:
    assert told(case) == ""


@pytest.mark.parametrize("case", CASES, ids=name)
def test_every_case_is_a_pack_that_could_be_played(case: Path) -> None:
    assert check(case).pack is not None


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case.name)
def test_a_broken_pack_breaks_no_check(case: Path) -> None:
    for problem in lint_problems(check(case), TODAY):
        assert problem.rule in LINTS
        assert problem.line >= 1
        assert problem.column >= 1


def test_what_is_no_language_has_no_words() -> None:
    assert not word_lists("../../interface", NOVEMBER).entries("tell")
    assert not word_lists("", NOVEMBER).entries("tell")


def test_a_picture_that_cannot_be_shown_is_not_taken_for_a_photo() -> None:
    found = lint_problems(check(RULES.parent / "hostile" / "picture-of-another-kind"), TODAY)

    assert "CW625" not in {one.rule for one in found}
