"""What every page of set-up has: its title, how far one is, and the buttons at its foot."""

from __future__ import annotations

from game.answers.inputs import Action
from game.stage.box import HEIGHT, Box, Target
from game.stage.canvas import Canvas
from game.stage.controls import switch_card
from game.stage.progress import progress
from game.stage.text import Weight
from game.stage.theme import LABEL, MARGIN
from game.stage.widgets import button, klik, meadow, quiet_button

PAGES = 3


def draw_frame(canvas: Canvas, title: str, page: int) -> None:
    """The ground, the title and the dots of page `page` (from 0)."""
    canvas.fill(canvas.theme.ground)
    meadow(canvas, 170)
    dots = 152.0
    canvas.text(
        title,
        Box(MARGIN, 36, canvas.width - 2 * MARGIN - dots - 40, 112),
        76 if not canvas.narrow else 68,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.05,
    )
    progress(canvas, page + 1, PAGES, (canvas.width - MARGIN - dots / 2, 92), dots)


def draw_buttons(
    canvas: Canvas, page: int, reason: str, *, with_klik: bool, timer: bool | None = None
) -> list[Target]:
    """Back and Next, or Start; `reason` is why one cannot go on yet, empty when one can.

    `timer` is whether votes have one, None on the pages that do not ask.
    """
    back = Box(MARGIN, HEIGHT - 136, 260, 104)
    quiet_button(canvas, back, canvas.words("setup.back"), icon="back")
    targets = [Target(back, Action("back"))]
    wide = 420.0 if not canvas.narrow else 380.0
    on = Box(canvas.width - MARGIN - wide, HEIGHT - 140, wide, 112)
    text = canvas.words("setup.start" if page == PAGES - 1 else "hint.next")
    middle = Box(back.right + 30, HEIGHT - 200, on.x - back.right - 60, 172)
    if reason:
        _dull_button(canvas, on, text)
        _draw_reason(canvas, middle, reason)
        return targets
    button(canvas, on, text, icon="arrow")
    left = back.right
    if timer is not None:
        area = Box(left + 30, back.y, 390, back.height)
        switch_card(canvas, area, "clock", canvas.words("setup.timer"), on=timer)
        targets.append(Target(area, Action("timer")))
        left = area.right
    if with_klik:
        klik(canvas, "point", Box(left + 64, HEIGHT - 230, 224, 224))
    return [*targets, Target(on, Action("next"))]


def _dull_button(canvas: Canvas, box: Box, text: str) -> None:
    """The button for later: hollow, and no target."""
    theme = canvas.theme
    canvas.dashed(box, theme.slot, theme.edge, radius=28)
    canvas.text(
        text,
        box.inset(30, 8),
        46,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        colour=theme.ink_soft,
        align=(0.5, 0.5),
    )


def _draw_reason(canvas: Canvas, box: Box, reason: str) -> None:
    """Why one cannot go on, on a panel as high as the sentence."""
    theme = canvas.theme
    room = box.inset(24, 4)
    bold = Weight.BOLD
    setting = canvas.setting(reason, room, 0, floor=LABEL, weight=bold, leading=1.1)
    high = min(box.height, max(104.0, canvas.measured(setting)[1] + 28))
    panel = Box(box.x, box.bottom - high, box.width, high)
    canvas.plate(panel, theme.panel, radius=28, edge=theme.edge)
    canvas.text(
        reason, panel.inset(24, 4), 0, floor=LABEL, weight=bold, align=(0.5, 0.5), leading=1.1
    )


def heading(canvas: Canvas, box: Box, text: str, size: float = 50) -> None:
    """A question within a page."""
    canvas.text(
        text,
        box,
        size,
        floor=LABEL,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.05,
    )
