"""Which packs there are, told from a small index; a pack itself is read when it is opened.

The home screen needs titles, languages and minutes only. These are kept in an index under the
cache folder, by the time and size of every YAML file, so that no pack is read twice and a start
needs neither pydantic nor yaml. Without an index, or with one that cannot be written, packs are
read anew each time.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import game
from game import folders
from game.beats import Topic
from game.errors import NoSuchPack
from game.packs.problems import PackUnreadable

if TYPE_CHECKING:
    from game.packs.check import Checked
    from game.packs.pack import Pack

BUNDLED = "bundled"
USER = "user"
INDEX = "packs.json"
PACK_FILE = "pack.yaml"

Stamp = list[list[str | int]]
"""Name, time of change (nanoseconds) and size of every YAML file of a pack."""


@dataclass(frozen=True, slots=True)
class PackCard:
    """What is known of a pack without opening it. `errors` counts what keeps it from being played.

    `titles` are by language, the language it was written in first; a broken pack has none.
    """

    name: str
    path: Path
    source: str
    titles: Mapping[str, str]
    topic: Topic | None
    rounds: int
    minutes: float
    review_pending: bool
    errors: int = 0

    @property
    def playable(self) -> bool:
        return bool(self.titles)

    @property
    def languages(self) -> tuple[str, ...]:
        """The language it was written in, then the others."""
        return tuple(self.titles)

    @property
    def title(self) -> str:
        """In the language it was written in; a broken pack has its name only."""
        return next(iter(self.titles.values()), self.name)


def cards() -> tuple[PackCard, ...]:
    """All packs, bundled ones first, each by name; broken ones too."""
    index = _Index.read()
    found = [
        index.card(folder, source)
        for source, parent in ((BUNDLED, folders.content()), (USER, folders.user_packs()))
        for folder in _folders(parent)
    ]
    index.write({str(card.path) for card in found})
    return tuple(found)


def find(name_or_path: str) -> PackCard:
    """The pack of that name, or at that path. Raises NoSuchPack."""
    found = cards()
    for card in found:
        if card.name == name_or_path:
            return card
    path = Path(name_or_path).expanduser()
    if _is_pack(path):
        return _Index.read().card(path, _source(path))
    names = [card.name for card in found]
    near = get_close_matches(name_or_path, names, 1)
    if _is_folder(path):
        raise no_pack_in(path, name_or_path)
    if _is_file(path):
        raise NoSuchPack(f"“{name_or_path}” is a file, and no pack. {_PACK}")
    if near:
        raise NoSuchPack(f"There is no pack “{name_or_path}”. Did you mean “{near[0]}”?")
    # Most often the terminal stands in another folder than its owner believes.
    looked = f"There is no pack “{name_or_path}” in {path.absolute().parent}, nor among those"
    raise NoSuchPack(f"{looked} installed. Known packs: {', '.join(names)}.")


def no_pack_in(folder: Path, given: str) -> NoSuchPack:
    """What is said of a folder without a pack; `given` is how it was called."""
    file, other = folder / PACK_FILE, folder / "pack.yml"
    cure = _PACK
    if _is_folder(file):
        cure = f"{PACK_FILE} in it is a folder. It must be a file; open it, and look inside."
    elif file.is_symlink():
        cure = f"{PACK_FILE} in it is a link that leads nowhere. Put the file itself there."
    elif _is_file(other):
        cure = f"Its file is called {other.name}: rename it {PACK_FILE}."
    return NoSuchPack(f"There is no pack in “{given}”. {cure}")


_PACK = f"A pack is a folder with a file {PACK_FILE}."


def load(pack: PackCard | Path) -> Pack:
    """A pack to play. Raises PackUnreadable with every problem when it has errors."""
    from game.packs.check import check

    checked = check(pack.path if isinstance(pack, PackCard) else pack)
    if checked.pack is None:
        raise PackUnreadable(checked.problems)
    return checked.pack


def _folders(parent: Path) -> Iterator[Path]:
    """The packs in a folder, by name; a folder that cannot be read holds none."""
    with suppress(OSError), os.scandir(parent) as entries:
        names = sorted(entry.name for entry in entries)
        yield from (parent / name for name in names if _is_pack(parent / name))


def _is_pack(folder: Path) -> bool:
    return _is_file(folder / PACK_FILE)


def _is_file(path: Path) -> bool:
    with suppress(OSError):
        return path.is_file()
    return False


def _is_folder(path: Path) -> bool:
    with suppress(OSError):
        return path.is_dir()
    return False


def _source(path: Path) -> str:
    bundled = path.resolve().is_relative_to(folders.content().resolve())
    return BUNDLED if bundled else USER


def _stamp(folder: Path) -> Stamp:
    stamp: Stamp = []
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith((".yaml", ".yml")):
                status = entry.stat()
                stamp.append([entry.name, status.st_mtime_ns, status.st_size])
    return sorted(stamp, key=str)


def _rules() -> list[str | int]:
    """What the rules for packs are named by: an index made by other rules is made anew.

    The version alone would not do for those who change the rules.
    """
    here = Path(__file__).parent
    return [game.__version__, *(size for one in (here, here / "rounds") for size in _code(one))]


def _code(folder: Path) -> Iterator[int]:
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            if entry.name.endswith(".py"):
                yield entry.stat().st_mtime_ns


class _Index:
    """The cards of packs by their path, each with the stamp of the files it was made from."""

    def __init__(self, entries: dict[str, Any]) -> None:
        self._entries = entries
        self._changed = False

    @classmethod
    def read(cls) -> _Index:
        """The index on disk; an empty one when there is none, or an old or damaged one."""
        with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
            written = json.loads((folders.cache() / INDEX).read_text("utf-8"))
            if written["rules"] == _rules() and isinstance(written["packs"], dict):
                return cls(cast("dict[str, Any]", written["packs"]))
        return cls({})

    def card(self, folder: Path, source: str) -> PackCard:
        """The card of a pack, from the index if its files are as they were."""
        stamp = _stamp(folder)
        # Whatever is wrong with an entry, the pack itself still says what it is.
        with suppress(TypeError, KeyError, ValueError, AttributeError):
            entry = self._entries[str(folder)]
            if entry["stamp"] == stamp:
                return _card(folder, source, entry["card"])
        from game.packs.check import check

        facts = _facts(folder, check(folder))
        self._entries[str(folder)] = {"stamp": stamp, "card": facts}
        self._changed = True
        return _card(folder, source, facts)

    def write(self, paths: Iterable[str]) -> None:
        """Keep the entries of `paths`, all at once or not at all."""
        kept = {path: self._entries[path] for path in paths}
        if not self._changed and len(kept) == len(self._entries):
            return
        target = folders.cache() / INDEX
        # Another window of the game may write at the same time: each writes a file of its own.
        fresh = target.with_name(f"{INDEX}.{os.getpid()}")
        # A cache is a convenience: a full or locked disk never keeps a class from playing.
        text = json.dumps({"rules": _rules(), "packs": kept}, ensure_ascii=False)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(text, "utf-8")
            fresh.replace(target)
        except OSError:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)


def _facts(folder: Path, checked: Checked) -> dict[str, Any]:
    """What the index keeps of a pack."""
    pack = checked.pack
    if pack is None:
        return {"name": folder.name, "titles": [], "errors": len(checked.errors)}
    return {
        "name": pack.name,
        "titles": [[language, one.title] for language, one in pack.editions.items()],
        "topic": pack.topic.value,
        "rounds": len(pack.rounds),
        "minutes": pack.minutes,
        "review_pending": pack.review_pending,
        "errors": len(checked.errors),
    }


def _card(folder: Path, source: str, facts: Mapping[str, Any]) -> PackCard:
    """A card from the index. Raises TypeError, KeyError or ValueError when it is damaged."""
    topic = facts.get("topic")
    return PackCard(
        name=str(facts["name"]),
        path=folder,
        source=source,
        titles={str(language): str(title) for language, title in facts["titles"]},
        topic=Topic(topic) if topic else None,
        rounds=int(facts.get("rounds", 0)),
        minutes=float(facts.get("minutes", 0)),
        review_pending=bool(facts.get("review_pending", False)),
        errors=int(facts["errors"]),
    )
