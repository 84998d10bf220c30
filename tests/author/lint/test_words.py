"""Lists of words are found as their authors mean them."""

from pathlib import Path

import pytest

from game.author.lint.words import Entry, WordLists, read_lists
from game.errors import ClickwiseError
from tests.packs.conftest import NOVEMBER


def found(text: str, **lists: list[str | Entry]) -> list[str]:
    """The words that the first of the lists finds."""
    named = {name.replace("_", "-"): entries for name, entries in lists.items()}
    return list(WordLists("en", named).found(next(iter(named)), text))


def written(folder: Path, language: str, yaml: str) -> Path:
    (folder / language).mkdir()
    (folder / language / "words.yaml").write_text(yaml, "utf-8")
    return folder


def test_capitals_and_accents_make_no_difference() -> None:
    assert found("Était-il NAÏF ?", blame=["naif"]) == ["NAÏF"]


def test_a_star_stands_for_any_ending_and_dots_for_some_words() -> None:
    assert found("They ruined his whole life.", scare=["ruin* … life"]) == ["ruined his whole life"]


def test_an_entry_about_a_child_is_looked_for_with_every_name() -> None:
    assert found("Mila is to blame.", blame=["<child> is to blame"]) == ["Mila is to blame"]
    assert found("SkyFox is to blame.", blame=["<child> is to blame"]) == []


def test_of_entries_that_overlap_the_longer_counts_once() -> None:
    assert found("a nude picture", nude=["nude*", "nude picture*"]) == ["nude picture"]


def test_what_is_fine_is_not_found() -> None:
    lists: dict[str, list[str | Entry]] = {"deed": ["give"], "deed_fine": ["give … answer"]}

    assert found("Give her an answer", **lists) == []
    assert found("Give her the coins", **lists) == ["Give"]


def test_what_to_say_instead_comes_with_the_entry() -> None:
    lists = WordLists("en", {"words": [Entry("victim*", "the person it happens to")]})
    hit = lists.of("words", "The victims")[0]

    assert lists.instead(hit) == "the person it happens to"


def test_slang_is_looked_for_until_its_month_is_over(tmp_path: Path) -> None:
    folder = written(tmp_path, "en", "slang:\n- {word: rizz, until: 2026-11}\n")

    assert read_lists(folder, "en", NOVEMBER).has("slang", "He has rizz.")
    assert not read_lists(folder, "en", "2026-12").has("slang", "He has rizz.")


def test_a_language_adds_to_the_lists_of_all_languages(tmp_path: Path) -> None:
    written(tmp_path, "every-language", "brands: [chatnest]\n")
    lists = read_lists(written(tmp_path, "de", "brands: [pixpop]\n"), "de-AT", NOVEMBER)

    assert list(lists.found("brands", "PixPop und ChatNest")) == ["PixPop", "ChatNest"]


@pytest.mark.parametrize(
    "entry", ["{word: rizz, until: soon}", "{until: 2027-06}", "{word: a, why: b}", "[a, b]", "'!'"]
)
def test_an_entry_that_is_none_is_told_with_its_list(tmp_path: Path, entry: str) -> None:
    folder = written(tmp_path, "en", f"slang: [{entry}]\n")

    with pytest.raises(ClickwiseError, match="“slang” has an entry that is neither words nor"):
        read_lists(folder, "en", NOVEMBER)
