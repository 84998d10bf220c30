"""The three pages of set-up: how the class answers, the lesson, before you start.

Only the adult reads them. Every page is handed what it shows, and says what can be clicked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.answers.inputs import Action
from game.play.moves import MOST_SEATS, Way
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import INK, Canvas
from game.stage.controls import choice_card, stepper, tick_row
from game.stage.fitting import line_width, sizes
from game.stage.icon_list import IconLine
from game.stage.set_up_frame import heading
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN
from game.stage.widgets import (
    badge,
    bubble,
    card,
    chosen_card,
    klik,
    team_name,
)

FEWEST_TEAMS = 2
ROOM_FOR_SUMMARY = 168.0
"""Less room than this, and the summary is left out."""
LEAST_ROW = 64.0
"""Lower than this, the rows of the summary stand in two columns."""

WAY_ICONS = {Way.TEAMS: "teams", Way.HANDS: "hand"}


@dataclass(frozen=True, slots=True)
class AnswersPage:
    """How the class answers. `grouped` hands are counted for each team."""

    way: Way
    grouped: bool
    teams: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A sentence to agree to before the lesson starts, below a title where there is one."""

    name: str
    title: str
    text: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class StartPage:
    """Which screen the class sees (of `displays`), what is to be agreed to, what was chosen."""

    displays: int
    class_screen: int
    ticks: tuple[Tick, ...]
    summary: tuple[IconLine, ...]


# --- how the class answers ----------------------------------------------------------------------


def draw_answers(canvas: Canvas, page: AnswersPage) -> list[Target]:
    """Teams or hands; how many teams; the class or each team."""
    words = canvas.words
    room = Box(MARGIN, 172, canvas.width - 2 * MARGIN, 250 if not canvas.narrow else 230)
    targets: list[Target] = []
    for way, box in zip(WAY_ICONS, room.columns(2, 32), strict=True):
        title, how = words(f"setup.{way}"), words(f"setup.{way}.how")
        choice_card(canvas, box, WAY_ICONS[way], title, how, chosen=page.way is way)
        targets.append(Target(box, Action("way", way)))
    below = Box(MARGIN, room.bottom + 40, room.width, HEIGHT - 190 - room.bottom - 40)
    if page.way is Way.HANDS:
        targets += _draw_grouping(canvas, Box(below.x, below.y, below.width, 104), page)
        below = Box(below.x, below.y + 130, below.width, below.height - 130)
    if page.way is Way.TEAMS or page.grouped:
        return targets + _draw_teams(canvas, below, page.teams)
    _draw_how_to_count(canvas, below)
    return targets


def _draw_how_to_count(canvas: Canvas, area: Box) -> None:
    """Klik tells how counts are entered."""
    side = min(300.0, area.height)
    top = area.bottom - side
    klik(canvas, "point", Box(area.x + 40, top, side, side))
    left = area.x + side + 70
    room = Box(left, top, area.right - left, side * 0.72)
    bubble(canvas, room, canvas.words("hint.count"), size=48)


def _draw_grouping(canvas: Canvas, box: Box, page: AnswersPage) -> list[Target]:
    """Hands of the class as one, or of each team."""
    targets: list[Target] = []
    for value, place in zip(("class", "teams"), box.columns(2, 32), strict=True):
        chosen = page.grouped is (value == "teams")
        _draw_option(canvas, place, canvas.words(f"setup.hands.{value}"), chosen=chosen)
        targets.append(Target(place, Action("grouping", value)))
    return targets


def _draw_option(canvas: Canvas, box: Box, text: str, *, chosen: bool) -> None:
    theme = canvas.theme
    if chosen:
        canvas.plate(box, theme.sun, radius=28, edge=INK, edge_width=6, shadow=INK, drop=8)
    else:
        card(canvas, box, radius=28)
    canvas.text(
        text,
        box.inset(28, 8),
        44,
        floor=LABEL,
        weight=Weight.BOLD,
        colour=theme.on_sun if chosen else theme.ink,
        align=(0.5, 0.5),
        leading=1.05,
    )


