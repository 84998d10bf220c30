"""CW611: no text blames the one it happened to. A child who hears blame tells nobody."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.lint.clauses import negated
from game.author.lint.sayings import Role, Saying, switched
from game.author.lint.words import WordLists
from game.packs.problems import Fault

_CURE = (
    "Say who did wrong: whoever asked, pressed, threatened or passed it on. "
    "Then say what helps now."
)
_ONCE = (
    "Leave out talk_again here: one vote, then say whose fault it is not.\n"
    "What helps may be talked about: “What could Adil do now?”"
)
_NAME_IT = (
    "A wrong option may say it: its misconception then names the blame, "
    "and its feedback says whose fault it is not."
)
_IN_AN_ANSWER = frozenset({Role.OPTION, Role.TEMPTING, Role.CARD})


def blame(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """Words that blame, unless they are denied, or answered by the option they stand in."""
    if not saying.heard:
        return
    for hit in lists.of("blame", saying.text):
        if negated(saying.text, hit, lists) or _answered(saying, lists):
            continue
        word = saying.text[hit.start : hit.end]
        in_answer = saying.role in _IN_AN_ANSWER and saying.verdict != "best"
        cure = f"{_CURE}\n{_NAME_IT}" if in_answer else _CURE
        message = f"“{word}” blames the one it happened to"
        yield Fault("CW611", saying.address, message, cure, word=word)


def voted_twice(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """Questions about blame after which the class talks and votes again: nobody votes on that."""
    if saying.role not in (Role.QUESTION, Role.CLAIM) or not _again(saying):
        return
    for word in list(lists.found("blame-named", saying.text))[:1]:
        message = f"“{word}” is put to the vote twice: the class would talk about who is to blame"
        yield Fault("CW611", saying.address, message, _ONCE, word=word)


def _again(saying: Saying) -> bool:
    """Whether the class talks and votes again; a question of a story may decide it for itself."""
    nearest = saying.around if "talk_again" in saying.around else saying.round
    return switched(nearest, "talk_again")


def _answered(saying: Saying, lists: WordLists) -> bool:
    """Whether the blame is one that a wrong answer names, and its feedback takes away."""
    if saying.role is Role.CLAIM:
        sides = [saying.round.get(side) for side in ("if_true", "if_not_true")]
        given = [side.get("feedback") for side in sides if isinstance(side, dict)]
        kind = any(isinstance(one, str) and lists.has("no-fault", one) for one in given)
        return saying.round.get("answer") == "not-true" and kind
    if saying.role not in _IN_AN_ANSWER or saying.verdict == "best":
        return False
    named = lists.has("blame-named", saying.beside("misconception"))
    return named and lists.has("no-fault", saying.beside("feedback"))
