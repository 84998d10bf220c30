"""Whole games by keys, through the real loop, packs and scores file."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from game import folders
from game.answers.inputs import Input
from game.backstage import LocalBackstage
from game.beats import Verdict
from game.play.moves import Begin, Way
from game.play.outline import Asking
from game.play.pages import FinishedPage, VotingPage
from game.play.session import Session
from game.play.state import EndingPage, Phase, Result, right_now
from game.stage.autopilot import Autopilot
from game.stage.calm import Blank, Calm
from game.stage.demo import Demo
from game.stage.home import Home
from game.stage.lesson import LessonScene
from game.stage.menu import Menu
from game.stage.modes import at_an_end
from game.stage.ports import Plan
from game.stage.show import ShowOptions, first_scene, run
from tests.pilot import Pilot, piloted, post_key

SAMPLE = str(Path(__file__).parent / "packs" / "sample")
TEAMS = Begin("en", "be", Way.TEAMS, 3, 25, 50)
HANDS = Begin("en", "be", Way.HANDS, 0, 25, 50)


@pytest.fixture
def backstage() -> Iterator[LocalBackstage]:
    backstage = LocalBackstage(chance=Random(7))
    yield backstage
    backstage.close()


def begun(backstage: LocalBackstage, begin: Begin = TEAMS, *, demo: bool = False) -> Session:
    """A new session over all rounds of the sample pack."""
    rounds = tuple(backstage.rounds((SAMPLE,), begin.language))
    _, session = backstage.begin(Plan((SAMPLE,), rounds, begin), demo=demo)
    return session


def taken_up(backstage: LocalBackstage) -> Session:
    """The last class again, as home offers it."""
    card = backstage.unfinished()
    assert card is not None
    return backstage.resume(card.identifier)


@contextmanager
def lesson(backstage: LocalBackstage, session: Session | None = None) -> Generator[Pilot]:
    """A pilot on the page where `session` stands; a new one is on its notice."""
    played = session or begun(backstage)
    home = first_scene(backstage, ShowOptions())
    with piloted(LessonScene(backstage, played, lambda: home)) as pilot:
        yield pilot


def play_on(pilot: Pilot, *, until: Phase = Phase.ENDED, vote: tuple[str, ...] = ()) -> None:
    """Go on until the lesson is there; at a vote press these keys, but let a group be led."""
    for _ in range(400):
        if pilot.state.phase is until:
            return
        ask = pilot.state.ask
        if ask is not None and not ask.picks and pilot.state.phase is Phase.VOTING:
            pilot.press(*vote)
        pilot.press("page down")
    pytest.fail(f"{until} never came")


def to_the_first_vote(pilot: Pilot) -> None:
    """Past the notice and the rules."""
    pilot.press("page down", "space")
    assert pilot.state.phase is Phase.VOTING


def test_three_teams_play_every_round_and_come_home(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        play_on(pilot, vote=("1", "a", "2", "b", "2", "a", "3", "p"))
        assert isinstance(pilot.page, FinishedPage)
        assert pilot.state.played == tuple(range(len(pilot.state.outline.rounds)))

        pilot.press("space")

        assert pilot.scene_is(Home)


def test_a_class_is_counted_by_hands(backstage: LocalBackstage) -> None:
    with lesson(backstage, begun(backstage, HANDS)) as pilot:
        play_on(pilot, vote=("1", "2", "space", "5", "return"))

        counted = {(result.ask, result.option): result.count for result in pilot.state.results}
        assert max(counted.values()) == 12
        assert {result.count for result in pilot.state.results} == {0, 5, 12}


def test_nobody_has_to_answer_anything(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        play_on(pilot)

        assert pilot.state.results == ()
        assert pilot.state.played == tuple(range(len(pilot.state.outline.rounds)))


def test_a_class_that_insists_on_the_wrong_step_is_led_on(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        group = to_an_ask(pilot, lambda ask: len(ask.picks) > 2)
        later = next(pick.letter for pick in group.picks if pick.after).lower()
        for _ in range(3):
            pilot.press("1", later, "space", "space", "space")
        assert pilot.state.found == ()

        for letter in right_steps(pilot):
            pilot.press("w", letter.lower(), "space")

        assert pilot.state.phase is Phase.REVEALED


def right_steps(pilot: Pilot) -> Iterator[str]:
    """A right pick at each point, while the group is open."""
    while pilot.state.phase is Phase.VOTING and pilot.state.ask is not None:
        yield right_now(pilot.state, pilot.state.ask)[0]


def to_an_ask(pilot: Pilot, wanted: Callable[[Asking], bool]) -> Asking:
    """Go on to the first ask of this kind."""
    for _ in range(200):
        ask = pilot.state.ask
        if ask is not None and wanted(ask):
            return ask
        pilot.press("page down")
    pytest.fail("there is no such ask")


def test_letters_alone_never_vote(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)

        pilot.press(*"aacdf", "f1", "b", "b")

        assert pilot.state.answered == frozenset()
        assert isinstance(pilot.page, VotingPage)


def test_the_page_shows_who_has_answered_and_never_what(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        pilot.press("1", "a")
        shown = pilot.pixels()

        pilot.press("1", "c")

        assert pilot.state.votes == {1: "C"}
        assert pilot.pixels() == shown


def test_while_the_page_is_blank_no_vote_and_no_page_moves(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        before, shown = pilot.state, pilot.pixels()
        session = pilot.session
        pilot.press(".")
        assert pilot.scene_is(Blank)

        pilot.press("1", "a", "page down", "page up", "z", "s", "s", "e", "e", "k", "return")
        assert session.state is before
        pilot.press("b")

        assert pilot.state is before
        assert pilot.pixels() == shown


def test_a_clickers_start_button_never_leaves(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        before = pilot.state

        pilot.press(*("f5", "escape") * 6)

        assert pilot.state is before
        assert not pilot.left


def test_a_clicker_alone_leads_through_the_whole_lesson(backstage: LocalBackstage) -> None:
    clicker = Random(3)
    with lesson(backstage) as pilot:
        for _ in range(2000):
            if pilot.scene_is(Home):
                return
            presses = ["page down"] * 6 + ["page up", "b", "b", "f5", "escape", "."]
            pilot.press(clicker.choice(presses))
        pytest.fail("the lesson never came home")


def test_the_close_button_twice_closes_and_the_class_goes_on_later(
    backstage: LocalBackstage,
) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        pilot.press("1", "a", "2", "c")
        before = pilot.state
        pilot.close_window()
        assert pilot.scene_is(Menu)
        pilot.close_window()
        assert pilot.left

    assert taken_up(backstage).state == before


def test_a_loop_that_is_dropped_in_the_middle_of_a_vote_loses_nothing(
    backstage: LocalBackstage,
) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        pilot.press("1", "a", "2", "c", "1", "b", "3")
        before = pilot.state

    with closing(LocalBackstage()) as restarted, lesson(restarted, taken_up(restarted)) as pilot:
        assert pilot.state == before
        pilot.press("3", "a", "page down", "page down")
        assert pilot.state.phase is Phase.REVEALED


def test_undo_reaches_back_over_rounds(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        pilot.press("1", "a")
        before = pilot.state
        moves = 0
        while pilot.state.round < 2:
            pilot.press("page down")
            moves += 1

        pilot.press(*"z" * moves)

        assert pilot.state == before


def test_calm_and_a_look_back_leave_the_lesson_where_it_was(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        pilot.press("2", "a")
        state, shown = pilot.state, pilot.pixels()

        pilot.press("k")
        assert pilot.scene_is(Calm)
        pilot.rest(12)
        pilot.press("page down", "page up", "page up", "page down", "page down")

        assert pilot.state is state
        assert pilot.pixels() == shown


def test_talking_and_voting_again_keeps_both_votes(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)

        pilot.press("1", "a", "2", "a", "v", "space", "1", "b", "2", "b", "space", "space")

        assert pilot.state.first is not None
        assert {result.vote for result in pilot.state.results} == {1, 2}


def test_a_risky_way_can_be_left_for_another(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        ask = to_an_ask(pilot, lambda ask: ask.branches)
        risky = next(choice for choice in ask.choices if choice.verdict is Verdict.RISKY)
        best = next(choice for choice in ask.choices if choice.verdict is Verdict.BEST)
        pilot.press("1", risky.letter.lower(), "space", "space", "space", "space")
        assert [turn.letter for turn in pilot.state.turns] == [risky.letter]

        while not at_an_end(pilot.state):
            pilot.press("page down")
        pilot.press("w", "1", best.letter.lower())

        assert [turn.letter for turn in pilot.state.turns] == [best.letter]


def test_the_language_changes_in_the_middle_of_a_vote(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        pilot.press("1", "a")
        english = pilot.page

        pilot.press("l")

        assert pilot.state.votes == {1: "A"}
        assert pilot.page != english
        pilot.press("l")
        assert pilot.page == english


def test_saving_and_leaving_shows_the_numbers_first(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        to_the_first_vote(pilot)
        session = pilot.session
        pilot.press("escape", "q")
        assert pilot.state.ending == (EndingPage.ADULTS, EndingPage.NEVER_ALONE)

        pilot.press("page down", "page down")

        assert pilot.left
        assert session.state.phase is Phase.ENDED


def test_closed_within_the_ending_home_offers_to_go_on(backstage: LocalBackstage) -> None:
    with lesson(backstage) as pilot:
        pilot.press("page down", "e", "e", "page down", "escape", "q")
        assert pilot.left

    with lesson(backstage, taken_up(backstage)) as pilot:
        assert pilot.state.phase is Phase.ENDING
        play_on(pilot)
    assert backstage.unfinished() is None


# --- the demo ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("way", "seats"), [(Way.TEAMS, 4), (Way.HANDS, 0), (Way.HANDS, 3)])
def test_the_demo_plays_every_round_by_itself(
    backstage: LocalBackstage, way: Way, seats: int
) -> None:
    session = begun(backstage, Begin("en", "be", way, seats, 25, 50), demo=True)

    with lesson(backstage, session) as pilot:
        Demo(pilot.loop, Autopilot(session, 1).presses(), None).run(0)

    assert session.state.phase is Phase.ENDED
    assert set(session.state.played) == set(range(len(session.state.outline.rounds)))


def test_the_same_seed_plays_the_same_demo(backstage: LocalBackstage) -> None:
    played = [demo_results(backstage, seed) for seed in (5, 5, 6)]

    assert played[0] == played[1]
    assert played[0] != played[2]


def demo_results(backstage: LocalBackstage, seed: int) -> tuple[Result, ...]:
    """What was counted in a demo."""
    session = begun(backstage, demo=True)
    with lesson(backstage, session) as pilot:
        Demo(pilot.loop, Autopilot(session, seed).presses(), None).run(0)
    return session.state.results


def test_a_step_of_a_demo_that_is_watched_stays_a_while(backstage: LocalBackstage) -> None:
    session = begun(backstage, demo=True)
    with lesson(backstage, session) as pilot:
        presses = list(islice(Autopilot(session, 1).presses(), 4))
        Demo(pilot.loop, iter(presses), None).run(1.5)

        assert pilot.clock.seconds == pytest.approx(5 * 1.5, abs=0.5)


def test_the_demo_leaves_a_picture_of_every_step(backstage: LocalBackstage, tmp_path: Path) -> None:
    options = ShowOptions((SAMPLE,), demo=True, pictures=tmp_path / "out", size=(640, 480))

    run(backstage, options)

    names = sorted(path.stem for path in (tmp_path / "out").iterdir())
    assert names[0] == "001-notice"
    assert names[-1].endswith("-finished")
    shown = {name.split("-", 1)[1] for name in names}
    assert {"menu", "calm", "blank", "break", "shield", "voting", "reveal"} <= shown


def disturbed(presses: Iterator[Input], *names: str) -> Iterator[Input]:
    """A demo's keys, and a person who presses these after the fifth."""
    for number, event in enumerate(presses):
        if number == 5:
            for name in names:
                post_key(name)
        yield event


def test_a_key_makes_the_demo_wait_and_another_lets_it_go_on(backstage: LocalBackstage) -> None:
    session = begun(backstage, demo=True)
    with lesson(backstage, session) as pilot:
        presses = disturbed(Autopilot(session, 1).presses(), "x", "1", "f5", "a", "space")
        Demo(pilot.loop, presses, None).run(0)

    assert session.state.phase is Phase.ENDED


def test_escape_leaves_a_demo_that_waits(backstage: LocalBackstage) -> None:
    session = begun(backstage, demo=True)
    with lesson(backstage, session) as pilot:
        Demo(pilot.loop, disturbed(Autopilot(session, 1).presses(), "x", "escape"), None).run(0)

        assert pilot.left
    assert session.state.phase is not Phase.ENDED


# --- the first screen ----------------------------------------------------------------------------


def test_a_number_of_frames_is_drawn_and_then_the_game_is_left(
    backstage: LocalBackstage, home: Path
) -> None:
    run(backstage, ShowOptions(frames=3, size=(640, 480)))

    assert not folders.scores().exists()
