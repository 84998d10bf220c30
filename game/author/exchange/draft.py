"""A bank to the YAML of a draft pack: what the bank gives stands there, what is missing is marked.

A missing text is a key without a value, so `clickwise check` names it at its line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.author.exchange.bank import Bank, Choice, Kind, Left, NotCarried, Question
from game.author.exchange.yaml_lines import ADD, comment, entry
from game.beats import LETTERS, RoundType
from game.packs.faults import FEEDBACK_LENGTH
from game.packs.identifiers import identifier
from game.packs.model import RESERVED
from game.packs.source import EVENTS, SIZE
from game.packs.texts import FEEDBACK, OPTION, QUESTION, SCENE

ROOM = EVENTS - 500
"""Parts of a file, as `source.read` counts them, less some that its head takes."""
BYTES = SIZE - 100_000
"""Bytes for rounds; what an author adds takes some more."""
ZONES, CARDS = range(2, 5), range(2, 9)
"""How many zones and cards a sort round has room for."""

TYPES = {
    Kind.CHOICE: RoundType.CHOICE,
    Kind.TRUE_OR_FALSE: RoundType.MYTH,
    Kind.MATCHING: RoundType.SORT,
    Kind.TALK: RoundType.TALK,
}
"""What kind of round each kind of question becomes."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft pack: its YAML, how many rounds of each type, how many marks, what was left."""

    text: str
    rounds: Mapping[RoundType, int]
    marks: int
    left: tuple[Left, ...]


def drafted(bank: Bank, pack: str, language: str, origin: str) -> Draft:
    """The draft of `bank`, as a pack of that name; `origin` says which file it came from."""
    lines = list(_head(pack, language, origin))
    left = list(bank.left)
    rounds: Counter[RoundType] = Counter()
    taken: set[str] = set()
    room, size = ROOM, BYTES
    for question in bank.questions:
        try:
            name = identifier(question.text, "round", taken)
            written = list(_round(question, name))
            room -= 3 * len(written)
            size -= sum(len(one.encode()) + 1 for one in written)
            if room < 0 or size < 0:
                raise NotCarried("the pack is full; import the rest from a file of its own")
        except NotCarried as reason:
            left.append(Left(question.name, str(reason)))
            continue
        taken.add(name)
        lines += written
        rounds[TYPES[question.kind]] += 1
        left += (Left(question.name, why, partly=True) for why in _partly(question))
    text = "\n".join(lines) + "\n"
    return Draft(text, rounds, text.count(f"  {ADD}"), tuple(left))


def _head(pack: str, language: str, origin: str) -> Iterator[str]:
    yield comment(0, f"A draft, made from {origin}. Lines with “{ADD}” wait for you:")
    yield comment(0, "write the text in front of the mark, then delete the mark. clickwise check")
    yield comment(0, "names what is missing. content/README.md says how a pack is written, and how")
    yield comment(0, "its words are for children: each question about a character, in short words.")
    yield entry(0, "pack", pack)
    yield entry(0, "title", mark="what the class sees above the pack")
    yield entry(0, "topic", mark="privacy, sexting, grooming or sextortion")
    yield entry(0, "language", language)
    yield "objectives:"
    yield entry(2, "first-objective", mark="what a pupil can do afterwards: “I can …”")
    yield comment(0, "sources: each with a year; name them in the rounds that rest on them")
    yield "review: {child_protection: pending, teacher: pending, native: pending}"
    yield "rounds:"


def _round(question: Question, name: str) -> Iterator[str]:
    """The lines of one round. Raises NotCarried."""
    yield ""
    if question.origin:
        yield comment(2, question.origin)
    yield f"  - id: {name}"
    yield entry(4, "type", TYPES[question.kind])
    yield entry(4, "objective", mark="one of the objectives above: first-objective")
    match question.kind:
        case Kind.CHOICE:
            yield from _choice(question)
        case Kind.TRUE_OR_FALSE:
            yield from _myth(question)
        case Kind.MATCHING:
            yield from _sort(question)
        case Kind.TALK:
            yield from _talk(question)
    yield from _debrief(question)


def _asked(question: Question, key: str) -> Iterator[str]:
    scene, text = scene_and_question(question)
    if scene:
        yield entry(4, "scene", scene)
    yield entry(4, key, text)


def _choice(question: Question) -> Iterator[str]:
    yield from _asked(question, "question")
    if question.tick_all:
        yield entry(4, "tick_all", "yes")
    count = len(question.choices)
    yield entry(4, "options", mark=f"keep six of these {count}" if count > len(LETTERS) else "")
    named = any(choice.right for choice in question.choices)
    unknown = "okay or risky" if named else "best, okay or risky"
    taken: set[str] = set()
    for choice in question.choices:
        name = identifier(choice.text, "option", taken)
        taken.add(name)
        yield entry(6, name)
        yield entry(8, "text", choice.text)
        yield entry(8, "verdict", choice.verdict or "", "" if choice.verdict else unknown)
        yield from _kind_words(8, choice)


