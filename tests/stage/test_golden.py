"""Every kind of page looks as it did when somebody last looked at it.

After a change you meant: `RENEW_GOLDEN=1 pytest tests/stage`, and look at each one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pygame
import pytest

from game import folders, interface
from game.beats import Lesson, Script
from game.packs.check import check
from game.packs.script import script
from game.play.moves import Begin, Branch, Move, Pass, Talk, Vote, Way
from game.play.outline import outline
from game.play.pages import EndingPageShown, Page, page
from game.play.rules import apply, onward
from game.play.state import Phase, State, on_the_table, right_now
from game.stage.canvas import Canvas
from game.stage.pages import Aids, draw_page
from game.stage.pictures import Pictures
from game.stage.ports import HelplineCard
from game.stage.text import DrawnLines
from game.stage.theme import DAY, NIGHT, Theme
from tests.golden import assert_matches

SAMPLE = Path(__file__).parent.parent / "packs" / "sample"

HELPLINES = (
    HelplineCard("Child Focus", "116 000", "Free, day and night", main=True),
    HelplineCard("Awel", "102", "Dutch, also chat", main=False),
    HelplineCard("103 Écoute-Enfants", "103", "French, also chat", main=False),
    HelplineCard("Telefonhilfe Ostbelgien", "108", "German, all ages", main=False),
)


@dataclass(frozen=True)
class Looks:
    """One way of showing a page: its size in pixels, and its theme."""

    name: str
    size: tuple[int, int]
    theme: Theme


WIDE_DAY = Looks("wide-day", (640, 360), DAY)
NARROW_NIGHT = Looks("narrow-night", (512, 384), NIGHT)


def written(folder: Path) -> Script:
    pack = check(folder).pack
    assert pack is not None
    return script([pack])


def drawn(shown: Page, folder: Path, looks: Looks) -> pygame.Surface:
    surface = pygame.Surface(looks.size)
    canvas = Canvas(
        surface,
        looks.theme,
        interface.words("en"),
        Pictures(folders.assets() / "drawings"),
        DrawnLines(),
    )
    draw_page(canvas, shown, Aids(HELPLINES, lambda _, file: folder / file))
    return surface


def move_on(state: State, talked: set[str]) -> Iterator[Move]:
    """What a class of four teams does now: it answers, talks once where it may, and goes on."""
    ask = state.ask
    if state.phase is not Phase.VOTING or ask is None:
        yield onward(state)
        return
    if ask.picks:
        yield Branch(ask.id, right_now(state, ask)[0])
        return
    letters = on_the_table(state, ask)
    for seat in (1, 2, 3):
        yield Vote(seat, letters[(seat * seat) % len(letters)])
    yield Pass(4)
    if ask.talk_again and ask.id not in talked:
        talked.add(ask.id)
        yield Talk()
    else:
        yield onward(state)


def states(lesson: Script) -> Iterator[State]:
    """Every state of a whole lesson, each once."""
    state = apply(State(outline(lesson)), Begin("en", "be", Way.TEAMS, 4, 24, 50))
    talked: set[str] = set()
    while state.phase is not Phase.ENDED:
        yield state
        for move in move_on(state, talked):
            state = apply(state, move)
            yield state
    yield state


def name_of(state: State, shown: Page, lesson: Lesson) -> str:
    """`spot-voting`, `choice-reveal`, `ending-box`: the kind of the page, with its round's type."""
    kind = type(shown).__name__.removesuffix("Page").lower()
    if isinstance(shown, EndingPageShown):
        return f"ending-{shown.page}"
    if hasattr(shown, "situation") or kind == "debrief":
        return f"{lesson.rounds[state.round].type}-{kind}"
    return kind


def kinds() -> dict[str, Page]:
    """The last state of each kind of page in a whole lesson of the sample pack."""
    lesson = written(SAMPLE)
    found: dict[str, Page] = {}
    for state in states(lesson):
        shown = page(state, lesson["en"])
        found[name_of(state, shown, lesson["en"])] = shown
    return found


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return kinds()


KINDS = sorted(kinds())


@pytest.mark.parametrize("looks", [WIDE_DAY, NARROW_NIGHT], ids=lambda looks: looks.name)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_looks_as_it_did(pages: dict[str, Page], kind: str, looks: Looks) -> None:
    assert_matches(drawn(pages[kind], SAMPLE, looks), f"{looks.name}/{kind}")
