"""Every kind of page, made by hand: as a pack would have it, and with the longest texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.beats import (
    LETTERS,
    CastMember,
    Expression,
    PackTitle,
    Phone,
    Picture,
    Place,
    Post,
    RoundType,
    Say,
    Scale,
    Scenery,
    Spot,
    Topic,
    Verdict,
    Zone,
    Zones,
)
from game.play.pages import (
    Answer,
    DebriefPage,
    Found,
    GroupPage,
    Header,
    LetterPage,
    NeighbourPage,
    Page,
    PickPage,
    RevealPage,
    Shown,
    Situation,
    TellingPage,
    ThanksPage,
    VotingPage,
)

TEAMS = (1, 2, 3, 4, 5, 6)
HANDS = (0,)
HEADER = Header(PackTitle("pictures", "My picture, my choice", Topic.SEXTING), 3, 8)
MILO = CastMember("milo", Expression.SMILE)
LINA = CastMember("lina", Expression.UNSURE)
PHONE = Phone("BlokLand chat", "noor", "SkyFox", None)
SIGNS = Zones(
    "OK, careful or stop?",
    (Zone("A", "", "ok"), Zone("B", "", "careful"), Zone("C", "", "stop")),
)
OWN_ZONES = Zones(
    "Who may know it?",
    tuple(
        Zone(letter, text, None)
        for letter, text in zip(
            "ABCD", ("At home", "Friends in class", "For everyone", "Nobody"), strict=True
        )
    ),
)
POST = Post(
    "sam.scores",
    "sam",
    Picture("pictures/sam-post.svg", "Sam in front of a school"),
    (
        Spot("A", "4 Garden Street"),
        Spot("B", "", 0.72, 0.3),
        Spot("C", "New football boots!"),
        Spot("D", "Home alone until six."),
        Spot("E", "24 hearts!"),
    ),
)
CHAT = (
    Say("a", "Noor met SkyFox in BlokLand, never in real life.", "b"),
    Say("b", "Nice building!", "c", "SkyFox"),
    Say("c", "Thank you!", "d", "noor", mine=True),
    Say("d", "Keep our chat a secret, OK?", "e", "SkyFox"),
)
ENDING = Say("z", "Ms Diaz listens. “It is not your fault.”", None, ending=True)

FEEDBACK = "A picture of you belongs to you. A friend asks first, and “no” is a good answer."
TEMPTING = "One friend is not the whole class."
TALK = "How can you say “no” to a picture in a kind way?"


def situation(
    kind: RoundType,
    *texts: str,
    question: str = "What can Milo do with it?",
    scene: str = "",
    cast: tuple[CastMember, ...] = (MILO, LINA),
    scenery: Scenery = None,
    lines: tuple[Say, ...] = (),
    found: tuple[Found, ...] = (),
    closed: str = "",
    wanted: int = 0,
    identifiers: tuple[str, ...] = (),
) -> Situation:
    """A situation with an option for each text; `closed` letters cannot be picked any more."""
    options = tuple(
        Shown(identifier, letter, text, letter not in closed)
        for letter, text, identifier in zip(
            LETTERS, texts, identifiers or [f"option-{text}" for text in texts], strict=False
        )
    )
    return Situation(HEADER, kind, scenery, lines, scene, question, cast, options, found, wanted)


def voting(shown: Situation, seats: tuple[int, ...] = TEAMS) -> VotingPage:
    """The class votes; every second team has answered."""
    return VotingPage(shown, seats, frozenset(seats[::2]) - {0}, closed=False, again=False)


def answers(
    shown: Situation, counts: tuple[int, ...] = (), best: str = "A", feedback: str = FEEDBACK
) -> tuple[Answer, ...]:
    """The options after the reveal. Without counts nobody's answers were counted."""

    def verdict(letter: str) -> Verdict | None:
        if not best:
            return None
        return Verdict.BEST if letter in best else Verdict.RISKY

    return tuple(
        Answer(
            option.id,
            option.letter,
            option.text,
            verdict(option.letter),
            "" if option.letter in best else TEMPTING,
            feedback,
            counts[place] if counts else None,
        )
        for place, option in enumerate(shown.options)
    )


