"""What adults read: the same in every language, no typed number, faults with their place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game import adults, folders, helplines
from game.author.lint.clauses import negated
from game.author.lint.words import WordLists, word_lists
from game.errors import ClickwiseError
from game.packs.source import Tree, read

LANGUAGES = ("en", "de", "fr", "nl")
MONTH = "2026-11"

FORBIDDEN = (
    "trusted-somebody",
    "contest",
    "blame",
    "scare",
    "forever",
    "explicit",
    "adult-words",
    "nude",
    "adult-terms",
    "experience",
    "experience-asked",
    "secrecy",
    "secrecy-orders",
    "reworded",
    "brands",
    "slang",
    "punish",
)
"""Lists of words that no child hears. `law` is none of them: one answer says that laws protect."""


def shape(tree: Tree) -> object:
    """Keys and lengths of lists, without the words."""
    if isinstance(tree, dict):
        return {key: shape(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [shape(value) for value in tree]
    return "text"


def tree(language: str) -> dict[str, Tree]:
    source = read(folders.content() / "adults" / f"{language}.yaml").source
    assert source is not None
    return source.tree


def texts(part: Tree) -> list[str]:
    if isinstance(part, str):
        return [part]
    beneath = part if isinstance(part, list) else list(part.values())
    return [text for one in beneath for text in texts(one)]


def forbidden(text: str, lists: WordLists) -> list[str]:
    return [
        f"{name}: {text[hit.start : hit.end]}"
        for name in FORBIDDEN
        for hit in lists.of(name, text)
        if not (name in ("blame", "secrecy") and negated(text, hit, lists))
    ]


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the English file, and of nothing else, in place of our own."""
    own = folders.content()
    folder = tmp_path / "content"
    (folder / "adults").mkdir(parents=True)
    for name in ("helplines.yaml", "adults/en.yaml"):
        (folder / name).write_text((own / name).read_text("utf-8"), "utf-8")
    monkeypatch.setattr(folders, "content", lambda: folder)
    return folder / "adults" / "en.yaml"


def changed(file: Path, before: str, after: str) -> int:
    """Change a text of the file; answers the line in which it stands."""
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), "utf-8")
    return text[: text.index(before)].count("\n") + 1


# --- the texts that are shipped -------------------------------------------------------------------


def test_there_are_four_languages_english_first() -> None:
    assert adults.languages() == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_be_read(language: str) -> None:
    assert adults.adults(language).language == language


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_has_the_keys_and_the_parts_of_the_english(language: str) -> None:
    assert shape(tree(language)) == shape(tree("en"))


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_nothing_is_left_in_english(language: str) -> None:
    said = set(texts(tree("en"))) - {"be", "pending", *map(str, range(10))}

    assert not said & set(texts(tree(language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_digit_stands_in_a_text(language: str) -> None:
    spelt = [re.sub(r"\{\{.*?\}\}", "", text) for text in texts(tree(language))]

    assert [text for text in spelt if re.search(r"\d", text) and len(text) > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_helpline_that_is_named_is_one_of_the_country(language: str) -> None:
    country = adults.adults(language).country
    known = {line.id for line in helplines.helplines() if line.country == country}
    asked = re.findall(r"\{\{helpline:(.*?)\}\}", " ".join(texts(tree(language))))

    assert set(asked) <= known
    assert "be.childfocus" in asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_children_hear_no_word_that_the_checks_forbid(language: str) -> None:
    lists = word_lists(language, MONTH)
    said = list(adults.said_to_children(adults.adults(language)))

    assert len(said) > 35
    assert [found for text in said for found in forbidden(text, lists)] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Tell somebody you trust."),
        ("fr", "Parle à quelqu\u2019un de confiance."),
        ("nl", "Vertel het aan iemand die je vertrouwt."),
        ("de", "Erzähl es jemandem, dem du vertraust."),
    ],
)
def test_a_forbidden_word_would_be_found(language: str, text: str) -> None:
    assert forbidden(text, word_lists(language, MONTH))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_promises_that_an_adult_will_not_be_angry(language: str) -> None:
    lists = word_lists(language, MONTH)

    assert [text for text in texts(tree(language)) if lists.has("reworded", text)] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "“Thank you. Your teacher will listen right after.”"),
        ("fr", "« Merci. Ta ou ton titulaire t\u2019écoute juste après. »"),
        ("nl", "“Dank je. Je leerkracht luistert meteen hierna naar jou.”"),
        ("de", "„Danke. Deine Lehrperson hört dir gleich danach zu.“"),
    ],
)
def test_a_child_who_begins_to_tell_hears_the_same_words_everywhere(
    language: str, words: str
) -> None:
    read_by_adults = adults.adults(language)

    assert read_by_adults.disclosure.first_words.say.replace("\u00a0", " ") == words
    said = [moment.say for moment in read_by_adults.volunteer.moments]
    assert read_by_adults.disclosure.first_words.say in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_follow_up_takes_five_minutes(language: str) -> None:
    assert sum(step.minutes for step in adults.adults(language).week_after.steps) == 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_seven_ground_rules(language: str) -> None:
    assert len(adults.adults(language).ground_rules.rules) == 7


