"""The class shield: it grows a prickle for what the class does well together.

No target and nothing "to go", nothing is ever lost, and no team is ranked or named for having none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import atan2, degrees, dist

from game.answers.inputs import Action
from game.play.pages import ShieldPage
from game.play.state import Grown
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.text import Weight
from game.stage.theme import BUBBLE, LABEL, MARGIN, READ
from game.stage.widgets import badge, bubble, button, card, icon_tile, klik, meadow, team_name

MOST_REASONS = 6
"""How many of the latest reasons are shown."""

NAME_LINE = 64.0
"""The height of a name above its reason."""

LIGHTER_SUN = "#FFDD7D"
"""The half of the shield that the light falls on, as on the small one that Klik hugs."""

RIGHT_HALF = "M200,16 C246,46 304,62 360,62 C368,222 316,354 200,424"
OUTLINE = f"{RIGHT_HALF} C84,354 32,222 40,62 C96,62 154,46 200,16 Z"
CURVES = (
    ((200, 16), (246, 46), (304, 62), (360, 62)),
    ((360, 62), (368, 222), (316, 354), (200, 424)),
    ((200, 424), (84, 354), (32, 222), (40, 62)),
    ((40, 62), (96, 62), (154, 46), (200, 16)),
)
"""The outline's four curves, clockwise from its upper tip, in a square 400 wide and 440 high."""

STEPS = 80
"""Each curve is followed in so many steps."""

CROWN = 14
"""Fewer prickles than this stand together at the top."""

ROOM = 60.0
"""How far prickles stand out, in the drawing's own measure."""

Point = tuple[float, float]


def draw_shield(canvas: Canvas, page: ShieldPage) -> list[Target]:
    """The shield with all its prickles, and the latest reasons. No target, nobody ranked."""
    canvas.fill(canvas.theme.ground)
    meadow(canvas, 180)
    if canvas.narrow:
        return _draw_narrow(canvas, page)
    return _draw_wide(canvas, page)


def _draw_wide(canvas: Canvas, page: ShieldPage) -> list[Target]:
    left = min(812.0, canvas.width * 0.42)
    right = canvas.width - MARGIN
    _draw_title(canvas, Box(MARGIN, 44, left - MARGIN - 32, 104), 84)
    _draw_thanks(canvas, Box(left, 36, right - left, 140), page)
    _draw_emblem(canvas, Box(MARGIN, 168, left - MARGIN - 40, 740), len(page.prickles))
    reasons = _latest(page.prickles)
    columns = 1 if len(reasons) <= MOST_REASONS / 2 else 2
    boxes = Box(left, 196, right - left, 588).grid(columns, 3, 32, 30)
    _draw_reasons(canvas, boxes, reasons)
    go_on = Box(right - 420, HEIGHT - 152, 420, 112)
    says = Box(left + 180, 800, go_on.x - 30 - left - 180, 184)
    _draw_klik(canvas, Box(left - 90, 820, 250, 250), says, page)
    return [_draw_button(canvas, go_on, page)]


def _draw_narrow(canvas: Canvas, page: ShieldPage) -> list[Target]:
    left, right = 592.0, canvas.width - MARGIN
    _draw_title(canvas, Box(MARGIN, 40, right - MARGIN, 104), 80)
    _draw_thanks(canvas, Box(MARGIN, 144, right - MARGIN, 76), page)
    _draw_emblem(canvas, Box(36, 224, 520, 570), len(page.prickles))
    boxes = Box(left, 234, right - left, 664).grid(1, MOST_REASONS, 0, 14)
    _draw_reasons(canvas, boxes, _latest(page.prickles))
    go_on = Box(right - 420, HEIGHT - 138, 420, 108)
    says = Box(316, 912, go_on.x - 30 - 316, 148)
    _draw_klik(canvas, Box(76, 846, 226, 226), says, page)
    return [_draw_button(canvas, go_on, page)]


def _draw_title(canvas: Canvas, box: Box, size: float) -> None:
    canvas.text(
        canvas.words("shield.title"),
        box,
        size,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.05,
    )


def _draw_thanks(canvas: Canvas, box: Box, page: ShieldPage) -> None:
    thanks = canvas.words("shield.thanks" if page.prickles else "shield.empty")
    canvas.text(thanks, box, READ, floor=LABEL, align=(0.0, 0.5), leading=1.2)


def _draw_klik(canvas: Canvas, box: Box, speech: Box, page: ShieldPage) -> None:
    """Klik, who is glad once there are prickles, and waits in the empty place until then."""
    if page.prickles:
        klik(canvas, "hug", box)
        bubble(canvas, speech, canvas.words("shield.klik"), size=BUBBLE)
    else:
        side = 470.0
        middle = (speech.right + canvas.width) / 2 if canvas.narrow else speech.right
        klik(canvas, "hug", Box(middle - 80 - side / 2, 330, side, side))


def _draw_button(canvas: Canvas, box: Box, page: ShieldPage) -> Target:
    button(canvas, box, canvas.words("hint.next" if page.last else "shield.next"), icon="arrow")
    return Target(box, Action("next"))


# --- reasons ------------------------------------------------------------------------------------


def _latest(prickles: Sequence[Grown]) -> list[Grown]:
    """The latest reasons, each once, the oldest of them first."""
    latest = list(dict.fromkeys(reversed(prickles)))[:MOST_REASONS]
    return latest[::-1]


def _draw_reasons(canvas: Canvas, boxes: Sequence[Box], reasons: Sequence[Grown]) -> None:
    for grown, box in zip(reasons, boxes, strict=False):
        _draw_reason(canvas, box, grown)


