"""Teams: a number, then a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.answers.inputs import Key
from game.answers.teams import Heard, hear
from game.play.moves import Pass, Vote

FOUR = (1, 2, 3, 4)
NAMES = st.sampled_from([*"abcdefghijklmnopqrstuvwxyz0123456789", "space", "escape", "page down"])


def test_a_number_waits_for_its_letter() -> None:
    assert hear(None, Key("2"), FOUR) == Heard(pending=2, used=True)


@pytest.mark.parametrize("letter", "abcdef")
def test_a_letter_after_a_number_is_that_teams_vote(letter: str) -> None:
    heard = hear(2, Key(letter), FOUR)

    assert heard == Heard(move=Vote(2, letter.upper()), used=True)


@pytest.mark.parametrize("key", ["p", "0"])
def test_a_team_may_pass(key: str) -> None:
    assert hear(3, Key(key), FOUR) == Heard(move=Pass(3), used=True)


@pytest.mark.parametrize("letter", "abcdefp")
def test_a_letter_alone_is_never_a_vote(letter: str) -> None:
    assert hear(None, Key(letter), FOUR) == Heard()


def test_another_number_calls_another_team() -> None:
    assert hear(2, Key("3"), FOUR) == Heard(pending=3, used=True)


@pytest.mark.parametrize("key", ["5", "9"])
def test_a_team_that_does_not_play_is_not_called(key: str) -> None:
    assert hear(None, Key(key), FOUR) == Heard()


@pytest.mark.parametrize("key", ["space", "page down", "escape", "z", ".", "f5", "return"])
def test_any_other_key_lets_the_team_go_and_keeps_its_own_meaning(key: str) -> None:
    assert hear(2, Key(key), FOUR) == Heard()


@given(st.lists(NAMES, max_size=30))
def test_every_answer_names_a_team_that_was_called_just_before(names: list[str]) -> None:
    pending: int | None = None
    for place, name in enumerate(names):
        heard = hear(pending, Key(name), FOUR)
        if heard.move is not None:
            assert names[place - 1] == str(heard.move.seat)
        pending = heard.pending
