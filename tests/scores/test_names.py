"""Code names of classes."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from game.folders import content
from game.interface import texts
from game.scores.names import ADJECTIVES, ANIMALS, CodeName, free_name, proposed_name

EVERY = [CodeName(adjective, animal) for adjective in ADJECTIVES for animal in ANIMALS]


@given(st.integers(), st.sets(st.sampled_from(EVERY)))
def test_a_proposed_name_is_not_taken_and_has_no_number(seed: int, taken: set[CodeName]) -> None:
    name = proposed_name(taken, Random(seed))

    assert name not in taken
    assert name.number == 0 or len(taken) == len(EVERY)


def test_the_same_seed_proposes_the_same_name() -> None:
    assert proposed_name((), Random(3)) == proposed_name((), Random(3))


def test_names_differ_from_seed_to_seed() -> None:
    assert len({proposed_name((), Random(seed)) for seed in range(40)}) > 20


def test_a_number_is_added_once_all_names_are_taken() -> None:
    name = proposed_name(frozenset(EVERY), Random(1))

    assert name.number == 2


def test_the_number_is_the_first_that_is_free() -> None:
    fox = CodeName("brave", "fox")
    taken = {fox, CodeName("brave", "fox", 2), CodeName("brave", "fox", 4)}

    assert free_name(fox, taken) == CodeName("brave", "fox", 3)


def test_the_interface_has_a_word_for_every_part_of_a_name_and_no_other() -> None:
    english = texts(content() / "interface" / "en.yaml")

    assert {key for key in english if key.startswith("adjective.")} == {
        f"adjective.{adjective}" for adjective in ADJECTIVES
    }
    assert {key for key in english if key.startswith("animal.")} == {
        f"animal.{animal}" for animal in ANIMALS
    }
