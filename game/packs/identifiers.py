"""Identifiers out of words: plain letters, each once, short enough for a file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from game.packs.fields import IDENTIFIER_LENGTH

_SPELT = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "þ": "th"})
_APOSTROPHES = re.compile("['\u2018\u2019]")
_WANTED = 32
"""Characters after which no further word is added."""


def identifier(text: str, otherwise: str, taken: Collection[str], words: int | None = None) -> str:
    """An identifier from the first words of `text` that is not `taken` yet.

    `otherwise` stands in for a text without a letter that a file name can have; of very short
    words there are at most `words`.
    """
    wanted = _joined(_plain_words(text)[:words]) or otherwise
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted[: IDENTIFIER_LENGTH - 5]}-{number}" in taken:
        number += 1
    return f"{wanted[: IDENTIFIER_LENGTH - 5]}-{number}"


def _plain_words(text: str) -> list[str]:
    spelt = _APOSTROPHES.sub("", text[:400].casefold()).translate(_SPELT)
    return re.findall(r"[a-z0-9]+", "".join(map(_plain_sign, unicodedata.normalize("NFKD", spelt))))


def _plain_sign(sign: str) -> str:
    return "" if unicodedata.combining(sign) else sign


def _joined(words: list[str]) -> str:
    joined = "".join(words[:1])[:_WANTED]
    for word in words[1:]:
        if len(joined) + 1 + len(word) > _WANTED:
            break
        joined += f"-{word}"
    return joined
