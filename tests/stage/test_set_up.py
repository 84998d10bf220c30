"""Set-up: three pages of choices with good defaults; the lesson starts when all is agreed."""

from __future__ import annotations

import pytest

from game.answers.inputs import Action, CloseWindow, Input, Key
from game.beats import Topic
from game.errors import ClickwiseError
from game.play.moves import Begin, Way
from game.play.session import Session
from game.stage.calm import Blank
from game.stage.ports import ClassName, Plan
from game.stage.preferences import Preferences
from game.stage.scene import Scene
from game.stage.set_up import Defaults, SetUp
from game.stage.theme import Theme
from tests.stage.backstage import FOUR_PACKS, NAME, HandMadeBackstage, pack
from tests.stage.painting import (
    assert_well_made,
    every_size,
    every_theme,
    painted,
    texts,
)

NEXT = Key("page down")
WAITING_FOR_REVIEW = pack(review_pending=True)
TRUST = pack("trust", "Who is really there?", Topic.GROOMING)
LONG = pack("long", "A pack with a title that somebody wrote without thinking of the screen", None)


class Preparing:
    """An adult in set-up, and what came of it."""

    def __init__(
        self,
        backstage: HandMadeBackstage | None = None,
        packs: tuple[str, ...] = ("privacy",),
        defaults: Defaults | None = None,
    ) -> None:
        self.backstage = backstage or HandMadeBackstage()
        self.started: list[tuple[ClassName, Session]] = []
        defaults = defaults or Defaults()
        self.set_up = SetUp(
            self.backstage, packs, "en", "be", defaults, self.start, lambda: self.home
        )
        self.home = Blank(self.set_up)
        self.lesson = Blank(self.set_up)

    def start(self, name: ClassName, session: Session) -> Scene:
        self.started.append((name, session))
        return self.lesson

    def do(self, *events: Input) -> Scene | None:
        scene: Scene | None = self.set_up
        for event in events:
            assert scene is not None, f"the game was left before {event}"
            scene = scene.handle(event)
        return scene

    @property
    def begin(self) -> Begin:
        return self.plan.begin

    @property
    def plan(self) -> Plan:
        self.do(NEXT, NEXT, NEXT)
        return self.backstage.plans[-1]

    @property
    def actions(self) -> list[Action]:
        _, targets = painted(lambda canvas: self.set_up.draw(canvas))
        return [target.action for target in targets]

    def offers(self, name: str) -> list[str]:
        return [action.value for action in self.actions if action.name == name]


# --- from page to page ----------------------------------------------------------------------------


def test_three_times_next_starts_the_lesson_with_the_defaults() -> None:
    adult = Preparing()

    assert adult.do(NEXT, NEXT, NEXT) is adult.lesson
    assert adult.started[0][0] == NAME
    assert adult.backstage.plans[0].begin == Begin("en", "be", Way.TEAMS, 4, 25, 50)
    assert adult.backstage.plans[0].packs == ("privacy",)


def test_back_goes_back_and_from_the_first_page_home() -> None:
    adult = Preparing()
    adult.do(NEXT)

    assert adult.do(Key("page up")) is adult.set_up
    assert adult.do(Key("page up")) is adult.home


def test_escape_goes_back_and_never_quits() -> None:
    adult = Preparing()
    adult.do(NEXT)

    assert adult.do(Key("escape"), Key("escape")) is adult.home


def test_the_buttons_do_what_the_keys_do() -> None:
    adult = Preparing()

    assert adult.do(Action("next"), Action("back"), Action("back")) is adult.home
    assert adult.do(*[Action("next")] * 3) is adult.lesson


def test_the_window_can_be_closed_and_blanked() -> None:
    assert Preparing().do(CloseWindow()) is None
    assert isinstance(Preparing().do(Key("b")), Blank)


# --- how the class answers ------------------------------------------------------------------------


def test_two_to_six_teams_by_clicks_or_by_a_digit() -> None:
    assert Preparing(defaults=Defaults(seats=6)).begin.seats == 6

    adult = Preparing()
    adult.do(Action("teams", "more"))
    assert adult.begin.seats == 5

    adult = Preparing()
    adult.do(Key("2"))
    assert adult.begin.seats == 2


