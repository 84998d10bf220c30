"""Where scenes draw: a window's surface, measured in units, with everything drawing needs.

Scenes never see a pixel. A box in units becomes pixels here, so that every edge is sharp and every
size of window gets the same page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

import pygame

from game.stage.box import HEIGHT, Box
from game.stage.pictures import Pictures
from game.stage.ports import Words
from game.stage.text import DrawnLines, Setting, Weight, set_text
from game.stage.theme import EDGE, RADIUS, SHADOW, Colour, Theme

INK = "#12302F"
"""The colour that icons are drawn in, and recoloured from."""

NARROW = 1700.0
"""Pages narrower than this many units (4:3, 5:4, 3:2) have a layout of their own."""

Corners = tuple[float, float, float, float]
"""Radii in units: upper left, upper right, lower right, lower left."""


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
    ) -> None:
        """`text_scale` (1 to 1.25) lifts every size; text that then does not fit shrinks again."""
        self.surface = surface
        self.theme = theme
        self.words = words
        self.text_scale = text_scale
        self.too_long: list[TooLong] = []
        self._pictures = pictures
        self._lines = lines
        self._unit = surface.get_height() / HEIGHT

    @property
    def width(self) -> float:
        """The width of the page in units (1920 on 16:9, 1440 on 4:3)."""
        return self.surface.get_width() / self._unit

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
        self.surface.fill(colour, None if box is None else self.pixels(box))

    def veil(self, colour: Colour, opacity: float) -> None:
        """Lay a colour over the whole page, `opacity` from 0 to 1."""
        veil = pygame.Surface(self.surface.get_size())
        veil.fill(colour)
        veil.set_alpha(round(opacity * 255))
        self.surface.blit(veil, (0, 0))

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
        corners = _scaled(radii, self._unit)
        body = ""
        if shadow:
            body += _rounded(0, below, area.width, area.height, corners, shadow)
        line = max(1, round(edge_width * self._unit)) if edge else 0
        if edge:
            body += _rounded(0, 0, area.width, area.height, corners, edge)
        inner = _scaled(tuple(max(0.0, r - line) for r in corners), 1)
        body += _rounded(line, line, area.width - 2 * line, area.height - 2 * line, inner, fill)
        self._blit_svg(body, area.topleft, (area.width, area.height + below))

    def dashed(self, box: Box, fill: Colour, edge: Colour, *, radius: float = RADIUS) -> None:
        """An empty place: filled, with a dashed edge."""
        area = self.pixels(box)
        line = max(2.0, 6 * self._unit)
        r = min(radius * self._unit, area.width / 2, area.height / 2)
        body = _rounded(0, 0, area.width, area.height, (r, r, r, r), edge)
        i = r - line
        width, height = area.width - 2 * line, area.height - 2 * line
        body += _rounded(line, line, width, height, (i, i, i, i), fill)
        body += _gaps(area.width, area.height, r, line, fill)
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
        x, y = (part * self._unit for part in centre)
        pygame.draw.aacircle(self.surface, fill, (x, y), radius * self._unit)

    def shape(self, svg: str, box: Box) -> None:
        """SVG elements whose coordinates are units, from the upper left corner of `box`."""
        area = self.pixels(box)
        scaled = f'<g transform="scale({self._unit:.5f})">{svg}</g>'
        self._blit_svg(scaled, area.topleft, area.size)

    def _blit_svg(self, body: str, position: tuple[int, int], size: tuple[int, int]) -> None:
        width, height = size
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}">{body}</svg>'
        )
        self.surface.blit(self._pictures.shape(svg, size), position)

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
        before = self.surface.get_clip()
        if visible is not None:
            self.surface.set_clip(self.pixels(visible).clip(before))
        self.surface.blit(picture, (x, y))
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
        return self._draw_lines(setting, box, weight, colour or self.theme.ink, align)

    def _draw_lines(
        self, setting: Setting, box: Box, weight: Weight, colour: Colour, align: tuple[float, float]
    ) -> Box:
        area = self.pixels(box)
        top = area.y + round((area.height - setting.height) * align[1])
        for number, line in enumerate(setting.lines):
            drawn = self._lines.line(line, weight, setting.size, colour)
            x = area.x + round((area.width - drawn.get_width()) * align[0])
            y = top + number * setting.advance + (setting.advance - drawn.get_height()) // 2
            self.surface.blit(drawn, (x, y))
        left = area.x + (area.width - setting.width) * align[0]
        return Box(
            left / self._unit,
            top / self._unit,
            setting.width / self._unit,
            setting.height / self._unit,
        )


def _scaled(radii: tuple[float, ...], unit: float) -> Corners:
    first, second, third, fourth = (radius * unit for radius in radii)
    return first, second, third, fourth


def _rounded(
    x: float, y: float, width: float, height: float, corners: Corners, fill: Colour
) -> str:
    """A rectangle with four radii (pixels), as an SVG path."""
    most = min(width, height) / 2
    a, b, c, d = (min(radius, most) for radius in corners)
    right, bottom = x + width, y + height
    path = (
        f"M{x + a:.2f},{y:.2f} L{right - b:.2f},{y:.2f} "
        f"A{b:.2f},{b:.2f} 0 0 1 {right:.2f},{y + b:.2f} L{right:.2f},{bottom - c:.2f} "
        f"A{c:.2f},{c:.2f} 0 0 1 {right - c:.2f},{bottom:.2f} L{x + d:.2f},{bottom:.2f} "
        f"A{d:.2f},{d:.2f} 0 0 1 {x:.2f},{bottom - d:.2f} L{x:.2f},{y + a:.2f} "
        f"A{a:.2f},{a:.2f} 0 0 1 {x + a:.2f},{y:.2f} Z"
    )
    return f'<path d="{path}" fill="{escape(fill)}"/>'


def _gaps(width: int, height: int, radius: float, line: float, fill: Colour) -> str:
    """What interrupts the edge of a dashed area on its straight sides, as SVG (pixels).

    SVG has dashes of its own, but SDL draws some of them as wedges.
    """
    dash, gap = 3 * line, 2 * line
    parts: list[str] = []
    for length, upright in ((width - 2 * radius, False), (height - 2 * radius, True)):
        count = max(1, round((length - gap) / (dash + gap)) + 1)
        step = (length - gap) / (count - 1) if count > 1 else 0.0
        for place in range(count):
            along = radius + place * step
            for across in (-1.0, (width if upright else height) - line):
                x, y = (across, along) if upright else (along, across)
                w, h = (line + 1, gap) if upright else (gap, line + 1)
                parts.append(f'<rect x="{x:.2f}" y="{y:.2f}" width="{w:.2f}" height="{h:.2f}"/>')
    return f'<g fill="{escape(fill)}">{"".join(parts)}</g>'
