"""What is wrong with parts that several types of rounds have: feedback, distractors, characters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.beats import Expression
from game.packs.problems import Address, Fault

FEEDBACK_LENGTH = 25
"""Characters below which feedback cannot explain anything."""
ON_THE_PAGE = 2
"""Characters that a page has room for."""


def cast_faults(cast: Mapping[str, Expression], address: Address) -> Iterator[Fault]:
    if len(cast) > ON_THE_PAGE:
        message = "at most two characters fit on the page"
        yield Fault("CW207", address, message, f"Here are: {', '.join(cast)}.", at_key=True)


def count_fault(address: Address, count: int, least: int, most: int, what: str) -> Iterator[Fault]:
    """A fault when there are fewer than `least` or more than `most`."""
    if not least <= count <= most:
        message = f"{least} to {most} {what} are wanted, not {count}"
        yield Fault("CW207", address, message, at_key=True)


def feedback_fault(feedback: str, address: Address) -> Iterator[Fault]:
    """Feedback that is missing, or too short to explain anything. `address` is what it is for."""
    if not feedback:
        yield Fault("CW210", address, "“feedback” is missing", _NO_FEEDBACK, at_key=True)
    elif len(feedback) < FEEDBACK_LENGTH:
        message = f"this feedback has {len(feedback)} characters, fewer than {FEEDBACK_LENGTH}"
        yield Fault("CW210", (*address, "feedback"), message, _FEEDBACK)


_FEEDBACK = "Say kindly what helps here; the class reads it after the vote."
_NO_FEEDBACK = "Add a line: feedback: …\n" + _FEEDBACK


def distractor_fault(address: Address, **given: str) -> Iterator[Fault]:
    """Faults for each of the `given` keys of a distractor that is empty."""
    for key, text in given.items():
        if not text:
            cure = f"Add a line: {key}: …\n{_DISTRACTOR[key]}"
            yield Fault("CW209", address, f"“{key}” is missing", cure, at_key=True)


_DISTRACTOR = {
    "misconception": "Name the wrong idea behind this answer; adults read it.",
    "tempting": "Say why somebody might choose this; the class reads it.",
}


def same_text_fault(texts: Mapping[str, str], address: Address) -> Iterator[Fault]:
    """A fault for each text that says what one above it says."""
    said: dict[str, str] = {}
    for name, text in texts.items():
        other = said.setdefault(text.casefold(), name)
        if other != name:
            message = f"this says the same as “{other}”"
            cure = "Say something else here, or leave one of the two out."
            yield Fault("CW215", (*address, name, "text"), message, cure)
