"""Draws the places where stories happen, one SVG each, into `places/`.

    python assets/drawings/make_places.py [folder]

A place is a window of 960 by 640 with rounded upper corners; whoever the story is about stands in
front of the middle of its lower edge, so what tells the place is above and at the sides. Nobody is
in it, and nothing can be read. Large areas take the colours that the game recolours by night
(`PLACES_BY_NIGHT` in `game/stage/theme.py`). Only shapes that the game's SVG reader knows: paths,
rectangles, circles, ellipses; nothing reaches beyond the window, as there is nothing to clip with.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from math import cos, pi, sin
from pathlib import Path

WIDTH, HEIGHT, CORNER = 960, 640, 84
FLOOR = 452
"""Where the floor of a room begins."""

FOLDER = Path(__file__).parent / "places"

# The large areas.
BUTTER = "#FFE3A0"
CREAM = "#FFF4DA"
SAND = "#F0CE8C"
MINT = "#CFEBDC"
SAGE = "#A9D9BF"
SKY = "#CBE9F4"
ROSE = "#FAD9C8"
STONE = "#DCD0B8"
MILK = "#FFFFFE"  # the white of things; the plain white belongs to the answers' shapes
CLOVER = "#7CCB9B"
# Things.
WOOD = "#D79F58"
BARK = "#A56D38"
PINE = "#0F5C55"
LEAF = "#35B08A"
SUN = "#FFC42E"
CORAL = "#F2603F"
BLUE = "#2D6CC9"
POOL = "#7FD3EA"
PLUM = "#8E4B7A"
SLATE = "#5F7F8C"
INK = "#12302F"
# Evening.
DUSK = ("#2F4F6B", "#4B6285", "#837596", "#C6938F", "#EDB58A")
LAMPLIGHT = "#FFE9B0"

# --- shapes --------------------------------------------------------------------------------------


def rect(x: float, y: float, width: float, height: float, fill: str, radius: float = 0) -> str:
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" '
        f'rx="{radius:g}" ry="{radius:g}" fill="{fill}"/>'
    )


def disc(x: float, y: float, radius: float, fill: str) -> str:
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{fill}"/>'


def oval(x: float, y: float, wide: float, high: float, fill: str) -> str:
    return f'<ellipse cx="{x:g}" cy="{y:g}" rx="{wide:g}" ry="{high:g}" fill="{fill}"/>'


def area(path: str, fill: str) -> str:
    return f'<path d="{path}" fill="{fill}"/>'


def line(path: str, colour: str, width: float) -> str:
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:g}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def turned(shapes: str, x: float, y: float, degrees: float) -> str:
    return f'<g transform="translate({x:g},{y:g}) rotate({degrees:g})">{shapes}</g>'


def window(fill: str) -> str:
    """The whole place in one colour."""
    return area(
        f"M0,{HEIGHT} L0,{CORNER} A{CORNER},{CORNER} 0 0 1 {CORNER},0 L{WIDTH - CORNER},0 "
        f"A{CORNER},{CORNER} 0 0 1 {WIDTH},{CORNER} L{WIDTH},{HEIGHT} Z",
        fill,
    )


def room(wall: str, floor: str, skirting: str) -> str:
    return (
        window(wall)
        + rect(0, FLOOR, WIDTH, HEIGHT - FLOOR, floor)
        + rect(0, FLOOR - 14, WIDTH, 14, skirting)
    )


# --- things that several places have -------------------------------------------------------------


def hills(top: float, back: str, front: str) -> str:
    """Two soft hills, the way they stand at the foot of every page."""
    return area(
        f"M0,{top + 40} C150,{top - 40} 330,{top - 30} 500,{top + 24} "
        f"C660,{top + 70} 820,{top - 40} 960,{top} L960,640 L0,640 Z",
        back,
    ) + area(
        f"M0,{top + 110} C220,{top + 40} 420,{top + 120} 600,{top + 84} "
        f"C740,{top + 56} 860,{top + 70} 960,{top + 108} L960,640 L0,640 Z",
        front,
    )


def prickles(y: float, colour: str, *, start: float = 0, end: float = WIDTH) -> str:
    """The prickle edge, as grass: a row of round-tipped triangles standing on `y`."""
    count = round((end - start) / 30)
    step = (end - start - 8) / count
    points = [f"M{start + 4:g},{y:g}"]
    for number in range(count):
        x = start + 4 + number * step
        tall = 13 + 9 * abs(sin(number * 2.3))
        points.append(f"L{x + step / 2:.1f},{y - tall:.1f} L{x + step:.1f},{y:g}")
    return line(" ".join(points), colour, 8) + area(" ".join(points) + " Z", colour)


def cloud(x: float, y: float, size: float = 1.0) -> str:
    puffs = ((0, 0, 34), (42, -16, 42), (88, 0, 32))
    return "".join(
        disc(x + dx * size, y + dy * size, r * size, MILK) for dx, dy, r in puffs
    ) + rect(x - 34 * size, y, 154 * size, 34 * size, MILK, 17 * size)


def tree(x: float, foot: float, size: float = 1.0, crown: str = LEAF) -> str:
    trunk = rect(x - 13 * size, foot - 150 * size, 26 * size, 150 * size, BARK, 8 * size)
    puffs = ((-52, -190, 58), (52, -190, 58), (0, -246, 66), (0, -176, 56))
    leaves = "".join(disc(x + dx * size, foot + dy * size, r * size, crown) for dx, dy, r in puffs)
    return (
        trunk
        + leaves
        + line(
            f"M{x},{foot - 60 * size:g} L{x},{foot - 170 * size:g} "
            f"L{x + 26 * size:g},{foot - 200 * size:g}",
            BARK,
            12 * size,
        )
    )


def pot_plant(x: float, foot: float, size: float = 1.0, pot: str = CORAL) -> str:
    leaves = ""
    for degrees in (-58, -28, 0, 28, 58):
        leaf = area(
            f"M0,0 C{-26 * size:g},{-40 * size:g} {-18 * size:g},{-96 * size:g} 0,{-118 * size:g} "
            f"C{18 * size:g},{-96 * size:g} {26 * size:g},{-40 * size:g} 0,0 Z",
            PINE if degrees % 56 else LEAF,
        )
        leaves += turned(leaf, x, foot - 56 * size, degrees)
    half, base = 40 * size, 28 * size
    return leaves + area(
        f"M{x - half:g},{foot - 62 * size:g} L{x + half:g},{foot - 62 * size:g} "
        f"L{x + base:g},{foot:g} L{x - base:g},{foot:g} Z",
        pot,
    )


def outlook(x: float, y: float, width: float, height: float, frame: str = MILK) -> str:
    """A window in the wall, with a hill and the sun behind it."""
    low = y + height
    return (
        rect(x - 14, y - 14, width + 28, height + 28, frame, 16)
        + rect(x, y, width, height, SKY, 6)
        + disc(x + width * 0.74, y + height * 0.32, height * 0.13, SUN)
        + area(
            f"M{x},{low} L{x},{low - height * 0.28} C{x + width * 0.3},{low - height * 0.5} "
            f"{x + width * 0.6},{low - height * 0.1} {x + width},{low - height * 0.34} "
            f"L{x + width},{low} Z",
            CLOVER,
        )
        + rect(x + width / 2 - 6, y, 12, height, frame)
        + rect(x - 26, low + 10, width + 52, 18, frame, 8)
    )


def books(x: float, foot: float, width: float, height: float, seed: int = 0) -> str:
    """A row of books on a board, without titles."""
    colours = (CORAL, PINE, SUN, BLUE, POOL, PLUM, LEAF)
    drawn, at, number = "", x, seed
    while at + 22 <= x + width:
        wide = 22 + 7 * (number * 5 % 3)
        tall = height * (0.72 + 0.28 * (number * 7 % 5) / 4)
        if at + wide > x + width:
            break
        colour = colours[(number * 3 + number // 4) % len(colours)]
        drawn += rect(at, foot - tall, wide, tall, colour, 4)
        drawn += rect(at, foot - tall + 14, wide, 7, CREAM)
        at += wide + 3
        number += 1
    return drawn


def hanging_lamp(x: float, foot: float, colour: str, length: float) -> str:
    return (
        rect(x - 3, 0, 6, length, INK)
        + disc(x, foot - 6, 18, LAMPLIGHT)
        + area(
            f"M{x - 22},{length} L{x + 22},{length} "
            f"C{x + 52},{length + 16} {x + 78},{foot - 34} {x + 82},{foot} "
            f"L{x - 82},{foot} C{x - 78},{foot - 34} {x - 52},{length + 16} {x - 22},{length} Z",
            colour,
        )
    )


def bunting(y: float, colours: Sequence[str]) -> str:
    """Small flags on a string, from one upper corner to the other."""
    drawn, count = "", 12
    at = [(60 + 840 * n / count, y + 46 * sin(pi * n / count)) for n in range(count + 1)]
    for n, ((x, top), (end, low)) in enumerate(pairwise(at)):
        tip = (x + end) / 2, (top + low) / 2 + 46
        path = f"M{x + 8:.1f},{top:.1f} L{end - 8:.1f},{low:.1f} L{tip[0]:.1f},{tip[1]:.1f} Z"
        drawn += area(path, colours[n % len(colours)])
    return drawn + line(f"M60,{y} Q480,{y + 92} 900,{y}", INK, 5)


def wing(hinge: float, end: float) -> str:
    """One wing of an open gate, which turns away from us: lower at its `end`."""
    drawn = ""
    for n in range(6):
        x, back = hinge + n * (end - hinge) / 5, 8 * n
        drawn += line(f"M{x:g},{296 + back * 0.5:g} L{x:g},{580 - back * 0.6:g}", PINE, 11)
        drawn += disc(x, 290 + back * 0.5, 10, PINE)
    return drawn + line(f"M{hinge},330 L{end},350 M{hinge},552 L{end},528", PINE, 12)


# --- the places ----------------------------------------------------------------------------------


def kitchen_table() -> str:
    shelf = rect(648, 136, 232, 16, WOOD, 8) + rect(648, 244, 232, 16, WOOD, 8)
    for x, colour in ((668, CORAL), (728, POOL), (788, SUN)):
        shelf += rect(x, 86, 44, 50, colour, 10)
        shelf += line(f"M{x + 44},100 q20,2 20,14 q0,12 -20,14", colour, 8)
    for x, colour in ((664, MILK), (718, BLUE)):
        shelf += rect(x, 184, 42, 60, colour, 8) + rect(x + 4, 172, 34, 16, BARK, 5)
    shelf += pot_plant(824, 244, 0.5, PLUM)
    table = rect(98, 470, 26, 170, BARK) + rect(836, 470, 26, 170, BARK)
    table += rect(34, 452, 892, 40, WOOD, 18) + rect(34, 474, 892, 18, BARK, 9)
    fruit = disc(126, 408, 30, CORAL) + disc(176, 402, 32, SUN) + disc(220, 410, 27, LEAF)
    bowl = area("M84,412 L260,412 C254,448 224,456 172,456 C120,456 90,448 84,412 Z", BLUE)
    jug = area("M764,362 L846,362 L858,452 L752,452 Z", POOL) + line(
        "M850,378 q40,8 36,34 q-4,24 -30,24", POOL, 12
    )
    flowers = ""
    for x, y, colour in ((782, 304, CORAL), (812, 280, SUN), (838, 312, PLUM)):
        flowers += line(f"M806,366 Q{x},{y + 36} {x},{y}", PINE, 7) + disc(x, y, 18, colour)
        flowers += disc(x, y, 7, CREAM)
    curtains = area("M92,76 L150,76 C150,160 130,220 92,262 Z", CORAL)
    curtains += area("M408,76 L350,76 C350,160 370,220 408,262 Z", CORAL)
    return (
        room(BUTTER, SAND, CREAM)
        + outlook(116, 92, 268, 214)
        + curtains
        + line("M84,74 L416,74", BARK, 12)
        + shelf
        + hanging_lamp(520, 196, PINE, 96)
        + table
        + fruit
        + bowl
        + flowers
        + jug
    )


def living_room() -> str:
    pictures = rect(150, 92, 150, 118, WOOD, 8) + rect(164, 106, 122, 90, SKY, 3)
    pictures += area("M164,196 L164,170 C200,140 240,182 286,156 L286,196 Z", LEAF)
    pictures += disc(254, 132, 13, SUN)
    pictures += rect(326, 122, 98, 88, PINE, 8) + rect(338, 134, 74, 64, CREAM, 3)
    pictures += area("M375,188 C340,164 350,142 375,156 C400,142 410,164 375,188 Z", CORAL)
    pictures += rect(450, 92, 118, 118, SUN, 8) + rect(463, 105, 92, 92, ROSE, 3)
    pictures += disc(509, 151, 30, PLUM) + disc(509, 151, 15, SUN)
    lamp = rect(819, 218, 10, 282, INK) + oval(824, 504, 52, 12, INK)
    lamp += disc(824, 232, 22, LAMPLIGHT)
    lamp += area("M780,128 L868,128 L898,232 L750,232 Z", SUN)
    sofa = rect(136, 306, 640, 210, BLUE, 52) + rect(160, 520, 34, 36, BARK, 6)
    sofa += rect(718, 520, 34, 36, BARK, 6)
    sofa += line("M456,328 L456,430", "#2359A8", 8)
    sofa += rect(104, 372, 96, 158, "#2359A8", 40) + rect(712, 372, 96, 158, "#2359A8", 40)
    sofa += rect(150, 436, 612, 94, "#3C7EDB", 28)
    cushions = turned(rect(-48, -48, 96, 96, SUN, 20), 250, 398, -12)
    cushions += turned(rect(-46, -46, 92, 92, CORAL, 20), 664, 398, 14)
    return (
        room(MINT, SAND, CREAM)
        + oval(470, 580, 420, 50, ROSE)
        + oval(470, 580, 350, 36, CREAM)
        + pictures
        + lamp
        + sofa
        + cushions
        + pot_plant(72, 536, 1.25, CORAL)
    )


def school_gate() -> str:
    school = rect(270, 182, 420, 240, ROSE) + area("M244,190 L300,120 L660,120 L716,190 Z", CORAL)
    school += rect(428, 92, 104, 130, ROSE) + area("M412,98 L480,34 L548,98 Z", CORAL)
    school += disc(480, 140, 34, MILK) + line("M480,140 L480,118 M480,140 L496,148", INK, 6)
    for x in (300, 364, 548, 612):
        school += rect(x, 226, 48, 60, MILK, 6) + rect(x + 6, 232, 36, 48, SKY, 3)
        school += rect(x, 322, 48, 60, MILK, 6) + rect(x + 6, 328, 36, 48, SKY, 3)
    school += area("M436,422 L436,330 A44,44 0 0 1 524,330 L524,422 Z", PINE)
    school += disc(508, 372, 5, SUN)
    path = area("M432,420 L528,420 L760,640 L200,640 Z", CREAM)
    gate = wing(162, 288) + wing(798, 672)
    pillars = ""
    for x in (66, 802):
        pillars += rect(x, 262, 92, 340, STONE, 8) + rect(x - 10, 244, 112, 30, "#B9A885", 8)
        pillars += disc(x + 46, 216, 32, SUN)
        for y in (330, 410, 490):
            pillars += line(f"M{x + 14},{y} L{x + 78},{y}", "#B9A885", 6)
    return (
        window(SKY)
        + cloud(150, 130)
        + cloud(730, 104, 0.9)
        + hills(330, SAGE, CLOVER)
        + tree(206, 432, 0.8)
        + tree(764, 428, 0.74)
        + school
        + path
        + gate
        + pillars
        + prickles(612, PINE, start=0, end=220)
        + prickles(612, PINE, start=740)
        + rect(0, 608, 218, 32, PINE)
        + rect(742, 608, 218, 32, PINE)
    )


def playground() -> str:
    slide = line("M120,548 L120,236 M216,548 L216,236", BARK, 16)
    for y in (300, 364, 428, 492):
        slide += line(f"M120,{y} L216,{y}", BARK, 12)
    slide += rect(100, 228, 136, 22, BARK, 8) + area("M92,168 L168,92 L244,168 Z", CORAL)
    slide += line("M112,236 L112,168 M224,236 L224,168", BARK, 12)
    slide += line("M228,240 C306,256 290,470 396,520", SUN, 44)
    slide += line("M228,224 C322,244 308,452 404,500", "#E0A413", 10)
    swing = line("M600,180 L548,560 M600,180 L652,560", PINE, 16)
    swing += line("M860,180 L808,560 M860,180 L912,560", PINE, 16)
    swing += line("M590,180 L870,180", PINE, 20)
    for left, colour in ((660, CORAL), (756, BLUE)):
        swing += line(f"M{left},186 L{left},430 M{left + 56},186 L{left + 56},430", SLATE, 6)
        swing += rect(left - 10, 424, 76, 18, colour, 8)
    ball = disc(470, 560, 34, MILK) + disc(470, 560, 14, CORAL)
    return (
        window(SKY)
        + disc(470, 112, 52, SUN)
        + cloud(300, 110, 0.8)
        + cloud(640, 108, 0.9)
        + hills(300, SAGE, CLOVER)
        + tree(508, 420, 0.72)
        + tree(424, 412, 0.54, PINE)
        + oval(480, 640, 480, 96, SAND)
        + rect(0, 616, 960, 24, SAND)
        + slide
        + swing
        + ball
    )


def classroom() -> str:
    board = rect(238, 116, 484, 270, WOOD, 14) + rect(256, 134, 448, 234, PINE, 6)
    board += rect(300, 384, 360, 16, BARK, 6)
    # Chalk: a sun, a house, a row of prickles; nothing to read.
    board += disc(326, 200, 24, SUN)
    board += "".join(
        line(
            f"M{326 + 34 * cos(n * pi / 4):.1f},{200 + 34 * sin(n * pi / 4):.1f} "
            f"L{326 + 46 * cos(n * pi / 4):.1f},{200 + 46 * sin(n * pi / 4):.1f}",
            SUN,
            7,
        )
        for n in range(8)
    )
    board += line(
        "M560,270 L560,206 L612,166 L664,206 L664,270 Z M598,270 L598,232 L626,232 L626,270",
        CREAM,
        7,
    )
    board += line("M390,250 l22,-34 l22,34 l22,-34 l22,34 l22,-34 l22,34", CORAL, 8)
    shelf = rect(768, 276, 160, 190, WOOD, 10)
    shelf += rect(782, 290, 132, 74, CREAM, 4) + rect(782, 378, 132, 74, CREAM, 4)
    shelf += books(790, 364, 118, 60, 2) + books(790, 452, 118, 58, 5)
    globe = line("M812,252 A52,52 0 1 0 880,176", BARK, 9) + disc(838, 212, 42, POOL)
    globe += area("M810,190 C834,172 850,190 840,206 C830,222 812,214 810,190 Z", LEAF)
    globe += area("M846,222 C866,208 876,222 866,238 C854,250 842,240 846,222 Z", LEAF)
    globe += rect(806, 264, 64, 14, BARK, 6)
    desks = ""
    for x in (30, 700):
        desks += rect(x + 22, 540, 18, 100, SLATE) + rect(x + 190, 540, 18, 100, SLATE)
        desks += rect(x, 512, 230, 32, WOOD, 12) + rect(x, 530, 230, 14, BARK, 7)
    desks += rect(62, 486, 96, 26, BLUE, 5) + rect(70, 464, 84, 24, CORAL, 5)
    desks += rect(800, 452, 46, 60, POOL, 8)
    desks += line("M812,452 L806,408 M824,452 L826,398 M836,452 L846,410", SUN, 9)
    return (
        room(MINT, SAND, SAGE)
        + outlook(62, 176, 118, 190)
        + board
        + globe
        + shelf
        + bunting(48, (CORAL, SUN, BLUE, LEAF))
        + desks
    )


def sports_hall() -> str:
    windows = "".join(
        rect(x, 60, 148, 74, MILK, 10) + rect(x + 8, 68, 132, 58, SKY, 5)
        for x in (110, 286, 526, 702)
    )
    bars = rect(52, 170, 20, 330, BARK, 6) + rect(226, 170, 20, 330, BARK, 6)
    bars += "".join(line(f"M62,{y} L236,{y}", WOOD, 14) for y in range(196, 480, 40))
    hoop = rect(396, 44, 168, 128, MILK, 12) + rect(450, 96, 60, 48, CORAL, 4)
    hoop += rect(459, 105, 42, 30, MILK, 2)
    net = "".join(line(f"M{432 + n * 24},172 L{444 + n * 18},244", STONE, 5) for n in range(5))
    net += line("M438,204 L522,204 M444,230 L516,230", STONE, 5)
    hoop += net + line("M426,172 L534,172", CORAL, 14)
    floor = line("M0,556 L960,556", MILK, 10) + line("M140,640 C160,520 800,520 820,640", CORAL, 10)
    bench = (
        rect(676, 440, 250, 24, WOOD, 8)
        + rect(700, 462, 22, 58, BARK)
        + rect(880, 462, 22, 58, BARK)
    )
    bag = rect(800, 378, 104, 64, BLUE, 20) + line("M824,380 C828,346 876,346 880,380", INK, 9)
    bag += rect(800, 404, 104, 12, SUN)
    ball = disc(722, 408, 34, CORAL) + line("M690,408 L754,408 M722,376 L722,440", INK, 5)
    ropes = "".join(
        line(f"M{x},20 L{x},{low}", BARK, 10) + disc(x, low + 6, 13, BARK)
        for x, low in ((640, 330), (690, 300))
    )
    return (
        room(MINT, WOOD, PINE)
        + rect(0, 300, 960, 138, SAGE)
        + windows
        + floor
        + bars
        + ropes
        + hoop
        + bench
        + bag
        + ball
        + disc(154, 548, 40, POOL)
        + line("M116,548 Q154,572 192,548", MILK, 7)
    )


def school_corridor() -> str:
    wainscot = rect(0, 318, 960, 120, SAGE) + rect(0, 308, 960, 14, MILK)
    hooks = rect(44, 148, 350, 26, WOOD, 10)
    coats = ""
    for x, colour, dark in ((84, CORAL, "#C9472A"), (196, BLUE, "#2359A8"), (308, SUN, "#E0A413")):
        coats += disc(x + 20, 168, 9, INK)
        coats += area(
            f"M{x + 2},184 L{x + 38},184 C{x + 66},192 {x + 72},250 {x + 70},340 L{x - 30},340 "
            f"C{x - 32},250 {x - 26},192 {x + 2},184 Z",
            colour,
        )
        coats += line(f"M{x + 20},196 L{x + 20},338", dark, 6)
        coats += line(f"M{x - 6},240 L{x - 8},330 M{x + 46},240 L{x + 48},330", dark, 6)
    bench = (
        rect(40, 442, 356, 24, WOOD, 8) + rect(66, 464, 22, 60, BARK) + rect(348, 464, 22, 60, BARK)
    )
    bags = rect(84, 376, 84, 70, PLUM, 22) + rect(100, 406, 52, 40, "#A8648F", 10)
    bags += line("M106,378 C108,356 144,356 146,378", INK, 8)
    bags += rect(288, 384, 76, 62, LEAF, 20) + line("M308,386 C310,366 342,366 344,386", INK, 8)
    boots = ""
    for x, colour in ((140, CORAL), (210, SUN)):
        for dx in (0, 34):
            boots += area(
                f"M{x + dx},500 L{x + dx + 20},500 L{x + dx + 20},528 L{x + dx + 34},536 "
                f"L{x + dx + 34},548 L{x + dx},548 Z",
                colour,
            )
    notice = rect(450, 108, 190, 156, WOOD, 8) + rect(462, 120, 166, 132, CREAM, 4)
    for x, y, colour in ((476, 134, POOL), (552, 132, SUN), (480, 196, CORAL), (552, 200, LEAF)):
        notice += rect(x, y, 58, 44, colour, 4) + disc(x + 29, y + 4, 5, INK)
    door = rect(686, 112, 212, 334, MILK, 12) + rect(702, 128, 180, 318, CORAL, 6)
    door += disc(792, 212, 50, MILK) + disc(792, 212, 40, SKY)
    door += area("M757,230 C776,206 800,240 829,226 A40,40 0 0 1 757,230 Z", CLOVER)
    door += rect(722, 318, 14, 46, SUN, 7)
    return (
        window(ROSE)
        + wainscot
        + rect(0, FLOOR, 960, 188, SAND)
        + rect(0, FLOOR - 14, 960, 14, CREAM)
        + "".join(
            area(f"M{x},640 L{x + 60},{FLOOR} L{x + 140},{FLOOR} L{x + 120},640 Z", BUTTER)
            for x in (30, 290, 550, 780)
        )
        + hooks
        + notice
        + door
        + coats
        + bench
        + bags
        + boots
    )


def bus_stop() -> str:
    houses = ""
    for x, width, top, colour in (
        (0, 150, 250, ROSE),
        (150, 130, 206, BUTTER),
        (280, 160, 262, SAGE),
        (440, 130, 214, ROSE),
        (570, 170, 268, BUTTER),
        (740, 220, 228, SAGE),
    ):
        houses += rect(x, top, width, 260, colour)
        houses += area(f"M{x},{top} L{x + width / 2},{top - 66} L{x + width},{top} Z", CORAL)
        for dx in (0.2, 0.6):
            houses += rect(x + width * dx, top + 36, width * 0.2, 44, MILK, 4)
            houses += rect(x + width * dx, top + 112, width * 0.2, 44, MILK, 4)
    shelter = rect(110, 232, 504, 28, PINE, 12)
    shelter += rect(134, 258, 456, 214, "#E2F3F7", 4) + line(
        "M350,280 L300,440 M396,280 L346,440", MILK, 12
    )
    shelter += rect(126, 256, 16, 278, PINE) + rect(582, 256, 16, 278, PINE)
    shelter += (
        rect(186, 438, 348, 22, WOOD, 8)
        + rect(216, 458, 18, 70, BARK)
        + rect(486, 458, 18, 70, BARK)
    )
    shelter += rect(160, 290, 84, 116, MILK, 6) + rect(172, 302, 60, 50, POOL, 3)
    shelter += line("M174,370 L230,370 M174,388 L212,388", STONE, 7)
    pole = rect(752, 170, 16, 370, SLATE) + disc(760, 150, 68, MILK) + disc(760, 150, 58, SUN)
    pole += (
        rect(724, 118, 72, 58, INK, 12)
        + rect(732, 126, 26, 22, SKY, 4)
        + rect(762, 126, 26, 22, SKY, 4)
    )
    pole += disc(742, 178, 9, INK) + disc(778, 178, 9, INK) + rect(732, 156, 56, 8, SUN)
    pole += rect(722, 300, 76, 96, MILK, 8) + line(
        "M736,324 L784,324 M736,346 L784,346 M736,368 L766,368", STONE, 7
    )
    road = rect(0, 512, 960, 38, STONE) + rect(0, 544, 960, 96, SLATE) + rect(0, 540, 960, 12, MILK)
    road += "".join(rect(x, 592, 92, 12, SUN, 6) for x in (30, 220, 410, 600, 790))
    return (
        window(SKY)
        + cloud(190, 118, 0.9)
        + cloud(560, 96)
        + houses
        + rect(0, 470, 960, 60, CLOVER)
        + tree(884, 516, 0.9)
        + road
        + shelter
        + pole
    )


def park_bench() -> str:
    pond = oval(700, 392, 230, 44, POOL) + line("M600,384 L664,384 M720,402 L800,402", MILK, 6)
    duck = oval(634, 376, 34, 18, MILK) + disc(662, 354, 16, MILK) + disc(667, 350, 3.5, INK)
    duck += area("M674,352 L694,358 L674,364 Z", SUN)
    bench = ""
    for y in (366, 406, 446):
        bench += rect(158, y, 644, 28, WOOD, 10)
    for x in (196, 744):
        bench += rect(x, 352, 22, 212, PINE, 6)
    bench += rect(140, 490, 680, 34, WOOD, 12) + rect(140, 510, 680, 16, BARK, 8)
    for x in (176, 762):
        bench += rect(x, 522, 24, 76, PINE, 6)
    lamp = rect(884, 206, 14, 380, INK) + rect(868, 574, 46, 18, INK, 6)
    lamp += rect(862, 128, 58, 74, LAMPLIGHT, 12) + area("M852,134 L891,92 L930,134 Z", INK)
    lamp += rect(862, 196, 58, 12, INK, 4)
    return (
        window(SKY)
        + disc(498, 118, 50, SUN)
        + cloud(330, 138, 0.8)
        + cloud(626, 110, 0.9)
        + hills(286, SAGE, CLOVER)
        + tree(402, 392, 0.66, PINE)
        + tree(800, 360, 0.6, PINE)
        + pond
        + duck
        + tree(110, 540, 1.4)
        + area("M0,640 L0,566 C240,540 700,540 960,572 L960,640 Z", SAND)
        + lamp
        + bench
        + prickles(560, LEAF, start=0, end=130)
    )


def street_at_dusk() -> str:
    night, high, middle, low, glow = DUSK
    sky = window(night) + area("M0,150 C240,120 640,190 960,140 L960,640 L0,640 Z", high)
    sky += area("M0,250 C260,214 660,286 960,236 L960,640 L0,640 Z", middle)
    sky += area("M0,330 C260,300 640,366 960,318 L960,640 L0,640 Z", low)
    sky += area("M0,396 C300,366 640,420 960,384 L960,640 L0,640 Z", glow)
    sky += disc(700, 104, 44, LAMPLIGHT) + disc(722, 92, 38, night)
    stars = ((150, 86, 5), (262, 58, 4), (400, 108, 5), (520, 60, 4), (832, 128, 5), (610, 150, 4))
    sky += "".join(disc(x, y, r, LAMPLIGHT) for x, y, r in stars)
    houses = ""
    for x, width, top, colour, roof in (
        (0, 196, 262, "#3D6A78", "#274C5C"),
        (196, 170, 318, "#5B5F86", "#40456B"),
        (366, 130, 356, "#3D6A78", "#274C5C"),
        (496, 140, 340, "#7A5B78", "#5A4160"),
        (636, 150, 296, "#3D6A78", "#274C5C"),
        (786, 174, 244, "#5B5F86", "#40456B"),
    ):
        houses += rect(x, top, width, 300, colour)
        if x == 0:
            houses += area(
                f"M0,{top + 6} L0,{top - 80} L40,{top - 84} L{width + 14},{top + 6} Z", roof
            )
        elif x + width == WIDTH:
            houses += area(
                f"M{x - 14},{top + 6} L{x + 134},{top - 84} L960,{top - 76} L960,{top + 6} Z", roof
            )
        else:
            houses += area(
                f"M{x - 10},{top + 6} L{x + width / 2},{top - 64} L{x + width + 10},{top + 6} Z",
                roof,
            )
        for row, dx in ((0, 0.2), (0, 0.58), (1, 0.2), (1, 0.58)):
            lit = SUN if (int(x) // 10 + row + round(dx)) % 3 else LAMPLIGHT
            houses += rect(x + width * dx, top + 40 + row * 82, width * 0.22, 50, lit, 5)
    lamps = ""
    for x, side in ((92, 1), (868, -1)):
        lamps += disc(x + side * 74, 262, 62, "#F3CF8E") + disc(x + side * 74, 262, 36, LAMPLIGHT)
        lamps += line(
            f"M{x},592 L{x},250 Q{x},222 {x + side * 30},222 L{x + side * 74},222", INK, 14
        )
        lamps += area(
            f"M{x + side * 74 - 34},250 Q{x + side * 74},206 {x + side * 74 + 34},250 Z", INK
        ) + rect(x - 18, 578, 36, 18, INK, 6)
    ground = rect(0, 500, 960, 140, "#33566F") + rect(0, 500, 960, 16, "#7F93A0")
    ground += oval(166, 566, 150, 20, "#6E7F86") + oval(794, 566, 150, 20, "#6E7F86")
    return sky + houses + ground + lamps


def library() -> str:
    shelves = ""
    for x in (34, 666):
        shelves += rect(x, 96, 260, 404, BARK, 12)
        for n, y in enumerate((108, 206, 304, 402)):
            shelves += rect(x + 14, y, 232, 86, "#7F5127", 4)
            shelves += books(x + 20, y + 86, 222 if (n + x) % 3 else 150, 74, n * 3 + x // 200)
    arch = area("M360,392 L360,190 A120,120 0 0 1 600,190 L600,392 Z", MILK)
    arch += area("M376,378 L376,190 A104,104 0 0 1 584,190 L584,378 Z", SKY)
    arch += disc(532, 176, 30, SUN)
    arch += area("M376,378 L376,320 C430,270 510,340 584,296 L584,378 Z", CLOVER)
    arch += rect(474, 88, 12, 292, MILK) + rect(376, 232, 208, 12, MILK)
    seat = rect(342, 388, 276, 26, WOOD, 8) + rect(356, 412, 248, 60, BUTTER)
    ladder = line("M690,560 L738,108 M786,560 L800,108", SUN, 13)
    for n in range(7):
        y = 170 + n * 56
        part = (y - 108) / 452
        ladder += line(f"M{738 - 48 * part:.1f},{y} L{800 - 14 * part:.1f},{y}", SUN, 10)
    pile = ""
    for x, y, wide, colour in ((70, 548, 140, CORAL), (84, 518, 120, POOL), (66, 488, 132, SUN)):
        pile += rect(x, y, wide, 30, colour, 6) + rect(x + wide - 26, y + 6, 26, 18, CREAM, 3)
    return (
        room(BUTTER, SAND, CREAM)
        + oval(480, 586, 400, 44, ROSE)
        + arch
        + seat
        + shelves
        + ladder
        + pile
        + hanging_lamp(480, 92, CORAL, 36)
    )


def helpline_desk() -> str:
    bubbles = rect(96, 92, 214, 128, PINE, 40) + area("M150,212 L146,262 L206,214 Z", PINE)
    bubbles += area("M203,196 C142,156 160,116 203,142 C246,116 264,156 203,196 Z", CORAL)
    bubbles += rect(654, 84, 210, 112, MILK, 40) + area("M800,190 L820,232 L752,192 Z", MILK)
    bubbles += "".join(disc(x, 140, 14, SLATE) for x in (712, 760, 808))
    screens = ""
    for x, colour in ((116, POOL), (664, POOL)):
        screens += rect(x + 72, 408, 36, 46, SLATE) + rect(x + 40, 444, 100, 14, SLATE, 6)
        screens += rect(x, 272, 180, 140, INK, 16) + rect(x + 12, 284, 156, 116, colour, 8)
    screens += rect(142, 304, 82, 34, MILK, 16) + rect(178, 350, 92, 34, PINE, 16)
    screens += disc(754, 342, 40, CORAL) + disc(754, 342, 20, POOL)
    for degrees in (45, 135, 225, 315):
        x, y = cos(degrees * pi / 180), sin(degrees * pi / 180)
        screens += line(
            f"M{754 + 24 * x:.1f},{342 + 24 * y:.1f} L{754 + 36 * x:.1f},{342 + 36 * y:.1f}",
            MILK,
            11,
        )
    headset = line("M382,424 C376,316 500,316 494,424", INK, 13)
    headset += rect(366, 400, 34, 58, CORAL, 15) + rect(476, 400, 34, 58, CORAL, 15)
    desk = rect(24, 452, 912, 34, WOOD, 16) + rect(24, 472, 912, 16, BARK, 8)
    desk += rect(70, 486, 220, 154, WOOD) + rect(670, 486, 220, 154, WOOD)
    for x in (90, 690):
        desk += rect(x, 506, 180, 52, BUTTER, 8) + rect(x, 572, 180, 52, BUTTER, 8)
        desk += rect(x + 66, 526, 48, 12, BARK, 6) + rect(x + 66, 592, 48, 12, BARK, 6)
    mug = rect(560, 398, 50, 56, SUN, 10)
    mug += line("M610,412 q20,2 20,15 q0,13 -20,15", SUN, 9)
    return (
        room(MINT, SAND, CREAM)
        + outlook(392, 96, 176, 150)
        + bubbles
        + screens
        + headset
        + mug
        + pot_plant(898, 452, 0.72, PLUM)
        + pot_plant(62, 452, 0.66, CORAL)
        + desk
    )


PLACES: Mapping[str, Callable[[], str]] = {
    "kitchen-table": kitchen_table,
    "living-room": living_room,
    "school-gate": school_gate,
    "playground": playground,
    "classroom": classroom,
    "sports-hall": sports_hall,
    "school-corridor": school_corridor,
    "bus-stop": bus_stop,
    "park-bench": park_bench,
    "street-at-dusk": street_at_dusk,
    "library": library,
    "helpline-desk": helpline_desk,
}


def drawn(name: str) -> str:
    """The place as a whole file."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}">{PLACES[name]()}</svg>\n'
    )


def main(folder: Path) -> None:
    """Every place as a file in `folder`."""
    folder.mkdir(exist_ok=True)
    for name in PLACES:
        (folder / f"{name}.svg").write_text(drawn(name), "utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
