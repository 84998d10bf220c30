"""Who the drawn characters are."""

from game.author.people import FEMALE, MALE, people
from game.packs.fields import ADULTS, CHARACTERS, CHILDREN


def test_every_drawn_character_is_described_and_no_other() -> None:
    assert sorted(people()) == sorted(CHARACTERS)


def test_children_and_adults_are_those_that_a_pack_may_name() -> None:
    assert {name for name, one in people().items() if one.child} == set(CHILDREN)
    assert {name for name, one in people().items() if not one.child} == set(ADULTS)


def test_as_many_boys_as_girls_are_drawn() -> None:
    genders = [one.gender for one in people().values() if one.child]

    assert genders.count(FEMALE) == genders.count(MALE) == 4
