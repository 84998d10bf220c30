"""What only a release must meet, on days that the tests choose."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from game import folders
from game.author.release import adult_text_problems, helpline_problems, review_problems
from game.packs.check import check
from game.packs.problems import Problem
from game.packs.reviews import fingerprint
from tests.command_line import SAMPLE

TODAY = date(2026, 11, 25)
PENDING = "child_protection: pending\n  teacher: pending\n  native: pending"
NATIVE_FR = "language: fr\nreview: {native: {by: D. Petit, on: 2026-03-01, text: PRINT}}"


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    """The sample, signed by four people."""
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "sample"))
    prints = [fingerprint(one.source.tree) for one in check(folder).manuscripts]
    review = "\n".join(
        f"  {who}: {{by: '{by}', on: 2026-03-01, text: {prints[0]}}}"
        for who, by in (
            ("child_protection", "A. P., child protection"),
            ("teacher", "B. Maes, teacher"),
            ("native", "C. Hill"),
        )
    )
    edit(folder, PENDING, review.strip())
    edit(folder, "language: fr", NATIVE_FR.replace("PRINT", prints[1]), "fr.yaml")
    return folder


def edit(folder: Path, old: str, new: str, file: str = "pack.yaml") -> None:
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text, f"“{old}” is not there"
    path.write_text(text.replace(old, new, 1), "utf-8")


def told(problems: list[Problem]) -> list[str]:
    return [
        f"{one.severity} {Path(one.file).name}:{one.line}:{one.column} {one.message}"
        for one in problems
    ]


def reviews(folder: Path, today: date = TODAY) -> list[str]:
    return told(review_problems(check(folder).manuscripts, today))


# --- reviews ----


def test_a_pack_that_four_people_have_signed_can_be_released(signed: Path) -> None:
    assert reviews(signed) == []


def test_every_pending_review_is_told_where_it_stands() -> None:
    assert reviews(SAMPLE) == [
        "error fr.yaml:1:1 “native” is pending: "
        "somebody who speaks this language at home reads all texts",
        "error pack.yaml:14:21 “child_protection” is pending: "
        "somebody who works in child protection reads all texts",
        "error pack.yaml:15:12 “teacher” is pending: a teacher reads all texts",
        "error pack.yaml:16:11 “native” is pending: "
        "somebody who speaks this language at home reads all texts",
    ]


def test_a_pending_review_says_what_to_write_after_reading() -> None:
    manuscripts = check(SAMPLE).manuscripts
    now = fingerprint(manuscripts[0].source.tree)

    problem = review_problems(manuscripts, TODAY)[2]

    assert problem.cure == (
        "After reading, write beneath review:\n"
        f"teacher: {{by: name and role, on: 2026-11-25, text: {now}}}"
    )


def test_one_who_knows_the_law_signs_only_where_asked(signed: Path) -> None:
    edit(signed, "review:\n", "review:\n  legal: pending\n")

    assert reviews(signed) == [
        "error pack.yaml:14:10 “legal” is pending: somebody who knows the law reads all texts"
    ]


@pytest.mark.parametrize("by", ["A. P., teacher", "AP (teacher)", "a.p."])
def test_the_same_person_signs_once_whatever_the_role(signed: Path, by: str) -> None:
    edit(signed, "B. Maes, teacher", by)

    assert reviews(signed) == [
        f"error pack.yaml:15:17 “{by}” has signed as child_protection already"
    ]


def test_who_reads_two_languages_may_sign_both_but_not_as_teacher(signed: Path) -> None:
    edit(signed, "D. Petit", "C. Hill", "fr.yaml")
    assert reviews(signed) == []

    edit(signed, "C. Hill", "B. Maes", "fr.yaml")
    assert reviews(signed) == ["error fr.yaml:3:23 “B. Maes” has signed as teacher already"]


def test_what_one_translation_says_changes_nothing_for_another(signed: Path) -> None:
    german = (signed / "fr.yaml").read_text("utf-8").replace("language: fr", "language: de")
    (signed / "de.yaml").write_text(german, "utf-8")
    edit(signed, "D. Petit", "B. Maes", "fr.yaml")

    assert reviews(signed) == ["error fr.yaml:3:23 “B. Maes” has signed as teacher already"]


def test_an_edit_after_the_review_names_the_texts_as_they_are(signed: Path) -> None:
    edit(signed, "Mis ensemble, les morceaux", "Ensemble, les morceaux", "fr.yaml")

    manuscripts = check(signed).manuscripts
    (problem,) = review_problems(manuscripts, TODAY)
    now = fingerprint(manuscripts[1].source.tree)

    assert (problem.line, problem.column) == (3, 55)
    assert problem.message == f"texts were edited after this review: they are {now} now"
    assert problem.cure == f"After reading all texts as they are now, write: text: {now}"


@pytest.mark.parametrize(
    ("today", "old"), [(date(2028, 2, 29), False), (date(2028, 3, 1), True), (TODAY, False)]
)
def test_a_review_is_old_after_two_years(signed: Path, today: date, old: bool) -> None:
    found = [one for one in reviews(signed, today) if "older than 24 months" in one]

    assert len(found) == (4 if old else 0)


@pytest.mark.parametrize(
    ("signature", "said"),
    [
        ("{by: B, on: 2026-11-26, text: PRINT}", "2026-11-26 is still to come"),
        ("{by: B, on: spring, text: PRINT}", "“spring” is not a day"),
        ("{by: B, on: 2026-03, text: PRINT}", "“2026-03” is not a day"),
        ("{by: B, text: PRINT}", "the day of this review is missing"),
        ("{by: B, on: 2026-03-01}", "it does not say which texts were read"),
        ("{on: 2026-03-01, text: PRINT}", "nobody is named"),
    ],
)
def test_a_signature_says_who_when_and_what(signed: Path, signature: str, said: str) -> None:
    now = fingerprint(check(signed).manuscripts[0].source.tree)
    edit(
        signed,
        f"{{by: 'B. Maes, teacher', on: 2026-03-01, text: {now}}}",
        signature.replace("PRINT", now),
    )

    (found,) = reviews(signed)

    assert found.startswith("error pack.yaml:15:")
    assert found.endswith(f" {said}")


# --- helplines ----

LINE = """\
  - {id: NAME, country: COUNTRY, class: CLASS, name: NAME, verified_on: SINCE, verified_by: BY}
