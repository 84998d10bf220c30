"""Where scenes draw: a window's surface, measured in units, with everything drawing needs.

Scenes never see a pixel. A box in units becomes pixels here, so that every edge is sharp and every
size of window gets the same page.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Hashable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.stage.box import HEIGHT, Box
from game.stage.motion import Arrival, Film
from game.stage.outlines import Corners, gaps, rounded, scaled
from game.stage.pictures import Pictures
from game.stage.ports import Words
from game.stage.text import DrawnLines, Setting, Weight, set_text
from game.stage.theme import EDGE, RADIUS, RISE, SHADOW, Colour, Theme

INK = "#12302F"
"""The colour that icons are drawn in, and recoloured from."""

NARROW = 1700.0
"""Pages narrower than this many units (4:3, 5:4, 3:2) have a layout of their own."""

_AROUND = 20.0
"""How far shadows and rings reach out of what arrives, in units."""


@dataclass(frozen=True, slots=True)
class TooLong:
    """A text that does not fit its area even at the smallest size allowed there."""

    text: str
    box: Box
    floor: float


class Canvas:
    """One page being drawn. `too_long` collects the texts that did not fit."""

    def __init__(
        self,
        surface: pygame.Surface,
        theme: Theme,
        words: Words,
        pictures: Pictures,
        lines: DrawnLines,
        text_scale: float = 1.0,
        film: Film | None = None,
        *,
        easier: bool = False,
    ) -> None:
        """`text_scale` (1 to 1.25) lifts every size; text that then does not fit shrinks again.

        `easier` sets texts for easier reading where they fit so. Without a `film` everything stands
        where it comes to rest.
        """
        self.surface = surface
        self._film = film
        self._resting = False
        self._origin = (0, 0)
        self._size = surface.get_size()
        self.theme = theme
        self.words = words
        self.text_scale = text_scale
        self.too_long: list[TooLong] = []
        self._pictures = pictures
        self._lines = lines
        self._easier = easier
        self._unit = surface.get_height() / HEIGHT

    @property
    def width(self) -> float:
        """The width of the page in units (1920 on 16:9, 1440 on 4:3)."""
        return self._size[0] / self._unit

    @property
    def page(self) -> Box:
        """The whole page."""
        return Box(0, 0, self.width, HEIGHT)

    @property
    def narrow(self) -> bool:
        """Whether the page is too narrow for the wide layout."""
        return self.width < NARROW

    def pixels(self, box: Box) -> pygame.Rect:
        """`box` in pixels; boxes that touch in units touch in pixels."""
        left, top = round(box.x * self._unit), round(box.y * self._unit)
        right, bottom = round(box.right * self._unit), round(box.bottom * self._unit)
        return pygame.Rect(left, top, max(1, right - left), max(1, bottom - top))

    def measured(self, setting: Setting) -> tuple[float, float]:
        """The width and height of set text, in units."""
        return setting.width / self._unit, setting.height / self._unit

    def units(self, position: tuple[int, int]) -> tuple[float, float]:
        """A position in pixels as units."""
        return position[0] / self._unit, position[1] / self._unit

    def fill(self, colour: Colour, box: Box | None = None) -> None:
        """Fill the page, or `box`, with one colour."""
        self.surface.fill(colour, None if box is None else self._here(self.pixels(box)))

    def veil(self, colour: Colour, opacity: float) -> None:
        """Lay a colour over the whole page, `opacity` from 0 to 1."""
        veil = pygame.Surface(self._size)
        veil.fill(colour)
        veil.set_alpha(round(opacity * 255))
        self._blit(veil, (0, 0))

    # --- what moves -----------------------------------------------------------------------------

    @contextmanager
    def arriving(
        self, key: Hashable, box: Box, how: Arrival = Arrival.RISE, *, after: float = 0.0
    ) -> Generator[None]:
        """What is drawn within belongs to `box`, and arrives there unless it was there before.

        `key` names it from one picture to the next; it waits `after` seconds.
        """
        part = None
        if self._resting or self._film is None:
            self.known(key)
        else:
            around = self.pixels(box.inset(-_AROUND))
            part = self._film.arrive(key, around, how, after, round(RISE * self._unit))
        if part is None:
            yield
        else:
            with self._on(part.layer, part.area.topleft):
                yield

    def live(
        self,
        key: Hashable,
        box: Box,
        draw: Callable[[Canvas, float], None],
        *,
        lasts: float | None = None,
        every: float = 0.0,
        still: float | None = None,
    ) -> None:
        """An area that `draw` draws again while it moves, seconds after it appeared.

        It moves for `lasts` seconds, or for ever; with every frame, or `every` so many seconds.
        What stands still is drawn as it ends. What never ends, and anything on pictures, is drawn
        as it is after `still` seconds.
        """

        def paint(surface: pygame.Surface, seconds: float) -> None:
            with self._on(surface, (0, 0)):
                draw(self, seconds)

        at_rest = (still or 0.0) if lasts is None else lasts
        if self._film is None:
            at_rest = at_rest if still is None else still
        elif self._resting:
            at_rest = self._film.stilled(key, at_rest, every)
        elif self._film.live(key, self.pixels(box), paint, lasts, every):
            return
        draw(self, at_rest)

    @contextmanager
    def still(self) -> Generator[None]:
        """What is drawn within stands where it comes to rest: a page beneath another one."""
        before, self._resting = self._resting, True
        try:
            yield
        finally:
            self._resting = before

    def known(self, *keys: Hashable) -> None:
        """These count as shown: on the next picture they do not arrive."""
        if self._film is not None:
            for key in keys:
                self._film.note(key)

    @contextmanager
    def _on(self, surface: pygame.Surface, origin: tuple[int, int]) -> Generator[None]:
        """Draw on `surface`, whose upper left corner is at `origin` of the page (pixels)."""
        before = self.surface, self._origin
        self.surface, self._origin = surface, origin
        try:
            yield
        finally:
            self.surface, self._origin = before

    def _here(self, area: pygame.Rect) -> pygame.Rect:
        return area.move(-self._origin[0], -self._origin[1])

    def _blit(self, picture: pygame.Surface, position: tuple[int, int]) -> None:
        left, top = self._origin
        self.surface.blit(picture, (position[0] - left, position[1] - top))

    # --- shapes ---------------------------------------------------------------------------------

    def plate(
        self,
        box: Box,
        fill: Colour,
        *,
        radius: float | Corners = RADIUS,
        edge: Colour | None = None,
        edge_width: float = EDGE,
        shadow: Colour | None = None,
        drop: float = SHADOW,
    ) -> None:
        """A rounded area, with an edge inside its outline and a solid shadow below it."""
        area = self.pixels(box)
        below = round(drop * self._unit) if shadow else 0
        radii = (radius,) * 4 if isinstance(radius, int | float) else radius
        corners = scaled(radii, self._unit)
        body = ""
        if shadow:
            body += rounded(0, below, area.width, area.height, corners, shadow)
        line = max(1, round(edge_width * self._unit)) if edge else 0
        if edge:
            body += rounded(0, 0, area.width, area.height, corners, edge)
        inner = scaled(tuple(max(0.0, r - line) for r in corners), 1)
        body += rounded(line, line, area.width - 2 * line, area.height - 2 * line, inner, fill)
        self._blit_svg(body, area.topleft, (area.width, area.height + below))

    def dashed(self, box: Box, fill: Colour, edge: Colour, *, radius: float = RADIUS) -> None:
        """An empty place: filled, with a dashed edge."""
        area = self.pixels(box)
        line = max(2.0, 6 * self._unit)
        r = min(radius * self._unit, area.width / 2, area.height / 2)
        body = rounded(0, 0, area.width, area.height, (r, r, r, r), edge)
        i = r - line
        width, height = area.width - 2 * line, area.height - 2 * line
        body += rounded(line, line, width, height, (i, i, i, i), fill)
        body += gaps(area.width, area.height, r, line, fill)
        self._blit_svg(body, area.topleft, area.size)

    def disc(
        self,
        centre: tuple[float, float],
        radius: float,
        fill: Colour,
        *,
        edge: Colour | None = None,
        edge_width: float = EDGE,
    ) -> None:
        """A circle of `radius` units around `centre`; the edge lies inside."""
        x, y = centre
        box = Box(x - radius, y - radius, 2 * radius, 2 * radius)
        self.plate(box, fill, radius=radius, edge=edge, edge_width=edge_width)

    def light(self, centre: tuple[float, float], radius: float, fill: Colour) -> None:
        """A circle that changes its size while one looks: drawn anew each time, never kept."""
        x, y = centre[0] * self._unit - self._origin[0], centre[1] * self._unit - self._origin[1]
        pygame.draw.aacircle(self.surface, fill, (x, y), radius * self._unit)

    def shape(self, svg: str, box: Box, *, visible: Box | None = None) -> None:
        """SVG elements whose coordinates are units, from the upper left corner of `box`.

        Only what lies in `visible` is seen.
        """
        area = self.pixels(box)
        scaled = f'<g transform="scale({self._unit:.5f})">{svg}</g>'
        with self._only_in(visible):
            self._blit_svg(scaled, area.topleft, area.size)

    def _blit_svg(self, body: str, position: tuple[int, int], size: tuple[int, int]) -> None:
        width, height = size
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}">{body}</svg>'
        )
        self._blit(self._pictures.shape(svg, size), position)

    # --- drawings -------------------------------------------------------------------------------

    def drawing(
        self,
        name: str,
        box: Box,
        *,
        recolour: Mapping[Colour, Colour] | None = None,
        align: tuple[float, float] = (0.5, 0.5),
        visible: Box | None = None,
    ) -> None:
        """One of the game's drawings, whole, as large as fits `box`.

        `align` says where it stands in the room that is left (0 left or top, 1 right or bottom);
        only what lies in `visible` is seen.
        """
        colours = tuple((recolour or {}).items())
        picture = self._pictures.drawing(name, self.pixels(box).size, colours)
        self._place(picture, box, align, visible)

    def icon(self, name: str, box: Box, colour: Colour, *, ground: Colour = "#FFFFFF") -> None:
        """An icon in one colour; `ground` shows through the holes that some icons have."""
        recolour = {"#FFFFFF": ground, "#ffffff": ground, INK: colour}
        self.drawing(f"icons/{name}", box, recolour=recolour)

    def file(self, path: Path, box: Box, *, visible: Box | None = None) -> Box | None:
        """A drawing of a pack, whole, as large as fits `box`; the area it took.

        Only what lies in `visible` is seen. None when it cannot be read.
        """
        picture = self._pictures.file(path, self.pixels(box).size)
        if picture is None:
            return None
        self._place(picture, box, (0.5, 0.5), visible)
        width, height = self.units(picture.get_size())
        return Box(box.centre[0] - width / 2, box.centre[1] - height / 2, width, height)

    def _place(
        self,
        picture: pygame.Surface,
        box: Box,
        align: tuple[float, float],
        visible: Box | None,
    ) -> None:
        area = self.pixels(box)
        x = area.x + round((area.width - picture.get_width()) * align[0])
        y = area.y + round((area.height - picture.get_height()) * align[1])
        with self._only_in(visible):
            self._blit(picture, (x, y))

    @contextmanager
    def _only_in(self, visible: Box | None) -> Generator[None]:
        before = self.surface.get_clip()
        if visible is not None:
            self.surface.set_clip(self._here(self.pixels(visible)).clip(before))
        yield
        self.surface.set_clip(before)

    # --- text -----------------------------------------------------------------------------------

    def setting(
        self,
        text: str,
        box: Box,
        size: float,
        *,
        floor: float,
        weight: Weight = Weight.SEMIBOLD,
        leading: float = 1.2,
    ) -> Setting:
        """How `text` would be set in `box`: as `text` does, without drawing it."""
        area = self.pixels(box)
        return set_text(
            text,
            weight,
            width=area.width,
            height=area.height,
            largest=round(size * self.text_scale * self._unit),
            smallest=round(floor * self._unit),
            leading=leading,
            easier=self._easier,
        )

    def text(
        self,
        text: str,
        box: Box,
        size: float,
        *,
        floor: float,
        weight: Weight = Weight.SEMIBOLD,
        colour: Colour | None = None,
        align: tuple[float, float] = (0.0, 0.0),
        leading: float = 1.2,
    ) -> Box:
        """`text` in `box`, in lines, as large as fits from `size` units down to `floor`.

        `align` is where it stands (0 left or top, 0.5 middle, 1 right or bottom). Gives the area
        that the lines take. A text that cannot fit is drawn at its floor and noted in `too_long`.
        """
        setting = self.setting(text, box, size, floor=floor, weight=weight, leading=leading)
        if not setting.fits:
            self.too_long.append(TooLong(text, box, floor))
        return self._draw_lines(setting, box, colour or self.theme.ink, align)

    def _draw_lines(
        self, setting: Setting, box: Box, colour: Colour, align: tuple[float, float]
    ) -> Box:
        area = self.pixels(box)
        top = area.y + round((area.height - setting.height) * align[1])
        for number, line in enumerate(setting.lines):
            drawn = self._lines.line(line, setting.face, colour)
            x = area.x + round((area.width - drawn.get_width()) * align[0])
            y = top + number * setting.advance + (setting.line - drawn.get_height()) // 2
            self._blit(drawn, (x, y))
        left = area.x + (area.width - setting.width) * align[0]
        return Box(
            left / self._unit,
            top / self._unit,
            setting.width / self._unit,
            setting.height / self._unit,
        )
