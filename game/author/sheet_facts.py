"""What a sheet says: of a pack and of each of its rounds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.author.reading import Leaf
from game.beats import Round, Topic
from game.packs.signature import Signature


@dataclass(frozen=True, slots=True)
class PackSheet:
    """What a sheet says of a pack. `languages` are names, the one of the sheet is `language`."""

    title: str
    topic: str
    adult_term: str
    key_line: str
    language: str
    languages: Sequence[str]
    minutes: float
    objectives: Mapping[str, str]
    take_aways: Mapping[str, str]
    resources: Mapping[str, str]
    sources: Mapping[str, str]
    signed: Mapping[str, Signature | None]


@dataclass(frozen=True, slots=True)
class RoundSheet:
    """What a sheet says of a round. `place` is where its author wrote it: “pack.yaml:34”.

    `passages` are those that the beats of a story stand in, `helping` its endings that show help.
    """

    number: int
    round: Round
    language: str
    topic: Topic
    place: str
    sources: tuple[str, ...]
    leaves: Sequence[Leaf]
    passages: Mapping[str, str]
    helping: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """How the outline calls it."""
        return f"{self.number} {self.round.id} ({self.round.type})"


def minutes(value: float) -> str:
    """“2½ min” for 2.5: halves, and never nothing."""
    halves = max(1, round(value * 2))
    whole = str(halves // 2) if halves > 1 else ""
    return f"{whole}{'½' if halves % 2 else ''} min"
