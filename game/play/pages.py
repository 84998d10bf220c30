"""What the class may see, as types: the page that belongs to a state, in one language.

The projector is handed a page and nothing else. While votes come in, a page knows who has answered
and never what; verdicts, feedback and counts reach it with the reveal. So no careless line of
drawing can show a child's answer.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.beats import (
    Ask,
    CastMember,
    Debrief,
    Lesson,
    PackTitle,
    Place,
    Round,
    RoundType,
    Say,
    Scenery,
    Verdict,
)
from game.play.outline import Asking
from game.play.state import (
    EndingPage,
    Grown,
    Phase,
    State,
    counts,
    counts_before,
    explained,
    on_the_table,
)
from game.play.story import best_option, cast_of, lines_told, place_of, talk_of, who_types


@dataclass(frozen=True, slots=True)
class Header:
    """Which pack, and how far: round `number` (from 1) of `of`."""

    pack: PackTitle
    number: int
    of: int


@dataclass(frozen=True, slots=True)
class Shown:
    """An option as it may be seen before the reveal. `open` ones can be picked now."""

    id: str
    letter: str
    text: str
    open: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """A pick that is in place already, in a group or a sort: its letter and its words."""

    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class Situation:
    """What a round shows all the while: its scenery, what was said so far, what is asked.

    `found` holds the letters in place so far (order, spot: in the order they were found; sort: the
    zone of each card that was placed). `wanted` is how many there are to find, or 0. `place` is
    where a story is just now.
    """

    header: Header
    type: RoundType
    scenery: Scenery
    lines: tuple[Say, ...]
    scene: str
    question: str
    cast: tuple[CastMember, ...]
    options: tuple[Shown, ...]
    found: tuple[Found, ...]
    wanted: int
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """An option after the reveal. `count` is None when nobody's answers were counted."""

    id: str
    letter: str
    text: str
    verdict: Verdict | None
    tempting: str
    feedback: str
    count: int | None


@dataclass(frozen=True, slots=True)
class NoticePage:
    """The calm sentence before everything."""


@dataclass(frozen=True, slots=True)
class RulesPage:
    """The ground rules."""


@dataclass(frozen=True, slots=True)
class TellingPage:
    """A story goes on; nothing is asked. `ending` marks the end of one way through it.

    `typing` is who writes the next message on the phone, if somebody else than its owner does.
    """

    situation: Situation
    ending: bool
    typing: str = ""


@dataclass(frozen=True, slots=True)
class VotingPage:
    """The class votes. Says who has answered (seats; 0 is the class), never what."""

    situation: Situation
    seats: tuple[int, ...]
    answered: frozenset[int]
    closed: bool
    again: bool


@dataclass(frozen=True, slots=True)
class ThanksPage:
    """A round that is asked before has its votes. It comes again; until then nothing is told."""

    header: Header


@dataclass(frozen=True, slots=True)
class NeighbourPage:
    """Turn to your neighbour; the options stay readable."""

    situation: Situation


@dataclass(frozen=True, slots=True)
class PickPage:
    """One pick of a group, answered kindly. `right` says whether it is in place now."""

    situation: Situation
    pick: Answer
    right: bool


@dataclass(frozen=True, slots=True)
class RevealPage:
    """What the class answered and what helps.

    `first` are the counts of an earlier vote, if any: before talking, or (`compared`) the one at
    the beginning of the lesson.
    """

    situation: Situation
    answers: tuple[Answer, ...]
    first: tuple[int, ...] | None
    talk: str
    compared: bool = False


@dataclass(frozen=True, slots=True)
class LetterPage:
    """One option by itself: why someone might choose it, and what helps here."""

    situation: Situation
    answer: Answer


@dataclass(frozen=True, slots=True)
class GroupPage:
    """A group of picks is complete: everything in its place, with its reason."""

    situation: Situation
    answers: tuple[Answer, ...]
    talk: str


@dataclass(frozen=True, slots=True)
class DebriefPage:
    """What to take from the round, what to talk about, whom to tell (keys of the interface)."""

    header: Header
    type: RoundType
    key_point: str
    talk: str
    tell: tuple[str, ...]
    cast: tuple[CastMember, ...]


@dataclass(frozen=True, slots=True)
class ShieldPage:
    """The class shield. `prickles` are all of them; no target, nobody ranked.

    The last `fresh` of them are new to the class.
    """

    header: Header
    prickles: tuple[Grown, ...]
    seats: tuple[int, ...]
    last: bool
    fresh: int = 0


@dataclass(frozen=True, slots=True)
class EndingPageShown:
    """One page of the ending: `number` (from 1) of `of`."""

    page: EndingPage
    number: int
    of: int
    country: str


@dataclass(frozen=True, slots=True)
class BreakPage:
    """A break."""


@dataclass(frozen=True, slots=True)
class FinishedPage:
    """The session is over."""


