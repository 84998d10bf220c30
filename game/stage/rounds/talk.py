"""An open question or a scale: no right answer, and it says so."""

from __future__ import annotations

from game.answers.inputs import Action
from game.beats import Scale
from game.play.pages import Situation, TellingPage, VotingPage
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import fits, shared_size
from game.stage.foot import Foot, content_area, draw_surroundings
from game.stage.head import Head
from game.stage.options import option_text
from game.stage.rounds.choice import PEOPLE_WIDTH, draw_choice, draw_voting
from game.stage.rounds.round_page import Aids, RoundPage
from game.stage.settled import option_key, turn_of
from game.stage.text import Weight
from game.stage.theme import MARGIN, READ
from game.stage.timer import Timer
from game.stage.widgets import bubble, card, header, klik, mark, meadow, people_window

_MARK = 140.0
_CARD = 240.0
"""How high a step of the scale is."""


def draw_talk(canvas: Canvas, page: RoundPage, aids: Aids) -> list[Target]:
    """A question to talk about, with steps on a line, answers, or neither."""
    match page:
        case TellingPage():
            return _draw_question(canvas, page)
        case VotingPage():
            if isinstance(page.situation.scenery, Scale):
                return _draw_scale(canvas, page, aids.timer)
            return draw_voting(canvas, page, aids.timer, hint=canvas.words("open.hint"))
        case _:
            return draw_choice(canvas, page, aids)


def _draw_question(canvas: Canvas, page: TellingPage) -> list[Target]:
    """An open question, large on a card; what led to it stands above."""
    situation = page.situation
    canvas.fill(canvas.theme.ground)
    meadow(canvas, 220)
    header(canvas, situation.header)
    lines = situation.lines
    scene = lines[-2].text if lines[1:] else situation.scene
    scene = "" if scene == lines[-1].text else scene
    head = Head(scene, lines[-1].text, canvas.words("open.hint"))
    people, speaks = _room_for(canvas, head, situation)
    box = _question_area(canvas, people, speaks)
    with canvas.arriving(("line", lines[-1].text), box):
        card(canvas, box, radius=44)
        words = box.inset(60, 32)
        head.draw(canvas, words, head.size(canvas, words.width, words.height, 84))
    if people:
        window = Box(canvas.width - MARGIN - PEOPLE_WIDTH, 416, PEOPLE_WIDTH, 382)
        people_window(canvas, window, situation.cast)
    if speaks:
        klik(canvas, "think", Box(100, HEIGHT - 230, 224, 224))
        room = Box(350, HEIGHT - 250, canvas.width - 350 - MARGIN, 200)
        bubble(canvas, room, canvas.words("open.listen"), size=46)
    return []


def _room_for(canvas: Canvas, head: Head, situation: Situation) -> tuple[bool, bool]:
    """Whether the question leaves room for people beside it, and for Klik below it."""
    beside = bool(situation.cast) and not canvas.narrow
    for people, speaks in ((beside, True), (False, True)):
        words = _question_area(canvas, people, speaks).inset(60, 32)
        if head.height(canvas, words.width, READ) <= words.height:
            return people, speaks
    return False, False


def _question_area(canvas: Canvas, people: bool, speaks: bool) -> Box:
    beside = PEOPLE_WIDTH + 60 if people else 0.0
    return Box(MARGIN, 186, canvas.width - 2 * MARGIN - beside, 604 if speaks else 824)


