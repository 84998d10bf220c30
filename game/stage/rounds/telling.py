"""Nothing is asked yet: somebody tells, people are large. For stories without a phone."""

from __future__ import annotations

from game.beats import NARRATOR, CastMember, Place, Say
from game.play.pages import TellingPage
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.places import place_window
from game.stage.text import Weight
from game.stage.theme import MARGIN, READ
from game.stage.widgets import card, header, meadow, people_window


def draw_telling(canvas: Canvas, page: TellingPage) -> list[Target]:
    """The people in a large window, and the words of the latest line on a card below them."""
    canvas.fill(canvas.theme.ground)
    meadow(canvas, 190)
    header(canvas, page.situation.header)
    line = latest(page)
    words = Box(MARGIN, 700, canvas.width - 2 * MARGIN, HEIGHT - 64 - 700)
    people, place = page.situation.cast, page.situation.place
    setting = canvas.setting(line.text, words.inset(56, 28), 60, floor=READ, leading=1.24)
    needed = max(200.0, canvas.measured(setting)[1] + 72)
    width = words.width
    if line.speaker != NARRATOR:
        width = min(width, max(720.0, canvas.measured(setting)[0] + 200))
    left = canvas.width / 2 - width / 2
    words = Box(left, words.bottom - needed, width, needed)
    area = Box(MARGIN, 176, canvas.width - 2 * MARGIN, words.y - 172)
    draw_people(canvas, people, area, place)
    story_card(canvas, words, line)
    return []


def latest(page: TellingPage) -> Say:
    """The line that is told now."""
    return page.situation.lines[-1]


def draw_people(
    canvas: Canvas, people: tuple[CastMember, ...], area: Box, place: Place | None = None
) -> None:
    """The people where they are, or in an arched window, in the middle of the foot of `area`."""
    if place and place_window(canvas, place, area, people):
        return
    width = min(area.width, 780.0 if len(people) == 1 else 960.0, area.height * 1.5)
    people_window(canvas, Box(area.centre[0] - width / 2, area.y, width, area.height), people)


def story_card(canvas: Canvas, box: Box, line: Say, *, size: float = 60.0) -> None:
    """The words of a line: the narrator's on a card, a speaker's in a bubble."""
    spoken = line.speaker != NARRATOR
    with canvas.arriving(("line", line.id, line.text), box):
        card(canvas, box, radius=(44, 44, 44, 10) if spoken else 36.0)
        canvas.text(
            line.text,
            box.inset(56, 28),
            size,
            floor=READ,
            weight=Weight.BOLD if spoken else Weight.SEMIBOLD,
            align=(0.5, 0.5),
            leading=1.24,
        )
