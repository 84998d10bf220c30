"""A text that no page can show whole is told with the size, and with how much is too much."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game import folders, interface
from game.author.fit import SIZES, Size, fit_problems
from game.packs.library import load
from tests.command_line import SAMPLE, run
from tests.stage.long_pages import long

WORD = "StarPanda_blue_the_greatest_of_all_builders_in_the_whole_of_BlokLand"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of the sample pack that may be changed."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "sample"))


def change(folder: Path, old: str, new: str, *, file: str = "pack.yaml") -> None:
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text, f"“{old}” is not in the sample"
    path.write_text(text.replace(old, new), "utf-8")


def told(folder: Path, *sizes: Size) -> str:
    problems = fit_problems(load(folder), interface.words, sizes or SIZES)
    return "\n".join(map(str, problems)).replace(f"{folder.as_posix()}/", "")


@pytest.mark.parametrize(
    "folder", [SAMPLE, folders.content() / "privacy"], ids=lambda one: one.name
)
def test_a_pack_that_fits_is_told_nothing(folder: Path) -> None:
    assert told(folder) == ""


def test_a_text_too_long_for_a_narrow_page_is_told_exactly(sample: Path) -> None:
    change(sample, "NoorGent11", long(70))
    change(sample, "It is easy to remember.", long(180))
    change(sample, "I understand. Put together, the pieces lead to Noor.", long(150, "!"))

    assert told(sample) == (
        "pack.yaml:33:19: this feedback does not fit at 1024x768, where one answer is explained\n"
        "  About 15 characters less would fit."
    )


def test_a_text_as_much_shorter_as_was_told_fits(sample: Path) -> None:
    change(sample, "NoorGent11", long(70))
    change(sample, "It is easy to remember.", long(180))
    change(sample, "I understand. Put together, the pieces lead to Noor.", long(135, "!"))

    assert told(sample) == ""


def test_only_the_text_that_takes_the_room_is_told(sample: Path) -> None:
    change(sample, "StarPanda_blue", WORD)

    assert told(sample) == (
        "pack.yaml:35:15: this option does not fit at 1024x768 and 1920x1080, "
        "where the class votes\n"
        "  About 35 characters less would fit."
    )


def test_a_translation_is_told_in_its_own_file(sample: Path) -> None:
    change(sample, "Quel nom est le plus sûr ?", f"Quel nom, {WORD}_{WORD} ?", file="fr.yaml")

    assert told(sample, (1024, 768)).startswith("fr.yaml:12:15: this question does not fit at 1024")


def test_two_texts_that_are_too_long_together_are_both_told(sample: Path) -> None:
    change(sample, "It is easy to remember.", WORD)
    change(sample, "I understand. Put together, the pieces lead to Noor.", WORD.upper())

    assert told(sample, (1024, 768)) == (
        "pack.yaml:32:19: this feedback does not fit at 1024x768, where one answer is explained\n"
        "  About 35 characters less would fit.\n"
        "pack.yaml:33:19: this feedback does not fit at 1024x768, where one answer is explained\n"
        "  About 35 characters less would fit."
    )


def test_texts_that_share_a_size_are_shortened_together(sample: Path) -> None:
    change(sample, "{text: Stop. Do not answer.", f"{{text: {long(70)}")
    change(sample, "{text: Block together.", f"{{text: {long(70, '!')}")

    assert told(sample, (1024, 768)) == (
        "pack.yaml:134:20: this option does not fit at 1024x768, where the class votes\n"
        "  About 5 characters less would fit.\n"
        "pack.yaml:137:21: this option does not fit at 1024x768, where the class votes\n"
        "  About 5 characters less would fit."
    )


def test_a_name_that_is_no_text_is_told_at_its_round(sample: Path) -> None:
    change(sample, "with: SkyFox", f"with: {WORD}")
    change(sample, "- SkyFox:", f"- {WORD}:")

    assert told(sample, (1024, 768)) == (
        f"pack.yaml:178:9: “{WORD}” does not fit at 1024x768, where it is told\n"
        "  About 55 characters less would fit."
    )


def test_check_tells_it_as_an_error(sample: Path) -> None:
    change(sample, "StarPanda_blue", WORD)

    ran = run("check", sample)

    assert ran.code == 1
    assert "error[CW305]" in ran.out


def test_check_of_a_pack_with_other_errors_lays_nothing_out(sample: Path) -> None:
    change(sample, "StarPanda_blue", WORD)
    change(sample, "verdict: okay", "verdict: good")

    assert "does not fit" not in run("check", sample).out
