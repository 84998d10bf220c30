"""The settings page: every change holds at once, on this very page, and is kept.

Only the adult reads it. Back, Escape and Page Up leave it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from game.answers.inputs import BLANK_KEYS, Action, CloseWindow, Input, Key
from game.stage.box import Box, Target
from game.stage.calm import Blank
from game.stage.canvas import Canvas
from game.stage.chooser import country_chooser, language_chooser
from game.stage.controls import icon_button, note, note_words, pager
from game.stage.cues import Sound
from game.stage.fitting import fits
from game.stage.ports import LOUDEST, MOST_LARGER, Backstage, Words
from game.stage.preferences import Preferences
from game.stage.scene import Scene
from game.stage.setting_cards import Chosen, Either, Level, Press, Setting, Switch, draw_settings
from game.stage.sound import Silence, Speaker
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN
from game.stage.widgets import grass

ROWS = 5
"""How many cards stand below each other."""

LEAVE_KEYS = frozenset({"escape", "page up", "backspace"})


class SettingsScene:
    """How the game looks and sounds. `leave` gives the scene that comes after it."""

    def __init__(
        self,
        backstage: Backstage,
        preferences: Preferences,
        leave: Callable[[], Scene],
        speaker: Speaker | None = None,
    ) -> None:
        self._speaker = speaker or Silence()
        self._backstage = backstage
        self._preferences = preferences
        self._leave = leave
        self._page = 0
        self._unopened = False

    @property
    def language(self) -> str:
        """The language of the words on the page."""
        return self._preferences.language

    # --- what a person does ---------------------------------------------------------------------

    def handle(self, event: Input) -> Scene | None:
        """The scene that handles what comes next; None leaves the game."""
        self._unopened = False
        match event:
            case CloseWindow():
                return None
            case Key(name):
                return self._press(name)
            case Action(name, value):
                return self._act(name, value)

    def _press(self, name: str) -> Scene:
        if name in LEAVE_KEYS:
            return self._leave()
        if name in BLANK_KEYS:
            return Blank(self)
        if name == "o":
            self._preferences.switch_theme()
        if name == "m":
            self._preferences.mute()
        return self

    def _act(self, name: str, value: str) -> Scene:
        match name:
            case "back":
                return self._leave()
            case "language":
                return language_chooser(self, self._backstage.languages, self._preferences)
            case "country":
                return country_chooser(self, self._backstage.countries, self._preferences)
            case _:
                self._change(name, value)
                return self

    def _change(self, name: str, value: str) -> None:
        """Another page, more or less of something, or one of two."""
        step = {"less": -1, "more": 1, "back": -1, "on": 1}.get(value, 0)
        match name:
            case "page":
                self._page += step
            case "text-size":
                self._preferences.resize_text(step)
            case "sound":
                self._preferences.change_volume(step)
                self._speaker.play(Sound.ANSWERED)  # this loud
            case "folder":
                self._unopened = not self._backstage.open_saved_folder()
            case _:
                self._set(name, value)

    def _set(self, name: str, value: str) -> None:
        """One of two, or the other way round."""
        now = self._preferences.settings
        changed = {
            "colours": replace(now, night=value == "night"),
            "screen": replace(now, class_screen=2 if value == "2" else 1),
            "timer": replace(now, timer=value == "on"),
            "calm": replace(now, calm_movement=not now.calm_movement),
            "reading": replace(now, easier_reading=not now.easier_reading),
        }
        self._preferences.change(changed.get(name, now))

    # --- what is shown --------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        """The cards in two columns; on narrow pages one, on two pages."""
        canvas.fill(canvas.theme.ground)
        grass(canvas, 46)
        settings = settings_shown(canvas.words, self._preferences)
        columns = 1 if canvas.narrow else 2
        a_page = columns * ROWS
        pages = -(-len(settings) // a_page)
        page = min(self._page, pages - 1)
        targets = self._draw_head(canvas)
        targets += pager(canvas, (canvas.width - MARGIN, 46), page, pages)
        low = 930.0 if self._draw_note(canvas) else 982.0
        boxes = Box(MARGIN, 172, canvas.width - 2 * MARGIN, low - 172).grid(columns, ROWS, 32, 20)
        return targets + draw_settings(canvas, settings[page * a_page : (page + 1) * a_page], boxes)

    def _draw_head(self, canvas: Canvas) -> list[Target]:
        back = Box(MARGIN, 40, 96, 96)
        icon_button(canvas, back, "back")
        canvas.text(
            canvas.words("settings.title"),
            Box(back.right + 32, 28, canvas.width - back.right - 32 - MARGIN - 360, 120),
            80,
            floor=LABEL,
            weight=Weight.EXTRABOLD,
            align=(0.0, 0.5),
            leading=1.05,
        )
        return [Target(back, Action("back"))]

    def _draw_note(self, canvas: Canvas) -> bool:
        """Where the classes are kept, when that could not be shown; or what went wrong, if any."""
        room = Box(MARGIN, 956, canvas.width - 2 * MARGIN, 112)
        notice = self._backstage.settings_notice
        if self._unopened:
            wide = note_words(room).width
            note(canvas, room, fitting_path(canvas, self._backstage.saved_folder, wide), "folder")
        elif notice:
            note(canvas, room, canvas.words(notice), "exclaim")
        return self._unopened or bool(notice)


def settings_shown(words: Words, preferences: Preferences) -> tuple[Setting, ...]:
    """Every setting with what holds now, in their order."""
    now = preferences.settings
    language, country = words(f"language.{preferences.language}"), preferences.country
    colours = tuple((each, words(f"settings.colours.{each}")) for each in ("day", "night"))
    timer = tuple((each, words(f"setup.{each}")) for each in ("off", "on"))
    larger = Level("text-size", now.larger_text + 1, MOST_LARGER + 1, least=1)
    sound = Level("sound", now.volume, LOUDEST)
    screen = Either("screen", (("1", "1"), ("2", "2")), str(now.class_screen))
    theme = Either("colours", colours, "night" if now.night else "day")
    return (
        Setting("language", words("settings.language"), Chosen("language", language)),
        Setting(
            "phone", words("settings.helplines"), Chosen("country", words(f"country.{country}"))
        ),
        Setting("text_size", words("settings.text-size"), larger),
        Setting("volume", words("settings.sound"), sound),
        Setting("eye", words("settings.colours"), theme),
        Setting("swap", words("settings.screen"), screen),
        Setting(
            "clock", words("settings.timer"), Either("timer", timer, "on" if now.timer else "off")
        ),
        Setting("calm", words("settings.calm"), Switch("calm", now.calm_movement)),
        Setting("save", words("settings.easier-reading"), Switch("reading", now.easier_reading)),
        Setting("folder", words("settings.saved"), Press("folder", words("settings.saved.open"))),
    )


def fitting_path(canvas: Canvas, folder: Path, width: float) -> str:
    """A path in one line of `width` units: folders in its middle give way when it is too long."""
    line = Box(0, 0, width, LABEL * 1.2)
    middle = (len(folder.parts) + 1) // 2
    head, tail = folder.parts[:middle], folder.parts[middle:]
    shown = folder
    while not fits(canvas, str(shown), line, LABEL) and len(head) + len(tail) > 3:
        if len(head) > len(tail):
            head = head[:-1]
        else:
            tail = tail[1:]
        shown = Path(*head, "…", *tail)
    return str(shown)
