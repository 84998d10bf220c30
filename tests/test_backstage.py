"""Packs, classes, helplines and texts, joined for the stage."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import astuple
from datetime import date
from pathlib import Path
from random import Random

import pytest

from game import folders
from game.backstage import LocalBackstage
from game.errors import ClickwiseError, NoSuchPack
from game.packs import library
from game.play.moves import Begin, Next, Vote, Way
from game.play.refused import Refused
from game.play.rules import onward
from game.play.session import Session
from game.play.state import Phase, on_the_table
from game.scores.results import PastSession, counts, past_sessions
from game.stage.ports import Backstage, ClassCard, Plan

SAMPLE = Path(__file__).parent / "packs" / "sample"
BEGIN = Begin("en", "be", Way.TEAMS, 4, 25, 50)
DAY = date(2026, 11, 23)


@pytest.fixture
def backstage() -> Iterator[LocalBackstage]:
    with closing(LocalBackstage(today=lambda: DAY, chance=Random(7), clock=lambda: 0)) as one:
        yield one


@pytest.fixture
def own_pack() -> Path:
    """The sample pack among the user's own."""
    folder = folders.user_packs() / "sample"
    shutil.copytree(SAMPLE, folder)
    return folder


def latest(backstage: LocalBackstage) -> PastSession:
    return past_sessions(backstage.scores)[0]


def play_to_the_end(session: Session) -> None:
    while session.state.phase is not Phase.ENDED:
        session.do(onward(session.state))


def test_it_is_all_that_the_stage_needs(backstage: LocalBackstage) -> None:
    needed: Backstage = backstage

    assert needed.drawings.is_dir()
    assert "en" in needed.languages
    assert "be" in needed.countries


def test_bundled_packs_come_before_the_users_own(backstage: LocalBackstage, own_pack: Path) -> None:
    cards = backstage.packs("en")

    assert [card.bundled for card in cards] == sorted((c.bundled for c in cards), reverse=True)
    assert cards[-1].name == "sample"
    assert cards[-1].problems == 0


def test_titles_come_in_the_language_at_hand(backstage: LocalBackstage, own_pack: Path) -> None:
    english, french = (backstage.packs(language)[-1].title for language in ("en", "fr"))

    assert english != french
    assert backstage.packs("xx")[-1].title == english


def test_a_pack_with_a_problem_is_shown_with_it(backstage: LocalBackstage, own_pack: Path) -> None:
    (own_pack / "pack.yaml").write_text("pack: sample\n", "utf-8")

    assert backstage.packs("en")[-1].problems > 0


def test_a_pack_with_a_problem_cannot_be_opened_and_the_cure_is_named(
    backstage: LocalBackstage, own_pack: Path
) -> None:
    (own_pack / "pack.yaml").write_text("pack: sample\n", "utf-8")

    with pytest.raises(ClickwiseError, match="clickwise check"):
        backstage.rounds(["sample"], "en")


def test_rounds_come_in_the_order_of_the_packs(backstage: LocalBackstage, own_pack: Path) -> None:
    rounds = backstage.rounds(["sample", "privacy"], "en")

    packs = [card.pack for card in rounds]
    assert packs == sorted(packs, reverse=True)
    assert rounds[0].title == "Which name is safest?"
    assert rounds[0].minutes == 2.5


def test_every_round_has_a_title(backstage: LocalBackstage) -> None:
    names = [card.name for card in backstage.packs("en") if not card.problems]

    assert all(card.title for card in backstage.rounds(names, "en"))


def test_a_pack_is_played_from_its_path(backstage: LocalBackstage) -> None:
    _, session = backstage.begin(Plan((str(SAMPLE),), (), BEGIN), demo=True)

    assert session.lesson.packs[0].name == "sample"
    assert backstage.picture("sample", "pictures/park.svg") == SAMPLE / "pictures" / "park.svg"


def test_a_pack_that_is_not_there_is_named(backstage: LocalBackstage) -> None:
    with pytest.raises(NoSuchPack, match=r"privcy.*Did you mean “privacy”"):
        backstage.begin(Plan(("privcy",), (), BEGIN), demo=False)


