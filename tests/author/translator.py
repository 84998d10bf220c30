"""A translator at work: a pack and its French file in a folder, run after run."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from game.author.translation_files import Done, pack_source, translate
from game.packs.source import Source, Tree, read
from game.packs.translation import Laid, lay
from tests.packs.conftest import SAMPLE


class Translator:
    """Changes a pack and its translation by hand, and runs `clickwise translate`."""

    def __init__(self, folder: Path, language: str = "fr") -> None:
        self.folder = Path(shutil.copytree(SAMPLE, folder))
        self.language = language
        self.pack = self.folder / "pack.yaml"
        self.file = self.folder / f"{language}.yaml"
        self.lock = self.folder / f"{language}.lock"

    @property
    def text(self) -> str:
        """The translation as it is on disk, line endings and all."""
        return self.file.read_bytes().decode("utf-8")

    def run(self) -> Done:
        """`clickwise translate`, on a pack that can be played."""
        return translate(self.folder, self.language, pack_source(self.folder))

    def run_unchecked(self) -> Done:
        """The same for a pack that may have other mistakes."""
        return translate(self.folder, self.language, self.source(self.pack))

    def change(self, file: Path, old: str, new: str) -> None:
        """Type something else into a file."""
        text = file.read_bytes().decode("utf-8")
        assert old in text, f"“{old}” is not in {file.name}"
        file.write_bytes(text.replace(old, new, 1).encode("utf-8"))

    def write_pack(self, tree: Tree) -> None:
        """Another pack; JSON is YAML, too."""
        self.pack.write_text(json.dumps(tree, ensure_ascii=False), "utf-8")

    def source(self, file: Path) -> Source:
        source = read(file).source
        assert source is not None, file.read_text("utf-8")
        return source

    def laid(self) -> Laid:
        """The translation laid over the pack."""
        return lay(self.source(self.pack), self.source(self.file))
