"""Arrows go one way: who may import whom, in our own rooms and outside them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

GAME = Path(__file__).parent.parent / "game"

MAY_IMPORT = {
    "__init__": set[str](),
    "__main__": {"commands"},
    "beats": set[str](),
    "errors": set[str](),
    "folders": set[str](),
    "dates": set[str](),
    "cached": {"folders"},
    "play": {"beats"},
    "packs": {"beats", "errors", "folders", "cached", "dates"},
    "answers": {"play"},
    "scores": {"play", "errors", "folders"},
    "stage": {"beats", "errors", "play", "answers"},
    "author": {
        "answers.inputs",
        "beats",
        "dates",
        "errors",
        "folders",
        "helplines",
        "packs",
        "play",
        "stage",
    },
    "helplines": {"errors", "folders", "cached", "dates"},
    "adults": {"dates", "errors", "folders", "helplines", "packs.problems", "packs.source"},
    "interface": {"errors", "folders", "cached"},
    "settings": {"errors", "cached", "stage.ports"},
    "file_manager": set[str](),
    "defaults": {"stage.ports"},
    "past_classes": {"beats", "errors", "packs", "play", "scores", "stage.ports"},
    "backstage": {
        "beats",
        "errors",
        "file_manager",
        "folders",
        "helplines",
        "interface",
        "packs",
        "past_classes",
        "play",
        "ready_made",
        "scores",
        "settings",
        "stage.ports",
        "stage.programme",
    },
    "ready_made": {"beats", "packs", "play", "stage.ports"},
}
"""Rooms of ours that each room may import. `commands` and what belongs to it may import all."""

ONLY_IN = {
    "pygame": {"stage", "author", "doctor"},
    "font_manrope": {"stage", "doctor"},
    "font_source_sans_pro": {"stage", "doctor"},
    "yaml": {"packs", "helplines", "interface", "settings", "cached", "doctor"},
    "pydantic": {"packs"},
    "sqlite3": {"scores", "doctor"},
    "platformdirs": {"folders"},
    "watchfiles": {"author"},
    "openpyxl": {"author"},
    "fpdf": {"author"},
}
"""Libraries, and the only rooms that may import them."""

NEVER_IN_PLAY = {"time", "random", "datetime", "os", "pathlib", "secrets", "uuid"}
"""The rules know no clock, no chance, no disk."""


def room(path: Path) -> str:
    """The room of a file: its folder below `game/`, or its own name."""
    parts = path.relative_to(GAME).parts
    return parts[0] if len(parts) > 1 else path.stem


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Every import of a file, wherever it stands: its line and the module's full name."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield node.lineno, name.name
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports name the whole path"
            yield node.lineno, node.module or ""
            for name in node.names:
                yield node.lineno, f"{node.module}.{name.name}"


FILES = sorted(GAME.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(GAME)))
def test_a_room_imports_only_what_it_may(path: Path) -> None:
    here = room(path)
    allowed = MAY_IMPORT.get(here)
    for line, name in imports(path):
        if not name.startswith("game.") or allowed is None:
            continue
        target = name.removeprefix("game.")
        near = {here, *allowed}
        assert any(target == each or target.startswith(f"{each}.") for each in near), (
            f"{path.name}:{line}: {here} may not import {name}"
        )


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(GAME)))
def test_a_library_stays_in_its_rooms(path: Path) -> None:
    here = room(path)
    for line, name in imports(path):
        library = name.split(".")[0]
        assert here in ONLY_IN.get(library, {here}), f"{path.name}:{line}: {library} in {here}"


@pytest.mark.parametrize("path", sorted((GAME / "play").glob("*.py")), ids=lambda path: path.stem)
def test_the_rules_know_no_clock_no_chance_and_no_disk(path: Path) -> None:
    used = {name.split(".")[0] for _, name in imports(path)}

    assert not used & NEVER_IN_PLAY


def test_nobody_imports_the_command_line() -> None:
    importers = {
        room(path) for path in FILES for _, name in imports(path) if name == "game.commands"
    }

    assert importers <= {"__main__", "commands"}


def test_every_room_is_in_the_table() -> None:
    free = {"commands", "doctor"}

    assert {room(path) for path in FILES} <= set(MAY_IMPORT) | free
