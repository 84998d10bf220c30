"""Questions that ask for what does not help are noticed; those with an “if … not” are let pass."""

import pytest

from game.author.lint.words import word_lists
from tests.packs.conftest import NOVEMBER

NEGATIVE = {
    "en": (
        "What does not help Jef?",
        "Which answer won't help Sam?",
        "All of these help except one. Which?",
    ),
    "nl": ("Wat helpt Sam niet?", "Wat is hier niet veilig?", "Alles helpt behalve één ding."),
    "fr": (
        "Quelle réponse n'aide pas Sam ?",
        "Qu'est-ce qui n'aide pas Sam ?",
        "Lequel de ces noms ne convient pas ?",
    ),
    "de": ("Was hilft Sam nicht?", "Was ist hier nicht sicher?", "Wer hilft Sam nicht?"),
}
POSITIVE = {
    "en": (
        "What can Jef do if Sam does not answer?",
        "Which helps if Sam does not answer?",
        "What can Jef say to a friend who does not answer?",
    ),
    "nl": (
        "Wat kan Jef doen als Sam niet antwoordt?",
        "Wat helpt als Sam niet antwoordt?",
        "Wat helpt Sam om niet te betalen?",
    ),
    "fr": (
        "Que peut faire Jef si Sam ne répond pas ?",
        "Quelle réponse aide si Sam n'est pas là ?",
        "Quelle réponse aide à ne pas payer ?",
        "Qu'est-ce qui aide à ne pas payer ?",
    ),
    "de": (
        "Was kann Jef tun, wenn Sam nicht antwortet?",
        "Was hilft, wenn Sam nicht antwortet?",
        "Was hilft Sam, nicht zu zahlen?",
    ),
}
AS_IF = {
    "en": "Act as if she never saw it",
    "nl": "Doen alsof ze het nooit zag",
    "fr": "Faire comme si elle ne l'avait jamais vu",
    "de": "So tun, als hätte sie es nie gesehen",
}


def each(questions: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(language, one) for language, several in questions.items() for one in several]


@pytest.mark.parametrize(("language", "question"), each(NEGATIVE))
def test_a_question_for_what_does_not_help_is_noticed(language: str, question: str) -> None:
    assert word_lists(language, NOVEMBER).has("which-is-not", question)


@pytest.mark.parametrize(("language", "question"), each(POSITIVE))
def test_a_question_about_what_helps_then_is_let_pass(language: str, question: str) -> None:
    assert not word_lists(language, NOVEMBER).has("which-is-not", question)


@pytest.mark.parametrize(("language", "option"), AS_IF.items())
def test_never_in_what_somebody_pretends_is_no_absolute(language: str, option: str) -> None:
    assert not word_lists(language, NOVEMBER).has("absolutes", option)
