"""The watcher: a save is told, whatever way an editor saves; what stands beside the pack is not.

Nothing here waits by the clock: each test waits for the event that the watcher sets.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from game.author.watcher import MOST, Watcher, watched

PATIENCE = 30
"""Seconds until something that must happen is given up; it happens in a tenth of one."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack of one file, with a folder of pictures."""
    folder = tmp_path / "packs" / "park"
    (folder / "pictures").mkdir(parents=True)
    (folder / "pack.yaml").write_text("pack: park\n", "utf-8")
    (folder / "pictures" / "park.svg").write_text("<svg/>", "utf-8")
    return folder


@pytest.fixture
def watcher(folder: Path) -> Iterator[Watcher]:
    with Watcher(folder) as watcher:
        yield watcher


def told(watcher: Watcher) -> bool:
    """Whether the watcher tells of a change, which it does once."""
    happened = watcher.changed.wait(PATIENCE)
    return happened and watcher.arrived()


def test_a_saved_file_is_told_once(watcher: Watcher, folder: Path) -> None:
    (folder / "pack.yaml").write_text("pack: park\ntitle: Park\n", "utf-8")

    assert told(watcher)
    assert not watcher.arrived()


def test_a_file_that_is_saved_by_renaming_is_told_every_time(
    watcher: Watcher, folder: Path
) -> None:
    for title in ("One", "Two", "Three"):
        new = folder.parent / "new.yaml"
        new.write_text(f"title: {title}\n", "utf-8")
        os.replace(new, folder / "pack.yaml")  # noqa: PTH105 -- as editors do

        assert told(watcher)


def test_a_drawing_belongs_to_the_pack(watcher: Watcher, folder: Path) -> None:
    (folder / "pictures" / "park.svg").write_text("<svg></svg>", "utf-8")

    assert told(watcher)


def test_a_new_folder_belongs_to_the_pack(watcher: Watcher, folder: Path) -> None:
    (folder / "more").mkdir()
    (folder / "more" / "tree.svg").write_text("<svg/>", "utf-8")
    assert told(watcher)

    (folder / "more" / "tree.svg").write_text("<svg></svg>", "utf-8")

    assert told(watcher)


def test_a_folder_that_is_replaced_is_watched_anew(watcher: Watcher, folder: Path) -> None:
    copy = shutil.copytree(folder, folder.parent / "copy")
    shutil.rmtree(folder)
    assert told(watcher)

    copy.rename(folder)
    assert told(watcher)
    (folder / "pack.yaml").write_text("title: Again\n", "utf-8")

    assert told(watcher)


def test_a_pack_that_is_gone_with_all_around_it_may_come_back(
    watcher: Watcher, folder: Path
) -> None:
    away = folder.parent.rename(folder.parent.with_name("away"))
    assert told(watcher)

    away.rename(folder.parent)

    assert told(watcher)


def test_what_was_saved_before_anybody_watched_is_told(folder: Path) -> None:
    late = Watcher(folder)
    (folder / "pack.yaml").write_text("title: Between\n", "utf-8")
    with late:
        assert told(late)


class SavedWhileAsking(Event):
    """Something is saved right after somebody has asked whether it was."""

    def is_set(self) -> bool:
        was = super().is_set()
        self.set()
        return was


def test_what_is_saved_while_somebody_asks_is_told_the_next_time(folder: Path) -> None:
    watcher = Watcher(folder)
    watcher.changed = SavedWhileAsking()

    assert not watcher.arrived()
    assert watcher.arrived()


def test_where_the_computer_tells_nothing_a_look_finds_the_change(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHFILES_FORCE_POLLING", "1")
    monkeypatch.setenv("WATCHFILES_POLL_DELAY_MS", "3600000")
    with Watcher(folder) as watcher:
        (folder / "pack.yaml").write_text("title: On a network\n", "utf-8")

        assert told(watcher)


def test_what_stands_beside_the_pack_is_nothing_to_it(watcher: Watcher, folder: Path) -> None:
    beside = folder.parent / "shopping.txt"
    concerns = watcher.concerns

    assert not concerns(beside)
    assert not concerns(folder.parent)
    assert not concerns(folder.with_name("park2") / "pack.yaml")
    assert concerns(folder)
    assert concerns(folder / "pictures" / "park.svg")


def test_hidden_folders_and_whole_homes_are_not_watched(tmp_path: Path) -> None:
    (tmp_path / ".git" / "objects").mkdir(parents=True)
    for number in range(2 * MOST):
        (tmp_path / f"folder-{number}").mkdir()
    (tmp_path / "folder-0" / "a" / "b" / "c" / "d").mkdir(parents=True)

    found = watched(tmp_path)

    assert len(found) == MOST + 1  # with the one around
    assert tmp_path / "folder-0" / "a" / "b" in found
    assert tmp_path / "folder-0" / "a" / "b" / "c" not in found
    assert tmp_path / ".git" not in found