def _draw_teams(canvas: Canvas, area: Box, teams: int) -> list[Target]:
    """How many teams, and which animals they are."""
    middle = area.y + area.height / 2
    if not canvas.narrow:
        question = Box(area.x, middle - 124, 480, 100)
        control = Box(area.x, middle, 320, 100)
        animals = Box(area.x + 540, middle - 124, area.width - 540, 248)
    else:
        question = Box(area.x, area.y, area.width - 370, 100)
        control = Box(area.right - 340, area.y, 340, 100)
        animals = Box(area.x, area.y + 116, area.width, min(240.0, area.height - 116))
    heading(canvas, question, canvas.words("setup.teams.count"))
    targets = stepper(canvas, control, "teams", teams, FEWEST_TEAMS, MOST_SEATS)
    places = animals.columns(MOST_SEATS, 8)
    named = all(_name_fits(canvas, seat, place) for seat, place in enumerate(places, start=1))
    for seat, place in enumerate(places, start=1):
        side = min(140.0, place.width - 20, place.height - 56)
        x, y = place.centre
        spot = Box(x - side / 2, y - (side + 52) / 2, side, side)
        _draw_animal(canvas, spot, seat, taken=seat <= teams)
        if not named:
            continue  # six long names on a narrow page: the animals speak for themselves
        name = Box(place.x, spot.bottom + 4, place.width, 48)
        colour = canvas.theme.ink if seat <= teams else canvas.theme.ink_soft
        canvas.text(
            team_name(canvas, seat),
            name,
            0,
            floor=LABEL,
            weight=Weight.BOLD,
            colour=colour,
            align=(0.5, 0.5),
            leading=1.0,
        )
    return targets


def _name_fits(canvas: Canvas, seat: int, place: Box) -> bool:
    room = Box(place.x, place.y, place.width, 48)
    return canvas.setting(
        team_name(canvas, seat), room, LABEL, floor=LABEL, weight=Weight.BOLD, leading=1.0
    ).fits


def _draw_animal(canvas: Canvas, box: Box, seat: int, *, taken: bool) -> None:
    if taken:
        badge(canvas, seat, box)
        return
    theme = canvas.theme
    canvas.disc(box.centre, box.width / 2, theme.ground, edge=theme.edge, edge_width=6)
    side = box.width * 0.4
    place = Box(box.centre[0] - side / 2, box.centre[1] - side / 2, side, side)
    canvas.icon("plus", place, theme.edge)


# --- before you start ---------------------------------------------------------------------------


def draw_start(canvas: Canvas, page: StartPage) -> list[Target]:
    """Which screen the class sees, where there are several; what is to be agreed to."""
    area = Box(MARGIN, 172, canvas.width - 2 * MARGIN, HEIGHT - 196 - 172)
    left = Box(area.x, area.y, canvas.width * 0.37, area.height)
    beside = Box(left.right + 56, area.y, area.right - left.right - 56, area.height)
    if page.displays == 1:
        lines = (IconLine("eye", canvas.words("setup.screen.same")), *page.summary)
        if canvas.narrow or not page.ticks:
            return _draw_agreed(canvas, area, page.ticks, lines)
        _draw_summary(canvas, left, lines)
        return _draw_ticks(canvas, beside, page.ticks)
    if canvas.narrow:
        left = Box(area.x, area.y, area.width, 254)
        low = left.bottom + 28
        beside = Box(area.x, low, area.width, area.bottom - low)
    targets = _draw_screens(canvas, left, page)
    return targets + _draw_agreed(canvas, beside, page.ticks, page.summary)


def _draw_agreed(
    canvas: Canvas, area: Box, ticks: Sequence[Tick], lines: Sequence[IconLine]
) -> list[Target]:
    """What is to be agreed to, and below it the summary where there is room."""
    targets = _draw_ticks(canvas, area, ticks)
    top = targets[-1].box.bottom + 28 if targets else area.y
    rest = Box(area.x, top, area.width, area.bottom - top)
    if rest.height >= ROOM_FOR_SUMMARY:
        _draw_summary(canvas, rest, lines)
    return targets


