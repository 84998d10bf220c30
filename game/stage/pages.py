"""Every page the class can see, and who draws it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import assert_never

from game.beats import RoundType, Zones
from game.play.pages import (
    BreakPage,
    DebriefPage,
    EndingPageShown,
    FinishedPage,
    GroupPage,
    LetterPage,
    NeighbourPage,
    NoticePage,
    Page,
    PickPage,
    RevealPage,
    RulesPage,
    ShieldPage,
    TellingPage,
    ThanksPage,
    VotingPage,
)
from game.stage.box import Target
from game.stage.canvas import Canvas
from game.stage.debrief import draw_debrief
from game.stage.ending import draw_ending
from game.stage.interludes import draw_break, draw_finished, draw_thanks
from game.stage.letter import draw_letter
from game.stage.neighbour import draw_neighbour
from game.stage.opening import draw_notice, draw_rules
from game.stage.reveal import draw_reveal
from game.stage.rounds.choice import draw_choice
from game.stage.rounds.myth import draw_myth
from game.stage.rounds.order import draw_order
from game.stage.rounds.round_page import Aids, RoundPage
from game.stage.rounds.scenario import draw_scenario
from game.stage.rounds.sort import draw_sort
from game.stage.rounds.spot import draw_spot
from game.stage.rounds.talk import draw_talk
from game.stage.settled import newest_in, stay_known
from game.stage.shield import draw_shield

ROUNDS: Mapping[RoundType, Callable[[Canvas, RoundPage, Aids], list[Target]]] = {
    RoundType.CHOICE: draw_choice,
    RoundType.MYTH: draw_myth,
    RoundType.SORT: draw_sort,
    RoundType.ORDER: draw_order,
    RoundType.SPOT: draw_spot,
    RoundType.SCENARIO: draw_scenario,
    RoundType.TALK: draw_talk,
}
"""How each round type looks. A new one is one file in `rounds/` and one line here."""


def draw_page(canvas: Canvas, page: Page, aids: Aids) -> list[Target]:
    """Draw `page`, whole; what can be clicked on it."""
    targets = _draw(canvas, page, aids)
    match page:
        case NeighbourPage() | PickPage():
            stay_known(canvas, page.situation, newest_in(page))
        case RevealPage() | LetterPage() if isinstance(page.situation.scenery, Zones):
            stay_known(canvas, page.situation)
        case _:
            pass
    return targets


def _draw(canvas: Canvas, page: Page, aids: Aids) -> list[Target]:
    match page:
        case TellingPage() | VotingPage() | PickPage() | GroupPage():
            return ROUNDS[page.situation.type](canvas, page, aids)
        case ThanksPage():
            return draw_thanks(canvas, page)
        case NeighbourPage():
            return draw_neighbour(canvas, page)
        case RevealPage():
            return draw_reveal(canvas, page)
        case LetterPage():
            return draw_letter(canvas, page)
        case DebriefPage():
            return draw_debrief(canvas, page)
        case _:
            return _draw_around(canvas, page, aids)


def _draw_around(
    canvas: Canvas,
    page: NoticePage | RulesPage | ShieldPage | EndingPageShown | BreakPage | FinishedPage,
    aids: Aids,
) -> list[Target]:
    """The pages before, between and after the rounds."""
    match page:
        case NoticePage():
            return draw_notice(canvas)
        case RulesPage():
            return draw_rules(canvas)
        case ShieldPage():
            return draw_shield(canvas, page)
        case EndingPageShown():
            return draw_ending(canvas, page, aids.helplines)
        case BreakPage():
            return draw_break(canvas)
        case FinishedPage():
            return draw_finished(canvas)
        case _:
            assert_never(page)
