"""The journal in the scores file: what was shown is on the disk, in order, once."""

import sqlite3
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from random import Random
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.play import moves
from game.play.moves import (
    Begin,
    ChangeLanguage,
    End,
    Entry,
    JumpToEnding,
    Move,
    Next,
    Pause,
    Skip,
    Undo,
    Way,
)
from game.play.outline import outline
from game.play.session import NotWritten
from game.play.state import Result
from game.scores.entries import read_entries, write_entries
from game.scores.file import ScoresFile
from game.scores.journal import Journal, KeptScript, SessionHead, kept_session, new_head
from game.scores.results import PastSession, counts, past_sessions, unfinished_session
from tests.play.scripts import question, script, story
from tests.scores.conftest import OpenFile

BEGIN = Begin("en", "be", Way.TEAMS, 4, 22, 50)
SCRIPT = KeptScript("a" * 64, '{"rounds": "My space, my data"}')
OUTLINE = outline(script(question(), story(), languages=("en", "fr")))
DAY = date(2026, 11, 23)


@pytest.fixture
def file(opened: OpenFile, tmp_path: Path) -> ScoresFile:
    return opened(tmp_path / "scores.sqlite3")


def head_of(file: ScoresFile, *, demo: bool = False, seed: int = 1) -> SessionHead:
    return new_head(file, SCRIPT, rules=1, day=DAY, demo=demo, chance=Random(seed))


def begun(file: ScoresFile, *, demo: bool = False) -> Journal:
    journal = Journal(file, head_of(file, demo=demo), OUTLINE)
    journal.append(Entry(BEGIN, 0), ())
    return journal


def taken_up(file: ScoresFile, journal: Journal) -> Journal:
    """The same session as another start of the game finds it."""
    kept = kept_session(file, journal.head.identifier)
    return Journal(file, kept.head, OUTLINE, kept.entries)


def entries_of(file: ScoresFile, journal: Journal) -> list[Entry]:
    return list(kept_session(file, journal.head.identifier).entries)


def unfinished(file: ScoresFile) -> str | None:
    past = unfinished_session(file, rules=1)
    return past.identifier if past else None


def result(option: str, count: int) -> Result:
    return Result("privacy", "new-account", "ask", 1, option, count)


asks = st.from_regex(r"[a-z0-9]{1,10}(-[a-z0-9]{1,10}){0,3}(\.[0-9]{1,2})?", fullmatch=True)
languages = st.sampled_from(["en", "fr", "nl", "de", "nl-BE", "gsw"])
strategies: dict[str, st.SearchStrategy[object]] = {
    "seat": st.integers(0, 6),
    "letter": st.sampled_from("ABCDEF"),
    "ask": asks,
    "language": languages,
    "counts": st.lists(st.integers(0, 40), min_size=2, max_size=6).map(tuple),
    "round": st.integers(0, 300),
    "seats": st.sampled_from([0, 2, 3, 4, 5, 6]),
    "way": st.sampled_from(Way),
    "praise": st.sampled_from(moves.Praise),
    "short": st.booleans(),
    "paused": st.booleans(),
}


def of(kind: type) -> st.SearchStrategy[Move | Undo]:
    """Any move of a kind, within the bounds that the rules allow."""
    return st.builds(kind, **{field.name: strategies[field.name] for field in fields(kind)})


@st.composite
def begins(draw: st.DrawFn) -> Begin:
    way, seats = draw(st.sampled_from([(Way.TEAMS, 2), (Way.TEAMS, 6), (Way.HANDS, 0)]))
    pupils, minutes = draw(st.integers(1, moves.MOST_PUPILS)), draw(st.integers(1, 240))
    country = draw(st.sampled_from(["be", "uk", "eu"]))
    return Begin(draw(languages), country, way, seats, pupils, minutes)


LATER = [*(kind for kind in get_args(Move) if kind is not Begin), Undo]
entries = st.builds(Entry, st.one_of(*map(of, LATER)), st.integers(0, 100_000))


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(begin=begins(), rest=st.lists(entries, max_size=30))
def test_entries_are_read_as_they_were_written(
    opened: OpenFile, tmp_path: Path, begin: Begin, rest: list[Entry]
) -> None:
    file = opened(tmp_path / "scores.sqlite3")
    journal = Journal(file, head_of(file), outline(script(question(), languages=[begin.language])))

    journal.append(Entry(begin, 0), ())
    with file.writing() as connection:
        write_entries(connection, journal.head.identifier, 1, rest)
    file.close()

    with file.reading() as connection:
        assert read_entries(connection, journal.head.identifier) == [Entry(begin, 0), *rest]
    file.close()


