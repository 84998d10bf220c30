"""The packs that come with the game, and the sample, keep every lint rule in every language."""

from pathlib import Path

import pytest

from game.author.lint import lint_problems
from game.folders import content
from game.packs.check import check
from game.packs.problems import Severity
from tests.packs.conftest import SAMPLE, TODAY

PACKS = (SAMPLE, *sorted(path.parent for path in content().glob("*/pack.yaml")))


@pytest.mark.parametrize("folder", PACKS, ids=lambda folder: folder.name)
def test_a_good_pack_has_no_error_and_no_warning(folder: Path) -> None:
    told = lint_problems(check(folder), TODAY)

    assert [one for one in told if one.severity is not Severity.ADVICE] == []
