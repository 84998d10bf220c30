"""Packs with mistakes put in give problems or a pass, never a traceback."""

import sys
from importlib import reload
from pathlib import Path

import pytest

from tests.packs import mutations
from tests.packs.mutations import KEPT, outcome, write_mutated

MANY = range(300)


def test_no_mistake_ends_in_a_traceback() -> None:
    traces = [one.trace for one in map(outcome, (*MANY, *KEPT)) if one.trace]

    assert not traces, traces[0]


def test_most_mistakes_are_found() -> None:
    found = [outcome(seed).problems > 0 for seed in MANY]

    assert sum(found) > len(MANY) * 0.8


def test_a_computer_that_does_not_tell_its_memory_can_run_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)  # as on Windows

    assert reload(mutations).outcome(0).megabytes == 0


@pytest.mark.parametrize("seed", [0, 7, 42])
def test_a_seed_makes_the_same_mistakes_again(tmp_path: Path, seed: int) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    first = write_mutated(tmp_path / "one", seed)
    second = write_mutated(tmp_path / "two", seed)

    assert [path.read_bytes() for path in sorted(first.rglob("*.yaml"))] == [
        path.read_bytes() for path in sorted(second.rglob("*.yaml"))
    ]
