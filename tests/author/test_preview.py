"""The preview through the real loop: what is shown is what the class will see, and nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pygame
import pytest

from game import folders, interface
from game.answers.inputs import Action, Key
from game.author.frame import frame, window_for
from game.author.preview import PreviewScene, run
from game.author.view import Size
from game.packs.check import PACK_FILE
from game.stage.arrows import draw_arrows
from game.stage.canvas import Canvas
from game.stage.loop import FRAME
from game.stage.pages import Aids, draw_page
from game.stage.pictures import Pictures
from game.stage.ports import Settings
from game.stage.preferences import Preferences
from game.stage.text import DrawnLines
from game.stage.theme import DAY, NIGHT, Theme
from tests.author.previews import Desk
from tests.golden import assert_matches
from tests.pilot import Pilot, piloted, post_key
from tests.stage.recording import RecordingCanvas, Written, faults

DRAWINGS = folders.assets() / "drawings"
PAGE = (640, 480)

LEAST_LETTERS = 10
"""Pixels: in a window as small as it gets."""


def preview(folder: Path, language: str = "") -> tuple[PreviewScene, Preferences]:
    preferences = Preferences()
    return PreviewScene(folder, DRAWINGS, language, preferences), preferences


@pytest.fixture
def scene(desk: Desk) -> PreviewScene:
    return preview(desk.folder)[0]


@pytest.fixture
def pilot(desk: Desk) -> Iterator[Pilot]:
    scene, preferences = preview(desk.folder)
    with piloted(scene, size=window_for(PAGE), preferences=preferences) as pilot:
        yield pilot


def shown(pilot: Pilot) -> PreviewScene:
    scene = pilot.loop.scene
    assert isinstance(scene, PreviewScene)
    return scene


def save(pilot: Pilot, desk: Desk, old: str, new: str, name: str = PACK_FILE) -> None:
    """The author saves a file, and the preview has seen it."""
    desk.save(old, new, name)
    shown(pilot).read_again()
    pilot.loop.go_to(shown(pilot))
    pilot.loop.step()


def in_the_lesson(scene: PreviewScene, size: tuple[int, int], theme: Theme) -> pygame.Surface:
    """The page as the lesson draws it."""
    leaf = scene.leaf
    assert leaf is not None
    surface = pygame.Surface(size)
    words = interface.words(scene.language)
    canvas = Canvas(surface, theme, words, Pictures(DRAWINGS), DrawnLines())
    targets = draw_page(canvas, leaf.page, Aids((), lambda _, file: scene.book.folder / file))
    draw_arrows(canvas, targets)
    return surface


def same(one: pygame.Surface, other: pygame.Surface) -> bool:
    return pygame.image.tobytes(one, "RGB") == pygame.image.tobytes(other, "RGB")


def page_on(pilot: Pilot) -> pygame.Surface:
    """The part of the window that is the class's page."""
    view = shown(pilot).view
    window = pilot.loop.surface
    return window.subsurface(frame(window.get_size(), view.size, strip=view.strip).page)


def strip(scene: PreviewScene, size: tuple[int, int] = window_for((1280, 720))) -> str:
    """What the strip of a window says."""
    canvas = RecordingCanvas(size, interface.words(scene.language))
    scene.draw(canvas)
    high = frame(size, scene.view.size, strip=True).strip.height * 1080 / size[1]
    parts = [each for each in canvas.laid if isinstance(each, Written) and each.area.y < high]
    return " · ".join(part.text for part in parts)


def told(scene: PreviewScene, size: tuple[int, int] = window_for((1280, 720))) -> list[str]:
    """Everything that the strip and the panels say."""
    canvas = RecordingCanvas(size, interface.words(scene.language))
    scene.draw(canvas)
    return [each.text for each in canvas.laid if isinstance(each, Written)]


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
    assert line.endswith("pack.yaml:141 · en · 1280x720 · H: keys")


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


# --- mistakes ----


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


# --- pictures for the documentation ----


def privacy(tmp_path: Path) -> Desk:
    """A copy of the pack about privacy."""
    return Desk(Path(shutil.copytree(folders.content() / "privacy", tmp_path / "privacy")))


def pictured(scene: PreviewScene, keys: Sequence[str]) -> pygame.Surface:
    for name in keys:
        scene.handle(Key(name))
    surface = pygame.Surface(window_for((1280, 720)))
    words = interface.words(scene.language)
    scene.draw(Canvas(surface, DAY, words, Pictures(DRAWINGS), DrawnLines()))
    return surface


FOR_AUTHORS = {
    "preview": ["3"],
    "preview-notes": ["1", "n"],
    "preview-mistake": ["3"],
}


@pytest.mark.parametrize("name", FOR_AUTHORS)
def test_the_documentation_shows_the_preview_as_it_is(tmp_path: Path, name: str) -> None:
    desk = privacy(tmp_path)
    scene, _ = preview(desk.folder)
    if name == "preview-mistake":
        desk.save("    question:", "    quesion:")
        scene.read_again()

    surface = pictured(scene, FOR_AUTHORS[name])

    assert_matches(surface, name, Path(__file__).parents[2] / "docs" / "pictures")
