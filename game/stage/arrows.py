"""Arrows in the margins, for whoever has only a mouse or a finger."""

from __future__ import annotations

from collections.abc import Sequence

from game.answers.inputs import Action
from game.stage.box import Box, Target
from game.stage.canvas import Canvas

MARGIN = 44.0
"""How wide an arrow is: no page writes that close to the edge."""

ONWARD = ("next", "home")
"""Pages with a button of their own to go on need no arrow."""


def draw_arrows(canvas: Canvas, targets: Sequence[Target]) -> list[Target]:
    """Back at the left edge, on at the right one unless `targets` have that already."""
    size = (MARGIN, 72.0)
    left = Box(2, 504, *size)
    drawn = [_draw(canvas, left, "back", "back")]
    if all(target.action.name not in ONWARD for target in targets):
        drawn.append(_draw(canvas, left.moved(canvas.width - MARGIN - 4, 0), "arrow", "next"))
    return drawn


def _draw(canvas: Canvas, box: Box, icon: str, action: str) -> Target:
    canvas.plate(box, canvas.theme.quiet, radius=18)
    side = box.width - 14
    x, y = box.centre
    place = Box(x - side / 2, y - side / 2, side, side)
    canvas.icon(icon, place, canvas.theme.ink, ground=canvas.theme.quiet)
    return Target(box, Action(action))
