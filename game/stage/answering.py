"""Who has answered: the animal of a team looks out of the meadow, or its badge has a tick.

A team that has just answered pops up by itself; what is there already stands still.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.stage.box import HEIGHT, Box
from game.stage.canvas import Canvas
from game.stage.motion import eased
from game.stage.text import Weight
from game.stage.theme import ANIMALS, LABEL, POP_SECONDS
from game.stage.widgets import badge, grass, hill, team_name, tick_disc

_GRASS = 66.0
_ANIMAL = 136.0
_UP, _DOWN = 62.0, 24.0
"""How far above the foot of the page an animal stands, when it is up and while it waits."""


def team_areas(canvas: Canvas, seats: Sequence[int]) -> list[Box]:
    """Where each team peeks out of the meadow."""
    return Box(48, HEIGHT - 220, canvas.width - 96, 220).columns(len(seats), 0)


def peeking_teams(canvas: Canvas, seats: Sequence[int], answered: Iterable[int]) -> None:
    """The meadow with a team's animal in each place: up with a tick once it has answered."""
    hill(canvas, 220)
    up = frozenset(answered)
    areas = team_areas(canvas, seats)
    for seat, area in zip(seats, areas, strict=True):
        if seat not in up:
            _draw_animal(canvas, seat, area, _DOWN)
    grass(canvas, _GRASS)
    for seat, area in zip(seats, areas, strict=True):
        if seat in up:
            _pop_up(canvas, seat, area)
    _draw_names(canvas, seats, up, areas)


def _pop_up(canvas: Canvas, seat: int, area: Box) -> None:
    """The animal comes up behind the grass, then its tick follows."""

    top = HEIGHT - _UP - _ANIMAL
    behind = Box(area.x, top, area.width, HEIGHT - _GRASS - top)

    def draw(canvas: Canvas, seconds: float) -> None:
        come = eased(seconds / POP_SECONDS)
        _draw_animal(canvas, seat, area, _DOWN + (_UP - _DOWN) * come)
        grass(canvas, _GRASS, visible=behind)

    canvas.live(("animal", seat), behind, draw, lasts=POP_SECONDS)
    x, y = area.centre[0] + 78, HEIGHT - 162
    with canvas.arriving(("tick", seat), Box(x - 30, y - 30, 60, 60), after=POP_SECONDS):
        tick_disc(canvas, (x, y), 30)


def _draw_animal(canvas: Canvas, seat: int, area: Box, above: float) -> None:
    low = HEIGHT - above
    box = Box(area.centre[0] - _ANIMAL / 2, low - _ANIMAL, _ANIMAL, _ANIMAL)
    canvas.drawing(f"animals/{ANIMALS[seat - 1]}", box, align=(0.5, 1))


def _draw_names(
    canvas: Canvas, seats: Sequence[int], up: frozenset[int], areas: Sequence[Box]
) -> None:
    """The names below the animals; those that are waited for have dots."""
    names = {seat: team_name(canvas, seat) + ("" if seat in up else " …") for seat in seats}
    rooms = [Box(area.x, HEIGHT - _GRASS, area.width, 60) for area in areas]
    settings = (
        canvas.setting(f"{team_name(canvas, seat)} …", room, LABEL, floor=LABEL, weight=Weight.BOLD)
        for seat, room in zip(seats, rooms, strict=True)
    )
    if not all(setting.fits for setting in settings):
        return  # six long names on a narrow page: the animals speak for themselves
    for seat, room in zip(seats, rooms, strict=True):
        canvas.text(
            names[seat],
            room,
            LABEL,
            floor=LABEL,
            weight=Weight.BOLD,
            colour=canvas.theme.on_pine,
            align=(0.5, 0.5),
        )


def badge_row(
    canvas: Canvas,
    seats: Sequence[int],
    answered: Iterable[int],
    right: float,
    y: float,
    side: float,
) -> list[Box]:
    """The teams as badges in a row that ends at `right`; ticked once they have answered."""
    up = frozenset(answered)
    gap = side * 0.19
    left = right - len(seats) * side - (len(seats) - 1) * gap
    areas = [Box(left + i * (side + gap), y, side, side) for i in range(len(seats))]
    for seat, area in zip(seats, areas, strict=True):
        if seat not in up:
            badge(canvas, seat, area, answered=False)
            continue
        with canvas.arriving(("badge", seat), area):
            badge(canvas, seat, area, tick=True)
    return areas