CHOICE = situation(
    RoundType.CHOICE,
    "Ask Lina if it is OK",
    "Share it, it is just a joke",
    "Send it to only one friend",
    "Share it and say sorry later",
    scene="Milo took a funny picture of Lina.",
)
TICK_ALL = situation(
    RoundType.CHOICE,
    "A drawing of a dragon",
    "A password",
    "A made-up name",
    "A street",
    found=(Found("A", "A drawing of a dragon"),),
    closed="AD",
    wanted=2,
)
MYTH = situation(
    RoundType.MYTH,
    "",
    "",
    question="“My account is private, so nobody can copy my pictures.”",
    identifiers=("true", "not-true"),
)
SORT = situation(
    RoundType.SORT,
    "",
    "",
    "",
    question="“Send me your password, then I help you win.”",
    scene="Someone writes to Sam:",
    scenery=SIGNS,
    found=(Found("A", "A class photo"), Found("C", "An address"), Found("C", "Home alone")),
    identifiers=("ok", "careful", "stop"),
)
OWN_SORT = situation(
    RoundType.SORT,
    *(zone.text for zone in OWN_ZONES.zones),
    question="A favourite song",
    scenery=OWN_ZONES,
)
ORDER = situation(
    RoundType.ORDER,
    "Tell an adult",
    "Keep messages and name",
    "Block together",
    "Stop",
    question="Someone puts pressure on Milo online. What comes next?",
    found=(Found("D", "Stop"),),
    closed="D",
    wanted=4,
    identifiers=("tell", "keep", "block", "stop"),
)
ORDERED = situation(
    RoundType.ORDER,
    "Tell an adult",
    "Keep messages and name",
    "Block together",
    "Stop",
    found=tuple(
        Found(letter, text)
        for letter, text in (
            ("D", "Stop"),
            ("A", "Tell an adult"),
            ("B", "Keep messages and name"),
            ("C", "Block together"),
        )
    ),
    closed="ABCD",
    wanted=4,
)
SPOT = situation(
    RoundType.SPOT,
    "The street",
    "The school",
    "The boots",
    "When Sam is alone",
    "The hearts",
    question="Find 3 things Sam should keep private",
    scene="Sam posts this on PixPop.",
    scenery=POST,
    found=(Found("A", "The street"), Found("B", "The school")),
    closed="ABE",
    wanted=3,
)
SCENARIO = situation(
    RoundType.SCENARIO,
    "Answer, to stay friendly",
    "Keep it secret for now",
    "Stop and tell Ms Diaz",
    question="What can Noor do now?",
    scene="Noor met SkyFox in BlokLand, never in real life.",
    cast=(CastMember("noor", Expression.UNSURE),),
    scenery=PHONE,
    lines=CHAT,
)
SCALE = situation(
    RoundType.TALK,
    "Very easy",
    "Easy",
    "In between",
    "Hard",
    "Very hard",
    question="How hard is the first sentence?",
    scenery=Scale(),
)


def told(
    kind: RoundType, *lines: Say, scenery: Scenery = None, place: Place | None = None
) -> TellingPage:
    """Something is told, by the last of `lines`."""
    shown = situation(kind, question="", scenery=scenery, lines=lines)
    return TellingPage(replace(shown, place=place), lines[-1].ending)


def debrief(tell: tuple[str, ...], key_point: str, talk: str = TALK) -> DebriefPage:
    """What to take from a round."""
    return DebriefPage(HEADER, RoundType.CHOICE, key_point, talk, tell, (MILO,))


LATER = Say("e", "The next day, Milo and Lina meet.", "f")
PLACED: Mapping[str, Page] = {
    "placed-chat": told(
        RoundType.SCENARIO, *CHAT, LATER, scenery=PHONE, place=Place.SCHOOL_CORRIDOR
    ),
    "placed-story": told(RoundType.SCENARIO, LATER, place=Place.PARK_BENCH),
    "placed-ending": told(
        RoundType.SCENARIO, *CHAT, ENDING, scenery=PHONE, place=Place.STREET_AT_DUSK
    ),
    "placed-decision": voting(replace(SCENARIO, place=Place.LIVING_ROOM)),
    "placed-question": voting(replace(CHOICE, type=RoundType.SCENARIO, place=Place.KITCHEN_TABLE)),
}
"""A story that shows where it happens, on each kind of page."""

