"""What a command loads and leaves behind, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game import commands
from tests.command_line import ROOT, SAMPLE, run


def loaded(home: Path, *arguments: str) -> set[str]:
    """The modules that a command loads in a process of its own."""
    program = (
        "import sys; from game.commands import main; main(sys.argv[1:]); "
        "print('LOADED', *sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "CLICKWISE_HOME": str(home)},
    )
    return set(done.stdout.rsplit("LOADED", 1)[1].split())


def test_check_of_a_pack_with_errors_never_loads_the_screen(home: Path) -> None:
    modules = loaded(home, "check", str(ROOT / "tests" / "hostile" / "long-texts"))

    assert "game.packs.check" in modules
    assert not modules & {"pygame", "game.stage", "sqlite3", "game.play"}


def test_check_without_layout_never_loads_the_screen(home: Path) -> None:
    modules = loaded(home, "check", str(SAMPLE), "--no-layout", "--release")

    assert "game.author.release" in modules
    assert not modules & {"pygame", "game.stage", "sqlite3", "game.play"}


def test_check_lays_a_pack_out_without_a_window(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)

    modules = loaded(home, "check", str(SAMPLE))

    assert "game.author.fit" in modules
    assert not modules & {"game.stage.loop", "game.stage.show", "sqlite3"}


def test_home_loads_neither_models_nor_yaml_once_the_index_is_there(home: Path) -> None:
    loaded(home, "--frames", "1")

    modules = loaded(home, "--frames", "1")

    assert "pygame" in modules
    assert not modules & {"pydantic", "yaml", "game.packs.check", "game.packs.kept"}


def test_settings_that_did_not_change_cost_a_launch_no_yaml(home: Path) -> None:
    home.mkdir()
    (home / "settings.yaml").write_text("colours: night\n")
    loaded(home, "--frames", "1")

    modules = loaded(home, "--frames", "1")

    assert "pygame" in modules
    assert not modules & {"yaml", "game.stage.settings", "subprocess"}


def test_help_loads_next_to_nothing(home: Path) -> None:
    modules = loaded(home, "--help")

    assert not modules & {"pygame", "pydantic", "yaml", "sqlite3", "game.stage", "game.packs"}


def test_nothing_is_written_by_an_import(home: Path) -> None:
    loaded(home, "--version")

    assert not home.exists()


def test_a_reader_that_has_read_enough_is_no_mistake(home: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "game", "packs", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "CLICKWISE_HOME": str(home), "PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()

        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_settings_of_pygame_are_defaults_that_one_may_set_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SDL_FRAMEBUFFER_ACCELERATION", raising=False)
    monkeypatch.setenv("SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS", "1")

    run("scores", "where")

    assert os.environ["SDL_FRAMEBUFFER_ACCELERATION"] == "0"
    assert os.environ["SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS"] == "1"
    assert set(commands.SETTINGS) >= {"PYGAME_HIDE_SUPPORT_PROMPT"}
