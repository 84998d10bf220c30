"""Moodle's GIFT to questions. A question that is not understood is left, the others go on.

Questions are blocks of lines with an empty line between. What stands in the braces says what kind
of question it is, in the same order of guesses that Moodle makes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from game.author.exchange.bank import (
    QUESTIONS,
    Bank,
    Choice,
    Kind,
    Left,
    NotCarried,
    Pair,
    Question,
    checked,
    numbered,
)
from game.author.exchange.gift_syntax import marks, split, unescaped
from game.author.exchange.plain import HTML, MARKDOWN, PLAIN, line, plain
from game.beats import Verdict

BLOCK = 20_000
"""Characters of one question with all its answers."""
BLANK = "_____"
"""Stands in a sentence where the answers stood."""

_FORMAT = re.compile(r"\s*\[(html|markdown|moodle|plain)\]", re.IGNORECASE)
_WEIGHT = re.compile(r"%(-?[0-9]{1,3}(?:\.[0-9]{1,9})?)%")
_SPOKEN = {"T": True, "TRUE": True, "F": False, "FALSE": False}


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of one question: the first one's number, and the category they stand in."""

    number: int
    text: str
    category: str


@dataclass(slots=True)
class _Reading:
    """How the texts of one question are read, and what they lose by it."""

    markup: str = HTML
    lost: list[str] = field(default_factory=list[str])

    def words(self, text: str, *, one_line: bool = True) -> str:
        """`text` as plain words; it may say by itself how it is marked up."""
        format_ = _FORMAT.match(text)
        markup = _markup(format_[1]) if format_ else self.markup
        read = plain(unescaped(text[format_.end() :] if format_ else text), markup, self.lost)
        return read.replace("\n", " ") if one_line else read


def _markup(format_: str) -> str:
    name = format_.lower()
    return name if name in (MARKDOWN, PLAIN) else HTML


def read_gift(text: str) -> Bank:
    """Every question of a GIFT file."""
    questions: list[Question] = []
    left: list[Left] = []
    for count, block in enumerate(_blocks(text)):
        name = numbered(block.number, "line", _shown(block.text))
        if count >= QUESTIONS:
            left.append(Left(name, f"it and all after it: only {QUESTIONS} questions are read"))
            break
        reading = _Reading()
        try:
            question = _question(block, name, reading)
            questions.append(checked(question))
            left += (Left(name, what, partly=True) for what in reading.lost)
        except NotCarried as reason:
            left.append(Left(name, str(reason)))
    return Bank(tuple(questions), tuple(left))


def _blocks(text: str) -> Iterator[_Block]:
    category, begin, held = "", 0, list[str]()
    for number, written in enumerate([*text.split("\n"), ""], 1):
        here = written.strip()
        if here.startswith("$CATEGORY:"):
            category = line(here.removeprefix("$CATEGORY:"))
        elif here.startswith("//"):
            continue
        elif here:
            begin = begin if held else number
            held.append(written)
        elif held:
            yield _Block(begin, "\n".join(held), category)
            held = []


def _shown(block: str) -> str:
    """The title of a question, or the beginning of its text."""
    title, text = _title(block[:BLOCK])
    format_ = _FORMAT.match(text)
    begin = text[format_.end() if format_ else 0 :][:300].partition("{")[0]
    return line(plain(title or unescaped(begin), HTML, []))


def _title(block: str) -> tuple[str, str]:
    """The title of a block, if it has one, and what follows."""
    text = block.lstrip()
    found = list(marks(text[:BLOCK], "::"))[:2] if text.startswith("::") else []
    if len(found) < 2:
        return "", text
    (_, _, begin), (_, end, after) = found
    return unescaped(text[begin:end]).strip(), text[after:]


def _question(block: _Block, name: str, reading: _Reading) -> Question:
    if len(block.text) > BLOCK:
        raise NotCarried(f"it has {len(block.text)} characters, more than {BLOCK}")
    title, text = _title(block.text)
    format_ = _FORMAT.match(text)
    if format_:
        reading.markup, text = _markup(format_[1]), text[format_.end() :]
    head, inside, tail = _braces(text)
    words = reading.words(head, one_line=False)
    after = reading.words(tail, one_line=False)
    if inside is not None and after:
        words = f"{words} {BLANK} {after}".strip()
    origin = f"from {name}" + (f", in {block.category}" if block.category else "")
    asked = Question(name, Kind.TALK, words or line(title), origin=origin)
    if inside is None:
        reading.lost.append("it asks nothing in the bank: it became a talk round")
        return asked
    answers, general = _general(inside)
    return _answered(replace(asked, key_point=reading.words(general)), answers.strip(), reading)


