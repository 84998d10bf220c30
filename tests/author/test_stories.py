"""What is told about the stories of a pack."""

import pytest

from game.author.stories import story_lines
from game.beats import Round
from game.packs.check import check
from game.packs.pack import Pack
from tests.command_line import SAMPLE


@pytest.fixture
def sample() -> Pack:
    pack = check(SAMPLE).pack
    assert pack is not None
    return pack


def test_a_story_is_told_by_its_endings(sample: Pack) -> None:
    (alone,) = story_lines(sample)
    (named,) = story_lines(sample, named=True)

    assert alone == "skyfox: 1 ending; every way takes about 2 minutes"
    assert named == f"sample, {alone}"


@pytest.mark.parametrize(
    ("ways", "said"),
    [
        ((3.2, 5.8), "the shortest way takes about 3 minutes, the longest 6"),
        ((0.2, 2.0), "the shortest way takes about 1 minute, the longest 2"),
        ((2.9, 3.1), "every way takes about 3 minutes"),
    ],
)
def test_the_ways_through_it_are_told_in_minutes(
    sample: Pack, ways: tuple[float, float], said: str
) -> None:
    def minutes(story: Round) -> tuple[float, float]:
        assert story.id == "skyfox"
        return ways

    assert list(story_lines(sample, minutes)) == [f"skyfox: 1 ending; {said}"]
