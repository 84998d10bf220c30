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
    """Two to twenty passages, each of them reached; ways join, come back, and all can end."""
    count = draw(st.integers(2, 20))
    children: dict[int, list[int]] = {at: [] for at in range(count)}
    for at in range(1, count):
        free = [one for one in range(at) if len(children[one]) < len(LETTERS)]
        children[draw(st.sampled_from(free))].append(at)
    beats: list[Beat] = []
    for at in range(count):
        beats += draw(passages(f"p{at}", [f"p{one}" for one in children[at]], count))
    return story(*beats)


@st.composite
def passages(draw: st.DrawFn, name: str, goals: list[str], count: int) -> list[Beat]:
    """A passage that leads to `goals`, and perhaps anywhere else; without goals it ends."""
    text = draw(TEXTS)
    if not goals:
        return [ending(name, text)]
    if len(goals) == 1 and draw(st.booleans()):
        return [told(name, goals[0], text)]
    anywhere = st.sampled_from([f"p{one}" for one in range(count)])
    room = len(LETTERS) - len(goals)
    more = draw(st.lists(anywhere, min_size=min(room, 2 - min(2, len(goals))), max_size=room))
    leads = draw(st.permutations([*goals, *more]))
    if draw(st.booleans()):
        return [told(name, f"a{name}", text), decision(f"a{name}", *leads)]
    return [decision(name, *leads)]
