"""The command line: parse, call one function, print. Builds and joins the parts.

Exit codes: 0 when all is well, 1 when there are problems, 2 on wrong use. Whatever a command needs
is imported inside it: `check` loads pygame only to lay out a pack without errors, and home never
loads `check`.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from game import __version__
from game.errors import ClickwiseError, NoScreen, NoSuchPack

if TYPE_CHECKING:
    from game.backstage import LocalBackstage
    from game.packs.problems import Problem
    from game.scores.results import PastSession
    from game.stage.show import ShowOptions

WELL, PROBLEMS, WRONG_USE, STOPPED = 0, 1, 2, 130
"""Exit codes; 130 is what shells give a command that was stopped with Control-C."""

SETTINGS = {
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    "SDL_FRAMEBUFFER_ACCELERATION": "0",  # a fifth of the drawing time on most school laptops
    "SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS": "0",  # a click on another screen must not hide the lesson
}
"""Defaults of pygame and SDL, which whoever starts the game may set otherwise."""

NO_SCREEN = (
    "No screen can be opened here. To see a whole lesson without one, run: "
    "SDL_VIDEODRIVER=dummy clickwise play privacy --demo --pictures out/"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except NoScreen:
        return _stop(NO_SCREEN, PROBLEMS)
    except NoSuchPack as missing:
        return _stop(str(missing), WRONG_USE)
    except ClickwiseError as error:
        return _stop(str(error), PROBLEMS)
    except Exception as bug:
        return _stop(_report(bug), PROBLEMS)


def _run(arguments: list[str]) -> int:
    try:
        parsed = _parser().parse_args(_with_command(arguments))
        code: int = parsed.run(parsed)
        sys.stdout.flush()
    except SystemExit as leaving:  # why, has been said
        return leaving.code if isinstance(leaving.code, int) else WRONG_USE
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:  # whoever reads our lines has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return WELL
    return code


def _stop(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code


def _report(bug: Exception) -> str:
    """Keep what is needed to mend `bug` in a file; the sentence that says where."""
    import platform
    import tempfile
    import traceback

    from game import folders

    lines = [
        f"Clickwise {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n",
        *traceback.format_exception(bug),
    ]
    for folder in (folders.home(), Path(tempfile.gettempdir())):
        file = folder / "clickwise-report.txt"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file.write_text("".join(lines), "utf-8")
        except OSError:
            continue
        return (
            "Clickwise met a mistake of its own and had to stop; every step of the lesson is kept. "
            f"Start it again to go on. What happened stands in {file}: please send that file to us."
        )
    return f"Clickwise met a mistake of its own and had to stop: {bug!r}. Start it again to go on."


# --- what may be typed ---------------------------------------------------------------------------


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, and where to read on."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USE, f"{self.prog}: {message}. See: {self.prog} --help\n")


def _with_command(given: list[str]) -> list[str]:
    """`clickwise --full-screen` is `clickwise play --full-screen`."""
    if not given or (given[0].startswith("-") and given[0] not in ("-h", "--help", "--version")):
        return ["play", *given]
    return given


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="clickwise",
        description="A quiz game about being online, for one adult, one screen and one class.",
        epilog="`clickwise` alone opens the game.",
    )
    parser.add_argument("--version", action="version", version=f"clickwise {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    _add_play(commands.add_parser("play", help="open the game"))

    packs = commands.add_parser("packs", help="list the packs that are installed")
    packs.add_argument("--json", action="store_true", help="as a list of objects")
    packs.set_defaults(run=_packs)

    check = commands.add_parser("check", help="list every problem of a pack at once")
    check.add_argument("paths", nargs="+", metavar="PATH", help="a pack, or a folder of packs")
    check.add_argument("--json", action="store_true", help="as a list of objects")
    check.add_argument("--strict", action="store_true", help="exit with 1 for warnings, too")
    check.set_defaults(run=_check)

    scores = commands.add_parser("scores", help="list past classes, or say where they are kept")
    what = scores.add_subparsers(metavar="list|where", required=True)
    listing = what.add_parser("list", help="past classes, the latest first")
    listing.add_argument("--include-demo", action="store_true", help="demos, too")
    listing.set_defaults(run=_scores_list)
    where = what.add_parser("where", help="the file that holds them")
    where.set_defaults(run=_scores_where)

    doctor = commands.add_parser("doctor", help="look whether the game can be played here")
    doctor.set_defaults(run=_doctor)
    return parser


def _add_play(play: argparse.ArgumentParser) -> None:
    add = play.add_argument
    add("packs", nargs="*", metavar="PACK", help="the name of a pack, or the path of its folder")
    add("--language", type=_language, metavar="CODE", help="en, fr, nl, de, …")
    add("--country", metavar="CODE", help="whose helplines are shown: be, nl, …")
    add("--minutes", type=_number(1, 240), metavar="N", help="how long the lesson takes")
    add("--answers", choices=("teams", "hands"), help="how the class answers")
    add("--teams", type=_number(2, 6), metavar="N", help="how many teams, 2 to 6")
    add("--pupils", type=_number(1, 40), metavar="N", help="how many pupils")
    add("--full-screen", action="store_true", help="fill the screen")
    add("--size", type=_size, metavar="WxH", help="the window in pixels: 1280x720")
    add("--seed", type=_number(0, 2**32), metavar="N", help="what the demo does follows from it")
    add("--demo", action="store_true", help="play a whole lesson by itself")
    add("--pictures", type=Path, metavar="DIR", help="with --demo: a picture of every step")
    add("--frames", type=_number(1, 1_000_000), metavar="N", help="draw N frames, then leave")
    play.set_defaults(run=_play)


def _number(fewest: int, most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,10}", text) or not fewest <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"a number from {fewest} to {most} is expected")
        return int(text)

    return number


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"([0-9]{3,5})x([0-9]{3,5})", text)
    if not match:
        raise argparse.ArgumentTypeError("width and height are expected, like 1280x720")
    return int(match[1]), int(match[2])


def _language(text: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", text):
        raise argparse.ArgumentTypeError("the code of a language is expected, like fr")
    return text


def _wrong_use(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)
    raise SystemExit(WRONG_USE)


# --- the game ------------------------------------------------------------------------------------


def _play(arguments: argparse.Namespace) -> int:
    if arguments.pictures and not arguments.demo:
        _wrong_use("--pictures shows the steps of a demo: add --demo, or leave it out.")
    if not _may_have_a_screen():
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


def _may_have_a_screen() -> bool:
    """SDL draws into the void where there is no screen; on Linux one can tell beforehand."""
    known = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in known)


def _show_options(arguments: argparse.Namespace, backstage: LocalBackstage) -> ShowOptions:
    from game.defaults import chosen_country, chosen_language
    from game.packs import library
    from game.play.moves import Way
    from game.stage.show import ShowOptions

    for pack in arguments.packs:
        library.find(pack)
    if arguments.country and arguments.country not in backstage.countries:
        known = ", ".join(backstage.countries)
        _wrong_use(f"We know no helplines of “{arguments.country}”. Choose one of: {known}.")
    usual = ShowOptions()
    at_home = not arguments.packs and not arguments.demo
    chosen = chosen_language(backstage, arguments.packs, at_home=at_home)
    way = Way(arguments.answers) if arguments.answers else usual.way
    no_teams = 0 if way is Way.HANDS else usual.seats
    return ShowOptions(
        packs=tuple(arguments.packs),
        language=arguments.language or chosen or usual.language,
        country=arguments.country or chosen_country(backstage) or usual.country,
        minutes=arguments.minutes,
        way=way,
        seats=arguments.teams or no_teams,
        pupils=arguments.pupils or usual.pupils,
        full_screen=arguments.full_screen,
        size=arguments.size or usual.size,
        seed=usual.seed if arguments.seed is None else arguments.seed,
        demo=arguments.demo,
        pictures=arguments.pictures,
        frames=arguments.frames,
    )


# --- packs ---------------------------------------------------------------------------------------


def _packs(arguments: argparse.Namespace) -> int:
    from game.packs import library

    cards = library.cards()
    if arguments.json:
        keys = ("name", "title", "topic", "languages", "rounds", "minutes", "source", "path")
        _print_json({key: getattr(card, key) for key in keys} for card in cards)
        return WELL
    for card in cards:
        if card.playable:
            about = f"{card.rounds} rounds, {card.minutes:g} minutes, {', '.join(card.languages)}"
            print(f"{card.name}: {card.title} ({about}; {card.source})")
        else:
            print(f"{card.name}: cannot be played. See: clickwise check {card.path}")
    if not cards:
        print("No pack is installed. Install Clickwise again to get those that belong to it.")
    return WELL


def _check(arguments: argparse.Namespace) -> int:
    from dataclasses import asdict

    from game.packs.problems import Severity

    folders = [folder for path in arguments.paths for folder in _pack_folders(path)]
    problems = [problem for folder in folders for problem in _problems(folder)]
    if arguments.json:
        _print_json(asdict(problem) for problem in problems)
    else:
        for problem in problems:
            print(problem)
        print(_summary(len(folders), problems))
    bad = {Severity.ERROR, Severity.WARNING} if arguments.strict else {Severity.ERROR}
    return PROBLEMS if any(problem.severity in bad for problem in problems) else WELL


def _problems(folder: Path) -> Sequence[Problem]:
    """Every problem of a pack. Only one without errors is laid out, which loads the screen."""
    from game.packs.check import check

    checked = check(folder)
    if checked.pack is None or checked.errors:
        return checked.problems
    from game import interface
    from game.author.fit import fit_problems

    return sorted([*checked.problems, *fit_problems(checked.pack, interface.words)])


def _pack_folders(given: str) -> list[Path]:
    """The packs at a path: the folder of one, a folder of several, a pack's file, or a name."""
    from game.packs import library

    path = Path(given)
    if path.name == library.PACK_FILE and path.is_file():
        return [path.parent]
    if not path.is_dir():
        return [library.find(given).path]
    if (path / library.PACK_FILE).is_file():
        return [path]
    packs = sorted(file.parent for file in path.glob(f"*/{library.PACK_FILE}"))
    if not packs:
        raise NoSuchPack(
            f"There is no pack in {given}. A pack is a folder with a file {library.PACK_FILE}."
        )
    return packs


def _summary(packs: int, problems: Sequence[Problem]) -> str:
    from game.packs.problems import Severity

    found = [sum(problem.severity is severity for problem in problems) for severity in Severity]
    named = [
        f"{count} {name}{'s' if count > 1 and name != 'advice' else ''}"
        for count, name in zip(found, Severity, strict=True)
        if count
    ]
    checked = f"{packs} pack{'s' if packs > 1 else ''} checked"
    return f"{checked}: {', '.join(named) or 'no problem'}."


def _print_json(objects: Iterable[object]) -> None:
    import json

    print(json.dumps(list(objects), ensure_ascii=False, indent=2, default=str))


# --- scores --------------------------------------------------------------------------------------


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


def _doctor(arguments: argparse.Namespace) -> int:
    from game.doctor import diagnosis

    findings = diagnosis()
    for finding in findings:
        print(finding)
    return PROBLEMS if any(finding.stops for finding in findings) else WELL
