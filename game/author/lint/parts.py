"""Who has which part in a round: whom it happens to, who helps, who harms.

The author may say so (`roles`); what is not said is taken from the cast. It happens to the owner
of a phone on which an account without a face writes, or else to the first child that is unsure or
worried. Those help who stand at an ending as adults, the adults named in a best option that turns
to one, and the children who smile or are proud beside the one it happens to. An account without a
face is somebody who harms.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.author.lint.words import folded
from game.author.people import people
from game.author.readability import words
from game.beats import Expression, Verdict
from game.packs.model import ACCOUNT, Answer, RoundHead
from game.packs.rounds.choice import Choice
from game.packs.rounds.scenario import Ending, Goto, Question, Scenario
from game.packs.rounds.sort import Sort

Cast = Mapping[str, Expression]

_TROUBLED = (Expression.UNSURE, Expression.WORRIED)
_GLAD = (Expression.SMILE, Expression.PROUD)


@dataclass(frozen=True, slots=True)
class Parts:
    """The characters of a round by the part they have, each once."""

    targeted: tuple[str, ...]
    helping: tuple[str, ...]
    harming: tuple[str, ...]


def parts(one: RoundHead) -> Parts:
    """Who is who in a round."""
    roles = one.roles
    targeted = _targeted(one) if roles.targeted is None else roles.targeted
    helping = _helping(one, targeted) if roles.helping is None else roles.helping
    harming = _harming(one) if roles.harming is None else roles.harming
    return Parts(_once(targeted), _once(helping), _once(harming))


def _once(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _owner(one: RoundHead) -> tuple[str, ...]:
    """Whose phone it is to which somebody without a face writes."""
    if isinstance(one, Scenario) and one.phone is not None and one.phone.face is None:
        return (one.phone.owner,)
    return ()


def _targeted(one: RoundHead) -> tuple[str, ...]:
    owner = _owner(one)
    if owner:
        return owner
    for cast in _casts(one):
        for name, expression in cast.items():
            if expression in _TROUBLED and people()[name].child:
                return (name,)
    return ()


def _harming(one: RoundHead) -> tuple[str, ...]:
    return (ACCOUNT,) if _owner(one) else ()


def _helping(one: RoundHead, targeted: tuple[str, ...]) -> tuple[str, ...]:
    beside = (
        name
        for cast in _casts(one)
        if any(name in cast for name in targeted)
        for name, expression in cast.items()
        if expression in _GLAD and people()[name].child and name not in targeted
    )
    return (*_adults_at_endings(one), *_adults_turned_to(one), *beside)


def _casts(one: RoundHead) -> Iterator[Cast]:
    """Everybody who stands on a page of the round together, in reading order."""
    yield one.cast
    if isinstance(one, Sort):
        yield from (card.cast for card in one.cards.values())
    if isinstance(one, Scenario):
        for passage in one.story.values():
            yield from (line.cast for line in passage if not isinstance(line, Goto))


def _adults_at_endings(one: RoundHead) -> Iterator[str]:
    if not isinstance(one, Scenario):
        return
    for passage in one.story.values():
        for line in passage:
            if isinstance(line, Ending):
                yield from (name for name in line.cast if not people()[name].child)


def _adults_turned_to(one: RoundHead) -> Iterator[str]:
    """The adults whose names stand in best options that turn to an adult."""
    for answer in _answers(one):
        if answer.verdict is Verdict.BEST and answer.helper:
            said = {folded(word) for word in words(answer.text)}
            yield from (name for name, one in people().items() if not one.child and name in said)


def _answers(one: RoundHead) -> Iterator[Answer]:
    if isinstance(one, Choice):
        yield from one.options.values()
    if isinstance(one, Scenario):
        for passage in one.story.values():
            for line in passage:
                if isinstance(line, Question):
                    yield from line.options.values()
