"""A pack that was handed on lands among the user's, checked; nothing that is there is lost."""

from __future__ import annotations

import os
import re
import shutil
import struct
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.errors import ClickwiseError
from game.packs import adding
from game.packs.adding import add
from game.packs.check import check
from game.packs.problems import PackUnreadable
from tests.packs.conftest import SAMPLE


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """The folder of the user's own packs, which does not exist yet."""
    return tmp_path / "home" / "packs"


def zipped(file: Path, folder: Path, inside: str = "sample/", **more: str) -> Path:
    """A zip of a folder, beneath `inside`; `more` are other entries by name."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as parcel:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                parcel.write(path, inside + path.relative_to(folder).as_posix())
        for name, text in more.items():
            parcel.writestr(name, text)
    return file


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("inside", ["", "sample/", "handed on/to you/"])
def test_a_zip_is_added_wherever_in_it_the_pack_is(tmp_path: Path, mine: Path, inside: str) -> None:
    added = add(zipped(tmp_path / "parcel.zip", SAMPLE, inside), mine, ())

    assert (added.name, added.folder, added.left) == ("sample", mine / "sample", ())
    assert contents(added.folder) == contents(SAMPLE)


@pytest.mark.parametrize("given", [SAMPLE, SAMPLE / "pack.yaml"])
def test_a_folder_or_its_pack_file_is_added(mine: Path, given: Path) -> None:
    assert check(add(given, mine, ()).folder).problems == ()


def test_what_is_no_part_of_a_pack_is_left_out_and_named(tmp_path: Path, mine: Path) -> None:
    more = {"sample/start.exe": "MZ", "__MACOSX/sample/._pack.yaml": "", "sample/.DS_Store": ""}
    parcel = zipped(tmp_path / "parcel.zip", SAMPLE, **more)

    added = add(parcel, mine, ())

    assert added.left == ("start.exe",)
    assert contents(added.folder) == contents(SAMPLE)


@pytest.mark.parametrize("zip_", [True, False])
def test_what_a_mac_puts_beside_files_on_a_stick_is_not_taken_along(
    tmp_path: Path, mine: Path, zip_: bool
) -> None:
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "sample"))
    for name in ("._fr.yaml", "._pack.yaml", "pictures/._park.svg"):
        (folder / name).write_bytes(b"\x00\x05\x16\x07")

    added = add(zipped(tmp_path / "parcel.zip", folder) if zip_ else folder, mine, ())

    assert added.left == ()
    assert contents(added.folder) == contents(SAMPLE)


def test_a_zip_of_an_old_tool_of_windows_is_added(tmp_path: Path, mine: Path) -> None:
    parcel = zipped(tmp_path / "parcel.zip", SAMPLE, "sample/", **{"sample/empty/": ""})
    parcel.write_bytes(re.sub(rb"sample/[\w/.-]+", strokes, parcel.read_bytes()))

    added = add(parcel, mine, ())

    assert added.left == ()
    assert contents(added.folder) == contents(SAMPLE)


def strokes(name: re.Match[bytes]) -> bytes:
    return name[0].replace(b"/", b"\\")


def test_a_pack_of_the_same_name_stays_unless_it_is_to_be_replaced(mine: Path) -> None:
    add(SAMPLE, mine, ())
    (mine / "sample" / "note.md").write_text("my own work")

    with pytest.raises(ClickwiseError, match="There is a pack “sample” already"):
        add(SAMPLE, mine, ())
    assert (mine / "sample" / "note.md").read_text() == "my own work"

    first = add(SAMPLE, mine, (), instead=True)
    second = add(SAMPLE, mine, (), instead=True)
    assert first.aside is not None
    assert (first.aside / "note.md").read_text() == "my own work"
    assert second.aside not in (None, first.aside)


def test_a_pack_that_cannot_be_put_in_leaves_the_one_that_is_there(
    mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(SAMPLE, mine, ())
    (mine / "sample" / "note.md").write_text("my own work")
    rename = Path.rename

    def in_use(path: Path, target: Path) -> Path:
        if path.parent.name.startswith(".adding-"):
            raise PermissionError(13, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", in_use)

    with pytest.raises(ClickwiseError, match="could not be added: permission denied"):
        add(SAMPLE, mine, (), instead=True)
    assert (mine / "sample" / "note.md").read_text() == "my own work"


def test_a_pack_cannot_take_the_name_of_one_of_the_games_own(mine: Path) -> None:
    with pytest.raises(ClickwiseError, match="has a pack “sample” of its own"):
        add(SAMPLE, mine, ("sample",))
    assert contents(mine) == {}


def test_a_broken_pack_is_not_added_and_its_places_are_within_it(
    tmp_path: Path, mine: Path
) -> None:
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "sample"))
    (folder / "pack.yaml").write_text("pack: sample\n")

    with pytest.raises(PackUnreadable) as raised:
        add(folder, mine, ())

    assert {problem.file for problem in raised.value.problems} == {"pack.yaml", "fr.yaml"}
    assert list(mine.iterdir()) == []


@pytest.mark.parametrize("name", ["../evil.yaml", "/etc/evil.yaml", "a\\..\\b.yaml", "C:/b.yaml"])
def test_a_zip_that_leads_out_of_itself_is_refused(tmp_path: Path, mine: Path, name: str) -> None:
    parcel = zipped(tmp_path / "parcel.zip", SAMPLE, **{name: "a: b"})

    with pytest.raises(ClickwiseError, match="leads out of it"):
        add(parcel, mine, ())
    assert list(mine.iterdir()) == []


def test_a_zip_of_two_packs_or_none_says_so(tmp_path: Path, mine: Path) -> None:
    two = zipped(tmp_path / "two.zip", SAMPLE, **{"other/pack.yaml": "pack: other"})
    none = zipped(tmp_path / "none.zip", SAMPLE / "pictures")

    with pytest.raises(ClickwiseError, match="holds 2 packs"):
        add(two, mine, ())
    with pytest.raises(ClickwiseError, match="holds no packs"):
        add(none, mine, ())


def test_a_bomb_is_refused_before_it_is_unpacked(
    tmp_path: Path, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "BYTES", 200_000)
    bomb = zipped(tmp_path / "bomb.zip", SAMPLE, **{"sample/bomb.txt": "0" * 5_000_000})

    with pytest.raises(ClickwiseError, match="of files"):
        add(bomb, mine, ())

    many = zipped(tmp_path / "many.zip", SAMPLE, **{f"sample/{n}.txt": "" for n in range(501)})
    with pytest.raises(ClickwiseError, match="over 500 files"):
        add(many, mine, ())


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_that_would_be_unpacked_without_a_bound_is_not_opened(
    tmp_path: Path, mine: Path, packing: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", packing) as parcel:
        parcel.write(SAMPLE / "pack.yaml", "pack.yaml")

    def opened(*_: object) -> None:
        raise AssertionError("an entry is unpacked")

    monkeypatch.setattr(zipfile.ZipFile, "open", opened)

    with pytest.raises(ClickwiseError, match="packed in an unusual way"):
        add(tmp_path / "bomb.zip", mine, ())


def test_a_folder_that_is_no_pack_is_not_looked_through(
    tmp_path: Path, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def listed(path: Path, *_: object) -> None:
        raise AssertionError(f"{path} is listed")

    monkeypatch.setattr(Path, "rglob", listed)
    monkeypatch.setattr(Path, "iterdir", listed)

    with pytest.raises(ClickwiseError, match=r"no pack.yaml in"):
        add(tmp_path, mine, ())


def test_a_folder_is_looked_through_no_further_than_a_pack_goes(
    tmp_path: Path, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "sample"))
    for number in range(1_000):
        (folder / f"folder-{number}").mkdir()
    looked_at: list[Path] = []
    is_symlink = Path.is_symlink

    def counted(path: Path) -> bool:
        looked_at.append(path)
        return is_symlink(path)

    monkeypatch.setattr(Path, "is_symlink", counted)

    with pytest.raises(ClickwiseError, match="over 500 files and folders"):
        add(folder, mine, ())
    assert len(looked_at) < 600


def test_a_name_in_other_letters_than_it_says_is_damage(tmp_path: Path, mine: Path) -> None:
    parcel = zipped(tmp_path / "parcel.zip", SAMPLE, **{"sample/été.md": ""})
    parcel.write_bytes(parcel.read_bytes().replace("été".encode(), b"\xe9\xe9t\xe9\xe9"))

    with pytest.raises(ClickwiseError, match="is damaged or locked"):
        add(parcel, mine, ())


def test_a_field_that_is_cut_short_is_damage(
    tmp_path: Path, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(*_: object) -> None:
        struct.unpack("<L", b"")

    parcel = zipped(tmp_path / "parcel.zip", SAMPLE)
    monkeypatch.setattr(zipfile.ZipFile, "open", opened)

    with pytest.raises(ClickwiseError, match="is damaged or locked"):
        add(parcel, mine, ())


def test_where_nothing_can_be_put_down_that_is_told(
    mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "mkdtemp", denied)

    with pytest.raises(ClickwiseError, match="could not be added: permission denied"):
        add(SAMPLE, mine, ())


def test_links_out_of_a_folder_are_not_followed(tmp_path: Path, mine: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("secret")
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "sample"))
    (folder / "secret.md").symlink_to(secret)

    assert "secret.md" not in contents(add(folder, mine, ()).folder)


def test_a_link_to_a_pack_file_makes_no_pack(tmp_path: Path, mine: Path) -> None:
    folder = tmp_path / "links"
    folder.mkdir()
    (folder / "pack.yaml").symlink_to(SAMPLE / "pack.yaml")

    with pytest.raises(ClickwiseError, match=r"no pack.yaml in"):
        add(folder, mine, ())


@pytest.mark.parametrize("name", ["nothing", "empty.zip", "text.zip", "folder"])
def test_what_is_no_pack_is_told_in_one_sentence(tmp_path: Path, mine: Path, name: str) -> None:
    (tmp_path / "empty.zip").write_bytes(b"")
    (tmp_path / "text.zip").write_text("not a zip")
    (tmp_path / "folder").mkdir()

    with pytest.raises(ClickwiseError, match="pack"):
        add(tmp_path / name, mine, ())


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(ClickwiseError, match="There is no room for packs"):
        add(SAMPLE, tmp_path / "file" / "packs", ())


FOREIGN = ("a\nb.md", "con.md", "AUX.more.txt", "a .md", "end./a.md", "end /a.md", "what?.md")


@pytest.mark.parametrize("name", FOREIGN)
def test_a_name_that_not_every_computer_can_hold_is_refused(
    tmp_path: Path, mine: Path, name: str
) -> None:
    parcel = zipped(tmp_path / "parcel.zip", SAMPLE, **{f"sample/{name}": "x"})

    with pytest.raises(ClickwiseError, match=r"\A.*not every computer.*\Z"):
        add(parcel, mine, ())

    assert list(mine.iterdir()) == []


def test_two_files_that_are_one_on_windows_are_refused(tmp_path: Path, mine: Path) -> None:
    parcel = zipped(tmp_path / "parcel.zip", SAMPLE, **{"sample/PACK.YAML": "pack: other"})

    with pytest.raises(ClickwiseError, match=r"“PACK\.YAML”, that are one and the same"):
        add(parcel, mine, ())


def test_a_pack_with_a_name_that_windows_keeps_is_refused(tmp_path: Path, mine: Path) -> None:
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "sample"))
    text = (folder / "pack.yaml").read_text("utf-8")
    (folder / "pack.yaml").write_text(text.replace("pack: sample", "pack: con"), "utf-8")

    with pytest.raises(ClickwiseError, match="No folder can be called “con”"):
        add(folder, mine, ())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path, mine: Path) -> None:
    os.mkfifo(tmp_path / "pack.zip")

    with pytest.raises(ClickwiseError, match="There is no pack in"):
        add(tmp_path / "pack.zip", mine, ())


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, 4_000), at=st.integers(0, 4_000), byte=st.integers(0, 255))
def test_a_damaged_zip_is_added_whole_or_not_at_all(
    tmp_path: Path, cut: int, at: int, byte: int
) -> None:
    parcel = zipped(tmp_path / "parcel.zip", SAMPLE)
    content = bytearray(parcel.read_bytes())
    content[at % len(content)] = byte
    parcel.write_bytes(content[: len(content) - cut % 7])
    mine = tmp_path / "packs"
    shutil.rmtree(mine, ignore_errors=True)

    try:
        added = add(parcel, mine, ())
    except ClickwiseError:
        assert list(mine.iterdir()) == []
    else:
        assert not check(added.folder).errors
