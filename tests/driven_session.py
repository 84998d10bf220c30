"""A class that plays until the plug is pulled. `test_durability.py` runs it and kills it.

Every line on standard input is a seed: a process of its own then goes on with the class in
`CLICKWISE_HOME`, or begins one, and makes legal moves by chance. After every move it says what the
screen would have shown by now: `shown SESSION ENTRIES CHECKSUM`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from itertools import count
from random import Random
from zlib import crc32

from game.backstage import LocalBackstage
from game.play.moves import (
    Begin,
    ChangeLanguage,
    Close,
    End,
    JumpToEnding,
    JumpToRound,
    Move,
    Next,
    Pass,
    Pause,
    Praise,
    Prickle,
    Reveal,
    Skip,
    Talk,
    Undo,
    Vote,
    VoteAgain,
    Way,
)
from game.play.refused import Refused
from game.play.rules import onward
from game.play.session import Session
from game.play.state import Phase
from game.scores.journal import kept_session
from game.stage.ports import Plan

BEGIN = Begin("en", "be", Way.TEAMS, 4, 25, 50)
SEATS = BEGIN.seats


def checksum(moves: Sequence[Move | Undo]) -> int:
    """A number that stands for these moves in this order."""
    return crc32(repr(list(moves)).encode())


def some_move(session: Session, chance: Random) -> Move | Undo:
    """A move that makes sense now and then; the rules judge it."""
    seat = chance.randint(1, SEATS)
    return chance.choice(
        (
            onward(session.state),
            onward(session.state),
            Vote(seat, chance.choice("ABCDEF")),
            Vote(seat, chance.choice("AB")),
            Pass(seat),
            Close(),
            Talk(),
            VoteAgain(),
            Reveal(),
            Next(),
            Prickle(seat, chance.choice(list(Praise))),
            Undo(),
            Pause(chance.random() < 0.3),
            ChangeLanguage("en"),
            *([Skip(), JumpToRound(chance.randint(0, 5))] if chance.random() < 0.1 else []),
            *([JumpToEnding(chance.random() < 0.5), End()] if chance.random() < 0.05 else []),
        )
    )


def step(session: Session, move: Move | Undo) -> bool:
    """Whether the rules allowed it."""
    try:
        if isinstance(move, Undo):
            session.undo()
        else:
            session.do(move)
    except Refused:
        return False
    return True


def play(seed: int) -> None:
    """Play until somebody pulls the plug; a class that ends is followed by the next."""
    chance = Random(seed)
    seconds = count()
    backstage = LocalBackstage(chance=chance, clock=lambda: next(seconds))
    while True:
        card = backstage.unfinished()
        if card is None:
            backstage.begin(Plan(("privacy",), (), BEGIN), demo=False)
            card = backstage.unfinished()
            assert card is not None
        session = backstage.resume(card.identifier)
        entries = kept_session(backstage.scores, card.identifier).entries
        moves = [entry.move for entry in entries]
        while session.state.phase is not Phase.ENDED:
            move = some_move(session, chance)
            if step(session, move):
                moves.append(move)
                say(f"shown {card.identifier} {len(moves)} {checksum(moves)}")


def say(line: str) -> None:
    """One line, all of it or nothing, at once."""
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


def main() -> None:
    """One process a seed; this one loads what all of them need, and waits."""
    import_module("game.packs.check")
    import_module("game.packs.kept")
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            say(f"plays {os.getpid()}")
            play(int(line))
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    main()
