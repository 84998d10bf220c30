"""What stands in braces is the same in every language."""

from __future__ import annotations

import pytest

from game.packs.check import check
from game.packs.placeholders import placeholder_faults, placeholders
from game.packs.source import Tree
from game.packs.translation import Pair
from tests.packs.conftest import SAMPLE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("no places", []),
        ("{name} and {name}, {other-name}", ["{name}", "{other-name}"]),
        ("{{points}} of {all}", ["{{points}}", "{all}"]),
        ("{ not one }, {}, {a b}", []),
        (["{a}", "{b} {a}"], ["{a}", "{b}"]),
    ],
)
def test_places_are_words_in_braces(text: Tree, found: list[str]) -> None:
    assert placeholders(text) == found


@pytest.mark.parametrize(
    ("translation", "messages"),
    [
        ("{name} !", []),
        ("Salut !", ["the original has {name} here, this text does not"]),
        ("{name} {nom} !", ["this text has {nom}, the original does not"]),
    ],
)
def test_a_translation_has_the_same_places(translation: str, messages: list[str]) -> None:
    pair = Pair(("title",), "Hello {name}!", translation)

    assert [fault.message for fault in placeholder_faults([pair])] == messages


def test_the_sample_has_none() -> None:
    assert check(SAMPLE).problems == ()