@pytest.mark.parametrize(
    ("seats", "offered"), [(2, ["more"]), (4, ["less", "more"]), (6, ["less"])]
)
def test_there_are_never_fewer_than_two_teams_or_more_than_six(
    seats: int, offered: list[str]
) -> None:
    assert Preparing(defaults=Defaults(seats=seats)).offers("teams") == offered


@pytest.mark.parametrize("key", ["1", "7", "9"])
def test_another_digit_changes_nothing(key: str) -> None:
    adult = Preparing()
    adult.do(Key(key))

    assert adult.begin.seats == 4


def test_hands_are_counted_for_the_class_or_for_each_team() -> None:
    adult = Preparing()
    adult.do(Action("way", "hands"), Action("grouping", "class"))
    assert (adult.begin.way, adult.begin.seats) == (Way.HANDS, 0)

    adult = Preparing()
    adult.do(Action("way", "hands"), Action("grouping", "teams"), Key("3"))
    assert (adult.begin.way, adult.begin.seats) == (Way.HANDS, 3)


def test_one_class_has_no_teams_to_count() -> None:
    adult = Preparing(defaults=Defaults(way=Way.HANDS, seats=0))

    assert adult.offers("teams") == []
    assert adult.begin.seats == 0


# --- the lesson -----------------------------------------------------------------------------------


def test_pupils_go_by_one_and_minutes_by_five() -> None:
    adult = Preparing()
    adult.do(NEXT, Action("pupils", "less"), Action("minutes", "more"), Key("page up"))

    assert (adult.begin.pupils, adult.begin.minutes) == (24, 55)


@pytest.mark.parametrize(
    ("defaults", "kept"),
    [(Defaults(pupils=99, minutes=500), (40, 100)), (Defaults(pupils=0, minutes=1), (5, 15))],
)
def test_what_was_asked_for_stays_within_reason(defaults: Defaults, kept: tuple[int, int]) -> None:
    begin = Preparing(defaults=defaults).begin

    assert (begin.pupils, begin.minutes) == kept


def test_the_rounds_that_fit_are_chosen_and_more_minutes_choose_more() -> None:
    backstage = HandMadeBackstage(minutes=10)

    assert ids(Preparing(backstage, defaults=Defaults(minutes=30)).plan) == ["round-1", "round-2"]

    adult = Preparing(backstage, defaults=Defaults(minutes=30))
    adult.do(*[Action("minutes", "more")] * 4)
    assert ids(adult.plan) == ["round-1", "round-2", "round-3"]


def test_a_single_round_can_be_switched_off_and_on() -> None:
    adult = Preparing()
    adult.do(Action("round", "1"))
    assert ids(adult.plan) == ["round-1", "round-3"]

    adult = Preparing()
    adult.do(Action("round", "1"), Action("round", "1"))
    assert ids(adult.plan) == ["round-1", "round-2", "round-3"]


def test_a_round_that_was_switched_off_stays_off_when_the_minutes_change() -> None:
    adult = Preparing()
    adult.do(Action("round", "0"), Action("minutes", "more"))

    assert ids(adult.plan) == ["round-2", "round-3"]


def test_without_a_round_one_cannot_go_on_and_is_told_why() -> None:
    adult = Preparing()
    adult.do(NEXT, *(Action("round", str(place)) for place in range(3)), NEXT)

    assert "Choose at least one round." in texts(adult.set_up)
    assert Action("next") not in adult.actions


def test_several_packs_are_played_in_the_order_of_the_library() -> None:
    adult = Preparing(HandMadeBackstage(*FOUR_PACKS), ("privacy",))
    adult.do(NEXT)
    assert adult.offers("pack") == ["privacy"]  # on the first page of the list

    adult.do(Action("pack", "pressure"), Action("pack", "pictures"), Action("pack", "pictures"))
    adult.do(NEXT, Action("tick", "agreed"), Key("page up"), Key("page up"))
    assert adult.plan.packs == ("privacy", "pressure")


