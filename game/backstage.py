"""Everything behind the stage, joined: packs, classes, helplines, the texts of the interface."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from game import folders, helplines, interface
from game.errors import ClickwiseError, NoSuchPack, ScoresUnusable
from game.packs import library
from game.packs.problems import PackUnreadable, PlanUnreadable
from game.past_classes import class_card, class_name, past_classes
from game.play.lesson import rounds_that_fit
from game.play.moves import MOST_PUPILS, MOST_SEATS
from game.play.refused import Refused
from game.play.rules import VERSION
from game.play.session import Session
from game.ready_made import plan_card, planned, round_card
from game.scores.file import ScoresFile
from game.scores.journal import Journal, KeptScript, kept_session, new_head
from game.scores.results import PastSession, kept_text, unfinished_session
from game.settings import SettingsFile
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
from game.stage.programme import candidate, in_lesson_order

if TYPE_CHECKING:
    from random import Random

    from game.packs.pack import Pack


class LocalBackstage:
    """The packs and the scores of this computer. Nothing is opened or read before it is asked for.

    `clock` counts whole seconds from anywhere.
    """

    def __init__(
        self,
        *,
        scores: ScoresFile | None = None,
        today: Callable[[], date] = date.today,
        chance: Random | None = None,
        clock: Callable[[], int] = lambda: int(time.monotonic()),
    ) -> None:
        self.scores = scores or ScoresFile(folders.scores())
        self._settings = SettingsFile(folders.settings(), interface.languages, helplines.countries)
        self._today = today
        self._chance = chance
        self._clock = clock
        self._packs: dict[str, Pack] = {}
        self._folders: dict[str, Path | None] = {}
        self._titles: dict[str, tuple[str, ...]] = {}
        self._journals: WeakKeyDictionary[Session, Journal] = WeakKeyDictionary()

    def close(self) -> None:
        """Let go of the scores file."""
        self.scores.close()

    @property
    def notice(self) -> str:
        """What the adult should know about the scores file; usually nothing."""
        return self.scores.notice

    # --- what is installed ----------------------------------------------------------------------

    @property
    def languages(self) -> Sequence[str]:
        """The languages of the interface, English first."""
        return interface.languages()

    @property
    def countries(self) -> Sequence[str]:
        """The countries we know helplines of, the one that stands for all others last."""
        return helplines.countries()

    @property
    def drawings(self) -> Path:
        """The folder of the game's own drawings."""
        return folders.assets() / "drawings"

    @property
    def sounds(self) -> Path:
        """The folder of the game's sounds."""
        return folders.assets() / "sounds"

    @property
    def settings(self) -> Settings:
        """How the game was set up last."""
        return self._settings.settings

    def keep_settings(self, settings: Settings) -> None:
        """Keep them for the next start. That they cannot be written stops nothing."""
        self._settings.keep(settings)

    @property
    def settings_notice(self) -> str:
        """What the adult should know about the settings, as a key of the texts; usually empty."""
        return self._settings.notice

    @property
    def saved_folder(self) -> Path:
        """Where the classes are kept."""
        return self.scores.path.parent

    def open_saved_folder(self) -> bool:
        """Show that folder in the computer's file manager; whether that could be begun."""
        from game.file_manager import show_folder

        return show_folder(self.saved_folder)

    def words(self, language: str) -> Words:
        """The interface's texts; what a language lacks comes in English."""
        return interface.words(language)

    def helplines(self, country: str, language: str) -> Sequence[HelplineCard]:
        """Whom children can call, the main number first."""
        words = self.words(language)
        return tuple(
            HelplineCard(
                name=line.name,
                number=line.number or line.web,
                note=words(f"helpline.note.{line.note}"),
                main=line.main,
                pictures=line.pictures,
            )
            for line in helplines.lines_of(country, language)
        )

    def helplines_are_old(self, country: str) -> bool:
        """Whether a number has not been verified for twelve months."""
        return bool(helplines.old_lines(country, self._today()))

    # --- packs ----------------------------------------------------------------------------------

    def packs(self, language: str) -> Sequence[PackCard]:
        """Every installed pack, the bundled ones first; titles in `language` where they have it."""
        return tuple(_pack_card(card, language) for card in library.cards())

    def pack(self, name: str, language: str) -> PackCard:
        """One pack by its name, or by the path of its folder, which is its name then.

        Raises ClickwiseError when there is none.
        """
        return replace(_pack_card(library.find(name), language), name=name)

    def add_pack(self, given: Path) -> str:
        """Put a pack that was handed on among the user's own; its title.

        Raises ClickwiseError when that cannot be done.
        """
        from game.packs.adding import add

        bundled = [card.name for card in library.cards() if card.source == library.BUNDLED]
        try:
            return add(given, folders.user_packs(), bundled).title
        except PackUnreadable as unreadable:
            raise ClickwiseError(
                f"The pack in {given.name} has problems and was not added. "
                f"See them all with: clickwise add {given.name}"
            ) from unreadable

    def rounds(self, packs: Sequence[str], language: str) -> Sequence[RoundCard]:
        """The rounds of these packs in order. Raises ClickwiseError when one cannot be read."""
        return tuple(
            round_card(pack.name, each, before=False)
            for pack in map(self._opened, packs)
            for each in pack.editions.get(language, pack.editions[pack.language]).rounds
        )

    def lesson_plans(self, language: str) -> Sequence[PlanCard]:
        """The ready-made lessons whose packs can be played; in `language` where they have it."""
        from game.packs.lesson_plans import plans

        known = {card.name: card for card in library.cards() if card.playable}
        return tuple(
            plan_card(plan, plan.name, [known[name] for name in plan.packs], language)
            for plan in plans()
            if all(name in known for name in plan.packs)
        )

    def lesson_plan(self, name: str, language: str) -> PlanCard:
        """One plan by its name or path. Raises ClickwiseError when it cannot be played."""
        from game.packs.lesson_plans import find_plan

        plan = find_plan(name)
        return plan_card(plan, name, [library.find(pack) for pack in plan.packs], language)

    def planned_rounds(
        self, name: str, language: str, minutes: int
    ) -> Sequence[tuple[RoundCard, bool]]:
        """All that a plan may play, in order, and whether it fits the minutes.

        Raises ClickwiseError when the plan or one of its packs cannot be read.
        """
        from game.packs.lesson_plans import find_plan, pack_problems

        plan = find_plan(name)
        packs = {each: self._opened(each) for each in plan.packs}
        problems = pack_problems(plan, packs)
        if problems:
            raise PlanUnreadable(problems)
        return tuple(
            (round_card(pack, each, before=before), fits)
            for (pack, each, before), fits in planned(plan, packs, language, minutes)
        )

    def picture(self, pack: str, file: str) -> Path | None:
        """Where a drawing of a pack is, or None when it is no longer there."""
        if pack not in self._folders:
            try:
                self._folders[pack] = library.find(pack).path
            except NoSuchPack:
                self._folders[pack] = None
        folder = self._folders[pack]
        if folder is None:
            return None
        path = (folder / file).resolve()
        return path if path.is_relative_to(folder.resolve()) and path.is_file() else None

    def _opened(self, name: str) -> Pack:
        """A pack as it is on the disk now; what set-up showed is what begins."""
        card = library.find(name)
        try:
            pack = library.load(card)
        except PackUnreadable as unreadable:
            raise ClickwiseError(
                f"The pack {card.name} has problems and cannot be played. "
                f"See them all with: clickwise check {card.path}"
            ) from unreadable
        self._packs[name] = pack
        self._folders[pack.name] = pack.folder
        return pack

    # --- classes --------------------------------------------------------------------------------

    def unfinished(self) -> ClassCard | None:
        """The latest class that can go on, or None."""
        try:
            past = unfinished_session(self.scores, rules=VERSION)
        except ScoresUnusable:
            return None
        return None if past is None else class_card(past)

    def past_classes(self, language: str) -> Sequence[PastClass]:
        """Every class that has played here, the latest first; texts in `language` where kept.

        Demos are left out. Raises ClickwiseError when what was kept cannot be read.
        """
        return past_classes(self.scores, language)

    def resume(self, identifier: str) -> Session:
        """Take up a session where it stood, with the packs as they were then.

        Raises ClickwiseError when that cannot be done.
        """
        from game.packs import kept
        from game.play.outline import outline

        found = kept_session(self.scores, identifier)
        if found.head.rules != VERSION:
            raise ClickwiseError(
                "This class was played with another version of Clickwise: "
                "go on with that version, or start a new lesson."
            )
        script = kept.load(found.head.script.text)
        try:
            journal = Journal(self.scores, found.head, outline(script), found.entries)
            session = Session(script, journal, self._clock)
        except Refused as refused:
            raise ClickwiseError(
                "What was kept of this class does not fit together: start a new lesson."
            ) from refused
        self._journals[session] = journal
        return session

    def begin(self, plan: Plan, *, demo: bool) -> tuple[ClassName, Session]:
        """A new session that has begun, and the name of its class.

        A plan without rounds gets those that fit its minutes; a demo gets all. Raises
        ClickwiseError when a pack cannot be read or cannot be played as planned.
        """
        from random import Random

        from game.packs import kept
        from game.packs.script import script
        from game.play.outline import outline

        rounds = plan.rounds or self._fitting(plan, demo)
        names = dict.fromkeys(plan.packs)
        packs = [self._packs.get(name) or self._opened(name) for name in names]
        before = [place for place, each in enumerate(rounds) if each.before]
        lesson = script(packs, [(each.pack, each.id) for each in rounds], before)
        if plan.begin.language not in lesson:
            raise ClickwiseError(
                f"This lesson cannot be played in the language {plan.begin.language}. "
                f"Choose one of: {', '.join(lesson)}."
            )
        text = kept.dump(lesson)
        head = new_head(
            self.scores,
            KeptScript(kept.fingerprint(text), text),
            rules=VERSION,
            day=self._today(),
            demo=demo,
            chance=self._chance or Random(),
        )
        journal = Journal(self.scores, head, outline(lesson))
        session = Session(lesson, journal, self._clock)
        try:
            session.do(plan.begin)
        except Refused as refused:
            raise ClickwiseError(
                f"The lesson cannot begin like this ({refused.reason}): it takes 1 to "
                f"{MOST_PUPILS} pupils, 1 to 240 minutes, and 2 to {MOST_SEATS} teams or none."
            ) from refused
        self._journals[session] = journal
        return self.class_name(session), session

    def class_name(self, session: Session) -> ClassName:
        """The code name of a session that was begun or resumed here."""
        return class_name(self._journals[session].head.name)

    def spoken_name(self, past: PastSession, language: str) -> str:
        """The code name of a class of the past in words: Brave Fox 2."""
        words, name = self.words(language), past.name
        key = "class.name.number" if name.number else "class.name"
        adjective, animal = words(f"adjective.{name.adjective}"), words(f"animal.{name.animal}")
        return words(key, adjective=adjective, animal=animal, number=name.number)

    def titles(self, past: PastSession) -> tuple[str, ...]:
        """The titles of the packs that a class played, as they were then.

        Raises ScoresUnusable, or ClickwiseError when what was kept is damaged.
        """
        from game.packs import kept

        if past.script not in self._titles:
            lessons = kept.load(kept_text(self.scores, past.script))
            lesson = lessons.get(past.language, next(iter(lessons.values())))
            self._titles[past.script] = tuple(pack.title for pack in lesson.packs)
        return self._titles[past.script]

    def _fitting(self, plan: Plan, demo: bool) -> Sequence[RoundCard]:
        """What is played where nobody chose: what fits the minutes, or in a demo every round."""
        language, minutes = plan.begin.language, plan.begin.minutes
        if plan.lesson_plan:
            found = self.planned_rounds(plan.lesson_plan, language, minutes)
            return [card for card, fits in found if fits or demo]
        every = self.rounds(plan.packs, language)
        if not demo:
            places = rounds_that_fit([candidate(each) for each in every], minutes)
            every = [every[place] for place in places]
        return in_lesson_order(every)


def _pack_card(card: library.PackCard, language: str) -> PackCard:
    return PackCard(
        name=card.name,
        title=card.titles.get(language, card.title),
        topic=card.topic,
        languages=card.languages,
        rounds=card.rounds,
        minutes=card.minutes,
        bundled=card.source == library.BUNDLED,
        review_pending=card.review_pending,
        problems=0 if card.playable else max(1, card.errors),
    )
