"""Problems sort by place, print as an editor can follow, and keep their rules."""

import re
from pathlib import Path

from game.packs.problems import Problem, Severity, suggestion
from game.packs.rules import RULES

PACKS = Path(__file__).parents[2] / "game" / "packs"


def problem(line: int, column: int, rule: str = "CW101", file: str = "pack.yaml") -> Problem:
    return Problem(rule, Severity.ERROR, file, line, column, "what", "cure\nmore")


def test_problems_sort_by_file_then_line_then_column() -> None:
    first, second = problem(2, 9), problem(10, 1)
    third, last = problem(10, 3), problem(1, 1, file="w.yaml")

    assert sorted([last, third, second, first]) == [first, second, third, last]


def test_a_problem_reads_as_place_message_and_indented_cure() -> None:
    assert str(problem(4, 5)) == "pack.yaml:4:5: what\n  cure\n  more"


def test_the_nearest_known_word_is_suggested() -> None:
    assert "Did you mean “noor”?" in suggestion("NOOR", ["sam", "noor"])
    assert "Did you mean" not in suggestion("zzz", ["sam", "noor"])


def test_every_rule_in_the_table_is_used_and_every_used_rule_is_in_the_table() -> None:
    code = "".join(
        path.read_text("utf-8")
        for room in (PACKS, PACKS.parent / "author")
        for path in room.rglob("*.py")
        if path.name != "rules.py"
    )

    assert set(re.findall(r"\bCW\d{3}\b", code)) == set(RULES)
