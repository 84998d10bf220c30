"""How hard a text is to read, by the formulas of each language."""

import pytest

from game.author.readability import is_account, letters, measure, sentences, words

EASY = {
    "en": "Noor plays a game on the bus. A girl asks her for her name. Noor does not know "
    "the girl. She asks her dad what to do.",
    "nl": "Noor speelt een spel op de bus. Een meisje vraagt naar haar naam. Noor kent het meisje "
    "niet. Ze vraagt aan papa wat ze doet.",
    "fr": "Noor joue à un jeu dans le bus. Une fille lui demande son nom. Noor ne connaît pas la "
    "fille. Elle demande à papa quoi faire.",
    "de": "Noor spielt im Bus ein Spiel. Ein Mädchen fragt sie nach dem Namen. Noor kennt das "
    "Mädchen nicht. Sie fragt Papa, was sie tun soll.",
}
NORMAL = {
    "en": "Someone in the game writes to Noor and asks for a picture of her house. Noor feels "
    "strange about it and does not answer. Her uncle says that together they can always find "
    "a way.",
    "nl": "Iemand uit het spelletje schrijft naar Noor en vraagt een foto van haar kamer. Noor "
    "voelt zich daar vreemd bij en antwoordt voorlopig niet. Haar oom vertelt dat ze altijd mag "
    "stoppen en naar hem mag komen.",
    "fr": "Quelqu'un du jeu écrit à Noor et demande une photo de sa chambre. Noor se sent bizarre "
    "et décide de ne pas répondre tout de suite. Son oncle explique qu'elle peut toujours arrêter "
    "et venir le voir.",
    "de": "Jemand aus dem Spiel schreibt Noor eine Nachricht und möchte ein Foto von ihrem Zimmer. "
    "Noor findet die Nachricht seltsam und antwortet vorerst niemandem. Ihr Onkel erklärt, dass "
    "sie jederzeit aufhören und zu ihm kommen darf.",
}
ADULT = {
    "en": "Inadequate consideration of the consequences associated with the dissemination of "
    "personal information significantly increases the vulnerability of adolescents.",
    "nl": "Onvoldoende bezinning over de gevolgen van de verspreiding van persoonlijke informatie "
    "verhoogt de kwetsbaarheid van jongeren aanzienlijk.",
    "fr": "La méconnaissance des conséquences liées à la diffusion d'informations personnelles "
    "augmente considérablement la vulnérabilité des adolescents.",
    "de": "Die unzureichende Auseinandersetzung mit den Folgen der Verbreitung persönlicher "
    "Informationen erhöht die Verletzlichkeit von Jugendlichen beträchtlich.",
}
LANGUAGES = ("en", "fr", "nl", "de")


def ease(text: str, language: str) -> float:
    measured = measure(text, language).ease
    assert measured is not None
    return measured


def test_words_sentences_and_syllables_are_counted() -> None:
    measured = measure("Noor asks Ms Diaz. She helps.\nTogether", "en")

    assert (measured.words, measured.sentences, measured.syllables) == (7, 3, 10)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Sam may ask. Sam may wait.", 206.835 - 1.015 * 3 - 84.6),
        ("fr", "Sam le dit. Sam le veut.", 207 - 1.015 * 3 - 73.6),
        ("nl", "Sam mag dat. Sam zegt nee.", 206.84 - 0.93 * 3 - 77),
        ("de", "Sam darf das. Sam sagt Nein.", 180 - 3 - 58.5),
    ],
)
def test_each_language_has_its_formula(language: str, text: str, expected: float) -> None:
    assert ease(text, language) == pytest.approx(expected)


def test_lix_adds_the_share_of_words_with_more_than_six_letters() -> None:
    assert measure("Sam answers. Nobody laughs.", "en").lix == pytest.approx(2 + 25)


def test_only_english_has_a_school_year_and_unknown_languages_have_no_ease() -> None:
    grade = measure("Sam may ask. Sam may wait.", "en").grade

    assert grade == pytest.approx(0.39 * 3 + 11.8 - 15.59)
    assert measure("Sam mag dat.", "nl").grade is None
    assert measure("Sam lo dice.", "it").ease is None
    assert measure("Sam lo dice.", "it").lix == 3


def test_a_country_makes_no_difference_and_nothing_is_nothing() -> None:
    assert measure("Sam mag dat.", "nl-BE") == measure("Sam mag dat.", "nl")
    assert measure(" … ", "en").words == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_easy_normal_and_adult_texts_are_told_apart(language: str) -> None:
    assert ease(EASY[language], language) > ease(NORMAL[language], language) + 5
    assert ease(NORMAL[language], language) > ease(ADULT[language], language) + 30


# What our content guide (5.2) measured with two other counters, in texts of the same kind and LIX.
@pytest.mark.parametrize(
    ("language", "easy", "normal"),
    [("en", 107, 94), ("nl", 108, 87), ("fr", 116, 96), ("de", 104, 77)],
)
def test_figures_are_near_those_of_the_content_guide(
    language: str, easy: float, normal: float
) -> None:
    assert ease(EASY[language], language) == pytest.approx(easy, abs=9)
    assert ease(NORMAL[language], language) == pytest.approx(normal, abs=9)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Who is it?” asks Rosa. She waits.", ["“Who is it?” asks Rosa.", "She waits."]),
        ("“It is a trick. You may stop.”", ["“It is a trick.", "You may stop.”"]),
        ("« Qui ? » demande Rosa. Noor écrit !", ["« Qui ? » demande Rosa.", "Noor écrit !"]),
        ("5.000 Münzen! Wow …", ["5.000 Münzen!", "Wow …"]),
        ("One\nTwo", ["One", "Two"]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_takes_a_breath(text: str, expected: list[str]) -> None:
    assert list(sentences(text)) == expected


def test_words_are_as_they_are_spoken() -> None:
    said = "“Don't!” … a chat-robot, and/or Noor's friend … •• 5 000"

    assert words(said) == ["Don't", "a", "chat-robot", "and", "or", "Noor's", "friend", "5", "000"]


@pytest.mark.parametrize("name", ["StarPanda_blue", "NoorGent11", "sam.scores", "6B", "a@b"])
def test_names_of_accounts_are_no_words_to_measure(name: str) -> None:
    assert is_account(name)
    assert measure(f"Sam is {name}.", "en").words == 2


@pytest.mark.parametrize("word", ["BlokLand", "don't", "Noor", "11", "chat-robot"])
def test_other_words_are(word: str) -> None:
    assert not is_account(word)


def test_the_letters_of_a_word_are_those_of_its_longest_part() -> None:
    assert letters("Chat-Roboter") == 7
    assert letters("l'adulte") == 6
    assert letters("24") == 0
