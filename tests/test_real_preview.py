"""The real preview in a real window under Xvfb: real keys, real saves.

What is on the screen is told by the window's title, which names the page after it was drawn.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.author.frame import window_for
from tests.author.previews import Desk
from tests.packs.conftest import SAMPLE
from tests.real_screen import Person, needs_a_screen, real_screen

ROOT = Path(__file__).parent.parent

pytestmark = needs_a_screen


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen of its own, with a window manager."""
    with real_screen() as name:
        yield name


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An author's own copy of the sample pack."""
    return Desk(Path(shutil.copytree(SAMPLE, tmp_path / "sample")))


@pytest.fixture
def author(display: str, home: Path, desk: Desk) -> Iterator[Person]:
    """Somebody who has opened the preview of that pack."""
    preview = subprocess.Popen(
        [sys.executable, "-m", "game", "preview", str(desk.folder), "--size", "800x600"],
        cwd=ROOT,
        env={
            **os.environ,
            "DISPLAY": display,
            "SDL_VIDEODRIVER": "x11",
            "CLICKWISE_HOME": str(home),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    person = Person(display, preview)
    person.sit_down()
    sees(person, "sample: new-account 1/6 (en)")
    yield person
    person.game.kill()
    person.game.communicate()


def sees(author: Person, title: str) -> None:
    """The author sees this page, as the window's title says."""
    author.wait_for(lambda: author.tool("getwindowname", author.window) == title, title)


def test_pages_rounds_ways_and_languages_have_their_keys(author: Person) -> None:
    author.press("Right", "Next")
    sees(author, "sample: new-account 3/6 (en)")
    author.press("7", "End", "Left", "Up")
    sees(author, "sample: skyfox 10/11 (en)")
    author.press("shift+Right")
    sees(author, "sample: skyfox 10/11 (fr)")
    author.press("shift+Prior", "l")
    sees(author, "sample: sams-post 1/5 (en)")


def test_a_size_that_fits_the_screen_gets_a_window_for_it(author: Person) -> None:
    assert author.size == window_for((800, 600))

    author.press("s", "s")
    author.wait_for(lambda: author.size[0] == 1366, "the window is as wide as a laptop's page")
    author.press("F11")
    author.wait_for(lambda: author.size == (1366, 768), "the window fills the screen")


def test_a_broken_save_is_told_and_a_mended_one_is_shown(author: Person, desk: Desk) -> None:
    author.press("Right")
    sees(author, "sample: new-account 2/6 (en)")

    desk.save("question: Which name", "quesion: Which name")
    sees(author, "! sample: new-account 2/6 (en)")
    desk.save("quesion", "question")
    sees(author, "sample: new-account 2/6 (en)")
    desk.save("- id: new-account", "- id: a-new-account")
    desk.save("new-account:", "a-new-account:", "fr.yaml")
    sees(author, "sample: a-new-account 2/6 (en)")


def test_a_folder_that_goes_and_comes_back_is_no_end(author: Person, desk: Desk) -> None:
    away = desk.folder.rename(desk.folder.with_name("away"))
    sees(author, "! sample: new-account 1/6 (en)")

    away.rename(desk.folder)

    sees(author, "sample: new-account 1/6 (en)")


def test_one_escape_shuts_what_is_open_and_the_next_one_leaves(author: Person) -> None:
    author.press("n", "Escape", "Right")
    sees(author, "sample: new-account 2/6 (en)")
    assert author.game.poll() is None

    author.press("Escape")

    author.wait_for(lambda: author.game.poll() == 0, "the preview is over")
    assert author.game.communicate()[1] == b""


def test_the_windows_own_button_leaves(author: Person, home: Path) -> None:
    author.press("alt+F4")  # the window manager asks as its button does

    author.wait_for(lambda: author.game.poll() is not None, "the preview is over")
    assert not (home / "scores.sqlite3").exists()
    assert not (home / "settings.yaml").exists()
