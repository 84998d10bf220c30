"""The ending: two adults and a number, first words, the question box, never alone.

It is never skipped. Nothing here is asked of a single child, and nothing here is judged.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.beats import CastMember, Expression
from game.play.pages import EndingPageShown
from game.play.state import EndingPage
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import lifts, line_width, text_height
from game.stage.icon_list import IconLine, draw_icon_list
from game.stage.never_alone import draw_never_alone
from game.stage.options import option_card
from game.stage.ports import HelplineCard
from game.stage.progress import progress
from game.stage.text import Weight
from game.stage.theme import BUBBLE, EDGE, MARGIN, RADIUS, READ
from game.stage.widgets import bubble, card, character, klik, meadow, people_window

DOTS = 198.0
"""The room of the four dots at the upper right."""

FIRST_WORDS = ("tell-something", "how-to-start", "something-strange", "help-me")
BOX_LINES = (
    ("save", "everybody"),
    ("speech", "question"),
    ("two_adults", "name"),
    ("box", "today"),
)
"""What to do with the question box: icon, and key of the interface."""


def draw_ending(
    canvas: Canvas, page: EndingPageShown, helplines: Sequence[HelplineCard]
) -> list[Target]:
    """One page of the ending. `helplines` are the country's, the main number first."""
    canvas.fill(canvas.theme.ground)
    match page.page:
        case EndingPage.ADULTS:
            _draw_adults(canvas, helplines)
        case EndingPage.WORDS:
            _draw_words(canvas)
        case EndingPage.BOX:
            _draw_box(canvas)
        case EndingPage.NEVER_ALONE:
            draw_never_alone(canvas, helplines)
    if page.page is not EndingPage.NEVER_ALONE:
        centre = (canvas.width - MARGIN - DOTS / 2, 81.0)
        progress(canvas, page.number, page.of, centre, DOTS)
    return []


def _title(canvas: Canvas, text: str) -> None:
    canvas.text(
        text,
        Box(MARGIN, 36, canvas.width - 2 * MARGIN - DOTS - 40, 112),
        92 if not canvas.narrow else 84,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.05,
    )


# --- two adults and a number --------------------------------------------------------------------


def _draw_adults(canvas: Canvas, helplines: Sequence[HelplineCard]) -> None:
    """Silence: each pupil thinks of two adults; the number is for everybody."""
    words = canvas.words
    meadow(canvas, 180)
    _title(canvas, words("ending.adults.title"))
    width = canvas.width - 2 * MARGIN
    needed = text_height(canvas, words("ending.adults.how"), width, READ, leading=1.16)
    how = Box(MARGIN, 150, width, max(needed + 2, 96.0 if not canvas.narrow else 126.0))
    canvas.text(words("ending.adults.how"), how, 56, floor=READ, align=(0.0, 0.4), leading=1.16)
    top = how.bottom + 10
    room = Box(MARGIN, top, canvas.width - 2 * MARGIN, 812 - top)
    home, elsewhere, number = room.columns(3, 32 if not canvas.narrow else 24)
    _adult_card(canvas, home, ("rosa", "ravi"), words("ending.adults.home"))
    _adult_card(canvas, elsewhere, ("diaz", "els"), words("ending.adults.elsewhere"))
    _number_card(canvas, number, helplines)
    klik(canvas, "calm", Box(MARGIN, HEIGHT - 220, 216, 216))
    nobody = _nobody_box(canvas)
    says = Box(MARGIN + 232, HEIGHT - 210, nobody.x - MARGIN - 232 - 30, 150)
    bubble(canvas, says, words("ending.adults.klik"), size=BUBBLE)
    _draw_nobody(canvas, nobody)


def _picture_card(canvas: Canvas, box: Box) -> tuple[Box, Box]:
    """A card with a place for people above and one for words below; gives both."""
    card(canvas, box)
    inner = box.inset(EDGE)
    share = 0.5 if canvas.narrow else 0.56
    upper = Box(inner.x, inner.y, inner.width, round(inner.height * share))
    round_corner = RADIUS - EDGE
    canvas.plate(upper, canvas.theme.window, radius=(round_corner, round_corner, 0.0, 0.0))
    return upper, Box(inner.x, upper.bottom, inner.width, inner.bottom - upper.bottom)


def _adult_card(canvas: Canvas, box: Box, people: tuple[str, str], text: str) -> None:
    upper, lower = _picture_card(canvas, box)
    side = min(upper.height * 0.96, upper.width * 0.54)
    for person, place in zip(people, (0.265, 0.735), strict=True):
        x = upper.x + upper.width * place - side / 2
        member = CastMember(person, Expression.SMILE)
        character(canvas, member, Box(x, upper.bottom - side, side, side), visible=upper)
    canvas.text(
        text,
        lower.inset(20, 8),
        54,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.5, 0.5),
        leading=1.12,
    )


def _number_card(canvas: Canvas, box: Box, helplines: Sequence[HelplineCard]) -> None:
    """The country's main number, large."""
    upper, lower = _picture_card(canvas, box)
    side = min(upper.height * 0.98, upper.width)
    member = CastMember("helpline", Expression.SMILE)
    place = Box(upper.centre[0] - side / 2, upper.bottom - side, side, side)
    character(canvas, member, place, visible=upper)
    main = next((line.number for line in helplines if line.main), "")
    number = Box(lower.x + 16, lower.y + 8, lower.width - 32, lower.height * 0.5)
    canvas.text(
        main,
        number,
        112,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.5, 0.6),
        leading=1.0,
    )
    canvas.text(
        canvas.words("ending.adults.number"),
        Box(lower.x + 16, number.bottom, lower.width - 32, lower.bottom - number.bottom - 8),
        54,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.5, 0.4),
        leading=1.05,
    )


def _nobody_box(canvas: Canvas) -> Box:
    wide = 800.0 if not canvas.narrow else 690.0
    return Box(canvas.width - MARGIN - wide, HEIGHT - 236, wide, 200)


def _draw_nobody(canvas: Canvas, box: Box) -> None:
    """For the child to whom nobody comes to mind."""
    canvas.plate(box, canvas.theme.panel, radius=36)
    canvas.text(
        canvas.words("ending.adults.nobody"),
        box.inset(24, 8),
        56,
        floor=READ,
        weight=Weight.BOLD,
        align=(0.5, 0.5),
        leading=1.16,
    )


# --- the first words ----------------------------------------------------------------------------


def _draw_words(canvas: Canvas) -> None:
    """Ways to begin. All are good, so there is no verdict."""
    words = canvas.words
    meadow(canvas, 170)
    window = Box(canvas.width - MARGIN - 470, 148, 470, 290)
    if canvas.narrow:
        window = Box(canvas.width - MARGIN - 400, 160, 400, 284)
    people = (CastMember("mila", Expression.UNSURE), CastMember("ravi", Expression.SMILE))
    people_window(canvas, window, people)
    scene = Box(MARGIN, 44, canvas.width - 2 * MARGIN - DOTS - 40, 84)
    canvas.text(words("ending.words.scene"), scene, 60, floor=READ, align=(0, 0.5), leading=1.1)
    question = canvas.text(
        words("ending.words.question"),
        Box(MARGIN, 136, window.x - 40 - MARGIN, 156),
        76,
        floor=READ,
        weight=Weight.EXTRABOLD,
        leading=1.12,
    )
    top = question.bottom + 14
    room = Box(MARGIN, top, window.x - 24 - MARGIN, window.bottom - 8 - top)
    _pill(canvas, room)
    _first_words(canvas)
    klik(canvas, "hug", Box(MARGIN, HEIGHT - 198, 194, 194))
    says = Box(MARGIN + 210, HEIGHT - 200, canvas.width - 2 * MARGIN - 210, 160)
    bubble(canvas, says, words("ending.words.after"), size=50)


def _pill(canvas: Canvas, box: Box) -> None:
    """The sentence that takes the fear out of it, on a pill as long as the sentence."""
    text = canvas.words("ending.words.good")
    room = Box(box.x + 24, box.y, box.width - 48, box.height - 12)
    size = _line_size(canvas, text, room.width)
    setting = canvas.setting(text, room, 0, floor=size, weight=Weight.BOLD, leading=1.08)
    wide, high = canvas.measured(setting)
    down = min(24.0, max(0.0, (box.height - high - 28) / 2))
    pill = Box(box.x, box.y + down, wide + 48, high + 12 + min(16.0, down))
    canvas.plate(pill, canvas.theme.panel, radius=26)
    words = Box(room.x, pill.centre[1] - high / 2 - 1, room.width, high + 2)
    canvas.text(text, words, 0, floor=size, weight=Weight.BOLD, align=(0.0, 0.5), leading=1.08)


def _line_size(canvas: Canvas, text: str, width: float) -> float:
    """Where one line of the usual size is too long, a little smaller is better than two lines."""
    for size in (*(READ * lift for lift in lifts(canvas)), BUBBLE):
        if line_width(canvas, text, size, Weight.BOLD) <= width - 2:
            return size
    return READ


def _first_words(canvas: Canvas) -> None:
    bottom = 852.0 if not canvas.narrow else 866.0
    room = Box(MARGIN, 442, canvas.width - 2 * MARGIN, bottom - 442)
    boxes = room.grid(2, 2, 32 if not canvas.narrow else 24, 26)
    for letter, key, box in zip("ABCD", FIRST_WORDS, boxes, strict=True):
        block = 150 if not canvas.narrow else 100
        option_card(canvas, box, letter, canvas.words(f"ending.words.{key}"), block=block)


# --- the question box ---------------------------------------------------------------------------


def _draw_box(canvas: Canvas) -> None:
    """Everybody writes, so that nobody who does is seen."""
    words = canvas.words
    meadow(canvas, 150)
    _title(canvas, words("ending.box.title"))
    side = 600.0 if not canvas.narrow else 380.0
    top = 190.0 if not canvas.narrow else 260.0
    canvas.disc((MARGIN + side / 2, top + side / 2), side / 2, canvas.theme.panel)
    picture = Box(MARGIN + 10, top + side * 0.08, side - 20, side * 0.82)
    canvas.drawing("pictures/question_box", picture)
    left = MARGIN + side + (72 if not canvas.narrow else 36)
    lines = [IconLine(icon, words(f"ending.box.{key}")) for icon, key in BOX_LINES]
    area = Box(left, 172, canvas.width - MARGIN - left, 730)
    draw_icon_list(canvas, area, lines, largest=56)
    across = left - 250 if not canvas.narrow else MARGIN + 150
    klik(canvas, "point", Box(across, HEIGHT - 216, 212, 212))
    says = Box(across + 224, HEIGHT - 178, canvas.width - MARGIN - across - 224, 156)
    bubble(canvas, says, words("ending.box.klik"), size=50)
