"""A claim: true or not? The two words come from the interface."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import ConfigDict
from pydantic.config import JsonDict, JsonValue

from game import beats
from game.beats import CastMember, Expression, RoundType, Verdict
from game.packs.faults import cast_faults, distractor_fault, feedback_fault
from game.packs.fields import Character, Text, Written, block, one_of
from game.packs.model import ASK, DEBRIEF, Asked, Feedback, Given, RoundHead, members
from game.packs.problems import Fault

ANSWERS = ("true", "not-true")


class Side(Written):
    """What helps whoever answers so, and what is behind it when it is not the answer."""

    misconception: Text = ""
    """The wrong idea behind this answer, when it is not the right one; adults read it."""
    tempting: Text = ""
    """Why someone might answer so, when it is not the right one; the class reads it."""
    feedback: Feedback = ""
    """What helps whoever answers so; the class reads it after the vote. Begin kindly."""


def _wrong_side(answer: list[JsonValue], side: str) -> JsonDict:
    """For editors: the side that is not the answer says why it is chosen."""
    reasons: JsonDict = {"required": ["misconception", "tempting"]}
    return {
        "if": {"properties": {"answer": {"enum": answer}}, "required": ["answer"]},
        "then": {"properties": {side: reasons}},
    }


_SIDE = "if_true: {misconception: …, tempting: …, feedback: …}"


class Myth(RoundHead):
    """One ask of two."""

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [
                _wrong_side([True, "true"], "if_not_true"),
                _wrong_side(["not-true"], "if_true"),
            ]
        }
    )
    type_name = RoundType.MYTH

    said_by: Character | None = None
    """Who says the claim, one of the two on the page. May be left out."""
    scene: Text = ""
    """What happens, in one or two sentences, in the third person. May be left out."""
    claim: Text
    """What is said, in curly quotes: “Nobody can copy my pictures.”"""
    answer: Annotated[str, one_of("answer", ANSWERS)]
    """Whether the claim is true, or not-true."""
    if_true: Annotated[Side, block("kind words", _SIDE)]
    """What is said to those who answer that it is true."""
    if_not_true: Annotated[Side, block("kind words", _SIDE)]
    """What is said to those who answer that it is not true."""

    def faults(self) -> Iterator[Fault]:
        yield from cast_faults(self._speakers(), ("said_by",) if self.said_by else ("cast",))
        for name, key, side in self._sides():
            yield from feedback_fault(side.feedback, (key,))
            if name != self.answer:
                yield from distractor_fault(
                    (key,), misconception=side.misconception, tempting=side.tempting
                )

    def asked(self) -> Iterator[Asked]:
        answers = tuple(
            Given((key,), "", self._verdict(name), side.misconception, side.tempting, side.feedback)
            for name, key, side in self._sides()
        )
        yield Asked(("claim",), self.claim, answers)

    def graph(self) -> tuple[beats.Beat, ...]:
        answers = tuple(
            beats.Option(
                id=name,
                letter=letter,
                text="",
                verdict=self._verdict(name),
                misconception=side.misconception,
                tempting=side.tempting,
                feedback=side.feedback,
            )
            for letter, (name, _, side) in zip("AB", self._sides(), strict=True)
        )
        ask = beats.Ask(
            id=ASK,
            question=self.claim,
            options=answers,
            next=DEBRIEF,
            scene=self.scene,
            cast=self._cast(),
            talk_again=self.talk_again,
        )
        return (ask,)

    def _verdict(self, name: str) -> Verdict:
        return Verdict.BEST if name == self.answer else Verdict.RISKY

    def _sides(self) -> tuple[tuple[str, str, Side], ...]:
        return (("true", "if_true", self.if_true), ("not-true", "if_not_true", self.if_not_true))

    def _speakers(self) -> dict[str, Expression]:
        """Who says the claim stands first, so that its bubble has somebody to point at."""
        if self.said_by is None:
            return self.cast
        return {self.said_by: self.cast.get(self.said_by, Expression.UNSURE), **self.cast}

    def _cast(self) -> tuple[CastMember, ...]:
        return members(self._speakers())
