"""A round with a mistake is judged as far as it could be read, and nothing untrue is told of it."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any, cast

import pytest

from game.packs.check import check
from game.packs.model import RoundHead
from game.packs.problems import Address, Fault
from game.packs.rounds import TYPES
from game.packs.source import read
from game.packs.stand_ins import MARK, partly_read
from tests.packs.conftest import Changed

SAMPLE = Path(__file__).parent / "sample" / "pack.yaml"
OF_ANOTHER_KIND: tuple[Any, ...] = ("Not A Name!", "", [], ["Not A Name!"])


def rounds() -> list[dict[str, Any]]:
    """Good rounds of every type."""
    source = read(SAMPLE).source
    assert source is not None
    written: Any = source.tree["rounds"]
    return written


def addresses(tree: Any, here: Address = ()) -> Iterator[Address]:
    steps: list[tuple[str | int, Any]] = []
    if isinstance(tree, dict):
        steps += cast("dict[str, Any]", tree).items()
    elif isinstance(tree, list):
        steps += enumerate(cast("list[Any]", tree))
    for step, value in steps:
        yield (*here, step)
        yield from addresses(value, (*here, step))


def around(tree: Any, address: Address) -> Any:
    for step in address[:-1]:
        tree = tree[step]
    return tree


def further_faults(tree: dict[str, Any]) -> list[Fault]:
    """What is told of a broken round besides what its model refuses."""
    kind = TYPES[tree["type"]]
    if not refused(kind, tree):
        return []
    partly = partly_read(kind, tree)
    assert partly is not None
    faults = [*partly.round.common_faults(), *partly.round.faults()]
    return [one for one in partly.told(faults) if one.rule != "CW304"]


def refused(kind: type[RoundHead], tree: dict[str, Any]) -> bool:
    try:
        kind.model_validate(tree)
    except ValueError:
        return True
    return False


@pytest.mark.parametrize("value", OF_ANOTHER_KIND, ids=str)
def test_a_value_of_another_kind_causes_no_fault_elsewhere(value: Any) -> None:
    for good in rounds():
        for address in addresses(good):
            if address != ("type",):
                bad = deepcopy(good)
                around(bad, address)[address[-1]] = deepcopy(value)

                assert further_faults(bad) == [], (good["id"], address)


def capital(key: str) -> str:
    return key.title()


def longer(key: str) -> str:
    return f"{key}_"


@pytest.mark.parametrize("misspelt", [capital, longer])
def test_a_misspelt_key_causes_no_fault_elsewhere(misspelt: Callable[[str], str]) -> None:
    for good in rounds():
        for address in addresses(good):
            # A word in front of what is said in a story may be anybody's name.
            line = address[0] == "story" and len(address) == 4
            if isinstance(address[-1], str) and address != ("type",) and not line:
                bad = deepcopy(good)
                block = around(bad, address)
                items = [(misspelt(k) if k == address[-1] else k, v) for k, v in block.items()]
                block.clear()
                block.update(items)

                assert further_faults(bad) == [], (good["id"], address)


def told(changed: Changed, old: str, new: str) -> list[str]:
    problems = changed(old, new).problems
    return [one.message for one in problems if one.file.endswith("pack.yaml")]


def test_an_unknown_helper_hides_neither_a_speaker_nor_a_way(sample_folder: Path) -> None:
    path = sample_folder / "pack.yaml"
    text = path.read_text("utf-8").replace("- SkyFox: Nice", "- Foxfan: Nice", 1)
    before, story = text.split("- ask: What can Noor do now?")
    story = story.replace("helper: teacher", "helper: Ms Diaz", 1).replace("told", "tld", 1)
    path.write_text(f"{before}- ask: What can Noor do now?{story}", "utf-8")

    original = [one for one in check(sample_folder).problems if one.file == path.as_posix()]

    assert [one.message for one in original] == [
        "nobody called “Foxfan” speaks here",
        "unknown helper “Ms Diaz”",
        "there is no passage “tld”",
    ]


def test_what_is_missing_is_told_beside_an_unknown_word(changed: Changed) -> None:
    talk = "    talk: How could Noor make up a good name?\n"

    assert told(
        changed,
        f"can help.\n{talk}    tell: [adult-at-home, teacher]",
        ("can help.\n    tell: [teacher]\n    level: some"),
    ) == ["“talk” is missing", "name at least two helpers", "unknown level “some”"]


def test_a_pack_with_a_round_of_which_too_little_is_left_is_not_whole(changed: Changed) -> None:
    checked = changed("- id: new-account\n    type: choice", "- id: new-account\n    type: chois")

    assert not checked.whole
    assert not any(MARK in str(one) for one in checked.problems)


def test_a_good_pack_is_whole() -> None:
    assert check(SAMPLE.parent).whole
