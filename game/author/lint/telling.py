"""CW603 and CW605: a story says to tell an adult, and telling is right at every place."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.lint.asks import rounds
from game.author.lint.words import WordLists
from game.packs.check import Manuscript
from game.packs.problems import Fault, Severity
from game.packs.rounds.order import Order
from game.packs.rounds.scenario import Ending, Question, Scenario

_SAY = "Let the key point say it: “You can always tell an adult you trust.”"
_FAMILY = frozenset({"adult-at-home", "family-adult"})
_ELSEWHERE = "Add somebody who is not of the family, for example: tell: [adult-at-home, teacher]"
_ANYWHERE = "Add to this step: anywhere: yes"
_ADD = "Add a step like “Tell an adult you trust”, with anywhere: yes."


def untold(manuscript: Manuscript, lists: WordLists) -> Iterator[Fault]:
    """Stories whose key point, feedback and endings never say to tell an adult."""
    if not lists.entries("tell"):
        return
    for here, one in rounds(manuscript):
        if not isinstance(one, Scenario) or not manuscript.owns((*here, "key_point")):
            continue
        said = (one.key_point, *_kind_words(one))
        if not any(_tells(text, lists) or lists.has("adult-you-trust", text) for text in said):
            message = "neither key point, feedback nor an ending says to tell an adult"
            yield Fault("CW603", (*here, "key_point"), message, _SAY)


def home_only(manuscript: Manuscript) -> Iterator[Fault]:
    """Rounds that name nobody to tell outside the family. Not every home is a safe one."""
    for here, one in rounds(manuscript):
        if _FAMILY.issuperset(one.tell):
            message = "everybody to tell here is of the family, and not every child is safe at home"
            yield Fault("CW603", (*here, "tell"), message, _ELSEWHERE, Severity.WARNING)


def _tells(text: str, lists: WordLists) -> bool:
    """Whether a text says to tell, and to tell an adult."""
    return lists.has("tell", text) and lists.has("helpers", text)


def _kind_words(story: Scenario) -> Iterator[str]:
    """The feedback and the endings of a story."""
    for passage in story.story.values():
        for line in passage:
            if isinstance(line, Ending):
                yield line.ending
            elif isinstance(line, Question):
                yield from (option.feedback for option in line.options.values())


def late_telling(manuscript: Manuscript, lists: WordLists) -> Iterator[Fault]:
    """Steps that tell an adult and are right at one place only; orders that forget to tell."""
    if not lists.entries("tell"):
        return
    for here, one in rounds(manuscript):
        if not isinstance(one, Order):
            continue
        telling = [name for name, step in one.steps.items() if _tells(step.text, lists)]
        for name in telling:
            step = one.steps[name]
            # To tell once more is right only after one has told.
            if not step.anywhere and not lists.has("once-more", step.text):
                message = f"telling an adult is right at every place, “{name}” is not"
                yield Fault("CW605", (*here, "steps", name, "text"), message, _ANYWHERE)
        if not telling and _about_help(one, manuscript, lists):
            message = "no step says to tell an adult"
            where = (*here, "steps")
            yield Fault("CW605", where, message, _ADD, Severity.WARNING, at_key=True)


def _about_help(order: Order, manuscript: Manuscript, lists: WordLists) -> bool:
    """Whether an order is about getting help, and not about a good password."""
    head = manuscript.head
    objective = head.objectives.get(order.objective, "") if head else ""
    steps = (step.text for step in order.steps.values())
    said = (order.scene, order.question, objective, *steps)
    return any(lists.has("getting-help", text) for text in said)
