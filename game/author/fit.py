"""Whether the texts of a pack fit the page: every page is laid out as a projector would show it.

Nothing is drawn and no window is opened. A text that fits no layout even at the smallest letters
allowed is told with the size at which that happens, and with how much is too much.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, cast

import pygame

from game.author.blank import BlankCanvas, BlankLines
from game.author.walk import Seen, walk
from game.packs.fields import words as paragraph
from game.packs.library import PACK_FILE
from game.packs.pack import Pack
from game.packs.problems import Address, Problem
from game.packs.script import script
from game.packs.source import Source, Tree, read
from game.packs.texts import texts
from game.packs.translation import lay
from game.play.pages import (
    DebriefPage,
    GroupPage,
    LetterPage,
    NeighbourPage,
    Page,
    PickPage,
    RevealPage,
    TellingPage,
    VotingPage,
)
from game.stage.pages import Aids, draw_page
from game.stage.pictures import Pictures
from game.stage.ports import Words
from game.stage.theme import DAY

Size = tuple[int, int]
"""Width and height of a page in pixels."""

SIZES: Sequence[Size] = ((1024, 768), (1920, 1080))
"""The narrowest page a projector has, and the usual one."""

WHERE: dict[type[Page], str] = {
    TellingPage: "where it is told",
    VotingPage: "where the class votes",
    NeighbourPage: "where neighbours talk",
    PickPage: "where a pick is answered",
    RevealPage: "at the reveal",
    LetterPage: "where one answer is explained",
    GroupPage: "where all is found",
    DebriefPage: "at the end of the round",
}
"""A page of a round, as an author knows it."""

ROUGHLY = 5
"""The cure counts characters in steps of so many: pages differ, and so do letters."""


@dataclass(frozen=True, slots=True)
class Unfit:
    """A page that cannot show all its texts whole at some size, and these texts."""

    round: str
    page: Page
    size: Size
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text of a page comes from; `name` is what an author calls it."""

    address: Address
    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Cut:
    """By how many characters a text is too long for a page; None when others are to blame, too."""

    origin: Origin
    unfit: Unfit
    characters: int | None


def fit_problems(
    pack: Pack,
    words: Callable[[str], Words],
    sizes: Sequence[Size] = SIZES,
    languages: Collection[str] | None = None,
) -> list[Problem]:
    """Every text of `pack` that some page cannot show whole, sorted by place.

    `words` gives the texts of the interface in a language; without `languages` all are laid out.
    """
    found: list[Problem] = []
    for language in pack.editions if languages is None else pack.editions.keys() & languages:
        bench = Bench(pack, words(language))
        pages = walk(script([pack]), language)
        unfit = [one for size in sizes for one in bench.unfit(pages, size)]
        source = _source(pack, language) if unfit else None
        if source:
            found += _problems(unfit, source, bench)
    # What a translation shares with its pack is told once.
    return sorted(set(found))


class Bench:
    """Lays out the pages of a pack in one language, blank."""

    def __init__(self, pack: Pack, words: Words) -> None:
        self._words = words
        self._pictures = Pictures(pack.folder)
        self._lines = BlankLines()
        self._aids = Aids((), lambda _, file: pack.folder / file)

    def unfit(self, pages: Iterable[Seen], size: Size) -> Iterator[Unfit]:
        """The pages that do not show all their texts; one for all that fail alike."""
        surface = pygame.Surface(size)
        failed: set[object] = set()
        for name, page in pages:
            too_long = self._too_long(page, surface)
            alike = (name, type(page), too_long)
            if too_long and alike not in failed:
                failed.add(alike)
                yield Unfit(name, page, size, too_long)

    def room(self, unfit: Unfit, some: Sequence[str]) -> int:
        """How many characters each of `some` texts may have for the page to fit; 0 for none."""
        surface = pygame.Surface(unfit.size)

        def fitting(length: int) -> bool:
            page = unfit.page
            for text in some:
                page = _with(page, text, text[:length].rstrip())
            return not self._too_long(page, surface)

        # Most texts of a page do not help at all, however short they were.
        if not fitting(1):
            return 0
        fits, fails = 1, max(map(len, some))
        while fails - fits > 1:
            middle = (fits + fails) // 2
            if fitting(middle):
                fits = middle
            else:
                fails = middle
        return fits

    def _too_long(self, page: Page, surface: pygame.Surface) -> tuple[str, ...]:
        canvas = BlankCanvas(surface, DAY, self._words, self._pictures, self._lines)
        draw_page(canvas, page, self._aids)
        return tuple(one.text for one in canvas.too_long)


