"""CW642: what the class decides makes a difference to the story."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.lint.asks import rounds
from game.packs.check import Manuscript
from game.packs.problems import Address, Fault, Severity
from game.packs.rounds.scenario import Goto, Question, Scenario

_DIFFERENT = "Let at least one option lead to a passage of its own, where something else follows."


def without_consequence(manuscript: Manuscript) -> Iterator[Fault]:
    """Decisions after which every option goes on in the same way."""
    for here, one in rounds(manuscript):
        # A story that leads nowhere has its faults already.
        if isinstance(one, Scenario) and not any(one.faults()):
            yield from _story(one, here)


def _story(story: Scenario, here: Address) -> Iterator[Fault]:
    asks = list(_asks(story, here))
    same = [address for address, question in asks if _leads_one_way(question, story)]
    if len(same) == len(asks):
        message = "no decision in this story makes a difference"
        where = (*here, "story")
        yield Fault("CW642", where, message, _DIFFERENT, Severity.WARNING, at_key=True)
        return
    for address in same:
        message = "all options of this question lead the same way"
        yield Fault("CW642", address, message, _DIFFERENT, Severity.ADVICE)


def _asks(story: Scenario, here: Address) -> Iterator[tuple[Address, Question]]:
    for name, passage in story.story.items():
        for index, line in enumerate(passage):
            if isinstance(line, Question):
                yield (*here, "story", name, index, "ask"), line


def _leads_one_way(question: Question, story: Scenario) -> bool:
    return len({_what_follows(option.goto, story) for option in question.options.values()}) == 1


def _what_follows(name: str, story: Scenario) -> str:
    """What a passage says and does, whatever its lines are called."""
    passage = story.story[name]
    if isinstance(passage[0], Goto):
        return _what_follows(passage[0].goto, story)
    return repr([line.model_dump(exclude={"id"}) for line in passage])
