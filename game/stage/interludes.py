"""Pages between and after: a break, the calm picture, nothing at all, and the end."""

from __future__ import annotations

from math import cos, pi

from game.answers.inputs import Action
from game.play.pages import ThanksPage
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.text import Weight
from game.stage.theme import MARGIN, READ
from game.stage.widgets import button, card, header, klik, meadow, prickle_edge

GROW_SECONDS, REST_SECONDS, SHRINK_SECONDS = 4.0, 1.0, 6.0
"""One breath: in, hold, out."""

SMALLEST_LIGHT = 86.0
LIGHTS = (
    (336.0, "#37687F"),
    (272.0, "#5C8C97"),
    (208.0, "#8FB3AC"),
    (146.0, "#CFD9BE"),
    (SMALLEST_LIGHT, "#FFE9B8"),
)
"""The discs of light from the outside in: radius after breathing in, and colour."""

# Dusk is the same by day and by night: a calm picture has colours of its own.
SKY = "#234A66"
BANDS = (
    (560, 34, "#31566F"),
    (650, 40, "#55698A"),
    (716, 34, "#8A7C96"),
    (772, 26, "#C79A92"),
)
"""Clouds of the evening: height, swing, colour."""
STARS = (
    (0.07, 120, 5.0),
    (0.14, 260, 4.0),
    (0.2, 90, 4.0),
    (0.3, 190, 3.5),
    (0.71, 110, 4.0),
    (0.8, 240, 5.0),
    (0.88, 90, 4.0),
    (0.94, 200, 3.5),
    (0.25, 330, 3.0),
    (0.77, 350, 3.0),
)
"""Part of the width, height, radius."""
STAR = "#CFE0E2"
FAR_HILL, NEAR_HILL, DARK_GRASS = "#2B5E62", "#1D4A4C", "#123638"
ON_DARK = "#E9F1EC"


def draw_break(canvas: Canvas) -> list[Target]:
    """A short pause: only Klik, and a sentence."""
    canvas.fill(canvas.theme.ground)
    meadow(canvas)
    _klik_says(canvas, "calm", canvas.words("pause.class"), middle=480)
    return []


def draw_thanks(canvas: Canvas, page: ThanksPage) -> list[Target]:
    """The votes are in; what they were, and what is right, is for the end of the lesson."""
    canvas.fill(canvas.theme.ground)
    meadow(canvas)
    header(canvas, page.header)
    _klik_says(canvas, "wave", canvas.words("compare.thanks"), middle=520)
    return []


def draw_finished(canvas: Canvas) -> list[Target]:
    """The lesson is over: thanks, and a button `home` for the adult to go on."""
    canvas.fill(canvas.theme.ground)
    meadow(canvas)
    _klik_says(canvas, "hug", canvas.words("ending.thanks"), middle=440)
    wide = 620.0
    go_on = Box(canvas.width - MARGIN - wide, HEIGHT - 40 - 112, wide, 112)
    button(canvas, go_on, canvas.words("finished.home"), icon="home")
    return [Target(go_on, Action("home"))]


def draw_blank(canvas: Canvas) -> list[Target]:
    """Nothing: the class looks at the adult."""
    canvas.fill(canvas.theme.pine_deep)
    return []


def _klik_says(canvas: Canvas, pose: str, text: str, *, middle: float) -> None:
    """Klik, large, and one sentence on a card beside him; both centred at the height `middle`."""
    theme = canvas.theme
    side = 460.0 if canvas.narrow else 600.0
    gap = 56.0
    room = canvas.width - 2 * MARGIN - side - gap
    speech_width = min(room, 1060.0)
    left = (canvas.width - side - gap - speech_width) / 2
    canvas.disc((left + side / 2, middle + 10), side * 0.47, theme.panel)
    klik(canvas, pose, Box(left, middle - side / 2, side, side))
    room = Box(left + side + gap + 52, middle - 180, speech_width - 104, 360)
    setting = canvas.setting(text, room, 80, floor=READ, weight=Weight.EXTRABOLD, leading=1.2)
    high = canvas.measured(setting)[1] + 2 * 72
    speech = Box(left + side + gap, middle - high / 2, speech_width, high)
    card(canvas, speech, radius=(44, 44, 44, 10))
    canvas.text(
        text,
        speech.inset(52, 24),
        80,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.5, 0.5),
        leading=1.2,
    )


