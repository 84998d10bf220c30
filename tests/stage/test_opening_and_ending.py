"""Notice, rules, shield, ending, break: every page fits every projector."""

from __future__ import annotations

from collections.abc import Sequence

import pygame
import pytest

from game.answers.inputs import Action, Input
from game.beats import PackTitle, Topic
from game.play.moves import Praise
from game.play.pages import EndingPageShown, Header, ShieldPage
from game.play.state import EndingPage, Grown
from game.stage.box import Target
from game.stage.calm import Calm
from game.stage.canvas import Canvas
from game.stage.ending import draw_ending
from game.stage.interludes import (
    breath,
    draw_blank,
    draw_break,
    draw_calm,
    draw_finished,
    draw_light,
)
from game.stage.opening import RULES, draw_notice, draw_rules
from game.stage.ports import HelplineCard
from game.stage.scene import Scene
from game.stage.shield import draw_shield
from game.stage.theme import ANIMALS, Theme
from tests.pilot import piloted
from tests.stage.backstage import BELGIUM
from tests.stage.painting import (
    Draw,
    assert_well_made,
    every_size,
    every_theme,
    keys_asked,
    painted,
)

HEADER = Header(PackTitle("privacy", "My space, my data", Topic.PRIVACY), 3, 8)
NETHERLANDS = (
    HelplineCard("De Kindertelefoon", "0800-0432", "Free", main=True),
    HelplineCard("Helpwanted", "020-261 52 75", "Together with an adult, also chat", main=False),
)
FRANCE = (
    HelplineCard("3018", "3018", "Free, also chat", main=True, pictures=True),
    HelplineCard("119", "119", "Free, not on the bill", main=False),
)
GERMANY = (HelplineCard("Nummer gegen Kummer", "116 111", "Free, also chat", main=True),)


def shield(*prickles: Grown, last: bool = False) -> Draw:
    page = ShieldPage(HEADER, prickles, (1, 2, 3, 4, 5, 6), last)
    return lambda canvas: draw_shield(canvas, page)


def ending(page: EndingPage, helplines: Sequence[HelplineCard] = BELGIUM) -> Draw:
    number = list(EndingPage).index(page) + 1
    shown = EndingPageShown(page, number, 4, "be")
    return lambda canvas: draw_ending(canvas, shown, helplines)


MANY = [Grown(praise, seat) for seat in range(7) for praise in Praise]
PAGES: dict[str, Draw] = {
    "notice": draw_notice,
    "rules": draw_rules,
    "shield without prickles": shield(),
    "shield with one prickle": shield(Grown(Praise.BEST_ANSWER)),
    "shield with many prickles": shield(*MANY, last=True),
    "adults": ending(EndingPage.ADULTS),
    "adults in the Netherlands": ending(EndingPage.ADULTS, NETHERLANDS),
    "words": ending(EndingPage.WORDS),
    "box": ending(EndingPage.BOX),
    "never alone": ending(EndingPage.NEVER_ALONE),
    "never alone with two numbers": ending(EndingPage.NEVER_ALONE, NETHERLANDS),
    "never alone with numbers for names": ending(EndingPage.NEVER_ALONE, FRANCE),
    "never alone with one number": ending(EndingPage.NEVER_ALONE, GERMANY),
    "break": draw_break,
    "finished": draw_finished,
    "calm": draw_calm,
    "blank": draw_blank,
}
every_page = pytest.mark.parametrize("draw", PAGES.values(), ids=PAGES.keys())


@every_page
@every_size
@every_theme
def test_every_page_fits(draw: Draw, size: tuple[int, int], theme: Theme) -> None:
    assert_well_made(draw, size, theme)


@every_page
@every_size
def test_every_page_still_fits_with_the_largest_text(draw: Draw, size: tuple[int, int]) -> None:
    canvas, _ = painted(draw, size, text_scale=1.25)

    assert canvas.too_long == []


# --- what is on them ------------------------------------------------------------------------------


def test_the_seven_rules_are_all_there() -> None:
    heard = keys_asked(draw_rules)

    assert len(RULES) == 7
    assert {f"rules.{key}" for _, key in RULES} <= {*heard}


def test_the_shield_names_only_whom_something_was_granted_to() -> None:
    heard = keys_asked(shield(Grown(Praise.REASON, 2), Grown(Praise.BEST_ANSWER)))

    assert "animal.fox" in heard
    assert "team.class" in heard
    assert "animal.badger" not in heard


def test_no_team_fills_the_shield_alone() -> None:
    assert {f"animal.{animal}" for animal in ANIMALS} <= {*keys_asked(shield(*MANY))}


def test_the_shield_shows_the_latest_reasons_and_each_once() -> None:
    often = [Grown(Praise.REASON, 1)] * 5
    heard = keys_asked(shield(Grown(Praise.BRAVE, 3), *often))

    assert heard.count("shield.praise.reason") == 1
    assert "shield.praise.brave" in heard


def test_the_shield_goes_on_to_a_round_but_from_the_last_one_to_the_ending() -> None:
    assert "shield.next" in keys_asked(shield())
    assert "shield.next" not in keys_asked(shield(last=True))


def test_who_helps_with_pictures_is_named_and_elsewhere_an_adult_helps() -> None:
    here = keys_asked(ending(EndingPage.NEVER_ALONE, BELGIUM))
    elsewhere = keys_asked(ending(EndingPage.NEVER_ALONE, GERMANY))

    assert "ending.never-alone.picture" in here
    assert "ending.never-alone.picture" not in elsewhere
    assert "ending.never-alone.picture.adult" in elsewhere


def test_a_child_to_whom_nobody_comes_to_mind_is_thought_of() -> None:
    assert "ending.adults.nobody" in keys_asked(ending(EndingPage.ADULTS))


@pytest.mark.parametrize("page", EndingPage)
def test_the_ending_asks_for_no_click(page: EndingPage) -> None:
    _, targets = painted(ending(page))

    assert targets == []


def test_the_adult_goes_on_from_the_last_page() -> None:
    _, targets = painted(draw_finished)

    assert [target.action for target in targets] == [Action("home")]


# --- breathing ------------------------------------------------------------------------------------


def test_the_light_grows_rests_and_shrinks() -> None:
    assert breath(0) == 0
    assert breath(2) == pytest.approx(0.5)
    assert breath(4) == breath(4.9) == 1
    assert breath(8) == pytest.approx(0.5)
    assert breath(11) == 0


def pixels(canvas: Canvas) -> bytes:
    return pygame.image.tobytes(canvas.surface, "RGB")


def test_the_light_depends_on_nothing_but_the_seconds() -> None:
    def light(seconds: float) -> bytes:
        canvas, _ = painted(draw_calm)
        draw_light(canvas, seconds)
        return pixels(canvas)

    assert light(1) == light(12)
    assert light(1) != light(2)


def test_the_light_moves_as_long_as_the_calm_picture_is_there() -> None:
    class Beneath:
        language = "en"

        def handle(self, event: Input) -> Scene:
            return self

        def draw(self, canvas: Canvas) -> Sequence[Target]:
            return []

    with piloted(Calm(Beneath()), stills=False) as pilot:
        before = pilot.pixels()
        pilot.rest(2)

        assert pilot.pixels() != before


def test_a_blank_page_has_one_colour() -> None:
    canvas, _ = painted(draw_blank)
    before = pixels(canvas)
    canvas.fill(canvas.theme.pine_deep)

    assert pixels(canvas) == before
