"""What moves on the pages of a lesson shows what is new, ends by itself, and any key ends it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pygame
import pytest

from game.answers.inputs import Input, Key
from game.beats import Say
from game.play.pages import NeighbourPage, NoticePage, Page, PickPage, TellingPage
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.hourglass import SAND_SECONDS, STEP_SECONDS
from game.stage.interludes import draw_calm
from game.stage.ports import Settings
from game.stage.scene import Scene
from game.stage.theme import (
    CALM_SECONDS,
    ENTER_SECONDS,
    POP_SECONDS,
    REVEAL_SECONDS,
    STAGGER_SECONDS,
    TYPING_SECONDS,
)
from game.stage.timer import VOTE_SECONDS, Timer
from tests.golden import part_that_differs
from tests.pilot import Pilot
from tests.stage.moving import (
    MOVING,
    SIZE,
    UNANSWERED,
    area_of,
    at_rest,
    brightness,
    frames,
    in_lesson,
    most_changes,
    part,
    shield,
    told,
    turned,
)
from tests.stage.sample_pages import CHOICE, ORDER, PAGES, answers, voting

WIDTH = HEIGHT * SIZE[0] / SIZE[1]
BELOW_STRIP, MEADOW = Box(0, 70, WIDTH, 780), Box(0, 850, WIDTH, 230)
"""A voting page without the adult's strip and without its meadow; the meadow."""

LONGEST = 1.5
"""Every movement that ends is over after so many seconds."""

every_animation = pytest.mark.parametrize("pages", MOVING.values(), ids=MOVING)


@pytest.fixture(autouse=True)
def _closed_windows() -> Iterator[None]:
    yield
    pygame.display.quit()


def differs(one: pygame.Surface, other: pygame.Surface, box: Box | None = None) -> float:
    """The part of the area (of `box`, in units) where the two look different."""
    if box is None:
        return part_that_differs(one, other)
    return part_that_differs(one.subsurface(area_of(box)), other.subsurface(area_of(box)))


ALIKE = 0.0005
"""The edges of letters are drawn a little differently on their way."""


# --- every animation -----------------------------------------------------------------------------


@every_animation
def test_something_moves_and_comes_to_rest_as_the_page_stands(pages: tuple[Page, ...]) -> None:
    pilot = turned(*pages)
    first = pilot.loop.surface.copy()

    pilot.rest(LONGEST)

    assert differs(pilot.loop.surface, first) > 0
    assert differs(pilot.loop.surface, at_rest(pages[-1])) < ALIKE


@every_animation
def test_nothing_is_drawn_once_it_rests(pages: tuple[Page, ...]) -> None:
    pilot = turned(*pages)
    pilot.rest(LONGEST)
    drawn = pilot.loop.frames

    pilot.rest(5)

    assert pilot.loop.frames == drawn


@every_animation
def test_any_key_ends_it(pages: tuple[Page, ...]) -> None:
    pilot = turned(*pages)
    pilot.rest(0.1)

    pilot.press("z")
    drawn = pilot.loop.frames
    pilot.rest(1)

    assert pilot.loop.frames == drawn
    assert differs(pilot.loop.surface, at_rest(pages[-1])) < ALIKE


@every_animation
def test_a_resize_or_larger_letters_start_nothing(pages: tuple[Page, ...]) -> None:
    pilot = turned(*pages)
    pilot.rest(LONGEST)

    pilot.press("+")
    pilot.post(pygame.WINDOWSIZECHANGED, x=SIZE[0], y=SIZE[1])
    drawn = pilot.loop.frames
    pilot.rest(1)

    assert pilot.loop.frames == drawn


@every_animation
def test_no_region_changes_its_brightness_more_than_three_times_a_second(
    pages: tuple[Page, ...],
) -> None:
    pilot = turned(*pages)

    assert most_changes([brightness(frame) for frame in frames(pilot, LONGEST)]) <= 3


@pytest.mark.parametrize(
    "name", ["choice", "scale", "animal", "bubble", "reveal-hands", "order-group", "debrief"]
)
def test_with_calm_movement_everything_only_fades_in(name: str) -> None:
    pilot = turned(*MOVING[name], calm=True)
    first = pilot.pixels()
    pilot.rest(CALM_SECONDS / 2)
    between = pilot.pixels()
    pilot.rest(CALM_SECONDS / 2 + 0.05)
    drawn = pilot.loop.frames

    assert between not in (first, pilot.pixels())
    assert faded(first, between, pilot.pixels())
    pilot.rest(2)
    assert pilot.loop.frames == drawn


