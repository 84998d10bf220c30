"""Lessons over the sample pack, with real packs and a real scores file, for whoever plays them."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from game.backstage import LocalBackstage
from game.play.moves import Begin, Way
from game.play.session import Session
from game.stage.lesson import LessonScene
from game.stage.ports import Plan
from game.stage.show import ShowOptions, first_scene
from tests.pilot import Pilot, piloted

SAMPLE = str(Path(__file__).parent / "packs" / "sample")
TEAMS = Begin("en", "be", Way.TEAMS, 3, 25, 50)
HANDS = Begin("en", "be", Way.HANDS, 0, 25, 50)


def begun(backstage: LocalBackstage, begin: Begin = TEAMS, *, demo: bool = False) -> Session:
    """A new session over all rounds of the sample pack."""
    rounds = tuple(backstage.rounds((SAMPLE,), begin.language))
    _, session = backstage.begin(Plan((SAMPLE,), rounds, begin), demo=demo)
    return session


def taken_up(backstage: LocalBackstage) -> Session:
    """The last class again, as home offers it."""
    card = backstage.unfinished()
    assert card is not None
    return backstage.resume(card.identifier)


@contextmanager
def lesson(backstage: LocalBackstage, session: Session | None = None) -> Generator[Pilot]:
    """A pilot on the page where `session` stands; a new one is on its notice."""
    played = session or begun(backstage)
    home = first_scene(backstage, ShowOptions())
    with piloted(LessonScene(backstage, played, lambda: home)) as pilot:
        yield pilot
