"""`clickwise import` and `export`: what is made, what is said, what is never overwritten."""

from __future__ import annotations

import errno
import os
import re
import shutil
from pathlib import Path

import pytest

from tests.command_line import SAMPLE, broken_pack, run

GIFT = """::A name::Which name is safest? {=StarPanda ~NoorGent11}

How many? {#3:1}

Look <img src\\="x.png"> here. {T}
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def bank(here: Path) -> Path:
    (here / "My Bank.gift").write_text(GIFT, "utf-8")
    return here / "My Bank.gift"


def pack_about(topic: str, folder: Path) -> Path:
    """A copy of the sample pack with another topic."""
    shutil.copytree(SAMPLE, folder)
    text = (folder / "pack.yaml").read_text("utf-8")
    (folder / "pack.yaml").write_text(text.replace("topic: privacy", f"topic: {topic}"), "utf-8")
    return folder


# --- import ----


def test_a_bank_becomes_a_draft_and_all_that_stays_behind_is_named(bank: Path) -> None:
    ran = run("import", bank.name)

    assert (ran.code, ran.err) == (0, "")
    assert Path("my-bank/pack.yaml").is_file()
    assert ran.out == (
        "my-bank: a draft with 2 rounds from My Bank.gift (Moodle GIFT): 1 choice, 1 myth.\n"
        "Not carried over:\n"
        "  line 3, “How many?”: a number is to be typed; a class picks letters.\n"
        "Carried over only in part:\n"
        "  line 5, “Look here.”: its picture stays behind.\n"
        "30 places wait for you, marked “# ADD:”. Next: clickwise check my-bank\n"
    )


def test_the_draft_is_checked_at_once(bank: Path) -> None:
    run("import", bank.name, "--name", "new")

    ran = run("check", "new")

    assert ran.code == 1
    assert "error[CW104] new/pack.yaml:6:7\n  this text is empty\n" in ran.out
    assert "Traceback" not in ran.out + ran.err


def test_the_name_may_be_a_path(bank: Path, tmp_path: Path) -> None:
    ran = run("import", bank, "--name", tmp_path / "far", "--language", "fr")

    assert ran.code == 0
    text = (tmp_path / "far" / "pack.yaml").read_text("utf-8")
    assert "pack: far\n" in text
    assert "language: fr\n" in text


@pytest.mark.parametrize("taken", ["folder", "file", "link"])
def test_nothing_is_ever_overwritten(bank: Path, here: Path, taken: str) -> None:
    if taken == "folder":
        (here / "my-bank").mkdir()
    elif taken == "file":
        (here / "my-bank").write_text("mine")
    else:
        (here / "my-bank").symlink_to(here / "nowhere")

    ran = run("import", bank.name)

    assert ran.code == 1
    assert ran.one_sentence
    assert "is there already" in ran.err
    assert not (here / "my-bank" / "pack.yaml").exists()


@pytest.mark.parametrize("name", ["Über", "a b", "-", "..", ".", "a" * 60, "privacy"])
def test_a_name_that_no_pack_can_have_is_wrong_use(bank: Path, here: Path, name: str) -> None:
    before = sorted(here.iterdir())

    ran = run("import", bank.name, f"--name={name}")

    assert ran.code == 2
    assert ran.one_sentence
    assert sorted(here.iterdir()) == before


def test_a_folder_that_cannot_be_made_is_one_sentence(bank: Path) -> None:
    ran = run("import", bank.name, "--name", "no/such/folder")

    assert ran.code == 1
    assert ran.one_sentence
    assert "cannot be made" in ran.err


def test_a_full_disk_leaves_no_folder_in_the_way(
    bank: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr("game.author.safe_writing.os.fsync", full)
        ran = run("import", bank.name)

    assert ran.code == 1
    assert ran.one_sentence
    assert not Path("my-bank").exists()
    assert run("import", bank.name).code == 0


def test_a_bank_without_a_question_for_a_class_makes_nothing(here: Path) -> None:
    (here / "numbers.gift").write_text("How many? {#3}\n")

    ran = run("import", "numbers.gift")

    assert ran.code == 1
    assert ran.one_sentence
    assert "line 1, “How many?”: a number is to be typed" in ran.out
    assert not (here / "numbers").exists()


@pytest.mark.parametrize("file", ["nowhere.gift", ".", "/dev/null"])
def test_a_file_that_cannot_be_read_is_one_sentence(file: str) -> None:
    ran = run("import", file, "--name", "new")

    assert ran.code == 1
    assert ran.one_sentence
    assert ran.err.startswith(f"{Path(file).name or file} ")
    assert not Path("new").exists()


def test_a_bank_cannot_write_to_the_terminal_what_it_likes(here: Path) -> None:
    (here / "x.gift").write_text("\x1b[2J\x1b]0;title\x07Who\u202e? {#3}\n\nIs it? {T}\n", "utf-8")

    ran = run("import", "x.gift")

    assert ran.code == 0
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out


# --- export ----


@pytest.mark.parametrize(
    ("format_", "file"),
    [
        ("gift", "sample.gift"),
        ("csv", "sample.csv"),
        ("kahoot", "sample.xlsx"),
        ("html", "sample.html"),
    ],
)
def test_a_pack_is_written_beside_one(here: Path, format_: str, file: str) -> None:
    ran = run("export", SAMPLE, "--format", format_)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{file}: ")
    assert [one.name for one in here.iterdir()] == [file]


@pytest.mark.parametrize("format_", ["gift", "csv", "kahoot"])
def test_what_is_written_can_be_read_again(format_: str) -> None:
    written = {"gift": "sample.gift", "csv": "sample.csv", "kahoot": "sample.xlsx"}[format_]
    run("export", SAMPLE, "--format", format_)

    ran = run("import", written, "--name", "again")

    assert ran.code == 0, ran.err
    assert "Not carried over" not in ran.out


def test_what_could_not_go_along_is_named() -> None:
    out = run("export", SAMPLE, "--format", "kahoot").out

    assert "Kahoot runs a clock and ranks pupils." in out
    assert "Not carried over:\n  help-for-milo: steps in an order" in out
    assert "  open-question: Kahoot wants one right answer, and this has none.\n" in out
    assert "Carried over only in part:\n  sams-post: its picture stays behind" in out


@pytest.mark.parametrize("topic", ["sexting", "grooming", "sextortion"])
def test_no_pack_about_pictures_trust_or_pressure_is_timed_and_ranked(
    tmp_path: Path, here: Path, topic: str
) -> None:
    pack = pack_about(topic, tmp_path / "sample")

    ran = run("export", pack, "--format", "kahoot")

    assert ran.code == 1
    assert ran.one_sentence
    assert "is never exported to Kahoot" in ran.err
    assert not list(here.iterdir())
    assert run("export", pack, "--format", "gift").code == 0


def test_a_file_that_is_there_stays(here: Path) -> None:
    (here / "sample.gift").write_text("mine")

    ran = run("export", SAMPLE, "--format", "gift")

    assert ran.code == 1
    assert ran.one_sentence
    assert (here / "sample.gift").read_text() == "mine"


def test_a_file_that_is_named_is_written(here: Path) -> None:
    (here / "my.gift").write_text("mine")

    assert run("export", SAMPLE, "--format", "gift", "-o", "my.gift").code == 0
    assert (here / "my.gift").read_text("utf-8").startswith("// Clickwise: A day in the park")


@pytest.mark.parametrize("format_", ["gift", "csv", "kahoot", "html"])
def test_no_other_kind_of_file_is_written_over(here: Path, format_: str) -> None:
    pack = Path(shutil.copytree(SAMPLE, here / "el2"))
    before = (pack / "pack.yaml").read_bytes()

    ran = run("export", pack, "--format", format_, "-o", pack / "pack.yaml")

    assert ran.code == 2
    assert ran.one_sentence
    assert (pack / "pack.yaml").read_bytes() == before


def test_a_file_that_cannot_be_written_whole_stays(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (here / "my.gift").write_text("mine")
    monkeypatch.setattr(os, "fsync", full)

    ran = run("export", SAMPLE, "--format", "gift", "-o", "my.gift")

    assert (ran.code, ran.one_sentence) == (1, True)
    assert "no space left on device" in ran.err
    assert [one.name for one in here.iterdir()] == ["my.gift"]
    assert (here / "my.gift").read_text() == "mine"


def test_another_language_goes_out_too() -> None:
    run("export", SAMPLE, "--format", "gift", "--language", "fr")

    assert "Quel nom est le plus sûr ?" in Path("sample.gift").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("export", SAMPLE, "--format", "gift", "--language", "nl"), 2, "Choose one of: en, fr."),
        (("export", SAMPLE, "--format", "pdf"), 2, "invalid choice"),
        (("export", SAMPLE), 2, "required"),
        (("export", "nowhere", "--format", "gift"), 2, "There is no pack"),
        (
            ("export", SAMPLE, "--format", "gift", "-o", "no/such/x.gift"),
            1,
            "cannot be written",
        ),
        (("export", SAMPLE, "--format", "html", "-o", "."), 2, "ends in .html"),
        (("export", SAMPLE, "--format", "html", "-o", "pack.yaml"), 2, "ends in .html"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    arguments: tuple[str | Path, ...], code: int, sentence: str
) -> None:
    ran = run(*arguments)

    assert ran.code == code
    assert ran.one_sentence, ran.err
    assert sentence in ran.err


def test_a_pack_with_mistakes_is_sent_to_the_checker(tmp_path: Path, here: Path) -> None:
    pack = broken_pack(tmp_path / "sample")

    ran = run("export", pack, "--format", "gift")

    assert ran.code == 1
    assert ran.one_sentence
    assert re.search(r"has \d errors? to mend first. See: clickwise check", ran.err)
    assert not list(here.iterdir())


def test_a_folder_of_packs_is_not_one(tmp_path: Path) -> None:
    for name in ("one", "two"):
        shutil.copytree(SAMPLE, tmp_path / "packs" / name)

    ran = run("export", tmp_path / "packs", "--format", "gift")

    assert ran.code == 2
    assert "There are several packs in" in ran.err
