"""The loop: the only file that waits for events, and flips the window.

It draws when something happened, or while a scene moves; an idle page draws nothing. What holds on
every page is handled here: full screen, the size of the text, Tab through what can be clicked.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

import pygame

from game.answers.inputs import NEXT_KEYS, Action, CloseWindow, Input, Key
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.keys import key_of
from game.stage.motion import Film
from game.stage.pictures import Pictures
from game.stage.ports import MOST_LARGER, Words
from game.stage.preferences import Preferences
from game.stage.scene import Scene
from game.stage.text import DrawnLines
from game.stage.theme import DAY, NIGHT
from game.stage.window import open_window, room_for

IDLE_FRAMES, MOVING_FRAMES = 30, 60
"""How often a second events are looked for, and a moving page is drawn."""

TEXT_LIFT = 0.25
"""By how much the largest text is larger than the usual one."""

_CHOOSING_KEYS = frozenset({"return", "space"})
"""What they do while the ring of Tab is around something: choose it."""

_REDRAWN_AFTER = frozenset(
    {
        pygame.WINDOWSIZECHANGED,
        pygame.WINDOWEXPOSED,
        pygame.WINDOWSHOWN,
        pygame.WINDOWRESTORED,
        pygame.WINDOWFOCUSGAINED,
    }
)


class Clock(Protocol):
    """Time for the stage; tests hand in one that obeys a script."""

    def now(self) -> float:
        """Seconds since any fixed moment."""
        ...

    def tick(self, frames: int) -> None:
        """Wait until the next of `frames` ticks a second."""
        ...


class WallClock:
    """Real time."""

    def __init__(self) -> None:
        self._ticks = pygame.time.Clock()

    def now(self) -> float:
        """Seconds since any fixed moment."""
        return time.monotonic()

    def tick(self, frames: int) -> None:
        """Wait until the next of `frames` ticks a second."""
        self._ticks.tick(frames)


class Loop:
    """One window, and the scene in it once `go_to` has named one."""

    def __init__(
        self,
        words: Callable[[str], Words],
        drawings: Path,
        *,
        size: tuple[int, int] = (1280, 720),
        full_screen: bool = False,
        clock: Clock | None = None,
        preferences: Preferences | None = None,
        stills: bool = False,
        within_screen: bool = False,
    ) -> None:
        """Opens the window (`size` in pixels). Raises NoScreen when there is none to be had.

        `stills` shows every page as it comes to rest, for pictures. A window `within_screen` is no
        larger than its screen has room for.
        """
        self._scene: Scene | None = None
        self._words_of = words
        self._words: dict[str, Words] = {}
        self._preferences = preferences or Preferences()
        self._pictures = Pictures(drawings)
        self._lines = DrawnLines()
        self._window = open_window(size, within_screen=within_screen)
        self._window.set_icon(self._pictures.drawing("mascot/klik_wave", (64, 64)))
        self._full_screen = False
        if full_screen:
            self._toggle_full_screen()
        self._clock = clock or WallClock()
        self._film = None if stills else Film()
        self._targets: Sequence[Target] = ()
        self._focus: Action | None = None
        self._stale = True
        self.frames = 0

    @property
    def scene(self) -> Scene | None:
        """The scene that handles what comes next; None once the game is left."""
        return self._scene

    @property
    def surface(self) -> pygame.Surface:
        """The window's pixels."""
        return self._window.get_surface()

    @property
    def targets(self) -> Sequence[Target]:
        """What can be clicked on the page drawn last."""
        return self._targets

    @property
    def focus(self) -> Action | None:
        """What Return and Space mean now, or None when nothing on the page has the focus."""
        return self._focus if self._box_of(self._focus) is not None else None

    @property
    def title(self) -> str:
        """What the window is called."""
        return self._window.title

    @title.setter
    def title(self, title: str) -> None:
        self._window.title = title

    @property
    def now(self) -> float:
        """The clock's seconds."""
        return self._clock.now()

    @property
    def displays(self) -> int:
        """How many screens there are."""
        return len(pygame.display.get_desktop_sizes())

    def go_to(self, scene: Scene | None) -> None:
        """Show `scene` from now on; None leaves the game."""
        self._scene = scene
        self._stale = True

    def resize(self, size: tuple[int, int]) -> None:
        """Ask for a window of this size (pixels), as far as a screen has room for it.

        One that fills the screen stays, and a window manager may refuse.
        """
        if self._full_screen:
            return
        self._window.size = room_for(size)
        self._stale = True

    def run(self) -> None:
        """Until the game is left."""
        while self.step():
            pass

    def step(self) -> bool:
        """Handle what happened, draw what changed, wait a tick. False once the game is left.

        Each input meets the page that the one before it left, however fast they come.
        """
        for event in self.happened():
            self.handle(event)
            self.show()
        self.show()
        self.wait()
        return self._scene is not None

    def happened(self) -> Iterator[Input]:
        """What a person did since the last look, in our own words; the rest is seen to here."""
        events = pygame.event.get()
        closed = any(event.type == pygame.WINDOWCLOSE for event in events)
        for event in events:
            match event.type:
                case pygame.KEYDOWN | pygame.MOUSEBUTTONDOWN | pygame.DROPFILE:
                    yield from self._meant(event)
                case pygame.WINDOWCLOSE:
                    yield CloseWindow()
                case pygame.QUIT if not closed:
                    yield CloseWindow()
                case kind:
                    self._stale = self._stale or kind in _REDRAWN_AFTER

    def _meant(self, event: pygame.Event) -> Iterator[Input]:
        """A key, a click on something, or a file that was dropped; nothing for other gestures."""
        meant = None
        match event.type:
            case pygame.KEYDOWN:
                meant = key_of(event)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                meant = self._under(event.pos)
            case pygame.DROPFILE:
                meant = Action("add", event.file)
            case _:
                pass
        if meant is not None:
            yield meant

    def handle(self, event: Input) -> None:
        """One thing that a person did: seen to here, or handed to the scene."""
        self._stale = True
        if self._scene is None or (isinstance(event, Key) and self._everywhere(event)):
            return
        focused = self.focus
        if focused is not None and isinstance(event, Key) and event.name in _CHOOSING_KEYS:
            event = focused
        else:
            self._focus = None
        self._light_up(event)
        self.go_to(self._scene.handle(event))

    def show(self) -> None:
        """Draw the page if anything is new; otherwise only what moves on it."""
        if self._scene is not None and self._stale:
            self.draw(self._scene)
        elif self._film is not None and self._film.play(self._clock.now()):
            self._flip()

    def wait(self) -> None:
        """Until it is time to look again."""
        moving = self._film is not None and self._film.moving
        self._clock.tick(MOVING_FRAMES if moving else IDLE_FRAMES)

    def close(self) -> None:
        """Let the window go."""
        self._window.destroy()
        pygame.display.quit()

    # --- what holds on every page ---------------------------------------------------------------

    def _everywhere(self, key: Key) -> bool:
        """Whether `key` means the same on every page, and has been seen to."""
        match key.name:
            case "f5" | "f11":
                self._toggle_full_screen()
            case "+" | "-":
                self._preferences.resize_text(1 if key.name == "+" else -1)
            case "tab":
                self._move_focus(-1 if key.shift else 1)
            case _:
                return False
        return True

    def _toggle_full_screen(self) -> None:
        """Fill the display that the window is on, or go back to a window."""
        self._full_screen = not self._full_screen
        if self._full_screen:
            self._window.set_fullscreen(desktop=True)
        else:
            self._window.set_windowed()

    def _move_focus(self, step: int) -> None:
        actions = [target.action for target in self._targets]
        if not actions:
            return
        if self._focus in actions:
            place = actions.index(self._focus) + step
        else:
            place = 0 if step > 0 else -1
        self._focus = actions[place % len(actions)]

    def _box_of(self, action: Action | None) -> Box | None:
        return next((each.box for each in self._targets if each.action == action), None)

    def _under(self, position: tuple[int, int]) -> Action | None:
        """What a click there means; what was drawn last lies on top."""
        unit = self.surface.get_height() / 1080
        x, y = position[0] / unit, position[1] / unit
        hits = [target.action for target in self._targets if target.box.contains(x, y)]
        return hits[-1] if hits else None

    # --- drawing --------------------------------------------------------------------------------

    def _canvas(self, language: str, *, easier: bool = False) -> Canvas:
        if language not in self._words:
            self._words[language] = self._words_of(language)
        settings = self._preferences.settings
        scale = 1 + TEXT_LIFT * settings.larger_text / MOST_LARGER
        theme = NIGHT if settings.night else DAY
        words = self._words[language]
        return Canvas(
            self.surface,
            theme,
            words,
            self._pictures,
            self._lines,
            scale,
            film=self._film,
            easier=easier,
        )

    def draw(self, scene: Scene) -> None:
        """Draw one frame, whatever was drawn before."""
        easier = self._preferences.settings.easier_reading
        canvas = self._page(scene, easier=easier)
        if easier and canvas.too_long:
            canvas = self._page(scene, easier=False)
        focused = self._box_of(self._focus)
        if focused is not None:
            _ring(canvas, focused)
        if self._film is not None:
            self._film.end()
        self._flip()
        self._stale = False

    def _page(self, scene: Scene, *, easier: bool) -> Canvas:
        canvas = self._canvas(scene.language, easier=easier)
        if self._film is not None:
            calm = self._preferences.settings.calm_movement
            self._film.begin(self.surface, self._clock.now(), calm=calm)
        self._targets = scene.draw(canvas)
        return canvas

    def _flip(self) -> None:
        self._window.flip()
        self.frames += 1

    def _light_up(self, event: Input) -> None:
        """A ring around what was pressed shows at once; the page turns when the move is written.

        Never around an answer: that would show what a team has chosen.
        """
        action = event
        if isinstance(event, Key) and event.name in NEXT_KEYS:
            action = Action("next")
        if not isinstance(action, Action) or action.name in ("letter", "seat"):
            return
        box = self._box_of(action)
        if box is not None and self._scene is not None:
            _ring(self._canvas(self._scene.language), box)
            self._window.flip()


def _ring(canvas: Canvas, box: Box) -> None:
    """An ink line with a light one around it, outside `box`: seen on every ground."""
    around = box.inset(-10)
    width, height = around.width, around.height
    svg = "".join(
        f'<rect x="{inset}" y="{inset}" width="{width - 2 * inset:.1f}" '
        f'height="{height - 2 * inset:.1f}" rx="34" fill="none" stroke="{colour}" '
        f'stroke-width="{line}"/>'
        for inset, line, colour in ((5, 10, "#FFFFFF"), (5, 6, canvas.theme.tick))
    )
    canvas.shape(svg, around)
