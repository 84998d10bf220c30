"""Home: which pack, in which language, with whose helplines; or go on with the last class.

Settings and past classes have buttons of their own. Nothing starts by accident: a pack opens
set-up, Escape asks before the game is left.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from game.answers.inputs import Action, CloseWindow, Input, Key
from game.errors import ClickwiseError
from game.stage.box import HEIGHT, Box, Target
from game.stage.calm import BLANK_KEYS, Blank
from game.stage.canvas import INK, Canvas
from game.stage.chooser import Answer, Chooser, country_chooser, language_chooser
from game.stage.controls import chips, note, pager
from game.stage.pack_cards import A_PAGE, draw_pack, pack_areas
from game.stage.ports import Backstage, ClassCard, ClassName, PackCard, Words
from game.stage.preferences import Preferences
from game.stage.programme import in_order
from game.stage.scene import Scene
from game.stage.text import Weight
from game.stage.theme import ANIMALS, LABEL, MARGIN
from game.stage.widgets import bubble, klik, meadow, quiet_button, quiet_button_width

OpenSetUp = Callable[[Sequence[str], str, str], Scene]
"""Opens set-up for packs (names), in a language, with a country's helplines."""

Resume = Callable[[ClassCard], Scene]
"""Goes on with a class. Raises ClickwiseError when that cannot be done."""

LOGO_LEAF = "#35B08A"
"""The green dot of the logo, as it is drawn."""

STAY, LEAVE = "stay", "leave"


