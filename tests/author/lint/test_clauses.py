"""What stands around a word decides what it means."""

import pytest

from game.author.lint.clauses import asked, negated, spoken_whole, unspoken
from game.author.lint.words import Hit, word_lists
from tests.packs.conftest import NOVEMBER


def hit(language: str, name: str, text: str) -> Hit:
    return word_lists(language, NOVEMBER).of(name, text)[0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It is not his fault."),
        ("en", "Nobody says that it is your fault."),
        ("nl", "Het is niet zijn schuld."),
        ("fr", "Ce n'est pas sa faute."),
        ("de", "Nie ist es ihre Schuld."),
    ],
)
def test_a_word_is_denied_by_a_negation_before_it(language: str, text: str) -> None:
    assert negated(text, hit(language, "blame", text), word_lists(language, NOVEMBER))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Stuur hem niets"),
        ("nl", "Betaal die man niet"),
        ("de", "Schick ihm nichts"),
        ("en", "Send no picture"),
        ("en", "Do not answer, send or pay"),
        ("fr", "Ne répondre à rien, payer ou donner"),
    ],
)
def test_a_deed_is_denied_after_it_or_in_a_row(language: str, text: str) -> None:
    assert negated(text, hit(language, "unsafe-deed", text), word_lists(language, NOVEMBER))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Say no, and send a photo of a cat"),
        ("en", "It is not rude. Send it"),
        ("en", "Not now but pay later"),
        ("nl", "Niet boos zijn, stuur gewoon iets"),
        ("de", "Nicht schimpfen, einmal zahlen"),
    ],
)
def test_another_clause_denies_nothing(language: str, text: str) -> None:
    assert not negated(text, hit(language, "unsafe-deed", text), word_lists(language, NOVEMBER))


def test_an_entry_with_a_negation_of_its_own_is_meant_as_it_stands() -> None:
    text = "She should not have sent it."

    assert not negated(text, hit("en", "blame", text), word_lists("en", NOVEMBER))


@pytest.mark.parametrize(
    "spoken",
    [
        "“How are you?”",
        "\u2018How are you?\u2019",
        '"How are you?"',
        "„Wie geht es dir?“",
        "« Tu vas bien ? »",
        "“How are you",
    ],
)
def test_what_somebody_says_is_blank_and_keeps_its_place(spoken: str) -> None:
    text = f"Sam: {spoken}"

    assert unspoken(text).rstrip() == "Sam:"
    assert len(unspoken(text)) == len(text)


def test_a_text_may_be_nothing_but_speech() -> None:
    assert spoken_whole("“Send me a picture!”")
    assert not spoken_whole("Say: “I send no picture”")


def test_only_its_own_sentence_makes_a_word_a_question() -> None:
    text = "Do you have it. Who knows?"

    assert not asked(text, hit("en", "experience-asked", text))
