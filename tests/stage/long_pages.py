"""Pages with the longest texts a pack may have."""

from __future__ import annotations

from collections.abc import Mapping

from game.beats import Post, RoundType, Say, Spot, Verdict, Zones
from game.play.pages import Answer, Found, LetterPage, NeighbourPage, Page, PickPage, RevealPage
from tests.stage.sample_pages import (
    HANDS,
    PHONE,
    POST,
    SIGNS,
    answers,
    debrief,
    situation,
    told,
    voting,
)


def long(length: int, end: str = ".") -> str:
    """A text of exactly `length` characters, with words as long as German ones are."""
    words = "Milo möchte das lustige Foto von Lina gerne mit anderen Kindern aus der Klasse teilen "
    return (words * 4)[: length - 1].rstrip().ljust(length - 1, "n") + end


QUESTION, OPTION, REASON, BUBBLE = 160, 70, 200, 60
"""The longest question, option, feedback and bubble, in characters."""

LONG_CHOICE = situation(
    RoundType.CHOICE,
    *(long(OPTION, mark) for mark in "!.?…"),
    question=long(QUESTION, "?"),
)
LONG_ORDER = situation(
    RoundType.ORDER,
    *(long(50, mark) for mark in "!.?…"),
    question=long(100, "?"),
    wanted=4,
)
LONG_SPOT = situation(
    RoundType.SPOT,
    *(["Where Sam is alone"] * 4),
    question=long(QUESTION, "?"),
    scenery=Post(
        "sam.scores",
        "sam",
        POST.picture,
        (*(Spot(letter, long(BUBBLE)) for letter in "ABC"), Spot("D", "", 0.3, 0.3)),
    ),
    found=(Found("A", "Where Sam is alone"),),
    closed="A",
    wanted=2,
)
LONG_CHAT = tuple(
    Say(str(number), long(BUBBLE), "x", "noor" if number % 2 else "SkyFox", bool(number % 2))
    for number in range(6)
)
LONG_SCENARIO = situation(
    RoundType.SCENARIO,
    *(long(OPTION, mark) for mark in "!.?"),
    question=long(QUESTION, "?"),
    scene=long(100),
    scenery=PHONE,
    lines=LONG_CHAT,
)

LONG_PAGES: Mapping[str, Page] = {
    "choice": voting(LONG_CHOICE),
    "choice-hands": voting(LONG_CHOICE, HANDS),
    "myth": voting(
        situation(RoundType.MYTH, "", "", question=long(QUESTION), identifiers=("true", "not-true"))
    ),
    "sort": voting(
        situation(
            RoundType.SORT,
            "",
            "",
            "",
            question=long(QUESTION),
            scene=long(60),
            scenery=Zones(long(60, "?"), SIGNS.zones),
            found=(Found("A", long(QUESTION)),),
            identifiers=("ok", "careful", "stop"),
        )
    ),
    "order": voting(LONG_ORDER),
    "order-later": PickPage(LONG_ORDER, answers(LONG_ORDER, feedback=long(REASON))[2], right=False),
    "spot": voting(LONG_SPOT),
    "spot-right": PickPage(LONG_SPOT, answers(LONG_SPOT, feedback=long(REASON))[0], right=True),
    "scenario": voting(LONG_SCENARIO),
    "chat": told(RoundType.SCENARIO, *LONG_CHAT, Say("n", long(260), "x"), scenery=PHONE),
    "story-ending": told(RoundType.SCENARIO, Say("n", long(260), None, ending=True)),
    "open-question": told(RoundType.TALK, Say("a", long(260), "b"), Say("b", long(QUESTION), "c")),
    "neighbour": NeighbourPage(LONG_CHOICE),
    "reveal": RevealPage(
        LONG_CHOICE,
        answers(LONG_CHOICE, (9, 9, 9, 9), feedback=long(REASON)),
        None,
        long(120, "?"),
    ),
    "reveal-uncounted": RevealPage(
        LONG_CHOICE, answers(LONG_CHOICE, feedback=long(REASON)), None, long(120, "?")
    ),
    "reveal-two-votes": RevealPage(
        LONG_CHOICE, answers(LONG_CHOICE, (9, 9, 9, 9)), (1, 2, 3, 4), long(120, "?")
    ),
    "letter": LetterPage(
        LONG_CHOICE,
        Answer("c", "C", long(OPTION), Verdict.RISKY, long(80), long(REASON), 3),
    ),
    "debrief": debrief(("adult-at-home", "teacher", "helpline"), long(120), long(120, "?")),
}
"""The same pages with the longest texts that fit a page of 1024 x 768."""
