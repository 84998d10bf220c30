"""`clickwise preview`: which pack it opens, and how it stops."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.author import preview
from game.author.frame import window_for
from game.author.preview import PreviewScene
from game.author.view import Size
from game.author.watcher import Changes
from game.commands.play import NO_SCREEN
from game.stage.loop import Loop
from tests.command_line import ROOT, SAMPLE, Ran, broken_pack, run


@dataclass
class Opened:
    """A preview that was opened, and left at once."""

    folder: Path
    language: str
    size: Size
    window: tuple[int, int]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Opened]:
    """The previews that were opened."""
    found: list[Opened] = []

    def leave_at_once(loop: Loop, scene: PreviewScene, changes: Changes) -> None:
        loop.go_to(scene)
        loop.step()
        found.append(
            Opened(scene.book.folder, scene.language, scene.view.size, loop.surface.get_size())
        )

    monkeypatch.setattr(preview, "run", leave_at_once)
    return found


def test_a_folder_is_opened_in_the_language_it_was_written_in(opened: list[Opened]) -> None:
    assert run("preview", SAMPLE, "--size", "800x600") == Ran(0, "", "")
    assert opened == [Opened(SAMPLE, "en", Size.WINDOW, window_for((800, 600)))]


def test_a_name_a_file_and_a_folder_with_one_pack_will_do(
    opened: list[Opened], tmp_path: Path
) -> None:
    shutil.copytree(SAMPLE, tmp_path / "sample")

    for given in ("privacy", SAMPLE / "pack.yaml", tmp_path):
        assert run("preview", given).code == 0

    assert [each.folder.name for each in opened] == ["privacy", "sample", "sample"]


def test_language_and_size_are_those_that_were_asked_for(opened: list[Opened]) -> None:
    run("preview", SAMPLE, "--language", "fr", "--size", "800x600")

    assert opened == [Opened(SAMPLE, "fr", Size.WINDOW, window_for((800, 600)))]


def test_a_page_that_the_screen_has_no_room_for_is_shrunk_in_a_smaller_window(
    opened: list[Opened],
) -> None:
    run("preview", SAMPLE, "--size", "1920x1080")

    (each,) = opened
    assert each.size is Size.PROJECTOR
    assert each.window < window_for((1920, 1080))


def test_a_broken_pack_is_opened_too(opened: list[Opened], tmp_path: Path) -> None:
    assert run("preview", broken_pack(tmp_path / "sample")) == Ran(0, "", "")
    assert len(opened) == 1


def test_several_packs_are_too_many(opened: list[Opened], tmp_path: Path) -> None:
    for name in ("one", "two"):
        shutil.copytree(SAMPLE, tmp_path / name)

    ran = run("preview", tmp_path)

    assert ran.code == 2
    assert ran.one_sentence
    assert f"Choose one of: {tmp_path / 'one'}, {tmp_path / 'two'}." in ran.err
    assert opened == []


def test_a_language_that_the_pack_does_not_have_is_wrong_use(opened: list[Opened]) -> None:
    ran = run("preview", SAMPLE, "--language", "nl")

    assert (ran.code, ran.err) == (
        2,
        "This pack has no language nl. Choose one of: en, fr.\n",
    )
    assert opened == []


def test_without_a_screen_one_sentence_says_so(
    opened: list[Opened], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)

    assert run("preview", SAMPLE) == Ran(1, "", f"{NO_SCREEN}\n")
    assert opened == []


def test_a_preview_that_is_stopped_says_nothing(home: Path) -> None:
    program = (
        "import sys, _thread, threading; from game.commands import main; "
        "from game.stage.loop import Loop; step = Loop.step; "
        "Loop.step = lambda loop: (step(loop), _thread.interrupt_main())[0]; "
        "sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "preview", str(SAMPLE)],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "CLICKWISE_HOME": str(home), "SDL_VIDEODRIVER": "dummy"},
        timeout=120,
        check=False,
    )

    assert (done.returncode, done.stderr) == (130, b"")
