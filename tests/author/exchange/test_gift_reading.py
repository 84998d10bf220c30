"""Every form of Moodle's GIFT, and what is not quite GIFT."""

from __future__ import annotations

import pytest

from game.author.exchange.bank import QUESTIONS, Bank, Choice, Kind, Pair, Question
from game.author.exchange.gift_reading import read_gift
from game.beats import Verdict

BEST, OKAY, RISKY = Verdict.BEST, Verdict.OKAY, Verdict.RISKY


def only(text: str) -> Question:
    """The one question of a bank that loses nothing."""
    bank = read_gift(text)
    assert not bank.left
    assert len(bank.questions) == 1
    return bank.questions[0]


def reasons(text: str) -> list[str]:
    return [one.why for one in read_gift(text).left]


def verdicts(question: Question) -> dict[str, Verdict | None]:
    return {choice.text: choice.verdict for choice in question.choices}


def test_a_multiple_choice_has_one_right_answer() -> None:
    question = only("Who wrote to Noor?{~Sam ~Milo =nobody she knows}")

    assert question.kind is Kind.CHOICE
    assert question.text == "Who wrote to Noor?"
    assert verdicts(question) == {"Sam": None, "Milo": None, "nobody she knows": BEST}
    assert not question.tick_all


def test_answers_may_stand_in_lines_of_their_own_with_feedback() -> None:
    question = only(
        "::A name::Which name is safest?\n{\n\t=StarPanda #Nobody can tell.\n\t~Noor11\n"
        "\t#It leads to Noor.\n####Small pieces show who you are.\n}"
    )

    assert question.choices == (
        Choice("StarPanda", BEST, "Nobody can tell."),
        Choice("Noor11", None, "It leads to Noor."),
    )
    assert question.key_point == "Small pieces show who you are."
    assert question.name == "line 1, “A name”"


def test_weights_without_a_right_one_are_to_be_ticked_all() -> None:
    question = only("Which two? {~%50%a name ~%50%a street ~%-100%a colour ~a hobby}")

    assert question.tick_all
    assert verdicts(question) == {
        "a name": BEST,
        "a street": BEST,
        "a colour": None,
        "a hobby": None,
    }


def test_several_right_ones_without_weights_are_each_enough() -> None:
    question = only("Whom can Milo tell? {=his father =his teacher ~nobody}")

    assert not question.tick_all
    assert [choice.verdict for choice in question.choices] == [BEST, BEST, None]


def test_one_right_one_by_weight_is_no_tick_all() -> None:
    assert not only("Which? {~%100%this ~that}").tick_all


def test_an_answer_that_is_partly_right_becomes_okay_and_is_told() -> None:
    bank = read_gift("Which? {=tell ~%50%wait ~%33.33333%hide ~run}")

    assert [one.verdict for one in bank.questions[0].choices] == [BEST, OKAY, OKAY, None]
    assert [one.why for one in bank.left] == ["an answer that is partly right there became okay"]
    assert bank.left[0].partly


def test_a_survey_without_a_right_answer_is_told() -> None:
    bank = read_gift("Which colour? {~red ~blue}")

    assert bank.questions[0].kind is Kind.CHOICE
    assert [one.why for one in bank.left] == ["no answer is named as right"]


@pytest.mark.parametrize("word", ["T", "TRUE", "true", " t "])
def test_a_true_claim(word: str) -> None:
    true, false = only(f"Sam may say no.{{{word}}}").choices

    assert (true.verdict, false.verdict) == (BEST, RISKY)


def test_feedback_of_a_claim_is_for_the_wrong_answer_first() -> None:
    question = only("Private means safe.{FALSE#Many think so.#Yes, copies can be made.}")

    assert question.kind is Kind.TRUE_OR_FALSE
    assert question.choices == (
        Choice("", RISKY, "Many think so."),
        Choice("", BEST, "Yes, copies can be made."),
    )


def test_a_matching_is_pairs() -> None:
    question = only("Match. {\n=cat -> animal\n=dog -> animal\n=oak -> tree\n= -> stone\n}")

    assert question.kind is Kind.MATCHING
    assert question.pairs[0] == Pair("cat", "animal")
    assert question.pairs[-1] == Pair("", "stone")


def test_an_essay_is_a_question_to_talk_about() -> None:
    assert only("How could Noor begin? {}").kind is Kind.TALK


def test_a_description_is_told_as_one() -> None:
    bank = read_gift("Now come some questions about pictures.")

    assert bank.questions[0].kind is Kind.TALK
    assert reasons("Now come some questions.") == [
        "it asks nothing in the bank: it became a talk round"
    ]


def test_a_missing_word_leaves_a_gap_in_its_sentence() -> None:
    assert only("Noor tells {=an adult ~nobody ~SkyFox} about it.").text == (
        "Noor tells _____ about it."
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("How many? {#3}", "a number is to be typed"),
        ("How many? {#3:1}", "a number is to be typed"),
        ("How many? {#1..5}", "a number is to be typed"),
        ("How many? {#=1822:0 #Yes =%50%1822:2 #Near}", "a number is to be typed"),
        ("Two plus {=two =2} equals four.", "a word is to be typed"),
        ("Who? {=Noor}", "a word is to be typed"),
        ("Who? {Noor}", "a word is to be typed"),
        ("Who? {~Noor}", "only one answer"),
        ("Who? {~ ~ =}", "only one answer"),
        ("Who? {~#feedback alone =Noor}", "one of its answers has no words"),
        ("Who? {Noor ~Sam =Mila}", "words stand before its first answer"),
        ("Who? {=a -> b =c}", "no -> in its middle"),
        ("Who? {=a -> =c -> d}", "nothing after ->"),
        ("Who? {=Noor ~Sam", "do not come in a pair"),
        ("Who? =Noor ~Sam}", "do not come in a pair"),
        ("Who? }{", "do not come in a pair"),
        ("{=one =1} and {=two =2}", "more than one gap"),
        ("{T}", "it has no text"),
    ],
)
def test_what_no_round_can_ask_is_left_by_name(text: str, why: str) -> None:
    bank = read_gift(f"{text}\n\nIs this kept? {{T}}")

    assert [question.text for question in bank.questions] == ["Is this kept?"]
    assert len(bank.left) == 1
    assert why in bank.left[0].why
    assert not bank.left[0].partly
    assert bank.left[0].name.startswith("line 1")


