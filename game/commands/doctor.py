"""`clickwise doctor`: whether the game can be played here."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from game.commands.arguments import PROBLEMS, WELL

if TYPE_CHECKING:
    from game.commands.arguments import Commands


def add_to(commands: Commands) -> None:
    """`doctor`."""
    doctor = commands.add_parser("doctor", help="look whether the game can be played here")
    doctor.set_defaults(run=_doctor)


def _doctor(arguments: argparse.Namespace) -> int:
    from game.doctor import diagnosis

    findings = diagnosis()
    for finding in findings:
        print(finding)
    return PROBLEMS if any(finding.stops for finding in findings) else WELL
