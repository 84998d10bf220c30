"""The loop: what holds on every page, and that an idle page costs nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pygame
import pytest

from game.answers.inputs import Action, CloseWindow, Input, Key
from game.errors import NoScreen
from game.stage import show
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.loop import Loop
from game.stage.scene import Scene
from game.stage.show import ShowOptions
from game.stage.window import FRAME
from tests.pilot import Pilot, piloted
from tests.stage.backstage import HandMadeBackstage

TARGETS = [
    Target(Box(100, 100, 300, 200), Action("next")),
    Target(Box(600, 100, 300, 200), Action("letter", "A")),
    Target(Box(600, 500, 300, 200), Action("seat", "2")),
]


class Sheet:
    """A page with three things to click, that remembers what it was told."""

    language = "en"

    def __init__(self) -> None:
        self.told: list[Input] = []
        self.scales: list[float] = []
        self.after: Scene | None = self

    def handle(self, event: Input) -> Scene | None:
        self.told.append(event)
        return self.after

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        self.scales.append(canvas.text_scale)
        canvas.fill(canvas.theme.ground)
        return TARGETS


@pytest.fixture
def sheet() -> Sheet:
    return Sheet()


@pytest.fixture
def pilot(sheet: Sheet) -> Iterator[Pilot]:
    with piloted(sheet) as pilot:
        pilot.loop.step()
        yield pilot


def test_an_idle_page_is_drawn_once(pilot: Pilot) -> None:
    drawn = pilot.loop.frames

    pilot.rest(5)

    assert pilot.loop.frames == drawn


def test_every_key_draws_one_frame(pilot: Pilot) -> None:
    drawn = pilot.loop.frames

    pilot.press("z", "q")

    assert pilot.loop.frames == drawn + 2


@pytest.mark.parametrize("kind", [pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED])
def test_a_changed_or_uncovered_window_is_drawn_again(pilot: Pilot, kind: int) -> None:
    drawn = pilot.loop.frames

    pilot.post(kind, x=800, y=600)

    assert pilot.loop.frames == drawn + 1


def test_a_scene_hears_keys_by_their_names(pilot: Pilot, sheet: Sheet) -> None:
    pilot.press("page down", "b", "3")

    assert sheet.told == [Key("page down"), Key("b"), Key("3")]


def test_a_click_is_what_lies_under_it(pilot: Pilot, sheet: Sheet) -> None:
    pilot.click("seat", "2")

    assert sheet.told == [Action("seat", "2")]


def test_a_click_on_nothing_is_nothing(pilot: Pilot, sheet: Sheet) -> None:
    pilot.post(pygame.MOUSEBUTTONDOWN, button=1, pos=(2, 2))
    pilot.post(pygame.MOUSEBUTTONDOWN, button=3, pos=(100, 80))

    assert sheet.told == []


def test_a_file_that_is_dropped_on_the_window_is_named(pilot: Pilot, sheet: Sheet) -> None:
    pilot.post(pygame.DROPFILE, file="/media/stick/pack.zip")

    assert sheet.told == [Action("add", "/media/stick/pack.zip")]


def test_return_without_a_focus_belongs_to_the_scene(pilot: Pilot, sheet: Sheet) -> None:
    pilot.press("return")

    assert sheet.told == [Key("return")]


def test_tab_and_return_reach_everything_that_can_be_clicked(pilot: Pilot, sheet: Sheet) -> None:
    pilot.press("tab", "tab", "return", "tab", "return", "tab", "return")

    assert sheet.told == [Action("letter", "A"), Action("seat", "2"), Action("next")]


def test_shift_and_tab_go_the_other_way(pilot: Pilot, sheet: Sheet) -> None:
    pilot.press("tab", shift=True)
    pilot.press("return")

    assert sheet.told == [Action("seat", "2")]


def test_the_focus_can_be_seen_and_goes_with_the_next_key(pilot: Pilot, sheet: Sheet) -> None:
    plain = pilot.pixels()
    pilot.press("tab")
    assert pilot.pixels() != plain

    pilot.press("page down", "return")

    assert pilot.pixels() == plain
    assert sheet.told == [Key("page down"), Key("return")]


@pytest.mark.parametrize("key", ["f5", "f11"])
def test_full_screen_comes_and_goes_and_the_scene_need_not_know(
    pilot: Pilot, sheet: Sheet, key: str
) -> None:
    windowed = pilot.loop.surface.get_size()
    pilot.press(key)
    assert pilot.loop.surface.get_size() != windowed

    pilot.press(key)

    assert pilot.loop.surface.get_size() == windowed
    assert sheet.told == []


def test_a_window_can_be_made_larger_and_smaller_but_no_larger_than_its_screen(
    pilot: Pilot,
) -> None:
    screen = pygame.display.get_desktop_sizes()[0]
    pilot.loop.resize((800, 600))
    assert pilot.loop.surface.get_size() == (800, 600)

    pilot.loop.resize((screen[0] + 100, screen[1] + 100))

    assert pilot.loop.surface.get_size() == (screen[0], screen[1] - FRAME)


def test_a_window_that_fills_the_screen_stays_as_it_is(pilot: Pilot) -> None:
    pilot.press("f11")
    full = pilot.loop.surface.get_size()

    pilot.loop.resize((800, 600))

    assert pilot.loop.surface.get_size() == full


def test_plus_lifts_the_text_by_a_quarter_at_most(pilot: Pilot, sheet: Sheet) -> None:
    pilot.press(*"++++++++")
    assert sheet.scales[-1] == pytest.approx(1.25)

    pilot.press(*"--------")

    assert sheet.scales[-1] == pytest.approx(1.0)


def test_the_close_button_is_told_once(pilot: Pilot, sheet: Sheet) -> None:
    pilot.close_window()

    assert sheet.told == [CloseWindow()]


def test_being_asked_to_quit_without_a_close_button_is_told_too(pilot: Pilot, sheet: Sheet) -> None:
    pilot.post(pygame.QUIT)

    assert sheet.told == [CloseWindow()]


def test_no_scene_leaves_the_game(pilot: Pilot, sheet: Sheet) -> None:
    sheet.after = None

    pilot.press("space", "space", "f5")

    assert pilot.left
    assert pilot.loop.step() is False


def test_what_is_pressed_lights_up_before_it_is_written(pilot: Pilot, sheet: Sheet) -> None:
    plain = pilot.pixels()
    seen: list[bytes] = []

    def written(event: Input) -> Scene:
        seen.append(pilot.pixels())
        return sheet

    sheet.handle = written
    pilot.press("page down")

    assert seen[0] != plain
    assert pilot.pixels() == plain


def test_a_clicked_answer_never_lights_up(pilot: Pilot, sheet: Sheet) -> None:
    plain = pilot.pixels()
    seen: list[bytes] = []

    def written(event: Input) -> Scene:
        seen.append(pilot.pixels())
        return sheet

    sheet.handle = written
    pilot.click("letter", "A")

    assert seen == [plain]


def test_without_any_screen_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "no-such-driver")

    with pytest.raises(NoScreen, match="No window can be opened here"):
        Pilot(Sheet())


@pytest.mark.parametrize(
    ("options", "within"),
    [
        (ShowOptions(), True),
        (ShowOptions(full_screen=True), True),
        (ShowOptions(size=(1280, 720)), False),
        (ShowOptions(demo=True, pictures=Path("out")), False),
    ],
)
def test_the_usual_window_fits_its_screen_and_one_that_was_asked_for_is_as_asked(
    monkeypatch: pytest.MonkeyPatch, options: ShowOptions, within: bool
) -> None:
    asked: list[tuple[tuple[int, int], bool]] = []

    def opened(*_: object, size: tuple[int, int], within_screen: bool, **__: object) -> Loop:
        asked.append((size, within_screen))
        raise NoScreen("enough")

    monkeypatch.setenv("SDL_VIDEODRIVER", "x11")
    monkeypatch.setattr(show, "Loop", opened)
    with pytest.raises(NoScreen):
        show.run(HandMadeBackstage(), options)

    assert asked == [((1280, 720), within)]
