"""A file is changed whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from game.author.safe_writing import NotSaved, save


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "fr.yaml"
    path.write_text("before", "utf-8")
    return path


def alone(file: Path) -> bool:
    """Whether nothing half written lies beside the file."""
    return [one.name for one in file.parent.iterdir() if one.name.startswith("fr.")] == ["fr.yaml"]


def test_a_read_only_file_stays_as_it_is(file: Path) -> None:
    file.chmod(0o444)

    with pytest.raises(NotSaved, match="read-only"):
        save(file, "after")

    assert file.read_text("utf-8") == "before"
    assert alone(file)


def test_a_full_disk_loses_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(NotSaved, match="no space left on device"):
        save(file, "after")

    assert file.read_text("utf-8") == "before"
    assert alone(file)


def test_what_does_not_come_out_right_is_not_kept(file: Path) -> None:
    with pytest.raises(NotSaved, match="as it was"):
        save(file, "after", lambda unfinished: unfinished.read_text("utf-8") == "else")

    assert file.read_text("utf-8") == "before"
    assert alone(file)


def test_who_may_read_it_and_where_it_really_is_stays(file: Path, tmp_path: Path) -> None:
    file.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(file)

    save(link, "after\r\n")

    assert link.is_symlink()
    assert file.read_bytes() == b"after\r\n"
    assert file.stat().st_mode & 0o777 == 0o640
