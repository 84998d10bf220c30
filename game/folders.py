"""Where things live. Nothing is created or read on import.

`CLICKWISE_HOME` puts everything that is written into one folder: for a USB stick, and for tests.
"""

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """A folder that travels with the game: inside the package, or beside `game/` in a clone."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def content() -> Path:
    """The bundled packs, the texts of the interface, the helplines."""
    return _shipped("content")


def assets() -> Path:
    """The drawings and sounds of the game itself."""
    return _shipped("assets")


def home() -> Path:
    """Where scores and the user's own packs are kept."""
    chosen = os.environ.get("CLICKWISE_HOME")
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_data_path

    return user_data_path("clickwise", appauthor=False)


def user_packs() -> Path:
    """The user's own packs, one folder each."""
    return home() / "packs"


def scores() -> Path:
    """The one file that holds journals and counts."""
    return home() / "scores.sqlite3"


def settings() -> Path:
    """The file that says how the game looks and sounds on this computer."""
    if os.environ.get("CLICKWISE_HOME"):
        return home() / "settings.yaml"
    from platformdirs import user_config_path

    return user_config_path("clickwise", appauthor=False) / "settings.yaml"


def cache() -> Path:
    """What can be thrown away at any time and is made again."""
    if os.environ.get("CLICKWISE_HOME"):
        return home() / "cache"
    from platformdirs import user_cache_path

    return user_cache_path("clickwise", appauthor=False)
