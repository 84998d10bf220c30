"""The adult's notes over the page, where the class sees the same screen.

They stay shut until the adult opens them, and shut by themselves when the page turns. The class
reads along, so they are a type of its own, like the adult's strip: they hold questions to ask and
what to do when it is quiet. What gives an answer away, and what is never to be said aloud, has no
place in them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from game.answers.inputs import Action, CloseWindow, Input, Key
from game.beats import Ask, Notes, Round
from game.play.pages import Page, VotingPage
from game.play.session import Session
from game.play.state import IN_ROUND, Phase
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import shared_size, text_height
from game.stage.scene import Scene
from game.stage.strip import Strip, draw_strip
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN
from game.stage.widgets import grass

OPEN_KEY = "n"

HEADER = 152.0
"""How far the page moves up at least: by its header, in units."""

MOST_LINES = 4
"""Of one tip; a longer one is left out for a shorter one."""

_SIDE, _BESIDE, _GAP = 48.0, 64.0, 56.0
_EDGE, _TITLE, _FOOT = 26.0, 84.0, 30.0
_LEADING, _CLOSE = 1.16, 1.05
_STATEMENTS = ".!…:"


@dataclass(frozen=True, slots=True)
class OpenNotes:
    """What may stand before the class: questions to ask, and ideas for when it is quiet.

    The first that has room is shown; where there is none, a prompt that fits any question.
    """

    ask: tuple[str, ...] = ()
    if_quiet: tuple[str, ...] = ()


def open_notes(notes: Notes, *, told: bool) -> OpenNotes:
    """What of `notes` may be open; `told` once nothing is left to find out in this round.

    Until then a line to say is shown only where it asks and states nothing.
    """
    ask = tuple(line for line in notes.say if told or _only_asks(line))
    return OpenNotes(ask, notes.if_quiet)


def _only_asks(line: str) -> bool:
    spoken = line.strip("“”„«»\"' \u00a0\u202f")
    return spoken.endswith("?") and not any(sign in spoken for sign in _STATEMENTS)


# --- the scene ----------------------------------------------------------------------------------


class Noted(Scene, Protocol):
    """The lesson beneath, as the notes need it."""

    session: Session

    @property
    def page(self) -> Page:
        """The page that is shown."""
        ...

    @property
    def strip(self) -> Strip:
        """What the adult's strip says now."""
        ...


class NotesDrawer:
    """The lesson with the notes open. Everything but their own key means what it ever means."""

    def __init__(self, lesson: Noted) -> None:
        self._lesson = lesson

    @property
    def language(self) -> str:
        """The language of the lesson beneath."""
        return self._lesson.language

    def handle(self, event: Input) -> Scene | None:
        """Shut by their key and when the page turns; answers may come in meanwhile."""
        match event:
            case Key("n" | "escape", control=False) | Action("notes"):
                return self._lesson
            case CloseWindow():
                return self._lesson.handle(event)
            case _:
                before = self._lesson.page
                after = self._lesson.handle(event)
                stays = after is self._lesson and _same(before, self._lesson.page)
                return self if stays else after

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        """The page, moved up, and the drawer over its foot."""
        with canvas.still():
            targets = self._lesson.draw(canvas)
        targets = draw_notes(canvas, self._notes, targets)
        draw_strip(canvas, self._lesson.strip)
        return targets

    @property
    def _notes(self) -> OpenNotes:
        state = self._lesson.session.state
        played = self._lesson.session.lesson.rounds[state.round]
        return open_notes(played.notes, told=_is_told(state.phase, played))


def with_notes(lesson: Noted) -> Scene:
    """The lesson with its notes open; as it is where there are none, or while it is paused."""
    state = lesson.session.state
    return NotesDrawer(lesson) if state.phase in IN_ROUND and not state.paused else lesson


def _is_told(phase: Phase, played: Round) -> bool:
    """Whether the class has seen every answer of the round."""
    asks = [beat for beat in played.beats.values() if isinstance(beat, Ask)]
    return phase is Phase.DEBRIEF or (phase is Phase.REVEALED and len(asks) == 1)


def _same(one: Page, other: Page) -> bool:
    """Whether no page was turned: answers that come in turn none."""
    if isinstance(one, VotingPage) and isinstance(other, VotingPage):
        return one.situation == other.situation
    return one == other


# --- how they look ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Tip:
    icon: str
    heading: str
    text: str