def test_a_pack_whose_rounds_are_all_off_is_not_played() -> None:
    adult = Preparing(HandMadeBackstage(pack(), LONG), ("privacy", "long"))
    adult.do(*(Action("round", str(place)) for place in range(3)))

    assert adult.plan.packs == ("long",)


def test_language_and_country_are_chosen_here_too() -> None:
    adult = Preparing(HandMadeBackstage(pack(languages=("en", "nl"))))
    adult.do(NEXT, Action("language"), Action("choose", "nl"))
    adult.do(Action("country"), Action("choose", "eu"), Key("page up"))

    assert adult.set_up.language == "nl"
    assert (adult.begin.language, adult.begin.country) == ("nl", "eu")


def test_only_languages_that_every_pack_speaks_are_offered() -> None:
    adult = Preparing(HandMadeBackstage(pack(), pack("nl", languages=("nl", "en"))), ("nl",))

    assert len(choices(adult.do(Action("language")))) == 2

    adult.do(Action("pack", "privacy"))

    assert len(choices(adult.do(Action("language")))) == 1


def test_a_lesson_in_a_language_that_the_pack_lacks_takes_one_that_it_has() -> None:
    adult = Preparing(HandMadeBackstage(pack(languages=("nl",))))

    assert adult.set_up.language == "nl"


def test_the_adult_sees_the_number_that_the_class_will_see() -> None:
    adult = Preparing()
    adult.do(NEXT)

    assert "Child Focus 116 000" in texts(adult.set_up)


def test_a_pack_that_cannot_be_read_becomes_a_sentence_on_the_page() -> None:
    backstage = HandMadeBackstage(pack(), LONG)
    backstage.unreadable.add("long")
    adult = Preparing(backstage, ("long",))
    adult.do(NEXT, NEXT)

    assert "The pack long cannot be read." in texts(adult.set_up)

    adult.do(Action("pack", "long"), Action("pack", "privacy"))

    assert "The pack long cannot be read." not in texts(adult.set_up)
    assert adult.do(NEXT, NEXT) is adult.lesson


# --- before you start -----------------------------------------------------------------------------


def test_a_pack_without_review_starts_only_when_the_adult_confirms() -> None:
    adult = Preparing(HandMadeBackstage(WAITING_FOR_REVIEW))

    assert adult.do(NEXT, NEXT, NEXT, Key("space")) is adult.set_up
    assert Action("next") not in adult.actions
    assert adult.do(Action("tick", "review"), NEXT) is adult.lesson


@pytest.mark.parametrize("topic", [Topic.SEXTING, Topic.GROOMING, Topic.SEXTORTION])
def test_harder_packs_start_only_when_agreed_with_the_teacher(topic: Topic) -> None:
    adult = Preparing(HandMadeBackstage(pack(topic=topic)))

    assert adult.do(NEXT, NEXT, NEXT) is adult.set_up
    assert any("teacher in the room" in text for text in texts(adult.set_up))
    assert adult.do(Action("tick", "agreed"), NEXT) is adult.lesson


def test_a_tick_can_be_taken_back() -> None:
    adult = Preparing(HandMadeBackstage(WAITING_FOR_REVIEW))

    assert adult.do(NEXT, NEXT, *[Action("tick", "review")] * 2, NEXT) is adult.set_up


def test_another_pack_asks_anew() -> None:
    adult = Preparing(HandMadeBackstage(WAITING_FOR_REVIEW, LONG))
    adult.do(NEXT, NEXT, Action("tick", "review"), Key("page up"), Action("pack", "long"))

    assert adult.do(NEXT, NEXT) is adult.set_up


def test_a_pack_from_elsewhere_is_agreed_and_called_by_its_title_like_any_other() -> None:
    elsewhere = pack("/my/pack", "Mine", Topic.SEXTING, bundled=False, review_pending=True)
    backstage = HandMadeBackstage()
    backstage.by_path["/my/pack"] = elsewhere
    adult = Preparing(backstage, ("/my/pack",))

    assert adult.do(NEXT, NEXT, NEXT) is adult.set_up
    assert adult.offers("tick") == ["review", "agreed"]
    assert "Mine" in " ".join(texts(adult.set_up))


