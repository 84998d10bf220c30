"""Pages that move, in the real loop with a scripted clock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pygame

from game import folders
from game.answers.inputs import Input, Key
from game.beats import CastMember, Expression, RoundType, Say
from game.play.moves import GRANTED, Next
from game.play.pages import Found, NoticePage, Page, RevealPage, ShieldPage, TellingPage
from game.play.session import Session
from game.play.state import Grown
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.lesson import LessonScene
from game.stage.pages import Aids, draw_page
from game.stage.ports import Settings
from game.stage.preferences import Preferences
from game.stage.scene import Scene
from game.stage.timer import Timer
from tests.pilot import Pilot, ScriptedClock
from tests.play.scripts import question, script
from tests.stage.adult import TEAMS as BEGIN
from tests.stage.adult import Paper
from tests.stage.backstage import HandMadeBackstage
from tests.stage.sample_pages import (
    CHAT,
    CHOICE,
    HEADER,
    PAGES,
    PHONE,
    SORT,
    TEAMS,
    answers,
    situation,
    voting,
)

SIZE = (640, 480)


class Pages:
    """A scene that shows one page after the other; `n` turns to the next."""

    language = "en"

    def __init__(self, *pages: Page, timer: Timer | None = None) -> None:
        self.pages = list(pages)
        self.timer = timer

    def handle(self, event: Input) -> Scene:
        if event == Key("n"):
            self.pages.pop(0)
        return self

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        return draw_page(canvas, self.pages[0], Aids((), _picture, self.timer))


def _picture(pack: str, file: str) -> Path:
    return folders.content() / "privacy" / file


def told(count: int, typing: str = "") -> TellingPage:
    """A chat with its first lines."""
    noor = (CastMember("noor", Expression.UNSURE),)
    lines = (*CHAT, Say("e", "Why?", None, "noor", mine=True))[:count]
    shown = situation(RoundType.SCENARIO, question="", cast=noor, scenery=PHONE, lines=lines)
    return TellingPage(shown, ending=False, typing=typing)


def shield(count: int, fresh: int) -> ShieldPage:
    """A shield with so many prickles, some of which are new."""
    prickles = tuple(Grown(GRANTED[place % 6], place % 7) for place in range(count))
    return ShieldPage(HEADER, prickles, TEAMS, last=False, fresh=fresh)


UNANSWERED = replace(voting(CHOICE), answered=frozenset[int]())
NEXT_CARD = replace(
    SORT, question="“Which school are you at?”", found=(*SORT.found, Found("C", SORT.question))
)

MOVING: dict[str, tuple[Page, ...]] = {
    **{
        name: (NoticePage(), PAGES[name])
        for name in (
            "choice",
            "tick-all",
            "tick-all-right",
            "myth",
            "sort",
            "order",
            "order-right",
            "order-group",
            "spot",
            "spot-right",
            "spot-group",
            "scenario",
            "story",
            "story-ending",
            "scale",
            "open-question",
            "reveal-teams",
            "reveal-hands",
            "reveal-uncounted",
            "reveal-two-votes",
            "reveal-talk",
            "letter",
            "debrief",
        )
    },
    "bubble": (told(3), told(4)),
    "animal": (UNANSWERED, replace(UNANSWERED, answered=frozenset({2}))),
    "next-card": (RevealPage(SORT, answers(SORT, (1, 2, 3), "C"), None, ""), voting(NEXT_CARD)),
    "shield": (NoticePage(), shield(20, 7)),
}
"""Pages that end their movement by themselves: the page before, and the page."""


def turned(*pages: Page, calm: bool = False, timer: Timer | None = None) -> Pilot:
    """A pilot at the first frame of the last of `pages`; the others have come to rest."""
    preferences = Preferences(Settings(calm_movement=calm))
    pilot = Pilot(Pages(*pages, timer=timer), size=SIZE, preferences=preferences, stills=False)
    for _ in pages[1:]:
        pilot.rest(2)
        turn(pilot)
    return pilot


def turn(pilot: Pilot) -> None:
    """To the next page: its first frame."""
    pilot.loop.handle(Key("n"))
    pilot.loop.show()


class Watch:
    """The seconds of a lesson: those of the loop's clock, once there is a loop."""

    clock: ScriptedClock | None = None

    def __call__(self) -> int:
        return int(self.clock.seconds) if self.clock else 0


def in_lesson(settings: Settings | None = None) -> Pilot:
    """Four teams at the first question of a real lesson, at rest."""
    watch = Watch()
    session = Session(script(question(), question()), Paper(), watch)
    for move in (BEGIN, Next(), Next()):
        session.do(move)
    preferences = Preferences(settings)
    scene = LessonScene(HandMadeBackstage(), session, lambda: None, preferences)
    pilot = Pilot(scene, size=SIZE, preferences=preferences, stills=False)
    watch.clock = pilot.clock
    pilot.rest(2)
    return pilot


def at_rest(page: Page) -> pygame.Surface:
    """The page as a picture of it is taken."""
    pilot = Pilot(Pages(page), size=SIZE)
    return pilot.loop.surface.copy()


def frames(pilot: Pilot, seconds: float) -> Iterator[pygame.Surface]:
    """What there is to see now, and after every tick of the loop."""
    until = pilot.clock.seconds + seconds
    while pilot.clock.seconds < until:
        yield pilot.loop.surface
        pilot.loop.step()


def area_of(box: Box) -> pygame.Rect:
    """`box` (units) in pixels."""
    unit = SIZE[1] / HEIGHT
    return pygame.Rect(*(round(side * unit) for side in (box.x, box.y, box.width, box.height)))


def part(surface: pygame.Surface, box: Box) -> bytes:
    """The pixels of `box` (units)."""
    return pygame.image.tobytes(surface.subsurface(area_of(box)), "RGB")


def brightness(surface: pygame.Surface) -> list[float]:
    """How bright each of 32 x 24 regions is, from 0 to 1."""
    small = pygame.transform.smoothscale(surface.convert(24), (32, 24))
    raw = pygame.image.tobytes(small, "RGB")
    return [
        (0.2126 * raw[at] + 0.7152 * raw[at + 1] + 0.0722 * raw[at + 2]) / 255
        for at in range(0, len(raw), 3)
    ]


def most_changes(seen: Sequence[Sequence[float]], ticks: int = 60) -> int:
    """How often at most a region turns brighter or darker by a tenth within a second."""
    most = 0
    for region in zip(*seen, strict=True):
        times = list(_changes(region))
        for place, first in enumerate(times):
            most = max(most, sum(first <= time < first + ticks for time in times[place:]))
    return most


def _changes(region: Sequence[float]) -> Iterator[int]:
    """When a region has become brighter or darker by a tenth since it last turned."""
    furthest, way = region[0], 0
    for time, value in enumerate(region):
        if (value - furthest) * way > 0:
            furthest = value
        elif abs(value - furthest) >= 0.1:
            furthest, way = value, 1 if value > furthest else -1
            yield time
