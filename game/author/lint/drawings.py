"""CW625: drawings only, and none of a body, a bathroom or a bedroom."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.lint.sayings import Role, Saying
from game.author.lint.words import WordLists, word_lists
from game.packs.check import Manuscript
from game.packs.problems import Fault, Severity

_ELSEWHERE = "Draw it in another place: a park, a classroom, a kitchen table."
_DRAW = "Draw it as SVG. If it is a drawing, waive the rule and say who drew it."


def described(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """What the text for those who cannot see a picture tells of it."""
    if saying.role is Role.ALT:
        for word in lists.found("not-drawn", saying.text):
            message = f"a picture with “{word}” is not for a class"
            yield Fault("CW625", saying.address, message, _ELSEWHERE, word=word)


def drawings(manuscript: Manuscript, lists: WordLists) -> Iterator[Fault]:
    """What the name of a picture's file tells of it, in the pack's language or in English."""
    for index, one in manuscript.rounds.items():
        for address, file in one.pictures():
            here = ("rounds", index, *address)
            for known in {lists.language: lists, "en": word_lists("en", lists.month)}.values():
                for word in known.found("not-drawn", file):
                    message = f"a picture called “{word}” is not for a class"
                    yield Fault("CW625", here, message, _ELSEWHERE, word=word)
            # A picture of another kind cannot be shown at all, and CW403 says so.
            if file.casefold().endswith(".png"):
                message = "nobody can tell by program whether this is a drawing or a photo"
                yield Fault("CW625", here, message, _DRAW, Severity.WARNING)
