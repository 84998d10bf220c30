"""Good packs with mistakes put in, one pack a seed: the same seed makes the same mistakes.

    python -m tests.packs.mutations 10000

checks so many of them in processes of their own, and tells of any that ended in a traceback, took
longer than `SECONDS`, or let the memory grow beyond `MEGABYTES`. These two bind only when it is run
by hand like this, and the memory not on Windows. `test_mutations.py` runs a few hundred, and the
seeds in `KEPT`, which once found something, and looks for tracebacks alone.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random

from game.author.lint import lint_problems
from game.packs.check import check
from tests.packs.conftest import TODAY

ROOT = Path(__file__).parents[2]
ORIGINALS = (ROOT / "tests" / "packs" / "sample", ROOT / "content" / "privacy")

SECONDS = 1.0
MEGABYTES = 300

KEPT: tuple[int, ...] = ()
"""Seeds that once found a mistake of ours, which was mended."""

PIECES = (
    *("", " ", "\n", "\t", "- ", ": ", "[", "]", "{", "}", '"', "'", "#", " #", "|", ">", "&a"),
    *("*a", "!t", "%", "@", "`", "? ", "---\n", "...\n", "\r", "\\", "\x00", "\x1b[31m", "\u202e"),
    *("yes", "no", "0", "-1", "1e999", "9" * 400, "start", "goto: start", "id: ask", "best"),
    *("noor", "{cure}", "{{helpline:be.childfocus}}", "\ud7ff", "\ufeff", "e\u0301" * 50, "ﷺ" * 30),
    *("[" * 40, "{a: " * 30, "text:", "rounds:", "story:", "options: {}", "cast: []", "~", "null"),
    *(
        "." * 20_000,
        "x" * 5_000,
        "word " * 900,
        "- ask: What?\n",
        "options:\n",
        "glossary: {a: b}",
        "tell: tell",
    ),
)

Lines = list[str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one seed."""

    seed: int
    seconds: float
    megabytes: float
    problems: int
    trace: str = ""

    @property
    def bad(self) -> bool:
        """Whether it must not be so."""
        return bool(self.trace) or self.seconds > SECONDS or self.megabytes > MEGABYTES


def write_mutated(folder: Path, seed: int) -> Path:
    """A pack in `folder` with the mistakes of `seed`; its own folder."""
    chance = Random(seed)
    original = chance.choice(ORIGINALS)
    pack = Path(shutil.copytree(original, folder / original.name))
    files = sorted(path for path in pack.rglob("*") if path.suffix in (".yaml", ".svg"))
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        file = chance.choice([*files, pack / "pack.yaml"])
        file.write_bytes(_mutated(file.read_bytes(), chance))
    return pack


def _mutated(content: bytes, chance: Random) -> bytes:
    if chance.random() < 0.1:
        return _bytes_changed(content, chance)
    lines = content.decode("utf-8", "surrogateescape").split("\n")
    for _ in range(chance.randint(1, 6)):
        chance.choice(CHANGES)(lines, chance)
        lines = lines or [""]
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def _bytes_changed(content: bytes, chance: Random) -> bytes:
    """Cut short, or a few bytes that stand for nothing."""
    changed = bytearray(content[: chance.randint(0, len(content))] or b"a")
    for _ in range(chance.randint(0, 8)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(lines: Lines, chance: Random) -> None:
    first = chance.randrange(len(lines))
    del lines[first : first + chance.randint(1, 12)]


def _repeat(lines: Lines, chance: Random) -> None:
    first = chance.randrange(len(lines))
    part = lines[first : first + chance.randint(1, 30)]
    lines[first:first] = part * chance.choice((1, 1, 2, 40))


def _swap(lines: Lines, chance: Random) -> None:
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def _put_in(lines: Lines, chance: Random) -> None:
    at = chance.randrange(len(lines))
    place = chance.randint(0, len(lines[at]))
    lines[at] = lines[at][:place] + chance.choice(PIECES) + lines[at][place:]


def _give_another_value(lines: Lines, chance: Random) -> None:
    at = chance.randrange(len(lines))
    key, colon, _ = lines[at].partition(":")
    lines[at] = f"{key}{colon} {chance.choice(PIECES)}"


def _take_a_value_from_elsewhere(lines: Lines, chance: Random) -> None:
    at = chance.randrange(len(lines))
    key, colon, _ = lines[at].partition(":")
    _, _, value = chance.choice(lines).partition(":")
    lines[at] = f"{key}{colon}{value}"


def _move_in_or_out(lines: Lines, chance: Random) -> None:
    at = chance.randrange(len(lines))
    spaces = " " * chance.randint(0, 8)
    lines[at] = spaces + lines[at].lstrip()


def _rename(lines: Lines, chance: Random) -> None:
    """A key is misspelt, as fingers do."""
    at = chance.randrange(len(lines))
    key, colon, value = lines[at].partition(":")
    if colon and key.strip():
        place = chance.randrange(len(key))
        lines[at] = f"{key[:place]}{key[place + 1 :]}{colon}{value}"


CHANGES: tuple[Callable[[Lines, Random], None], ...] = (
    _cut,
    _repeat,
    _swap,
    _put_in,
    _give_another_value,
    _take_a_value_from_elsewhere,
    _move_in_or_out,
    _rename,
)


def outcome(seed: int) -> Outcome:
    """Check the pack of `seed`, and see what becomes of it.

    The time is the processor's, not the clock's: a busy computer finds no mistakes.
    """
    with tempfile.TemporaryDirectory() as folder:
        pack = write_mutated(Path(folder), seed)
        start = time.process_time()
        problems, trace = 0, ""
        try:
            checked = check(pack)
            problems = len(checked.problems) + len(lint_problems(checked, TODAY))
        except Exception:
            trace = traceback.format_exc()
        return Outcome(seed, time.process_time() - start, _megabytes(), problems, trace)


def _megabytes() -> float:
    """The most memory that this process has held so far; 0 where Python cannot tell (Windows)."""
    try:
        import resource
    except ImportError:
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024 if sys.platform.startswith("linux") else most / 1024 / 1024


def outcomes(seeds: Iterable[int]) -> Iterator[Outcome]:
    """Every seed in one of a few processes. A process that dies ends it all, and says so."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        yield from pool.map(outcome, seeds, chunksize=50)


def main(count: int) -> int:
    """Print what was found; 1 when anything must not be so."""
    found = list(outcomes(range(count)))
    bad = [one for one in found if one.bad]
    for one in bad:
        print(f"seed {one.seed}: {one.seconds:.2f} s, {one.megabytes:.0f} MB\n{one.trace}")
    slowest = max(found, key=lambda one: one.seconds)
    print(
        f"{count} packs: {sum(one.problems > 0 for one in found)} with problems, {len(bad)} bad; "
        f"slowest {slowest.seconds:.2f} s (seed {slowest.seed}), "
        f"most memory {max(one.megabytes for one in found):.0f} MB"
    )
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000))
