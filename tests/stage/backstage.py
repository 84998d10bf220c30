"""A backstage made by hand: packs, classes and helplines that a test can set."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game import folders, interface
from game.beats import Topic
from game.errors import ClickwiseError
from game.play.session import Session
from game.stage.ports import (
    ClassCard,
    ClassName,
    HelplineCard,
    PackCard,
    PastClass,
    Plan,
    PlanCard,
    RoundCard,
    Settings,
    Words,
)
from tests.play.scripts import question, script
from tests.stage.adult import Paper

BRAVE_OTTER = ClassCard("7", ClassName("brave", "otter"), "en", 4, 8)
NAME = ClassName("kind", "fox")
BELGIUM = (
    HelplineCard("Child Focus", "116 000", "Free, day and night", main=True, pictures=True),
    HelplineCard("Awel", "102", "Dutch, also chat", main=False),
    HelplineCard("103 Écoute-Enfants", "103", "French, also chat", main=False),
    HelplineCard("Telefonhilfe Ostbelgien", "108", "German, all ages", main=False),
)


def pack(
    name: str = "privacy",
    title: str = "My space, my data",
    topic: Topic | None = Topic.PRIVACY,
    *,
    languages: tuple[str, ...] = ("en",),
    bundled: bool = True,
    review_pending: bool = False,
    problems: int = 0,
) -> PackCard:
    """A pack of three rounds and nine minutes."""
    return PackCard(name, title, topic, languages, 3, 9, bundled, review_pending, problems)


FOUR_PACKS = (
    pack("pressure", "Pressure? Get help!", Topic.SEXTORTION),
    pack(),
    pack("pictures", "My picture, my choice", Topic.SEXTING),
    pack("trust", "Who is really there?", Topic.GROOMING),
)


_TOPICS = (Topic.PRIVACY, Topic.SEXTING, Topic.GROOMING, Topic.SEXTORTION)
_NAMES = ("privacy", "pictures", "trust", "pressure")
READY_MADE = (
    PlanCard("mixed-50", "A bit of everything", "One visit, all topics.", 50, _NAMES, _TOPICS),
    PlanCard("mixed-20", "A bit of everything, short", "One question each.", 20, _NAMES, _TOPICS),
    *(
        PlanCard(f"{name}-50", f"{name.title()} in depth", "A whole lesson.", 50, (name,), (topic,))
        for name, topic in zip(_NAMES, _TOPICS, strict=True)
    ),
    PlanCard("follow-up", "A week later", "Five minutes.", 5, _NAMES, _TOPICS),
)


class HandMadeBackstage:
    """Implements `game.stage.ports.Backstage`."""

    languages: Sequence[str] = ("en", "nl")
    countries: Sequence[str] = ("be", "nl", "eu")

    def __init__(
        self,
        *packs: PackCard,
        unfinished: ClassCard | None = None,
        old: bool = False,
        minutes: float = 3,
    ) -> None:
        """Every pack has three rounds of `minutes`; the last one is extra."""
        self._packs = packs or (pack(),)
        self._unfinished = unfinished
        self._old = old
        self._minutes = minutes
        self.settings = Settings()
        self.settings_notice = ""
        self.saved_folder = Path("/home/adult/.local/share/clickwise")
        self.opened_folders = 0
        self.file_manager = True
        self.unreadable: set[str] = set()
        self.by_path: dict[str, PackCard] = {}
        self.plans: list[Plan] = []
        self.past: Sequence[PastClass] = ()
        self.ready_made: Sequence[PlanCard] = ()
        self.planned: Sequence[tuple[RoundCard, bool]] = ()

    @property
    def drawings(self) -> Path:
        return folders.assets() / "drawings"

    @property
    def sounds(self) -> Path:
        return folders.assets() / "sounds"

    def keep_settings(self, settings: Settings) -> None:
        self.settings = settings

    def open_saved_folder(self) -> bool:
        self.opened_folders += self.file_manager
        return self.file_manager

    def words(self, language: str) -> Words:
        return interface.words(language)

    def pack(self, name: str, language: str) -> PackCard:
        for card in self._packs:
            if card.name == name:
                return card
        if name in self.by_path:
            return self.by_path[name]
        raise ClickwiseError(f"There is no pack {name}.")

    def add_pack(self, given: Path) -> str:
        if given.name in self.unreadable:
            raise ClickwiseError(f"The pack in {given.name} cannot be added.")
        self._packs = (*self._packs, pack(given.stem, "A new pack", None, bundled=False))
        return "A new pack"

    def packs(self, language: str) -> Sequence[PackCard]:
        return self._packs

    def rounds(self, packs: Sequence[str], language: str) -> Sequence[RoundCard]:
        for name in packs:
            if name in self.unreadable:
                raise ClickwiseError(f"The pack {name} cannot be read.")
        return [
            RoundCard(name, f"round-{number}", f"Question {number}?", self._minutes, number < 3)
            for name in packs
            for number in (1, 2, 3)
        ]

    def lesson_plans(self, language: str) -> Sequence[PlanCard]:
        return self.ready_made

    def lesson_plan(self, name: str, language: str) -> PlanCard:
        return next(plan for plan in self.ready_made if plan.name == name)

    def planned_rounds(
        self, name: str, language: str, minutes: int
    ) -> Sequence[tuple[RoundCard, bool]]:
        if name in self.unreadable:
            raise ClickwiseError(f"The plan {name} cannot be read.")
        return self.planned

    def unfinished(self) -> ClassCard | None:
        return self._unfinished

    def resume(self, identifier: str) -> Session:
        raise ClickwiseError("This class cannot go on.")

    def past_classes(self, language: str) -> Sequence[PastClass]:
        return self.past

    def begin(self, plan: Plan, *, demo: bool) -> tuple[ClassName, Session]:
        self.plans.append(plan)
        session = Session(script(question(), languages=self.languages), Paper(), lambda: 0)
        session.do(plan.begin)
        return NAME, session

    def class_name(self, session: Session) -> ClassName:
        return NAME

    def helplines(self, country: str, language: str) -> Sequence[HelplineCard]:
        return BELGIUM

    def helplines_are_old(self, country: str) -> bool:
        return self._old

    def picture(self, pack: str, file: str) -> Path | None:
        return None
