"""The class shield: it grows a prickle for what the class does well together.

No target and nothing "to go", nothing is ever lost, and no team is ranked or named for having none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from math import atan2, cos, degrees, dist, radians, sin

from game.answers.inputs import Action
from game.play.moves import Praise
from game.play.pages import ShieldPage
from game.play.state import Grown
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.motion import eased
from game.stage.text import Weight
from game.stage.theme import BUBBLE, ENTER_SECONDS, LABEL, MARGIN, READ, STAGGER_SECONDS
from game.stage.widgets import badge, bubble, button, card, icon_tile, klik, meadow, team_name

MOST_REASONS = 6
"""How many reasons are shown."""

ICONS = {
    Praise.BEST_ANSWER: "check",
    Praise.BETTER_TOGETHER: "teams",
    Praise.HELPER_FOUND: "two_adults",
    Praise.REASON: "tell",
    Praise.QUESTION: "speech",
    Praise.LISTENED: "ear",
    Praise.HELPED: "hand",
    Praise.BRAVE: "heart",
    Praise.IDEA: "bulb",
}
"""What stands beside a reason of the whole class."""

NAME_LINE = 64.0
"""The height of a name above its reason, where there is room."""

_LEAST_NAME = 50.0
_FLAT = 140.0
"""On a card lower than this, the reason stands beside the name."""

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

_ONE_COLUMN = 4
"""Up to so many reasons stand above one another on a wide page."""

_MIDDLE, _AROUND = 24.0, 76.0
"""How far a prickle's middle is from its foot, and the side of a square around all of it."""

_GROWTH_APART = 0.14
"""How long the next new prickle waits for the one before it, in seconds."""

_MOST_GROWTH = 1.1
"""All that are new have grown after so many seconds."""

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
    _draw_thanks(canvas, Box(left, 44, right - left, 104), page, BUBBLE)
    _draw_emblem(canvas, Box(MARGIN, 168, left - MARGIN - 40, 740), page)
    reasons = _latest(page.prickles)
    area = Box(left, 190, right - left, 596)
    if len(reasons) <= _ONE_COLUMN:
        boxes = _rows(area, len(reasons), 176, 24)
    else:
        boxes = area.grid(2, 3, 32, 26)
    _draw_reasons(canvas, boxes, reasons)
    go_on = Box(right - 420, HEIGHT - 152, 420, 112)
    says = Box(left + 100, 800, go_on.x - 30 - left - 100, 184)
    _draw_klik(canvas, Box(left - 170, 820, 250, 250), says, page)
    return [_draw_button(canvas, go_on, page)]


def _draw_narrow(canvas: Canvas, page: ShieldPage) -> list[Target]:
    left, right = 592.0, canvas.width - MARGIN
    _draw_title(canvas, Box(MARGIN, 40, right - MARGIN, 104), 80)
    _draw_thanks(canvas, Box(MARGIN, 144, right - MARGIN, 76), page, READ)
    _draw_emblem(canvas, Box(36, 224, 520, 570), page)
    reasons = _latest(page.prickles)
    boxes = _rows(Box(left, 234, right - left, 656), len(reasons), 150, 14)
    _draw_reasons(canvas, boxes, reasons)
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


def _draw_thanks(canvas: Canvas, box: Box, page: ShieldPage, size: float) -> None:
    thanks = canvas.words("shield.thanks" if page.prickles else "shield.empty")
    canvas.text(thanks, box, size, floor=LABEL, align=(0.0, 0.5), leading=1.2)


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
    """The latest reason of each team and of the class, then more; the oldest of them first."""
    newest = list(dict.fromkeys(reversed(prickles)))
    each = {grown.seat: grown for grown in reversed(newest)}
    teams = [grown for grown in newest if grown.seat and grown is each[grown.seat]]
    chosen = list(dict.fromkeys((*teams, *each.values(), *newest)))[:MOST_REASONS]
    return [grown for grown in reversed(newest) if grown in chosen]


def _rows(area: Box, count: int, most: float, gap: float) -> list[Box]:
    """`count` areas from the top of `area` down, each at most `most` high."""
    height = min(most, (area.height - gap * (count - 1)) / max(1, count))
    return [
        Box(area.x, area.y + place * (height + gap), area.width, height) for place in range(count)
    ]


def _draw_reasons(canvas: Canvas, boxes: Sequence[Box], reasons: Sequence[Grown]) -> None:
    named = any(grown.seat for grown in reasons)
    for place, (grown, box) in enumerate(zip(reasons, boxes, strict=False)):
        after = 4 * STAGGER_SECONDS + place * STAGGER_SECONDS
        with canvas.arriving(("reason", grown), box, after=after):
            _draw_reason(canvas, box, grown, named=named)


def _draw_reason(canvas: Canvas, box: Box, grown: Grown, *, named: bool) -> None:
    """A badge or an icon, and the reason, below a name where some are for teams."""
    card(canvas, box)
    side = min(116.0, box.height - 24, box.width * 0.24)
    picture = Box(box.x + 22, box.centre[1] - side / 2, side, side)
    left = picture.right + 22
    words = Box(left, box.y + 5, box.right - 20 - left, box.height - 10)
    if grown.seat:
        badge(canvas, grown.seat, picture)
    else:
        icon_tile(canvas, ICONS[grown.praise], picture)
    reason = canvas.words(f"shield.praise.{grown.praise}")
    if named:
        name = team_name(canvas, grown.seat) if grown.seat else canvas.words("team.class")
        _draw_name_and_reason(canvas, words, name, reason, flat=box.height < _FLAT)
        return
    canvas.text(
        reason,
        words,
        READ,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.1,
    )