def _draw_screens(canvas: Canvas, area: Box, page: StartPage) -> list[Target]:
    words = canvas.words
    question = Box(area.x, area.y, area.width, 112 if not canvas.narrow else 70)
    heading(canvas, question, words("setup.screen"), 48)
    if canvas.narrow:
        row = Box(area.x, area.y + 84, area.width, area.height - 84)
        tiles = Box(row.x, row.y, 200.0 * page.displays, row.height)
        text = Box(tiles.right + 28, row.y, row.right - tiles.right - 28, row.height)
    else:
        tiles = Box(area.x, area.y + 134, area.width, 290)
        text = Box(area.x, tiles.bottom + 24, area.width, area.bottom - tiles.bottom - 24)
    targets: list[Target] = []
    for number, box in enumerate(tiles.columns(page.displays, 28), start=1):
        _draw_screen(canvas, box, number, chosen=number == page.class_screen)
        targets.append(Target(box, Action("screen", str(number))))
    canvas.text(
        words("setup.screen.why"),
        text,
        42,
        floor=LABEL,
        align=(0.0, 0.5 if canvas.narrow else 0.0),
        leading=1.22,
    )
    return targets


def _draw_screen(canvas: Canvas, box: Box, number: int, *, chosen: bool) -> None:
    """A screen with its number, large."""
    theme = canvas.theme
    if chosen:
        chosen_card(canvas, box)
    else:
        card(canvas, box)
    canvas.text(
        str(number),
        box.inset(20, 10),
        min(158.0, box.height * 0.6) / canvas.text_scale,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=theme.on_sun if chosen else theme.ink,
        align=(0.5, 0.5),
        leading=1.0,
    )
    if chosen:
        radius = min(32.0, box.width * 0.13)
        x, y = box.right - radius - 20, box.y + radius + 20
        canvas.disc((x, y), radius, INK)
        canvas.icon("check", Box(x, y, 0, 0).inset(-radius * 0.62), "#FFFFFF")


def _draw_ticks(canvas: Canvas, area: Box, ticks: Sequence[Tick]) -> list[Target]:
    high = min(180.0, (area.height - 24 * (len(ticks) - 1)) / max(1, len(ticks)))
    targets: list[Target] = []
    for place, tick in enumerate(ticks):
        box = Box(area.x, area.y + place * (high + 24), area.width, high)
        tick_row(canvas, box, tick.title, tick.text, ticked=tick.ticked)
        targets.append(Target(box, Action("tick", tick.name)))
    return targets


def _draw_summary(canvas: Canvas, box: Box, lines: Sequence[IconLine]) -> None:
    """What was chosen on the pages before, for a last look."""
    theme = canvas.theme
    columns = 1 if (box.height - 40) / len(lines) >= LEAST_ROW else 2
    count = -(-len(lines) // columns)
    high = min(104.0, (box.height - 40) / count)
    panel = Box(box.x, box.y, box.width, high * count + 40)
    canvas.plate(panel, theme.panel, radius=36)
    rows = panel.inset(36, 20).grid(columns, count, 24, 0)[: len(lines)]
    places = [Box(row.x + 84, row.y, row.width - 84, row.height) for row in rows]
    size = _one_line_size(canvas, [line.text for line in lines], places[0].width)
    for line, row, place in zip(lines, rows, places, strict=True):
        icon = Box(row.x, row.centre[1] - 27, 54, 54)
        canvas.icon(line.icon, icon, theme.ink, ground=theme.panel)
        canvas.text(
            line.text,
            place,
            size / canvas.text_scale,
            floor=LABEL,
            weight=Weight.BOLD,
            align=(0.0, 0.5),
            leading=1.05,
        )


def _one_line_size(canvas: Canvas, texts: Sequence[str], width: float) -> float:
    """The largest size at which each of the texts is one line; the least where there is none."""
    for size in sizes(52 * canvas.text_scale, LABEL):
        if all(line_width(canvas, text, size, Weight.BOLD) <= width - 4 for text in texts):
            return size
    return LABEL
