"""The contact sheet: every page, every note, on pages that hold together."""

from __future__ import annotations

import re
import shutil
from io import BytesIO
from pathlib import Path

import pygame
import pytest

from game import folders, interface
from game.author.blocks import ROOM, TOP, Block, paged
from game.author.paper import HEIGHT, WIDTH
from game.author.sheet import Sheet, sheet_of, write_sheet
from game.author.sheet_parts import STOP, Shot, picture_rows
from game.author.sheet_round import round_blocks
from game.packs.check import check
from tests.author.recording_paper import RecordingPaper, recorded
from tests.command_line import SAMPLE, Ran, broken_pack, run
from tests.stage.long_pages import long

PRIVACY = folders.content() / "privacy"
SMALL = (640, 360)


def sheet(folder: Path, language: str = "en", size: tuple[int, int] = SMALL) -> Sheet:
    return sheet_of(check(folder), language, interface.words, size)


@pytest.fixture(scope="module")
def sample() -> Sheet:
    return sheet(SAMPLE)


@pytest.fixture(scope="module")
def paper(sample: Sheet) -> RecordingPaper:
    """All that the sheet of the sample pack says."""
    return recorded(sample.blocks(ROOM, {}))


def plain(text: str) -> str:
    """A text as it can be found again, wherever its lines broke."""
    return "".join(text.split())


# --- what it says --------------------------------------------------------------------------------


def test_the_head_says_what_the_pack_is_and_that_nobody_has_signed(paper: RecordingPaper) -> None:
    said = plain(paper.text)

    for text in (
        "A day in the park",
        "adults say: online privacy",
        "You decide about your data.",
        "I can tell an adult I trust.",
        "Europol, Say No!, 2017",
        "English (en), Français (fr)",
        "Review pending",
        "Child protection: pending, nobody has signed yet",
    ):
        assert plain(text) in said


def test_who_signed_is_named(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "sample"))
    text = (folder / "pack.yaml").read_text("utf-8")
    for who in ("child_protection", "teacher", "native"):
        text = text.replace(f"{who}: pending", f"{who}: {{by: A. Reader, on: 2025-03-01}}")
    (folder / "pack.yaml").write_text(text, "utf-8")

    said = plain(recorded(sheet(folder).blocks(ROOM, {})).text)
    assert plain("Teacher: signed by A. Reader, 2025-03-01") in said
    assert plain("Review pending") not in said


def test_a_translation_waits_for_a_reader_of_its_own(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "sample"))
    text = (folder / "pack.yaml").read_text("utf-8")
    (folder / "pack.yaml").write_text(
        text.replace("native: pending", "native: {by: A. Reader}"), "utf-8"
    )

    signed = sheet(folder, "en").pack.signed["native"]
    assert signed is not None
    assert signed.by == "A. Reader"
    assert sheet(folder, "fr").pack.signed["native"] is None


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_note_and_every_misconception_is_there(language: str) -> None:
    pack = check(SAMPLE).pack
    assert pack is not None
    said = plain(recorded(sheet(SAMPLE, language).blocks(ROOM, {})).text)

    for one in pack.editions[language].rounds:
        notes = one.notes
        texts = [one.objective, notes.aim, *notes.say, *notes.do_not_say, *notes.if_quiet]
        for beat in one.beats.values():
            texts += [option.misconception for option in getattr(beat, "options", ())]
        for text in texts:
            assert plain(text) in said, text


def test_every_page_has_a_picture_and_its_number(sample: Sheet, paper: RecordingPaper) -> None:
    texts = [text for text, _ in paper.written]

    for one in sample.rounds:
        for number in range(1, len(one.leaves) + 1):
            assert f"{one.number}.{number}" in texts
    overview, below_the_map = len(sample.rounds), 3
    pages = sum(len(one.leaves) for one in sample.rounds)
    assert len(paper.pictures) == overview + pages + below_the_map


