"""What is wrong with a pack, said to the one who wrote it: what, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
    """One problem of one file. `line` and `column` count from 1; `cure` may have several lines."""

    rule: str
    severity: Severity
    file: str
    line: int
    column: int
    message: str
    cure: str = ""

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
    """A problem that knows its address, not yet its line. `at_key` points at the key itself."""

    rule: str
    address: Address
    message: str
    cure: str = ""
    severity: Severity = Severity.ERROR
    at_key: bool = False


class PackUnreadable(ClickwiseError):
    """A pack has errors. `problems` are all that was found in it, warnings too."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def beneath(address: Address, faults: Iterable[Fault]) -> Iterator[Fault]:
    """`faults` of a part, as faults of the whole that has the part at `address`."""
    for fault in faults:
        yield Fault(
            fault.rule,
            (*address, *fault.address),
            fault.message,
            fault.cure,
            fault.severity,
            fault.at_key,
        )


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


RULES = {
    "CW001": "a file cannot be read",
    "CW002": "a file is too large, too deep or too long",
    "CW003": "a file is not UTF-8 text, or holds characters that no text has",
    "CW004": "a file is not YAML",
    "CW005": "anchors, aliases and tags are not used in packs",
    "CW006": "a file holds one block of keys, and only one",
    "CW007": "a key stands there twice",
    "CW008": "a key is not a word",
    "CW009": "words of a text are lost after a #",
    "CW101": "a key is missing",
    "CW102": "a key is unknown",
    "CW103": "a text, a list or a block of keys was expected",
    "CW104": "a text is empty",
    "CW105": "an identifier has other signs than small letters, digits and hyphens",
    "CW106": "a word is not one of the known words",
    "CW107": "a switch is neither yes nor no",
    "CW108": "a number is no number, too small or too large",
    "CW109": "a line of a story does not do exactly one thing",
    "CW201": "an identifier is used twice",
    "CW202": "an objective is unknown",
    "CW203": "an objective is not used by any round",
    "CW204": "a source is unknown",
    "CW205": "a source has no year",
    "CW206": "a source is not used by any round",
    "CW207": "there are too many or too few of something",
    "CW208": "no option is the best, or nothing is to be found",
    "CW209": "an option that is not the best lacks its misconception or why it is tempting",
    "CW210": "feedback is missing or too short to help",
    "CW211": "a zone is unknown, or both best and okay",
    "CW212": "the steps have no order to be found",
    "CW213": "a spot has neither text nor place, or both",
    "CW214": "a scale has no options",
    "CW215": "two options say the same",
    "CW221": "a passage is unknown",
    "CW222": "a passage cannot be reached",
    "CW223": "a story goes on for ever",
    "CW224": "a passage does not end",
    "CW225": "lines stand after the end of a passage",
    "CW226": "nobody of that name speaks here",
    "CW227": "a story has no beginning",
    "CW230": "the pack and its folder have different names",
    "CW301": "a text is long",
    "CW302": "a text is too long for the page",
    "CW303": "a number to call or an address on the web stands in a text for pupils",
    "CW304": "the adult has no notes",
    "CW305": "a text does not fit its page, even in the smallest letters",
    "CW401": "a picture is outside the pack",
    "CW402": "a picture does not exist",
    "CW403": "a picture is neither a good SVG nor a good PNG",
    "CW404": "a picture is too large or too small",
    "CW405": "a drawing has a part that the game cannot draw",
    "CW406": "a picture and what belongs to it are not both there",
    "CW501": "a translation has a text that the pack does not have",
    "CW502": "a translation holds something else than texts",
    "CW503": "texts of a translation are missing",
    "CW504": "a line of a translated story has no identifier",
    "CW505": "the language and the name of its file differ",
    "CW506": "a file has a name that the game does not know",
}
"""What each rule is about. The identifiers are stable: waivers and reports name them."""
