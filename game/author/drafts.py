"""A translation that cannot be offered yet, as its translator sees it: the original in its gaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.beats import Lesson
from game.packs.check import Checked, Manuscript
from game.packs.model import Head
from game.packs.pack import Edition, Pack
from game.packs.script import script
from game.packs.source import Tree
from game.packs.texts import texts
from game.packs.translation import value_at


@dataclass(frozen=True, slots=True)
class Draft:
    """What can be shown of a translation, and the texts of the original that stand in for it."""

    lesson: Lesson
    missing: tuple[str, ...]


def drafts(checked: Checked) -> dict[str, Draft]:
    """Every translation that no class is offered and that can be shown, by language.

    Whatever else is wrong with it, its rounds must be readable; so must the pack itself.
    """
    pack = checked.pack
    if pack is None:
        return {}
    original, *translations = checked.manuscripts
    made = {
        one.language: _draft(pack, original.head, one)
        for one in translations
        if original.head and one.language not in pack.editions
        if one.rounds.keys() == original.rounds.keys()
    }
    return {language: one for language, one in made.items() if one}


def _draft(pack: Pack, head: Head | None, written: Manuscript) -> Draft | None:
    if head is None:
        return None
    tree = written.source.tree
    own = tree.get("objectives", {})
    given = own if isinstance(own, dict) else {}
    objectives = {name: _text(given, name, text) for name, text in head.objectives.items()}
    edition = Edition(
        title=_text(tree, "title", head.title),
        key_line=_text(tree, "key_line", head.key_line),
        adult_term=_text(tree, "adult_term", head.adult_term),
        objectives=objectives,
        take_aways=head.take_aways,
        resources=head.resources,
        rounds=tuple(one.compiled(head.pack, objectives) for one in written.rounds.values()),
    )
    alone = replace(pack, editions={written.language: edition})
    return Draft(script([alone])[written.language], tuple(_missing(written)))


def _text(block: dict[str, Tree], key: str, original: str) -> str:
    """A text of the head, which may hold anything: it was not judged as a whole."""
    value = block.get(key)
    return value if isinstance(value, str) else original


def _missing(written: Manuscript) -> Iterator[str]:
    """The texts that the translation takes over from the pack; a list of notes counts as one."""
    tree = written.source.tree
    goals = (words.address for words in texts(tree))
    whole = (goal[:-1] if isinstance(goal[-1], int) else goal for goal in goals)
    for goal in dict.fromkeys(whole):
        if not written.owns(goal):
            value = value_at(tree, goal)
            yield value if isinstance(value, str) else "\n".join(map(str, value))
