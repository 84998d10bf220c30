"""A session: judge, write, show; undo, resume, and what happens when writing fails."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.beats import Script
from game.play.moves import Begin, Close, Entry, Move, Next, Pause, Reveal, Undo, Vote, Way
from game.play.outline import outline
from game.play.refused import Refused
from game.play.rules import replay
from game.play.session import NotWritten, Session
from game.play.state import Phase, Result
from tests.play.scripts import question, script, scripts, story
from tests.play.test_rules_properties import BEGINNINGS, MOVES

BEGIN = Begin("en", "be", Way.TEAMS, 4, 25, 50)


class Paper:
    """A journal on paper; while `torn` nothing can be written."""

    def __init__(self) -> None:
        self.kept: list[Entry] = []
        self.results: Sequence[Result] = ()
        self.torn = False

    def append(self, entry: Entry, results: Sequence[Result]) -> None:
        if self.torn:
            raise NotWritten("torn")
        self.kept.append(entry)
        self.results = results

    def entries(self) -> list[Entry]:
        return list(self.kept)


class Watch:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.seconds = 0

    def __call__(self) -> int:
        return self.seconds


def begun(lesson: Script | None = None) -> tuple[Session, Paper, Watch]:
    """A session on the first page of its first round."""
    paper, watch = Paper(), Watch()
    session = Session(lesson or script(question()), paper, watch)
    for move in (BEGIN, Next(), Next()):
        session.do(move)
    return session, paper, watch


def test_a_refused_move_leaves_no_trace() -> None:
    session, paper, _ = begun()
    before, written = session.state, len(paper.kept)

    with pytest.raises(Refused):
        session.do(Vote(9, "A"))

    assert session.state is before
    assert len(paper.kept) == written


def test_undo_is_an_entry_and_takes_the_counts_back() -> None:
    session, paper, _ = begun()
    session.do(Vote(1, "A"))
    session.do(Reveal())
    assert paper.results

    session.undo()

    assert isinstance(paper.kept[-1].move, Undo)
    assert not paper.results
    assert session.state.phase is Phase.VOTING


def test_the_beginning_cannot_be_undone() -> None:
    session, _, _ = begun()
    session.undo()
    session.undo()

    with pytest.raises(Refused):
        session.undo()


def test_what_cannot_be_written_waits_and_is_written_in_order() -> None:
    session, paper, _ = begun()
    paper.torn = True
    session.do(Vote(1, "A"))
    session.do(Close())
    assert session.unwritten == 2
    assert session.state.phase is Phase.CLOSED

    paper.torn = False
    session.do(Reveal())

    assert session.unwritten == 0
    assert [entry.move for entry in paper.kept[-3:]] == [Vote(1, "A"), Close(), Reveal()]


def test_a_session_goes_on_from_its_journal() -> None:
    session, paper, watch = begun()
    session.do(Vote(2, "C"))

    again = Session(script(question()), paper, watch)

    assert again.state == session.state


def test_a_journal_of_another_lesson_is_refused() -> None:
    session, paper, watch = begun(script(story()))
    session.do(Next())
    session.do(Vote(1, "C"))

    with pytest.raises(Refused):
        Session(script(question()), paper, watch)


def test_breaks_are_left_out_of_the_seconds() -> None:
    session, paper, watch = begun()
    watch.seconds = 60
    session.rest(True)
    watch.seconds = 660
    session.rest(False)
    watch.seconds = 665

    session.do(Vote(1, "A"))

    assert paper.kept[-1].seconds == 65


def test_the_seconds_go_on_where_the_journal_stopped() -> None:
    session, paper, watch = begun()
    watch.seconds = 100
    session.do(Vote(1, "A"))

    tomorrow = Watch()
    tomorrow.seconds = 5000
    again = Session(script(question()), paper, tomorrow)
    tomorrow.seconds = 5007

    assert again.seconds == 107


def test_looking_back_shows_pages_and_not_every_move() -> None:
    session, _, _ = begun()
    for move in (Vote(1, "A"), Vote(2, "C"), Close(), Reveal()):
        session.do(move)

    shown = [session.earlier(pages).phase for pages in range(4)]
    assert shown == [Phase.REVEALED, Phase.CLOSED, Phase.RULES, Phase.NOTICE]
    assert session.earlier(99).phase is Phase.NOTICE


def test_a_break_is_a_page_of_its_own() -> None:
    session, _, _ = begun()
    session.do(Pause(paused=True))

    assert session.earlier(1).phase is Phase.VOTING
    assert not session.earlier(1).paused


@given(scripts(), BEGINNINGS, st.lists(MOVES | st.just(Undo()), max_size=40))
def test_read_back_from_its_journal_a_session_stands_where_it_stood(
    lesson: Script, begin: Begin, moves: list[Move | Undo]
) -> None:
    paper = Paper()
    session = Session(lesson, paper, Watch())
    session.do(begin)
    for move in moves:
        try:
            session.undo() if isinstance(move, Undo) else session.do(move)
        except Refused:
            continue

    assert Session(lesson, paper, Watch()).state == session.state
    assert replay(outline(lesson), paper.kept)[-1] == session.state
    assert paper.results == session.state.results
