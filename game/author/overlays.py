"""What lies over the page of the preview: mistakes, notes, what fits, the keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from game.author.book import Book
from game.author.fit import SIZES, Bench
from game.author.panel import LARGEST, TITLE, Block, Panel, draw_key, draw_panel, draw_plate
from game.author.preview_keys import HELP
from game.author.reading import Leaf
from game.author.view import Over, View, leaf_of
from game.packs.problems import Problem, Severity
from game.stage.box import Box
from game.stage.canvas import Canvas
from game.stage.text import Weight

LONGEST_WORD, LONGEST_TEXT = 40, 400
"""Characters of what is told of a mistake: whatever a file holds, the panel can be read."""

COVERED = 0.62
"""How much of the window mistakes may cover by themselves: the page stays in sight."""

ROW, PLATE = 58.0, 300.0


def draw_over(canvas: Canvas, room: Box, view: View, book: Book) -> None:
    """What was asked for, or what is in the way of the page."""
    leaf = leaf_of(view, book)
    match view.over:
        case Over.KEYS:
            _draw_keys(canvas, room)
        case Over.PROBLEMS:
            draw_panel(canvas, room, _list(canvas, view, book))
        case Over.NOTES if leaf:
            draw_panel(canvas, room, _notes(canvas, view, book))
        case Over.FIT if leaf:
            draw_panel(canvas, room, _fit(canvas, book, leaf))
        case _:
            problems = book.in_the_way(view.language)
            if problems and not (leaf and view.seen):
                draw_panel(canvas, room, _in_the_way(canvas, view, book, problems))


# --- mistakes ------------------------------------------------------------------------------------


def _in_the_way(canvas: Canvas, view: View, book: Book, problems: Sequence[Problem]) -> Panel:
    words, number = canvas.words, len(problems)
    blocks = list(_problem_blocks(canvas, problems))
    note = words("preview.mend")
    if view.language not in book.lessons:
        if book.lessons:
            note = f"{note}\n{words('preview.leads-back')}"
        return Panel("exclaim", words("preview.not-yet", number=number), blocks, note=note)
    state = "as-now" if book.up_to_date(view.language) else "as-before"
    title = words(f"preview.{state}", number=number)
    return Panel("exclaim", title, blocks, "Esc", note, part=COVERED)


def _list(canvas: Canvas, view: View, book: Book) -> Panel:
    words = canvas.words
    problems = book.problems[view.first :]
    title = words("preview.problems", number=len(book.problems))
    if not book.problems:
        return Panel("check", words("preview.no-problem"), (), "P")
    blocks = list(_problem_blocks(canvas, problems))
    return Panel("exclaim", title, blocks, "P", words("preview.scroll"))


def _problem_blocks(canvas: Canvas, problems: Iterable[Problem]) -> Iterator[Block]:
    """Where, what, and the cure, as `clickwise check` says them."""
    for one in problems:
        kind = (
            "" if one.severity is Severity.ERROR else f"{canvas.words(f'preview.{one.severity}')}: "
        )
        where = f"{Path(one.file).name}:{one.line}:{one.column}"
        yield Block(_short(f"{where}  {kind}{one.message}"), _short(one.cure))


def _short(text: str) -> str:
    """`text` with nothing in it that is too long for a line."""
    lines = (
        " ".join(
            word if len(word) <= LONGEST_WORD else f"{word[: LONGEST_WORD - 1]}…"
            for word in line.split(" ")
        )
        for line in text.split("\n")
    )
    whole = "\n".join(lines)
    return whole if len(whole) <= LONGEST_TEXT else f"{whole[: LONGEST_TEXT - 1]}…"


# --- notes, and what fits ------------------------------------------------------------------------


def _notes(canvas: Canvas, view: View, book: Book) -> Panel:
    """Everything the adult may read of this round, also what the class never sees."""
    words, notes = canvas.words, book.lessons[view.language].rounds[view.round].notes
    said = (
        ("notes.aim", (notes.aim,) if notes.aim else ()),
        ("notes.say", notes.say),
        ("notes.do-not-say", notes.do_not_say),
        ("notes.if-quiet", notes.if_quiet),
    )
    blocks = [Block(words(key), "\n".join(lines)) for key, lines in said if lines]
    title = words("notes.title" if blocks else "preview.no-notes")
    return Panel("speech", title, blocks, "N")


def _fit(canvas: Canvas, book: Book, leaf: Leaf) -> Panel:
    """Whether everything on the page fits a narrow projector and a usual one."""
    words = canvas.words
    bench = Bench(book.pack, words) if book.pack else None
    blocks: list[Block] = []
    whole = True
    for size in SIZES if bench else ():
        unfit = next(bench.unfit([(leaf.round, leaf.page)], size), None) if bench else None
        texts = "\n".join(f"“{_short(text)}”" for text in unfit.texts) if unfit else ""
        name = "{}x{}".format(*size)
        key = "preview.fits-not" if unfit else "preview.fits"
        blocks.append(Block(words(key, size=name), texts))
        whole = whole and unfit is None
    title = words("preview.fit" if whole else "preview.fit-not")
    return Panel("check" if whole else "exclaim", title, blocks, "F")


# --- the keys ------------------------------------------------------------------------------------


def _draw_keys(canvas: Canvas, room: Box) -> None:
    """All keys in two columns."""
    rows = (len(HELP) + 1) // 2
    wide, high = min(1640.0, room.width - 40), rows * ROW + 130
    plate = Box(room.x + (room.width - wide) / 2, room.y + (room.height - high) / 2, wide, high)
    draw_plate(canvas, plate)
    title = Box(plate.x + 36, plate.y + 22, plate.width - 72, 60)
    words = canvas.words
    bold, white = Weight.EXTRABOLD, canvas.theme.on_pine
    canvas.text(words("preview.keys"), title, 0, floor=TITLE, weight=bold, colour=white)
    body = Box(plate.x + 36, plate.y + 100, plate.width - 72, rows * ROW)
    for number, column in enumerate(body.columns(2, 28)):
        for line, (key, name) in enumerate(HELP[number * rows : (number + 1) * rows]):
            row = Box(column.x, column.y + line * ROW, column.width, ROW)
            called = key or words(f"preview.key-name.{name}")
            _draw_row(canvas, row, called, words(f"preview.key.{name}"))


def _draw_row(canvas: Canvas, row: Box, key: str, does: str) -> None:
    plate = PLATE if not canvas.narrow else PLATE - 70
    draw_key(canvas, Box(row.x, row.y + 3, plate, ROW - 8), key)
    text = Box(row.x + plate + 18, row.y, row.width - plate - 18, ROW - 2)
    white = canvas.theme.on_pine
    canvas.text(does, text, LARGEST - 4, floor=22, colour=white, align=(0.0, 0.5), leading=1.0)
