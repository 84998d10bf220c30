"""`clickwise schema`: printed, or in a file; and no file of anybody else is written over."""

import json
from pathlib import Path

import pytest

from game import folders
from tests.command_line import run

SHIPPED = (folders.content() / "pack.schema.json").read_text("utf-8")


def test_the_schema_is_printed() -> None:
    ran = run("schema")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == SHIPPED
    assert json.loads(ran.out)["title"] == "A Clickwise pack"


def test_the_schema_is_written_to_a_file_over_an_older_one_too(tmp_path: Path) -> None:
    file = tmp_path / "pack.schema.json"

    for _ in range(2):
        ran = run("schema", "-o", file)
        assert (ran.code, ran.out) == (0, f"The schema stands in {file}.\n")

    assert file.read_text("utf-8") == SHIPPED


def test_no_other_file_is_written_over(tmp_path: Path) -> None:
    file = tmp_path / "pack.yaml"
    file.write_text("pack: mine")

    ran = run("schema", "-o", file)

    assert ran.code == 2
    assert ran.one_sentence
    assert file.read_text() == "pack: mine"


def test_where_it_cannot_be_written_one_is_told(tmp_path: Path) -> None:
    ran = run("schema", "-o", tmp_path / "nowhere" / "pack.schema.json")

    assert ran.code == 1
    assert ran.one_sentence
    assert ran.err.endswith("no such file or directory. Choose another place.\n")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="Windows has no such devices")
def test_a_file_without_an_end_is_not_looked_into() -> None:
    ran = run("schema", "-o", "/dev/zero")

    assert ran.code == 2
    assert ran.one_sentence
