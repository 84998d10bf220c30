"""The end of a round: what to take from it, what to talk about, and who can help."""

from __future__ import annotations

from dataclasses import dataclass

from game.play.pages import DebriefPage
from game.stage.answered import tall_prompt, tall_prompt_height
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import fits, shared_size, text_height
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN, READ, STAGGER_SECONDS
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
_KEY = 84.0
_KEY_TITLE = 68.0
_MOST_ROLE = 150.0
_ROLES_APART = 14.0
_KLIK = 330.0
_LEAST_KLIK = 196.0


@dataclass(frozen=True, slots=True)
class Layout:
    """One rung of the fit ladder.

    The key point is as wide as the page, beside Klik or without him; or it shares the width with
    the helpers, who then have the whole height. The prompt below it is then at least `talk` high.
    """

    across: bool
    klik: bool
    role: float
    titled: bool = True
    talk: float = 200.0


RUNGS = (
    Layout(True, True, 104.0),
    Layout(True, True, 92.0),
    Layout(True, False, 92.0),
    Layout(True, False, 92.0, titled=False),
    Layout(False, False, 92.0, talk=300.0),
    Layout(False, False, 92.0),
    Layout(False, False, 92.0, titled=False),
)


def draw_debrief(canvas: Canvas, page: DebriefPage) -> list[Target]:
    """The key point large beside Klik; below it what to talk about, and whom to tell."""
    canvas.fill(canvas.theme.ground)
    meadow(canvas, 190)
    header(canvas, page.header)
    rungs = RUNGS if len(page.tell) <= MANY else RUNGS[-3:]
    layout = next((rung for rung in rungs if _key_fits(canvas, page, rung)), rungs[-1])
    key, talk, helpers = _areas(canvas, page, layout)
    with canvas.arriving(("key point", page.key_point), key):
        _draw_key(canvas, key, page.key_point, layout)
    if page.talk:
        after = 2 * STAGGER_SECONDS
        tall_prompt(canvas, talk, page.talk, size=72, with_klik=False, after=after)
    with canvas.arriving(("helpers", page.key_point), helpers, after=4 * STAGGER_SECONDS):
        _draw_helpers(canvas, helpers, page.tell)
    return []


def _areas(canvas: Canvas, page: DebriefPage, layout: Layout) -> tuple[Box, Box, Box]:
    """Where the key point, the prompt and the helpers stand."""
    area = Box(MARGIN, _TOP, canvas.width - 2 * MARGIN, _FOOT - _TOP)
    left, right = area.columns(2, 32)
    talk = tall_prompt_height(canvas, page.talk, left.width) if page.talk else 0.0
    if not layout.across:
        low = area.bottom - max(talk, layout.talk) if page.talk else area.bottom + _GAP
        key = Box(left.x, area.y, left.width, low - _GAP - area.y)
        return key, Box(left.x, low, left.width, area.bottom - low), right
    frame = _title_height(canvas, right.width) + 52 - _ROLES_APART
    least = max(len(page.tell) * (layout.role + _ROLES_APART) + frame, talk, 260.0)
    most = max(len(page.tell) * (_MOST_ROLE + _ROLES_APART) + frame, least)
    spare = area.height - _GAP - _natural_key(canvas, page, area.width, layout)
    height = min(most, max(least, spare))
    low = area.bottom - height
    key = Box(area.x, area.y, area.width, low - _GAP - area.y)
    beside = right if page.talk else area
    return (
        key,
        Box(left.x, low, left.width, height),
        Box(beside.x, low, beside.width, height),
    )


def _natural_key(canvas: Canvas, page: DebriefPage, width: float, layout: Layout) -> float:
    """How high the key point's card is with its words as large as they may be."""
    words = _key_words(canvas, Box(0, 0, width, 2 * _KLIK), layout)
    size = _KEY * canvas.text_scale
    text = text_height(
        canvas, page.key_point, words.width, size, weight=Weight.EXTRABOLD, leading=1.14
    )
    return max(text + words.y + 48, _KLIK if layout.klik else 0.0)


def _title_height(canvas: Canvas, width: float) -> float:
    """One line, or more where a language needs more."""
    words = canvas.words("debrief.tell")
    weight = Weight.EXTRABOLD
    return max(54.0, text_height(canvas, words, width - 72, LABEL, weight=weight, leading=1.1)) + 12


def _klik_side(canvas: Canvas, key: Box) -> float:
    return min(_KLIK if not canvas.narrow else 250.0, key.height + 20)


def _key_words(canvas: Canvas, key: Box, layout: Layout) -> Box:
    """Where the key point's own words stand."""
    beside = _klik_side(canvas, key) + 20 if layout.klik else 0.0
    title = _KEY_TITLE if layout.titled else 0.0
    return Box(
        key.x + beside + 48, key.y + 24 + title, key.width - beside - 96, key.height - 48 - title
    )


def _key_fits(canvas: Canvas, page: DebriefPage, layout: Layout) -> bool:
    key, _, _ = _areas(canvas, page, layout)
    if layout.klik and _klik_side(canvas, key) < _LEAST_KLIK:
        return False
    words = _key_words(canvas, key, layout)
    return fits(canvas, page.key_point, words, READ, weight=Weight.EXTRABOLD, leading=1.14)


def _draw_key(canvas: Canvas, box: Box, key_point: str, layout: Layout) -> None:
    """What we remember, in Klik's words."""
    words = _key_words(canvas, box, layout)
    side = _klik_side(canvas, box)
    speech = box
    if layout.klik:
        klik(canvas, "point", Box(box.x - 6, box.bottom - side, side, side))
        speech = Box(box.x + side + 20, box.y, box.width - side - 20, box.height)
    card(canvas, speech, radius=(44, 44, 44, 10) if layout.klik else 44.0)
    weight = Weight.EXTRABOLD
    setting = canvas.setting(key_point, words, _KEY, floor=READ, weight=weight, leading=1.14)
    words = words.moved(0, max(0.0, words.height - canvas.measured(setting)[1]) / 2)
    if layout.titled:
        canvas.text(
            canvas.words("debrief.key"),
            Box(words.x, words.y - _KEY_TITLE, words.width, 54),
            44,
            floor=LABEL,
            weight=weight,
            colour=canvas.theme.ink_soft,
        )
    canvas.text(key_point, words, _KEY, floor=READ, weight=weight, leading=1.14)


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
    height = (below.height - _ROLES_APART * (len(roles) - 1)) / len(roles)
    height = min(_MOST_ROLE, height)
    rows = [
        Box(below.x, below.y + place * (height + _ROLES_APART), below.width, height)
        for place in range(len(roles))
    ]
    names = [
        (canvas.words(f"tell.{role}"), _name_area(row))
        for role, row in zip(roles, rows, strict=True)
    ]
    size = shared_size(canvas, names, 58, floor=LABEL, weight=Weight.BOLD, leading=1.08)
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
    side = min(100.0, row.height - 24)
    return Box(row.x + 18, row.centre[1] - side / 2, side, side)


def _name_area(row: Box) -> Box:
    left = _tile_area(row).right + 24
    return Box(left, row.y + 4, row.right - 22 - left, row.height - 8)
