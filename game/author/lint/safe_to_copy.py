"""CW617: the best answer is safe to copy. It never says to send, pay, meet or give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.author.lint.clauses import clause, negated, spoken_whole
from game.author.lint.sayings import Role, Saying, switched
from game.author.lint.words import Hit, WordLists
from game.packs.problems import Fault

_CURE = (
    "Write what is safe to do: stop, tell an adult, say no.\n"
    "Where options are what somebody else says, put them in quotation marks."
)


REFUSED = 4
"""Words within which a refusal reaches what is refused: “refuse to answer, pay or meet”."""
_SIGNS = re.compile(r"[,.;:!?]")
_WORD = re.compile(r"[^\W_]+")
_ACCOUNT = re.compile(r"[a-z][A-Z0-9_]")
"""Names of accounts and apps, as all ours are written: SkyFox, BlokLand."""
_NOT_EVEN_TO_HELPERS = ("picture", "private-picture", "never-to-anybody")
"""What is no help even where an adult stands beside it, as in “Give the number of mum”."""


def safe_to_copy(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """Deeds in a best option, or in a step, that a child must not copy."""
    best = saying.role is Role.OPTION and saying.verdict == "best"
    if not best and saying.role is not Role.STEP:
        return
    # “Send me a picture” is a warning sign to be found, not a thing to do.
    if switched(saying.round, "tick_all") and spoken_whole(saying.text):
        return
    for hit in lists.of("unsafe-deed", saying.text):
        fine = (negated, _refused, _says_who, _to_a_helper)
        if not any(reason(saying.text, hit, lists) for reason in fine):
            word = saying.text[hit.start : hit.end]
            message = f"a best answer says “{word}”"
            yield Fault("CW617", saying.address, message, _CURE, word=word)


def _refused(text: str, hit: Hit, lists: WordLists) -> bool:
    """Whether it is what one refuses or stops: “Refuse to pay”, not “Refuse and pay”."""
    turns = set(lists.found("and", text)) - set(lists.found("or", text))
    for refusal in lists.of("refusal", text):
        between = text[refusal.end : hit.start]
        words = _WORD.findall(between)
        joined = not _SIGNS.search(between) and not turns & set(words)
        if refusal.end <= hit.start and joined and len(words) < REFUSED:
            return True
    return False


def _says_who(text: str, hit: Hit, lists: WordLists) -> bool:
    """Whether it says who did it, not what to do: “The person who sends it round”.

    “Whoever trusts her, gives her the password” says what to do, after its comma.
    """
    who = lists.begins("whoever-openings", text) and "," not in text[: hit.start]
    return who or lists.begins("doer-openings", text)


def _to_a_helper(text: str, hit: Hit, lists: WordLists) -> bool:
    """Whether the deed turns to an adult who helps: “Send grandma Rosa a message”."""
    part = _part(text, hit, lists)
    risky = any(lists.has(name, part) for name in _NOT_EVEN_TO_HELPERS)
    return lists.has("helpers", part) and not risky and not _ACCOUNT.search(part)


def _part(text: str, hit: Hit, lists: WordLists) -> str:
    """The part of the clause that the deed stands in: “Pay and tell mum” are two."""
    start, end = clause(text, hit, lists)
    turns = lists.of("and", text)
    start = max([start, *(one.end for one in turns if one.end <= hit.start)])
    end = min([end, *(one.start for one in turns if one.start >= hit.end)])
    return text[start:end]
