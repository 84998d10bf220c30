"""The settings page: every change holds at once and is kept; by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pygame
import pytest

from game.answers.inputs import Action, CloseWindow, Key
from game.stage.calm import Blank
from game.stage.chooser import Chooser
from game.stage.cues import Sound
from game.stage.ports import LOUDEST, MOST_LARGER, Settings
from game.stage.preferences import Preferences
from game.stage.settings import SettingsScene, fitting_path
from game.stage.theme import NIGHT, Theme
from tests.pilot import Pilot, piloted
from tests.stage.backstage import HandMadeBackstage
from tests.stage.painting import SIZES, assert_well_made, every_size, every_theme, painted, texts

WIDE = (960, 540)
FULL = Settings("nl", "eu", MOST_LARGER, True, True, LOUDEST, True, True, 2)


class Ear:
    """Hears every sound."""

    def __init__(self) -> None:
        self.heard: list[Sound | None] = []

    def play(self, sound: Sound | None) -> None:
        self.heard.append(sound)


class Room:
    """The page, and what it changes."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.backstage = HandMadeBackstage()
        now = settings or Settings("en", "be")
        self.preferences = Preferences(now, self.backstage.keep_settings)
        self.door = Blank(SettingsScene(self.backstage, self.preferences, lambda: self.door))
        self.ear = Ear()
        self.page = SettingsScene(self.backstage, self.preferences, lambda: self.door, self.ear)

    @property
    def kept(self) -> Settings:
        return self.backstage.settings

    @contextmanager
    def piloted(self, size: tuple[int, int] = WIDE) -> Generator[Pilot]:
        with piloted(self.page, size=size, preferences=self.preferences) as pilot:
            yield pilot


CHANGES = [
    ("text-size", "more", Settings("en", "be", larger_text=1)),
    ("sound", "more", Settings("en", "be", volume=3)),
    ("sound", "less", Settings("en", "be", volume=1)),
    ("colours", "night", Settings("en", "be", night=True)),
    ("screen", "2", Settings("en", "be", class_screen=2)),
    ("timer", "on", Settings("en", "be", timer=True)),
    ("calm", "", Settings("en", "be", calm_movement=True)),
    ("reading", "", Settings("en", "be", easier_reading=True)),
]
every_change = pytest.mark.parametrize(
    ("name", "value", "after"), CHANGES, ids=[f"{name} {value}" for name, value, _ in CHANGES]
)


# --- every row ------------------------------------------------------------------------------------


@every_change
def test_a_click_changes_a_setting_and_keeps_it(name: str, value: str, after: Settings) -> None:
    room = Room()
    with room.piloted() as pilot:
        pilot.click(name, value)

    assert room.preferences.settings == room.kept == after


@every_change
def test_tab_and_return_change_a_setting_and_keep_it(
    name: str, value: str, after: Settings
) -> None:
    room = Room()
    with room.piloted() as pilot:
        pilot.choose(name, value)

    assert room.preferences.settings == room.kept == after


@every_change
def test_a_setting_can_be_changed_on_a_narrow_page(name: str, value: str, after: Settings) -> None:
    room = Room()
    with room.piloted((640, 480)) as pilot:
        if Action(name, value) not in [target.action for target in pilot.loop.targets]:
            pilot.choose("page", "on")
        pilot.choose(name, value)

    assert room.kept == after


@pytest.mark.parametrize(
    ("name", "value", "after"),
    [
        ("colours", "day", Settings("nl", "eu", MOST_LARGER, True, False, 5, True, True, 2)),
        ("screen", "1", Settings("nl", "eu", MOST_LARGER, True, True, 5, True, True, 1)),
        ("timer", "off", Settings("nl", "eu", MOST_LARGER, True, True, 5, True, False, 2)),
        ("calm", "", Settings("nl", "eu", MOST_LARGER, True, True, 5, False, True, 2)),
        ("reading", "", Settings("nl", "eu", MOST_LARGER, False, True, 5, True, True, 2)),
        ("text-size", "less", Settings("nl", "eu", MOST_LARGER - 1, True, True, 5, True, True, 2)),
    ],
)
def test_every_setting_goes_back_again(name: str, value: str, after: Settings) -> None:
    room = Room(FULL)
    room.page.handle(Action(name, value))

    assert room.kept == after


def test_language_and_helplines_are_chosen_from_a_list() -> None:
    room = Room()
    with room.piloted() as pilot:
        pilot.choose("language")
        assert pilot.scene_is(Chooser)
        pilot.press("2")
        pilot.click("country")
        pilot.click("choose", "eu")

        assert pilot.scene_is(SettingsScene)

    assert room.page.language == "nl"
    assert room.kept == Settings("nl", "eu")


def test_a_choice_that_is_left_as_it_is_changes_nothing() -> None:
    room = Room()
    with room.piloted() as pilot:
        pilot.click("language")
        pilot.press("escape")
        pilot.click("country")
        pilot.press("return")

    assert room.preferences.settings == Settings("en", "be")


def test_return_pressed_on_and_on_ends_at_the_largest() -> None:
    room = Room()
    with room.piloted() as pilot:
        pilot.choose("text-size", "more")
        pilot.press(*["return"] * 9)
        assert room.kept.larger_text == MOST_LARGER

        pilot.press("tab", shift=True)
        pilot.press(*["return"] * 9)

    assert room.kept.larger_text == 0


