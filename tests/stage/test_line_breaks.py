"""Lines are few and even, and break where one would pause."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.stage.line_breaks import even_lines, fewest_lines

SIZE = 2
"""Every letter is half as wide as it is high."""


def broken(text: str, width: int) -> list[str]:
    return even_lines(text.split(" "), len, width, SIZE)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("It is not your fault.", 40, ["It is not your fault."]),
        ("Lina tells it to Ms Diaz at school", 22, ["Lina tells it", "to Ms Diaz at school"]),
        ("Or: “I have no question.”", 16, ["Or: “I have", "no question.”"]),
        (
            "Ask Mila first. Then wait for her yes.",
            30,
            ["Ask Mila first.", "Then wait for her yes."],
        ),
        ("Where does Noor live in her address?", 30, ["Where does Noor", "live in her address?"]),
    ],
)
def test_a_line_breaks_where_it_reads_best(text: str, width: int, lines: list[str]) -> None:
    assert broken(text, width) == lines


def test_a_short_word_goes_with_the_next_one() -> None:
    for line in broken("A friend gives a kind no and a reason for it", 24)[:-1]:
        assert line.split(" ")[-1] not in ("a", "A")


def test_no_word_stands_alone_at_the_end_where_another_can_join_it() -> None:
    assert broken("Keep the messages and all names", 26)[-1] != "names"


def test_a_word_that_is_too_wide_stands_alone() -> None:
    assert broken("Eine Vertrauensperson hilft", 8) == ["Eine", "Vertrauensperson", "hilft"]


words = st.lists(st.text("abcdefg.,", min_size=1, max_size=9), min_size=1, max_size=14)


@given(words, st.integers(9, 40))
def test_every_word_is_there_in_as_few_lines_as_can_be(given: list[str], width: int) -> None:
    lines = even_lines(given, len, width, SIZE)

    assert " ".join(lines) == " ".join(given)
    assert len(lines) == len(fewest_lines(given, len, width))
    assert all(len(line) <= width for line in lines)
