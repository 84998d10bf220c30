"""CW618: no real app, brand, person or organisation, and no slang that nobody says next year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from game.author.lint.sayings import Saying
from game.author.lint.words import WordLists
from game.packs.check import Manuscript
from game.packs.problems import Address, Fault, Severity
from game.packs.rounds.scenario import Scenario
from game.packs.rounds.spot import Spot

_MADE_UP = "Use a made-up one: ChatNest for chats, PixPop for pictures, BlokLand for games."
_PERSON = "Use a made-up person, or one of the cast."
_HELP = "Write “a helpline”. Names and numbers stand in helplines.yaml, with their date."
_NAMES: Mapping[str, tuple[str, str]] = {
    "brands": ("is a real brand", _MADE_UP),
    "real-people": ("is a real person", _PERSON),
    "organisations": ("is a real organisation", _HELP),
}
_SLANG = "Use a word that children still say in three years."
_MAX = re.compile(r"(?<![A-Za-z])[Mm]ax(?![a-z])|(?<=[a-z])Max(?![a-z])")
"""Max as a part of the name of an account: Max_2011, TheMax; not Maxine."""
_IS_MAX = "“Max” is the trusted adult in the campaigns of Child Focus"
_NO_MAX = "Choose another name."


def real_names(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """Names that are somebody's, and slang."""
    if not saying.pupil:
        return
    yield from _named(saying.address, saying.text, lists)
    for word in lists.found("slang", saying.text):
        message = f"“{word}” is slang, and will sound old soon"
        yield Fault("CW618", saying.address, message, _SLANG, Severity.WARNING, word=word)
    for found in re.finditer(r"\bMax\b", saying.text):
        yield Fault("CW618", saying.address, _IS_MAX, _NO_MAX, Severity.WARNING, word=found[0])


def account_names(manuscript: Manuscript, lists: WordLists) -> Iterator[Fault]:
    """The names of apps and accounts, which are the same in all languages."""
    for index, one in manuscript.rounds.items():
        for address, name in _accounts(one):
            here = ("rounds", index, *address)
            yield from _named(here, name, lists)
            found = _MAX.search(name)
            # Somebody behind an account may turn out to be harmful, and Max is the one who helps.
            if found and address[-1] != "app":
                yield Fault("CW618", here, _IS_MAX, _NO_MAX, word=found[0])


def _named(address: Address, text: str, lists: WordLists) -> Iterator[Fault]:
    for name, (what, cure) in _NAMES.items():
        for word in lists.found(name, text):
            yield Fault("CW618", address, f"“{word}” {what}", cure, word=word)


def _accounts(one: object) -> Iterator[tuple[Address, str]]:
    """Names of a round that are no texts to translate."""
    if isinstance(one, Scenario) and one.phone:
        yield ("phone", "app"), one.phone.app
        yield ("phone", "with"), one.phone.account
    if isinstance(one, Spot):
        yield ("post", "account"), one.post.account
