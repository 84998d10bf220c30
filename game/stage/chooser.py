"""A few answers over a page, which stays beneath: a language, a country, whether to leave."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.answers.inputs import Action, CloseWindow, Input, Key
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.preferences import Preferences
from game.stage.scene import Scene
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN

VEIL, VEIL_OPACITY = "#071C1C", 0.86
HEAD = 200.0
ROW, GAP = 104.0, 22.0


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the answers: its value, and the key of its words."""

    value: str
    words: str
    icon: str = ""


class Chooser:
    """Asks, and hands the value chosen to `choose`.

    Escape, Return and Space give the page back as it is.
    """

    def __init__(
        self,
        beneath: Scene,
        question: str,
        answers: Sequence[Answer],
        chosen: str,
        choose: Callable[[str], Scene | None],
    ) -> None:
        """`question` is a key of the interface's texts; `chosen` the value that holds now."""
        self._beneath = beneath
        self._question = question
        self._answers = answers
        self._chosen = chosen
        self._choose = choose

    @property
    def language(self) -> str:
        """The language of the page beneath."""
        return self._beneath.language

    def handle(self, event: Input) -> Scene | None:
        """What was chosen, or the page beneath."""
        match event:
            case Action("choose", value):
                return self._choose(value)
            case Key("escape" | "return" | "space"):
                return self._beneath
            case Key(name) if name.isdigit() and 0 < int(name) <= len(self._answers):
                return self._choose(self._answers[int(name) - 1].value)
            case CloseWindow():
                return self._beneath.handle(event)
            case _:
                return self

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        """The page beneath under a dark veil, and the answers."""
        with canvas.still():
            self._beneath.draw(canvas)
        canvas.too_long.clear()
        canvas.veil(VEIL, VEIL_OPACITY)
        columns = 1 if len(self._answers) <= 4 else 2
        rows = -(-len(self._answers) // columns)
        wide = min(canvas.width - 2 * MARGIN, 980.0 if columns == 1 else 1360.0)
        high = HEAD + rows * ROW + (rows - 1) * GAP + 56
        panel = Box((canvas.width - wide) / 2, (HEIGHT - high) / 2, wide, high)
        canvas.plate(panel, canvas.theme.ground, radius=44)
        canvas.text(
            canvas.words(self._question),
            Box(panel.x + 52, panel.y + 36, wide - 104, HEAD - 60),
            68,
            floor=LABEL,
            weight=Weight.EXTRABOLD,
            align=(0.0, 0.5),
            leading=1.1,
        )
        room = Box(panel.x + 52, panel.y + HEAD, wide - 104, rows * ROW + (rows - 1) * GAP)
        boxes = room.grid(columns, rows, 28, GAP)
        return [
            self._draw_answer(canvas, box, answer)
            for box, answer in zip(boxes, self._answers, strict=False)
        ]

    def _draw_answer(self, canvas: Canvas, box: Box, answer: Answer) -> Target:
        theme = canvas.theme
        chosen = answer.value == self._chosen
        if chosen:
            canvas.plate(box, theme.sun, radius=28, shadow=theme.sun_shadow, drop=9)
        else:
            canvas.plate(box, theme.card, radius=28, edge=theme.edge)
        ink = theme.on_sun if chosen else theme.ink
        left = box.x + 36
        if answer.icon:
            place = Box(left, box.centre[1] - 28, 56, 56)
            canvas.icon(answer.icon, place, ink, ground=theme.sun if chosen else theme.card)
            left += 84
        canvas.text(
            canvas.words(answer.words),
            Box(left, box.y + 6, box.right - 28 - left, box.height - 12),
            48,
            floor=LABEL,
            weight=Weight.BOLD,
            colour=ink,
            align=(0.0, 0.5),
            leading=1.05,
        )
        return Target(box, Action("choose", answer.value))


def language_chooser(
    beneath: Scene,
    languages: Sequence[str],
    preferences: Preferences,
    chosen: Callable[[], None] = lambda: None,
) -> Chooser:
    """Asks for the language of home and settings; `chosen` is called once it holds."""

    def choose(language: str) -> Scene:
        preferences.speak(language)
        chosen()
        return beneath

    answers = [Answer(each, f"language.{each}") for each in languages]
    return Chooser(beneath, "settings.language", answers, preferences.language, choose)


def country_chooser(
    beneath: Scene,
    countries: Sequence[str],
    preferences: Preferences,
    chosen: Callable[[], None] = lambda: None,
) -> Chooser:
    """Asks whose helplines are shown; `chosen` is called once it holds."""

    def choose(country: str) -> Scene:
        preferences.live_in(country)
        chosen()
        return beneath

    answers = [Answer(each, f"country.{each}") for each in countries]
    return Chooser(beneath, "setup.country", answers, preferences.country, choose)
