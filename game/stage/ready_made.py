"""Ready-made lessons: one card for each lesson plan that can be played here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.answers.inputs import Action, CloseWindow, Input, Key
from game.errors import ClickwiseError
from game.stage.box import HEIGHT, Box, Target
from game.stage.calm import BLANK_KEYS, Blank
from game.stage.canvas import INK, Canvas
from game.stage.controls import icon_button, note, pager
from game.stage.fitting import line_width, text_height
from game.stage.ports import Backstage, PlanCard
from game.stage.scene import Scene
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN, PACK_COLOURS
from game.stage.widgets import PACK_ICONS, card, meadow

ROWS, COLUMNS = 3, 2
A_PAGE = ROWS * COLUMNS
"""How many plans are shown at a time; on a narrow page half of them."""

ON_KEYS = ("page down", "right", "down")
BACK_KEYS = ("page up", "left", "up")

TOP, LOW = 166.0, HEIGHT - 36.0
_GAP = 22.0
_TILE = 56.0


class ReadyMade:
    """The adult picks a plan; set-up opens with its rounds."""

    def __init__(
        self,
        backstage: Backstage,
        language: str,
        open_plan: Callable[[PlanCard], Scene],
        home: Callable[[], Scene],
    ) -> None:
        self._language = language
        self._open_plan = open_plan
        self._home = home
        self._plans = tuple(backstage.lesson_plans(language))
        self._first = 0
        self._a_page = A_PAGE
        self._message = ""

    @property
    def language(self) -> str:
        """The language of the words on the page."""
        return self._language

    def handle(self, event: Input) -> Scene | None:
        """The scene that handles what comes next; None leaves the game."""
        self._message = ""
        match event:
            case CloseWindow():
                return None
            case Action("back") | Key("escape" | "backspace"):
                return self._home()
            case Key(name) if name in BLANK_KEYS:
                return Blank(self)
            case Action("plan", name):
                return self._open(next(plan for plan in self._plans if plan.name == name))
            case Action("page", value):
                self._leaf(value)
                return self
            case Key(name) if name.isdigit():
                shown = self._shown
                return self._open(shown[int(name) - 1]) if 0 < int(name) <= len(shown) else self
            case Key(name):
                self._leaf(name)
                return self
            case _:
                return self

    def _leaf(self, way: str) -> None:
        """Turn to another page of plans."""
        step = (way in ("on", *ON_KEYS)) - (way in ("back", *BACK_KEYS))
        first = self._first + step * self._a_page
        if 0 <= first < len(self._plans):
            self._first = first

    def _open(self, plan: PlanCard) -> Scene:
        try:
            return self._open_plan(plan)
        except ClickwiseError as error:
            self._message = str(error)
            return self

    @property
    def _shown(self) -> Sequence[PlanCard]:
        return self._plans[self._first : self._first + self._a_page]

    # --- what is shown --------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        """Back, the title, and the plans, each with its minutes and its topics."""
        self._fit_page(canvas)
        canvas.fill(canvas.theme.ground)
        meadow(canvas, 120)
        targets = self._draw_top(canvas)
        room = Box(MARGIN, TOP, canvas.width - 2 * MARGIN, LOW - TOP)
        boxes = room.grid(1 if canvas.narrow else COLUMNS, ROWS, 36, _GAP)
        if self._message or not self._plans:
            text = self._message or canvas.words("plans.none")
            note(canvas, Box(room.x, boxes[-1].y, room.width, boxes[-1].height), text, "exclaim")
            boxes = [box for box in boxes if box.y < boxes[-1].y]
        for plan, box in zip(self._shown, boxes, strict=False):
            draw_plan(canvas, box, plan)
            targets.append(Target(box, Action("plan", plan.name)))
        return targets

    def _fit_page(self, canvas: Canvas) -> None:
        """A narrow page has one column; the first plan that was shown stays in sight."""
        self._a_page = ROWS if canvas.narrow else A_PAGE
        self._first -= self._first % self._a_page

    def _draw_top(self, canvas: Canvas) -> list[Target]:
        back = Box(MARGIN, 46, 92, 92)
        icon_button(canvas, back, "back")
        pages = max(1, -(-len(self._plans) // self._a_page))
        corner = (canvas.width - MARGIN, 50.0)
        leaf = pager(canvas, corner, self._first // self._a_page, pages)
        right = corner[0] - (360 if leaf else 0)
        canvas.text(
            canvas.words("home.plans"),
            Box(back.right + 32, 36, right - back.right - 32, 112),
            72,
            floor=LABEL,
            weight=Weight.EXTRABOLD,
            align=(0.0, 0.5),
            leading=1.05,
        )
        return [Target(back, Action("back")), *leaf]


def draw_plan(canvas: Canvas, box: Box, plan: PlanCard) -> None:
    """A card: the title, for whom it is, and below how long it takes and which topics it has."""
    theme = canvas.theme
    card(canvas, box)
    room = box.inset(34, 12)
    foot = Box(room.x, room.bottom - _TILE, room.width, _TILE)
    _draw_foot(canvas, foot, plan)
    words = Box(room.x, room.y, room.width, foot.y - 10 - room.y)
    bold = Weight.EXTRABOLD
    size = 48.0
    high = text_height(canvas, plan.title, words.width, size, weight=bold, leading=1.05)
    upper = Box(words.x, words.y, words.width, min(high + 2, words.height * 0.5))
    canvas.text(plan.title, upper, size, floor=LABEL, weight=bold, leading=1.05)
    lower = Box(words.x, upper.bottom + 6, words.width, words.bottom - upper.bottom - 6)
    canvas.text(plan.note, lower, 0, floor=LABEL, colour=theme.ink_soft, leading=1.12)


def _draw_foot(canvas: Canvas, box: Box, plan: PlanCard) -> None:
    """A clock with the minutes, and the topics as the small tiles that they are elsewhere."""
    theme = canvas.theme
    canvas.icon("clock", Box(box.x, box.y + 6, 44, 44), theme.ink, ground=theme.card)
    text = canvas.words("setup.minutes.value", number=plan.minutes)
    wide = line_width(canvas, text, LABEL, Weight.BOLD) + 8
    place = Box(box.x + 60, box.y, wide, box.height)
    canvas.text(text, place, 0, floor=LABEL, weight=Weight.BOLD, align=(0.0, 0.5), leading=1.0)
    left = box.right - len(plan.topics) * (_TILE + 12) + 12
    for topic in plan.topics:
        tile = Box(left, box.y, _TILE, _TILE)
        colour = PACK_COLOURS.get(topic or "", theme.done)
        canvas.plate(tile, colour, radius=18)
        ink = INK if topic == "privacy" else "#FFFFFF"
        canvas.icon(PACK_ICONS.get(topic or "", "card"), tile.inset(10), ink, ground=colour)
        left = tile.right + 12
