"""A pack without errors, compiled in every language it can be played in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.beats import Round, Topic


@dataclass(frozen=True, slots=True)
class Edition:
    """A pack in one language; its objectives, take-aways and resources are by identifier."""

    title: str
    key_line: str
    adult_term: str
    objectives: Mapping[str, str]
    take_aways: Mapping[str, str]
    resources: Mapping[str, str]
    rounds: tuple[Round, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that can be played. The first of `editions` is the language it was written in."""

    name: str
    folder: Path
    topic: Topic
    editions: Mapping[str, Edition]
    review_pending: bool

    @property
    def language(self) -> str:
        """The language the pack was written in."""
        return next(iter(self.editions))

    @property
    def rounds(self) -> tuple[Round, ...]:
        """All rounds, in the language the pack was written in."""
        return self.editions[self.language].rounds

    @property
    def minutes(self) -> float:
        return sum(one.minutes for one in self.rounds)
