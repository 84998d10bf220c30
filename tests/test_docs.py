"""What the program understands is documented, and what is documented is understood."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game import commands
from game.packs.model import Head, RoundHead
from game.packs.rounds import TYPES
from game.packs.rules import FORMAT as FORMAT_RULES
from game.packs.rules import LINTS, RULES
from tests.command_line import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
DOCS = sorted((ROOT / "docs").glob("*.md"))
CHECKS = (ROOT / "docs" / "checks.md").read_text("utf-8")
FORMAT = (ROOT / "content" / "README.md").read_text("utf-8")

TOLD_ELSEWHERE = {"CW620", "CW632", "CW701"}
"""Of helplines, reviews and waivers: their packs are made in the tests, on days of their own."""


def keys() -> Iterator[str]:
    """Every key that an author may write at the top of a pack or of a round."""
    yield from Head.model_fields
    for kind in TYPES.values():
        assert issubclass(kind, RoundHead)
        yield from kind.model_fields


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme_and_answers_help(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main([command, "--help"]) == 0
    assert capsys.readouterr().out
    assert f"clickwise {command}" in README


def test_help_names_no_command_that_is_not_in_the_readme(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert commands.main(["--help"]) == 0
    listed = re.findall(r"^    ([a-z]+) +\w", capsys.readouterr().out, re.MULTILINE)

    assert sorted(listed) == sorted(COMMANDS)


@pytest.mark.parametrize("key", sorted(set(keys())))
def test_every_key_of_a_pack_is_described(key: str) -> None:
    assert re.search(rf"\b{key}:", FORMAT), f"content/README.md does not tell of {key}"


@pytest.mark.parametrize("kind", sorted(TYPES))
def test_every_round_type_has_a_section_of_its_own(kind: str) -> None:
    assert f"### {kind}\n" in FORMAT


@pytest.mark.parametrize(
    "name",
    ["README.md", "CONTRIBUTING.md", "content/README.md", *(f"docs/{one.name}" for one in DOCS)],
)
def test_links_lead_to_files_that_are_there(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    for target in re.findall(r"\]\((?!https:)([^)#]+)\)", text):
        assert ((ROOT / name).parent / target).exists(), f"{name} links to {target}"


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_rule_has_a_section_on_the_page_of_checks(rule: str) -> None:
    assert re.search(rf"^### {rule}: ", CHECKS, re.MULTILINE)


@pytest.mark.parametrize("rule", sorted(FORMAT_RULES))
def test_a_rule_of_the_format_is_explained_in_the_words_of_the_check(rule: str) -> None:
    assert f"### {rule}: {RULES[rule].about}\n{RULES[rule].why}\n" in CHECKS


def test_no_section_is_about_a_rule_that_is_gone() -> None:
    assert set(re.findall(r"^### (CW\d{3}): ", CHECKS, re.MULTILINE)) == set(RULES)


@pytest.mark.parametrize("rule", sorted(set(LINTS) - TOLD_ELSEWHERE))
def test_every_lint_has_a_pack_that_passes_and_one_that_fails(rule: str) -> None:
    cases = {path.name.split("-")[0] for path in (ROOT / "tests" / "lint" / rule).iterdir()}

    assert cases == {"passes", "fails"}
