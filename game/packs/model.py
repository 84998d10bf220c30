"""What every pack and every round may say, as pydantic models. Round types stand in `rounds/`."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from game import beats
from game.beats import LETTERS, CastMember, Expression, Verdict
from game.packs.faults import (
    FEEDBACK_LENGTH,
    cast_faults,
    count_fault,
    distractor_fault,
    feedback_fault,
    same_text_fault,
)
from game.packs.fields import (
    CHARACTERS,
    LANGUAGE,
    Cast,
    Character,
    Country,
    Identifier,
    Minutes,
    Reference,
    Role,
    Switch,
    Text,
    Texts,
    Written,
    block,
    for_editors,
    listing,
    one_of,
)
from game.packs.problems import Address, Fault, Severity
from game.packs.signature import PENDING, Signature, Signed, signed

OWN = "own"
"""The source of a round that rests on our own work."""
ACCOUNT = "account"
"""Somebody behind an account: nobody can know who."""
DEBRIEF = "debrief"
SCENE = "scene"
ASK = "ask"
RESERVED = frozenset({DEBRIEF, SCENE, ASK})
"""Identifiers of beats that have no author's identifier."""
CODES = "Two small letters: en, fr, nl, de."
"""What is said of the code of a language."""

Feedback = Annotated[Text, for_editors(needed=True, minLength=FEEDBACK_LENGTH)]
Reason = Annotated[Text, for_editors(needed=True)]
"""A text that is wanted, and told about in words of its own when it is missing."""


class Review(Written):
    """Who signed. Nobody has by default; `legal` is wanted only where a pack speaks of law."""

    child_protection: Signed = PENDING
    """Who knows how to protect children, and signed; or the word pending."""
    teacher: Signed = PENDING
    """Who teaches 10 to 12-year-olds, and signed; or the word pending."""
    native: Signed = PENDING
    """Who speaks this language at home, and signed; or the word pending."""
    legal: Annotated[Signature | Literal["pending"] | None, BeforeValidator(signed)] = None
    """Who knows the law, and signed; only where a pack speaks of law."""


class Term(Written):
    """A hard word as the class meets it, and the round in which it learns what it means."""

    term: Text
    """The word as the class meets it; several forms of it with commas between them."""
    round: Identifier
    """The round in which the class learns what it means."""


class Head(Written):
    """A pack without its rounds."""

    pack: Identifier
    """The name of the pack, the same as that of its folder: small letters, digits, hyphens."""
    title: Text
    """What the class sees of the pack."""
    topic: Annotated[beats.Topic, one_of("topic", beats.Topic)]
    """What the pack is about. Only the adult sees this word."""
    adult_term: Text = ""
    """What adults call the topic."""
    language: Annotated[
        Text, for_editors(pattern=f"^{LANGUAGE.pattern}$", patternErrorMessage=CODES)
    ]
    """The language that this file is written in, as a code of two small letters."""
    key_line: Text = ""
    """The one sentence that a class takes home."""
    objectives: Annotated[
        dict[Identifier, Text], block("objectives", "objectives:\n  safe-names: I can …")
    ]
    """What a pupil can do afterwards: a name, and “I can …”. Each is used by some round."""
    sources: Annotated[
        dict[Identifier, Text], block("sources", "sources:\n  eu-kids: EU Kids Online, 2020")
    ] = Field(default={})
    """Where facts come from: a name, then who said it, where, and the year."""
    glossary: Annotated[
        dict[Identifier, Term],
        block("terms", "glossary:\n  blackmail: {term: blackmail, round: …}"),
    ] = Field(default={})
    """Hard words, each a name, and the round that explains it. May be left out."""
    take_aways: Annotated[
        dict[Identifier, Text], block("sentences", "take_aways:\n  ask-first: Ask first. …")
    ] = Field(default={})
    """What a class takes home: a name, and a sentence. Three are enough. May be left out."""
    resources: Annotated[
        dict[Identifier, Text], block("titles", "resources:\n  max: Max 24/7, Child Focus")
    ] = Field(default={})
    """What a teacher can go on with: a name, then title and organisation. May be left out."""
    review: Review = Review()
    """Who signed that the pack is good, each with their own eyes. Left out: nobody yet."""
    rounds: Annotated[
        list[object], listing("rounds", "rounds:\n  - id: new-account\n    type: choice")
    ]
    """The situations, one after the other. A round begins with a hyphen."""

    def faults(self) -> Iterator[Fault]:
        """What the head alone can tell."""
        if not self.rounds:
            yield Fault("CW207", ("rounds",), "a pack has at least one round", at_key=True)
        for name, source in self.sources.items():
            if not re.search(r"\b(19|20)\d\d\b", source):
                yield Fault("CW205", ("sources", name), "this source has no year", "Add the year.")


