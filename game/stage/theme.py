"""Colours, sizes and lengths by role. Lengths are units: a 1080th of the window's height.

The tokens come from the visual design: a day palette for washed-out projectors and a night one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

Colour = str
"""`#RRGGBB`."""

# The smallest letters the class ever sees, in parts of the height: 4.8, 4.2 and 3.5 %.
READ = 52.0
"""Question, options, claims, feedback: never smaller."""
BUBBLE = 46.0
"""Chat bubbles and prompts to talk: never smaller."""
LABEL = 38.0
"""Everything else the class sees: never smaller."""

# How long movements take, in seconds, and how far they go. Nothing flashes; all of it can be ended.
ENTER_SECONDS = 0.24
"""Something new rises to its place."""
RISE = 24.0
"""From how far below it comes, in units."""
STAGGER_SECONDS = 0.06
"""How long the next of several waits for the one before it."""
REVEAL_SECONDS = 0.5
"""Bars grow."""
POP_SECONDS = 0.18
"""An animal looks out of the meadow."""
TYPING_SECONDS = 0.9
"""The dots of somebody who types, once through."""
CALM_SECONDS = 0.12
"""Where calm movement is set, everything only fades in."""

MARGIN = 64.0
RADIUS = 30.0
EDGE = 4.0
SHADOW = 8.0


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour by its role. `answers` and `on_answers` are keyed by letter."""

    name: str
    ground: Colour  # the page behind everything
    panel: Colour
    window: Colour  # the arch behind people
    card: Colour
    edge: Colour
    ink: Colour
    ink_soft: Colour
    pine: Colour
    pine_deep: Colour
    on_pine: Colour
    done: Colour
    hill: Colour
    leaf: Colour
    tick: Colour
    sun: Colour
    sun_shadow: Colour
    on_sun: Colour
    coral: Colour
    quiet: Colour
    gone: Colour  # a prickle of the timer that is spent
    slot: Colour  # an empty place, dashed around
    found: Colour
    best: Colour
    answers: Mapping[str, Colour]
    on_answers: Mapping[str, Colour]
    answer_outline: Mapping[str, Colour]


_MARKS_DAY = dict(
    zip("ABCDEF", ("#2364E1", "#FFCF33", "#36B5A2", "#8C2661", "#F5760F", "#1F1D2B"), strict=True)
)
_MARKS_NIGHT = dict(
    zip("ABCDEF", ("#3D9BFF", "#FFD657", "#52E0C9", "#FF4290", "#F28E4A", "#F8F8F7"), strict=True)
)

DAY = Theme(
    name="day",
    ground="#FFF1CF",
    panel="#FFE3A0",
    window="#FFE3A0",
    card="#FFFFFF",
    edge="#B5852E",
    ink="#12302F",
    ink_soft="#324E4C",
    pine="#0F5C55",
    pine_deep="#0A423D",
    on_pine="#FFFFFF",
    done="#0F5C55",
    hill="#7CCB9B",
    leaf="#35B08A",
    tick="#12302F",
    sun="#FFC42E",
    sun_shadow="#B98606",
    on_sun="#12302F",
    coral="#F2603F",
    quiet="#EBD196",
    gone="#C0913A",
    slot="#FFF8E6",
    found="#FFF0B8",
    best="#DFF5E9",
    answers=_MARKS_DAY,
    on_answers=dict(
        zip("ABCDEF", ("#FFFFFF", *["#12302F"] * 2, "#FFFFFF", "#12302F", "#FFFFFF"), strict=True)
    ),
    answer_outline={**_MARKS_DAY, "B": "#B98606"},
)

NIGHT = replace(
    DAY,
    name="night",
    ground="#0B1F24",
    panel="#1B444C",
    window="#3A7A84",
    card="#12303A",
    edge="#4E8A96",
    ink="#FFFFFF",
    ink_soft="#DCE9E6",
    pine="#062F2D",
    pine_deep="#041E1D",
    done="#19624F",
    hill="#17594C",
    leaf="#1D6F5C",
    tick="#FFFFFF",
    sun_shadow="#7C5A04",
    quiet="#27505A",
    gone="#3A6670",
    slot="#0B1F24",
    found="#1B444C",
    best="#1B444C",
    answers=_MARKS_NIGHT,
    on_answers=dict.fromkeys("ABCDEF", "#0B1F24"),
    answer_outline=_MARKS_NIGHT,
)

PACK_COLOURS: Mapping[str, Colour] = {
    "privacy": "#FFC42E",
    "sexting": "#2C9C80",
    "grooming": "#2D6CC9",
    "sextortion": "#EE5B3A",
}
"""By topic."""

PLACES_BY_NIGHT: Mapping[Colour, Colour] = {
    "#FFE3A0": "#3A7A84",  # walls
    "#CFEBDC": "#41807F",
    "#FAD9C8": "#7A7690",
    "#A9D9BF": "#2F6B68",
    "#FFF4DA": "#8FB3B0",
    "#F0CE8C": "#2A5A66",  # floors
    "#DCD0B8": "#7C9298",
    "#CBE9F4": "#4F86A6",  # the sky, and what is seen of it
    "#7CCB9B": "#2E7F68",
    "#D79F58": "#B0824C",
    "#FFFFFE": "#C9DADA",
}
"""The large areas of the drawn places in the evening; dark hair is seen before all of them."""

SIGN_COLOURS: Mapping[str, Colour] = {"ok": "#58D0AF", "careful": "#FFC42E", "stop": "#A6201A"}
"""The zones of a sort, by sign."""

ANIMALS = ("badger", "fox", "otter", "owl", "robin", "squirrel")
"""The teams, by seat (the first is seat 1)."""
