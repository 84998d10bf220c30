"""Days as authors write them, and how long ago they were."""

from datetime import date

import pytest

from game.dates import day, first_day, months


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("2026", date(2026, 1, 1)),
        ("2026-03", date(2026, 3, 1)),
        ("2026-03-09", date(2026, 3, 9)),
        ("2026-13", None),
        ("2026-02-30", None),
        ("0000", None),
        ("26-03-09", None),
        ("2026-3-9", None),
        ("2026-03-09 ", None),
        ("٢٠٢٦", None),
        ("unknown", None),
        ("", None),
    ],
)
def test_a_year_a_month_or_a_day_has_a_first_day(written: str, first: date | None) -> None:
    assert first_day(written) == first


def test_only_a_whole_day_is_a_day() -> None:
    assert day("2026-03-09") == date(2026, 3, 9)
    assert day("2026-03") is None
    assert day("soon-or-later") is None


@pytest.mark.parametrize(
    ("until", "count"),
    [((2026, 3, 15), 0), ((2026, 4, 14), 0), ((2026, 4, 15), 1), ((2028, 3, 15), 24)],
)
def test_months_are_whole(until: tuple[int, int, int], count: int) -> None:
    assert months(date(2026, 3, 15), date(*until)) == count
