"""A folder to a pack, or to every problem at once.

Each round is judged by itself, so that a mistake in one hides nothing of the others; and what is
well in a round with mistakes is judged, too. Translations are laid over the pack and judged by the
same models; a language with an error is not offered, the others can be played.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from game.packs.fields import LANGUAGE
from game.packs.library import PACK_FILE
from game.packs.model import CODES, OWN, Head, Review, RoundHead
from game.packs.pack import Edition, Pack
from game.packs.pictures import picture_problems
from game.packs.placeholders import placeholder_faults
from game.packs.problems import Address, Fault, Problem, Severity, beneath, suggestion
from game.packs.record import read_record, record_file, stale_faults
from game.packs.reviews import waiting
from game.packs.rounds import TYPES
from game.packs.source import Place, Source, read
from game.packs.stand_ins import partly_read
from game.packs.texts import text_faults
from game.packs.translation import Pair, lay
from game.packs.untranslated import untranslated_faults
from game.packs.validation import validated

WAIVERS_FILE = "waivers.yaml"


@dataclass(frozen=True, slots=True, eq=False)
class Manuscript:
    """A pack as it was written in one language, and what of it could be read.

    In a translation, texts that it lacks are those of the pack; every place points into the file
    that a text comes from. `rounds` are by their place in the file. `translation` is the file of a
    translation as it stands, and None for the pack itself.
    """

    language: str
    file: str
    source: Source
    head: Head | None
    rounds: Mapping[int, RoundHead]
    review: Review = field(default_factory=Review)
    translation: Source | None = None

    @property
    def written(self) -> Source:
        """The file of this language, and nothing else."""
        return self.translation or self.source

    def owns(self, address: Address) -> bool:
        """Whether the text at `address` was written in this language."""
        return self.source.place(address).file == self.file


@dataclass(frozen=True, slots=True)
class Checked:
    """What a folder turned out to be. `pack` is None when nothing of it can be played.

    `manuscripts` are what the author wrote, the pack itself first; a file that is not YAML is not
    among them.
    """

    pack: Pack | None
    problems: tuple[Problem, ...]
    manuscripts: tuple[Manuscript, ...] = ()
    whole: bool = True
    """Whether all of it could be read. If not, more may be found once the errors are mended."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(_errors(self.problems))


@dataclass(slots=True)
class _Judged:
    """A tree judged in one language: what the models made of it, and its problems.

    `rounds` are those that could be read, by their place in the file.
    """

    source: Source | None
    head: Head | None
    rounds: dict[int, RoundHead]
    problems: list[Problem]
    review: Review = field(default_factory=Review)
    translation: Source | None = None
    whole: bool = False

    def manuscript(self, language: str, file: str) -> Iterator[Manuscript]:
        """What was written, if it could be read at all."""
        if self.source is not None:
            yield Manuscript(
                language,
                file,
                self.source,
                self.head,
                self.rounds,
                self.review,
                self.translation,
            )

    def waiting(self) -> bool:
        """Whether somebody has still to sign what can be played."""
        tree = self.source.tree if self.source else {}
        return waiting(self.review, tree, translation=self.translation is not None)

    def edition(self) -> Edition | None:
        """The pack in this language, or None when something is wrong with it."""
        if self.head is None or any(one.severity is Severity.ERROR for one in self.problems):
            return None
        return Edition(
            title=self.head.title,
            key_line=self.head.key_line,
            adult_term=self.head.adult_term,
            objectives=self.head.objectives,
            take_aways=self.head.take_aways,
            resources=self.head.resources,
            rounds=tuple(
                one.compiled(self.head.pack, self.head.objectives) for one in self.rounds.values()
            ),
        )


def check(folder: Path, language: str | None = None) -> Checked:
    """Every problem of the pack in `folder`, sorted by place; and the pack, if it can be played.

    With a `language`, only what concerns it: of the pack itself, which holds the structure of all
    languages, a translator is told errors alone.
    """
    reading = read(folder / PACK_FILE)
    if reading.source is None:
        return Checked(None, tuple(sorted(reading.problems)), whole=False)
    source = reading.source
    original = _judged(source)
    original.problems += reading.problems
    original.problems += _pictures(original, folder, source)
    original.problems += _name_problems(original.head, folder, source)
    paths, problems = translations(folder)
    own = original.head.language if original.head else ""
    if language is not None:
        paths = [path for path in paths if path.stem == language]
    of_another = language is not None and language != source.tree.get("language")
    problems += _errors(original.problems) if of_another else original.problems
    written = original.edition()
    editions: dict[str, Edition] = {}
    manuscripts = list(original.manuscript(own, source.file))
    pending, whole = original.waiting(), original.whole
    for path in paths:
        translated = _translated(path, source, original)
        problems += translated.problems
        whole = whole and translated.whole
        manuscripts += translated.manuscript(path.stem, path.as_posix())
        # Errors of the pack itself are not told again, but they are there.
        edition = translated.edition() if written else None
        if edition:
            editions[path.stem] = edition
            pending = pending or translated.waiting()
    pack = None
    if written and original.head:
        head = original.head
        pack = Pack(head.pack, folder, head.topic, {own: written, **editions}, pending)
    # What a key that stands there twice has said is lost, and may be what others ask for.
    if any(one.rule == "CW007" for one in reading.problems):
        whole = False
        problems = [one for one in problems if one.rule not in _OF_LOST_KEYS]
    return Checked(pack, tuple(sorted(set(problems))), tuple(manuscripts), whole)


