"""An open question or a scale: no right answer, no verdict, no score."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from game import beats
from game.beats import LETTERS, RoundType, Scale
from game.packs.faults import count_fault
from game.packs.fields import Identifier, Switch, Text, block, for_editors
from game.packs.model import ASK, DEBRIEF, SCENE, Asked, Given, RoundHead, members
from game.packs.problems import Fault


class Talk(RoundHead):
    """One ask without verdicts; without options the question is only shown."""

    type_name = RoundType.TALK
    talk_wanted = False

    scene: Text = ""
    """What happens, in one or two sentences, in the third person. May be left out."""
    question: Text
    """What the class talks about; no answer is right or wrong."""
    talk: Text = ""
    """One more question for the end. May be left out."""
    scale: Switch = False
    """Whether the answers are steps on a line, from one end to the other: yes or no."""
    options: Annotated[
        dict[Identifier, Text],
        block("options", "options:\n  easy: Easy\n  hard: Hard"),
        for_editors(maxProperties=len(LETTERS)),
    ] = Field(default={})
    """Two to six answers, each a name and its words. Left out: an open question."""

    def faults(self) -> Iterator[Fault]:
        if self.options:
            yield from count_fault(("options",), len(self.options), 2, len(LETTERS), "options")
        elif self.scale:
            cure = "Write the steps of the scale as options, or remove scale."
            yield Fault("CW214", ("scale",), "a scale needs options", cure)

    def asked(self) -> Iterator[Asked]:
        answers = tuple(Given(("options", name), text, None) for name, text in self.options.items())
        yield Asked(("question",), self.question, answers)

    def graph(self) -> tuple[beats.Beat, ...]:
        cast = members(self.cast)
        if not self.options:
            question = beats.Say(ASK, self.question, DEBRIEF, cast=cast)
            opening = beats.Say(SCENE, self.scene, ASK, cast=cast)
            return (opening, question) if self.scene else (question,)
        options = tuple(
            beats.Option(name, letter, text)
            for letter, (name, text) in zip(LETTERS, self.options.items(), strict=False)
        )
        ask = beats.Ask(
            id=ASK,
            question=self.question,
            options=options,
            next=DEBRIEF,
            scene=self.scene,
            cast=cast,
            talk_again=self.talk_again,
        )
        return (ask,)

    def scenery(self) -> beats.Scenery:
        return Scale() if self.scale else None
