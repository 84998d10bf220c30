"""The pictures of docs/authors.md: pages of the pack that `clickwise new` makes.

Renewed like all golden pictures: see `tests/golden.py`.
"""

from pathlib import Path

import pygame
import pytest

from game import folders, interface
from game.author import start
from game.author.walk import walk
from game.packs.check import check
from game.packs.script import script
from game.play.pages import LetterPage, Page, VotingPage
from game.stage.canvas import Canvas
from game.stage.pages import Aids, draw_page
from game.stage.pictures import Pictures
from game.stage.text import DrawnLines
from game.stage.theme import DAY
from tests.golden import FOLDER, assert_matches

FOR_READERS = FOLDER.parent.parent / "docs" / "pictures"

PICTURES: dict[str, tuple[str, type[Page]]] = {
    "new-choice": ("school-trip", VotingPage),
    "new-answer": ("school-trip", LetterPage),
    "myth": ("only-friends", VotingPage),
    "talk": ("first-words", VotingPage),
}
"""The first page of a kind in a round."""


@pytest.mark.parametrize("name", PICTURES)
def test_authors_are_shown_the_pack_they_get(name: str, tmp_path: Path) -> None:
    pack = check(start.begin(tmp_path / "my-pack", "en").folder).pack
    assert pack is not None
    round, kind = PICTURES[name]
    page = next(
        page for each, page in walk(script([pack]), "en") if each == round and type(page) is kind
    )
    surface = pygame.Surface((1280, 720))
    drawings = Pictures(folders.assets() / "drawings")
    canvas = Canvas(surface, DAY, interface.words("en"), drawings, DrawnLines())

    draw_page(canvas, page, Aids((), lambda _, file: pack.folder / file))

    assert canvas.too_long == []
    assert_matches(surface, name, FOR_READERS)
