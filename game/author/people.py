"""Who the drawn characters are: `content/lint/characters.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from game import folders
from game.errors import ClickwiseError
from game.packs.source import Tree, read

FEMALE, MALE = "female", "male"
NOWHERE = "none"
"""The origin of a name that is none, like that of a helpline."""


@dataclass(frozen=True, slots=True)
class Person:
    """A drawn character. `origin` is one place where its name is at home."""

    child: bool
    gender: str
    origin: str

    @property
    def man(self) -> bool:
        return not self.child and self.gender == MALE


@cache
def people() -> Mapping[str, Person]:
    """Every drawn character by its name. Raises ClickwiseError when the file is damaged."""
    file = folders.content() / "lint" / "characters.yaml"
    reading = read(file)
    if reading.source is None or reading.problems:
        raise ClickwiseError(f"The characters in {file} cannot be read: {reading.problems[0]}")
    return {name: _person(name, said) for name, said in reading.source.tree.items()}


def _person(name: str, said: Tree) -> Person:
    if not isinstance(said, dict) or not {"age", "gender", "origin"} <= set(said):
        raise ClickwiseError(f"The character “{name}” needs its age, gender and origin.")
    return Person(said["age"] == "child", str(said["gender"]), str(said["origin"]))
