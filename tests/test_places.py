"""The drawn places of stories: what their script makes, in plain shapes, with a text for each."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game import folders, interface
from game.beats import Place
from game.packs.meanings import MEANINGS
from game.stage.theme import PLACES_BY_NIGHT

FOLDER = folders.assets() / "drawings" / "places"
SCRIPT = FOLDER.parent / "make_places.py"

SHAPES = {"svg", "g", "path", "rect", "circle", "ellipse"}
LARGEST = 16_000
"""Bytes."""

DRAWN = [place for place in Place if place is not Place.NONE]
every_place = pytest.mark.parametrize("place", DRAWN)


def drawing(place: Place) -> str:
    return (FOLDER / f"{place}.svg").read_text("utf-8")


def test_the_files_are_what_the_script_makes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, SCRIPT, tmp_path], check=True)

    made = {file.name: file.read_text("utf-8") for file in tmp_path.iterdir()}
    assert made == {file.name: file.read_text("utf-8") for file in FOLDER.iterdir()}
    assert set(made) == {f"{place}.svg" for place in DRAWN}


@every_place
def test_a_place_is_of_shapes_that_the_game_draws(place: Place) -> None:
    root = ElementTree.fromstring(drawing(place))

    assert {one.tag.rpartition("}")[2] for one in root.iter()} <= SHAPES
    assert root.get("viewBox") == "0 0 960 640"
    assert not "".join(root.itertext()).strip()
    assert len(drawing(place)) < LARGEST


def test_every_colour_of_the_evening_is_one_of_the_day() -> None:
    used = {colour for place in DRAWN for colour in re.findall("#[0-9A-F]{6}", drawing(place))}

    assert set(PLACES_BY_NIGHT) <= used
    assert not set(PLACES_BY_NIGHT) & set(PLACES_BY_NIGHT.values())


@pytest.mark.parametrize("place", Place)
def test_a_place_is_told_in_every_language(place: Place) -> None:
    assert MEANINGS[place]
    for language in interface.languages():
        assert interface.words(language)(f"place.{place}")
