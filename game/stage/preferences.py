"""The settings in force: one place, which every picture and every sound asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.stage.ports import LOUDEST, MOST_LARGER, Settings


class Preferences:
    """A change holds from the next picture on, and is kept at once."""

    def __init__(
        self,
        settings: Settings | None = None,
        keep: Callable[[Settings], None] | None = None,
        *,
        language: str = "",
        country: str = "",
    ) -> None:
        """`keep` writes settings for the next start; without it they hold for this run.

        `language` and `country` hold for this run in place of those that are set, until others are
        chosen; they are not kept.
        """
        self._settings = settings or Settings()
        self._keep = keep
        self._language = language
        self._country = country

    @property
    def settings(self) -> Settings:
        """What holds now."""
        return self._settings

    @property
    def language(self) -> str:
        """The language of the game's pages."""
        return self._language or self._settings.language

    @property
    def country(self) -> str:
        """The country whose helplines are shown."""
        return self._country or self._settings.country

    def change(self, settings: Settings) -> None:
        """Let `settings` hold from now on."""
        if settings == self._settings:
            return
        self._settings = settings
        if self._keep is not None:
            self._keep(settings)

    def speak(self, language: str) -> None:
        """Another language for the game's pages."""
        self._language = language
        self.change(replace(self._settings, language=language))

    def live_in(self, country: str) -> None:
        """The helplines of another country."""
        self._country = country
        self.change(replace(self._settings, country=country))

    # --- what has a key of its own --------------------------------------------------------------

    def resize_text(self, steps: int) -> None:
        """Larger or smaller letters, within bounds."""
        larger = min(MOST_LARGER, max(0, self._settings.larger_text + steps))
        self.change(replace(self._settings, larger_text=larger))

    def switch_theme(self) -> None:
        """Day becomes night, night becomes day."""
        self.change(replace(self._settings, night=not self._settings.night))

    def switch_timer(self) -> None:
        """A timer for every vote, or for none."""
        self.change(replace(self._settings, timer=not self._settings.timer))

    def mute(self) -> None:
        """No sound, or the usual one again."""
        volume = 0 if self._settings.volume else Settings().volume
        self.change(replace(self._settings, volume=volume))

    def change_volume(self, steps: int) -> None:
        """Louder or softer, within bounds."""
        volume = min(LOUDEST, max(0, self._settings.volume + steps))
        self.change(replace(self._settings, volume=volume))
