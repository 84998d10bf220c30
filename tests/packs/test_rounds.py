"""Each round type becomes beats, and says what is wrong within a round."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import beats
from game.beats import Ask, CastMember, Debrief, Expression, Place, Round, Say, Verdict
from game.packs.pack import Pack
from game.packs.rounds import TYPES
from game.packs.rounds.order import Order


@pytest.fixture
def rounds(sample: Pack) -> dict[str, Round]:
    return {one.id: one for one in sample.rounds}


def ask(one: Round, name: str = "ask") -> Ask:
    beat = one.beats[name]
    assert isinstance(beat, Ask)
    return beat


def test_every_round_type_has_a_model_and_the_sample_has_every_type(sample: Pack) -> None:
    assert set(TYPES) == set(beats.RoundType) == {one.type for one in sample.rounds}


def test_every_round_ends_in_its_debrief_whichever_way_the_class_takes(sample: Pack) -> None:
    for one in sample.rounds:
        for name, beat in one.beats.items():
            assert beat.id == name
            leads = {beat.next}
            if isinstance(beat, Ask):
                leads |= {option.goto for option in beat.options}
            assert leads - {None} <= set(one.beats)
            if not isinstance(beat, Debrief):
                assert leads - {None}, f"{one.id}/{name} leads nowhere"
        assert isinstance(list(one.beats.values())[-1], Debrief)


def test_options_have_letters_in_the_order_they_were_written(rounds: dict[str, Round]) -> None:
    options = ask(rounds["new-account"]).options

    assert [(one.letter, one.id) for one in options] == [
        ("A", "full-name"),
        ("B", "made-up"),
        ("C", "ask"),
    ]
    assert options[2].helper == "teacher"


def test_ticking_all_is_finding_every_best_option(rounds: dict[str, Round]) -> None:
    assert [pick.letter for pick in ask(rounds["warning-signs"]).picks] == ["A", "C"]
    assert ask(rounds["new-account"]).picks == ()


def test_a_myth_is_an_ask_of_two_whose_words_the_interface_has(rounds: dict[str, Round]) -> None:
    claim = ask(rounds["private-account"])

    assert [(one.id, one.text, one.verdict) for one in claim.options] == [
        ("true", "", Verdict.RISKY),
        ("not-true", "", Verdict.BEST),
    ]
    assert claim.question.startswith("“My account")
    assert claim.cast == (CastMember("adil", Expression.UNSURE),)


def test_a_sort_asks_once_a_card_over_the_zones(rounds: dict[str, Round]) -> None:
    one = rounds["who-may-have-it"]

    password, colour = ask(one, "password"), ask(one, "colour")
    verdicts = [(option.id, option.verdict) for option in password.options]
    assert verdicts == [
        ("ok", Verdict.RISKY),
        ("careful", Verdict.OKAY),
        ("stop", Verdict.BEST),
    ]
    assert (one.start, password.next, colour.next) == ("password", "colour", "debrief")
    assert password.cast == (CastMember("sam", Expression.UNSURE),)
    assert colour.cast == (CastMember("sam", Expression.SMILE),)
    assert isinstance(one.scenery, beats.Zones)
    assert [(zone.sign, zone.text) for zone in one.scenery.zones] == [
        ("ok", ""),
        ("careful", ""),
        ("stop", ""),
    ]


def test_steps_wait_for_earlier_steps_unless_they_are_right_anywhere(
    rounds: dict[str, Round],
) -> None:
    one = ask(rounds["help-for-milo"])

    letters = {option.id: option.letter for option in one.options}
    after = {pick.letter: set(pick.after) for pick in one.picks}
    assert after[letters["stop"]] == set()
    assert after[letters["tell"]] == set()
    assert after[letters["keep"]] == {letters["stop"]}
    assert after[letters["block"]] == {letters["stop"]}


def order(flags: list[str], name: str) -> Order:
    """An order of steps, each `fixed`, `anywhere` or `together`."""
    steps = {
        f"step-{place}": {
            "text": f"Step {place}",
            "anywhere": "yes" if flag == "anywhere" else "no",
            "together": "yes" if flag == "together" else "no",
            "feedback": "This is why it stands where it stands.",
        }
        for place, flag in enumerate(flags)
    }
    head = {"id": name, "type": "order", "objective": "o", "key_point": "k", "talk": "t"}
    return Order.model_validate(
        {**head, "tell": ["teacher", "coach"], "question": "q", "steps": steps}
    )


flags = st.lists(st.sampled_from(["fixed", "anywhere", "together"]), min_size=3, max_size=6)


@given(flags, st.from_regex(r"[a-z]{1,8}", fullmatch=True))
def test_letters_never_stand_in_a_right_order_and_every_order_can_be_completed(
    flags: list[str], name: str
) -> None:
    one = order(flags, name)
    if list(one.faults()):
        return
    (beat,) = one.graph()
    assert isinstance(beat, Ask)

    found: set[str] = set()
    in_letters = all(
        set(pick.after) <= {other.letter for other in beat.picks if other.letter < pick.letter}
        for pick in beat.picks
    )
    for _ in beat.picks:
        right = {one.letter for one in beat.picks if set(one.after) <= found} - found
        assert right
        found.add(min(right))
    assert not in_letters
    assert [option.letter for option in beat.options] == list("ABCDEF"[: len(flags)])


def test_letters_hang_on_identifiers_alone(sample: Pack) -> None:
    texts = {
        language: [
            (option.id, option.letter)
            for one in edition.rounds
            if one.id == "help-for-milo"
            for option in ask(one).options
        ]
        for language, edition in sample.editions.items()
    }

    assert texts["en"] == texts["fr"]


def test_spots_are_lettered_and_the_risks_are_to_be_found(rounds: dict[str, Round]) -> None:
    one = rounds["sams-post"]

    assert [pick.letter for pick in ask(one).picks] == ["A", "B"]
    assert [option.verdict for option in ask(one).options] == [
        Verdict.BEST,
        Verdict.BEST,
        Verdict.OKAY,
    ]
    assert isinstance(one.scenery, beats.Post)
    assert one.scenery.spots[0] == beats.Spot("A", "4 Garden Street")
    assert one.scenery.spots[1] == beats.Spot("B", "", 0.27, 0.55)
    assert one.scenery.picture == beats.Picture(
        "pictures/park.svg", "A house at the edge of a park"
    )


def test_a_story_becomes_says_and_asks_that_branch(rounds: dict[str, Round]) -> None:
    one = rounds["skyfox"]

    assert one.start == "scene"
    assert list(one.beats) == [
        *["scene", "nice", "thanks", "later", "what-now", "quiet", "help", "debrief"]
    ]
    asked = ask(one, "what-now")
    assert [option.goto for option in asked.options] == ["help", "quiet"]
    assert asked.next is None
    assert asked.talk_again
    nice, thanks, help_ = (one.beats[name] for name in ("nice", "thanks", "help"))
    assert isinstance(nice, Say)
    assert isinstance(thanks, Say)
    assert isinstance(help_, Say)
    assert (nice.speaker, nice.mine, nice.next) == ("SkyFox", False, "thanks")
    assert (thanks.speaker, thanks.mine) == ("noor", True)
    assert one.beats["quiet"].next == "help"
    assert (help_.ending, help_.next) == (True, "debrief")


def test_a_line_keeps_the_cast_of_the_line_before_it(rounds: dict[str, Round]) -> None:
    shown = {
        name: beat.cast
        for name, beat in rounds["skyfox"].beats.items()
        if not isinstance(beat, Debrief)
    }

    unsure = (CastMember("noor", Expression.UNSURE),)
    smile = (CastMember("noor", Expression.SMILE),)
    assert shown["thanks"] == smile
    assert shown["later"] == shown["what-now"] == unsure
    assert shown["quiet"] == smile


def test_a_line_may_name_where_the_story_is(rounds: dict[str, Round]) -> None:
    named = {
        name: beat.place
        for name, beat in rounds["skyfox"].beats.items()
        if not isinstance(beat, Debrief) and beat.place
    }

    assert named == {"later": Place.PARK_BENCH, "help": Place.NONE}


def test_a_scale_is_asked_without_verdicts_and_an_open_question_is_only_shown(
    rounds: dict[str, Round],
) -> None:
    scale, open_question = rounds["first-words"], rounds["open-question"]

    assert {option.verdict for option in ask(scale).options} == {None}
    assert scale.scenery == beats.Scale()
    assert [type(beat) for beat in open_question.beats.values()] == [Say, Say, Debrief]


def test_what_every_round_says_reaches_the_round(rounds: dict[str, Round]) -> None:
    one = rounds["new-account"]

    assert (one.pack, one.minutes, one.core) == ("sample", 2.5, True)
    assert one.objective == "I can choose a name that does not give me away."
    assert one.notes.say == ("“Which of these names tells us where Noor lives?”",)
    assert ask(one).talk_again
    assert not rounds["warning-signs"].core
    debrief = one.beats["debrief"]
    assert isinstance(debrief, Debrief)
    assert debrief.tell == ("adult-at-home", "teacher")


def test_identifiers_of_beats_are_unique_in_a_round(sample: Pack) -> None:
    for one, other in itertools.combinations(sample.rounds, 2):
        assert one.id != other.id
