"""The words above the answers: the situation, the question, and a small hint."""

from __future__ import annotations

from dataclasses import dataclass

from game.stage.box import Box
from game.stage.canvas import Canvas
from game.stage.fitting import lifts, sizes, text_height
from game.stage.text import Weight
from game.stage.theme import LABEL, READ

_GAP = 10.0
_ICON = 56.0


@dataclass(frozen=True, slots=True)
class Head:
    """The scene stands above the question, a hint with an icon below it; each may be empty."""

    scene: str
    question: str
    hint: str = ""
    icon: str = "speech"

    def height(self, canvas: Canvas, width: float, size: float) -> float:
        """What it takes when the question is set at exactly `size`."""
        scene, hint = _scene_size(size), _hint_size(size)
        total = text_height(canvas, self.scene, width, scene, leading=1.15)
        total += text_height(
            canvas, self.question, width, size, weight=Weight.EXTRABOLD, leading=1.12
        )
        total += text_height(canvas, self.hint, width - _ICON - 20, hint)
        return total + _GAP * (bool(self.scene) + 2 * bool(self.hint))

    def size(self, canvas: Canvas, width: float, height: float, largest: float) -> float:
        """The largest size of the question, from `largest` down, at which all of it fits."""
        for lift in lifts(canvas):
            for size in sizes(largest * lift, READ):
                if self.height(canvas, width, size) <= height:
                    return size
        return READ

    def draw(self, canvas: Canvas, box: Box, size: float) -> None:
        """Draw it in the middle of `box`, the question at `size` units."""
        lift = canvas.text_scale
        scene = text_height(canvas, self.scene, box.width, _scene_size(size), leading=1.15)
        hint = text_height(canvas, self.hint, box.width - _ICON - 20, _hint_size(size))
        question = min(
            text_height(
                canvas, self.question, box.width, size, weight=Weight.EXTRABOLD, leading=1.12
            ),
            box.height - scene - hint,
        )
        y = box.y + max(0.0, box.height - self.height(canvas, box.width, size)) / 2
        if self.scene:
            room = Box(box.x, y, box.width, min(scene, box.height) + 2)
            canvas.text(self.scene, room, _scene_size(size) / lift, floor=LABEL, leading=1.15)
            y += scene + _GAP
        canvas.text(
            self.question,
            Box(box.x, y, box.width, question + 2),
            size / lift,
            floor=READ,
            weight=Weight.EXTRABOLD,
            leading=1.12,
        )
        if self.hint:
            self._draw_hint(canvas, Box(box.x, y + question + 2 * _GAP, box.width, hint + 2), size)

    def _draw_hint(self, canvas: Canvas, box: Box, size: float) -> None:
        theme = canvas.theme
        icon = Box(box.x, box.y + box.height / 2 - _ICON / 2, _ICON, _ICON)
        canvas.icon(self.icon, icon, theme.ink_soft, ground=theme.ground)
        canvas.text(
            self.hint,
            Box(box.x + _ICON + 20, box.y, box.width - _ICON - 20, box.height),
            _hint_size(size) / canvas.text_scale,
            floor=LABEL,
            colour=theme.ink_soft,
        )


def _scene_size(size: float) -> float:
    return max(LABEL, size * 0.88)


def _hint_size(size: float) -> float:
    return max(LABEL, size * 0.64)
