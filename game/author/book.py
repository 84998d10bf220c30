"""A pack as one pages through it: the pages of its rounds, and what is wrong with it.

It is read anew with every save. A translation that is not complete shows the original in its gaps;
a language that a mistake has taken away stays as it was before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.author.drafts import Draft, drafts
from game.author.reading import Leaf, one_way
from game.beats import Ask, Lesson
from game.errors import why
from game.packs.check import Checked, Manuscript, check, translations
from game.packs.library import PACK_FILE
from game.packs.pack import Pack
from game.packs.problems import Problem, Severity
from game.packs.script import script
from game.packs.source import Place

Letters = Mapping[tuple[str, str], str]
"""Which way a story goes: letters by round and ask. Where none is named, it goes the best way."""

LEAVES_KEPT = 64
"""How many ways through rounds are remembered."""

_Way = tuple[str, int, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Book:
    """What of a pack can be shown, and what is to be mended.

    `lessons` are by language, the one it was written in first; those in `stale` are as they were
    before a mistake, and `drafts` are translations that no class is offered yet. `files` are the
    languages there is a file of, `starts` says in which file and line a round begins (by language
    and round), and `problems` stand as they are told.
    """

    folder: Path
    pack: Pack | None = None
    lessons: Mapping[str, Lesson] = field(default_factory=dict[str, Lesson])
    stale: frozenset[str] = frozenset()
    drafts: Mapping[str, Draft] = field(default_factory=dict[str, Draft])
    files: frozenset[str] = frozenset()
    starts: Mapping[tuple[str, str], Place] = field(default_factory=dict[tuple[str, str], Place])
    problems: tuple[Problem, ...] = ()
    _read: dict[_Way, list[Leaf]] = field(
        default_factory=dict[_Way, list[Leaf]], compare=False, repr=False
    )

    def count(self, severity: Severity) -> int:
        """How many of the problems are so severe."""
        return sum(one.severity is severity for one in self.problems)

    @property
    def languages(self) -> list[str]:
        """Those that can be shown, then those of files that cannot."""
        return [*self.lessons, *sorted(self.files - set(self.lessons))]

    def up_to_date(self, language: str) -> bool:
        """Whether what can be shown in `language` is what was written last."""
        return language in self.lessons and language not in self.stale

    def missing(self, language: str) -> tuple[str, ...]:
        """The texts of the original that are shown where `language` has none yet."""
        return self.drafts[language].missing if language in self.drafts else ()

    def in_the_way(self, language: str) -> list[Problem]:
        """Why `language` cannot be shown as it is written, or cannot be played.

        Errors; where nothing can be shown without one, what else keeps it away.
        """
        if self.up_to_date(language) and language not in self.drafts:
            return []
        files = (PACK_FILE, f"{language}.yaml")
        found = [one for one in self.problems if Path(one.file).name in files]
        errors = [one for one in found if one.severity is Severity.ERROR]
        return errors if errors or language in self.drafts else found

    def leaves(self, language: str, round_: int, letters: Letters) -> Sequence[Leaf]:
        """The pages of a round, on the way that `letters` tell; never none.

        A letter that its ask no longer has counts as not told.
        """
        lesson = self.lessons[language]
        source = lesson.rounds[round_]
        chosen = {
            ask: letter
            for (named, ask), letter in letters.items()
            if named == source.id and letter in _letters(lesson, round_, ask)
        }
        way = language, round_, tuple(sorted(chosen.items()))
        if way not in self._read:
            while len(self._read) >= LEAVES_KEPT:
                del self._read[next(iter(self._read))]
            self._read[way] = one_way({language: lesson}, language, source.id, chosen)
        return self._read[way]

    def letters(self, language: str, leaf: Leaf) -> Sequence[str]:
        """The letters of the last decision on the way to a page; none before the first."""
        lesson = self.lessons[language]
        numbers = (at for at, one in enumerate(lesson.rounds) if one.id == leaf.round)
        return _letters(lesson, next(numbers), leaf.fork)


def _letters(lesson: Lesson, round_: int, ask: str) -> Sequence[str]:
    beat = lesson.rounds[round_].beats.get(ask)
    return [option.letter for option in beat.options] if isinstance(beat, Ask) else []


# --- reading -------------------------------------------------------------------------------------


def read(folder: Path, before: Book | None = None) -> Book:
    """The pack in `folder` as it is now. What a mistake hides is taken from `before`.

    Never raises for what stands in the folder, nor when the folder is gone.
    """
    try:
        checked = check(folder)
        files = frozenset(path.stem for path in translations(folder)[0])
    except OSError as error:  # somebody moves the folder about while it is read
        place = Place((folder / PACK_FILE).as_posix(), 1, 1)
        message = f"the pack cannot be read ({why(error)})"
        checked = Checked(None, (place.problem("CW001", message),))
        files = frozenset[str]()
    book = _book(folder, checked, files)
    return book if before is None else _kept(before, book)


def _book(folder: Path, checked: Checked, files: frozenset[str]) -> Book:
    pack = checked.pack
    made = drafts(checked)
    lessons = dict(script([pack])) if pack else dict[str, Lesson]()
    lessons |= {language: one.lesson for language, one in made.items()}
    written = [one.language for one in checked.manuscripts if one.language in lessons]
    lessons = {language: lessons[language] for language in written}
    starts = dict(_starts(checked.manuscripts))
    problems = sorted(checked.problems, key=_urgency)
    return Book(folder, pack, lessons, frozenset(), made, files, starts, tuple(problems))


def _urgency(problem: Problem) -> tuple[int, bool]:
    """Errors first, and the pack itself first: what is wrong there is told of translations, too."""
    return list(Severity).index(problem.severity), Path(problem.file).name != PACK_FILE


def _starts(manuscripts: Iterable[Manuscript]) -> Iterator[tuple[tuple[str, str], Place]]:
    """Where each round begins in the file of each language, by language and round."""
    for written in manuscripts:
        first: dict[str | int, Place] = {}
        for address, place in written.source.values.items():
            if address[:1] == ("rounds",) and len(address) > 1 and place.file == written.file:
                first[address[1]] = min(first.get(address[1], place), place, key=_line)
        for number, one in written.rounds.items():
            if number in first:
                yield (written.language, one.id), first[number]


def _line(place: Place) -> int:
    return place.line


def _kept(before: Book, book: Book) -> Book:
    """`book`, with the languages that a mistake has taken away as they were `before`.

    A language whose file was removed on purpose goes.
    """
    gone = [
        language
        for language in before.lessons
        if language not in book.lessons and (book.pack is None or language in book.files)
    ]
    if not gone:
        return book
    lessons = {language: before.lessons[language] for language in gone} | dict(book.lessons)
    order = [*(one for one in before.lessons if one in lessons), *lessons]
    return replace(
        book,
        pack=book.pack or before.pack,
        lessons={language: lessons[language] for language in dict.fromkeys(order)},
        stale=frozenset(gone),
        starts={**before.starts, **book.starts},
    )
