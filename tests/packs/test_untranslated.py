"""A text that nobody has translated is told, names and accounts are not."""

from __future__ import annotations

import pytest

from game.packs.source import Tree
from game.packs.translation import Pair
from game.packs.untranslated import untranslated_faults


def told(original: Tree, translation: Tree, own: str = "en", language: str = "fr") -> int:
    pair = Pair(("title",), original, translation)
    return len(list(untranslated_faults([pair], own, language)))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("What can Jef do now?", 1),
        ("Wait a minute.", 0),
        ("Noor, Sam, Mila, Adil", 0),
        ("star_panda_blue_seven", 0),
        ("12, 13, 14, 15", 0),
        ("{one} {two} {three} and", 0),
        (["What can Jef do now?", "Why?", "Who can help him then?"], 2),
    ],
)
def test_four_words_that_are_those_of_the_pack_are_told(text: Tree, count: int) -> None:
    assert told(text, text) == count


def test_a_translated_text_is_not_told() -> None:
    assert told("What can Jef do now?", "Que peut faire Jef ?") == 0


def test_one_language_of_two_countries_may_say_the_same() -> None:
    assert told("Wat kan Jef nu doen?", "Wat kan Jef nu doen?", "nl", "nl-BE") == 0