def _draw_reason(canvas: Canvas, box: Box, grown: Grown) -> None:
    card(canvas, box)
    side = min(116.0, box.height - 18)
    picture = Box(box.x + 22, box.centre[1] - side / 2, side, side)
    if grown.seat:
        badge(canvas, grown.seat, picture)
    else:
        icon_tile(canvas, "shield", picture)
    name = team_name(canvas, grown.seat) if grown.seat else canvas.words("team.class")
    left = picture.right + 22
    words = Box(left, box.y + 6, box.right - 20 - left, box.height - 12)
    _draw_name_and_reason(canvas, words, name, canvas.words(f"shield.praise.{grown.praise}"))


def _draw_name_and_reason(canvas: Canvas, box: Box, name: str, reason: str) -> None:
    """The name above the reason, or beside it on a flat card."""
    if box.height < 120:
        upper = Box(box.x, box.y, box.width * 0.36, box.height)
        lower = Box(upper.right + 14, box.y, box.width - upper.width - 14, box.height)
    else:
        most = Box(box.x, box.y, box.width, box.height - NAME_LINE)
        high = canvas.measured(canvas.setting(reason, most, 42, floor=LABEL, leading=1.1))[1]
        top = box.y + max(0.0, (box.height - NAME_LINE - high) / 2)
        upper = Box(box.x, top, box.width, NAME_LINE)
        lower = Box(box.x, upper.bottom, box.width, box.bottom - upper.bottom)
    beside = 0.5 if box.height < 120 else 0.0
    canvas.text(
        name, upper, 48, floor=LABEL, weight=Weight.EXTRABOLD, align=(0.0, beside), leading=1.05
    )
    soft = canvas.theme.ink_soft
    canvas.text(reason, lower, 42, floor=LABEL, colour=soft, align=(0.0, beside), leading=1.1)


# --- the shield itself --------------------------------------------------------------------------


def _draw_emblem(canvas: Canvas, box: Box, prickles: int) -> None:
    """The shield, as large as fits `box`, with `prickles` prickles and their number."""
    scale = min(box.width / (400 + 2 * ROOM), box.height / (440 + 2 * ROOM))
    wide, high = (400 + 2 * ROOM) * scale, (440 + 2 * ROOM) * scale
    area = Box(box.centre[0] - wide / 2, box.centre[1] - high / 2, wide, high)
    theme = canvas.theme
    thorns = _prickles(prickles, theme.coral)
    shield = (
        f'<path d="{OUTLINE}" fill="{theme.done}" stroke="{theme.done}" stroke-width="34" '
        'stroke-linejoin="round"/>'
        f'<path d="{OUTLINE}" fill="{theme.sun}"/><path d="{RIGHT_HALF}" fill="{LIGHTER_SUN}"/>'
    )
    move = f'<g transform="scale({scale:.4f}) translate({ROOM},{ROOM})">{thorns}{shield}</g>'
    canvas.shape(move, area)
    if prickles:
        _draw_number(canvas, area, prickles)


def _draw_number(canvas: Canvas, area: Box, prickles: int) -> None:
    """How many, in the middle of the shield; what they are stands below."""
    theme = canvas.theme
    number = Box(area.x, area.y + area.height * 0.24, area.width, area.height * 0.3)
    canvas.text(
        str(prickles),
        number,
        number.height * 0.95 / canvas.text_scale,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=theme.on_sun,
        align=(0.5, 0.5),
        leading=1.0,
    )
    below = Box(area.x + area.width * 0.3, number.bottom, area.width * 0.4, area.height * 0.12)
    canvas.text(
        canvas.words("shield.counted", number=prickles),
        below,
        56,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=theme.on_sun,
        align=(0.5, 0.0),
        leading=1.0,
    )


def _prickles(count: int, colour: str) -> str:
    """`count` prickles on both sides of the upper tip, evenly: a crown first, then all around."""
    points, along = _outline()
    apart = along[-1] / max(count, CROWN)
    half = max(5.0, min(22.0, apart * 0.42))
    drawn: list[str] = []
    for number in range(count):
        where = (number - (count - 1) / 2) * apart % along[-1]
        place = bisect_left(along, where) % len(points)
        x, y = points[place]
        before, after = points[place - 14], points[(place + 15) % len(points)]
        turned = degrees(atan2(before[0] - after[0], after[1] - before[1])) + 90
        drawn.append(
            f'<path d="M{-half:.1f},4 L0,-52 L{half:.1f},4 Z" '
            f'transform="translate({x:.1f},{y:.1f}) rotate({turned:.1f})"/>'
        )
    paint = f'fill="{colour}" stroke="{colour}" stroke-width="7" stroke-linejoin="round"'
    return f"<g {paint}>{''.join(drawn)}</g>"


@lru_cache(maxsize=1)
def _outline() -> tuple[list[Point], list[float]]:
    """Points along the outline, and how far along it each lies."""
    points = [_on_curve(curve, step / STEPS) for curve in CURVES for step in range(STEPS)]
    along = [0.0]
    for one, other in pairwise([*points, points[0]]):
        along.append(along[-1] + dist(one, other))
    return points, along


def _on_curve(curve: Sequence[tuple[int, int]], part: float) -> Point:
    """The point at `part` (0 to 1) of a cubic curve."""
    rest = 1 - part
    weights = (rest**3, 3 * rest**2 * part, 3 * rest * part**2, part**3)
    x = sum(weight * point[0] for weight, point in zip(weights, curve, strict=True))
    y = sum(weight * point[1] for weight, point in zip(weights, curve, strict=True))
    return x, y
