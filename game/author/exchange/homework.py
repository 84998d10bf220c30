"""A pack to questions for homework: only what pupils may see, and what cannot go along by name.

What a class decides together, one pupil answers alone here: a story's decisions become questions
of their own, each with the lines that lead to it; of a sort, where there is no matching, each card.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.author.exchange.bank import Bank, Choice, Kind, Left, Pair, Question
from game.author.exchange.story import lines_before
from game.beats import Ask, Debrief, Option, Post, Round, RoundType, Say, Verdict, Zones
from game.stage.ports import Words

SIGNED = "option"
"""Where the interface has the words of options that the author left to the game."""


def homework(rounds: Sequence[Round], words: Words, *, matching: bool) -> Bank:
    """The questions of `rounds`. `matching`: whether things can be matched with one another."""
    questions: list[Question] = []
    left: list[Left] = []
    for round_ in rounds:
        for found in _of_round(round_, words, matching=matching):
            if isinstance(found, Question):
                questions.append(found)
            else:
                left.append(found)
    return Bank(tuple(questions), tuple(left))


def _of_round(round_: Round, words: Words, *, matching: bool) -> Iterator[Question | Left]:
    match round_.type:
        case RoundType.CHOICE:
            yield _choice(round_, _ask(round_), words)
        case RoundType.MYTH:
            yield _myth(round_, words)
        case RoundType.SORT:
            yield from _sort(round_, words, matching=matching)
        case RoundType.ORDER:
            yield _order(round_, matching=matching)
        case RoundType.SPOT:
            yield from _spot(round_, words)
        case RoundType.SCENARIO:
            yield from _scenario(round_, words)
        case RoundType.TALK:
            yield _talk(round_, words)


def _debrief(round_: Round) -> Debrief:
    return next(beat for beat in round_.beats.values() if isinstance(beat, Debrief))


def _asks(round_: Round) -> list[Ask]:
    return [beat for beat in round_.beats.values() if isinstance(beat, Ask)]


def _ask(round_: Round) -> Ask:
    return _asks(round_)[0]


def _words_of(option: Option, words: Words) -> str:
    return option.text or words(f"{SIGNED}.{option.id}")


def _choices(ask: Ask, words: Words) -> tuple[Choice, ...]:
    return tuple(
        Choice(_words_of(one, words), one.verdict, one.feedback, one.tempting)
        for one in ask.options
    )


def _choice(round_: Round, ask: Ask, words: Words, name: str = "", scene: str = "") -> Question:
    debrief = _debrief(round_)
    return Question(
        name=name or round_.id,
        kind=Kind.CHOICE,
        text=ask.question,
        scene=_lines(scene, ask.scene),
        choices=_choices(ask, words),
        tick_all=bool(ask.picks),
        key_point=debrief.key_point,
        talk=debrief.talk,
    )


def _myth(round_: Round, words: Words) -> Question:
    return replace(_choice(round_, _ask(round_), words), kind=Kind.TRUE_OR_FALSE)


def _talk(round_: Round, words: Words) -> Question:
    debrief = _debrief(round_)
    asks = _asks(round_)
    said = [beat.text for beat in round_.beats.values() if isinstance(beat, Say)]
    text = asks[0].question if asks else said[-1]
    scene = asks[0].scene if asks else "\n".join(said[:-1])
    choices = _choices(asks[0], words) if asks else ()
    return Question(
        round_.id, Kind.TALK, text, scene, choices, key_point=debrief.key_point, talk=debrief.talk
    )


def _sort(round_: Round, words: Words, *, matching: bool) -> Iterator[Question | Left]:
    """A matching of the cards that belong in one zone; the others, or all, as single questions."""
    scenery = round_.scenery
    asked = scenery.question if isinstance(scenery, Zones) else ""
    asks = _asks(round_)
    alike = [ask for ask in asks if len(_best(ask)) == 1 and not ask.scene]
    together = alike if matching and len(alike) > 1 else []
    if together:
        yield _matching(round_, asked, together, words)
        yield Left(round_.id, "the feedback of its cards: a matching has none", partly=True)
        if any(one.verdict is Verdict.OKAY for ask in together for one in ask.options):
            why = "places that are fine too: a matching knows one right place"
            yield Left(round_.id, why, partly=True)
    for ask in asks:
        if ask not in together:
            yield _choice(round_, ask, words, f"{round_.id}/{ask.id}", asked)


def _lines(*parts: str) -> str:
    """The parts that are there, each in a line of its own."""
    return "\n".join(filter(None, parts))


def _best(ask: Ask) -> list[Option]:
    return [option for option in ask.options if option.verdict is Verdict.BEST]


def _matching(round_: Round, asked: str, asks: Sequence[Ask], words: Words) -> Question:
    pairs = [Pair(ask.question, _words_of(_best(ask)[0], words)) for ask in asks]
    zones = dict.fromkeys(_words_of(option, words) for option in asks[0].options)
    used = {pair.right for pair in pairs}
    pairs += [Pair("", zone) for zone in zones if zone not in used]
    debrief = _debrief(round_)
    return Question(
        round_.id, Kind.MATCHING, asked, pairs=tuple(pairs), key_point=debrief.key_point
    )


def _order(round_: Round, *, matching: bool) -> Question | Left:
    """Steps matched with their places, if each has one. Telling is right at any place, always."""
    ask = _ask(round_)
    if not matching:
        return Left(round_.id, "steps in an order are no single right answer")
    if any(not pick.after for pick in ask.picks[1:]):
        return Left(round_.id, "one of its steps is right at more than one place")
    by_letter = {option.letter: option.text for option in ask.options}
    places = sorted({len(pick.after) for pick in ask.picks})
    pairs = tuple(
        Pair(by_letter[pick.letter], str(places.index(len(pick.after)) + 1)) for pick in ask.picks
    )
    text, key_point = ask.question, _debrief(round_).key_point
    return Question(round_.id, Kind.MATCHING, text, ask.scene, pairs=pairs, key_point=key_point)


def _spot(round_: Round, words: Words) -> Iterator[Question | Left]:
    """All risks are to be ticked; the lines of the post, and what its picture shows, come first."""
    ask, post = _ask(round_), round_.scenery
    if not isinstance(post, Post):
        return
    shown = [f"{post.account}: {post.picture.alt}" if post.picture else f"{post.account}:"]
    shown += [f"• {spot.text}" for spot in post.spots if spot.text]
    yield replace(_choice(round_, ask, words), scene=_lines(ask.scene, *shown))
    if post.picture:
        yield Left(round_.id, "its picture stays behind; what it shows is told", partly=True)


def _scenario(round_: Round, words: Words) -> Iterator[Question | Left]:
    for number, ask in enumerate(_asks(round_), 1):
        before = "\n".join(lines_before(round_, ask.id, words))
        yield _choice(round_, ask, words, f"{round_.id}/{number}", before)
    yield Left(
        round_.id,
        "how its story goes on and ends; its decisions are single questions with the lines before",
        partly=True,
    )
