"""The programme of a lesson in set-up: its packs, their rounds, and what fits the minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.beats import Part, Topic
from game.errors import ClickwiseError
from game.play.lesson import BEFORE_SHARE, Candidate, lesson_order, rounds_that_fit
from game.stage.ports import Backstage, PackCard, RoundCard

TOPICS = tuple(Topic)
AGREED_TOPICS = frozenset({Topic.SEXTING, Topic.GROOMING, Topic.SEXTORTION})
"""Packs on these are agreed with the teacher before they are played."""


class Programme:
    """Packs and rounds, as many as fit; the adult may switch single ones on and off.

    With a `plan` its packs stay, and `rounds` are what of it fits, in its order: a round that is
    asked twice stands there twice. `trouble` is what is wrong with it or with a chosen pack, a
    sentence; empty when all can be read.
    """

    def __init__(
        self,
        backstage: Backstage,
        packs: Sequence[str],
        language: str,
        minutes: int,
        plan: str = "",
    ) -> None:
        self._backstage = backstage
        self._off: set[_Key] = set()
        self._chosen: set[_Key] = set()
        self.plan = plan
        self.packs: tuple[str, ...] = tuple(packs)
        self.language = language
        self.minutes = minutes
        self.rounds: tuple[RoundCard, ...] = ()
        self.trouble = ""
        self._places: dict[str, range] = {}
        self._read()

    @property
    def cards(self) -> Sequence[PackCard]:
        """The packs that can be played, and those that were named by a path."""
        cards = in_order(
            [card for card in self._backstage.packs(self.language) if not card.problems]
        )
        known = {card.name for card in cards}
        named = [name for name in self.packs if name not in known]
        return [*cards, *(self._backstage.pack(name, self.language) for name in named)]

    @property
    def chosen_cards(self) -> Sequence[PackCard]:
        """The packs that were chosen."""
        return [card for card in self.cards if card.name in self.packs]

    @property
    def languages(self) -> Sequence[str]:
        """The languages that every chosen pack speaks; the present one when there is none.

        Those of the interface come first. In another one its words are English.
        """
        spoken = [card.languages for card in self.chosen_cards if card.languages]
        every = [*self._backstage.languages, *(each for own in spoken for each in own)]
        known = dict.fromkeys(every if spoken else self._backstage.languages)
        return [each for each in known if all(each in own for own in spoken)] or [self.language]

    @property
    def played(self) -> tuple[RoundCard, ...]:
        """The rounds that are switched on, in the order they are played, some of them twice."""
        chosen = tuple(card for card in self.rounds if self.has(card))
        return chosen if self.plan else in_lesson_order(chosen)

    @property
    def review_pending(self) -> bool:
        """Whether child protection has not read one of the packs yet."""
        return any(card.review_pending for card in self.chosen_cards)

    @property
    def to_be_agreed(self) -> bool:
        """Whether one of the packs is only played with the teacher's agreement."""
        return any(card.topic in AGREED_TOPICS for card in self.chosen_cards)

    def places(self, pack: str) -> range:
        """Where the rounds of a pack stand among all rounds."""
        return self._places.get(pack, range(0))

    @property
    def played_packs(self) -> tuple[str, ...]:
        """The packs of the rounds that are switched on."""
        if self.plan:
            return tuple(dict.fromkeys(card.pack for card in self.played))
        return tuple(
            name
            for name in self.packs
            if any(self.has(self.rounds[at]) for at in self.places(name))
        )

    def has(self, card: RoundCard) -> bool:
        """Whether the round is switched on."""
        return _key(card) in self._chosen

    def speak(self, language: str) -> None:
        """Take another language."""
        self.language = language
        self._read()

    def last(self, minutes: int) -> None:
        """Take so many minutes, and the rounds that fit them."""
        self.minutes = minutes
        self._fit()

    def switch_pack(self, name: str) -> None:
        """Take a pack in, or leave it out; in the order of the library."""
        order = [card.name for card in self.cards]
        self.packs = tuple(sorted({*self.packs} ^ {name}, key=order.index))
        self._read()

    def switch_round(self, card: RoundCard) -> None:
        """Switch one round on or off, whatever the others take."""
        key = _key(card)
        self._chosen ^= {key}
        self._off = self._off - {key} if key in self._chosen else self._off | {key}

    def _read(self) -> None:
        if self.language not in self.languages:
            self.language = self.languages[0]
        if self.plan:
            self._fit()
            return
        rounds: list[RoundCard] = []
        self._places, self.trouble = {}, ""
        for name in self.packs:
            try:
                found = self._backstage.rounds([name], self.language)
            except ClickwiseError as error:
                self.trouble, found = str(error), ()
            found = [card for card in found if card.part is not Part.FOLLOW_UP]
            self._places[name] = range(len(rounds), len(rounds) + len(found))
            rounds += found
        self.rounds = tuple(rounds)
        self._fit()

    def _fit(self) -> None:
        """Switch on what fits the minutes, less what the adult switched off."""
        if self.plan:
            self._fit_plan()
            return
        wanted = [card for card in self.rounds if _key(card) not in self._off]
        places = rounds_that_fit([candidate(card) for card in wanted], self.minutes)
        self._chosen = {_key(wanted[place]) for place in places}

    def _fit_plan(self) -> None:
        """The same for a plan, which says itself what fits."""
        self.rounds, self.trouble = (), ""
        try:
            found = self._backstage.planned_rounds(self.plan, self.language, self.minutes)
        except ClickwiseError as error:
            self.trouble, found = str(error), ()
        self.rounds = tuple(card for card, fits in found if fits)
        self._chosen = {_key(card) for card in self.rounds} - self._off


_Key = tuple[str, str, bool]
"""A round by its pack and its identifier, and whether it is asked before."""


def _key(card: RoundCard) -> _Key:
    return card.pack, card.id, card.before


def candidate(card: RoundCard) -> Candidate:
    """A round as far as the choice of what fits must know it."""
    return Candidate(card.minutes, card.core, card.part, card.pack)


def in_lesson_order(cards: Sequence[RoundCard]) -> tuple[RoundCard, ...]:
    """The rounds in the order of a lesson without a plan; those to compare come twice."""
    turns = lesson_order([card.part for card in cards])
    return tuple(
        replace(cards[turn.place], before=True, minutes=cards[turn.place].minutes * BEFORE_SHARE)
        if turn.before
        else cards[turn.place]
        for turn in turns
    )


def in_order(packs: Sequence[PackCard]) -> Sequence[PackCard]:
    """The game's own packs by topic, easy to hard; then the others as they come."""

    def place(pack: PackCard) -> tuple[bool, int]:
        topic = TOPICS.index(pack.topic) if pack.topic else len(TOPICS)
        return (not pack.bundled, topic if pack.bundled else 0)

    return sorted(packs, key=place)
