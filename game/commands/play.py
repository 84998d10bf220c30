"""`clickwise play`: the game."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.arguments import WELL, language, may_have_a_screen, number, size, wrong_use
from game.errors import ClickwiseError, NoScreen

if TYPE_CHECKING:
    from game.backstage import LocalBackstage
    from game.commands.arguments import Commands
    from game.packs.library import PackCard
    from game.stage.show import ShowOptions

NO_SCREEN = (
    "No screen can be opened here. To see a whole lesson without one, run: "
    "SDL_VIDEODRIVER=dummy clickwise play privacy --demo --pictures out/"
)


def add_to(commands: Commands) -> None:
    """`play`, and what may be typed after it."""
    play = commands.add_parser("play", help="open the game")
    add = play.add_argument
    add("packs", nargs="*", metavar="PACK", help="a pack or lesson plan: its name or path")
    add("--language", type=language, metavar="CODE", help="en, fr, nl, de, …")
    add("--country", metavar="CODE", help="whose helplines are shown: be, nl, …")
    add("--minutes", type=number(1, 240), metavar="N", help="how long the lesson takes")
    add("--answers", choices=("teams", "hands"), help="how the class answers")
    add("--teams", type=number(2, 6), metavar="N", help="how many teams, 2 to 6")
    add("--pupils", type=number(1, 40), metavar="N", help="how many pupils")
    add("--full-screen", action="store_true", help="fill the screen")
    add("--size", type=size, metavar="WxH", help="the window in pixels: 1280x720")
    add("--seed", type=number(0, 2**32), metavar="N", help="what the demo does follows from it")
    add("--demo", action="store_true", help="play a whole lesson by itself")
    add("--pictures", type=Path, metavar="DIR", help="with --demo: a picture of every step")
    add("--frames", type=number(1, 1_000_000), metavar="N", help="draw N frames, then leave")
    play.set_defaults(run=_play)


def _play(arguments: argparse.Namespace) -> int:
    if arguments.pictures and not arguments.demo:
        wrong_use("--pictures shows the steps of a demo: add --demo, or leave it out.")
    if not may_have_a_screen():
        raise NoScreen(NO_SCREEN)
    from contextlib import closing

    from game.backstage import LocalBackstage
    from game.stage import show

    with closing(LocalBackstage()) as backstage:
        try:
            show.run(backstage, _show_options(arguments, backstage))
        finally:
            if backstage.notice:
                print(backstage.notice, file=sys.stderr)
    return WELL


def _refuse_broken(card: PackCard) -> None:
    if not card.playable:
        raise ClickwiseError(
            f"The pack {card.name} has problems and cannot be played. "
            f"See them all with: clickwise check {card.path}"
        )


def _planned(arguments: argparse.Namespace, backstage: LocalBackstage) -> str:
    """The lesson plan that was named, whose packs are to be played then; empty without one."""
    if not arguments.packs:
        return ""
    from game.packs import lesson_plans, library

    packs = {card.name for card in library.cards()}
    named = [one for one in arguments.packs if one not in packs and lesson_plans.is_plan(one)]
    if not named:
        return ""
    if len(arguments.packs) > 1:
        wrong_use(f"A lesson plan says itself what is played: name {named[0]} alone.")
    arguments.packs = list(backstage.lesson_plan(named[0], arguments.language or "en").packs)
    return named[0]


def _judge_language(arguments: argparse.Namespace, backstage: LocalBackstage) -> None:
    """A language that was asked for is honoured or refused, never forgotten."""
    from game.defaults import shared_languages

    asked = arguments.language
    if not asked or not arguments.packs:
        return
    spoken = shared_languages(backstage, arguments.packs)
    if asked not in spoken:
        known = f"These can be played in: {', '.join(spoken)}." if spoken else "They share none."
        wrong_use(f"What you want to play does not speak “{asked}”. {known}")


def _show_options(arguments: argparse.Namespace, backstage: LocalBackstage) -> ShowOptions:
    from game.defaults import chosen_country, chosen_language
    from game.packs import library
    from game.play.moves import Way
    from game.stage.show import ShowOptions

    plan = _planned(arguments, backstage)
    for pack in arguments.packs:
        _refuse_broken(library.find(pack))
    _judge_language(arguments, backstage)
    if arguments.country and arguments.country not in backstage.countries:
        known = ", ".join(backstage.countries)
        wrong_use(f"We know no helplines of “{arguments.country}”. Choose one of: {known}.")
    usual = ShowOptions()
    at_home = not arguments.packs and not arguments.demo
    chosen = chosen_language(backstage, arguments.packs, at_home=at_home)
    way = Way(arguments.answers) if arguments.answers else usual.way
    no_teams = 0 if way is Way.HANDS else usual.seats
    return ShowOptions(
        packs=tuple(arguments.packs),
        plan=plan,
        language=arguments.language or chosen or usual.language,
        country=arguments.country or chosen_country(backstage) or usual.country,
        minutes=arguments.minutes,
        way=way,
        seats=arguments.teams or no_teams,
        pupils=arguments.pupils or usual.pupils,
        full_screen=arguments.full_screen,
        size=arguments.size,
        seed=usual.seed if arguments.seed is None else arguments.seed,
        demo=arguments.demo,
        pictures=arguments.pictures,
        frames=arguments.frames,
    )
