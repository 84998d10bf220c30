"""`clickwise scores`: past classes."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from game.commands.arguments import WELL

if TYPE_CHECKING:
    from game.backstage import LocalBackstage
    from game.commands.arguments import Commands
    from game.scores.results import PastSession


def add_to(commands: Commands) -> None:
    """`scores`, and what may be typed after it."""
    scores = commands.add_parser("scores", help="list past classes, or say where they are kept")
    what = scores.add_subparsers(metavar="list|where", required=True)
    listing = what.add_parser("list", help="past classes, the latest first")
    listing.add_argument("--include-demo", action="store_true", help="demos, too")
    listing.set_defaults(run=_scores_list)
    where = what.add_parser("where", help="the file that holds them")
    where.set_defaults(run=_scores_where)


def _scores_where(arguments: argparse.Namespace) -> int:
    from game import folders

    print(folders.scores())
    return WELL


def _scores_list(arguments: argparse.Namespace) -> int:
    from contextlib import closing

    from game.backstage import LocalBackstage
    from game.scores.results import past_sessions

    with closing(LocalBackstage()) as backstage:
        past = past_sessions(backstage.scores)
        shown = [each for each in past if arguments.include_demo or not each.demo]
        for session in shown:
            print(_past_line(session, backstage))
        if not shown:
            print("No class has played here yet.")
        if backstage.notice:
            print(backstage.notice, file=sys.stderr)
    return WELL


def _past_line(session: PastSession, backstage: LocalBackstage) -> str:
    titles = ", ".join(backstage.titles(session))
    end = "ended" if session.ended else f"at round {session.round}"
    rounds = f"{session.played} of {session.rounds} rounds, {end}"
    demo = " (demo)" if session.demo else ""
    return f"{session.day}  {backstage.spoken_name(session, 'en')}{demo}  {titles}: {rounds}"
