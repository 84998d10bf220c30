"""What is wrong with a pack, said to the one who wrote it: what, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from enum import StrEnum

from game.errors import ClickwiseError

Address = tuple[str | int, ...]
"""The way to a value in a file: keys and places in lists, `("rounds", 0, "question")`."""


class Severity(StrEnum):
    """An error keeps a pack from being played, or a text from being read to its end.

    A warning wants a look; advice is only advice.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of one file. `line` and `column` count from 1; `cure` may have several lines.

    `width` is how many characters of the line are meant; 0 where nobody counted them.
    """

    rule: str
    severity: Severity
    file: str
    line: int
    column: int
    message: str
    cure: str = ""
    width: int = 0

    def __str__(self) -> str:
        """`file:line:column: message`, and the cure indented below. Errors need no word for it."""
        kind = "" if self.severity is Severity.ERROR else f"{self.severity}: "
        head = f"{self.file}:{self.line}:{self.column}: {kind}{self.message}"
        return "\n".join([head, *(f"  {line}" for line in self.cure.splitlines())])

    def __lt__(self, other: Problem) -> bool:
        return self._order() < other._order()

    def _order(self) -> tuple[str, int, int, str, str]:
        return (self.file, self.line, self.column, self.rule, self.message)


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem that knows its address, not yet its line.

    `at_key` points at the key itself, `word` at these words within the text.
    """

    rule: str
    address: Address
    message: str
    cure: str = ""
    severity: Severity = Severity.ERROR
    at_key: bool = False
    word: str = ""


class PackUnreadable(ClickwiseError):
    """A pack has errors. `problems` are all that was found in it, warnings too."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class PlanUnreadable(ClickwiseError):
    """A lesson plan has mistakes, or asks for what its packs do not have."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def beneath(address: Address, faults: Iterable[Fault]) -> Iterator[Fault]:
    """`faults` of a part, as faults of the whole that has the part at `address`."""
    for fault in faults:
        yield replace(fault, address=(*address, *fault.address))


SHOWN, COMPARED = 30, 60
"""How many known words a cure lists, and with how many a word is compared."""


def suggestion(word: str, known: Iterable[str], lead: str = "Known here") -> str:
    """A cure for a word nobody knows: what is known, and the nearest of it."""
    words = list(known)
    shown = ", ".join(words[:SHOWN]) + (", …" if len(words) > SHOWN else "")
    lines = [f"{lead}: {shown}."] if words else []
    # Comparing with thousands of words would take longer than anybody waits.
    words = words[:COMPARED]
    near = get_close_matches(word, words, 1) or get_close_matches(word.casefold(), words, 1)
    if near:
        lines.append(f"Did you mean “{near[0]}”?")
    return "\n".join(lines)
