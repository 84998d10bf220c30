"""The demo plays a whole lesson by itself, through the real loop, and makes way for a person."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from game.answers.inputs import Input
from game.backstage import LocalBackstage
from game.play.moves import Begin, Way
from game.play.state import Phase, Result
from game.stage.autopilot import Autopilot
from game.stage.demo import Demo
from game.stage.show import ShowOptions, run
from tests.games import SAMPLE, begun, lesson
from tests.pilot import post_key


@pytest.fixture
def backstage() -> Iterator[LocalBackstage]:
    backstage = LocalBackstage(chance=Random(7))
    yield backstage
    backstage.close()


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