def faded(first: bytes, between: bytes, last: bytes) -> bool:
    """Whether every colour of the middle picture lies between those of the two others."""
    near = 4
    return all(
        min(one, other) - near <= now <= max(one, other) + near
        for one, now, other in zip(first, between, last, strict=True)
    )


# --- options and the meadow ----------------------------------------------------------------------


def option_at(letter: str) -> Box:
    """Where an option of the sample question stands."""
    row, column = divmod("ABCD".index(letter), 2)
    return Box(80 + column * 672, 440 + row * 210, 600, 130)


def test_options_settle_in_one_after_the_other() -> None:
    pilot = turned(NoticePage(), PAGES["choice"])
    surface, before = pilot.loop.surface, pilot.loop.surface.copy()
    rest = at_rest(PAGES["choice"])

    pilot.rest(STAGGER_SECONDS + 0.01)
    assert differs(surface, before, option_at("A")) > 0.1
    assert differs(surface, before, option_at("D")) == 0

    pilot.rest(ENTER_SECONDS - STAGGER_SECONDS)
    assert differs(surface, rest, option_at("A")) == 0
    assert differs(surface, rest, option_at("D")) > 0


def test_a_vote_moves_nothing_but_its_animal() -> None:
    pilot = in_lesson()
    pilot.press("1")
    before = pilot.loop.surface.copy()
    pilot.press("a")

    seen = [differs(frame, before, BELOW_STRIP) for frame in frames(pilot, 1)]

    assert seen == [0] * len(seen)
    assert differs(pilot.loop.surface, before, MEADOW) > 0


def test_a_second_vote_and_a_sentence_for_the_adult_settle_no_options_again() -> None:
    pilot = in_lesson()
    before = pilot.loop.surface.copy()

    for keys in ("1a", "2b", "1c", "x"):
        pilot.press(*keys)
        assert differs(pilot.loop.surface, before, BELOW_STRIP) == 0


def test_the_animal_of_a_team_that_answered_pops_up_and_its_tick_follows() -> None:
    pilot = turned(UNANSWERED, replace(UNANSWERED, answered=frozenset({2})))
    surface, before = pilot.loop.surface, pilot.loop.surface.copy()
    each = (WIDTH - 96) / 6
    fox = Box(48 + each, 882, each, 130)
    others = Box(fox.right, 850, WIDTH - fox.right, 230)
    tick = Box(fox.centre[0] + 70, HEIGHT - 186, 36, 46)

    pilot.rest(POP_SECONDS)
    assert differs(surface, before, fox) > 0.02
    assert differs(surface, before, tick) == 0
    pilot.rest(ENTER_SECONDS + 0.05)
    assert differs(surface, before, tick) > 0.5
    assert differs(surface, before, others) == 0


def test_after_a_pick_only_what_fell_into_place_arrives() -> None:
    nothing = tuple(replace(option, open=True) for option in ORDER.options)
    pick = PickPage(ORDER, answers(ORDER)[3], right=True)
    pilot = turned(voting(replace(ORDER, found=(), options=nothing)), pick, voting(ORDER))
    below_the_badges = Box(0, 160, WIDTH, 880)

    assert differs(pilot.loop.surface, at_rest(voting(ORDER)), below_the_badges) < ALIKE


def test_options_are_there_at_once_when_the_class_votes_again() -> None:
    pilot = turned(PAGES["choice"], NeighbourPage(CHOICE), PAGES["choice"])

    assert differs(pilot.loop.surface, at_rest(PAGES["choice"]), BELOW_STRIP) < ALIKE


def test_the_next_card_of_a_sort_arrives_and_the_last_one_falls_into_its_zone() -> None:
    pilot = turned(PAGES["sort"], *MOVING["next-card"])
    rest, surface = at_rest(MOVING["next-card"][-1]), pilot.loop.surface
    card, zones = Box(64, 300, 1300, 300), Box(64, 800, 1300, 260)

    assert differs(surface, rest, card) > 0.02
    assert 0 < differs(surface, rest, zones) < 0.2


# --- the phone -----------------------------------------------------------------------------------

