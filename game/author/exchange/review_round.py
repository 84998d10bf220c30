"""One round on the review sheet: all that the class and the adult are told, as HTML."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from game.author.exchange.review_style import mark
from game.author.exchange.story import speaker_name
from game.beats import (
    NARRATOR,
    Ask,
    Debrief,
    Option,
    Phone,
    Post,
    Round,
    RoundType,
    Say,
    Verdict,
    Zones,
)
from game.stage.ports import Words
from game.stage.theme import DAY, SIGN_COLOURS


@dataclass(frozen=True, slots=True)
class Printed:
    """A round as it is printed: its number from 1, its objective's text and its sources.

    `folder` is where its pictures are.
    """

    round: Round
    number: int
    objective: str
    sources: Sequence[str]
    folder: Path


def round_section(printed: Printed, words: Words) -> str:
    """The section of one round."""
    round_ = printed.round
    return "\n".join(
        [
            f'<section id="{escape(round_.id)}">',
            _head(printed, words),
            *_shown(printed, words),
            '<div class="two">',
            *_debrief(round_, words),
            *_notes(printed, words),
            f'<div class="box dashed"><h3>{escape(words("sheet.notes"))}</h3></div>',
            "</div>",
            "</section>",
        ]
    )


def _head(printed: Printed, words: Words) -> str:
    round_ = printed.round
    level = words("sheet.core" if round_.core else "sheet.extra")
    kind = words(f"sheet.type.{round_.type}")
    minutes = words("sheet.minutes", minutes=f"{round_.minutes:g}")
    return (
        f'<div class="head"><div class="number">{printed.number}</div>'
        f'<div class="name"><h2>{escape(title(round_))}</h2>'
        f'<p class="soft">{escape(kind)}, {escape(level)} · {escape(round_.id)}</p></div>'
        f'<div class="minutes">{escape(minutes)}</div></div>'
    )


def title(round_: Round) -> str:
    """What a round is called where it needs a name: its question, or how its story begins."""
    if isinstance(round_.scenery, Zones):
        return round_.scenery.question
    first = next(iter(round_.beats.values()))
    if round_.type is RoundType.TALK:
        shown = [beat for beat in round_.beats.values() if not isinstance(beat, Debrief)]
        first = shown[-1]
    return first.question if isinstance(first, Ask) else getattr(first, "text", round_.id)


def _shown(printed: Printed, words: Words) -> Iterator[str]:
    round_ = printed.round
    match round_.type:
        case RoundType.SORT:
            yield from _sort(round_, words)
        case RoundType.SCENARIO:
            yield from _story(round_, words)
        case _:
            yield from _asks(printed, words)


def _asks(printed: Printed, words: Words) -> Iterator[str]:
    round_ = printed.round
    for beat in round_.beats.values():
        if isinstance(beat, Say) and beat.text != title(round_):
            yield f'<p class="scene">{escape(beat.text)}</p>'
        if isinstance(beat, Ask):
            yield from _scene(beat)
            yield from _post(printed)
            yield from _ask(round_, beat, words, {})


def _scene(ask: Ask) -> Iterator[str]:
    if ask.scene:
        yield f'<p class="scene">{escape(ask.scene)}</p>'


def _ask(round_: Round, ask: Ask, words: Words, numbers: Mapping[str, int]) -> Iterator[str]:
    if ask.question != title(round_):
        yield f'<p class="question">{escape(ask.question)}</p>'
    if ask.picks and round_.type is RoundType.CHOICE:
        yield f'<p class="soft">{escape(words("sheet.all"))}</p>'
    options = _in_order(ask) if round_.type is RoundType.ORDER else list(ask.options)
    rows = "".join(_option(round_, ask, option, words, numbers) for option in options)
    yield f'<div class="box options">{rows}</div>'


def _in_order(ask: Ask) -> list[Option]:
    """The steps of an order in a right order, as the author wrote them."""
    by_letter = {option.letter: option for option in ask.options}
    return [by_letter[pick.letter] for pick in ask.picks]


def _option(
    round_: Round, ask: Ask, option: Option, words: Words, numbers: Mapping[str, int]
) -> str:
    text = option.text or words(f"option.{option.id}")
    onward = ""
    if option.goto:
        where = numbers.get(option.goto)
        said = words("sheet.goes-on", number=where) if where else words("sheet.debrief")
        onward = f'<p class="onward">→ {escape(said)}</p>'
    return (
        f'<div class="option">{mark(option.letter)}<div class="says">{escape(text)}</div>'
        f"{_judged(round_, ask, option, words)}"
        f'<div class="why">{_reasons(option, words)}{onward}</div></div>'
    )


def _reasons(option: Option, words: Words) -> str:
    """What is behind an option, why someone might choose it, and what helps; a line for each."""
    why = [
        ("sheet.misconception", option.misconception),
        ("sheet.tempting", option.tempting),
        ("letter.helps", option.feedback),
    ]
    return "".join(f"<p><b>{escape(words(k))}:</b> {escape(t)}</p>" for k, t in why if t)


def _judged(round_: Round, ask: Ask, option: Option, words: Words) -> str:
    """The pill beside an option: its verdict, its place in an order, or whether it is a risk."""
    if option.verdict is None:
        return "<span></span>"
    if round_.type is RoundType.ORDER:
        return _pill(Verdict.BEST, _place(ask, option, words))
    if round_.type is RoundType.SPOT:
        found = option.verdict is Verdict.BEST
        return _pill(option.verdict, words("sheet.find" if found else "sheet.may-stay"))
    return _pill(option.verdict, words(f"notes.{option.verdict}"))


def _place(ask: Ask, option: Option, words: Words) -> str:
    """What waits for nothing is step 1; a later one that waits for nothing fits anywhere."""
    after = {pick.letter: len(pick.after) for pick in ask.picks}
    fixed = sorted(set(after.values()))
    if not after[option.letter] and option.letter != ask.picks[0].letter:
        return words("sheet.anywhere")
    return words("sheet.step", number=fixed.index(after[option.letter]) + 1)


def _pill(verdict: Verdict, text: str) -> str:
    return f'<span class="pill {verdict}">{escape(text)}</span>'


def _sort(round_: Round, words: Words) -> Iterator[str]:
    """Each card once: what helps is the same whichever zone was chosen."""
    for ask in round_.beats.values():
        if not isinstance(ask, Ask):
            continue
        scene = f'<p class="soft">{escape(ask.scene)}</p>' if ask.scene else ""
        pills = " ".join(_zone(option, words) for option in ask.options)
        wrong = next((one for one in ask.options if one.misconception), ask.options[0])
        yield (
            f'<div class="box">{scene}<h3>{escape(ask.question)}</h3><p class="zones">{pills}</p>'
            f'<div class="why">{_reasons(wrong, words)}</div></div>'
        )


def _zone(option: Option, words: Words) -> str:
    name = option.text or words(f"option.{option.id}")
    verdict = option.verdict or Verdict.RISKY
    return _pill(verdict, f"{name}: {words(f'notes.{verdict}')}")


def _story(round_: Round, words: Words) -> Iterator[str]:
    """The beats of a story with numbers, so that a way can be followed with a finger."""
    beats = [beat for beat in round_.beats.values() if not isinstance(beat, Debrief)]
    numbers = {beat.id: number for number, beat in enumerate(beats, 1)}
    if isinstance(round_.scenery, Phone):
        phone = round_.scenery
        yield f'<p class="app">{escape(phone.app)}: {escape(phone.account)}</p>'
    for number, beat in enumerate(beats, 1):
        asks = " asks" if isinstance(beat, Ask) else ""
        yield f'<div class="beat{asks}"><div class="at">{number}</div><div>'
        if beat.place:
            yield f'<p class="soft">{escape(words(f"place.{beat.place}"))}</p>'
        if isinstance(beat, Ask):
            yield from _scene(beat)
            yield from _ask(round_, beat, words, numbers)
        else:
            yield _said(round_, beat, words) + _leads(beat, number, numbers, words)
        yield "</div></div>"


def _said(round_: Round, beat: Say, words: Words) -> str:
    if beat.ending:
        return f'<div class="ending">{escape(beat.text)}</div>'
    if beat.speaker == NARRATOR:
        return f"<p>{escape(beat.text)}</p>"
    mine = " mine" if beat.mine else ""
    who = speaker_name(round_, beat.speaker, words)
    return f'<div class="bubble{mine}"><b>{escape(who)}:</b> {escape(beat.text)}</div>'


def _leads(beat: Say, number: int, numbers: Mapping[str, int], words: Words) -> str:
    """Where a line leads, if not to the next one."""
    where = numbers.get(beat.next or "")
    if beat.ending or where == number + 1:
        return ""
    said = words("sheet.goes-on", number=where) if where else words("sheet.debrief")
    return f'<p class="onward">→ {escape(said)}</p>'


def _post(printed: Printed) -> Iterator[str]:
    post = printed.round.scenery
    if not isinstance(post, Post):
        return
    lines = "".join(
        f"<li><b>{escape(spot.letter)}</b> {escape(spot.text)}</li>"
        for spot in post.spots
        if spot.text
    )
    yield f'<div class="box"><h3>{escape(post.account)}</h3><ul>{lines}</ul></div>'
    if post.picture:
        alt = escape(post.picture.alt)
        source = _embedded(printed.folder / post.picture.file)
        yield f'<figure><img src="{source}" alt="{alt}"><figcaption>{alt}</figcaption></figure>'


def _embedded(file: Path) -> str:
    """A picture of the pack inside the page; as an image, a drawing cannot run or load anything."""
    kind = "image/svg+xml" if file.suffix == ".svg" else "image/png"
    return f"data:{kind};base64,{b64encode(file.read_bytes()).decode()}"


def _debrief(round_: Round, words: Words) -> Iterator[str]:
    for debrief in round_.beats.values():
        if isinstance(debrief, Debrief):
            tell = [words(f"tell.{role}") for role in debrief.tell]
            yield _box(words("debrief.key"), [debrief.key_point], DAY.sun)
            yield _box(words("sheet.talk"), [debrief.talk] if debrief.talk else [], DAY.leaf)
            yield _box(words("debrief.tell"), tell, DAY.answers["D"])


def _notes(printed: Printed, words: Words) -> Iterator[str]:
    notes = printed.round.notes
    aim = [text for text in (notes.aim, printed.objective) if text]
    sources = [words("sheet.own") if one == "own" else one for one in printed.sources]
    yield _box(words("notes.aim"), aim, DAY.answers["A"])
    yield _box(words("notes.say"), notes.say, DAY.leaf)
    yield _box(words("notes.do-not-say"), notes.do_not_say, SIGN_COLOURS["stop"])
    yield _box(words("notes.if-quiet"), notes.if_quiet, DAY.sun)
    yield _box(words("sheet.sources"), sources, DAY.edge)


def _box(heading: str, texts: Sequence[str], side: str) -> str:
    if not texts:
        return ""
    items = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return (
        f'<div class="box" style="--side:{side}"><h3>{escape(heading)}</h3><ul>{items}</ul></div>'
    )
