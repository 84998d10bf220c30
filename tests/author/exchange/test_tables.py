"""Tables with named columns: separated values and spreadsheets."""

from __future__ import annotations

import csv
from datetime import date, time
from io import StringIO

import pytest
from openpyxl import Workbook

from game.author.exchange.bank import Bank, Kind, Question
from game.author.exchange.csv_reading import has_columns, read_csv
from game.author.exchange.formulas import as_meant, neutral
from game.author.exchange.xlsx_reading import read_xlsx
from game.beats import Verdict
from game.errors import ClickwiseError
from tests.author.exchange.spreadsheets import kahoot, saved, workbook


def table(text: str) -> Bank:
    return read_csv(text, "bank.csv")


def row(text: str, heads: str = "question,A,B,C,D,correct") -> Question:
    """The one question of a table that loses nothing."""
    bank = table(f"{heads}\n{text}\n")
    assert not bank.left
    assert not bank.notes
    return bank.questions[0]


def right(question: Question) -> list[str]:
    return [choice.text for choice in question.choices if choice.right]


@pytest.mark.parametrize(
    ("correct", "found"),
    [
        ("B", ["Sam"]),
        ("b", ["Sam"]),
        ("2", ["Sam"]),
        ("Sam", ["Sam"]),
        ('"A, C"', ["Noor", "Milo"]),
        ("A C", ["Noor", "Milo"]),
        ('"1,3"', ["Noor", "Milo"]),
        ("1.3", ["Noor", "Milo"]),
        ("Noor; Milo", ["Noor", "Milo"]),
        ("Noor|Milo", ["Noor", "Milo"]),
        ("(B)", ["Sam"]),
    ],
)
def test_what_is_right_is_named_by_letter_number_or_text(correct: str, found: list[str]) -> None:
    question = row(f"Who?,Noor,Sam,Milo,Lina,{correct}")

    assert right(question) == found
    assert question.kind is Kind.CHOICE
    assert not question.tick_all


@pytest.mark.parametrize(
    "heads",
    [
        "Question,Answer 1,Answer 2,Answer 3,Answer 4,Correct answer",
        "Question Text,Option A,Option B,Option C,Option D,Answer",
        "question,a,b,c,d,answer",
        "QUESTION,A.,B.,C.,D.,Correct",
        "Frage,Antwort A,Antwort B,Antwort C,Antwort D,Richtige Antwort",
        "Question,Réponse 1,Réponse 2,Réponse 3,Réponse 4,Bonne réponse",
        "Vraag,Antwoord 1,Antwoord 2,Antwoord 3,Antwoord 4,Juist",
        "Question,Answer,Answer,Answer,Answer,Right",
        "question,option_1,option_2,option_3,option_4,solution",
    ],
)
def test_heads_are_known_in_many_words(heads: str) -> None:
    question = row("Who?,Noor,Sam,Milo,Lina,C", heads)

    assert question.text == "Who?"
    assert right(question) == ["Milo"]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    written = StringIO()
    rows = csv.writer(written, delimiter=separator)
    rows.writerows([["question", "A", "B", "correct"], ["Who, what; and |\twhere?", "1", "2", "B"]])

    assert right(table(written.getvalue().replace("\r\n", "\n")).questions[0]) == ["2"]


def test_the_line_that_excel_writes_about_its_separator_is_heeded() -> None:
    bank = table("sep=;\nquestion;A;B;correct\nWho, then?;Noor;Sam;A\n")

    assert bank.questions[0].text == "Who, then?"
    assert bank.questions[0].name == "row 3, “Who, then?”"


@pytest.mark.parametrize("said", ['"', "x", "\x00", " "])
def test_what_no_program_separates_with_is_not_heeded(said: str) -> None:
    bank = table(f"sep={said}\nquestion;A;B;correct\nWho, then?;Noor;Sam;A\n")

    assert bank.questions[0].text == "Who, then?"


