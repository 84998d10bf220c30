"""Pictures stay in the pack, are not too large, and lose nothing when they are drawn."""

import struct
from pathlib import Path

import pytest

from game.packs.pictures import DEPTH, ELEMENTS, SVG_SIZE, picture_problems
from game.packs.source import Place

HERE = Place("pack.yaml", 3, 4)
OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">'


def png(width: int, height: int) -> bytes:
    header = struct.pack(">II5B", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + header + b"\0" * 4


def rules(folder: Path, name: str, content: bytes | str) -> list[str]:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return [problem.rule for problem in picture_problems(folder, name, HERE)]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.svg", f"{OPEN}<path d='M0,0 L1,1' fill='#123456'/></svg>"),
        ("a.svg", "\ufeff<?xml version='1.0'?><svg width='40px' height='30.5'/>"),
        ("a.svg", f"{OPEN}<style>.a {{ fill: red }}</style><g class='a'/></svg>"),
        ("a.png", png(16, 4096)),
    ],
)
def test_a_good_picture_has_no_problem(tmp_path: Path, name: str, content: bytes | str) -> None:
    assert rules(tmp_path, name, content) == []


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("a.png", png(15, 40), "CW404"),
        ("a.png", png(40, 5000), "CW404"),
        ("a.png", png(40, 40)[:20], "CW403"),
        ("a.png", b"", "CW403"),
        ("a.svg", "", "CW403"),
        ("a.svg", "<html/>", "CW403"),
        ("a.svg", OPEN.encode("utf-16"), "CW403"),
        ("a.svg", f"{OPEN}{'<g/>' * ELEMENTS}</svg>", "CW404"),
        ("a.svg", f"{OPEN}{'<g>' * DEPTH}{'</g>' * DEPTH}</svg>", "CW404"),
        ("a.svg", OPEN + "<g>" * 90_000, "CW404"),
        ("a.svg", "x" * (SVG_SIZE + 1), "CW404"),
        ("a.svg", f"<!doctype svg>{OPEN}</svg>", "CW405"),
        ("a.svg", f"{OPEN}<svg:text xmlns:svg='s'>a</svg:text></svg>", "CW405"),
        ("a.svg", f"{OPEN}<path style='fill:CurrentColor'/></svg>", "CW405"),
        ("a.svg", f"{OPEN}<a href='https://far.example/'/></svg>", "CW405"),
        ("a.svg", "<svg width='nan' height='inf'/>", "CW404"),
        ("a.svg", "<svg width='100%' height='100%'/>", "CW404"),
    ],
)
def test_a_picture_that_would_fail_before_the_class_is_refused(
    tmp_path: Path, name: str, content: bytes | str, rule: str
) -> None:
    assert rules(tmp_path, name, content) == [rule]


@pytest.mark.parametrize(
    "name",
    [
        "../a.svg",
        "/a.svg",
        "a/../../a.svg",
        "C:\\a.svg",
        "c:a.svg",
        "pictures\\a.svg",
        "//host/a.svg",
    ],
)
def test_a_path_never_leads_out_of_the_pack(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.svg").write_text(f"{OPEN}</svg>")
    inside = tmp_path / "pack"
    inside.mkdir()

    (problem,) = picture_problems(inside, name, HERE)

    assert (problem.rule, problem.line, problem.column) == ("CW401", 3, 4)


def test_a_link_never_leads_out_of_the_pack(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(f"{OPEN}</svg>")
    inside = tmp_path / "pack"
    inside.mkdir()
    try:
        (inside / "a.svg").symlink_to(tmp_path / "a.svg")
        (inside / "loop.svg").symlink_to(inside / "loop.svg")
    except OSError:
        pytest.skip("links are not allowed here")

    (problem,) = picture_problems(inside, "a.svg", HERE)
    (loop,) = picture_problems(inside, "loop.svg", HERE)

    assert problem.rule == "CW401"
    assert loop.rule in ("CW401", "CW402")


def test_a_folder_is_no_picture(tmp_path: Path) -> None:
    (tmp_path / "a.svg").mkdir()

    (problem,) = picture_problems(tmp_path, "a.svg", HERE)

    assert problem.rule == "CW403"


def test_capitals_count_in_the_name_of_a_picture(tmp_path: Path) -> None:
    (tmp_path / "park.svg").write_text(f"{OPEN}</svg>")

    (problem,) = picture_problems(tmp_path, "Park.svg", HERE)

    assert (problem.rule, problem.cure) == ("CW402", "Did you mean “park.svg”?")


def test_what_is_lost_is_told_with_its_line_in_the_drawing(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(f"{OPEN}\n <g>\n  <text>School</text></g></svg>")

    (problem,) = picture_problems(tmp_path, "a.svg", HERE)

    assert problem.file == (tmp_path / "a.svg").as_posix()
    assert (problem.line, problem.column) == (3, 3)
