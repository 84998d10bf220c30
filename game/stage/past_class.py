"""One past class: its card in the list, and its panel with what grew.

A question is told in counts, "2 → 5 of 6 teams", with two dots on a line: the first vote hollow,
the last one full, after talking or at the end of the lesson. Where nothing was voted on again each
question has one full dot. What is about too few pupils has neither numbers nor dots.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from game.stage.box import Box
from game.stage.canvas import INK, Canvas
from game.stage.fitting import text_height
from game.stage.home import class_title
from game.stage.ports import BestVotes, Growth, PastClass, Words
from game.stage.text import Weight
from game.stage.theme import ANIMALS, LABEL, Colour
from game.stage.widgets import card

SEPARATOR = " · "

_LINE, _TRACK, _LEGEND = 46.0, 56.0, 70.0
_DOT = 56.0
"""From the left edge of a dot in the legend to its meaning."""
_GAP, _MOST_GAP = 10.0, 34.0
"""Between two questions: the least, and the most where there is room."""
_LEADING = 1.1


def short_day(words: Words, day: date) -> str:
    """2 Oct, as the language writes it."""
    return words("date.short", day=day.day, month=words(f"month.{day.month}"))


def full_day(words: Words, day: date) -> str:
    """2 Oct 2026, as the language writes it."""
    return words("date.full", day=day.day, month=words(f"month.{day.month}"), year=day.year)


# --- in the list --------------------------------------------------------------------------------


def draw_class(canvas: Canvas, box: Box, past: PastClass, *, chosen: bool) -> None:
    """A card with the class's animal, name, packs and day; the packs only where there is room."""
    theme = canvas.theme
    if chosen:
        canvas.plate(box, theme.panel, edge=theme.ink, edge_width=6, shadow=theme.ink)
    else:
        card(canvas, box)
    side = 92.0 if canvas.narrow else 112.0
    left = box.x + (20 if canvas.narrow else 30)
    _draw_animal(canvas, Box(left, box.centre[1] - side / 2, side, side), past.card.name.animal)
    words = Box(left + side + 24, box.y + 8, box.right - 24 - left - side - 24, box.height - 16)
    name, day = class_title(canvas.words, past.card.name), short_day(canvas.words, past.day)
    if canvas.narrow:
        _draw_two(canvas, words, name, day)
        return
    wide = _width(canvas, day)
    when = Box(words.right - wide, words.y, wide, words.height)
    canvas.text(
        day, when, LABEL, floor=LABEL, weight=Weight.BOLD, align=(1.0, 0.5), leading=_LEADING
    )
    words = Box(words.x, words.y, when.x - 24 - words.x, words.height)
    _draw_two(canvas, words, name, _packs(canvas, past, words.width))


def _draw_two(canvas: Canvas, box: Box, name: str, below: str) -> None:
    """The name, in two lines where it must, and a line below it."""
    bold = Weight.EXTRABOLD
    one_line = text_height(canvas, name, box.width, 42, weight=bold, leading=1.05) < 50
    room = Box(box.x, box.y, box.width, 54 if one_line else box.height - _LINE)
    size = 48.0 if one_line else 42.0
    setting = canvas.setting(name, room, size, floor=LABEL, weight=bold, leading=1.05)
    high = min(canvas.measured(setting)[1] + 2, room.height)
    top = box.y + max(0.0, (box.height - high - _LINE) / 2)
    upper = Box(box.x, top, box.width, high)
    canvas.text(name, upper, size, floor=LABEL, weight=bold, align=(0.0, 0.5), leading=1.05)
    lower = Box(box.x, upper.bottom, box.width, _LINE)
    colour = canvas.theme.ink_soft
    canvas.text(below, lower, 40, floor=LABEL, colour=colour, align=(0.0, 0.5), leading=1.0)


def _packs(canvas: Canvas, past: PastClass, width: float) -> str:
    """The titles of the packs, or how many they are where they do not fit in one line."""
    text = SEPARATOR.join(past.titles)
    if not text or _in_one_line(canvas, text, width):
        return text
    return canvas.words("setup.packs.value", number=len(past.titles))


def _in_one_line(canvas: Canvas, text: str, width: float) -> bool:
    return text_height(canvas, text, width, LABEL, leading=1.0) <= _LINE


