"""The progress through a lesson, from one round to more than a class will ever play."""

import pytest

from game import interface
from game.stage.progress import progress
from tests.stage.recording import RecordingCanvas


@pytest.mark.parametrize("rounds", [1, 9, 14, 99, 100, 300, 1000])
@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_the_number_of_a_round_fits_however_many_there_are(
    size: tuple[int, int], rounds: int
) -> None:
    canvas = RecordingCanvas(size, interface.words("en"))

    for number in {1, rounds // 2 + 1, rounds}:
        progress(canvas, number, rounds, (700, 100), 400)

    assert not canvas.too_long
