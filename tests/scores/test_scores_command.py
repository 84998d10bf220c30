"""`clickwise scores`: past classes, and where they are kept."""

from __future__ import annotations

from contextlib import closing

from game import folders
from game.backstage import LocalBackstage
from game.play.moves import Begin, Next, Way
from game.scores.results import past_sessions
from game.stage.ports import Plan
from tests.command_line import Ran, run

BEGIN = Begin("en", "be", Way.TEAMS, 4, 25, 50)


def test_where_the_scores_are_is_a_path() -> None:
    assert run("scores", "where") == Ran(0, f"{folders.scores()}\n", "")


def test_no_class_has_played_yet() -> None:
    assert run("scores", "list") == Ran(0, "No class has played here yet.\n", "")
    assert not folders.scores().exists()


def test_past_classes_are_listed_and_demos_only_on_demand() -> None:
    with closing(LocalBackstage()) as backstage:
        _, session = backstage.begin(Plan(("privacy",), (), BEGIN), demo=False)
        session.do(Next())
        backstage.begin(Plan(("privacy",), (), BEGIN), demo=True)
        demo, past = past_sessions(backstage.scores)
        name = backstage.spoken_name(past, "en")

    listed = run("scores", "list").out.splitlines()
    every = run("scores", "list", "--include-demo").out.splitlines()

    rounds = f"0 of {past.rounds} rounds, at round 1"
    assert listed == [f"{past.day}  {name}  My space, my data: {rounds}"]
    assert len(every) == 2
    assert "(demo)" in every[0]
    assert demo.demo


def test_scores_that_cannot_be_read_are_told_in_one_sentence() -> None:
    folders.scores().mkdir(parents=True)

    ran = run("scores", "list")

    assert ran.code == 1
    assert ran.one_sentence
