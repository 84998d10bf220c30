"""A copy of the sample pack that may be changed, and the preview that looks at it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.author.frame import window_for
from game.author.preview import PreviewScene
from tests.author.previews import PAGE, Desk, preview
from tests.packs.conftest import SAMPLE
from tests.pilot import Pilot, piloted


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An author's own copy of the sample pack."""
    return Desk(Path(shutil.copytree(SAMPLE, tmp_path / "packs" / "sample")))


@pytest.fixture
def scene(desk: Desk) -> PreviewScene:
    return preview(desk.folder)[0]


@pytest.fixture
def pilot(desk: Desk) -> Iterator[Pilot]:
    scene, preferences = preview(desk.folder)
    with piloted(scene, size=window_for(PAGE), preferences=preferences) as pilot:
        yield pilot
