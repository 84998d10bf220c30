"""What only a release must meet: people have read every text, and somebody has tried every number.

Today comes as an argument. While a pack is being written, none of this is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from game.dates import day, first_day, months
from game.helplines import ANYWHERE
from game.helplines import MONTHS as OLD_MONTHS
from game.packs.check import Manuscript
from game.packs.problems import Address, Fault, Problem, Severity
from game.packs.reviews import READERS, fingerprint, signatures
from game.packs.signature import PENDING
from game.packs.source import Tree, read

REVIEW_MONTHS = 24
"""After so many months a review is old."""
AGEING_MONTHS = 6
"""After so many months a helpline soon will be old."""
FEWEST = 2
"""Helplines that the class of a country is shown at least."""

# --- reviews -------------------------------------------------------------------------------------

_WHO = {
    "child_protection": "somebody who works in child protection",
    "teacher": "a teacher",
    "native": "somebody who speaks this language at home",
    "legal": "somebody who knows the law",
}


def review_problems(manuscripts: Sequence[Manuscript], today: date) -> list[Problem]:
    """What the reviews of a pack lack, in every language; sorted by place."""
    problems: list[Problem] = []
    own = [one for one in manuscripts if one.translation is None]
    for one in manuscripts:
        # Of a head that cannot be read nobody knows what its review says.
        if one.head or one.translation:
            # Who speaks two languages at home may read both, but not be the teacher as well.
            signed = _people(own) if one.translation else {}
            problems += one.written.problems(_review_faults(one, signed, today))
    return sorted(problems)


def _review_faults(one: Manuscript, signed: dict[str, str], today: date) -> Iterator[Fault]:
    """`signed` are those who have signed already, and as whom; it is filled in."""
    now = fingerprint(one.source.tree)
    for reader, signature in signatures(one.review, translation=one.translation is not None):
        here: Address = ("review", reader)
        if signature is None:
            message = f"“{reader}” is pending: {_WHO[reader]} reads all texts"
            cure = f"{reader}: {{by: name and role, on: {today.isoformat()}, text: {now}}}"
            yield Fault("CW632", here, message, f"After reading, write beneath review:\n{cure}")
            continue
        yield from _by_faults(signature.by, reader, signed)
        yield from _day_faults(signature.on, here, today)
        yield from _text_faults(signature.text, here, now)


def _people(manuscripts: Sequence[Manuscript]) -> dict[str, str]:
    """Who has signed, and as whom."""
    return {
        _person(signature.by): reader
        for one in manuscripts
        for reader, signature in signatures(one.review, translation=False)
        if signature and signature.by
    }


def _person(by: str) -> str:
    """A name or initials without the role, however they are written: “A. P., teacher” is AP."""
    name = re.split(r"[,;(]", by)[0]
    return re.sub(r"[\W_]", "", name).casefold()


def _by_faults(by: str, reader: str, signed: dict[str, str]) -> Iterator[Fault]:
    here: Address = ("review", reader)
    if not by:
        yield Fault("CW632", here, "nobody is named", "Add by: name or initials, and the role.")
        return
    other = signed.setdefault(_person(by), reader)
    if other != reader:
        message = f"“{by}” has signed as {other} already"
        cure = "Ask another person: each sees what the others do not."
        yield Fault("CW632", (*here, "by"), message, cure)


def _day_faults(on: str, here: Address, today: date) -> Iterator[Fault]:
    cure = f"Write the day of the review: on: {today.isoformat()}"
    address = (*here, "on")
    read_on = day(on)
    if not on:
        yield Fault("CW632", here, "the day of this review is missing", cure)
    elif read_on is None:
        yield Fault("CW632", address, f"“{on}” is not a day", cure)
    elif read_on > today:
        yield Fault("CW632", address, f"{on} is still to come", cure)
    elif months(read_on, today) >= REVIEW_MONTHS:
        message = f"this review is older than {REVIEW_MONTHS} months"
        yield Fault("CW632", address, message, "Let all texts be read and signed once more.")


def _text_faults(text: str, here: Address, now: str) -> Iterator[Fault]:
    cure = f"After reading all texts as they are now, write: text: {now}"
    if not text:
        yield Fault("CW632", here, "it does not say which texts were read", cure)
    elif text.casefold() != now:
        message = f"texts were edited after this review: they are {now} now"
        yield Fault("CW632", (*here, "text"), message, cure)


def adult_text_problems(file: Path, today: date) -> list[Problem]:
    """What the reviews of the texts for adults lack, in one language; sorted by place."""
    reading = read(file)
    if reading.source is None:
        return sorted(reading.problems)
    faults = list(_adult_text_faults(reading.source.tree.get("review", ""), today))
    return sorted([*reading.problems, *reading.source.problems(faults)])


def _adult_text_faults(review: Tree, today: date) -> Iterator[Fault]:
    signed: dict[str, str] = {}
    for reader in READERS:
        here: Address = ("review", reader)
        signature = review.get(reader, PENDING) if isinstance(review, dict) else PENDING
        if isinstance(signature, dict):
            yield from _by_faults(_word(signature, "by"), reader, signed)
            yield from _day_faults(_word(signature, "on"), here, today)
        else:
            message = f"“{reader}” is pending: {_WHO[reader]} reads all texts for adults"
            cure = f"{reader}: {{by: name and role, on: {today.isoformat()}}}"
            yield Fault("CW632", here, message, f"After reading, write beneath review:\n{cure}")


# --- helplines -----------------------------------------------------------------------------------


def helpline_problems(file: Path, today: date) -> list[Problem]:
    """What the file of helplines lacks for a release; sorted by place."""
    reading = read(file)
    if reading.source is None:
        return sorted(reading.problems)
    faults = list(_helpline_faults(reading.source.tree, today))
    return sorted([*reading.problems, *reading.source.problems(faults)])


def _helpline_faults(tree: dict[str, Tree], today: date) -> Iterator[Fault]:
    lines = tree.get("helplines")
    if not isinstance(lines, list):
        yield Fault("CW620", ("helplines",), "a list of helplines is expected here", at_key=True)
        return
    shown: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        if not isinstance(line, dict):
            yield Fault("CW620", ("helplines", at), "a helpline is a block of keys")
            continue
        yield from _line_faults(line, ("helplines", at), today)
        of_country = shown.setdefault(_word(line, "country"), [])
        of_country += [at] if _word(line, "class") == "yes" else []
    yield from _country_faults(shown, lines)


def _line_faults(line: dict[str, Tree], here: Address, today: date) -> Iterator[Fault]:
    """One problem a line, the one that is mended first: whoever tries it writes the day, too."""
    name = _word(line, "name") or "this helpline"
    since = first_day(_word(line, "verified_on"))
    age = months(since, today) if since else OLD_MONTHS
    if _word(line, "verified_by") in ("", PENDING):
        yield Fault("CW620", (*here, "verified_by"), f"nobody has tried “{name}” yet", _TRY)
    elif since is None:
        message = f"nobody knows when “{name}” was tried"
        yield Fault("CW620", (*here, "verified_on"), message, _TRY)
    elif since > today:
        message = f"{_word(line, 'verified_on')} is still to come"
        yield Fault("CW620", (*here, "verified_on"), message, _TRY)
    elif age >= AGEING_MONTHS:
        severity = Severity.ERROR if age >= OLD_MONTHS else Severity.WARNING
        message = f"“{name}” was tried {age} months ago"
        yield Fault("CW620", (*here, "verified_on"), message, _TRY, severity)


_TRY = "Dial it or open it. Then write the day in verified_on, and in verified_by who did."


def _country_faults(shown: Mapping[str, list[int]], lines: Sequence[Tree]) -> Iterator[Fault]:
    for country, places in shown.items():
        if len(places) >= FEWEST or country == ANYWHERE:
            continue
        first = next(
            at
            for at, line in enumerate(lines)
            if isinstance(line, dict) and _word(line, "country") == country
        )
        count = "only one helpline" if places else "no helpline"
        message = f"“{country}” has {count} for the class"
        cure = f"Find another that children can turn to: {FEWEST} are the least."
        yield Fault("CW620", ("helplines", first, "country"), message, cure)


def _word(line: dict[str, Tree], key: str) -> str:
    value = line.get(key)
    return value.strip() if isinstance(value, str) else ""
