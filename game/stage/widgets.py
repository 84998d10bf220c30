"""The small parts that screens are made of: marks, cards, buttons, badges, the meadow.

All lengths are units. A widget draws into the box it is given and changes nothing else.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from game.stage.box import Box
from game.stage.canvas import INK, Canvas
from game.stage.fitting import line_width
from game.stage.outlines import Corners
from game.stage.progress import progress
from game.stage.text import Weight
from game.stage.theme import ANIMALS, LABEL, MARGIN, PACK_COLOURS, Colour

if TYPE_CHECKING:  # home is drawn before the rules are loaded
    from game.beats import CastMember, PackTitle
    from game.play.pages import Header

PACK_ICONS = {"privacy": "key", "sexting": "photo", "grooming": "chat", "sextortion": "lifebuoy"}
"""The icon of a pack, by topic."""

_SHAPE_SHIFT = {"A": 20.0, "B": 8.0, "C": 0.0, "D": 0.0, "E": 0.0, "F": 6.0}
"""How far below the middle of its 160-unit shape a letter looks centred."""

# --- cards, buttons, bubbles ---------------------------------------------------------------------


def card(
    canvas: Canvas, box: Box, *, fill: Colour | None = None, radius: float | Corners = 30.0
) -> None:
    """A white card with a straw edge and its shadow."""
    theme = canvas.theme
    canvas.plate(box, fill or theme.card, radius=radius, edge=theme.edge, shadow=theme.edge)


def chosen_card(canvas: Canvas, box: Box) -> None:
    """A card that is selected: sun, with an ink edge."""
    theme = canvas.theme
    canvas.plate(box, theme.sun, edge=INK, edge_width=7, shadow=INK, drop=10)


def button(
    canvas: Canvas, box: Box, text: str, *, icon: str | None = None, size: float = 46
) -> None:
    """The one thing to do next: sun, with ink text and an icon at the right."""
    theme = canvas.theme
    canvas.plate(box, theme.sun, radius=28, shadow=theme.sun_shadow, drop=9)
    room = box.inset(40, 8)
    if icon:
        side = min(58.0, room.height)
        canvas.icon(
            icon, Box(room.right - side, box.centre[1] - side / 2, side, side), theme.on_sun
        )
        room = Box(room.x, room.y, room.width - side - 20, room.height)
    canvas.text(
        text,
        room,
        size,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=theme.on_sun,
        align=(0.5, 0.5),
    )


def quiet_button(canvas: Canvas, box: Box, text: str, *, icon: str | None = None) -> None:
    """Something else that can be done: white, with a straw edge and an icon at the left."""
    theme = canvas.theme
    canvas.plate(box, theme.card, radius=26, edge=theme.edge, shadow=theme.edge)
    room = box.inset(28, 6)
    if icon:
        side = min(46.0, room.height)
        canvas.icon(
            icon, Box(room.x, box.centre[1] - side / 2, side, side), theme.ink, ground=theme.card
        )
        room = Box(room.x + side + 18, room.y, room.width - side - 18, room.height)
    canvas.text(
        text,
        room,
        38,
        floor=LABEL,
        weight=Weight.BOLD,
        align=(0.0 if icon else 0.5, 0.5),
        leading=1.05,
    )


def quiet_button_width(canvas: Canvas, text: str, lift: float = 1.0, *, lines: int = 1) -> float:
    """What it takes with an icon for one or two lines of words, `lift` times as large."""
    wide = line_width(canvas, text, LABEL * lift, Weight.BOLD, lines=lines)
    return wide + 46 + 18 + 2 * 28 + 4


def bubble(canvas: Canvas, box: Box, text: str, *, tail: str = "left", size: float = 46) -> Box:
    """Klik's words in a bubble that shrinks to its longest line; gives the area it took.

    `tail` says at which lower corner it points; the bubble keeps to that side of `box`.
    """
    room = box.inset(32, 18)
    setting = canvas.setting(text, room, size, floor=LABEL, weight=Weight.BOLD, leading=1.25)
    wide, high = canvas.measured(setting)
    width, height = wide + 64, high + 36
    x = box.x if tail == "left" else box.right - width
    taken = Box(x, box.bottom - height, width, height)
    radius = (30.0, 30.0, 30.0, 8.0) if tail == "left" else (30.0, 30.0, 8.0, 30.0)
    card(canvas, taken, radius=radius)
    canvas.text(
        text,
        taken.inset(20, 18),
        size,
        floor=LABEL,
        weight=Weight.BOLD,
        align=(0.5, 0.5),
        leading=1.25,
    )
    return taken


# --- answers -------------------------------------------------------------------------------------


def answer_shape(canvas: Canvas, letter: str, box: Box, fill: Colour, cut: Colour | None) -> None:
    """The shape of an answer in `fill`, its letter cut out in `cut` (None: no letter)."""
    canvas.drawing(f"shapes/{letter.lower()}_white", box, recolour={"#FFFFFF": fill})
    if cut is None:
        return
    shift = _SHAPE_SHIFT[letter] / 160 * box.height
    canvas.text(
        letter,
        box.moved(0, shift),
        box.height * 0.42 / canvas.text_scale,
        floor=8,
        weight=Weight.EXTRABOLD,
        colour=cut,
        align=(0.5, 0.5),
        leading=1.0,
    )


def mark(canvas: Canvas, letter: str, box: Box, *, ring: bool = False, tick: bool = False) -> None:
    """The answer block in small: colour, shape and letter. `ring` sets it off on pictures."""
    theme = canvas.theme
    side = box.width
    if ring:
        canvas.plate(box.inset(-6), "#FFFFFF", radius=side * 0.26 + 6)
    canvas.plate(box, theme.answers[letter], radius=side * 0.26)
    answer_shape(
        canvas, letter, box.inset(side * 0.06), theme.on_answers[letter], theme.answers[letter]
    )
    if tick:
        tick_disc(canvas, (box.right - side * 0.04, box.y + side * 0.04), side * 0.28, ring=True)


def tick_disc(
    canvas: Canvas,
    centre: tuple[float, float],
    radius: float,
    *,
    fill: Colour | None = None,
    ring: bool = False,
) -> None:
    """A disc with a tick, sun unless `fill` is the leaf of what is right."""
    x, y = centre
    colour = fill or canvas.theme.sun
    ink = canvas.theme.tick if fill else INK
    if ring:
        canvas.disc(centre, radius + 4, "#FFFFFF")
    canvas.disc(centre, radius, colour)
    side = radius * 1.24
    canvas.icon("check", Box(x - side / 2, y - side / 2, side, side), ink)


# --- header --------------------------------------------------------------------------------------


def pack_tile(canvas: Canvas, pack: PackTitle, box: Box) -> None:
    """The pack's icon on its colour."""
    colour = PACK_COLOURS[pack.topic]
    canvas.plate(box, colour, radius=box.width * 0.3)
    ink = INK if pack.topic == "privacy" else "#FFFFFF"
    canvas.icon(PACK_ICONS[pack.topic], box.inset(box.width * 0.18), ink, ground=colour)


