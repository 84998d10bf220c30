"""Lesson plans with real packs: what is chosen, and whole lessons by keys through the real loop."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from game import folders, interface
from game.author.walk import walk
from game.backstage import LocalBackstage
from game.beats import Part
from game.errors import ClickwiseError
from game.packs.check import check
from game.packs.problems import PlanUnreadable
from game.packs.script import script
from game.play.moves import Begin, Way
from game.play.pages import FinishedPage, RevealPage, TellingPage, ThanksPage, VotingPage
from game.play.session import Session
from game.play.state import Phase
from game.stage.pages import Aids, draw_page
from game.stage.ports import Plan
from game.stage.ready_made import ReadyMade
from game.stage.set_up import SetUp
from game.stage.show import ShowOptions, begin_demo, first_scene
from tests.games import lesson
from tests.pilot import Pilot, piloted
from tests.stage.recording import RecordingCanvas

PARTS = "parts"
"""A pack with a round for every part of a lesson, put among the user's own."""

BEGIN = Begin("en", "be", Way.TEAMS, 3, 25, 40)
PLAN = """\
plan: ours
title: {en: Our lesson}
note: {en: For a test.}
minutes: 40
ending: 7
steps:
  - {pack: parts, part: warm-up, minutes: 2}
  - {pack: parts, part: compare-before, minutes: 1}
  - {pack: parts, minutes: 6}
  - {pack: parts, part: compare-after, minutes: 2}
"""


@pytest.fixture
def backstage() -> Iterator[LocalBackstage]:
    shutil.copytree(Path(__file__).parent / "packs" / PARTS, folders.user_packs() / PARTS)
    backstage = LocalBackstage(chance=Random(7))
    yield backstage
    backstage.close()


@pytest.fixture
def plan(tmp_path: Path) -> str:
    file = tmp_path / "ours.yaml"
    file.write_text(PLAN, "utf-8")
    return str(file)


def rounds(session: Session) -> list[tuple[str, bool]]:
    """What is played: the rounds, and whether they are asked before."""
    return [(each.id, each.before) for each in session.lesson.rounds]


def begun(backstage: LocalBackstage, minutes: int, *, demo: bool = False) -> Session:
    """A lesson over the pack with a round for every part, as it fits."""
    begin = Begin("en", "be", Way.TEAMS, 3, 25, minutes)
    return backstage.begin(Plan((PARTS,), (), begin), demo=demo)[1]


def planned(backstage: LocalBackstage, plan: str) -> Session:
    return backstage.begin(Plan((PARTS,), (), BEGIN, plan), demo=False)[1]


def test_without_a_plan_a_long_lesson_warms_up_and_asks_twice(backstage: LocalBackstage) -> None:
    assert rounds(begun(backstage, 50)) == [
        ("warm-one", False),
        ("warm-two", False),
        ("know-one", True),
        ("know-two", True),
        ("first", False),
        ("second", False),
        ("third", False),
        ("know-one", False),
        ("know-two", False),
    ]


def test_a_short_lesson_has_its_own_rounds_alone(backstage: LocalBackstage) -> None:
    assert rounds(begun(backstage, 25)) == [("first", False), ("second", False), ("third", False)]


def test_a_demo_plays_every_round(backstage: LocalBackstage) -> None:
    session = begun(backstage, 15, demo=True)

    assert {name for name, _ in rounds(session)} == {
        each.id for each in backstage.rounds((PARTS,), "en")
    }


def test_a_plan_says_what_is_played(backstage: LocalBackstage, plan: str) -> None:
    assert rounds(planned(backstage, plan)) == [
        ("warm-one", False),
        ("know-one", True),
        ("first", False),
        ("second", False),
        ("know-one", False),
    ]


def test_a_demo_of_a_plan_plays_all_that_it_may(backstage: LocalBackstage, plan: str) -> None:
    packs = backstage.lesson_plan(plan, "en").packs
    session = begin_demo(backstage, ShowOptions(packs=packs, plan=plan, demo=True))

    assert len(rounds(session)) == 2 + 2 + 3 + 2


def play_on(pilot: Pilot, votes: dict[bool, tuple[str, ...]]) -> list[object]:
    """Go on to the end; at a vote press these keys, by whether it is the one before."""
    seen: list[object] = []
    for _ in range(200):
        if pilot.state.phase is Phase.ENDED:
            return seen
        if pilot.state.phase is Phase.VOTING:
            pilot.press(*votes[pilot.state.round_outline.before])
        pilot.press("page down")
        seen.append(pilot.page)
    pytest.fail("the lesson never ended")


