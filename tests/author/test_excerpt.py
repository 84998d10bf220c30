"""The carets stand under what is meant, whatever a line is made of."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.author.excerpt import ODD, Excerpt, cells, excerpt, meant, plain

HOSTILE = st.sampled_from(
    [*"\t\x1b\x07\x9b\u202e\u200f\u200d\ufe0f\u0301\u00ad\u2028\ud800日本한 é…“”🦔👨: #\"'{}[],|"]
)
SIGNS = HOSTILE | st.characters()
PARTS = st.lists(SIGNS, max_size=60).map("".join)
SPOTS = st.tuples(PARTS, PARTS, PARTS).map(
    lambda parts: ("".join(parts), len(parts[0]), len(parts[1]))
)
"""A line, the index where something is meant, and how many characters of it."""


def grid(text: str) -> list[str]:
    """The cells of a terminal after `text`: what it shows in each, wide characters in two."""
    row: list[str] = []
    for sign in text:
        if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me"):
            continue
        row.append(sign)
        if unicodedata.east_asian_width(sign) in "WF":
            row.append("")
    return row


def under(seen: Excerpt) -> str:
    """The characters that stand above the carets."""
    return "".join(grid(seen.text)[seen.start : seen.start + seen.width])


@given(SPOTS, st.integers(8, 120))
@example(("e\u0301\u0301 日本 SPOT", 7, 4), 40)
@example(("\t\x1b[31m SPOT", 7, 4), 40)
@example(("\u200d\x1b", 0, 0), 8)
@example(("\r", 0, 0), 8)
def test_carets_stand_under_what_is_meant(spot: tuple[str, int, int], room: int) -> None:
    line, start, width = spot

    seen = excerpt(line, start, width, room)

    wanted = "".join(grid(plain(line[start : start + max(1, width)])))
    above = under(seen)
    # What has no cell of its own is pointed at by the one that follows.
    assert not wanted or wanted.startswith(above.removesuffix("…"))
    assert above or not wanted.strip()


@given(SPOTS, st.integers(8, 120))
def test_a_line_fits_its_room_and_no_terminal_obeys_it(
    spot: tuple[str, int, int], room: int
) -> None:
    seen = excerpt(*spot, room)

    assert len(grid(seen.text)) == cells(seen.text) <= room
    assert seen.width >= 1
    assert not any(unicodedata.category(sign) in ("Cc", "Cf", "Cs") for sign in seen.text)


@given(PARTS, st.integers(0, 80))
def test_at_least_one_character_is_meant(line: str, start: int) -> None:
    assert meant(line, start) >= 1


def test_a_line_of_a_million_characters_is_cut_around_the_spot() -> None:
    line = "a" * 500_000 + "SPOT" + "b" * 500_000

    seen = excerpt(line, 500_000, 4, 60)

    assert seen.text == "…" + "a" * 27 + "SPOT" + "b" * 27 + "…"
    assert under(seen) == "SPOT"


def test_a_million_characters_without_width_are_cut_as_well() -> None:
    assert len(excerpt("e" + "\u0301" * 1_000_000, 500_000, 4, 60).text) < 1000


def test_a_spot_wider_than_the_room_keeps_something_before_it() -> None:
    seen = excerpt("        feedback: " + "word " * 40, 18, 199, 40)

    assert seen.text.startswith("…back: word word")
    assert under(seen).startswith("word word")


@pytest.mark.parametrize(
    ("line", "spot", "wanted"),
    [
        ("    quesion: Which name?", "quesion", "quesion"),
        ("title : My space", "title", "title"),
        ("feedback: It was her own fault.   ", "It", "It was her own fault."),
        ("feedback: It was late.  # mend this", "It", "It was late."),
        ('feedback: "It was: late # here"  # mend', '"It', '"It was: late # here"'),
        (r'feedback: "a \" quote"  # mend', '"a', r'"a \" quote"'),
        ("feedback: 'it''s late' # mend", "'it", "'it''s late'"),
        ("tell: [teacher, coach]", "[", "[teacher, coach]"),
        ("tell: [teacher, coach]", "teacher", "teacher"),
        ("  stop: {text: Stop it, feedback: Good}", "Stop", "Stop it"),
        ("  stop: {text: Stop it, feedback: Good}", "feedback", "feedback"),
        ("  stop: {text: Stop it, feedback: [a, b]}", "{", "{text: Stop it, feedback: [a, b]}"),
        ("  tell: {text: Tell, now, and then}", "{", "{text: Tell, now, and then}"),
        ("  stop: {text: Stop", "{", "{text: Stop"),
        ("title: Park #1 of two", "#", "#1 of two"),
        ("time: 22:10", "22", "22:10"),
        ("say: Stop, tell, then keep.", "Stop", "Stop, tell, then keep."),
        ("\tid: a", "\t", "\t"),
        ("a\x07b c", "\x07", "\x07"),
        ("text: “Nice” he said", "“", "“Nice” he said"),
    ],
)
def test_what_is_meant_where_nobody_counted(line: str, spot: str, wanted: str) -> None:
    start = line.index(spot)

    assert line[start : start + meant(line, start)] == wanted


def test_nothing_reaches_the_terminal_that_it_would_obey() -> None:
    assert plain("a\x1b[31mred\x1b]0;title\x07\x9b2J\r\n") == (
        f"a{ODD}[31mred{ODD}]0;title{ODD}{ODD}2J{ODD}{ODD}"
    )
    assert plain("left\u202etfel\u2066\u200f") == f"left{ODD}tfel{ODD}{ODD}"
    assert plain("👨\u200d👩 ✔\ufe0f Äpfel\u00adkuchen") == "👨👩 ✔ Äpfelkuchen"