class Notes(Written):
    """What only the adult reads."""

    aim: Text = ""
    """What the class notices in this round."""
    say: Texts = ()
    """What helps to say or ask, word for word; the class may see the questions."""
    do_not_say: Texts = ()
    """What not to say, and why."""
    if_quiet: Texts = ()
    """What to do when nobody speaks; the class may see it."""

    def compiled(self) -> beats.Notes:
        return beats.Notes(self.aim, self.say, self.do_not_say, self.if_quiet)


People = Annotated[tuple[Character, ...], listing("characters", "[noor, els]")]
SomebodyOrAccount = Annotated[str, one_of("character", (*CHARACTERS, ACCOUNT))]


class Roles(Written):
    """Who is who in a round; what is left out, the cast says."""

    targeted: People | None = None
    """Whom it happens to."""
    helping: People | None = None
    """Who helps."""
    harming: (
        Annotated[tuple[SomebodyOrAccount, ...], listing("characters", "[noor, els]")] | None
    ) = None
    """Who harms: characters, or account for somebody nobody can know."""


class Answer(Written):
    """An option with its verdict, its kind words, and the adult it turns to."""

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"properties": {"verdict": {"enum": ["okay", "risky"]}}, "required": ["verdict"]},
            "then": {"required": ["misconception", "tempting"]},
        }
    )

    text: Text
    """The answer as the class reads it."""
    verdict: Annotated[Verdict, one_of("verdict", Verdict)]
    """How good this answer is. Several may be the best."""
    misconception: Text = ""
    """The wrong idea behind an answer that is not the best; adults read it."""
    tempting: Text = ""
    """Why someone might choose an answer that is not the best; the class reads it."""
    feedback: Feedback = ""
    """What helps here; the class reads it after the vote. Begin kindly."""
    helper: Role | None = None
    """The adult that this answer turns to, if it does."""

    def compiled(self, name: str, letter: str, goto: str | None = None) -> beats.Option:
        return beats.Option(
            name,
            letter,
            self.text,
            self.verdict,
            self.misconception,
            self.tempting,
            self.feedback,
            self.helper,
            goto,
        )


ANSWER = "{text: …, verdict: best, feedback: …}"
"""An option as it is shown in a cure."""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it was written; `address` is where its round says it."""

    address: Address
    text: str
    verdict: Verdict | None
    misconception: str = ""
    tempting: str = ""
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was written, whatever the type of its round.

    `address` is that of its text. `lettered` says that the author chose the order of the answers,
    and with it their letters.
    """

    address: Address
    text: str
    answers: tuple[Given, ...]
    lettered: bool = False


