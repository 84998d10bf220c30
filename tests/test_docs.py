"""What the program understands is documented, and what is documented is understood."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game import commands
from game.packs.model import Head, RoundHead
from game.packs.rounds import TYPES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
FORMAT = (ROOT / "content" / "README.md").read_text("utf-8")

COMMANDS = ("play", "packs", "check", "preview", "scores", "doctor")


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


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "docs/screens.md"])
def test_links_lead_to_files_that_are_there(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        assert ((ROOT / name).parent / target).exists(), f"{name} links to {target}"
