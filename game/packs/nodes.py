"""The parts of a YAML file with their places in its text, as the reader of packs sees them."""

from __future__ import annotations

from typing import Any

import yaml

from game.packs.source import LOADER


class NotComposed(Exception):
    """A text is no YAML, or has nothing in it."""


def composed(text: str) -> Any:
    """The node of a text that `source.read` found good: of any other, depth has no bound.

    Raises NotComposed.
    """
    untyped: Any = yaml  # the stub of `compose` has no types
    try:
        node = untyped.compose(text, Loader=LOADER)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise NotComposed from error
    if node is None:
        raise NotComposed
    return node
