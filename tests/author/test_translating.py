"""A translator's file: begun, brought up to date, and nothing in it ever lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.author.translation_files import NotTranslatable
from game.packs.check import check
from game.packs.source import read
from game.packs.translation import Pair, lay
from tests.author.translator import Translator
from tests.command_line import ROOT, SAMPLE

QUESTION = "question: Quel nom est le plus sûr ?"


@pytest.fixture
def french(tmp_path: Path) -> Translator:
    """The sample pack, whose French translation is whole."""
    return Translator(tmp_path / "sample")


@pytest.fixture
def dutch(tmp_path: Path) -> Translator:
    """The sample pack, which nobody has translated into Dutch."""
    return Translator(tmp_path / "sample", "nl")


def french_texts() -> tuple[Pair, ...]:
    """Every text of the sample with its translation, which is whole."""
    pack, french = read(SAMPLE / "pack.yaml").source, read(SAMPLE / "fr.yaml").source
    assert pack is not None
    assert french is not None
    return lay(pack, french).pairs


def rules(translator: Translator) -> list[str]:
    return [one.rule for one in check(translator.folder).problems]


# --- a new file ----


def test_a_new_file_holds_every_text_of_the_pack_in_its_order(dutch: Translator) -> None:
    done = dutch.run()

    assert done.new
    assert done.translated.texts == done.translated.missing == len(french_texts())
    begin = dutch.text.index("  new-account:")
    assert dutch.text[begin:].startswith(
        "  new-account:\n"
        "    # MISSING: Noor makes a BlokLand account.\n"
        '    scene: ""\n'
        "    # MISSING: Which name is safest?\n"
        '    question: ""\n'
        "    options:\n"
        "      full-name:\n"
        "        # MISSING: NoorGent11\n"
        '        text: ""\n'
    )


def test_who_speaks_in_a_story_is_told(dutch: Translator) -> None:
    dutch.run()

    assert (
        "      start:\n"
        "        # MISSING, SkyFox says: Nice building!\n"
        '        nice: ""\n'
        "        # MISSING, Noor says: Thank you!\n"
        '        thanks: ""\n'
        "        # MISSING: Two days later SkyFox writes again.\n"
        '        later: ""\n'
        "        what-now:\n"
        "          # MISSING: What can Noor do now?\n"
    ) in dutch.text
    once = dutch.text
    dutch.run()
    assert dutch.text == once


def test_a_new_file_only_waits_for_its_texts(dutch: Translator) -> None:
    dutch.run()

    assert set(rules(dutch)) == {"CW503"}


def test_notes_of_several_lines_stand_one_beneath_the_other(tmp_path: Path) -> None:
    dutch = Translator(tmp_path / "sample", "nl")
    dutch.change(
        dutch.pack, "say: “Which", "say: [“Look closely.”, “Who?”]\n      if_quiet: “Which"
    )
    dutch.change(dutch.pack, "      if_quiet: Read the names aloud once more.\n", "")

    dutch.run()

    assert (
        "      say:\n"
        "        # MISSING: “Look closely.”\n"
        '        - ""\n'
        "        # MISSING: “Who?”\n"
        '        - ""\n'
    ) in dutch.text


def test_a_file_that_is_filled_in_can_be_played(dutch: Translator) -> None:
    dutch.run()
    # Longer than the least feedback, shorter than the shortest text may be; no two are the same.
    parts = dutch.text.split('""\n')[1:]
    head = dutch.text.split('""\n')[0]
    texts = (f'"Dit is ook een tekst, nummer {at}"\n' for at in range(len(parts)))
    dutch.file.write_text(head + "".join(a + b for a, b in zip(texts, parts, strict=True)), "utf-8")

    checked = check(dutch.folder)

    assert checked.problems == ()
    assert checked.pack is not None
    assert "nl" in checked.pack.editions
    assert dutch.run().translated.complete
    assert "MISSING" not in dutch.text


@pytest.mark.parametrize("text", ["", " \n\n", "# Lea, 3 mei\n"])
def test_a_file_without_keys_is_begun(dutch: Translator, text: str) -> None:
    dutch.file.write_text(text, "utf-8")

    assert dutch.run().new
    assert dutch.text.startswith(text.strip())
    assert set(rules(dutch)) == {"CW503"}


# --- a file that is there ----


@pytest.mark.parametrize(("pack", "language"), [("content/privacy", "de"), ("sample", "fr")])
def test_what_is_whole_stays_as_it_is_byte_for_byte(
    tmp_path: Path, pack: str, language: str
) -> None:
    translator = Translator(tmp_path / "sample", language)
    if pack != "sample":
        shutil.copytree(ROOT / pack, translator.folder, dirs_exist_ok=True)
    before = translator.file.read_bytes()

    done = translator.run()

    assert translator.file.read_bytes() == before
    assert not done.written
    assert done.translated.complete


def test_a_missing_text_is_put_where_the_pack_has_it(french: Translator) -> None:
    before = french.text
    french.change(french.file, f"    {QUESTION}\n", "")

    french.run()

    new = '    # MISSING: Which name is safest?\n    question: ""\n'
    assert french.text == before.replace(f"    {QUESTION}\n", new)


def test_a_missing_text_within_brackets_is_named_above_its_line(french: Translator) -> None:
    french.change(french.file, ", between: Entre les deux", "")

    french.run()

    assert (
        "    # MISSING between: In between\n"
        '    options: {easy: Facile, between: "", hard: Difficile}\n'
    ) in french.text


def test_a_text_that_was_written_loses_its_mark(french: Translator) -> None:
    before = french.text
    french.change(french.file, QUESTION, 'question: ""')
    french.run()
    assert "# MISSING: Which name is safest?" in french.text
    french.change(french.file, 'question: ""', QUESTION)

    french.run()

    assert french.text == before


def test_a_remark_of_the_translator_is_no_mark(french: Translator) -> None:
    remark = "    # MISSING: a better word, ask Lea\n"
    french.change(french.file, f"    {QUESTION}", f"{remark}    {QUESTION}")

    french.run()

    assert remark in french.text


def test_a_remark_within_a_text_is_text(french: Translator) -> None:
    folded = (
        "talk: |\n      # MISSING: Which name is safest?\n      Comment ?\n"
        "    adult:\n      aim: La"
    )
    french.change(
        french.file,
        "talk: Comment Noor pourrait-elle inventer un bon nom ?\n    adult:\n      aim: La",
        folded,
    )

    french.run()

    assert folded in french.text


def test_line_endings_and_the_mark_of_the_file_stay(french: Translator) -> None:
    french.change(french.file, f"    {QUESTION}\n", "")
    french.file.write_bytes(b"\xef\xbb\xbf" + french.text.replace("\n", "\r\n").encode())

    french.run()

    raw = french.file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf#")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert b'safest?\r\n    question: ""\r\n' in raw


def test_a_last_line_that_nobody_ended_is_ended_first(french: Translator) -> None:
    whole = french.text.removesuffix("    adult: {aim: La classe entend des mots gentils.}\n")
    french.file.write_text(whole.rstrip("\n"), "utf-8")

    french.run()

    assert french.text.startswith(whole)
    assert '      aim: ""\n' in french.text[len(whole) :]


def test_a_block_that_is_empty_is_filled(french: Translator) -> None:
    french.change(
        french.file,
        "    options: {easy: Facile, between: Entre les deux, hard: Difficile}",
        '    options: ""',
    )

    french.run()

    assert '    options:\n      # MISSING: Easy\n      easy: ""\n' in french.text


def test_a_language_that_is_not_named_is_named(french: Translator) -> None:
    french.change(french.file, "language: fr\n", "")

    french.run()

    assert french.text.splitlines()[1] == "language: fr"
    assert rules(french) == []


# --- what has changed in the pack ----

WAS, NOW = "Which name is safest?", "Which name is the safest for Noor?"
MARK = f"    # CHANGED from: {WAS}\n    #           to: {NOW}\n"


@pytest.fixture
def stale(french: Translator) -> Translator:
    """A pack that changed a question after it was translated."""
    french.run()
    french.change(french.pack, f"question: {WAS}", f"question: {NOW}")
    return french


def test_a_text_whose_original_changed_is_marked_with_old_and_new(stale: Translator) -> None:
    before = stale.text

    done = stale.run()

    assert done.translated.changed == 1
    assert stale.text == before.replace(f"    {QUESTION}", f"{MARK}    {QUESTION}")
    assert rules(stale) == ["CW507"]


def test_a_stale_text_that_is_changed_is_up_to_date(stale: Translator) -> None:
    stale.run()
    stale.change(stale.file, QUESTION, "question: Quel nom protège le mieux Noor ?")
    assert rules(stale) == []

    assert stale.run().translated.complete
    assert "CHANGED" not in stale.text


def test_a_stale_text_that_still_fits_loses_its_mark_by_hand(stale: Translator) -> None:
    stale.run()
    stale.change(stale.file, MARK, "")
    before = stale.text

    assert stale.run().translated.complete
    assert stale.text == before
    assert rules(stale) == []


def test_a_mark_that_is_left_alone_stays(stale: Translator) -> None:
    stale.run()
    before = (stale.text, stale.lock.read_text("utf-8"))

    assert stale.run().translated.changed == 1
    assert (stale.text, stale.lock.read_text("utf-8")) == before


def test_an_original_that_changes_back_needs_nothing(stale: Translator) -> None:
    before = stale.text
    stale.run()
    stale.change(stale.pack, NOW, WAS)

    assert stale.run().translated.complete
    assert stale.text == before


def test_an_original_that_changes_again_is_told_from_what_was_translated(
    stale: Translator,
) -> None:
    stale.run()
    stale.change(stale.pack, NOW, "Which name is best?")

    stale.run()

    assert f"# CHANGED from: {WAS}\n    #           to: Which name is best?\n" in stale.text
    assert NOW not in stale.text


def test_a_text_that_changes_while_it_is_translated_is_stale(dutch: Translator) -> None:
    dutch.run()
    dutch.change(dutch.file, 'question: ""', 'question: "Welke naam?"')
    dutch.change(dutch.pack, f"question: {WAS}", f"question: {NOW}")

    assert dutch.run().translated.changed == 1
    assert f'{MARK}    question: "Welke naam?"\n' in dutch.text


def test_a_change_within_brackets_is_named(french: Translator) -> None:
    french.run()
    french.change(french.pack, "In between", "In the middle")

    french.run()

    assert (
        "    # CHANGED between from: In between\n"
        "    #                   to: In the middle\n"
        "    options: {easy"
    ) in french.text


def test_a_first_run_takes_what_is_there_as_up_to_date(french: Translator) -> None:
    french.change(french.pack, WAS, NOW)

    assert french.run().translated.complete


def test_a_record_that_cannot_be_read_is_set_aside(french: Translator) -> None:
    french.lock.write_text("<<<<<<< ours", "utf-8")

    done = french.run()

    aside = french.folder / "fr.lock.broken-1"
    assert done.set_aside == aside
    assert aside.read_text("utf-8") == "<<<<<<< ours"
    assert rules(french) == []


# --- what is left over ----


def test_what_the_pack_has_no_longer_is_kept_as_a_comment(french: Translator) -> None:
    french.change(
        french.file, "      made-up:\n", "      old-one: {text: Ancien}\n      made-up:\n"
    )

    done = french.run()

    assert done.translated.left_over == 1
    assert (
        "      # LEFT OVER: the pack has no such text any more. "
        "Use it elsewhere, or delete these lines.\n"
        "      # old-one: {text: Ancien}\n"
        "      made-up:\n"
    ) in french.text
    assert rules(french) == []


def test_what_is_left_over_within_brackets_stands_above_its_line(french: Translator) -> None:
    french.change(french.file, "easy: Facile, ", "easy: Facile, odd: Bizarre, ")

    french.run()

    assert (
        "    # odd: Bizarre\n    options: {easy: Facile, between: Entre les deux, hard"
    ) in french.text


@pytest.mark.parametrize("where", ["first", "middle", "last"])
def test_brackets_stay_whole_wherever_something_leaves_them(french: Translator, where: str) -> None:
    old = "{easy: Facile, between: Entre les deux, hard: Difficile}"
    new = {
        "first": "{a: Un, b: Deux, easy: Facile, between: Entre les deux, hard: Difficile}",
        "middle": "{easy: Facile, a: Un, b: Deux, between: Entre les deux, hard: Difficile}",
        "last": "{easy: Facile, between: Entre les deux, hard: Difficile, a: Un, b: Deux}",
    }
    french.change(french.file, old, new[where])

    french.run()

    assert f"    # a: Un, b: Deux\n    options: {old}\n" in french.text


def test_what_nobody_wrote_anything_into_goes(dutch: Translator) -> None:
    dutch.run()
    tree = "      compliment:\n"
    assert tree in dutch.text
    text = dutch.pack.read_text("utf-8")
    start = text.index(tree)
    dutch.pack.write_text(text[:start] + text[text.index("      other-app:") :], "utf-8")

    done = dutch.run()

    assert tree not in dutch.text
    assert done.translated.left_over == 0


def test_a_round_that_is_renamed_keeps_its_translation(french: Translator) -> None:
    french.run()
    french.change(french.pack, "id: new-account", "id: first-account")

    done = french.run()

    assert len(done.translated.moved) == 18
    assert done.translated.missing == 0
    assert 'question: "Quel nom est le plus sûr ?"' in french.text
    assert rules(french) == []


def test_a_text_never_moves_to_where_an_empty_one_stands(french: Translator) -> None:
    option = "      made-up:\n        text: StarPanda_blue\n"
    french.run()
    french.change(french.pack, option, f"      twin:\n        text: StarPanda_blue\n{option}")
    french.run_unchecked()
    french.change(french.pack, option, "")

    done = french.run_unchecked()

    twin = ("rounds", "new-account", "options", "twin")
    assert list(done.translated.moved) == [(*twin, "feedback")]
    assert "#   text: StarPanda_blue\n" in french.text


def test_a_slip_in_a_key_is_mended(french: Translator) -> None:
    french.run()
    french.change(french.file, "      full-name:", "      ful-name:")

    done = french.run()

    assert len(done.translated.moved) == 4
    assert rules(french) == []


def test_a_verdict_in_a_translation_becomes_a_comment(french: Translator) -> None:
    french.change(
        french.file,
        "        text: NoorGent11\n",
        "        text: NoorGent11\n        verdict: best\n",
    )

    french.run()

    assert "        # verdict: best\n" in french.text
    assert rules(french) == []


# --- files that cannot be brought up to date ----

HOSTILE = {
    "not YAML": b"language: fr\ntitle: [Une\n",
    "a tab": b"language: fr\nobjectives:\n\tsafe-names: x\n",
    "a key twice": b"language: fr\ntitle: Une\ntitle: Deux\n",
    "not UTF-8": b"language: fr\ntitle: \xff\n",
    "too large": b"language: fr\n" + b"# more\n" * 150_000,
    "a list": b"- fr\n",
    "another language": b"language: de\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_with_mistakes_is_not_touched(french: Translator, name: str) -> None:
    french.file.write_bytes(HOSTILE[name])

    with pytest.raises(NotTranslatable) as told:
        french.run()

    assert french.file.read_bytes() == HOSTILE[name]
    assert not french.lock.exists()
    assert "\n" not in str(told.value)
    assert "fr.yaml" in str(told.value)


def test_a_folder_in_place_of_the_file_is_told(french: Translator) -> None:
    french.file.unlink()
    french.file.mkdir()

    with pytest.raises(NotTranslatable, match="this is not a file"):
        french.run()


def test_a_large_file_is_brought_up_to_date(french: Translator) -> None:
    text = french.text + "# une remarque\n" * 60_000
    french.file.write_text(text, "utf-8")
    french.change(french.file, f"    {QUESTION}\n", "")

    french.run()

    assert french.text.count("# une remarque\n") == 60_000
    assert "# MISSING: Which name is safest?" in french.text


def test_a_pack_with_mistakes_is_named_with_the_first_of_them(french: Translator) -> None:
    french.change(french.pack, "goto: told", "goto: tolld")
    before = french.text

    with pytest.raises(NotTranslatable, match="clickwise check"):
        french.run()

    assert french.text == before


@pytest.mark.parametrize(
    "text",
    [
        '{language: fr, title: "Une", rounds: {new-account: {question: Quoi}}}\n',
        "language: fr\nrounds: {new-account: {options: {}}, skyfox: {story: {start: }}}\n",
        "language: fr\nrounds:\n  new-account: {question: Quoi,\n    # note\n    talk: Et}\n",
        "---\nlanguage: fr\ntitle: >\n  Une\n  deux\n\n\n# fin\n...\n",
        "language: fr\n? title\n: Une\n",
        "'language': fr\n\"title\":   Une  # note\nobjectives:   # deux\nrounds: []\n",
        "language: fr\nrounds: rien\nobjectives: [a, b]\ntitle: {a: b}\n",
        "language: fr\nrounds:\n        new-account:\n           adult: {say: [a, ''], aim: ''}\n",
    ],
)
def test_whatever_the_layout_nothing_is_lost_and_a_second_run_changes_nothing(
    french: Translator, text: str
) -> None:
    french.file.write_text(text, "utf-8")

    french.run()

    once = french.text
    for word in ("Une", "Quoi", "note", "Et", "rien", "fin", "deux"):
        assert once.count(word) >= text.count(word)
    assert set(rules(french)) <= {"CW503", "CW210"}
    french.run()
    assert french.text == once
