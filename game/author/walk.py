"""Every page of a lesson that a class can see, found by the rules of the game itself.

Six teams and a whole class with hands play every round. Each letter is chosen, every way through a
story is taken, every pick of a group is tried. What would show the same is taken once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce

from game.beats import Lesson, Say, Script
from game.play.moves import (
    GRANTED,
    MOST_SEATS,
    Begin,
    Branch,
    Close,
    End,
    JumpToEnding,
    JumpToRound,
    Move,
    Next,
    Pause,
    Prickle,
    Reveal,
    Skip,
    Talk,
    Tally,
    Vote,
    VoteAgain,
    Way,
)
from game.play.outline import Asking, outline
from game.play.pages import Page, page
from game.play.rules import apply
from game.play.state import (
    IN_ROUND,
    SHIELD_EVERY,
    Phase,
    State,
    explained,
    on_the_table,
)

Seen = tuple[str, Page]
"""The identifier of a round, and a page of it."""

LINES = 8
"""How many lines of a chat are in sight at most: what was said before them changes no page."""

ARRIVALS = 12
"""In how many ways one beat of a story is reached at most; the others show hardly anything new."""


def walk(script: Script, language: str) -> list[Seen]:
    """Every page of all rounds in one language, each once."""
    lesson = script[language]
    found = (
        seen
        for begin in _classes(language)
        for number in range(len(lesson.rounds))
        for seen in _round(_at_the_rules(script, begin), number, lesson)
    )
    return list(dict.fromkeys(found))


def walk_around(script: Script, language: str) -> list[Page]:
    """Every page before, between and after the rounds, each once."""
    begun = apply(State(outline(script)), next(_classes(language)))
    return list(dict.fromkeys(page(state, script[language]) for state in _around(begun)))


def _classes(language: str) -> Iterator[Begin]:
    """Six teams, and a class that answers as one."""
    yield Begin(language, "be", Way.TEAMS, MOST_SEATS, 24, 50)
    yield Begin(language, "be", Way.HANDS, 0, 24, 50)


def _at_the_rules(script: Script, begin: Begin) -> State:
    """At the ground rules, from where one can jump to any round."""
    return _after(State(outline(script)), begin, Next())


def _after(state: State, *moves: Move) -> State:
    return reduce(apply, moves, state)


def _round(rules: State, number: int, lesson: Lesson) -> Iterator[Seen]:
    source = lesson.rounds[number]
    for state in _states(apply(rules, JumpToRound(number)), lesson):
        yield source.id, page(state, lesson)


def _states(start: State, lesson: Lesson) -> Iterator[State]:
    """Every state of a round that shows something of its own."""
    waiting = [start]
    seen: set[object] = set()
    arrivals: dict[str, set[object]] = {}
    while waiting:
        state = waiting.pop()
        said = _in_sight(state, lesson)
        ways = arrivals.setdefault(state.beat, set())
        new = (_stands(state), said) not in seen and (said in ways or len(ways) < ARRIVALS)
        if state.round != start.round or state.phase not in IN_ROUND or not new:
            continue
        ways.add(said)
        seen.add((_stands(state), said))
        yield state
        waiting += reversed([_after(state, *moves) for moves in _moves(state)])


def _in_sight(state: State, lesson: Lesson) -> tuple[str, ...]:
    """The lines that may still be seen, by their beats."""
    beats = lesson.rounds[state.round].beats
    said = [beat for beat in state.path if isinstance(beats[beat], Say)]
    return tuple(said[-LINES:])


def _stands(state: State) -> object:
    """What of a state tells its page from others of the same beat.

    In which order letters are found or put aside changes next to nothing: their number does.
    """
    return (
        state.phase,
        state.beat,
        state.page,
        bool(state.answered),
        state.first is not None,
        len(state.found),
        len(state.aside),
        state.picked,
    )


def _moves(state: State) -> Iterator[tuple[Move, ...]]:
    """What a class and its adult may do now that leads to another page."""
    ask = state.ask
    if ask is None or state.phase is Phase.ANSWERED:
        yield (Next(),)
    elif state.phase is Phase.TALKING:
        yield (VoteAgain(),)
    elif state.phase is Phase.REVEALED:
        yield from _onward(state, ask)
    else:
        yield from _answering(state, ask)


def _answering(state: State, ask: Asking) -> Iterator[tuple[Move, ...]]:
    if not state.answered:
        yield tuple(_answers(state, ask))
    elif state.phase is Phase.VOTING:
        yield (Close(),)
    if ask.picks:
        yield from ((Branch(ask.id, letter),) for letter in on_the_table(state, ask))
        return
    yield (Reveal(),)
    if ask.talk_again and state.first is None and state.answered:
        yield (Talk(),)


def _answers(state: State, ask: Asking) -> Iterable[Move]:
    """Every letter is chosen by somebody; by hands it is counts of two figures, where they may."""
    table = on_the_table(state, ask)
    if state.begun.way is Way.TEAMS:
        return [Vote(seat, table[seat % len(table)]) for seat in state.seats]
    each = {letter: 12 if place < 2 else 4 for place, letter in enumerate(table)}
    return [Tally(0, tuple(each.get(letter, 0) for letter in ask.letters))]


def _onward(state: State, ask: Asking) -> Iterator[tuple[Move, ...]]:
    """The next letter's page; after the last one, every way the story can take."""
    if ask.branches and not ask.picks and state.page == len(explained(state, ask)):
        yield from ((Branch(ask.id, letter),) for letter in ask.letters)
    else:
        yield (Next(),)


def _around(begun: State) -> Iterator[State]:
    """The notice, the rules, the shield bare and full, both endings, a break and the farewell."""
    rules = apply(begun, Next())
    yield from (begun, rules, apply(rules, Pause(paused=True)))
    for number in {len(begun.outline.rounds), SHIELD_EVERY}:
        if number <= len(begun.outline.rounds):
            shield = _after(rules, JumpToRound(number - 1), Skip())
            yield from (shield, _after(shield, *_granted(shield)))
    for short in (False, True):
        ending = apply(rules, JumpToEnding(short))
        while ending.page < len(ending.ending) - 1:
            yield ending
            ending = apply(ending, Next())
        yield from (ending, apply(ending, End()))


def _granted(state: State) -> Iterator[Move]:
    """A prickle of every kind for every team and for the class."""
    for praise in GRANTED:
        yield from (Prickle(seat, praise) for seat in (0, *state.seats))
