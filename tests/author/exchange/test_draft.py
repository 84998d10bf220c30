"""A draft says what the bank gave, and marks what it did not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.author.exchange.bank import Bank, Choice, Kind, Pair, Question
from game.author.exchange.draft import Draft, drafted, scene_and_question
from game.author.exchange.gift_reading import read_gift
from game.author.exchange.plain import line
from game.author.exchange.yaml_lines import entry, scalar
from game.beats import Verdict
from game.packs.check import Checked, check
from game.packs.fields import IDENTIFIER, IDENTIFIER_LENGTH
from game.packs.identifiers import identifier
from game.packs.source import Reading, read

GIFT = """$CATEGORY: Online

::A name::Noor makes an account.\\nWhich name is safest? {
=StarPanda#Nobody can tell who or where Noor is.
~%50%Ask Ms Diaz first#Good idea. Noor can choose a name herself, too.
~NoorGent11#Put together, the pieces lead to Noor.
~NoorGent12#short
####Small pieces together show who you are.}

Which two tell where Sam lives? {~%50%his street ~%50%his house ~%-100%his colour}

Private means safe from copies. {FALSE#Many children think that. Friends can copy.#}

Who may have it? {=a password -> nobody =a colour -> everybody =a hobby -> everybody}

How could Jef begin? {}
"""

FILLED = {
    "title": "A good title",
    "topic": "privacy",
    "first-objective": "I can choose a name.",
    "objective": "first-objective",
    "verdict": "risky",
    "misconception": "a wrong idea",
    "tempting": "It is easy to remember.",
    "feedback": "This is what helps here, said kindly.",
    "key_point": "An adult can help.",
    "talk": "What could Noor do?",
    "tell": "[adult-at-home, teacher]",
    "aim": "The class finds out.",
    "say": "What do we see?",
    "do_not_say": "Who did that?",
    "if_quiet": "Read it once more.",
    "sources": "[own]",
}
"""What an author might write where a draft has a mark."""


def draft(text: str) -> Draft:
    return drafted(read_gift(text), "bank", "en", "bank.gift (Moodle GIFT)")


def pack(folder: Path, text: str) -> Path:
    (folder / "bank").mkdir()
    (folder / "bank" / "pack.yaml").write_text(text, "utf-8")
    return folder / "bank"


def reading(folder: Path, text: str) -> Reading:
    (folder / "pack.yaml").write_text(text, "utf-8")
    return read(folder / "pack.yaml")


def filled(text: str) -> str:
    """The draft with a text in front of every mark, and the marks taken off."""
    return re.sub(
        r"^( *)([a-z_-]+):.*?  # ADD:.*$",
        lambda match: f"{match[1]}{match[2]}: {FILLED[match[2]]}",
        text,
        flags=re.MULTILINE,
    )


def marked(text: str) -> list[int]:
    """The lines that have a mark, counted from 1."""
    return [number for number, line in enumerate(text.split("\n"), 1) if "  # ADD:" in line]


def test_every_mark_is_named_by_check_at_its_line(tmp_path: Path) -> None:
    text = draft(GIFT).text

    problems = check(pack(tmp_path, text)).problems

    assert [problem.line for problem in problems] == marked(text)
    assert len(problems) > 50


def test_a_feedback_that_is_too_short_is_named_when_only_that_is_left(tmp_path: Path) -> None:
    text = draft(GIFT).text
    short = next(n for n, one in enumerate(text.split("\n"), 1) if "feedback: short  # ADD:" in one)
    lines = filled(text).split("\n")
    lines[short - 1] = text.split("\n")[short - 1]

    problems = check(pack(tmp_path, "\n".join(lines))).problems

    assert [problem.line for problem in problems if problem.rule == "CW210"] == [short]


def test_a_draft_with_its_marks_filled_checks_without_error(tmp_path: Path) -> None:
    written = draft(GIFT)

    checked: Checked = check(pack(tmp_path, filled(written.text)))

    assert not checked.problems
    assert checked.pack is not None
    assert [round_.id for round_ in checked.pack.rounds] == [
        "noor-makes-an-account-which-name",
        "which-two-tell-where-sam-lives",
        "private-means-safe-from-copies",
        "who-may-have-it",
        "how-could-jef-begin",
    ]
    assert written.marks == len(marked(written.text))


def test_a_draft_reads_as_if_somebody_had_typed_it() -> None:
    text = draft(GIFT).text

    assert (
        """
  # from line 3, “A name”, in Online
  - id: noor-makes-an-account-which-name
    type: choice
    objective:  # ADD: one of the objectives above: first-objective
    scene: Noor makes an account.
    question: Which name is safest?
    options:
      starpanda:
        text: StarPanda
        verdict: best
        feedback: Nobody can tell who or where Noor is.
      ask-ms-diaz-first:
        text: Ask Ms Diaz first
        verdict: okay
        misconception:  # ADD: the wrong idea behind this; adults read it
        tempting:  # ADD: why somebody might choose it; the class reads it
        feedback: Good idea. Noor can choose a name herself, too.
"""
        in text
    )
    assert "    tick_all: yes\n" in text
    assert "    zones:\n      nobody: nobody\n      everybody: everybody\n" in text


def test_a_draft_says_where_it_came_from_and_in_which_language() -> None:
    text = drafted(read_gift("Is it? {T}"), "banque", "fr", "banque.gift (Moodle GIFT)").text

    assert text.startswith("# A draft, made from banque.gift (Moodle GIFT).")
    assert "pack: banque\n" in text
    assert "language: fr\n" in text


@pytest.mark.parametrize(
    ("pairs", "why"),
    [
        ("=a -> 1 =b -> 1", "1 different right sides"),
        ("=a -> 1 =b -> 2 =c -> 3 =d -> 4 =e -> 5", "5 different right sides"),
        ("=a -> 1 = -> 2", "1 cards to place"),
        (" ".join(f"=c{n} -> {n % 2}" for n in range(9)), "9 cards to place"),
    ],
)
def test_a_matching_that_no_sort_has_room_for_is_left(pairs: str, why: str) -> None:
    written = draft(f"Match. {{{pairs}}}")

    assert not written.rounds
    assert why in written.left[0].why


def test_what_a_page_has_no_room_for_is_told_and_not_cut(tmp_path: Path) -> None:
    options = " ".join(f"~{'x' * 90}{number}" for number in range(7))
    written = draft(f"{'Why? ' * 50}x {{=a {options}}}")

    assert {one.why for one in written.left} == {
        "its question has 251 characters, the page has room for 160",
        "its option has 91 characters, the page has room for 70",
        "it has 8 answers; a page has room for 6",
    }
    assert all(one.partly for one in written.left)
    assert "options:  # ADD: keep six of these 8" in written.text
    assert reading(tmp_path, written.text).source


@pytest.mark.parametrize(
    ("text", "scene", "question"),
    [
        ("Which name?", "", "Which name?"),
        ("Noor plays.\nThen she stops.\nWhy?", "Noor plays. Then she stops.", "Why?"),
        (f"{'Noor plays. ' * 20}Why?", ("Noor plays. " * 20).strip(), "Why?"),
        ("Noor plays. " * 20, "", "Noor plays. " * 20),
    ],
)
def test_a_long_text_asks_at_its_end(text: str, scene: str, question: str) -> None:
    assert scene_and_question(Question("q", Kind.TALK, text)) == (scene, question)


def test_a_pack_is_never_larger_than_what_can_be_read(tmp_path: Path) -> None:
    choices = tuple(Choice(f"{'x' * 60}{n}", None, "y" * 200) for n in range(6))
    many = [Question(f"row {n}", Kind.CHOICE, f"Which {n}?", choices=choices) for n in range(1_000)]

    written = drafted(Bank(tuple(many)), "bank", "en", "bank.csv (CSV)")

    assert reading(tmp_path, written.text).source
    assert 150 < sum(written.rounds.values()) < 1_000
    assert sum(written.rounds.values()) + len(written.left) == 1_000
    assert "the pack is full" in written.left[0].why


# --- texts and identifiers ----


SIGNS = ": #'\"-?&*!|>%@`{}[],\\~=<.0noN\u2028\ufeff\x85\u00a0\ud800\t\n"


@given(st.one_of(st.text(), st.text(st.sampled_from(SIGNS))))
def test_any_text_reads_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.getbasetemp()
    source = reading(folder, f"{entry(0, 'key', text, 'a mark')}\nnext: x\n").source

    assert source is not None
    assert source.tree == {"key": line(text), "next": "x"}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Which name is safest?", "Which name is safest?"),
        ("No", "No"),
        ("22:10", "22:10"),
        ("“Hi,” says Noor", "“Hi,” says Noor"),
        ("Noor: Hi", '"Noor: Hi"'),
        ("one #two", '"one #two"'),
        ("- a", '"- a"'),
        ('"Hi: there"', "'\"Hi: there\"'"),
        ("it's: \\n", "'it''s: \\n'"),
    ],
)
def test_quotes_stand_only_where_they_are_needed(text: str, written: str) -> None:
    assert scalar(text) == written


@given(st.lists(st.text(max_size=60), max_size=30))
def test_identifiers_are_good_and_each_once(texts: list[str]) -> None:
    taken: set[str] = set()
    for text in texts:
        name = identifier(text, "round", taken)
        assert IDENTIFIER.fullmatch(name)
        assert len(name) <= IDENTIFIER_LENGTH
        assert name not in taken
        taken.add(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Who\u2019s buried in Grant's tomb?", "whos-buried-in-grants-tomb"),
        ("Größe, Straße & Œuvre", "grosse-strasse-oeuvre"),
        ("Ποιος;", "round"),
        ("x" * 99, "x" * 32),
        ("Is it so that Noor may always say no to it?", "is-it-so-that-noor-may-always"),
    ],
)
def test_an_identifier_is_made_of_the_first_words(text: str, name: str) -> None:
    assert identifier(text, "round", ()) == name


# --- any bank ----

TEXTS = st.text(max_size=300)
CHOICES = st.builds(
    Choice, TEXTS, st.sampled_from([None, Verdict.BEST, Verdict.OKAY]), TEXTS, TEXTS
)
QUESTIONS = st.one_of(
    st.builds(
        Question,
        name=TEXTS,
        kind=st.sampled_from([Kind.CHOICE, Kind.TALK]),
        text=TEXTS,
        scene=TEXTS,
        choices=st.lists(CHOICES, min_size=2, max_size=8).map(tuple),
        tick_all=st.booleans(),
        key_point=TEXTS,
        talk=TEXTS,
        origin=TEXTS,
    ),
    st.builds(
        Question,
        name=TEXTS,
        kind=st.just(Kind.MATCHING),
        text=TEXTS,
        pairs=st.lists(st.builds(Pair, TEXTS, TEXTS), min_size=2, max_size=8).map(tuple),
    ),
)


@given(st.lists(QUESTIONS, max_size=4))
def test_the_draft_of_any_bank_can_be_read_and_checked(
    tmp_path_factory: pytest.TempPathFactory, questions: list[Question]
) -> None:
    folder = tmp_path_factory.getbasetemp()
    written = drafted(Bank(tuple(questions)), "bank", "en", "a bank")

    (folder / "pack.yaml").write_text(written.text, "utf-8")

    assert read(folder / "pack.yaml").source or not written.rounds
    assert check(folder).problems
