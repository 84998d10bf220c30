"""Whether a file of a pack was saved: looked for in a thread of its own, asked for by the loop.

The computer tells of changes where it can. A folder on a network often tells nothing: there, and
where a pack was renamed, replaced or deleted, a look once a second finds out.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import Protocol

from watchfiles import watch

GROUPED, PAUSE = 50, 20
"""Changes within so many milliseconds are one, which ends with a pause of so many."""

LOOK = 1000
"""After how many quiet milliseconds somebody looks whether nothing was missed."""

DEEPEST, MOST = 3, 64
"""How deep folders of a pack may lie, and how many are watched: somebody may name a whole home."""

Stamp = tuple[tuple[str, int, int, int], ...]


class Changes(Protocol):
    """Tells whether something has changed."""

    def arrived(self) -> bool:
        """Whether something has changed since this was asked last."""
        ...


class Watcher:
    """Watches the folder of a pack as long as it is entered."""

    def __init__(self, folder: Path) -> None:
        """What happens from now on is told, also what happens before it is entered."""
        self.changed = Event()
        self._folder = Path(os.path.abspath(folder))  # noqa: PTH100 -- a link stays a link
        self._stamp = _stamp(self._folder)
        self._stop = Event()
        self._thread = Thread(target=self._run, name="watcher", daemon=True)

    def __enter__(self) -> Watcher:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop.set()
        self._thread.join(2 * LOOK / 1000)

    def arrived(self) -> bool:
        """Whether something has changed since this was asked last."""
        if not self.changed.is_set():
            return False
        # Only what is seen is cleared: the thread may tell of a save at any moment.
        self.changed.clear()
        return True

    def _run(self) -> None:
        """Watch, and watch anew where the folder itself has become another one."""
        polling: bool | None = None
        while not self._stop.is_set():
            self._tell()
            try:
                self._watch(watched(self._folder), polling)
            except FileNotFoundError:  # nothing is left to be watched, or it is being moved
                self._stop.wait(LOOK / 1000)
            except (OSError, RuntimeError):  # the computer watches too much already: look instead
                polling = True
                self._stop.wait(LOOK / 1000)

    def _watch(self, places: Mapping[Path, int], polling: bool | None) -> None:
        """Until the folders to be watched are others than `places`."""
        for changes in watch(
            *places,
            watch_filter=lambda _, path: self.concerns(Path(path)),
            debounce=GROUPED,
            step=PAUSE,
            stop_event=self._stop,
            rust_timeout=LOOK,
            yield_on_timeout=True,
            force_polling=polling,
            recursive=False,
            ignore_permission_denied=True,
        ):
            self._tell(sure=bool(changes))
            if places != watched(self._folder):
                return

    def _tell(self, *, sure: bool = False) -> None:
        """That something has changed: it is `sure`, or the files look otherwise than before."""
        before, self._stamp = self._stamp, _stamp(self._folder)
        if sure or self._stamp != before:
            self.changed.set()

    def concerns(self, path: Path) -> bool:
        """Whether this belongs to the pack: what stands beside it changes nothing."""
        return path == self._folder or self._folder in path.parents


def watched(folder: Path) -> dict[Path, int]:
    """The folders to watch, and which they are: the pack's, those within, and the one around.

    The one around tells when the pack's is replaced. Raises FileNotFoundError without it.
    """
    places = {folder.parent: folder.parent.stat().st_ino}
    for place, _ in _walk(folder):
        places[Path(place)] = Path(place).stat().st_ino
    return places


def _stamp(folder: Path) -> Stamp:
    """What changes when a file of the pack does: names, sizes, times."""
    found: list[tuple[str, int, int, int]] = []
    for place, names in _walk(folder):
        for name in sorted(names):
            path = os.path.join(place, name)  # noqa: PTH118 -- once a second, for every file
            try:
                seen = os.stat(path)  # noqa: PTH116 -- as above
            except OSError:
                continue
            found.append((path, seen.st_ino, seen.st_size, seen.st_mtime_ns))
    return tuple(found)


def _walk(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """The folders of a pack with the names of their files, not too many and not too deep."""
    depth = len(folder.parts)
    for number, (place, within, names) in enumerate(os.walk(folder)):
        if number == MOST:
            return
        within[:] = sorted(name for name in within if not name.startswith("."))
        if len(Path(place).parts) - depth == DEEPEST:
            within.clear()
        yield place, names
