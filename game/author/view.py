"""What an author looks at in a pack: which page, on which way, in which language, how large.

All of it is values. A view always lies within its book, whatever keys and edits come.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from game.author.book import Book, Letters
from game.author.reading import Leaf
from game.play.pages import LetterPage


class Size(Enum):
    """How large the page is drawn, in pixels; None follows the window."""

    WINDOW = None
    NARROW = (1024, 768)
    LAPTOP = (1366, 768)
    PROJECTOR = (1920, 1080)
    BACK_ROW = (480, 270)  # a whole projector, as small as it looks from there


class Over(Enum):
    """What lies over the page."""

    NOTHING = auto()
    NOTES = auto()
    PROBLEMS = auto()
    FIT = auto()
    KEYS = auto()


@dataclass(frozen=True, slots=True)
class View:
    """Where an author is. `round` and `page` count from 0.

    `letters` are the ways that were chosen, `first` is the first problem of the list, and `seen`
    says that what is in the way of this page has been read and put aside.
    """

    language: str
    round: int = 0
    page: int = 0
    letters: Letters = field(default_factory=dict[tuple[str, str], str])
    size: Size = Size.WINDOW
    over: Over = Over.NOTHING
    first: int = 0
    seen: bool = False
    strip: bool = True


# --- what is looked at ---------------------------------------------------------------------------


def opened(book: Book, language: str) -> View:
    """The first page, in `language` where the pack has it."""
    return View(_known(book, language))


def leaf_of(view: View, book: Book) -> Leaf | None:
    """The page that is looked at; None where nothing can be shown in this language."""
    return _leaves(view, book)[view.page] if view.language in book.lessons else None


def _leaves(view: View, book: Book) -> Sequence[Leaf]:
    return book.leaves(view.language, view.round, view.letters)


def _known(book: Book, language: str) -> str:
    return language if language in book.languages else next(iter(book.lessons), language)


# --- turning pages -------------------------------------------------------------------------------


def turned(view: View, book: Book, step: int) -> View:
    """One page on or back, over into the next round or the one before."""
    page = view.page + step
    if 0 <= page < len(_leaves(view, book)):
        return replace(view, page=page)
    other = jumped(view, book, view.round + step)
    if other.round == view.round:
        return view
    return other if step > 0 else _at_the_end(other, book)


def jumped(view: View, book: Book, round_: int) -> View:
    """The first page of another round; of the first or the last where there is no such round."""
    last = len(book.lessons[view.language].rounds) - 1
    return replace(view, round=min(max(0, round_), last), page=0)


def _at_the_end(view: View, book: Book) -> View:
    return replace(view, page=len(_leaves(view, book)) - 1)


def home(view: View, book: Book) -> View:
    """The beginning of the round; from there, of the pack."""
    return replace(view, page=0) if view.page else jumped(view, book, 0)


def end(view: View, book: Book) -> View:
    """The end of the round; from there, of the pack."""
    last_page = _at_the_end(view, book)
    if last_page != view:
        return last_page
    last = len(book.lessons[view.language].rounds) - 1
    return _at_the_end(jumped(view, book, last), book)


# --- other ways ----------------------------------------------------------------------------------


def other_way(view: View, book: Book, step: int) -> View:
    """Another letter of the last decision, as near to the same page as that way comes."""
    leaf = _leaves(view, book)[view.page]
    letters = book.letters(view.language, leaf)
    if not letters:
        return view
    place = letters.index(letter_at(view, book, leaf.fork)) + step
    return way(view, book, letters[place % len(letters)])


def way(view: View, book: Book, letter: str) -> View:
    """The way of `letter` from the last decision on."""
    leaves = _leaves(view, book)
    leaf = leaves[view.page]
    if letter not in book.letters(view.language, leaf):
        return view
    chosen = replace(view, letters={**view.letters, (leaf.round, leaf.fork): letter})
    others = _leaves(chosen, book)
    same = _same(leaves, view.page, others)
    if same is None:
        here = [at for at, one in enumerate(others) if one.fork == leaf.fork]
        same = min(here, key=lambda at: abs(at - view.page))
    return replace(chosen, page=same)


def letter_at(view: View, book: Book, fork: str) -> str:
    """The letter that the story goes on with at a decision."""
    turns = _leaves(view, book)[-1].turns
    return next((turn.letter for turn in turns if turn.ask == fork), "")


def letter_page(view: View, book: Book, letter: str) -> View:
    """The page that explains `letter` of the question at hand, if it has one."""
    leaves = _leaves(view, book)
    beat = leaves[view.page].beat
    for at, leaf in enumerate(leaves):
        explains = isinstance(leaf.page, LetterPage) and leaf.page.answer.letter == letter
        if explains and leaf.beat == beat:
            return replace(view, page=at)
    return view


# --- the same page elsewhere ---------------------------------------------------------------------


def found_again(view: View, before: Book, book: Book) -> View:
    """The same page of a book that was read anew, or what is nearest to it now."""
    fresh = replace(view, seen=False, first=0)
    return _moved(fresh, before, book, _known(book, view.language))


def spoken(view: View, book: Book, step: int) -> View:
    """The same page in the next of the languages there is a file of, or in one further on."""
    languages = book.languages
    if view.language not in languages:
        return view
    place = languages.index(view.language) + step
    return _moved(view, book, book, languages[place % len(languages)])


def _moved(view: View, before: Book, book: Book, language: str) -> View:
    """What a view of `before` has become in a language of `book`."""
    moved = replace(view, language=language)
    if language not in book.lessons:
        return moved
    rounds = [one.id for one in book.lessons[language].rounds]
    nearest = min(view.round, len(rounds) - 1)
    if view.language not in before.lessons:
        return _within(replace(moved, round=nearest), book)
    leaves = _leaves(view, before)
    here = leaves[view.page].round
    moved = replace(moved, round=rounds.index(here) if here in rounds else nearest)
    same = _same(leaves, view.page, _leaves(moved, book))
    return _within(moved, book) if same is None else replace(moved, page=same)


def _within(view: View, book: Book) -> View:
    return replace(view, page=min(view.page, len(_leaves(view, book)) - 1))


def _same(leaves: Sequence[Leaf], page: int, others: Sequence[Leaf]) -> int | None:
    """Where `page` stands among `others`: of the same beat and kind, or else of the same beat."""
    leaf = leaves[page]
    for alike in (_of_kind, _of_beat):
        found = [at for at, one in enumerate(others) if alike(one) == alike(leaf)]
        if found:
            before = sum(alike(one) == alike(leaf) for one in leaves[:page])
            return found[min(before, len(found) - 1)]
    return None


def _of_kind(leaf: Leaf) -> tuple[str, type[object]]:
    return leaf.beat, type(leaf.page)


def _of_beat(leaf: Leaf) -> str:
    return leaf.beat
