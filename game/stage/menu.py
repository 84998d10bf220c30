"""The menu over the lesson: it asks before anything ends. The class's page stays beneath.

Escape opens it and closes it, so that a clicker whose start button sends F5 and Escape by turns
never ends anything. The window's close button opens it too; pressed again it closes the game, and
nothing is lost, since every move is written already.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from game.answers.inputs import (
    BACK_KEYS,
    BLANK_KEYS,
    NEXT_KEYS,
    Action,
    CloseWindow,
    Input,
    Key,
)
from game.play.session import Session
from game.play.state import Phase
from game.stage.box import Box, Target
from game.stage.calm import Blank
from game.stage.canvas import INK, Canvas
from game.stage.scene import Scene
from game.stage.text import Weight
from game.stage.theme import LABEL
from game.stage.widgets import klik

NIGHT_VEIL = "#071C1C"
PANEL = Box(0, 196, 1100, 218)
"""The panel without its rows, at the left edge of the page."""

ROW, ROW_GAP = 106.0, 20.0


class Interrupted(Scene, Protocol):
    """The lesson beneath, as the menu needs it."""

    session: Session

    @property
    def no_ending_now(self) -> str:
        """Why the ending cannot be started now; empty when it can."""
        ...

    @property
    def minutes_of_ending(self) -> int:
        """How long the planned ending takes."""
        ...

    def rest(self, resting: bool) -> None:
        """Whether the lesson's seconds stand still."""
        ...

    def go_back(self) -> None:
        """Look one page back."""
        ...

    def end_now(self) -> None:
        """Go to the planned ending."""
        ...

    def end_and_leave(self) -> Scene | None:
        """Save and leave: through the short ending, unless within the ending already."""
        ...


@dataclass(frozen=True, slots=True)
class Row:
    """One thing the menu offers: what it is called, its key, and its words."""

    name: str
    icon: str
    text: str
    key: str


class Menu:
    """Go on, breathe, look back, end, leave."""

    def __init__(self, lesson: Interrupted) -> None:
        self._lesson = lesson

    @property
    def language(self) -> str:
        """The language of the lesson beneath."""
        return self._lesson.language

    def handle(self, event: Input) -> Scene | None:
        """Do what was chosen; the scene that handles what comes next."""
        match event:
            case CloseWindow():
                return None
            case Action(name):
                return self._choose(name)
            case Key(name) if name in BLANK_KEYS:
                return Blank(self)
            case Key(name):
                return self._choose(_KEYS.get(name, ""))

    def _choose(self, name: str) -> Scene | None:
        choices: dict[str, Callable[[], Scene | None]] = {
            "go-on": self._closed,
            "calm": lambda: self._closed().handle(Key("k")),
            "back": self._look_back,
            "ending": self._end,
            "leave": self._leave,
        }
        return choices[name]() if name in choices else self

    def _closed(self) -> Scene:
        self._lesson.rest(False)
        return self._lesson

    def _look_back(self) -> Scene:
        self._lesson.go_back()
        return self._closed()

    def _end(self) -> Scene:
        self._lesson.end_now()
        return self._closed()

    def _leave(self) -> Scene | None:
        after = self._lesson.end_and_leave()
        self._closed()
        return after

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        """The lesson's page under a dark veil, and the panel."""
        with canvas.still():
            self._lesson.draw(canvas)
        canvas.veil(NIGHT_VEIL, 0.86)
        rows = self._rows(canvas)
        high = PANEL.height + len(rows) * (ROW + ROW_GAP)
        panel = Box((canvas.width - PANEL.width) / 2, PANEL.y, PANEL.width, high)
        klik(canvas, "calm", Box(panel.x + 740, 8, 300, 300))
        canvas.plate(panel, canvas.theme.ground, radius=44)
        _draw_title(canvas, panel, saved=not self._lesson.session.unwritten)
        room = Box(panel.x + 52, 417, panel.width - 104, len(rows) * (ROW + ROW_GAP) - ROW_GAP)
        return [
            _draw_row(canvas, box, row)
            for box, row in zip(room.rows(len(rows), ROW_GAP), rows, strict=True)
        ]

    def _rows(self, canvas: Canvas) -> list[Row]:
        words = canvas.words
        rows = [
            Row("go-on", "play", words("pause.go-on"), words("hint.key.space")),
            Row("calm", "calm", words("pause.calm"), "K"),
            Row("back", "back", words("pause.back"), words("hint.key.page-up")),
        ]
        if not self._lesson.no_ending_now:
            minutes = self._lesson.minutes_of_ending
            rows.append(Row("ending", "heart", words("pause.ending", number=minutes), "E"))
        within = self._lesson.session.state.phase in (Phase.ENDING, Phase.ENDED)
        leave = words("pause.close" if within else "pause.leave")
        return [*rows, Row("leave", "leave", leave, "Q")]


_KEYS = {
    **dict.fromkeys(NEXT_KEYS | {"escape"}, "go-on"),
    **dict.fromkeys(BACK_KEYS, "back"),
    "k": "calm",
    "e": "ending",
    "q": "leave",
}


def _draw_title(canvas: Canvas, panel: Box, *, saved: bool) -> None:
    theme, words = canvas.theme, canvas.words
    title = Box(panel.x + 52, panel.y + 36, panel.width - 104, 96)
    canvas.text(words("pause.title"), title, 84, floor=56, weight=Weight.EXTRABOLD, align=(0, 0.5))
    line = Box(title.x, title.bottom + 4, title.width, 76)
    text = words("pause.saved" if saved else "pause.not-saved")
    canvas.text(text, line, 44, floor=LABEL, colour=theme.ink, align=(0, 0.3), leading=1.0)


def _draw_row(canvas: Canvas, box: Box, row: Row) -> Target:
    theme = canvas.theme
    first = row.name == "go-on"
    if first:
        canvas.plate(box, theme.sun, radius=28, shadow=theme.sun_shadow, drop=9)
    else:
        canvas.plate(box, theme.card, radius=28, edge=theme.edge)
    ink = theme.on_sun if first else theme.ink
    ground = theme.sun if first else theme.card
    canvas.icon(row.icon, Box(box.x + 34, box.y + 23, 60, 60), ink, ground=ground)
    key = _draw_key(canvas, box, row.key)
    words = Box(box.x + 122, box.y + 6, key.x - box.x - 146, box.height - 12)
    canvas.text(
        row.text,
        words,
        48,
        floor=LABEL,
        weight=Weight.BOLD,
        colour=ink,
        align=(0, 0.5),
        leading=1.1,
    )
    return Target(box, Action(row.name))


def _draw_key(canvas: Canvas, row: Box, key: str) -> Box:
    """The key as a small plate at the right of its row."""
    room = Box(0, 0, 400, 64)
    setting = canvas.setting(key, room, LABEL, floor=LABEL, weight=Weight.BOLD)
    wide = canvas.measured(setting)[0] + 44
    plate = Box(row.right - 34 - wide, row.y + 18, wide, 70)
    canvas.plate(plate, canvas.theme.slot, radius=16, edge=canvas.theme.edge)
    colour = canvas.theme.ink if canvas.theme.name == "night" else INK
    canvas.text(
        key,
        plate.inset(10, 0),
        LABEL,
        floor=LABEL,
        weight=Weight.BOLD,
        colour=colour,
        align=(0.5, 0.5),
    )
    return plate
