"""The show: the first scene and the loop, joined to what is behind the stage."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.play.moves import Begin, Way
from game.stage.home import Home
from game.stage.loop import Clock, Loop
from game.stage.ports import Backstage, ClassCard, ClassName, Plan, PlanCard
from game.stage.preferences import Preferences
from game.stage.scene import Scene

# Home is drawn before anything that only a lesson needs is loaded.
if TYPE_CHECKING:
    from game.play.session import Session

MINUTES = 50
"""A lesson, where nobody said otherwise."""

WINDOW = (1280, 720)
"""The usual window, in pixels."""

STEP_SECONDS = 1.5
"""How long a step of the demo stays on the screen."""


@dataclass(frozen=True, slots=True)
class ShowOptions:
    """What the command line asked for; the rest is chosen at home and in set-up.

    `packs` are names or paths; without any, home is shown. `plan` is the name or the path of the
    lesson plan that plays them, if any. `seats` is the number of teams, 0 for
    one class. `size` is pixels; None is the usual window, or less where the screen has no room.
    `pictures` is a folder for a numbered picture of every step of the demo; `frames` leaves after
    so many drawn frames of the first screen.
    """

    packs: tuple[str, ...] = ()
    plan: str = ""
    language: str = "en"
    country: str = "be"
    minutes: int | None = None
    way: Way = Way.TEAMS
    seats: int = 4
    pupils: int = 25
    full_screen: bool = False
    size: tuple[int, int] | None = None
    seed: int = 0
    demo: bool = False
    pictures: Path | None = None
    frames: int | None = None


def run(backstage: Backstage, options: ShowOptions, clock: Clock | None = None) -> None:
    """Open the window and play until the game is left.

    Raises NoScreen when there is no window to be had, ClickwiseError when a pack cannot be read.
    """
    preferences = _preferences(backstage, options)
    loop = Loop(
        backstage.words,
        backstage.drawings,
        size=options.size or WINDOW,
        full_screen=options.full_screen,
        clock=clock,
        preferences=preferences,
        stills=options.demo and _unpaced(options),
        # Where nobody watches, pictures are as large as ever.
        within_screen=options.size is None and not _unpaced(options),
    )
    try:
        if options.demo and options.frames is None:
            _play_demo(loop, backstage, options)
            return
        loop.go_to(first_scene(backstage, options, loop.displays, preferences))
        if options.frames is not None:
            _draw_frames(loop, options.frames)
        else:
            loop.run()
    finally:
        loop.close()


def _preferences(backstage: Backstage, options: ShowOptions) -> Preferences:
    """A demo changes nothing for the next start."""
    return Preferences(
        backstage.settings,
        None if options.demo else backstage.keep_settings,
        language=options.language,
        country=options.country,
    )


def first_scene(
    backstage: Backstage,
    options: ShowOptions,
    displays: int = 1,
    preferences: Preferences | None = None,
) -> Scene:
    """Home, or set-up for the plan or the packs that were named."""
    ways = Ways(backstage, options, displays, preferences)
    if options.plan:
        plan = backstage.lesson_plan(options.plan, options.language)
        if options.minutes:
            plan = replace(plan, minutes=options.minutes)
        return ways.set_up_plan(plan, options.language, options.country)
    if options.packs:
        return ways.set_up(options.packs, options.language, options.country)
    return ways.home()


class Ways:
    """How one scene leads to the next. What was chosen last is proposed again."""

    def __init__(
        self,
        backstage: Backstage,
        options: ShowOptions,
        displays: int,
        preferences: Preferences | None = None,
    ) -> None:
        self._backstage = backstage
        self._preferences = preferences or _preferences(backstage, options)
        self._displays = displays
        self._last = Begin(
            language=options.language,
            country=options.country,
            way=options.way,
            seats=options.seats,
            pupils=options.pupils,
            minutes=options.minutes or MINUTES,
        )

    def home(self) -> Scene:
        """Home, anew, so that it shows the class that can go on now."""
        return Home(
            self._backstage,
            self._preferences,
            open_set_up=self.set_up,
            resume=self.resume,
            open_settings=self.settings,
            open_past_classes=self.past_classes,
            open_plans=self.plans,
        )

    def plans(self) -> Scene:
        """The ready-made lessons; home comes after them."""
        from game.stage.ready_made import ReadyMade

        now = self._preferences

        def open_plan(plan: PlanCard) -> Scene:
            return self.set_up_plan(plan, now.language, now.country)

        return ReadyMade(self._backstage, now.language, open_plan, self.home)

    def settings(self) -> Scene:
        """How the game looks and sounds; home comes after it."""
        from game.stage.settings import SettingsScene
        from game.stage.sound import Loudspeaker

        speaker = Loudspeaker(self._backstage.sounds, self._preferences)
        return SettingsScene(self._backstage, self._preferences, self.home, speaker)

    def past_classes(self) -> Scene:
        """Who has played here; home comes after it."""
        from game.stage.past_classes import PastClasses

        now = self._preferences
        return PastClasses(
            self._backstage,
            now.language,
            now.country,
            open_set_up=self.set_up,
            resume=self.resume,
            home=self.home,
        )

    def set_up(self, packs: Sequence[str], language: str, country: str) -> Scene:
        """The choices before a lesson. Raises ClickwiseError when a pack cannot be read."""
        return self._set_up(packs, language, country)

    def set_up_plan(self, plan: PlanCard, language: str, country: str) -> Scene:
        """The same before a ready-made lesson."""
        return self._set_up(plan.packs, language, country, plan)

    def _set_up(
        self, packs: Sequence[str], language: str, country: str, plan: PlanCard | None = None
    ) -> Scene:
        from game.stage.set_up import Defaults, SetUp

        last = self._last
        screen = self._preferences.settings.class_screen
        minutes = plan.minutes if plan else last.minutes
        defaults = Defaults(last.way, last.seats, last.pupils, minutes, self._displays, screen)
        return SetUp(
            self._backstage,
            packs,
            language,
            country,
            defaults,
            self.start,
            self.home,
            self._preferences,
            plan,
        )

    def start(self, name: ClassName, session: Session) -> Scene:
        """The lesson that set-up ended with."""
        self._last = session.state.begun
        return self._lesson(session)

    def resume(self, card: ClassCard) -> Scene:
        """The lesson of a class that goes on. Raises ClickwiseError when that cannot be done."""
        return self._lesson(self._backstage.resume(card.identifier))

    def _lesson(self, session: Session) -> Scene:
        from game.stage.lesson import LessonScene
        from game.stage.sound import Loudspeaker

        speaker = Loudspeaker(self._backstage.sounds, self._preferences)
        return LessonScene(self._backstage, session, self.home, self._preferences, speaker)


def _draw_frames(loop: Loop, frames: int) -> None:
    for _ in range(frames):
        for _ in loop.happened():
            pass
        if loop.scene is not None:
            loop.draw(loop.scene)


# --- the demo ------------------------------------------------------------------------------------


def _play_demo(loop: Loop, backstage: Backstage, options: ShowOptions) -> None:
    """A whole lesson by itself, every round of it."""
    from game.stage.album import Album
    from game.stage.autopilot import Autopilot
    from game.stage.demo import Demo
    from game.stage.lesson import LessonScene

    session = begin_demo(backstage, options)
    loop.go_to(LessonScene(backstage, session, lambda: None))
    album = Album(options.pictures) if options.pictures else None
    demo = Demo(loop, Autopilot(session, options.seed).presses(), album)
    demo.run(0 if _unpaced(options) else STEP_SECONDS)


def _unpaced(options: ShowOptions) -> bool:
    """Whether nobody watches the demo: pictures are taken, or there is no screen."""
    return options.pictures is not None or os.environ.get("SDL_VIDEODRIVER") == "dummy"


def begin_demo(backstage: Backstage, options: ShowOptions) -> Session:
    """A session over all rounds of the plan or the packs that were named, or of all bundled."""
    language = options.language
    packs = options.packs or tuple(
        card.name for card in backstage.packs(language) if card.bundled and not card.problems
    )
    begin = Begin(
        language=language,
        country=options.country,
        way=options.way,
        seats=options.seats,
        pupils=options.pupils,
        minutes=options.minutes or MINUTES,
    )
    _, session = backstage.begin(Plan(packs, (), begin, options.plan), demo=True)
    return session