PAGES: Mapping[str, Page] = {
    "choice": voting(CHOICE),
    "choice-hands": voting(CHOICE, HANDS),
    "choice-of-two": voting(situation(RoundType.CHOICE, "Yes", "No")),
    "choice-of-three": voting(situation(RoundType.CHOICE, "Ask", "Wait", "Share it")),
    "choice-of-six": voting(situation(RoundType.CHOICE, *"ABCDEF")),
    "tick-all": voting(TICK_ALL),
    "tick-all-right": PickPage(TICK_ALL, answers(TICK_ALL)[0], right=True),
    "tick-all-aside": PickPage(TICK_ALL, answers(TICK_ALL)[3], right=False),
    "tick-all-group": GroupPage(TICK_ALL, answers(TICK_ALL), TALK),
    "myth": voting(MYTH),
    "sort": voting(SORT),
    "sort-hands": voting(SORT, HANDS),
    "sort-own-zones": voting(OWN_SORT),
    "order": voting(ORDER),
    "order-hands": voting(ORDER, HANDS),
    "order-right": PickPage(ORDER, answers(ORDER)[3], right=True),
    "order-later": PickPage(ORDER, answers(ORDER)[1], right=False),
    "order-group": GroupPage(ORDERED, answers(ORDERED), TALK),
    "spot": voting(SPOT),
    "spot-hands": voting(SPOT, HANDS),
    "spot-right": PickPage(SPOT, answers(SPOT)[1], right=True),
    "spot-aside": PickPage(SPOT, answers(SPOT)[4], right=False),
    "spot-group": GroupPage(SPOT, answers(SPOT), TALK),
    "scenario": voting(SCENARIO),
    "scenario-hands": voting(SCENARIO, HANDS),
    "chat": told(RoundType.SCENARIO, *CHAT, scenery=PHONE),
    "story": told(RoundType.SCENARIO, Say("a", "Jef sits at the table.", "b")),
    "story-spoken": told(RoundType.SCENARIO, Say("a", "Can I tell you something?", "b", "milo")),
    "story-ending": told(RoundType.SCENARIO, *CHAT, ENDING, scenery=PHONE),
    **PLACED,
    "scale": voting(SCALE),
    "talk": voting(situation(RoundType.TALK, "Grandma Rosa", "Her coach", "A friend")),
    "open-question": told(RoundType.TALK, Say("a", "What makes it easier to tell?", "b")),
    "neighbour": NeighbourPage(CHOICE),
    "neighbour-myth": NeighbourPage(MYTH),
    "neighbour-spot": NeighbourPage(SPOT),
    "reveal-teams": RevealPage(CHOICE, answers(CHOICE, (4, 0, 2, 0)), None, TALK),
    "reveal-hands": RevealPage(CHOICE, answers(CHOICE, (15, 2, 6, 2)), None, TALK),
    "reveal-several": RevealPage(CHOICE, answers(CHOICE, (9, 2, 6, 2), "AC"), None, TALK),
    "reveal-uncounted": RevealPage(CHOICE, answers(CHOICE), None, TALK),
    "reveal-without-talk": RevealPage(CHOICE, answers(CHOICE, (4, 0, 2, 0)), None, ""),
    "reveal-myth": RevealPage(MYTH, answers(MYTH, (9, 14), "B"), None, TALK),
    "reveal-two-votes": RevealPage(CHOICE, answers(CHOICE, (19, 2, 3, 1)), (9, 5, 8, 3), TALK),
    "reveal-compared": RevealPage(
        CHOICE, answers(CHOICE, (19, 2, 3, 1)), (9, 5, 8, 3), TALK, compared=True
    ),
    "thanks": ThanksPage(HEADER),
    "reveal-talk": RevealPage(SCALE, answers(SCALE, (3, 5, 9, 4, 2), ""), None, TALK),
    "reveal-talk-uncounted": RevealPage(SCALE, answers(SCALE, (), ""), None, TALK),
    "letter": LetterPage(CHOICE, answers(CHOICE)[2]),
    "letter-best": LetterPage(CHOICE, answers(CHOICE)[0]),
    "debrief": debrief(("adult-at-home", "teacher"), "You decide about your pictures."),
    "debrief-six-helpers": debrief(
        ("adult-at-home", "family-adult", "teacher", "adult-at-school", "coach", "helpline"),
        "You decide about your pictures.",
    ),
}
"""The pages of a round, by name."""
