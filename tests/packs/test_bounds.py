"""Large files full of mistakes are judged while somebody waits."""

import time
from pathlib import Path

import pytest

from game.packs.check import check
from game.packs.source import EVENTS
from tests.packs.conftest import SAMPLE

HEAD = "pack: sample\ntitle: T\ntopic: privacy\nlanguage: en\nobjectives: {a: I can.}\nrounds:\n"
ROUND = "  - id: r{0}\n    type: choice\n    objektive: a\n"
LINE = "        - noor: Hello\n"
STORY = (
    "  - id: story\n    type: scenario\n    objective: a\n    key_point: k\n    talk: t\n"
    "    tell: [teacher, coach]\n    story:\n"
)


def repeated(head: str, piece: str, parts: int) -> str:
    """`head`, and numbered `piece`s of so many `parts` each, for a quarter of the bound."""
    count = EVENTS // 4 // parts
    return head + "".join(piece.replace("{0}", str(number)) for number in range(count))


@pytest.mark.parametrize(
    ("pack", "french"),
    [
        (repeated(HEAD, ROUND, 8), ""),
        (repeated(HEAD + STORY, "      p{0}: [{goto: p}]\n", 7), ""),
        (repeated(HEAD + STORY + "      start:\n", LINE, 4), ""),
        (repeated("", "k{0}: x\n", 2), ""),
        (HEAD.replace("title: T", f"title: {'x' * 900_000}"), ""),
        (HEAD.replace("title: T", f"title: {'x-.' * 300_000}"), ""),
        ("", repeated("language: fr\n", "k{0}: x\n", 2)),
        ("", repeated("language: fr\nrounds:\n", "  k{0}: {a: b}\n", 5)),
        (
            repeated(HEAD + STORY + "      start:\n", LINE, 4),
            "language: fr\nrounds: {story: {a: b}}",
        ),
    ],
    ids=[
        "rounds",
        "passages",
        "lines",
        "keys",
        "word",
        "joined",
        "texts",
        "translated",
        "nameless",
    ],
)
def test_a_file_full_of_mistakes_is_judged_in_seconds(
    tmp_path: Path, pack: str, french: str
) -> None:
    folder = tmp_path / "sample"
    folder.mkdir()
    sample = (SAMPLE / "pack.yaml").read_text("utf-8")
    (folder / "pack.yaml").write_text(pack or sample, "utf-8")
    if french:
        (folder / "fr.yaml").write_text(french, "utf-8")

    began = time.process_time()
    checked = check(folder)

    assert checked.problems
    assert not {one.rule for one in checked.problems} & {"CW002", "CW004"}
    assert time.process_time() - began < 3
