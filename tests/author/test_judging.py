"""All checks of a pack together, on a day that the tests choose."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from game import interface
from game.author.judging import Judged, Scope, judged
from tests.command_line import SAMPLE

SCOPE = Scope(date(2026, 11, 25), layout=False)
WAIVER = "waivers:\n  - {rule: CW606, reason: It is a story., by: A. P., until: 2027-06-30}\n"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of the sample pack that may be changed."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "sample"))


def spoil(folder: Path, old: str, new: str) -> None:
    path = folder / "pack.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def judge(folder: Path, scope: Scope = SCOPE) -> Judged:
    return judged(folder, interface.words, scope)


def rules(found: Judged) -> list[str]:
    return [one.rule for one in found.problems]


def test_a_waiver_that_meets_nothing_is_told_of_a_pack_without_errors(sample: Path) -> None:
    (sample / "waivers.yaml").write_text(WAIVER, "utf-8")
    assert rules(judge(sample)) == ["CW701"]

    spoil(sample, "verdict: okay", "verdict: ok")
    assert set(rules(judge(sample))) == {"CW106"}


def test_a_waiver_is_not_unused_because_another_language_was_asked_for(sample: Path) -> None:
    (sample / "waivers.yaml").write_text(WAIVER, "utf-8")

    assert rules(judge(sample, Scope(SCOPE.today, "fr", layout=False))) == []


def test_slang_is_looked_for_in_the_month_that_is_asked_about(sample: Path) -> None:
    spoil(sample, "Which name is safest?", "Which name has rizz?")

    assert "CW618" in rules(judge(sample))
    assert "CW618" not in rules(judge(sample, Scope(date(2040, 1, 1), layout=False)))


def test_an_error_cannot_be_waived_into_a_pack_that_plays(sample: Path) -> None:
    spoil(sample, "verdict: okay", "verdict: ok")
    (sample / "waivers.yaml").write_text(WAIVER.replace("CW606", "CW106"), "utf-8")

    found = judge(sample)

    assert found.pack is None
    assert found.waived == ()
    assert sorted(rules(found)) == ["CW106", "CW106", "CW701"]


def test_pages_stay_unseen_only_because_of_errors(sample: Path) -> None:
    with_layout = Scope(SCOPE.today)
    assert not judge(sample, with_layout).unseen

    spoil(sample, "verdict: okay", "verdict: ok")
    assert judge(sample, with_layout).unseen
    assert not judge(sample).unseen


def test_a_review_that_is_pending_keeps_no_page_from_being_laid_out(sample: Path) -> None:
    spoil(sample, "StarPanda_blue", "StarPanda_blue_the_greatest_of_all_builders_in_BlokLand_ever")

    found = judge(sample, Scope(SCOPE.today, "en", release=True))

    assert {"CW305", "CW632"} <= set(rules(found))
    assert {Path(one.file).name for one in found.problems} == {"pack.yaml"}


def test_problems_stand_in_the_order_of_the_files(sample: Path) -> None:
    (sample / "notes.yaml").write_text("a: b\n", "utf-8")

    found = judge(sample, Scope(SCOPE.today, layout=False, release=True)).problems

    assert list(found) == sorted(found)
