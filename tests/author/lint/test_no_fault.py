"""The many ways to say whose fault it is not, in each language."""

import pytest

from game.author.lint.words import word_lists
from tests.packs.conftest import NOVEMBER

SAID = [
    ("en", "Whoever pushes is to blame, not Jef."),
    ("fr", "La faute est à celui qui insiste, pas à Sam."),
    ("fr", "La faute est à celui qui insiste, pas à Adil."),
    ("nl", "De schuld ligt bij wie aandringt, niet bij Sam."),
    ("nl", "Sam kan hier niets aan doen."),
    ("de", "Schuld ist, wer drängt, nie Sam."),
]
UNSAID = [
    ("en", "Whoever pushes is to blame, and Jef as well."),
    ("fr", "La faute est à celui qui insiste."),
    ("nl", "Daar kan een juf niets tegen doen."),
    ("de", "Schuld ist, wer drängt."),
]


@pytest.mark.parametrize(("language", "text"), SAID)
def test_a_child_is_freed_of_blame_in_these_words(language: str, text: str) -> None:
    lists = word_lists(language, NOVEMBER)

    assert lists.has("no-fault", text)
    assert not lists.has("blame", text)


@pytest.mark.parametrize(("language", "text"), UNSAID)
def test_who_else_is_to_blame_frees_no_child(language: str, text: str) -> None:
    assert not word_lists(language, NOVEMBER).has("no-fault", text)
