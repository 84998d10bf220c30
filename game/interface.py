"""The texts of the interface, one file a language. What a language lacks comes in English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast

from game import folders
from game.cached import cached
from game.errors import ClickwiseError

ENGLISH = "en"
"""The language that has every text."""

ONE_BELOW = {"fr": 2}
"""Numbers below this are one of something: French counts nought as one."""

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


class InterfaceTexts:
    """The texts of the interface in one language."""

    def __init__(self, language: str, texts: Mapping[str, str], english: Mapping[str, str]) -> None:
        self.language = language
        self._texts = texts
        self._english = english

    def __call__(self, key: str, **values: object) -> str:
        """The text of `key` with its placeholders filled.

        `number` decides between `key.one` and `key.other`, where there are these. Raises KeyError
        for a key that no language has.
        """
        text = self._found(key, values.get("number"))
        return _PLACEHOLDER.sub(lambda match: str(values.get(match[1], match[0])), text)

    def _found(self, key: str, number: object) -> str:
        for language, texts in ((self.language, self._texts), (ENGLISH, self._english)):
            if isinstance(number, int):
                one = 0 < number < 2 or 0 <= number < ONE_BELOW.get(language, 0)
                plural = texts.get(f"{key}.one" if one else f"{key}.other")
                if plural is not None:
                    return plural
            if key in texts:
                return texts[key]
        raise KeyError(key)


def languages() -> tuple[str, ...]:
    """The languages of the interface, English first."""
    found = sorted(path.stem for path in _folder().glob("*.yaml"))
    return tuple(sorted(found, key=lambda language: language != ENGLISH))


def words(language: str) -> InterfaceTexts:
    """The texts in `language`. Raises ClickwiseError when a file of texts cannot be read."""
    english = texts(_folder() / f"{ENGLISH}.yaml")
    own = _folder() / f"{language}.yaml"
    return InterfaceTexts(language, texts(own) if own.is_file() else {}, english)


@cache
def texts(file: Path) -> Mapping[str, str]:
    """Every text of a file by its key. Raises ClickwiseError when it cannot be read."""
    return cached(f"interface-{file.stem}", [file], lambda: _read(file), _understood)


def _folder() -> Path:
    return folders.content() / "interface"


def _read(file: Path) -> Any:
    import yaml

    try:
        read = yaml.load(
            file.read_text("utf-8"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        )
        return _understood(read)
    except (OSError, ValueError, AttributeError, yaml.YAMLError) as error:
        raise ClickwiseError(
            f"The texts of the interface in {file} cannot be read ({error}): "
            "install Clickwise again, or mend the file."
        ) from error


def _understood(value: Any) -> dict[str, str]:
    found = cast("dict[object, object]", value)
    if not all(isinstance(key, str) and isinstance(text, str) for key, text in found.items()):
        raise ValueError("every key has one text")
    return cast("dict[str, str]", value)
