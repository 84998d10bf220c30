"""The file of settings: what is kept comes back, and what is broken is set aside, never lost."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from game import folders
from game.backstage import LocalBackstage
from game.errors import ClickwiseError
from game.settings import (
    MOST_BYTES,
    NOT_KEPT,
    SET_ASIDE,
    UNREADABLE,
    SettingsFile,
    entries,
    read,
    set_aside,
    write,
)
from game.stage.ports import LOUDEST, MOST_LARGER, Settings

LANGUAGES, COUNTRIES = ("en", "nl", "de"), ("be", "nl", "eu")
KNOWN = entries(LANGUAGES, COUNTRIES)
EVERYTHING = Settings("nl", "be", 3, True, True, 0, True, True, 2)

any_settings = st.builds(
    Settings,
    language=st.sampled_from(["", *LANGUAGES]),
    country=st.sampled_from(["", *COUNTRIES]),
    larger_text=st.integers(0, MOST_LARGER),
    easier_reading=st.booleans(),
    night=st.booleans(),
    volume=st.integers(0, LOUDEST),
    calm_movement=st.booleans(),
    timer=st.booleans(),
    class_screen=st.sampled_from([1, 2]),
)
quick = examples(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def path(home: Path) -> Path:
    """Where the settings of this computer are, in a folder that is there."""
    home.mkdir()
    return folders.settings()


def kept_in(path: Path) -> SettingsFile:
    """The file as the game uses it."""
    return SettingsFile(path, lambda: LANGUAGES, lambda: COUNTRIES)


# --- what is kept comes back ----------------------------------------------------------------------


@given(any_settings)
@quick
def test_settings_come_back_as_they_were_kept(kept: Settings) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "settings.yaml"
        write(path, kept, KNOWN)

        assert read(path, KNOWN) == kept
        assert [each.name for each in Path(folder).iterdir()] == ["settings.yaml"]


def test_without_a_file_the_usual_settings_hold_and_nothing_is_written(home: Path) -> None:
    file = kept_in(folders.settings())

    assert file.settings == Settings()
    assert file.notice == ""
    assert not home.exists()


def test_the_file_reads_like_a_sheet_of_settings(path: Path) -> None:
    write(path, EVERYTHING, KNOWN)

    comment, *lines = path.read_text("utf-8").splitlines()
    assert comment.startswith("# ")
    assert [line.split("#")[0].strip() for line in lines] == [
        "language: nl",
        "country: be",
        "text-size: 3",
        "easier-reading: yes",
        "colours: night",
        "sound: 0",
        "calm-movement: yes",
        "timer: on",
        "class-screen: 2",
    ]
    assert lines[4].endswith("# day, night")


def test_an_adult_may_write_a_line_or_two_in_any_order(path: Path) -> None:
    path.write_text("# ours\nsound: '4'\n\ncolours: night\n", "utf-8")

    assert read(path, KNOWN) == Settings(night=True, volume=4)


def test_what_has_no_word_in_the_file_is_kept_as_usual(path: Path) -> None:
    write(path, Settings(language="xx", night=True), KNOWN)

    assert read(path, KNOWN) == Settings(night=True)


# --- what is broken is set aside ------------------------------------------------------------------

BROKEN = {
    "empty": b"",
    "a comment alone": b"# nothing\n",
    "a list": b"- colours\n",
    "a word": b"night",
    "no YAML": b"colours: {night",
    "a word too many": b"colours: blue\n",
    "an empty value": b"colours:\n",
    "a list as a value": b"colours: [day, night]\n",
    "a mapping as a value": b"sound: {loud: 3}\n",
    "a number out of range": b"text-size: 6\n",
    "a negative number": b"sound: -1\n",
    "a number that is none": b"sound: 2.0\n",
    "an unknown key": b"colour: night\n",
    "an unknown language": b"language: xx\n",
    "a key that is a list": b"? [colours]\n: day\n",
    "an alias of itself": b"colours: &a [*a]\n",
    "deep nesting": b"- " * 5000,
    "a nought byte": b"colours: night\x00\n",
    "no UTF-8": "colours: gr\xfcn\n".encode("latin-1"),
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "too large": b"# " + b"x" * MOST_BYTES + b"\ncolours: night\n",
    "half a file": b"colours: night\nsoun",
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_set_aside_as_it_is_and_the_usual_settings_hold(
    path: Path, content: bytes
) -> None:
    path.write_bytes(content)
    file = kept_in(path)

    assert file.settings == Settings()
    assert file.notice == SET_ASIDE
    assert not path.exists()
    assert path.with_name("settings.broken.yaml").read_bytes() == content


@given(st.binary(max_size=200))
@quick
def test_whatever_the_file_holds_it_is_understood_or_set_aside(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "settings.yaml"
        path.write_bytes(content)
        file = kept_in(path)

        assert file.settings == Settings() or not file.notice
        assert [each.read_bytes() for each in Path(folder).iterdir()] == [content]


def test_a_folder_in_the_place_of_the_file_is_set_aside_with_what_it_holds(path: Path) -> None:
    path.mkdir()
    (path / "notes.txt").write_text("ours")

    assert kept_in(path).settings == Settings()
    assert (path.with_name("settings.broken.yaml") / "notes.txt").read_text() == "ours"


def test_a_pipe_in_the_place_of_the_file_keeps_nobody_waiting(path: Path) -> None:
    os.mkfifo(path)

    assert kept_in(path).settings == Settings()


def test_what_was_set_aside_before_stays(path: Path) -> None:
    for content in ("one", "two", "three"):
        path.write_text(content)
        assert kept_in(path).settings == Settings()

    aside = {each.name: each.read_text() for each in set_aside(path)}
    assert aside == {
        "settings.broken.yaml": "one",
        "settings.broken-2.yaml": "two",
        "settings.broken-3.yaml": "three",
    }


def test_after_a_broken_file_a_good_one_is_kept_and_the_notice_goes(path: Path) -> None:
    path.write_text("broken")
    file = kept_in(path)
    assert file.settings == Settings()

    file.keep(EVERYTHING)

    assert file.notice == ""
    assert kept_in(path).settings == EVERYTHING


def test_what_can_be_neither_read_nor_moved_is_not_written_over(home: Path) -> None:
    home.mkdir()
    path = home / f"{'s' * 250}.yaml"  # the name of what is set aside would be too long
    path.write_text("broken")
    file = kept_in(path)

    assert file.settings == Settings()
    file.keep(EVERYTHING)

    assert file.notice == UNREADABLE
    assert file.settings == EVERYTHING
    assert path.read_text() == "broken"


# --- what cannot be written -----------------------------------------------------------------------


def test_settings_that_cannot_be_written_hold_and_say_so(home: Path) -> None:
    home.write_text("no folder")
    file = kept_in(folders.settings())

    file.keep(EVERYTHING)

    assert file.settings == EVERYTHING
    assert file.notice == NOT_KEPT
    assert home.read_text() == "no folder"


def test_a_write_that_fails_leaves_the_settings_of_before(path: Path) -> None:
    write(path, EVERYTHING, KNOWN)
    (path.parent / f"{path.name}.{os.getpid()}.part").mkdir()  # in the way of the new file
    file = kept_in(path)

    file.keep(Settings())

    assert file.notice == NOT_KEPT
    assert kept_in(path).settings == EVERYTHING


def test_what_cannot_be_read_is_told_in_one_sentence_with_the_place(path: Path) -> None:
    path.write_text("text-size: 9\n")

    with pytest.raises(ClickwiseError, match=r"settings\.yaml .*text-size is one of: 0, 1, 2"):
        read(path, KNOWN)


# --- behind the stage -----------------------------------------------------------------------------


def test_the_backstage_keeps_settings_for_the_next_start(home: Path) -> None:
    LocalBackstage().keep_settings(Settings("en", "nl", night=True))

    assert LocalBackstage().settings == Settings("en", "nl", night=True)


def test_a_notice_about_the_settings_is_a_text_of_the_interface(path: Path) -> None:
    words = LocalBackstage().words("en")

    assert all(words(notice).endswith(".") for notice in (SET_ASIDE, UNREADABLE, NOT_KEPT))


def test_settings_stand_in_the_users_own_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLICKWISE_HOME")

    assert folders.settings().name == "settings.yaml"
    assert folders.settings().parent.name == "clickwise"
