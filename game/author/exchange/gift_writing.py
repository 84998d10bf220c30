"""Questions to Moodle's GIFT. Texts are told to be plain, so that none is taken for HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.author.exchange.bank import Bank, Choice, Kind, Left, NotCarried, Question
from game.author.exchange.gift_syntax import escaped
from game.beats import Verdict

_WEIGHT = re.compile(r"%-?[0-9.]+%|\[(?:html|markdown|moodle|plain)\]", re.IGNORECASE)
_SHARES = {1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20", 6: "16.66667"}
"""The part of a hundred that each of several right answers has, in the figures Moodle knows."""


def write_gift(bank: Bank, title: str) -> tuple[str, tuple[Left, ...]]:
    """The file, and what had to be left."""
    blocks = [f"// Clickwise: {title}", f"$CATEGORY: {title.replace('/', '//')}"]
    left: list[Left] = []
    for question in bank.questions:
        try:
            blocks.append(_block(question))
        except NotCarried as reason:
            left.append(Left(question.name, str(reason)))
    return "\n\n".join(blocks) + "\n", tuple(left)


def _block(question: Question) -> str:
    lines = [question.scene, question.text]
    if question.kind is Kind.TALK and question.choices:
        lines.insert(1, " / ".join(choice.text for choice in question.choices))
    text = escaped("\n".join(filter(None, lines)))
    inside = list(_answers(question))
    if question.key_point:
        inside.append(f"####{escaped(question.key_point)}")
    answers = "".join(f"\n\t{line}" for line in inside) + ("\n" if inside else "")
    return f"::{escaped(question.name)}::[plain]{text} {{{answers}}}"


def _answers(question: Question) -> Iterator[str]:
    match question.kind:
        case Kind.CHOICE:
            yield from _choices(question)
        case Kind.TRUE_OR_FALSE:
            yield _true_or_false(*question.choices)
        case Kind.MATCHING:
            for pair in question.pairs:
                if "->" in pair.left + pair.right:
                    raise NotCarried("“->” in one of its pairs cannot be written in GIFT")
                yield f"={escaped(pair.left)} -> {escaped(pair.right)}"
        case Kind.TALK:
            return


def _choices(question: Question) -> Iterator[str]:
    right = sum(choice.right for choice in question.choices)
    if right == len(question.choices) and not question.tick_all:
        raise NotCarried("all of its answers are right; GIFT takes them for words to be typed")
    for choice in question.choices:
        if _WEIGHT.match(choice.text):
            raise NotCarried("one of its answers begins like a sign of GIFT")
        if question.tick_all:
            mark = f"~%{'' if choice.right else '-'}{_SHARES[right]}%"
        elif choice.right:
            mark = "="
        else:
            mark = "~%50%" if choice.verdict is Verdict.OKAY else "~"
        yield f"{mark}{escaped(choice.text)}{_feedback(choice)}"


def _feedback(choice: Choice) -> str:
    return f"#{escaped(choice.feedback)}" if choice.feedback else ""


def _true_or_false(true: Choice, false: Choice) -> str:
    """Moodle wants the feedback for a wrong answer first, then that for a right one."""
    word, right, wrong = ("TRUE", true, false) if true.right else ("FALSE", false, true)
    return f"{word}#{escaped(wrong.feedback)}#{escaped(right.feedback)}"
