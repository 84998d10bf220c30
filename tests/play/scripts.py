"""Lessons made by hand, and a strategy that makes them: branches, groups, talk and vote again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from game.beats import (
    LETTERS,
    Ask,
    Beat,
    Debrief,
    Lesson,
    Notes,
    Option,
    PackTitle,
    Pick,
    Round,
    RoundType,
    Say,
    Script,
    Topic,
    Verdict,
)

PACK = PackTitle("sample", "Sample", Topic.PRIVACY)


def option(
    letter: str,
    verdict: Verdict | None = Verdict.OKAY,
    goto: str | None = None,
    helper: str | None = None,
) -> Option:
    """An option whose identifier is its letter."""
    return Option(letter.lower(), letter, f"Answer {letter}", verdict, helper=helper, goto=goto)


def ask(
    identifier: str = "ask",
    options: Sequence[Option] | None = None,
    after: str | None = None,
    *,
    picks: tuple[Pick, ...] = (),
    talk_again: bool = False,
) -> Ask:
    """An ask; by default A is best, B okay and C risky."""
    given = options or (
        option("A", Verdict.BEST),
        option("B", Verdict.OKAY),
        option("C", Verdict.RISKY),
    )
    return Ask(identifier, "What now?", tuple(given), after, picks=picks, talk_again=talk_again)


def one_round(*beats: Beat, name: str = "first") -> Round:
    """A round that starts with the first of `beats`."""
    return Round(
        "sample",
        name,
        RoundType.CHOICE,
        beats[0].id,
        {beat.id: beat for beat in beats},
        "objective",
        3,
        True,
        None,
        Notes(),
    )


def script(*rounds: Round, languages: Sequence[str] = ("en",)) -> Script:
    """The same lesson in every language of `languages`."""
    return {language: Lesson(language, (PACK,), rounds) for language in languages}


def debrief(identifier: str = "debrief") -> Debrief:
    """The end of a round."""
    return Debrief(identifier, "We remember.", "Why?", ("teacher",))


def question() -> Round:
    """One ask with three options, and its debrief."""
    return one_round(ask(after="debrief", talk_again=True), debrief())


def story() -> Round:
    """A story that branches at one ask: A is told, C is pressed; both end, and one debrief."""
    return one_round(
        Say("hello", "Nice building!", "ask", speaker="SkyFox"),
        ask(
            options=(
                option("A", Verdict.BEST, goto="told", helper="teacher"),
                option("B", Verdict.OKAY, goto="pressed"),
                option("C", Verdict.RISKY, goto="pressed"),
            )
        ),
        Say("pressed", "Why are you so quiet?", "told", speaker="SkyFox"),
        Say("told", "Ms Diaz listens.", "debrief", ending=True),
        debrief(),
        name="story",
    )


def group() -> Round:
    """Four steps: A, then B, then C; D belongs nowhere."""
    picks = (Pick("A"), Pick("B", ("A",)), Pick("C", ("A", "B")))
    options = tuple(option(letter, None) for letter in "ABCD")
    return one_round(ask(options=options, after="debrief", picks=picks), debrief(), name="group")


VERDICTS = st.sampled_from([None, *Verdict])


@st.composite
def options_of(draw: st.DrawFn, later: Sequence[str | None], fewest: int = 2) -> tuple[Option, ...]:
    """Two to six options, some of which lead to a beat of their own."""
    letters = LETTERS[: draw(st.integers(fewest, 6))]
    goto = st.sampled_from([None, *later])
    helper = st.sampled_from([None, "teacher"])
    return tuple(option(x, draw(VERDICTS), draw(goto), draw(helper)) for x in letters)


@st.composite
def picks_of(draw: st.DrawFn, letters: str) -> tuple[Pick, ...]:
    """Some of `letters` in some order; each right only after some of those before it."""
    order = draw(st.permutations(letters))[: draw(st.integers(1, len(letters)))]
    return tuple(
        Pick(letter, tuple(x for x in order[:place] if draw(st.booleans())))
        for place, letter in enumerate(order)
    )


@st.composite
def asks(draw: st.DrawFn, identifier: str, later: Sequence[str | None]) -> Ask:
    """An ask of any kind."""
    after = draw(st.sampled_from(later))
    if draw(st.booleans()):
        letters = LETTERS[: draw(st.integers(2, 6))]
        grouped = tuple(option(letter, None) for letter in letters)
        return ask(identifier, grouped, after, picks=draw(picks_of(letters)))
    return ask(identifier, draw(options_of(later)), after, talk_again=draw(st.booleans()))


@st.composite
def rounds(draw: st.DrawFn, name: str) -> Round:
    """A round of one to seven beats; every beat leads to a later one, so that it always ends."""
    count = draw(st.integers(1, 7))
    beats: list[Beat] = []
    for place in range(count):
        later: list[str | None] = [f"b{number}" for number in range(place + 1, count)]
        later = later or [None]
        match draw(st.sampled_from(["say", "ask", "ask", "debrief"])):
            case "say":
                ending = draw(st.booleans())
                beats.append(Say(f"b{place}", "So", draw(st.sampled_from(later)), ending=ending))
            case "ask":
                beats.append(draw(asks(f"b{place}", later)))
            case _:
                after = draw(st.sampled_from(later))
                beats.append(Debrief(f"b{place}", "Remember", "Why?", (), after))
    return one_round(*beats, name=name)


@st.composite
def scripts(draw: st.DrawFn) -> Script:
    """One to four rounds in one or two languages."""
    languages = draw(st.sampled_from([("en",), ("en", "fr")]))
    count = draw(st.integers(1, 4))
    made = [draw(rounds(f"round-{number}")) for number in range(count)]
    return script(*made, languages=languages)


def beats_of(given: Script) -> Mapping[str, Beat]:
    """All beats of the first round."""
    return next(iter(given.values())).rounds[0].beats
