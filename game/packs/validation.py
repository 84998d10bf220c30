"""A tree against a model: the model, or what is wrong with the tree at its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from game.packs.fields import Written
from game.packs.problems import Address, Fault, Problem, beneath
from game.packs.source import Source

Model = TypeVar("Model", bound=Written)


def validated(
    kind: type[Model], tree: object, address: Address, source: Source, problems: list[Problem]
) -> Model | None:
    """`tree` as a model; or None, and what pydantic found as problems at their places."""
    try:
        return kind.model_validate(tree)
    except ValidationError as error:
        for found in error.errors(include_url=False, include_input=False):
            details = cast("dict[str, Any]", found)
            fault = _fault(details["type"], details["loc"], details.get("ctx", {}))
            problems += source.problems(beneath(address, [fault]))
        return None


def address_of(loc: Sequence[str | int]) -> Address:
    """The address of a finding. In its location, what follows a list's index is a union's tag."""
    steps = loc[:-1] if _in_key(loc) else loc
    return tuple(
        step for at, step in enumerate(steps) if at == 0 or not isinstance(steps[at - 1], int)
    )


def _in_key(loc: Sequence[str | int]) -> bool:
    return tuple(loc[-1:]) == ("[key]",)


def _fault(rule: str, loc: Sequence[str | int], context: Mapping[str, str]) -> Fault:
    address = address_of(loc)
    # A missing key points at the block that lacks it.
    if rule == "CW101":
        address = address[:-1]
    at_key = _in_key(loc) or rule in ("CW101", "CW102")
    return Fault(rule, address, context["message"], context["cure"], at_key=at_key)
