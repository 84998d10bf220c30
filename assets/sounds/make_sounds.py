"""Makes the sounds of the game: `python assets/sounds/make_sounds.py` writes them beside itself.

Soft, short, wooden, and all from one pentatonic scale, so that any two sound well together. There
is none for a wrong answer, for time that runs out, or for a clock, and there will be none: nobody
is startled and nobody is blamed. The same script always makes the same bytes.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

RATE = 22050
"""Samples a second."""

# The scale, in hertz.
C3, G3, C4, E4, G4 = 130.81, 196.00, 261.63, 329.63, 392.00
C5, D5, E5, G5 = 523.25, 587.33, 659.26, 783.99


@dataclass(frozen=True, slots=True)
class Partial:
    """One tone of a voice: how many times its note's pitch, how strong, how fast it fades.

    `fade` is the seconds in which it falls to about a third.
    """

    ratio: float
    strength: float
    fade: float


@dataclass(frozen=True, slots=True)
class Voice:
    """What a note sounds like.

    `attack` is the seconds until it is there, `release` those in which the last of it goes.
    """

    attack: float
    release: float
    partials: tuple[Partial, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A pitch in hertz, and when it begins, in seconds."""

    pitch: float
    begins: float = 0.0


@dataclass(frozen=True, slots=True)
class Sound:
    """Notes of one voice for so many seconds; `peak`, a part of full scale, is how loud it gets."""

    voice: Voice
    notes: tuple[Note, ...]
    seconds: float
    peak: float


TAP = Voice(0.008, 0.05, (Partial(1, 1.0, 0.07), Partial(4, 0.12, 0.02)))
"""A soft mallet on a small wooden bar."""

WOOD = Voice(0.010, 0.1, (Partial(1, 1.0, 0.25), Partial(4, 0.15, 0.06), Partial(10, 0.02, 0.02)))
"""A marimba: its bars are tuned so that the second tone is four times the first."""

LONG_WOOD = Voice(0.015, 0.3, (Partial(1, 1.0, 0.4), Partial(4, 0.08, 0.1)))
"""Long bars, which ring on."""

CHIME = Voice(0.008, 0.1, (Partial(1, 1.0, 0.20), Partial(2, 0.25, 0.12), Partial(4, 0.06, 0.05)))
"""Small and bright."""

PAD = Voice(0.35, 0.7, (Partial(1, 1.0, 0.9), Partial(2, 0.4, 0.7), Partial(3, 0.1, 0.5)))
"""Breathed more than struck."""

QUARTER = 0.25
"""A quarter of full scale: 12 decibels below the loudest that can be stored."""

SOUNDS: Mapping[str, Sound] = {
    "answered": Sound(TAP, (Note(G4), Note(C5, 0.03)), 0.35, 0.18),
    "reveal": Sound(WOOD, (Note(G4), Note(C5, 0.16)), 1.0, QUARTER),
    "prickle": Sound(CHIME, (Note(D5), Note(E5, 0.09), Note(G5, 0.18)), 0.9, 0.2),
    "ending": Sound(
        LONG_WOOD, (Note(C4), Note(G4, 0.1), Note(C5, 0.2), Note(E5, 0.3)), 1.35, QUARTER
    ),
    "calm": Sound(PAD, (Note(C3), Note(G3, 0.05), Note(E4, 0.1)), 1.35, QUARTER),
}


def samples(sound: Sound) -> array[int]:
    """The sound as 16-bit samples, which begin and end in silence."""
    count = round(sound.seconds * RATE)
    waves = [0.0] * count
    for note in sound.notes:
        first = round(note.begins * RATE)
        for place in range(first, count):
            waves[place] += _struck(sound.voice, note.pitch, (place - first) / RATE)
    for place in range(count):
        left = (count - 1 - place) / RATE
        waves[place] *= _eased(left / sound.voice.release)
    scale = sound.peak * 32767 / max(abs(each) for each in waves)
    return array("h", (round(each * scale) for each in waves))


def _struck(voice: Voice, pitch: float, seconds: float) -> float:
    """A note's wave so many seconds after it began."""
    tones = sum(
        partial.strength
        * math.exp(-seconds / partial.fade)
        * math.sin(math.tau * pitch * partial.ratio * seconds)
        for partial in voice.partials
    )
    return tones * _eased(seconds / voice.attack)


def _eased(part: float) -> float:
    """From 0 to 1 without a corner: a corner would click."""
    return 0.5 - 0.5 * math.cos(math.pi * min(part, 1.0))


def write(folder: Path) -> None:
    """Every sound as a WAV file in `folder`."""
    for name, sound in SOUNDS.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples(sound).tobytes())


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
