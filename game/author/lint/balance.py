"""CW624: it happens to all kinds of children, and all kinds of people help and harm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from game.author.lint.asks import rounds
from game.author.lint.parts import Parts, parts
from game.author.people import FEMALE, MALE, NOWHERE, people
from game.beats import Topic
from game.packs.check import Manuscript
from game.packs.model import ACCOUNT
from game.packs.problems import Fault, Severity

LEAST, MOST = 0.35, 0.65
"""The share of one gender in a part."""
TARGETED_ROUNDS = 6
"""Rounds with somebody it happens to, below which shares mean nothing."""
HELPERS = 6
"""Helpers counted, below which shares mean nothing: three cannot be shared out evenly enough."""
ORIGINS, ORIGIN_ROUNDS = 4, 8
"""Names from so many groups, in packs of so many rounds."""
OFTEN = 2
"""Rounds in which it may happen to the same child; more, and it sticks to that child."""

_MIX = "Let some rounds be about others. Where the cast misleads, say who is who with roles: …"


def balance(manuscript: Manuscript) -> Iterator[Fault]:
    """Parts that always go to the same kind of people."""
    told = {one.id: parts(one) for _, one in rounds(manuscript)}
    messages = (
        *_genders(told),
        *_origins(told),
        *_often(told, manuscript.head.topic if manuscript.head else None),
        *_harming(told),
    )
    for message, cure in messages:
        yield Fault("CW624", ("rounds",), message, cure, Severity.WARNING, at_key=True)


def _genders(told: Mapping[str, Parts]) -> Iterator[tuple[str, str]]:
    targeted = [one.targeted for one in told.values() if one.targeted]
    if len(targeted) < TARGETED_ROUNDS:
        return
    yield from _uneven("it happens to", targeted)
    helping = [one.helping for one in told.values()]
    if sum(map(len, helping)) >= HELPERS:
        yield from _uneven("help comes from", helping)


def _uneven(what: str, names: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    counts = Counter(name for each in names for name in each)
    female = sum(count for name, count in counts.items() if people()[name].gender == FEMALE)
    male = sum(count for name, count in counts.items() if people()[name].gender == MALE)
    share = female / (female + male) if female + male else 0.5
    if not LEAST <= share <= MOST:
        who = f"girls or women {_times(female)}, boys or men {_times(male)}"
        cure = f"Both between {LEAST:.0%} and {MOST:.0%}. Counted: {_listed(counts)}.\n{_MIX}"
        yield f"{what} {who}", cure


def _times(count: int) -> str:
    return {0: "never", 1: "once"}.get(count, f"{count} times")


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items()) or "nobody"


def _origins(told: Mapping[str, Parts]) -> Iterator[tuple[str, str]]:
    if len(told) < ORIGIN_ROUNDS:
        return
    children = {
        name
        for one in told.values()
        for name in (*one.targeted, *one.helping)
        if people()[name].child
    }
    origins = sorted({people()[name].origin for name in children} - {NOWHERE})
    if children and len(origins) < ORIGINS:
        message = (
            f"the names of the children come from {len(origins)} groups only: {', '.join(origins)}"
        )
        cure = f"Let children of at least {ORIGINS} groups be the one it happens to, or help."
        yield message, cure


def _often(told: Mapping[str, Parts], topic: Topic | None) -> Iterator[tuple[str, str]]:
    """Where nobody does wrong to anybody, a child that chooses a name is nobody's target."""
    if topic is None or topic is Topic.PRIVACY:
        return
    counts = Counter(name for one in told.values() for name in one.targeted)
    for name, count in counts.items():
        if count > OFTEN:
            happened = ", ".join(key for key, one in told.items() if name in one.targeted)
            cure = f"At most {OFTEN} rounds for one child. Now: {happened}."
            yield f"it happens to {name.capitalize()} in {count} rounds", cure


def _harming(told: Mapping[str, Parts]) -> Iterator[tuple[str, str]]:
    harming = {name for one in told.values() for name in one.harming}
    if harming and all(name != ACCOUNT and people()[name].man for name in harming):
        who = ", ".join(sorted(name.capitalize() for name in harming))
        cure = "Children expect that already. Let it be an account nobody knows, or a teenager."
        yield f"only men harm: {who}", cure
