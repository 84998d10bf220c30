"""A made-up post with lettered spots: which of them should stay private?"""

from __future__ import annotations

from dataclasses import dataclass

from game.answers.inputs import Action
from game.beats import Post
from game.play.pages import GroupPage, PickPage, Situation, TellingPage, VotingPage
from game.stage.answered import tall_prompt, tall_prompt_height
from game.stage.box import Box, Target
from game.stage.canvas import Canvas
from game.stage.fitting import fits, shared_size
from game.stage.foot import badge_header, seats_row
from game.stage.group import draw_group, found_answers
from game.stage.head import Head
from game.stage.picked import draw_pick, draw_pick_in, pick_fits
from game.stage.post import Marks, draw_post
from game.stage.progress import progress, progress_width
from game.stage.rounds.choice import draw_choice
from game.stage.rounds.round_page import Aids, RoundPage
from game.stage.settled import found_key
from game.stage.text import Weight
from game.stage.theme import BUBBLE, LABEL, MARGIN, READ
from game.stage.timer import Timer
from game.stage.widgets import bubble, card, klik, mark, pack_tile

_GAP = 14.0
_ROW = 112.0
_KLIK = 206.0

LEAST_SLOT = 76.0
"""The lowest a row of the list becomes."""


def draw_spot(canvas: Canvas, page: RoundPage, aids: Aids) -> list[Target]:
    """The post at the left; at the right the question and what was found, or what was said."""
    post = page.situation.scenery
    if isinstance(page, TellingPage) or not isinstance(post, Post):
        return draw_choice(canvas, page, aids)
    match page:
        case VotingPage():
            return _draw_search(canvas, page, post, aids)
        case PickPage():
            return _draw_pick(canvas, page, post, aids)
        case GroupPage():
            return _draw_all(canvas, page, post, aids)


def _post_area(canvas: Canvas) -> Box:
    if canvas.narrow:
        return Box(48, 44, 724, 978)
    return Box(MARGIN, 44, 900, 978)


def _beside(canvas: Canvas) -> Box:
    post = _post_area(canvas)
    left = post.right + (44 if canvas.narrow else 66)
    right = canvas.width - (48 if canvas.narrow else MARGIN)
    return Box(left, 44, right - left, 978)


def _draw(canvas: Canvas, situation: Situation, post: Post, aids: Aids) -> list[tuple[str, Box]]:
    """The ground and the post; each letter with the area of its spot."""
    canvas.fill(canvas.theme.ground)
    found = {one.letter for one in situation.found}
    aside = {one.letter for one in situation.options if not one.open} - found
    path = aids.picture(situation.header.pack.name, post.picture.file) if post.picture else None
    marks = Marks(situation.question, found, aside)
    return draw_post(canvas, _post_area(canvas), post, marks, path)


# --- searching -----------------------------------------------------------------------------------


def _draw_search(canvas: Canvas, page: VotingPage, post: Post, aids: Aids) -> list[Target]:
    situation = page.situation
    spots = _draw(canvas, situation, post, aids)
    area = _beside(canvas)
    targets = _draw_head(canvas, page, area, aids.timer)
    head = Head(situation.scene, situation.question)
    layout = _layout(canvas, situation, area, head)
    rest = Box(area.x, layout.top, area.width, area.bottom - layout.top)
    room = rest.height - layout.taken(situation.wanted)
    size = head.size(canvas, rest.width, room, 66)
    asked = min(room, head.height(canvas, rest.width, size))
    head.draw(canvas, Box(rest.x, rest.y, rest.width, asked), size)
    top = rest.y + asked + layout.space
    slots = Box(rest.x, top, rest.width, rest.bottom - top)
    low = _draw_slots(canvas, slots, situation, layout.gap)
    _draw_klik(canvas, Box(area.x, low, area.width, 1064 - low), situation)
    opened = {option.letter for option in situation.options if option.open}
    return targets + [
        Target(box, Action("letter", letter)) for letter, box in spots if letter in opened
    ]


@dataclass(frozen=True, slots=True)
class Layout:
    """One rung of the fit ladder: where the words begin, and the list below them."""

    top: float
    space: float
    gap: float
    row: float

    def taken(self, wanted: int) -> float:
        """How much of the height the list takes at least, with the space above it."""
        return self.space + wanted * self.row + (wanted - 1) * self.gap


def _layout(canvas: Canvas, situation: Situation, area: Box, head: Head) -> Layout:
    """The first rung on which the words fit; the last one when they fit none."""
    row = _least_row(situation.wanted)
    second = 0.0 if _in_one_row(area) else 108.0
    roomy = Layout(184.0 + second, 24, _GAP, row)
    tight = Layout(172.0 + second, 16, 8, min(row, 90.0))
    needed = head.height(canvas, area.width, READ)
    room = area.bottom - roomy.top - roomy.taken(situation.wanted)
    return roomy if needed <= room else tight


def _in_one_row(area: Box) -> bool:
    """Whether six badges large enough to be clicked fit beside the pack's icon."""
    return area.width >= 572


def _draw_head(canvas: Canvas, page: VotingPage, area: Box, timer: Timer | None) -> list[Target]:
    """The pack's icon and who has answered: in one row, or in two where it is narrow."""
    right = canvas.width - area.right
    if _in_one_row(area):
        header = page.situation.header
        return badge_header(canvas, header, page, left=area.x, right=right, timer=timer)
    _draw_plain_head(canvas, page.situation, area)
    side = min(76.0, area.width / 7)  # six badges and the gaps between them
    return seats_row(canvas, page, area.right, 212, side, area.width)


