"""Whatever stands in a pack, only Problems come out."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.packs.check import Checked, check
from game.packs.pictures import picture_problems
from game.packs.source import Place
from tests.packs.mistakes import mutated

SAMPLE = Path(__file__).parent / "sample"
PACK = (SAMPLE / "pack.yaml").read_text("utf-8")
FRENCH = (SAMPLE / "fr.yaml").read_text("utf-8")
PICTURE = (SAMPLE / "pictures" / "park.svg").read_bytes()

# The folder is the same for all examples: each writes all the files it reads.
fuzzed = settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def reads_well(checked: Checked) -> None:
    """Either a pack without errors or errors, and no word of the machinery."""
    assert (checked.pack is None) <= bool(checked.errors)
    for problem in checked.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert "pydantic" not in str(problem)
        assert problem.message != "this is not what is expected here"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "sample"
    (made / "pictures").mkdir(parents=True)
    (made / "pictures" / "park.svg").write_bytes(PICTURE)
    return made


@fuzzed
@given(content=st.binary(max_size=400))
def test_any_bytes_give_problems(folder: Path, content: bytes) -> None:
    (folder / "pack.yaml").write_bytes(content)

    checked = check(folder)

    reads_well(checked)
    assert checked.pack is None


@settings(fuzzed, max_examples=250)
@given(text=mutated(PACK))
def test_a_mutated_pack_plays_or_gives_problems(folder: Path, text: str) -> None:
    (folder / "pack.yaml").write_text(text, "utf-8")
    (folder / "fr.yaml").write_text(FRENCH, "utf-8")

    reads_well(check(folder))


@settings(fuzzed, max_examples=150)
@given(text=mutated(FRENCH))
def test_a_mutated_translation_never_harms_the_pack(folder: Path, text: str) -> None:
    (folder / "pack.yaml").write_text(PACK, "utf-8")
    (folder / "fr.yaml").write_text(text, "utf-8")

    checked = check(folder)

    reads_well(checked)
    assert checked.pack is not None
    assert {problem.file for problem in checked.problems} <= {(folder / "fr.yaml").as_posix()}


@fuzzed
@given(
    content=st.binary(max_size=200)
    | st.binary(max_size=60).map(lambda tail: PICTURE[:-60] + tail)
    | st.binary(max_size=60).map(lambda tail: b"\x89PNG\r\n\x1a\n" + tail)
)
@pytest.mark.parametrize("name", ["park.svg", "park.png"])
def test_any_picture_is_fine_or_gives_problems(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)

    for problem in picture_problems(tmp_path, name, Place("pack.yaml", 3, 4)):
        assert problem.line >= 1
        assert problem.column >= 1
