"""What the adults around a lesson read: the volunteer's page, the protocol, the letters.

One file a language in `content/adults/`. The classes below are its form: every field is a key. The
files are read when something is printed or shown to the adult, so they need no cache.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Any, cast, get_args, get_origin, get_type_hints

from game import folders
from game.dates import day
from game.errors import ClickwiseError
from game.helplines import Helpline, helplines
from game.packs.problems import Address, Fault, suggestion
from game.packs.source import Tree, read

ENGLISH = "en"
"""The language that stands in for one without a file."""

PENDING = "pending"
"""What stands in a review that nobody has signed yet."""

SAID_TO_CHILDREN = frozenset({"say", "paper", "rules", "agree", "for_class"})
"""The fields whose texts children hear or read: rules for children's texts hold for them."""


@dataclass(frozen=True, slots=True)
class Signed:
    """Who has read the file, and on which day."""

    by: str
    on: str


@dataclass(frozen=True, slots=True)
class Review:
    """Who has signed; None while that is pending."""

    child_protection: Signed | None
    teacher: Signed | None
    native: Signed | None


@dataclass(frozen=True, slots=True)
class Moment:
    """A hard moment: when it is, what to say aloud, and what to do then, where there is more."""

    when: str
    say: str
    then: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the protocol, and the sentences that may be said with it."""

    do: str
    say: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Minutes:
    """A part of the follow-up, and how many minutes it takes."""

    minutes: int
    do: str
    say: str


@dataclass(frozen=True, slots=True)
class Volunteer:
    """One page for whoever leads the lesson; `online` goes overleaf, for lessons that are."""

    title: str
    intro: str
    before_title: str
    before: tuple[str, ...]
    tone_title: str
    tone: tuple[str, ...]
    moments_title: str
    moments: tuple[Moment, ...]
    never_title: str
    never: tuple[str, ...]
    after_title: str
    after: tuple[str, ...]
    online_title: str
    online: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What to do when a child tells something, until the teacher takes over."""

    title: str
    school_first: str
    first_words: Moment
    steps: tuple[Step, ...]
    never_title: str
    never: tuple[str, ...]
    doors_title: str
    doors: tuple[Moment, ...]
    danger: str
    you_too: str


@dataclass(frozen=True, slots=True)
class Teacher:
    """The same for the teacher and the head. `doors` are those of the country of the file."""

    title: str
    intro: str
    steps_title: str
    steps: tuple[str, ...]
    never_title: str
    never: tuple[str, ...]
    danger: str
    doors_title: str
    doors: tuple[str, ...]
    elsewhere: str