@pytest.mark.parametrize("kind", LATER, ids=lambda kind: kind.__name__)
def test_every_kind_of_move_fits_into_the_columns(kind: type, file: ScoresFile) -> None:
    journal = begun(file)
    written = journal.entries()

    @settings(max_examples=5, deadline=None)
    @given(st.builds(Entry, of(kind), st.integers(0, 9_999_999)))
    def write(entry: Entry) -> None:
        with file.writing() as connection:
            write_entries(connection, journal.head.identifier, len(written), [entry])
        written.append(entry)

    write()

    assert entries_of(file, journal) == written


def test_what_is_kept_of_a_session_is_read_back(file: ScoresFile) -> None:
    journal = begun(file)

    assert kept_session(file, journal.head.identifier).head == journal.head


def test_an_entry_is_in_the_file_when_append_returns(opened: OpenFile, file: ScoresFile) -> None:
    journal = begun(file)

    journal.append(Entry(Next(), 7), [result("full-name", 1)])

    other = opened(file.path)
    assert entries_of(other, journal) == journal.entries()
    assert counts(other, journal.head.identifier) == [result("full-name", 1)]


def test_counts_are_those_of_the_last_entry(file: ScoresFile) -> None:
    journal = begun(file)

    journal.append(Entry(Next(), 1), [result("full-name", 3), result("made-up", 1)])
    journal.append(Entry(Undo(), 2), [])
    assert counts(file, journal.head.identifier) == []

    journal.append(Entry(Next(), 3), [result("made-up", 4)])
    assert counts(file, journal.head.identifier) == [result("made-up", 4)]


def test_counts_survive_a_resume_that_adds_an_entry(file: ScoresFile) -> None:
    journal = begun(file)
    journal.append(Entry(Next(), 1), [result("made-up", 4)])

    again = taken_up(file, journal)
    again.append(Entry(Next(), 2), [result("made-up", 4)])

    assert counts(file, journal.head.identifier) == [result("made-up", 4)]


def test_a_session_has_ended_until_its_end_is_taken_back(file: ScoresFile) -> None:
    journal = begun(file)
    for move in (JumpToEnding(short=True), Next()):
        journal.append(Entry(move, 5), ())
    assert unfinished(file) == journal.head.identifier

    journal.append(Entry(End(), 9), ())
    assert unfinished(file) is None

    taken_up(file, journal).append(Entry(Undo(), 10), ())
    assert unfinished(file) == journal.head.identifier


def test_a_session_says_how_far_it_has_come(file: ScoresFile) -> None:
    journal = begun(file)
    moves_to_the_second_round = (Next(), Next(), Skip())

    for move in moves_to_the_second_round:
        journal.append(Entry(move, 5), ())

    expected = PastSession(
        journal.head.identifier, journal.head.name, DAY, "be", "en", False, False,
        rounds=2, round=2, played=0, rules=1, script=SCRIPT.hash,
        pupils=22, teams=4, counts_pupils=False,
    )  # fmt: skip
    assert past_sessions(file) == [expected]


def test_the_latest_class_comes_first(file: ScoresFile) -> None:
    first, second = begun(file), begun(file)

    assert unfinished(file) == second.head.identifier
    assert [past.identifier for past in past_sessions(file)] == [
        second.head.identifier,
        first.head.identifier,
    ]


def test_a_class_of_other_rules_is_not_offered_to_go_on_with(file: ScoresFile) -> None:
    begun(file)

    assert unfinished_session(file, rules=2) is None


def test_a_demo_is_never_offered_to_go_on_with(file: ScoresFile) -> None:
    begun(file, demo=True)

    assert unfinished(file) is None
    assert [past.demo for past in past_sessions(file)] == [True]


def test_two_classes_with_the_same_luck_get_different_names(file: ScoresFile) -> None:
    first = Journal(file, head_of(file, seed=5), OUTLINE)
    second = Journal(file, head_of(file, seed=5), OUTLINE)

    first.append(Entry(BEGIN, 0), ())
    second.append(Entry(BEGIN, 0), ())

    assert first.head.name.number == 0
    assert second.head.name.number == 2
    assert second.head.name.animal == first.head.name.animal