def test_a_pack_is_prepared_in_a_language_it_speaks_though_the_interface_does_not() -> None:
    french = pack("/mon/paquet", "Le mien", languages=("fr",), bundled=False)
    backstage = HandMadeBackstage()
    backstage.by_path["/mon/paquet"] = french
    adult = Preparing(backstage, ("/mon/paquet",))

    assert adult.set_up.language == "fr"


def test_with_one_screen_there_is_none_to_choose() -> None:
    adult = Preparing()
    adult.do(NEXT, NEXT)

    assert adult.offers("screen") == []


def test_with_two_screens_the_choice_is_remembered() -> None:
    adult = Preparing(defaults=Defaults(displays=2))
    adult.do(NEXT, NEXT, Action("screen", "2"))
    assert adult.set_up.chosen.class_screen == 2

    adult.do(Key("1"))
    assert adult.set_up.chosen == Defaults(displays=2, class_screen=1)


class Unwilling(HandMadeBackstage):
    """Cannot begin a lesson."""

    def begin(self, plan: Plan, *, demo: bool) -> tuple[ClassName, Session]:
        raise ClickwiseError("The disk is full.")


def test_a_lesson_that_cannot_begin_says_why() -> None:
    adult = Preparing(Unwilling())

    assert adult.do(NEXT, NEXT, NEXT) is adult.set_up
    assert "The disk is full." in texts(adult.set_up)


# --- how it looks ---------------------------------------------------------------------------------

LOOKS = {
    "teams": (HandMadeBackstage(), Defaults(), ()),
    "hands": (HandMadeBackstage(), Defaults(way=Way.HANDS, seats=0), ()),
    "hands of teams": (HandMadeBackstage(), Defaults(way=Way.HANDS, seats=6), ()),
    "lesson": (HandMadeBackstage(), Defaults(), (NEXT,)),
    "packs": (HandMadeBackstage(*FOUR_PACKS, LONG), Defaults(), (NEXT, Action("page", "on"))),
    "no rounds": (
        HandMadeBackstage(LONG),
        Defaults(),
        (NEXT, *(Action("round", str(place)) for place in range(3))),
    ),
    "start": (HandMadeBackstage(), Defaults(), (NEXT, NEXT)),
    "ticks": (
        HandMadeBackstage(WAITING_FOR_REVIEW, TRUST),
        Defaults(displays=2),
        (Action("pack", "trust"), NEXT, NEXT),
    ),
}


@pytest.mark.parametrize(("backstage", "defaults", "events"), LOOKS.values(), ids=LOOKS.keys())
@every_size
@every_theme
def test_every_page_fits(
    backstage: HandMadeBackstage,
    defaults: Defaults,
    events: tuple[Input, ...],
    size: tuple[int, int],
    theme: Theme,
) -> None:
    adult = Preparing(backstage, (backstage.packs("en")[0].name,), defaults)
    adult.do(*events)

    assert_well_made(lambda canvas: adult.set_up.draw(canvas), size, theme)
    assert_well_made(lambda canvas: adult.set_up.draw(canvas), size, theme, 1.25)


def ids(plan: Plan) -> list[str]:
    return [card.id for card in plan.rounds]


def choices(scene: Scene | None) -> list[str]:
    assert scene is not None
    _, targets = painted(lambda canvas: scene.draw(canvas))
    return [target.action.value for target in targets]


def test_a_timer_for_every_vote_is_switched_on_the_first_page_and_kept() -> None:
    preferences = Preferences()
    backstage = HandMadeBackstage()
    set_up = SetUp(backstage, ("privacy",), "en", "be", Defaults(), no_door, no_door, preferences)

    assert set_up.handle(Action("timer")) is set_up
    assert preferences.settings.timer
    set_up.handle(Action("timer"))
    assert not preferences.settings.timer


def no_door(*_: object) -> Scene:
    raise AssertionError("nothing was to be opened")