def _least_list(wanted: int) -> float:
    """How high the list must be: rows of two lines, or of one when there are many."""
    return wanted * _least_row(wanted) + max(0, wanted - 1) * _GAP


def _least_row(wanted: int) -> float:
    return LEAST_SLOT if wanted > 4 else 94.0


def _draw_slots(canvas: Canvas, area: Box, situation: Situation, gap: float = _GAP) -> float:
    """A row for each thing to find, filled once it is found; where the rows end."""
    theme = canvas.theme
    wanted = situation.wanted
    if not wanted:  # asked before: one vote, and nothing is told of what there is to find
        return area.y
    height = min(_ROW, (area.height - gap * (wanted - 1)) / wanted)
    rows = [
        Box(area.x, area.y + place * (height + gap), area.width, height) for place in range(wanted)
    ]
    for place, row in enumerate(rows):
        if place < len(situation.found):
            found = situation.found[place]
            with canvas.arriving(found_key(situation.question, found.text), row):
                _draw_found(canvas, row, found.letter, found.text)
        else:
            canvas.dashed(row, theme.slot, theme.edge, radius=28)
    return rows[-1].bottom


def _draw_found(canvas: Canvas, row: Box, letter: str, text: str) -> None:
    theme = canvas.theme
    card(canvas, row, radius=28)
    side = min(80.0, row.height - 14)
    mark(canvas, letter, Box(row.x + 24, row.centre[1] - side / 2, side, side))
    check = 58.0
    canvas.icon(
        "check",
        Box(row.right - check - 24, row.centre[1] - check / 2, check, check),
        theme.ink,
        ground=theme.card,
    )
    words = Box(row.x + side + 48, row.y + 4, row.width - side - check - 90, row.height - 8)
    size = shared_size(canvas, [(text, words)], 50, floor=LABEL, weight=Weight.BOLD, leading=1.06)
    canvas.text(text, words, size, floor=LABEL, weight=Weight.BOLD, align=(0.0, 0.5), leading=1.06)


def _draw_klik(canvas: Canvas, area: Box, situation: Situation) -> None:
    """Klik looks too, and says how many are left, where there is room for him."""
    left = situation.wanted - len(situation.found)
    words = canvas.words("spot.left", number=left) if left else canvas.words("spot.done")
    if area.height < _KLIK + 24 or canvas.narrow:
        return
    klik(canvas, "think", Box(area.right - _KLIK - 12, area.bottom - _KLIK, _KLIK, _KLIK))
    room = Box(area.x, area.bottom - 210, area.width - _KLIK - 40, 160)
    bubble(canvas, room, words, tail="right", size=BUBBLE)


# --- one pick ------------------------------------------------------------------------------------


def _pick_words(canvas: Canvas, page: PickPage) -> str:
    return canvas.words("spot.found" if page.right else "spot.fine", name=page.pick.text)


def _draw_pick(canvas: Canvas, page: PickPage, post: Post, aids: Aids) -> list[Target]:
    """The post stays in sight where the words fit beside it; else they take the page."""
    area = _beside(canvas)
    rest = Box(area.x, 168, area.width, 1016 - 168)
    heading = canvas.words("pick.found")
    if not page.right:
        heading = canvas.words("spot.fine", name=page.pick.text)
    if not pick_fits(canvas, rest, page) or not _heading_fits(canvas, heading, rest.width):
        return draw_pick(canvas, page, _pick_words(canvas, page))
    _draw(canvas, page.situation, post, aids)
    _draw_plain_head(canvas, page.situation, area)
    low = draw_pick_in(canvas, rest, page, heading)
    _draw_klik(canvas, Box(area.x, low, area.width, 1064 - low), page.situation)
    return []


def _heading_fits(canvas: Canvas, heading: str, width: float) -> bool:
    room = Box(0, 0, width - 72 - 106, 84)
    return fits(canvas, heading, room, LABEL, weight=Weight.EXTRABOLD, leading=1.06)


def _draw_plain_head(canvas: Canvas, situation: Situation, area: Box) -> None:
    head = situation.header
    pack_tile(canvas, head.pack, Box(area.x, 56, 84, 84))
    room = area.width - 114
    left = area.x + 114 + progress_width(head.of, room) / 2
    progress(canvas, head.number, head.of, (left, 98), room)


# --- all found -----------------------------------------------------------------------------------


def _draw_all(canvas: Canvas, page: GroupPage, post: Post, aids: Aids) -> list[Target]:
    """The post with everything found, the list of it, and what to talk about."""
    area = _beside(canvas)
    answers = found_answers(page)
    talk = tall_prompt_height(canvas, page.talk, area.width) if page.talk else 0.0
    needed = _least_list(len(answers)) + 130 + talk
    if needed > 1016 - 160:
        return draw_group(canvas, page, canvas.words("spot.done"))
    _draw(canvas, page.situation, post, aids)
    _draw_plain_head(canvas, page.situation, area)
    canvas.text(
        canvas.words("spot.done"),
        Box(area.x, 150, area.width, 124),
        60,
        floor=READ,
        weight=Weight.EXTRABOLD,
        align=(0.0, 0.5),
        leading=1.08,
    )
    low = area.bottom - talk
    if page.talk:
        tall_prompt(canvas, Box(area.x, low, area.width, talk), page.talk)
    room = Box(area.x, 286, area.width, low - 24 - 286)
    _draw_slots(canvas, room, page.situation)
    return []