def test_a_round_says_where_it_was_written(sample: Sheet, paper: RecordingPaper) -> None:
    lines = (SAMPLE / "pack.yaml").read_text("utf-8").splitlines()

    for one in sample.rounds:
        line = int(one.place.removeprefix("pack.yaml:"))
        assert lines[line - 1].strip() == f"- id: {one.round.id}"
        assert plain(one.place) in plain(paper.text)


def test_captions_say_what_kind_of_page_and_which_way(sample: Sheet) -> None:
    story = next(one for one in sample.rounds if one.round.id == "skyfox")
    said = recorded(round_blocks(story, sample.camera, sample.words)).text

    for text in (
        "where the class votes",
        "at the reveal",
        "where B is explained",
        "where one way ends",
        "decision 1",
        "1 B, after",
        "Skyfox: all the ways",
        "Every way ends in help",
    ):
        assert plain(text) in plain(said)


def test_help_is_vouched_for_only_where_an_ending_shows_it(
    paper: RecordingPaper, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "sample"))
    text = (folder / "pack.yaml").read_text("utf-8")
    start = text.index("        - ending:")
    lonely = "        - ending: Adil never told anyone. It was all over school.\n"
    end = text.index("\n    key_point", start) + 1
    (folder / "pack.yaml").write_text(text[:start] + lonely + text[end:], "utf-8")

    lost = recorded(sheet(folder).blocks(ROOM, {}))

    assert plain("Every way ends in help") in plain(paper.text)
    assert plain("No help is seen at its ending") in plain(lost.text)
    assert "Help" in {said for said, _ in paper.written}
    assert "Help" not in {said for said, _ in lost.written}


def test_no_text_leaves_the_paper(paper: RecordingPaper) -> None:
    for text, box in paper.written:
        assert box.x >= 0, text
        assert box.right <= WIDTH, text


def test_a_page_whose_texts_do_not_fit_is_framed_and_marked(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "sample"))
    text = (folder / "pack.yaml").read_text("utf-8")
    (folder / "pack.yaml").write_text(text.replace("StarPanda_blue", long(70).replace(" ", "_")))
    bad, good = (
        recorded(picture_rows(one.camera, [Shot(one.rounds[0].leaves[0].page, "1.1", "here")]))
        for one in (sheet(folder), sheet(SAMPLE))
    )

    assert "Does not fit" in bad.text
    assert any(fill == STOP for _, fill, _ in bad.plates)
    assert "Does not fit" not in good.text


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_page_of_our_own_packs_is_marked(language: str) -> None:
    made = sheet(PRIVACY, language, (1366, 768))

    assert "Does not fit" not in recorded(made.blocks(ROOM, {})).text


# --- pages ---------------------------------------------------------------------------------------


def block(height: float, *, fresh: bool = False, stays: bool = False) -> Block:
    return Block(height, lambda paper, y: None, 10, fresh=fresh, stays=stays)


def heights(blocks: list[Block], room: float, *, fresh: bool = True) -> list[list[float]]:
    pages = paged(blocks, room, fresh=fresh)
    return [[block.height for _, block in page.placed] for page in pages]


def test_a_page_ends_where_the_next_block_does_not_fit() -> None:
    assert heights([block(50), block(40), block(1)], 100) == [[50, 40], [1]]


def test_a_heading_goes_with_what_it_heads() -> None:
    blocks = [block(60), block(20, stays=True), block(30)]

    assert heights(blocks, 100) == [[60], [20, 30]]


def test_a_round_begins_a_page_where_there_are_pages() -> None:
    blocks = [block(10), block(20, fresh=True)]

    assert heights(blocks, 100) == [[10], [20]]
    assert heights(blocks, 100, fresh=False) == [[10, 20]]


@pytest.mark.parametrize(("folder", "language"), [(SAMPLE, "fr"), (PRIVACY, "de")])
def test_no_page_runs_into_its_foot(folder: Path, language: str) -> None:
    blocks = sheet(folder, language, (1366, 768)).blocks(ROOM, {})

    assert all(page.end <= TOP + ROOM + 0.01 for page in paged(blocks, ROOM, fresh=True))
    assert TOP + ROOM < HEIGHT


# --- files ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pdf(sample: Sheet, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    (file,) = write_sheet(sample, tmp_path_factory.mktemp("sheet") / "sample.pdf")
    return file.read_bytes()


