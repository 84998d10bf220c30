"""Steps to put in order: what first? A step may be right at every place, or share a place."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Annotated

from game import beats
from game.beats import LETTERS, Pick, RoundType, Verdict
from game.packs.faults import count_fault, feedback_fault, same_text_fault
from game.packs.fields import Identifier, Switch, Text, Written, block, for_editors
from game.packs.model import ASK, DEBRIEF, Asked, Feedback, Given, RoundHead, members
from game.packs.problems import Fault

_NO_ORDER = (
    "A step with “anywhere: yes” has no place of its own, and one with “together: yes” shares that "
    "of the step before it.\nTake these lines away until at least two steps have their own places."
)


class Step(Written):
    """One step; its feedback says why it stands where it stands."""

    text: Text
    """The step as the class reads it."""
    anywhere: Switch = False
    """Whether it is right at every place, as telling an adult is: yes or no. Left out: no."""
    together: Switch = False
    """Whether it shares the place of the step before it: yes or no. Left out: no."""
    feedback: Feedback = ""
    """Why it stands where it stands; the class reads it."""


class Order(RoundHead):
    """One group of picks, over the steps left."""

    type_name = RoundType.ORDER

    scene: Text = ""
    """What happens, in one or two sentences, in the third person. May be left out."""
    question: Text
    """What the class puts in order."""
    steps: Annotated[
        dict[Identifier, Step],
        block("steps", "steps:\n  stop: {text: …, feedback: …}"),
        for_editors(minProperties=3, maxProperties=len(LETTERS)),
    ]
    """Three to six steps in a good order, each under a name of its own. The game mixes them."""

    def faults(self) -> Iterator[Fault]:
        yield from count_fault(("steps",), len(self.steps), 3, len(LETTERS), "steps")
        yield from same_text_fault({key: step.text for key, step in self.steps.items()}, ("steps",))
        fixed = False
        for name, step in self.steps.items():
            here = ("steps", name)
            yield from feedback_fault(step.feedback, here)
            if step.together and step.anywhere:
                message = "a step is either anywhere or together with the one before"
                yield Fault("CW212", (*here, "together"), message, "Keep one of the two.")
            elif step.together and not fixed:
                message = "no step with a place of its own stands before this one"
                yield Fault("CW212", (*here, "together"), message, "Remove together.")
            fixed = fixed or not step.anywhere
        # With a single step, that there are too few says enough.
        if len(self.steps) > 1 and len(set(self.ranks().values())) < 2:
            message = "any order of these steps is right"
            yield Fault("CW212", ("steps",), message, _NO_ORDER, at_key=True)

    def asked(self) -> Iterator[Asked]:
        answers = tuple(
            Given(("steps", name), step.text, Verdict.BEST, feedback=step.feedback)
            for name, step in self.steps.items()
        )
        yield Asked(("question",), self.question, answers)

    def graph(self) -> tuple[beats.Beat, ...]:
        letters = self.letters()
        options = tuple(
            beats.Option(
                name,
                letter,
                self.steps[name].text,
                Verdict.BEST,
                feedback=self.steps[name].feedback,
            )
            for name, letter in letters.items()
        )
        ask = beats.Ask(
            id=ASK,
            question=self.question,
            options=options,
            next=DEBRIEF,
            scene=self.scene,
            cast=members(self.cast),
            picks=tuple(Pick(letters[name], self._after(name, letters)) for name in self.steps),
            talk_again=self.talk_again,
        )
        return (ask,)

    def ranks(self) -> dict[str, int]:
        """The place of each step that has one, from 1; steps together have the same."""
        ranks: dict[str, int] = {}
        rank = 0
        for name, step in self.steps.items():
            if not step.anywhere:
                rank += 0 if step.together else 1
                ranks[name] = rank
        return ranks

    def letters(self) -> dict[str, str]:
        """The letter of each step, in the order of the letters: mixed, and never in a right order.

        The mix hangs on the identifiers alone: it is the same in every language and every session.
        """
        mixed = sorted(self.steps, key=lambda name: sha256(f"{self.id}/{name}".encode()).digest())
        places = [rank for rank in map(self.ranks().get, mixed) if rank is not None]
        if places == sorted(places):
            mixed.reverse()
        return dict(zip(mixed, LETTERS, strict=False))

    def _after(self, name: str, letters: dict[str, str]) -> tuple[str, ...]:
        """The letters that must be in place before this step; none where it is right anywhere."""
        ranks = self.ranks()
        if name not in ranks:
            return ()
        return tuple(sorted(letters[one] for one, rank in ranks.items() if rank < ranks[name]))
