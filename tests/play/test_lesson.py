"""Which rounds a lesson has, and in which order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.beats import Part
from game.play.lesson import (
    BEFORE_SHARE,
    OPENING_MINUTES,
    Candidate,
    Step,
    Turn,
    ending_minutes,
    every_turn,
    lesson_order,
    planned_turns,
    rounds_that_fit,
)

WARM = Candidate(2, True, Part.WARM_UP, "a")
COMPARE = Candidate(2, True, Part.COMPARE, "a")
CORE = Candidate(3, True, pack="a")
EXTRA = Candidate(3, False, pack="a")
LATER = Candidate(2, True, Part.FOLLOW_UP, "a")
PACK = (WARM, WARM, COMPARE, COMPARE, COMPARE, CORE, EXTRA, CORE, LATER, LATER)


def parts(places: tuple[int, ...], rounds: tuple[Candidate, ...]) -> list[Part]:
    return [rounds[place].part for place in places]


def test_a_long_lesson_warms_up_and_compares_and_follows_up_nothing() -> None:
    assert rounds_that_fit(PACK, 50) == (0, 1, 2, 3, 4, 5, 6, 7)


def test_a_short_lesson_neither_warms_up_nor_compares() -> None:
    assert rounds_that_fit(PACK, 29) == (5, 6, 7)


def test_core_rounds_come_before_extra_ones() -> None:
    assert rounds_that_fit((EXTRA, CORE, EXTRA, CORE), 14) == (0, 1, 3)
    assert rounds_that_fit((EXTRA, CORE, EXTRA, CORE), 12) == (1, 3)


def test_at_least_one_round_is_played_where_there_is_any() -> None:
    assert rounds_that_fit((EXTRA, CORE), 1) == (0,)
    assert rounds_that_fit((LATER, LATER), 50) == ()


def test_of_several_packs_each_gives_something_to_warm_up_with() -> None:
    others = [Candidate(one.minutes, one.core, one.part, "b") for one in PACK]
    chosen = rounds_that_fit((*PACK, *others), 100)

    assert [at for at in chosen if (*PACK, *others)[at].part is Part.WARM_UP] == [0, 10]
    assert [at for at in chosen if (*PACK, *others)[at].part is Part.COMPARE] == [2, 3, 12]


def test_a_round_to_compare_is_asked_before_and_again_before_the_ending() -> None:
    order = lesson_order([Part.LESSON, Part.COMPARE, Part.WARM_UP, Part.LESSON, Part.FOLLOW_UP])

    assert order == (Turn(2), Turn(1, before=True), Turn(0), Turn(3), Turn(1), Turn(4))


candidates = st.builds(
    Candidate,
    st.integers(2, 30).map(lambda halves: halves / 2),
    st.booleans(),
    st.sampled_from(Part),
    st.sampled_from("ab"),
)


@given(st.lists(candidates, max_size=30), st.integers(1, 240))
def test_opening_and_ending_keep_their_time(rounds: list[Candidate], planned: int) -> None:
    chosen = rounds_that_fit(rounds, planned)
    turns = lesson_order([rounds[at].part for at in chosen])
    taken = sum(
        rounds[chosen[turn.place]].minutes * (BEFORE_SHARE if turn.before else 1) for turn in turns
    )

    assert len(chosen) <= 1 or taken <= planned - OPENING_MINUTES - ending_minutes(planned)
    assert chosen == tuple(sorted(set(chosen)))
    assert Part.FOLLOW_UP not in {rounds[at].part for at in chosen}


# --- plans --------------------------------------------------------------------------------------


def test_a_step_takes_what_fits_and_leaves_the_rest_to_the_next() -> None:
    rounds = [CORE] * 8
    steps = [Step((0, 1, 2, 3), 8), Step((4, 5, 6, 7), 10)]

    turns = planned_turns(steps, rounds)

    assert [turn.place for turn in turns] == [0, 1, 4, 5, 6, 7]


def test_less_time_shortens_every_step_alike() -> None:
    rounds = [CORE] * 8
    steps = [Step((0, 1, 2, 3), 9), Step((4, 5, 6, 7), 9)]

    assert [turn.place for turn in planned_turns(steps, rounds, 1 / 3)] == [0, 4]


def test_the_questions_after_are_those_that_were_asked_before() -> None:
    rounds = [COMPARE, COMPARE, CORE]
    steps = [Step((0, 1), 1, before=True), Step((2,), 3), Step((0, 1), 4, after=True)]

    turns = planned_turns(steps, rounds)

    assert turns == (Turn(0, before=True), Turn(2), Turn(0))


def test_a_step_without_minutes_plays_all_it_names() -> None:
    rounds = [CORE] * 4
    steps = [Step((3, 0)), Step((1, 2), 3)]

    assert [turn.place for turn in planned_turns(steps, rounds)] == [3, 0, 1]


def test_a_step_has_no_more_rounds_than_it_may() -> None:
    assert planned_turns([Step((0, 1, 2), 20, most=1)], [CORE] * 3) == (Turn(0),)


@st.composite
def steps(draw: st.DrawFn) -> tuple[list[Step], list[Candidate]]:
    rounds = draw(st.lists(candidates, min_size=1, max_size=12))
    places = st.lists(st.integers(0, len(rounds) - 1), max_size=6, unique=True).map(tuple)
    minutes = st.integers(0, 40).map(lambda halves: halves / 2)
    most = st.one_of(st.none(), st.integers(1, 4))
    made = st.builds(Step, places, minutes, most, st.booleans())
    return draw(st.lists(made, min_size=1, max_size=6)), rounds


@given(steps(), st.sampled_from([0.0, 0.25, 0.5, 1.0, 2.0]))
def test_a_plan_never_takes_more_than_its_steps(
    planned: tuple[list[Step], list[Candidate]], stretch: float
) -> None:
    made, rounds = planned
    turns = planned_turns(made, rounds, stretch)
    room = sum((step.minutes or 0) * stretch for step in made)
    lengths = [rounds[turn.place].minutes * (BEFORE_SHARE if turn.before else 1) for turn in turns]

    assert len(turns) <= 1 or sum(lengths) <= room + 1e-6
    assert len(set(turns)) == len(turns)
    assert set(turns) <= set(every_turn(made))
