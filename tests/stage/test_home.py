"""Home: packs, language and country, the class that can go on; nothing starts by accident."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from game import helplines
from game.answers.inputs import Action, CloseWindow, Input, Key
from game.beats import Topic
from game.errors import ClickwiseError
from game.stage.calm import Blank
from game.stage.chooser import Chooser
from game.stage.home import Home
from game.stage.pack_cards import A_PAGE
from game.stage.ports import Backstage, ClassCard, Settings
from game.stage.preferences import Preferences
from game.stage.scene import Scene
from game.stage.theme import DAY, Theme
from tests.stage.backstage import BRAVE_OTTER, FOUR_PACKS, HandMadeBackstage, pack
from tests.stage.painting import assert_well_made, every_size, every_theme, painted, texts

OWN = [pack(f"own-{number}", f"Own pack {number}", None, bundled=False) for number in range(6)]
BROKEN = pack("broken", "Broken", Topic.PRIVACY, bundled=False, problems=3)


class Doorway:
    """Where home leads to: notes what was opened, and is the scene behind every door."""

    def __init__(self, backstage: Backstage) -> None:
        self.opened: list[tuple[tuple[str, ...], str, str]] = []
        self.resumed: list[ClassCard] = []
        self.closed = ""
        self.preferences = Preferences(Settings("en", "be"), backstage.keep_settings)
        self.beyond = Blank(self.new_home(backstage))
        self.home = self.new_home(backstage)

    def new_home(self, backstage: Backstage) -> Home:
        return Home(
            backstage,
            self.preferences,
            open_set_up=self.enter,
            resume=self.go_on,
            open_settings=lambda: self.beyond,
            open_past_classes=lambda: self.beyond,
            open_plans=lambda: self.beyond,
        )

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
        scene: Scene | None = self.home
        for event in events:
            assert scene is not None, f"the game was left before {event}"
            scene = scene.handle(event)
        return scene


def actions(scene: Scene) -> list[Action]:
    return [target.action for target in painted(lambda canvas: scene.draw(canvas))[1]]


def packs_shown(scene: Scene) -> list[str]:
    return [action.value for action in actions(scene) if action.name == "pack"]


# --- packs ----------------------------------------------------------------------------------------


def test_the_packs_stand_in_order_from_easy_to_hard() -> None:
    home = Doorway(HandMadeBackstage(*OWN[:1], *FOUR_PACKS)).home

    assert packs_shown(home) == ["privacy", "pictures", "trust", "pressure"]


def test_a_click_on_a_pack_opens_set_up() -> None:
    door = Doorway(HandMadeBackstage(*FOUR_PACKS))

    assert door.do(Action("pack", "trust")) is door.beyond
    assert door.opened == [(("trust",), "en", "be")]


def test_a_digit_opens_the_pack_at_its_place() -> None:
    door = Doorway(HandMadeBackstage(*FOUR_PACKS))
    door.do(Key("2"))

    assert door.opened == [(("pictures",), "en", "be")]


@pytest.mark.parametrize("key", ["5", "0", "9"])
def test_a_digit_without_a_pack_does_nothing(key: str) -> None:
    door = Doorway(HandMadeBackstage(*FOUR_PACKS))

    assert door.do(Key(key)) is door.home


@pytest.mark.parametrize("key", ["space", "return", "page down", "page up", "right", "a", "."])
def test_no_other_key_starts_anything(key: str) -> None:
    door = Doorway(HandMadeBackstage(*FOUR_PACKS, unfinished=BRAVE_OTTER))
    door.do(Key(key))

    assert not door.opened
    assert not door.resumed


def test_many_packs_come_in_pages() -> None:
    door = Doorway(HandMadeBackstage(*FOUR_PACKS, *OWN))
    door.do(Key("page down"), Action("page", "on"))

    assert packs_shown(door.home) == ["own-4", "own-5"]
    assert Action("page", "on") not in actions(door.home)

    door.do(Key("page up"))

    assert packs_shown(door.home) == [f"own-{number}" for number in range(A_PAGE)]


def test_the_last_page_is_the_last() -> None:
    door = Doorway(HandMadeBackstage(*FOUR_PACKS))
    door.do(Key("page down"))

    assert len(packs_shown(door.home)) == 4


def test_a_pack_with_problems_is_shown_but_cannot_be_opened() -> None:
    door = Doorway(HandMadeBackstage(BROKEN))

    assert packs_shown(door.home) == []
    assert door.do(Key("1")) is door.home
    assert door.do(Action("pack", "broken")) is door.home


def test_a_pack_that_cannot_be_opened_says_why_until_the_next_key() -> None:
    door = Doorway(HandMadeBackstage())
    door.closed = "The pack is gone."

    assert door.do(Key("1")) is door.home
    assert "The pack is gone." in texts(door.home)

    door.do(Key("a"))

    assert "The pack is gone." not in texts(door.home)


# --- the class that can go on ---------------------------------------------------------------------


def test_the_last_class_can_go_on() -> None:
    door = Doorway(HandMadeBackstage(unfinished=BRAVE_OTTER))

    assert door.do(Action("continue")) is door.beyond
    assert door.resumed == [BRAVE_OTTER]


def test_without_a_class_there_is_nothing_to_continue() -> None:
    door = Doorway(HandMadeBackstage())

    assert Action("continue") not in actions(door.home)
    assert door.do(Action("continue")) is door.home


def test_a_class_that_cannot_go_on_says_why() -> None:
    door = Doorway(HandMadeBackstage(unfinished=BRAVE_OTTER))
    door.closed = "This class cannot go on."

    assert door.do(Action("continue")) is door.home
    assert "This class cannot go on." in texts(door.home)


# --- language and country -------------------------------------------------------------------------


def test_the_language_and_the_country_are_chosen_side_by_side_and_handed_on() -> None:
    door = Doorway(HandMadeBackstage())
    home = door.do(Action("language"), Action("choose", "nl"))

    assert home is door.home
    assert door.home.language == "nl"

    door.do(Action("country"), Key("2"), Key("1"))

    assert door.opened == [(("privacy",), "nl", "nl")]


def test_language_and_country_are_kept_for_the_next_start() -> None:
    backstage = HandMadeBackstage()
    Doorway(backstage).do(Action("language"), Key("2"), Action("country"), Key("3"))

    assert backstage.settings == Settings("nl", "eu")


def test_a_key_turns_day_into_night() -> None:
    backstage = HandMadeBackstage()
    door = Doorway(backstage)

    assert door.do(Key("o")) is door.home
    assert backstage.settings == Settings("en", "be", night=True)


@pytest.mark.parametrize("name", ["settings", "past"])
def test_settings_and_past_classes_are_a_click_away(name: str) -> None:
    door = Doorway(HandMadeBackstage())

    assert Action(name) in actions(door.home)
    assert door.do(Action(name)) is door.beyond


@pytest.mark.parametrize("key", ["escape", "return", "space"])
def test_a_choice_can_be_left_as_it_is(key: str) -> None:
    door = Doorway(HandMadeBackstage())

    assert door.do(Action("language"), Key(key)) is door.home
    assert door.home.language == "en"


def test_old_helpline_numbers_are_told() -> None:
    old = "Helpline numbers not checked for a year. Try them before you play."

    assert old in texts(Doorway(HandMadeBackstage(old=True)).home)
    assert old not in texts(Doorway(HandMadeBackstage()).home)


def test_what_became_of_broken_settings_is_told_until_the_next_key() -> None:
    backstage = HandMadeBackstage(old=True)
    backstage.settings_notice = "settings.set-aside"
    door = Doorway(backstage)
    told = "The settings could not be read. They were set aside; the usual ones hold."

    assert told in texts(door.home)

    door.do(Key("a"))

    assert told not in texts(door.home)


def test_a_choice_that_cannot_be_kept_is_told() -> None:
    backstage = HandMadeBackstage()
    door = Doorway(backstage)
    backstage.settings_notice = "settings.not-kept"
    door.do(Action("country"), Key("2"))

    told = "The settings hold for now. They could not be saved for the next start."
    assert told in texts(door.home)


# --- leaving --------------------------------------------------------------------------------------


def test_escape_asks_before_the_game_is_left() -> None:
    door = Doorway(HandMadeBackstage())
    asking = door.do(Key("escape"))

    assert isinstance(asking, Chooser)
    assert door.do(Key("escape"), Key("escape")) is door.home
    assert door.do(Key("escape"), Action("choose", "stay")) is door.home
    assert door.do(Key("escape"), Action("choose", "leave")) is None


@pytest.mark.parametrize("key", ["space", "return", "page down", "f5"])
def test_a_clicker_never_leaves_the_game(key: str) -> None:
    door = Doorway(HandMadeBackstage())

    assert door.do(Key("escape"), Key(key)) is not None


def test_the_window_can_be_closed() -> None:
    door = Doorway(HandMadeBackstage())

    assert door.do(CloseWindow()) is None
    assert door.do(Key("escape"), CloseWindow()) is None


# --- how it looks ---------------------------------------------------------------------------------

BACKSTAGES = {
    "no pack": HandMadeBackstage(pack(problems=1)),
    "one pack": HandMadeBackstage(old=True),
    "two packs": HandMadeBackstage(*FOUR_PACKS[:2], unfinished=BRAVE_OTTER, old=True),
    "three packs": HandMadeBackstage(*FOUR_PACKS[:3]),
    "four packs": HandMadeBackstage(*FOUR_PACKS, unfinished=BRAVE_OTTER, old=True),
    "many packs": HandMadeBackstage(*FOUR_PACKS[:2], BROKEN, *OWN),
}


@pytest.mark.parametrize("backstage", BACKSTAGES.values(), ids=BACKSTAGES.keys())
@every_size
@every_theme
def test_home_fits(backstage: HandMadeBackstage, size: tuple[int, int], theme: Theme) -> None:
    home = Doorway(backstage).home

    assert_well_made(lambda canvas: home.draw(canvas), size, theme)
    assert_well_made(lambda canvas: home.draw(canvas), size, theme, 1.25)


@pytest.mark.parametrize("country", helplines.countries())
@every_size
def test_home_fits_wherever_one_lives(country: str, size: tuple[int, int]) -> None:
    door = Doorway(HandMadeBackstage(*FOUR_PACKS))
    door.preferences.live_in(country)

    assert_well_made(lambda canvas: door.home.draw(canvas), size, DAY, 1.25)


@pytest.mark.parametrize("event", [Key("escape"), Action("language"), Action("country")], ids=str)
@every_size
def test_what_home_asks_fits(event: Input, size: tuple[int, int]) -> None:
    scene = Doorway(HandMadeBackstage(*FOUR_PACKS)).do(event)

    assert scene is not None
    canvas, targets = painted(lambda canvas: scene.draw(canvas), size)
    assert canvas.too_long == []
    assert all(target.action.name == "choose" for target in targets)


# --- a pack is dropped on the window --------------------------------------------------------------


def test_a_pack_that_is_dropped_on_the_window_is_among_the_others() -> None:
    door = Doorway(HandMadeBackstage(pack()))

    assert door.do(Action("add", "/media/stick/new.zip"), Action("pack", "new")) is door.beyond
    assert door.opened == [(("new",), "en", "be")]


def test_what_cannot_be_added_is_told() -> None:
    backstage = HandMadeBackstage(pack())
    backstage.unreadable.add("new.zip")
    door = Doorway(backstage)
    door.do(Action("add", "/media/stick/new.zip"))

    assert "The pack in new.zip cannot be added." in texts(door.home)
    assert packs_shown(door.home) == ["privacy"]
