"""Drawings and shapes as pictures: SVG at the size asked for, kept up to a bound in bytes.

A shape (a card, a disc, a row of prickles) is written as a few lines of SVG, so that every edge is
smooth at every size. Nothing is ever stretched: a drawing is set into its area whole.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pygame

PICTURES_KEPT_BYTES = 96 * 1024 * 1024
"""How much memory drawings may take before the oldest are forgotten (a 4K page is 32 MiB)."""

_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


class Pictures:
    """Pictures by what they show and how large, the latest used kept."""

    def __init__(self, folder: Path, bound: int = PICTURES_KEPT_BYTES) -> None:
        """`folder` holds the game's own drawings (`icons/tell.svg`)."""
        self._folder = folder
        self._bound = bound
        self._bytes = 0
        self._kept: OrderedDict[tuple[object, ...], pygame.Surface] = OrderedDict()
        self._texts: dict[str, str] = {}

    def drawing(
        self, name: str, size: tuple[int, int], recolour: tuple[tuple[str, str], ...] = ()
    ) -> pygame.Surface:
        """One of the game's drawings (`animals/fox`), as large as fits `size` (pixels).

        `recolour` replaces colours, in order. Raises FileNotFoundError for an unknown name.
        """

        def make() -> pygame.Surface:
            text = self._text(name)
            for old, new in recolour:
                text = text.replace(old, new)
            return rasterised(text, size)

        return self._keep((name, size, recolour), make)

    def shape(self, svg: str, size: tuple[int, int]) -> pygame.Surface:
        """A shape written as SVG with a viewBox as large as `size` (pixels)."""
        return self._keep(
            (svg, size), lambda: pygame.image.load_sized_svg(BytesIO(svg.encode()), size)
        )

    def file(self, path: Path, size: tuple[int, int]) -> pygame.Surface | None:
        """A drawing of a pack, as large as fits `size`; None when it cannot be read."""
        try:
            return self._keep((path, size), lambda: _from_file(path, size))
        except (OSError, ValueError, pygame.error):
            return None

    def forget_files(self) -> None:
        """Drawings of packs are read anew when they are drawn next: somebody may change them."""
        for key in [key for key in self._kept if isinstance(key[0], Path)]:
            self._bytes -= _weight(self._kept.pop(key))

    def _text(self, name: str) -> str:
        if name not in self._texts:
            self._texts[name] = (self._folder / f"{name}.svg").read_text("utf-8")
        return self._texts[name]

    def _keep(self, key: tuple[object, ...], make: Callable[[], pygame.Surface]) -> pygame.Surface:
        picture = self._kept.get(key)
        if picture is None:
            picture = _as_windows_are(make())
            self._kept[key] = picture
            self._bytes += _weight(picture)
            while self._bytes > self._bound and len(self._kept) > 1:
                _, old = self._kept.popitem(last=False)
                self._bytes -= _weight(old)
        self._kept.move_to_end(key)
        return picture


def _weight(picture: pygame.Surface) -> int:
    return picture.get_width() * picture.get_height() * 4


def _as_windows_are(picture: pygame.Surface) -> pygame.Surface:
    """The same picture with its bytes in the order of a window's: drawn forty times as fast."""
    return picture.convert(pygame.Surface((1, 1), pygame.SRCALPHA))


def rasterised(svg: str, size: tuple[int, int]) -> pygame.Surface:
    """`svg` as large as fits `size` (pixels) without stretching."""
    natural = _natural_size(svg)
    scale = min(size[0] / natural[0], size[1] / natural[1])
    whole = (max(1, round(natural[0] * scale)), max(1, round(natural[1] * scale)))
    return pygame.image.load_sized_svg(BytesIO(svg.encode()), whole)


@lru_cache(maxsize=512)
def _natural_size(svg: str) -> tuple[float, float]:
    found = _SIZE.search(svg)
    if found is None:
        raise ValueError("the drawing has no viewBox that starts at 0 0")
    return float(found[1]), float(found[2])


def _from_file(path: Path, size: tuple[int, int]) -> pygame.Surface:
    if path.suffix.lower() == ".svg":
        return rasterised(path.read_text("utf-8"), size)
    picture = pygame.image.load(path)
    scale = min(size[0] / picture.get_width(), size[1] / picture.get_height())
    whole = (
        max(1, round(picture.get_width() * scale)),
        max(1, round(picture.get_height() * scale)),
    )
    return pygame.transform.smoothscale(picture, whole)
