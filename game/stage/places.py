"""Where a story happens: a drawn place, with whoever the story is about in front of it.

A place is half as wide again as high and stands on the lower edge of its area. By night its large
areas are those of the evening, since a bright window would outshine the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.stage.box import Box
from game.stage.canvas import Canvas
from game.stage.theme import PLACES_BY_NIGHT
from game.stage.widgets import character

if TYPE_CHECKING:
    from game.beats import CastMember, Place

PLACE_WIDTH = 1.5
"""How wide a place is, in parts of its height."""

_LEAST = 180.0
"""Below this height a place is a muddle of colours, and is left out."""

_ALONE, _IN_COMPANY, _CLOSE = 0.76, 0.66, 0.92
"""How large people are, in parts of the height of the place."""
_NEAR = 300.0
"""In a lower place than this somebody alone comes close, so that the face can be read."""

_CORNER = 84 / 640
"""The corners of the drawings, in parts of their height."""
_RIM = 7.0
"""A rim sets every place off from what is around it."""


def roomy(area: Box) -> bool:
    """Whether a place can be recognised in `area`."""
    return min(area.height, area.width / PLACE_WIDTH) >= _LEAST


def place_window(canvas: Canvas, place: Place, area: Box, cast: Sequence[CastMember]) -> bool:
    """The place in the middle of the foot of `area`, as large as fits; False where it is too small.

    One character stands in its middle, two at its sides.
    """
    if not roomy(area):
        return False
    height = min(area.height, area.width / PLACE_WIDTH)
    width = height * PLACE_WIDTH
    box = Box(area.centre[0] - width / 2, area.bottom - height, width, height)
    corner = height * _CORNER + _RIM
    rim = Box(box.x - _RIM, box.y - _RIM, width + 2 * _RIM, height + _RIM)
    canvas.plate(rim, canvas.theme.card, radius=(corner, corner, 0, 0))
    recolour = PLACES_BY_NIGHT if canvas.theme.name == "night" else None
    canvas.drawing(f"places/{place}", box, recolour=recolour, align=(0.5, 1.0))
    side = height * ((_ALONE if height > _NEAR else _CLOSE) if len(cast) == 1 else _IN_COMPANY)
    stands = [0.5] if len(cast) == 1 else [0.29, 0.71]
    for member, stand in zip(cast, stands, strict=False):
        x = box.x + width * stand - side / 2
        character(canvas, member, Box(x, box.bottom - side, side, side), visible=box)
    return True
