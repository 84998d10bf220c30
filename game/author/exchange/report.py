"""What is said after an import or an export: what was carried over, and by name what was not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.author.exchange.bank import Left
from game.author.exchange.draft import Draft
from game.author.exchange.yaml_lines import ADD
from game.author.plurals import counted


def import_report(draft: Draft, pack: str, origin: str, notes: Sequence[str]) -> str:
    """The lines about a draft, the next step last."""
    rounds = sum(draft.rounds.values())
    kinds = ", ".join(f"{count} {kind}" for kind, count in draft.rounds.items())
    lines = [f"{pack}: a draft with {counted(rounds, 'round')} from {origin}: {kinds}."]
    lines += [*notes, *told(draft.left)]
    lines.append(f"{draft.marks} places wait for you, marked “{ADD}”. Next: clickwise check {pack}")
    return "\n".join(lines)


def export_report(file: str, holds: str, left: Sequence[Left], notes: Sequence[str]) -> str:
    """The lines about a file that was written; `holds` says what of: `12 questions`."""
    return "\n".join([f"{file}: {holds}.", *notes, *told(left)])


def told(left: Sequence[Left]) -> Iterator[str]:
    """What stayed behind, by name: first what is not there at all."""
    for heading, partly in (("Not carried over:", False), ("Carried over only in part:", True)):
        named = [f"  {one.name}: {one.why}." for one in left if one.partly is partly]
        if named:
            yield heading
            yield from named
