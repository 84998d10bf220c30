"""Silence on the terminal, for what libraries print about devices that are not there."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def quiet() -> Generator[None]:
    """What is written to the standard error meanwhile, by C libraries too, is dropped."""
    try:
        before = os.dup(2)
    except OSError:  # there is no terminal
        yield
        return
    if sys.stderr is not None:
        sys.stderr.flush()
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(before, 2)
        os.close(before)
