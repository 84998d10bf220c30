"""The lesson that is played: rounds of one or several packs, in every language they share."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from game.beats import (
    Ask,
    Beat,
    Debrief,
    Lesson,
    Notes,
    Option,
    PackTitle,
    Round,
    RoundType,
    Script,
)
from game.errors import ClickwiseError
from game.packs.pack import Pack

RoundName = tuple[str, str]
"""The names of a pack and of a round in it: identifiers of rounds are unique in a pack only."""


def script(
    packs: Sequence[Pack],
    chosen: Sequence[RoundName] | None = None,
    before: Collection[int] = (),
) -> Script:
    """The `chosen` rounds in their order, or all rounds of all `packs`.

    Those at the places `before` are only voted on, to be compared with later.
    Languages stand in the order of the first pack. Raises ClickwiseError when the packs share none,
    KeyError for a round that is not there.
    """
    languages = shared_languages(packs)
    if not languages:
        raise ClickwiseError(
            "These packs have no language in common. Choose packs that share one, or fewer packs."
        )
    return {language: _lesson(packs, chosen, before, language) for language in languages}


def shared_languages(packs: Sequence[Pack]) -> tuple[str, ...]:
    """The languages in which all `packs` can be played."""
    if not packs:
        return ()
    return tuple(one for one in packs[0].editions if all(one in pack.editions for pack in packs))


def _lesson(
    packs: Sequence[Pack],
    chosen: Sequence[RoundName] | None,
    before: Collection[int],
    language: str,
) -> Lesson:
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
        rounds=tuple(
            asked_before(rounds[name]) if place in before else rounds[name]
            for place, name in enumerate(names)
        ),
    )


def asked_before(source: Round) -> Round:
    """A round that is only voted on: the same questions, with nothing in it that tells an answer.

    What the class must not see before it is asked again is not there to be shown: no verdict, no
    feedback, no debrief, no ways on of a story, no notes that name an answer.
    """
    beats = {
        key: replace(_unanswered(beat), next=_past_debriefs(source, beat.next))
        for key, beat in source.beats.items()
        if not isinstance(beat, Debrief)
    }
    # Of steps only the first is voted on, and that looks like any question.
    kind = RoundType.CHOICE if source.type is RoundType.ORDER else source.type
    return replace(source, type=kind, beats=beats, notes=Notes(), before=True)


def _past_debriefs(source: Round, key: str | None) -> str | None:
    """The beat that is shown where `key` was to be; None at the end of the round."""
    while key is not None and isinstance(source.beats[key], Debrief):
        key = source.beats[key].next
    return key


def _unanswered(beat: Beat) -> Beat:
    if not isinstance(beat, Ask):
        return beat
    options = tuple(Option(one.id, one.letter, one.text) for one in beat.options)
    return replace(beat, options=options, picks=(), talk_again=False)
