"""How long a pack of 300 questions takes to check, beside a plain check of its shape by others.

    pip install check-jsonschema
    python -m benchmarks.checking

Both are whole processes on the same file, in turn, from a cold start to their last line: Clickwise
with every rule but the layout of pages, check-jsonschema with `content/pack.schema.json`.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from game import folders

QUESTIONS = 300

HEAD = """\
pack: large
title: A large pack
topic: privacy
language: en
objectives:
  safe-names: I can choose a name that does not give me away.
rounds:
"""

ROUND = """\
  - id: round-{number}
    type: choice
    objective: safe-names
    minutes: 3
    cast: {{noor: unsure}}
    scene: Noor makes a BlokLand account for game {number}.
    question: Which name is safest for Noor in game {number}?
    options:
      {first}
      {second}
      {third}
    key_point: Small pieces together show who you are. An adult you trust can help.
    talk: How could Noor make up a good name?
    tell: [adult-at-home, teacher]
    adult:
      aim: The class notices how small details add up.
      say: “Which of these names tells where Noor lives?”
      do_not_say: [Nobody tells about own accounts.]
      if_quiet: Read the names aloud once more.
    sources: [own]
"""

OPTIONS = (
    "town-{0}: {{text: NoorHilltown{0}, verdict: risky, misconception: a town stays anonymous, "
    "tempting: It is easy to remember., feedback: Many children think so. A made-up name helps.}}",
    "made-up-{0}: {{text: StarPanda{0}, verdict: best, "
    "feedback: It does not tell who Noor is or where she lives.}}",
    "class-{0}: {{text: PandaClass{0}B, verdict: risky, misconception: a class is not personal, "
    "tempting: Her friends find her fast., feedback: Good that she thinks of her friends.}}",
)


def large_pack(folder: Path, questions: int = QUESTIONS) -> Path:
    """A pack of so many questions, without a mistake; its folder. Letters of best options vary."""
    pack = folder / "large"
    pack.mkdir(parents=True)
    rounds = (_round(number) for number in range(1, questions + 1))
    (pack / "pack.yaml").write_text(HEAD + "".join(rounds), "utf-8")
    return pack


def _round(number: int) -> str:
    turned = [OPTIONS[(place + number) % len(OPTIONS)].format(number) for place in range(3)]
    return ROUND.format(number=number, first=turned[0], second=turned[1], third=turned[2])


def seconds(command: Sequence[str]) -> float:
    """How long a whole process takes. Raises CalledProcessError when it finds a problem."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def main(arguments: Sequence[str] | None = None) -> int:
    """Run both in turn and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--runs", type=int, default=7, help="of each, after one that is not counted"
    )
    runs = parser.parse_args(arguments).runs
    other = shutil.which("check-jsonschema", path=str(Path(sys.executable).parent))
    schema = folders.content() / "pack.schema.json"
    with tempfile.TemporaryDirectory() as folder:
        file = large_pack(Path(folder)) / "pack.yaml"
        commands = {
            "clickwise check": [sys.executable, "-m", "game", "check", "--no-layout", str(file)]
        }
        if other:
            commands["check-jsonschema"] = [other, "--schemafile", str(schema), str(file)]
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(runs + 1):
            for name, command in commands.items():
                times[name].append(seconds(command))
        print(f"{QUESTIONS} questions, {file.stat().st_size / 1000:.0f} kB, {runs} runs")
    medians = {name: statistics.median(each[1:]) for name, each in times.items()}
    for name, median in medians.items():
        print(f"{name:18} {median:.2f} s")
    if other:
        ratio = medians["clickwise check"] / medians["check-jsonschema"]
        print(f"ratio              {ratio:.2f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
