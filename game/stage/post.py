"""A made-up post: who shares it, its picture, its lines, and a mark on every spot."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.beats import Post, Spot
from game.stage.avatar import draw_avatar
from game.stage.box import Box
from game.stage.canvas import INK, Canvas
from game.stage.fitting import fits, lifts, text_height
from game.stage.settled import found_key, option_key, turn_of
from game.stage.text import Weight
from game.stage.theme import BUBBLE, DAY, LABEL
from game.stage.widgets import mark, tick_disc

# The app's own colours: a post looks the same by day and by night.
PAPER = "#FFFFFF"
FACE = "#C9D8F5"
BAND = DAY.found
ASIDE = DAY.quiet

_HEAD = 126.0
_MARK = 80.0
_LINE_GAP = 10.0
_PAD = 30.0
_LINE = 52.0
_LEADING = 1.16
_LEAST_PICTURE = 220.0
GENTLE_CUT, MOST_CUT = 0.18, 0.26
"""Up to this part of its height a picture may be cut to fill the width of the post."""

_SHAPE = 440 / 860
"""Height over width of the pictures that packs draw."""

_AFTER_NUMBER = re.compile(r"(?<=[\d•]) (?=\S)")
"""The spaces within a number, and before what it counts or names."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Which spots of the question `asked` are in place, and which are put aside."""

    asked: str
    found: Collection[str]
    aside: Collection[str]


def draw_post(
    canvas: Canvas, box: Box, post: Post, marks: Marks, picture: Path | None
) -> list[tuple[str, Box]]:
    """The whole post in `box`; each letter with the area of its spot."""
    theme = canvas.theme
    canvas.plate(box, PAPER, radius=44, edge=theme.edge, shadow=theme.edge)
    head = Box(box.x + _PAD, box.y + 4, box.width - 2 * _PAD, _HEAD)
    first = _head_spot(canvas, head, post)
    areas = _draw_head(canvas, head, post, marks, first)
    lines = [spot for spot in post.spots if spot.text and spot is not first]
    size = _line_size(canvas, box, post, lines)
    heights = _line_heights(canvas, box, lines, size)
    taken = sum(heights) + _LINE_GAP * (len(heights) + 1) + 10
    y = head.bottom
    if post.picture:
        room = max(0.0, box.bottom - y - taken)
        inside = Box(box.x + 4, y, box.width - 8, min(room, (box.width - 8) * _SHAPE))
        areas += _draw_picture(canvas, inside, post, marks, picture)
        y = inside.bottom
    spare = (box.bottom - 4 - y - taken) / (len(lines) + 1)
    gap = _LINE_GAP + max(0.0, min(40.0 if post.picture else 120.0, spare))
    for spot, height in zip(lines, heights, strict=True):
        line = Box(box.x + _PAD, y + gap, box.width - 2 * _PAD, height)
        _draw_line(canvas, line, spot, marks, size)
        areas.append((spot.letter, line))
        y = line.bottom
    return areas


def _head_spot(canvas: Canvas, head: Box, post: Post) -> Spot | None:
    """The first spot stands below the name, as a place does, where it fits one line there."""
    first = post.spots[0]
    room = _head_words(head)
    if post.picture and first.text and fits(canvas, first.text, room, BUBBLE, leading=1.1):
        return first
    return None


def _head_words(head: Box) -> Box:
    left = head.x + 92 + 24
    return Box(left, head.y + 68, head.right - _MARK - 38 - left, 52)


def _draw_head(
    canvas: Canvas, head: Box, post: Post, marks: Marks, first: Spot | None
) -> list[tuple[str, Box]]:
    """Who shares it, and below the name perhaps a first spot; its letter with its area."""
    face = Box(head.x, head.centre[1] - 46, 92, 92)
    draw_avatar(canvas, face, post.owner, FACE, PAPER)
    left = face.right + 24
    name = Box(left, head.y + 8, head.right - left - (_MARK + 38 if first else 0), 110)
    canvas.text(
        post.account,
        Box(name.x, name.y, name.width, 60) if first else name,
        50,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=INK,
        align=(0.0, 0.5),
        leading=1.1,
    )
    if first is None:
        return []
    words = _head_words(head)
    if first.letter in marks.found:
        setting = canvas.setting(first.text, words, BUBBLE, floor=BUBBLE, leading=1.1)
        wide = canvas.measured(setting)[0]
        band = Box(words.x - 14, words.y - 1, wide + 28, words.height + 2)
        canvas.plate(band, BAND, radius=18)
    canvas.text(first.text, words, BUBBLE, floor=BUBBLE, colour=INK, align=(0.0, 0.5), leading=1.1)
    place = Box(head.right - _MARK - 14, head.centre[1] - _MARK / 2, _MARK, _MARK)
    draw_spot_mark(canvas, place, first.letter, marks)
    return [(first.letter, head)]