def draw_notes(canvas: Canvas, notes: OpenNotes, targets: Sequence[Target]) -> list[Target]:
    """Move what was drawn up, and lay the drawer over its foot; what can be clicked then."""
    columns = 2 if canvas.narrow else 3
    room = Box(MARGIN, 0, canvas.width - 2 * MARGIN, HEIGHT)
    places = room.columns(columns, _GAP)
    tips = _tips(canvas, notes, places[0].width)[:columns]
    high = max(_height(canvas, tip.text, places[0].width) for tip in tips)
    heading = max(_heading_height(canvas, tip.heading, places[0].width) for tip in tips)
    height = _EDGE + _TITLE + heading + high + _FOOT
    lifted = _lift(canvas, targets, height)
    grass(canvas, height - _EDGE, colour=canvas.theme.pine_deep)
    top = HEIGHT - height + _EDGE
    shut = _draw_title(canvas, Box(room.x, top, room.width, _TITLE))
    boxes = [Box(place.x, top + _TITLE + heading, place.width, high) for place in places]
    texts = [(tip.text, box) for tip, box in zip(tips, boxes, strict=True)]
    size = shared_size(canvas, texts, 44, floor=LABEL, leading=_LEADING)
    for tip, box in zip(tips, boxes, strict=True):
        _draw_tip(canvas, box, tip, heading, size)
    return [*lifted, shut]


def _tips(canvas: Canvas, notes: OpenNotes, width: float) -> list[_Tip]:
    words = canvas.words
    ask = _first_that_fits(canvas, (*notes.ask, words("notes.ask.any")), width)
    quiet = _first_that_fits(canvas, (*notes.if_quiet, words("notes.if-quiet.any")), width)
    return [
        _Tip("speech", words("notes.ask"), ask),
        _Tip("bulb", words("notes.if-quiet"), quiet),
        _Tip("ear", words("notes.if-a-child-tells"), words("notes.real-story")),
    ]


def _first_that_fits(canvas: Canvas, texts: Sequence[str], width: float) -> str:
    most = MOST_LINES * LABEL * _LEADING + 4
    return next((text for text in texts if _height(canvas, text, width) <= most), texts[-1])


def _height(canvas: Canvas, text: str, width: float) -> float:
    return text_height(canvas, text, width, LABEL, leading=_LEADING)


def _lift(canvas: Canvas, targets: Sequence[Target], height: float) -> list[Target]:
    """Move the page up until its answers are free; the targets that are still whole."""
    letters = [target.box for target in targets if target.action.name == "letter"]
    low = HEIGHT - height
    wanted = max((box.bottom for box in letters), default=0.0) + 16 - low
    free = min((box.y for box in letters), default=HEIGHT)
    up = min(height - _EDGE, max(HEADER, min(wanted, free - 12)))
    canvas.surface.scroll(0, -canvas.pixels(Box(0, 0, 1, up)).height)
    moved = [Target(each.box.moved(0, -up), each.action) for each in targets]
    return [each for each in moved if each.box.y >= 0 and each.box.bottom <= low + _EDGE]


def _draw_title(canvas: Canvas, box: Box) -> Target:
    """Whom this is for, and the key that hides it; gives the area that does so, too."""
    theme, words = canvas.theme, canvas.words
    bold = Weight.BOLD
    text, key = words("notes.hide"), OPEN_KEY.upper()
    setting = canvas.setting(text, box, LABEL, floor=LABEL, weight=bold, leading=1.0)
    wide = canvas.measured(setting)[0] + 4
    hide = Box(box.right - wide, box.y, wide, 72)
    plate = Box(hide.x - 88, box.y + 6, 70, 60)
    canvas.plate(plate, theme.pine_deep, radius=16, edge=theme.sun)
    for words_box, shown in ((plate, key), (hide, text)):
        align = (0.5, 0.5)
        canvas.text(
            shown,
            words_box,
            LABEL,
            floor=LABEL,
            weight=bold,
            colour=theme.on_pine,
            align=align,
            leading=1.0,
        )
    title = Box(box.x, box.y, plate.x - 30 - box.x, 72)
    canvas.text(
        words("notes.title"),
        title,
        40,
        floor=LABEL,
        weight=bold,
        colour=theme.on_pine,
        align=(0.0, 0.5),
        leading=1.0,
    )
    return Target(Box(plate.x, box.y, box.right - plate.x, 72), Action("notes"))


def _heading_height(canvas: Canvas, heading: str, width: float) -> float:
    words = text_height(canvas, heading, width - _BESIDE, LABEL, weight=Weight.BOLD, leading=_CLOSE)
    return max(_SIDE, words) + 8


def _draw_tip(canvas: Canvas, box: Box, tip: _Tip, heading: float, size: float) -> None:
    """Its words in `box`, its heading as high as that above."""
    theme = canvas.theme
    above = Box(box.x, box.y - heading, box.width, heading - 6)
    icon = Box(above.x, above.centre[1] - _SIDE / 2, _SIDE, _SIDE)
    canvas.icon(tip.icon, icon, theme.sun, ground=theme.pine_deep)
    canvas.text(
        tip.heading,
        Box(above.x + _BESIDE, above.y, above.width - _BESIDE, above.height),
        42,
        floor=LABEL,
        weight=Weight.BOLD,
        colour=theme.sun,
        align=(0.0, 0.5),
        leading=_CLOSE,
    )
    canvas.text(tip.text, box, size, floor=LABEL, colour=theme.on_pine, leading=_LEADING)
