"""Arrows in the margins, for whoever has only a mouse or a finger."""

from __future__ import annotations

from collections.abc import Sequence

from game.answers.inputs import Action
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.outlines import Corners

TAB = (44.0, 92.0)
"""An arrow's width and height: no page writes that close to the edge."""

REACH = (65.0, 112.0)
"""The width and height of what can be clicked: no page has another target so close to the edge."""

ONWARD = ("next", "home")
"""Pages with a button of their own to go on need no arrow."""


def draw_arrows(canvas: Canvas, targets: Sequence[Target]) -> list[Target]:
    """Back at the left edge, on at the right one unless `targets` have that already."""
    left = Box(0, 498, *TAB)
    reach = Box(0, 488, *REACH)
    _draw(canvas, left, (0, 18, 18, 0), "back")
    drawn = [Target(reach, Action("back"))]
    if all(target.action.name not in ONWARD for target in targets):
        _draw(canvas, left.moved(canvas.width - TAB[0], 0), (18, 0, 0, 18), "arrow")
        drawn.append(Target(reach.moved(canvas.width - REACH[0], 0), Action("next")))
    return drawn


def _draw(canvas: Canvas, box: Box, corners: Corners, icon: str) -> None:
    canvas.plate(box, canvas.theme.quiet, radius=corners)
    side = box.width - 8
    x, y = box.centre
    place = Box(x - side / 2, y - side / 2, side, side)
    canvas.icon(icon, place, canvas.theme.ink, ground=canvas.theme.quiet)
