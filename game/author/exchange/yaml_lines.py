"""Lines of a pack's YAML as one would type them: quotes only where they are needed."""

from __future__ import annotations

import re

from game.author.exchange.plain import line

ADD = "# ADD:"
"""Marks what waits for the author."""

_BARE = re.compile("[^\\W_]|[“\u2018«„…¿¡]")
"""How a text may begin without quotes."""
_QUOTED = re.compile(r":(?:\s|$)|\s#")
"""What would end a text that has no quotes."""


def entry(indent: int, key: str, text: str = "", mark: str = "") -> str:
    """`key: text`, moved in by `indent` spaces; `mark` says what is still missing here."""
    parts = [f"{key}:"]
    if text:
        parts.append(scalar(text))
    if mark:
        parts.append(f" {ADD} {line(mark)}")
    return " " * indent + " ".join(parts)


def comment(indent: int, text: str) -> str:
    """A note that the game does not read."""
    return f"{' ' * indent}# {line(text)}"


def scalar(text: str) -> str:
    """`text` so that YAML reads it as it is."""
    words = line(text)
    if _BARE.match(words) and not _QUOTED.search(words):
        return words
    if '"' in words or "\\" in words:
        return "'" + words.replace("'", "''") + "'"
    return f'"{words}"'
