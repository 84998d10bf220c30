"""A lesson that plays itself in the real loop, until it has ended or a person wants to stop it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.answers.inputs import CloseWindow, Input, Key
from game.stage.album import Album
from game.stage.box import Target
from game.stage.canvas import Canvas
from game.stage.loop import Loop
from game.stage.scene import Scene
from game.stage.strip import Strip, draw_strip

LOOKS_ONLY = frozenset({"f5", "f11", "+", "-"})
"""Keys that change how the demo looks and need not make it wait."""


class Demo:
    """The loop with somebody else at its keys. A person's key makes it wait."""

    def __init__(self, loop: Loop, presses: Iterator[Input], album: Album | None) -> None:
        self._loop = loop
        self._presses = presses
        self._album = album

    def run(self, seconds: float) -> None:
        """Until it is over; a step stays `seconds` on the screen, 0 for no longer than it takes."""
        self._show()
        due = self._loop.now + seconds
        while self._loop.scene is not None:
            for event in self._loop.happened():
                self._interrupt(event)
            if self._loop.now >= due and not isinstance(self._loop.scene, Waiting):
                due = self._loop.now + seconds
                if not self._step():
                    return
            self._loop.show()
            if seconds or isinstance(self._loop.scene, Waiting):
                self._loop.wait()

    def _step(self) -> bool:
        """One key, and its picture; False when there is none left."""
        event = next(self._presses, None)
        if event is None:
            return False
        self._loop.handle(event)
        self._show()
        return True

    def _show(self) -> None:
        self._loop.show()
        if self._album is not None and self._loop.scene is not None:
            self._album.keep(self._loop.surface, self._loop.scene)

    def _interrupt(self, event: Input) -> None:
        scene = self._loop.scene
        looks = isinstance(event, Key) and event.name in LOOKS_ONLY
        if scene is None or looks or isinstance(scene, Waiting):
            self._loop.handle(event)
        else:
            self._loop.go_to(None if isinstance(event, CloseWindow) else Waiting(scene))


class Waiting:
    """The demo waits: Escape leaves, any other key goes on."""

    def __init__(self, beneath: Scene) -> None:
        self._beneath = beneath

    @property
    def language(self) -> str:
        """The language of the page beneath."""
        return self._beneath.language

    def handle(self, event: Input) -> Scene | None:
        """Leave, or give the page back to the demo."""
        match event:
            case CloseWindow() | Key("escape" | "q"):
                return None
            case _:
                return self._beneath

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        """The page beneath, and how to go on."""
        with canvas.still():
            self._beneath.draw(canvas)
        draw_strip(canvas, Strip(message="strip.demo-waits"))
        return []
