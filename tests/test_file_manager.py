"""The file manager: asked to show a folder, and not waited for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game import file_manager
from game.file_manager import show_folder


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder with programs; there are none."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(file_manager.sys, "platform", "linux")
    return folder


def test_the_file_manager_is_handed_the_folder_which_is_made(
    programs: Path, tmp_path: Path
) -> None:
    told, folder = tmp_path / "told", tmp_path / "saved" / "clickwise"
    os.mkfifo(told)
    opener = programs / "xdg-open"
    opener.write_text(f'#!/bin/sh\necho "$1" > "{told}"\n')
    opener.chmod(0o755)

    assert show_folder(folder)

    assert told.read_text() == f"{folder}\n"
    assert folder.is_dir()


def test_without_a_file_manager_nothing_breaks(programs: Path, tmp_path: Path) -> None:
    assert not show_folder(tmp_path)


def test_a_folder_that_cannot_be_made_is_not_shown(programs: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert not show_folder(tmp_path / "file" / "folder")
