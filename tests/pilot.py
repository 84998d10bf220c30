"""Presses keys on the real loop: dummy driver, scripted clock, pygame's own event queue.

pilot.press("1", "a", "page down")
assert pilot.page_is(RevealPage)
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import pygame

from game import folders, interface
from game.answers.inputs import Action
from game.play.pages import Page
from game.play.session import Session
from game.play.state import State
from game.stage.lesson import LessonScene
from game.stage.loop import Loop
from game.stage.ports import Words
from game.stage.preferences import Preferences
from game.stage.scene import Scene

SMALL = (640, 480)

_CODES = {
    "page down": pygame.K_PAGEDOWN,
    "page up": pygame.K_PAGEUP,
    "left": pygame.K_LEFT,
    "right": pygame.K_RIGHT,
    "up": pygame.K_UP,
    "down": pygame.K_DOWN,
    "home": pygame.K_HOME,
    "end": pygame.K_END,
    "space": pygame.K_SPACE,
    "return": pygame.K_RETURN,
    "escape": pygame.K_ESCAPE,
    "backspace": pygame.K_BACKSPACE,
    "tab": pygame.K_TAB,
    "f1": pygame.K_F1,
    "f5": pygame.K_F5,
    "f11": pygame.K_F11,
}


class ScriptedClock:
    """A clock that moves only when the loop waits, or when it is told to."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> float:
        """Seconds since the start of the script."""
        return self.seconds

    def tick(self, frames: int) -> None:
        """A tick is over at once."""
        self.seconds += 1 / frames


def post_key(name: str, *, shift: bool = False) -> None:
    """One key in pygame's queue, by the name it has in `Key`."""
    held = pygame.KMOD_LSHIFT if shift else pygame.KMOD_NONE
    code = _CODES.get(name) or ord(name)
    text = name if len(name) == 1 else ""
    event = {"key": code, "unicode": text, "scancode": 0, "mod": held}
    pygame.event.post(pygame.Event(pygame.KEYDOWN, event))


class Pilot:
    """A person at the keyboard and the mouse of one real loop."""

    def __init__(
        self,
        scene: Scene,
        words: Callable[[str], Words] = interface.words,
        *,
        size: tuple[int, int] = SMALL,
        preferences: Preferences | None = None,
        stills: bool = True,
    ) -> None:
        """Pages are shown as they come to rest, or with `stills=False` as they move."""
        self.clock = ScriptedClock()
        self.loop = Loop(
            words,
            folders.assets() / "drawings",
            size=size,
            clock=self.clock,
            preferences=preferences,
            stills=stills,
        )
        self.loop.go_to(scene)
        self.loop.step()

    def press(self, *names: str, shift: bool = False) -> None:
        """Press these keys one after the other, a look of the loop after each."""
        for name in names:
            post_key(name, shift=shift)
            self.loop.step()

    def post(self, kind: int, **values: object) -> None:
        """One event in pygame's queue, and a look of the loop."""
        pygame.event.post(pygame.Event(kind, dict(values)))
        self.loop.step()

    def click(self, name: str, value: str = "") -> None:
        """Click in the middle of what means this on the page."""
        boxes = [each.box for each in self.loop.targets if each.action == Action(name, value)]
        assert boxes, f"nothing on the page means {name} {value}"
        unit = self.loop.surface.get_height() / 1080
        x, y = boxes[-1].centre
        position = (round(x * unit), round(y * unit))
        self.post(pygame.MOUSEBUTTONDOWN, button=1, pos=position)

    def choose(self, name: str, value: str = "") -> None:
        """Walk to what means this with Tab, see where the focus is, and press Return."""
        for _ in self.loop.targets:
            before = self.pixels()
            self.press("tab")
            assert self.pixels() != before, "nobody can see where the focus is"
            if self.loop.focus == Action(name, value):
                self.press("return")
                return
        raise AssertionError(f"Tab never reached {name} {value}")

    def close_window(self) -> None:
        """The window's own close button."""
        pygame.event.post(pygame.Event(pygame.WINDOWCLOSE))
        self.post(pygame.QUIT)

    def rest(self, seconds: float) -> None:
        """Nobody does anything for a while."""
        until = self.clock.seconds + seconds
        while self.clock.seconds < until:
            self.loop.step()

    # --- what is there --------------------------------------------------------------------------

    @property
    def left(self) -> bool:
        """Whether the game was left."""
        return self.loop.scene is None

    @property
    def lesson(self) -> LessonScene:
        """The lesson on the page."""
        scene = self.loop.scene
        assert isinstance(scene, LessonScene), f"a lesson is not on the page, but {scene}"
        return scene

    @property
    def session(self) -> Session:
        """The session of the lesson on the page."""
        return self.lesson.session

    @property
    def state(self) -> State:
        """Where the lesson stands."""
        return self.session.state

    @property
    def page(self) -> Page:
        """What the class sees."""
        return self.lesson.page

    def scene_is(self, kind: type[object]) -> bool:
        """Whether a scene of this kind handles what comes next."""
        return isinstance(self.loop.scene, kind)

    def pixels(self) -> bytes:
        """Every pixel of the window."""
        return pygame.image.tobytes(self.loop.surface, "RGB")

    def save(self, path: Path) -> None:
        """The page as a picture."""
        pygame.image.save(self.loop.surface, path)


@contextmanager
def piloted(
    scene: Scene,
    *,
    size: tuple[int, int] = SMALL,
    preferences: Preferences | None = None,
    stills: bool = True,
) -> Generator[Pilot]:
    """A pilot whose window closes at the end."""
    pilot = Pilot(scene, size=size, preferences=preferences, stills=stills)
    try:
        yield pilot
    finally:
        pilot.loop.close()
