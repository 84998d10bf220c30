"""A round with mistakes, judged as far as it could be read.

What a model refuses is replaced by something good that stands in for it, so that the rest can be
judged by the same rules as any round. A fault that a stand-in may have caused is not told: an
author would look for it in vain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any, cast

from pydantic import ValidationError

from game.packs.fields import CHARACTERS
from game.packs.model import RoundHead
from game.packs.problems import Address, Fault
from game.packs.validation import address_of

PASSES = 30
"""How often a round is tried again; each stand-in that is refused costs one."""
MISTAKES = 60
"""Mistakes of one round beyond which it is something else, and no round."""
MARK = "stands-in-for-a-mistake"
"""Every word that stands in begins so: a name, a text, and long enough for feedback."""


@dataclass(frozen=True, slots=True)
class PartlyRead:
    """A round with stand-ins at the addresses in `replaced`; `renamed` are keys, by their new."""

    round: RoundHead
    replaced: frozenset[Address]
    renamed: Mapping[Address, str]

    def told(self, faults: Iterable[Fault]) -> Iterator[Fault]:
        """Those of `faults` that hold whatever the author meant, at the places of the file."""
        silent = _silent(self.replaced, self.renamed)
        for fault in faults:
            ours = MARK in fault.message or MARK in fault.cure
            if not ours and fault.rule not in silent and not self._caused(fault.address):
                yield replace(fault, address=self._written(fault.address))

    def _caused(self, address: Address) -> bool:
        """Whether a fault is of something that was replaced, or of what holds such an item."""
        within = any(address[:end] in self.replaced for end in range(1, len(address) + 1))
        items = (one for one in self.replaced if isinstance(one[-1], int))
        characters = (one for one in self.renamed if one[-1] in CHARACTERS)
        return within or any(one[:-1] == address for one in (*items, *characters))

    def _written(self, address: Address) -> Address:
        """`address` with the keys that the author wrote."""
        steps = (self.renamed.get(address[: at + 1], step) for at, step in enumerate(address))
        return tuple(steps)


def partly_read(kind: type[RoundHead], tree: object) -> PartlyRead | None:
    """`tree` with stand-ins for all that `kind` refuses; None where too little of it is left."""
    repair = _Repair(cast("dict[str, Any]", deepcopy(tree)))
    for _ in range(PASSES):
        try:
            model = kind.model_validate(repair.tree)
        except ValidationError as error:
            if error.error_count() > MISTAKES:
                return None
            found = cast(
                "list[dict[str, Any]]", error.errors(include_url=False, include_input=False)
            )
            if not repair.mended(found):
                return None
        else:
            return PartlyRead(model, frozenset(repair.tried), repair.renamed)
    return None


def _silent(replaced: Iterable[Address], renamed: Iterable[Address]) -> set[str]:
    """The rules that cannot be judged, because of what was replaced."""
    silent: set[str] = set()
    for address in replaced:
        for step in address:
            silent |= _HANGS_ON.get(step, frozenset())
        if address[0] == "story" and not _way_is_known(address):
            silent |= _WAYS
    if any(address[0] == "story" and len(address) == 2 for address in renamed):
        silent |= _WAYS
    return silent


def _way_is_known(address: Address) -> bool:
    """Whether a mistake in a story leaves the ways through it as they are."""
    within_option, within_line = len(address) > 5, len(address) == 4
    return within_option or (within_line and address[-1] in _OF_A_LINE) or "cast" in address


_WAYS = frozenset({"CW221", "CW222", "CW223", "CW224", "CW225", "CW227"})
_OF_A_LINE = ("id", "scene", "talk_again", "place", "story", "ask", "ending", "goto")
_HANGS_ON: Mapping[str | int, frozenset[str]] = {
    "answer": frozenset({"CW209"}),
    "risk": frozenset({"CW208", "CW209"}),
    "anywhere": frozenset({"CW212"}),
    "together": frozenset({"CW212"}),
    "steps": frozenset({"CW212"}),
    "phone": frozenset({"CW226"}),
    "zones": frozenset({"CW211"}),
    "options": frozenset({"CW214"}),
    "post": frozenset({"CW406"}),
}
"""Rules that are judged by more than the place of their fault, by the keys they look at."""


@dataclass(slots=True)
class _Repair:
    """A tree that gets better from pass to pass; `tried` counts the stand-ins of each address."""

    tree: dict[str, Any]
    tried: dict[Address, int] = field(default_factory=dict[Address, int])
    renamed: dict[Address, str] = field(default_factory=dict[Address, str])

    def mended(self, found: Iterable[Mapping[str, Any]]) -> bool:
        """Whether there was a stand-in left for everything that was `found`."""
        done: set[Address] = set()
        for one in found:
            in_key = one["loc"][-1:] == ("[key]",)
            address = self._there(address_of(one["loc"]))
            begun = self._begun(address)
            if not address or begun in done:
                continue
            done.add(begun)
            around = self._around(begun)
            if in_key and begun == address and isinstance(around, dict):
                # What stands beneath it has another address from now on.
                return self._rename(address, cast("dict[str, Any]", around))
            if begun == address and "meant" in one["ctx"]:
                self._drop(address, around, one["ctx"]["meant"])
            elif not self._replace(begun, around):
                return False
        return bool(done)

    def _there(self, address: Address) -> Address:
        """The part of `address` that can be replaced: a text has no parts."""
        node: Any = self.tree
        for at, step in enumerate(address):
            if isinstance(node, dict):
                node = cast("dict[str | int, Any]", node).get(step)
            elif isinstance(node, list) and isinstance(step, int):
                node = cast("list[Any]", node)[step]
            else:
                return address[:at]
        return address

    def _begun(self, address: Address) -> Address:
        """The stand-in around `address`, which did not do; or `address` itself."""
        ends = range(1, len(address))
        return next((address[:end] for end in ends if address[:end] in self.tried), address)

    def _around(self, address: Address) -> Any:
        node: Any = self.tree
        for step in address[:-1]:
            node = node[step]
        return node

    def _replace(self, address: Address, around: Any) -> bool:
        tried = self.tried.setdefault(address, 0)
        if tried == len(STAND_INS):
            return False
        self.tried[address] = tried + 1
        mark = f"{MARK}-{list(self.tried).index(address)}"
        around[address[-1]] = _marked(STAND_INS[tried], mark)
        return True

    def _drop(self, address: Address, around: dict[str, Any], meant: str) -> None:
        """An unknown key goes; what a misspelt one says stands under the key that was meant."""
        value = around.pop(str(address[-1]))
        if meant and meant not in around:
            around[meant] = value
            self.tried[(*address[:-1], meant)] = 0

    def _rename(self, address: Address, around: dict[str, Any]) -> bool:
        """A name that is none gets another, in its place; a character's is one of those known."""
        names = (f"{MARK}-{len(self.renamed)}", *CHARACTERS)
        was = self.renamed.pop(address, None)
        left = names if was is None else CHARACTERS
        name = next((one for one in left if one not in around), None)
        if name is None:
            return False
        new = (*address[:-1], name)
        items = [(name if key == address[-1] else key, value) for key, value in around.items()]
        around.clear()
        around.update(items)
        self.renamed[new] = str(address[-1]) if was is None else was
        depth = len(address)
        self.tried = {
            (*new, *one[depth:]) if one[:depth] == address else one: count
            for one, count in self.tried.items()
        }
        return True


Content = str | list["Content"] | dict[str, "Content"]

STAND_INS: tuple[Content, ...] = (
    *("*", "no", "1", "best", "unsure", "noor", "adult-at-home", "be", "core", "true", "none", []),
    {"story": "*"},
    {"aim": "*"},
    {"x": "0.5", "y": "0.5"},
    {"account": "*", "owner": "noor", "picture": "*", "alt": "*"},
    {"app": "*", "owner": "noor", "with": "*"},
    {"text": "*", "verdict": "best", "feedback": "*", "goto": "*"},
    {"text": "*", "verdict": "best", "feedback": "*"},
    {"text": "*", "best": "*", "misconception": "*", "tempting": "*", "feedback": "*"},
    {"text": "*", "feedback": "*"},
    {"text": "*", "found": "*", "risk": "no", "feedback": "*"},
    {},
)
"""A value of every kind that a round knows, tried in this order; `*` is a word of its own."""


def _marked(content: Content, mark: str) -> Content:
    if isinstance(content, dict):
        return {key: _marked(value, mark) for key, value in content.items()}
    return [] if isinstance(content, list) else content.replace("*", mark)
