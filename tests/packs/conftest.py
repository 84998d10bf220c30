"""A small pack with every round type, and packs made from it by changing a line."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from game.packs.check import Checked, check
from game.packs.pack import Pack

TODAY = date(2026, 11, 25)
"""The day on which packs are judged in tests."""
NOVEMBER = "2026-11"
"""Its month, for which the lists of words hold."""

SAMPLE = Path(__file__).parent / "sample"

Changed = Callable[..., Checked]


@pytest.fixture
def sample() -> Pack:
    """The sample pack, in English and French."""
    pack = check(SAMPLE).pack
    assert pack is not None
    return pack


@pytest.fixture
def sample_folder(tmp_path: Path) -> Path:
    """A copy of the sample pack that may be changed."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "sample"))


@pytest.fixture
def changed(sample_folder: Path) -> Changed:
    """What comes of the sample when `old` is replaced by `new` in one of its files."""

    def checked(old: str, new: str, *, file: str = "pack.yaml", times: int = 1) -> Checked:
        path = sample_folder / file
        text = path.read_text("utf-8")
        assert text.count(old) >= times, f"“{old}” is not in the sample"
        path.write_text(text.replace(old, new, times), "utf-8")
        return check(sample_folder)

    return checked
