"""What is let pass, for how long, and when a waiver is of no use."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from game.packs.check import check
from game.packs.problems import Problem, Severity
from game.packs.rules import FORMAT
from game.packs.waivers import WAIVABLE, Sifted, sift

TODAY = date(2026, 11, 25)
GOOD = "rule: CW606, reason: It is a story., by: A. Peeters, until: 2027-06-30"


def problem(folder: Path, address: tuple[str | int, ...], rule: str = "CW606") -> Problem:
    """A warning at an address of the sample pack."""
    source = check(folder).manuscripts[0].source
    place = source.place(address)
    return Problem(rule, Severity.WARNING, place.file, place.line, place.column, "too long")


def sifted(folder: Path, waivers: str, *problems: Problem, everything: bool = True) -> Sifted:
    text = waivers if "waivers" in waivers else f"waivers:\n  - {{{waivers}}}\n"
    (folder / "waivers.yaml").write_text(text, "utf-8")
    sources = [one.written for one in check(folder).manuscripts]
    return sift(problems, folder, sources, TODAY, everything=everything)


def told(sifted: Sifted) -> list[str]:
    return [
        f"{one.rule} {one.severity} {one.line}:{one.column} {one.message}" for one in sifted.told
    ]


@pytest.fixture
def first(sample_folder: Path) -> Problem:
    """A problem in the first round of the sample."""
    return problem(sample_folder, ("rounds", 0, "options", "full-name", "text"))


def test_without_a_file_everything_is_told(sample_folder: Path, first: Problem) -> None:
    assert sift([first], sample_folder, [], TODAY, everything=True) == Sifted((first,))


@pytest.mark.parametrize(
    "where",
    [
        "",
        ", file: pack.yaml",
        ", at: rounds",
        ", at: rounds.new-account",
        ", at: rounds.new-account.options.full-name",
        ", file: pack.yaml, at: rounds.new-account.options.full-name.text",
    ],
)
def test_a_waiver_lets_pass_what_it_names(sample_folder: Path, first: Problem, where: str) -> None:
    after = sifted(sample_folder, GOOD + where, first)

    assert told(after) == []
    assert [(one.problem, one.reason) for one in after.waived] == [(first, "It is a story.")]


@pytest.mark.parametrize(
    "waiver",
    [
        GOOD.replace("CW606", "CW607"),
        GOOD + ", file: fr.yaml",
        GOOD + ", at: rounds.skyfox",
        GOOD + ", at: rounds.new-account.options.made-up",
    ],
)
def test_a_waiver_of_something_else_lets_nothing_pass(
    sample_folder: Path, first: Problem, waiver: str
) -> None:
    after = sifted(sample_folder, waiver, first)

    assert after.waived == ()
    assert told(after) == [
        f"CW606 warning {first.line}:{first.column} too long",
        "CW701 warning 2:5 this waives nothing: no such problem is there",
    ]


def test_a_line_of_a_story_is_named_by_its_identifier(sample_folder: Path) -> None:
    index = next(
        at for at in range(9) if problem(sample_folder, ("rounds", at, "story")).line > 170
    )
    line = problem(sample_folder, ("rounds", index, "story", "start", 0, "SkyFox"))

    assert sifted(sample_folder, GOOD + ", at: rounds.skyfox.story.start.nice", line).waived
    assert not sifted(sample_folder, GOOD + ", at: rounds.skyfox.story.start.thanks", line).waived


def test_a_waiver_that_meets_nothing_is_kept_quiet_while_not_all_is_judged(
    sample_folder: Path,
) -> None:
    assert sifted(sample_folder, GOOD, everything=False) == Sifted(())


@pytest.mark.parametrize("key", ["rule", "reason", "by", "until"])
def test_a_waiver_says_all_four(sample_folder: Path, first: Problem, key: str) -> None:
    rest = ", ".join(part for part in GOOD.split(", ") if not part.startswith(key))

    after = sifted(sample_folder, rest, first)

    assert after.waived == ()
    assert told(after)[1:] == [f"CW701 error 2:5 “{key}” is missing"]


@pytest.mark.parametrize(
    ("until", "waived", "said"),
    [
        ("2026-11-25", True, []),
        ("2028-11-25", True, []),
        ("2026-11-24", False, ["CW701 warning 2:66 this waiver ended on 2026-11-24"]),
        ("2028-11-26", False, ["CW701 error 2:66 this waiver ends more than 2 years from now"]),
        ("next summer", False, ["CW701 error 2:66 “next summer” is not a day"]),
        ("2027-06", False, ["CW701 error 2:66 “2027-06” is not a day"]),
    ],
)
def test_a_waiver_ends(
    sample_folder: Path, first: Problem, until: str, waived: bool, said: list[str]
) -> None:
    after = sifted(sample_folder, GOOD.replace("2027-06-30", until), first)

    assert bool(after.waived) is waived
    assert [one for one in told(after) if "CW701" in one] == said


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("CW660", "there is no rule “CW660”"),
        ("CW210", "CW210 cannot be waived: feedback is missing or too short to help"),
        ("CW632", "CW632 cannot be waived: a review is missing, old, or was made of another text"),
    ],
)
def test_not_every_rule_can_be_waived(sample_folder: Path, rule: str, said: str) -> None:
    met = problem(sample_folder, ("rounds", 0), rule)

    after = sifted(sample_folder, GOOD.replace("CW606", rule), met)

    assert after.waived == ()
    assert f"CW701 error 2:12 {said}" in told(after)


def test_errors_of_the_format_cannot_be_waived() -> None:
    assert WAIVABLE & set(FORMAT) == {
        *("CW203", "CW206", "CW230", "CW301", "CW304", "CW503", "CW504", "CW506", "CW510")
    }


def test_a_slip_of_the_fingers_in_an_address_is_guessed(sample_folder: Path) -> None:
    (one,) = sifted(sample_folder, GOOD + ", at: rounds.new-acount").told

    assert one.message == "there is no “rounds.new-acount” in this pack"
    assert one.cure.endswith("Did you mean “rounds.new-account”?")


def test_a_mistake_in_one_waiver_ends_no_other(sample_folder: Path, first: Problem) -> None:
    after = sifted(
        sample_folder, f"waivers:\n  - {{rule: CW607, why: no}}\n  - {{{GOOD}}}\n", first
    )

    assert [one.problem for one in after.waived] == [first]
    assert told(after) == ["CW102 error 2:19 unknown key “why”"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "waivers: {CW606: x}",
            "CW103 error 1:10 a list of waivers is expected here, not a block of keys",
        ),
        (
            "waivers: [a\n",
            "CW004 error 2:1 a [ is not closed, or a colon or comma is inside a text",
        ),
        ("waivers: [CW606]", "CW103 error 1:11 a block of keys is expected here, not a text"),
    ],
)
def test_a_file_of_another_kind_is_told_like_all_others(
    sample_folder: Path, first: Problem, text: str, said: str
) -> None:
    after = sifted(sample_folder, text, first)

    assert after.told[0] == first
    assert told(after)[1:] == [said]


@pytest.mark.parametrize("text", ["", "# no waivers: nothing is let pass\n"])
def test_an_empty_file_of_waivers_is_no_mistake(
    sample_folder: Path, first: Problem, text: str
) -> None:
    (sample_folder / "waivers.yaml").write_text(text, "utf-8")

    assert sift([first], sample_folder, [], TODAY, everything=True) == Sifted((first,))
