"""Who has signed a pack, and whether what was signed still stands there."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.packs.check import check
from game.packs.reviews import fingerprint
from tests.packs.conftest import Changed

PENDING = "review:\n  child_protection: pending\n  teacher: pending\n  native: pending\n"


def prints(folder: Path) -> dict[str, str]:
    """The fingerprint of each language."""
    return {one.language: fingerprint(one.source.tree) for one in check(folder).manuscripts}


def signed(folder: Path, **readers: str) -> str:
    """A review block signed by `readers`, of the texts as they are."""
    now = prints(folder)["en"]
    lines = [f"  {who}: {{by: {by}, on: 2026-03-01, text: {now}}}" for who, by in readers.items()]
    return "\n".join(["review:", *lines, ""])


@pytest.fixture
def english(sample_folder: Path) -> Path:
    """The sample without its translation, signed by three people."""
    (sample_folder / "fr.yaml").unlink()
    sign(sample_folder)
    return sample_folder


def sign(folder: Path) -> None:
    review = signed(folder, child_protection="A. Peeters", teacher="B. Maes", native="C. Hill")
    path = folder / "pack.yaml"
    path.write_text(path.read_text("utf-8").replace(PENDING, review), "utf-8")


def pending(folder: Path) -> bool:
    pack = check(folder).pack
    assert pack is not None
    return pack.review_pending


def edit(folder: Path, old: str, new: str, file: str = "pack.yaml") -> None:
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_pack_that_all_have_signed_waits_for_no_review(english: Path) -> None:
    assert not pending(english)


@pytest.mark.parametrize("who", ["child_protection", "teacher", "native"])
def test_a_pack_waits_while_one_is_pending(english: Path, who: str) -> None:
    text = (english / "pack.yaml").read_text("utf-8")
    lines = [f"  {who}: pending" if f"  {who}: " in one else one for one in text.split("\n")]
    (english / "pack.yaml").write_text("\n".join(lines), "utf-8")

    assert pending(english)


def test_a_lawyer_who_is_named_has_to_sign_too(english: Path) -> None:
    edit(english, "review:\n", "review:\n  legal: pending\n")

    assert pending(english)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Nobody can tell who or where", "Nobody knows who or where"),
        (
            "text: StarPanda_blue\n        verdict: best",
            "text: StarPanda_blue\n        verdict: okay",
        ),
        ("best: stop", "best: careful"),
        ("answer: not-true", "answer: true"),
        ("The class notices how small details", "The class sees how small details"),
    ],
    ids=["feedback", "verdict", "zone", "answer", "note"],
)
def test_an_edit_after_the_review_makes_it_pending_again(english: Path, old: str, new: str) -> None:
    before = prints(english)["en"]

    edit(english, old, new)

    assert prints(english)["en"] != before


def test_an_edited_pack_waits_for_its_review(english: Path) -> None:
    edit(english, "Nobody can tell who or where", "Nobody knows who or where")

    assert pending(english)


def test_steps_in_another_order_are_another_answer(english: Path) -> None:
    before = prints(english)["en"]
    stop = "      stop: {text: Stop. Do not answer., feedback: Milo need not answer anybody.}\n"

    edit(english, stop, "")
    edit(english, "    key_point: Stop, tell, then", f"{stop}    key_point: Stop, tell, then")

    assert prints(english)["en"] != before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "feedback: Nobody can tell who or where",
            "feedback:\n          Nobody can tell who\n          or where",
        ),
        ("minutes: 2.5", "minutes: 3"),
        ("cast: {noor: unsure}", "cast: {noor: smile}"),
    ],
    ids=["line break", "minutes", "face"],
)
def test_what_changes_no_word_keeps_the_review(english: Path, old: str, new: str) -> None:
    edit(english, old, new)

    assert not pending(english)


def test_moving_a_round_keeps_the_review(english: Path) -> None:
    text = (english / "pack.yaml").read_text("utf-8")
    head, *rounds = text.split("  - id: ")

    moved = [head, *(f"{one.rstrip()}\n" for one in (rounds[1], rounds[0], *rounds[2:]))]
    (english / "pack.yaml").write_text("  - id: ".join(moved), "utf-8")

    assert not pending(english)


def test_a_translation_has_a_native_reader_of_its_own(sample_folder: Path) -> None:
    sign(sample_folder)
    assert pending(sample_folder)

    now = prints(sample_folder)["fr"]
    review = f"review: {{native: {{by: D. Petit, on: 2026-03-01, text: {now.upper()}}}}}"
    edit(sample_folder, "language: fr", f"language: fr\n{review}", "fr.yaml")

    assert not pending(sample_folder)
    edit(sample_folder, "Noor crée un compte", "Noor se crée un compte", "fr.yaml")
    assert pending(sample_folder)


@pytest.mark.parametrize(
    ("review", "told"),
    [
        ("A. Peeters", "“A. Peeters” is not a signature"),
        ("[A, B]", "a signature, or the word pending, is expected here, not a list"),
        ("{by: A, when: 2026}", "unknown key “when”"),
        ("", "a signature, or the word pending, is expected here, not nothing"),
    ],
)
def test_a_signature_of_another_kind_is_told(changed: Changed, review: str, told: str) -> None:
    checked = changed("child_protection: pending", f"child_protection: {review}")

    assert [one.message for one in checked.problems] == [told]
