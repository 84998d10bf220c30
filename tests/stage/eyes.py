"""What eyes make of colours: their contrast, and how they look to people who lack a cone.

Luminance and contrast: WCAG 2.2, "relative luminance" and "contrast ratio". Colour vision: Machado,
Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency"
(2009), severity 1.0. Distance: OKLab (Ottosson, 2020), where 0.02 is just about noticeable.
"""

from __future__ import annotations

from math import dist

Triple = tuple[float, float, float]

VISIONS: dict[str, tuple[Triple, Triple, Triple]] = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
}
"""How linear red, green and blue are seen."""


def linear(colour: str) -> Triple:
    """The light of `#RRGGBB`, each part from 0 to 1."""
    red, green, blue = (_light(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return red, green, blue


def _light(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted(_luminance(linear(colour)) for colour in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(light: Triple) -> float:
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


def distance(one: str, other: str, vision: str) -> float:
    """How far apart two colours look (OKLab) to people with this vision."""
    return dist(_oklab(_seen(one, vision)), _oklab(_seen(other, vision)))


def _seen(colour: str, vision: str) -> Triple:
    light = linear(colour)
    red, green, blue = (_times(row, light) for row in VISIONS[vision])
    return red, green, blue


def _times(row: Triple, light: Triple) -> float:
    """Within what a screen can show."""
    return min(1.0, max(0.0, sum(part * other for part, other in zip(row, light, strict=True))))


def _oklab(light: Triple) -> Triple:
    r, g, b = light
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )
