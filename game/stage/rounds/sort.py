"""Cards to place: one large card at a time, and the zones glued to the foot of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.answers.inputs import Action
from game.beats import Zone, Zones
from game.play.pages import Found, GroupPage, PickPage, Situation, TellingPage, VotingPage
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import INK, Canvas
from game.stage.fitting import fits, lifts, sizes, text_height
from game.stage.foot import badge_header, seats_row
from game.stage.head import Head
from game.stage.picked import draw_group, draw_pick
from game.stage.rounds.choice import draw_voting
from game.stage.rounds.round_page import PictureOf, RoundPage
from game.stage.rounds.telling import draw_telling
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN, READ, SIGN_COLOURS
from game.stage.widgets import card, character, header, mark

_PAPER = "#FFFFFF"
"""Cards in a zone are paper by day and by night, as its sign is."""

_BADGES = 540.0


def draw_sort(canvas: Canvas, page: RoundPage, picture: PictureOf) -> list[Target]:
    """The card that is to be placed, and the zones with those placed so far."""
    match page:
        case TellingPage():
            return draw_telling(canvas, page)
        case VotingPage(situation=Situation(scenery=Zones() as zones)):
            return _draw_card_and_zones(canvas, page, zones)
        case VotingPage():
            return draw_voting(canvas, page)
        case PickPage():
            return draw_pick(canvas, page, canvas.words("pick.found"))
        case GroupPage():
            return draw_group(canvas, page, canvas.words("pick.done"))


@dataclass(frozen=True, slots=True)
class Layout:
    """One rung of the fit ladder, with the sizes of the question and of the card's words."""

    person: bool
    zones: float
    question: float
    words: float


def _draw_card_and_zones(canvas: Canvas, page: VotingPage, zones: Zones) -> list[Target]:
    situation = page.situation
    canvas.fill(canvas.theme.ground)
    layout = _layout(canvas, situation, zones)
    if canvas.narrow:
        targets = badge_header(canvas, situation.header, page)
    else:
        header(canvas, situation.header)
        targets = seats_row(canvas, page, canvas.width - MARGIN, 222)
    question = _question_area(canvas, zones, layout)
    canvas.text(
        zones.question,
        question,
        layout.question / canvas.text_scale,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.12,
    )
    _draw_card(canvas, _card_area(canvas, question, layout), situation, layout)
    areas = _zone_areas(canvas, len(zones.zones), layout.zones)
    for zone, area in zip(zones.zones, areas, strict=True):
        _draw_zone(canvas, area, zone, situation)
    return targets + [
        Target(area, Action("letter", option.letter))
        for option, area in zip(situation.options, areas, strict=True)
        if option.open
    ]


def _layout(canvas: Canvas, situation: Situation, zones: Zones) -> Layout:
    """The first rung on which question and card can be read."""
    layout = None
    for layout in _layouts(canvas):
        question = _question_area(canvas, zones, layout)
        words = _words_area(_card_area(canvas, question, layout), situation, layout)
        head = Head(situation.scene, situation.question)
        if head.height(canvas, words.width, layout.words) <= words.height:
            return layout
    assert layout is not None, "there is always a last rung"
    return layout


def _layouts(canvas: Canvas) -> Iterator[Layout]:
    low = 312.0 if canvas.narrow else 352.0
    for lift in lifts(canvas):
        for person, zones in ((True, low), (True, 200.0), (False, 200.0)):
            for words in sizes(72 * lift, READ):
                yield Layout(person, zones, max(READ, words * 0.92), words)


def _question_area(canvas: Canvas, zones: Zones, layout: Layout) -> Box:
    width = canvas.width - 2 * MARGIN - (0 if canvas.narrow else _BADGES + 40)
    needed = text_height(
        canvas, zones.question, width, layout.question, weight=Weight.EXTRABOLD, leading=1.12
    )
    return Box(MARGIN, 172, width, min(max(100.0, needed), 260.0))


def _card_area(canvas: Canvas, question: Box, layout: Layout) -> Box:
    top = question.bottom + 24
    bottom = HEIGHT - layout.zones - 66
    most = 380.0
    height = min(most, bottom - top)
    return Box(MARGIN, top + (bottom - top - height) / 2, canvas.width - 2 * MARGIN, height)


def _words_area(box: Box, situation: Situation, layout: Layout) -> Box:
    person = _person_side(box) + 60 if layout.person and situation.cast else 0.0
    return Box(box.x + 60 + person, box.y + 20, box.width - 120 - person, box.height - 40)


def _person_side(box: Box) -> float:
    return min(330.0, box.height - 8, box.width * 0.24)


