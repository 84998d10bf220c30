"""How long a round takes with a class, as far as its texts can tell.

Everything is read aloud, at 110 words a minute. A decision takes 35 seconds on top (15 to think, 20
to vote), its reveal with the feedback 40. Of cards to sort, steps and spots the first one is voted
on and the adult leads the rest, 20 seconds each. Talking is the adult's to time and does not count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from heapq import heappop, heappush

from game.beats import Ask, Beat, Debrief, Round, Say, Zones

WORDS_A_MINUTE = 110
THINK_SECONDS = 15
VOTE_SECONDS = 20
REVEAL_SECONDS = 40
FURTHER_SECONDS = 20
"""For a card, a step or a spot after the first one of its round."""

Seconds = Mapping[str, float]
"""How long each beat takes, by its identifier."""


def way_minutes(round_: Round) -> tuple[float, float]:
    """Minutes of the shortest and of the longest way through a round.

    No way goes in circles: where it would come back to a beat it has passed, it is not followed.
    """
    seconds = {name: _seconds(beat, round_) for name, beat in round_.beats.items()}
    opening = _reading(round_.scene) + _question_of_zones(round_)
    return (
        (opening + _shortest(round_, seconds)) / 60,
        (opening + _longest(round_, seconds)) / 60,
    )


def round_minutes(round_: Round) -> float:
    """Minutes of a round; of a story, halfway between its shortest and its longest way."""
    return sum(way_minutes(round_)) / 2


def following(beat: Beat) -> tuple[str, ...]:
    """The beats that may come next, each once, in the order of the letters that lead there."""
    leads = [beat.next]
    if isinstance(beat, Ask) and not beat.picks:
        leads = [option.goto or beat.next for option in beat.options]
    return tuple(dict.fromkeys(one for one in leads if one is not None))


def _reading(*texts: str) -> float:
    """Seconds to read some texts aloud."""
    return sum(len(text.split()) for text in texts) * 60 / WORDS_A_MINUTE


def _seconds(beat: Beat, round_: Round) -> float:
    match beat:
        case Say(text=text):
            return _reading(text)
        case Debrief():
            return _reading(beat.key_point, beat.talk)
        case Ask():
            words = _reading(beat.scene, beat.question, *(option.text for option in beat.options))
            if isinstance(round_.scenery, Zones) and beat.id != round_.start:
                return words + FURTHER_SECONDS
            return words + THINK_SECONDS + VOTE_SECONDS + REVEAL_SECONDS + _further_picks(beat)


def _further_picks(ask: Ask) -> float:
    """Seconds for what is to be found after the first; a last option places itself."""
    picks = len(ask.picks) - (len(ask.picks) == len(ask.options))
    return max(0, picks - 1) * FURTHER_SECONDS


def _question_of_zones(round_: Round) -> float:
    """The question of a sort stands above all of its cards."""
    scenery = round_.scenery
    return _reading(scenery.question) if isinstance(scenery, Zones) else 0.0


def _shortest(round_: Round, seconds: Seconds) -> float:
    waiting = [(seconds[round_.start], round_.start)]
    passed: set[str] = set()
    while waiting:
        so_far, name = heappop(waiting)
        onward = following(round_.beats[name])
        if not onward:
            return so_far
        if name not in passed:
            passed.add(name)
            for one in onward:
                heappush(waiting, (so_far + seconds[one], one))
    return 0.0


def _longest(round_: Round, seconds: Seconds) -> float:
    """From the last beats back: a lead to a beat not known yet is one that goes back."""
    longest: dict[str, float] = {}
    for name in last_first(round_.start, lambda name: following(round_.beats[name])):
        onward = following(round_.beats[name])
        ways = [longest[one] for one in onward if one in longest]
        if ways or not onward:
            longest[name] = seconds[name] + max(ways, default=0.0)
    return longest.get(round_.start, 0.0)


def last_first(start: str, onward: Callable[[str], tuple[str, ...]]) -> Iterator[str]:
    """Everything that `start` leads to, each once, and nothing before what it leads to.

    Only where a way comes back to where it has been, it does so.
    """
    entered = {start}
    waiting = [(start, iter(onward(start)))]
    while waiting:
        name, left = waiting[-1]
        new = next((one for one in left if one not in entered), None)
        if new is None:
            waiting.pop()
            yield name
        else:
            entered.add(new)
            waiting.append((new, iter(onward(new))))
