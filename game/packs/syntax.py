"""What the YAML readers say about a file that is none, for somebody who writes a pack."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

import yaml


class Slip(NamedTuple):
    """Where a file is not YAML, counted from 1; what is wrong, how to mend it, and the rule."""

    line: int
    column: int
    message: str
    cure: str
    rule: str = "CW004"


def not_yaml(error: yaml.MarkedYAMLError, text: str) -> Slip:
    """What is wrong with `text`, in words that help to mend it."""
    said = f"{error.context or ''} {error.problem or ''}"
    # An unclosed quote is noticed at the end of the file; where it was opened helps more.
    unclosed = "unexpected end of stream" in said and error.context_mark
    mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
    if mark is None:
        return Slip(1, 1, "this is not YAML", WHOLE_FILE)
    number, column = mark.line + 1, mark.column + 1
    # Newer readers look far ahead, and stop by themselves before the events get there.
    if "nesting depth" in said:
        return Slip(number, column, "this is nested too deep", TOO_DEEP, "CW002")
    lines = text.splitlines()
    line = "".join(lines[mark.line : number])
    white = _white(lines, mark.line)
    if white:
        return white
    if "cannot start any token" in said:
        sign = line[mark.column : column]
        message = f"a text cannot begin with “{sign}” without quotes"
        return Slip(number, column, message, QUOTE)
    before, after = line[: mark.column].rstrip(), line[mark.column :].strip()
    if before and before[-1] in _ENDED and after and not unclosed:
        message, cure = _ENDED[before[-1]]
        return Slip(number, column, message, cure + (_COMMA if "',' or" in said else ""))
    for words, message, cure in _SYNTAX:
        if words in said:
            return Slip(number, column, message, cure or _moved(lines, mark.line))
    return Slip(number, column, "this line is not YAML", QUOTE)


def odd_space(text: str) -> int | None:
    """Where the white space at the start of `text` is other than YAML's: pasted, as a rule."""
    for at, sign in enumerate(text):
        if unicodedata.category(sign) != "Zs":
            break
        if sign != " ":
            return at
    return None


def _white(lines: Sequence[str], index: int) -> Slip | None:
    """What no line of YAML begins with: a tab, or a space that was pasted."""
    line = "".join(lines[index : index + 1])
    margin = line[: len(line) - len(line.lstrip())]
    if "\t" in margin:
        tab = margin.index("\t") + 1
        return Slip(index + 1, tab, "a tab stands here", "Use spaces to move a line in.")
    pasted = _pasted(lines, index)
    return Slip(*pasted, *NO_BREAK_SPACE) if pasted else None


def _pasted(lines: Sequence[str], index: int) -> tuple[int, int] | None:
    """Line and column of the first odd space in what was pasted at a line, or right above it."""
    found: tuple[int, int] | None = None
    for number in range(min(index, len(lines) - 1), -1, -1):
        at = odd_space(lines[number])
        if at is not None:
            found = number + 1, at + 1
        elif found or number < index:
            break
    return found


NO_BREAK_SPACE = ("a no-break space stands here", "Use plain spaces to move a line in.")


def _moved(lines: Sequence[str], index: int) -> str:
    """How many spaces stand before a line, and how many could."""
    here = _margin("".join(lines[index : index + 1]))
    above = [line for line in lines[:index] if line.strip() and line.lstrip()[0] != "#"]
    rounds = next((_margin(line) for line in above if _ROUND.match(line)), here)
    if _ROUND.match("".join(lines[index : index + 1])) and 0 < abs(here - rounds) <= NEAR:
        return f"A round begins with {_spaces(rounds)} and a hyphen; here: {_spaces(here)}."
    around = sorted({_margin(line) for line in above[-LOOKED_AT:]} - {here})
    fewer = [one for one in around if one < here][-1:]
    more = [one for one in around if one > here][:1]
    wanted = " or ".join(map(str, fewer + more))
    return f"It begins with {_spaces(here)}, lines above it with {wanted}." if wanted else _SPACES


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _spaces(count: int) -> str:
    return f"{count or 'no'} space{'' if count == 1 else 's'}"


NEAR = 3
"""Spaces by which the first line of a round may be astray; the lines of a story stand deeper."""
LOOKED_AT = 40
"""Lines above one that is not moved in well; a round is hardly longer."""
_ROUND = re.compile(r" *- (id|type):")
QUOTE = 'Put the whole text in straight quotes: "…"'
TOO_DEEP = "Compare the brackets, and the spaces at the start of the lines, with the examples."
WHOLE_FILE = "Compare the file with the examples in content/README.md."
_SPACES = "Compare the spaces with the line above."
_COLON = QUOTE + "\nOr move the line in as far as the one above it. Curly quotes do not count."
_CURLY = 'Inside a text, use curly quotes: "How hard is the “first word”?"'
_COMMA = "\nBetween two parts inside { } or [ ] stands a comma."
_ENDED = {
    '"': ("a text ends at the straight quote before this", _CURLY),
    "'": (
        "a text ends at the ' before this",
        'Put the whole text in "…"; inside, a \' does no harm, and quotes are curly: “…”',
    ),
}
"""What is said where a text goes on after the quote that ended it, by that quote."""
_MOVED = "this line is not moved in as those above it"
_SYNTAX = (
    ("mapping values are not allowed", "a colon stands where none can, here or just above", _COLON),
    ("unexpected end of stream", "a quote is opened here and never closed", "Close the quote."),
    ("',' or '}'", "a { is not closed, or a colon or comma is inside a text", QUOTE),
    ("',' or ']'", "a [ is not closed, or a colon or comma is inside a text", QUOTE),
    ("expected key", _MOVED, ""),
    ("<block end>", _MOVED, ""),
    ("'-' indicator", _MOVED, ""),
    ("expected ':'", "this line, or the one above, has no key and colon", "Write “key: text”."),
    ("escape", "a backslash stands inside double quotes", "Use single quotes, or write \\\\."),
    ("an alias", "a text cannot begin with “*” without quotes", QUOTE),
    ("an anchor", "a text cannot begin with “&” without quotes", QUOTE),
)
"""What the two YAML readers say, and what it means for somebody who writes a pack."""