def test_a_whole_lesson_of_a_plan_compares_both_votes(backstage: LocalBackstage, plan: str) -> None:
    session = planned(backstage, plan)
    votes = {True: ("1", "c", "2", "c", "3", "a"), False: ("1", "a", "2", "a", "3", "a")}
    with lesson(backstage, session) as pilot:
        seen = play_on(pilot, votes)

        assert isinstance(pilot.page, FinishedPage)
        assert pilot.state.played == tuple(range(5))
    assert len([page for page in seen if isinstance(page, ThanksPage)]) == 1
    compared = [page for page in seen if isinstance(page, RevealPage) and page.compared]
    assert [page.first for page in compared] == [(1, 0, 2)]
    before = seen[: next(at for at, page in enumerate(seen) if isinstance(page, ThanksPage))]
    asked = [page for page in before if isinstance(page, VotingPage)]
    assert asked

    (past,) = backstage.past_classes("en")
    counts = [[(vote.count, vote.of) for vote in each.votes] for each in past.growth]
    assert counts == [[(1, 3), (3, 3)]]


def test_the_class_goes_on_between_the_two_votes(backstage: LocalBackstage, plan: str) -> None:
    session = planned(backstage, plan)
    with lesson(backstage, session) as pilot:
        for _ in range(60):
            if isinstance(pilot.page, ThanksPage):
                break
            if pilot.state.phase is Phase.VOTING:
                pilot.press("1", "c")
            pilot.press("page down")
        stood = pilot.state
    card = backstage.unfinished()
    assert card is not None

    assert backstage.resume(card.identifier).state == stood


def test_a_plan_opens_set_up_with_its_rounds(backstage: LocalBackstage, plan: str) -> None:
    options = ShowOptions(packs=(PARTS,), plan=plan)
    with piloted(first_scene(backstage, options)) as pilot:
        assert pilot.scene_is(SetUp)
        pilot.press("page down")
        pilot.click("round", "0")
        pilot.press("page down")
        pilot.click("tick", "review")
        pilot.press("page down")

        assert rounds(pilot.session) == rounds(planned(backstage, plan))[1:]


def test_a_round_that_is_not_there_is_told_with_its_place(
    backstage: LocalBackstage, tmp_path: Path
) -> None:
    file = tmp_path / "ours.yaml"
    file.write_text(PLAN.replace("part: warm-up", "rounds: [frist]"), "utf-8")

    with pytest.raises(PlanUnreadable, match="unknown round “frist”"):
        backstage.planned_rounds(str(file), "en", 40)


def test_home_leads_to_the_plans_whose_packs_are_there(backstage: LocalBackstage) -> None:
    with piloted(first_scene(backstage, ShowOptions())) as pilot:
        pilot.press("p")
        assert pilot.scene_is(ReadyMade)

    known = {card.name for card in backstage.packs("en")}
    assert all(known.issuperset(card.packs) for card in backstage.lesson_plans("en"))
    assert "privacy-50" in {card.name for card in backstage.lesson_plans("en")}


def test_an_unknown_plan_is_told(backstage: LocalBackstage) -> None:
    with pytest.raises(ClickwiseError, match="no lesson plan"):
        backstage.lesson_plan("nothing-50", "en")


def test_follow_ups_are_for_a_week_later(backstage: LocalBackstage) -> None:
    for minutes in (15, 50, 240):
        session = begun(backstage, minutes)
        assert Part.FOLLOW_UP not in {each.part for each in session.lesson.rounds}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_kind_of_round_can_be_asked_before_and_shows_no_answer(language: str) -> None:
    pack = check(Path(__file__).parent / "packs" / "sample").pack
    assert pack is not None
    names = [(pack.name, each.id) for each in pack.rounds]
    before = range(len(names))

    pages = [page for _, page in walk(script([pack], names, before), language)]

    assert {type(page) for page in pages} == {TellingPage, VotingPage, ThanksPage}
    words = interface.words(language)
    for shown in pages:
        canvas = RecordingCanvas((1024, 768), words)
        draw_page(canvas, shown, Aids((), lambda _, file: pack.folder / file))
