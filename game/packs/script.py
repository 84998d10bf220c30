"""The lesson that is played: rounds of one or several packs, in every language they share."""

from __future__ import annotations

from collections.abc import Sequence

from game.beats import Lesson, PackTitle, Round, Script
from game.errors import ClickwiseError
from game.packs.pack import Pack

RoundName = tuple[str, str]
"""The names of a pack and of a round in it: identifiers of rounds are unique in a pack only."""


def script(packs: Sequence[Pack], chosen: Sequence[RoundName] | None = None) -> Script:
    """The `chosen` rounds in their order, or all rounds of all `packs`.

    Languages stand in the order of the first pack. Raises ClickwiseError when the packs share none,
    KeyError for a round that is not there.
    """
    languages = shared_languages(packs)
    if not languages:
        raise ClickwiseError(
            "These packs have no language in common. Choose packs that share one, or fewer packs."
        )
    return {language: _lesson(packs, chosen, language) for language in languages}


def shared_languages(packs: Sequence[Pack]) -> tuple[str, ...]:
    """The languages in which all `packs` can be played."""
    if not packs:
        return ()
    return tuple(one for one in packs[0].editions if all(one in pack.editions for pack in packs))


def _lesson(packs: Sequence[Pack], chosen: Sequence[RoundName] | None, language: str) -> Lesson:
    rounds: dict[RoundName, Round] = {
        (pack.name, one.id): one for pack in packs for one in pack.editions[language].rounds
    }
    names = list(rounds) if chosen is None else list(chosen)
    played = {pack for pack, _ in names}
    return Lesson(
        language=language,
        packs=tuple(
            PackTitle(pack.name, pack.editions[language].title, pack.topic)
            for pack in packs
            if pack.name in played
        ),
        rounds=tuple(rounds[name] for name in names),
    )
