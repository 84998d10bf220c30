"""What a volunteer checks the day before: can one play here, and what needs a hand?"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from importlib import metadata
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from game import __version__, folders, helplines, interface, settings
from game.errors import ClickwiseError
from game.packs import library
from game.scores.file import ScoresFile
from game.stage.quiet import quiet

SMALLEST = (1024, 768)
"""The smallest screen of a class, in pixels: an old projector."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. With a cure it is a problem; `stops` says nobody can play."""

    text: str
    cure: str = ""
    stops: bool = False

    def __str__(self) -> str:
        """One line: what was found, and what to do about it."""
        sign = "STOP" if self.stops else "look" if self.cure else "ok  "
        return f"{sign}  {self.text}{' ' if self.cure else ''}{self.cure}"


def diagnosis() -> list[Finding]:
    """Everything that was looked at, in the order of what matters first."""
    parts: tuple[Callable[[], Iterator[Finding]], ...] = (
        _versions,
        _screens,
        _sound,
        _typeface,
        _folders,
        _settings,
        _scores,
        _packs,
        _helplines,
    )
    with quiet():
        return [finding for part in parts for finding in part()]


def _versions() -> Iterator[Finding]:
    python = ".".join(map(str, sys.version_info[:3]))
    yield Finding(f"Clickwise {__version__}, Python {python}.")
    if find_spec("pygame") is None:
        yield Finding("pygame-ce is missing.", "Run: pip install pygame-ce", stops=True)
        return
    import pygame

    if getattr(pygame, "IS_CE", 0):
        sdl = ".".join(map(str, pygame.get_sdl_version()))
        yield Finding(f"pygame-ce {pygame.version.ver}, SDL {sdl}.")
    if _installed("pygame"):
        yield Finding(
            "The old pygame is installed, which takes the place of pygame-ce.",
            "Run: pip uninstall --yes pygame pygame-ce, then: pip install pygame-ce",
            stops=not getattr(pygame, "IS_CE", 0),
        )


def _installed(package: str) -> bool:
    try:
        metadata.version(package)
    except metadata.PackageNotFoundError:
        return False
    return True


def _screens() -> Iterator[Finding]:
    import pygame

    try:
        pygame.display.init()
        driver, sizes = pygame.display.get_driver(), pygame.display.get_desktop_sizes()
    except pygame.error as error:
        cure = "Start the game where a screen is connected, and not over a remote line."
        yield Finding(f"No screen can be opened ({error}).", cure, stops=True)
        return
    finally:
        pygame.display.quit()
    if driver in ("dummy", "offscreen"):
        asked = os.environ.get("SDL_VIDEODRIVER") == driver
        cure = (
            "Connect one; without it only a demo can be seen: "
            "SDL_VIDEODRIVER=dummy clickwise play privacy --demo --pictures out/"
        )
        yield Finding(f"There is no real screen ({driver}).", cure, stops=not asked)
        return
    for number, (width, height) in enumerate(sizes, 1):
        small = width < SMALLEST[0] or height < SMALLEST[1]
        cure = "Set it to 1024 x 768 or more, else the class cannot read well." if small else ""
        yield Finding(f"Screen {number}: {width} x {height}.", cure)


def _sound() -> Iterator[Finding]:
    import pygame

    try:
        pygame.mixer.init()
        yield Finding(f"Sound: {pygame.mixer.get_sdl_mixer_version()[0]}.x, a device answers.")
    except pygame.error as error:
        cure = "The game plays without sound; look at the loudspeaker if you want it."
        yield Finding(f"No sound device ({error}).", cure)
    finally:
        pygame.mixer.quit()


def _typeface() -> Iterator[Finding]:
    try:
        typeface = files("font_manrope") / "files" / "Manrope-Bold.ttf"
        found = typeface.is_file()
    except ModuleNotFoundError:
        found = False
    if found:
        yield Finding("Typeface Manrope.")
    else:
        cure = "Run: pip install font-manrope"
        yield Finding("The typeface Manrope is missing.", cure, stops=True)
    if find_spec("font_source_sans_pro") is None:
        cure = "Run: pip install font-source-sans-pro"
        yield Finding("The typeface for easier reading is missing: the usual one is used.", cure)
    if not (folders.assets() / "drawings").is_dir():
        cure = "Install Clickwise again."
        yield Finding(f"The drawings are missing in {folders.assets()}.", cure, stops=True)


