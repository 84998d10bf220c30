"""How long the frames of every animation take, beside a bare flip of a whole picture.

    python -m benchmarks.animations
    SDL_VIDEODRIVER=dummy python -m benchmarks.animations --size 1366x768

A frame is what the loop does for it: what moves is drawn, and the window flipped. At 60 frames a
second there are 16.7 ms for it. The page itself, drawn once when it is turned to, stands apart.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pygame

from game import folders, interface
from game.answers.inputs import Input, Key
from game.beats import (
    CastMember,
    Expression,
    PackTitle,
    Phone,
    RoundType,
    Say,
    Topic,
    Verdict,
)
from game.play.moves import GRANTED
from game.play.pages import (
    Answer,
    Header,
    NeighbourPage,
    NoticePage,
    Page,
    RevealPage,
    ShieldPage,
    Shown,
    Situation,
    TellingPage,
    VotingPage,
)
from game.play.state import Grown
from game.stage.box import Target
from game.stage.canvas import Canvas
from game.stage.interludes import draw_calm
from game.stage.loop import Loop
from game.stage.pages import Aids, draw_page
from game.stage.scene import Scene
from game.stage.timer import Timer

FRAME_MS = 1000 / 60
"""How long a frame may take."""

SEATS = (1, 2, 3, 4, 5, 6)
HEADER = Header(PackTitle("pictures", "My picture, my choice", Topic.SEXTING), 3, 8)
CAST = (CastMember("milo", Expression.SMILE), CastMember("lina", Expression.UNSURE))
ANSWERS = (
    "Ask Lina if it is OK",
    "Share it, it is just a joke",
    "Send it to only one friend",
    "Share it and say sorry later",
)
TALK = "How can you say “no” to a picture in a kind way?"
PHONE = Phone("BlokLand chat", "noor", "SkyFox", None)
CHAT = (
    Say("a", "Nice building!", "b", "SkyFox"),
    Say("b", "Thank you!", "c", "noor", mine=True),
    Say("c", "Are you alone now?", "d", "SkyFox"),
    Say("d", "Why?", "e", "noor", mine=True),
)


@dataclass(frozen=True, slots=True)
class Animation:
    """What moves when the page before is followed by another, and for how many seconds."""

    before: Page
    page: Page
    seconds: float
    runs: int = 8
    timer: Timer | None = None


class Pages:
    """A scene that shows one page, until a key turns to the other."""

    language = "en"

    def __init__(self, animation: Animation) -> None:
        self._animation = animation
        self._page = animation.before

    def handle(self, event: Input) -> Scene:
        """Any key turns the page."""
        self._page = self._animation.page
        return self

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        """The page of now."""
        return draw_page(canvas, self._page, Aids((), lambda _, __: None, self._animation.timer))


class Breathing:
    """The calm picture, whatever is pressed."""

    language = "en"

    def handle(self, event: Input) -> Scene:
        """Nothing changes."""
        return self

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        """The light that grows and shrinks."""
        return draw_calm(canvas)


def situation(kind: RoundType, *, phone: bool = False, lines: tuple[Say, ...] = ()) -> Situation:
    """A question with four answers, or a chat."""
    options = () if phone else ANSWERS
    return Situation(
        header=HEADER,
        type=kind,
        scenery=PHONE if phone else None,
        lines=lines,
        scene="Noor met SkyFox in BlokLand." if phone else "Milo took a funny picture of Lina.",
        question="" if phone else "What can Milo do with it?",
        cast=CAST[:1] if phone else CAST,
        options=tuple(
            Shown(text, letter, text) for letter, text in zip("ABCD", options, strict=False)
        ),
        found=(),
        wanted=0,
    )


def reveal(first: tuple[int, ...] | None) -> RevealPage:
    """What a class of 25 answered."""
    answers = tuple(
        Answer(
            text,
            letter,
            text,
            Verdict.BEST if letter == "A" else Verdict.RISKY,
            "",
            "A picture of you belongs to you. A friend asks first, and “no” is a good answer.",
            count,
        )
        for letter, text, count in zip("ABCD", ANSWERS, (15, 2, 6, 2), strict=True)
    )
    return RevealPage(situation(RoundType.CHOICE), answers, first, TALK)


def animations() -> Mapping[str, Animation]:
    """Every animation of a lesson, by name."""
    start = NoticePage()
    choice = VotingPage(situation(RoundType.CHOICE), SEATS, frozenset(), closed=False, again=False)
    told = [
        TellingPage(situation(RoundType.SCENARIO, phone=True, lines=CHAT[:count]), False, typing)
        for count, typing in ((3, ""), (4, "SkyFox"))
    ]
    prickles = tuple(Grown(praise, seat) for seat in SEATS for praise in GRANTED)
    shield = ShieldPage(HEADER, prickles, SEATS, last=False, fresh=7)
    return {
        "options settle in": Animation(start, choice, 0.5),
        "a bubble and dots": Animation(told[0], told[1], 2.0, runs=3),
        "the reveal builds": Animation(start, reveal(None), 1.1),
        "two votes": Animation(start, reveal((9, 5, 8, 3)), 1.1),
        "an animal pops up": Animation(choice, replace(choice, answered=frozenset({2})), 0.5),
        "six animals": Animation(choice, replace(choice, answered=frozenset(SEATS)), 0.5),
        "prickles grow": Animation(start, shield, 1.3),
        "the hourglass": Animation(start, NeighbourPage(choice.situation), 6.5, runs=1),
        "the timer": Animation(choice, choice, 4.5, runs=1, timer=Timer(60, 47)),
    }


def milliseconds(frame: Callable[[], object]) -> float:
    """How long `frame` takes."""
    start = time.perf_counter()
    frame()
    return (time.perf_counter() - start) * 1000


def played(loop: Loop, seconds: float) -> Iterator[float]:
    """How long each frame takes that is drawn within `seconds`; looks without one are left out."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        pygame.event.pump()
        before = loop.frames
        took = milliseconds(loop.show)
        if loop.frames > before:
            yield took
        loop.wait()