CHAT_AREA = Box(80, 200, 500, 560)


def test_only_the_newest_bubble_arrives() -> None:
    pilot = turned(NoticePage(), told(4))
    rest = at_rest(told(4))
    older = Box(80, 200, 500, 200)

    assert part(pilot.loop.surface, older) == part(rest, older)
    assert part(pilot.loop.surface, CHAT_AREA) != part(rest, CHAT_AREA)
    pilot.rest(ENTER_SECONDS + 0.05)
    assert part(pilot.loop.surface, CHAT_AREA) == part(rest, CHAT_AREA)


def test_dots_move_for_as_long_as_the_adult_does_not_go_on() -> None:
    pilot = turned(NoticePage(), told(3, "SkyFox"))
    pilot.rest(30)
    drawn = pilot.loop.frames

    seen = {part(frame, CHAT_AREA) for frame in frames(pilot, TYPING_SECONDS)}

    assert len(seen) > 10
    assert 20 <= pilot.loop.frames - drawn <= 31


def test_dots_do_not_flash() -> None:
    pilot = turned(NoticePage(), told(3, "SkyFox"))

    assert most_changes([brightness(frame) for frame in frames(pilot, 4)]) <= 3


def test_dots_stand_still_with_calm_movement() -> None:
    pilot = turned(NoticePage(), told(3, "SkyFox"), calm=True)
    pilot.rest(1)
    drawn = pilot.loop.frames

    pilot.rest(5)

    assert pilot.loop.frames == drawn


def test_dots_give_way_to_a_long_bubble() -> None:
    long = replace(told(4).situation, lines=(Say("a", "So many words. " * 24, "b", "SkyFox"),))
    silent, typing = TellingPage(long, False), TellingPage(long, False, "SkyFox")

    assert part(at_rest(silent), CHAT_AREA) == part(at_rest(typing), CHAT_AREA)


# --- the reveal ----------------------------------------------------------------------------------


def test_the_reveal_shows_what_helps_then_the_votes_then_what_to_talk_about() -> None:
    page = PAGES["reveal-hands"]
    pilot = turned(NoticePage(), page)
    rest, surface = at_rest(page), pilot.loop.surface
    best = Box(64, 180, 1300, 120)
    prompt = Box(764, 700, 500, 120)
    bars = Box(180, 560, 400, 400)

    def there() -> Sequence[bool]:
        return [differs(surface, rest, box) < 0.01 for box in (best, bars, prompt)]

    assert there() == [False, False, False]
    pilot.rest(ENTER_SECONDS + 0.05)
    assert there() == [True, False, False]
    pilot.rest(REVEAL_SECONDS)
    assert there() == [True, True, False]
    pilot.rest(ENTER_SECONDS)
    assert there() == [True, True, True]


# --- the shield ----------------------------------------------------------------------------------

EMBLEM = Box(36, 224, 540, 570)


def test_new_prickles_grow_one_after_the_other() -> None:
    pilot = turned(NoticePage(), shield(14, 6))
    one_less = part(at_rest(shield(14, 0)), EMBLEM)

    seen = [part(frame, EMBLEM) for frame in frames(pilot, 1.2)]

    assert len(set(seen)) > 30
    assert seen[-1] == seen[-2]
    assert one_less != seen[0]


def test_a_shield_without_new_prickles_stands_still() -> None:
    pilot = turned(NoticePage(), shield(14, 0))

    assert len({part(frame, EMBLEM) for frame in frames(pilot, 1.2)}) == 1


def test_a_prickle_that_is_granted_at_the_shield_grows_alone() -> None:
    pilot = turned(NoticePage(), shield(5, 5), shield(6, 1))
    reasons = Box(592, 234, 700, 400)

    pilot.rest(ENTER_SECONDS / 3)

    assert part(pilot.loop.surface, reasons) == part(at_rest(shield(6, 1)), reasons)
    assert part(pilot.loop.surface, EMBLEM) != part(at_rest(shield(6, 1)), EMBLEM)


# --- clocks --------------------------------------------------------------------------------------


def test_the_sand_sinks_at_most_once_a_second_and_then_rests() -> None:
    pilot = turned(NoticePage(), NeighbourPage(CHOICE))
    drawn = pilot.loop.frames

    pilot.rest(SAND_SECONDS + 1)

    assert pilot.loop.frames - drawn == SAND_SECONDS / STEP_SECONDS
    assert STEP_SECONDS >= 1
    pilot.rest(20)
    assert pilot.loop.frames - drawn == SAND_SECONDS / STEP_SECONDS


