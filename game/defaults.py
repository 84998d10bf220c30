"""Language and country where the command line names none: the settings, then the computer."""

from __future__ import annotations

import locale
import os
import re
from collections.abc import Collection

from game.stage.ports import Backstage


def chosen_language(backstage: Backstage, packs: Collection[str], *, at_home: bool) -> str:
    """The language of the settings, or else of the computer; empty when it cannot be played in.

    Home is shown in whichever was chosen; beyond it, and for the computer's own, `packs` (names;
    all, when there are none) must speak it.
    """
    chosen, (computers, _) = backstage.settings.language, _here()
    if chosen and (at_home or _spoken(chosen, packs, backstage)):
        return chosen
    return computers if _spoken(computers, packs, backstage) else ""


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
    cards = backstage.packs(language)
    chosen = [card for card in cards if card.name in packs or not packs]
    understood = all(language in card.languages for card in chosen if not card.problems)
    return language in backstage.languages and understood
