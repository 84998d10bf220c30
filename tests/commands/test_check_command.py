"""`clickwise check`: what it tells, lists and lays out, and how it exits."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest

from game.commands import check as command
from game.commands import terminal
from game.commands.arguments import print_json
from game.packs.problems import Problem, Severity
from tests.command_line import ROOT, SAMPLE, Ran, broken_pack, run

KEYS = ["rule", "severity", "file", "line", "column", "message", "cure"]
NOTES = "waivers:\n  - {{rule: CW506, reason: My notes., by: A. Peeters, until: {}}}\n"

STORY = "skyfox: 1 ending; every way takes about 2 minutes"
"""What is said of the one story of the sample."""


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of the sample pack with a mistake in it."""
    return broken_pack(tmp_path / "packs" / "sample")


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of the sample pack that may be changed."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "sample"))


def edit(folder: Path, old: str, new: str, file: str = "pack.yaml") -> None:
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def waived(sample: Path) -> Path:
    """The sample with a file that nobody knows, and a waiver for it."""
    (sample / "notes.yaml").write_text("a: b\n", "utf-8")
    (sample / "waivers.yaml").write_text(NOTES.format(date.today() + timedelta(300)), "utf-8")
    return sample


# --- the report ----


def test_a_pack_without_problems_is_well() -> None:
    assert run("check", SAMPLE) == Ran(0, f"{STORY}\n1 pack checked: no problem.\n", "")


def test_a_problem_is_told_with_place_line_and_cure(broken: Path) -> None:
    ran = run("check", broken)

    assert ran.code == 1
    assert ran.err == ""
    assert (
        f"error[CW102] {broken.as_posix()}/pack.yaml:26:5\n"
        "  unknown key “quesion”\n"
        "  26 |     quesion: Which name is safest?\n"
        "     |     ^^^^^^^\n"
        "  why:  "
    ) in ran.out
    assert ran.out.splitlines()[-1] == (
        "1 pack checked: 2 errors. "
        "Its pages are laid out once the errors are mended, and more may follow then."
    )


def test_a_folder_of_packs_and_a_packs_file_can_be_checked(broken: Path) -> None:
    assert run("check", broken.parent).out == run("check", broken / "pack.yaml").out


def test_a_pack_that_is_named_twice_is_checked_once(broken: Path) -> None:
    assert run("check", broken, broken.parent).out == run("check", broken).out


def test_a_pack_can_be_checked_by_its_name() -> None:
    by_name = run("check", "privacy", "--no-layout").out

    assert by_name == run("check", ROOT / "content" / "privacy", "--no-layout").out


def test_stories_are_named_with_their_pack_when_there_are_several(broken: Path) -> None:
    assert f"sample, {STORY}\n" in run("check", SAMPLE, broken, "--no-layout").out


def test_a_folder_without_a_pack_says_what_a_pack_is(tmp_path: Path) -> None:
    ran = run("check", tmp_path)

    assert ran.code == 2
    assert "A pack is a folder with a file pack.yaml." in ran.err


def test_warnings_count_only_when_asked_to_be_strict(sample: Path) -> None:
    (sample / "notes.yaml").write_text("a: b\n")

    assert run("check", sample, "--no-layout").code == 0
    assert "1 warning" in run("check", sample, "--no-layout").out
    assert run("check", sample, "--no-layout", "--strict").code == 1


def test_a_file_that_is_no_text_is_told_without_its_line(sample: Path) -> None:
    (sample / "fr.yaml").write_bytes(b"language: fr\ntitle: \x00\xff\xfe\x1b[2J\n")

    ran = run("check", sample, "--no-layout")

    assert f"{sample.as_posix()}/fr.yaml:2:" in ran.out
    assert "\x1b" not in ran.out
    assert " | " not in ran.out


def test_the_line_of_a_file_in_an_old_encoding_is_shown(sample: Path) -> None:
    (sample / "fr.yaml").write_bytes("language: fr\ntitle: Une journée\n".encode("latin-1"))

    assert "  2 | title: Une journ\ufffde\n    |                 ^\n" in run("check", sample).out


# --- languages ----


def test_one_language_is_told_without_the_others(sample: Path) -> None:
    edit(sample, "language: fr", "language: fr\nnonsense: x", "fr.yaml")

    assert run("check", sample, "--language", "en", "--no-layout").code == 0
    french = run("check", sample, "--language", "fr", "--no-layout")
    assert french.code == 1
    assert "fr.yaml:3:1" in french.out


def test_a_translator_is_told_what_keeps_the_pack_itself_from_being_played(sample: Path) -> None:
    edit(sample, "sources:\n  say-no", "sources:\n  unused: Europol, 2018\n  say-no")
    assert json.loads(run("check", sample, "--language", "fr", "--json").out) == []

    edit(sample, "verdict: okay", "verdict: ok")
    told = json.loads(run("check", sample, "--language", "fr", "--json").out)
    assert [one["rule"] for one in told] == ["CW106", "CW106"]


