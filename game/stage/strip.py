"""The adult's strip: what only helps the adult, on the screen that everybody sees.

It is a type of its own, so that no vote can slip in: it knows which team was called, how many hands
were entered in all, and keys of texts. What anybody chose has no place in it.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.play.moves import Praise
from game.stage.box import Box
from game.stage.canvas import Canvas
from game.stage.text import Weight
from game.stage.theme import ANIMALS, LABEL

EDGE_GAP = 24.0
"""How far the strip stays from the edges of the window, in units."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Hands entered so far: for a seat (0 is the class), in all, of so many pupils."""

    seat: int
    total: int
    pupils: int


@dataclass(frozen=True, slots=True)
class OtherWays:
    """The letters that the adult may choose from; the ask by its number where there are several."""

    letters: tuple[str, ...]
    number: int
    of: int


@dataclass(frozen=True, slots=True)
class Strip:
    """Everything the strip may show; at most the first of these that is there.

    `message` and `hint` are keys of the interface's texts; a hint waits until nothing else is to be
    said. `leads` is the letter that Next follows, known after the reveal only. `unsaved` counts
    the moves that wait to be written.
    """

    message: str = ""
    pending: int | None = None
    counted: Counted | None = None
    ways: OtherWays | None = None
    granting: Praise | None = None
    leads: str = ""
    unsaved: int = 0
    hint: str = ""


def strip_text(canvas: Canvas, strip: Strip) -> str:
    """The one sentence of the strip in the class's language; empty when there is nothing."""
    words = canvas.words
    if strip.message:
        return words(strip.message)
    if strip.pending is not None:
        return words("strip.pending", team=_seat_name(canvas, strip.pending))
    if strip.counted is not None:
        return _counted_text(canvas, strip.counted)
    if strip.ways is not None:
        return _ways_text(canvas, strip.ways)
    if strip.granting is not None:
        return words("strip.granting", praise=words(f"shield.praise.{strip.granting}"))
    if strip.unsaved:
        return words("strip.unsaved", number=strip.unsaved)
    if strip.leads:
        return words("strip.leads", letter=strip.leads)
    return words(strip.hint) if strip.hint else ""


def _counted_text(canvas: Canvas, counted: Counted) -> str:
    text = canvas.words("strip.total", number=counted.total, pupils=counted.pupils)
    return f"{_seat_name(canvas, counted.seat)}: {text}" if counted.seat else text


def _ways_text(canvas: Canvas, ways: OtherWays) -> str:
    letters = " ".join(ways.letters)
    if ways.of == 1:
        return canvas.words("strip.ways", letters=letters)
    return canvas.words("strip.ways.ask", letters=letters, ask=ways.number, asks=ways.of)


def _seat_name(canvas: Canvas, seat: int) -> str:
    return canvas.words(f"animal.{ANIMALS[seat - 1]}") if seat else canvas.words("team.class")


def draw_strip(canvas: Canvas, strip: Strip) -> None:
    """A slim tab that hangs from the upper edge, above the page's header; nothing when empty."""
    text = strip_text(canvas, strip)
    if not text:
        return
    room = Box(0, 0, canvas.width - 2 * EDGE_GAP - 48, 150)
    setting = canvas.setting(text, room, LABEL, floor=LABEL, weight=Weight.BOLD)
    wide, high = canvas.measured(setting)
    tab = Box(canvas.width - EDGE_GAP - wide - 48, 0, wide + 48, high + 8)
    theme = canvas.theme
    canvas.plate(tab, theme.pine_deep, radius=(0, 0, 20, 20))
    canvas.text(
        text,
        Box(tab.x + 20, 0, tab.width - 40, high + 2),
        LABEL,
        floor=LABEL,
        weight=Weight.BOLD,
        colour=theme.sun,
        align=(0.5, 0.5),
    )
