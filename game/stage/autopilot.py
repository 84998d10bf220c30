"""The demo's fingers: what a volunteer would press next, from the notice to the last page.

It goes through the real loop like a person: teams vote, change their minds and pass, talk and vote
again; the risky way of a story is walked first, then another; and once in a lesson there is an
undo, a blank page, the calm picture, a look back, a pause, the menu, a prickle, another language.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from game.answers.inputs import Input, Key
from game.beats import Verdict
from game.play.moves import Way
from game.play.outline import Asking
from game.play.session import Session
from game.play.state import IN_ROUND, Phase, State, on_the_table, right_now
from game.stage.modes import at_an_end

SURPRISES = (
    ("page up", "page down"),
    ("b", "space", "b"),
    ("+", "-"),
    ("k", "space"),
    ("g", "g", "space"),
    ("escape", "escape"),
    ("p", "space"),
)
"""What happens once in a lesson, a few pages apart; each ends where it began."""

PAGES_BETWEEN = 3
"""Pages between two surprises."""


class Autopilot:
    """Presses keys until the session has ended. The same seed presses the same keys."""

    def __init__(self, session: Session, seed: int) -> None:
        self._session = session
        self._chance = Random(seed)
        self._surprises = list(SURPRISES)
        self._pages = 0
        self._undone = False
        self._tried: set[int] = set()

    def presses(self) -> Iterator[Input]:
        """One key after the other; each is to be handled before the next is asked for."""
        while self._state.phase is not Phase.ENDED:
            for name in self._page():
                yield Key(name)

    @property
    def _state(self) -> State:
        return self._session.state

    def _page(self) -> Iterator[str]:
        """What is pressed on one page, up to the key that leaves it."""
        state = self._state
        if state.phase in IN_ROUND:
            yield from self._surprise()
        match state.phase:
            case Phase.RULES:
                yield from self._all_languages()
            case Phase.VOTING:
                yield from self._vote()
            case Phase.SAYING | Phase.DEBRIEF if self._may_try_another_way():
                yield from self._try_another_way()
                return
            case _:
                pass
        yield self._chance.choice(("page down", "space"))

    def _surprise(self) -> Iterator[str]:
        self._pages += 1
        if self._surprises and self._pages % PAGES_BETWEEN == 0:
            yield from self._surprises.pop(0)

    def _all_languages(self) -> Iterator[str]:
        """Through every language and back to the first."""
        languages = self._state.outline.languages
        if len(languages) > 1:
            yield from "l" * len(languages)

    # --- votes ----------------------------------------------------------------------------------

    def _vote(self) -> Iterator[str]:
        yield from self._answers()
        state, ask = self._state, self._ask
        if ask.talk_again and state.first is None and any(state.votes.values()):
            yield from ("v", "space")
            yield from self._answers()

    @property
    def _ask(self) -> Asking:
        ask = self._state.ask
        assert ask is not None, "votes belong to an ask"
        return ask

    def _answers(self) -> Iterator[str]:
        if self._state.begun.way is Way.HANDS:
            yield from self._hands()
            return
        for seat in self._state.seats:
            yield str(seat)
            yield self._answer(seat)
            if self._chance.random() < 0.15:
                yield str(seat)
                yield self._answer(seat)
        if not self._undone:
            self._undone = True
            yield "z"

    def _answer(self, seat: int) -> str:
        """A letter, or now and then a pass; the first two teams walk a story's risky way."""
        if seat > 2 and self._chance.random() < 0.1:
            return "p"
        return self._letter(seat).lower()

    def _letter(self, seat: int) -> str:
        state, ask = self._state, self._ask
        table = on_the_table(state, ask)
        if ask.picks:
            good = right_now(state, ask)
        elif ask.branches and state.round not in self._tried and seat <= 3:
            good = tuple(c.letter for c in ask.choices if c.verdict is Verdict.RISKY)
        else:
            good = tuple(sorted(ask.best))
        sure = good and self._chance.random() < 0.7
        return self._chance.choice(good if sure else table)

    def _hands(self) -> Iterator[str]:
        """Counts, one for each option that can be picked, and Return."""
        state = self._state
        places = len(on_the_table(state, self._ask))
        for seat in state.seats:
            if seat:
                yield str(seat)
            most = max(1, state.begun.pupils // (places * len(state.seats)))
            for place in range(places):
                if place:
                    yield "space"
                yield from str(self._chance.randint(0 if place else 1, most))
            yield "return"

    # --- stories --------------------------------------------------------------------------------

    def _may_try_another_way(self) -> bool:
        state = self._state
        return at_an_end(state) and bool(state.turns) and state.round not in self._tried

    def _try_another_way(self) -> Iterator[str]:
        """The last decision again, with the best letter that was not taken."""
        state = self._state
        self._tried.add(state.round)
        turn = state.turns[-1]
        ask = state.round_outline.nodes[turn.ask]
        assert isinstance(ask, Asking), "a turn was taken at an ask"
        others = [choice for choice in ask.choices if choice.letter != turn.letter]
        best = [choice for choice in others if choice.verdict is Verdict.BEST]
        yield "w"
        yield (best or others)[0].letter.lower()
