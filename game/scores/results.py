"""Past classes: which there are, and how often each option was picked.

Counts of pupils under five are withheld wherever past classes are shown, nought as well as four.
So is a count whose complement is under five: with the total, one gives the other away. Votes of
teams are nobody's in particular, and are told as they were.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from game.play.state import Result
from game.scores.file import ScoresFile
from game.scores.names import CodeName


@dataclass(frozen=True, slots=True)
class PastSession:
    """A session that was kept.

    `round` is where it stands, from 1, `played` how many of its `rounds` were gone through.
    `rules` is the version of the rules that folds its journal, `script` the hash of its script.
    `teams` is 0 for one class; `counts_pupils` says that hands were counted at least once.
    """

    identifier: str
    name: CodeName
    day: date
    country: str
    language: str
    demo: bool
    ended: bool
    rounds: int
    round: int
    played: int
    rules: int
    script: str
    pupils: int
    teams: int
    counts_pupils: bool


FEWEST_PUPILS = 5
"""Fewer pupils than this are never told."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """How many chose a best answer in one vote, `of` so many who answered."""

    count: int
    of: int

    @property
    def is_small(self) -> bool:
        """Whether it is about so few pupils that one of them might be meant."""
        return min(self.count, self.of - self.count) < FEWEST_PUPILS


_PAST = """
    SELECT identifier, adjective, animal, number, day, country, language, demo, ended,
        rounds, round, played, rules, script, pupils, seats,
        way = 'hands' OR EXISTS (
            SELECT 1 FROM entries WHERE session = identifier AND kind = 'change-way'
        )
    FROM sessions
"""


def past_sessions(file: ScoresFile) -> list[PastSession]:
    """Every session, the latest first. Raises ScoresUnusable."""
    with file.reading() as connection:
        return [_past(row) for row in connection.execute(f"{_PAST} ORDER BY rowid DESC")]


def unfinished_session(file: ScoresFile, *, rules: int) -> PastSession | None:
    """The latest class that these rules can go on with, or None. Raises ScoresUnusable."""
    latest = f"{_PAST} WHERE NOT ended AND NOT demo AND rules = ? ORDER BY rowid DESC LIMIT 1"
    with file.reading() as connection:
        row = connection.execute(latest, (rules,)).fetchone()
    return _past(row) if row else None


def _past(row: tuple[Any, ...]) -> PastSession:
    identifier, adjective, animal, number, day, country, language, demo, ended, *rest = row
    *rest, counts_pupils = rest
    return PastSession(
        identifier,
        CodeName(adjective, animal, number),
        date.fromisoformat(day),
        country,
        language,
        bool(demo),
        bool(ended),
        *rest,
        counts_pupils=bool(counts_pupils),
    )


def kept_text(file: ScoresFile, script: str) -> str:
    """The script with this hash as text; empty when it is gone. Raises ScoresUnusable."""
    with file.reading() as connection:
        row = connection.execute("SELECT text FROM scripts WHERE hash = ?", (script,)).fetchone()
    return row[0] if row else ""


def counts(file: ScoresFile, identifier: str) -> list[Result]:
    """How many picked each option of a session, by ask and vote. Raises ScoresUnusable."""
    query = """
        SELECT pack, round, ask, vote, option, count FROM results WHERE session = ?
        ORDER BY pack, round, ask, vote, option
    """
    with file.reading() as connection:
        return [Result(*row) for row in connection.execute(query, (identifier,))]


def chosen(
    results: Iterable[Result], place: tuple[str, str, str], best: Collection[str]
) -> tuple[Chosen, ...]:
    """The votes on an ask, as far as there were any: before, the first, the second.

    `place` is its pack, its round and its own identifier, `best` its best options. Not for a group
    of picks, whose votes go on until all are found.
    """
    votes: dict[int, list[Result]] = {}
    for result in results:
        if (result.pack, result.round, result.ask) == place:
            votes.setdefault(result.vote, []).append(result)
    return tuple(
        Chosen(
            sum(result.count for result in counted if result.option in best),
            sum(result.count for result in counted),
        )
        for _, counted in sorted(votes.items())
    )
