"""The record of what was translated: read back as it was written, whatever else stands there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.packs.record import Entry, differences, dump, fingerprint, read_record, record_file

fuzzed = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
entries = st.builds(Entry, st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
records = st.dictionaries(st.text(max_size=20), entries, max_size=5)
words = st.text(st.sampled_from("ab "), max_size=200)


@fuzzed
@given(record=records)
def test_a_record_is_read_as_it_was_written(tmp_path: Path, record: dict[str, Entry]) -> None:
    file = tmp_path / "fr.lock"
    file.write_bytes(dump(record).encode("utf-8", "surrogatepass"))

    assert read_record(file) == (record, None)


@given(record=records)
def test_the_same_record_is_the_same_bytes(record: dict[str, Entry]) -> None:
    assert dump(dict(reversed(record.items()))) == dump(record)


@fuzzed
@given(content=st.binary(max_size=100) | st.sampled_from([b"[" * 100_000, b"{}", b'{"texts": 1}']))
def test_any_bytes_are_a_record_or_a_warning(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "fr.lock"
    file.write_bytes(content)

    record, problem = read_record(file)

    assert record == {}
    assert problem is not None
    assert problem.rule == "CW509"


def test_a_folder_in_place_of_a_record_is_a_warning(tmp_path: Path) -> None:
    assert read_record(tmp_path)[1] is not None


def test_a_translation_without_record_is_taken_as_it_is(tmp_path: Path) -> None:
    assert read_record(record_file(tmp_path / "nl-BE.yaml")) == ({}, None)
    assert record_file(tmp_path / "nl-BE.yaml").name == "nl-BE.lock"


OLD, NEW, NEWER = "Who?", "Who is it?", "Who was it?"


@pytest.mark.parametrize(
    ("entry", "marked", "basis"),
    [
        (Entry(OLD, "", fingerprint("Qui ?")), True, OLD),
        (Entry(OLD, NEW, fingerprint("Qui ?")), True, OLD),
        (Entry(OLD, NEW, fingerprint("Qui ?")), False, NEW),
        (Entry(OLD, NEW, fingerprint("Quoi ?")), True, NEW),
        (Entry(OLD, "", fingerprint("Quoi ?")), True, NEWER),
        (Entry("", OLD, ""), True, OLD),
    ],
)
def test_a_translation_fits_what_its_translator_saw(entry: Entry, marked: bool, basis: str) -> None:
    assert entry.basis(NEWER, "Qui ?", marked=marked) == basis


def test_long_texts_are_quoted_where_they_differ() -> None:
    same = "Many children choose a name like this one, because it is easy to remember. "
    old, new = differences(f"{same}A friend can help.", f"{same}An adult you trust can help.")

    assert old == "…it is easy to remember. A friend can help."
    assert new == "…it is easy to remember. An adult you trust can help."


@given(old=words, new=words)
def test_quoting_a_difference_is_short_and_shows_it(old: str, new: str) -> None:
    was, now = differences(old, new)

    assert max(len(was), len(now)) <= 400
    assert was.strip("…") in old
    assert now.strip("…") in new