def measured(loop: Loop, animation: Animation) -> tuple[list[float], list[float]]:
    """The frames of all runs, and how long drawing the page took in each."""
    frames: list[float] = []
    turns: list[float] = []
    for _ in range(animation.runs):
        loop.go_to(Pages(animation))
        list(played(loop, 0.3))
        loop.handle(Key("space"))
        turns.append(milliseconds(loop.show))
        frames += played(loop, animation.seconds)
    return frames, turns


def bare(size: tuple[int, int], count: int = 300) -> list[float]:
    """A whole picture and a flip, in a window of its own: the least a full frame can take."""
    window = pygame.Window("bare", size)
    surface = window.get_surface()
    picture = surface.copy()

    def frame() -> None:
        surface.blit(picture, (0, 0))
        window.flip()

    frames: list[float] = []
    clock = pygame.time.Clock()
    for _ in range(count):
        pygame.event.pump()
        frames.append(milliseconds(frame))
        clock.tick(60)
    window.destroy()
    return frames


def line(name: str, frames: Sequence[float], turns: Sequence[float] = ()) -> str:
    """The figures of one animation, in milliseconds."""
    ordered = sorted(frames)
    p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    late = sum(frame > FRAME_MS for frame in frames) / len(frames)
    page = f"{statistics.median(turns):7.1f}" if turns else " " * 7
    return (
        f"{name:<20}{len(frames):7}{statistics.median(frames):8.2f}{p99:8.2f}{ordered[-1]:8.2f}"
        f"{late:9.1%}{page}"
    )


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description="How long the frames of every animation take.")
    parser.add_argument("--size", default="1920x1080", help="of the window, in pixels")
    width, height = parser.parse_args().size.split("x")
    size = int(width), int(height)
    loop = Loop(interface.words, folders.assets() / "drawings", size=size)
    driver = pygame.display.get_driver()
    print(f"{width}x{height}, {driver}; milliseconds a frame, and of the page when it is turned to")
    print(f"{'':<20}{'frames':>7}{'p50':>8}{'p99':>8}{'most':>8}{'late':>9}{'page':>7}")
    for name, animation in animations().items():
        print(line(name, *measured(loop, animation)))
    loop.go_to(Breathing())
    turn = milliseconds(loop.show)
    print(line("the calm light", list(played(loop, 11)), [turn]))
    print(line("a bare flip", bare(size)))
    loop.close()


if __name__ == "__main__":
    main()
