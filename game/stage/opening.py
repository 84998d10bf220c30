"""Before the first round: the notice and the ground rules."""

from __future__ import annotations

from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.icon_list import IconLine, draw_icon_list
from game.stage.text import Weight
from game.stage.theme import ANIMALS, BUBBLE, MARGIN, READ
from game.stage.widgets import bubble, card, grass, hill, icon_tile, klik

RULES = (
    ("teams", "characters"),
    ("pass", "pass"),
    ("ear", "listen"),
    ("bulb", "learn"),
    ("lock", "stories"),
    ("box", "box"),
    ("hand", "sign"),
)
"""The ground rules: icon, and key of the interface."""


def draw_notice(canvas: Canvas) -> list[Target]:
    """One calm sentence about today, and that everybody may pass."""
    theme, words = canvas.theme, canvas.words
    canvas.fill(theme.ground)
    _crowd(canvas)
    side = 400.0 if canvas.narrow else 560.0
    left = 48.0 if canvas.narrow else MARGIN
    speech = Box(left + side + 66, MARGIN, canvas.width - MARGIN - left - side - 66, 560)
    centre = (left + side / 2, speech.centre[1] + 20)
    canvas.disc(centre, side / 2, theme.panel)
    grown = side * 1.07
    klik(canvas, "calm", Box(centre[0] - grown / 2, centre[1] - grown / 2 - 2, grown, grown))
    card(canvas, speech, radius=(44, 44, 44, 10))
    canvas.text(
        words("notice.text"),
        speech.inset(56, 24),
        76,
        floor=READ,
        weight=Weight.BOLD,
        align=(0.0, 0.5),
        leading=1.28,
    )
    pass_line = Box(speech.x, 668, speech.width, 148)
    if canvas.narrow:
        pass_line = Box(MARGIN, 668, canvas.width - 2 * MARGIN, 148)
    _pass_line(canvas, pass_line)
    return []


def _pass_line(canvas: Canvas, box: Box) -> None:
    theme = canvas.theme
    canvas.plate(box, theme.panel, radius=36)
    icon_tile(canvas, "pass", Box(box.x + 36, box.y + 24, 100, 100), fill=theme.card)
    canvas.text(
        canvas.words("notice.pass"),
        Box(box.x + 168, box.y + 8, box.width - 168 - 36, box.height - 16),
        62,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.1,
    )


def _crowd(canvas: Canvas) -> None:
    """The meadow from which the six animals look, some a little higher than others."""
    hill(canvas, 200)
    places = Box(48, 0, canvas.width - 96, 1).columns(len(ANIMALS), 0)
    for number, (animal, place) in enumerate(zip(ANIMALS, places, strict=True)):
        low = 1080 - (62 if number in (1, 3, 4) else 24)
        box = Box(place.centre[0] - 68, low - 136, 136, 136)
        canvas.drawing(f"animals/{animal}", box, align=(0.5, 1.0))
    grass(canvas, 66)


def draw_rules(canvas: Canvas) -> list[Target]:
    """The seven ground rules, and Klik asks whether all agree."""
    canvas.fill(canvas.theme.ground)
    grass(canvas, 40)
    margin = 48.0 if canvas.narrow else MARGIN
    asked = _ask(canvas)
    canvas.text(
        canvas.words("rules.title"),
        Box(margin, 30, asked.x - margin - 24, 118),
        80 if canvas.narrow else 92,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.1,
    )
    area = Box(margin, 162, canvas.width - 2 * margin, 1080 - 162 - 84)
    draw_icon_list(canvas, area, _rules(canvas))
    return []


def _rules(canvas: Canvas) -> list[IconLine]:
    return [
        IconLine(icon, canvas.words(f"rules.{key}"), canvas.words(f"rules.{key}.short"))
        for icon, key in RULES
    ]


def _ask(canvas: Canvas) -> Box:
    """Klik looks over the rules at the upper right and asks; gives the area of his question."""
    side = 190.0 if canvas.narrow else 220.0
    left = canvas.width - 72 - side
    klik(canvas, "wave", Box(left, 6, side, side))
    room = Box(left - 10 - 460, 10, 460, 132)
    return bubble(canvas, room, canvas.words("rules.agree"), tail="right", size=BUBBLE)