class Home:
    """The first scene."""

    def __init__(
        self,
        backstage: Backstage,
        preferences: Preferences,
        *,
        open_set_up: OpenSetUp,
        resume: Resume,
        open_settings: Callable[[], Scene],
        open_past_classes: Callable[[], Scene],
        open_plans: Callable[[], Scene],
    ) -> None:
        self._backstage = backstage
        self._preferences = preferences
        self._open_set_up = open_set_up
        self._resume = resume
        self._open_settings = open_settings
        self._open_past_classes = open_past_classes
        self._open_plans = open_plans
        self._unfinished = backstage.unfinished()
        self._packs = in_order(backstage.packs(preferences.language))
        self._page = 0
        self._message = ""
        self._notice = backstage.settings_notice

    @property
    def language(self) -> str:
        """The language of the words on the page."""
        return self._preferences.language

    @property
    def country(self) -> str:
        """The country whose helplines are shown."""
        return self._preferences.country

    # --- what a person does ---------------------------------------------------------------------

    def handle(self, event: Input) -> Scene | None:
        """The scene that handles what comes next; None leaves the game."""
        self._message = self._notice = ""
        match event:
            case CloseWindow():
                return None
            case Action(name, value):
                return self._act(name, value)
            case Key("escape"):
                return self._ask_to_leave()
            case Key(name) if name in BLANK_KEYS:
                return Blank(self)
            case Key(name):
                return self._press(name)

    def _press(self, name: str) -> Scene:
        if name.isdigit():
            return self._open_place(int(name))
        if name == "p":
            return self._tried(self._open_plans)
        if name == "o":
            self._preferences.switch_theme()
        else:
            self._leaf(name)
        return self

    def _act(self, name: str, value: str) -> Scene:
        doors = {
            "settings": self._open_settings,
            "past": self._open_past_classes,
            "plans": self._open_plans,
        }
        if name in doors:
            return self._tried(doors[name])
        match name:
            case "pack":
                return self._open(value)
            case "continue":
                return self._go_on()
            case "language":
                return language_chooser(
                    self, self._backstage.languages, self._preferences, self._look_again
                )
            case "country":
                return country_chooser(
                    self, self._backstage.countries, self._preferences, self._look_again
                )
            case "add":
                return self._tried(lambda: self._add(value))
            case _:
                self._leaf("page down" if value == "on" else "page up")
                return self

    def _add(self, file: str) -> Scene:
        """A pack was dropped on the window: it is among the others now."""
        title = self._backstage.add_pack(Path(file))
        self._look_again()
        self._message = self._backstage.words(self.language)("home.added", title=title)
        return self

    def _leaf(self, key: str) -> None:
        """Turn to another page of packs."""
        step = {"page down": 1, "right": 1, "page up": -1, "left": -1}.get(key, 0)
        self._page = min(self._pages - 1, max(0, self._page + step))

    def _open_place(self, place: int) -> Scene:
        """Open the pack at this place (from 1) of the page, if there is one."""
        shown = self._shown
        return self._open(shown[place - 1].name) if 0 < place <= len(shown) else self

    def _open(self, name: str) -> Scene:
        pack = next((pack for pack in self._packs if pack.name == name), None)
        if pack is None or pack.problems:
            return self
        return self._tried(lambda: self._open_set_up((name,), self.language, self.country))

    def _go_on(self) -> Scene:
        card = self._unfinished
        return self if card is None else self._tried(lambda: self._resume(card))

    def _tried(self, opened: Callable[[], Scene]) -> Scene:
        """The scene that opens, or this one with what went wrong."""
        try:
            return opened()
        except ClickwiseError as error:
            self._message = str(error)
            return self

    def _look_again(self) -> None:
        """Another language or country was chosen."""
        self._packs = in_order(self._backstage.packs(self.language))
        self._notice = self._backstage.settings_notice

    def _ask_to_leave(self) -> Scene:
        answers = [Answer(STAY, "leave.stay", "home"), Answer(LEAVE, "pause.close", "leave")]
        return Chooser(
            self, "home.leave", answers, STAY, lambda value: None if value == LEAVE else self
        )

    # --- what is shown --------------------------------------------------------------------------

    @property
    def _pages(self) -> int:
        return max(1, -(-len(self._packs) // A_PAGE))

    @property
    def _shown(self) -> Sequence[PackCard]:
        return self._packs[self._page * A_PAGE : (self._page + 1) * A_PAGE]

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        """The packs, the class that can go on, language, country, settings."""
        canvas.fill(canvas.theme.ground)
        meadow(canvas, 262 if not canvas.narrow else 210)
        message = self._told(canvas.words)
        targets = self._draw_top(canvas)
        targets += self._draw_packs(canvas, told=bool(message))
        klik_box = _klik_box(canvas)
        klik(canvas, "wave", klik_box)
        targets += self._draw_foot(canvas, klik_box.x)
        if message:
            top, high = (762.0, 138.0) if canvas.narrow else (784.0, 100.0)
            room = Box(MARGIN, top, klik_box.x - 20 - MARGIN, high)
            note(canvas, room, message, "exclaim")
        elif not canvas.narrow:
            left = targets[-1].box.right + 28
            room = Box(left, HEIGHT - 260, klik_box.x - 18 - left, 164)
            bubble(canvas, room, canvas.words("home.klik"), tail="right", size=LABEL)
        return targets

    def _told(self, words: Words) -> str:
        """What went wrong, or what the adult should know before the lesson."""
        if self._message:
            return self._message
        if self._notice:
            return words(self._notice)
        old = self._backstage.helplines_are_old(self.country)
        return words("home.old-numbers") if old else ""

    def _draw_top(self, canvas: Canvas) -> list[Target]:
        words, right = canvas.words, canvas.width - MARGIN
        boxes = chips(
            canvas,
            (right, 58.0 if not canvas.narrow else 50.0),
            right - _logo_box(canvas).right - 28,
            (
                ("globe", words(f"language.{self.language}")),
                ("phone", words(f"country.{self.country}")),
                ("gear", words("home.settings")),
            ),
        )
        _draw_logo(canvas, boxes[0].x - 28)
        top = 186.0 if not canvas.narrow else 158.0
        leaf = pager(canvas, (right, top + 2), self._page, self._pages)
        door = self._draw_plans(canvas, right - (330 + 28 if leaf else 0), top)
        title = Box(MARGIN, top, door.box.x - 28 - MARGIN, 92)
        canvas.text(
            words("home.title"),
            title,
            62,
            floor=LABEL,
            weight=Weight.EXTRABOLD,
            align=(0.0, 0.5),
            leading=1.05,
        )
        names = ("language", "country", "settings")
        doors = [Target(box, Action(name)) for box, name in zip(boxes, names, strict=True)]
        return [*doors, door, *leaf]

    def _draw_plans(self, canvas: Canvas, right: float, top: float) -> Target:
        """The way to the ready-made lessons, up to `right`; in two lines where there is a pager."""
        words = canvas.words("home.plans")
        lines = 1 if self._pages == 1 else 2
        wide = quiet_button_width(canvas, words, lines=lines)
        box = Box(right - wide, top - 4, wide, 92)
        quiet_button(canvas, box, words, icon="rules")
        return Target(box, Action("plans"))

    def _draw_packs(self, canvas: Canvas, *, told: bool) -> list[Target]:
        if canvas.narrow:
            top, high = 262.0, 490.0 if told else 544.0
        else:
            top, high = 292.0, 470.0 if told else 502.0
        room = Box(MARGIN, top, canvas.width - 2 * MARGIN, high)
        shown = self._shown
        if not shown:
            note(canvas, room.inset(0, 120), canvas.words("home.no-packs"), "folder")
            return []
        boxes = pack_areas(canvas, room, len(shown) if self._pages == 1 else A_PAGE)
        for number, (pack, box) in enumerate(zip(shown, boxes, strict=False)):
            draw_pack(canvas, box, pack, seed=number + 3)
        return [
            Target(box, Action("pack", pack.name))
            for pack, box in zip(shown, boxes, strict=False)
            if not pack.problems
        ]

    def _draw_foot(self, canvas: Canvas, right: float) -> list[Target]:
        """The class that can go on, and the way to the past ones; left of `right`."""
        foot = Box(MARGIN, HEIGHT - (180 if not canvas.narrow else 164), right - 20 - MARGIN, 124)
        words = canvas.words("home.past")
        past = quiet_button_width(canvas, words, lines=1 if self._unfinished is None else 2)
        targets: list[Target] = []
        if self._unfinished is not None:
            most = min(740.0, canvas.width * 0.37) if not canvas.narrow else 860.0
            wide = min(most, foot.width - past - 28)
            box = Box(foot.x, foot.y, wide, foot.height)
            _draw_continue(canvas, box, self._unfinished)
            targets.append(Target(box, Action("continue")))
            foot = Box(box.right + 28, foot.y, foot.right - box.right - 28, foot.height)
        box = Box(foot.x, foot.y, past, foot.height)
        quiet_button(canvas, box, words, icon="calendar")
        return [*targets, Target(box, Action("past"))]


def class_title(words: Words, name: ClassName) -> str:
    """The code name of a class in words."""
    key = "class.name.number" if name.number else "class.name"
    return words(
        key,
        adjective=words(f"adjective.{name.adjective}"),
        animal=words(f"animal.{name.animal}"),
        number=name.number,
    )


def _logo_box(canvas: Canvas) -> Box:
    high = 128.0 if not canvas.narrow else 108.0
    return Box(MARGIN, 42 if not canvas.narrow else 40, high * 938 / 210, high)


def _draw_logo(canvas: Canvas, right: float) -> None:
    """The logo, no further than `right`."""
    theme, box = canvas.theme, _logo_box(canvas)
    box = Box(box.x, box.y, min(box.width, right - box.x), box.height)
    dot = theme.leaf if theme.name == "day" else theme.sun
    canvas.drawing("wordmark", box, recolour={INK: theme.ink, LOGO_LEAF: dot}, align=(0.0, 0.5))


def _klik_box(canvas: Canvas) -> Box:
    side, right = (272.0, 110.0) if not canvas.narrow else (230.0, 60.0)
    return Box(canvas.width - right - side, HEIGHT - side - 10, side, side)


def _draw_continue(canvas: Canvas, box: Box, card: ClassCard) -> None:
    """The class that can go on: its animal, its name, where it stood."""
    theme, words = canvas.theme, canvas.words
    canvas.plate(box, theme.sun, radius=28, shadow=theme.sun_shadow, drop=9)
    picture = Box(box.x + 22, box.y + 16, 92, 92)
    if card.name.animal in ANIMALS:
        canvas.drawing(f"animals/{card.name.animal}_badge", picture)
    else:
        canvas.disc(picture.centre, 46, INK)
        canvas.icon("teams", picture.inset(18), "#FFFFFF", ground=INK)
    arrow = Box(box.right - 44 - 52, box.centre[1] - 26, 52, 52)
    canvas.icon("arrow", arrow, theme.on_sun)
    left = picture.right + 26
    title = words("home.continue", name=class_title(words, card.name))
    room = Box(left, box.y + 3, arrow.x - 16 - left, 78)
    bold = Weight.EXTRABOLD
    setting = canvas.setting(title, room, 42, floor=LABEL, weight=bold, leading=1.0)
    high = min(room.height, canvas.measured(setting)[1])
    upper = Box(left, box.y + (box.height - high - 44) / 2, room.width, high)
    canvas.text(title, upper, 42, floor=LABEL, weight=bold, colour=theme.on_sun, leading=1.0)
    lower = Box(left, upper.bottom + 4, room.width, 40)
    where = words("home.continue.round", round=card.round, rounds=card.of)
    canvas.text(where, lower, 0, floor=LABEL, colour=theme.on_sun, leading=1.0)
