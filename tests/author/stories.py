"""Stories for maps: by hand, and as a strategy that makes any story a pack may hold."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from game.beats import LETTERS, Ask, Beat, Debrief, Option, Round, RoundType, Say, Verdict
from tests.play.scripts import one_round

TEXTS = st.sampled_from(["So.", "Noor writes to Lina about the farm. " * 4, "Donaudampfschiff" * 6])


def told(name: str, after: str, text: str = "Noor plays.") -> Say:
    return Say(name, text, after, speaker="SkyFox")


def ending(name: str, text: str = "It is not your fault.") -> Say:
    return Say(name, text, "debrief", ending=True)


def decision(name: str, *goals: str) -> Ask:
    """An ask whose letters lead to `goals`, in their order."""
    options = tuple(
        Option(letter.lower(), letter, f"Answer {letter}", Verdict.BEST, goto=goal)
        for letter, goal in zip(LETTERS, goals, strict=False)
    )
    return Ask(name, "What now?", options, None)


def story(*beats: Beat) -> Round:
    """A story that starts with the first of `beats`, and its debrief."""
    end = Debrief("debrief", "We remember.", "Why?", ("teacher",))
    return replace(one_round(*beats, end, name="story"), type=RoundType.SCENARIO)


@st.composite
def stories(draw: st.DrawFn) -> Round:
    """Two to twenty passages; each is reached, ways join and come back, every way can end."""
    count = draw(st.integers(2, 20))
    beats: list[Beat] = []
    for at in range(count):
        name, later = f"p{at}", [f"p{one}" for one in range(at + 1, count)]
        text = draw(TEXTS)
        if not later:
            beats.append(ending(name, text))
            continue
        # The first way leads to the next passage, so that each one is reached.
        if draw(st.booleans()):
            beats.append(told(name, later[0], text))
            continue
        anywhere = st.sampled_from([f"p{one}" for one in range(count)])
        goals = [later[0], *draw(st.lists(anywhere, min_size=1, max_size=5))]
        if draw(st.booleans()):
            beats += [told(name, f"a{at}", text), decision(f"a{at}", *goals)]
        else:
            beats.append(decision(name, *goals))
    return story(*beats)
