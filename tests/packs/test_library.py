"""The library tells which packs there are, from an index, without opening them."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game import folders
from game.beats import Topic
from game.errors import NoSuchPack
from game.packs import check as checking
from game.packs import library
from game.packs.problems import PackUnreadable
from tests.packs.conftest import SAMPLE


@pytest.fixture(autouse=True)
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of bundled packs that holds the sample, instead of the game's own."""
    folder = tmp_path / "content"
    shutil.copytree(SAMPLE, folder / "sample")
    (folder / "README.md").write_text("No pack.")
    (folder / "empty").mkdir()
    monkeypatch.setattr(folders, "content", lambda: folder)
    return folder


def user_pack(name: str, text: str | None = None) -> Path:
    folder = folders.user_packs() / name
    shutil.copytree(SAMPLE / "pictures", folder / "pictures")
    sample = (SAMPLE / "pack.yaml").read_text("utf-8").replace("pack: sample", f"pack: {name}")
    (folder / "pack.yaml").write_text(sample if text is None else text, "utf-8")
    return folder


def forbid_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_folder: Path) -> checking.Checked:
        raise AssertionError("a pack was read again")

    monkeypatch.setattr(checking, "check", fail)


def test_a_card_tells_what_the_home_screen_shows(bundled: Path) -> None:
    (card,) = library.cards()

    assert card.name == "sample"
    assert card.title == "A day in the park"
    assert card.titles == {"en": "A day in the park", "fr": "Une journée au parc"}
    assert card.languages == ("en", "fr")
    assert (card.topic, card.rounds, card.minutes) == (Topic.PRIVACY, 9, 26.5)
    assert (card.source, card.path) == ("bundled", bundled / "sample")
    assert card.review_pending
    assert card.playable


def test_bundled_packs_stand_first_then_those_of_the_user() -> None:
    user_pack("a-first-pack")

    assert [(card.name, card.source) for card in library.cards()] == [
        ("sample", "bundled"),
        ("a-first-pack", "user"),
    ]


def test_a_broken_pack_is_listed_and_does_not_break_the_list() -> None:
    user_pack("broken", "pack: broken\ntitle: Broken\n")

    good, broken = library.cards()

    assert good.playable
    assert (broken.name, broken.playable, broken.title) == ("broken", False, "broken")
    assert broken.errors == 4


def test_a_second_look_reads_no_pack(monkeypatch: pytest.MonkeyPatch) -> None:
    user_pack("broken", "pack: broken\n")
    first = library.cards()
    forbid_reading(monkeypatch)

    assert library.cards() == first


@pytest.mark.parametrize("file", ["pack.yaml", "fr.yaml"])
def test_a_changed_file_is_read_again(bundled: Path, file: str) -> None:
    library.cards()
    path = bundled / "sample" / file
    text = path.read_text("utf-8")
    path.write_text(text.replace("title: ", "title: New "), "utf-8")

    (card,) = library.cards()

    assert any(title.startswith("New ") for title in card.titles.values())


def test_a_change_of_the_same_size_is_seen_by_its_time(bundled: Path) -> None:
    library.cards()
    path = bundled / "sample" / "pack.yaml"
    later = path.stat().st_mtime_ns + 1_000_000_000
    path.write_text(path.read_text("utf-8").replace("A day in the park", "A day at the park"))
    os.utime(path, ns=(later, later))

    assert library.cards()[0].title == "A day at the park"


def test_a_translation_that_is_removed_is_noticed(bundled: Path) -> None:
    library.cards()
    (bundled / "sample" / "fr.yaml").unlink()

    assert library.cards()[0].languages == ("en",)


@pytest.mark.parametrize(
    "damage",
    ["", "[]", "{}", '{"rules": 3, "packs": {}}', "\x00", "[" * 100_000, "entries", "card"],
)
def test_a_damaged_index_is_made_anew(damage: str) -> None:
    first = library.cards()
    index = folders.cache() / library.INDEX
    whole = json.loads(index.read_text("utf-8"))
    if damage == "entries":
        damage = json.dumps({**whole, "packs": dict.fromkeys(whole["packs"])})
    if damage == "card":
        for entry in whole["packs"].values():
            entry["card"] = {"name": 3, "titles": 4}
        damage = json.dumps(whole)
    index.write_text(damage, "utf-8")

    assert library.cards() == first


