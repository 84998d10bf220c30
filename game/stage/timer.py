"""The timer of a vote: a ring of prickles around the seconds. When it is over, nothing happens."""

from __future__ import annotations

from dataclasses import dataclass

from game.play.state import Phase, State
from game.stage.box import Box
from game.stage.canvas import Canvas
from game.stage.text import Weight
from game.stage.theme import LABEL

VOTE_SECONDS = 60
"""How long a class has to vote, where it wants a timer."""

TIMER = 128.0
"""The timer's width and height, in units."""

PRICKLES = 20


@dataclass(frozen=True, slots=True)
class Timer:
    """`left` of `total` seconds, at the moment of drawing."""

    total: int
    left: int


@dataclass(frozen=True, slots=True)
class Vote:
    """The vote whose seconds are counted: which it is, and since when (seconds of the session)."""

    round: int = -1
    beat: str = ""
    since: int = 0
    switched: bool = False

    def after(self, state: State, seconds: int) -> Vote:
        """The vote that goes on in `state`: this one, or one that begins now."""
        if state.phase not in (Phase.VOTING, Phase.CLOSED):
            return Vote()
        if (self.round, self.beat) == (state.round, state.beat):
            return self
        return Vote(state.round, state.beat, seconds)

    def timer(self, seconds: int) -> Timer:
        """What is left of its time."""
        return Timer(VOTE_SECONDS, max(0, VOTE_SECONDS - (seconds - self.since)))


def draw_timer(canvas: Canvas, centre: tuple[float, float], timer: Timer) -> None:
    """The ring around `centre`; its prickles are spent one by one."""
    area = Box(centre[0] - TIMER / 2, centre[1] - TIMER / 2, TIMER, TIMER)

    def draw(canvas: Canvas, seconds: float) -> None:
        _draw_ring(canvas, area, Timer(timer.total, timer.left - int(seconds)))

    canvas.live(("timer", timer), area, draw, lasts=timer.left, every=1.0, still=0.0)


def _draw_ring(canvas: Canvas, area: Box, timer: Timer) -> None:
    theme = canvas.theme
    lively = theme.sun if theme.name == "night" else theme.pine
    left = round(PRICKLES * timer.left / timer.total)
    ring = "".join(
        f'<path d="M-6.5,-50 L0,-73 L6.5,-50 Z" transform="rotate({360 / PRICKLES * place:.0f})" '
        f'fill="{colour}" stroke="{colour}"/>'
        for place, colour in enumerate([lively] * left + [theme.gone] * (PRICKLES - left))
    )
    scale = TIMER / 160
    canvas.shape(
        f'<g transform="scale({scale}) translate(80,80)" stroke-width="5" '
        f'stroke-linejoin="round">{ring}</g>',
        area,
    )
    canvas.text(
        str(timer.left),
        area,
        48 / canvas.text_scale,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        align=(0.5, 0.5),
        leading=1.0,
    )
