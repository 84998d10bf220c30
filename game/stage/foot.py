"""What surrounds a question: the header above, and at the foot who has answered.

There are three ways, from the roomiest to the tightest: the animals look out of the meadow; their
badges stand on the grass; the badges move up into the header.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from game.answers.inputs import Action
from game.play.pages import Header, VotingPage
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN, READ
from game.stage.widgets import (
    badge_row,
    bubble,
    grass,
    header,
    klik,
    meadow,
    pack_tile,
    peeking_teams,
    progress,
    team_areas,
)

CLASS_SEAT = 0
"""The seat of a class that answers as one, with hands or cards."""

BADGE = 80.0


class Foot(Enum):
    """Where the page shows who has answered; its value is the y where the page's content ends."""

    MEADOW = 852.0
    BADGES = 918.0
    HEADER = 1004.0


def content_area(canvas: Canvas, foot: Foot) -> Box:
    """What is left for the question and its answers."""
    top = 164.0 if foot is Foot.HEADER else 172.0
    return Box(MARGIN, top, canvas.width - 2 * MARGIN, foot.value - top)


def draw_surroundings(canvas: Canvas, page: VotingPage, foot: Foot) -> list[Target]:
    """The ground, the header, and who has answered; the seats can be clicked."""
    canvas.fill(canvas.theme.ground)
    head = page.situation.header
    if foot is Foot.HEADER:
        grass(canvas, 40)
        return badge_header(canvas, head, page)
    header(canvas, head)
    if foot is Foot.BADGES:
        return _badge_foot(canvas, page)
    return _meadow_foot(canvas, page)


def _meadow_foot(canvas: Canvas, page: VotingPage) -> list[Target]:
    if page.seats == (CLASS_SEAT,):
        meadow(canvas, 220)
        klik(canvas, "wave", Box(100, HEIGHT - 212, 206, 206))
        bubble(
            canvas, Box(330, HEIGHT - 256, canvas.width - 430, 200), _call(canvas, page), size=50
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
    width = len(page.seats) * BADGE * 1.19 - BADGE * 0.19
    right = canvas.width / 2 + width / 2
    areas = badge_row(canvas, page.seats, page.answered, right, HEIGHT - 104, BADGE)
    return seat_targets(page.seats, areas)


def badge_header(
    canvas: Canvas, head: Header, page: VotingPage, *, left: float = MARGIN, right: float = MARGIN
) -> list[Target]:
    """A header of one row: the pack's icon, how far, and who has answered at the right.

    `left` and `right` are the margins.
    """
    pack_tile(canvas, head.pack, Box(left, 44, 84, 84))
    side = BADGE - 4
    row = 6 * side + 5 * side * 0.19
    room = canvas.width - right - row - 30 - (left + 84 + 30)
    if room >= 200:
        progress(canvas, head.number, head.of, (left + 114 + room / 2, 86), room)
    return seats_row(canvas, page, canvas.width - right, 86, side)


def seats_row(
    canvas: Canvas, page: VotingPage, right: float, middle: float, side: float = BADGE
) -> list[Target]:
    """Who has answered, in a row that ends at `right`: badges, or for hands Klik's call in a chip.

    `middle` is the y of the middle of the row.
    """
    if page.seats != (CLASS_SEAT,):
        areas = badge_row(canvas, page.seats, page.answered, right, middle - side / 2, side)
        return seat_targets(page.seats, areas)
    room = Box(right - 470, middle - 44, 370, 88)
    setting = canvas.setting(
        _call(canvas, page), room, LABEL, floor=LABEL, weight=Weight.BOLD, leading=1.08
    )
    width = canvas.measured(setting)[0]
    chip = Box(right - width - 126, middle - 50, width + 126, 100)
    canvas.plate(chip, canvas.theme.panel, radius=30)
    canvas.icon(
        "card",
        Box(chip.x + 22, middle - 29, 58, 58),
        canvas.theme.ink,
        ground=canvas.theme.panel,
    )
    canvas.text(
        _call(canvas, page),
        Box(chip.x + 96, room.y, chip.width - 110, room.height),
        LABEL,
        floor=LABEL,
        weight=Weight.BOLD,
        align=(0.0, 0.5),
        leading=1.08,
    )
    return []


def seat_targets(seats: Sequence[int], areas: Sequence[Box]) -> list[Target]:
    """A place to click for each team."""
    return [
        Target(area, Action("seat", str(seat)))
        for seat, area in zip(seats, areas, strict=True)
        if seat != CLASS_SEAT
    ]


def _call(canvas: Canvas, page: VotingPage) -> str:
    done = page.closed or CLASS_SEAT in page.answered
    return canvas.words("round.all-in" if done else "round.hands")
