"""What a pack becomes for homework, and that every file reads back as it was."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from game import folders, interface
from game.author.exchange.bank import Bank, Choice, Kind, Left, Pair, Question
from game.author.exchange.csv_reading import read_csv
from game.author.exchange.csv_writing import write_csv
from game.author.exchange.gift_reading import read_gift
from game.author.exchange.gift_writing import write_gift
from game.author.exchange.homework import homework
from game.author.exchange.kahoot_writing import write_kahoot
from game.author.exchange.plain import line
from game.author.exchange.xlsx_reading import read_xlsx
from game.beats import Verdict
from game.packs.library import load
from game.packs.pack import Pack
from tests.command_line import SAMPLE

PACKS = [
    (SAMPLE, "en"),
    (SAMPLE, "fr"),
    *((folders.content() / "privacy", x) for x in ("en", "de")),
]


@cache
def pack(folder: Path) -> Pack:
    return load(folder)


def of_pack(folder: Path, language: str, *, matching: bool = False) -> Bank:
    words = interface.words(language)
    return homework(pack(folder).editions[language].rounds, words, matching=matching)


@pytest.fixture
def sample() -> dict[str, Question]:
    return {question.name: question for question in of_pack(SAMPLE, "en").questions}


@pytest.fixture
def matched() -> dict[str, Question]:
    return {question.name: question for question in of_pack(SAMPLE, "en", matching=True).questions}


def right(question: Question) -> list[str]:
    return [choice.text for choice in question.choices if choice.right]


# --- what becomes of each round ----


def test_a_choice_stays_one(sample: dict[str, Question]) -> None:
    question = sample["new-account"]

    assert question.scene == "Noor makes a BlokLand account."
    assert right(question) == ["StarPanda_blue"]
    assert question.choices[2].verdict is Verdict.OKAY
    assert question.choices[0].feedback == "I understand. Put together, the pieces lead to Noor."


def test_all_best_ones_are_to_be_ticked_where_the_class_finds_all(
    sample: dict[str, Question],
) -> None:
    assert sample["warning-signs"].tick_all
    assert len(right(sample["warning-signs"])) == 2


def test_a_claim_has_the_words_of_the_game(sample: dict[str, Question]) -> None:
    question = sample["private-account"]

    assert question.kind is Kind.TRUE_OR_FALSE
    assert [choice.text for choice in question.choices] == ["True", "Not true"]
    assert right(question) == ["Not true"]


def test_a_card_is_a_question_where_nothing_can_be_matched(sample: dict[str, Question]) -> None:
    question = sample["who-may-have-it/password"]

    assert question.scene == "OK, careful or stop?\nSomeone writes to Sam."
    assert right(question) == ["Stop"]
    assert right(sample["who-may-have-it/colour"]) == ["OK", "Careful"]


def test_cards_with_one_right_zone_are_matched() -> None:
    bank = of_pack(folders.content() / "privacy", "en", matching=True)
    question = next(one for one in bank.questions if one.name == "who-may-know")

    assert question.kind is Kind.MATCHING
    assert Pair("Grandma Rosa wants to send a birthday card", "OK") in question.pairs
    assert [one.why for one in bank.left if one.name == "who-may-know"] == [
        "the feedback of its cards: a matching has none",
        "places that are fine too: a matching knows one right place",
    ]


def test_an_order_with_a_step_that_fits_anywhere_is_left() -> None:
    for matching in (True, False):
        left = of_pack(SAMPLE, "en", matching=matching).left
        assert [one.partly for one in left if one.name == "help-for-milo"] == [False]


def test_an_order_is_steps_and_their_places(tmp_path: Path) -> None:
    copy = Path(shutil.copytree(SAMPLE, tmp_path / "sample"))
    text = (copy / "pack.yaml").read_text("utf-8").replace("anywhere: yes, ", "")
    (copy / "pack.yaml").write_text(text, "utf-8")

    bank = of_pack(copy, "en", matching=True)
    question = next(one for one in bank.questions if one.name == "help-for-milo")

    assert question.pairs == (
        Pair("Stop. Do not answer.", "1"),
        Pair("Tell an adult you trust.", "2"),
        Pair("Keep messages and name.", "3"),
        Pair("Block together.", "3"),
    )


def test_a_post_is_told_before_its_risks(sample: dict[str, Question]) -> None:
    question = sample["sams-post"]

    assert question.tick_all
    assert right(question) == ["Sam\u2019s street", "Sam\u2019s house"]
    assert question.scene.split("\n") == [
        "Sam shares this.",
        "sam.scores: A house at the edge of a park",
        "• 4 Garden Street",
        "• 24 hearts!",
    ]


def test_a_decision_of_a_story_comes_with_the_lines_before(sample: dict[str, Question]) -> None:
    question = sample["skyfox/1"]

    assert question.text == "What can Noor do now?"
    assert question.scene.split("\n") == [
        "Noor met SkyFox in BlokLand, never in real life.",
        "SkyFox: Nice building!",
        "Noor: Thank you!",
        "Two days later SkyFox writes again.",
    ]


def test_a_later_decision_says_what_was_decided_before() -> None:
    bank = of_pack(folders.content() / "privacy", "en")
    question = next(one for one in bank.questions if one.name == "keep-it-going/3")

    assert "What can Lina answer? → Send it, and change it after the trip" in question.scene


def test_a_scale_and_an_open_question_have_no_right_answer(sample: dict[str, Question]) -> None:
    assert sample["first-words"].kind is sample["open-question"].kind is Kind.TALK
    assert [one.text for one in sample["first-words"].choices] == ["Easy", "In between", "Hard"]
    assert sample["open-question"].scene == "Rosa listens to Jef."


@pytest.mark.parametrize(("folder", "language"), PACKS)
def test_nothing_that_only_adults_read_goes_out(folder: Path, language: str) -> None:
    rounds = pack(folder).editions[language].rounds
    adult = {text for one in rounds for text in (one.notes.aim, *one.notes.say) if text}
    options = [
        option
        for one in rounds
        for beat in one.beats.values()
        for option in getattr(beat, "options", ())
    ]
    shown = " ".join(f"{one.text} {one.tempting} {one.feedback}" for one in options)
    adult |= {one.misconception for one in options if one.misconception not in shown}
    bank = of_pack(folder, language, matching=True)
    written = write_gift(bank, "x")[0] + write_csv(of_pack(folder, language))

    assert adult
    assert not [text for text in adult if text in written]


@pytest.mark.parametrize(("folder", "language"), PACKS)
@pytest.mark.parametrize("matching", [True, False])
def test_every_round_goes_out_or_is_told_by_name(
    folder: Path, language: str, matching: bool
) -> None:
    bank = of_pack(folder, language, matching=matching)
    told = {one.name.split("/")[0] for one in (*bank.questions, *bank.left)}

    assert told == {one.id for one in pack(folder).editions[language].rounds}


# --- and back ----


def essence(question: Question) -> Any:
    """What must come back: the words, the answers, and which are right."""
    pairs = list(question.pairs)
    answers = [(one.text, one.verdict is Verdict.BEST, one.feedback) for one in question.choices]
    if question.kind is Kind.TRUE_OR_FALSE:
        answers = [("", *answer[1:]) for answer in answers]
    if question.kind is Kind.TALK:
        answers = [(text, False, "") for text, *_ in answers]
    return question.kind, question.tick_all, question.key_point, answers, pairs


def same(before: Bank, after: Bank, left: tuple[Left, ...] = ()) -> None:
    gone = {one.name for one in left if not one.partly}
    kept = [one for one in before.questions if one.name not in gone]
    assert [essence(one) for one in kept] == [essence(one) for one in after.questions]


@pytest.mark.parametrize(("folder", "language"), PACKS)
def test_gift_reads_back(folder: Path, language: str) -> None:
    bank = of_pack(folder, language, matching=True)
    text, left = write_gift(bank, "A title / with signs: {}")

    assert not left
    after = read_gift(text)
    scaled = [replace(one, choices=()) if one.kind is Kind.TALK else one for one in bank.questions]
    same(Bank(tuple(scaled)), after)
    for before, one in zip(scaled, after.questions, strict=True):
        assert one.text.endswith(before.text)
        assert one.text.startswith(before.scene.split("\n")[0])


@pytest.mark.parametrize(("folder", "language"), PACKS)
def test_csv_reads_back(folder: Path, language: str) -> None:
    bank = of_pack(folder, language)
    after = read_csv(write_csv(bank).removeprefix("\ufeff").replace("\r\n", "\n"), "bank.csv")

    assert not after.left
    assert not after.notes
    same(bank, after)
    for before, one in zip(bank.questions, after.questions, strict=True):
        assert (one.text, one.scene, one.talk) == (before.text, line(before.scene), before.talk)
        assert [choice.tempting for choice in one.choices] == [
            choice.tempting for choice in before.choices
        ]


@pytest.mark.parametrize(("folder", "language"), PACKS)
def test_kahoot_reads_back(folder: Path, language: str) -> None:
    bank = of_pack(folder, language)
    content, left = write_kahoot(bank, "A title")
    after = read_xlsx(content, "quiz.xlsx")

    gone = {one.name for one in left if not one.partly}
    kept = [one for one in bank.questions if one.name not in gone]
    assert kept
    for before, one in zip(kept, after.questions, strict=True):
        assert one.text == f"{line(before.scene)} {before.text}".strip()
        assert [choice.right for choice in one.choices] == [
            choice.right for choice in before.choices
        ]


WORDS = st.text(min_size=1, max_size=60).map(line).filter(lambda text: text.strip() != "")
FEEDBACK = st.text(max_size=60).map(line)


@st.composite
def questions(draw: st.DrawFn) -> Question:
    kind = draw(st.sampled_from([Kind.CHOICE, Kind.TRUE_OR_FALSE, Kind.TALK]))
    if kind is Kind.TRUE_OR_FALSE:
        truth = draw(st.booleans())
        choices = tuple(
            Choice(word, Verdict.BEST if side is truth else Verdict.RISKY, draw(FEEDBACK))
            for word, side in (("True", True), ("Not true", False))
        )
    elif kind is Kind.CHOICE:
        texts = draw(st.lists(WORDS, min_size=2, max_size=6, unique=True))
        best = draw(st.integers(0, len(texts) - 1))
        verdicts = [draw(st.sampled_from(list(Verdict))) for _ in texts]
        verdicts[best] = Verdict.BEST
        choices = tuple(
            Choice(text, verdict, draw(FEEDBACK))
            for text, verdict in zip(texts, verdicts, strict=True)
        )
    else:
        choices = ()
    # Where there is one right answer, ticking all of them is ticking it.
    several = sum(choice.right for choice in choices) > 1
    return Question(
        name=draw(WORDS),
        kind=kind,
        text=draw(WORDS),
        choices=choices,
        tick_all=kind is Kind.CHOICE and several and draw(st.booleans()),
        key_point=draw(FEEDBACK),
    )


@given(st.lists(questions(), max_size=4))
def test_any_questions_come_back_from_gift(asked: list[Question]) -> None:
    bank = Bank(tuple(replace(one, name=str(number)) for number, one in enumerate(asked)))
    text, left = write_gift(bank, "A title")
    gone = {one.name for one in left}
    kept = [one for one in bank.questions if one.name not in gone]

    after = read_gift(text)

    same(Bank(tuple(kept)), after)
    assert [one.text for one in after.questions] == [one.text for one in kept]


@given(st.lists(questions(), max_size=4))
def test_any_questions_come_back_from_csv(asked: list[Question]) -> None:
    bank = Bank(tuple(asked))
    after = read_csv(write_csv(bank).removeprefix("\ufeff").replace("\r\n", "\n"), "bank.csv")

    same(bank, after)
    assert [one.text for one in after.questions] == [one.text for one in asked]


# --- signs that must not do anything ----


def test_gift_has_its_signs_made_plain() -> None:
    text = r"~=#{}: \n \ //"
    question = Question(
        "a:b", Kind.CHOICE, text, choices=(Choice(text, Verdict.BEST, text), Choice("b"))
    )

    written, _ = write_gift(Bank((question,)), "t")

    plain = r"\~\=\#\{\}\: \\n \\ //"
    assert f"::a\\:b::[plain]{plain} {{\n\t={plain}#{plain}\n\t~b\n}}" in written


@pytest.mark.parametrize("begins", ["%50%", "%-100%", "[html]", "[Plain]"])
def test_an_answer_that_gift_would_misread_is_left(begins: str) -> None:
    choices = (Choice(f"{begins} a", Verdict.BEST), Choice("b"))

    written, left = write_gift(Bank((Question("q", Kind.CHOICE, "Which?", choices=choices),)), "t")

    assert "Which?" not in written
    assert "begins like a sign" in left[0].why


def test_an_arrow_in_a_pair_is_left() -> None:
    pairs = (Pair("a -> b", "c"), Pair("d", "e"))

    _, left = write_gift(Bank((Question("q", Kind.MATCHING, "Match.", pairs=pairs),)), "t")

    assert "cannot be written in GIFT" in left[0].why


@pytest.mark.parametrize("sign", "=+-@")
def test_no_cell_is_calculated(sign: str) -> None:
    text = f'{sign}HYPERLINK("http://x")'
    choices = (Choice(text, Verdict.BEST, text), Choice("b", Verdict.RISKY))
    bank = Bank((Question("q", Kind.CHOICE, text, choices=choices, key_point=text),))

    assert re.search(rf'(^|[,"]){re.escape(sign)}HYPERLINK', write_csv(bank)) is None
    book = load_workbook(BytesIO(write_kahoot(bank, text)[0]))
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value} <= {"s", "n"}
    assert [cell.quotePrefix for cell in cells if cell.value == text] == [True] * 3
    assert not any(cell.quotePrefix for cell in cells if cell.value != text)


def test_the_spreadsheet_is_laid_out_as_kahoot_hands_it_out() -> None:
    choices = (Choice("a", Verdict.BEST), Choice("b", Verdict.OKAY), Choice("c", Verdict.BEST))
    bank = Bank((Question("q", Kind.CHOICE, "Which?", choices=choices),))

    sheet = load_workbook(BytesIO(write_kahoot(bank, "t")[0])).worksheets[0]

    assert sheet.cell(8, 2).value == "Question - max 120 characters"
    assert [cell.value for cell in sheet[9]] == [1, "Which?", "a", "b", "c", None, 240, "1,3"]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"text": "x" * 121}, "its question has 121 characters, Kahoot has room for 120"),
        ({"scene": "y" * 100, "text": "x" * 20}, "its question with its scene has 121 characters"),
        ({"choices": (Choice("x" * 76, Verdict.BEST), Choice("b"))}, "an answer has 76 characters"),
        ({"choices": tuple(Choice(one, Verdict.BEST) for one in "abcde")}, "it has 5 answers"),
        ({"kind": Kind.TALK}, "Kahoot wants one right answer"),
        ({"kind": Kind.MATCHING}, "Kahoot wants one right answer"),
    ],
)
def test_what_kahoot_has_no_room_for_is_left_and_not_cut(change: dict[str, Any], why: str) -> None:
    question = Question(
        "q", Kind.CHOICE, "Which?", choices=(Choice("a", Verdict.BEST), Choice("b"))
    )

    content, left = write_kahoot(Bank((replace(question, **change),)), "t")

    assert [why in one.why for one in left] == [True]
    assert not left[0].partly
    assert load_workbook(BytesIO(content)).worksheets[0].max_row == 8


def test_ticking_all_is_less_in_kahoot_and_told() -> None:
    choices = (Choice("a", Verdict.BEST), Choice("b", Verdict.BEST), Choice("c"))
    bank = Bank((Question("q", Kind.CHOICE, "Which?", choices=choices, tick_all=True),))

    _, left = write_kahoot(bank, "t")

    assert left[0].partly
