"""The loudspeaker: it plays where it can, and is silent, without a word, where it cannot."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game import folders
from game.stage.cues import Sound
from game.stage.ports import LOUDEST, Settings
from game.stage.preferences import Preferences
from game.stage.sound import Loudspeaker

SOUNDS = folders.assets() / "sounds"


@pytest.fixture(autouse=True)
def closed_mixer() -> Iterator[None]:
    """Each test meets a computer on which nothing has sounded yet."""
    pygame.mixer.quit()
    yield
    pygame.mixer.quit()


def speaker(volume: int, folder: Path = SOUNDS) -> Loudspeaker:
    return Loudspeaker(folder, Preferences(Settings(volume=volume)))


def loudness() -> float:
    """How loud the sound is that plays now, from 0 to 1."""
    playing = pygame.mixer.Channel(0).get_sound()
    assert playing is not None
    return playing.get_volume()


@pytest.mark.parametrize("sound", Sound)
def test_every_sound_plays(sound: Sound) -> None:
    speaker(LOUDEST).play(sound)

    assert pygame.mixer.get_busy()


def test_the_device_is_opened_with_the_first_sound() -> None:
    loudspeaker = speaker(LOUDEST)
    assert pygame.mixer.get_init() is None

    loudspeaker.play(None)
    assert pygame.mixer.get_init() is None

    loudspeaker.play(Sound.ANSWERED)
    assert pygame.mixer.get_init() is not None


def test_with_sound_off_no_device_is_opened() -> None:
    speaker(0).play(Sound.ANSWERED)

    assert pygame.mixer.get_init() is None


@pytest.mark.parametrize("volume", range(1, LOUDEST + 1))
def test_sounds_are_as_loud_as_the_settings_say(volume: int) -> None:
    speaker(volume).play(Sound.REVEAL)

    assert loudness() == pytest.approx(volume / LOUDEST, abs=0.02)


def test_a_change_of_volume_holds_from_the_next_sound_on() -> None:
    preferences = Preferences(Settings(volume=LOUDEST))
    loudspeaker = Loudspeaker(SOUNDS, preferences)
    loudspeaker.play(Sound.REVEAL)
    pygame.mixer.stop()

    preferences.change_volume(-2)
    loudspeaker.play(Sound.REVEAL)

    assert loudness() == pytest.approx(0.6, abs=0.02)


def test_after_mute_nothing_new_is_heard() -> None:
    preferences = Preferences(Settings(volume=LOUDEST))
    loudspeaker = Loudspeaker(SOUNDS, preferences)
    loudspeaker.play(Sound.ANSWERED)
    pygame.mixer.stop()

    preferences.mute()
    loudspeaker.play(Sound.ANSWERED)

    assert not pygame.mixer.get_busy()


def test_without_its_files_the_game_is_silent(tmp_path: Path) -> None:
    loudspeaker = speaker(LOUDEST, tmp_path)

    loudspeaker.play(Sound.ANSWERED)
    loudspeaker.play(Sound.REVEAL)

    assert not pygame.mixer.get_busy()


BROKEN = """
import sys
from pathlib import Path
import pygame
from game.stage.cues import Sound
from game.stage.preferences import Preferences
from game.stage.sound import Loudspeaker
speaker = Loudspeaker(Path(sys.argv[1]), Preferences())
for sound in Sound:
    speaker.play(sound)
assert pygame.mixer.get_init() is None
"""


@pytest.mark.parametrize("driver", ["nonsense", "alsa"])
def test_without_a_device_nothing_is_heard_and_nothing_is_printed(
    driver: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", driver)
    monkeypatch.setenv("AUDIODEV", "/nowhere/at/all")

    done = subprocess.run(
        [sys.executable, "-c", BROKEN, str(SOUNDS)], capture_output=True, text=True
    )

    assert (done.returncode, done.stderr) == (0, "")
