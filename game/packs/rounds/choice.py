"""A question with words as answers; `tick_all` has the class find every best one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from game import beats
from game.beats import LETTERS, Pick, RoundType, Verdict
from game.packs.fields import Identifier, Switch, Text, block, for_editors
from game.packs.model import (
    ANSWER,
    ASK,
    DEBRIEF,
    Answer,
    Asked,
    RoundHead,
    answer_faults,
    given,
    members,
    options,
)
from game.packs.problems import Fault


class Choice(RoundHead):
    """One ask."""

    type_name = RoundType.CHOICE

    scene: Text = ""
    """What happens, in one or two sentences, in the third person. May be left out."""
    question: Text
    """What the class decides, with the name of the character."""
    tick_all: Switch = False
    """Whether every best answer is to be found: yes or no. Left out: no."""
    options: Annotated[
        dict[Identifier, Answer],
        block("options", f"options:\n  tell: {ANSWER}"),
        for_editors(minProperties=2, maxProperties=len(LETTERS)),
    ]
    """Two to six answers, A to F in this order, each under a name of its own."""

    def faults(self) -> Iterator[Fault]:
        yield from answer_faults(self.options, ("options",))

    def asked(self) -> Iterator[Asked]:
        answers = given(self.options, ("options",))
        yield Asked(("question",), self.question, answers, lettered=True)

    def graph(self) -> tuple[beats.Beat, ...]:
        choices = options(self.options)
        best = tuple(Pick(one.letter) for one in choices if one.verdict is Verdict.BEST)
        ask = beats.Ask(
            id=ASK,
            question=self.question,
            options=choices,
            next=DEBRIEF,
            scene=self.scene,
            cast=members(self.cast),
            picks=best if self.tick_all else (),
            talk_again=self.talk_again,
        )
        return (ask,)
