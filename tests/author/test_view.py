"""Paging through a pack: every key does what the help says, and a view never leaves its book."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.answers.inputs import Action, Key
from game.author.book import Book, read
from game.author.preview_keys import OVERS, SCROLLS, STEPS, clicked, closed, pressed
from game.author.view import Over, Size, View, found_again, leaf_of, opened
from game.play.pages import DebriefPage, LetterPage, PickPage, RevealPage, VotingPage
from tests.author.previews import Desk, at, page_of
from tests.packs.conftest import SAMPLE

BOOK = read(SAMPLE)
START = opened(BOOK, "en")


def after(view: View, book: Book, *names: str, shift: bool = False) -> View:
    for name in names:
        view = pressed(view, book, Key(name, shift=shift))
    return view


# --- turning pages ----


@pytest.mark.parametrize("name", ["right", "page down", "space", "return"])
def test_a_page_is_turned_as_in_the_lesson(name: str) -> None:
    assert after(START, BOOK, name) == replace(START, page=1)


@pytest.mark.parametrize("name", ["left", "page up", "backspace"])
def test_the_page_before_comes_back(name: str) -> None:
    assert after(START, BOOK, "right", name) == START


def test_pages_run_on_into_the_next_round_and_back_into_the_one_before() -> None:
    end = after(START, BOOK, "end")
    assert isinstance(page_of(end, BOOK), DebriefPage)

    on = after(end, BOOK, "right")

    assert (on.round, on.page) == (1, 0)
    assert after(on, BOOK, "left") == end


def test_before_the_first_page_and_after_the_last_there_is_nothing() -> None:
    last = after(START, BOOK, "end", "end")

    assert after(START, BOOK, "left") == START
    assert last.round == len(BOOK.lessons["en"].rounds) - 1
    assert after(last, BOOK, "right") == last


def test_home_is_the_beginning_of_the_round_and_then_of_the_pack() -> None:
    third = after(START, BOOK, "3", "right", "right")

    assert after(third, BOOK, "home") == replace(third, page=0)
    assert after(third, BOOK, "home", "home") == START


def test_a_digit_goes_to_its_round_if_there_is_one() -> None:
    assert after(START, BOOK, "7").round == 6
    assert after(START, BOOK, "0") == START
    assert after(START, BOOK, "9").round == 8


def test_shift_and_page_down_goes_to_the_next_round() -> None:
    second = pressed(after(START, BOOK, "right"), BOOK, Key("page down", shift=True))

    assert (second.round, second.page) == (1, 0)
    assert pressed(second, BOOK, Key("page up", shift=True)) == START


# --- other ways ----


def decision() -> View:
    return at(BOOK, "skyfox", VotingPage)


def letters_of(view: View) -> list[str]:
    leaf = leaf_of(view, BOOK)
    assert leaf is not None
    return [turn.letter for turn in BOOK.leaves("en", view.round, view.letters)[-1].turns]


def test_down_takes_another_way_and_up_comes_back() -> None:
    other = after(decision(), BOOK, "down")

    assert letters_of(decision()) == ["A"]
    assert letters_of(other) == ["B"]
    assert page_of(other, BOOK) == page_of(decision(), BOOK)
    assert letters_of(after(other, BOOK, "up")) == ["A"]


def test_after_a_decision_another_way_shows_what_comes_there_instead() -> None:
    past = after(START, BOOK, "7", "end", "left")
    leaf = leaf_of(past, BOOK)
    assert leaf is not None
    assert leaf.turns

    other = leaf_of(after(past, BOOK, "down"), BOOK)

    assert other is not None
    assert other.fork == leaf.fork
    assert [turn.letter for turn in other.turns] != [turn.letter for turn in leaf.turns]


def test_the_end_of_the_round_stays_the_end_on_every_way() -> None:
    end = after(START, BOOK, "7", "end")

    assert isinstance(page_of(after(end, BOOK, "down"), BOOK), DebriefPage)


def test_where_no_story_branches_there_is_one_way() -> None:
    assert after(START, BOOK, "up", "down") == START


def test_a_click_on_a_letter_of_a_decision_takes_its_way() -> None:
    assert letters_of(clicked(decision(), BOOK, Action("letter", "B"))) == ["B"]
    assert clicked(START, BOOK, Action("letter", "B")) == START


def test_a_click_on_a_letter_that_is_explained_shows_its_page() -> None:
    reveal = at(BOOK, "new-account", RevealPage)

    explained = page_of(clicked(reveal, BOOK, Action("look", "C")), BOOK)

    assert isinstance(explained, LetterPage)
    assert explained.answer.letter == "C"


# --- languages, sizes, what lies over the page ----


def test_the_same_page_comes_in_the_next_language() -> None:
    reveal = at(BOOK, "sams-post", PickPage)

    french = after(reveal, BOOK, "l")

    assert french == replace(reveal, language="fr")
    assert pressed(french, BOOK, Key("left", shift=True)) == reveal


def test_sizes_go_round_in_both_directions() -> None:
    seen = [START]
    for _ in Size:
        seen.append(after(seen[-1], BOOK, "s"))

    assert [view.size for view in seen[:-1]] == list(Size)
    assert seen[-1] == START
    assert pressed(START, BOOK, Key("up", shift=True)).size is Size.BACK_ROW


@pytest.mark.parametrize("name", OVERS)
def test_a_key_lays_something_over_the_page_and_takes_it_away(name: str) -> None:
    over = after(START, BOOK, name)

    assert over.over is OVERS[name]
    assert after(over, BOOK, name) == START
    assert closed(over, BOOK) == START


def test_pages_can_be_turned_while_the_notes_are_open() -> None:
    assert after(START, BOOK, "n", "right") == replace(START, page=1, over=Over.NOTES)


def test_with_nothing_over_the_page_escape_leaves() -> None:
    assert closed(START, BOOK) is None


# --- a pack that changes ----


def test_a_changed_text_shows_on_the_same_page(desk: Desk) -> None:
    reveal = at(desk.book, "new-account", RevealPage)

    desk.save("Which name is safest?", "Which name is the safest of all?")
    now = desk.look(reveal)

    assert now == reveal
    shown = page_of(now, desk.book)
    assert isinstance(shown, RevealPage)
    assert shown.situation.question == "Which name is the safest of all?"


def test_a_round_that_moves_is_followed(desk: Desk) -> None:
    text = desk.file().read_text("utf-8")
    head, first, *others = text.split("  - id: ")
    reveal = at(desk.book, "new-account", RevealPage)

    desk.file().write_text("  - id: ".join([head, others[0], first, *others[1:]]), "utf-8")
    now = desk.look(reveal)

    assert now == replace(reveal, round=1)


def test_a_line_before_it_moves_a_page_on(desk: Desk) -> None:
    voting = at(desk.book, "skyfox", VotingPage)

    desk.save("      start:\n", "      start:\n        - id: hi\n          SkyFox: Hi!\n")
    now = desk.look(voting)

    assert now == replace(voting, page=voting.page + 1)


def test_a_round_that_is_gone_leaves_one_near_it(desk: Desk) -> None:
    text = desk.file().read_text("utf-8")
    rounds = text.split("  - id: ")
    last = after(opened(desk.book, "en"), desk.book, "end", "end")
    assert last.round == 8

    desk.file().write_text("  - id: ".join(rounds[:-1]), "utf-8")

    assert desk.look(last).round == 7


def test_a_way_whose_letter_is_gone_becomes_the_best_way(desk: Desk) -> None:
    view = replace(decision(), letters={("skyfox", "what-now"): "F"})

    assert desk.look(view).page == view.page
    assert leaf_of(view, desk.book) == leaf_of(decision(), desk.book)


def test_a_mistake_leaves_the_page_as_it_was_until_it_is_mended(desk: Desk) -> None:
    reveal = at(desk.book, "new-account", RevealPage)
    good = page_of(reveal, desk.book)

    desk.save("question: Which name", "quesion: Which name")
    now = desk.look(reveal)
    assert now == reveal
    assert page_of(now, desk.book) == good
    assert not desk.book.up_to_date("en")
    assert [one.line for one in desk.book.in_the_way("en")] == [26]

    desk.save("quesion", "question")
    desk.look(now)

    assert desk.book.up_to_date("en")
    assert desk.book.in_the_way("en") == []


def test_what_is_in_the_way_can_be_put_aside_until_the_next_save(desk: Desk) -> None:
    desk.save("question: Which name", "quesion: Which name")
    view = desk.look(START)

    aside = closed(view, desk.book)

    assert aside is not None
    assert aside == replace(view, seen=True)
    assert closed(aside, desk.book) is None
    assert desk.look(aside) == view


def test_a_mistake_in_one_language_leaves_the_others(desk: Desk) -> None:
    desk.save("language: fr", "langage: fr", "fr.yaml")
    desk.look(START)

    assert desk.book.up_to_date("en")
    assert set(desk.book.drafts) == {"fr"}
    assert {Path(one.file).name for one in desk.book.in_the_way("fr")} == {"fr.yaml"}


def test_where_a_text_is_missing_the_original_is_shown(desk: Desk) -> None:
    text = desk.file("fr.yaml").read_text("utf-8")
    start = text.index("  sams-post:")
    desk.file("fr.yaml").write_text(text[:start], "utf-8")
    book = read(desk.folder)

    french, english = (at(book, "sams-post", PickPage, one) for one in ("fr", "en"))

    assert_texts_of(page_of(french, book), page_of(english, book))
    assert len(book.missing("fr")) > 20
    assert book.in_the_way("fr") == []
    own = page_of(at(book, "new-account", VotingPage, "fr"), book)
    assert own == page_of(at(desk.book, "new-account", VotingPage, "fr"), desk.book)


def assert_texts_of(page: object, other: object) -> None:
    assert isinstance(page, PickPage)
    assert isinstance(other, PickPage)
    assert page.pick.feedback == other.pick.feedback
    assert page.situation.question == other.situation.question


def test_a_translation_with_mistakes_is_shown_as_it_is_and_told_of(desk: Desk) -> None:
    question = "    question: "
    desk.save(question, "    quesion: ", "fr.yaml")
    view = desk.look(opened(desk.book, "fr"))

    assert desk.book.up_to_date("fr")
    assert len(desk.book.missing("fr")) == 1
    assert [one.rule for one in desk.book.in_the_way("fr")] == ["CW501"]
    assert closed(view, desk.book) == replace(view, seen=True)


def test_a_translation_that_cannot_be_read_stays_as_it_was(desk: Desk) -> None:
    desk.save("language: fr", "{", "fr.yaml")
    desk.look(START)

    assert desk.book.stale == {"fr"}
    assert desk.book.missing("fr") == ()
    assert desk.book.in_the_way("fr") != []


def test_a_language_whose_file_is_removed_goes(desk: Desk) -> None:
    french = opened(desk.book, "fr")

    desk.file("fr.yaml").unlink()

    assert desk.look(french) == opened(desk.book, "en")


def test_a_pack_that_begins_with_mistakes_shows_its_first_page_once_they_are_mended(
    desk: Desk,
) -> None:
    desk.save("question: Which name", "quesion: Which name")
    broken = Desk(desk.folder)
    view = opened(broken.book, "")
    assert leaf_of(view, broken.book) is None
    assert [one.line for one in broken.book.in_the_way("")] == [26]

    broken.save("quesion", "question")

    assert broken.look(view) == opened(broken.book, "en")


def test_a_page_that_was_never_there_is_the_last_one_that_is(desk: Desk) -> None:
    nothing = Book(desk.folder)

    assert found_again(View("en", 99, 99), nothing, desk.book) == View("en", 8, 2)


def test_a_round_begins_at_its_line_in_the_file_of_the_language(desk: Desk) -> None:
    lines = {
        name: desk.file(name).read_text("utf-8").splitlines() for name in ("pack.yaml", "fr.yaml")
    }
    start = {language: desk.book.starts[language, "sams-post"] for language in ("en", "fr")}

    assert lines["pack.yaml"][start["en"].line - 1] == "  - id: sams-post"
    assert lines["fr.yaml"][start["fr"].line - 2].strip() == "sams-post:"


# --- whatever is pressed and saved ----

KEYS = st.builds(
    Key,
    st.sampled_from(
        (*"lsnpfth?0123456789xz+.", *STEPS, *SCROLLS, "home", "end", "page up", "page down")
    ),
    shift=st.booleans(),
)
CLICKS = st.builds(
    Action, st.sampled_from(["onward", "backward", "look", "letter", "?"]), st.sampled_from("ABCF")
)
TEXT = (SAMPLE / "pack.yaml").read_text("utf-8")
FRENCH = (SAMPLE / "fr.yaml").read_text("utf-8")


MESSES = ("same", "rounds", "rounds", "rounds", "cut", "half", "gone", "noise")


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, str]:
    """A pack and its translation with a few lines cut out, or nothing much left of them."""
    texts: list[str] = []
    for text in (TEXT, FRENCH):
        lines = text.split("\n")
        rounds = text.split("\n  - id: ")
        kind = draw(st.sampled_from(MESSES))
        first = draw(st.integers(0, len(lines) - 1))
        if kind == "cut":
            del lines[first : first + draw(st.integers(1, 30))]
        elif kind == "half":
            lines = lines[:first]
        elif kind == "rounds" and len(rounds) > 2:
            del rounds[draw(st.integers(1, len(rounds) - 1)) :]
            lines = "\n  - id: ".join(rounds).split("\n")
        elif kind in ("gone", "noise"):
            lines = [] if kind == "gone" else ["{: [", *lines]
        texts.append("\n".join(lines))
    return texts[0], texts[1]


Steps = Sequence[Key | Action | tuple[str, str]]


def assert_within(view: View, book: Book) -> None:
    """Whatever can be shown of a page can be shown of this one."""
    if view.language in book.lessons:
        assert 0 <= view.round < len(book.lessons[view.language].rounds)
        assert 0 <= view.page < len(book.leaves(view.language, view.round, view.letters))
    assert 0 <= view.first <= max(0, len(book.problems) - 1)
    if view.language not in book.drafts:
        assert bool(book.in_the_way(view.language)) != book.up_to_date(view.language)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(KEYS | CLICKS | edits(), max_size=12),
    st.sampled_from(["", "en", "fr", "nl"]),
    st.sampled_from([[], ["7", "end"], ["end", "end"]]),
)
def test_no_key_and_no_edit_leads_out_of_the_pack(
    tmp_path_factory: pytest.TempPathFactory, steps: Steps, language: str, first: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("packs") / "sample"
    shutil.copytree(SAMPLE, folder)
    book = read(folder)
    assert book.up_to_date("en")
    view = after(opened(book, language), book, *first)
    for step in steps:
        if isinstance(step, Key):
            view = pressed(view, book, step)
        elif isinstance(step, Action):
            view = clicked(view, book, step)
        else:
            for name, text in zip(("pack.yaml", "fr.yaml"), step, strict=True):
                (folder / name).write_text(text, "utf-8")
            before, book = book, read(folder, book)
            view = found_again(view, before, book)
        assert_within(view, book)
