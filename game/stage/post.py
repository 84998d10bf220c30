"""A made-up post: who shares it, its picture, its lines, and a mark on every spot."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.beats import CastMember, Expression, Post, Spot
from game.stage.box import Box
from game.stage.canvas import INK, Canvas
from game.stage.fitting import lifts, text_height
from game.stage.text import Weight
from game.stage.theme import BUBBLE, DAY, LABEL
from game.stage.widgets import character, mark, tick_disc

# The app's own colours: a post looks the same by day and by night.
PAPER = "#FFFFFF"
FACE = "#C9D8F5"
BAND = DAY.found
ASIDE = DAY.quiet

_HEAD = 126.0
_MARK = 80.0
_LINE_GAP = 10.0
_PAD = 30.0
_LEADING = 1.16
_LEAST_PICTURE = 220.0
_SHAPE = 440 / 860
"""Height over width of the pictures that packs draw."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Which spots are in place, and which are put aside."""

    found: Collection[str]
    aside: Collection[str]


def draw_post(
    canvas: Canvas, box: Box, post: Post, marks: Marks, picture: Path | None
) -> list[tuple[str, Box]]:
    """The whole post in `box`; each letter with the area of its spot."""
    theme = canvas.theme
    canvas.plate(box, PAPER, radius=44, edge=theme.edge, shadow=theme.edge)
    _draw_head(canvas, Box(box.x + _PAD, box.y, box.width - 2 * _PAD, _HEAD), post)
    lines = [spot for spot in post.spots if spot.text]
    size = _line_size(canvas, box, post, lines)
    heights = _line_heights(canvas, box, lines, size)
    taken = sum(heights) + _LINE_GAP * (len(heights) + 1) + 10
    areas: list[tuple[str, Box]] = []
    y = box.y + _HEAD
    if post.picture:
        low = max(0.0, box.height - _HEAD - taken)
        inside = Box(box.x + 4, y, box.width - 8, min(low, (box.width - 8) * _SHAPE))
        areas += _draw_picture(canvas, inside, post, marks, picture)
        y = inside.bottom
    spare = (box.bottom - 4 - y - taken) / (len(lines) + 1)
    for spot, height in zip(lines, heights, strict=True):
        y += _LINE_GAP + max(0.0, min(40.0, spare))
        line = Box(box.x + _PAD, y, box.width - 2 * _PAD, height)
        _draw_line(canvas, line, spot, marks, size)
        areas.append((spot.letter, line))
        y = line.bottom
    return areas


def _draw_head(canvas: Canvas, head: Box, post: Post) -> None:
    """Who shares it."""
    face = Box(head.x, head.centre[1] - 46, 92, 92)
    canvas.plate(face, FACE, radius=(46, 46, 10, 10))
    member = CastMember(post.owner, Expression.SMILE)
    character(canvas, member, Box(face.x - 2, face.y - 4, 96, 96), visible=face)
    canvas.text(
        post.account,
        Box(face.right + 24, head.y + 8, head.right - face.right - 24, head.height - 16),
        50,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=INK,
        align=(0.0, 0.5),
    )


def _line_size(canvas: Canvas, box: Box, post: Post, lines: Sequence[Spot]) -> float:
    """The largest size at which the lines leave the picture enough room."""
    room = box.height - _HEAD - (_LEAST_PICTURE if post.picture else 0) - 10
    for size in (52 * lift for lift in lifts(canvas)):
        heights = _line_heights(canvas, box, lines, size)
        if sum(heights) + _LINE_GAP * (len(heights) + 1) <= room:
            return size
    return BUBBLE


def _words_left(line: Box) -> float:
    return line.x + _MARK + 26


def _line_heights(canvas: Canvas, box: Box, lines: Sequence[Spot], size: float) -> list[float]:
    width = box.width - 2 * _PAD - _MARK - 26 - 20
    return [
        max(
            _MARK,
            text_height(canvas, spot.text, width, size, weight=Weight.BOLD, leading=_LEADING) + 8,
        )
        for spot in lines
    ]


def _draw_line(canvas: Canvas, line: Box, spot: Spot, marks: Marks, size: float) -> None:
    """A line of the post with its mark; a found one on a yellow band, with a tick."""
    found = spot.letter in marks.found
    if found:
        band = Box(line.x - 12, line.y - 4, line.width + 24, line.height + 8)
        canvas.plate(band, BAND, radius=24)
    place = Box(line.x, line.centre[1] - _MARK / 2, _MARK, _MARK)
    draw_spot_mark(canvas, place, spot.letter, marks)
    left = _words_left(line)
    canvas.text(
        spot.text,
        Box(left, line.y, line.right - left, line.height),
        size / canvas.text_scale,
        floor=BUBBLE,
        weight=Weight.BOLD,
        colour=INK,
        align=(0.0, 0.5),
        leading=_LEADING,
    )


def draw_spot_mark(
    canvas: Canvas, place: Box, letter: str, marks: Marks, *, ring: bool = False
) -> None:
    """The mark of a spot: with a tick when found, pale once it was looked at."""
    if letter in marks.aside:
        if ring:
            canvas.plate(place.inset(-6), PAPER, radius=place.width * 0.26 + 6)
        canvas.plate(place, ASIDE, radius=place.width * 0.26)
        canvas.text(
            letter,
            place,
            48 / canvas.text_scale,
            floor=LABEL,
            weight=Weight.EXTRABOLD,
            colour=INK,
            align=(0.5, 0.5),
            leading=1.0,
        )
        return
    mark(canvas, letter, place, ring=ring)
    if letter in marks.found:
        tick_disc(canvas, (place.right - 2, place.y + 4), 22, ring=True)


def _draw_picture(
    canvas: Canvas, area: Box, post: Post, marks: Marks, picture: Path | None
) -> list[tuple[str, Box]]:
    """The picture, and the marks on it; the marks stand there even when it cannot be read."""
    canvas.fill(FACE, area)
    taken = canvas.file(picture, area) if picture else None
    taken = taken or area
    areas: list[tuple[str, Box]] = []
    for spot in post.spots:
        if spot.x is None or spot.y is None:
            continue
        side = _MARK + 4
        x = taken.x + taken.width * spot.x - side / 2
        y = taken.y + taken.height * spot.y - side / 2
        place = Box(
            min(max(x, taken.x + 12), taken.right - side - 12),
            min(max(y, taken.y + 12), taken.bottom - side - 12),
            side,
            side,
        )
        draw_spot_mark(canvas, place, spot.letter, marks, ring=True)
        areas.append((spot.letter, place))
    return areas
