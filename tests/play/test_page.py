"""What a page tells of the state besides its texts: who types, and which prickles are new."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.beats import NARRATOR, Beat, Phone, Place, Say, Script
from game.play.moves import Begin, Entry, JumpToRound, Move, Next, Praise, Prickle, Skip, Way
from game.play.outline import outline
from game.play.pages import ShieldPage, TellingPage, VotingPage, page
from game.play.rules import replay
from game.play.state import State
from tests.play.scripts import ask, debrief, one_round, question, script

BEGIN = Begin("en", "be", Way.TEAMS, 4, 25, 50)
PHONE = Phone("BlokLand chat", "noor", "SkyFox", None)


def after(lesson: Script, *moves: Move) -> State:
    return replay(outline(lesson), [Entry(move, 0) for move in (BEGIN, Next(), *moves)])[-1]


def chat(*beats: Beat, phone: bool = True) -> Script:
    played = one_round(*beats, ask("ask", after="debrief"), debrief())
    return script(replace(played, scenery=PHONE if phone else None))


def typing(lesson: Script) -> str:
    shown = page(after(lesson, Next()), lesson["en"])
    assert isinstance(shown, TellingPage)
    return shown.typing


HELLO = Say("hello", "Hello!", "answer", "SkyFox")


def test_somebody_types_whose_message_comes_next() -> None:
    assert typing(chat(HELLO, Say("answer", "Are you there?", "ask", "SkyFox"))) == "SkyFox"


@pytest.mark.parametrize(
    "following",
    [
        Say("answer", "Hi!", "ask", "noor", mine=True),
        Say("answer", "Noor puts the phone away.", "ask", NARRATOR),
        Say("answer", "Come here, Noor.", "ask", "els", ending=True),
    ],
    ids=["the owner writes", "somebody tells", "the story ends"],
)
def test_nobody_types_when_what_follows_is_no_message_of_somebody_else(following: Say) -> None:
    assert typing(chat(HELLO, following)) == ""


def test_nobody_types_before_a_decision() -> None:
    assert typing(chat(replace(HELLO, next="ask"))) == ""


def test_nobody_types_without_a_phone() -> None:
    assert typing(chat(HELLO, Say("answer", "Really?", "ask", "milo"), phone=False)) == ""


# --- the shield ----------------------------------------------------------------------------------

SIX_ROUNDS = script(*(question() for _ in range(6)))


def fresh(state: State) -> int:
    shown = page(state, SIX_ROUNDS["en"])
    assert isinstance(shown, ShieldPage)
    return shown.fresh


def granted(count: int) -> list[Move]:
    return [Prickle(1, Praise.REASON)] * count


TO_SHIELD: list[Move] = [Skip()] * 3


def test_all_prickles_of_the_first_shield_are_new() -> None:
    assert fresh(after(SIX_ROUNDS, Next(), *granted(4), *TO_SHIELD)) == 4


def test_on_the_next_shield_only_those_are_new_that_grew_since() -> None:
    moves = [Next(), *granted(4), *TO_SHIELD, Next(), *granted(2), *TO_SHIELD]

    assert fresh(after(SIX_ROUNDS, *moves)) == 2


def test_a_prickle_granted_at_the_shield_is_new_alone() -> None:
    assert fresh(after(SIX_ROUNDS, Next(), *granted(4), *TO_SHIELD, *granted(1))) == 1


def test_a_round_that_is_jumped_to_from_the_shield_counts_from_there() -> None:
    moves = [Next(), *granted(4), *TO_SHIELD, JumpToRound(0), *TO_SHIELD]

    assert fresh(after(SIX_ROUNDS, *moves)) == 0


def places(*named: Place | None) -> list[Place | None]:
    """Where the story is seen to be, line by line, when its lines name these."""
    lines = [
        Say(f"line-{n}", "Noor waits.", f"line-{n + 1}", place=place)
        for n, place in enumerate(named)
    ]
    lines[-1] = replace(lines[-1], next="ask")
    lesson = chat(*lines, phone=False)
    seen: list[Place | None] = []
    for steps in range(1, len(named) + 2):
        shown = page(after(lesson, *([Next()] * steps)), lesson["en"])
        assert isinstance(shown, TellingPage | VotingPage)
        seen.append(shown.situation.place)
    return seen


def test_a_story_stays_where_it_is_until_a_line_names_another_place() -> None:
    bench, gate = Place.PARK_BENCH, Place.SCHOOL_GATE
    assert places(None, bench, None, gate) == [None, bench, bench, gate, gate]


def test_a_place_can_be_left_for_none() -> None:
    assert places(Place.LIBRARY, Place.NONE, None) == [Place.LIBRARY, None, None, None]
