"""What a round keeps showing has a key: it settles in once, and stays while answers come and go."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from game.beats import LETTERS, Zones
from game.play.pages import PickPage, Situation
from game.stage.canvas import Canvas
from game.stage.theme import STAGGER_SECONDS


def option_key(asked: str, letter: str) -> Hashable:
    """An option of the question `asked`, or a zone of it."""
    return "option", asked, letter


def found_key(asked: str, words: str) -> Hashable:
    """Something that was found or placed, by its words; a tick on its mark, by its letter."""
    return "found", asked, words


def turn_of(letter: str) -> float:
    """How many seconds an option waits for those before it."""
    return LETTERS.index(letter) * STAGGER_SECONDS


def asked_in(situation: Situation) -> str:
    """The question of a round's options: of all its cards in a sort."""
    zones = situation.scenery
    return zones.question if isinstance(zones, Zones) else situation.question


def stay_known(canvas: Canvas, situation: Situation, newest: str = "") -> None:
    """What the class has seen of a question need not settle in again after this page.

    `newest` are the words of what was found just now: it may still come to its place.
    """
    canvas.known(*_keys(situation, newest))


def newest_in(page: object) -> str:
    """The words of what this page found."""
    return page.pick.text if isinstance(page, PickPage) and page.right else ""


def _keys(situation: Situation, newest: str) -> Iterator[Hashable]:
    asked = asked_in(situation)
    for option in situation.options:
        yield option_key(asked, option.letter)
    for found in situation.found:
        if found.text != newest:
            yield found_key(asked, found.text)
            yield found_key(asked, found.letter)
