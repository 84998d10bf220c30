"""Past classes: who has played here, and what grew; play again, or go on where a class stopped.

Only the adult reads this page, but it may stand on the class's screen: no class is ranked, and no
pupil can be told from its counts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.answers.inputs import Action, CloseWindow, Input, Key
from game.errors import ClickwiseError
from game.stage.box import HEIGHT, Box, Target
from game.stage.calm import BLANK_KEYS, Blank
from game.stage.canvas import Canvas
from game.stage.controls import icon_button, pager
from game.stage.fitting import fits
from game.stage.home import OpenSetUp, Resume
from game.stage.past_class import draw_class, draw_panel
from game.stage.ports import Backstage, PastClass
from game.stage.scene import Scene
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN
from game.stage.widgets import bubble, button, klik, meadow, quiet_button

A_PAGE = 4
"""Classes on one page."""

TOP, LOW = 176.0, 908.0
"""Between these stand the list and the panel, in units."""

_LEADING = 1.06

FOOT = Box(MARGIN, HEIGHT - 142, 0, 112)
"""Where the buttons stand; as wide as the page allows."""


class PastClasses:
    """The classes that have played here, the latest first. One is chosen."""

    def __init__(
        self,
        backstage: Backstage,
        language: str,
        country: str,
        *,
        open_set_up: OpenSetUp,
        resume: Resume,
        home: Callable[[], Scene],
    ) -> None:
        """`home` gives the scene to go back to; language and country are those chosen there."""
        self._backstage = backstage
        self._language = language
        self._country = country
        self._open_set_up = open_set_up
        self._resume = resume
        self._home = home
        self._place = 0
        self._message = ""
        self._classes: Sequence[PastClass] = ()
        try:
            self._classes = backstage.past_classes(language)
        except ClickwiseError as error:
            self._message = str(error)
        self._playable = {card.name for card in backstage.packs(language) if not card.problems}

    @property
    def language(self) -> str:
        """The language of the words on the page."""
        return self._language

    # --- what a person does ---------------------------------------------------------------------

    def handle(self, event: Input) -> Scene | None:
        """The scene that handles what comes next; None leaves the game."""
        self._message = ""
        match event:
            case CloseWindow():
                return None
            case Key("escape" | "page up") | Action("back"):
                return self._home()
            case Key(name) if name in BLANK_KEYS:
                return Blank(self)
            case Key("return") | Action("again"):
                return self._play_again()
            case Action("go-on"):
                return self._go_on()
            case _:
                self._move(event)
                return self

    def _move(self, event: Input) -> None:
        """Choose another class, or the first of another page."""
        match event:
            case Action("class", place):
                self._choose(int(place))
            case Key("up" | "down" as name):
                self._choose(self._place + (1 if name == "down" else -1))
            case Action("page", value):
                self._choose_page(1 if value == "on" else -1)
            case Key("left" | "right" as name):
                self._choose_page(1 if name == "right" else -1)
            case _:
                pass

    def _choose(self, place: int) -> None:
        self._place = max(0, min(len(self._classes) - 1, place))

    def _choose_page(self, step: int) -> None:
        """The first class of the page before or after, if there is one."""
        page = self._page + step
        if 0 <= page < self._pages:
            self._choose(page * A_PAGE)

    def _play_again(self) -> Scene:
        past = self._chosen
        if past is None or self._gone(past) is not None:
            return self
        language = past.card.language
        return self._tried(lambda: self._open_set_up(past.packs, language, self._country))

    def _go_on(self) -> Scene:
        past = self._chosen
        if past is None or past.ended:
            return self
        return self._tried(lambda: self._resume(past.card))

    def _tried(self, opened: Callable[[], Scene]) -> Scene:
        """The scene that opens, or this one with what went wrong."""
        try:
            return opened()
        except ClickwiseError as error:
            self._message = str(error)
            return self

    # --- what holds -----------------------------------------------------------------------------

    @property
    def _chosen(self) -> PastClass | None:
        return self._classes[self._place] if self._classes else None

    @property
    def _page(self) -> int:
        return self._place // A_PAGE

    @property
    def _pages(self) -> int:
        return max(1, -(-len(self._classes) // A_PAGE))

    def _gone(self, past: PastClass) -> str | None:
        """The title of a pack that cannot be played any more; None when all can be.

        Empty when nothing is known of what the class played.
        """
        if not past.packs:
            return ""
        packs = zip(past.packs, past.titles, strict=True)
        return next((title for name, title in packs if name not in self._playable), None)

    # --- what is shown --------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> Sequence[Target]:
        """The classes at the left, the chosen one at the right, what can be done below."""
        canvas.fill(canvas.theme.ground)
        meadow(canvas, 170)
        targets = [_draw_top(canvas)]
        past = self._chosen
        if past is None:
            if not self._message:
                _draw_nobody(canvas)
        else:
            targets += self._draw_list(canvas)
            wide = _list_width(canvas)
            left = MARGIN + wide + 40
            draw_panel(canvas, Box(left, TOP, canvas.width - MARGIN - left, LOW - TOP), past)
        if self._message:
            _draw_message(canvas, self._message)
            return targets
        return targets + (self._draw_foot(canvas, past) if past else [])

    def _draw_list(self, canvas: Canvas) -> list[Target]:
        room = Box(MARGIN, TOP, _list_width(canvas), LOW - TOP)
        first = self._page * A_PAGE
        shown = self._classes[first : first + A_PAGE]
        targets: list[Target] = []
        for place, (past, box) in enumerate(
            zip(shown, room.rows(A_PAGE, 24), strict=False), start=first
        ):
            draw_class(canvas, box, past, chosen=place == self._place)
            targets.append(Target(box, Action("class", str(place))))
        return targets

    def _draw_foot(self, canvas: Canvas, past: PastClass) -> list[Target]:
        words = canvas.words
        again = Box(FOOT.x, FOOT.y, 600 if canvas.narrow else 700, FOOT.height)
        go_on = Box(again.right + 24, FOOT.y + 4, 260, FOOT.height - 8)
        targets: list[Target] = []
        gone = self._gone(past)
        if gone is None:
            button(canvas, again, words("past.again"), icon="play")
            targets.append(Target(again, Action("again")))
        else:
            _draw_dull(canvas, again, _why_not(canvas, gone, again))
        if not past.ended:
            quiet_button(canvas, go_on, words("past.go-on"), icon="arrow")
            targets.append(Target(go_on, Action("go-on")))
        corner = (canvas.width - MARGIN, FOOT.y + 14)
        return targets + pager(canvas, corner, self._page, self._pages)


def _list_width(canvas: Canvas) -> float:
    return 510.0 if canvas.narrow else (canvas.width - 2 * MARGIN) * 0.47


def _draw_top(canvas: Canvas) -> Target:
    """Back, the title, and what is not kept."""
    back = Box(MARGIN, 46, 92, 92)
    icon_button(canvas, back, "back")
    saved = _draw_promise(canvas)
    canvas.text(
        canvas.words("home.past"),
        Box(back.right + 32, 36, saved.x - 30 - back.right - 32, 112),
        72,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.05,
    )
    return Target(back, Action("back"))


def _draw_promise(canvas: Canvas) -> Box:
    """That no names are kept, on a plate that is no button; gives its area."""
    theme, text = canvas.theme, canvas.words("past.no-names")
    room = Box(0, 0, 640 if canvas.narrow else 800, 88)
    setting = canvas.setting(text, room, LABEL, floor=LABEL, weight=Weight.BOLD, leading=1.1)
    wide = canvas.measured(setting)[0] + 124
    box = Box(canvas.width - MARGIN - wide, 46, wide, 92)
    canvas.plate(box, theme.card, radius=26, edge=theme.edge)
    canvas.icon("lock", Box(box.x + 28, box.centre[1] - 23, 46, 46), theme.ink, ground=theme.card)
    words = Box(box.x + 90, box.y + 2, wide - 112, 88)
    canvas.text(text, words, LABEL, floor=LABEL, weight=Weight.BOLD, align=(0.0, 0.5), leading=1.1)
    return box


def _draw_nobody(canvas: Canvas) -> None:
    """Klik tells what this page is for."""
    side = 400.0
    left = canvas.width / 2 - (560 if canvas.narrow else 640)
    klik(canvas, "wave", Box(left, LOW - side - 120, side, side))
    room = Box(left + side + 20, TOP + 60, canvas.width - MARGIN - left - side - 20, 300)
    bubble(canvas, room, canvas.words("past.empty"), size=52)


def _why_not(canvas: Canvas, gone: str, box: Box) -> str:
    """Why a class cannot play again; the pack is named where there is room in two lines."""
    words = canvas.words
    if not gone:
        return words("past.damaged")
    text = words("past.gone", title=gone)
    short = fits(canvas, text, box.inset(28, 6), LABEL, weight=Weight.BOLD, leading=_LEADING)
    return text if short else words("past.gone.unnamed")


def _draw_dull(canvas: Canvas, box: Box, text: str) -> None:
    """Where a button would be: why there is none."""
    theme = canvas.theme
    canvas.dashed(box, theme.slot, theme.edge, radius=28)
    canvas.text(
        text,
        box.inset(28, 6),
        LABEL,
        floor=LABEL,
        weight=Weight.BOLD,
        colour=theme.ink_soft,
        align=(0.5, 0.5),
        leading=_LEADING,
    )


def _draw_message(canvas: Canvas, message: str) -> None:
    """What went wrong, in place of the buttons, until the next key."""
    theme = canvas.theme
    box = Box(MARGIN, LOW + 16, canvas.width - 2 * MARGIN, HEIGHT - LOW - 28)
    canvas.plate(box, theme.panel, radius=28, edge=theme.edge)
    place = Box(box.x + 20, box.centre[1] - 28, 56, 56)
    canvas.icon("exclaim", place, theme.ink, ground=theme.panel)
    words = Box(box.x + 96, box.y + 4, box.width - 116, box.height - 8)
    canvas.text(message, words, LABEL, floor=LABEL, align=(0.0, 0.5), leading=1.1)
