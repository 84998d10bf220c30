"""How long a round takes: read aloud, thought, voted, revealed; its shortest and longest way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.beats import Ask, Beat, Debrief, Pick, Round, RoundType, Say, Verdict, Zone, Zones
from game.packs.timing import following, last_first, round_minutes, way_minutes
from tests.play.scripts import ask, one_round, option, rounds

READ_110_WORDS = " ".join(["word"] * 110)
VOTE = 35 / 60
REVEAL = 40 / 60
FURTHER = 20 / 60


def quiet(identifier: str = "debrief") -> Debrief:
    """A debrief that nobody reads."""
    return Debrief(identifier, "", "", ())


def silent(*letters: str, goto: dict[str, str] | None = None) -> Ask:
    """An ask without words; `goto` are the ways its letters lead."""
    leads = goto or {}
    options = [
        replace(option(letter, Verdict.BEST, leads.get(letter)), text="") for letter in letters
    ]
    return replace(ask("ask", options, None if goto else "debrief"), question="")


def test_110_words_take_a_minute() -> None:
    assert round_minutes(one_round(Say("a", READ_110_WORDS, "debrief"), quiet())) == pytest.approx(
        1
    )


def test_what_the_debrief_says_is_read_too() -> None:
    end = Debrief("debrief", READ_110_WORDS, READ_110_WORDS, ())

    assert round_minutes(one_round(Say("a", "", "debrief"), end)) == pytest.approx(2)


def test_a_decision_takes_thinking_voting_and_a_reveal() -> None:
    assert round_minutes(one_round(silent("A", "B"), quiet())) == pytest.approx(VOTE + REVEAL)


def test_a_group_of_picks_is_voted_once_and_the_adult_leads_the_rest() -> None:
    picks = (Pick("A"), Pick("B"))
    group = replace(silent("A", "B", "C"), picks=picks)

    assert round_minutes(one_round(group, quiet())) == pytest.approx(VOTE + REVEAL + FURTHER)


def test_a_last_option_places_itself() -> None:
    picks = (Pick("A"), Pick("B"), Pick("C"))
    group = replace(silent("A", "B", "C"), picks=picks)

    assert round_minutes(one_round(group, quiet())) == pytest.approx(VOTE + REVEAL + FURTHER)


def test_only_the_first_card_of_a_sort_is_voted_on_at_length() -> None:
    zones = Zones("", (Zone("A", "", "ok"), Zone("B", "", "stop")))
    first, second = replace(silent("A", "B"), next="second"), silent("A", "B")
    cards = (first, replace(second, id="second"))
    sort = replace(one_round(*cards, quiet()), type=RoundType.SORT, scenery=zones)

    assert round_minutes(sort) == pytest.approx(VOTE + REVEAL + FURTHER)


def test_the_question_of_a_sort_is_read_once() -> None:
    zones = Zones(READ_110_WORDS, (Zone("A", "", "ok"), Zone("B", "", "stop")))
    sort = replace(one_round(silent("A", "B"), quiet()), type=RoundType.SORT, scenery=zones)

    assert round_minutes(sort) == pytest.approx(1 + VOTE + REVEAL)


def branching() -> Round:
    """A leads to the end at once, B tells for a minute first."""
    return one_round(
        silent("A", "B", goto={"A": "end", "B": "more"}),
        Say("more", READ_110_WORDS, "end"),
        Say("end", "", "debrief", ending=True),
        quiet(),
    )


def test_a_story_has_a_shortest_and_a_longest_way() -> None:
    shortest, longest = way_minutes(branching())

    assert shortest == pytest.approx(VOTE + REVEAL)
    assert longest == pytest.approx(VOTE + REVEAL + 1)
    assert round_minutes(branching()) == pytest.approx(VOTE + REVEAL + 0.5)


def test_a_way_back_is_followed_once() -> None:
    story = one_round(
        Say("start", READ_110_WORDS, "ask"),
        silent("A", "B", goto={"A": "start", "B": "end"}),
        Say("end", "", "debrief", ending=True),
        quiet(),
    )

    assert way_minutes(story) == pytest.approx((1 + VOTE + REVEAL,) * 2)


def test_the_shortest_way_may_lead_through_what_another_way_leaves() -> None:
    story = one_round(
        silent("A", "B", goto={"A": "long", "B": "short"}),
        Say("long", READ_110_WORDS, "join"),
        Say("short", "", "join"),
        Say("join", "", "debrief", ending=True),
        quiet(),
    )

    assert way_minutes(story)[0] == pytest.approx(VOTE + REVEAL)


@given(rounds("any"))
def test_no_way_is_shorter_than_the_shortest(given_round: Round) -> None:
    shortest, longest = way_minutes(given_round)

    assert 0 <= shortest <= longest + 1e-9


@given(st.data())
def test_walking_any_way_takes_between_the_shortest_and_the_longest(data: st.DataObject) -> None:
    story = data.draw(rounds("any"))
    shortest, longest = way_minutes(story)
    walked: list[Beat] = [story.beats[story.start]]
    while onward := following(walked[-1]):
        walked.append(story.beats[data.draw(st.sampled_from(onward))])

    # The same beats in a row, without a fork.
    row = [replace(beat, id=str(at), next=str(at + 1)) for at, beat in enumerate(walked)]
    row[-1] = replace(row[-1], next=None)
    straight = [
        replace(beat, options=tuple(replace(one, goto=None) for one in beat.options))
        if isinstance(beat, Ask)
        else beat
        for beat in row
    ]
    taken = way_minutes(one_round(*straight))[0]

    assert shortest - 1e-9 <= taken <= longest + 1e-9


def test_what_is_led_to_comes_first_and_a_long_story_is_no_trouble() -> None:
    chain = {str(at): (str(at + 1),) for at in range(5000)}

    order = list(last_first("0", lambda name: chain.get(name, ())))

    assert order[0] == "5000"
    assert order[-1] == "0"


def test_a_round_without_words_that_asks_nothing_takes_no_time() -> None:
    assert round_minutes(one_round(quiet())) == 0
