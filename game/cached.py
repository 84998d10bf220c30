"""What was read from files, kept as JSON beside their stamps: reading YAML costs a launch too much.

The cache can be thrown away at any time; that it cannot be read, written or understood is no error.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from game import folders

Value = TypeVar("Value")


def cached(
    name: str,
    sources: Iterable[Path],
    make: Callable[[], Any],
    understood: Callable[[Any], Value],
) -> Value:
    """What `understood` makes of the plain JSON value that `make` reads from `sources`.

    The value is taken from the cache while every source has the size and the stamp it had then.
    `name` is the name of the cache's file; it changes when the value's shape does. `understood`
    raises ValueError, TypeError, LookupError or AttributeError on a value of another shape.
    """
    file = folders.cache() / f"{name}.json"
    stamps = [_stamp(source) for source in sources]
    try:
        kept = json.loads(file.read_text("utf-8"))
        if kept["stamps"] == stamps:
            return understood(kept["value"])
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        pass
    value = make()
    _keep(file, {"stamps": stamps, "value": value})
    return understood(value)


def _stamp(source: Path) -> list[str | int]:
    """A file's path, its last change (nanoseconds) and size (bytes); zeros when it is not there."""
    try:
        status = source.stat()
    except OSError:
        return [str(source), 0, 0]
    return [str(source), status.st_mtime_ns, status.st_size]


def _keep(file: Path, value: object) -> None:
    """Write all of it or nothing: two games may start at once."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    unfinished = file.with_name(f"{file.stem}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(text, "utf-8")
        unfinished.replace(file)
    except OSError:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
