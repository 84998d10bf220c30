"""The best answers above one another, each in its colour, with the reasons that fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.beats import Verdict
from game.play.pages import Answer
from game.stage.answered import answer_bar, answer_bar_height
from game.stage.box import Box
from game.stage.canvas import Canvas
from game.stage.fitting import lifts, text_height
from game.stage.options import option_text
from game.stage.theme import LABEL, READ, STAGGER_SECONDS

GAP = 24.0
_BAR = 164.0
_BAR_OF_SEVERAL = 112.0
_ACROSS = 28.0


def best_answers(answers: Sequence[Answer]) -> list[Answer]:
    """The best ones, the most chosen first; the fine ones where none is best."""
    for verdict in (Verdict.BEST, Verdict.OKAY, Verdict.RISKY):
        chosen = [answer for answer in answers if answer.verdict is verdict]
        if chosen:
            return sorted(chosen, key=lambda answer: -(answer.count or 0))
    return []


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a stack and its place: an answer, or words (small ones are the question)."""

    box: Box
    answer: Answer | None = None
    text: str = ""
    small: bool = False


@dataclass(frozen=True, slots=True)
class Stack:
    """What stands above one another: the question, the answers, their reasons, how large.

    In one column each answer is followed by its reason; in more, the answers stand together.
    """

    question: str
    answers: tuple[Answer, ...]
    reasons: tuple[str, ...]
    size: float
    columns: int = 1
    tight: bool = False

    def height(self, canvas: Canvas, width: float) -> float:
        """What it takes in lines of `width`."""
        return max(part.box.bottom for part in self._parts(canvas, width))

    def draw(self, canvas: Canvas, area: Box) -> None:
        """Draw it from the top of `area`; what does not fit is cut at its foot.

        Answers and reasons arrive one after the other; the question is known already.
        """
        after = 0.0
        for part in self._parts(canvas, area.width):
            box = part.box.moved(area.x, area.y)
            if part.small:
                self._draw_part(canvas, box, area, part)
                continue
            with canvas.arriving(("best", part.answer or part.text), box, after=after):
                self._draw_part(canvas, box, area, part)
            after += STAGGER_SECONDS

    def _draw_part(self, canvas: Canvas, box: Box, area: Box, part: Part) -> None:
        if part.answer:
            self._draw_answer(canvas, box, part.answer)
        else:
            low = min(box.bottom, area.bottom)
            self._draw_words(canvas, Box(box.x, box.y, box.width, low - box.y), part)

    def _parts(self, canvas: Canvas, width: float) -> Iterator[Part]:
        y = 0.0
        if self.question:
            height = text_height(canvas, self.question, width, self._small)
            yield Part(Box(0, y, width, height + 2), text=self.question, small=True)
            y += height + GAP
        for answers, reasons in self._rows():
            bars = self._bar_row(canvas, answers, width)
            for answer, bar in zip(answers, bars, strict=False):
                yield Part(bar.moved(0, y), answer)
            y += bars[0].height + GAP
            for reason in reasons:
                height = text_height(canvas, reason, width, self.size, leading=self._leading)
                yield Part(Box(0, y, width, height + 2), text=reason)
                y += height + GAP

    def _rows(self) -> Iterator[tuple[Sequence[Answer], Sequence[str]]]:
        """The answers row by row, with the reasons that stand below each row."""
        for first in range(0, len(self.answers), self.columns):
            row = slice(first, first + self.columns)
            yield self.answers[row], [reason for reason in self.reasons[row] if reason]

    def _bar_row(self, canvas: Canvas, answers: Sequence[Answer], width: float) -> list[Box]:
        alone = len(self.answers) == 1 and not self.tight
        least = _BAR if alone else _BAR_OF_SEVERAL
        each = (width - _ACROSS * (self.columns - 1)) / self.columns
        heights = (
            answer_bar_height(
                canvas,
                option_text(canvas, answer),
                each,
                self._bar_size,
                ticked=True,
                block=self._block,
            )
            for answer in answers
        )
        return Box(0, 0, width, max(least, *heights)).columns(self.columns, _ACROSS)

    @property
    def _block(self) -> float:
        return 165.0 if self.columns == 1 and not self.tight else 116.0

    @property
    def _small(self) -> float:
        return max(LABEL, self.size * 0.84)

    @property
    def _bar_size(self) -> float:
        return self.size * (1.2 if len(self.answers) == 1 and not self.tight else 1.0)

    @property
    def _leading(self) -> float:
        return 1.16 if self.tight else 1.24

    def _draw_answer(self, canvas: Canvas, box: Box, answer: Answer) -> None:
        answer_bar(
            canvas,
            box,
            answer.letter,
            option_text(canvas, answer),
            size=self._bar_size / canvas.text_scale,
            ticked=True,
            block=self._block,
        )

    def _draw_words(self, canvas: Canvas, box: Box, part: Part) -> None:
        theme = canvas.theme
        canvas.text(
            part.text,
            box,
            (self._small if part.small else self.size) / canvas.text_scale,
            floor=LABEL if part.small else READ,
            colour=theme.ink_soft if part.small else theme.ink,
            leading=1.2 if part.small else self._leading,
        )


def stacks(canvas: Canvas, answers: Sequence[Answer], asked: str) -> Iterator[Stack]:
    """From the fullest to the shortest: without the question, then with one reason only."""
    best = tuple(best_answers(answers))
    every = _reasons(best)
    first = best[0]
    one = (*[""] * (len(best) - 1), first.feedback)
    for lift in lifts(canvas):
        size = READ * lift
        if asked:
            yield Stack(asked, best, every, size)
        yield Stack("", best, every, size)
        yield Stack("", best, one, size)
        if len(best) > 1 and canvas.narrow:
            yield Stack("", best, one, size, columns=2)
    yield Stack("", best, one, READ, tight=True)
    yield Stack("", (first,), (first.feedback,), READ, tight=True)


def _reasons(best: Sequence[Answer]) -> tuple[str, ...]:
    """The feedback of each; what several share stands once, below the last of them."""
    said = [answer.feedback for answer in best]
    return tuple(
        reason if reason not in said[place + 1 :] else "" for place, reason in enumerate(said)
    )
