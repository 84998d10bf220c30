"""A story as stations: where its ways meet and part."""

from __future__ import annotations

from hypothesis import given

from game.author.stations import Way, stations, written
from game.beats import Round
from game.packs.check import check
from game.packs.rounds.scenario import Scenario
from tests.author.stories import decision, ending, stories, story, told
from tests.command_line import SAMPLE


def test_lines_without_a_fork_are_one_station() -> None:
    found = stations(
        story(
            told("a", "b"), told("b", "ask"), decision("ask", "c", "d"), ending("c"), ending("d")
        ),
        {},
    )

    assert [one.beats for one in found] == [("a", "b", "ask"), ("c",), ("d",)]
    assert found[0].ways == (Way("A", "c"), Way("B", "d"))


def test_where_ways_join_a_station_begins() -> None:
    found = stations(
        story(
            decision("ask", "a", "b"),
            told("a", "c"),
            told("b", "c"),
            told("c", "end"),
            ending("end"),
        ),
        {},
    )

    assert [one.beats for one in found] == [("ask",), ("a",), ("b",), ("c", "end")]


def test_decisions_are_numbered_from_the_top_down() -> None:
    found = stations(
        story(
            decision("one", "late", "two"),
            decision("late", "end", "end"),
            decision("two", "late", "end"),
            ending("end"),
        ),
        {},
    )

    assert {one.id: one.number for one in found} == {"one": 1, "two": 2, "late": 3, "end": 0}


def test_a_label_says_how_one_gets_here() -> None:
    found = stations(
        story(
            decision("ask", "a", "b"), told("a", "end"), decision("b", "a", "end"), ending("end")
        ),
        {},
    )

    assert {one.id: one.label for one in found} == {
        "ask": "Start",
        "a": "1 A, 2 A",
        "b": "1 B",
        "end": "2 ways",
    }


def test_an_ending_is_told_apart_and_whether_it_helps() -> None:
    one = story(decision("ask", "a", "a"), told("a", "end", "Hm."), ending("end"))
    found = stations(one, {}, helping=("end",))

    assert (found[1].told, found[1].ending) == (("“Hm.”",), "It is not your fault.")
    assert [each.helps for each in found] == [False, True]
    assert not any(each.helps for each in stations(one, {}))


def test_what_is_said_stands_in_the_marks_of_its_language() -> None:
    round_ = story(told("a", "end", "Hm."), ending("end"))

    french = "«\N{NO-BREAK SPACE}Hm.\N{NO-BREAK SPACE}»"

    said = {code: stations(round_, {}, code)[0].told[0] for code in ("en", "de", "fr", "tr")}
    assert said == {"en": "“Hm.”", "de": "„Hm.“", "fr": french, "tr": "“Hm.”"}


def test_passages_give_their_names_to_stations() -> None:
    checked = check(SAMPLE)
    model = next(one for one in checked.manuscripts[0].rounds.values() if one.id == "skyfox")
    assert checked.pack is not None
    assert isinstance(model, Scenario)
    round_ = next(one for one in checked.pack.rounds if one.id == "skyfox")

    titles = [one.title for one in stations(round_, model.passage_of())]
    assert titles == ["Skyfox", "Pressed", "Told"]


def test_an_identifier_reads_as_a_heading() -> None:
    assert [written(one) for one in ("kind-no", "told-ravi", "sams-post", "first")] == [
        "Kind no",
        "Told Ravi",
        "Sam\u2019s post",
        "First",
    ]


@given(stories())
def test_every_beat_that_is_reached_stands_in_one_station(given_story: Round) -> None:
    found = stations(given_story, {})
    beats = [beat for one in found for beat in one.beats]

    assert len(beats) == len(set(beats))
    assert set(beats) == set(given_story.beats) - {"debrief"}
    assert {way.goal for one in found for way in one.ways} <= {one.id for one in found}
