"""What every round type is handed to draw."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.play.pages import GroupPage, PickPage, TellingPage, VotingPage

RoundPage = TellingPage | VotingPage | PickPage | GroupPage
"""The pages whose look depends on the type of the round."""

PictureOf = Callable[[str, str], Path | None]
"""Where a drawing is: by pack, and by its file inside the pack's folder."""