def _with(value: Any, old: str, new: str) -> Any:
    """A page, or a part of one, with one text in place of another."""
    if isinstance(value, tuple):
        return tuple(_with(each, old, new) for each in cast("tuple[object, ...]", value))
    if is_dataclass(value) and not isinstance(value, type):
        parts = {part.name: _with(getattr(value, part.name), old, new) for part in fields(value)}
        return replace(value, **parts)
    return new if value == old else value


def _strings(value: object) -> Iterator[str]:
    """Every text of a page, or of a part of one."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in cast("tuple[object, ...]", value):
            yield from _strings(each)
    elif is_dataclass(value):
        for part in fields(value):
            yield from _strings(getattr(value, part.name))


# --- what an author is told ----------------------------------------------------------------------


def _source(pack: Pack, language: str) -> Source | None:
    """The pack in one language, each text with its place; None when its files have changed."""
    written = read(pack.folder / PACK_FILE).source
    if written is None or language == pack.language:
        return written
    translation = read(pack.folder / f"{language}.yaml").source
    return lay(written, translation).source if translation else None


@dataclass(frozen=True, slots=True)
class Written:
    """The texts of a pack that pupils read: of each round by its name, and of all of them."""

    source: Source
    rounds: Mapping[str, int]
    texts: Mapping[int | None, Sequence[Origin]]


def _written(source: Source) -> Written:
    rounds = cast("list[dict[str, Tree]]", source.tree["rounds"])
    found: dict[int | None, list[Origin]] = {}
    for one in texts(source.tree):
        number = one.address[1] if one.address[0] == "rounds" else None
        if one.kind.pupil and (isinstance(number, int) or one.address == ("title",)):
            origin = Origin(one.address, paragraph(one.text), f"this {one.kind.name}")
            found.setdefault(number if isinstance(number, int) else None, []).append(origin)
    return Written(source, {str(one["id"]): at for at, one in enumerate(rounds)}, found)


def _problems(unfit: Iterable[Unfit], source: Source, bench: Bench) -> Iterator[Problem]:
    """One problem for each text that is to blame, whatever pages and sizes it does not fit."""
    cuts: dict[Origin, list[Cut]] = {}
    written = _written(source)
    for one in unfit:
        for cut in _cuts(one, written, bench):
            cuts.setdefault(cut.origin, []).append(cut)
    for origin, each in cuts.items():
        sizes = dict.fromkeys("{}x{}".format(*cut.unfit.size) for cut in each)
        where = WHERE[type(each[0].unfit.page)]
        message = f"{origin.name} does not fit at {' and '.join(sizes)}, {where}"
        yield source.place(origin.address).problem("CW305", message, _cure(each))


def _cuts(unfit: Unfit, written: Written, bench: Bench) -> list[Cut]:
    """The text that helps most when it is shortened; or all that fail, when no single one does.

    The one that helps need not fail: a long question leaves no room for short answers.
    """
    origins = _origins(unfit, written)
    shown = set(_strings(unfit.page))
    rooms = {one: bench.room(unfit, [one.text]) for one in origins if one.text in shown}
    alone = [one for one, room in rooms.items() if room]
    if alone:
        best = max(alone, key=lambda one: rooms[one] / len(one.text))
        return [Cut(best, unfit, len(best.text) - rooms[best])]
    failing = dict.fromkeys(
        max((one for one in origins if one.text in text), key=lambda one: len(one.text))
        for text in unfit.texts
    )
    room = bench.room(unfit, [one.text for one in failing])
    cuts = [Cut(one, unfit, len(one.text) - room if room else None) for one in failing]
    return [cut for cut in cuts if cut.characters is None or cut.characters > 0]


def _origins(unfit: Unfit, written: Written) -> list[Origin]:
    """The texts of the pack that may stand on a page, and what else does not fit there."""
    number = written.rounds[unfit.round]
    own = [*written.texts.get(None, ()), *written.texts.get(number, ())]
    others = [
        Origin(("rounds", number, "id"), text, f"“{text}”")
        for text in dict.fromkeys(unfit.texts)
        if not any(one.text in text for one in own)
    ]
    return [*own, *others]


def _cure(cuts: Sequence[Cut]) -> str:
    """By how much to shorten the text, as the tightest of its pages wants it."""
    numbers = [cut.characters for cut in cuts if cut.characters is not None]
    if len(numbers) < len(cuts):
        return "Say less in this text and in the others of its page."
    roughly = -(-max(numbers) // ROUGHLY) * ROUGHLY
    return f"About {roughly} characters less would fit."
