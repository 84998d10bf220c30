"""What all formats have in common: questions with choices or pairs, and what was left behind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.beats import Verdict

SIZE = 5_000_000
"""Bytes of a file that is read; a thousand questions take a tenth of it."""
QUESTIONS = 1_000
"""Questions of one file that are read."""
LENGTH = 2_000
"""Characters of one text; a page has room for 260."""
CHOICES = 26
"""Choices of one question that are read; a page has room for 6."""


class Kind(StrEnum):
    """What is asked of whoever answers."""

    CHOICE = "choice"
    TRUE_OR_FALSE = "true or false"
    MATCHING = "matching"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer. `verdict` is None where a bank says only that it is not the right one."""

    text: str
    verdict: Verdict | None = None
    feedback: str = ""
    tempting: str = ""

    @property
    def right(self) -> bool:
        return self.verdict is Verdict.BEST


@dataclass(frozen=True, slots=True)
class Pair:
    """What belongs together. With an empty `left` it is a place where nothing belongs."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `name` is what a report calls it, `origin` where it was found.

    Of a `TRUE_OR_FALSE` the first choice is “true”. `tick_all` says that every right choice is to
    be found, not any one of them.
    """

    name: str
    kind: Kind
    text: str
    scene: str = ""
    choices: tuple[Choice, ...] = ()
    pairs: tuple[Pair, ...] = ()
    tick_all: bool = False
    key_point: str = ""
    talk: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """Something that was not carried over, or (`partly`) not as it was: its name and why."""

    name: str
    why: str
    partly: bool = False


@dataclass(frozen=True, slots=True)
class Bank:
    """The questions of a file or of a pack, and what was left behind on the way.

    `notes` are about the file as a whole.
    """

    questions: tuple[Question, ...]
    left: tuple[Left, ...] = ()
    notes: tuple[str, ...] = ()


class NotCarried(Exception):
    """One question cannot be carried over; the text is the reason. It never stops the others."""


def checked(question: Question) -> Question:
    """`question`, if it is of a size that anybody can mend. Raises NotCarried."""
    if not question.text.strip():
        raise NotCarried("it has no text")
    if len(question.choices) > CHOICES or len(question.pairs) > CHOICES:
        raise NotCarried(f"it has more than {CHOICES} answers")
    texts = [question.text, question.scene, question.key_point, question.talk]
    for choice in question.choices:
        texts += [choice.text, choice.feedback, choice.tempting]
    texts += [text for pair in question.pairs for text in (pair.left, pair.right)]
    longest = max(map(len, texts))
    if longest > LENGTH:
        raise NotCarried(f"one of its texts has {longest} characters, more than {LENGTH}")
    return question


def numbered(number: int, thing: str, title: str) -> str:
    """The name of a question in a report: where it stands, and how it begins."""
    words = " ".join(title.split())
    shown = words if len(words) <= SHOWN else words[:SHOWN].rstrip() + "…"
    return f"{thing} {number}, “{shown}”" if shown else f"{thing} {number}"


SHOWN = 48
"""Characters of a question that are enough to find it again."""
