"""The reveal: what helps in its colour, why, how the class answered, and what to talk about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.beats import Verdict
from game.play.pages import Answer, RevealPage
from game.stage.answered import answer_bar, answer_bar_height, prompt, prompt_height
from game.stage.bars import LEAST_ROW, ROW, draw_list, draw_tally, tally_height
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.counts import draw_counts
from game.stage.fitting import lifts, text_height
from game.stage.options import option_text
from game.stage.text import Weight
from game.stage.theme import BUBBLE, LABEL, MARGIN, READ
from game.stage.two_votes import draw_two_votes
from game.stage.widgets import grass, header, klik, meadow

_TOP = 184.0
_FOOT = 1036.0
_TALLY = 636.0
_GAP = 24.0
_BAR = 164.0


def draw_reveal(canvas: Canvas, page: RevealPage) -> list[Target]:
    """The page after the vote: two votes, mere counts, or the answers with their verdicts."""
    counted = any(answer.count is not None for answer in page.answers)
    if page.first is not None and counted:
        return draw_two_votes(canvas, page, page.first)
    if not any(answer.verdict for answer in page.answers):
        return draw_counts(canvas, page)
    canvas.fill(canvas.theme.ground)
    if canvas.narrow:
        return _draw_narrow(canvas, page, counted)
    return _draw_wide(canvas, page, counted)


def best_answers(answers: Sequence[Answer]) -> list[Answer]:
    """The best ones, the most chosen first; the fine ones where none is best."""
    for verdict in (Verdict.BEST, Verdict.OKAY, Verdict.RISKY):
        chosen = [answer for answer in answers if answer.verdict is verdict]
        if chosen:
            return sorted(chosen, key=lambda answer: -(answer.count or 0))
    return []


@dataclass(frozen=True, slots=True)
class Stack:
    """The best answers above one another: with the question, with which reasons, how large."""

    question: str
    answers: tuple[Answer, ...]
    reasons: tuple[str, ...]
    size: float

    def height(self, canvas: Canvas, width: float) -> float:
        """What it takes in lines of `width`."""
        return sum(part for part in self._heights(canvas, width) if part) - _GAP

    def _heights(self, canvas: Canvas, width: float) -> Iterator[float]:
        yield _spaced(text_height(canvas, self.question, width, self._small, leading=1.2))
        for answer, reason in zip(self.answers, self.reasons, strict=True):
            yield _spaced(self._bar_height(canvas, answer, width))
            yield _spaced(text_height(canvas, reason, width, self.size, leading=1.24))

    @property
    def _small(self) -> float:
        return max(LABEL, self.size * 0.84)

    def _bar_height(self, canvas: Canvas, answer: Answer, width: float) -> float:
        text = option_text(canvas, answer)
        size = self._bar_size
        natural = _BAR if len(self.answers) == 1 else 124.0
        return max(natural, answer_bar_height(canvas, text, width, size, ticked=True))

    @property
    def _bar_size(self) -> float:
        return self.size * (1.15 if len(self.answers) == 1 else 1.0)

    def draw(self, canvas: Canvas, area: Box) -> None:
        """Draw it from the top of `area`."""
        lift = canvas.text_scale
        y = area.y
        question = text_height(canvas, self.question, area.width, self._small, leading=1.2)
        if self.question:
            canvas.text(
                self.question,
                Box(area.x, y, area.width, question + 2),
                self._small / lift,
                floor=LABEL,
                colour=canvas.theme.ink_soft,
            )
            y += _spaced(question)
        for answer, reason in zip(self.answers, self.reasons, strict=True):
            bar = Box(area.x, y, area.width, self._bar_height(canvas, answer, area.width))
            text = option_text(canvas, answer)
            answer_bar(canvas, bar, answer.letter, text, size=self._bar_size / lift, ticked=True)
            y = bar.bottom + _GAP
            if reason:
                words = text_height(canvas, reason, area.width, self.size, leading=1.24)
                room = Box(area.x, y, area.width, min(words + 2, area.bottom - y))
                canvas.text(reason, room, self.size / lift, floor=READ, leading=1.24)
                y += _spaced(words)


def _spaced(height: float) -> float:
    return height + _GAP if height else 0.0


def _stacks(canvas: Canvas, page: RevealPage, *, question: bool) -> Iterator[Stack]:
    """From the fullest to the shortest: without the question, then with one reason only."""
    best = tuple(best_answers(page.answers))
    every = _reasons(best)
    first = (*[""] * (len(best) - 1), best[0].feedback)
    asked = f"{page.situation.scene} {page.situation.question}".strip()
    for lift in lifts(canvas):
        if question:
            yield Stack(asked, best, every, 54 * lift)
        yield Stack("", best, every, 54 * lift)
        yield Stack("", best, every, READ * lift)
        yield Stack("", best, first, READ * lift)
    yield Stack("", best[:1], first[-1:], READ)


def _reasons(best: Sequence[Answer]) -> tuple[str, ...]:
    """The feedback of each; what several share stands once, below the last of them."""
    said = [answer.feedback for answer in best]
    return tuple(
        reason if reason not in said[place + 1 :] else "" for place, reason in enumerate(said)
    )


def _draw_wide(canvas: Canvas, page: RevealPage, counted: bool) -> list[Target]:
    width = canvas.width - 2 * MARGIN - _TALLY - 56
    stack, talk = _choose_wide(canvas, page, width)
    side = 310.0 if talk >= 240 else 250.0 if talk >= 190 else 0.0
    meadow(canvas, 196)
    header(canvas, page.situation.header)
    low = _FOOT - talk - (30 if talk else 0)
    stack.draw(canvas, Box(MARGIN, _TOP, width, low - _TOP))
    rows = len(page.answers)
    height = min(low - _TOP, tally_height(rows) if counted else 500.0)
    if page.talk:
        box = Box(MARGIN, _FOOT - talk, canvas.width - 2 * MARGIN, talk)
        prompt(canvas, box, page.talk, side=side)
    else:
        klik(canvas, "hug", Box(canvas.width - MARGIN - 300, _FOOT - 240, 280, 280))
    tally = Box(canvas.width - MARGIN - _TALLY, _TOP + 6, _TALLY, height - 6)
    return (draw_tally if counted else draw_list)(canvas, tally, page.answers)


def _choose_wide(canvas: Canvas, page: RevealPage, width: float) -> tuple[Stack, float]:
    """The fullest stack that fits above the roomiest prompt, and how high the prompt is."""
    whole = canvas.width - 2 * MARGIN
    stack = None
    for stack in _stacks(canvas, page, question=True):
        for talk in (264.0, 200.0, 150.0) if page.talk else (0.0,):
            left = 406.0 if talk >= 240 else 346.0 if talk >= 190 else 148.0
            needed = prompt_height(canvas, page.talk, whole, left=left) if page.talk else 0.0
            fits_talk = needed - (0 if talk >= 190 else 64) <= talk
            if fits_talk and stack.height(canvas, width) <= _FOOT - talk - 36 - _TOP:
                return stack, talk
    assert stack is not None, "there is always a shortest stack"
    return stack, 150.0 if page.talk else 0.0


def _draw_narrow(canvas: Canvas, page: RevealPage, counted: bool) -> list[Target]:
    area = Box(MARGIN, 170, canvas.width - 2 * MARGIN, 1006 - 170)
    left, right = Box(area.x, 0, area.width, 0).columns(2, 32)
    if not page.talk:
        left = area
    least = _least_panels(canvas, page, left.width, counted)
    stack = next(
        (
            stack
            for stack in _stacks(canvas, page, question=False)
            if stack.height(canvas, area.width) + _GAP + least <= area.height
        ),
        Stack(
            "",
            tuple(best_answers(page.answers)[:1]),
            (best_answers(page.answers)[0].feedback,),
            READ,
        ),
    )
    grass(canvas, 56)
    header(canvas, page.situation.header)
    top = min(area.bottom - least, area.y + stack.height(canvas, area.width) + _GAP)
    stack.draw(canvas, Box(area.x, area.y, area.width, top - _GAP - area.y))
    panel = Box(left.x, top, left.width, area.bottom - top)
    if page.talk:
        _narrow_prompt(canvas, Box(right.x, top, right.width, area.bottom - top), page.talk)
    return (draw_tally if counted else draw_list)(canvas, panel, page.answers)


def _least_panels(canvas: Canvas, page: RevealPage, width: float, counted: bool) -> float:
    rows = len(page.answers)
    tally = tally_height(rows, row=LEAST_ROW, titled=False)
    if not counted:
        texts = (
            max(
                LEAST_ROW + 6,
                text_height(
                    canvas,
                    option_text(canvas, answer),
                    width - 164,
                    LABEL,
                    weight=Weight.BOLD,
                    leading=1.12,
                ),
            )
            for answer in page.answers
        )
        tally = max(texts) * rows + 44 + 6 * rows
    talk = text_height(canvas, page.talk, width - 88, BUBBLE, weight=Weight.BOLD, leading=1.16)
    return max(tally, talk + 100)


def _narrow_prompt(canvas: Canvas, box: Box, talk: str) -> None:
    """The prompt as a panel; Klik stands in its corner where the words leave him room."""
    prompt(canvas, box, talk)
    side = 236.0
    words = text_height(canvas, talk, box.width - 88, 57, weight=Weight.BOLD, leading=1.16)
    if words + 2 * side + 120 <= box.height:
        klik(canvas, "point", Box(box.right - side - 24, box.bottom - side, side, side))


ROWS = ROW