def header(canvas: Canvas, head: Header, *, right: float = 0.0) -> None:
    """The pack's icon and title at the left, the progress in the middle; 148 units high from 28.

    `right` is how much room at the right edge stays free.
    """
    pack_tile(canvas, head.pack, Box(MARGIN, 66, 72, 72))
    words = Box(MARGIN + 92, 60, canvas.width * (0.28 if not canvas.narrow else 0.34), 84)
    taken = canvas.text(
        head.pack.title, words, 40, floor=LABEL, weight=Weight.BOLD, align=(0, 0.5), leading=1.08
    )
    middle = canvas.width / 2 if not canvas.narrow else canvas.width * 0.62
    room = 2 * min(middle - taken.right - 40, canvas.width - MARGIN - right - middle)
    progress(canvas, head.number, head.of, (middle, 102), max(200.0, room))


# --- people, Klik, teams -------------------------------------------------------------------------


def character(canvas: Canvas, member: CastMember, box: Box, *, visible: Box | None = None) -> None:
    """A character, head and shoulders, standing on the lower edge of `box`."""
    name = f"characters/{member.character}_{member.expression}"
    canvas.drawing(name, box, align=(0.5, 1.0), visible=visible)


def portrait(canvas: Canvas, member: CastMember, box: Box, *, visible: Box | None = None) -> None:
    """A character outside of a window; by night one stands behind, since hair is dark."""
    theme = canvas.theme
    if theme.window != theme.panel:
        low = box.bottom if visible is None else min(box.bottom, visible.bottom)
        side = box.width * 0.86
        arch = Box(box.centre[0] - side / 2, box.y - box.height * 0.02, side, low - box.y)
        canvas.plate(arch, theme.window, radius=(side / 2, side / 2, 0, 0))
    character(canvas, member, box, visible=visible)


