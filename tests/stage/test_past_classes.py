"""Past classes: the list, what grew, to play again and to go on; nothing about a single child."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from game.answers.inputs import Action, CloseWindow, Input, Key
from game.errors import ClickwiseError
from game.stage.calm import Blank
from game.stage.past_classes import A_PAGE, PastClasses
from game.stage.ports import BestVotes, ClassCard, ClassName, Growth, PastClass
from game.stage.scene import Scene
from game.stage.theme import DAY, Theme
from tests.stage.backstage import FOUR_PACKS, HandMadeBackstage, pack
from tests.stage.painting import assert_well_made, every_size, every_theme, painted, texts

ANIMALS = ("otter", "owl", "butterfly", "badger", "squirrel", "fox")
GREW = (
    Growth("What can Mila do with the picture?", (BestVotes(2, 6), BestVotes(5, 6))),
    Growth("Whose fault is it?", (BestVotes(4, 6), BestVotes(5, 5))),
)
LONG = Growth(
    "What can Lina say when Yara asks for her password again, although both feel uneasy about it?",
    (BestVotes(10, 25), BestVotes(20, 25)),
)


def past(
    number: int = 0,
    *,
    packs: Sequence[str] = ("privacy",),
    titles: Sequence[str] = ("My space, my data",),
    teams: int = 6,
    ended: bool = True,
    pupils_counted: bool = False,
    growth: tuple[Growth, ...] = (),
    language: str = "en",
) -> PastClass:
    """The class with this number; the higher, the longer ago."""
    card = ClassCard(str(number), ClassName("brave", ANIMALS[number % 6]), language, 4, 8)
    day = date(2026, 10, 20 - number)
    return PastClass(
        card, day, tuple(packs), tuple(titles), 25, teams, 5, ended, pupils_counted, growth
    )


class Doorway:
    """Where the page leads to: notes what was opened, and is the scene behind every door."""

    def __init__(self, *classes: PastClass, backstage: HandMadeBackstage | None = None) -> None:
        self.opened: list[tuple[tuple[str, ...], str, str]] = []
        self.resumed: list[ClassCard] = []
        self.closed = ""
        self.backstage = backstage or HandMadeBackstage(*FOUR_PACKS)
        self.backstage.past = classes
        self.page = PastClasses(
            self.backstage,
            "en",
            "be",
            open_set_up=self.enter,
            resume=self.go_on,
            home=lambda: self.beyond,
        )
        self.beyond = Blank(self.page)

    def enter(self, packs: Sequence[str], language: str, country: str) -> Scene:
        if self.closed:
            raise ClickwiseError(self.closed)
        self.opened.append((tuple(packs), language, country))
        return self.beyond

    def go_on(self, card: ClassCard) -> Scene:
        if self.closed:
            raise ClickwiseError(self.closed)
        self.resumed.append(card)
        return self.beyond

    def do(self, *events: Input) -> Scene | None:
        scene: Scene | None = self.page
        for event in events:
            assert scene is not None, f"the game was left before {event}"
            scene = scene.handle(event)
        return scene


def actions(scene: Scene) -> list[Action]:
    return [target.action for target in painted(lambda canvas: scene.draw(canvas))[1]]


def listed(scene: Scene) -> list[str]:
    return [action.value for action in actions(scene) if action.name == "class"]


# --- the list -------------------------------------------------------------------------------------


def test_the_first_class_is_chosen_and_arrows_choose_another() -> None:
    door = Doorway(*(past(number, growth=GREW[number : number + 1]) for number in range(2)))

    assert "What can Mila do with the picture?" in texts(door.page)

    door.do(Key("down"), Key("down"))
    assert "Whose fault is it?" in texts(door.page)

    door.do(Key("up"), Key("up"))
    assert "What can Mila do with the picture?" in texts(door.page)


def test_a_click_chooses_a_class() -> None:
    door = Doorway(past(0), past(1, growth=GREW))
    door.do(Action("class", "1"))

    assert "Whose fault is it?" in texts(door.page)


def test_many_classes_come_in_pages() -> None:
    door = Doorway(*(past(number) for number in range(6)))
    assert listed(door.page) == ["0", "1", "2", "3"]

    door.do(Key("right"), Key("right"))
    assert listed(door.page) == ["4", "5"]

    door.do(Action("page", "back"), Action("page", "back"))
    assert listed(door.page) == ["0", "1", "2", "3"]


def test_down_goes_on_to_the_next_page() -> None:
    door = Doorway(*(past(number) for number in range(6)))
    door.do(*[Key("down")] * A_PAGE)

    assert listed(door.page) == ["4", "5"]


def test_a_day_is_written_with_its_month() -> None:
    assert "20 Oct" in texts(Doorway(past()).page)


def test_no_names_are_kept_and_the_page_says_so() -> None:
    assert "No pupil names are saved" in texts(Doorway(past()).page)


@pytest.mark.parametrize("key", ["return", "down", "up", "left", "right"])
def test_before_the_first_lesson_klik_tells_what_the_page_is_for(key: str) -> None:
    door = Doorway()

    assert door.do(Key(key)) is door.page
    assert "No class has played here yet. After a lesson you find it here." in texts(door.page)
    assert actions(door.page) == [Action("back")]


def test_scores_that_cannot_be_read_are_told_and_the_way_back_is_open() -> None:
    class Unreadable(HandMadeBackstage):
        def past_classes(self, language: str) -> Sequence[PastClass]:
            raise ClickwiseError("The scores cannot be read.")

    door = Doorway(backstage=Unreadable())

    shown = texts(door.page)
    assert "The scores cannot be read." in shown
    assert not any("No class has played" in text for text in shown)
    assert door.do(Key("escape")) is door.beyond


# --- what grew ------------------------------------------------------------------------------------


def test_growth_is_told_in_counts() -> None:
    shown = texts(Doorway(past(growth=GREW)).page)

    assert "2 → 5 of 6 teams" in shown
    assert "4 of 6 → 5 of 5" in shown
    assert not any("%" in text for text in shown)


def test_a_single_vote_has_one_dot_and_one_count() -> None:
    shown = texts(Doorway(past(growth=(Growth("Why?", (BestVotes(4, 6),)),))).page)

    assert "4 of 6 teams" in shown
    assert "First vote" not in shown


def test_pupils_are_called_pupils() -> None:
    growth = (Growth("Why?", (BestVotes(9, 25), BestVotes(18, 25))),)

    assert "9 → 18 of 25 pupils" in texts(Doorway(past(pupils_counted=True, growth=growth)).page)


def test_what_is_about_too_few_pupils_says_so_in_place_of_numbers() -> None:
    shown = texts(Doorway(past(pupils_counted=True, growth=(Growth("Why?"),))).page)

    assert "Too few to show" in shown
    assert "Under five pupils: never shown" in shown


def test_a_class_without_answers_says_so() -> None:
    assert "No answers were counted in this class." in texts(Doorway(past()).page)


def test_as_many_questions_are_shown_as_fit() -> None:
    growth = tuple(Growth(f"Question {n}?", (BestVotes(3, 6),)) for n in range(9))
    shown = [text for text in texts(Doorway(past(growth=growth)).page) if "Question" in text]

    assert shown == [f"Question {n}?" for n in range(len(shown))]
    assert 2 < len(shown) < 9


# --- play again, go on, back ----------------------------------------------------------------------


@pytest.mark.parametrize("event", [Key("return"), Action("again")], ids=str)
def test_playing_again_opens_set_up_for_the_same_packs_in_the_language_of_the_class(
    event: Input,
) -> None:
    packs, titles = ("trust", "privacy"), ("Who is really there?", "My space, my data")
    door = Doorway(past(packs=packs, titles=titles, language="nl"))

    assert door.do(event) is door.beyond
    assert door.opened == [(packs, "nl", "be")]


@pytest.mark.parametrize("backstage", [HandMadeBackstage(pack("trust")), None], ids=["gone", "bad"])
def test_a_pack_that_is_gone_or_broken_cannot_be_played_again_and_is_named(
    backstage: HandMadeBackstage | None,
) -> None:
    door = Doorway(past(), backstage=backstage or HandMadeBackstage(pack(problems=2)))

    assert "“My space, my data” cannot be played here now." in texts(door.page)
    assert Action("again") not in actions(door.page)
    assert door.do(Key("return"), Action("again")) is door.page
    assert not door.opened


def test_what_a_class_played_may_be_damaged() -> None:
    door = Doorway(past(packs=(), titles=()))

    assert "What this class played is damaged." in texts(door.page)
    assert door.do(Key("return")) is door.page


def test_a_class_that_has_not_ended_can_go_on() -> None:
    door = Doorway(past(ended=False))

    assert door.do(Action("go-on")) is door.beyond
    assert door.resumed == [past(ended=False).card]


def test_a_class_that_has_ended_cannot_go_on() -> None:
    door = Doorway(past())

    assert Action("go-on") not in actions(door.page)
    assert door.do(Action("go-on")) is door.page


@pytest.mark.parametrize("event", [Action("go-on"), Action("again")], ids=str)
def test_what_cannot_be_opened_is_told_until_the_next_key(event: Input) -> None:
    door = Doorway(past(ended=False))
    door.closed = "This cannot be done."

    assert door.do(event) is door.page
    assert "This cannot be done." in texts(door.page)
    assert event not in actions(door.page)

    door.do(Key("a"))
    assert "This cannot be done." not in texts(door.page)
    assert event in actions(door.page)


@pytest.mark.parametrize("event", [Key("escape"), Key("page up"), Action("back")], ids=str)
def test_there_is_a_way_back(event: Input) -> None:
    door = Doorway(past())

    assert door.do(event) is door.beyond


@pytest.mark.parametrize("key", ["space", "page down", "f5", "a", "1"])
def test_no_other_key_opens_anything(key: str) -> None:
    door = Doorway(past(ended=False))

    assert door.do(Key(key)) is door.page
    assert not door.opened
    assert not door.resumed


def test_the_page_can_be_blanked_and_the_window_closed() -> None:
    door = Doorway(past())

    assert isinstance(door.do(Key("b")), Blank)
    assert door.do(CloseWindow()) is None


# --- how it looks ---------------------------------------------------------------------------------

FOUR = tuple((each.name, each.title) for each in FOUR_PACKS)
ALL_PACKS = past(
    2,
    packs=[name for name, _ in FOUR],
    titles=[title for _, title in FOUR],
    teams=0,
    ended=False,
    pupils_counted=True,
    growth=(LONG, LONG, Growth("Why?")),
)
LONG_NAME = PastClass(
    ClassCard("9", ClassName("cheerful", "butterfly", 12), "en", 4, 8),
    date(2026, 9, 28),
    ("gone",),
    ("Who is really there, and what do they want from me?",),
    25,
    6,
    5,
    False,
    False,
    GREW,
)
PAGES = {
    "nobody": (),
    "one class": (past(growth=GREW),),
    "all packs": (ALL_PACKS, LONG_NAME),
    "a long name": (LONG_NAME, *(past(number) for number in range(5))),
}


@pytest.mark.parametrize("classes", PAGES.values(), ids=PAGES.keys())
@every_size
@every_theme
def test_past_classes_fit(
    classes: tuple[PastClass, ...], size: tuple[int, int], theme: Theme
) -> None:
    page = Doorway(*classes).page

    assert_well_made(lambda canvas: page.draw(canvas), size, theme)


@pytest.mark.parametrize("easier", [False, True], ids=["usual", "easier"])
@pytest.mark.parametrize("classes", PAGES.values(), ids=PAGES.keys())
@every_size
def test_past_classes_fit_in_larger_and_easier_letters(
    classes: tuple[PastClass, ...], size: tuple[int, int], easier: bool
) -> None:
    page = Doorway(*classes).page

    assert_well_made(lambda canvas: page.draw(canvas), size, DAY, 1.25, easier=easier)
