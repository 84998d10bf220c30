"""A pack to start from: good at once in every language, and nothing is ever written over."""

import re
from pathlib import Path

import pytest

from game import folders, interface
from game.author import start
from game.author.fit import fit_problems
from game.beats import Ask
from game.packs.check import Checked, check
from game.packs.rounds import TYPES
from tests.command_line import run

LANGUAGES = start.languages()
EXAMPLES = re.compile(r"^  # ?(?=- id: |  )", re.MULTILINE)
"""The marks that keep the game from reading an example; an author takes them away."""


def begun(folder: Path, language: str = "en") -> Path:
    return start.begin(folder / "my-pack", language).folder


def examples_used(folder: Path) -> Path:
    """The pack with its examples taken into use, as the last comment says how to."""
    file = folder / "pack.yaml"
    file.write_text(EXAMPLES.sub("  ", file.read_text("utf-8")), "utf-8")
    return folder


def fits(checked: Checked) -> bool:
    assert checked.pack is not None
    return fit_problems(checked.pack, interface.words) == []


def test_there_is_a_pack_to_start_from_in_four_languages() -> None:
    assert LANGUAGES == ("en", "de", "fr", "nl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_pack_has_no_problem(tmp_path: Path, language: str) -> None:
    checked = check(begun(tmp_path, language))

    assert checked.problems == ()
    assert checked.pack is not None
    assert checked.pack.language == language
    assert fits(checked)


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_its_examples_a_new_pack_shows_every_type_of_round(
    tmp_path: Path, language: str
) -> None:
    checked = check(examples_used(begun(tmp_path, language)))

    assert checked.problems == ()
    assert checked.pack is not None
    assert {one.type for one in checked.pack.rounds} == set(TYPES)
    assert fits(checked)


def test_all_languages_tell_the_same_story(tmp_path: Path) -> None:
    """The same rounds, answers, verdicts and ways; only the words differ."""

    def bones(language: str) -> object:
        pack = check(examples_used(begun(tmp_path / language, language))).pack
        assert pack is not None
        asks = [
            (one.id, one.minutes, beat.id, beat.picks, beat.options)
            for one in pack.rounds
            for beat in one.beats.values()
            if isinstance(beat, Ask)
        ]
        return [
            (*rest, [(each.id, each.verdict, each.goto, each.helper) for each in options])
            for *rest, options in asks
        ]

    english, *others = map(bones, LANGUAGES)

    assert others == [english] * 3


def test_a_new_pack_has_its_own_name_and_nothing_else_changes(tmp_path: Path) -> None:
    mine = start.begin(tmp_path / "at-the-lake", "en").folder
    template = (folders.content() / "templates" / "en.yaml").read_text("utf-8")

    assert (mine / "pack.yaml").read_text("utf-8") == template.replace(
        "pack: my-pack ", "pack: at-the-lake "
    )


def test_the_schema_comes_to_stand_beside_the_first_pack_only(tmp_path: Path) -> None:
    first = start.begin(tmp_path / "one", "en")
    (tmp_path / "pack.schema.json").write_text("{}")
    second = start.begin(tmp_path / "two", "en")

    assert (first.with_schema, second.with_schema) == (True, False)
    assert (tmp_path / "pack.schema.json").read_text() == "{}"


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    start.begin(tmp_path / "packs" / "mine" / "one", "en")

    assert (tmp_path / "packs" / "mine" / "one" / "pack.yaml").is_file()
    assert (tmp_path / "packs" / "mine" / "pack.schema.json").is_file()


def test_what_is_there_is_never_touched(tmp_path: Path) -> None:
    mine = tmp_path / "my-pack"
    mine.mkdir()
    (mine / "letter.txt").write_text("mine")

    with pytest.raises(start.CannotBegin, match="is there already and stays as it is"):
        start.begin(mine, "en")

    assert [one.name for one in mine.iterdir()] == ["letter.txt"]
    assert not (tmp_path / "pack.schema.json").exists()


def test_where_nothing_can_be_written_nothing_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)

    with pytest.raises(start.CannotBegin, match="cannot be made: no space left on device"):
        start.begin(tmp_path / "my-pack", "en")

    assert list(tmp_path.iterdir()) == []


def test_half_a_schema_is_not_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Path, target: Path) -> None:
        target.write_text("{")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(start, "copyfile", full)

    with pytest.raises(start.CannotBegin, match="cannot be made: no space left on device"):
        start.begin(tmp_path / "my-pack", "en")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("My Pack", "my-pack"),
        ("packs/Été à Gand", "packs/ete-a-gand"),
        ("Größe", "grosse"),
        ("my--pack_2", "my-pack-2"),
        ("…", "my-pack"),
        (".", "my-pack"),
        ("privacy", "my-privacy"),
        ("packs/con", "packs/my-con"),
        ("com1", "my-com1"),
        ("a" * 50, "a" * 32),
    ],
)
def test_a_name_that_cannot_be_gets_a_proposal(name: str, better: str) -> None:
    assert start.wrong_name(Path(name)).endswith(f"Try: clickwise new {better}")
    assert start.wrong_name(Path(better)) == ""


# --- the command ----


def test_new_says_what_it_made_and_what_to_type_next(tmp_path: Path) -> None:
    mine = tmp_path / "my-pack"

    ran = run("new", mine)

    assert (ran.code, ran.err) == (0, "")
    assert str(mine / "pack.yaml") in ran.out
    assert "pack.schema.json" in ran.out
    assert ran.out.endswith(f"\n  clickwise check {mine}\n  clickwise preview {mine}\n")
    assert run("check", "--strict", mine).code == 0


def test_a_place_with_a_space_can_be_typed_as_it_is_shown(tmp_path: Path) -> None:
    assert f'clickwise check "{tmp_path}/my packs/one"' in run("new", tmp_path / "my packs/one").out


def test_a_second_time_nothing_is_made(tmp_path: Path) -> None:
    run("new", tmp_path / "my-pack")
    (tmp_path / "my-pack" / "pack.yaml").write_text("mine")

    ran = run("new", tmp_path / "my-pack")

    assert ran.code == 1
    assert ran.one_sentence
    assert (tmp_path / "my-pack" / "pack.yaml").read_text() == "mine"


@pytest.mark.parametrize(
    "arguments", [["My Pack"], ["privacy"], ["my-pack", "--language", "nl-BE"]], ids=" ".join
)
def test_what_cannot_be_is_told_in_one_line(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    ran = run("new", *arguments)

    assert ran.code == 2
    assert ran.one_sentence, ran.err
    assert list(tmp_path.iterdir()) == []


def test_templates_are_no_packs() -> None:
    ran = run("check", folders.content())

    assert ran.code == 0
    assert "templates" not in ran.out
    assert "templates" not in run("packs").out
