"""Past classes from a real scores file: what grew, in counts, and never of a few pupils."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import folders
from game.backstage import LocalBackstage
from game.beats import Ask, RoundType
from game.errors import ClickwiseError
from game.packs import kept
from game.past_classes import past_classes
from game.play.moves import Begin, Entry, Move, Reveal, Talk, Tally, Vote, VoteAgain, Way
from game.play.outline import outline
from game.play.rules import VERSION, onward
from game.play.session import Session
from game.play.state import Phase, Result, on_the_table
from game.scores.file import ScoresFile
from game.scores.journal import Journal, KeptScript, new_head
from game.scores.results import FEWEST_PUPILS, Chosen, chosen
from game.stage.ports import BestVotes, Growth, PastClass, Plan
from tests.play.scripts import ask, debrief, one_round, script

SAMPLE = Path(__file__).parent / "packs" / "sample"
DAY = date(2026, 10, 2)
TEAMS = Begin("en", "be", Way.TEAMS, 6, 25, 50)
HANDS = Begin("en", "be", Way.HANDS, 0, 25, 50)
FUNNY, NAME = "funny-photo", "new-account"


@pytest.fixture
def backstage() -> Iterator[LocalBackstage]:
    with closing(LocalBackstage(today=lambda: DAY, chance=Random(7), clock=lambda: 0)) as one:
        yield one


def begun(backstage: LocalBackstage, begin: Begin, *rounds: str, demo: bool = False) -> Session:
    every = backstage.rounds(["privacy"], "en")
    cards = tuple(card for card in every if card.id in rounds)
    return backstage.begin(Plan(("privacy",), cards, begin), demo=demo)[1]


def best_and_other(session: Session) -> tuple[int, int]:
    """The places of a best option and of one that is not."""
    asked = session.state.ask
    assert asked is not None
    (right, *_), letters = sorted(asked.best), asked.letters
    return letters.index(right), letters.index(next(x for x in letters if x not in asked.best))


def answers(session: Session, best: int, of: int) -> list[Move]:
    """`best` of so many answers are for a best option."""
    right, wrong = best_and_other(session)
    asked = session.state.ask
    assert asked is not None
    if session.state.begun.way is Way.TEAMS:
        places = [right] * best + [wrong] * (of - best)
        return [Vote(seat, asked.letters[place]) for seat, place in enumerate(places, start=1)]
    numbers = [0] * len(asked.letters)
    numbers[right], numbers[wrong] = best, of - best
    return [Tally(0, tuple(numbers))]


def vote(session: Session, *votes: tuple[int, int]) -> None:
    """Go on to the next question, and answer it once, or again after talking."""
    while session.state.phase is not Phase.VOTING:
        session.do(onward(session.state))
    for number, (best, of) in enumerate(votes):
        if number:
            session.do(Talk())
            session.do(VoteAgain())
        for move in answers(session, best, of):
            session.do(move)
    session.do(Reveal())


def only(backstage: LocalBackstage) -> PastClass:
    (past,) = backstage.past_classes("en")
    return past


def test_before_the_first_lesson_there_is_no_past_class(backstage: LocalBackstage) -> None:
    assert backstage.past_classes("en") == ()


def test_a_class_is_told_with_its_packs_its_day_and_how_far_it_came(
    backstage: LocalBackstage,
) -> None:
    session = begun(backstage, TEAMS, FUNNY, NAME)
    vote(session, (3, 6))
    past = only(backstage)

    assert past.card == backstage.unfinished()
    assert past.day == DAY
    assert (past.packs, past.titles) == (("privacy",), ("My space, my data",))
    assert (past.pupils, past.teams, past.pupils_counted) == (25, 6, False)
    assert (past.played, past.card.of, past.ended) == (0, 2, False)


def test_what_was_voted_on_again_is_told_in_counts(backstage: LocalBackstage) -> None:
    session = begun(backstage, TEAMS, FUNNY, NAME)
    vote(session, (6, 6))
    vote(session, (2, 6), (5, 6))
    question = session.lesson.rounds[1].beats[session.state.beat]

    growth = only(backstage).growth

    assert [each.votes for each in growth] == [(BestVotes(2, 6), BestVotes(5, 6))]
    assert isinstance(question, Ask)
    assert growth[0].question == question.question


def test_without_a_second_vote_every_vote_is_told_in_the_order_of_the_lesson(
    backstage: LocalBackstage,
) -> None:
    session = begun(backstage, TEAMS, FUNNY, NAME)
    vote(session, (1, 6))
    vote(session, (4, 5))

    assert [each.votes for each in only(backstage).growth] == [
        (BestVotes(1, 6),),
        (BestVotes(4, 5),),
    ]


def test_pupils_are_counted_where_hands_were(backstage: LocalBackstage) -> None:
    vote(begun(backstage, HANDS, FUNNY), (9, 25), (18, 25))
    past = only(backstage)

    assert past.pupils_counted
    assert past.growth[0].votes == (BestVotes(9, 25), BestVotes(18, 25))


@pytest.mark.parametrize("few", [(4, 25), (0, 25), (21, 25), (25, 25)])
def test_counts_of_few_pupils_and_what_gives_them_away_never_reach_the_stage(
    backstage: LocalBackstage, few: tuple[int, int]
) -> None:
    vote(begun(backstage, HANDS, FUNNY), (10, 25), few)

    assert only(backstage).growth[0].votes == ()


def test_votes_of_teams_are_never_withheld(backstage: LocalBackstage) -> None:
    vote(begun(backstage, TEAMS, FUNNY), (1, 2), (2, 2))

    assert only(backstage).growth[0].votes == (BestVotes(1, 2), BestVotes(2, 2))


def test_demos_are_left_out_and_the_latest_class_comes_first(backstage: LocalBackstage) -> None:
    begun(backstage, TEAMS, FUNNY)
    begun(backstage, HANDS, FUNNY)
    begun(backstage, TEAMS, FUNNY, demo=True)

    assert [past.teams for past in backstage.past_classes("en")] == [0, 6]


def test_a_class_is_told_though_its_pack_is_gone(backstage: LocalBackstage) -> None:
    own = folders.user_packs() / "sample"
    shutil.copytree(SAMPLE, own)
    _, session = backstage.begin(Plan(("sample",), (), TEAMS), demo=False)
    vote(session, (4, 6))
    shutil.rmtree(own)

    past = only(backstage)
    assert past.titles == ("A day in the park",)
    assert past.growth[0].question == "Which name is safest?"


def test_texts_come_in_the_language_at_hand_where_they_were_kept(
    backstage: LocalBackstage,
) -> None:
    shutil.copytree(SAMPLE, folders.user_packs() / "sample")
    backstage.begin(Plan(("sample",), (), TEAMS), demo=False)

    english, french, unknown = (backstage.past_classes(x)[0].titles for x in ("en", "fr", "xx"))

    assert english != french
    assert unknown == english


def test_a_damaged_script_leaves_a_class_without_titles(backstage: LocalBackstage) -> None:
    begun(backstage, TEAMS, FUNNY)
    with backstage.scores.writing() as connection:
        connection.execute("UPDATE scripts SET text = '{'")

    past = only(backstage)
    assert (past.packs, past.titles, past.growth) == ((), (), ())


def test_scores_that_cannot_be_read_are_told(backstage: LocalBackstage) -> None:
    backstage.scores.path.mkdir(parents=True)

    with pytest.raises(ClickwiseError, match="cannot be read"):
        backstage.past_classes("en")


# --- counting -------------------------------------------------------------------------------------


def test_the_votes_on_an_ask_are_added_up_by_vote() -> None:
    results = [
        Result("p", "r", "ask", 2, "a", 4),
        Result("p", "r", "ask", 1, "a", 1),
        Result("p", "r", "ask", 1, "b", 5),
        Result("p", "r", "ask", 2, "c", 2),
        Result("p", "other", "ask", 1, "a", 9),
    ]

    assert chosen(results, ("p", "r", "ask"), {"a", "c"}) == (Chosen(1, 6), Chosen(6, 6))
    assert chosen(results, ("p", "r", "other"), {"a"}) == ()


@given(st.integers(0, 40), st.integers(0, 40))
def test_neither_side_of_a_count_that_is_told_is_small(best: int, others: int) -> None:
    if not Chosen(best, best + others).is_small:
        assert min(best, others) >= FEWEST_PUPILS


# --- in which order -------------------------------------------------------------------------------


def growth_of(file: ScoresFile, begin: Begin, *votes: Sequence[tuple[int, int]]) -> list[Growth]:
    """A round for each of `votes`: how many chose a best answer, of so many, vote by vote."""
    names = [f"round-{number}" for number in range(len(votes))]
    rounds = [one_round(ask(after="debrief"), debrief(), name=name) for name in names]
    played = script(*rounds)
    text = kept.dump(played)
    head = new_head(
        file,
        KeptScript(kept.fingerprint(text), text),
        rules=VERSION,
        day=DAY,
        demo=False,
        chance=Random(1),
    )
    results = [
        Result("sample", name, "ask", number, option, count)
        for name, counted in zip(names, votes, strict=True)
        for number, (best, of) in enumerate(counted, start=1)
        for option, count in (("a", best), ("b", of - best))
    ]
    Journal(file, head, outline(played)).append(Entry(begin, 0), results)
    return list(past_classes(file, "en")[0].growth)


def test_what_grew_most_comes_first_and_what_is_withheld_last(backstage: LocalBackstage) -> None:
    little, withheld, most = [(10, 20), (12, 20)], [(5, 20), (16, 20)], [(6, 20), (14, 20)]

    growth = growth_of(backstage.scores, HANDS, little, withheld, most)

    assert [each.votes for each in growth] == [
        (BestVotes(6, 20), BestVotes(14, 20)),
        (BestVotes(10, 20), BestVotes(12, 20)),
        (),
    ]


def test_where_anything_was_voted_on_again_single_votes_are_left_out(
    backstage: LocalBackstage,
) -> None:
    growth = growth_of(backstage.scores, TEAMS, [(6, 6)], [(2, 6), (3, 6)])

    assert [each.votes for each in growth] == [(BestVotes(2, 6), BestVotes(3, 6))]


def test_growth_is_measured_in_parts_of_those_who_answered(backstage: LocalBackstage) -> None:
    more_answers, more_agreed = [(2, 3), (4, 6)], [(2, 6), (2, 3)]

    growth = growth_of(backstage.scores, TEAMS, more_answers, more_agreed)

    assert growth[0].votes == (BestVotes(2, 6), BestVotes(2, 3))


def test_picks_of_a_group_and_questions_without_a_best_answer_are_not_counted(
    backstage: LocalBackstage,
) -> None:
    session = begun(backstage, TEAMS, *(each.id for each in backstage.rounds(["privacy"], "en")))
    chance = Random(1)
    while session.state.phase is not Phase.ENDED:
        asked = session.state.ask
        if asked is not None and session.state.phase is Phase.VOTING:
            session.do(Vote(1, chance.choice(on_the_table(session.state, asked))))
        session.do(onward(session.state))

    told = {each.question for each in only(backstage).growth}
    groups = {
        beat.question
        for each in session.lesson.rounds
        for beat in each.beats.values()
        if isinstance(beat, Ask) and (beat.picks or each.type is RoundType.TALK)
    }
    assert told
    assert groups
    assert not told & groups
