"""`clickwise packs`: what is installed."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from game.commands.arguments import WELL, print_json

if TYPE_CHECKING:
    from game.commands.arguments import Commands


def add_to(commands: Commands) -> None:
    """`packs`, and what may be typed after it."""
    packs = commands.add_parser("packs", help="list the packs that are installed")
    packs.add_argument("--json", action="store_true", help="as a list of objects")
    packs.set_defaults(run=_packs)


def _print_plans(playable: set[str]) -> None:
    """The lesson plans beneath, and what those need that cannot be played here."""
    from game.packs.lesson_plans import plans

    for plan in plans():
        missing = [name for name in plan.packs if name not in playable]
        about = f"{plan.head.minutes} minutes; {', '.join(plan.packs)}"
        needs = f". Not installed: {', '.join(missing)}" if missing else ""
        print(f"plan {plan.name}: {plan.title('en')} ({about}){needs}")


def _packs(arguments: argparse.Namespace) -> int:
    from game.packs import library

    cards = library.cards()
    if arguments.json:
        keys = ("name", "title", "topic", "languages", "rounds", "minutes", "source", "path")
        print_json({key: getattr(card, key) for key in keys} for card in cards)
        return WELL
    for card in cards:
        if card.playable:
            about = f"{card.rounds} rounds, {card.minutes:g} minutes, {', '.join(card.languages)}"
            print(f"{card.name}: {card.title} ({about}; {card.source})")
        else:
            print(f"{card.name}: cannot be played. See: clickwise check {card.path}")
    _print_plans({card.name for card in cards if card.playable})
    if not cards:
        print("No pack is installed. Install Clickwise again to get those that belong to it.")
    return WELL
