"""The screens around the pages of a lesson, and what lies over them, look as they did.

Renewed like all golden pictures: see `tests/golden.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pygame
import pytest

from game import folders, interface
from game.answers.inputs import Action, Input, Key
from game.play.pages import TellingPage
from game.stage.canvas import Canvas
from game.stage.pages import Aids, draw_page
from game.stage.pictures import Pictures
from game.stage.ports import Settings
from game.stage.preferences import Preferences
from game.stage.scene import Scene
from game.stage.show import ShowOptions, Ways
from game.stage.text import DrawnLines
from game.stage.theme import DAY, NIGHT, Theme
from game.stage.timer import Timer
from tests.golden import assert_matches
from tests.play.scripts import question, script
from tests.stage.adult import Adult
from tests.stage.backstage import BRAVE_OTTER, FOUR_PACKS, READY_MADE, HandMadeBackstage, pack
from tests.stage.painting import Draw
from tests.stage.sample_pages import PAGES
from tests.stage.test_past_classes import GREW, past

NEXT = Key("page down")
LOOKS = (("wide-day", (640, 360), DAY), ("narrow-night", (512, 384), NIGHT))

_PICTURES = Pictures(folders.assets() / "drawings")
_LINES = DrawnLines()


def from_home(*events: Input, old: bool = False, packs: int = 4, played: bool = True) -> Draw:
    """The scene that these keys and clicks lead to from home."""
    waiting = pack(review_pending=True)
    backstage = HandMadeBackstage(
        *(FOUR_PACKS if packs == 4 else (waiting,)),
        unfinished=BRAVE_OTTER if played else None,
        old=old,
    )
    if played:
        backstage.past = tuple(past(number, growth=GREW) for number in range(6))
    backstage.ready_made = READY_MADE
    preferences = Preferences(Settings(language="en", country="be"))
    scene: Scene | None = Ways(backstage, ShowOptions(), 1, preferences).home()
    return _after(scene, *events)


def in_lesson(*names: str) -> Draw:
    """The scene that these keys lead to from the first vote of a lesson."""
    return _after(Adult(script(question())).lesson, *(Key(name) for name in names))


def _after(scene: Scene | None, *events: Input) -> Draw:
    for event in events:
        assert scene is not None, f"the game was left before {event}"
        scene = scene.handle(event)
    assert scene is not None
    return scene.draw


def on_page(name: str, *, typing: str = "", timer: Timer | None = None) -> Draw:
    page = PAGES[name]
    if typing:
        assert isinstance(page, TellingPage)
        page = replace(page, typing=typing)
    aids = Aids((), lambda _, file: folders.content() / "privacy" / file, timer)
    return lambda canvas: draw_page(canvas, page, aids)


SCENES: dict[str, Callable[[], Draw]] = {
    "home": from_home,
    "home-first": lambda: from_home(old=True, packs=1, played=False),
    "plans": lambda: from_home(Key("p")),
    "thanks": lambda: on_page("thanks"),
    "compared": lambda: on_page("reveal-compared"),
    "leave": lambda: from_home(Key("escape")),
    "language": lambda: from_home(Action("language")),
    "set-up-answers": lambda: from_home(Key("1")),
    "set-up-lesson": lambda: from_home(Key("1"), NEXT),
    "set-up-start": lambda: from_home(Key("1"), NEXT, NEXT, packs=1),
    "settings": lambda: from_home(Action("settings")),
    "past-classes": lambda: from_home(Action("past")),
    "past-classes-none": lambda: from_home(Action("past"), played=False),
    "menu": lambda: in_lesson("escape"),
    "calm": lambda: in_lesson("k"),
    "blank-asked": lambda: in_lesson("b", "space"),
    "team-called": lambda: in_lesson("1", "a", "2"),
    "notes": lambda: in_lesson("n"),
    "typing": lambda: on_page("chat", typing="SkyFox"),
    "placed-chat": lambda: on_page("placed-chat"),
    "placed-story": lambda: on_page("placed-story"),
    "placed-ending": lambda: on_page("placed-ending"),
    "placed-decision": lambda: on_page("placed-decision"),
    "placed-question": lambda: on_page("placed-question"),
    "timer": lambda: on_page("choice", timer=Timer(60, 25)),
}


@pytest.mark.parametrize("looks", LOOKS, ids=lambda looks: looks[0])
@pytest.mark.parametrize("name", SCENES)
def test_a_scene_looks_as_it_did(name: str, looks: tuple[str, tuple[int, int], Theme]) -> None:
    folder, size, theme = looks
    surface = pygame.Surface(size)
    canvas = Canvas(surface, theme, interface.words("en"), _PICTURES, _LINES)
    SCENES[name]()(canvas)

    assert_matches(surface, f"{folder}/{name}")