def test_the_page_itself_turns_night_and_its_words_grow() -> None:
    room = Room()
    with room.piloted() as pilot:
        day = pilot.pixels()
        pilot.click("colours", "night")
        night = pilot.pixels()
        assert night != day
        assert pilot.loop.surface.get_at((2, 2)) == pygame.Color(NIGHT.ground)

        pilot.click("text-size", "more")
        assert pilot.pixels() != night


def test_keys_that_change_a_setting_everywhere_do_so_here() -> None:
    room = Room()
    with room.piloted() as pilot:
        pilot.press("+", "+", "-", "o", "m")

    assert room.kept == Settings("en", "be", larger_text=1, night=True, volume=0)


def test_a_changed_volume_is_heard() -> None:
    room = Room()
    room.page.handle(Action("sound", "more"))
    assert room.ear.heard == [Sound.ANSWERED]

    room.page.handle(Action("text-size", "more"))
    assert room.ear.heard == [Sound.ANSWERED]


# --- the folder of saved classes ------------------------------------------------------------------


def test_the_folder_is_opened_in_the_file_manager() -> None:
    room = Room()
    room.page.handle(Action("folder"))

    assert room.backstage.opened_folders == 1
    assert str(room.backstage.saved_folder) not in texts(room.page)


def test_where_there_is_no_file_manager_the_page_says_where_the_folder_is() -> None:
    room = Room()
    room.backstage.file_manager = False
    room.page.handle(Action("folder"))

    assert str(room.backstage.saved_folder) in texts(room.page)

    room.page.handle(Action("calm"))

    assert str(room.backstage.saved_folder) not in texts(room.page)


def test_a_path_that_is_too_long_for_a_line_keeps_its_ends() -> None:
    canvas, _ = painted(lambda canvas: ())
    folder = Path("/home") / "a-folder-with-a-long-name" / "b" / "another-folder" / "clickwise"

    assert fitting_path(canvas, folder, 3000) == str(folder)
    short = fitting_path(canvas, folder, 600)
    assert short.startswith(str(Path("/home")))
    assert "…" in short
    assert short.endswith("clickwise")


def test_that_settings_are_not_kept_is_told() -> None:
    room = Room()
    room.backstage.settings_notice = "settings.not-kept"

    told = "The settings hold for now. They could not be saved for the next start."
    assert told in texts(room.page)


# --- leaving --------------------------------------------------------------------------------------


@pytest.mark.parametrize("event", [Key("escape"), Key("page up"), Action("back")], ids=str)
def test_the_page_is_left_as_one_expects(event: Key | Action) -> None:
    room = Room()

    assert room.page.handle(event) is room.door


@pytest.mark.parametrize("key", ["space", "return", "page down", "right", "1", "a"])
def test_no_other_key_leaves_or_changes_anything(key: str) -> None:
    room = Room()

    assert room.page.handle(Key(key)) is room.page
    assert room.preferences.settings == Settings("en", "be")


def test_the_page_can_be_blanked_and_the_window_closed() -> None:
    room = Room()

    assert isinstance(room.page.handle(Key("b")), Blank)
    assert room.page.handle(CloseWindow()) is None


# --- how it looks ---------------------------------------------------------------------------------

PAGES = {
    "usual": Settings("en", "be"),
    "everything": FULL,
    "silent": Settings("en", "uk", volume=0),
}


@pytest.mark.parametrize("settings", PAGES.values(), ids=PAGES.keys())
@every_size
@every_theme
def test_the_page_fits(settings: Settings, size: tuple[int, int], theme: Theme) -> None:
    page = Room(settings).page

    assert_well_made(lambda canvas: page.draw(canvas), size, theme)
    assert_well_made(lambda canvas: page.draw(canvas), size, theme, 1.25)
    assert_well_made(lambda canvas: page.draw(canvas), size, theme, 1.25, easier=True)


@every_size
def test_both_pages_fit_with_something_to_tell(size: tuple[int, int]) -> None:
    room = Room()
    room.backstage.settings_notice = "settings.unreadable"
    room.page.handle(Action("page", "on"))

    assert_well_made(lambda canvas: room.page.draw(canvas), size, NIGHT, 1.25)


@every_size
def test_every_setting_is_within_reach_and_easy_to_hit(size: tuple[int, int]) -> None:
    page = Room().page
    canvas, targets = painted(lambda canvas: page.draw(canvas), size)
    seen = {target.action.name for target in targets}
    if canvas.narrow:
        page.handle(Action("page", "on"))
        targets = [*targets, *painted(lambda canvas: page.draw(canvas), size)[1]]
        seen |= {target.action.name for target in targets}

    controls = {"text-size", "sound", "colours", "screen", "timer", "calm", "reading", "folder"}
    assert controls | {"language", "country", "back"} <= seen
    assert all(min(target.box.width, target.box.height) >= 66 for target in targets)


def test_the_sizes_hold_both_layouts() -> None:
    narrow = {painted(lambda canvas: (), size)[0].narrow for size in SIZES}

    assert narrow == {True, False}
