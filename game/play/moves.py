"""What can happen in a session. A session is the list of its moves.

Seats are numbered from 1. Seat 0 stands for the whole class where hands are counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MOST_SEATS = 6
"""Teams are animals, and there are six."""

MOST_PUPILS = 40
"""More than any class; keeps a slip of the fingers (`155`) out of the counts."""


class Way(StrEnum):
    """How the class answers. One way is active at a time."""

    TEAMS = "teams"
    HANDS = "hands"


class Praise(StrEnum):
    """Why the shield grew a prickle: the game notices three reasons, the adult grants the rest."""

    BEST_ANSWER = "best-answer"
    BETTER_TOGETHER = "better-together"
    HELPER_FOUND = "helper-found"
    REASON = "reason"
    QUESTION = "question"
    LISTENED = "listened"
    HELPED = "helped"
    BRAVE = "brave"
    IDEA = "idea"


GRANTED = (
    Praise.REASON,
    Praise.QUESTION,
    Praise.LISTENED,
    Praise.HELPED,
    Praise.BRAVE,
    Praise.IDEA,
)
"""What the adult may grant a prickle for."""


@dataclass(frozen=True, slots=True)
class Begin:
    """The session starts. `seats` is the number of teams (2 to 6), or 0 for one class.

    `pupils` and `minutes` are what the adult planned; country and language are codes (`be`, `en`).
    """

    language: str
    country: str
    way: Way
    seats: int
    pupils: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Next:
    """Go on with what follows: the next page, beat or round."""


@dataclass(frozen=True, slots=True)
class Vote:
    """A seat picks a letter. It may change its mind until the reveal."""

    seat: int
    letter: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Counted hands, one number per option in order; replaces the last count of this seat."""

    seat: int
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pass:
    """A seat does not want to answer. It counts as answered: nobody owes an answer."""

    seat: int


@dataclass(frozen=True, slots=True)
class Close:
    """Nobody else is waited for. An answer may still change until the reveal."""


@dataclass(frozen=True, slots=True)
class Talk:
    """Turn to your neighbour. The first vote is kept and not shown."""


@dataclass(frozen=True, slots=True)
class VoteAgain:
    """The second vote starts, with no answers in."""


@dataclass(frozen=True, slots=True)
class Reveal:
    """Show what was answered and what helps; in a group of picks, take the class's pick."""


@dataclass(frozen=True, slots=True)
class Branch:
    """The adult chooses a way on: `letter` of the ask `ask` of this round.

    In a group of picks it picks that letter. At an ending or debrief it tries another way.
    """

    ask: str
    letter: str


@dataclass(frozen=True, slots=True)
class Prickle:
    """The adult grants a prickle, to a seat or (0) to the class."""

    seat: int
    praise: Praise


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave this round for the next one."""


@dataclass(frozen=True, slots=True)
class JumpToRound:
    """Start the round with this index (from 0)."""

    round: int


@dataclass(frozen=True, slots=True)
class JumpToEnding:
    """Start the ending; the short one has two pages and takes two minutes."""

    short: bool


@dataclass(frozen=True, slots=True)
class ChangeLanguage:
    """Show the same session in another language."""

    language: str


@dataclass(frozen=True, slots=True)
class ChangeWay:
    """Answer another way from now on. Votes that are in for the open ask are given again."""

    way: Way
    seats: int


@dataclass(frozen=True, slots=True)
class Pause:
    """A break: the class sees a calm page until it ends."""

    paused: bool


@dataclass(frozen=True, slots=True)
class End:
    """The last page of the ending is over."""


Move = (
    Begin
    | Next
    | Vote
    | Tally
    | Pass
    | Close
    | Talk
    | VoteAgain
    | Reveal
    | Branch
    | Prickle
    | Skip
    | JumpToRound
    | JumpToEnding
    | ChangeLanguage
    | ChangeWay
    | Pause
    | End
)


@dataclass(frozen=True, slots=True)
class Undo:
    """Takes back the last move that still stands. An entry of the journal, never a deletion."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a journal: what happened, and how many active seconds after the start."""

    move: Move | Undo
    seconds: int
