"""Language and country where the command line names none: the settings, then the computer."""

from __future__ import annotations

import locale
import os
import re
from collections.abc import Collection, Sequence

from game.stage.ports import Backstage

ENGLISH = "en"


def chosen_language(backstage: Backstage, packs: Collection[str], *, at_home: bool) -> str:
    """The language of the settings, or else of the computer; empty when it cannot be played in.

    Home is shown in whichever was chosen; beyond it, and for the computer's own, `packs` (names
    or paths; all, when there are none) must speak it. Packs that speak neither, nor English, are
    played in the first language that they share.
    """
    chosen, (computers, _) = backstage.settings.language, _here()
    if chosen and (at_home or _spoken(chosen, packs, backstage)):
        return chosen
    if _spoken(computers, packs, backstage):
        return computers
    shared = shared_languages(backstage, packs)
    return "" if not shared or ENGLISH in shared else shared[0]


def shared_languages(backstage: Backstage, packs: Collection[str]) -> Sequence[str]:
    """The languages that all `packs` (names or paths) speak, as the first of them has them."""
    spoken = [backstage.pack(name, ENGLISH).languages for name in packs]
    return [one for one in spoken[0] if all(one in each for each in spoken)] if spoken else []


def chosen_country(backstage: Backstage) -> str:
    """The country of the settings, or else of the computer; empty when we do not know it."""
    _, computers = _here()
    return backstage.settings.country or (computers if computers in backstage.countries else "")


def _here() -> tuple[str, str]:
    """The language and the country that this computer is set to; empty where it does not say."""
    setting = next(
        filter(None, (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))),
        locale.getlocale()[0] or "",
    )
    match = re.match(r"([a-z]{2,3})[_-]([A-Z]{2})\b", setting)
    return (match[1], match[2].lower()) if match else ("", "")


def _spoken(language: str, packs: Collection[str], backstage: Backstage) -> bool:
    """Whether the interface and the packs speak it."""
    named = [backstage.pack(name, language) for name in packs]
    chosen = named or backstage.packs(language)
    understood = all(language in card.languages for card in chosen if not card.problems)
    return language in backstage.languages and understood
