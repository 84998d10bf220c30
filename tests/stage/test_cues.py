"""Which step of a lesson is heard: few are, and none says that an answer was wrong."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from game.answers.inputs import Key
from game.backstage import LocalBackstage
from game.beats import Script
from game.play.pages import BreakPage, Page
from game.play.session import Session
from game.play.state import Phase
from game.stage.cues import Sound, cue
from game.stage.lesson import LessonScene
from game.stage.menu import Menu
from game.stage.preferences import Preferences
from game.stage.scene import Scene
from tests.play.scripts import group, question, script, story
from tests.stage.adult import TEAMS, Adult, Paper
from tests.stage.sample_pages import PAGES

TO_THE_QUESTION = ("space", "space")
TO_THE_REVEAL = (*TO_THE_QUESTION, "1", "b", "space", "space")


class Tape:
    """A speaker that keeps what it was given to play."""

    def __init__(self) -> None:
        self.heard: list[Sound] = []

    def play(self, sound: Sound | None) -> None:
        if sound is not None:
            self.heard.append(sound)


class Room:
    """An adult at the keys of a lesson, and a tape that runs from the calm notice on."""

    def __init__(self, lesson: Script, *keys: str) -> None:
        self.session = Session(lesson, Paper(), lambda: 0)
        self.session.do(TEAMS)
        self.tape = Tape()
        self.preferences = Preferences()
        backstage = LocalBackstage()
        leave = Adult(lesson).lesson
        self.lesson = LessonScene(
            backstage, self.session, lambda: leave, self.preferences, self.tape
        )
        self.scene: Scene = self.lesson
        self.heard(*keys)

    def heard(self, *keys: str) -> Sequence[Sound]:
        """What these keys make sound."""
        self.tape.heard.clear()
        for key in keys:
            after = self.scene.handle(Key(key))
            assert after is not None
            self.scene = after
        return tuple(self.tape.heard)


def test_a_team_that_answers_is_heard_once() -> None:
    room = Room(script(question()), *TO_THE_QUESTION)

    assert room.heard("2", "c") == (Sound.ANSWERED,)
    assert room.heard("2", "a") == ()
    assert room.heard("3", "a") == (Sound.ANSWERED,)


@pytest.mark.parametrize("letter", "abcp")
def test_every_answer_sounds_alike(letter: str) -> None:
    """A is best, B okay, C risky, P passes: up to the end of the round nobody hears which."""
    room = Room(script(question(), question()), *TO_THE_QUESTION)

    assert room.heard("1", letter) == (Sound.ANSWERED,)
    assert room.heard("space", "space") == (Sound.REVEAL,)
    assert Sound.REVEAL not in room.heard("space", "space")


@pytest.mark.parametrize("letter", "abcd")
def test_a_pick_sounds_alike_whether_it_is_in_its_place_or_not(letter: str) -> None:
    room = Room(script(group()), *TO_THE_QUESTION)

    right = Room(script(group()), *TO_THE_QUESTION).heard("1", "a", "space", "space")

    assert room.heard("1", letter, "space", "space") == right


def test_the_answer_is_heard_when_it_appears_and_its_letters_are_not() -> None:
    room = Room(script(question(), question()), *TO_THE_QUESTION, "1", "b", "2", "c")

    assert room.heard("space") == ()
    assert room.heard("space") == (Sound.REVEAL,)
    assert room.heard("space") == ()


def test_a_class_without_an_answer_hears_the_reveal_too() -> None:
    assert Room(script(question()), *TO_THE_QUESTION).heard("space", "space") == (Sound.REVEAL,)


def test_talking_and_voting_again_is_heard_as_the_first_vote_was() -> None:
    room = Room(script(question()), *TO_THE_QUESTION, "1", "b", "space")

    assert room.heard("v", "v") == ()
    assert room.heard("1", "b") == (Sound.ANSWERED,)


def test_a_story_is_told_in_silence() -> None:
    assert Room(script(story())).heard("space", "space", "space") == ()


@pytest.mark.parametrize(
    ("before", "heard"), [((), ()), (("g", "2"), (Sound.PRICKLE,))], ids=["none", "one"]
)
def test_the_shield_is_heard_when_it_has_a_new_prickle(
    before: Sequence[str], heard: Sequence[Sound]
) -> None:
    room = Room(script(*[question()] * 4), *TO_THE_QUESTION, *before)
    latest: Sequence[Sound] = ()
    while room.session.state.phase is not Phase.SHIELD:
        latest = room.heard("space")

    assert latest == heard


def test_a_granted_prickle_is_heard_at_once() -> None:
    room = Room(script(question()), *TO_THE_REVEAL)

    assert room.heard("g", "2") == (Sound.PRICKLE,)


def test_only_the_last_page_of_the_ending_is_heard() -> None:
    room = Room(script(question()), *TO_THE_REVEAL, "e", "e")
    pages = len(room.session.state.ending)

    assert room.heard(*["space"] * (pages - 2)) == ()
    assert room.heard("space") == (Sound.ENDING,)
    assert room.heard("space") == ()


def test_the_calm_picture_is_heard_by_its_key_and_from_the_menu() -> None:
    room = Room(script(question()), *TO_THE_QUESTION)

    assert room.heard("k") == (Sound.CALM,)
    assert room.heard("k", "escape") == ()
    assert isinstance(room.scene, Menu)
    assert room.heard("k") == (Sound.CALM,)


@pytest.mark.parametrize(
    "keys",
    [
        ("z",),
        ("p", "p"),
        ("l",),
        ("page up", "page down"),
        ("b", "b"),
        ("escape", "escape"),
        ("x",),
    ],
    ids=lambda keys: " ".join(keys),
)
def test_nothing_is_heard_of_what_only_the_adult_does(keys: tuple[str, ...]) -> None:
    lesson = script(question(), languages=("en", "nl"))

    assert Room(lesson, *TO_THE_REVEAL).heard(*keys) == ()
    assert Room(lesson, *TO_THE_QUESTION, "1", "b").heard(*keys) == ()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_stays_or_comes_back_after_a_break_is_silent(name: str) -> None:
    here: Page = PAGES[name]

    assert cue(here, here) is None
    assert cue(BreakPage(), here) is None
    assert cue(None, here) is None


def test_m_turns_the_sound_off_and_on_and_says_so() -> None:
    room = Room(script(question()), "m")
    assert room.preferences.settings.volume == 0
    assert room.lesson.strip.message == "strip.muted"

    room.heard("m")

    assert room.preferences.settings.volume > 0
    assert room.lesson.strip.message == "strip.unmuted"
