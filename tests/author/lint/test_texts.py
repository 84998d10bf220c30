"""A text as long as a file is told to be too long, and is not gone through besides."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

import pytest

from game.author.lint.sayings import sayings
from game.author.lint.texts import LONGEST, pupil_texts
from game.author.lint.tone import tone
from game.author.lint.words import WordLists
from game.packs.check import Checked
from tests.packs.conftest import Changed

DOTS = "." * 20_000


def with_key_point(changed: Changed, text: str) -> Checked:
    return changed("key_point: Small", f"key_point: A {text} Small")


def longest(checked: Checked) -> int:
    manuscript = checked.manuscripts[0]
    gone_through = [*pupil_texts(manuscript), *sayings(manuscript)]
    return max(len(one.text) for one in gone_through)


@pytest.mark.parametrize("text", [DOTS, ". " * 10_000, "50% " * 5_000])
def test_a_text_as_long_as_a_file_is_only_told_to_be_too_long(changed: Changed, text: str) -> None:
    checked = with_key_point(changed, text)

    assert [one.rule for one in checked.errors] == ["CW302"]
    assert longest(checked) <= LONGEST


def test_a_text_that_is_too_long_for_a_page_is_still_gone_through(changed: Changed) -> None:
    assert longest(with_key_point(changed, "a " * 500)) > 1_000


def test_the_last_sentence_of_an_endless_key_point_is_not_looked_for(
    changed: Changed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bounded(text: str) -> Iterator[str]:
        assert len(text) <= LONGEST
        yield text

    manuscript = with_key_point(changed, DOTS).manuscripts[0]
    monkeypatch.setattr(import_module("game.author.lint.tone"), "sentences", bounded)

    list(tone(manuscript, WordLists("en", {"hope": ["help"]})))
