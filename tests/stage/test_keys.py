"""Keys mean the same on every layout. The events are what SDL sends for each."""

from __future__ import annotations

import pygame
import pytest

from game.stage.keys import key_of


def event(
    code: int = 0, text: str = "", place: int = 0, held: int = pygame.KMOD_NONE
) -> pygame.Event:
    """A KEYDOWN with this keycode, typed text, scancode and held modifiers."""
    return pygame.Event(pygame.KEYDOWN, key=code, unicode=text, scancode=place, mod=held)


def name(happened: pygame.Event) -> str | None:
    """What the key is called, or None."""
    key = key_of(happened)
    return key.name if key else None


BELGIAN_DIGITS = list(enumerate("&é\"'(§è!çà"))


@pytest.mark.parametrize(("place", "sign"), BELGIAN_DIGITS)
def test_the_top_row_of_azerty_gives_digits_without_shift(place: int, sign: str) -> None:
    pressed = event(ord(sign), sign, pygame.KSCAN_1 + place)

    assert name(pressed) == "1234567890"[place]


def test_the_top_row_gives_digits_with_shift_too() -> None:
    assert name(event(ord("&"), "1", pygame.KSCAN_1, pygame.KMOD_LSHIFT)) == "1"


@pytest.mark.parametrize("digit", "0123456789")
def test_the_keypad_gives_digits_with_and_without_num_lock(digit: str) -> None:
    place = pygame.KSCAN_KP0 if digit == "0" else pygame.KSCAN_KP1 + int(digit) - 1

    assert name(event(0, digit, place)) == digit
    assert name(event(0, "", place)) == digit


@pytest.mark.parametrize(
    ("letter", "place"), [("a", pygame.KSCAN_Q), ("q", pygame.KSCAN_A), ("z", pygame.KSCAN_W)]
)
def test_on_azerty_a_letter_is_what_the_key_types(letter: str, place: int) -> None:
    assert name(event(ord(letter), letter, place)) == letter


def test_on_qwertz_y_and_z_are_what_the_keys_type() -> None:
    assert name(event(ord("z"), "z", pygame.KSCAN_Y)) == "z"


def test_a_capital_is_the_same_letter() -> None:
    assert name(event(ord("b"), "B", pygame.KSCAN_B, pygame.KMOD_LSHIFT)) == "b"


@pytest.mark.parametrize(
    ("text", "place", "letter"), [("ф", pygame.KSCAN_A, "a"), ("в", pygame.KSCAN_D, "d")]
)
def test_without_latin_letters_the_place_decides(text: str, place: int, letter: str) -> None:
    assert name(event(ord(text), text, place)) == letter


def test_a_clickers_full_stop_counts_by_its_place_where_azerty_types_a_colon() -> None:
    assert name(event(ord(":"), ":", pygame.KSCAN_PERIOD)) == "."


def test_a_full_stop_counts_by_its_text_wherever_it_stands() -> None:
    assert name(event(ord(";"), ".", pygame.KSCAN_COMMA, pygame.KMOD_LSHIFT)) == "."


def test_where_a_letter_stands_at_the_full_stops_place_it_stays_a_letter() -> None:
    assert name(event(ord("v"), "v", pygame.KSCAN_PERIOD)) == "v"


@pytest.mark.parametrize(("text", "meaning"), [("+", "+"), ("=", "+"), ("-", "-"), ("_", "-")])
def test_plus_and_minus_need_no_shift(text: str, meaning: str) -> None:
    assert name(event(ord(text), text, pygame.KSCAN_EQUALS)) == meaning


def test_a_question_mark_counts_by_its_text_wherever_it_stands() -> None:
    assert name(event(ord("/"), "?", pygame.KSCAN_SLASH, pygame.KMOD_LSHIFT)) == "?"
    assert name(event(ord(","), "?", pygame.KSCAN_M, pygame.KMOD_LSHIFT)) == "?"


@pytest.mark.parametrize(
    ("code", "meaning"),
    [
        (pygame.K_PAGEDOWN, "page down"),
        (pygame.K_PAGEUP, "page up"),
        (pygame.K_F5, "f5"),
        (pygame.K_ESCAPE, "escape"),
        (pygame.K_KP_ENTER, "return"),
        (pygame.K_HOME, "home"),
        (pygame.K_END, "end"),
    ],
)
def test_clicker_keys_have_names(code: int, meaning: str) -> None:
    assert name(event(code)) == meaning


@pytest.mark.parametrize("held", [pygame.KMOD_LALT, pygame.KMOD_LGUI])
def test_what_belongs_to_the_desktop_is_left_to_it(held: int) -> None:
    assert key_of(event(pygame.K_TAB, "", pygame.KSCAN_TAB, held)) is None


def test_keys_that_mean_nothing_have_no_name() -> None:
    assert key_of(event(pygame.K_F1, "", pygame.KSCAN_F1)) is None
    assert key_of(event(pygame.K_LSHIFT, "", pygame.KSCAN_LSHIFT)) is None
    assert key_of(event(ord("ß"), "ß", pygame.KSCAN_MINUS)) is None


def test_shift_and_control_are_told() -> None:
    key = key_of(event(pygame.K_TAB, "\t", pygame.KSCAN_TAB, pygame.KMOD_RSHIFT))

    assert key is not None
    assert key.shift
    assert not key.control
