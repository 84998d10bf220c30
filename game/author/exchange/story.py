"""The lines of a story that lead to one of its decisions, on the shortest way there."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from game.beats import NARRATOR, Ask, Beat, Phone, Round, Say
from game.packs.timing import following
from game.stage.ports import Words


def lines_before(round_: Round, ask: str, words: Words) -> list[str]:
    """What is read on the way to `ask`: the story, who says what, what was decided before."""
    return [
        line for beat, onward in _way(round_, ask) for line in _line(round_, beat, onward, words)
    ]


def _way(round_: Round, goal: str) -> list[tuple[Beat, str]]:
    """The beats before `goal`, each with the one that follows it on the way."""
    before: dict[str, str] = {round_.start: ""}
    waiting = deque([round_.start])
    while waiting:
        here = waiting.popleft()
        for onward in following(round_.beats[here]):
            if onward not in before:
                before[onward] = here
                waiting.append(onward)
    way: list[tuple[Beat, str]] = []
    at = goal
    while before.get(at):
        way.append((round_.beats[before[at]], at))
        at = before[at]
    return way[::-1]


def _line(round_: Round, beat: Beat, onward: str, words: Words) -> Iterator[str]:
    match beat:
        case Say(text=text, speaker=speaker):
            yield text if speaker == NARRATOR else f"{speaker_name(round_, speaker, words)}: {text}"
        case Ask(scene=scene, question=question, options=options):
            if scene:
                yield scene
            taken = next((one.text for one in options if one.goto == onward), "")
            yield f"{question} → {taken}"
        case _:
            pass


def speaker_name(round_: Round, speaker: str, words: Words) -> str:
    """The name of an account as it is written, that of a character as a name."""
    phone = round_.scenery
    if isinstance(phone, Phone) and speaker == phone.account:
        return speaker
    return words("tell.helpline") if speaker == "helpline" else speaker.capitalize()
