"""The end of a round: what to take from it, what to talk about, and who can help."""

from __future__ import annotations

from game.play.pages import DebriefPage
from game.stage.answered import prompt, prompt_height
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import lifts, sizes, text_height
from game.stage.text import Weight
from game.stage.theme import BUBBLE, LABEL, MARGIN, READ
from game.stage.widgets import card, header, icon_tile, klik, meadow

ROLE_ICONS = {
    "adult-at-home": "home",
    "family-adult": "heart",
    "teacher": "bulb",
    "adult-at-school": "two_adults",
    "coach": "hand",
    "helpline": "phone",
}
"""Whom to tell, by role."""

_TOP = 180.0
_FOOT = 1030.0
_GAP = 26.0
_KLIK = 330.0
_ROLE = 104.0


def draw_debrief(canvas: Canvas, page: DebriefPage) -> list[Target]:
    """The key point large beside Klik; below it what to talk about, and whom to tell."""
    canvas.fill(canvas.theme.ground)
    meadow(canvas, 190)
    header(canvas, page.header)
    area = Box(MARGIN, _TOP, canvas.width - 2 * MARGIN, _FOOT - _TOP)
    helpers, talk = _lower_areas(canvas, area, page)
    key = Box(area.x, area.y, area.width, min(helpers.y, talk.y) - _GAP - area.y)
    _draw_key(canvas, key, page.key_point)
    if page.talk:
        prompt(canvas, talk, page.talk)
    _draw_helpers(canvas, helpers, page.tell)
    return []


def _lower_areas(canvas: Canvas, area: Box, page: DebriefPage) -> tuple[Box, Box]:
    """Where the helpers stand, and the prompt beside them, both at the foot of `area`."""
    left, right = area.columns(2, 32)
    if not page.talk:
        right = area
    helpers = len(page.tell) * (_ROLE + 12) + 106
    talk = prompt_height(canvas, page.talk, left.width, BUBBLE) if page.talk else 0.0
    height = max(helpers, talk, 300.0)
    low = area.bottom - height
    return Box(right.x, low, right.width, height), Box(left.x, low, left.width, height)


def _draw_key(canvas: Canvas, box: Box, key_point: str) -> None:
    """What we remember, in Klik's words."""
    theme = canvas.theme
    size = min(_KLIK, box.height + 20) if not canvas.narrow else min(250.0, box.height)
    roomy = size >= 200
    left = box.x + (size + 20 if roomy else 0)
    if roomy:
        klik(canvas, "point", Box(box.x - 6, box.bottom - size, size, size))
    speech = Box(left, box.y, box.right - left, box.height)
    card(canvas, speech, radius=(44, 44, 44, 10) if roomy else 44.0)
    room = speech.inset(52, 26)
    titled = _key_size(canvas, key_point, room.width, room.height - 64)
    if titled is not None:
        canvas.text(
            canvas.words("debrief.key"),
            Box(room.x, room.y, room.width, 54),
            44,
            floor=LABEL,
            weight=Weight.EXTRABOLD,
            colour=theme.ink_soft,
        )
        room = Box(room.x, room.y + 60, room.width, room.height - 60)
    canvas.text(
        key_point,
        room,
        76,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.14,
    )


def _key_size(canvas: Canvas, text: str, width: float, height: float) -> float | None:
    """The largest size at which the key point fits, or None."""
    for size in (one for lift in lifts(canvas) for one in sizes(76 * lift, READ)):
        weight = Weight.EXTRABOLD
        if text_height(canvas, text, width, size, weight=weight, leading=1.14) <= height:
            return size
    return None


def _draw_helpers(canvas: Canvas, box: Box, roles: tuple[str, ...]) -> None:
    """Whom to tell: an icon and a name for each."""
    theme = canvas.theme
    canvas.plate(box, theme.panel, radius=36, edge=theme.edge, shadow=theme.edge)
    room = box.inset(36, 26)
    canvas.text(
        canvas.words("debrief.tell"),
        Box(room.x, room.y, room.width, 54),
        44,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        leading=1.1,
    )
    below = Box(room.x, room.y + 66, room.width, room.height - 66)
    height = min(140.0, (below.height - 12 * (len(roles) - 1)) / len(roles))
    for place, role in enumerate(roles):
        row = Box(below.x, below.y + place * (height + 12), below.width, height)
        _draw_role(canvas, row, role)


def _draw_role(canvas: Canvas, row: Box, role: str) -> None:
    theme = canvas.theme
    canvas.plate(row, theme.card, radius=26)
    side = min(84.0, row.height - 14)
    tile = Box(row.x + 18, row.centre[1] - side / 2, side, side)
    icon_tile(canvas, ROLE_ICONS.get(role, "tell"), tile, fill=theme.leaf, colour=theme.tick)
    words = Box(tile.right + 26, row.y + 4, row.right - tile.right - 50, row.height - 8)
    canvas.text(
        canvas.words(f"tell.{role}"),
        words,
        54,
        floor=LABEL,
        weight=Weight.BOLD,
        align=(0.0, 0.5),
        leading=1.08,
    )
