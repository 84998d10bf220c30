"""`docs/readability.md` says how easy the packs are to read, in every language they stand in.

After a change of a pack: `RENEW_GOLDEN=1 pytest tests/test_readability_table.py`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from game.author.lint.reading import LIMITS
from game.author.lint.texts import pupil_texts
from game.author.readability import Readability, measure
from game.packs.check import PACK_FILE, check

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "docs" / "readability.md"
OPENING = """\
# How easy the packs are to read

Everything that pupils read in a pack, as one text: ease (higher is easier; Flesch for English,
Kandel and Moles for French, Douma for Dutch, Amstad for German) and LIX (lower is easier). Limits
are those from which `clickwise check` warns. A formula never proves that a child understands: read
a pack aloud with three pupils.

Made from the packs by `RENEW_GOLDEN=1 pytest tests/test_readability_table.py`; a test holds it to
them.

| pack | language | words | words a sentence | ease | at least | LIX | at most |
|---|---|---:|---:|---:|---:|---:|---:|
"""


def measured() -> Iterator[tuple[str, str, Readability]]:
    """Pack, language, and what was measured of all that pupils read."""
    for folder in sorted(path.parent for path in ROOT.glob(f"content/*/{PACK_FILE}")):
        for manuscript in check(folder).manuscripts:
            text = "\n".join(one.text for one in pupil_texts(manuscript))
            yield folder.name, manuscript.language, measure(text, manuscript.language)


def row(pack: str, language: str, found: Readability) -> str:
    limits = LIMITS[language]
    mean = found.words / found.sentences
    return (
        f"| {pack} | {language} | {found.words} | {mean:.1f} | {found.ease:.0f} "
        f"| {limits.ease:.0f} | {found.lix:.0f} | {limits.lix:.0f} |\n"
    )


def test_the_table_of_the_docs_is_that_of_the_packs() -> None:
    table = OPENING + "".join(row(*one) for one in measured())
    if os.environ.get("RENEW_GOLDEN"):
        TABLE.write_text(table, "utf-8")
    assert TABLE.read_text("utf-8") == table