def _draw_card(canvas: Canvas, box: Box, situation: Situation, layout: Layout) -> None:
    """The card on top of a small stack; who it is about at its left."""
    theme = canvas.theme
    for shift in (28, 14):
        under = Box(box.x + shift, box.y + shift, box.width - 20, box.height)
        canvas.plate(under, theme.panel, edge=theme.edge)
    card(canvas, box)
    if layout.person and situation.cast:
        side = _person_side(box)
        inside = box.inset(4)
        stand = Box(box.x + 60, inside.bottom - side, side, side)
        character(canvas, situation.cast[0], stand, visible=inside)
    words = _words_area(box, situation, layout)
    Head(situation.scene, situation.question).draw(canvas, words, layout.words)


def _zone_areas(canvas: Canvas, count: int, height: float) -> list[Box]:
    gap = 32.0 if count < 4 and not canvas.narrow else 24.0
    low = Box(MARGIN, HEIGHT - height, canvas.width - 2 * MARGIN, height)
    return low.columns(count, gap)


def _draw_zone(canvas: Canvas, box: Box, zone: Zone, situation: Situation) -> None:
    """A zone: its letter, its sign, its name, and the cards that lie in it."""
    theme = canvas.theme
    colour = SIGN_COLOURS.get(zone.sign or "", theme.answers[zone.letter])
    ink = _PAPER if zone.sign == "stop" else INK
    if zone.sign is None:
        ink = theme.on_answers[zone.letter]
    canvas.plate(box, colour, radius=(36, 36, 0, 0))
    placed = [card for card in situation.found if card.letter == zone.letter]
    head = Box(box.x + 26, box.y + 24, box.width - 52, min(150.0, box.height - 48))
    if box.height < 300 or box.width > 520:
        _draw_zone_head(canvas, head, zone, ink)
    else:
        head = Box(head.x, head.y, head.width, 176)
        _draw_tall_zone_head(canvas, head, zone, ink)
    room = Box(box.x + 24, head.bottom + 12, box.width - 48, box.bottom - 20 - head.bottom - 12)
    if placed and room.height >= 84:
        _draw_placed(canvas, room, placed)


def _zone_name(canvas: Canvas, zone: Zone) -> str:
    return zone.text or canvas.words(f"option.{zone.sign}")


def _draw_zone_head(canvas: Canvas, head: Box, zone: Zone, ink: str) -> None:
    """Letter, name and sign in one row."""
    side = min(96.0, head.height, head.width * 0.24)
    letter = Box(head.x + 6, head.centre[1] - side / 2, side, side)
    mark(canvas, zone.letter, letter, ring=True)
    left = letter.right + 26
    right = head.right
    if zone.sign:
        sign = min(124.0, head.height, head.width * 0.26)
        right -= sign + 16
        box = Box(right + 16, head.centre[1] - sign / 2, sign, sign)
        canvas.drawing(f"signs/{zone.sign}", box)
    words = Box(left, head.y, right - left, head.height)
    _draw_name(canvas, words, zone, ink, (0.0, 0.5))


def _draw_tall_zone_head(canvas: Canvas, head: Box, zone: Zone, ink: str) -> None:
    """Letter and sign above, the name below them: for slim zones."""
    side = 84.0
    mark(canvas, zone.letter, Box(head.x + 6, head.y + 6, side, side), ring=True)
    if zone.sign:
        box = Box(head.x + side + 34, head.y, side + 12, side + 12)
        canvas.drawing(f"signs/{zone.sign}", box)
    words = Box(head.x, head.y + side + 18, head.width, head.height - side - 18)
    _draw_name(canvas, words, zone, ink, (0.0, 0.5))


def _draw_name(
    canvas: Canvas, words: Box, zone: Zone, ink: str, align: tuple[float, float]
) -> None:
    canvas.text(
        _zone_name(canvas, zone),
        words,
        72,
        floor=READ,
        weight=Weight.EXTRABOLD,
        colour=ink,
        align=align,
        leading=1.06,
    )


def _draw_placed(canvas: Canvas, room: Box, placed: list[Found]) -> None:
    """The latest card that was placed here, and how many there are by now."""
    height = min(150.0, room.height)
    box = Box(room.x, room.y, room.width, height)
    canvas.plate(box, _PAPER, radius=22)
    count = len(placed)
    words = Box(box.x + 24, box.y + 8, box.width - 48 - (84 if count > 1 else 0), height - 16)
    text = placed[-1].text
    if fits(canvas, text, words, LABEL, leading=1.16):
        canvas.text(text, words, 40, floor=LABEL, colour=INK, align=(0.0, 0.5), leading=1.16)
        if count > 1:
            _draw_card_count(canvas, Box(box.right - 90, box.y, 70, height), count)
        return
    middle = box.centre[1]
    canvas.icon("card", Box(box.x + 24, middle - 32, 64, 64), INK, ground=_PAPER)
    _draw_card_count(canvas, Box(box.x + 104, box.y, 70, height), count)


def _draw_card_count(canvas: Canvas, box: Box, count: int) -> None:
    canvas.text(
        str(count),
        box,
        56 / canvas.text_scale,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=INK,
        align=(0.5, 0.5),
        leading=1.0,
    )
