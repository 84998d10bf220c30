"""What no page shows of a round: the misconception behind each answer, as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.author.blocks import Block
from game.author.paper import WIDTH, Paper
from game.author.paper.lettering import lines_of, width_of
from game.author.paper.parts import INK, MARGIN, STEP, mark, pill, verdict, write
from game.author.sheet_parts import CONTENT, HEADING, TEXT, TEXT_BOLD, edged
from game.beats import Ask, Option, Round, RoundType, Verdict, Zones
from game.stage.box import Box
from game.stage.ports import Words
from game.stage.theme import DAY

NONE = "\u2013"
"""What stands for a misconception where there is none."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """A row of the table of answers: the wrong idea behind one of them."""

    letter: str
    text: str
    verdict: Verdict | None
    zones: str
    misconception: str


def answer_blocks(round_: Round, words: Words) -> list[Block]:
    """What no page shows: the misconception behind each answer."""
    blocks: list[Block] = []
    asks = [beat for beat in round_.beats.values() if isinstance(beat, Ask)]
    sort = isinstance(round_.scenery, Zones)
    rows = [row for ask in asks if sort for row in _card(ask, words)]
    if rows:
        blocks += _table("Behind the cards", rows)
    for ask in asks if not sort else ():
        rows = [_row(option, words, spot=round_.type is RoundType.SPOT) for option in ask.options]
        if any(row.misconception for row in rows):
            blocks += _table(f"Behind the answers: {ask.question}", rows)
    return blocks


def _row(option: Option, words: Words, *, spot: bool) -> _Answer:
    text = option.text or words(f"option.{option.id}")
    if spot:
        risk = "To find" if option.verdict is Verdict.BEST else "Fine"
        return _Answer(option.letter, text, None, risk, option.misconception)
    return _Answer(option.letter, text, option.verdict, "", option.misconception)


def _card(ask: Ask, words: Words) -> Iterator[_Answer]:
    """A card of a sort: where it belongs, and why one may think otherwise."""
    best = [
        option.text or words(f"option.{option.id}")
        for option in ask.options
        if option.verdict is Verdict.BEST
    ]
    wrong = next((option.misconception for option in ask.options if option.misconception), "")
    yield _Answer("", ask.question, None, " or ".join(best), wrong)


def _table(title: str, rows: Sequence[_Answer]) -> list[Block]:
    """Answers below each other: mark, words, verdict, misconception."""
    columns = _columns(rows)
    texts = [lines_of(row.text, TEXT_BOLD, columns.verdict - columns.text - 20) for row in rows]
    ideas = [lines_of(row.misconception or NONE, TEXT, columns.end - columns.idea) for row in rows]
    heights = [
        max(40.0, max(len(text), len(idea)) * STEP) + 10
        for text, idea in zip(texts, ideas, strict=True)
    ]
    titles = lines_of(title, HEADING, columns.end - columns.mark, 2)
    head = len(titles) * 36 + 18

    def draw(paper: Paper, y: float) -> None:
        edged(paper, Box(MARGIN, y, CONTENT, head + sum(heights) + 8), DAY.coral)
        write(paper, titles, columns.mark, y + 12, HEADING, step=36)
        y += head
        for row, text, idea, high in zip(rows, texts, ideas, heights, strict=True):
            paper.line([(columns.mark, y), (columns.end, y)], 2, "#E4CF9B")
            _draw_answer(paper, row, text, idea, columns, y + high / 2)
            y += high

    return [Block(head + sum(heights) + 8, draw, 18)]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns of a table begin; verdicts stand left of the ideas."""

    mark: float
    text: float
    verdict: float
    idea: float
    end: float


def _columns(rows: Sequence[_Answer]) -> _Columns:
    """Columns as wide as their words need."""
    left = MARGIN + 34
    text = left + (56 if any(row.letter for row in rows) else 0)
    widest = max(width_of(row.text, TEXT_BOLD) for row in rows)
    verdict_ = min(left + 480, text + widest + 24)
    pills = max(_pill_width(row) for row in rows)
    return _Columns(left, text, verdict_, verdict_ + pills + 18, WIDTH - MARGIN - 20)


def _pill_width(row: _Answer) -> float:
    return max(74.0, width_of(row.zones, TEXT_BOLD) + 16)


def _draw_answer(
    paper: Paper,
    row: _Answer,
    text: Sequence[str],
    idea: Sequence[str],
    columns: _Columns,
    middle: float,
) -> None:
    if row.letter:
        mark(paper, row.letter, Box(columns.mark, middle - 19, 38, 38))
    write(paper, text, columns.text, middle - len(text) * STEP / 2, TEXT_BOLD)
    _verdict(paper, row, columns.idea - 18, middle)
    write(paper, idea, columns.idea, middle - len(idea) * STEP / 2, TEXT)


def _verdict(paper: Paper, row: _Answer, right: float, middle: float) -> None:
    if row.verdict:
        verdict(paper, row.verdict, right, middle)
    elif row.zones:
        pill(paper, row.zones, right, middle, DAY.best, INK)