def _draw_animal(canvas: Canvas, box: Box, animal: str) -> None:
    """The class's animal where it is drawn, else a sign for a class."""
    if animal in ANIMALS:
        canvas.drawing(f"animals/{animal}_badge", box)
        return
    canvas.disc(box.centre, box.width / 2, INK)
    canvas.icon("teams", box.inset(box.width * 0.2), "#FFFFFF", ground=INK)


# --- the panel ----------------------------------------------------------------------------------


def draw_panel(canvas: Canvas, box: Box, past: PastClass) -> None:
    """Who the class was, when and what it played, and what grew: as many questions as fit."""
    card(canvas, box, radius=36)
    room = _draw_head(canvas, box.inset(40, 22), past)
    if not past.growth:
        _draw_line(canvas, room, canvas.words("past.no-votes"))
        return
    if any(not each.votes for each in past.growth):
        room = _draw_why(canvas, room)
    room = _draw_legend(canvas, room, twice=any(len(each.votes) > 1 for each in past.growth))
    _draw_questions(canvas, room, past)


def _below(room: Box, height: float) -> Box:
    return Box(room.x, room.y + height, room.width, room.height - height)


def _draw_line(canvas: Canvas, room: Box, text: str, *, bold: bool = False) -> Box:
    """A text at the top of `room`, in as many lines as it needs; the room below it."""
    weight = Weight.BOLD if bold else Weight.SEMIBOLD
    high = text_height(canvas, text, room.width, LABEL, weight=weight, leading=_LEADING)
    line = Box(room.x, room.y, room.width, high + 2)
    canvas.text(text, line, LABEL, floor=LABEL, weight=weight, leading=_LEADING)
    return _below(room, high + 4)


def _draw_head(canvas: Canvas, room: Box, past: PastClass) -> Box:
    """The name; how many pupils and teams beside it where they fit; the packs, the day."""
    words = canvas.words
    name = class_title(words, past.card.name)
    who = [words("past.pupils", number=past.pupils)]
    who += [words("setup.teams.value", number=past.teams)] if past.teams else []
    title = Box(room.x, room.y, room.width, 66)
    bold = Weight.EXTRABOLD
    setting = canvas.setting(name, title, 54, floor=LABEL, weight=bold, leading=1.0)
    left = canvas.measured(setting)[0] + 28
    canvas.text(name, title, 54, floor=LABEL, weight=bold, align=(0.0, 0.5), leading=1.0)
    beside = _in_one_piece(who)
    room = _below(room, 68)
    if _in_one_line(canvas, beside, room.width - left):
        corner = Box(title.x + left, title.y + 4, title.width - left, 60)
        canvas.text(beside, corner, LABEL, floor=LABEL, align=(1.0, 0.5), leading=1.0)
    else:
        room = _draw_line(canvas, room, beside)
    titles = SEPARATOR.join(past.titles)
    if titles and (canvas.narrow or not _in_one_line(canvas, titles, room.width * 0.55)):
        room = _draw_line(canvas, room, titles)
    played = words("past.played", played=past.played, rounds=past.card.of)
    facts = _in_one_piece((full_day(words, past.day), played))
    return _below(_draw_line(canvas, room, facts), 10)


def _in_one_piece(facts: Sequence[str]) -> str:
    """The facts in a row; a line never breaks within one."""
    return SEPARATOR.join(fact.replace(" ", "\u00a0") for fact in facts)


def _draw_why(canvas: Canvas, room: Box) -> Box:
    """At the foot, why some counts are missing; the room above it."""
    text = canvas.words("past.small.why")
    high = text_height(canvas, text, room.width, LABEL, leading=_LEADING) + 4
    _draw_line(canvas, Box(room.x, room.bottom - high, room.width, high), text)
    return Box(room.x, room.y, room.width, room.height - high - 8)


def _draw_legend(canvas: Canvas, room: Box, *, twice: bool) -> Box:
    """What the dots mean; the room below."""
    if not twice:
        _draw_meaning(canvas, room, canvas.words("past.best"), full=True)
        return _below(room, _LEGEND)
    room = _draw_line(canvas, room, canvas.words("past.best"), bold=True)
    first, second = canvas.words("votes.first"), canvas.words("past.last-vote")
    left = _draw_meaning(canvas, room, first, full=False) + 36
    beside = Box(room.x + left, room.y, room.width - left, room.height)
    if _width(canvas, second) > beside.width - _DOT:
        room = beside = _below(room, 52)
    _draw_meaning(canvas, beside, second, full=True)
    return _below(room, _LEGEND)


