"""What holds now: changes are kept, but what the command line asked for is not."""

from __future__ import annotations

from game.stage.ports import LOUDEST, MOST_LARGER, Settings
from game.stage.preferences import Preferences


def test_a_change_holds_and_is_kept_once() -> None:
    kept: list[Settings] = []
    preferences = Preferences(Settings(), kept.append)

    preferences.change(Settings(night=True))
    preferences.change(Settings(night=True))

    assert preferences.settings == Settings(night=True)
    assert kept == [Settings(night=True)]


def test_the_language_of_this_run_wins_and_is_not_kept() -> None:
    kept: list[Settings] = []
    preferences = Preferences(Settings("en", "be"), kept.append, language="fr", country="nl")
    preferences.switch_theme()

    assert (preferences.language, preferences.country) == ("fr", "nl")
    assert kept == [Settings("en", "be", night=True)]


def test_a_language_and_a_country_that_are_chosen_hold_and_are_kept() -> None:
    kept: list[Settings] = []
    preferences = Preferences(Settings("en", "be"), kept.append, language="fr", country="nl")
    preferences.speak("de")
    preferences.live_in("lu")

    assert (preferences.language, preferences.country) == ("de", "lu")
    assert kept[-1] == Settings("de", "lu")


def test_the_settings_hold_where_the_run_says_nothing() -> None:
    preferences = Preferences(Settings("de", "lu"))

    assert (preferences.language, preferences.country) == ("de", "lu")


def test_letters_and_sound_stay_within_bounds() -> None:
    preferences = Preferences()
    preferences.resize_text(99)
    preferences.change_volume(99)
    assert preferences.settings == Settings(larger_text=MOST_LARGER, volume=LOUDEST)

    preferences.resize_text(-99)
    preferences.change_volume(-99)
    assert preferences.settings == Settings(larger_text=0, volume=0)


def test_sound_that_was_muted_comes_back() -> None:
    preferences = Preferences()
    preferences.mute()
    assert preferences.settings.volume == 0

    preferences.mute()
    assert preferences.settings == Settings()
