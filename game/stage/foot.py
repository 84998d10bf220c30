"""What surrounds a question: the header above, and at the foot who has answered.

There are three ways, from the roomiest to the tightest: the animals look out of the meadow; their
badges stand on the grass; the badges move up into the header.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from game.answers.inputs import Action
from game.play.pages import Header, VotingPage
from game.stage.answering import badge_row, peeking_teams, team_areas
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import lifts, line_width
from game.stage.progress import progress, progress_width
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN, READ
from game.stage.timer import TIMER, Timer, draw_timer
from game.stage.widgets import bubble, grass, header, klik, meadow, pack_tile

CLASS_SEAT = 0
"""The seat of a class that answers as one, with hands or cards."""

BADGE = 80.0

_TIMER_MIDDLE = 116.0
"""Below the adult's strip, which hangs from the upper right corner."""

_LEAST_PROGRESS = 164.0
_MIDDLE = 98.0
"""The middle of a header of one row: nothing in it reaches up to the adult's strip."""

_TILE = 84.0
_CHIP = 560.0
"""The widest chip with Klik's call: where it needs more, it stands in two lines."""

_CHIP_TOP = 60.0
_BESIDE_CALL = 124.0
"""What a chip has beside its call: the icon and the margins."""


class Foot(Enum):
    """Where the page shows who has answered; its value is the y where the page's content ends.

    The lowest is for the longest words only: the grass begins there.
    """

    MEADOW = 852.0
    BADGES = 918.0
    HEADER = 984.0
    LOWEST = 1004.0

    @property
    def bare(self) -> bool:
        """Whether nothing but grass is at the foot: the badges stand in the header."""
        return self in (Foot.HEADER, Foot.LOWEST)


def content_area(canvas: Canvas, foot: Foot) -> Box:
    """What is left for the question and its answers."""
    top = 164.0 if foot.bare else 172.0
    return Box(MARGIN, top, canvas.width - 2 * MARGIN, foot.value - top)


def draw_surroundings(
    canvas: Canvas, page: VotingPage, foot: Foot, timer: Timer | None = None
) -> list[Target]:
    """The ground, the header, and who has answered; the seats can be clicked."""
    canvas.fill(canvas.theme.ground)
    head = page.situation.header
    if foot.bare:
        grass(canvas, 40)
        return badge_header(canvas, head, page, timer=timer)
    timed_header(canvas, head, timer)
    if foot is Foot.BADGES:
        return _badge_foot(canvas, page)
    return _meadow_foot(canvas, page)


def _meadow_foot(canvas: Canvas, page: VotingPage) -> list[Target]:
    if page.seats == (CLASS_SEAT,):
        meadow(canvas, 220)
        klik(canvas, "wave", Box(100, HEIGHT - 212, 206, 206))
        bubble(
            canvas, Box(330, HEIGHT - 218, canvas.width - 430, 162), _call(canvas, page), size=50
        )
        return []
    peeking_teams(canvas, page.seats, page.answered)
    return seat_targets(page.seats, team_areas(canvas, page.seats))


def _badge_foot(canvas: Canvas, page: VotingPage) -> list[Target]:
    grass(canvas, 128)
    if page.seats == (CLASS_SEAT,):
        canvas.text(
            _call(canvas, page),
            Box(MARGIN, HEIGHT - 120, canvas.width - 2 * MARGIN, 108),
            READ,
            floor=LABEL,
            weight=Weight.BOLD,
            colour=canvas.theme.on_pine,
            align=(0.5, 0.5),
        )
        return []
    right = canvas.width / 2 + _row_width(len(page.seats), BADGE) / 2
    areas = badge_row(canvas, page.seats, page.answered, right, HEIGHT - 104, BADGE)
    return seat_targets(page.seats, areas)


def timed_header(canvas: Canvas, head: Header, timer: Timer | None) -> None:
    """The header, with the timer in its upper right corner where one was asked for."""
    if timer is None:
        header(canvas, head)
        return
    header(canvas, head, right=TIMER + 24)
    draw_timer(canvas, (canvas.width - MARGIN - TIMER / 2, _TIMER_MIDDLE), timer)


