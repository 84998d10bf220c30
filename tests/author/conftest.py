"""A copy of the sample pack that may be changed while it is looked at."""

import shutil
from pathlib import Path

import pytest

from tests.author.previews import Desk
from tests.packs.conftest import SAMPLE


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An author's own copy of the sample pack."""
    return Desk(Path(shutil.copytree(SAMPLE, tmp_path / "packs" / "sample")))