class RoundHead(Written, ABC):
    """What every round may say. A round type adds its own keys, its faults and its beats."""

    type_name: ClassVar[beats.RoundType]
    talk_wanted: ClassVar[bool] = True

    id: Identifier
    """The name of the round, once in a pack: small letters, digits, hyphens."""
    type: Text
    """What the class does in this round."""
    level: Annotated[str, one_of("level", ("core", "extra"))] = "core"
    """Whether a short lesson plays it: core, or extra. Left out: core."""
    part: Annotated[beats.Part, one_of("part", beats.Part)] = beats.Part.LESSON
    """Where in a lesson it belongs: warm-up, lesson, compare, follow-up. Left out: lesson."""
    objective: Reference
    """The name of the objective that this round works on."""
    minutes: Minutes = 3.0
    """How long it takes with a class: 1 to 15, halves allowed. Left out: 3."""
    cast: Cast = Field(default={})
    """Who stands on the page, at most two, each with an expression."""
    roles: Roles = Roles()
    """Who has which part, where the cast would mislead. May be left out."""
    key_point: Text
    """What to take from the round, in one or two sentences that end with help."""
    talk: Reason = ""
    """A question to talk about afterwards, about the character and not about the pupils."""
    talk_again: Switch = False
    """Whether the class may talk with neighbours and vote again: yes or no. Left out: no."""
    tell: Annotated[
        tuple[Role, ...],
        listing("helpers", "tell: [adult-at-home, teacher]"),
        for_editors(minItems=2),
    ]
    """Whom a child could tell; at least two."""
    adult: Notes = Notes()
    """Notes for the adult in front of the class."""
    sources: Annotated[tuple[Reference, ...], listing("sources", "sources: [own]")] = ()
    """Names of the sources of this round, or own."""
    child_ok: Reference | None = None
    """The source of a figure that pupils read; only where there is one."""
    country: Country | None = None
    """Whose law it is, as a code (be); only where pupils read about the law."""

    @abstractmethod
    def faults(self) -> Iterator[Fault]:
        """What is wrong within the round although every value is of its kind."""

    @abstractmethod
    def graph(self) -> tuple[beats.Beat, ...]:
        """The beats of the round up to its debrief, the first of them first."""

    @abstractmethod
    def asked(self) -> Iterator[Asked]:
        """Every question of the round with its answers; addresses begin in the round."""

    def scenery(self) -> beats.Scenery:
        """What stands on the page all the while."""
        return None

    def pictures(self) -> Iterator[tuple[Address, str]]:
        """The paths of the pictures, each with the address where it is named."""
        yield from ()

    def common_faults(self) -> Iterator[Fault]:
        """What is wrong with the keys that every round has."""
        yield from cast_faults(self.cast, ("cast",))
        if len(set(self.tell)) < 2:
            yield Fault("CW207", ("tell",), "name at least two helpers", _TELL, at_key=True)
        if self.talk_wanted and not self.talk:
            yield Fault("CW101", (), "“talk” is missing", "Add a line: talk: …")
        if self.adult == Notes():
            yield Fault("CW304", (), "the adult has no notes", _NOTES, Severity.ADVICE)

    def compiled(self, pack: str, objectives: Mapping[str, str]) -> beats.Round:
        """The whole round as beats; its debrief comes last, whichever way the class took."""
        debrief = beats.Debrief(DEBRIEF, self.key_point, self.talk, self.tell)
        all_beats = (*self.graph(), debrief)
        return beats.Round(
            pack=pack,
            id=self.id,
            type=self.type_name,
            start=all_beats[0].id,
            beats={beat.id: beat for beat in all_beats},
            objective=objectives[self.objective],
            minutes=self.minutes,
            core=self.level == "core",
            part=self.part,
            scenery=self.scenery(),
            notes=self.adult.compiled(),
        )


_TELL = "For example: tell: [adult-at-home, teacher]"
_NOTES = "With adult: aim, say, do_not_say and if_quiet, a volunteer knows what to say."


def members(cast: Mapping[str, Expression]) -> tuple[CastMember, ...]:
    """The cast as the beats have it."""
    return tuple(CastMember(name, expression) for name, expression in cast.items())


def options(answers: Mapping[str, Answer]) -> tuple[beats.Option, ...]:
    """Answers in the order in which they were written, as options A to F."""
    lettered = zip(LETTERS, answers.items(), strict=False)
    return tuple(answer.compiled(name, letter) for letter, (name, answer) in lettered)


def given(answers: Mapping[str, Answer], address: Address) -> tuple[Given, ...]:
    """Answers as they were written; `address` is that of their block."""
    return tuple(
        Given(
            (*address, name), one.text, one.verdict, one.misconception, one.tempting, one.feedback
        )
        for name, one in answers.items()
    )


def answer_faults(answers: Mapping[str, Answer], address: Address) -> Iterator[Fault]:
    """What is wrong with the options of an ask; `address` is theirs."""
    yield from count_fault(address, len(answers), 2, len(LETTERS), "options")
    yield from same_text_fault({name: one.text for name, one in answers.items()}, address)
    if not any(answer.verdict is Verdict.BEST for answer in answers.values()):
        cure = "Give at least one option verdict: best."
        yield Fault("CW208", address, "no option is the best", cure, at_key=True)
    for name, answer in answers.items():
        here = (*address, name)
        yield from feedback_fault(answer.feedback, here)
        if answer.verdict is not Verdict.BEST:
            yield from distractor_fault(
                here, misconception=answer.misconception, tempting=answer.tempting
            )
