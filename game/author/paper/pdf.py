"""Paper as a PDF: A4, shapes as vectors, text as text, so that it can be searched and copied."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pygame
from fpdf import FPDF

from game.author.paper import HEIGHT, WIDTH, Point
from game.author.paper.lettering import Type
from game.stage.box import Box
from game.stage.text import Typeface, Weight, font_path
from game.stage.theme import Colour

_POINTS = 72 / 150
"""How many points make a unit."""

_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
"""No date: the same pack makes the same file."""


class PdfPaper:
    """The pages of one file; what is drawn lands on the last of them."""

    def __init__(self, title: str, language: str, drawings: Path) -> None:
        # What letters a typeface lacks is nothing that a reviewer could mend.
        logging.getLogger("fpdf").setLevel(logging.ERROR)
        logging.getLogger("fontTools").setLevel(logging.ERROR)
        self._drawings = drawings
        self._texts: dict[str, str] = {}
        self._pdf = FPDF(unit=_POINTS, format=(WIDTH, HEIGHT))
        self._pdf.set_auto_page_break(False)
        self._pdf.set_margin(0)
        self._pdf.set_title(title)
        self._pdf.set_lang(language)
        self._pdf.set_creator("Clickwise")
        self._pdf.set_creation_date(_LONG_AGO)
        for weight in Weight:
            self._pdf.add_font(_family(weight), fname=font_path(Typeface.MANROPE, weight))

    def turn(self) -> None:
        """Begin the next page."""
        self._pdf.add_page()

    def bookmark(self, name: str, level: int) -> None:
        """An entry of the outline that leads to this page."""
        self._pdf.start_section(name, level)

    def bytes(self) -> bytes:
        """The whole file."""
        return bytes(self._pdf.output())

    def plate(
        self,
        box: Box,
        fill: Colour,
        *,
        radius: float = 0.0,
        edge: Colour | None = None,
        edge_width: float = 3.0,
    ) -> None:
        inset = edge_width / 2 if edge else 0.0
        area = box.inset(inset)
        self._pdf.set_fill_color(fill)
        if edge:
            self._pdf.set_draw_color(edge)
            self._pdf.set_line_width(edge_width)
        style = "DF" if edge else "F"
        round_ = radius * 2 >= max(box.width, box.height)
        if round_:
            self._pdf.ellipse(area.x, area.y, area.width, area.height, style)
            return
        # Of corners that meet, none would be round.
        most = min(area.width, area.height) / 2 - 0.05
        corner = min(max(0.0, radius - inset), most)
        self._pdf.rect(
            *(area.x, area.y, area.width, area.height),
            style=style,
            round_corners=corner > 0,
            corner_radius=corner,
        )

    def line(self, points: Sequence[Point], width: float, colour: Colour, dash: float = 0) -> None:
        self._pdf.set_draw_color(colour)
        self._pdf.set_line_width(width)
        self._pdf.set_dash_pattern(dash, dash * 0.7)
        self._pdf.polyline(list(points))
        self._pdf.set_dash_pattern()

    def polygon(self, points: Sequence[Point], colour: Colour) -> None:
        self._pdf.set_fill_color(colour)
        self._pdf.polygon(list(points), style="F")

    def drawing(self, name: str, box: Box, recolour: Mapping[Colour, Colour]) -> None:
        if name not in self._texts:
            self._texts[name] = (self._drawings / f"{name}.svg").read_text("utf-8")
        text = self._texts[name]
        for old, new in recolour.items():
            text = text.replace(old, new)
        self._pdf.image(
            BytesIO(text.encode()),
            *(box.x, box.y, box.width, box.height),
            keep_aspect_ratio=True,
        )

    def picture(self, picture: pygame.Surface, box: Box) -> None:
        file = BytesIO()
        pygame.image.save(picture, file, "page.png")
        file.seek(0)
        self._pdf.image(file, box.x, box.y, box.width, box.height)

    def write(self, text: str, x: float, baseline: float, type_: Type, colour: Colour) -> None:
        self._pdf.set_font(_family(type_.weight), size=type_.size * _POINTS)
        self._pdf.set_text_color(colour)
        self._pdf.text(x, baseline, text)


def _family(weight: Weight) -> str:
    return f"Manrope {weight}"