def badge_header(
    canvas: Canvas,
    head: Header,
    page: VotingPage,
    *,
    left: float = MARGIN,
    right: float = MARGIN,
    timer: Timer | None = None,
) -> list[Target]:
    """A header of one row: the pack's icon, how far, and who has answered at the right.

    `left` and `right` are the margins. A timer stands before the badges where it leaves `progress`
    enough room.
    """
    pack_tile(canvas, head.pack, Box(left, _MIDDLE - _TILE / 2, _TILE, _TILE))
    most = canvas.width - right - left - _TILE - 24
    side = min(BADGE - 4, most / _row_width(6, 1))
    first = left + _TILE + 30
    end = canvas.width - right - _seats_width(canvas, page, side, most) - 30
    if timer and end - TIMER - 30 - first >= _LEAST_PROGRESS:
        draw_timer(canvas, (end - TIMER / 2, _MIDDLE), timer)
        end -= TIMER + 30
    if end - first >= _LEAST_PROGRESS:
        half = progress_width(head.of, end - first) / 2
        middle = min(max(canvas.width / 2, first + half), end - half)
        progress(canvas, head.number, head.of, (middle, _MIDDLE), end - first)
    return seats_row(canvas, page, canvas.width - right, _MIDDLE, side, most)


def _row_width(badges: int, side: float) -> float:
    return badges * side * 1.19 - side * 0.19


def _seats_width(canvas: Canvas, page: VotingPage, side: float, most: float) -> float:
    if page.seats == (CLASS_SEAT,):
        return _chip_size(canvas, _call(canvas, page), most)[0]
    return _row_width(len(page.seats), side)


def seats_row(
    canvas: Canvas,
    page: VotingPage,
    right: float,
    middle: float,
    side: float = BADGE,
    most: float = _CHIP,
) -> list[Target]:
    """Who has answered, in a row that ends at `right`: badges, or for hands Klik's call in a chip.

    `middle` is the y of the middle of the row; the chip is at most `most` units wide.
    """
    if page.seats != (CLASS_SEAT,):
        areas = badge_row(canvas, page.seats, page.answered, right, middle - side / 2, side)
        return seat_targets(page.seats, areas)
    _draw_chip(canvas, page, right, middle, most)
    return []


def _chip_size(canvas: Canvas, call: str, most: float) -> tuple[float, float]:
    """The chip of a call in one line, or in two where one would be wider than `most`."""
    for lift in lifts(canvas):
        wide = line_width(canvas, call, LABEL * lift, Weight.BOLD) + _BESIDE_CALL
        if wide <= most:
            return wide, 76.0
    return line_width(canvas, call, LABEL, Weight.BOLD, lines=2) + _BESIDE_CALL, 100.0


def _draw_chip(canvas: Canvas, page: VotingPage, right: float, middle: float, most: float) -> None:
    """Klik's call with a card, or with a tick once all have answered."""
    call = _call(canvas, page)
    wide, high = _chip_size(canvas, call, most)
    chip = Box(right - wide, max(_CHIP_TOP, middle - high / 2), wide, high)
    theme = canvas.theme
    canvas.plate(chip, theme.panel, radius=30)
    icon = Box(chip.x + 24, chip.centre[1] - 26, 52, 52)
    canvas.icon("check" if _all_in(page) else "card", icon, theme.ink, ground=theme.panel)
    canvas.text(
        call,
        Box(icon.right + 18, chip.y, chip.right - 20 - icon.right - 18, chip.height),
        LABEL,
        floor=LABEL,
        weight=Weight.BOLD,
        align=(0.0, 0.5),
        leading=1.08,
    )


def seat_targets(seats: Sequence[int], areas: Sequence[Box]) -> list[Target]:
    """A place to click for each team."""
    return [
        Target(area, Action("seat", str(seat)))
        for seat, area in zip(seats, areas, strict=True)
        if seat != CLASS_SEAT
    ]


def _call(canvas: Canvas, page: VotingPage) -> str:
    return canvas.words("round.all-in" if _all_in(page) else "round.hands")


def _all_in(page: VotingPage) -> bool:
    return page.closed or CLASS_SEAT in page.answered
