"""What was answered is shown; groups of picks go on; stories branch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.play.course import enter
from game.play.moves import Praise
from game.play.outline import Asking, Saying
from game.play.refused import Refused
from game.play.state import (
    BEFORE,
    Grown,
    Phase,
    State,
    Turn,
    counts,
    explained,
    leading,
    on_the_table,
    proposed,
    right_now,
)
from game.play.voting import asking, with_results


def reveal(state: State) -> State:
    ask = asking(state)
    if ask.picks:
        return _pick(state, ask, proposed(state, ask))
    votes = counts(state, ask)
    if state.round_outline.before:
        return _thanked(with_results(state, ask, votes, vote=BEFORE), ask)
    kept = with_results(state, ask, votes, vote=1 if state.first is None else 2)
    grown = (*state.prickles, *(Grown(praise) for praise in _earned(state, ask, votes)))
    return replace(kept, phase=Phase.REVEALED, page=0, prickles=grown)


def _thanked(state: State, ask: Asking) -> State:
    """Nothing is revealed of a round that is asked before; after its last question thanks follow.

    No prickle grows either: it would tell whether the class was right.
    """
    if ask.next is not None:
        return enter(state, ask.next)
    return replace(state, phase=Phase.REVEALED, page=0, votes={}, tallies={})


def _earned(state: State, ask: Asking, votes: tuple[int, ...]) -> Iterable[Praise]:
    """What the class did well in this vote (DESIGN.md, the class shield)."""
    ahead = leading(ask, votes)
    if not ahead:
        return
    if ask.best and ask.best.issuperset(ahead):
        yield Praise.BEST_ANSWER
    if state.first is not None and _share(ask, votes) > _share(ask, state.first):
        yield Praise.BETTER_TOGETHER
    if all(ask.choice(letter).helper for letter in ahead):
        yield Praise.HELPER_FOUND


def _share(ask: Asking, votes: tuple[int, ...]) -> float:
    """The part of the votes that went to a best option."""
    best = sum(n for letter, n in zip(ask.letters, votes, strict=True) if letter in ask.best)
    return best / max(1, sum(votes))


def _pick(state: State, ask: Asking, letter: str) -> State:
    """One pick of a group is taken; it is found, put aside, or (right only later) stays."""
    if letter not in on_the_table(state, ask):
        raise Refused("no-such-option")
    votes = counts(state, ask)
    kept = with_results(state, ask, votes, vote=len(state.found) + len(state.aside) + 1)
    answered = replace(kept, phase=Phase.ANSWERED, picked=letter, votes={}, tallies={})
    if letter in right_now(state, ask):
        return replace(answered, found=(*state.found, letter))
    if letter not in {pick.letter for pick in ask.picks}:
        return replace(answered, aside=(*state.aside, letter))
    return answered


def after_pick(state: State) -> State:
    ask = asking(state)
    table = on_the_table(state, ask)
    if len(table) == 1 and table == right_now(state, ask):
        state = replace(state, found=(*state.found, *table))
    if len(state.found) == len(ask.picks):
        grown = (*state.prickles, Grown(Praise.BEST_ANSWER))
        return replace(state, phase=Phase.REVEALED, page=0, prickles=grown)
    return replace(state, phase=Phase.VOTING, picked="")


def after_reveal(state: State) -> State:
    ask = asking(state)
    if ask.picks:
        return enter(state, ask.next)
    if state.page < len(explained(state, ask)):
        return replace(state, page=state.page + 1)
    return _follow(state, ask, proposed(state, ask))


def _follow(state: State, ask: Asking, letter: str) -> State:
    if not ask.branches:
        return enter(state, ask.next)
    turned = replace(state, turns=(*state.turns, Turn(ask.id, letter)))
    return enter(turned, ask.choice(letter).goto or ask.next)


def branch(state: State, ask_id: str, letter: str) -> State:
    """The adult's choice of a way on: at the reveal, in a group, or back from an ending."""
    ask = state.ask
    if ask is not None and ask.id == ask_id:
        if letter not in ask.letters:
            raise Refused("no-such-option")
        return _branch_here(state, ask, letter)
    return _try_another_way(state, ask_id, letter)


def _branch_here(state: State, ask: Asking, letter: str) -> State:
    if ask.picks and state.phase in (Phase.VOTING, Phase.CLOSED):
        return _pick(state, ask, letter)
    if ask.branches and not ask.picks and state.phase is Phase.REVEALED:
        return _follow(state, ask, letter)
    raise Refused("not-now")


def _try_another_way(state: State, ask_id: str, letter: str) -> State:
    at_the_end = state.phase is Phase.DEBRIEF or (
        state.phase is Phase.SAYING and isinstance(state.node, Saying) and state.node.ending
    )
    taken = [turn.ask for turn in state.turns]
    if not at_the_end or ask_id not in taken:
        raise Refused("not-now")
    ask = state.round_outline.nodes[ask_id]
    if not isinstance(ask, Asking) or letter not in ask.letters:
        raise Refused("no-such-option")
    back = replace(
        state,
        path=state.path[: state.path.index(ask_id) + 1],
        turns=state.turns[: taken.index(ask_id)],
    )
    return _follow(back, ask, letter)
