"""One pick of a group, answered kindly: in place now, or good that we looked at it."""

from __future__ import annotations

from game.play.pages import PickPage
from game.stage.answered import (
    answer_bar,
    answer_bar_height,
    panel,
    panel_height,
)
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import lifts
from game.stage.head import Head
from game.stage.options import option_text
from game.stage.theme import MARGIN, READ, STAGGER_SECONDS
from game.stage.widgets import header, klik, meadow

_MARK = 84.0
_TITLE = 92.0
_PROMPT = 214.0
_KLIK = 214.0


def draw_pick(canvas: Canvas, page: PickPage, heading: str) -> list[Target]:
    """The picked answer in its colour, and what there is to say about it."""
    canvas.fill(canvas.theme.ground)
    meadow(canvas, 120)
    header(canvas, page.situation.header)
    area = Box(MARGIN, 172, canvas.width - 2 * MARGIN, 1000 - 172)
    low = draw_pick_in(canvas, area, page, heading, question=True)
    if HEIGHT - low >= _KLIK + 20:
        pose = "hug" if page.right else "think"
        klik(canvas, pose, Box(area.right - _KLIK - 40, HEIGHT - _KLIK - 8, _KLIK, _KLIK))
    return []


def draw_pick_in(
    canvas: Canvas, area: Box, page: PickPage, heading: str, *, question: bool = False
) -> float:
    """The pick and its feedback in `area`, below the question where there is room for it.

    Gives the y where they end.
    """
    pick = page.pick
    text = option_text(canvas, pick)
    block = 165.0 if area.width > 900 else 116.0
    size = _pick_size(canvas, area, page)
    ticked = _ticked(area, page)
    bar = answer_bar_height(canvas, text, area.width, size, ticked=ticked, block=block)
    bar = max(130.0, bar)
    below = panel_height(canvas, pick.feedback, area.width, size)
    y = area.y
    head = Head("", page.situation.question if question else "")
    above = head.height(canvas, area.width, READ) + 24
    if question and above + bar + 24 + below <= area.height:
        head.draw(canvas, Box(area.x, y, area.width, above - 24), READ)
        y += above
    whole = Box(area.x, y, area.width, bar)
    lift = canvas.text_scale
    with canvas.arriving(("pick", text), whole):
        answer_bar(canvas, whole, pick.letter, text, size=size / lift, ticked=ticked, block=block)
    rest = Box(area.x, whole.bottom + 24, area.width, area.bottom - whole.bottom - 24)
    rest = Box(rest.x, rest.y, rest.width, min(rest.height, max(below, 260.0)))
    icon = "check" if page.right else "bulb"
    warm = not page.right
    with canvas.arriving(("feedback", text), rest, after=2 * STAGGER_SECONDS):
        panel(canvas, rest, heading, pick.feedback, icon=icon, warm=warm, size=size / lift)
    return rest.bottom


def pick_fits(canvas: Canvas, area: Box, page: PickPage) -> bool:
    """Whether the pick and its feedback fit `area` at the smallest size."""
    return _pick_height(canvas, area, page, READ) <= area.height


def _ticked(area: Box, page: PickPage) -> bool:
    """Whether the answer has a tick: where it is slim, the one of the panel says enough."""
    return page.right and area.width >= 700


def _pick_size(canvas: Canvas, area: Box, page: PickPage) -> float:
    """The largest size at which the pick and its feedback fit `area`."""
    for size in (one for lift in lifts(canvas) for one in (64 * lift, 58 * lift, READ * lift)):
        if _pick_height(canvas, area, page, size) <= area.height:
            return size
    return READ


def _pick_height(canvas: Canvas, area: Box, page: PickPage, size: float) -> float:
    text = option_text(canvas, page.pick)
    block = 165.0 if area.width > 900 else 116.0
    ticked = _ticked(area, page)
    bar = answer_bar_height(canvas, text, area.width, size, ticked=ticked, block=block)
    return max(130.0, bar) + 24 + panel_height(canvas, page.pick.feedback, area.width, size)
