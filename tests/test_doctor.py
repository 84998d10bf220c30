"""The doctor: what a volunteer checks the day before."""

from __future__ import annotations

import re
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from game import __version__, doctor, folders
from game.backstage import LocalBackstage
from game.doctor import Finding
from game.play.moves import Begin, Way
from game.stage.ports import Plan, Settings
from tests.command_line import ROOT, Ran, broken_pack, run

BEGIN = Begin("en", "be", Way.TEAMS, 4, 25, 50)


def findings(out: str, sign: str) -> list[str]:
    return [line for line in out.splitlines() if line.startswith(sign)]


def test_the_doctor_finds_that_one_can_play() -> None:
    ran = run("doctor")

    assert ran.code == 0
    assert findings(ran.out, "STOP") == []
    assert f"ok    Clickwise {__version__}" in ran.out
    assert str(folders.home()) in ran.out


def test_every_line_of_the_doctor_is_one_finding() -> None:
    assert all(re.match(r"(ok  |look|STOP)  \S", line) for line in run("doctor").out.splitlines())


def test_what_stops_the_game_is_the_doctors_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "diagnosis", lambda: [Finding("No pack.", "Get one.", stops=True)])

    assert run("doctor") == Ran(1, "STOP  No pack. Get one.\n", "")


def test_no_pack_at_all_stops_the_game(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shutil.copy(ROOT / "content" / "helplines.yaml", tmp_path)
    monkeypatch.setattr(folders, "content", lambda: tmp_path)

    ran = run("doctor")

    assert ran.code == 1
    assert findings(ran.out, "STOP") == ["STOP  No pack can be played. Install Clickwise again."]


def test_a_broken_pack_is_found_by_the_doctor(home: Path) -> None:
    broken_pack(folders.user_packs() / "sample")

    looks = findings(run("doctor").out, "look")
    assert any("sample" in line and "clickwise check" in line for line in looks)


def test_old_helplines_are_found_by_the_doctor() -> None:
    looks = findings(run("doctor").out, "look")
    assert any("Helplines of be" in line and "102" in line for line in looks)


def test_a_folder_that_cannot_be_written_to_is_found_by_the_doctor(home: Path) -> None:
    home.write_text("no folder")

    ran = run("doctor")

    assert ran.code == 0
    assert any("cannot be written to" in line for line in findings(ran.out, "look"))


def test_the_doctor_names_the_settings(home: Path) -> None:
    assert f"ok    Settings: {folders.settings()}, none kept yet." in run("doctor").out

    LocalBackstage().keep_settings(Settings(night=True))

    assert f"ok    Settings: {folders.settings()}." in run("doctor").out


def test_broken_settings_are_found_by_the_doctor_who_leaves_them_alone(home: Path) -> None:
    home.mkdir()
    folders.settings().write_text("colours: blue\n")

    looks = findings(run("doctor").out, "look")
    assert any("colours is one of: day, night" in line for line in looks)
    assert folders.settings().read_text() == "colours: blue\n"


def test_settings_that_were_set_aside_are_found_by_the_doctor(home: Path) -> None:
    home.mkdir()
    folders.settings().write_text("colours: blue\n")
    assert LocalBackstage().settings == Settings()

    looks = findings(run("doctor").out, "look")
    assert any("settings.broken.yaml was set aside" in line for line in looks)


def test_damaged_scores_are_found_by_the_doctor(home: Path) -> None:
    with closing(LocalBackstage()) as backstage:
        for _ in range(3):
            backstage.begin(Plan(("privacy",), (), BEGIN), demo=False)
    path = folders.scores()
    pages = path.read_bytes()
    path.write_bytes(pages[: len(pages) - 8192] + b"\xff" * 8192)

    looks = findings(run("doctor").out, "look")
    assert any("Scores: the file is damaged" in line for line in looks)


def test_scores_that_were_set_aside_are_found_by_the_doctor(home: Path) -> None:
    home.mkdir()
    folders.scores().write_text("damaged " * 500)

    assert any("set aside" in line for line in findings(run("doctor").out, "look"))