def test_a_quoted_cell_may_have_lines_and_quotes() -> None:
    assert row('"Who says\n""Hi""?",Noor,Sam,,,A').text == 'Who says "Hi"?'


def test_rows_above_the_heads_are_no_questions() -> None:
    bank = table("My quiz\n\nmade in May\nquestion,A,B,correct\nWho?,Noor,Sam,A\n")

    assert [one.text for one in bank.questions] == ["Who?"]
    assert bank.questions[0].origin == "from row 5, “Who?”"


def test_feedback_category_and_scene_come_along() -> None:
    question = row(
        "Lina plays.,Who?,Noor,Sam,A,Kind!,Try again,Online",
        "scene,question,A,B,correct,feedback A,feedback B,category",
    )

    assert question.scene == "Lina plays."
    assert [choice.feedback for choice in question.choices] == ["Kind!", "Try again"]
    assert question.origin.endswith("in Online")


def test_feedback_for_all_is_what_to_remember() -> None:
    assert row("Who?,Noor,Sam,A,Ask first.", "question,A,B,correct,feedback").key_point == (
        "Ask first."
    )


@pytest.mark.parametrize(
    ("cells", "truth"),
    [
        ("True,False,A", True),
        ("False,True,A", False),
        ("wahr,falsch,wahr", True),
        ("Vrai,Faux,2", False),
    ],
)
def test_true_and_false_are_a_claim(cells: str, truth: bool) -> None:
    question = row(f"Sam may say no.,{cells}", "question,A,B,correct")

    assert question.kind is Kind.TRUE_OR_FALSE
    assert question.choices[0].right is truth
    assert {choice.verdict for choice in question.choices} == {Verdict.BEST, Verdict.RISKY}


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ("Who?,Noor,,,,A", "only one answer"),
        (",Noor,Sam,,,A", "no text"),
        ("Who?,Noor,Sam,,,D", "names “d” as right, and has no such answer"),
        ("Who?,Noor,Sam,,,Lina", "names “lina” as right"),
        ("Who?,2,1,,,1", "the text of one answer and the sign of another"),
        (f"{'x' * 2_001},Noor,Sam,,,A", "has 2001 characters"),
        (f"{'x' * 25_000},Noor,Sam,,,A", "is a quote not closed?"),
    ],
)
def test_a_row_that_no_round_can_ask_is_left_by_name(cells: str, why: str) -> None:
    bank = table(f"question,A,B,C,D,correct\n{cells}\nWho?,Noor,Sam,,,A\n")

    assert len(bank.questions) == 1
    assert len(bank.left) == 1
    assert why in bank.left[0].why


def test_a_row_without_a_right_answer_is_told() -> None:
    bank = table("question,A,B,correct\nWho?,Noor,Sam,\n")

    assert [one.why for one in bank.left] == ["no answer is named as right"]


def test_a_row_without_answers_is_a_question_to_talk_about() -> None:
    bank = table("question,A,B,correct\nHow could Noor begin?,,,\n")

    assert bank.questions[0].kind is Kind.TALK
    assert bank.left[0].partly


def test_columns_that_are_not_carried_over_are_told_once() -> None:
    bank = table("question,A,B,correct,points,image,empty\nWho?,a,b,A,5,x.png,\nWho?,a,b,A,5,,\n")

    assert bank.notes == (
        "The column “points” is not carried over.",
        "Pictures, sounds and videos (column “image”) stay behind.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Who?,Noor,Sam,A\n",
        "just words\nand more\n",
        ",,,\n",
        "\x01\x02,\x03\n",
        '"question,A,B,correct\nWho?,a,b,A\n',
        "sep=,\n",
        'sep="\n',
        'sep="\nquestion"A\n',
    ],
)
def test_a_table_without_heads_is_one_sentence(text: str) -> None:
    with pytest.raises(ClickwiseError, match=r"^bank.csv (has no line|cannot be read)"):
        table(text)