# --- the calm picture ---------------------------------------------------------------------------


def breath(seconds: float) -> float:
    """How far the light has grown, from 0 to 1, `seconds` after the first breath began."""
    passed = seconds % (GROW_SECONDS + REST_SECONDS + SHRINK_SECONDS)
    if passed < GROW_SECONDS:
        return _eased(passed / GROW_SECONDS)
    passed -= GROW_SECONDS + REST_SECONDS
    return 1.0 if passed < 0 else 1.0 - _eased(passed / SHRINK_SECONDS)


def _eased(part: float) -> float:
    return (1 - cos(pi * part)) / 2


def draw_calm(canvas: Canvas) -> list[Target]:
    """Circles of light that grow and shrink slowly, to breathe with."""
    canvas.shape(_dusk(canvas.width), canvas.page)
    reach = LIGHTS[0][0] + 2
    middle = canvas.width / 2
    light = Box(middle - reach, 372.0 - reach, 2 * reach, 2 * reach)
    _draw_breathing_klik(canvas)
    canvas.live("calm light", light, draw_light, still=GROW_SECONDS)
    canvas.shape(_dark_grass(canvas.width), Box(0, 922, canvas.width, 158))
    canvas.text(
        canvas.words("calm.line"),
        Box(MARGIN, 966, canvas.width - 2 * MARGIN, 90),
        60,
        floor=READ,
        colour=ON_DARK,
        align=(0.5, 0.5),
    )
    return []


def draw_light(canvas: Canvas, seconds: float) -> None:
    """The light `seconds` after the first breath began, and Klik, who sits before it."""
    grown = breath(seconds)
    for radius, colour in LIGHTS:
        reach = SMALLEST_LIGHT + (radius - SMALLEST_LIGHT) * grown
        canvas.light((canvas.width / 2, 372.0), reach, colour)
    _draw_breathing_klik(canvas)


def _draw_breathing_klik(canvas: Canvas) -> None:
    klik(canvas, "calm", Box(canvas.width / 2 - 150, 668, 300, 300))


def _dusk(width: float) -> str:
    """The evening sky with its stars and hills, as SVG in units."""
    sky = f'<rect width="{width:.1f}" height="{HEIGHT}" fill="{SKY}"/>'
    bands = "".join(_band(width, *band) for band in BANDS)
    stars = "".join(
        f'<circle cx="{part * width:.1f}" cy="{y}" r="{radius}" fill="{STAR}"/>'
        for part, y, radius in STARS
    )
    far = _hill(width, (800, 700, 742, 790, 842, 730, 770), FAR_HILL)
    near = _hill(width, (880, 820, 880, 872, 864, 820, 850), NEAR_HILL)
    return sky + bands + stars + far + near


def _band(width: float, y: float, swing: float, colour: str) -> str:
    heights = (y, y - swing, y + swing, y, y - swing, y + swing * 0.5, y - swing * 0.4)
    return _hill(width, heights, colour)


def _hill(width: float, heights: tuple[float, ...], colour: str) -> str:
    """A soft line through seven heights from left to right, filled down to the foot."""
    a, b, c, d, e, f, g = heights
    x = [round(width * part, 1) for part in (0.2, 0.36, 0.53, 0.69, 0.84)]
    line = f"M0,{a} C{x[0]},{b} {x[1]},{c} {x[2]},{d} C{x[3]},{e} {x[4]},{f} {width:.1f},{g}"
    return f'<path d="{line} L{width:.1f},{HEIGHT} L0,{HEIGHT} Z" fill="{colour}"/>'


def _dark_grass(width: float) -> str:
    edge = prickle_edge(width, 30, int(width // 30), 9)
    path = f"M{edge} L{width:.1f},190 L0,190 Z"
    return (
        f'<path transform="translate(0 8)" d="{path}" fill="{DARK_GRASS}" stroke="{DARK_GRASS}" '
        'stroke-width="8" stroke-linejoin="round"/>'
    )