def test_a_backslash_makes_a_sign_plain() -> None:
    question = only(r"Is 1 \= 1\: \{yes\}\? {=\~a\#b\=\\ ~c\:d\n e}")

    assert question.text == r"Is 1 = 1: {yes}\?"
    assert [choice.text for choice in question.choices] == ["~a#b=\\", "c:d e"]


def test_a_line_break_in_a_question_stays_for_now() -> None:
    assert only(r"Noor gets a message.\nWhat now? {T}").text == "Noor gets a message.\nWhat now?"


def test_comments_and_categories_are_no_questions() -> None:
    bank = read_gift(
        "// question: 1  name: x\n$CATEGORY: $course$/Online\n\n  // so\nFirst? {T}\n// and so\n\n"
        "$CATEGORY: Trust\nSecond? {F}"
    )

    assert [one.origin for one in bank.questions] == [
        "from line 5, “First?”, in $course$/Online",
        "from line 9, “Second?”, in Trust",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[html]<p>Which <b>name</b>?</p><p>&amp; why&nbsp;so</p>", "Which name?\n& why\u00a0so"),
        ("[plain]Is 1 <b> 2 &amp; 3?", "Is 1 <b> 2 &amp; 3?"),
        ("[moodle]Is a < b and b > c?", "Is a < b and b > c?"),
        ("[markdown]Which **name** and `code`?", "Which name and code?"),
        ("One<br>two<br />three", "One\ntwo\nthree"),
        ("<script>alert(1)</script>Who?", "Who?"),
    ],
)
def test_marks_are_taken_off_and_words_stay(text: str, words: str) -> None:
    assert read_gift(f"{text} {{T}}").questions[0].text == words


def test_a_format_may_stand_in_an_answer() -> None:
    question = only("[plain]Which <b>? {=[html]<i>this</i> ~<i>that</i>#[html]<u>no</u>}")

    assert question.text == "Which <b>?"
    assert question.choices == (Choice("this", BEST), Choice("<i>that</i>", None, "no"))


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        (r'See <img src\="x.png"> this', "its picture stays behind"),
        ('See <img src="x.png" alt="a ~ b"> this', "its picture stays behind"),
        ("[markdown]See ![alt](x.png) this", "its picture stays behind"),
        (r'<audio src\="a.mp3"></audio> this', "its sound stays behind"),
        (r'<iframe src\="//x"></iframe> this', "its video stays behind"),
        ("@@PLUGINFILE@@/x.png this", "a file that belongs to it stays behind"),
        (r'<a href\="//x">this</a>', "its link stays behind, its words do not"),
        ("$$x^2$$ this", "its formula stands there as it was typed"),
        ("10<sup>2</sup> this", "raised or lowered signs are now plain ones"),
        ("<script>x</script> this", "its script or style stays behind"),
        ("a\u202eb\x07 this", "invisible signs were left out"),
    ],
)
def test_what_a_page_cannot_show_is_told(text: str, lost: str) -> None:
    bank = read_gift(f"{text}? {{T}}")

    assert bank.questions[0].text.endswith("this?")
    assert [one.why for one in bank.left] == [lost]
    assert bank.left[0].partly


def test_equals_signs_in_a_tag_begin_no_answer() -> None:
    question = read_gift('Which? {=<span class="x" style="y">this</span> ~that}').questions[0]

    assert [choice.text for choice in question.choices] == ["this", "that"]


def test_a_question_without_words_is_called_by_its_title() -> None:
    assert only("::May Sam say no?::{T}").text == "May Sam say no?"


def test_one_odd_question_never_stops_the_rest() -> None:
    odd = ["{", "}", "::", "::a", "####", "{####}", "{#}", "\\", "$CATEGORY:", "{=->}", "{~=~=}"]
    bank = read_gift("\n\n".join([*odd, "Is this kept? {T}"]))

    assert bank.questions[-1].text == "Is this kept?"


def test_no_more_questions_are_read_than_anybody_mends() -> None:
    bank = read_gift("Which? {=a ~b}\n\n" * (QUESTIONS + 3))

    assert len(bank.questions) == QUESTIONS
    assert len(bank.left) == 1
    assert "only 1000 questions are read" in bank.left[0].why


@pytest.mark.parametrize("sign", ["{", "~", "\\", '<a b="', "%", "#", "::", "<script>", "[", "*"])
def test_a_question_without_end_is_left(sign: str) -> None:
    bank: Bank = read_gift(f"Which? {{=a ~{sign * 30_000}}}\n\nIs this kept? {{T}}")

    assert [question.text for question in bank.questions] == ["Is this kept?"]
    assert "more than 20000" in bank.left[0].why