def test_an_index_of_other_rules_is_made_anew(
    bundled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.cards()
    index = folders.cache() / library.INDEX
    index.write_text(index.read_text("utf-8").replace("A day", "Old day"), "utf-8")
    assert library.cards()[0].title == "Old day in the park"

    monkeypatch.setattr("game.__version__", "other")

    assert library.cards()[0].title == "A day in the park"


def test_a_cache_that_cannot_be_written_is_no_error(home: Path) -> None:
    home.mkdir()
    (home / "cache").write_text("A file stands where the folder should be.")

    assert library.cards()[0].playable


def test_nothing_is_left_behind_and_packs_that_went_are_forgotten() -> None:
    folder = user_pack("short-lived")
    library.cards()
    shutil.rmtree(folder)
    library.cards()

    assert [path.name for path in folders.cache().iterdir()] == [library.INDEX]
    assert "short-lived" not in (folders.cache() / library.INDEX).read_text("utf-8")


def test_a_pack_is_found_by_name_or_path(bundled: Path) -> None:
    folder = user_pack("mine")

    assert library.find("mine").path == folder
    assert library.find(str(bundled / "sample")).name == "sample"
    assert library.find(str(folder)).source == "user"


@pytest.mark.parametrize("name", ["sampel", "", ".", "/", "x" * 5000, "a\0b", "~nobody/x"])
def test_what_is_no_pack_is_told_with_what_there_is(name: str) -> None:
    with pytest.raises(NoSuchPack) as error:
        library.find(name)

    assert "sample" in str(error.value) or "pack.yaml" in str(error.value)


def test_a_loaded_pack_is_whole_and_a_broken_one_says_everything() -> None:
    folder = user_pack("broken", "pack: broken\ntitle: Broken\n")

    assert len(library.load(library.find("sample")).rounds) == 9
    with pytest.raises(PackUnreadable) as error:
        library.load(folder)
    assert len(error.value.problems) == 4
    assert "pack.yaml:1:1: “language” is missing" in str(error.value)


def test_the_home_screen_loads_neither_pydantic_nor_yaml(home: Path) -> None:
    library.cards()
    code = (
        "import sys; from pathlib import Path; from game import folders;"
        "folders.content = lambda: Path(sys.argv[1]);"
        "from game.packs import library; assert library.cards()[0].playable;"
        "loaded = {'pydantic', 'yaml', 'pygame'} & set(sys.modules); assert not loaded, loaded"
    )

    subprocess.run(
        [sys.executable, "-c", code, str(folders.content())],
        check=True,
        env={**os.environ, "CLICKWISE_HOME": str(home)},
        cwd=SAMPLE.parents[2],
    )


def test_a_pack_that_is_not_there_is_told_with_the_folder_that_was_searched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(NoSuchPack) as error:
        library.find("elsewhere")

    assert f"in {tmp_path}, nor among those installed. Known packs: " in str(error.value)


def no_pack(folder: Path) -> str:
    with pytest.raises(NoSuchPack) as raised:
        library.find(str(folder))
    return str(raised.value).removeprefix(f"There is no pack in “{folder}”. ")


def test_a_folder_without_a_pack_is_told_what_is_there_instead(tmp_path: Path) -> None:
    for name in ("nothing", "short", "folder", "loop"):
        (tmp_path / name).mkdir()
    (tmp_path / "short" / "pack.yml").touch()
    (tmp_path / "folder" / "pack.yaml").mkdir()
    (tmp_path / "loop" / "pack.yaml").symlink_to("pack.yaml")

    assert no_pack(tmp_path / "nothing") == "A pack is a folder with a file pack.yaml."
    assert no_pack(tmp_path / "short") == "Its file is called pack.yml: rename it pack.yaml."
    assert no_pack(tmp_path / "folder").startswith("pack.yaml in it is a folder.")
    assert no_pack(tmp_path / "loop").startswith("pack.yaml in it is a link that leads nowhere.")


def test_another_file_is_no_pack(tmp_path: Path) -> None:
    (tmp_path / "README.md").touch()

    with pytest.raises(NoSuchPack, match=r"is a file, and no pack\. A pack is a folder"):
        library.find(str(tmp_path / "README.md"))
