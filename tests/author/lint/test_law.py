"""The law may be named for one country, once somebody who knows it has signed."""

import pytest

from game.author.lint.law import law
from game.author.lint.sayings import Block, Role, Saying
from game.author.lint.words import word_lists
from tests.packs.conftest import NOVEMBER


def told(round_: Block, review: Block) -> int:
    pack: Block = {"topic": "sextortion", "review": dict(review)}
    text = "Blackmail is a crime."
    one = Saying(("rounds", 0, "key_point"), text, Role.KEY_POINT, {}, round_, 0, pack)
    return len(list(law(one, word_lists("en", NOVEMBER))))


def test_a_signed_text_about_belgium_may_name_the_law() -> None:
    assert told({"country": "be"}, {"legal": "A. Jurist, 2026"}) == 0


@pytest.mark.parametrize(
    ("round_", "review"),
    [
        ({"country": "be"}, {"legal": "pending"}),
        ({"country": "be"}, {}),
        ({}, {"legal": "A. Jurist, 2026"}),
        ({"country": "nl"}, {"legal": "A. Jurist, 2026"}),
    ],
)
def test_without_a_country_or_a_signature_it_is_told(round_: Block, review: Block) -> None:
    assert told(round_, review) == 1
