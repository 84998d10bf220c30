"""What languages are called."""

from __future__ import annotations

from game.stage.ports import Words


def language_name(words: Words, language: str) -> str:
    """“Deutsch” for de; a language the game has no name for is called by its code."""
    try:
        return words(f"language.{language}")
    except KeyError:
        return language