def _draw_scale(canvas: Canvas, page: VotingPage, timer: Timer | None) -> list[Target]:
    """The answers as steps on a line, from one end to the other."""
    situation = page.situation
    foot = _foot(canvas, situation)
    if foot is None:
        return draw_voting(canvas, page, timer, hint=canvas.words("open.hint"))
    targets = draw_surroundings(canvas, page, foot, timer)
    area = content_area(canvas, foot)
    steps = _step_areas(canvas, area, len(situation.options))
    head = _head(canvas, situation)
    people = _people(canvas, situation)
    beside = PEOPLE_WIDTH + 28 if people else 0.0
    above = Box(area.x, area.y, area.width - beside, steps[0].y - _MARK / 2 - 24 - area.y)
    head.draw(canvas, above, head.size(canvas, above.width, above.height, 72))
    if people:
        height = min(288.0, above.height)
        window = Box(area.right - PEOPLE_WIDTH, above.bottom - height, PEOPLE_WIDTH, height)
        people_window(canvas, window, situation.cast)
    _draw_steps(canvas, steps, situation)
    return targets + [
        Target(_whole_step(step), Action("letter", option.letter))
        for option, step in zip(situation.options, steps, strict=True)
    ]


def _head(canvas: Canvas, situation: Situation) -> Head:
    return Head(situation.scene, situation.question, canvas.words("open.hint"))


def _people(canvas: Canvas, situation: Situation) -> bool:
    return bool(situation.cast) and not canvas.narrow


def _foot(canvas: Canvas, situation: Situation) -> Foot | None:
    """The roomiest foot with which the question and all steps can be read; None if none is."""
    for foot in Foot:
        area = content_area(canvas, foot)
        steps = _step_areas(canvas, area, len(situation.options))
        beside = PEOPLE_WIDTH + 28 if _people(canvas, situation) else 0.0
        room = steps[0].y - _MARK / 2 - 24 - area.y
        if _head(canvas, situation).height(canvas, area.width - beside, READ) > room:
            continue
        labels = zip(situation.options, steps, strict=True)
        if all(_label_fits(canvas, option_text(canvas, one), step) for one, step in labels):
            return foot
    return None


def _label_fits(canvas: Canvas, text: str, step: Box) -> bool:
    return fits(canvas, text, _label_area(step), READ, weight=Weight.BOLD, leading=1.1)


def _label_area(step: Box) -> Box:
    top = step.y + _MARK / 2 + 8
    return Box(step.x + 14, top, step.width - 28, step.bottom - 12 - top)


def _step_areas(canvas: Canvas, area: Box, count: int) -> list[Box]:
    gap = 12.0 if canvas.narrow else 32.0
    return Box(area.x, area.bottom - 20 - _CARD, area.width, _CARD).columns(count, gap)


def _draw_steps(canvas: Canvas, steps: list[Box], situation: Situation) -> None:
    theme = canvas.theme
    first, last = steps[0], steps[-1]
    line = Box(first.centre[0], first.y - 8, last.centre[0] - first.centre[0], 14)
    canvas.plate(line, theme.done, radius=7)
    rooms = [
        (option_text(canvas, one), _label_area(step))
        for one, step in zip(situation.options, steps, strict=True)
    ]
    size = shared_size(canvas, rooms, READ, floor=READ, weight=Weight.BOLD, leading=1.1)
    for option, step, (text, room) in zip(situation.options, steps, rooms, strict=True):
        key, after = option_key(situation.question, option.letter), turn_of(option.letter)
        with canvas.arriving(key, _whole_step(step), after=after):
            _draw_step(canvas, step, option.letter, text, room, size)


def _whole_step(step: Box) -> Box:
    """A step with its mark, which stands half above it."""
    return Box(step.x, step.y - _MARK / 2, step.width, step.height + _MARK / 2)


def _draw_step(canvas: Canvas, step: Box, letter: str, text: str, room: Box, size: float) -> None:
    card(canvas, step)
    box = Box(step.centre[0] - _MARK / 2, step.y - _MARK / 2, _MARK, _MARK)
    canvas.plate(box.inset(-10), canvas.theme.ground, radius=_MARK * 0.26 + 10)
    mark(canvas, letter, box)
    canvas.text(text, room, size, floor=READ, weight=Weight.BOLD, align=(0.5, 0.5), leading=1.1)
