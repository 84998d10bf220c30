"""Set-up: three calm pages of choices with good defaults, and then the lesson starts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.answers.inputs import Input
from game.play.moves import Way
from game.play.session import Session
from game.stage.box import Target
from game.stage.canvas import Canvas
from game.stage.ports import Backstage, ClassName
from game.stage.scene import Scene


@dataclass(frozen=True, slots=True)
class Defaults:
    """What set-up proposes. `seats` is the number of teams, 0 for one class.

    `displays` is how many screens there are, `class_screen` (from 1) the one that the class sees.
    """

    way: Way = Way.TEAMS
    seats: int = 4
    pupils: int = 25
    minutes: int = 50
    displays: int = 1
    class_screen: int = 1


class SetUp:
    """The adult prepares the lesson. Nothing is kept until the lesson starts."""

    animated = False

    def __init__(
        self,
        backstage: Backstage,
        packs: Sequence[str],
        language: str,
        country: str,
        defaults: Defaults,
        start: Callable[[ClassName, Session], Scene],
        home: Callable[[], Scene],
    ) -> None:
        self._backstage = backstage
        self._start = start
        self._home = home
        self.language = language

    def handle(self, event: Input) -> Scene | None:
        """The scene that handles what comes next; None leaves the game."""
        return self

    def draw(self, canvas: Canvas, seconds: float) -> Sequence[Target]:
        """Draw the page."""
        canvas.fill(canvas.theme.ground)
        return []
