"""Lesson plans: what may be written, what is said about mistakes, and that ours are sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import folders
from game.errors import NoSuchPlan
from game.packs.check import check
from game.packs.lesson_plans import (
    FOLDER,
    LessonPlan,
    StepPart,
    find_plan,
    is_plan,
    pack_problems,
    plans,
    read_plan,
)
from game.packs.problems import PlanUnreadable

PARTS = Path(__file__).parent / "parts"
OURS = sorted((folders.content() / FOLDER).glob("*.yaml"))
GOOD = """\
plan: mine
title: {en: My lesson, fr: Ma leçon}
note: {en: For the sixth year.}
minutes: 30
ending: 5
steps:
  - {pack: parts, part: compare-before, minutes: 2}
  - {pack: parts, minutes: 10, level: core}
  - {pack: parts, rounds: [third, first], minutes: 6}
  - {pack: parts, part: compare-after, minutes: 4}
"""


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    return tmp_path / "mine.yaml"


def problems(file: Path, text: str) -> list[str]:
    """What is told of a plan, without its path."""
    file.write_text(text, "utf-8")
    plan, found = read_plan(file)
    assert (plan is None) == bool(found)
    return [str(one).removeprefix(file.as_posix() + ":") for one in found]


def read_well(file: Path, text: str = GOOD) -> LessonPlan:
    assert problems(file, text) == []
    plan, _ = read_plan(file)
    assert plan is not None
    return plan


def test_a_plan_says_what_is_played_and_for_how_long(plan_file: Path) -> None:
    plan = read_well(plan_file)

    assert (plan.name, plan.packs, plan.head.minutes) == ("mine", ("parts",), 30)
    assert [step.part for step in plan.steps] == [
        StepPart.COMPARE_BEFORE,
        StepPart.LESSON,
        StepPart.LESSON,
        StepPart.COMPARE_AFTER,
    ]


def test_its_words_come_in_english_where_a_language_is_missing(plan_file: Path) -> None:
    plan = read_well(plan_file)

    assert plan.title("fr") == "Ma leçon"
    assert plan.note("fr") == "For the sixth year."


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        (
            "compare-before",
            "before",
            "7:25: unknown part “before”\n"
            "  One of: warm-up, compare-before, lesson, compare-after, follow-up.\n"
            "  Did you mean “compare-before”?",
        ),
        (
            "minutes: 30",
            "minutes: 20",
            "4:10: opening, steps and ending take 30 minutes, planned: 20\n"
            "  Plan more minutes, or shorter steps.",
        ),
        (
            "minutes: 10,",
            "minutes: ten,",
            "8:28: “ten” is no number\n  Write digits, with a point for parts: 2 or 2.5.",
        ),
        (
            "{en: For the sixth year.}",
            "{fr: Pour la sixième.}",
            "3:1: “note” lacks English\n  Add a line beneath note: en: …",
        ),
    ],
)
def test_a_mistake_is_told_at_its_place_with_its_cure(
    plan_file: Path, right: str, wrong: str, told: str
) -> None:
    assert problems(plan_file, GOOD.replace(right, wrong, 1)) == [told]


def test_a_misspelt_key_names_the_one_that_was_meant(plan_file: Path) -> None:
    (told,) = problems(plan_file, GOOD.replace("steps:", "stepps:"))

    assert told.startswith("6:1: unknown key “stepps”")
    assert "Did you mean “steps”?" in told


def test_rounds_and_packs_that_are_not_there_are_told(plan_file: Path) -> None:
    plan = read_well(plan_file, GOOD.replace("third", "thrid"))
    pack = check(PARTS).pack
    assert pack is not None

    (unknown,) = pack_problems(plan, {"parts": pack})
    assert (unknown.line, unknown.column) == (9, 28)
    assert "Did you mean “third”?" in unknown.cure
    assert len(pack_problems(plan, {})) == 4


def test_a_plan_is_found_by_its_name_or_its_path(plan_file: Path) -> None:
    plan_file.write_text(GOOD, "utf-8")

    assert find_plan("mixed-50").head.minutes == 50
    assert find_plan(str(plan_file)).name == "mine"
    assert is_plan("mixed-50")
    assert is_plan(str(plan_file))
    assert not is_plan("privacy")
    assert not is_plan(str(PARTS / "pack.yaml"))


def test_an_unknown_plan_names_the_nearest(plan_file: Path) -> None:
    with pytest.raises(NoSuchPlan, match="Did you mean “mixed-50”"):
        find_plan("mixd-50")
    plan_file.write_text("plan: [", "utf-8")
    with pytest.raises(PlanUnreadable):
        find_plan(str(plan_file))


@pytest.mark.parametrize("file", OURS, ids=lambda file: file.stem)
def test_our_plans_have_no_problem_and_speak_four_languages(file: Path) -> None:
    plan, found = read_plan(file)

    assert found == ()
    assert plan is not None
    assert plan.name == file.stem
    assert set(plan.head.title) == set(plan.head.note) == {"en", "fr", "nl", "de"}


def test_the_default_comes_first() -> None:
    assert [plan.name for plan in plans()] == [
        "mixed-50",
        "mixed-20",
        "privacy-50",
        "pictures-50",
        "trust-50",
        "pressure-50",
        "two-lessons-1",
        "two-lessons-2",
        "follow-up",
    ]


def test_the_plan_on_the_page_for_authors_can_be_played(plan_file: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "authors.md").read_text("utf-8")
    written = next(text for text in page.split("```yaml\n") if text.startswith("plan:"))

    plan = read_well(plan_file, written.split("```")[0])

    known = {name: check(folders.content() / name).pack for name in plan.packs}
    assert pack_problems(plan, {name: pack for name, pack in known.items() if pack}) == ()


@pytest.mark.parametrize("file", OURS, ids=lambda file: file.stem)
def test_our_plans_ask_for_nothing_that_our_packs_lack(file: Path) -> None:
    plan, _ = read_plan(file)
    assert plan is not None
    packs = {name: check(folders.content() / name).pack for name in plan.packs}
    assert all(packs.values())

    assert pack_problems(plan, {name: pack for name, pack in packs.items() if pack}) == ()
    for step in plan.steps:
        pack = packs[step.pack]
        assert pack is not None
        assert step.part.part in {each.part for each in pack.rounds}