def people_window(canvas: Canvas, box: Box, cast: Sequence[CastMember]) -> None:
    """One or two characters in an arched window that stands on its lower edge."""
    if not cast:
        return
    arch = min(390.0, box.width / 2, box.height * 0.76)
    canvas.plate(box, canvas.theme.window, radius=(arch, arch, 0.0, 0.0))
    side = min(box.height * 0.97, box.width * (0.76 if len(cast) == 1 else 0.58))
    places = [0.5] if len(cast) == 1 else [0.285, 0.715]
    for member, place in zip(cast, places, strict=False):
        x = box.x + box.width * place - side / 2
        character(canvas, member, Box(x, box.bottom - side + side * 0.02, side, side), visible=box)


def klik(canvas: Canvas, pose: str, box: Box) -> None:
    """Klik the hedgehog: `wave`, `point`, `think`, `hug` or `calm`."""
    canvas.drawing(f"mascot/klik_{pose}", box, align=(0.5, 1.0))


def badge(
    canvas: Canvas, seat: int, box: Box, *, answered: bool = True, tick: bool = False
) -> None:
    """The round badge of a team; hollow while it has not answered."""
    theme = canvas.theme
    animal = ANIMALS[seat - 1]
    if answered:
        canvas.drawing(f"animals/{animal}_badge", box)
    else:
        canvas.disc(box.centre, box.width / 2, theme.quiet, edge=theme.edge, edge_width=4)
        canvas.drawing(f"animals/{animal}", box.inset(box.width * 0.1))
    if tick:
        tick_disc(
            canvas,
            (box.right - box.width * 0.12, box.bottom - box.width * 0.12),
            box.width * 0.25,
            ring=True,
        )


def team_name(canvas: Canvas, seat: int) -> str:
    """The animal's name in the class's language."""
    return canvas.words(f"animal.{ANIMALS[seat - 1]}")


def icon_tile(
    canvas: Canvas, name: str, box: Box, *, fill: Colour | None = None, colour: Colour | None = None
) -> None:
    """An icon on a rounded tile."""
    ground = fill or canvas.theme.panel
    canvas.plate(box, ground, radius=box.width * 0.28)
    canvas.icon(name, box.inset(box.width * 0.19), colour or canvas.theme.ink, ground=ground)


# --- the meadow ----------------------------------------------------------------------------------


@lru_cache(maxsize=64)
def prickle_edge(width: float, height: float, count: int, seed: int) -> str:
    """A row of `count` rounded prickles from (0, height) to (width, height), as path points."""
    chance = random.Random(seed)
    step = width / count
    points: list[str] = []
    for place in range(count):
        tall = height * (0.62 + 0.38 * chance.random())
        x = place * step
        sway = chance.uniform(-0.1, 0.1) * step
        points += [f"{x:.1f},{height:.1f}", f"{x + step / 2 + sway:.1f},{height - tall:.1f}"]
    return " L".join([*points, f"{width:.1f},{height:.1f}"])


def grass(
    canvas: Canvas, height: float, *, colour: Colour | None = None, visible: Box | None = None
) -> None:
    """The dark ground with its edge of prickles: `height` units from the foot of the page.

    Only what lies in `visible` is seen.
    """
    fill = colour or canvas.theme.pine
    width = canvas.width
    edge = prickle_edge(width, 26, int(width // 30), 4)
    path = f"M{edge} L{width:.1f},{height + 40:.1f} L0,{height + 40:.1f} Z"
    svg = (
        f'<path transform="translate(0 4)" d="{path}" fill="{fill}" stroke="{fill}" '
        'stroke-width="8" stroke-linejoin="round"/>'
    )
    canvas.shape(svg, Box(0, 1080 - height - 30, width, height + 30), visible=visible)


def hill(canvas: Canvas, height: float) -> None:
    """The soft back hill: its highest point `height` units from the foot of the page."""
    w = canvas.width
    path = (
        f"M0,70 C{w * 0.18:.0f},10 {w * 0.33:.0f},10 {w * 0.5:.0f},52 "
        f"C{w * 0.68:.0f},92 {w * 0.82:.0f},20 {w:.0f},46 L{w:.0f},{height} L0,{height} Z"
    )
    canvas.shape(f'<path d="{path}" fill="{canvas.theme.hill}"/>', Box(0, 1080 - height, w, height))


def meadow(canvas: Canvas, height: float = 190.0) -> None:
    """Hill and grass at the foot of the page, without animals."""
    hill(canvas, height)
    grass(canvas, 40)
