"""What every test gets: a home of its own, and no real screen or sound."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh folder for everything that is written."""
    folder = tmp_path / "clickwise home"
    monkeypatch.setenv("CLICKWISE_HOME", str(folder))
    return folder
