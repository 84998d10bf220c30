"""One language laid over a pack: a sibling file of texts, under the same keys and identifiers.

Rounds stand under their identifier instead of in a list, lines of a story under theirs. A line that
is only a text (a bubble, the narrator, an ending) is the text itself; an ask is a block. A text
that is empty waits for its translator: it counts as missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from itertools import count

from game.packs.problems import Address, Problem, Severity, suggestion
from game.packs.source import Place, Source, Tree
from game.packs.texts import texts

HEAD = frozenset({"language", "review"})
"""Keys of a translation that hold no text of the pack."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A text of a pack, or a list of them, and its translation; `address` is the translation's."""

    address: Address
    original: Tree
    translation: Tree


@dataclass(frozen=True, slots=True)
class Laid:
    """A pack in another language. `complete` when no text is missing."""

    source: Source
    problems: tuple[Problem, ...]
    complete: bool
    pairs: tuple[Pair, ...] = ()


def lay(pack: Source, translation: Source) -> Laid:
    """The pack with the texts of `translation`; places point into the file they come from."""
    wanted = dict(wanted_texts(pack.tree))
    known = known_keys(wanted)
    given = {
        address: value
        for address, value in given_texts(translation.tree)
        if not (is_empty(value) and (address in wanted or address in known))
    }
    tree = deepcopy(pack.tree)
    keys, values = dict(pack.keys), dict(pack.values)
    nameless = list(_nameless(pack, translation))
    problems: list[Problem] = [problem for _, problem in nameless]
    pairs: list[Pair] = []
    for address, value in given.items():
        goal = wanted.get(address)
        if goal is not None:
            pairs.append(Pair(address, value_at(pack.tree, goal), value))
            _put(tree, goal, value)
            _move(translation, address, goal, keys, values)
        # Where lines of a story have no identifiers, its translation cannot fit.
        elif not any(address[: len(story)] == story for story, _ in nameless):
            problems.append(_unknown(address, wanted, known, pack, translation))
    missing = [address for address in wanted if address not in given]
    problems += _missing(missing, translation)
    laid = Source(pack.file, tree, keys, values, {**pack.lines, **translation.lines})
    complete = not missing and not nameless
    return Laid(laid, tuple(problems), complete, tuple(pairs))


def wanted_texts(tree: dict[str, Tree]) -> Iterator[tuple[Address, Address]]:
    """The address in a translation of every text of a pack, and its address in the pack."""
    for words in texts(tree):
        goal = words.address
        # A list of notes is translated as a whole: another language may need fewer.
        if isinstance(goal[-1], int):
            goal = goal[:-1]
        address = _named(tree, goal)
        if address is not None:
            yield address, goal


def _named(tree: Tree, goal: Address) -> Address | None:
    """`goal` as a translation writes it; None beneath a line without identifier."""
    address: list[str | int] = []
    for depth, step in enumerate(goal):
        if isinstance(tree, list) and isinstance(step, int):
            tree = tree[step]
            name = tree.get("id") if isinstance(tree, dict) else None
            if not isinstance(name, str) or not name:
                return None
            address.append(name)
            if "story" in goal[:depth] and isinstance(tree, dict) and "ask" not in tree:
                return tuple(address)
        elif isinstance(tree, dict) and isinstance(step, str):
            tree = tree[step]
            address.append(step)
    return tuple(address)


def is_empty(tree: Tree) -> bool:
    """Whether a translation still waits here: no words, or a list with a line that has none."""
    if isinstance(tree, str):
        return not tree.strip(" \n")
    return not tree or (isinstance(tree, list) and any(map(is_empty, tree)))


def given_texts(tree: Mapping[str, Tree]) -> Iterator[tuple[Address, Tree]]:
    """Every text of a translation, or list of texts, with its address there."""
    for key, value in tree.items():
        if key not in HEAD:
            yield from leaves(value, (key,))


def leaves(tree: Tree, address: Address) -> Iterator[tuple[Address, Tree]]:
    """Every text or list of texts of a part of a translation that stands at `address`."""
    if not isinstance(tree, dict) or not tree:
        yield address, tree
        return
    for key, value in tree.items():
        yield from leaves(value, (*address, key))


def value_at(tree: Tree, goal: Address) -> Tree:
    """What stands at `goal`. Raises KeyError where there is no such way."""
    for step in goal:
        tree = _beneath(tree, step)
    return tree


def _put(tree: Tree, goal: Address, value: Tree) -> None:
    """Replace the value at `goal`."""
    tree = value_at(tree, goal[:-1])
    last = goal[-1]
    if isinstance(tree, dict) and isinstance(last, str):
        tree[last] = value


