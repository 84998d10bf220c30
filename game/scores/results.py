"""Past classes: which there are, and how often each option was picked."""

from __future__ import annotations

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


_PAST = """
    SELECT identifier, adjective, animal, number, day, country, language, demo, ended,
        rounds, round, played, rules, script
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
    return PastSession(
        identifier,
        CodeName(adjective, animal, number),
        date.fromisoformat(day),
        country,
        language,
        bool(demo),
        bool(ended),
        *rest,
    )


def counts(file: ScoresFile, identifier: str) -> list[Result]:
    """How many picked each option of a session, by ask and vote. Raises ScoresUnusable."""
    query = """
        SELECT pack, round, ask, vote, option, count FROM results WHERE session = ?
        ORDER BY pack, round, ask, vote, option
    """
    with file.reading() as connection:
        return [Result(*row) for row in connection.execute(query, (identifier,))]
