"""A script as text and back, without loss: what was played is kept as it was played.

The text is the same bytes for the same script, so that its fingerprint names it.
"""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256

from pydantic import ConfigDict, TypeAdapter, ValidationError

from game.beats import Lesson, Script
from game.errors import ClickwiseError


@cache
def _adapter() -> TypeAdapter[dict[str, Lesson]]:
    # Unknown keys are refused: kinds of beats and of scenery are told apart by their keys alone.
    return TypeAdapter(dict[str, Lesson], config=ConfigDict(extra="forbid"))


def dump(script: Script) -> str:
    """The script as JSON, keys sorted."""
    plain = _adapter().dump_python(dict(script), mode="json")
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def load(text: str) -> Script:
    """The script that `dump` gave. Raises ClickwiseError for anything else."""
    try:
        script = _adapter().validate_json(text)
    except (ValidationError, ValueError):
        script = {}
    if not script:
        raise ClickwiseError(
            "The kept lesson cannot be read, its text is damaged. Start the lesson anew."
        )
    return script


def fingerprint(text: str) -> str:
    """The name of a kept script: the SHA-256 of its text, in hexadecimal."""
    return sha256(text.encode()).hexdigest()
