"""Letters: what fits, and what easier reading changes about it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pygame
import pygame.freetype
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import folders
from game.stage.text import (
    EASIER,
    LETTERS_APART,
    LINES_APART,
    USUAL,
    WORDS_APART,
    DrawnLines,
    Face,
    Reading,
    Setting,
    Weight,
    font_path,
    set_text,
)

SPACED, CLOSE = EASIER
TEXT = "Milo took a funny picture of Lina, and will ask her first."

every_weight = pytest.mark.parametrize("weight", Weight)


def drawn(text: str, face: Face) -> pygame.Surface:
    return DrawnLines().line(text, face, "#000000")


def ink(text: str, reading: Reading, size: int = 60, weight: Weight = Weight.BOLD) -> pygame.Rect:
    """Where the letters of a line are, in pixels."""
    return drawn(text, Face(weight, size, reading)).get_bounding_rect()


def width(text: str, face: Face) -> int:
    return drawn(text, face).get_width()


def placed(
    text: str = TEXT,
    *,
    width: int = 600,
    height: int = 4000,
    size: int = 50,
    smallest: int = 50,
    easier: bool = True,
) -> Setting:
    return set_text(
        text,
        Weight.SEMIBOLD,
        width=width,
        height=height,
        largest=size,
        smallest=smallest,
        leading=1.2,
        easier=easier,
    )


# --- easier reading ------------------------------------------------------------------------------


@every_weight
@pytest.mark.parametrize("letter", ["H", "x"])
def test_no_letter_is_lower_than_usual(weight: Weight, letter: str) -> None:
    lower = [
        size
        for size in range(10, 200)
        if ink(letter, CLOSE, size, weight).height < ink(letter, USUAL, size, weight).height
    ]

    assert lower == []


@every_weight
def test_the_letters_that_children_mix_up_differ(weight: Weight) -> None:
    shapes = {
        pygame.image.tobytes(each.subsurface(each.get_bounding_rect()), "RGBA")
        for each in (drawn(letter, Face(weight, 60, CLOSE)) for letter in "Il1|")
    }

    assert len(shapes) == 4


def test_letters_stand_apart_and_words_further() -> None:
    face = Face(Weight.BOLD, 100, SPACED)
    close = Face(Weight.BOLD, 100, CLOSE)

    letters = round(100 * LETTERS_APART)
    assert width("Lina", face) == width("Lina", close) + 3 * letters
    words = round(100 * WORDS_APART)
    assert width("To Lina", face) == width("To Lina", close) + 6 * letters + words


def test_an_accent_stays_on_its_letter() -> None:
    face = Face(Weight.BOLD, 100, SPACED)

    assert width("ne\u0301e", face) == width("née", face)


@pytest.mark.parametrize("text", ["To Lina", "AVATAR", "fjord", "« Oui ? »", "Straße…", "i"])
def test_what_is_drawn_is_as_wide_as_it_was_measured(text: str) -> None:
    setting = placed(text)

    assert setting.lines == (text,)
    assert width(text, setting.face) == setting.width
    assert setting.width - ink(text, SPACED, 50, Weight.SEMIBOLD).right <= 5


def test_lines_stand_further_apart_but_not_the_first() -> None:
    easier, usual = placed(), placed(easier=False)

    assert easier.advance == round(usual.advance * LINES_APART)
    assert placed("One line").height == placed("One line", easier=False).height


def test_what_does_not_fit_spaced_is_set_close() -> None:
    close = drawn("Ask Lina if it is OK", Face(Weight.SEMIBOLD, 50, CLOSE)).get_width()

    setting = placed("Ask Lina if it is OK", width=close + 1, height=70)

    assert setting.fits
    assert setting.face.reading == CLOSE


def test_letters_shrink_before_they_move_together() -> None:
    setting = placed("Ask Lina if it is OK", width=480, height=70, smallest=30)

    assert setting.face.reading == SPACED
    assert 30 <= setting.size < 50


@given(
    st.text("abAV fi.ß", min_size=1, max_size=60),
    st.integers(20, 900),
    st.integers(20, 400),
    st.integers(12, 40),
)
def test_no_text_is_cut_for_easier_reading(
    text: str, width: int, height: int, smallest: int
) -> None:
    usual, easier = (
        placed(text, width=width, height=height, smallest=smallest, easier=easier)
        for easier in (False, True)
    )

    assert easier.fits or not usual.fits
    assert easier.fits or easier == usual


# --- the typefaces -------------------------------------------------------------------------------


def letters() -> Iterator[str]:
    """What our pages say, and every letter and sign of western Europe."""
    yield from bytes(range(0x80, 0x100)).decode("cp1252", "ignore")
    yield "→"
    for path in folders.content().rglob("*.yaml"):
        yield from path.read_text("utf-8")


@every_weight
@pytest.mark.parametrize("reading", [USUAL, CLOSE], ids=["usual", "easier"])
def test_every_letter_has_a_shape(weight: Weight, reading: Reading) -> None:
    pygame.freetype.init()
    font = pygame.freetype.Font(font_path(reading.typeface, weight), 20)

    missing = {each for each in letters() if each > " " and not font.get_metrics(each)[0]}

    assert missing == set()


WITHOUT_THE_PACKAGE = """
import sys
sys.modules["font_source_sans_pro"] = None
from game.stage.text import EASIER, DrawnLines, Face, Weight
usual, easier = (
    DrawnLines().line("Lina", face, "#000000")
    for face in (Face(Weight.BOLD, 40), Face(Weight.BOLD, 40, EASIER[1]))
)
assert usual.get_buffer().raw == easier.get_buffer().raw
"""


def test_without_the_second_typeface_the_usual_one_is_used() -> None:
    subprocess.run([sys.executable, "-c", WITHOUT_THE_PACKAGE], check=True)
