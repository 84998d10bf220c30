"""Where a command prints to may be full, closed, absent or in other letters than ours."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest

from game import folders
from game.commands import main
from tests.command_line import SAMPLE, broken_pack


class Refusing(StringIO):
    """A stream that keeps nothing."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def write(self, text: str) -> int:
        raise self.error


def printed_in(encoding: str, *arguments: str, monkeypatch: pytest.MonkeyPatch) -> bytes:
    kept = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(kept, encoding))
    main(arguments)
    return kept.getvalue()


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
def test_the_schema_is_the_same_in_all_letters(
    encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = (folders.content() / "pack.schema.json").read_text("utf-8")

    printed = printed_in(encoding, "schema", monkeypatch=monkeypatch)

    assert json.loads(printed.decode("utf-8")) == json.loads(shipped)


def test_problems_as_json_lose_no_sign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = ("check", "--json", "--no-layout", str(broken_pack(tmp_path / "sample")))

    printed = printed_in("cp1252", *arguments, monkeypatch=monkeypatch)

    assert printed.isascii()
    assert "“question”" in json.dumps(json.loads(printed), ensure_ascii=False)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EBADF])
def test_what_is_full_is_told_in_one_sentence(
    number: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", Refusing(OSError(number, os.strerror(number))))

    assert main(["packs"]) == 1

    told = capsys.readouterr().err
    assert told.startswith(f"Not everything could be written: {os.strerror(number).lower()}. ")
    assert len(told.splitlines()) == 1


def test_without_a_console_a_command_is_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)

    assert main(["packs"]) == 0
    assert main(["check", "no/such/folder"]) == 2

    for stream in (sys.stdout, sys.stderr):
        stream.close()


@pytest.mark.parametrize("code", [0, 1])
def test_a_reader_that_stops_early_changes_no_exit_code(
    code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = broken_pack(tmp_path / "sample") if code else SAMPLE
    monkeypatch.setattr(sys, "stdout", Refusing(BrokenPipeError(errno.EPIPE, "gone")))

    assert main(["check", "--no-layout", "--json", str(pack)]) == code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Windows has no such device")
def test_a_full_disk_is_told_by_a_whole_process_too() -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "game", "schema"]
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert (ran.returncode, len(ran.stderr.splitlines())) == (1, 1)
