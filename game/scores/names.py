"""Code names of classes: an adjective and an animal, never a word that somebody typed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

ADJECTIVES = (
    "brave",
    "bright",
    "calm",
    "careful",
    "cheerful",
    "clever",
    "creative",
    "curious",
    "fair",
    "friendly",
    "gentle",
    "happy",
    "helpful",
    "honest",
    "jolly",
    "kind",
    "lively",
    "loyal",
    "patient",
    "playful",
    "polite",
    "proud",
    "sunny",
    "wise",
)
"""Keys of the interface's texts (`adjective.brave`), which say them in each language."""

ANIMALS = (
    "badger",
    "bee",
    "beaver",
    "butterfly",
    "dolphin",
    "duck",
    "fox",
    "frog",
    "heron",
    "koala",
    "lynx",
    "otter",
    "owl",
    "panda",
    "penguin",
    "rabbit",
    "robin",
    "seal",
    "squirrel",
    "tortoise",
)
"""Keys of the interface's texts (`animal.fox`)."""


@dataclass(frozen=True, slots=True)
class CodeName:
    """What a class is called. `number` is 0, or from 2 on when the two words were taken."""

    adjective: str
    animal: str
    number: int = 0


def proposed_name(taken: Collection[CodeName], chance: Random) -> CodeName:
    """A name that is not taken, without a number as long as any two words are left."""
    every = [CodeName(adjective, animal) for adjective in ADJECTIVES for animal in ANIMALS]
    free = [name for name in every if name not in taken]
    return chance.choice(free) if free else free_name(chance.choice(every), taken)


def free_name(wanted: CodeName, taken: Collection[CodeName]) -> CodeName:
    """`wanted`, or its two words with the first number that is not taken."""
    name = wanted
    while name in taken:
        name = replace(name, number=max(2, name.number + 1))
    return name
