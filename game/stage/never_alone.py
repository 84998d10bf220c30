"""The last page of the ending: you are never alone, and whom to call.

No code to scan: it stands on the card that every pupil takes home, so nobody is seen scanning.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from game.beats import CastMember, Expression
from game.stage.box import HEIGHT, Box
from game.stage.canvas import Canvas
from game.stage.fitting import text_height
from game.stage.helplines import draw_helplines
from game.stage.ports import HelplineCard
from game.stage.text import Weight
from game.stage.theme import MARGIN, READ
from game.stage.widgets import character, grass

TAKE_AWAY = (("hand", "no"), ("tell", "tell"), ("heart", "fault"))
"""What to take away: icon, and key of the interface."""

DISC = 88.0
"""The round icon before a sentence."""

GAP = 14.0
"""Between two sentences."""

LEADING = 1.12

# Who stands there: character, expression, place (from the left, of the room's width), side.
GROUP_WIDTH = 1030.0
ADULTS = (("rosa", 262, 300), ("ravi", 806, 310), ("diaz", 527, 350))
BODIES = (("#8E4B7A", 262, 240), ("#3F6F9E", 806, 248), ("#0F5C55", 527, 280))
"""The adults stand behind the children: their clothes go on below the drawing."""
BLOUSE = ("#FFF1CF", 527, 42)
CHILDREN = (
    ("noor", Expression.SMILE, 108),
    ("jef", Expression.PROUD, 390),
    ("yara", Expression.SMILE, 664),
    ("milo", Expression.PROUD, 930),
)


class Group(Enum):
    """How many people there is room for beside the sentences."""

    SEVEN = 1098.0
    THREE = 640.0
    NOBODY = MARGIN

    @property
    def room(self) -> float:
        """How much room they take from the right edge, in units."""
        return self.value


def draw_never_alone(canvas: Canvas, helplines: Sequence[HelplineCard]) -> None:
    """Three sentences, people who help, and the numbers of the country."""
    ground = 548.0 if not canvas.narrow else 630.0
    group = _group(canvas, ground)
    _draw_people(canvas, group, ground)
    grass(canvas, ground)
    _draw_title(canvas, group)
    _draw_sentences(canvas, _sentences_box(canvas, ground, group))
    low = 146 if not canvas.narrow else 166
    foot = Box(MARGIN, HEIGHT - low, canvas.width - 2 * MARGIN, 132)
    top = HEIGHT - ground + 42
    cards = Box(MARGIN, top, canvas.width - 2 * MARGIN, foot.y - 22 - top)
    draw_helplines(canvas, cards, helplines)
    _draw_foot(canvas, foot, helplines)


def _group(canvas: Canvas, ground: float) -> Group:
    """The largest group beside which the sentences still fit."""
    for group in Group:
        if group is Group.SEVEN and canvas.narrow:
            continue
        sentences = _sentences_box(canvas, ground, group)
        if sentences.width > 600 and _height(canvas, sentences) <= sentences.height:
            return group
    return Group.NOBODY


def _draw_title(canvas: Canvas, group: Group) -> None:
    right = {Group.SEVEN: 850.0, Group.THREE: 480.0, Group.NOBODY: MARGIN}[group]
    canvas.text(
        canvas.words("ending.never-alone.title"),
        Box(
            MARGIN,
            34 if not canvas.narrow else 24,
            canvas.width - MARGIN - right,
            116 if not canvas.narrow else 104,
        ),
        98 if not canvas.narrow else 88,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.05,
    )


def _draw_foot(canvas: Canvas, box: Box, helplines: Sequence[HelplineCard]) -> None:
    """Who helps with a picture online."""
    helper = next((line.name for line in helplines if line.pictures), "")
    text = canvas.words("ending.never-alone.picture.adult")
    if helper:
        text = canvas.words("ending.never-alone.picture", name=helper)
    colour = canvas.theme.on_pine
    canvas.text(text, box, READ, floor=READ, colour=colour, align=(0.0, 0.5), leading=1.16)


# --- three sentences ----------------------------------------------------------------------------


def _sentences_box(canvas: Canvas, ground: float, group: Group) -> Box:
    top = 164.0 if not canvas.narrow else 148.0
    width = canvas.width - MARGIN - group.room
    return Box(MARGIN, top, width, HEIGHT - ground - 30 - top)


def _words_width(box: Box) -> float:
    return box.width - DISC - 24


def _line_height(canvas: Canvas, box: Box, key: str) -> float:
    """How high a sentence is at the smallest size."""
    text = canvas.words(f"ending.never-alone.{key}")
    width = _words_width(box)
    high = text_height(canvas, text, width, READ, weight=Weight.BOLD, leading=LEADING)
    return max(DISC if not canvas.narrow else 72.0, min(high, HEIGHT))


def _height(canvas: Canvas, box: Box) -> float:
    """How high the sentences are together at the smallest size."""
    return sum(_line_height(canvas, box, key) for _, key in TAKE_AWAY) + 2 * GAP


def _draw_sentences(canvas: Canvas, box: Box) -> None:
    spare = (box.height - _height(canvas, box)) / (len(TAKE_AWAY) + 1)
    top = box.y + max(0.0, spare) * 0.5
    for icon, key in TAKE_AWAY:
        height = _line_height(canvas, box, key)
        side = min(DISC, height)
        canvas.disc((box.x + DISC / 2, top + height / 2), side / 2, canvas.theme.sun)
        mark = side * 0.6
        place = Box(box.x + DISC / 2 - mark / 2, top + height / 2 - mark / 2, mark, mark)
        canvas.icon(icon, place, canvas.theme.on_sun, ground=canvas.theme.sun)
        canvas.text(
            canvas.words(f"ending.never-alone.{key}"),
            Box(box.x + DISC + 24, top, _words_width(box), height),
            56,
            floor=READ,
            weight=Weight.BOLD,
            align=(0.0, 0.5),
            leading=LEADING,
        )
        top += height + GAP + max(0.0, spare)


# --- people -------------------------------------------------------------------------------------


def _draw_people(canvas: Canvas, group: Group, ground: float) -> None:
    """Adults behind children, before a sun."""
    foot = HEIGHT - ground + 16
    if group is Group.SEVEN:
        _draw_seven(canvas, foot)
    elif group is Group.THREE:
        _draw_three(canvas, foot)


def _draw_seven(canvas: Canvas, foot: float) -> None:
    left = canvas.width - 36 - GROUP_WIDTH
    canvas.disc((canvas.width - 262 - 280, 366), 280, canvas.theme.sun)
    for (person, x, side), (colour, _, wide) in zip(ADULTS, BODIES, strict=True):
        low = foot - 104
        canvas.fill(colour, Box(left + x - wide / 2, low - 4, wide, foot + 10 - low))
        if person == "diaz":
            blouse, middle, width = BLOUSE
            canvas.fill(blouse, Box(left + middle - width / 2, low - 4, width, foot + 10 - low))
        _person(canvas, person, Expression.SMILE, (left + x, low), side)
    for person, expression, x in CHILDREN:
        _person(canvas, person, expression, (left + x, foot + 10), 240)


def _draw_three(canvas: Canvas, foot: float) -> None:
    middle = canvas.width - 44 - 280
    canvas.disc((middle, foot - 190), 210, canvas.theme.sun)
    _person(canvas, "diaz", Expression.SMILE, (middle, foot + 8), 340)
    _person(canvas, "milo", Expression.PROUD, (middle - 178, foot + 8), 244)
    _person(canvas, "yara", Expression.SMILE, (middle + 178, foot + 8), 244)


def _person(
    canvas: Canvas, name: str, expression: Expression, foot: tuple[float, float], side: float
) -> None:
    x, y = foot
    character(canvas, CastMember(name, expression), Box(x - side / 2, y - side, side, side))
