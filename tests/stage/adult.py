"""Somebody at the keys of a lesson, without a window."""

from __future__ import annotations

from collections.abc import Sequence

from game.answers.inputs import Input, Key
from game.backstage import LocalBackstage
from game.beats import Script
from game.play.moves import Begin, Entry, Move, Next, Way
from game.play.session import NotWritten, Session
from game.play.state import Phase, Result
from game.stage.calm import Calm
from game.stage.lesson import LessonScene
from game.stage.scene import Scene
from game.stage.strip import Strip

TEAMS = Begin("en", "be", Way.TEAMS, 4, 25, 50)
HANDS = Begin("en", "be", Way.HANDS, 0, 25, 50)
TEAM_HANDS = Begin("en", "be", Way.HANDS, 3, 25, 50)


class Paper:
    """A journal on paper; while `torn` nothing can be written."""

    def __init__(self) -> None:
        self.kept: list[Entry] = []
        self.torn = False

    def append(self, entry: Entry, results: Sequence[Result]) -> None:
        if self.torn:
            raise NotWritten("torn")
        self.kept.append(entry)

    def entries(self) -> list[Entry]:
        return list(self.kept)


class Adult:
    """Somebody at the keys of one lesson scene, without a window."""

    def __init__(self, lesson: Script, begin: Begin = TEAMS, moves: Sequence[Move] = ()) -> None:
        self.paper = Paper()
        self.seconds = 0
        self.session = Session(lesson, self.paper, lambda: self.seconds)
        for move in (begin, Next(), Next(), *moves):
            self.session.do(move)
        self.home = Calm(LessonScene(LocalBackstage(), self.session, lambda: None))
        self.lesson = LessonScene(LocalBackstage(), self.session, lambda: self.home)
        self.scene: Scene | None = self.lesson

    def press(self, *names: str) -> Adult:
        """Press these keys."""
        return self.do(*(Key(name) for name in names))

    def do(self, *events: Input) -> Adult:
        """Do these things."""
        for event in events:
            assert self.scene is not None, f"the game was left before {event}"
            self.scene = self.scene.handle(event)
        return self

    @property
    def strip(self) -> Strip:
        """What the adult's strip says."""
        return self.lesson.strip

    @property
    def phase(self) -> Phase:
        """What the class is doing."""
        return self.session.state.phase
