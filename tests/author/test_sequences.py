"""Words in a row that two texts share."""

from hypothesis import given
from hypothesis import strategies as st

from game.author.sequences import runs_among, sequences

TEXTS = st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=20).map(" ".join)


def shared(text: str, known: str, words: int) -> list[str]:
    """What two texts share."""
    return list(runs_among(text, set(sequences(known, words)), words))


def test_a_shared_run_is_given_as_it_stands_in_the_text() -> None:
    text = "Well: a Kind no keeps, the friend! And more."
    known = "We saw that a kind no keeps the friend"

    assert shared(text, known, 5) == ["a Kind no keeps, the friend"]


def test_one_word_less_is_no_run() -> None:
    assert not shared("one two three", "one two four", 3)


def test_two_runs_are_two() -> None:
    assert shared("a b x c d", "c d y a b", 2) == ["a b", "c d"]


@given(TEXTS, TEXTS)
def test_nothing_is_shared_that_is_not_in_both(text: str, known: str) -> None:
    for run in shared(text, known, 3):
        assert len(run.split()) >= 3
        assert run in text
        assert set(sequences(run, 3)) <= set(sequences(known, 3))


@given(TEXTS)
def test_a_text_shares_all_of_itself_with_itself(text: str) -> None:
    expected = [text] if len(text.split()) >= 3 else []

    assert shared(text, text, 3) == expected
