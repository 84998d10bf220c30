"""The printed report: exact words, widths and colours, and what it does with hostile files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from game.author.report import Paper, report, summary
from game.packs.problems import Problem, Severity
from game.packs.rules import RULES

BLAME = Problem(
    "CW611",
    Severity.ERROR,
    "content/first/pack.yaml",
    3,
    26,
    "“her own fault” blames the one it happened to",
    "Say what helps instead: “It is not your fault.”\nOr leave it out.",
    len("her own fault"),
)
KEY = Problem("CW102", Severity.ERROR, "content/first/pack.yaml", 2, 5, "unknown key “optons”")
LONG = Problem("CW301", Severity.WARNING, "content/first/fr.yaml", 1, 1, "this title is long")
FILES = {
    "content/first/pack.yaml": [
        "rounds:",
        "    optons:",
        "        feedback: It was her own fault.  # mend",
    ],
    "content/first/fr.yaml": ["title: Mon espace"],
}


def printed(
    *problems: Problem, files: Mapping[str, Sequence[str]] = FILES, paper: Paper | None = None
) -> str:
    return report(problems, lambda file: files.get(file, ()), paper or Paper())


def test_a_problem_is_told_with_its_line_its_reason_and_its_cure() -> None:
    assert printed(BLAME) == (
        "error[CW611] content/first/pack.yaml:3:26\n"
        "  “her own fault” blames the one it happened to\n"
        "  3 |         feedback: It was her own fault.  # mend\n"
        "    |                          ^^^^^^^^^^^^^\n"
        "  why:  It is never the child's fault; a child who hears blame tells nobody.\n"
        "  cure: Say what helps instead: “It is not your fault.”\n"
        "        Or leave it out.\n"
        "\n"
    )


def test_errors_come_first_then_warnings_then_advice_each_in_the_order_given() -> None:
    advice = Problem("CW304", Severity.ADVICE, "a.yaml", 1, 1, "the adult has no notes")

    heads = [one.split()[0] for one in printed(advice, LONG, BLAME, KEY).split("\n\n") if one]

    assert heads == ["error[CW611]", "error[CW102]", "warning[CW301]", "advice[CW304]"]


def test_the_reason_of_a_rule_is_told_once() -> None:
    assert printed(*[BLAME] * 40).count(RULES["CW611"].why) == 1


def test_a_key_is_underlined_up_to_its_colon_where_nobody_counted() -> None:
    assert "  2 |     optons:\n    |     ^^^^^^\n" in printed(KEY)


def test_a_narrow_terminal_shows_what_is_around_the_spot() -> None:
    text = printed(BLAME, paper=Paper(width=40))

    assert ("  3 | …k: It was her own fault.  # mend\n    |            ^^^^^^^^^^^^^\n") in text


def test_no_line_but_that_of_the_place_is_wider_than_the_terminal() -> None:
    for width in (40, 80, 120):
        lines = printed(BLAME, KEY, LONG, paper=Paper(width)).splitlines()

        assert all(len(line) <= width for line in lines if "[CW" not in line)


def test_colours_are_there_only_when_asked_for() -> None:
    coloured = printed(BLAME, paper=Paper(coloured=True))

    assert coloured.startswith("\x1b[1;31merror[CW611]\x1b[0m \x1b[1mcontent/first/pack.yaml:3:26")
    assert "\x1b[1;31m^^^^^^^^^^^^^\x1b[0m" in coloured
    assert "\x1b" not in printed(BLAME)


def test_nothing_a_pack_says_paints_the_terminal() -> None:
    hostile = "\x1b[2J\x1b]0;owned\x07 \u202ekcab\u2066\u200f\x9b31m"
    problem = Problem("CW102", Severity.ERROR, f"a{hostile}.yaml", 1, 1, hostile, hostile * 2)

    text = printed(problem, files={f"a{hostile}.yaml": [f"key{hostile}: 1"]})

    assert all(sign == "\n" or sign.isprintable() for sign in text)


def test_a_line_of_a_million_characters_and_a_cure_as_long_are_cut() -> None:
    line = "text: " + "word " * 200_000
    problem = Problem("CW302", Severity.ERROR, "a.yaml", 1, 7, line, line)

    text = printed(problem, files={"a.yaml": [line]})

    assert len(text) < 3_000
    assert "  1 | text: word word" in text


def test_a_file_that_cannot_be_shown_leaves_the_place_and_the_cure() -> None:
    assert printed(BLAME, files={}).splitlines()[:3] == [
        "error[CW611] content/first/pack.yaml:3:26",
        "  “her own fault” blames the one it happened to",
        "  why:  It is never the child's fault; a child who hears blame tells nobody.",
    ]


def test_a_place_that_a_file_no_longer_has_is_no_mistake_of_ours() -> None:
    assert "|" not in printed(BLAME, files={"content/first/pack.yaml": ["a: b"]})


def test_a_problem_of_the_file_as_a_whole_underlines_nothing() -> None:
    unknown = Problem("CW506", Severity.WARNING, "notes.yaml", 1, 1, "the game does not know it")
    lacking = Problem("CW101", Severity.ERROR, "notes.yaml", 1, 1, "“title” is missing")

    assert "^" not in printed(unknown, files={"notes.yaml": ["a: b"]})
    assert "^" not in printed(lacking, files={"notes.yaml": ["# My notes"]})


def test_the_summary_counts_what_was_found() -> None:
    advice = Problem("CW304", Severity.ADVICE, "a", 1, 1, "")

    assert summary(1, []) == "1 pack checked: no problem."
    assert summary(2, [BLAME, LONG, LONG, LONG, advice, advice], waived=4) == (
        "2 packs checked: 1 error, 3 warnings, 2 advice; 4 waived."
    )
    assert summary(1, [], waived=1) == "1 pack checked: no problem; 1 waived."


def test_the_summary_says_whose_pages_were_not_laid_out() -> None:
    assert summary(1, [BLAME], unseen=1) == (
        "1 pack checked: 1 error. Its pages are laid out once the errors are mended."
    )
    assert summary(3, [BLAME, BLAME], unseen=2) == (
        "3 packs checked: 2 errors. The pages of 2 packs are laid out once their errors are mended."
    )


def test_the_summary_says_that_more_may_follow_where_not_everything_could_be_read() -> None:
    assert summary(1, [BLAME], whole=False) == (
        "1 pack checked: 1 error. More may follow once these are mended."
    )
    assert summary(1, [BLAME], unseen=1, whole=False) == (
        "1 pack checked: 1 error. "
        "Its pages are laid out once the errors are mended, and more may follow then."
    )


PROBLEMS = st.builds(
    Problem,
    st.sampled_from([*RULES, "CW999"]),
    st.sampled_from(Severity),
    st.sampled_from(["a.yaml", "b.yaml", "\x1b\n.yaml"]),
    st.integers(1, 6),
    st.integers(1, 60),
    st.text(max_size=100),
    st.text(max_size=100),
    st.integers(0, 60),
)
FILE = st.lists(st.text(max_size=60), max_size=5)


@given(st.lists(PROBLEMS, max_size=6), FILE, FILE, st.integers(0, 200))
def test_any_problems_of_any_files_are_told(
    problems: list[Problem], first: list[str], second: list[str], width: int
) -> None:
    text = printed(*problems, files={"a.yaml": first, "b.yaml": second}, paper=Paper(width))

    assert text.count("[CW") >= len(problems)
    for problem in problems:
        assert f":{problem.line}:{problem.column}\n" in text
