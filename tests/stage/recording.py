"""Pages laid out for a look at their texts and areas: what stands where, and what is wrong there.

Nothing is drawn. A page is well made when every text can be read to its end, on the card it belongs
to, with nothing over it, and when every target can be hit.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pygame

from game import folders
from game.author.blank import BlankCanvas, BlankLines
from game.beats import LETTERS
from game.stage.box import Box, Target
from game.stage.pictures import Pictures
from game.stage.ports import Words
from game.stage.text import Setting
from game.stage.theme import DAY, LABEL, RADIUS, Theme

LEAST_TARGET = 64.8
"""How wide and high a mouse target is at least, in units: 6 % of the height."""

NEXT_TO_NOTHING = 3.0
"""How far areas may reach into each other, in units: two pixels of the smallest page."""

_PICTURES = Pictures(folders.assets() / "drawings")
_LINES = BlankLines()


@cache
def _untouched(size: tuple[int, int]) -> pygame.Surface:
    return pygame.Surface(size)


@dataclass(frozen=True)
class Written:
    """A text: the area of its lines and the size of its letters in units, and its floor."""

    text: str
    area: Box
    size: float
    floor: float

    @property
    def marks(self) -> bool:
        """Whether it is the letter of an answer: it grows with its shape, and shape tells too."""
        return self.text in tuple(LETTERS)


@dataclass(frozen=True)
class Laid:
    """Something that covers an area: a card or disc with its corners, or a drawing."""

    name: str
    area: Box
    corners: tuple[float, ...]
    solid: bool

    def touches(self, other: Box) -> bool:
        """Whether it reaches into `other`, its corners cut off."""
        part = _shared(self.area, other) if self.area.overlaps(other) else None
        return part is not None and _beyond(part, self)

    def rings(self, below: object) -> bool:
        """Whether `below` is seen as a ring around it: two discs with one centre."""
        return isinstance(below, Laid) and all(
            each.area.centre == self.area.centre and min(each.corners) * 2 >= each.area.width
            for each in (self, below)
        )


class RecordingCanvas(BlankCanvas):
    """Keeps every text and every area in the order in which they are laid out."""

    def __init__(
        self,
        size: tuple[int, int],
        words: Words,
        theme: Theme = DAY,
        text_scale: float = 1.0,
        *,
        easier: bool = False,
    ) -> None:
        super().__init__(
            _untouched(size), theme, words, _PICTURES, _LINES, text_scale, easier=easier
        )
        self.laid: list[Written | Laid] = []
        self._setting: Setting | None = None

    @property
    def written(self) -> list[Written]:
        """The texts on the page, each once, but for the letters of answers."""
        texts = (one for one in self.laid if isinstance(one, Written) and not one.marks)
        return list(dict.fromkeys(texts))

    def setting(self, text: str, box: Box, size: float, *, floor: float, **looks: Any) -> Setting:
        self._setting = super().setting(text, box, size, floor=floor, **looks)
        return self._setting

    def text(self, text: str, box: Box, size: float, *, floor: float, **looks: Any) -> Box:
        area = super().text(text, box, size, floor=floor, **looks)
        assert self._setting is not None
        letters, _ = self.units((self._setting.size, 0))
        self.laid.append(Written(text, area, letters, floor))
        return area

    def plate(
        self,
        box: Box,
        *_: Any,
        radius: float | tuple[float, float, float, float] = RADIUS,
        **__: Any,
    ) -> None:
        corners = (radius,) * 4 if isinstance(radius, int | float) else radius
        card = Laid("a card", box, corners, solid=True)
        # A ring sets a disc off from what lies around it, and may be overlapped.
        if self.laid and card.rings(self.laid[-1]):
            self.laid.pop()
        self.laid.append(card)

    def dashed(self, box: Box, *_: Any, **__: Any) -> None:
        self.laid.append(Laid("a slot", box, (RADIUS,) * 4, solid=True))

    def drawing(
        self,
        name: str,
        box: Box,
        *,
        align: tuple[float, float] = (0.5, 0.5),
        visible: Box | None = None,
        **_: Any,
    ) -> None:
        seen = _shared(_painted_area(name, box, align), visible or self.page)
        if seen:
            self.laid.append(Laid(name, seen, (0.0,) * 4, solid=False))

    def file(self, path: Path, box: Box, *, visible: Box | None = None) -> Box | None:
        taken = super().file(path, box, visible=visible)
        seen = _shared(taken, visible or self.page) if taken else None
        if seen:
            self.laid.append(Laid(path.name, seen, (0.0,) * 4, solid=True))
        return taken


def _painted_area(name: str, box: Box, align: tuple[float, float]) -> Box:
    """Where a drawing has colour, when it stands in `box`."""
    width, height, colour = _painted_part(name)
    scale = min(box.width / width, box.height / height)
    x = box.x + (box.width - width * scale) * align[0] + colour.x * scale
    y = box.y + (box.height - height * scale) * align[1] + colour.y * scale
    return Box(x, y, colour.width * scale, colour.height * scale)


@cache
def _painted_part(name: str) -> tuple[int, int, pygame.Rect]:
    """The size of a small copy of a drawing, and the part of it that has colour (pixels)."""
    copy = _PICTURES.drawing(name, (128, 128))
    return *copy.get_size(), copy.get_bounding_rect()


def _shared(one: Box, other: Box) -> Box | None:
    """What two areas share, if it is more than next to nothing."""
    x, y = max(one.x, other.x), max(one.y, other.y)
    width, height = min(one.right, other.right) - x, min(one.bottom, other.bottom) - y
    if min(width, height) <= NEXT_TO_NOTHING:
        return None
    return Box(x, y, width, height)


def _beyond(part: Box, laid: Laid) -> bool:
    """Whether `part` of a card is more than what its round corners leave free."""
    area = laid.area
    most = min(area.width, area.height) / 2
    ways = ((area.x, area.y, 1, 1), (area.right, area.y, -1, 1))
    ways += ((area.right, area.bottom, -1, -1), (area.x, area.bottom, 1, -1))
    for (x, y, right, down), radius in zip(ways, laid.corners, strict=True):
        reach = min(radius, most)
        centre = x + right * reach, y + down * reach
        near = (
            part.right if right > 0 else part.x,
            part.bottom if down > 0 else part.y,
        )
        aside = (centre[0] - near[0]) * right, (centre[1] - near[1]) * down
        if min(aside) > 0 and math.hypot(*aside) > reach:
            return False
    return True


def _within(inner: Box, outer: Box) -> bool:
    return (
        inner.x >= outer.x - NEXT_TO_NOTHING
        and inner.y >= outer.y - NEXT_TO_NOTHING
        and inner.right <= outer.right + NEXT_TO_NOTHING
        and inner.bottom <= outer.bottom + NEXT_TO_NOTHING
    )


# --- what can be wrong ---------------------------------------------------------------------------


def faults(canvas: RecordingCanvas, targets: Sequence[Target]) -> Iterator[str]:
    """What is wrong with the page that was laid out on `canvas`, a line each."""
    for long in canvas.too_long:
        yield f"“{long.text}” does not fit {_told(long.box)}"
    for one in canvas.written:
        yield from _text_faults(canvas, one)
    for one, other in combinations(canvas.written, 2):
        part = _shared(one.area, other.area) if one.area.overlaps(other.area) else None
        if part:
            yield f"“{one.text}” and “{other.text}” share {_told(part)}"
    yield from _target_faults(canvas, targets)


def _text_faults(canvas: RecordingCanvas, one: Written) -> Iterator[str]:
    pixel, _ = canvas.units((1, 0))
    if one.floor < LABEL or one.size < one.floor - pixel:
        yield f"“{one.text}” has letters of {one.size:.1f} units, at least {one.floor:g}"
    if not _within(one.area, canvas.page):
        yield f"“{one.text}” is cut by the window: {_told(one.area)}"
    place = max(place for place, laid in enumerate(canvas.laid) if laid == one)
    beneath = [laid for laid in canvas.laid[:place] if isinstance(laid, Laid) and laid.solid]
    ground = next((laid for laid in reversed(beneath) if laid.touches(one.area)), None)
    if ground and not _within(one.area, ground.area):
        yield f"“{one.text}” {_told(one.area)} leaves {ground.name} {_told(ground.area)}"
    for laid in canvas.laid[place:]:
        if isinstance(laid, Laid) and laid.touches(one.area):
            yield f"“{one.text}” {_told(one.area)} is covered by {laid.name} {_told(laid.area)}"


def _target_faults(canvas: RecordingCanvas, targets: Sequence[Target]) -> Iterator[str]:
    for target in targets:
        if min(target.box.width, target.box.height) < LEAST_TARGET:
            yield f"{target.action} is hard to hit: {_told(target.box)}"
        if not _within(target.box, canvas.page):
            yield f"{target.action} leaves the page: {_told(target.box)}"
    for one, other in combinations(targets, 2):
        if one.action == other.action:
            yield f"{one.action} is there twice"
        if one.box.overlaps(other.box):
            yield f"{one.action} and {other.action} overlap"


def _told(box: Box) -> str:
    return f"({box.x:.0f}, {box.y:.0f}, {box.width:.0f} x {box.height:.0f})"