Page = (
    NoticePage
    | RulesPage
    | TellingPage
    | VotingPage
    | ThanksPage
    | NeighbourPage
    | PickPage
    | RevealPage
    | LetterPage
    | GroupPage
    | DebriefPage
    | ShieldPage
    | EndingPageShown
    | BreakPage
    | FinishedPage
)


def page(state: State, lesson: Lesson) -> Page:
    """What the class may see of `state`. Raises ValueError before the session has begun."""
    if state.paused:
        return BreakPage()
    match state.phase:
        case Phase.WAITING:
            raise ValueError("the session has not begun")
        case Phase.NOTICE:
            return NoticePage()
        case Phase.RULES:
            return RulesPage()
        case Phase.SHIELD:
            return _shield_page(state, lesson)
        case Phase.ENDING:
            shown = state.ending[state.page]
            country = state.begun.country
            return EndingPageShown(shown, state.page + 1, len(state.ending), country)
        case Phase.ENDED:
            return FinishedPage()
        case _:
            return _round_page(state, lesson)


def _shield_page(state: State, lesson: Lesson) -> ShieldPage:
    last = state.round == len(state.outline.rounds) - 1
    fresh = len(state.prickles) - state.seen
    return ShieldPage(_header(state, lesson), state.prickles, state.seats, last, fresh)


def _round_page(state: State, lesson: Lesson) -> Page:
    source = lesson.rounds[state.round]
    match source.beats[state.beat]:
        case Say() as say:
            return TellingPage(_situation(state, lesson), say.ending, who_types(source, say))
        case Debrief() as debrief:
            return DebriefPage(
                _header(state, lesson),
                source.type,
                debrief.key_point,
                debrief.talk,
                debrief.tell,
                cast_of(state, source),
            )
        case Ask() as ask:
            return _ask_page(state, lesson, ask)


def _ask_page(state: State, lesson: Lesson, ask: Ask) -> Page:
    if state.round_outline.before and state.phase is Phase.REVEALED:
        return ThanksPage(_header(state, lesson))
    situation = _situation(state, lesson)
    answers = _answers(state, ask)
    match state.phase:
        case Phase.TALKING:
            return NeighbourPage(situation)
        case Phase.ANSWERED:
            pick = next(answer for answer in answers if answer.letter == state.picked)
            return PickPage(situation, pick, right=state.picked in state.found)
        case Phase.REVEALED if ask.picks:
            return GroupPage(situation, answers, talk_of(lesson.rounds[state.round]))
        case Phase.REVEALED if state.page > 0:
            letter = explained(state, _node(state))[state.page - 1]
            chosen = next(answer for answer in answers if answer.letter == letter)
            return LetterPage(situation, chosen)
        case Phase.REVEALED:
            before = None if state.first else counts_before(state, _node(state))
            talk = talk_of(lesson.rounds[state.round])
            return RevealPage(situation, answers, state.first or before, talk, before is not None)
        case _:
            return VotingPage(
                situation,
                state.seats,
                state.answered,
                closed=state.phase is Phase.CLOSED,
                again=state.first is not None,
            )


def _node(state: State) -> Asking:
    node = state.node
    assert isinstance(node, Asking), "an ask's pages belong to an ask"
    return node


def _header(state: State, lesson: Lesson) -> Header:
    name = lesson.rounds[state.round].pack
    pack = next(pack for pack in lesson.packs if pack.name == name)
    return Header(pack, state.round + 1, len(lesson.rounds))


def _situation(state: State, lesson: Lesson) -> Situation:
    source = lesson.rounds[state.round]
    beat = source.beats[state.beat]
    ask = beat if isinstance(beat, Ask) else None
    return Situation(
        header=_header(state, lesson),
        type=source.type,
        scenery=source.scenery,
        lines=lines_told(state, source),
        scene=(ask.scene if ask else "") or source.scene,
        question=ask.question if ask else "",
        cast=cast_of(state, source),
        options=_options(state, ask) if ask else (),
        found=_found(state, source, ask) if ask else (),
        wanted=len(ask.picks) if ask else 0,
        place=place_of(state, source),
    )


def _options(state: State, ask: Ask) -> tuple[Shown, ...]:
    table = on_the_table(state, _node(state))
    return tuple(
        Shown(option.id, option.letter, option.text, option.letter in table)
        for option in ask.options
    )


def _found(state: State, source: Round, ask: Ask) -> tuple[Found, ...]:
    if ask.picks:
        words = {option.letter: option.text for option in ask.options}
        return tuple(Found(letter, words[letter]) for letter in state.found)
    if source.type is not RoundType.SORT or source.before:
        return ()
    placed = (source.beats[key] for key in state.path if key != state.beat)
    return tuple(
        Found(best_option(card).letter, card.question) for card in placed if isinstance(card, Ask)
    )


def _answers(state: State, ask: Ask) -> tuple[Answer, ...]:
    votes = counts(state, _node(state))
    counted = any(votes)
    return tuple(
        Answer(
            option.id,
            option.letter,
            option.text,
            option.verdict,
            option.tempting,
            option.feedback,
            votes[place] if counted else None,
        )
        for place, option in enumerate(ask.options)
    )
