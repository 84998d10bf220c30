"""The dozen screens that tell most about the game, out of the packs that come with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import TypeVar

from game import folders
from game.author.walk import walk
from game.backstage import LocalBackstage
from game.beats import PackTitle, Script
from game.packs.check import check
from game.packs.script import script
from game.play.moves import Praise
from game.play.pages import (
    EndingPageShown,
    Header,
    LetterPage,
    Page,
    RevealPage,
    RulesPage,
    ShieldPage,
    VotingPage,
)
from game.play.state import EndingPage, Grown
from game.stage.box import Target
from game.stage.canvas import Canvas
from game.stage.pages import Aids, draw_page
from game.stage.ports import Settings
from game.stage.preferences import Preferences
from game.stage.show import ShowOptions, Ways
from tests.stage.backstage import BRAVE_OTTER, HandMadeBackstage
from tests.stage.painting import Draw

PRIVACY = folders.content() / "privacy"

PRICKLES = (
    Grown(Praise.BEST_ANSWER),
    Grown(Praise.BETTER_TOGETHER),
    Grown(Praise.REASON, 2),
    Grown(Praise.HELPER_FOUND),
    Grown(Praise.REASON, 5),
)

Kind = TypeVar("Kind", bound=Page)


def telling_pages(language: str) -> Mapping[str, Draw]:
    """What draws each of them, by name."""
    found = _Pages(language)
    pages: dict[str, Page] = {
        "rules": RulesPage(),
        "choice": found.voting("funny-photo"),
        "scenario": found.voting("keep-it-going"),
        "sort": found.voting("who-may-know", found=2),
        "spot": found.voting("sams-post", found=2),
        "order": found.voting("number-in-the-chat", found=1),
        "reveal": found.reveal("new-account", pupils=True),
        "two-votes": found.reveal("funny-photo", talked=True),
        "letter": found.of("funny-photo", LetterPage),
        "shield": ShieldPage(found.header(3), PRICKLES, (1, 2, 3, 4, 5, 6), last=False),
        "never-alone": EndingPageShown(EndingPage.NEVER_ALONE, 4, 4, "be"),
    }
    return {
        "home": _home(language),
        **{name: _drawn(page, language) for name, page in pages.items()},
    }


@cache
def privacy() -> Script:
    """The pack about privacy, in all its languages."""
    pack = check(PRIVACY).pack
    assert pack is not None
    return script([pack])


class _Pages:
    """The pages of that pack in one language."""

    def __init__(self, language: str) -> None:
        self._pages = walk(privacy(), language)
        self._title: PackTitle = privacy()[language].packs[0]

    def header(self, number: int) -> Header:
        return Header(self._title, number, len({round for round, _ in self._pages}))

    def of(
        self, round: str, kind: type[Kind], fits: Callable[[Kind], bool] = lambda _: True
    ) -> Kind:
        """The first page of this round that is of this kind and fits."""
        pages = (page for each, page in self._pages if each == round)
        return next(page for page in pages if isinstance(page, kind) and fits(page))

    def voting(self, round: str, *, found: int = 0) -> VotingPage:
        """Six teams, of which four have answered; so much is in its place already."""
        page = self.of(round, VotingPage, lambda page: len(page.situation.found) == found)
        return replace(page, answered=frozenset({1, 2, 4, 5}))

    def reveal(self, round: str, *, pupils: bool = False, talked: bool = False) -> RevealPage:
        """After the vote: of pupils with cards, or of teams that have talked with each other."""

        def fits(page: RevealPage) -> bool:
            counts = [answer.count or 0 for answer in page.answers]
            counted = sum(counts) > 8 if pupils else 0 < sum(counts) <= 8
            return counted and (page.first is not None) is talked

        return self.of(round, RevealPage, fits)


def _drawn(page: Page, language: str) -> Draw:
    helplines = LocalBackstage().helplines("be", language)
    aids = Aids(helplines, lambda _, file: PRIVACY / file)

    def draw(canvas: Canvas) -> Sequence[Target]:
        return draw_page(canvas, page, aids)

    return draw


def _home(language: str) -> Draw:
    packs = LocalBackstage().packs(language)
    backstage = HandMadeBackstage(*packs, unfinished=BRAVE_OTTER)
    preferences = Preferences(Settings(language=language, country="be"))
    return Ways(backstage, ShowOptions(), 1, preferences).home().draw
