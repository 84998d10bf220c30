"""The sounds that are shipped: what their script makes, short, soft, and without a click."""

from __future__ import annotations

import subprocess
import sys
import wave
from array import array
from pathlib import Path

import pytest

from game import folders
from game.stage.cues import Sound

FOLDER = folders.assets() / "sounds"
SCRIPT = FOLDER / "make_sounds.py"

LONGEST = 1.5
"""Seconds."""
LOUDEST, SOFTEST = 0.26, 0.1
"""Parts of full scale: about 12 and 20 decibels below it."""
LARGEST = 60_000
"""Bytes."""

every_sound = pytest.mark.parametrize("sound", Sound)


def samples(sound: Sound) -> array[int]:
    with wave.open(str(FOLDER / f"{sound}.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22050)
        return array("h", file.readframes(file.getnframes()))


def test_the_files_are_what_the_script_makes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, SCRIPT, tmp_path], check=True)

    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert made == {file.name: file.read_bytes() for file in FOLDER.glob("*.wav")}


def test_there_is_a_file_for_every_sound_and_no_other() -> None:
    assert {file.stem for file in FOLDER.glob("*.wav")} == set(Sound)


@every_sound
def test_a_sound_is_short_and_small(sound: Sound) -> None:
    assert 0.1 < len(samples(sound)) / 22050 < LONGEST
    assert (FOLDER / f"{sound}.wav").stat().st_size < LARGEST


@every_sound
def test_a_sound_is_soft(sound: Sound) -> None:
    peak = max(map(abs, samples(sound))) / 32767

    assert SOFTEST < peak < LOUDEST


@every_sound
def test_a_sound_begins_and_ends_in_silence(sound: Sound) -> None:
    heard = samples(sound)
    peak = max(map(abs, heard))

    assert max(map(abs, heard[:10])) < peak / 50
    assert max(map(abs, heard[-50:])) < peak / 50


@every_sound
def test_a_sound_swells_before_it_fades(sound: Sound) -> None:
    """The first two milliseconds are never the loudest: nobody is startled."""
    heard = samples(sound)

    assert max(map(abs, heard[:44])) < max(map(abs, heard)) / 2
