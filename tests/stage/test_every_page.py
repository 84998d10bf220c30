"""Every page of every bundled pack, in every language, can be read to its end on every screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pytest

from game import folders, interface
from game.answers.inputs import Action
from game.author.walk import walk, walk_around
from game.backstage import LocalBackstage
from game.beats import Post
from game.packs.check import check
from game.packs.pack import Pack
from game.packs.script import script
from game.play.pages import (
    Answer,
    DebriefPage,
    GroupPage,
    LetterPage,
    Page,
    PickPage,
    RevealPage,
    TellingPage,
    VotingPage,
)
from game.stage.arrows import draw_arrows
from game.stage.box import Box, Target
from game.stage.pages import Aids, draw_page
from game.stage.theme import BUBBLE, LABEL, READ
from game.stage.timer import Timer
from tests.stage.recording import RecordingCanvas, faults

SIZES = ((1024, 768), (1280, 800), (1366, 768), (1920, 1080), (2560, 1080))
"""4:3, 16:10, nearly 16:9, 16:9 and 21:9."""

LARGEST_TEXT = 1.25

PACKS = [check(file.parent).pack for file in sorted(folders.content().glob("*/pack.yaml"))]
EDITIONS = [(pack, language) for pack in PACKS if pack for language in pack.editions]

every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
every_edition = pytest.mark.parametrize(
    ("pack", "language"), EDITIONS, ids=[f"{pack.name}-{language}" for pack, language in EDITIONS]
)


def wrong(
    pages: Iterable[tuple[str, Page]],
    language: str,
    size: tuple[int, int],
    text_scale: float = 1.0,
    *,
    easier: bool = False,
    timer: Timer | None = None,
) -> str:
    """What is wrong on some pages, each fault once, with the first page that shows it."""
    backstage = LocalBackstage()
    words = backstage.words(language)
    aids = Aids(backstage.helplines("be", language), backstage.picture, timer)
    told: dict[str, str] = {}
    for name, page in pages:
        canvas = RecordingCanvas(size, words, text_scale=text_scale, easier=easier)
        targets = draw_page(canvas, page, aids)
        draw_arrows(canvas, targets)
        for fault in (*faults(canvas, targets), *small_texts(canvas, page)):
            told.setdefault(fault, f"{type(page).__name__} {name}: {fault}")
    return "\n".join(told.values())


def small_texts(canvas: RecordingCanvas, page: Page) -> Iterator[str]:
    """Texts that the class reads here for the first time, and that are nowhere large enough."""
    pixel, _ = canvas.units((1, 0))
    for text, least in wanted(page):
        sizes = [one.size for one in canvas.written if one.text == text]
        if sizes and max(sizes) < least - pixel:
            yield f"“{text}” has letters of {max(sizes):.1f} units, at least {least:g} are wanted"


def wanted(page: Page) -> Iterator[tuple[str, float]]:
    """The texts that a page is there for, with the least size of their letters in units."""
    match page:
        case VotingPage():
            yield page.situation.question, READ
            yield from ((option.text, READ) for option in page.situation.options if option.open)
            if isinstance(page.situation.scenery, Post):
                yield from ((spot.text, BUBBLE) for spot in page.situation.scenery.spots)
        case TellingPage():
            yield page.situation.lines[-1].text, BUBBLE
        case LetterPage(answer=answer) | PickPage(pick=answer):
            yield from explained(answer)
        case RevealPage() | GroupPage():
            yield page.talk, BUBBLE
            for answer in page.answers:
                yield from explained(answer)
        case DebriefPage():
            yield page.key_point, READ
            yield page.talk, BUBBLE
        case _:
            pass


def explained(answer: Answer) -> Iterator[tuple[str, float]]:
    yield answer.tempting, READ
    yield answer.feedback, READ


def test_every_bundled_pack_is_walked() -> None:
    assert EDITIONS
    assert None not in PACKS


@every_size
@every_edition
def test_every_page_of_a_pack_is_well_made(
    pack: Pack, language: str, size: tuple[int, int]
) -> None:
    assert wrong(walk(script([pack]), language), language, size) == ""


@every_edition
def test_every_page_of_a_pack_is_well_made_for_those_who_see_less(
    pack: Pack, language: str
) -> None:
    pages = walk(script([pack]), language)

    assert wrong(pages, language, SIZES[0], LARGEST_TEXT, easier=True) == ""


@every_edition
def test_every_vote_has_room_for_its_timer(pack: Pack, language: str) -> None:
    pages = walk(script([pack]), language)
    votes = [(name, page) for name, page in pages if isinstance(page, VotingPage)]

    assert wrong(votes, language, SIZES[0], timer=Timer(60, 48)) == ""


@every_size
@pytest.mark.parametrize("language", interface.languages())
def test_every_page_around_the_rounds_is_well_made(language: str, size: tuple[int, int]) -> None:
    pack = EDITIONS[0][0]
    spoken = language if language in pack.editions else pack.language
    pages = [("", page) for page in walk_around(script([pack]), spoken)]

    assert wrong(pages, language, size) == ""


# --- what is wrong is found ----------------------------------------------------------------------

ROOM = Box(100, 100, 400, 60)


def cut(canvas: RecordingCanvas) -> None:
    canvas.text("Ask an adult", Box(1300, 100, 400, 60), LABEL, floor=LABEL)


def crowded(canvas: RecordingCanvas) -> None:
    canvas.text("Ask an adult", ROOM, LABEL, floor=LABEL)
    canvas.text("Ask a friend", ROOM.moved(20, 20), LABEL, floor=LABEL)


def small(canvas: RecordingCanvas) -> None:
    canvas.text("Ask an adult", ROOM, 30, floor=30)


def long(canvas: RecordingCanvas) -> None:
    canvas.text("Ask an adult you trust, at home or at school", ROOM, LABEL, floor=LABEL)


def beside_its_card(canvas: RecordingCanvas) -> None:
    canvas.plate(Box(80, 80, 200, 100), "#FFFFFF")
    canvas.text("Ask an adult", ROOM, LABEL, floor=LABEL)


def covered(canvas: RecordingCanvas) -> None:
    canvas.text("Ask an adult", ROOM, LABEL, floor=LABEL)
    canvas.drawing("mascot/klik_hug", Box(100, 60, 200, 200))


@pytest.mark.parametrize(
    ("draw", "told"),
    [
        (cut, "is cut by the window"),
        (crowded, "share"),
        (small, "has letters of"),
        (long, "does not fit"),
        (beside_its_card, "leaves a card"),
        (covered, "is covered by mascot/klik_hug"),
    ],
)
def test_a_text_that_cannot_be_read_is_found(
    draw: Callable[[RecordingCanvas], None], told: str
) -> None:
    canvas = RecordingCanvas((1024, 768), interface.words("en"))
    draw(canvas)

    assert told in "\n".join(faults(canvas, []))


@pytest.mark.parametrize(
    ("boxes", "told"),
    [
        ([Box(0, 0, 100, 60)], "is hard to hit"),
        ([Box(0, 0, 60, 100)], "is hard to hit"),
        ([Box(1400, 0, 100, 100)], "leaves the page"),
        ([Box(0, 0, 100, 100), Box(90, 0, 100, 100)], "overlap"),
    ],
)
def test_a_target_that_cannot_be_hit_is_found(boxes: list[Box], told: str) -> None:
    canvas = RecordingCanvas((1024, 768), interface.words("en"))
    targets = [Target(box, Action("seat", str(place))) for place, box in enumerate(boxes)]

    assert told in "\n".join(faults(canvas, targets))


def test_a_well_made_page_has_no_faults() -> None:
    canvas = RecordingCanvas((1024, 768), interface.words("en"))
    canvas.plate(Box(80, 80, 440, 100), "#FFFFFF")
    canvas.text("Ask an adult", ROOM, LABEL, floor=LABEL)

    assert list(faults(canvas, [Target(Box(80, 80, 440, 100), Action("next"))])) == []
