"""The end of a round: what to take from it, what to talk about, and who can help."""

from __future__ import annotations

from game.play.pages import DebriefPage
from game.stage.answered import tall_prompt, tall_prompt_height
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import lifts, shared_size, sizes, text_height
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN, READ
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

MANY = 4
"""With more helpers than this, they stand in a column of their own."""

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
    key, talk, helpers = _areas(canvas, area, page)
    _draw_key(canvas, key, page.key_point)
    if page.talk:
        tall_prompt(canvas, talk, page.talk, size=66, with_klik=False)
    _draw_helpers(canvas, helpers, page.tell)
    return []


def _areas(canvas: Canvas, area: Box, page: DebriefPage) -> tuple[Box, Box, Box]:
    """Where the key point, the prompt and the helpers stand.

    The key point has the page's whole width, unless there are so many helpers that they need its
    whole height.
    """
    left, right = area.columns(2, 32)
    talk = tall_prompt_height(canvas, page.talk, left.width) if page.talk else 0.0
    if len(page.tell) > MANY:
        low = area.bottom - max(talk, 260.0) if page.talk else area.bottom + _GAP
        key = Box(left.x, area.y, left.width, low - _GAP - area.y)
        return key, Box(left.x, low, left.width, area.bottom - low), right
    height = max(_helpers_height(canvas, right.width, len(page.tell)), talk, 300.0)
    low = area.bottom - height
    key = Box(area.x, area.y, area.width, low - _GAP - area.y)
    beside = Box(right.x, low, right.width, height) if page.talk else area
    beside = Box(beside.x, low, beside.width, height)
    return key, Box(left.x, low, left.width, height), beside


def _helpers_height(canvas: Canvas, width: float, count: int) -> float:
    return count * (_ROLE + 12) - 12 + _title_height(canvas, width) + 52


def _title_height(canvas: Canvas, width: float) -> float:
    """One line, or more where a language needs more."""
    words = canvas.words("debrief.tell")
    weight = Weight.EXTRABOLD
    return max(54.0, text_height(canvas, words, width - 72, LABEL, weight=weight, leading=1.1)) + 12


def _draw_key(canvas: Canvas, box: Box, key_point: str) -> None:
    """What we remember, in Klik's words."""
    theme = canvas.theme
    size = min(_KLIK, box.height + 20) if not canvas.narrow else min(250.0, box.height)
    roomy = size >= 200 and box.width > 1000
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
    title = _title_height(canvas, box.width)
    canvas.text(
        canvas.words("debrief.tell"),
        Box(room.x, room.y, room.width, title - 8),
        44,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        leading=1.1,
    )
    below = Box(room.x, room.y + title, room.width, room.height - title)
    height = min(140.0, (below.height - 12 * (len(roles) - 1)) / len(roles))
    rows = [
        Box(below.x, below.y + place * (height + 12), below.width, height)
        for place in range(len(roles))
    ]
    names = [
        (canvas.words(f"tell.{role}"), _name_area(row))
        for role, row in zip(roles, rows, strict=True)
    ]
    size = shared_size(canvas, names, 54, floor=LABEL, weight=Weight.BOLD, leading=1.08)
    for role, row, (name, words) in zip(roles, rows, names, strict=True):
        canvas.plate(row, theme.card, radius=26)
        tile = _tile_area(row)
        icon_tile(canvas, ROLE_ICONS.get(role, "tell"), tile, fill=theme.leaf, colour=theme.tick)
        canvas.text(
            name,
            words,
            size,
            floor=LABEL,
            weight=Weight.BOLD,
            align=(0.0, 0.5),
            leading=1.08,
        )


def _tile_area(row: Box) -> Box:
    side = min(84.0, row.height - 14)
    return Box(row.x + 18, row.centre[1] - side / 2, side, side)


def _name_area(row: Box) -> Box:
    left = _tile_area(row).right + 24
    return Box(left, row.y + 4, row.right - 22 - left, row.height - 8)