def _draw_name_and_reason(canvas: Canvas, box: Box, name: str, reason: str, *, flat: bool) -> None:
    """The name above the reason, or beside it on a flat card."""
    if flat:
        upper = Box(box.x, box.y, box.width * 0.39, box.height)
        lower = Box(upper.right + 14, box.y, box.width - upper.width - 14, box.height)
    else:
        most = Box(box.x, box.y, box.width, box.height - _LEAST_NAME)
        high = canvas.measured(canvas.setting(reason, most, 42, floor=LABEL, leading=1.1))[1]
        line = min(NAME_LINE, box.height - high)
        top = box.y + max(0.0, (box.height - line - high) / 2)
        upper = Box(box.x, top, box.width, line)
        lower = Box(box.x, upper.bottom, box.width, high + 2)
    beside = 0.5 if flat else 0.0
    canvas.text(
        name, upper, 48, floor=LABEL, weight=Weight.EXTRABOLD, align=(0.0, beside), leading=1.05
    )
    soft = canvas.theme.ink_soft
    canvas.text(reason, lower, 42, floor=LABEL, colour=soft, align=(0.0, beside), leading=1.1)


# --- the shield itself --------------------------------------------------------------------------


def _draw_emblem(canvas: Canvas, box: Box, page: ShieldPage) -> None:
    """The shield, as large as fits `box`, with all prickles and their number.

    Those that are new grow out from behind it, one after the other.
    """
    count, fresh = len(page.prickles), page.fresh
    scale = min(box.width / (400 + 2 * ROOM), box.height / (440 + 2 * ROOM))
    wide, high = (400 + 2 * ROOM) * scale, (440 + 2 * ROOM) * scale
    area = Box(box.centre[0] - wide / 2, box.centre[1] - high / 2, wide, high)
    apart = min(_GROWTH_APART, (_MOST_GROWTH - ENTER_SECONDS) / max(1, fresh))
    thorns = _thorns(count)

    def draw(canvas: Canvas, seconds: float) -> None:
        for place, thorn in enumerate(thorns[count - fresh :]):
            part = eased((seconds - place * apart) / ENTER_SECONDS)
            _draw_growing(canvas, area, scale, thorn, part)
        if count:
            _draw_number(canvas, area, count)

    _draw_part(canvas, area, scale, _painted(thorns[: count - fresh], canvas) + _body(canvas))
    if fresh:
        canvas.live(("shield", count), area, draw, lasts=ENTER_SECONDS + fresh * apart)
    else:
        draw(canvas, 0.0)


def _draw_growing(canvas: Canvas, area: Box, scale: float, thorn: Thorn, part: float) -> None:
    """One prickle, `part` (0 to 1) of the way out from behind the shield."""
    if not part:
        return
    turned, out = radians(thorn.turned), _MIDDLE - (1 - part) * ROOM
    x = ROOM + thorn.place[0] + sin(turned) * out
    y = ROOM + thorn.place[1] - cos(turned) * out
    half = _AROUND / 2
    side = _AROUND * scale
    box = Box(area.x + (x - half) * scale, area.y + (y - half) * scale, side, side)
    middle = (half - sin(turned) * _MIDDLE, half + cos(turned) * _MIDDLE)
    svg = _painted([replace(thorn, place=middle)], canvas)
    canvas.shape(f'<g transform="scale({scale:.4f})">{svg}</g>', box)
    _draw_part(canvas, area, scale, _body(canvas), visible=box)


def _draw_part(
    canvas: Canvas, area: Box, scale: float, svg: str, *, visible: Box | None = None
) -> None:
    move = f'<g transform="scale({scale:.4f}) translate({ROOM},{ROOM})">{svg}</g>'
    canvas.shape(move, area, visible=visible)


def _body(canvas: Canvas) -> str:
    theme = canvas.theme
    return (
        f'<path d="{OUTLINE}" fill="{theme.done}" stroke="{theme.done}" stroke-width="34" '
        'stroke-linejoin="round"/>'
        f'<path d="{OUTLINE}" fill="{theme.sun}"/><path d="{RIGHT_HALF}" fill="{LIGHTER_SUN}"/>'
    )


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
    below = Box(area.x + area.width * 0.28, number.bottom, area.width * 0.44, area.height * 0.12)
    canvas.text(
        canvas.words("shield.counted", number=prickles),
        below,
        area.width * 0.088,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=theme.on_sun,
        align=(0.5, 0.0),
        leading=1.0,
    )


@dataclass(frozen=True, slots=True)
class Thorn:
    """One prickle: where it stands, how far it is turned (degrees), and half its width."""

    place: Point
    turned: float
    half: float


def _thorns(count: int) -> list[Thorn]:
    """`count` prickles on both sides of the upper tip, evenly: a crown first, then all around."""
    points, along = _outline()
    apart = along[-1] / max(count, CROWN)
    half = max(5.0, min(22.0, apart * 0.42))
    thorns: list[Thorn] = []
    for number in range(count):
        where = (number - (count - 1) / 2) * apart % along[-1]
        place = bisect_left(along, where) % len(points)
        before, after = points[place - 14], points[(place + 15) % len(points)]
        turned = degrees(atan2(before[0] - after[0], after[1] - before[1])) + 90
        thorns.append(Thorn(points[place], turned, half))
    return thorns


def _painted(thorns: Sequence[Thorn], canvas: Canvas) -> str:
    drawn = "".join(
        f'<path d="M{-thorn.half:.1f},4 L0,-52 L{thorn.half:.1f},4 Z" transform="translate('
        f'{thorn.place[0]:.1f},{thorn.place[1]:.1f}) rotate({thorn.turned:.1f})"/>'
        for thorn in thorns
    )
    colour = canvas.theme.coral
    paint = f'fill="{colour}" stroke="{colour}" stroke-width="7" stroke-linejoin="round"'
    return f"<g {paint}>{drawn}</g>"


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
