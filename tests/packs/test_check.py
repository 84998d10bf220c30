"""A folder becomes a pack in every language, or every problem at once."""

import time
from pathlib import Path

import pytest

from game.beats import Ask
from game.packs.check import check
from tests.packs.conftest import SAMPLE, Changed


def test_the_sample_has_no_problem_and_two_languages() -> None:
    checked = check(SAMPLE)

    assert checked.problems == ()
    assert checked.pack is not None
    assert list(checked.pack.editions) == ["en", "fr"]
    assert checked.pack.minutes == 26.5


def test_texts_keep_their_words_and_lose_their_line_breaks(changed: Changed) -> None:
    pack = changed(
        "key_point: Any start is good.", "key_point: >\n      Any\u00a0start\n      is good.\n"
    ).pack

    assert pack is not None
    debrief = pack.rounds[-2].beats["debrief"]
    assert "key_point='Any\\xa0start is good.'" in repr(debrief)


def test_an_error_keeps_a_pack_from_being_played_and_a_warning_does_not(changed: Changed) -> None:
    long = changed("question: Which name is safest?", f"question: {'name ' * 36}")
    too_long = changed("question: name", f"question: {'name ' * 20}")

    assert long.pack is not None
    assert [one.rule for one in long.problems] == ["CW301"]
    assert too_long.pack is None
    assert [one.rule for one in too_long.errors] == ["CW302"]


def test_a_mistake_in_one_round_hides_none_in_another(changed: Changed) -> None:
    checked = changed("verdict: best", "verdict: bset", times=4)

    assert [one.rule for one in checked.problems] == ["CW106"] * 4


def test_a_folder_without_a_pack_is_one_problem(tmp_path: Path) -> None:
    (problem,) = check(tmp_path).problems

    assert (problem.rule, problem.line, problem.column) == ("CW001", 1, 1)
    assert problem.file == (tmp_path / "pack.yaml").as_posix()


def test_a_pack_of_three_hundred_questions_is_checked_in_well_under_a_second(
    tmp_path: Path,
) -> None:
    text = (SAMPLE / "pack.yaml").read_text("utf-8")
    head, _, rest = text.partition("  - id: new-account")
    question = "  - id: new-account" + rest.partition("\n  - id: warning-signs")[0]
    numbered = (question.replace("new-account", f"question-{number}") for number in range(300))
    folder = tmp_path / "sample"
    folder.mkdir()
    (folder / "pack.yaml").write_text(head + "\n".join(numbered), "utf-8")

    began = time.process_time()
    checked = check(folder)
    took = time.process_time() - began

    assert checked.pack is not None
    assert len(checked.pack.rounds) == 300
    assert took < 1


def test_no_number_or_address_in_a_text_for_pupils_is_read_as_something_else(
    changed: Changed,
) -> None:
    fine = "5 000 coins, 12.03.2014, 2017-2019, 04•• •• •• •• and NoorGent2014"

    assert changed("scene: Noor makes a BlokLand account.", f"scene: {fine}").problems == ()


@pytest.mark.parametrize(
    "typed", ["0800 1111", "+32 470 12 34 56", "116000", "https://a.b/c", "x.be"]
)
def test_a_number_or_address_in_a_text_for_pupils_is_an_error(changed: Changed, typed: str) -> None:
    checked = changed("scene: Noor makes a BlokLand account.", f"scene: Noor sees {typed} there.")

    assert [one.rule for one in checked.errors] == ["CW303"]
    assert typed in checked.errors[0].message


def test_adults_may_read_a_number(changed: Changed) -> None:
    checked = changed("aim: The class names two signs.", "aim: Child Focus answers on 116 000.")

    assert checked.problems == ()


def test_no_and_a_time_stay_what_was_typed() -> None:
    pack = check(SAMPLE.parents[1] / "hostile" / "no-and-times-are-text").pack

    assert pack is not None
    ask = pack.rounds[0].beats["ask"]
    assert isinstance(ask, Ask)
    assert [option.text for option in ask.options] == ["No", "22:10"]
    assert (ask.question, ask.scene) == ("010", "on")
    assert pack.editions["en"].title == "~"