def _draw_meaning(canvas: Canvas, room: Box, text: str, *, full: bool) -> float:
    """A dot and what it means at the top of `room`; how wide that is."""
    _draw_dot(canvas, (room.x + 22, room.y + 26), full=full, radius=20)
    wide = min(_width(canvas, text), room.width - _DOT)
    _draw_bold(canvas, Box(room.x + _DOT, room.y, wide, 52), text)
    return wide + _DOT


def _draw_bold(canvas: Canvas, box: Box, text: str, *, right: bool = False) -> None:
    canvas.text(
        text,
        box,
        LABEL,
        floor=LABEL,
        weight=Weight.BOLD,
        align=(1.0 if right else 0.0, 0.5),
        leading=1.0,
    )


def _draw_questions(canvas: Canvas, room: Box, past: PastClass) -> None:
    """The questions in their order, down to the first for which there is no room."""
    shown = _fitting(canvas, room, past.growth)
    texts = [_counts(canvas.words, each, past) for each in shown]
    wide = max((_width(canvas, text) for text in texts), default=0.0)
    left = room.height - sum(_height(canvas, room, each) for each in shown)
    gap = min(_MOST_GAP, left / max(1, len(shown)))
    for growth, text in zip(shown, texts, strict=True):
        below = _draw_line(canvas, room, growth.question)
        track = Box(room.x, below.y, room.width - wide - 36, _TRACK)
        _draw_track(canvas, track, growth.votes)
        numbers = Box(room.right - wide, below.y, wide, _TRACK)
        _draw_bold(canvas, numbers, text, right=True)
        room = _below(below, _TRACK + gap)


def _fitting(canvas: Canvas, room: Box, growth: Sequence[Growth]) -> Sequence[Growth]:
    """As many of the questions as fit, the first ones."""
    left = room.height
    for place, each in enumerate(growth):
        left -= _height(canvas, room, each)
        if left < 0:
            return growth[:place]
        left -= _GAP
    return growth


def _height(canvas: Canvas, room: Box, growth: Growth) -> float:
    """Of a question and its line, without the gap below."""
    question = text_height(canvas, growth.question, room.width, LABEL, leading=_LEADING)
    return question + 4 + _TRACK


def _width(canvas: Canvas, text: str) -> float:
    room = Box(0, 0, 2000, _TRACK)
    setting = canvas.setting(text, room, LABEL, floor=LABEL, weight=Weight.BOLD, leading=1.0)
    return canvas.measured(setting)[0] + 4


def _counts(words: Words, growth: Growth, past: PastClass) -> str:
    """How many chose a best answer, of how many."""
    who = "pupils" if past.pupils_counted else "teams"
    match growth.votes:
        case (BestVotes(count, of),):
            return words(f"past.once.{who}", count=count, number=of)
        case (BestVotes(first, before), BestVotes(second, after)) if before == after:
            return words(f"past.twice.{who}", first=first, second=second, number=after)
        case (BestVotes(first, before), BestVotes(second, after)):
            return words("past.uneven", first=first, before=before, second=second, after=after)
        case _:
            return words("past.small")


def _draw_track(canvas: Canvas, box: Box, votes: tuple[BestVotes, ...]) -> None:
    """A line from nobody to everybody with a dot for each vote, and what lies between them."""
    theme = canvas.theme
    middle = box.centre[1]
    canvas.plate(Box(box.x, middle - 4, box.width, 8), theme.quiet, radius=4)
    places = [box.x + 26 + (box.width - 52) * each.count / each.of for each in votes]
    if len(places) > 1 and places[0] != places[1]:
        colour: Colour = theme.leaf if places[0] < places[1] else theme.edge
        line = Box(min(places), middle - 11, abs(places[1] - places[0]), 22)
        canvas.plate(line, colour, radius=0)
    for number, place in enumerate(places, start=1):
        full = number == len(places)
        _draw_dot(canvas, (place, middle), full=full, radius=26 if full else 22)


def _draw_dot(canvas: Canvas, centre: tuple[float, float], *, full: bool, radius: float) -> None:
    """Hollow for the first vote, full with a tick for the one that counts."""
    theme = canvas.theme
    if not full:
        canvas.disc(centre, radius, theme.card, edge=theme.ink, edge_width=8)
        return
    canvas.disc(centre, radius, theme.ink)
    side = radius * 1.2
    tick = Box(centre[0] - side / 2, centre[1] - side / 2, side, side)
    canvas.icon("check", tick, theme.card)
