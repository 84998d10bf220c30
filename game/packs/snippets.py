"""What an editor proposes: skeletons of rounds and of the lines of a story, to fill in.

In a skeleton, `${1:text}` is a place where the cursor stops; the text in it is a proposal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.beats import RoundType
from game.packs.meanings import MEANINGS


@dataclass(frozen=True, slots=True)
class Snippet:
    """A skeleton: what it is called, what it is for, and what is put in."""

    label: str
    description: str
    body: Mapping[str, Any]


def _round(kind: RoundType, keys: Mapping[str, Any]) -> Snippet:
    """A whole round; an editor goes from stop to stop."""
    body = {
        "id": "${1:name-of-the-round}",
        "type": kind.value,
        "objective": "${2:name-of-an-objective}",
        "minutes": "${3:3}",
        "cast": {"${4:noor}": "${5:unsure}"},
        **keys,
        "key_point": "${70:What to take from it.} ${71:An adult you trust can help.}",
        "talk": "${72:A question about the character?}",
        "tell": ["adult-at-home", "teacher"],
        "adult": {
            "aim": "${80:What the class notices.}",
            "say": ["${81:“A question to ask?”}"],
            "do_not_say": ["${82:“A question about own experience?” We talk about characters.}"],
            "if_quiet": ["${83:Read the question once more.}"],
        },
        "sources": ["own"],
    }
    return Snippet(kind, MEANINGS[kind], body)


def _answer(first: int, verdict: str) -> dict[str, Any]:
    """An answer; its stops begin with `first`."""
    reasons = {
        "misconception": f"${{{first + 1}:the wrong idea behind it}}",
        "tempting": f"${{{first + 2}:Why someone might choose it.}}",
    }
    return {
        "text": f"${{{first}:{_ANSWERS[verdict]}}}",
        "verdict": verdict,
        **({} if verdict == "best" else reasons),
        "feedback": f"${{{first + 3}:{_KIND[verdict]}}}",
    }


_ANSWERS = {"best": "A good answer", "risky": "A risky answer"}

_KIND = {
    "best": "That helps. Say here why it does.",
    "risky": "Many children think so. Say here what helps.",
}

_SCENE = "${10:What happens to Noor, in one sentence.}"

ROUNDS = (
    _round(
        RoundType.CHOICE,
        {
            "scene": _SCENE,
            "question": "${11:What can Noor do?}",
            "options": {
                "${12:one}": _answer(20, "risky"),
                "${13:two}": _answer(30, "best"),
            },
        },
    ),
    _round(
        RoundType.MYTH,
        {
            "claim": "${11:“What somebody says about being online.”}",
            "answer": "not-true",
            "if_true": {
                "misconception": "${20:the wrong idea behind it}",
                "tempting": "${21:Why someone might think so.}",
                "feedback": "${22:Many children think so. Say here what helps.}",
            },
            "if_not_true": {"feedback": "${30:That helps. Say here why it does.}"},
        },
    ),
    _round(
        RoundType.SORT,
        {
            "question": "${11:OK, careful or stop?}",
            "cards": {
                f"${{{first}:{name}}}": {
                    "text": f"${{{first + 1}:What stands on card {name}}}",
                    "best": place,
                    "misconception": f"${{{first + 2}:the wrong idea of those who differ}}",
                    "tempting": f"${{{first + 3}:Why someone might place it elsewhere.}}",
                    "feedback": f"${{{first + 4}:Good that you think about it. What helps?}}",
                }
                for first, name, place in ((20, "one", "ok"), (30, "two", "stop"))
            },
        },
    ),
    _round(
        RoundType.ORDER,
        {
            "scene": _SCENE,
            "question": "${11:What helps Noor? Put the steps in order.}",
            "steps": {
                "stop": {
                    "text": "${20:Stop, do not answer}",
                    "feedback": "${21:No answer gives Noor time to think.}",
                },
                "tell": {
                    "text": "${30:Tell an adult you trust}",
                    "anywhere": "yes",
                    "feedback": "${31:Telling is good at any step. Early is best.}",
                },
                "keep": {
                    "text": "${40:Keep messages and account names}",
                    "feedback": "${41:They help the adult. Never keep a private picture.}",
                },
            },
        },
    ),
    _round(
        RoundType.SPOT,
        {
            "scene": _SCENE,
            "question": "${11:What should Noor keep private?}",
            "post": {"account": "${12:star.panda}", "owner": "${13:noor}"},
            "spots": {
                "${20:street}": {
                    "text": "${21:A line of the post}",
                    "found": "${22:What it is called}",
                    "risk": "yes",
                    "misconception": "${23:the wrong idea behind it}",
                    "feedback": "${24:It tells where Noor is every day.}",
                },
                "${30:hobby}": {
                    "text": "${31:Another line of the post}",
                    "found": "${32:What it is called}",
                    "risk": "no",
                    "feedback": "${33:Good that you look at it. It tells no place.}",
                },
            },
        },
    ),
    _round(
        RoundType.SCENARIO,
        {
            "scene": _SCENE,
            "phone": {"app": "${11:ChatNest}", "owner": "noor", "with": "${12:SkyFox}"},
            "story": {
                "start": [
                    {"story": "${20:What happens first.}", "id": "first"},
                    {"noor": "${21:What Noor writes.}", "id": "second"},
                    {
                        "ask": "${22:What can Noor do now?}",
                        "id": "what-now",
                        "options": {
                            "tell": {**_answer(30, "best"), "goto": "told"},
                            "wait": {**_answer(40, "risky"), "goto": "waited"},
                        },
                    },
                ],
                "waited": [
                    {"story": "${50:Noor waits. Then she asks for help.}", "id": "later"},
                    {"goto": "told"},
                ],
                "told": [
                    {
                        "ending": "${60:Ms Diaz listens. “Good that you told me.”}",
                        "id": "help",
                        "cast": {"noor": "proud", "diaz": "smile"},
                        "place": "${61:classroom}",
                    }
                ],
            },
        },
    ),
    _round(
        RoundType.TALK,
        {
            "scene": _SCENE,
            "question": "${11:How hard is the first sentence for Noor?}",
            "scale": "yes",
            "options": {"easy": "Easy", "between": "In between", "hard": "Hard"},
        },
    ),
)
"""A round of each type to begin with."""

LINES = (
    Snippet("bubble", "Somebody speaks.", {"${1:noor}": "${2:What is said.}"}),
    Snippet("story", MEANINGS["story"], {"story": "${1:What happens.}"}),
    Snippet(
        "ask",
        MEANINGS["ask"],
        {
            "ask": "${1:What can Noor do now?}",
            "options": {
                "${2:one}": {**_answer(20, "best"), "goto": "${3:passage}"},
                "${4:two}": {**_answer(30, "risky"), "goto": "${5:passage}"},
            },
        },
    ),
    Snippet("goto", MEANINGS["goto"], {"goto": "${1:passage}"}),
    Snippet("ending", MEANINGS["ending"], {"ending": "${1:How an adult helps.}"}),
)
"""The kinds of lines of a story."""
