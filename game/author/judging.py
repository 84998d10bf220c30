"""All that is to be said about a pack: its format, its words, its pages, and what was waived.

Here the checks of the author's bench are put together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from game.author.lint import lint_problems
from game.author.release import review_problems
from game.packs.check import Checked, check
from game.packs.pack import Pack
from game.packs.problems import Problem
from game.packs.waivers import Waived, sift

if TYPE_CHECKING:
    from game.stage.ports import Words


@dataclass(frozen=True, slots=True)
class Scope:
    """What of a pack is judged, and on which day.

    `language` is one of it, or None for all; `release` asks for what only a release must meet.
    """

    today: date
    language: str | None = None
    layout: bool = True
    release: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """A pack and what was found.

    `unseen` when errors kept its pages from being laid out, `whole` when all of it could be read.
    """

    folder: Path
    pack: Pack | None
    problems: tuple[Problem, ...]
    waived: tuple[Waived, ...]
    unseen: bool
    whole: bool = True


def judged(folder: Path, words: Callable[[str], Words], scope: Scope) -> Judged:
    """The pack in `folder`. `words` gives the texts of the interface in a language.

    Only a pack that can be played as it stands is laid out, and only then the screen is loaded.
    """
    checked = check(folder, scope.language)
    playable = checked.pack is not None and not checked.errors
    problems = _found(checked, scope)
    if checked.pack and playable and scope.layout:
        problems += _unfit(checked.pack, words, scope)
    sifted = sift(
        sorted(problems),
        folder,
        [one.written for one in checked.manuscripts],
        scope.today,
        everything=playable and scope.language is None,
    )
    told = tuple(sorted(sifted.told))
    unseen = scope.layout and not playable
    return Judged(folder, checked.pack, told, sifted.waived, unseen, checked.whole)


def _found(checked: Checked, scope: Scope) -> list[Problem]:
    """What is found by reading alone."""
    beyond = lint_problems(checked, scope.today)
    if scope.release:
        beyond += review_problems(checked.manuscripts, scope.today)
    return [*checked.problems, *_of_language(beyond, checked, scope.language)]


def _of_language(
    problems: Iterable[Problem], checked: Checked, language: str | None
) -> Iterable[Problem]:
    """Those of the file of one language; without one, all."""
    if language is None:
        return problems
    files = {one.file for one in checked.manuscripts if one.language == language}
    return [one for one in problems if one.file in files]


def _unfit(pack: Pack, words: Callable[[str], Words], scope: Scope) -> list[Problem]:
    from game.author.fit import fit_problems

    languages = tuple(pack.editions) if scope.language is None else (scope.language,)
    return fit_problems(pack, words, languages=languages)
