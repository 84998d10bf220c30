"""The second page of set-up: for whom the lesson is, how long it takes, which rounds it has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.answers.inputs import Action
from game.beats import Topic
from game.play.moves import MOST_PUPILS
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import INK, Canvas
from game.stage.controls import pager, stepper, tick_box
from game.stage.fitting import line_width
from game.stage.set_up_frame import heading
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN, PACK_COLOURS
from game.stage.widgets import PACK_ICONS, card

FEWEST_PUPILS = 5
FEWEST_MINUTES, MOST_MINUTES, MINUTES_STEP = 15, 100, 5

ROWS, ROWS_NARROW = 6, 4
"""How many rows of the list are shown at a time."""
ROW, GAP = 88.0, 11.0
TOP = 168.0


@dataclass(frozen=True, slots=True)
class PackRow:
    """A pack in the list; its rounds follow when it is chosen."""

    name: str
    title: str
    topic: Topic | None
    chosen: bool


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round in the list, by its place among all rounds.

    `pill` is the key of a word beside it: extra rounds are the first to go, others are asked before
    and come again; empty where there is none.
    """

    place: int
    title: str
    minutes: int
    pill: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class LessonPage:
    """What the page shows. `page` counts the pages of the list from 0."""

    language: str
    country: str
    helpline: str
    pupils: int
    minutes: int
    fewest_minutes: int
    rounds: int
    round_minutes: int
    ending_minutes: int
    rows: tuple[PackRow | RoundRow, ...]
    page: int


def draw_lesson(canvas: Canvas, page: LessonPage) -> list[Target]:
    """Language, country, pupils and minutes; the rounds, each to be switched off."""
    room = Box(MARGIN, TOP, canvas.width - 2 * MARGIN, HEIGHT - 176 - TOP)
    if canvas.narrow:
        settings = Box(room.x, room.y, room.width, 240).grid(2, 2, 24, 16)
        listed = Box(room.x, room.y + 252, room.width, room.height - 252)
    else:
        wide = min(620.0, room.width * 0.35)
        settings = Box(room.x, room.y, wide, 560).rows(4, 24)
        listed = Box(room.x + wide + 44, room.y, room.width - wide - 44, room.height)
    return _draw_settings(canvas, settings, page) + _draw_list(canvas, listed, page)


# --- for whom, and how long ---------------------------------------------------------------------


def _draw_settings(canvas: Canvas, boxes: Sequence[Box], page: LessonPage) -> list[Target]:
    words = canvas.words
    language, country, pupils, minutes = boxes
    _draw_setting(canvas, language, "globe", words(f"language.{page.language}"), "")
    _draw_setting(canvas, country, "phone", words(f"country.{page.country}"), page.helpline)
    targets = [Target(language, Action("language")), Target(country, Action("country"))]
    targets += _draw_number(
        canvas,
        pupils,
        ("pupils", words("setup.pupils.label")),
        page.pupils,
        FEWEST_PUPILS,
        MOST_PUPILS,
    )
    targets += _draw_number(
        canvas,
        minutes,
        ("minutes", words("setup.minutes.label")),
        page.minutes,
        page.fewest_minutes,
        MOST_MINUTES,
    )
    return targets


def _draw_setting(canvas: Canvas, box: Box, icon: str, value: str, detail: str) -> None:
    """A card that opens a choice: icon, what holds now, a detail below."""
    theme = canvas.theme
    card(canvas, box, radius=26)
    canvas.icon(icon, Box(box.x + 26, box.centre[1] - 28, 56, 56), theme.ink, ground=theme.card)
    words = Box(box.x + 106, box.y + 8, box.width - 106 - 20, box.height - 16)
    upper, lower = words, words
    if detail:
        upper, lower = words.rows(2, 0)
    canvas.text(
        value,
        upper,
        44,
        floor=LABEL,
        weight=Weight.BOLD,
        align=(0.0, 0.9 if detail else 0.5),
        leading=1.0,
    )
    if detail:
        soft = theme.ink_soft
        canvas.text(detail, lower, 0, floor=LABEL, colour=soft, align=(0.0, 0.1), leading=1.0)


def _draw_number(
    canvas: Canvas, box: Box, named: tuple[str, str], value: int, least: int, most: int
) -> list[Target]:
    """A card with a number to step up and down."""
    name, label = named
    theme = canvas.theme
    canvas.plate(box, theme.panel, radius=26)
    control = Box(box.right - 306, box.y + 8, 292, box.height - 8 - 14)
    canvas.text(
        label,
        Box(box.x + 28, box.y + 6, control.x - box.x - 40, box.height - 12),
        44,
        floor=LABEL,
        weight=Weight.BOLD,
        align=(0.0, 0.5),
        leading=1.0,
    )
    return stepper(canvas, control, name, value, least, most, size=56)