_OF_LOST_KEYS = frozenset({"CW203", "CW206", "CW501"})


def languages(folder: Path) -> tuple[str, ...] | None:
    """The languages there are files of, the pack's own first; None where it does not say it."""
    source = read(folder / PACK_FILE).source
    own = source.tree.get("language") if source else None
    if not isinstance(own, str):
        return None
    return tuple(dict.fromkeys([own, *(path.stem for path in translations(folder)[0])]))


def _errors(problems: Iterable[Problem]) -> list[Problem]:
    return [one for one in problems if one.severity is Severity.ERROR]


def _judged(source: Source) -> _Judged:
    """A whole tree against the models, and then against itself."""
    problems: list[Problem] = []
    head = validated(Head, source.tree, (), source, problems)
    rounds: dict[int, RoundHead] = {}
    written = source.tree.get("rounds")
    for index, tree in enumerate(written if isinstance(written, list) else []):
        kind = _round_type(tree, index, source, problems)
        if kind is None:
            continue
        one = validated(kind, tree, ("rounds", index), source, problems)
        faults = _round_faults(one, head) if one else _readable_faults(kind, tree, head)
        problems += source.problems(beneath(("rounds", index), faults))
        if one:
            rounds[index] = one
    problems += source.problems(text_faults(source.tree))
    if head:
        problems += source.problems([*head.faults(), *_unused_faults(head, rounds)])
    problems += source.problems(_same_rounds(source))
    review = head.review if head else Review()
    whole = head is not None and len(rounds) == len(head.rounds)
    return _Judged(source, head, rounds, problems, review, whole=whole)


def _round_type(
    tree: object, index: int, source: Source, problems: list[Problem]
) -> type[RoundHead] | None:
    """The model for a round; a round without a known type cannot be judged any further."""
    here: Address = ("rounds", index)
    if not isinstance(tree, dict):
        problems.append(source.place(here).problem("CW103", "a round is a block of keys", _ROUND))
        return None
    name = cast("dict[str, object]", tree).get("type")
    if name is None:
        problems.append(source.place(here).problem("CW101", "“type” is missing", _ROUND))
        return None
    kind = TYPES.get(name) if isinstance(name, str) else None
    if kind is None:
        place = source.place((*here, "type"))
        cure = suggestion(str(name), TYPES, "One of")
        problems.append(place.problem("CW106", f"unknown type “{name}”", cure))
    return kind


_ROUND = f"A round begins with: - id: new-account, and beneath it  type: {next(iter(TYPES))}"


def _round_faults(one: RoundHead, head: Head | None) -> Iterator[Fault]:
    """What is wrong with a round in itself, and with what it names of the pack's head."""
    yield from one.common_faults()
    yield from one.faults()
    if head is None:
        return
    if one.objective not in head.objectives:
        message = f"unknown objective “{one.objective}”"
        cure = suggestion(one.objective, head.objectives, "Objectives")
        yield Fault("CW202", ("objective",), message, cure)
    for at, name in enumerate(one.sources):
        if name != OWN and name not in head.sources:
            cure = suggestion(name, (*head.sources, OWN), "Sources")
            yield Fault("CW204", ("sources", at), f"unknown source “{name}”", cure)
    if one.child_ok and one.child_ok not in head.sources:
        cure = suggestion(one.child_ok, head.sources, "Sources")
        yield Fault("CW204", ("child_ok",), f"unknown source “{one.child_ok}”", cure)


def _readable_faults(kind: type[RoundHead], tree: object, head: Head | None) -> Iterator[Fault]:
    """The same of a round with mistakes, as far as it could be read."""
    partly = partly_read(kind, tree)
    if partly:
        yield from partly.told(_round_faults(partly.round, head))