# --- helplines in texts ---------------------------------------------------------------------------


def test_a_helpline_comes_with_its_number() -> None:
    assert adults.filled("Call {{helpline:be.childfocus}}.") == "Call Child Focus (116 000)."


def test_a_helpline_without_a_number_comes_with_its_address() -> None:
    assert adults.filled("{{helpline:de.juuuport}}") == "JUUUPORT (juuuport.de)"


def test_a_number_that_is_the_name_is_not_said_twice() -> None:
    assert adults.filled("{{helpline:be.1712}}") == "1712"
    assert adults.filled("{{helpline:be.103}}") == "103 Écoute-Enfants"


def test_whoever_prints_a_text_learns_which_helplines_it_names() -> None:
    text = "{{helpline:be.awel}} or {{helpline:be.103}} or {{helpline:be.awel}}"

    assert [line.id for line in adults.named(text)] == ["be.awel", "be.103"]


# --- reading --------------------------------------------------------------------------------------


@pytest.mark.usefixtures("shipped")
def test_a_language_without_a_file_comes_in_english() -> None:
    assert adults.adults("nl").language == "en"
    assert adults.adults("../en").language == "en"


def test_a_signed_review_says_who_and_when(shipped: Path) -> None:
    changed(shipped, "teacher: pending", 'teacher: {by: "A. P., teacher", on: 2026-03-01}')

    review = adults.adults("en").review

    assert review.teacher == adults.Signed("A. P., teacher", "2026-03-01")
    assert review.native is None


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("  before_title: Before the lesson", "  befor_title: x", "unknown key “befor_title”"),
        ("  you_too: It may", "  # you_too: It may", "“you_too” is missing"),
        ("  greeting: Dear families,", "  greeting: [Dear families]", "a text is expected"),
        ("  greeting: Dear families,", '  greeting: " "', "this text is empty"),
        ("minutes: 2", "minutes: two", "“two” is not a number from 1 to 99"),
        ("teacher: pending", "teacher: {by: A. P., on: 2026}", "“2026” is not a day"),
        ("teacher: pending", "teacher: yes", "a block of keys is expected"),
        ("be.childfocus}} when", "be.childfocos}} when", "no helpline is called “be.childfocos”"),
        ("{{helpline:be.childfocus}} when", "{helpline:be.awel} when", "only {{helpline:…}} may"),
        ("agree: Do we all", "agree: Call 116 000. Do we all", "“116 000” looks like a number"),
        ("agree: Do we all", "agree: See awel.be. Do we all", "“awel.be” looks like a number"),
        ("language: en", "language: fr", "the language is another"),
    ],
)
def test_a_fault_is_told_with_its_line(
    shipped: Path, before: str, after: str, message: str
) -> None:
    line = changed(shipped, before, after)

    with pytest.raises(ClickwiseError) as raised:
        adults.adults("en")

    told = str(raised.value)
    assert message in told
    if "missing" not in message:
        assert f"en.yaml:{line}:" in told


def test_a_fault_of_a_whole_section_is_told_at_the_section(shipped: Path) -> None:
    line = changed(shipped, "  agree: Do we all agree?\n", "")

    with pytest.raises(ClickwiseError, match=rf"en\.yaml:{line - 11}:1: “agree” is missing"):
        adults.adults("en")


def test_all_faults_are_told_at_once(shipped: Path) -> None:
    changed(shipped, "minutes: 2", "minutes: two")
    changed(shipped, "  greeting: Dear families,", "  greetin: Dear families,")

    with pytest.raises(ClickwiseError) as raised:
        adults.adults("en")

    assert "unknown key “greetin”" in str(raised.value)
    assert "“greeting” is missing" in str(raised.value)
    assert "“two” is not a number" in str(raised.value)
    assert "Did you mean “greeting”?" in str(raised.value)


@pytest.mark.parametrize("text", ["- a list", "key: {a: b", "\x00", ""])
def test_a_file_that_is_no_yaml_is_told_with_its_line(shipped: Path, text: str) -> None:
    shipped.write_text(text, "utf-8")

    with pytest.raises(ClickwiseError, match=r"en\.yaml:[12]:\d+: "):
        adults.adults("en")