# --- which rounds -------------------------------------------------------------------------------


def _draw_list(canvas: Canvas, area: Box, page: LessonPage) -> list[Target]:
    words = canvas.words
    at_a_time = ROWS_NARROW if canvas.narrow else ROWS
    pages = max(1, -(-len(page.rows) // at_a_time))
    shown = min(page.page, pages - 1)
    leaf = pager(canvas, (area.right, area.y + 4), shown, pages)
    title = Box(area.x, area.y, area.width - (360 if pages > 1 else 0), 56)
    total = words("setup.sum", number=page.rounds, minutes=page.round_minutes)
    heading(canvas, title, total, 48)
    kept = words("setup.ending-kept", number=page.ending_minutes)
    below = Box(area.x, title.bottom, title.width, 48 if canvas.narrow else 86)
    soft = canvas.theme.ink_soft
    canvas.text(kept, below, 0, floor=LABEL, colour=soft, align=(0.0, 0.3), leading=1.1)
    top = below.bottom + 8
    high = min(ROW, (area.bottom - top - GAP * (at_a_time - 1)) / at_a_time)
    targets: list[Target] = []
    for number, row in enumerate(page.rows[shown * at_a_time : (shown + 1) * at_a_time]):
        box = Box(area.x, top + number * (high + GAP), area.width, high)
        if isinstance(row, PackRow):
            targets.append(_draw_pack_row(canvas, box, row))
        else:
            targets.append(_draw_round_row(canvas, box, row))
    return targets + leaf


def _draw_pack_row(canvas: Canvas, box: Box, row: PackRow) -> Target:
    canvas.plate(box, canvas.theme.panel, radius=24, edge=canvas.theme.edge)
    tick_box(canvas, Box(box.x + 18, box.centre[1] - 29, 58, 58), ticked=row.chosen)
    tile = Box(box.x + 98, box.centre[1] - 32, 64, 64)
    colour = PACK_COLOURS.get(row.topic or "", canvas.theme.done)
    canvas.plate(tile, colour, radius=20)
    icon = PACK_ICONS.get(row.topic or "", "card")
    canvas.icon(icon, tile.inset(11), INK if row.topic == "privacy" else "#FFFFFF", ground=colour)
    _row_words(
        canvas, Box(tile.right + 22, box.y, box.right - tile.right - 44, box.height), row.title
    )
    return Target(box, Action("pack", row.name))


def _draw_round_row(canvas: Canvas, box: Box, row: RoundRow) -> Target:
    theme, words = canvas.theme, canvas.words
    fill = theme.card if row.chosen else theme.slot
    canvas.plate(box, fill, radius=24, edge=theme.edge)
    tick_box(canvas, Box(box.x + 18, box.centre[1] - 29, 58, 58), ticked=row.chosen)
    minutes = words("setup.minutes.value", number=row.minutes)
    side = Box(box.right - 24 - 210, box.y + 3, 210, box.height - 6)
    soft = theme.ink_soft
    canvas.text(minutes, side, 0, floor=LABEL, colour=soft, align=(1.0, 0.5), leading=1.0)
    right = _draw_pill(canvas, side, words(row.pill)) if row.pill else side.x
    _row_words(canvas, Box(box.x + 98, box.y, right - 16 - box.x - 98, box.height), row.title)
    return Target(box, Action("round", str(row.place)))


def _draw_pill(canvas: Canvas, minutes: Box, text: str) -> float:
    """A pill left of the minutes of a round; its left edge."""
    wide = line_width(canvas, text, LABEL, Weight.BOLD) + 48
    pill = Box(minutes.x - 8 - wide, minutes.centre[1] - 28, wide, 56)
    canvas.plate(pill, canvas.theme.panel, radius=28)
    canvas.text(text, pill, 0, floor=LABEL, weight=Weight.BOLD, align=(0.5, 0.5), leading=1.0)
    return pill.x


def _row_words(canvas: Canvas, box: Box, text: str) -> None:
    canvas.text(
        shortened(canvas, text, box),
        box,
        40 / canvas.text_scale,
        floor=LABEL,
        weight=Weight.BOLD,
        align=(0.0, 0.5),
        leading=1.08,
    )


def shortened(canvas: Canvas, text: str, box: Box) -> str:
    """`text`, less its last words and with dots instead, where it is too long for `box`."""
    words, shown = text.split(" "), text
    while len(words) > 1 and not _fits(canvas, shown, box):
        words.pop()
        shown = " ".join(words) + " …"
    return shown


def _fits(canvas: Canvas, text: str, box: Box) -> bool:
    return canvas.setting(text, box, 0, floor=LABEL, weight=Weight.BOLD, leading=1.08).fits