def _unused_faults(head: Head, rounds: Mapping[int, RoundHead]) -> Iterator[Fault]:
    """What the head gives and no round uses."""
    # A round that could not be read may be the one that uses it.
    if len(rounds) == len(head.rounds):
        objectives = {one.objective for one in rounds.values()}
        sources = {name for one in rounds.values() for name in (*one.sources, one.child_ok or "")}
        yield from _unused("CW203", "objective", head.objectives, objectives)
        yield from _unused("CW206", "source", head.sources, sources)


def _unused(rule: str, what: str, given: Iterable[str], used: set[str]) -> Iterator[Fault]:
    for name in given:
        if name not in used:
            message = f"no round uses the {what} “{name}”"
            cure = "Use it, or remove it."
            yield Fault(rule, (f"{what}s", name), message, cure, Severity.WARNING, at_key=True)


def _same_rounds(source: Source) -> Iterator[Fault]:
    """Rounds that share an identifier, also those that could not be read otherwise."""
    seen: dict[str, Place] = {}
    rounds = source.tree.get("rounds")
    for index, one in enumerate(rounds if isinstance(rounds, list) else []):
        name = one.get("id") if isinstance(one, dict) else None
        if not isinstance(name, str) or not name:
            continue
        place = source.place(("rounds", index, "id"))
        first = seen.setdefault(name, place)
        if first is not place:
            message = f"“{name}” names the round in line {first.line} already"
            yield Fault("CW201", ("rounds", index, "id"), message, "Choose another.")


def _name_problems(head: Head | None, folder: Path, source: Source) -> Iterator[Problem]:
    if head is None:
        return
    if head.pack != folder.resolve().name:
        message = f"this pack is called “{head.pack}”, its folder “{folder.resolve().name}”"
        cure = "Give both the same name."
        yield from source.problems([Fault("CW230", ("pack",), message, cure, Severity.WARNING)])
    if not LANGUAGE.fullmatch(head.language):
        message = f"“{head.language}” is no code of a language"
        yield from source.problems([Fault("CW505", ("language",), message, CODES)])


def _pictures(judged: _Judged, folder: Path, source: Source) -> Iterator[Problem]:
    for index, one in judged.rounds.items():
        for address, file in one.pictures():
            place = source.place(("rounds", index, *address))
            yield from picture_problems(folder, file, place)


def translations(folder: Path) -> tuple[list[Path], list[Problem]]:
    """The files of other languages; a file of an unknown name is a warning."""
    found: list[Path] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.y*ml")):
        if path.name in (PACK_FILE, WAIVERS_FILE):
            continue
        if path.suffix == ".yaml" and LANGUAGE.fullmatch(path.stem):
            found.append(path)
        else:
            cure = f"A pack has {PACK_FILE}, and a file for each language: fr.yaml."
            message = f"the game does not know what {path.name} is"
            file = path.as_posix()
            problems.append(Problem("CW506", Severity.WARNING, file, 1, 1, message, cure))
    return found, problems


def _translated(path: Path, source: Source, original: _Judged) -> _Judged:
    """A pack in the language of `path`. Only what the translation adds is told here."""
    reading = read(path)
    problems = list(reading.problems)
    if reading.source is None:
        return _Judged(None, None, {}, problems)
    language = reading.source.tree.get("language")
    own = original.head is not None and original.head.language == path.stem
    if language != path.stem or own:
        place = reading.source.place(("language",))
        message = f"the file is called {path.name}, but its language is “{language}”"
        if language == path.stem:
            message = f"the pack itself is written in “{language}”"
        problems.append(place.problem("CW505", message, f"Write: language: {path.stem}"))
    review = Review()
    if "review" in reading.source.tree:
        tree = reading.source.tree["review"]
        review = validated(Review, tree, ("review",), reading.source, problems) or review
    if own:
        return _Judged(None, None, {}, problems)
    laid = lay(source, reading.source)
    problems += _against_original(
        path, laid.pairs, reading.source, str(source.tree.get("language"))
    )
    judged = _judged(laid.source)
    told = set(original.problems)
    # What is new in the pack's own file comes of a text that is not translated yet, which is told.
    added = (one for one in judged.problems if one not in told and one.file != source.file)
    judged.problems = [*problems, *laid.problems, *added]
    judged.review, judged.translation = review, reading.source
    if not laid.complete:
        judged.head = None
    return judged


def _against_original(
    path: Path, pairs: Sequence[Pair], translation: Source, own: str
) -> Iterator[Problem]:
    """What tells a translation from its original, which is in the language `own`."""
    record, problem = read_record(record_file(path))
    if problem:
        yield problem
    faults = [*placeholder_faults(pairs), *stale_faults(pairs, record)]
    faults += untranslated_faults(pairs, own, path.stem)
    yield from translation.problems(faults)
