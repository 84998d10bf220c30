"""Syllables, compared with words counted by hand: “·” stands between two syllables."""

from pathlib import Path

import pytest

from game.author.syllables import syllables

COUNTED = Path(__file__).parent / "syllables"
LANGUAGES = ("en", "fr", "nl", "de")


def counted(language: str) -> dict[str, int]:
    """Words and the syllables they have."""
    words = (COUNTED / f"{language}.txt").read_text("utf-8").split()
    return {word.replace("·", ""): word.count("·") + 1 for word in words}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nineteen_of_twenty_words_are_counted_right(language: str) -> None:
    words = counted(language)
    wrong = {word: syllables(word, language) for word in words}
    wrong = {word: count for word, count in wrong.items() if count != words[word]}

    assert len(words) > 70
    assert len(wrong) <= len(words) / 20, wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_together_are_counted_right_within_two_of_a_hundred(language: str) -> None:
    words = counted(language)
    together = sum(syllables(word, language) for word in words)

    assert together == pytest.approx(sum(words.values()), rel=0.02)


@pytest.mark.parametrize(
    ("word", "language", "count"),
    [
        ("PLAYED", "en", 1),
        ("made-up", "en", 2),
        ("souvent", "fr", 2),
        ("jouent", "fr", 1),
        ("l'école", "fr", 2),
        ("ideeën", "nl", 3),
        ("beenden", "de", 3),
        ("online", "de", 2),
        ("hm", "en", 1),
        ("2015", "nl", 1),
        ("perché", "it", 2),
    ],
)
def test_what_is_easily_counted_wrong(word: str, language: str, count: int) -> None:
    assert syllables(word, language) == count