"""


def line(
    name: str = "Awel",
    country: str = "be",
    shown: str = "yes",
    since: str = "2026-11-01",
    by: str = "A. P.",
) -> str:
    text = LINE.replace("NAME", name).replace("COUNTRY", country).replace("CLASS", shown)
    return text.replace("SINCE", since).replace("BY", by)


def helplines(tmp_path: Path, *lines: str) -> list[str]:
    file = tmp_path / "helplines.yaml"
    file.write_text("helplines:\n" + "".join(lines), "utf-8")
    return [f"{one.severity} {one.message}" for one in problems(file)]


def problems(file: Path) -> list[Problem]:
    found = helpline_problems(file, TODAY)
    assert all(one.file == file.as_posix() for one in found)
    return found


def test_helplines_that_somebody_tried_lately_are_well(tmp_path: Path) -> None:
    assert helplines(tmp_path, line(), line("103")) == []


@pytest.mark.parametrize(
    ("since", "said"),
    [
        ("2026-05-26", []),
        ("2026-05-25", ["warning “Awel” was tried 6 months ago"]),
        ("2025-11-26", ["warning “Awel” was tried 11 months ago"]),
        ("2025-11-25", ["error “Awel” was tried 12 months ago"]),
        ("2024", ["error “Awel” was tried 34 months ago"]),
        ("unknown", ["error nobody knows when “Awel” was tried"]),
        ("2027-01-01", ["error 2027-01-01 is still to come"]),
    ],
)
def test_a_helpline_grows_old(tmp_path: Path, since: str, said: list[str]) -> None:
    assert helplines(tmp_path, line(since=since), line("103")) == said


def test_a_helpline_that_nobody_tried_is_told_once(tmp_path: Path) -> None:
    lines = line(by="pending", since="unknown"), line("103")

    assert helplines(tmp_path, *lines) == ["error nobody has tried “Awel” yet"]


def test_lines_for_adults_grow_old_too_but_do_not_count_for_the_class(tmp_path: Path) -> None:
    lines = line(), line("1712", shown="no", since="2020")

    assert helplines(tmp_path, *lines) == [
        "error “be” has only one helpline for the class",
        "error “1712” was tried 82 months ago",
    ]


def test_a_country_without_a_line_for_the_class_is_told(tmp_path: Path) -> None:
    assert helplines(tmp_path, line(shown="no")) == ["error “be” has no helpline for the class"]


def test_the_number_for_all_other_countries_may_be_the_only_one(tmp_path: Path) -> None:
    assert helplines(tmp_path, line(country="eu")) == []


def test_a_problem_stands_at_its_line_of_the_real_file() -> None:
    file = folders.content() / "helplines.yaml"
    lines = file.read_text("utf-8").split("\n")

    for problem in problems(file):
        assert problem.rule == "CW620"
        written = lines[problem.line - 1][: problem.column - 1].strip()
        assert written in ("verified_by:", "verified_on:", "country:")


@pytest.mark.parametrize("text", ["helplines: 3", "helplines: [a]", "lines: []", "a: [", "\x07"])
def test_a_file_of_another_kind_is_a_problem_of_its_own(tmp_path: Path, text: str) -> None:
    file = tmp_path / "helplines.yaml"
    file.write_text(text, "utf-8")

    assert problems(file)


# --- texts for adults ---


def told_of_adults(tmp_path: Path, review: str) -> list[str]:
    file = tmp_path / "en.yaml"
    file.write_text(f"language: en\n{review}", "utf-8")
    return [problem.message for problem in adult_text_problems(file, date(2026, 11, 1))]


def test_texts_for_adults_wait_for_three_readers(tmp_path: Path) -> None:
    told = told_of_adults(tmp_path, "review: {child_protection: pending, teacher: pending}\n")

    assert sorted(message.split(":")[0] for message in told) == [
        "“child_protection” is pending",
        "“native” is pending",
        "“teacher” is pending",
    ]


def test_texts_for_adults_that_three_people_signed_can_be_released(tmp_path: Path) -> None:
    signed = "".join(
        f"  {reader}: {{by: {by}, on: 2026-10-01}}\n"
        for reader, by in (("child_protection", "A. P."), ("teacher", "B. M."), ("native", "C. L."))
    )

    assert told_of_adults(tmp_path, f"review:\n{signed}") == []
    assert told_of_adults(tmp_path, f"review:\n{signed.replace('B. M.', 'A. P.')}") != []
