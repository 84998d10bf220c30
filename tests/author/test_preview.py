"""The preview through the real loop: what is shown is what the class will see, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game import folders, interface
from game.answers.inputs import Action, Key
from game.author.frame import frame, window_for
from game.author.preview import PreviewScene, run
from game.author.view import Size
from game.stage.ports import Settings
from game.stage.preferences import Preferences
from game.stage.theme import DAY, NIGHT
from game.stage.window import FRAME
from tests.author.previews import (
    PAGE,
    Desk,
    in_the_lesson,
    page_on,
    preview,
    privacy,
    same,
    shown,
    strip,
    told,
)
from tests.pilot import Pilot, piloted, post_key
from tests.stage.recording import RecordingCanvas, Written, faults

LEAST_LETTERS = 10
"""Pixels: in a window as small as it gets."""


# --- the class's page ----


@pytest.mark.parametrize("keys", [[], ["right", "right"], ["6"], ["7", "end", "left"], ["4", "l"]])
def test_the_page_is_the_very_one_that_the_lesson_draws(pilot: Pilot, keys: list[str]) -> None:
    pilot.press(*keys)

    assert same(page_on(pilot), in_the_lesson(shown(pilot), PAGE, DAY))


def test_at_night_it_is_too(pilot: Pilot) -> None:
    pilot.press("o")

    assert same(page_on(pilot), in_the_lesson(shown(pilot), PAGE, NIGHT))


def test_a_page_that_fits_the_window_stands_there_as_large_as_it_is(desk: Desk) -> None:
    scene, _ = preview(desk.folder)
    with piloted(scene, size=(1300, 900)) as pilot:
        pilot.press("s")

        assert same(page_on(pilot), in_the_lesson(scene, (1024, 768), DAY))
        assert "1024x768 ·" in strip(scene, (1300, 900))


def test_a_page_that_is_too_large_is_shrunk_as_a_whole(pilot: Pilot) -> None:
    pilot.press("s", "s", "s")
    page = page_on(pilot)

    assert shown(pilot).view.size is Size.PROJECTOR
    wanted = in_the_lesson(shown(pilot), (1920, 1080), DAY)
    assert same(page, pygame.transform.smoothscale(wanted, page.get_size()))
    assert "1920x1080 at 33 %" in strip(shown(pilot), window_for(PAGE))


def test_from_the_back_row_a_whole_projector_is_as_wide_as_a_hand(pilot: Pilot) -> None:
    pilot.press("s", "s", "s", "s")
    page = page_on(pilot)

    assert page.get_size() == (480, 270)
    wanted = in_the_lesson(shown(pilot), (1920, 1080), DAY)
    assert same(page, pygame.transform.smoothscale(wanted, (480, 270)))


def test_without_the_strip_the_page_fills_the_window(pilot: Pilot) -> None:
    pilot.press("t")

    assert page_on(pilot).get_size() == pilot.loop.surface.get_size()


@pytest.mark.parametrize("page", [(640, 480), (1024, 768), (1366, 768), (1920, 1080), (300, 500)])
def test_a_window_for_a_page_leaves_it_its_size(page: tuple[int, int]) -> None:
    assert frame(window_for(page), Size.WINDOW, strip=True).page.size == page


def test_arrows_turn_the_page_by_mouse(pilot: Pilot) -> None:
    pilot.click("onward")
    assert shown(pilot).view.page == 1

    pilot.click("backward")

    assert shown(pilot).view.page == 0


def test_a_letter_of_the_reveal_is_clicked_where_it_stands_also_on_a_shrunk_page(
    pilot: Pilot,
) -> None:
    pilot.press("3", "s", "s", "s", "right", "right")

    pilot.click("look", "A")

    assert shown(pilot).view.page == 2


def test_larger_letters_and_full_screen_are_as_everywhere(pilot: Pilot) -> None:
    before = pilot.pixels()
    pilot.press("+")
    assert pilot.pixels() != before
    pilot.press("-", "f11")
    assert pilot.loop.surface.get_size() == pygame.display.get_desktop_sizes()[0]

    pilot.press("f11")

    assert pilot.pixels() == before


# --- the strip ----


def test_the_strip_tells_where_this_is(scene: PreviewScene) -> None:
    scene.handle(Key("6"))
    scene.handle(Key("right"))

    line = strip(scene)

    assert line.startswith("Round 6 of 9 · sams-post (spot) · page 2 of 5")
    assert line.endswith("round begins at pack.yaml:144 · en · 1280x720 · H: keys")


def test_the_strip_tells_what_a_translation_lacks_here_and_in_all(
    desk: Desk, scene: PreviewScene
) -> None:
    text = desk.file("fr.yaml").read_text("utf-8")
    desk.file("fr.yaml").write_text(text[: text.index("  sams-post:")], "utf-8")
    scene.read_again()
    scene.handle(Key("l"))
    number = len(scene.book.missing("fr"))
    words = interface.words("fr")
    in_all = words("preview.missing", number=number, language="fr", original="en")
    here = words("preview.missing-here", count=0)

    assert f"{in_all} {here}" in strip(scene)
    scene.handle(Key("6"))
    assert in_all in strip(scene)
    assert here not in strip(scene)
    scene.handle(Key("l"))
    assert "missing" not in strip(scene)


IDLE = {
    "left": "this is the first page",
    "home": "this is the first page",
    "down": "no decision of a story before this page",
    "0": "there is no round 0, the last is 9",
    "1": "round 1 begins here",
    "x": "this key does nothing here, H shows the others",
}


@pytest.mark.parametrize("name", IDLE)
def test_a_key_that_can_do_nothing_says_so_until_the_next_one(
    scene: PreviewScene, name: str
) -> None:
    before = scene.view
    scene.handle(Key(name))

    assert scene.view == before
    assert f" · {IDLE[name]} · " in strip(scene)
    scene.handle(Key("right"))
    assert IDLE[name] not in strip(scene)


def test_after_the_last_page_and_without_another_language_keys_say_so(desk: Desk) -> None:
    desk.file("fr.yaml").unlink()
    scene, _ = preview(desk.folder)
    for key in (Key("l"), Key("right", shift=True), Key("left", shift=True)):
        scene.handle(key)
        assert "there is one language only: en" in strip(scene)
    for name in ("end", "end", "right"):
        scene.handle(Key(name))
    assert "this is the last page" in strip(scene)


def test_where_nothing_can_be_shown_keys_say_so_and_l_is_named(desk: Desk) -> None:
    desk.save("language: fr", "{", "fr.yaml")
    scene, _ = preview(desk.folder, "fr")
    words = interface.words("fr")
    for name in ("right", "n", "7"):
        scene.handle(Key(name))
        assert words("preview.idle.no-page") in strip(scene)
    scene.handle(Key("n"))
    assert any(words("preview.leads-back") in line for line in told(scene))


def test_the_help_has_every_key_that_does_something(scene: PreviewScene) -> None:
    scene.handle(Key("h"))

    assert {"Shift ← →", "Shift ↑ ↓", "Page ↑ ↓", "Backspace", "Tab"} <= set(told(scene))


def test_the_strip_tells_the_way_and_what_is_chosen_next(scene: PreviewScene) -> None:
    for name in ("7", "end", "left"):
        scene.handle(Key(name))
    assert "way A" in strip(scene)
    scene.handle(Key("home"))
    for name in ("right", "right", "right", "right", "down"):
        scene.handle(Key(name))

    assert "way (B)" in strip(scene)


def test_a_narrow_strip_leaves_out_what_can_be_missed(desk: Desk, scene: PreviewScene) -> None:
    desk.save("question: Which name", "quesion: Which name")
    scene.read_again()
    for name in ("7", "end"):
        scene.handle(Key(name))

    line = strip(scene, window_for((640, 480)))

    assert "skyfox (scenario) · page 10 of 10" in line
    assert "2 errors" in line
    assert "H: keys" not in line


def test_the_strip_warns_of_a_text_that_does_not_fit(desk: Desk, scene: PreviewScene) -> None:
    assert "does not fit" not in strip(scene)
    desk.save("text: NoorGent11", f"text: {'W' * 70}")
    scene.read_again()

    assert "3 texts do not fit" in strip(scene)  # nothing of the page has room beside it
    scene.handle(Key("f"))
    assert "1024x768: too long" in told(scene)


def test_a_page_on_which_all_fits_says_so(scene: PreviewScene) -> None:
    scene.handle(Key("f"))

    assert {"Everything on this page fits.", "1024x768: everything fits"} <= set(told(scene))


# --- what lies over the page ----


def test_the_notes_hold_everything_the_adult_may_read(scene: PreviewScene) -> None:
    scene.handle(Key("n"))

    lines = told(scene)

    assert {"Aim", "Say", "Do not say", "If it is quiet"} <= set(lines)
    assert "“Who here uses a real name?”" in lines


def test_the_keys_are_told_in_the_language_of_the_page() -> None:
    scene, _ = preview(folders.content() / "privacy", "de")
    scene.handle(Key("h"))

    assert "nächste Sprache" in " ".join(told(scene))


@pytest.mark.parametrize("size", [(640, 506), (1024, 800), (1366, 800), (1920, 1125)])
@pytest.mark.parametrize("name", ["n", "p", "f", "h", "mistakes"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_what_lies_over_the_page_can_be_read_to_its_end(
    tmp_path: Path, size: tuple[int, int], name: str, language: str
) -> None:
    desk = privacy(tmp_path)
    scene, _ = preview(desk.folder, language)
    scene.handle(Key("4"))
    if name == "mistakes":
        desk.save("feedback:", "fedback:", "pack.yaml", 99)
        scene.read_again()
    else:
        scene.handle(Key(name))
    canvas = RecordingCanvas(size, interface.words(language))
    scene.draw(canvas)

    # Only its floor is another one: it is read at a desk.
    wrong = [fault for fault in faults(canvas, []) if "has letters of" not in fault]
    assert not wrong, "\n".join(wrong)
    letters = [each.size for each in canvas.laid if isinstance(each, Written)]
    assert min(letters) * size[1] / 1080 >= LEAST_LETTERS


# --- the loop ----


class Scripted:
    """Stands for the watcher: does the next thing at each look, and says whether a file changed."""

    def __init__(self, *things: Callable[[], bool]) -> None:
        self._things = iter(things)

    def arrived(self) -> bool:
        return next(self._things)()


def pressing(*names: str) -> Callable[[], bool]:
    def press() -> bool:
        for name in names:
            post_key(name)
        return False

    return press


def test_a_save_is_drawn_and_a_page_at_rest_is_not(desk: Desk, pilot: Pilot) -> None:
    frames: list[int] = []

    def saving() -> bool:
        desk.save("Which name is safest?", "Which name is the best one?")
        return True

    def looking() -> bool:
        frames.append(pilot.loop.frames)
        return False

    scene = shown(pilot)
    things = [looking, looking, saving, looking, looking, looking, pressing("escape")]
    run(pilot.loop, scene, Scripted(*things))

    assert frames == [frames[0], frames[0], frames[0] + 1, frames[0] + 1, frames[0] + 1]
    assert pilot.left


def test_a_larger_size_asks_for_a_larger_window_and_the_title_tells_the_page(pilot: Pilot) -> None:
    seen: list[tuple[tuple[int, int], str]] = []
    screen = pygame.display.get_desktop_sizes()[0]
    wide, high = window_for((1024, 768))
    expected = min(wide, screen[0]), min(high, screen[1] - FRAME)

    def looking() -> bool:
        seen.append((pilot.loop.surface.get_size(), pilot.loop.title))
        return False

    scene = shown(pilot)
    things = [looking, pressing("right", "s"), looking, looking, pressing("escape")]
    run(pilot.loop, scene, Scripted(*things))

    assert seen[0] == (window_for(PAGE), "sample: new-account 1/6 (en)")
    assert seen[-1] == (expected, "sample: new-account 2/6 (en)")


def test_the_close_button_leaves_at_once(pilot: Pilot) -> None:
    pilot.close_window()

    assert pilot.left


def test_nothing_is_kept(pilot: Pilot, home: Path) -> None:
    pilot.press("o", "+", "l", "s", "right")

    assert {each.name for each in home.iterdir()} <= {"cache"} if home.exists() else True
    assert Preferences().settings == Settings()


def test_what_is_no_click_of_the_preview_changes_nothing(scene: PreviewScene) -> None:
    before = scene.view

    for name in ("letter", "seat", "next", "home", ""):
        assert scene.handle(Action(name, "A")) is scene

    assert scene.view == before
