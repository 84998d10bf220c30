"""The comments with which we mark a translator's file: what is missing, what has changed.

A mark stands right above the line of its text; where that line holds several texts in brackets,
the mark names the one it means. Marks are ours: each run takes away those it wrote, and writes
those that hold now. Every other comment is the translator's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from game.author.layout import Edit, Part, indentation, line_end, line_start, texts_of
from game.packs.problems import Address

LEFT_OVER = (
    "# LEFT OVER: the pack has no such text any more. Use it elsewhere, or delete these lines."
)
"""Above what was taken out of the translation; from then on, the translator's own comment."""

_MARK = re.compile(
    r"# (?:MISSING(?: [^\s:,]+)?(?:, .+? says)?|CHANGED(?: [^\s:]+)? from| +to): (.*)"
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The line that marks of a text stand above, and what they call the text.

    `line` is where that line begins; `label` is empty where the line holds this one text.
    """

    line: int
    label: str = ""

    def _named(self, word: str) -> str:
        return f"# {word} {self.label}".rstrip()

    def missing(self, originals: Iterable[str], speaker: str = "") -> list[str]:
        """One line for each original; a list has several. Who says it helps to find the words."""
        said = f", {speaker} says" if speaker else ""
        return [f"{self._named('MISSING')}{said}: {one}" for one in originals]

    def changed(self, was: str, now: str) -> list[str]:
        """Old and new, one above the other."""
        first = f"{self._from}: {_in_one_line(was)}"
        return [first, f"#{'to':>{len(self._from) - 1}}: {_in_one_line(now)}"]

    def tells_of_change(self, text: str) -> bool:
        """Whether the comment above the line still says that the original has changed."""
        return any(line.startswith(f"{self._from}: ") for line in self._above(text))

    @property
    def _from(self) -> str:
        return f"{self._named('CHANGED')} from"

    def _above(self, text: str) -> Iterator[str]:
        """The lines of the comment above, from the last one up; empty lines do not end it."""
        at = self.line
        while at > 0:
            begin = line_start(text, at - 2 if text[at - 2 : at] == "\r\n" else at - 1)
            line = text[begin:at].strip()
            if line and not line.startswith("#"):
                return
            yield line
            at = begin


def _in_one_line(original: str) -> str:
    return original.replace("\n", " / ")


def anchors(text: str, root: Part) -> dict[Address, Anchor]:
    """Where the marks of every text and of every block of a translation stand."""
    found: dict[Address, Anchor] = {}

    def walk(part: Part, address: Address, line: int | None, known: int) -> None:
        """`line` is that of the brackets around, `known` how much of the address it tells."""
        if part.flow and line is None:
            line = line_start(text, part.start)
        for key, entry in part.entries.items():
            here = (*address, key)
            own = line_start(text, entry.start) if line is None else line
            label = "" if line is None else ".".join(map(str, here[known:]))
            found[here] = Anchor(own, label)
            inner = own if entry.value.flow else line
            walk(entry.value, here, inner, known if line is not None else len(here))

    walk(root, (), None, 0)
    return found


def without_marks(text: str, root: Part, originals: Collection[str]) -> str:
    """`text` without our marks. `originals` are all texts that a mark of ours can show."""
    known = {each for one in originals for each in (_in_one_line(one), *one.split("\n"))}
    inside = [(part.start, part.end) for part in texts_of(root)]
    kept: list[str] = []
    at = 0
    while at < len(text):
        end = line_end(text, at)
        while inside and inside[0][1] <= at:
            inside.pop(0)
        # A line within a text that goes over several lines is no comment.
        comment = not inside or at <= inside[0][0]
        mark = _MARK.fullmatch(text[at:end].strip()) if comment else None
        if mark is None or mark[1] not in known:
            kept.append(text[at:end])
        at = end
    return "".join(kept)


def commented(text: str, margin: str) -> str:
    """Lines as a comment, moved in by `margin`; what was moved in further stays so."""
    lines = text.splitlines(keepends=True)
    bare = [line.removeprefix(margin) for line in lines]
    return "".join(f"{margin}# {line}" if line.strip() else f"{margin}#{line}" for line in bare)


def above(anchor: Anchor, text: str, lines: Sequence[str], newline: str) -> Edit:
    """The edit that puts `lines` above the line of `anchor`, moved in as far as it is."""
    margin = indentation(text, anchor.line)
    return Edit(anchor.line, anchor.line, "".join(f"{margin}{one}{newline}" for one in lines), 1)
