"""The calm picture and the blank page: they lie over whatever was there, and give it back."""

from __future__ import annotations

from collections.abc import Sequence

from game.answers.inputs import BACK_KEYS, BLANK_KEYS, NEXT_KEYS, CloseWindow, Input, Key
from game.stage.box import Target
from game.stage.canvas import Canvas
from game.stage.interludes import draw_blank, draw_calm
from game.stage.scene import Scene
from game.stage.strip import Strip, draw_strip

BACK_FROM_CALM = NEXT_KEYS | BACK_KEYS | {"escape", "k"}


class Calm:
    """A picture to breathe with, at any moment. The lesson stands where it stood."""

    def __init__(self, beneath: Scene) -> None:
        self._beneath = beneath

    @property
    def language(self) -> str:
        """The language of the page beneath."""
        return self._beneath.language

    def handle(self, event: Input) -> Scene | None:
        """Any key that goes on or back returns to the page; `B` blanks."""
        match event:
            case CloseWindow():
                return self._beneath.handle(event)
            case Key(name) if name in BACK_FROM_CALM:
                return self._beneath
            case Key(name) if name in BLANK_KEYS:
                return Blank(self)
            case _:
                return self

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        """The breathing light."""
        return draw_calm(canvas)


class Blank:
    """Nothing to see. While it is there no key moves anything; `B`, `.` and Escape end it.

    A key that does nothing brings up one line for the adult, who would be stuck otherwise.
    """

    def __init__(self, beneath: Scene) -> None:
        self._beneath = beneath
        self._asked = False

    @property
    def language(self) -> str:
        """The language of the page beneath."""
        return self._beneath.language

    def handle(self, event: Input) -> Scene | None:
        """Stay, or give the page back."""
        match event:
            case CloseWindow():
                return self._beneath.handle(event)
            case Key(name) if name in BLANK_KEYS or name == "escape":
                return self._beneath
            case _:
                self._asked = True
                return self

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        """One dark colour."""
        targets = draw_blank(canvas)
        if self._asked:
            draw_strip(canvas, Strip(message="strip.blank"))
        return targets
