"""Sounds, as loud as the settings say. Without a device the game is silent, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pygame

from game.stage.cues import Sound
from game.stage.ports import LOUDEST
from game.stage.preferences import Preferences
from game.stage.quiet import quiet

_RATE = 22050
"""Samples a second, as our files have them."""

_BUFFER = 512
"""Samples that wait to be heard: a fortieth of a second."""


class Speaker(Protocol):
    """Where sounds are heard."""

    def play(self, sound: Sound | None) -> None:
        """Begin to play `sound`, if there is one; never waits for its end, never raises."""
        ...


class Silence:
    """A lesson without a sound."""

    def play(self, sound: Sound | None) -> None:
        """Nothing."""


class Loudspeaker:
    """The computer's own. It is looked for with the first sound, and only once."""

    def __init__(self, folder: Path, preferences: Preferences) -> None:
        """`folder` holds a WAV file for each sound."""
        self._folder = folder
        self._preferences = preferences
        self._loaded: dict[Sound, pygame.mixer.Sound] = {}
        self._broken = False

    def play(self, sound: Sound | None) -> None:
        """Begin to play `sound`, unless sound is off or there is no device."""
        volume = self._preferences.settings.volume
        if sound is None or not volume or self._broken:
            return
        try:
            loaded = self._load(sound)
            loaded.set_volume(volume / LOUDEST)
            loaded.play()
        except (pygame.error, OSError, NotImplementedError):  # the last: built without a mixer
            self._broken = True

    def _load(self, sound: Sound) -> pygame.mixer.Sound:
        if sound not in self._loaded:
            if not pygame.mixer.get_init():
                with quiet():
                    pygame.mixer.init(_RATE, -16, 1, _BUFFER)
            self._loaded[sound] = pygame.mixer.Sound(str(self._folder / f"{sound}.wav"))
        return self._loaded[sound]
