"""`clickwise translate`: what is said to a translator."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.command_line import SAMPLE, broken_pack, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "sample"))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_a_new_translation_is_told_with_the_next_step(folder: Path) -> None:
    ran = run("translate", folder, "nl")

    assert ran.code == 0
    assert ran.out == (
        f"{folder}/nl.yaml (new): 111 texts, 111 missing, 0 changed, 0 left over.\n"
        'Next: write each text that is marked MISSING between its quotes "".\n'
        f"Then: clickwise translate {folder} nl\n"
    )


def test_a_whole_translation_leads_to_check(folder: Path) -> None:
    assert run("translate", folder, "fr").out == (
        f"{folder}/fr.yaml (as it was): 111 texts, 0 missing, 0 changed, 0 left over.\n"
        f"Next: clickwise check {folder}\n"
    )


def test_everything_at_once_is_told_in_order(folder: Path) -> None:
    run("translate", folder, "fr")
    change(folder / "pack.yaml", "          id: quiet\n", "")
    change(folder / "pack.yaml", "talk: What could Noor answer?", "talk: What could Noor say?")
    change(folder / "pack.yaml", "id: first-words", "id: hard-words")
    change(folder / "pack.yaml", "title: A day in the park", "title: A day out")
    change(folder / "pack.yaml", "{easy: Easy, between: In between", "{easy: Easy, odd: In between")
    (folder / "fr.lock").write_text("{", "utf-8")

    ran = run("translate", folder, "fr")

    assert ran.out == (
        "pack.yaml: lines of stories need an id to be translated; 1 got one: why-are-you-so.\n"
        "The record of what was translated could not be read and is now called "
        "fr.lock.broken-1; every text counts as up to date.\n"
        f"{folder}/fr.yaml (written): 111 texts, 8 missing, 0 changed, 2 left over.\n"
        'Next: write each text that is marked MISSING between its quotes "".\n'
        f"Then: clickwise translate {folder} fr\n"
        "What is marked LEFT OVER has no place in the pack any more: use it, or delete it.\n"
    )


def test_changed_and_moved_texts_are_told(folder: Path) -> None:
    run("translate", folder, "fr")
    change(folder / "pack.yaml", "talk: What could Noor answer?", "talk: What could Noor say?")
    change(folder / "pack.yaml", "id: open-question", "id: kind-words")

    assert run("translate", folder, "fr").out == (
        f"{folder}/fr.yaml (written): 111 texts, 0 missing, 1 changed, 0 left over.\n"
        "Found again at a new place: 4.\n"
        "Next: change each text that is marked CHANGED, or delete its mark if it still fits.\n"
        f"Then: clickwise translate {folder} fr\n"
    )


def test_the_language_of_the_pack_itself_is_refused(folder: Path) -> None:
    ran = run("translate", folder, "en")

    assert ran.code == 2
    assert ran.one_sentence
    assert "The pack itself is written in “en”." in ran.err


def test_one_of_several_packs_is_to_be_named(folder: Path) -> None:
    shutil.copytree(folder, folder.parent / "other")

    ran = run("translate", folder.parent, "nl")

    assert ran.code == 2
    assert ran.one_sentence
    assert str(folder.parent / "other") in ran.err


def test_a_pack_with_mistakes_leads_to_check(tmp_path: Path) -> None:
    broken = broken_pack(tmp_path / "sample")

    ran = run("translate", broken, "nl")

    assert ran.code == 1
    assert ran.one_sentence
    assert "unknown key “quesion”" in ran.err
    assert f"clickwise check {broken}" in ran.err
    assert not (broken / "nl.yaml").exists()


def test_a_read_only_translation_is_told_in_one_sentence(folder: Path) -> None:
    change(folder / "fr.yaml", "title: Une journée au parc\n", "")
    before = (folder / "fr.yaml").read_bytes()
    (folder / "fr.yaml").chmod(0o444)

    ran = run("translate", folder, "fr")

    assert ran.code == 1
    assert ran.one_sentence
    assert "read-only" in ran.err
    assert (folder / "fr.yaml").read_bytes() == before
    assert not (folder / "fr.lock").exists()


def test_a_mistake_in_the_translation_is_told_with_line_and_cure(folder: Path) -> None:
    change(folder / "fr.yaml", "title: Une journée au parc", "title: @ Une journée")

    ran = run("translate", folder, "fr")

    assert ran.code == 1
    assert ran.one_sentence
    assert "fr.yaml, line 3: a text cannot begin with “@” without quotes. Put the" in ran.err