def test_a_quote_that_is_never_closed_is_one_sentence() -> None:
    text = 'question,A,B,correct\nWho?,"a,b,A\n' + "Who?,a,b,A\n" * 20_000

    with pytest.raises(ClickwiseError, match="is a quote opened and never"):
        table(text)


def test_gift_is_no_table() -> None:
    assert not has_columns("::q::Who? {=a ~b}\n")
    assert has_columns("question\tA\tB\tcorrect\n")


@pytest.mark.parametrize("sign", "=+-@\t\r")
def test_a_cell_that_would_be_calculated_is_made_plain_and_back(sign: str) -> None:
    cell = f"{sign}cmd|' /C calc'!A0"

    assert neutral(cell) == f"'{cell}"
    for once in (cell, neutral(cell), neutral(neutral(cell))):
        assert as_meant(neutral(once)) == once


def test_a_plain_cell_stays() -> None:
    assert neutral("'tis") == as_meant("'tis") == "'tis"


# --- spreadsheets ----


def test_the_template_of_kahoot_is_read() -> None:
    bank = read_xlsx(
        kahoot(
            ["Which name is safest?", "NoorGent11", "StarPanda", "Noor", "Gent", 20, 2],
            ["Whom can Milo tell?", "A teacher", "His aunt", "SkyFox", None, 5, "1,2"],
            ["Whom can Sam tell?", "A teacher", "His aunt", "SkyFox", "nobody", 60, 1.2],
            ["Sam may say no.", "True", "False", None, None, 30, 1],
        ),
        "quiz.xlsx",
    )

    assert [right(question) for question in bank.questions[:3]] == [
        ["StarPanda"],
        ["A teacher", "His aunt"],
        ["A teacher", "His aunt"],
    ]
    assert bank.questions[3].kind is Kind.TRUE_OR_FALSE
    assert bank.questions[0].name == "row 9, “Which name is safest?”"
    assert bank.notes == ("The time limits are left out: here, nobody is hurried.",)
    assert not bank.left


def test_an_answer_that_is_a_number_is_named_by_its_place() -> None:
    bank = read_xlsx(kahoot(["How many?", 2, 1, 4.0, 0.5, 20, 1]), "quiz.xlsx")

    assert [choice.text for choice in bank.questions[0].choices] == ["2", "1", "4", "0.5"]
    assert right(bank.questions[0]) == ["2"]


def test_rows_of_the_template_that_are_only_numbered_are_no_questions() -> None:
    empty = [None] * 7
    bank = read_xlsx(kahoot(["Who?", "a", "b", None, None, 20, 1], empty, empty), "quiz.xlsx")

    assert len(bank.questions) == 1
    assert not bank.left


def test_any_spreadsheet_with_heads_is_read() -> None:
    content = workbook([["question", "A", "B", "correct"], ["Who?", "Noor", "Sam", "B"]])

    assert right(read_xlsx(content, "quiz.xlsx").questions[0]) == ["Sam"]


def test_other_sheets_are_told_by_name() -> None:
    book = Workbook()
    first = book.active
    assert first is not None
    first.append(["Read me"])
    questions = book.create_sheet("Questions")
    questions.append(["question", "A", "B", "correct"])
    questions.append(["Who?", "Noor", "Sam", "B"])
    book.create_sheet("Empty")

    bank = read_xlsx(saved(book), "quiz.xlsx")

    assert len(bank.questions) == 1
    assert bank.notes == ("Only the first sheet with questions is read, not “Sheet”.",)


def test_a_formula_is_never_calculated() -> None:
    content = workbook(
        [
            ["question", "A", "B", "correct"],
            ["Who?", '=HYPERLINK("http://x","a")', "b", "B"],
            ["When?", date(2026, 5, 4), time(22, 10), "A"],
        ]
    )

    bank = read_xlsx(content, "quiz.xlsx")

    assert "only one answer" in bank.left[0].why
    assert [one.text for one in bank.questions[0].choices] == ["2026-05-04", "22:10:00"]
