"""What a round has told so far: the lines, who stands on the page, who writes next."""

from __future__ import annotations

from game.beats import (
    Ask,
    CastMember,
    Debrief,
    Expression,
    Option,
    Phone,
    Place,
    Round,
    Say,
    Verdict,
)
from game.play.state import State


def lines_told(state: State, source: Round) -> tuple[Say, ...]:
    """Everything said in this round so far, on the way that was taken."""
    said = (source.beats[key] for key in state.path)
    return tuple(beat for beat in said if isinstance(beat, Say))


def who_types(source: Round, say: Say) -> str:
    """Whose message comes next, where that is certain and its words are not the owner's."""
    following = source.beats[say.next] if say.next else None
    if not isinstance(source.scenery, Phone) or not isinstance(following, Say):
        return ""
    return "" if following.mine or following.ending else following.speaker


def cast_of(state: State, source: Round) -> tuple[CastMember, ...]:
    """Who stands on the page: the cast of this beat, or of the last one that had any.

    Beside a phone its owner stands until the story says otherwise.
    """
    for key in reversed(state.path):
        beat = source.beats[key]
        if not isinstance(beat, Debrief) and beat.cast:
            return beat.cast
    if isinstance(source.scenery, Phone):
        return (CastMember(source.scenery.owner, Expression.SMILE),)
    return ()


def place_of(state: State, source: Round) -> Place | None:
    """Where the story is: the last place that was named on the way that was taken."""
    for key in reversed(state.path):
        beat = source.beats[key]
        if not isinstance(beat, Debrief) and beat.place:
            return None if beat.place is Place.NONE else beat.place
    return None


def talk_of(source: Round) -> str:
    """The round's question to talk about, which the reveal shows."""
    for beat in source.beats.values():
        if isinstance(beat, Debrief):
            return beat.talk
    return ""


def best_option(ask: Ask) -> Option:
    """The first of the best answers."""
    return next(option for option in ask.options if option.verdict is Verdict.BEST)
