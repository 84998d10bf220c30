"""What a careless author writes is noticed, and what a careful one writes is let pass.

The sentences stand in `sentences/`, a file a language.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.author.lint.explicit import nude_pictures
from game.author.lint.safety import OF_A_TEXT
from game.author.lint.sayings import Role, Saying
from game.author.lint.words import word_lists
from game.packs.source import Tree, read
from tests.packs.conftest import NOVEMBER

FILES = sorted((Path(__file__).parent / "sentences").glob("*.yaml"))
ANSWERS = {
    "best": (Role.OPTION, "best"),
    "risky": (Role.OPTION, "risky"),
    "praise": (Role.FEEDBACK, "best"),
    "feedback": (Role.FEEDBACK, "risky"),
}


def lists_of(file: Path, half: str) -> Iterator[tuple[str, dict[str, Tree]]]:
    """Every sentence of one half of a file, with the name of its list."""
    source = read(file).source
    assert source, f"{file} cannot be read"
    half_tree = source.tree[half]
    assert isinstance(half_tree, dict)
    for name, sentences in half_tree.items():
        assert isinstance(sentences, list)
        for one in sentences:
            assert isinstance(one, dict)
            yield name, one


def saying(sentence: dict[str, Tree], topic: str) -> Saying:
    """The text as it would stand in a pack of the topic."""
    kind, text = next((key, text) for key, text in sentence.items() if key != "topic")
    role, verdict = ANSWERS.get(kind) or (Role(kind), "")
    around: dict[str, Tree] = {"verdict": verdict} if verdict else {}
    pack: dict[str, Tree] = {"topic": sentence.get("topic", topic)}
    return Saying(("rounds", 0, kind), str(text), role, around, {}, 0, pack)


def rules(one: Saying, language: str) -> set[str]:
    """The rules that a text breaks."""
    lists = word_lists(language, NOVEMBER)
    found = {fault.rule for rule in OF_A_TEXT for fault in rule(one, lists)}
    return found | {fault.rule for fault in nude_pictures([one], lists)}


BAD = [
    pytest.param(file.stem, rule, saying(one, "sexting"), id=f"{file.stem}-{rule}-{number}")
    for file in FILES
    for number, (rule, one) in enumerate(lists_of(file, "bad"))
]
GOOD = [
    pytest.param(file.stem, saying(one, topic), id=f"{file.stem}-{topic}-{number}")
    for file in FILES
    for number, (topic, one) in enumerate(lists_of(file, "good"))
]


@pytest.mark.parametrize(("language", "rule", "bad"), BAD)
def test_a_careless_sentence_is_noticed(language: str, rule: str, bad: Saying) -> None:
    assert rule in rules(bad, language), bad.text


@pytest.mark.parametrize(("language", "good"), GOOD)
def test_a_careful_sentence_is_let_pass(language: str, good: Saying) -> None:
    assert rules(good, language) == set(), good.text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_language_has_as_many_sentences(file: Path) -> None:
    assert len(list(lists_of(file, "bad"))) >= 40
    assert len(list(lists_of(file, "good"))) >= 60