def _line_size(canvas: Canvas, box: Box, post: Post, lines: Sequence[Spot]) -> float:
    """The largest size at which the lines leave the picture its width, or at least some room."""
    room = box.height - _HEAD - 14
    whole = (box.width - 8) * _SHAPE if post.picture else 0.0
    wide, cut = whole * (1 - GENTLE_CUT), whole * (1 - MOST_CUT)
    least = _LEAST_PICTURE if post.picture else 0.0
    tries = [(_LINE * lift, wide) for lift in lifts(canvas)]
    for size, picture in (*tries, (BUBBLE, wide), (_LINE, cut), (BUBBLE, cut), (_LINE, least)):
        heights = _line_heights(canvas, box, lines, size)
        if sum(heights) + _LINE_GAP * (len(heights) + 1) <= room - picture:
            return size
    return BUBBLE


def _words_left(line: Box) -> float:
    return line.x + _MARK + 26


def _line_heights(canvas: Canvas, box: Box, lines: Sequence[Spot], size: float) -> list[float]:
    width = box.width - 2 * _PAD - _MARK - 26
    texts = [_joined(spot.text) for spot in lines]
    heights = [
        text_height(canvas, text, width, size, weight=Weight.BOLD, leading=_LEADING)
        for text in texts
    ]
    return [max(_MARK, height + 8) for height in heights]


def _joined(text: str) -> str:
    """The line, with no break within a number."""
    return _AFTER_NUMBER.sub("\N{NO-BREAK SPACE}", text)


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
        _joined(spot.text),
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
    after = turn_of(letter)
    with canvas.arriving(option_key(marks.asked, letter), place, after=after):
        _draw_mark(canvas, place, letter, aside=letter in marks.aside, ring=ring)
    if letter in marks.found:
        centre = (place.right - 2, place.y + 4)
        around = Box(centre[0] - 26, centre[1] - 26, 52, 52)
        with canvas.arriving(found_key(marks.asked, letter), around, after=after):
            tick_disc(canvas, centre, 22, ring=True)


def _draw_mark(canvas: Canvas, place: Box, letter: str, *, aside: bool, ring: bool) -> None:
    if aside:
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


def _draw_picture(
    canvas: Canvas, area: Box, post: Post, marks: Marks, picture: Path | None
) -> list[tuple[str, Box]]:
    """The picture, and the marks on it; the marks stand there even when it cannot be read."""
    whole = area.width * _SHAPE
    spare = whole - area.height
    frame = area if spare > whole * MOST_CUT else Box(area.x, area.y - spare / 2, area.width, whole)
    taken = canvas.file(picture, frame, visible=area) if picture else None
    if taken is None:
        canvas.fill(FACE, area)
        taken = area
    areas: list[tuple[str, Box]] = []
    for spot in post.spots:
        if spot.x is None or spot.y is None:
            continue
        centre = (taken.x + taken.width * spot.x, taken.y + taken.height * spot.y)
        place = _kept_inside(area, centre, _MARK + 4)
        draw_spot_mark(canvas, place, spot.letter, marks, ring=True)
        areas.append((spot.letter, place))
    return areas


def _kept_inside(area: Box, centre: tuple[float, float], side: float) -> Box:
    """A square around `centre`, moved so that it lies in `area` with its ring and tick."""
    x, y = centre[0] - side / 2, centre[1] - side / 2
    x = min(max(x, area.x + 12), area.right - side - 22)
    y = min(max(y, area.y + 22), area.bottom - side - 12)
    return Box(x, y, side, side)
