"""The command line: what is printed, and how it exits."""

from __future__ import annotations

import json
import re
import shutil
import sys
import zipfile
from collections.abc import Callable, Sequence
from contextlib import closing
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from game import __version__, folders
from game.backstage import LocalBackstage
from game.commands import main
from game.errors import ClickwiseError, NoScreen
from game.play.moves import Begin, Way
from game.scores.results import past_sessions
from game.stage import show
from game.stage.ports import Settings
from game.stage.show import ShowOptions
from tests.command_line import COMMANDS, SAMPLE, Ran, broken_pack, run

BEGIN = Begin("en", "be", Way.TEAMS, 4, 25, 50)


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[ShowOptions]:
    """The options of every show that was asked for; none is opened."""
    asked: list[ShowOptions] = []

    def run_no_show(backstage: LocalBackstage, options: ShowOptions) -> None:
        asked.append(options)

    monkeypatch.setattr(show, "run", run_no_show)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    return asked


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of the sample pack with a mistake in it."""
    return broken_pack(tmp_path / "packs" / "sample")


# --- wrong use ----

WRONG = (
    ["foo"],
    ["play", "--teams", "9"],
    ["play", "--teams", "four"],
    ["play", "--minutes", "0"],
    ["play", "--pupils", "99"],
    ["play", "--size", "large"],
    ["play", "--language", "English"],
    ["play", "--country", "atlantis"],
    ["play", "--answers", "telepathy"],
    ["play", "--frames", "-1"],
    ["play", "--pictures", "out"],
    ["play", "privcy"],
    ["--teams", "9"],
    ["check"],
    ["add"],
    ["check", "no/such/folder"],
    ["translate", "privacy"],
    ["translate", "privacy", "Dutch"],
    ["translate", "privacy", "en"],
    ["translate", "privcy", "nl"],
    ["packs", "--xml"],
    ["preview"],
    ["preview", "privcy"],
    ["preview", "privacy", "--size", "large"],
    ["preview", "privacy", "--language", "xx"],
    ["preview", "privcy", "--sheet", "sheet.pdf"],
    ["scores"],
    ["scores", "burn"],
)


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_wrong_use_is_told_in_one_sentence(arguments: Sequence[str]) -> None:
    ran = run(*arguments)

    assert ran.code == 2
    assert ran.out == ""
    assert ran.one_sentence, ran.err


def test_a_pack_with_a_slip_of_the_fingers_is_guessed() -> None:
    assert "Did you mean “privacy”?" in run("play", "privcy").err


@pytest.mark.parametrize("command", ["", *COMMANDS, "scores list", "scores where"])
def test_every_command_answers_help(command: str) -> None:
    ran = run(*command.split(), "--help")

    assert ran.code == 0
    assert ran.out.startswith("usage: clickwise")


def test_every_command_stands_in_the_help() -> None:
    listed = re.findall(r"^    (\w+) ", run("--help").out, re.MULTILINE)

    assert listed == list(COMMANDS)


def test_the_version_is_told() -> None:
    assert run("--version") == Ran(0, f"clickwise {__version__}\n", "")


# --- play ----


def test_alone_it_opens_home(shown: list[ShowOptions]) -> None:
    assert run() == Ran(0, "", "")
    assert shown == [ShowOptions()]


def test_options_alone_are_those_of_play(shown: list[ShowOptions]) -> None:
    run("--full-screen", "--size", "1024x768")
    run("play", "--full-screen", "--size", "1024x768")

    assert shown == [ShowOptions(full_screen=True, size=(1024, 768))] * 2


def test_every_option_reaches_the_show(shown: list[ShowOptions], tmp_path: Path) -> None:
    run(
        *("play", SAMPLE, "--language", "fr", "--country", "fr", "--minutes", "30"),
        *("--answers", "hands", "--teams", "3", "--pupils", "18", "--size", "800x600"),
        *("--seed", "5", "--demo", "--pictures", tmp_path, "--frames", "7", "--full-screen"),
    )

    assert shown == [
        ShowOptions(
            packs=(str(SAMPLE),),
            language="fr",
            country="fr",
            minutes=30,
            way=Way.HANDS,
            seats=3,
            pupils=18,
            full_screen=True,
            size=(800, 600),
            seed=5,
            demo=True,
            pictures=tmp_path,
            frames=7,
        )
    ]


def test_a_language_that_a_pack_does_not_speak_is_refused(shown: list[ShowOptions]) -> None:
    ran = run("play", SAMPLE, "privacy", "--language", "de")

    assert (ran.code, shown) == (2, [])
    assert "does not speak “de”. These can be played in: en, fr." in ran.err


def test_a_pack_is_opened_in_a_language_it_speaks(shown: list[ShowOptions], tmp_path: Path) -> None:
    run("new", tmp_path / "mon-paquet", "--language", "fr")

    assert run("play", tmp_path / "mon-paquet", "--demo").code == 0
    assert shown[0].language == "fr"


def test_a_pack_with_problems_is_not_opened(shown: list[ShowOptions], broken: Path) -> None:
    ran = run("play", broken)

    assert (ran.code, shown) == (1, [])
    assert "clickwise check" in ran.err


def test_hands_are_counted_for_one_class_unless_teams_are_asked_for(
    shown: list[ShowOptions],
) -> None:
    run("play", "--answers", "hands")
    run("play", "--answers", "teams")

    assert [options.seats for options in shown] == [0, ShowOptions().seats]


@pytest.mark.parametrize(
    ("setting", "language", "country"),
    [
        ("en_GB.UTF-8", "en", "be"),
        ("nl_NL.UTF-8", None, "nl"),
        ("fr_FR", None, "fr"),
        ("C.UTF-8", "en", "be"),
        ("nonsense", "en", "be"),
    ],
)
def test_the_computer_says_language_and_country(
    shown: list[ShowOptions],
    monkeypatch: pytest.MonkeyPatch,
    setting: str,
    language: str | None,
    country: str,
) -> None:
    monkeypatch.setenv("LANG", setting)

    run("play")

    assert shown[0].country == country
    assert language is None or shown[0].language == language


def test_a_pack_is_not_opened_in_a_language_it_does_not_speak(
    shown: list[ShowOptions], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.interface.languages", lambda: ("en", "xx"))
    monkeypatch.setenv("LANG", "xx_BE.UTF-8")

    run("play", "privacy")

    assert shown[0].language == "en"
    assert shown[0].country == "be"


def test_settings_win_over_the_computer_and_options_over_settings(
    shown: list[ShowOptions], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.interface.languages", lambda: ("en", "nl", "xx"))
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    LocalBackstage().keep_settings(Settings("xx", "nl"))
    kept = folders.settings().read_bytes()

    run()
    run("play", "--language", "nl", "--country", "fr")

    assert [(options.language, options.country) for options in shown] == [
        ("xx", "nl"),
        ("nl", "fr"),
    ]
    assert folders.settings().read_bytes() == kept


def test_a_language_that_was_set_is_not_forced_on_a_pack(
    shown: list[ShowOptions], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.interface.languages", lambda: ("en", "xx"))
    LocalBackstage().keep_settings(Settings("xx", "nl"))

    run("play", "privacy")
    run("play", "--demo")

    assert [options.language for options in shown] == ["en", "en"]


def test_broken_settings_stop_nothing() -> None:
    folders.home().mkdir()
    folders.settings().write_bytes(b"\x00")

    assert run("--frames", "1") == Ran(0, "", "")
    assert folders.settings().with_name("settings.broken.yaml").read_bytes() == b"\x00"


def fails_with(error: BaseException) -> Callable[..., None]:
    def run(*_: object) -> None:
        raise error

    return run


def test_without_a_screen_the_demo_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(show, "run", fails_with(NoScreen("no driver")))

    ran = run("play")

    assert ran.code == 1
    assert ran.one_sentence
    assert "SDL_VIDEODRIVER=dummy clickwise play privacy --demo --pictures out/" in ran.err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there one can tell")
def test_where_nothing_says_that_there_is_a_screen_none_is_opened(
    shown: list[ShowOptions], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)

    assert run("play").code == 1
    assert shown == []


def test_what_stops_us_is_told_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(show, "run", fails_with(ClickwiseError("Mend this, please.")))

    assert run("play") == Ran(1, "", "Mend this, please.\n")


def test_a_mistake_of_ours_leaves_a_report_and_no_traceback(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(show, "run", fails_with(ZeroDivisionError("of all things")))

    ran = run("play")

    report = home / "clickwise-report.txt"
    assert ran.code == 1
    assert ran.one_sentence
    assert str(report) in ran.err
    assert "ZeroDivisionError: of all things" in report.read_text("utf-8")


def test_a_report_that_cannot_be_written_at_home_is_written_elsewhere(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.write_text("no folder")
    monkeypatch.setattr(show, "run", fails_with(ZeroDivisionError("of all things")))

    ran = run("play")

    assert ran.one_sentence
    assert "clickwise-report.txt" in ran.err


def test_control_c_is_no_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(show, "run", fails_with(KeyboardInterrupt()))

    assert run("play") == Ran(130, "", "")


def test_a_scores_file_that_was_set_aside_is_told(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.mkdir()
    folders.scores().write_text("damaged " * 500)

    def run_no_show(backstage: LocalBackstage, options: ShowOptions) -> None:
        backstage.unfinished()

    monkeypatch.setattr(show, "run", run_no_show)

    ran = run("play")

    assert ran.code == 0
    assert "scores.sqlite3.damaged-1" in ran.err


def test_a_demo_is_played_to_its_end() -> None:
    ran = run("play", SAMPLE, "--demo", "--seed", "3")

    with closing(LocalBackstage()) as backstage:
        (past,) = past_sessions(backstage.scores)
    assert ran == Ran(0, "", "")
    assert past.demo
    assert past.ended
    assert past.played == past.rounds


def test_frames_are_drawn_and_nothing_is_kept() -> None:
    assert run("--frames", "2") == Ran(0, "", "")
    assert not folders.scores().exists()


# --- lesson plans ----


def test_a_plan_is_played_by_its_name_or_its_path(shown: list[ShowOptions], tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        "plan: own\ntitle: {en: Own}\nnote: {en: Own.}\nminutes: 20\n"
        "steps: [{pack: privacy, minutes: 9}]\n",
        "utf-8",
    )

    run("play", "mixed-50")
    run("play", own)

    first, second = shown
    assert (first.plan, first.packs) == ("mixed-50", ("privacy", "pictures", "trust", "pressure"))
    assert (second.plan, second.packs) == (str(own), ("privacy",))


def test_a_plan_is_played_alone() -> None:
    ran = run("play", "mixed-50", "privacy")

    assert ran.code == 2
    assert "name mixed-50 alone" in ran.err


def test_a_plan_with_mistakes_is_told_at_its_place(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("plan: own\nminutes: twenty\n", "utf-8")

    ran = run("play", own)

    assert ran.code == 1
    assert f"{own.as_posix()}:2:10: “twenty” is no number" in ran.err


def test_plans_are_listed_beneath_the_packs() -> None:
    lines = run("packs").out.splitlines()

    assert lines[-1].startswith("plan follow-up: A week later (5 minutes; privacy, ")
    assert all("Not installed" not in line for line in lines)


# --- packs ----


def test_packs_are_listed() -> None:
    ran = run("packs")

    assert ran.code == 0
    assert re.search(
        r"^privacy: .+ \(\d+ rounds, [\d.]+ minutes, .*en.*; bundled\)$", ran.out, re.M
    )


def test_packs_as_json_have_the_documented_keys() -> None:
    shutil.copytree(SAMPLE, folders.user_packs() / "sample")

    cards = json.loads(run("packs", "--json").out)

    assert all(
        list(card) == ["name", "title", "topic", "languages", "rounds", "minutes", "source", "path"]
        for card in cards
    )
    assert {card["name"]: card["source"] for card in cards}["sample"] == "user"
    assert {card["name"]: card["languages"] for card in cards}["sample"] == ["en", "fr"]


def test_a_broken_pack_is_listed_with_its_cure(broken: Path) -> None:
    shutil.copytree(broken, folders.user_packs() / "sample")

    assert "sample: cannot be played. See: clickwise check" in run("packs").out


# --- add ----


def test_a_pack_that_was_handed_on_is_added_and_can_be_played() -> None:
    ran = run("add", SAMPLE)

    assert ran.code == 0
    assert ran.out.splitlines()[-1] == "Play it with: clickwise play sample"
    assert "sample: " in run("packs").out
    assert run("play", "sample", "--demo").code == 0


def test_a_broken_pack_is_told_and_not_added(broken: Path) -> None:
    ran = run("add", broken)

    assert ran.code == 1
    assert "pack.yaml:" in ran.out
    assert ran.one_sentence
    assert not (folders.user_packs() / "sample").exists()


def test_what_is_no_pack_cannot_be_added(tmp_path: Path) -> None:
    ran = run("add", tmp_path / "nothing.zip")

    assert ran.code == 1
    assert ran.one_sentence


@pytest.mark.parametrize("command", ["add", "packs", "check", "export"])
def test_a_terminal_that_lacks_a_sign_shows_a_question_mark(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "安全" / "sample"))
    text = (folder / "pack.yaml").read_text("utf-8")
    title = "データ → 安全"
    (folder / "pack.yaml").write_text(
        text.replace("title: A day in the park", f"title: {title}"), "utf-8"
    )
    if command == "packs":
        shutil.copytree(folder, folders.user_packs() / "sample")
    monkeypatch.chdir(tmp_path)
    more = {"packs": [], "export": [str(folder), "--format", "csv", "-o", "安全/out.csv"]}
    shown = [TextIOWrapper(BytesIO(), encoding="cp1252") for _ in range(2)]
    monkeypatch.setattr(sys, "stdout", shown[0])
    monkeypatch.setattr(sys, "stderr", shown[1])

    code = main([command, *more.get(command, [str(folder)])])

    told = "".join(stream.buffer.getvalue().decode("cp1252") for stream in shown)
    assert (code, "mistake of its own" in told) == (0, False), told
    assert "??" in told or command == "check"


ESCAPES = "\x1b]0;title\x07\x1b[2J"
"""What a terminal obeys: another title, an empty screen."""


@pytest.mark.parametrize("name", [f"{ESCAPES}.exe", f"../{ESCAPES}.yaml"])
def test_what_was_handed_on_tells_the_terminal_nothing(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "parcel.zip", "w") as parcel:
        for path in SAMPLE.rglob("*.*"):
            parcel.write(path, path.relative_to(SAMPLE))
        parcel.writestr(name, "")

    ran = run("add", tmp_path / "parcel.zip")

    assert "\ufffd]0;title" in ran.out + ran.err
    assert "\x1b" not in ran.out + ran.err


def test_the_problems_of_a_pack_tell_the_terminal_nothing(broken: Path) -> None:
    text = (broken / "pack.yaml").read_text("utf-8")
    (broken / "pack.yaml").write_text(text.replace("quesion:", r'"ques\e[2J":'), "utf-8")

    ran = run("add", broken)

    assert "(U+001B)" in ran.out
    assert "\x1b" not in ran.out
