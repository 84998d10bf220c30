"""The small round picture of somebody on a phone or a post."""

from __future__ import annotations

from game.beats import CastMember, Expression
from game.stage.box import Box
from game.stage.canvas import Canvas
from game.stage.theme import Colour
from game.stage.widgets import character


def draw_avatar(canvas: Canvas, box: Box, face: str | None, fill: Colour, around: Colour) -> None:
    """A character on a disc of `fill`; what leaves it is covered by the colour that lies `around`.

    A question mark when nobody can know who it is.
    """
    radius = box.width / 2
    canvas.disc(box.centre, radius, fill)
    if face is None:
        canvas.drawing("characters/unknown", box.inset(box.width * 0.09))
        return
    side = box.width * 1.04
    stand = Box(box.centre[0] - side / 2, box.bottom - box.width, side, side)
    character(canvas, CastMember(face, Expression.SMILE), stand, visible=box)
    arc = f"A{radius:g},{radius:g} 0 0 1"
    corners = f"M-2,-2 H{box.width + 2:g} V{box.height + 2:g} H-2 Z"
    hole = f"M0,{radius:g} {arc} {box.width:g},{radius:g} {arc} 0,{radius:g} Z"
    canvas.shape(f'<path fill="{around}" fill-rule="evenodd" d="{corners} {hole}"/>', box)
