"""Whatever happens to a pack, the preview goes on and tells it on the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.answers.inputs import Key
from game.author.preview import PreviewScene
from game.packs.library import PACK_FILE
from game.stage.theme import DAY
from tests.author.previews import (
    PAGE,
    Desk,
    in_the_lesson,
    page_on,
    preview,
    same,
    save,
    shown,
    told,
)
from tests.pilot import Pilot, piloted


def test_a_mistake_stands_on_the_page_and_goes_when_it_is_mended(desk: Desk, pilot: Pilot) -> None:
    pilot.press("right")
    good = pilot.pixels()

    save(pilot, desk, "question: Which name", "quesion: Which name")
    assert pilot.pixels() != good
    assert "pack.yaml:26:5  unknown key “quesion”" in told(shown(pilot))

    save(pilot, desk, "quesion", "question")

    assert pilot.pixels() == good


def test_beneath_the_mistakes_the_page_is_as_it_was(desk: Desk, pilot: Pilot) -> None:
    save(pilot, desk, "rounds:", "rounds: {")
    pilot.press("escape")

    assert not pilot.left
    assert same(page_on(pilot), in_the_lesson(shown(pilot), PAGE, DAY))
    pilot.press("escape")
    assert pilot.left


def test_as_many_mistakes_as_fit_are_told_and_the_others_counted(
    desk: Desk, scene: PreviewScene
) -> None:
    desk.save("feedback:", "fedback:", "pack.yaml", 99)
    scene.read_again()
    mistakes = len(scene.book.in_the_way("en"))

    lines = told(scene)

    listed = sum(line.startswith("pack.yaml:") and "  " in line for line in lines)
    assert 2 <= listed < mistakes
    assert any(line.startswith(f"and {mistakes - listed} more\n") for line in lines)


def test_the_list_of_problems_moves_with_the_arrow_keys(desk: Desk, scene: PreviewScene) -> None:
    desk.save("feedback:", "fedback:", "pack.yaml", 99)
    scene.read_again()
    scene.handle(Key("p"))
    first = told(scene)

    scene.handle(Key("down"))

    assert scene.view.page == 0
    assert told(scene) != first


MESSES: dict[str, Callable[[Path], object]] = {
    "empty": lambda folder: (folder / PACK_FILE).write_text(""),
    "half": lambda folder: (folder / PACK_FILE).write_bytes(
        (folder / PACK_FILE).read_bytes()[:1000]
    ),
    "not YAML": lambda folder: (folder / PACK_FILE).write_text("{[}]: *\n\t!"),
    "not text": lambda folder: (folder / PACK_FILE).write_bytes(bytes(range(256))),
    "huge": lambda folder: (folder / PACK_FILE).write_text("a: b\n" * 400_000),
    "a word without end": lambda folder: (folder / PACK_FILE).write_text("x" * 5000 + ": y\n"),
    "a folder": lambda folder: (
        (folder / PACK_FILE).unlink(),
        (folder / PACK_FILE).mkdir(),
    ),
    "no picture": lambda folder: [each.unlink() for each in (folder / "pictures").iterdir()],
    "renamed": lambda folder: folder.rename(folder.with_name("elsewhere")),
}


@pytest.mark.parametrize("mess", MESSES)
def test_whatever_happens_to_the_folder_is_told_on_the_page(
    desk: Desk, pilot: Pilot, mess: str
) -> None:
    MESSES[mess](desk.folder)
    shown(pilot).read_again()

    pilot.press("right", "n", "p", "f", "h", "l", "s", "escape")

    assert not pilot.left
    assert any(line.startswith("pack.yaml:") for line in told(shown(pilot)))


@pytest.mark.parametrize("mess", MESSES)
def test_a_preview_can_begin_with_any_mess(desk: Desk, mess: str) -> None:
    MESSES[mess](desk.folder)
    scene, _ = preview(desk.folder)
    with piloted(scene) as pilot:
        pilot.press("right", "up", "7", "home", "end", "n", "f", "h", "h", "l", "s")

        assert any(line.startswith("pack.yaml:") for line in told(scene))
        pilot.press("escape")

        assert pilot.left


def test_a_folder_that_comes_back_is_shown_again(desk: Desk, pilot: Pilot) -> None:
    good = pilot.pixels()
    away = desk.folder.rename(desk.folder.with_name("away"))
    shown(pilot).read_again()
    away.rename(desk.folder)

    shown(pilot).read_again()
    pilot.loop.go_to(shown(pilot))
    pilot.loop.step()

    assert pilot.pixels() == good


def test_a_drawing_that_is_saved_anew_is_drawn_anew(desk: Desk, pilot: Pilot) -> None:
    pilot.press("6")
    before = pilot.pixels()
    drawing = next((desk.folder / "pictures").glob("*.svg")).name

    save(
        pilot,
        desk,
        "</svg>",
        '<rect width="999" height="999" fill="#FF0000"/></svg>',
        f"pictures/{drawing}",
    )

    assert pilot.pixels() != before
