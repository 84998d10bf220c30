"""What the stage must be handed, since it may not fetch it: texts, packs, classes, helplines.

`commands` joins these to the library, the scores and the data files.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from game.beats import Part

if TYPE_CHECKING:  # home is drawn before the rules are loaded
    from datetime import date

    from game.beats import Topic
    from game.play.moves import Begin
    from game.play.session import Session


class Words(Protocol):
    """The texts of the interface in one language."""

    def __call__(self, key: str, **values: object) -> str:
        """The text of `key` with its placeholders filled; `number=1` picks `key.one`, if any.

        Raises KeyError for a key that no language has.
        """
        ...


MOST_LARGER = 5
"""`larger_text` lifts the letters by up to a quarter in so many steps."""

LOUDEST = 5


@dataclass(frozen=True, slots=True)
class Settings:
    """How the game looks and sounds on this computer.

    An empty language or country follows the computer. `larger_text` is 0 to MOST_LARGER, `volume`
    0 (off) to LOUDEST, `class_screen` 1 or 2.
    """

    language: str = ""
    country: str = ""
    larger_text: int = 0
    easier_reading: bool = False
    night: bool = False
    volume: int = 2
    calm_movement: bool = False
    timer: bool = False
    class_screen: int = 1


@dataclass(frozen=True, slots=True)
class PackCard:
    """A pack on the home page. `problems` counts its errors: with any it cannot be played."""

    name: str
    title: str
    topic: Topic | None
    languages: tuple[str, ...]
    rounds: int
    minutes: float
    bundled: bool
    review_pending: bool
    problems: int = 0


@dataclass(frozen=True, slots=True)
class RoundCard:
    """A round in set-up, where the adult can switch it off.

    `before` is the first time of a round that is asked twice, to be compared.
    """

    pack: str
    id: str
    title: str
    minutes: float
    core: bool
    part: Part = Part.LESSON
    before: bool = False


@dataclass(frozen=True, slots=True)
class PlanCard:
    """A ready-made lesson: its name (or path), what it is called, for whom it is, its packs."""

    name: str
    title: str
    note: str
    minutes: int
    packs: tuple[str, ...]
    topics: tuple[Topic | None, ...] = ()


@dataclass(frozen=True, slots=True)
class ClassName:
    """The code name of a class: keys of the word list, and a number when the name was taken."""

    adjective: str
    animal: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class ClassCard:
    """A class and where it stands in its rounds, counted from 1."""

    identifier: str
    name: ClassName
    language: str
    round: int
    of: int


@dataclass(frozen=True, slots=True)
class BestVotes:
    """How many chose a best answer in one vote, `of` so many teams or pupils who answered."""

    count: int
    of: int


@dataclass(frozen=True, slots=True)
class Growth:
    """One question to a past class: its first vote, and the one after talking where there was one.

    No vote at all where a count is withheld because it is about too few pupils.
    """

    question: str
    votes: tuple[BestVotes, ...] = ()


@dataclass(frozen=True, slots=True)
class PastClass:
    """A class that has played here, with the packs and their titles as they were then.

    `teams` is 0 for one class; `pupils_counted` says whether `growth` counts pupils or teams.
    """

    card: ClassCard
    day: date
    packs: tuple[str, ...]
    titles: tuple[str, ...]
    pupils: int
    teams: int
    played: int
    ended: bool
    pupils_counted: bool
    growth: tuple[Growth, ...] = ()


@dataclass(frozen=True, slots=True)
class HelplineCard:
    """A number to call, in the words of one language. One is the country's main number.

    `pictures` tells who helps to have a picture taken offline.
    """

    name: str
    number: str
    note: str
    main: bool
    pictures: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What set-up ended with: which rounds of which packs, and how the session begins.

    Without rounds, those are played that fit; `lesson_plan` names the plan that chooses them.
    """

    packs: tuple[str, ...]
    rounds: tuple[RoundCard, ...]
    begin: Begin
    lesson_plan: str = ""


class Backstage(Protocol):
    """Everything behind the stage."""

    @property
    def languages(self) -> Sequence[str]:
        """The languages of the interface."""
        ...

    @property
    def countries(self) -> Sequence[str]:
        """The countries we know helplines of."""
        ...

    @property
    def drawings(self) -> Path:
        """The folder of the game's own drawings (`icons/tell.svg` and their like)."""
        ...

    @property
    def sounds(self) -> Path:
        """The folder of the game's sounds (`reveal.wav` and their like)."""
        ...

    @property
    def settings(self) -> Settings:
        """How the game was set up last."""
        ...

    def keep_settings(self, settings: Settings) -> None:
        """Keep them for the next start. That they cannot be written stops nothing."""
        ...

    @property
    def settings_notice(self) -> str:
        """What the adult should know about the settings, as a key of the texts; usually empty."""
        ...

    @property
    def saved_folder(self) -> Path:
        """Where the classes are kept."""
        ...

    def open_saved_folder(self) -> bool:
        """Show that folder in the computer's file manager; whether that could be begun."""
        ...

    def words(self, language: str) -> Words:
        """The interface's texts; what a language lacks comes in English."""
        ...

    def packs(self, language: str) -> Sequence[PackCard]:
        """Every installed pack, the bundled ones first; titles in `language` where they have it."""
        ...

    def pack(self, name: str, language: str) -> PackCard:
        """One pack by its name, or by the path of its folder, which is its name then.

        Raises ClickwiseError when there is none.
        """
        ...

    def add_pack(self, given: Path) -> str:
        """Put a pack that was handed on among the user's own; its title.

        Raises ClickwiseError when that cannot be done.
        """
        ...

    def rounds(self, packs: Sequence[str], language: str) -> Sequence[RoundCard]:
        """The rounds of these packs in order. Raises ClickwiseError when one cannot be read."""
        ...

    def lesson_plans(self, language: str) -> Sequence[PlanCard]:
        """The ready-made lessons whose packs can be played; in `language` where they have it."""
        ...

    def lesson_plan(self, name: str, language: str) -> PlanCard:
        """One plan by its name or path. Raises ClickwiseError when it cannot be played."""
        ...

    def planned_rounds(
        self, name: str, language: str, minutes: int
    ) -> Sequence[tuple[RoundCard, bool]]:
        """All that a plan may play, in order, and whether it fits the minutes.

        Raises ClickwiseError when the plan or one of its packs cannot be read.
        """
        ...

    def unfinished(self) -> ClassCard | None:
        """The latest class that can go on, or None."""
        ...

    def resume(self, identifier: str) -> Session:
        """Take up a session where it stood. Raises ClickwiseError when that cannot be done."""
        ...

    def past_classes(self, language: str) -> Sequence[PastClass]:
        """Every class that has played here, the latest first; texts in `language` where kept.

        Demos are left out. Raises ClickwiseError when what was kept cannot be read.
        """
        ...

    def begin(self, plan: Plan, *, demo: bool) -> tuple[ClassName, Session]:
        """A new session that has begun, and the name of its class.

        Raises ClickwiseError when a pack cannot be read.
        """
        ...

    def class_name(self, session: Session) -> ClassName:
        """The code name of a session that was begun or resumed here."""
        ...

    def helplines(self, country: str, language: str) -> Sequence[HelplineCard]:
        """Whom children can call, the main number first."""
        ...

    def helplines_are_old(self, country: str) -> bool:
        """Whether a number has not been verified for twelve months."""
        ...

    def picture(self, pack: str, file: str) -> Path | None:
        """Where a drawing of a pack is, or None when it is no longer there."""
        ...
