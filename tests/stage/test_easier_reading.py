"""Easier reading on whole pages: they stay well made, and nothing is cut for it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from game.answers.inputs import Input
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import text_height
from game.stage.ports import Settings
from game.stage.preferences import Preferences
from game.stage.scene import Scene
from game.stage.theme import DAY, READ
from tests.pilot import piloted
from tests.stage.painting import Draw, assert_well_made, painted
from tests.stage.sample_pages import PAGES
from tests.stage.test_pages import Paint, wide_and_narrow

OLD_PROJECTOR = (1024, 768)
WIDTH = 600.0
TEXT = "Milo took a funny picture of Lina. He will ask her first, before he sends it to anybody."


class Still:
    """A scene that shows one page and nothing else."""

    language = "en"

    def __init__(self, draw: Draw) -> None:
        self._draw = draw

    def handle(self, event: Input) -> Scene | None:
        return self

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        return self._draw(canvas)


def shown(draw: Draw, *, easier: bool) -> bytes:
    """The pixels of a page, as the loop shows it."""
    preferences = Preferences(Settings(easier_reading=easier))
    with piloted(Still(draw), size=OLD_PROJECTOR, preferences=preferences) as pilot:
        return pilot.pixels()


def high(canvas: Canvas) -> float:
    return text_height(canvas, TEXT, WIDTH, READ)


def two_texts(canvas: Canvas) -> Sequence[Target]:
    """The second has what the first leaves of the room in which both would stand as usual."""
    usual, _ = painted(lambda _: ())
    room = 2 * high(usual) + 4
    first = Box(100, 100, WIDTH, high(canvas) + 2)
    canvas.fill(canvas.theme.ground)
    for box in (first, Box(100, first.bottom, WIDTH, room - first.height)):
        canvas.text(TEXT, box, READ, floor=READ)
    return ()


@wide_and_narrow
@pytest.mark.parametrize("scale", [1.0, 1.25], ids=["usual", "larger"])
@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_well_made(name: str, scale: float, size: tuple[int, int]) -> None:
    assert_well_made(Paint(PAGES[name]), size, DAY, scale, easier=True)


def test_a_page_is_set_in_the_other_letters() -> None:
    page = Paint(PAGES["chat"])

    assert shown(page, easier=True) != shown(page, easier=False)


def test_a_page_that_has_no_room_for_it_is_shown_as_usual() -> None:
    assert painted(two_texts, OLD_PROJECTOR, easier=True)[0].too_long
    assert not painted(two_texts, OLD_PROJECTOR)[0].too_long

    assert shown(two_texts, easier=True) == shown(two_texts, easier=False)
