"""The lists for structure and reading are there in all four languages."""

from collections import Counter

import pytest

from game.author.lint.words import folded, word_lists
from game.folders import content
from game.packs.source import read
from tests.packs.conftest import NOVEMBER

LANGUAGES = ("en", "fr", "nl", "de")


def lists(language: str) -> dict[str, list[str]]:
    source = read(content() / "lint" / language / "reading.yaml").source
    assert source is not None
    return {name: [str(one) for one in entries] for name, entries in source.tree.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_lists(language: str) -> None:
    assert list(lists(language)) == list(lists("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_entry_stands_in_its_list_twice(language: str) -> None:
    for name, entries in lists(language).items():
        twice = [entry for entry, count in Counter(map(folded, entries)).items() if count > 1]
        assert not twice, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_about_sixty_hard_words_are_known_in_each_language(language: str) -> None:
    assert 50 <= len(word_lists(language, NOVEMBER).entries("hard-words")) <= 80
