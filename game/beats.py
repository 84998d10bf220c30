"""The shared vocabulary: what a round is made of, whoever wrote it and whoever draws it.

Every round type compiles to a small graph of beats, and the engine knows beats alone:

* `Say`: something is shown;
* `Ask`: the class picks one of two to six options;
* `Debrief`: what to take from it, what to talk about, whom to tell.

A beat names the one that follows it by identifier. Identifiers are the author's own where there
is one (`new-account`, `full-name`), so that journals and translations survive a reordering.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

LETTERS = "ABCDEF"
"""The labels of options, in order. An ask has two to six options."""

NARRATOR = ""
"""The speaker of a `Say` that nobody in the story says."""


class Topic(StrEnum):
    """What a pack is about. The class never sees this word, only the title."""

    PRIVACY = "privacy"
    SEXTING = "sexting"
    GROOMING = "grooming"
    SEXTORTION = "sextortion"


class RoundType(StrEnum):
    """How an author wrote a round, and how it looks. The rules never ask for it."""

    CHOICE = "choice"
    MYTH = "myth"
    SORT = "sort"
    ORDER = "order"
    SPOT = "spot"
    SCENARIO = "scenario"
    TALK = "talk"


class Part(StrEnum):
    """Where in a lesson a round belongs.

    A warm-up opens it. A round to compare is asked before and after, to see what the class
    learned; a follow-up, a week later.
    """

    LESSON = "lesson"
    WARM_UP = "warm-up"
    COMPARE = "compare"
    FOLLOW_UP = "follow-up"


class Verdict(StrEnum):
    """How good an option is. Several options of one ask may be the best."""

    BEST = "best"
    OKAY = "okay"
    RISKY = "risky"


class Expression(StrEnum):
    """The four faces every character is drawn with."""

    SMILE = "smile"
    UNSURE = "unsure"
    WORRIED = "worried"
    PROUD = "proud"


@dataclass(frozen=True, slots=True)
class CastMember:
    """A character on the page. `character` is a key of the drawn cast (`noor`, `diaz`, ...)."""

    character: str
    expression: Expression


class Place(StrEnum):
    """Where a story happens: a drawing by this name, or `NONE` where none is shown any more."""

    KITCHEN_TABLE = "kitchen-table"
    LIVING_ROOM = "living-room"
    SCHOOL_GATE = "school-gate"
    PLAYGROUND = "playground"
    CLASSROOM = "classroom"
    SPORTS_HALL = "sports-hall"
    SCHOOL_CORRIDOR = "school-corridor"
    BUS_STOP = "bus-stop"
    PARK_BENCH = "park-bench"
    STREET_AT_DUSK = "street-at-dusk"
    LIBRARY = "library"
    HELPLINE_DESK = "helpline-desk"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of the pack: a path inside the pack's folder, and its alternative text."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True)
class Option:
    """One answer. `goto` is the beat it leads to; None follows the ask's own `next`.

    An empty `text` means that the interface has the word, under `option.<id>` (`option.not-true`).
    `verdict` is None where there is no right or wrong (`talk`). `helper` is the adult role this
    answer turns to (`teacher`), or None.
    """

    id: str
    letter: str
    text: str
    verdict: Verdict | None = None
    misconception: str = ""
    tempting: str = ""
    feedback: str = ""
    helper: str | None = None
    goto: str | None = None


@dataclass(frozen=True, slots=True)
class Say:
    """Something is shown: a bubble when somebody speaks, a card when the narrator does.

    `speaker` is `NARRATOR`, a key of the drawn cast, or the name of the account on the phone.
    `mine` bubbles stand on the right, as those of the phone's owner do. `ending` marks the last
    beat of one way through a story. Without a `place` one stays where one was.
    """

    id: str
    text: str
    next: str | None
    speaker: str = NARRATOR
    mine: bool = False
    cast: tuple[CastMember, ...] = ()
    ending: bool = False
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Pick:
    """One letter that a group of picks is to find: right once all of `after` have been found."""

    letter: str
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ask:
    """The class picks one of two to six options.

    `picks` is empty for a single pick. For a group (order, spot, tick all) it holds what is to be
    found; the class is asked again, over the options left, until all are found; a last option
    places itself. Letters stay with their option. A wrong pick is answered kindly: a letter that is
    a pick later on stays on the table, a letter that is none is put aside.
    """

    id: str
    question: str
    options: tuple[Option, ...]
    next: str | None
    scene: str = ""
    cast: tuple[CastMember, ...] = ()
    picks: tuple[Pick, ...] = ()
    talk_again: bool = False
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Debrief:
    """What to take from the round. `tell` are adult roles or helplines (keys, not words)."""

    id: str
    key_point: str
    talk: str
    tell: tuple[str, ...]
    next: str | None = None


Beat = Say | Ask | Debrief


@dataclass(frozen=True, slots=True)
class Phone:
    """The scenery of a chat: whose phone, which made-up app, who is at the other end.

    `account` is the name shown on top. `face` is a key of the drawn cast, or None when nobody
    can know who it is.
    """

    app: str
    owner: str
    account: str
    face: str | None


@dataclass(frozen=True, slots=True)
class Zone:
    """A place for cards: `sign` is `ok`, `careful`, `stop`, or None for an author's own zone."""

    letter: str
    text: str
    sign: str | None


@dataclass(frozen=True, slots=True)
class Zones:
    """The scenery of a sort: its question, and its zones in the order of their letters."""

    question: str
    zones: tuple[Zone, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A lettered place on a made-up page.

    `text` is what stands there and is drawn by the game as a line of the post; a spot without text
    sits on the picture, with its centre at `x`, `y` (fractions of the picture's width and height).
    The option of the same letter holds what it is called once found ("Sam's street").
    """

    letter: str
    text: str
    x: float | None = None
    y: float | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """The scenery of a spot round: a made-up profile, post or screen."""

    account: str
    owner: str
    picture: Picture | None
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """The scenery of a talk round whose options are steps on a line, from one end to the other."""


Scenery = Phone | Zones | Post | Scale | None


@dataclass(frozen=True, slots=True)
class Notes:
    """What the adult reads. `aim` and `do_not_say` never stand on the class's screen."""

    aim: str = ""
    say: tuple[str, ...] = ()
    do_not_say: tuple[str, ...] = ()
    if_quiet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """One compiled round: a graph of beats that starts at `start`, and always reaches an end.

    `scene` is the sentence or two that open a story and stay beside it; an ask may have its own.
    `before` is the first of two times: the class votes, and nothing is revealed.
    """

    pack: str
    id: str
    type: RoundType
    start: str
    beats: Mapping[str, Beat]
    objective: str
    minutes: float
    core: bool
    scenery: Scenery
    notes: Notes
    scene: str = ""
    part: Part = Part.LESSON
    before: bool = False


@dataclass(frozen=True, slots=True)
class PackTitle:
    """What the class sees of a pack."""

    name: str
    title: str
    topic: Topic


@dataclass(frozen=True, slots=True)
class Lesson:
    """The rounds of one session in one language, in the order they are played."""

    language: str
    packs: tuple[PackTitle, ...]
    rounds: tuple[Round, ...]


Script = Mapping[str, Lesson]
"""The same lesson in every language it can be played in, by language code."""
