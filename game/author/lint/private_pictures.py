"""CW616: a private picture is never shown, kept or passed on; messages are kept first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from game.author.lint.clauses import negated, sentence, unspoken
from game.author.lint.sayings import Role, Saying
from game.author.lint.words import Hit, WordLists
from game.beats import Topic
from game.packs.problems import Fault, Severity

REACH = 5
"""Words between a verb and the picture it is about."""

_WORD = re.compile(r"[^\W_]+")
_DEEDS = {
    "show": (
        "advice to show a private picture",
        "Telling is enough. Write: “Tell an adult you trust, in words.”",
    ),
    "keep": (
        "advice to keep a private picture",
        "Write: “Keep the messages and the account name, never the picture.”",
    ),
    "pass-on": (
        "advice to pass on a private picture",
        "It is never passed on, even after a yes. "
        "Write: “Do not pass it on. Tell an adult you trust.”",
    ),
}
"""What is said of each deed. `show` stands before the picture, `show-last` after it."""
_IN_WORDS = (
    "Say what is shown: “the messages, never the picture”; or “Tell an adult you trust, in words.”"
)
_PERMISSION = "Say that it is never passed on, and nothing that sounds as if a yes made it right."


def private_pictures(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """Advice to do with a private picture what nobody should; and a yes that changes nothing."""
    if saying.advice:
        for deed, (what, cure) in _DEEDS.items():
            for hit in _advised(saying, deed, lists)[:1]:
                word = saying.text[hit.start : hit.end]
                message = f"“{word}” sounds like {what}"
                yield Fault("CW616", saying.address, message, cure, word=word)
    if saying.heard and _is_private(saying, lists):
        for word in lists.found("a-yes", saying.text):
            message = f"“{word}” sounds as if a private picture could be passed on after a yes"
            yield Fault("CW616", saying.address, message, _PERMISSION, word=word)


def unnamed_pictures(saying: Saying, lists: WordLists) -> Iterator[Fault]:
    """“Show it to a teacher”, a photo of the screen: it may be the picture.

    Where messages are named beside it, it is these: they may be shown.
    """
    if not saying.advice or saying.topic == Topic.PRIVACY or lists.has("messages", saying.text):
        return
    text = unspoken(saying.text)
    for hit in [*lists.of("show-it", text), *lists.of("screen-picture", text)][:1]:
        if not negated(text, hit, lists):
            word = text[hit.start : hit.end]
            message = f"“{word}” may be understood as showing a private picture"
            yield Fault("CW616", saying.address, message, _IN_WORDS, Severity.WARNING, word=word)


def keep_first(round_: Sequence[Saying], lists: WordLists) -> Iterator[Fault]:
    """Steps in which something is deleted before messages are kept."""
    steps = [one for one in round_ if one.role is Role.STEP]
    keeps = [at for at, one in enumerate(steps) if _keeps_messages(one.text, lists)]
    for step in steps[: keeps[0]] if keeps else ():
        for hit in lists.of("delete", step.text):
            if not negated(step.text, hit, lists):
                word = step.text[hit.start : hit.end]
                message = f"“{word}” comes before the messages are kept"
                cure = "Put the step that keeps messages and account names before it."
                yield Fault("CW616", step.address, message, cure, word=word)


def _advised(saying: Saying, deed: str, lists: WordLists) -> list[Hit]:
    """The verbs of a deed that have a picture, and that nothing in the sentence denies."""
    text = saying.text
    pictures = [one for one in _pictures(saying, lists) if not _none(text, one, lists)]
    verbs = [(hit, False) for hit in lists.of(deed, text)] if pictures else []
    verbs += [(hit, True) for hit in lists.of(f"{deed}-last", text)] if pictures else []
    return [
        verb
        for verb, last in verbs
        if any(_belongs(text, picture, verb, last) for picture in pictures)
        and not negated(text, verb, lists)
        and not _disapproved(text, verb, lists)
    ]


def _pictures(saying: Saying, lists: WordLists) -> list[Hit]:
    """What counts as a private picture here: of privacy packs, only what is called so."""
    found = lists.of("private-picture", saying.text)
    if saying.topic != Topic.PRIVACY:
        found += lists.of("picture", saying.text)
    return found


def _none(text: str, picture: Hit, lists: WordLists) -> bool:
    """Whether it is no picture: “never the picture”, “without the picture”."""
    without = (one.end for one in lists.of("without", text) if one.end <= picture.start)
    near = any(len(_WORD.findall(text[end : picture.start])) < 2 for end in without)
    return near or negated(text, picture, lists)


def _belongs(text: str, picture: Hit, verb: Hit, last: bool) -> bool:
    """Whether the picture is what the verb is about: near, in the same sentence, on its side."""
    first, second = (picture, verb) if last else (verb, picture)
    if second.start < first.start:
        return False
    if sentence(text, first.start, first.end) != sentence(text, second.start, second.end):
        return False
    # “zeig das Bild her”: the picture stands between the parts of the verb.
    return len(_WORD.findall(text[first.end : second.start])) <= REACH


def _disapproved(text: str, verb: Hit, lists: WordLists) -> bool:
    begin, end = sentence(text, verb.start, verb.end)
    return lists.has("disapproval", text[begin:end])


def _is_private(saying: Saying, lists: WordLists) -> bool:
    return saying.topic != Topic.PRIVACY or lists.has("private-picture", saying.text)


def _keeps_messages(text: str, lists: WordLists) -> bool:
    kept = [*lists.of("keep", text), *lists.of("keep-last", text)]
    return lists.has("messages", text) and any(not negated(text, hit, lists) for hit in kept)
