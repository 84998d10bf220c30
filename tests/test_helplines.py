"""Whom children can call, by country and language; and numbers that nobody has checked lately."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from game import folders, helplines
from game.errors import ClickwiseError
from game.helplines import Helpline, countries, lines_of, old_lines

TODAY = date(2026, 11, 23)


def line(verified_on: str) -> Helpline:
    return Helpline("be.a", "be", True, True, "A", "1", "", ("nl",), "free", False, verified_on)


def names(country: str, language: str) -> list[str]:
    return [found.id for found in lines_of(country, language)]


@pytest.mark.parametrize(
    ("verified_on", "old"),
    [
        ("2025-11-24", False),
        ("2025-11-23", True),
        ("2026-11-23", False),
        ("2026", False),
        ("2025", True),
        ("2025-12", False),
        ("2025-11", True),
        ("unknown", True),
        ("", True),
        ("2026-13-01", True),
    ],
)
def test_a_number_is_old_after_twelve_months(verified_on: str, old: bool) -> None:
    assert line(verified_on).old(TODAY) is old


def test_a_class_that_reads_dutch_in_belgium_is_shown_the_lines_that_speak_dutch() -> None:
    assert names("be", "nl") == ["be.childfocus", "be.awel"]
    assert names("be", "fr") == ["be.childfocus", "be.103"]


def test_a_class_whose_language_no_other_line_speaks_is_shown_all() -> None:
    assert names("be", "en") == ["be.childfocus", "be.awel", "be.103", "be.telefonhilfe"]


def test_lines_for_adults_are_not_shown_to_the_class() -> None:
    assert "be.1712" not in names("be", "nl")
    assert "de.juuuport" not in names("de", "de")


def test_a_country_we_know_nothing_of_gets_the_number_of_europe() -> None:
    assert names("pt", "en") == ["eu.116111"]


def test_the_country_that_stands_for_all_others_comes_last() -> None:
    assert countries()[0] == "be"
    assert countries()[-1] == "eu"


@pytest.mark.parametrize("country", countries())
def test_every_country_has_one_main_number_and_it_comes_first(country: str) -> None:
    for language in ("en", "nl", "fr", "de"):
        lines = lines_of(country, language)

        assert [each.main for each in lines] == [True] + [False] * (len(lines) - 1)


@pytest.mark.parametrize("country", countries())
def test_whatever_the_class_is_shown_can_be_called(country: str) -> None:
    assert all(each.number or each.web for each in lines_of(country, "en"))


def test_old_lines_are_those_the_class_would_see() -> None:
    old = [each.id for each in old_lines("be", TODAY)]

    assert "be.awel" in old
    assert "be.103" not in old
    assert "be.images" not in old


def test_a_number_stays_what_was_typed() -> None:
    assert {each.id: each.number for each in helplines.helplines()}["nl.kindertelefoon"] == (
        "0800-0432"
    )


@pytest.mark.parametrize("text", ["helplines: 3", "[]", "helplines: [{id: be.a}]", "a: b: c"])
def test_a_file_that_cannot_be_read_is_told_in_one_sentence(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "helplines.yaml").write_text(text, "utf-8")
    monkeypatch.setattr(folders, "content", lambda: tmp_path)

    with pytest.raises(ClickwiseError, match=r"helplines\.yaml cannot be read"):
        countries()