def test_the_pdf_has_a_page_for_each_that_was_set(sample: Sheet, pdf: bytes) -> None:
    pages = paged(sample.blocks(ROOM, {}), ROOM, fresh=True)

    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", pdf)) == len(pages)


def test_the_outline_leads_to_every_round(sample: Sheet, pdf: bytes) -> None:
    for one in sample.rounds:
        assert f"({one.number} {one.round.id} \\({one.round.type}\\))".encode() in pdf
    assert b"(All the ways)" in pdf


def test_the_same_pack_makes_the_same_file(sample: Sheet, pdf: bytes, tmp_path: Path) -> None:
    (file,) = write_sheet(sample, tmp_path / "again.pdf")

    assert file.read_bytes() == pdf


def test_a_picture_is_1920_wide_and_never_too_tall(sample: Sheet, tmp_path: Path) -> None:
    files = write_sheet(sample, tmp_path / "sample.png")

    assert [file.name for file in files] == ["sample-1.png", "sample-2.png"]
    for file in files:
        width, height = pygame.image.load(BytesIO(file.read_bytes()), "sheet.png").get_size()
        assert width == 1920
        assert height <= 16_000


# --- the command ---------------------------------------------------------------------------------


def preview(*arguments: str | Path) -> Ran:
    return run("preview", SAMPLE, "--size", "640x360", *arguments)


def test_a_sheet_is_written_over_an_older_one_of_that_name(tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    file.write_bytes(b"old")

    assert preview("--sheet", file) == Ran(0, f"{file}\n", "")
    assert file.read_bytes().startswith(b"%PDF-")


def test_several_pictures_are_told(tmp_path: Path) -> None:
    ran = preview("--sheet", tmp_path / "sheet.png", "--language", "fr")

    assert ran.code == 0
    assert ran.out.splitlines()[0] == "One picture would be too tall, so there are 2:"


def test_a_picture_that_nobody_named_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "sheet-2.png").write_bytes(b"mine")
    ran = preview("--sheet", tmp_path / "sheet.png")

    assert ran.code == 1
    assert ran.one_sentence
    assert "sheet-2.png would be written over" in ran.err
    assert [file.name for file in tmp_path.iterdir()] == ["sheet-2.png"]
    assert (tmp_path / "sheet-2.png").read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--sheet", "sheet.gif"], "let the name of its file end with .pdf or .png"),
        (
            ["--sheet", "sheet.pdf", "--language", "de"],
            "This pack has no language de. Choose one of: en, fr.",
        ),
        (["--sheet", "sheet.pdf", "--size", "300x300"], "from 640x360 to 3840x2160"),
        (["--sheet", "sheet.pdf", "--size", "768x1366"], "wider than high"),
    ],
)
def test_wrong_use_is_told_with_what_may_stand_there(arguments: list[str], sentence: str) -> None:
    ran = run("preview", SAMPLE, *arguments)

    assert ran.code == 2
    assert ran.one_sentence
    assert sentence in ran.err


def test_a_pack_with_errors_is_refused_with_their_number(tmp_path: Path) -> None:
    folder = broken_pack(tmp_path / "sample")
    ran = run("preview", folder, "--sheet", tmp_path / "sheet.pdf")

    assert ran.code == 1
    assert ran.err == f"This pack has 2 errors to mend first. See: clickwise check {folder}\n"
    assert not (tmp_path / "sheet.pdf").exists()


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    ran = preview("--sheet", tmp_path / "no" / "such" / "folder" / "sheet.pdf")

    assert ran.code == 1
    assert ran.one_sentence
    assert "cannot be written, so it is as it was: no such file or directory" in ran.err


def test_a_folder_of_packs_is_not_one_pack(tmp_path: Path) -> None:
    for name in ("one", "two"):
        shutil.copytree(SAMPLE, tmp_path / name)
    ran = run("preview", tmp_path, "--sheet", tmp_path / "sheet.pdf")

    assert ran.code == 2
    assert "There are several packs in" in ran.err
