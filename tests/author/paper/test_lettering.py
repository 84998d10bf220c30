"""Lines on paper: as wide as there is room, never wider, nothing lost without a sign."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.author.paper.lettering import MORE, Type, lines_of, width_of

TYPE = Type(22)
WORDS = st.lists(st.text("abcdefgilmn", min_size=1, max_size=30), max_size=20)


@given(WORDS, st.floats(40, 600))
def test_no_line_is_wider_than_its_room(words: list[str], width: float) -> None:
    lines = lines_of(" ".join(words), TYPE, width)

    assert all(width_of(line, TYPE) <= width + 0.2 for line in lines)


@given(WORDS, st.floats(40, 600), st.booleans())
def test_no_letter_is_lost(words: list[str], width: float, even: bool) -> None:
    lines = lines_of(" ".join(words), TYPE, width, even=even)

    assert "".join("".join(lines).split()) == "".join(words)


@given(WORDS, st.floats(60, 600), st.integers(1, 4))
def test_what_does_not_fit_ends_with_a_sign(words: list[str], width: float, most: int) -> None:
    whole = lines_of(" ".join(words), TYPE, width)
    cut = lines_of(" ".join(words), TYPE, width, most)

    assert len(cut) == min(len(whole), most)
    assert (len(whole) > most) == (bool(cut) and cut[-1].endswith(MORE))
    assert all(width_of(line, TYPE) <= width + 0.2 for line in cut)


def test_even_lines_are_no_more_lines() -> None:
    text = "Lina goes on a trip and her farm needs water every single day"

    assert len(lines_of(text, TYPE, 300)) == len(lines_of(text, TYPE, 300, even=True))


def test_no_text_has_no_lines() -> None:
    assert lines_of("  ", TYPE, 300) == []


def test_what_a_no_break_space_holds_together_stays_on_one_line() -> None:
    text = "Que peut faire Noor\N{NO-BREAK SPACE}?"
    assert lines_of(text, TYPE, width_of("Que peut faire Noor", TYPE)) == [
        "Que peut faire",
        "Noor\N{NO-BREAK SPACE}?",
    ]
