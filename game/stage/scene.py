"""A scene: whoever handles an input returns who handles the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from game.answers.inputs import Input
from game.stage.box import Target
from game.stage.canvas import Canvas


class Scene(Protocol):
    """What is on the window now."""

    @property
    def language(self) -> str:
        """The language of the words on the page: the canvas is handed the words of this one."""
        ...

    def handle(self, event: Input) -> Scene | None:
        """The scene that handles what comes next; None leaves the game."""
        ...

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        """Draw the whole page; what can be clicked on it.

        Same state, same pixels: what moves is told to the canvas, which knows the time.
        """
        ...
