"""Days as authors write them, and how long ago they were. Today always comes as an argument."""

from __future__ import annotations

import re
from datetime import date

_WRITTEN = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")


def first_day(written: str) -> date | None:
    """The first day of a year, a month or a day (`2026`, `2026-03`, `2026-03-01`)."""
    match = _WRITTEN.fullmatch(written)
    try:
        return date(*(int(part or 1) for part in match.groups())) if match else None
    except ValueError:
        return None


def day(written: str) -> date | None:
    """The day that was written (`2026-03-01`); a year or a month alone is none."""
    return first_day(written) if written.count("-") == 2 else None


def months(since: date, until: date) -> int:
    """Whole months from one day to another."""
    count = (until.year - since.year) * 12 + until.month - since.month
    return count - (until.day < since.day)
