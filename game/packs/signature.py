"""A signature under a pack: who has read it, and when."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from game.packs.fields import Text, Written, refused, wanted

PENDING: Literal["pending"] = "pending"
"""What stands in a review that nobody has signed yet."""


class Signature(Written):
    """Who has read a pack, on which day, and which texts: `text` is their fingerprint.

    What is left out is told before a release only.
    """

    by: Text = ""
    """A name or initials, and the role."""
    on: Text = ""
    """The day of the review: 2026-03-01."""
    text: Text = ""
    """Which texts were read; `clickwise check --release` says what to write."""


def signed(value: object) -> object:
    """A signature is a block; until there is one, the word pending stands in its place."""
    if isinstance(value, dict):
        return Signature.model_validate(value)
    if value == PENDING:
        return value
    if isinstance(value, str) and value:
        raise refused("CW106", f"“{value}” is not a signature", _SIGNATURE)
    raise wanted("a signature, or the word pending,", value, _SIGNATURE)


_SIGNATURE = (
    "Write pending, or who, when and what: {by: A. Peeters, on: 2026-03-01, text: 3f2a91c0}"
)

Signed = Annotated[Signature | Literal["pending"], BeforeValidator(signed)]
