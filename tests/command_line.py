"""Commands run in this process, and what they did."""

from __future__ import annotations

import shutil
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from game.commands import main

ROOT = Path(__file__).parent.parent
COMMANDS = (
    "play",
    "packs",
    "add",
    "new",
    "check",
    "preview",
    "translate",
    "schema",
    "import",
    "export",
    "scores",
    "doctor",
)
"""Every command, in the order in which `--help` lists them."""

SAMPLE = ROOT / "tests" / "packs" / "sample"


@dataclass(frozen=True)
class Ran:
    """What a command did: its exit code and what it printed."""

    code: int
    out: str
    err: str

    @property
    def one_sentence(self) -> bool:
        """Whether somebody is told one thing, and nothing that only we understand."""
        return len(self.err.strip().splitlines()) == 1 and "Traceback" not in self.err


def run(*arguments: str | Path) -> Ran:
    """Run a command: `run("check", path)`."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(argument) for argument in arguments])
    return Ran(code, out.getvalue(), err.getvalue())


def broken_pack(folder: Path) -> Path:
    """A copy of the sample pack in `folder`, with a mistake in it."""
    shutil.copytree(SAMPLE, folder)
    text = (folder / "pack.yaml").read_text("utf-8")
    (folder / "pack.yaml").write_text(text.replace("question: Which name", "quesion: Which name"))
    return folder