def _beneath(tree: Tree, step: str | int) -> Tree:
    if isinstance(tree, dict) and isinstance(step, str):
        return tree[step]
    if isinstance(tree, list) and isinstance(step, int):
        return tree[step]
    raise KeyError(step)


def _move(
    translation: Source,
    address: Address,
    goal: Address,
    keys: dict[Address, Place],
    values: dict[Address, Place],
) -> None:
    """Let `goal`, and what stands beneath it, point into the translation."""
    for beneath in count():
        place = translation.values.get((*address, beneath))
        stale = values.pop((*goal, beneath), None)
        if place is not None:
            values[(*goal, beneath)] = place
        elif stale is None:
            break
    values[goal] = translation.place(address)
    keys[goal] = translation.place(address, key=True)


def known_keys(wanted: Iterable[Address]) -> dict[Address, dict[str, None]]:
    """What may stand beneath each address of a translation, in the order of the pack."""
    known: dict[Address, dict[str, None]] = {}
    for address in wanted:
        for end, key in enumerate(address):
            known.setdefault(address[:end], {})[str(key)] = None
    return known


def _unknown(
    address: Address,
    wanted: Mapping[Address, Address],
    known: Mapping[Address, Mapping[str, None]],
    pack: Source,
    translation: Source,
) -> Problem:
    """The first key of `address` that leads nowhere, or a value that is no text there."""
    for end, key in enumerate(map(str, address), start=1):
        beside = known.get(address[: end - 1], {})
        if key in beside:
            continue
        if address[: end - 1] in wanted:
            return translation.place(address[: end - 1]).problem("CW502", "a text is expected here")
        place = translation.place(address[:end], key=True)
        if _in_pack(pack.tree, address[:end]):
            cure = "Remove the line; the pack itself says it for all languages."
            return place.problem("CW502", f"“{key}” is not a text", cure)
        message = f"the pack has no text “{key}” here"
        return place.problem("CW501", message, suggestion(key, beside, "Texts here"))
    return translation.place(address).problem("CW502", "a block of texts is expected here")


def _in_pack(tree: Tree, address: Address) -> bool:
    """Whether the pack has something at the address that a translation would write."""
    for step in address:
        if isinstance(tree, list):
            named = (one for one in tree if isinstance(one, dict) and one.get("id") == step)
            tree = next(named, "")
        elif isinstance(tree, dict) and step in tree:
            tree = tree[str(step)]
        else:
            return False
    return tree != ""


def _missing(missing: list[Address], translation: Source) -> Iterator[Problem]:
    """One warning for each part of the file in which texts are missing."""
    parts: dict[Address, list[str]] = {}
    for address in missing:
        around = address[:2] if address[0] == "rounds" else address[:1]
        parts.setdefault(around, []).append(".".join(map(str, address[len(around) :])))
    for around, names in parts.items():
        place = translation.place(around, key=True)
        name = str(around[-1])
        # A key of the head is a text itself, and has nothing beneath it.
        message = f"“{name}” is missing"
        there = around in translation.keys
        cure = f"Write the text behind “{name}:”." if there else f"Add a line: {name}: …"
        if names != [""]:
            message = f"texts of “{name}” are missing: {len(names)}"
            more = f" and {len(names) - 4} more" if len(names) > 4 else ""
            cure = f"Missing: {', '.join(names[:4])}{more}."
        cure += "\nUntil then, this language is not offered."
        yield _warning(place, "CW503", message, cure)


def _nameless(pack: Source, translation: Source) -> Iterator[tuple[Address, Problem]]:
    """Lines of translated stories that a translation cannot name, with the story's address."""
    rounds = translation.tree.get("rounds")
    seen: set[Address] = set()
    for words in texts(pack.tree):
        line = words.address[:5]
        if len(line) < 5 or line[2] != "story" or line in seen:
            continue
        seen.add(line)
        name = _named(pack.tree, line[:2])
        if name is None or not isinstance(rounds, dict) or str(name[1]) not in rounds:
            continue
        if _named(pack.tree, line) is None:
            place = pack.place(line)
            cure = (
                "Add an id to the line, as in: - noor: Hello!  and beneath it  id: hello\n"
                "Or let clickwise translate do it."
            )
            file = translation.file.rpartition("/")[2]
            message = f"this line has no id, so {file} cannot translate it"
            yield (*name, "story"), _warning(place, "CW504", message, cure)


def _warning(place: Place, rule: str, message: str, cure: str) -> Problem:
    return Problem(rule, Severity.WARNING, place.file, place.line, place.column, message, cure)
