"""CW633: feedback says something of its own, and no text is another one copied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from game.author.lint.texts import pupil_texts
from game.author.sequences import WORDS, Sequence, runs_among, sequences
from game.packs.check import Manuscript
from game.packs.problems import Address, Fault, Severity
from game.packs.texts import Words

FEEDBACK = "feedback"

_CURE = "Say it in words of its own: what helps here?"


def repeated(manuscript: Manuscript) -> Iterator[Fault]:
    """Feedback that repeats its own option, or a text of another round."""
    said = [text for text in pupil_texts(manuscript) if text.address[0] == "rounds"]
    rounds = _rounds(said)
    options: dict[Address, list[Words]] = {}
    for text in said:
        options.setdefault(text.address[:-1], []).append(text)
    for text in said:
        if text.address[-1] == FEEDBACK:
            own = {
                run
                for other in options[text.address[:-1]]
                if other is not text
                for run in sequences(other.text)
            }
            yield from _repeats(text, own, "its own option")
            here = text.address[1]
            elsewhere = {run for run in sequences(text.text) if rounds[run] != {here}}
            yield from _repeats(text, elsewhere - own, "another round")


def _rounds(said: list[Words]) -> Mapping[Sequence, set[str | int]]:
    """The rounds that have each run of words."""
    rounds: dict[Sequence, set[str | int]] = {}
    for text in said:
        for run in sequences(text.text):
            rounds.setdefault(run, set()).add(text.address[1])
    return rounds


def _repeats(text: Words, known: Set[Sequence], whose: str) -> Iterator[Fault]:
    for shared in runs_among(text.text, known) if known else ():
        message = f"this feedback repeats {WORDS} words or more of {whose}: “{shared}”"
        yield Fault("CW633", text.address, message, _CURE, Severity.WARNING, word=shared)
