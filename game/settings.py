"""How the game is set up on this computer: a small YAML file that an adult may open.

A file that is not as we write it is set aside whole, and the usual settings hold: nothing is lost,
and nothing is guessed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, cast

from game.cached import cached
from game.errors import ClickwiseError, why
from game.stage.ports import LOUDEST, MOST_LARGER, Settings

MOST_BYTES = 16 * 1024
"""Larger than any file of settings; ours has less than one kilobyte."""

HEAD = "# How Clickwise looks and sounds on this computer. It is written anew with every change.\n"

COMPUTER = "computer"
"""A language or country that follows the computer."""

SET_ASIDE, UNREADABLE, NOT_KEPT = "settings.set-aside", "settings.unreadable", "settings.not-kept"
"""What the adult should know, as keys of the interface's texts."""

_NO_YES: Mapping[str, object] = {"no": False, "yes": True}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the file: the field of `Settings`, and what each of its words stands for."""

    field: str
    words: Mapping[str, object]

    def word(self, settings: Settings) -> str:
        """What the file says for `settings`; the first word for a value that has none."""
        value: object = getattr(settings, self.field)
        meant = {meaning: word for word, meaning in self.words.items()}
        return meant.get(value, next(iter(self.words)))


def entries(languages: Collection[str], countries: Collection[str]) -> Mapping[str, Entry]:
    """Every line that the file may have, by its key and in its order."""
    return {
        "language": Entry("language", {COMPUTER: "", **{each: each for each in languages}}),
        "country": Entry("country", {COMPUTER: "", **{each: each for each in countries}}),
        "text-size": Entry("larger_text", _numbers(0, MOST_LARGER)),
        "easier-reading": Entry("easier_reading", _NO_YES),
        "colours": Entry("night", {"day": False, "night": True}),
        "sound": Entry("volume", _numbers(0, LOUDEST)),
        "calm-movement": Entry("calm_movement", _NO_YES),
        "timer": Entry("timer", {"off": False, "on": True}),
        "class-screen": Entry("class_screen", _numbers(1, 2)),
    }


def _numbers(least: int, most: int) -> Mapping[str, object]:
    return {str(number): number for number in range(least, most + 1)}


# --- a file and its settings ----------------------------------------------------------------------


def read(file: Path, known: Mapping[str, Entry]) -> Settings:
    """The settings in `file`; the usual ones when there is none, and for every line it lacks.

    Raises ClickwiseError when the file is not as we write it.
    """
    if not os.path.lexists(file):
        return Settings()
    try:
        return cached("settings", [file], lambda: _words(file, known), _understood(known))
    except OSError as error:
        raise ClickwiseError(f"The settings in {file} cannot be read ({why(error)}).") from error
    except (ValueError, RecursionError) as error:
        raise ClickwiseError(f"The settings in {file} cannot be understood ({error}).") from error


def write(file: Path, settings: Settings, known: Mapping[str, Entry]) -> None:
    """Write all of the settings or nothing. Raises OSError when that cannot be done."""
    lines = {key: f"{key}: {entry.word(settings)}" for key, entry in known.items()}
    width = max(map(len, lines.values()))
    choices = {key: ", ".join(entry.words) for key, entry in known.items()}
    text = HEAD + "".join(f"{lines[key]:<{width}}  # {choices[key]}\n" for key in known)
    unfinished = file.with_name(f"{file.name}.{os.getpid()}.part")
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        unfinished.write_text(text, "utf-8")
        unfinished.replace(file)
    except OSError:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise


def set_aside(file: Path) -> list[Path]:
    """The files that were set aside."""
    return sorted(file.parent.glob(f"{file.stem}.broken*{file.suffix}"))


def _names_aside(file: Path) -> Iterator[Path]:
    """What files are called that are set aside, without end."""
    for number in count(1):
        again = f"-{number}" if number > 1 else ""
        yield file.with_name(f"{file.stem}.broken{again}{file.suffix}")


def _words(file: Path, known: Mapping[str, Entry]) -> dict[str, str]:
    """Every key and its word, as they were typed; ValueError when one cannot be understood."""
    import yaml

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        read: Any = yaml.load(_text(file), Loader=loader)
    except yaml.YAMLError as error:
        raise ValueError("it is no YAML") from error
    _understood(known)(read)
    return read


def _text(file: Path) -> str:
    if not file.is_file():  # a pipe would make us wait for ever
        raise ValueError("it is no file")
    with file.open("rb") as opened:
        content = opened.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise ValueError("it is too large")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError("it is no text") from error


def _understood(known: Mapping[str, Entry]) -> Callable[[Any], Settings]:
    def understood(value: Any) -> Settings:
        if not isinstance(value, dict):
            raise ValueError("it has no keys")
        fields: dict[str, Any] = {}
        for key, word in cast("dict[str, object]", value).items():
            if key not in known:
                raise ValueError(f"there is no setting “{key}”")
            entry = known[key]
            if not isinstance(word, str) or word not in entry.words:
                raise ValueError(f"{key} is one of: {', '.join(entry.words)}")
            fields[entry.field] = entry.words[word]
        return Settings(**fields)

    return understood


# --- the file of this computer --------------------------------------------------------------------


class SettingsFile:
    """The settings of this computer. Nothing is read before it is asked for.

    `notice` is what the adult should know, as a key of the interface's texts; usually empty.
    """

    def __init__(
        self,
        path: Path,
        languages: Callable[[], Collection[str]],
        countries: Callable[[], Collection[str]],
    ) -> None:
        self.path = path
        self.notice = ""
        self._languages = languages
        self._countries = countries
        self._settings: Settings | None = None
        self._locked = False

    @property
    def _known(self) -> Mapping[str, Entry]:
        return entries(self._languages(), self._countries())

    @property
    def settings(self) -> Settings:
        """How the game was set up last. What cannot be read is set aside."""
        if self._settings is None:
            try:
                self._settings = read(self.path, self._known)
            except ClickwiseError:
                self._settings = Settings()
                self._set_aside()
        return self._settings

    def keep(self, settings: Settings) -> None:
        """Write them for the next start. That this fails stops nothing; `notice` says so."""
        self._settings = settings
        if self._locked:  # what could be neither read nor moved is not written over
            return
        try:
            write(self.path, settings, self._known)
            self.notice = ""
        except OSError:
            self.notice = NOT_KEPT

    def _set_aside(self) -> None:
        free = next(name for name in _names_aside(self.path) if not os.path.lexists(name))
        try:
            self.path.rename(free)
            self.notice = SET_ASIDE
        except OSError:
            self._locked = True
            self.notice = UNREADABLE
