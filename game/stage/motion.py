"""When things arrive and move: a page says what, where and how; here is how far along it is.

A page is drawn once. What arrives is drawn apart and then carried to its place; what is live is
drawn anew over what lies beneath it. The film knows by their keys what was there in the picture
before: only what is new arrives, and the next picture finds everything in its place. So any key
ends any movement, and a page that stands still draws nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from enum import Enum
from typing import Protocol

import pygame

from game.stage.theme import CALM_SECONDS, ENTER_SECONDS, REVEAL_SECONDS

SLOW = 1.0
"""A live area that changes this seldom (seconds) goes on where somebody wants calm movement."""

SMOOTH = 1 / 25
"""Live areas that change at least so often (seconds) are looked at with every frame."""

Paint = Callable[[pygame.Surface, float], None]
"""Draws a live area on a surface, so many seconds after it appeared."""


class Arrival(Enum):
    """How something new comes to its place; its value is how long it takes, in seconds."""

    RISE = ENTER_SECONDS  # up from a little below, and out of nothing
    WIPE = REVEAL_SECONDS  # from left to right, as a bar grows


def eased(part: float) -> float:
    """How far something has come when `part` (0 to 1) of its time has passed: fast, then slow."""
    left = 1 - min(1.0, max(0.0, part))
    return 1 - left * left * left


class Part(Protocol):
    """A part of the page that is on the move."""

    @property
    def moving(self) -> bool:
        """Whether it changes with every frame."""
        ...

    def due(self, now: float) -> bool:
        """Whether it looks otherwise at `now` (seconds) than when it was drawn last."""
        ...

    def done(self, now: float) -> bool:
        """Whether it has come to rest."""
        ...

    def draw(self, surface: pygame.Surface, now: float) -> None:
        """Draw it as it looks at `now`."""
        ...

    @property
    def area(self) -> pygame.Rect:
        """Where it comes to rest."""
        ...

    def erase(self, surface: pygame.Surface, beneath: pygame.Surface) -> None:
        """Take it away again: show what lies beneath."""
        ...


class Arriving:
    """Something drawn apart, on its way to its place."""

    moving = True

    def __init__(
        self, area: pygame.Rect, how: Arrival, begins: float, rise: int, seconds: float
    ) -> None:
        """`area` and `rise` are pixels, `begins` and `seconds` seconds."""
        self.layer = pygame.Surface(area.size, pygame.SRCALPHA)
        self.area = area
        self._how = how
        self._begins = begins
        self._rise = rise
        self._seconds = seconds
        self._drawn = pygame.Rect(area.topleft, (0, 0))
        self._rests = False

    def due(self, now: float) -> bool:
        """With every frame from when it begins until it is in its place."""
        return now >= self._begins and not self._rests

    def done(self, now: float) -> bool:
        """Whether it is in its place."""
        return now >= self._begins + self._seconds

    def draw(self, surface: pygame.Surface, now: float) -> None:
        """Nothing before it begins; then as far as it has come."""
        come = eased((now - self._begins) / self._seconds)
        if come <= 0:
            return
        place, part = self.area, pygame.Rect((0, 0), self.area.size)
        if self._how is Arrival.WIPE:
            part.width = round(part.width * come)
        else:
            place = place.move(0, round(self._rise * (1 - come)))
            self.layer.set_alpha(round(255 * come))
        self._drawn = surface.blit(self.layer, place, part)
        self._rests = come >= 1

    def erase(self, surface: pygame.Surface, beneath: pygame.Surface) -> None:
        """Show what lies beneath where it was drawn last."""
        surface.blit(beneath, self._drawn, self._drawn)


class Live:
    """An area that is drawn anew while it changes."""

    def __init__(
        self, area: pygame.Rect, paint: Paint, since: float, lasts: float | None, every: float
    ) -> None:
        """`area` is pixels; `since` (a moment), `lasts` and `every` are seconds."""
        self.area = area
        self._paint = paint
        self._since = since
        self._lasts = lasts
        self._every = every
        self._latest = -1

    @property
    def moving(self) -> bool:
        """Whether it changes with every frame."""
        return self._every < SMOOTH

    def due(self, now: float) -> bool:
        """Whether the next of its steps has come."""
        return not self._every or self._step(now) != self._latest

    def _step(self, now: float) -> int:
        return int((now - self._since) / self._every) if self._every else 0

    def done(self, now: float) -> bool:
        """Whether it stands still from now on."""
        return self._lasts is not None and now >= self._since + self._lasts

    def draw(self, surface: pygame.Surface, now: float) -> None:
        """Draw it, and nothing outside its area."""
        self._latest = self._step(now)
        passed = now - self._since
        before = surface.get_clip()
        surface.set_clip(self.area)
        self._paint(surface, passed if self._lasts is None else min(passed, self._lasts))
        surface.set_clip(before)

    def erase(self, surface: pygame.Surface, beneath: pygame.Surface) -> None:
        """Show what lies beneath."""
        surface.blit(beneath, self.area, self.area)


class Film:
    """What moves on one window, from one picture of a page to the next."""

    def __init__(self) -> None:
        self._known: dict[Hashable, float] = {}
        self._seen: dict[Hashable, float] = {}
        self._parts: list[Part] = []
        self._surface: pygame.Surface | None = None
        self._beneath: pygame.Surface | None = None
        self._now = 0.0
        self._calm = False

    def begin(self, surface: pygame.Surface, now: float, *, calm: bool) -> None:
        """A picture is about to be drawn, at the moment `now` (seconds)."""
        self._surface, self._now, self._calm = surface, now, calm
        self._parts = []
        self._seen = {}

    def arrive(
        self, key: Hashable, area: pygame.Rect, how: Arrival, after: float, rise: int
    ) -> Arriving | None:
        """Where to draw something new; None for what was there already, or before it was told.

        `after` (seconds) is how long it waits, `rise` (pixels) from how far below it comes.
        """
        known = key in self._known or key in self._seen
        self.note(key)
        if known:
            return None
        if self._calm:
            part = Arriving(area, Arrival.RISE, self._now, 0, CALM_SECONDS)
        else:
            part = Arriving(area, how, self._now + after, rise, how.value)
        self._parts.append(part)
        return part

    def live(
        self, key: Hashable, area: pygame.Rect, paint: Paint, lasts: float | None, every: float
    ) -> bool:
        """Whether the film draws this area from now on; otherwise it stands still.

        A quick one that ends stands still once it was there before; a slow clock goes on.
        """
        known = key in self._known
        part = Live(area, paint, self.note(key), lasts, every)
        ended = part.done(self._now) or (lasts is not None and known and every < SLOW)
        if ended or (self._calm and every < SLOW):
            return False
        self._parts.append(part)
        return True

    def stilled(self, key: Hashable, end: float, every: float) -> float:
        """At which of its seconds a live area is drawn beneath another page.

        A slow clock as far as it has come; whatever else moves, as it ends.
        """
        passed = self._now - self.note(key)
        return min(passed, end) if every >= SLOW else end

    def note(self, key: Hashable) -> float:
        """This is on the page, moving or not; since when it has been there."""
        since = self._known.get(key, self._now)
        self._seen[key] = since
        return since

    def end(self) -> None:
        """The picture is drawn: show the first frame of what moves."""
        self._known = self._seen
        if self._parts and self._surface is not None:
            self._beneath = _copied(self._surface, self._beneath)
            for part in self._parts:
                part.draw(self._surface, self._now)

    @property
    def moving(self) -> bool:
        """Whether a frame is wanted with every tick."""
        return any(part.moving for part in self._parts)

    def play(self, now: float) -> bool:
        """Draw what changed; whether anything did."""
        surface, beneath = self._surface, self._beneath
        if surface is None or beneath is None or not any(part.due(now) for part in self._parts):
            return False
        for part in self._parts:
            part.erase(surface, beneath)
        for part in self._parts:
            part.draw(surface, now)
        self._settle(beneath, now)
        return True

    def _settle(self, beneath: pygame.Surface, now: float) -> None:
        """What has come to rest belongs to the page from now on.

        What lies over something that still moves waits, or it would be covered by that.
        """
        kept: list[Part] = []
        for part in self._parts:
            if part.done(now) and part.area.collidelist([each.area for each in kept]) < 0:
                part.draw(beneath, now)
            else:
                kept.append(part)
        self._parts = kept


def _copied(surface: pygame.Surface, kept: pygame.Surface | None) -> pygame.Surface:
    """A copy of `surface`, in the memory of the last one where that is as large."""
    if kept is None or kept.get_size() != surface.get_size():
        return surface.copy()
    kept.blit(surface, (0, 0))
    return kept