def test_a_language_that_is_not_there_names_those_that_are() -> None:
    ran = run("check", SAMPLE, "--language", "nl")

    assert ran == Ran(2, "", "There is no “nl” here. There are: en, fr.\n")


def test_a_pack_that_cannot_be_read_is_told_in_any_language(sample: Path) -> None:
    (sample / "pack.yaml").write_text("pack: [sample\n", "utf-8")

    assert run("check", sample, "--language", "en").code == 1


def test_only_the_language_asked_for_is_laid_out(sample: Path) -> None:
    edit(sample, "StarPanda_blue", "StarPanda_blue_the_greatest_of_all_builders_in_BlokLand_ever")
    edit(sample, "StarPanda_blue", "Panda", "fr.yaml")

    assert "CW305" in run("check", sample, "--language", "en").out
    assert "CW305" not in run("check", sample, "--language", "fr").out


def test_pages_are_not_laid_out_where_they_are_not_asked_for(sample: Path) -> None:
    edit(sample, "StarPanda_blue", "StarPanda_blue_the_greatest_of_all_builders_in_BlokLand_ever")

    assert "error[CW305]" in run("check", sample).out
    assert "CW305" not in run("check", sample, "--no-layout").out


# --- waivers ----


def test_what_is_waived_is_counted_and_not_listed(waived: Path) -> None:
    ran = run("check", waived, "--no-layout", "--strict")

    assert ran == Ran(0, f"{STORY}\n1 pack checked: no problem; 1 waived.\n", "")
    assert json.loads(run("check", waived, "--no-layout", "--json").out) == []


def test_all_lists_what_is_waived_with_its_reason(waived: Path) -> None:
    (one,) = json.loads(run("check", waived, "--no-layout", "--json", "--all").out)

    assert list(one) == [*KEYS, "waived"]
    assert one["rule"] == "CW506"
    assert one["waived"] == "My notes."


def test_all_goes_with_json() -> None:
    ran = run("check", SAMPLE, "--all")

    assert ran.code == 2
    assert ran.one_sentence


# --- release ----


def test_only_a_release_asks_for_reviews_and_helplines() -> None:
    assert run("check", SAMPLE, "--no-layout").code == 0

    ran = run("check", SAMPLE, "--no-layout", "--release", "--json")

    assert ran.code == 1
    told = json.loads(ran.out)
    assert {one["rule"] for one in told} == {"CW620", "CW632"}
    of_the_pack = {"pack.yaml", "fr.yaml"}
    for_adults = {"en.yaml", "fr.yaml", "nl.yaml", "de.yaml"}
    assert {Path(one["file"]).name for one in told} == {
        *of_the_pack,
        *for_adults,
        "helplines.yaml",
    }


def test_helplines_are_told_once_for_all_packs() -> None:
    def count(*packs: Path | str) -> int:
        return run("check", *packs, "--no-layout", "--release").out.count("CW620")

    assert count(SAMPLE) == count(SAMPLE, "privacy") > 0


# --- JSON ----


def test_problems_as_json_have_the_documented_keys(broken: Path) -> None:
    ran = run("check", broken, "--json")

    problems = json.loads(ran.out)
    assert ran.code == 1
    assert problems
    for problem in problems:
        assert list(problem) == KEYS
        assert isinstance(problem["line"], int)
        assert isinstance(problem["column"], int)


def test_a_pack_without_problems_is_an_empty_list() -> None:
    assert json.loads(run("check", SAMPLE, "--json").out) == []


def test_json_names_what_a_terminal_would_obey(capsys: pytest.CaptureFixture[str]) -> None:
    hostile = "\x1b[2J\x9b31m\u202e\u200f\ud800\u2028é"

    print_json([{"message": hostile}])

    out = capsys.readouterr().out
    assert json.loads(out) == [{"message": hostile}]
    assert re.fullmatch(r"[ -~\né]+", out)


# --- the terminal ----


class Terminal(StringIO):
    """A screen with a person before it."""

    def isatty(self) -> bool:
        return True


def test_colours_are_for_a_terminal_that_wants_them() -> None:
    assert terminal.coloured(Terminal(), {"TERM": "xterm"})
    assert not terminal.coloured(Terminal(), {"TERM": "xterm", "NO_COLOR": "1"})
    assert not terminal.coloured(Terminal(), {"TERM": "dumb"})
    assert not terminal.coloured(StringIO(), {"TERM": "xterm"})


def test_lines_are_as_wide_as_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "132")

    assert terminal.width(Terminal()) == 132
    assert terminal.width(StringIO()) == 80


def test_json_keys_are_those_of_a_problem() -> None:
    problem = Problem("CW001", Severity.ERROR, "a", 1, 1, "m")

    assert all(hasattr(problem, key) for key in command.KEYS)


def test_the_file_of_a_language_means_its_pack() -> None:
    assert run("check", SAMPLE / "fr.yaml") == run("check", SAMPLE)


def test_a_folder_with_pack_yml_is_told_to_rename_it(sample: Path) -> None:
    (sample / "pack.yaml").rename(sample / "pack.yml")

    ran = run("check", sample)

    assert ran.code == 2
    assert "rename it pack.yaml" in ran.err
