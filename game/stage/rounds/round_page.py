"""What every round type is handed to draw."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.play.pages import GroupPage, PickPage, TellingPage, VotingPage
from game.stage.ports import HelplineCard
from game.stage.timer import Timer

RoundPage = TellingPage | VotingPage | PickPage | GroupPage
"""The pages whose look depends on the type of the round."""

PictureOf = Callable[[str, str], Path | None]
"""Where a drawing is: by pack, and by its file inside the pack's folder."""


@dataclass(frozen=True, slots=True)
class Aids:
    """What pages need from outside: whom to call, and where a pack's drawing is (pack, file).

    The `timer` of a vote is there only when it was asked for.
    """

    helplines: Sequence[HelplineCard]
    picture: PictureOf
    timer: Timer | None = None