def _folders() -> Iterator[Finding]:
    for name, folder in (("Scores and packs", folders.home()), ("Cache", folders.cache())):
        if _writable(folder):
            yield Finding(f"{name}: {folder}.")
        else:
            cure = "Free the disk or the folder, or set CLICKWISE_HOME to another folder."
            yield Finding(f"{name}: {folder} cannot be written to.", cure)


def _writable(folder: Path) -> bool:
    trial = folder / f".clickwise-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial.write_text("a trial", "utf-8")
        trial.unlink()
    except OSError:
        return False
    return True


def _settings() -> Iterator[Finding]:
    file = folders.settings()
    try:
        known = settings.entries(interface.languages(), helplines.countries())
    except ClickwiseError:
        return  # what is missing is told where it belongs
    try:
        settings.read(file, known)
    except ClickwiseError as error:
        cure = "Mend the file, or the game sets it aside and uses its usual settings."
        yield Finding(str(error), cure)
    else:
        yield Finding(f"Settings: {file}{'' if file.exists() else ', none kept yet'}.")
    if not _writable(file.parent):
        cure = "Free the disk or the folder, else settings hold until the game is left."
        yield Finding(f"Settings: {file.parent} cannot be written to.", cure)
    for aside in settings.set_aside(file):
        cure = "Mend and rename it, or delete it when nobody needs it."
        yield Finding(f"Settings: {aside} was set aside because it could not be read.", cure)


def _scores() -> Iterator[Finding]:
    file = ScoresFile(folders.scores())
    with closing(file):
        try:
            with file.reading() as connection:
                sound = connection.execute("PRAGMA quick_check").fetchone()[0]
                classes = connection.execute("SELECT count(*) FROM sessions").fetchone()[0]
        except ClickwiseError as error:
            yield Finding("Scores:", str(error))
            return
        except sqlite3.Error as error:
            sound, classes = str(error), 0
    if sound == "ok":
        yield Finding(f"Scores: {classes} lessons kept.")
    else:
        cure = f"Move {file.path} to a safe place; the game begins a new one."
        yield Finding(f"Scores: the file is damaged ({sound}).", cure)
    for aside in sorted(file.path.parent.glob(f"{file.path.name}.damaged-*[0-9]")):
        cure = "Ask us to mend it, or delete it when nobody needs it."
        yield Finding(f"Scores: {aside} was set aside because it was damaged.", cure)


def _packs() -> Iterator[Finding]:
    cards = library.cards()
    playable = [card for card in cards if card.playable]
    if playable:
        yield Finding(f"Packs: {', '.join(card.name for card in playable)}.")
    else:
        yield Finding("No pack can be played.", "Install Clickwise again.", stops=True)
    for card in cards:
        if card.errors:
            count = f"{card.errors} problem{'s' if card.errors > 1 else ''}"
            cure = f"See: clickwise check {card.path}"
            yield Finding(f"The pack {card.name} has {count}.", cure)
    pending = [card.name for card in playable if card.review_pending]
    if pending:
        cure = "Read it before you play it."
        yield Finding(f"Not yet reviewed by child protection: {', '.join(pending)}.", cure)


def _helplines() -> Iterator[Finding]:
    try:
        countries = helplines.countries()
    except ClickwiseError as error:
        yield Finding("Helplines:", str(error))
        return
    for country in countries:
        old = helplines.old_lines(country, date.today())
        if old:
            names = ", ".join(_called(line) for line in old)
            cure = f"Not verified for {helplines.MONTHS} months: try them before you play."
            yield Finding(f"Helplines of {country}: {names}.", cure)
        else:
            yield Finding(f"Helplines of {country}: verified.")


def _called(line: helplines.Helpline) -> str:
    """A helpline by its name and number; some are called by their number."""
    reach = line.number or line.web
    return reach if line.name == reach else f"{line.name} {reach}"
