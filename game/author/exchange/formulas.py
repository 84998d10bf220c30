"""Cells that a spreadsheet would take for a formula, and how they are made plain text.

An apostrophe in front makes a cell plain text in every spreadsheet; reading takes it off again.
"""

from __future__ import annotations

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def neutral(cell: str) -> str:
    """`cell` so that no spreadsheet calculates it."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def as_meant(cell: str) -> str:
    """What `neutral` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
