"""Areas of the page, in units: one unit is a 1080th of the window's height.

So every layout is written once, for a page 1080 units high, and fits any window.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.answers.inputs import Action

HEIGHT = 1080.0
"""The height of every page, in units."""


@dataclass(frozen=True, slots=True)
class Box:
    """An area in units: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> tuple[float, float]:
        """The point in the middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def overlaps(self, other: Box) -> bool:
        """Whether the two areas share more than an edge."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def inset(self, across: float, down: float | None = None) -> Box:
        """The area less a margin: `across` at the sides, `down` (or the same) above and below."""
        margin = across if down is None else down
        return Box(
            self.x + across, self.y + margin, self.width - 2 * across, self.height - 2 * margin
        )

    def moved(self, dx: float, dy: float) -> Box:
        """The area elsewhere."""
        return Box(self.x + dx, self.y + dy, self.width, self.height)

    def columns(self, count: int, gap: float) -> list[Box]:
        """`count` equal areas from left to right, `gap` apart."""
        width = (self.width - gap * (count - 1)) / count
        return [Box(self.x + i * (width + gap), self.y, width, self.height) for i in range(count)]

    def rows(self, count: int, gap: float) -> list[Box]:
        """`count` equal areas from the top down, `gap` apart."""
        height = (self.height - gap * (count - 1)) / count
        return [Box(self.x, self.y + i * (height + gap), self.width, height) for i in range(count)]

    def grid(self, columns: int, rows: int, gap_across: float, gap_down: float) -> list[Box]:
        """`columns` times `rows` equal areas, row by row."""
        return [
            cell for row in self.rows(rows, gap_down) for cell in row.columns(columns, gap_across)
        ]


@dataclass(frozen=True, slots=True)
class Target:
    """An area that can be clicked or reached with Tab, and what that means."""

    box: Box
    action: Action