def test_a_journal_finds_its_way_into_a_new_file(opened: OpenFile, file: ScoresFile) -> None:
    journal = begun(file)
    journal.append(Entry(Next(), 1), [result("made-up", 4)])

    file.close()
    file.path.unlink()
    journal.append(Entry(Next(), 2), [result("made-up", 4)])

    again = taken_up(opened(file.path), journal)
    assert again.entries() == journal.entries()
    assert again.head == journal.head
    assert counts(file, journal.head.identifier) == [result("made-up", 4)]


def test_an_entry_whose_commit_was_only_reported_lost_is_kept_once(file: ScoresFile) -> None:
    journal = begun(file)
    twin = taken_up(file, journal)
    journal.append(Entry(Next(), 3), ())

    twin.append(Entry(Next(), 3), ())

    assert entries_of(file, journal) == journal.entries()


def test_two_games_cannot_go_on_with_the_same_class(opened: OpenFile, file: ScoresFile) -> None:
    journal = begun(file)
    other = taken_up(opened(file.path), journal)
    journal.append(Entry(Next(), 3), ())

    with pytest.raises(NotWritten, match="another game"):
        other.append(Entry(JumpToEnding(short=True), 4), ())

    assert entries_of(file, journal) == journal.entries()


def test_two_games_write_into_one_file_by_turns(opened: OpenFile, file: ScoresFile) -> None:
    here, there = begun(file), begun(opened(file.path))

    for second in range(20):
        here.append(Entry(ChangeLanguage("fr"), second), ())
        there.append(Entry(Pause(second % 2 == 0), second), ())

    for journal in (here, there):
        assert entries_of(file, journal) == journal.entries()


def test_a_move_that_cannot_be_written_is_not_kept(opened: OpenFile, tmp_path: Path) -> None:
    file = opened(tmp_path / "scores.sqlite3", patience=0)
    journal = begun(file)
    before = journal.entries()
    blocker = sqlite3.connect(file.path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")

    with pytest.raises(NotWritten, match="locked"):
        journal.append(Entry(Next(), 1), [result("made-up", 4)])

    blocker.execute("ROLLBACK")
    blocker.close()
    assert entries_of(file, journal) == before
    journal.append(Entry(Next(), 2), [result("made-up", 4)])
    assert len(entries_of(file, journal)) == 2
    assert counts(file, journal.head.identifier) == [result("made-up", 4)]


def test_a_folder_that_cannot_be_made_leaves_moves_unwritten(
    opened: OpenFile, tmp_path: Path
) -> None:
    (tmp_path / "stick").write_text("no folder")
    file = opened(tmp_path / "stick" / "scores.sqlite3")
    journal = Journal(file, head_of(file), OUTLINE)

    with pytest.raises(NotWritten):
        journal.append(Entry(BEGIN, 0), ())

    assert journal.entries() == []


def test_where_no_shared_memory_is_possible_another_journal_mode_is_used(
    opened: OpenFile, tmp_path: Path
) -> None:
    file = opened(tmp_path / "scores.sqlite3", way_in="unix-dotfile")
    journal = begun(file)

    with file.reading() as connection:
        mode = connection.execute("PRAGMA journal_mode").fetchone()[0]

    assert mode == "delete"
    assert entries_of(file, journal) == journal.entries()


def test_a_file_with_a_log_is_read_where_no_shared_memory_is_possible(
    opened: OpenFile, tmp_path: Path
) -> None:
    journal = begun(opened(tmp_path / "scores.sqlite3"))
    network = opened(tmp_path / "scores.sqlite3", way_in="unix-dotfile")

    again = taken_up(network, journal)
    again.append(Entry(Next(), 1), ())

    assert again.entries()[:1] == journal.entries()
    assert len(entries_of(network, journal)) == 2


def _pragmas(file: ScoresFile, names: Sequence[str]) -> list[object]:
    with file.writing() as connection:
        return [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names]


def test_the_file_answers_only_when_the_disk_has_it(file: ScoresFile) -> None:
    full = 2

    assert _pragmas(file, ["journal_mode", "synchronous", "foreign_keys"]) == ["wal", full, 1]
