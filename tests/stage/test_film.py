"""What moves on a page: it arrives once, any key ends it, and a page at rest draws nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pygame
import pytest

from game.answers.inputs import Input
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.motion import Arrival, eased
from game.stage.ports import Settings
from game.stage.preferences import Preferences
from game.stage.scene import Scene
from game.stage.theme import CALM_SECONDS, ENTER_SECONDS, REVEAL_SECONDS
from tests.pilot import Pilot, piloted

SIZE = (640, 480)
PLACE = Box(300, 300, 400, 200)
"""Where things arrive, in units of a page 1440 units wide."""
RED, BLUE = "#FF0000", "#0000FF"


@dataclass(frozen=True)
class Clockwork:
    """How a live area moves."""

    lasts: float | None = None
    every: float = 0.0


class Stage:
    """A page on which something of each kind moves."""

    language = "en"

    def __init__(self, *keys: str, how: Arrival = Arrival.RISE, after: float = 0.0) -> None:
        self.keys = keys
        self.how = how
        self.after = after
        self.live: Clockwork | None = None
        self.seen: list[float] = []

    def handle(self, event: Input) -> Scene:
        return self

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        canvas.fill("#FFFFFF")
        for key in self.keys:
            with canvas.arriving(key, PLACE, self.how, after=self.after):
                canvas.fill(RED, PLACE)
        if self.live is not None:
            lasts, every = self.live.lasts, self.live.every
            canvas.live("live", PLACE, self._draw_live, lasts=lasts, every=every)
        return []

    def _draw_live(self, canvas: Canvas, seconds: float) -> None:
        self.seen.append(seconds)
        canvas.fill(BLUE, canvas.page)


@pytest.fixture(autouse=True)
def _closed_windows() -> Iterator[None]:
    yield
    pygame.display.quit()


def moving(stage: Stage, *, calm: bool = False) -> Pilot:
    preferences = Preferences(Settings(calm_movement=calm))
    return Pilot(stage, size=SIZE, preferences=preferences, stills=False)


def colour(pilot: Pilot, x: float, y: float) -> str:
    """The colour of a point given in units."""
    unit = SIZE[1] / 1080
    found = pilot.loop.surface.get_at((round(x * unit), round(y * unit)))
    return f"#{found.r:02X}{found.g:02X}{found.b:02X}"


def middle(pilot: Pilot) -> str:
    return colour(pilot, *PLACE.centre)


def test_something_new_rises_out_of_nothing_to_its_place() -> None:
    pilot = moving(Stage("card"))

    assert middle(pilot) == "#FFFFFF"
    pilot.rest(ENTER_SECONDS / 6)
    assert middle(pilot) not in ("#FFFFFF", RED)
    assert colour(pilot, PLACE.centre[0], PLACE.bottom + 3) != "#FFFFFF"

    pilot.rest(ENTER_SECONDS)
    assert middle(pilot) == RED
    assert colour(pilot, PLACE.centre[0], PLACE.bottom + 3) == "#FFFFFF"


def test_a_bar_grows_from_the_left() -> None:
    pilot = moving(Stage("bar", how=Arrival.WIPE))
    pilot.rest(REVEAL_SECONDS / 5)

    assert colour(pilot, PLACE.x + 9, PLACE.centre[1]) == RED
    assert colour(pilot, PLACE.right - 9, PLACE.centre[1]) == "#FFFFFF"
    pilot.rest(REVEAL_SECONDS)
    assert colour(pilot, PLACE.right - 9, PLACE.centre[1]) == RED


def test_what_waits_for_its_turn_is_not_there_before() -> None:
    pilot = moving(Stage("card", after=1.0))
    pilot.rest(0.9)
    assert middle(pilot) == "#FFFFFF"

    pilot.rest(0.1 + ENTER_SECONDS + 0.05)
    assert middle(pilot) == RED


def test_it_comes_to_rest_as_it_would_be_drawn_without_moving() -> None:
    pilot = moving(Stage("card"))
    pilot.rest(1)

    with piloted(Stage("card"), size=SIZE) as still:
        assert pilot.pixels() == still.pixels()


def test_a_page_at_rest_draws_nothing() -> None:
    pilot = moving(Stage("one", "two"))
    pilot.rest(1)
    drawn = pilot.loop.frames

    pilot.rest(5)

    assert pilot.loop.frames == drawn


def test_any_key_ends_what_is_on_its_way() -> None:
    pilot = moving(Stage("card"))

    pilot.press("z")

    assert middle(pilot) == RED


def test_what_was_there_does_not_arrive_again() -> None:
    stage = Stage("card")
    pilot = moving(stage)
    pilot.rest(1)
    pilot.press("+")
    drawn = pilot.loop.frames
    pilot.rest(1)
    assert pilot.loop.frames == drawn

    stage.keys = ("card", "another")
    pilot.press("z")
    assert middle(pilot) == RED
    pilot.rest(1)
    assert pilot.loop.frames > drawn + 1


def test_what_went_arrives_again() -> None:
    stage = Stage("card")
    pilot = moving(stage)
    stage.keys = ()
    pilot.press("z")
    stage.keys = ("card",)

    pilot.press("z")

    assert middle(pilot) == "#FFFFFF"


def test_with_calm_movement_everything_only_fades_in_at_once() -> None:
    pilot = moving(Stage("bar", how=Arrival.WIPE, after=2.0), calm=True)
    pilot.rest(CALM_SECONDS / 3)
    assert middle(pilot) not in ("#FFFFFF", RED)
    assert colour(pilot, PLACE.right - 9, PLACE.centre[1]) == middle(pilot)

    pilot.rest(CALM_SECONDS)
    assert middle(pilot) == RED


def test_a_live_area_moves_for_as_long_as_it_lasts() -> None:
    stage = Stage()
    stage.live = Clockwork(lasts=0.5)
    pilot = moving(stage)
    pilot.rest(2)

    assert stage.seen == sorted(stage.seen)
    assert stage.seen[0] == 0
    assert stage.seen[-1] == 0.5
    assert 25 <= len(stage.seen) <= 33


def test_a_live_area_without_end_is_drawn_as_often_as_it_says() -> None:
    stage = Stage()
    stage.live = Clockwork(every=1.0)
    pilot = moving(stage)
    drawn = pilot.loop.frames
    pilot.rest(10.5)

    assert pilot.loop.frames == drawn + 10
    assert [int(seconds) for seconds in stage.seen] == [*range(11)]


def test_a_live_area_goes_on_through_a_key() -> None:
    stage = Stage()
    stage.live = Clockwork(every=1.0)
    pilot = moving(stage)
    pilot.rest(3.5)

    pilot.press("z")

    assert stage.seen[-1] == pytest.approx(3.5, abs=0.1)


def test_a_live_area_keeps_to_its_place() -> None:
    stage = Stage()
    stage.live = Clockwork(lasts=1.0)
    pilot = moving(stage)

    assert middle(pilot) == BLUE
    assert colour(pilot, PLACE.x - 9, PLACE.centre[1]) == "#FFFFFF"


def test_with_calm_movement_only_slow_clocks_go_on() -> None:
    fast, slow = Stage(), Stage()
    fast.live, slow.live = Clockwork(every=0.0), Clockwork(every=1.0)
    for stage in (fast, slow):
        moving(stage, calm=True).rest(3.5)

    assert fast.seen == [0]
    assert len(slow.seen) == 4


def test_what_lies_on_top_stays_there_although_it_rests_first() -> None:
    class Pile(Stage):
        def draw(self, canvas: Canvas) -> Sequence[Target]:
            canvas.fill("#FFFFFF")
            with canvas.arriving("below", PLACE, after=1.0):
                canvas.fill(BLUE, PLACE)
            with canvas.arriving("above", PLACE):
                canvas.fill(RED, PLACE)
            return []

    pilot = moving(Pile())
    pilot.rest(3)
    drawn = pilot.loop.frames
    pilot.rest(1)

    assert middle(pilot) == RED
    assert pilot.loop.frames == drawn


def test_a_resize_in_the_middle_leaves_everything_in_its_place() -> None:
    pilot = moving(Stage("card"))
    pilot.post(pygame.WINDOWSIZECHANGED, x=640, y=480)
    pilot.rest(1)

    assert middle(pilot) == RED


def test_a_page_beneath_another_stands_still_and_does_not_arrive_again() -> None:
    stage = Stage("card")
    stage.live = Clockwork(every=0.0)

    class Above:
        language = "en"

        def handle(self, event: Input) -> Scene:
            return stage

        def draw(self, canvas: Canvas) -> Sequence[Target]:
            with canvas.still():
                return stage.draw(canvas)

    pilot = moving(stage)
    pilot.loop.go_to(Above())
    pilot.loop.step()
    drawn = pilot.loop.frames
    pilot.rest(1)
    assert pilot.loop.frames == drawn

    stage.live = None
    pilot.press("z")
    assert middle(pilot) == RED


def test_movement_is_fast_then_slow_and_stays_within_its_bounds() -> None:
    come = [eased(part / 10) for part in range(-2, 13)]

    assert come == sorted(come)
    assert come[:3] == [0, 0, 0]
    assert come[-3:] == [1, 1, 1]
    assert come[7] > 0.8
