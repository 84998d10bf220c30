"""Which sound belongs to the step from one page to the next.

A cue is found from pages alone. While the class votes they know who has answered and never what, so
no answer sounds like a wrong one, and no sound gives an answer away.
"""

from __future__ import annotations

from enum import StrEnum

from game.play.pages import (
    BreakPage,
    EndingPageShown,
    GroupPage,
    NeighbourPage,
    Page,
    PickPage,
    RevealPage,
    ShieldPage,
    VotingPage,
)


class Sound(StrEnum):
    """The sounds of the game, as their files are named."""

    ANSWERED = "answered"
    REVEAL = "reveal"
    PRICKLE = "prickle"
    ENDING = "ending"
    CALM = "calm"


def cue(before: Page | None, after: Page, *, granted: bool = False) -> Sound | None:
    """What is heard when `after` takes the place of `before`; mostly nothing.

    `granted` says that the adult gave a prickle, which shows on no page but the shield. The end of
    a break brings back what was there: it is silent.
    """
    if granted:
        return Sound.PRICKLE
    if before is None or isinstance(before, BreakPage):
        return None
    match after:
        case VotingPage():
            return _answered(before, after)
        case RevealPage() | GroupPage():
            asked = isinstance(before, VotingPage | NeighbourPage | PickPage)
            return Sound.REVEAL if asked else None
        case ShieldPage():
            grown = after.fresh and not isinstance(before, ShieldPage)
            return Sound.PRICKLE if grown else None
        case EndingPageShown():
            return _ended(before, after)
        case _:
            return None


def _answered(before: Page, after: VotingPage) -> Sound | None:
    """A seat has answered that had not. Changing an answer is silent."""
    if not isinstance(before, VotingPage):
        return None
    return Sound.ANSWERED if after.answered - before.answered else None


def _ended(before: Page, after: EndingPageShown) -> Sound | None:
    """The last page has come; in another language it is the same page."""
    here = isinstance(before, EndingPageShown) and before.number == after.number
    return Sound.ENDING if after.number == after.of and not here else None