def test_the_sand_runs_on_through_a_key_and_with_calm_movement() -> None:
    pilot = turned(NoticePage(), NeighbourPage(CHOICE), calm=True)
    pilot.rest(SAND_SECONDS / 2)

    pilot.press("x")
    drawn = pilot.loop.frames
    pilot.rest(SAND_SECONDS)

    assert pilot.loop.frames - drawn == SAND_SECONDS / STEP_SECONDS / 2


class Above:
    """A page that lies over another one, and lets all of it be seen."""

    language = "en"

    def __init__(self, beneath: Scene) -> None:
        self._beneath = beneath

    def handle(self, event: Input) -> Scene:
        return self._beneath

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        with canvas.still():
            return self._beneath.draw(canvas)


def test_the_sand_stands_where_it_is_beneath_another_page_and_runs_on_after_it() -> None:
    pilot = turned(NoticePage(), NeighbourPage(CHOICE))
    pilot.rest(10.5 * STEP_SECONDS)
    before, scene = pilot.pixels(), pilot.loop.scene
    assert scene is not None

    pilot.loop.go_to(Above(scene))
    pilot.loop.step()
    assert pilot.pixels() == before
    pilot.press("x")
    drawn = pilot.loop.frames
    pilot.rest(SAND_SECONDS)
    assert pilot.loop.frames - drawn == SAND_SECONDS / STEP_SECONDS - 10


def test_there_is_no_timer_unless_it_was_asked_for() -> None:
    pilot = in_lesson()
    drawn = pilot.loop.frames

    pilot.rest(5)

    assert pilot.loop.frames == drawn


def test_a_timer_counts_the_seconds_of_a_vote_and_then_nothing_happens() -> None:
    pilot = in_lesson(Settings(timer=True))
    drawn = pilot.loop.frames

    pilot.rest(VOTE_SECONDS / 2)
    assert VOTE_SECONDS / 2 - 1 <= pilot.loop.frames - drawn <= VOTE_SECONDS / 2 + 1

    pilot.rest(VOTE_SECONDS)
    drawn = pilot.loop.frames
    over = pilot.pixels()
    pilot.rest(20)
    assert pilot.loop.frames == drawn
    assert pilot.pixels() == over


def test_a_vote_does_not_start_the_timer_anew() -> None:
    pilot = in_lesson(Settings(timer=True))
    pilot.rest(VOTE_SECONDS - 10)

    pilot.press("1", "a")
    pilot.rest(11)
    drawn = pilot.loop.frames
    pilot.rest(20)

    assert pilot.loop.frames == drawn


def test_t_hides_and_shows_the_timer_for_this_vote() -> None:
    pilot = in_lesson()
    without = pilot.pixels()

    pilot.press("t")
    assert pilot.pixels() != without
    pilot.press("t")
    assert pilot.pixels() == without


def test_the_timer_of_the_next_vote_is_whole_again() -> None:
    pilot = in_lesson(Settings(timer=True))
    fresh = part(pilot.loop.surface, Box(WIDTH - 200, 50, 200, 120))
    pilot.rest(30)
    assert part(pilot.loop.surface, Box(WIDTH - 200, 50, 200, 120)) != fresh

    pilot.press("1", "a", "v", "v")
    pilot.rest(2)

    assert part(pilot.loop.surface, Box(WIDTH - 200, 50, 200, 120)) == fresh


@pytest.mark.parametrize("page", ["choice", "sort", "order", "scale"])
def test_pages_with_room_in_their_header_show_a_timer(page: str) -> None:
    timed = turned(NoticePage(), PAGES[page], timer=Timer(60, 25))
    timed.rest(1)

    assert differs(timed.loop.surface, at_rest(PAGES[page])) > 0


# --- the calm light ------------------------------------------------------------------------------


class Breathing:
    language = "en"

    def handle(self, event: Key) -> Breathing:
        return self

    draw = staticmethod(draw_calm)


def test_the_calm_light_does_not_flash() -> None:
    pilot = Pilot(Breathing(), size=SIZE, stills=False)

    assert most_changes([brightness(frame) for frame in frames(pilot, 12)]) <= 1
