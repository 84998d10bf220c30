"""The page of ready-made lessons: a card each, by click and by key, and set-up behind it."""

from __future__ import annotations

from contextlib import closing

import pytest

from game.answers.inputs import Action, CloseWindow, Input, Key
from game.backstage import LocalBackstage
from game.beats import Part
from game.errors import ClickwiseError
from game.stage.calm import Blank
from game.stage.ports import PlanCard, RoundCard
from game.stage.ready_made import ReadyMade
from game.stage.scene import Scene
from game.stage.set_up import Defaults, SetUp
from game.stage.theme import DAY, Theme
from tests.stage.backstage import FOUR_PACKS, READY_MADE, HandMadeBackstage
from tests.stage.painting import assert_well_made, every_size, every_theme, painted

PLANNED = (
    (RoundCard("privacy", "warm", "Warm?", 2, True, Part.WARM_UP), True),
    (RoundCard("privacy", "know", "Know?", 1, True, Part.COMPARE, before=True), True),
    (RoundCard("privacy", "long", "Long?", 9, True), False),
    (RoundCard("trust", "story", "Story?", 5, True), True),
    (RoundCard("privacy", "know", "Know?", 2, True, Part.COMPARE), True),
)


class Picking:
    """An adult before the plans, who notes what was opened."""

    def __init__(self, plans: tuple[PlanCard, ...] = READY_MADE, trouble: str = "") -> None:
        self.backstage = HandMadeBackstage(*FOUR_PACKS)
        self.backstage.ready_made = plans
        self.trouble = trouble
        self.opened: list[str] = []
        self.home = Blank(self._scene())
        self.scene: Scene | None = self._scene()

    def _scene(self) -> ReadyMade:
        return ReadyMade(self.backstage, "en", self._open, lambda: self.home)

    def _open(self, plan: PlanCard) -> Scene:
        if self.trouble:
            raise ClickwiseError(self.trouble)
        self.opened.append(plan.name)
        return self.home

    def do(self, *events: Input) -> Scene | None:
        for event in events:
            assert self.scene is not None
            self.scene = self.scene.handle(event)
        return self.scene

    def offers(self, size: tuple[int, int] = (640, 360)) -> list[str]:
        assert self.scene is not None
        draw = self.scene.draw
        _, targets = painted(lambda canvas: draw(canvas), size)
        return [target.action.value for target in targets if target.action.name == "plan"]


def test_a_click_and_a_digit_open_a_plan() -> None:
    assert Picking().do(Action("plan", "trust-50")) is not None
    adult = Picking()
    adult.do(Key("2"))

    assert adult.opened == ["mixed-20"]


def test_six_plans_are_shown_at_a_time_and_three_on_a_narrow_page() -> None:
    adult = Picking()
    assert len(adult.offers()) == 6
    adult.do(Key("page down"))
    assert adult.offers() == ["follow-up"]
    adult.do(Key("page down"), Key("page up"))
    assert len(adult.offers((512, 384))) == 3


def test_escape_leads_home_and_the_window_closes() -> None:
    adult = Picking()
    assert adult.do(Key("escape")) is adult.home
    assert Picking().do(CloseWindow()) is None


def test_a_plan_that_cannot_be_read_is_told_and_the_page_stays() -> None:
    adult = Picking(trouble="The pack trust cannot be read.")
    scene = adult.scene

    assert adult.do(Key("1")) is scene
    assert adult.opened == []


def test_without_a_plan_the_page_says_why() -> None:
    assert Picking(()).offers() == []


@pytest.mark.parametrize("language", ["en", "fr", "nl", "de"])
@every_size
def test_our_plans_fit_their_cards(language: str, size: tuple[int, int]) -> None:
    with closing(LocalBackstage()) as backstage:
        plans = tuple(backstage.lesson_plans(language))
    scene: Scene | None = Picking(plans).scene
    for _ in range(-(-len(plans) // 3)):
        assert scene is not None
        draw = scene.draw
        assert_well_made(lambda canvas, draw=draw: draw(canvas), size, DAY)
        assert_well_made(lambda canvas, draw=draw: draw(canvas), size, DAY, 1.25, easier=True)
        scene = scene.handle(Key("page down"))


@every_size
@every_theme
def test_without_plans_and_with_trouble_the_page_is_well_made(
    size: tuple[int, int], theme: Theme
) -> None:
    for adult in (Picking(()), Picking(trouble="The pack trust cannot be read. " * 3)):
        adult.do(Key("1"))
        scene = adult.scene
        assert scene is not None
        draw = scene.draw
        assert_well_made(lambda canvas, draw=draw: draw(canvas), size, theme, 1.25)


def set_up(minutes: int = 50) -> tuple[SetUp, HandMadeBackstage]:
    backstage = HandMadeBackstage(*FOUR_PACKS)
    backstage.planned = PLANNED
    plan = PlanCard("mine", "Mine", "", minutes, ("privacy", "trust"))
    home = Blank(Picking().home)
    scene = SetUp(
        backstage,
        plan.packs,
        "en",
        "be",
        Defaults(minutes=minutes),
        lambda name, session: home,
        lambda: home,
        plan=plan,
    )
    return scene, backstage


NEXT = Key("page down")


def test_set_up_lists_what_fits_of_a_plan_and_single_rounds_can_be_switched_off() -> None:
    scene, backstage = set_up()
    scene.handle(NEXT)
    offered = [each.action for each in painted(lambda canvas: scene.draw(canvas))[1]]
    assert [each.value for each in offered if each.name == "round"] == ["0", "1", "2", "3"]
    assert "pack" not in [each.name for each in offered]

    for event in (Action("round", "0"), NEXT, Action("tick", "agreed"), NEXT):
        scene.handle(event)

    (begun,) = backstage.plans
    assert [(each.id, each.before) for each in begun.rounds] == [
        ("know", True),
        ("story", False),
        ("know", False),
    ]
    assert begun.packs == ("privacy", "trust")
    assert begun.lesson_plan == "mine"


def test_a_plan_may_be_shorter_than_what_one_would_plan_oneself() -> None:
    scene, _ = set_up(5)

    assert scene.chosen.minutes == 5