@pytest.mark.parametrize(
    ("pack", "file"),
    [("sample", "pictures/gone.svg"), ("gone", "park.svg"), ("sample", "../../scores.sqlite3")],
)
def test_a_picture_that_is_not_there_is_none(
    backstage: LocalBackstage, own_pack: Path, home: Path, pack: str, file: str
) -> None:
    (home / "scores.sqlite3").write_text("not a picture")

    assert backstage.picture(pack, file) is None


# --- classes --------------------------------------------------------------------------------------


def test_a_class_that_began_can_go_on(backstage: LocalBackstage) -> None:
    assert backstage.unfinished() is None

    name, session = backstage.begin(Plan(("privacy",), (), BEGIN), demo=False)
    session.do(Next())
    card = backstage.unfinished()

    rounds = len(session.lesson.rounds)
    assert card is not None
    assert card == ClassCard(latest(backstage).identifier, name, "en", 1, rounds)
    again = backstage.resume(card.identifier)
    assert again.state == session.state
    assert backstage.class_name(again) == name == backstage.class_name(session)


def test_the_day_is_kept_and_no_time(backstage: LocalBackstage) -> None:
    backstage.begin(Plan(("privacy",), (), BEGIN), demo=False)

    assert latest(backstage).day == DAY


def test_the_chosen_rounds_are_played_and_no_other(backstage: LocalBackstage) -> None:
    chosen = backstage.rounds(["privacy"], "en")[1:3]

    _, session = backstage.begin(Plan(("privacy",), tuple(chosen), BEGIN), demo=False)

    assert [each.id for each in session.lesson.rounds] == [card.id for card in chosen]


def test_a_plan_without_rounds_gets_those_that_fit(backstage: LocalBackstage) -> None:
    short = Begin("en", "be", Way.HANDS, 0, 25, 15)

    _, session = backstage.begin(Plan(("privacy",), (), short), demo=False)

    assert 0 < sum(each.minutes for each in session.lesson.rounds) <= 12


def test_a_demo_plays_every_round_and_is_marked(backstage: LocalBackstage) -> None:
    every = backstage.rounds(["privacy"], "en")

    _, session = backstage.begin(Plan(("privacy",), (), BEGIN), demo=True)

    assert {each.id for each in session.lesson.rounds} == {each.id for each in every}
    assert latest(backstage).demo
    assert backstage.unfinished() is None


def test_what_was_played_is_kept_though_the_pack_is_edited_since(
    backstage: LocalBackstage, own_pack: Path
) -> None:
    _, session = backstage.begin(Plan(("sample",), (), BEGIN), demo=False)
    session.do(Next())

    shutil.rmtree(own_pack)
    card = backstage.unfinished()

    assert card is not None
    again = backstage.resume(card.identifier)
    assert again.script == session.script
    assert again.lesson.rounds[0].beats == session.lesson.rounds[0].beats
    assert backstage.titles(latest(backstage)) == ("A day in the park",)


def test_two_classes_that_play_the_same_keep_it_once(backstage: LocalBackstage) -> None:
    for _ in range(2):
        backstage.begin(Plan(("privacy",), (), BEGIN), demo=False)

    with backstage.scores.reading() as connection:
        assert connection.execute("SELECT count(*) FROM scripts").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM sessions").fetchone() == (2,)


def test_a_class_that_has_ended_is_not_offered(backstage: LocalBackstage) -> None:
    _, session = backstage.begin(Plan(("privacy",), (), BEGIN), demo=False)

    play_to_the_end(session)

    assert backstage.unfinished() is None
    assert latest(backstage).ended
    assert latest(backstage).played == len(session.lesson.rounds)


@pytest.mark.parametrize("seed", [0, 1])
@pytest.mark.parametrize("pack", [card.name for card in library.cards()])
def test_every_answer_to_a_bundled_pack_can_be_kept(
    backstage: LocalBackstage, pack: str, seed: int
) -> None:
    _, session = backstage.begin(Plan((pack,), (), BEGIN), demo=True)

    chance = Random(seed)
    while session.state.phase is not Phase.ENDED:
        ask = session.state.ask
        if ask is not None and session.state.phase is Phase.VOTING:
            table = on_the_table(session.state, ask)
            session.do(Vote(1, chance.choice(table)))
        session.do(onward(session.state))

    assert session.unwritten == 0
    kept = counts(backstage.scores, latest(backstage).identifier)
    assert sorted(kept, key=astuple) == sorted(session.state.results, key=astuple)
    assert kept


