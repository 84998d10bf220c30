"""A session: judge, write, show. Undo and resume are folds of the journal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from game.beats import Lesson, Script
from game.play.moves import Entry, Move, Undo
from game.play.outline import outline
from game.play.refused import Refused
from game.play.rules import apply, replay
from game.play.state import Phase, Result, State


class NotWritten(Exception):
    """The entry could not be kept now (disk full, stick pulled out). The text says why."""


class Journal(Protocol):
    """Where a session is kept."""

    def append(self, entry: Entry, results: Sequence[Result]) -> None:
        """Keep `entry`, and `results` as the counts so far, both or neither.

        Raises NotWritten when that fails; then nothing was kept.
        """
        ...

    def entries(self) -> list[Entry]:
        """All that was kept, oldest first."""
        ...


class Session:
    """One class's lesson. The state is always the fold of what was entered.

    When an entry cannot be written the show goes on: it waits in memory, `unwritten` counts it, and
    every further entry tries again, in order. Breaks are left out of the seconds of the entries.
    """

    def __init__(self, script: Script, journal: Journal, seconds: Callable[[], int]) -> None:
        """Takes up what `journal` holds; `seconds` is a clock that may start anywhere.

        Raises Refused when it belongs to another script.
        """
        self._script = script
        self._journal = journal
        self._clock = seconds
        self._waiting: list[tuple[Entry, Sequence[Result]]] = []
        entries = journal.entries()
        self._states = replay(outline(script), entries)
        self._counted = max((entry.seconds for entry in entries), default=0)
        self._since: int | None = seconds()

    @property
    def state(self) -> State:
        """Where the session stands."""
        return self._states[-1]

    @property
    def lesson(self) -> Lesson:
        """The lesson in the language the class reads now."""
        settings = self.state.settings
        language = settings.language if settings else next(iter(self._script))
        return self._script[language]

    @property
    def script(self) -> Script:
        """The lesson in all its languages."""
        return self._script

    @property
    def unwritten(self) -> int:
        """How many entries wait in memory because they could not be written."""
        return len(self._waiting)

    @property
    def seconds(self) -> int:
        """The active seconds since the start: breaks are left out."""
        return self._counted + (0 if self._since is None else self._clock() - self._since)

    def rest(self, resting: bool) -> None:
        """The class takes a break, or goes on: a break's seconds are not counted."""
        self._counted = self.seconds
        self._since = None if resting else self._clock()

    def do(self, move: Move) -> None:
        """Judge, write, show. Raises Refused, with nothing written and nothing shown."""
        after = apply(self.state, move)
        self._write(Entry(move, self.seconds), after.results)
        self._states.append(after)

    def undo(self) -> None:
        """Take back the last move that stands. Raises Refused when only the beginning is left."""
        if len(self._states) <= 2:
            raise Refused("nothing-to-undo")
        self._write(Entry(Undo(), self.seconds), self._states[-2].results)
        self._states.pop()

    def earlier(self, pages: int) -> State:
        """The state that showed the page this many pages back; the oldest when there are fewer."""
        seen: list[State] = []
        for state in reversed(self._states):
            if state.phase is not Phase.WAITING and (not seen or _place(state) != _place(seen[-1])):
                seen.append(state)
            if len(seen) > pages:
                break
        return seen[-1]

    def _write(self, entry: Entry, results: Sequence[Result]) -> None:
        self._waiting.append((entry, results))
        try:
            while self._waiting:
                self._journal.append(*self._waiting[0])
                self._waiting.pop(0)
        except NotWritten:
            return


def _place(state: State) -> tuple[bool, Phase, int, str, int, str]:
    """Two states with the same place show the same page, but for who has answered."""
    voting = Phase.VOTING if state.phase is Phase.CLOSED else state.phase
    return state.paused, voting, state.round, state.beat, state.page, state.picked