def _kind_words(indent: int, choice: Choice) -> Iterator[str]:
    if not choice.right:
        yield entry(indent, "misconception", mark="the wrong idea behind this; adults read it")
        tempting = "" if choice.tempting else "why somebody might choose it; the class reads it"
        yield entry(indent, "tempting", choice.tempting, tempting)
    yield _feedback(indent, choice.feedback)


def _feedback(indent: int, feedback: str) -> str:
    mark = ""
    if len(feedback) < FEEDBACK_LENGTH:
        mark = f"say kindly what helps, in {FEEDBACK_LENGTH} characters or more"
    return entry(indent, "feedback", feedback, mark)


def _myth(question: Question) -> Iterator[str]:
    yield from _asked(question, "claim")
    true, _ = question.choices
    yield entry(4, "answer", "true" if true.right else "not-true")
    for key, side in zip(("if_true", "if_not_true"), question.choices, strict=True):
        yield entry(4, key)
        yield from _kind_words(6, side)


def _sort(question: Question) -> Iterator[str]:
    zones = list(dict.fromkeys(pair.right for pair in question.pairs))
    cards = [pair for pair in question.pairs if pair.left]
    if len(zones) not in ZONES:
        raise NotCarried(f"its pairs have {len(zones)} different right sides; a sort has 2 to 4")
    if len(cards) not in CARDS:
        raise NotCarried(f"it has {len(cards)} cards to place; a sort has room for 2 to 8")
    yield entry(4, "question", question.text)
    yield entry(4, "zones")
    names = dict(zip(zones, _names(zones, "zone", ()), strict=True))
    for text, name in names.items():
        yield entry(6, name, text)
    yield entry(4, "cards")
    for card, name in zip(cards, _names([c.left for c in cards], "card", RESERVED), strict=True):
        yield entry(6, name)
        yield entry(8, "text", card.left)
        yield entry(8, "best", names[card.right])
        yield from _kind_words(8, Choice(""))


def _names(texts: Sequence[str], otherwise: str, reserved: frozenset[str] | tuple[()]) -> list[str]:
    taken = set(reserved)
    names: list[str] = []
    for text in texts:
        names.append(identifier(text, otherwise, taken))
        taken.add(names[-1])
    return names


def _talk(question: Question) -> Iterator[str]:
    yield from _asked(question, "question")
    if question.choices:
        yield entry(4, "options")
        texts = [choice.text for choice in question.choices]
        for text, name in zip(texts, _names(texts, "option", ()), strict=True):
            yield entry(6, name, text)


def _debrief(question: Question) -> Iterator[str]:
    key_point = "" if question.key_point else "what the class takes home; it ends with hope"
    yield entry(4, "key_point", question.key_point, key_point)
    if question.kind is not Kind.TALK:
        talk = "" if question.talk else "a question to talk about afterwards"
        yield entry(4, "talk", question.talk, talk)
    yield entry(4, "tell", mark="at least two: [adult-at-home, teacher]")
    yield entry(4, "adult")
    yield entry(6, "aim", mark="what the class finds out")
    yield entry(6, "say", mark="what a volunteer may ask or say")
    yield entry(6, "do_not_say", mark="what would shame, frighten or blame")
    yield entry(6, "if_quiet", mark="what helps when nobody speaks")
    yield entry(4, "sources", mark="[own] where you wrote it yourself, or names of sources above")


def scene_and_question(question: Question) -> tuple[str, str]:
    """The scene and what is asked: a text in several lines, or one too long, asks at its end."""
    text = question.text.replace("\n", " ")
    if question.scene:
        return question.scene, text
    if "\n" in question.text:
        before, _, last = question.text.rpartition("\n")
        return before.replace("\n", " "), last
    sentences = re.split(r"(?<=[.!?…]) +", text)
    scene, last = " ".join(sentences[:-1]), sentences[-1]
    if len(text) > QUESTION.limit and scene and last.endswith("?"):
        return scene, last
    return "", text


def _partly(question: Question) -> Iterator[str]:
    """What a round or its page has no room for. The author shortens it: nothing is cut here."""
    one_text = question.kind is Kind.MATCHING
    scene, asked = ("", question.text) if one_text else scene_and_question(question)
    given = [(SCENE, scene), (QUESTION, asked), (FEEDBACK, question.key_point)]
    given += [(OPTION, choice.text) for choice in question.choices]
    given += [(FEEDBACK, choice.feedback) for choice in question.choices]
    given += [(FEEDBACK, choice.tempting) for choice in question.choices]
    given += [(OPTION, pair.right) for pair in question.pairs]
    given += [(QUESTION, pair.left) for pair in question.pairs]
    for kind in dict.fromkeys(kind for kind, text in given if len(text) > kind.limit):
        longest = max(len(text) for one, text in given if one is kind)
        yield f"its {kind.name} has {longest} characters, the page has room for {kind.limit}"
    if len(question.choices) > len(LETTERS):
        yield f"it has {len(question.choices)} answers; a page has room for {len(LETTERS)}"
    if question.kind is Kind.TALK and any(choice.feedback for choice in question.choices):
        yield "the feedback of its answers stays behind; in a talk round all answers are good"