@dataclass(frozen=True, slots=True)
class QuestionBox:
    """How the question box works; `paper` is what stands on every paper."""

    title: str
    intro: str
    paper_title: str
    paper: tuple[str, ...]
    say: tuple[str, ...]
    steps: tuple[str, ...]
    never_title: str
    never: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """The letter to parents before the lesson; `for_class` opens the lesson itself."""

    title: str
    greeting: str
    text: tuple[str, ...]
    closing: str
    for_class_title: str
    for_class: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter home after the lesson; `numbers` are those of the country of the file."""

    title: str
    greeting: str
    text: tuple[str, ...]
    say_title: str
    say: tuple[str, ...]
    then: str
    numbers_title: str
    numbers: tuple[str, ...]
    closing: str


@dataclass(frozen=True, slots=True)
class GroundRules:
    """The ground rules as they are read aloud."""

    title: str
    intro: str
    rules: tuple[str, ...]
    agree: str


@dataclass(frozen=True, slots=True)
class WeekAfter:
    """The follow-up a week later, and what the teacher looks after."""

    title: str
    intro: str
    steps: tuple[Minutes, ...]
    teacher_title: str
    teacher: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Adults:
    """Everything that adults read in one language. `country` is the one whose doors it names."""

    language: str
    country: str
    review: Review
    volunteer: Volunteer
    disclosure: Disclosure
    teacher: Teacher
    question_box: QuestionBox
    notice: Notice
    letter: Letter
    ground_rules: GroundRules
    week_after: WeekAfter


def languages() -> tuple[str, ...]:
    """The languages that have a file, English first."""
    found = sorted(path.stem for path in _folder().glob("*.yaml"))
    return tuple(sorted(found, key=lambda language: language != ENGLISH))


def adults(language: str) -> Adults:
    """What adults read in `language`, or in English. Raises ClickwiseError with every fault."""
    return _adults(_folder() / f"{language if language in languages() else ENGLISH}.yaml")


def filled(text: str) -> str:
    """`text` with the names and numbers of the helplines it names."""
    known = _helplines()
    return _HELPLINE.sub(lambda match: _called(known[match[1]]), text)


def named(text: str) -> tuple[Helpline, ...]:
    """The helplines that `text` names, so that whoever prints it can tell which are old."""
    known = _helplines()
    return tuple(known[identifier] for identifier in dict.fromkeys(_HELPLINE.findall(text)))


def said_to_children(part: object, key: str = "") -> Iterator[str]:
    """Every text of a part, or of all, that children hear or read."""
    if isinstance(part, str):
        if key in SAID_TO_CHILDREN:
            yield part
    elif isinstance(part, tuple):
        for one in cast("tuple[object, ...]", part):
            yield from said_to_children(one, key)
    elif is_dataclass(part):
        for field in fields(part):
            yield from said_to_children(getattr(part, field.name), field.name)


# --- reading --------------------------------------------------------------------------------------

_HELPLINE = re.compile(r"\{\{helpline:([\w.-]+)\}\}")
_NUMBER = re.compile(r"\+?\d(?:[ .\u00a0\u202f/-]?\d){2,}")
_WEB = re.compile(r"https?://|www\.|[\w.+-]+@[\w-]+\.\w+|\b[\w-]+\.(?:be|com|eu|net|nl|org)\b")
_NO_NUMBER = "Numbers and addresses stand in helplines.yaml: write {{helpline:be.childfocus}} here."


def _folder() -> Path:
    return folders.content() / "adults"


def _helplines() -> dict[str, Helpline]:
    return {line.id: line for line in helplines()}


def _called(line: Helpline) -> str:
    """A helpline with its number, or its address; either may stand in its name already."""
    contact = line.number or line.web
    return line.name if contact in line.name else f"{line.name} ({contact})"


@cache
def _adults(file: Path) -> Adults:
    reading = read(file)
    problems = list(reading.problems)
    if reading.source is not None:
        faults: list[Fault] = []
        built = _built(Adults, reading.source.tree, (), faults)
        if reading.source.tree.get("language") != file.stem:
            message = f"the file is called {file.name}, the language is another"
            faults.append(Fault("CW505", ("language",), message))
        problems += reading.source.problems(faults)
        if not problems:
            return built
    listed = "\n".join(map(str, sorted(problems)))
    raise ClickwiseError(f"The texts for adults cannot be read:\n{listed}")


def _built(kind: Any, tree: Tree, address: Address, faults: list[Fault]) -> Any:
    """A value of `kind` made of `tree`; what it lacks is told in `faults`, and left out."""
    if is_dataclass(kind):
        return _block(kind, tree, address, faults)
    if get_origin(kind) is tuple:
        return _list(get_args(kind)[0], tree, address, faults)
    if NoneType in get_args(kind):
        return None if tree == PENDING else _signed(tree, address, faults)
    if not isinstance(tree, str):
        faults.append(Fault("CW103", address, "a text is expected here", at_key=True))
        return None
    if kind is int:
        return _number(tree, address, faults)
    faults += _text_faults(tree, address)
    return tree


def _block(kind: Any, tree: Tree, address: Address, faults: list[Fault]) -> Any:
    if not isinstance(tree, dict):
        faults.append(Fault("CW103", address, "a block of keys is expected here", at_key=True))
        return None
    known: dict[str, Field[Any]] = {field.name: field for field in fields(kind)}
    for key in tree:
        if key not in known:
            message, cure = f"unknown key “{key}”", suggestion(key, known)
            faults.append(Fault("CW102", (*address, key), message, cure, at_key=True))
    kinds, before = get_type_hints(kind), len(faults)
    values: dict[str, Any] = {}
    for name, field in known.items():
        if name in tree:
            values[name] = _built(kinds[name], tree[name], (*address, name), faults)
        elif field.default is MISSING:
            faults.append(Fault("CW101", address, f"“{name}” is missing", at_key=True))
    return kind(**values) if len(faults) == before else None


def _list(kind: Any, tree: Tree, address: Address, faults: list[Fault]) -> tuple[Any, ...]:
    if not isinstance(tree, list) or not tree:
        faults.append(Fault("CW103", address, "a list is expected here", at_key=True))
        return ()
    return tuple(_built(kind, one, (*address, at), faults) for at, one in enumerate(tree))


def _signed(tree: Tree, address: Address, faults: list[Fault]) -> Signed | None:
    signed = cast("Signed | None", _block(Signed, tree, address, faults))
    if signed and day(signed.on) is None:
        message = f"“{signed.on}” is not a day"
        faults.append(Fault("CW106", (*address, "on"), message, "Write it like 2026-03-01."))
    return signed


def _number(text: str, address: Address, faults: list[Fault]) -> int:
    if not re.fullmatch(r"[1-9]\d?", text):
        faults.append(Fault("CW108", address, f"“{text}” is not a number from 1 to 99"))
        return 0
    return int(text)


def _text_faults(text: str, address: Address) -> Iterator[Fault]:
    if not text.strip():
        yield Fault("CW104", address, "this text is empty")
    known = _helplines()
    for identifier in _HELPLINE.findall(text):
        if identifier not in known:
            message, cure = f"no helpline is called “{identifier}”", suggestion(identifier, known)
            yield Fault("CW106", address, message, cure, word=identifier)
    plain = _HELPLINE.sub("", text)
    if "{" in plain or "}" in plain:
        yield Fault("CW106", address, "only {{helpline:…}} may stand in braces", _NO_NUMBER)
    contact = None if address[-1:] == ("on",) else _NUMBER.search(plain) or _WEB.search(plain)
    if contact:
        message = f"“{contact[0]}” looks like a number to call or an address"
        yield Fault("CW303", address, message, _NO_NUMBER, word=contact[0])
