"""The walk shows every page of a lesson, and ends even where there are millions of ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from game import folders
from game.author.walk import ARRIVALS, Seen, walk, walk_around
from game.beats import Ask, Debrief, Say, Script
from game.packs.library import load
from game.packs.script import script as script_of
from game.play.pages import (
    DebriefPage,
    EndingPageShown,
    GroupPage,
    LetterPage,
    NeighbourPage,
    Page,
    PickPage,
    RevealPage,
    ShieldPage,
    TellingPage,
    VotingPage,
)
from tests.command_line import SAMPLE
from tests.play.scripts import ask, debrief, group, one_round, option, question, script, story

Kind = TypeVar("Kind", bound=Page)

PRIVACY = folders.content() / "privacy"


def written(folder: Path) -> Script:
    return script_of([load(folder)])


def shown(kind: type[Kind], pages: list[Seen]) -> list[Kind]:
    return [page for _, page in pages if isinstance(page, kind)]


@pytest.mark.parametrize("folder", [SAMPLE, PRIVACY], ids=["sample", "privacy"])
def test_every_beat_is_seen(folder: Path) -> None:
    lesson = written(folder)["en"]
    pages = walk(written(folder), "en")
    texts = {(name, text) for name, page in pages for text in words(page)}

    for one in lesson.rounds:
        for beat in one.beats.values():
            match beat:
                case Say(text=text) | Debrief(key_point=text):
                    assert (one.id, text) in texts
                case Ask():
                    assert (one.id, beat.question) in texts


def words(page: Page) -> Iterator[str]:
    """What a page tells or asks."""
    match page:
        case TellingPage():
            yield page.situation.lines[-1].text
        case VotingPage():
            yield page.situation.question
        case DebriefPage():
            yield page.key_point
        case _:
            pass


def test_no_page_comes_twice() -> None:
    assert set(Counter(walk(written(SAMPLE), "en")).values()) == {1}


def test_a_translation_has_as_many_pages() -> None:
    assert len(walk(written(SAMPLE), "fr")) == len(walk(written(SAMPLE), "en"))


def test_the_class_votes_in_teams_and_by_hands() -> None:
    seats = {
        (page.seats, page.answered) for page in shown(VotingPage, walk(script(question()), "en"))
    }

    teams = (1, 2, 3, 4, 5, 6)
    assert seats == {
        ((0,), frozenset[int]()),
        ((0,), frozenset({0})),
        (teams, frozenset[int]()),
        (teams, frozenset(teams)),
    }


def test_the_reveal_is_seen_counted_uncounted_and_after_two_votes() -> None:
    counts = {
        (page.first, tuple(answer.count for answer in page.answers))
        for page in shown(RevealPage, walk(script(question()), "en"))
    }

    teams, hands, none = (2, 2, 2), (12, 12, 4), (None, None, None)
    assert counts == {
        (None, none),
        *((None, votes) for votes in (teams, hands)),
        *((first, votes) for first in (teams, hands) for votes in (first, none)),
    }


def test_every_letter_that_is_not_the_best_has_its_page() -> None:
    pages = walk(script(question()), "en")

    letters = {page.answer.letter for page in shown(LetterPage, pages)}
    assert letters == {"B", "C"}
    assert len(shown(NeighbourPage, pages)) == 1


def test_every_letter_of_a_group_is_picked_at_every_step() -> None:
    pages = walk(script(group()), "en")

    picks = Counter((page.pick.letter, page.right) for page in shown(PickPage, pages))
    assert {letter for letter, _ in picks} == set("ABCD")
    assert picks["C", False] > 1
    assert picks["C", True] == 1
    # D was put aside, or nobody ever picked it.
    assert len(shown(GroupPage, pages)) == 2


def test_every_way_through_a_story_is_taken() -> None:
    pages = walk(script(story()), "en")

    ways = {
        tuple(line.id for line in page.situation.lines)
        for page in shown(TellingPage, pages)
        if page.ending
    }
    assert ways == {("hello", "told"), ("hello", "pressed", "told")}


def test_a_story_with_millions_of_ways_ends() -> None:
    beats: list[Say | Ask] = []
    for number in range(9):
        after = f"ask{number + 1}" if number < 8 else "debrief"
        ways = [f"say{number}{letter}" for letter in "abcdef"]
        options = [option(way[-1].upper(), goto=way) for way in ways]
        beats += [ask(f"ask{number}", options), *(Say(way, way, after) for way in ways)]

    pages = walk(script(one_round(*beats, debrief())), "en")

    told = {page.situation.lines[-1].id for page in shown(TellingPage, pages)}
    assert len(told) == 9 * 6
    assert len(pages) < 9 * 7 * ARRIVALS * 12


def test_the_pages_around_the_rounds_are_seen() -> None:
    pages = walk_around(written(SAMPLE), "en")

    assert {type(page).__name__ for page in pages} == {
        "NoticePage",
        "RulesPage",
        "BreakPage",
        "ShieldPage",
        "EndingPageShown",
        "FinishedPage",
    }
    assert {page.last for page in pages if isinstance(page, ShieldPage)} == {True, False}
    assert len([page for page in pages if isinstance(page, EndingPageShown)]) == 6
