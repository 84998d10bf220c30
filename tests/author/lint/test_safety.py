"""The bundled pack and the sample keep every rule about the safety of words."""

from pathlib import Path

import pytest

from game import folders
from game.author.lint import lint_problems
from game.author.lint.sayings import Role, sayings
from game.packs.check import check
from game.packs.rules import LINTS
from game.packs.texts import TERM, texts
from tests.command_line import SAMPLE
from tests.packs.conftest import TODAY

OURS = {f"CW6{number}" for number in ("04", *range(10, 20), 21, 22, 25, 43)} | {"CW603"}


@pytest.mark.parametrize(
    "folder", [SAMPLE, folders.content() / "privacy"], ids=lambda one: one.name
)
def test_our_own_packs_are_told_nothing(folder: Path) -> None:
    told = [str(one) for one in lint_problems(check(folder), TODAY) if one.rule in OURS]
    assert told == []


def test_every_text_of_a_pack_has_a_role() -> None:
    seen: set[Role] = set()
    for folder in (SAMPLE, folders.content() / "trust"):
        manuscript = check(folder).manuscripts[0]
        said = {one.address: one.role for one in sayings(manuscript)}
        every = {one.address for one in texts(manuscript.source.tree) if one.kind is not TERM}
        assert said.keys() == every
        seen |= set(said.values())
    assert seen == set(Role)


def test_every_rule_has_its_reason() -> None:
    assert set(LINTS) >= OURS