def _braces(text: str) -> tuple[str, str | None, str]:
    """What stands before, in and after the braces; None where there are none."""
    found = list(marks(text, "{", "}"))
    if not found:
        return text, None, ""
    if [mark for mark, _, _ in found[:2]] != ["{", "}"]:
        raise NotCarried("its braces { } do not come in a pair; write \\{ for a plain one")
    if len(found) > 2:
        raise NotCarried("it has more than one gap to fill in; a round asks one thing")
    (_, begin, opened), (_, closed, end) = found
    return text[:begin], text[opened:closed], text[end:]


def _general(inside: str) -> tuple[str, str]:
    """The answers, and the feedback that everybody gets."""
    last = [(start, end) for _, start, end in marks(inside, "####")][-1:]
    return (inside[: last[0][0]], inside[last[0][1] :]) if last else (inside, "")


def _answered(asked: Question, answers: str, reading: _Reading) -> Question:
    """The kind of question that its answers make it."""
    if not answers:
        return asked
    if answers.startswith("#"):
        raise NotCarried("a number is to be typed; a class picks letters")
    found = {mark for mark, _, _ in marks(answers, "~", "=", "->")}
    if "~" in found:
        return _choice(asked, answers, reading)
    if {"=", "->"} <= found:
        return _matching(asked, answers, reading)
    truth = _true_or_false(asked, answers, reading)
    if truth is None:
        raise NotCarried("a word is to be typed; give it answers to choose from")
    return truth


def _choice(asked: Question, answers: str, reading: _Reading) -> Question:
    parts = [(mark, text) for mark, text in split(answers, "~", "=") if text.strip()]
    if parts and not parts[0][0]:
        raise NotCarried("words stand before its first answer, without ~ or =")
    one_is_enough = any(mark == "=" for mark, _ in parts)
    choices = tuple(_weighed(mark, text, one_is_enough, reading) for mark, text in parts)
    if len(choices) < 2:
        raise NotCarried("it has only one answer")
    right = sum(choice.right for choice in choices)
    if not right:
        reading.lost.append("no answer is named as right")
    if any(choice.verdict is Verdict.OKAY for choice in choices):
        reading.lost.append("an answer that is partly right there became okay")
    several = right > 1 and not one_is_enough
    return replace(asked, kind=Kind.CHOICE, choices=choices, tick_all=several)


def _weighed(mark: str, text: str, one_is_enough: bool, reading: _Reading) -> Choice:
    """One answer with its weight, in parts of a hundred. Where several are to be ticked, each right
    one has a part of them."""
    text, feedback = _with_feedback(text.strip())
    weight = _WEIGHT.match(text)
    share = float(weight[1]) if weight else 100.0 if mark == "=" else 0.0
    words = reading.words(text[weight.end() :] if weight else text)
    verdict = None
    if share >= 100 or (share > 0 and not one_is_enough):
        verdict = Verdict.BEST
    elif share > 0:
        verdict = Verdict.OKAY
    if not words:
        raise NotCarried("one of its answers has no words")
    return Choice(words, verdict, reading.words(feedback))


def _with_feedback(answer: str) -> tuple[str, str]:
    (_, text), *feedback = split(answer, "#", "####")
    return text, " ".join(said for _, said in feedback)


def _matching(asked: Question, answers: str, reading: _Reading) -> Question:
    pairs: list[Pair] = []
    for mark, text in split(answers, "="):
        sides = split(text, "->")
        if not mark and not text.strip():
            continue
        if not mark or len(sides) < 2:
            raise NotCarried("one of its pairs has no =, or no -> in its middle")
        left, right = text[: len(sides[0][1])], text[len(sides[0][1]) + 2 :]
        pair = Pair(reading.words(left), reading.words(_with_feedback(right)[0]))
        if not pair.right:
            raise NotCarried("one of its pairs has nothing after ->")
        pairs.append(pair)
    return replace(asked, kind=Kind.MATCHING, pairs=tuple(pairs))


def _true_or_false(asked: Question, answers: str, reading: _Reading) -> Question | None:
    """Of its feedback, the first is for a wrong answer, the second for a right one."""
    (_, word), *feedback = split(answers, "#")
    truth = _SPOKEN.get(word.strip().upper())
    if truth is None:
        return None
    wrong, right = [*(reading.words(said) for _, said in feedback[:2]), "", ""][:2]
    said = {truth: Choice("", Verdict.BEST, right), not truth: Choice("", Verdict.RISKY, wrong)}
    return replace(asked, kind=Kind.TRUE_OR_FALSE, choices=(said[True], said[False]))
