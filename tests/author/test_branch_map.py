"""Maps of any story: boxes apart, arrows from box to box, nothing outside, always the same."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.author import branch_map
from game.author.branch_map import MANY, ZOOMS, BranchMap, fitted, links_of, nodes_of, subtitle
from game.author.map_layout import Link, Node, Shape, plan
from game.author.map_lines import Layout, layout, within
from game.author.stations import stations
from game.beats import Round
from game.stage.box import Box
from tests.author.stories import decision, ending, stories, story, told

WIDTH, HEIGHT, ROOMS = 1080.0, 1200.0, 1400.0


WIDTHS = st.sampled_from([WIDTH, 1.3 * WIDTH, 2 * WIDTH])

any_story = settings(deadline=None, max_examples=40)
a_few_stories = settings(deadline=None, max_examples=12)  # each is laid out at every zoom


def drawn(round_: Round) -> BranchMap:
    return fitted(stations(round_, {}), WIDTH, HEIGHT, ROOMS)


def laid_out(round_: Round, width: float) -> Layout:
    found = stations(round_, {})
    return layout(nodes_of(found), links_of(found), width)


def plain(names: str, *links: str, width: float = WIDTH) -> Layout:
    """Boxes of one letter, and links like “ab”."""
    nodes = [
        Node(name, 240, 500, 700, lambda wide: Shape(120, (0, wide), (0, wide))) for name in names
    ]
    return layout(nodes, [Link(one[0], one[1]) for one in links], width)


@any_story
@given(stories(), WIDTHS)
def test_boxes_never_overlap(given_story: Round, width: float) -> None:
    boxes = laid_out(given_story, width).boxes.values()

    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))


@any_story
@given(stories(), WIDTHS)
def test_every_arrow_leads_from_its_box_to_its_goal(given_story: Round, width: float) -> None:
    made = laid_out(given_story, width)

    for line in made.lines:
        source, goal = made.boxes[line.link.source], made.boxes[line.link.goal]
        (x, y), (end_x, end_y) = line.points[0], line.points[-1]
        assert source.x < x < source.right
        assert y == source.bottom
        assert goal.x < end_x < goal.right
        assert goal.y - 5 < end_y <= goal.y


@any_story
@given(stories(), WIDTHS)
def test_every_way_of_the_story_has_an_arrow(given_story: Round, width: float) -> None:
    found = stations(given_story, {})
    ways = sorted((one.id, way.goal, way.letter) for one in found for way in one.ways)

    links = [line.link for line in laid_out(given_story, width).lines]
    assert sorted((one.source, one.goal, one.letter) for one in links) == ways


@any_story
@given(stories(), WIDTHS)
def test_no_arrow_runs_through_a_box(given_story: Round, width: float) -> None:
    made = laid_out(given_story, width)

    for line in made.lines:
        for (x, y), (end_x, end_y) in pairwise(line.points):
            assert x == end_x or y == end_y, "lines are level or upright"
            piece = Box(min(x, end_x), min(y, end_y), abs(x - end_x), abs(y - end_y))
            for box in made.boxes.values():
                assert not _inside(piece, box)


def _inside(piece: Box, box: Box) -> bool:
    """Whether a level or upright line runs through the inside of a box."""
    return Box(piece.x, piece.y, piece.width + 0.01, piece.height + 0.01).overlaps(box.inset(0.1))


@a_few_stories
@given(stories())
def test_nothing_leaves_the_page(given_story: Round) -> None:
    found = drawn(given_story)
    made = found.layout

    assert made.width * found.scale <= WIDTH + 0.01
    whole = Box(0, 0, made.width, made.height).inset(-0.01)
    corners = [point for line in made.lines for point in line.points]
    corners += [(box.x, box.y) for box in made.boxes.values()]
    corners += [(box.right, box.bottom) for box in made.boxes.values()]
    assert all(whole.contains(x, y) for x, y in corners)
    assert max(found.heights) <= ROOMS + 0.01


@a_few_stories
@given(stories())
def test_the_pieces_of_a_map_cut_no_box(given_story: Round) -> None:
    found = drawn(given_story)

    assert [end for _, end in found.pieces[:-1]] == [start for start, _ in found.pieces[1:]]
    for _, cut in found.pieces[:-1]:
        assert not any(box.y < cut < box.bottom for box in found.layout.boxes.values())
        level = [
            y
            for line in found.layout.lines
            for (_, y), (_, other) in pairwise(line.points)
            if y == other
        ]
        assert cut not in level


@a_few_stories
@given(stories())
def test_the_same_story_gives_the_same_map(given_story: Round) -> None:
    assert drawn(given_story) == drawn(given_story)


def test_a_story_that_fits_stands_on_one_page_in_full_size() -> None:
    found = drawn(story(decision("ask", "a", "b"), told("a", "b"), ending("b")))

    assert found.scale == 1
    assert len(found.pieces) == 1


def test_a_story_is_drawn_smaller_rather_than_over_two_pages() -> None:
    names = [f"t{at}" for at in range(6)]
    long = [told(one, after, "Noor plays. " * 30) for one, after in pairwise([*names, "end"])]
    found = stations(story(decision("ask", *names), *long, ending("end")), {})

    full = fitted(found, WIDTH, 3000)
    assert len(full.pieces) == 1
    small = fitted(found, WIDTH, full.heights[0] * 0.8, 2 * full.heights[0])
    assert len(small.pieces) == 1
    assert small.heights[0] <= full.heights[0] * 0.8
    assert small.scale < full.scale


@pytest.mark.parametrize(("count", "tried"), [(MANY, 2 * len(ZOOMS)), (MANY + 1, 6)])
def test_a_story_of_many_stations_is_laid_out_a_few_times_only(
    monkeypatch: pytest.MonkeyPatch, count: int, tried: int
) -> None:
    names = [f"t{at}" for at in range(count - 1)]
    way = [decision(one, after, after) for one, after in pairwise([*names, "end"])]
    found = stations(story(*way, ending("end")), {})
    assert len(found) == count
    zooms: list[float] = []

    def counted(*given: Any, **named: Any) -> Layout:
        zooms.append(given[2])
        return layout(*given, **named)

    monkeypatch.setattr(branch_map, "layout", counted)

    fitted(found, WIDTH, 500, 600)

    assert len(zooms) == tried


def test_what_follows_stands_below() -> None:
    made = plain("abc", "ab", "bc", "ac")

    assert made.boxes["a"].bottom < made.boxes["b"].y
    assert made.boxes["b"].bottom < made.boxes["c"].y


def test_a_way_back_leaves_its_box_at_the_foot_and_comes_in_at_the_top() -> None:
    made = plain("ab", "ab", "ba")

    back = made.lines[1].points
    assert back[0][1] == made.boxes["b"].bottom
    assert back[-1][1] <= made.boxes["a"].y


def test_a_box_may_lead_to_itself() -> None:
    made = plain("ab", "aa", "ab")

    assert made.lines[0].points[0][1] == made.boxes["a"].bottom
    assert made.lines[0].points[-1][1] < made.boxes["a"].y


def test_too_many_boxes_for_a_layer_take_two() -> None:
    names = "abcdefg"
    made = plain(names, *(f"a{one}" for one in names[1:]))

    assert len({box.y for box in made.boxes.values()}) == 3


@pytest.mark.parametrize("fair", [True, False])
def test_fair_layers_share_their_boxes(fair: bool) -> None:
    names = "abcdefg"
    nodes = [
        Node(name, 240, 500, 700, lambda wide: Shape(120, (0, wide), (0, wide))) for name in names
    ]
    found = plan(nodes, [Link("a", one) for one in names[1:]], WIDTH, fair=fair)

    boxes = [sum(one.item.link < 0 for one in items) for items in found.layers]
    assert boxes == ([1, 3, 3] if fair else [1, 4, 2])


def test_lines_of_one_box_leave_it_side_by_side() -> None:
    made = plain("abc", "ab", "ac", "ab", "ac")

    starts = sorted(line.points[0][0] for line in made.lines)
    assert all(other - one >= 56 for one, other in pairwise(starts))


def test_a_chain_is_one_straight_line() -> None:
    made = plain("abc", "ab", "bc")

    assert all(len(line.points) == 2 for line in made.lines)
    assert made.crossings == 0


def test_lines_that_must_cross_are_counted() -> None:
    # Each of a, b leads to each of c, d and e: no order of these keeps all lines apart.
    made = plain("sabcde", "sa", "sb", "ac", "ad", "ae", "bc", "bd", "be")

    assert made.crossings > 0


LINE = [(0.0, 0.0), (0.0, 50.0), (80.0, 50.0), (80.0, 200.0)]


@pytest.mark.parametrize(
    ("low", "high", "parts"),
    [
        (0, 200, [((0, 0), (0, 50), (80, 50), (80, 200))]),
        (0, 100, [((0, 0), (0, 50), (80, 50), (80, 100))]),
        (100, 200, [((80, 100), (80, 200))]),
        (300, 400, []),
    ],
)
def test_a_line_is_cut_where_it_is_upright(
    low: float, high: float, parts: list[tuple[tuple[float, float], ...]]
) -> None:
    assert list(within(LINE, low, high)) == parts


def test_a_line_that_comes_back_is_cut_into_two() -> None:
    there_and_back = [(0.0, 0.0), (0.0, 200.0), (80.0, 200.0), (80.0, 0.0)]

    assert list(within(there_and_back, 0, 100)) == [((0, 0), (0, 100)), ((80, 100), (80, 0))]


def test_the_subtitle_says_how_long_and_how_it_ends() -> None:
    long = " ".join(["word"] * 440)
    one = story(decision("ask", "a", "b"), told("a", "c", long), ending("b"), ending("c"))

    assert subtitle(one, stations(one, {}, helping=("b", "c"))) == (
        "A story of 1 to 5 minutes. 2 endings, every way ends in help."
    )


def test_the_subtitle_vouches_for_no_ending_without_help() -> None:
    two = story(decision("ask", "b", "c"), ending("b"), ending("c"))
    one = story(decision("ask", "c", "c"), ending("c"))

    assert subtitle(two, stations(two, {}, helping=("c",))).endswith(
        " 2 endings, help is seen at 1 of them."
    )
    assert subtitle(two, stations(two, {})).endswith(" 2 endings, help is seen at none of them.")
    assert subtitle(one, stations(one, {})).endswith(" No help is seen at its ending.")


def test_a_short_story_takes_about_a_minute() -> None:
    one = story(decision("ask", "end", "end"), ending("end"))

    assert subtitle(one, stations(one, {}, helping=("end",))) == (
        "A story of about 1 minute. Every way ends in help."
    )
