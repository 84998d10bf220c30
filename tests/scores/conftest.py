"""Scores files that are closed after the test, whatever it did."""

from collections.abc import Callable, Iterator

import pytest

from game.scores.file import ScoresFile

OpenFile = Callable[..., ScoresFile]


@pytest.fixture
def opened() -> Iterator[OpenFile]:
    """Makes scores files: `opened(path)`, with the same settings as a ScoresFile."""
    files: list[ScoresFile] = []

    def make(*arguments: object, **settings: object) -> ScoresFile:
        files.append(ScoresFile(*arguments, **settings))  # pyright: ignore[reportArgumentType]
        return files[-1]

    yield make
    for file in files:
        file.close()
