"""Whom children can call: the helplines of each country, and whether they were checked lately."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from game import folders
from game.cached import cached
from game.dates import first_day, months
from game.errors import ClickwiseError

ANYWHERE = "eu"
"""Stands for every country we know no helplines of."""

MONTHS = 12
"""After so many months a number is old: somebody should try it before a lesson."""


@dataclass(frozen=True, slots=True)
class Helpline:
    """One helpline, as `content/helplines.yaml` describes it.

    `note` is a key of the interface's texts. `for_class` tells those the class may see from those
    that are for the adult, `pictures` who helps to have one taken offline. `verified_on` is a day,
    a month, a year or `unknown`.
    """

    id: str
    country: str
    main: bool
    for_class: bool
    name: str
    number: str
    web: str
    languages: tuple[str, ...]
    note: str
    pictures: bool
    verified_on: str

    def old(self, today: date) -> bool:
        """Whether nobody has verified it for twelve months; what nobody dated is old."""
        verified = first_day(self.verified_on)
        return verified is None or months(verified, today) >= MONTHS


def helplines() -> tuple[Helpline, ...]:
    """Every helpline, in the order of the file. Raises ClickwiseError when that cannot be read."""
    return _helplines(folders.content() / "helplines.yaml")


def countries() -> tuple[str, ...]:
    """The countries we know helplines of, the one that stands for all others last."""
    found = dict.fromkeys(line.country for line in helplines())
    return tuple(sorted(found, key=lambda country: country == ANYWHERE))


def lines_of(country: str, language: str) -> Sequence[Helpline]:
    """What the class of a country is shown: its main number first, then those in its language.

    Where no other line speaks the language, all lines of the country are shown.
    """
    known = country if country in countries() else ANYWHERE
    lines = [line for line in helplines() if line.country == known and line.for_class]
    main = [line for line in lines if line.main]
    others = [line for line in lines if not line.main]
    speaking = [line for line in others if language in line.languages]
    return (*main, *(speaking or others))


def old_lines(country: str, today: date) -> Sequence[Helpline]:
    """What the class of a country would be shown although nobody has verified it for a year."""
    known = country if country in countries() else ANYWHERE
    return tuple(
        line for line in helplines() if line.country == known and line.for_class and line.old(today)
    )


@cache
def _helplines(file: Path) -> tuple[Helpline, ...]:
    return cached("helplines", [file], lambda: _read(file), _understood)


def _read(file: Path) -> Any:
    import yaml

    try:
        read = yaml.load(
            file.read_text("utf-8"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        )
        _understood(read)
    except (OSError, ValueError, TypeError, LookupError, AttributeError, yaml.YAMLError) as error:
        raise ClickwiseError(
            f"The helplines in {file} cannot be read ({error}): "
            "install Clickwise again, or mend the file."
        ) from error
    return read


def _understood(value: Any) -> tuple[Helpline, ...]:
    return tuple(_helpline(line) for line in value["helplines"])


def _helpline(line: dict[str, Any]) -> Helpline:
    return Helpline(
        id=_word(line["id"]),
        country=_word(line["country"]),
        main=_switch(line["main"]),
        for_class=_switch(line["class"]),
        name=_word(line["name"]),
        number=_word(line["number"]),
        web=_word(line.get("web", "")),
        languages=tuple(_word(language) for language in line["languages"]),
        note=_word(line["note"]),
        pictures=_switch(line["pictures"]),
        verified_on=_word(line["verified_on"]),
    )


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"a text is expected, not {value}")
    return value


def _switch(value: object) -> bool:
    if value not in ("yes", "no"):
        raise ValueError(f"yes or no is expected, not {value}")
    return value == "yes"