def test_a_class_of_other_rules_cannot_go_on(backstage: LocalBackstage) -> None:
    backstage.begin(Plan(("privacy",), (), BEGIN), demo=False)
    with backstage.scores.writing() as connection:
        connection.execute("UPDATE sessions SET rules = 99")

    assert backstage.unfinished() is None
    with pytest.raises(ClickwiseError, match="another version of Clickwise"):
        backstage.resume(latest(backstage).identifier)


def test_a_script_that_was_damaged_is_told_in_one_sentence(backstage: LocalBackstage) -> None:
    backstage.begin(Plan(("privacy",), (), BEGIN), demo=False)
    with backstage.scores.writing() as connection:
        connection.execute("UPDATE scripts SET text = '{}'")

    with pytest.raises(ClickwiseError):
        backstage.resume(latest(backstage).identifier)


def test_entries_that_do_not_belong_together_are_told_in_one_sentence(
    backstage: LocalBackstage,
) -> None:
    backstage.begin(Plan(("privacy",), (), BEGIN), demo=False)
    with backstage.scores.writing() as connection:
        connection.execute(
            "INSERT INTO entries (session, position, seconds, kind) "
            "SELECT identifier, 2, 0, 'reveal' FROM sessions"
        )

    with pytest.raises(ClickwiseError, match="does not fit together") as told:
        backstage.resume(latest(backstage).identifier)
    assert isinstance(told.value.__cause__, Refused)


@pytest.mark.parametrize(
    "begin",
    [
        Begin("xx", "be", Way.TEAMS, 4, 25, 50),
        Begin("en", "be", Way.TEAMS, 1, 25, 50),
        Begin("en", "be", Way.TEAMS, 4, 99, 50),
    ],
)
def test_a_plan_that_cannot_be_played_leaves_no_trace(
    backstage: LocalBackstage, begin: Begin
) -> None:
    with pytest.raises(ClickwiseError):
        backstage.begin(Plan(("privacy",), (), begin), demo=False)

    assert past_sessions(backstage.scores) == []


def test_a_scores_file_that_cannot_be_read_shows_home_all_the_same(
    backstage: LocalBackstage, home: Path
) -> None:
    folders.scores().mkdir(parents=True)

    assert backstage.unfinished() is None
    _, session = backstage.begin(Plan(("privacy",), (), BEGIN), demo=False)
    assert session.unwritten == 1


def test_a_damaged_scores_file_is_set_aside_with_a_notice(
    backstage: LocalBackstage, home: Path
) -> None:
    home.mkdir()
    folders.scores().write_text("damaged " * 500)

    backstage.begin(Plan(("privacy",), (), BEGIN), demo=False)

    assert "damaged" in backstage.notice
    assert latest(backstage).day == DAY


# --- words and helplines --------------------------------------------------------------------------


def test_a_class_is_called_in_words(backstage: LocalBackstage) -> None:
    name, _ = backstage.begin(Plan(("privacy",), (), BEGIN), demo=False)

    spoken = backstage.spoken_name(latest(backstage), "en")

    assert spoken.casefold() == f"{name.adjective} {name.animal}"


def test_helplines_come_with_a_note_in_words(backstage: LocalBackstage) -> None:
    cards = backstage.helplines("be", "en")

    assert cards[0].main
    assert cards[0].note == backstage.words("en")("helpline.note.free-day-night")


def test_old_numbers_are_warned_of(backstage: LocalBackstage) -> None:
    assert backstage.helplines_are_old("be")


@pytest.mark.parametrize("language", ["en", "fr", "nl", "de"])
def test_every_helpline_has_its_note_in_words(backstage: LocalBackstage, language: str) -> None:
    for country in backstage.countries:
        assert all(card.note for card in backstage.helplines(country, language))
