"""The texts of the interface: placeholders, one and many, English where a language lacks one."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from game import folders, interface
from game.errors import ClickwiseError
from game.interface import InterfaceTexts

ENGLISH = {
    "hello": "Hello, {name}",
    "votes.one": "{number} vote",
    "votes.other": "{number} votes",
    "minutes.one": "{number} minute",
    "minutes.other": "{number} minutes",
    "round": "Round {round} of {rounds}",
    "place": "Step {number}",
}
FRENCH = {"votes.one": "{number} voix (une)", "votes.other": "{number} voix", "hello": "Bonjour"}


@pytest.fixture
def english() -> InterfaceTexts:
    return InterfaceTexts("en", ENGLISH, ENGLISH)


@pytest.fixture
def french() -> InterfaceTexts:
    return InterfaceTexts("fr", FRENCH, ENGLISH)


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of texts in place of our own."""
    folder = tmp_path / "content"
    (folder / "interface").mkdir(parents=True)
    monkeypatch.setattr(folders, "content", lambda: folder)
    return folder / "interface"


def test_placeholders_are_filled(english: InterfaceTexts) -> None:
    assert english("round", round=2, rounds=9) == "Round 2 of 9"


def test_what_is_filled_in_is_never_filled_again(english: InterfaceTexts) -> None:
    assert english("hello", name="{name} {0} {x.__class__}") == "Hello, {name} {0} {x.__class__}"


def test_a_placeholder_without_a_value_stays_readable(english: InterfaceTexts) -> None:
    assert english("hello") == "Hello, {name}"


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 votes"), (1, "1 vote"), (2, "2 votes"), (-1, "-1 votes")]
)
def test_a_number_decides_between_one_and_many(
    english: InterfaceTexts, number: int, text: str
) -> None:
    assert english("votes", number=number) == text


def test_a_number_is_only_a_number_where_there_is_no_plural(english: InterfaceTexts) -> None:
    assert english("place", number=1) == "Step 1"


def test_french_counts_nought_as_one(french: InterfaceTexts) -> None:
    assert french("votes", number=0) == "0 voix (une)"
    assert french("votes", number=2) == "2 voix"


def test_what_a_language_lacks_comes_in_english_with_its_rules(french: InterfaceTexts) -> None:
    assert french("minutes", number=0) == "0 minutes"
    assert french("round", round=1, rounds=2) == "Round 1 of 2"


def test_a_key_that_no_language_has_is_a_mistake_of_ours(french: InterfaceTexts) -> None:
    with pytest.raises(KeyError, match="nowhere"):
        french("nowhere")


def test_english_is_the_first_language() -> None:
    assert interface.languages()[0] == "en"


def test_a_language_without_a_file_speaks_english() -> None:
    assert interface.words("xx")("team.class") == interface.words("en")("team.class")


def test_texts_are_read_as_they_were_typed(shipped: Path) -> None:
    (shipped / "en.yaml").write_text("settings.off: No\ntime: 22:10\ncode: 010\n", "utf-8")

    words = interface.words("en")

    assert [words("settings.off"), words("time"), words("code")] == ["No", "22:10", "010"]


@pytest.mark.parametrize("text", ["- a list", "key: [a, b]", "key: {a: b", "\x00", "just words"])
def test_a_file_that_cannot_be_read_is_told_in_one_sentence(shipped: Path, text: str) -> None:
    (shipped / "en.yaml").write_text(text, "utf-8")

    with pytest.raises(ClickwiseError, match=r"en\.yaml cannot be read"):
        interface.words("en")


def test_the_second_start_reads_the_cache(shipped: Path) -> None:
    (shipped / "en.yaml").write_text("hello: Hello\n", "utf-8")
    interface.words("en")
    cache = folders.cache() / "interface-en.json"
    kept = json.loads(cache.read_text("utf-8"))
    kept["value"]["hello"] = "from the cache"
    cache.write_text(json.dumps(kept), "utf-8")

    interface.texts.cache_clear()

    assert interface.words("en")("hello") == "from the cache"


def test_a_changed_file_is_read_anew(shipped: Path) -> None:
    (shipped / "en.yaml").write_text("hello: Hello\n", "utf-8")
    interface.words("en")

    (shipped / "en.yaml").write_text("hello: Hello, you\n", "utf-8")
    interface.texts.cache_clear()

    assert interface.words("en")("hello") == "Hello, you"


@pytest.mark.parametrize("damaged", ["", "{", "[]", '{"stamps": 1}', "null", "[" * 100_000])
def test_a_damaged_cache_is_made_anew(shipped: Path, damaged: str) -> None:
    (shipped / "en.yaml").write_text("hello: Hello\n", "utf-8")
    folders.cache().mkdir(parents=True)
    (folders.cache() / "interface-en.json").write_text(damaged, "utf-8")

    assert interface.words("en")("hello") == "Hello"


def test_a_cache_that_cannot_be_written_is_no_error(shipped: Path, home: Path) -> None:
    (shipped / "en.yaml").write_text("hello: Hello\n", "utf-8")
    home.write_text("no folder")

    assert interface.words("en")("hello") == "Hello"


# --- the texts that are shipped -------------------------------------------------------------------


def shipped_texts(language: str) -> Mapping[str, str]:
    return interface.texts(folders.content() / "interface" / f"{language}.yaml")


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{([^}]*)\}", text))


@pytest.mark.parametrize("language", interface.languages())
def test_one_and_many_come_in_pairs(language: str) -> None:
    texts = shipped_texts(language)
    ones = {key.removesuffix(".one") for key in texts if key.endswith(".one")}
    others = {key.removesuffix(".other") for key in texts if key.endswith(".other")}

    another_name = {"setup.class"}
    assert ones == others - another_name


@pytest.mark.parametrize("language", interface.languages())
def test_a_translation_has_keys_and_placeholders_of_the_english(language: str) -> None:
    english = shipped_texts("en")
    for key, text in shipped_texts(language).items():
        assert key in english
        assert placeholders(text) <= placeholders(english[key]) | {"number"}, key


def test_every_text_that_a_page_asks_for_is_there() -> None:
    words = interface.words("en")
    game = Path(__file__).parent.parent / "game"
    asked = {
        key
        for room in ("stage", "author")
        for path in (game / room).rglob("*.py")
        for key in re.findall(r'words\(\s*"([a-z0-9.-]+)"', path.read_text("utf-8"))
    }

    assert len(asked) > 50
    for key in sorted(asked):
        assert words(key, number=2), key
