"""The sheet to read and sign: one page, all of the pack, nothing from elsewhere."""

from __future__ import annotations

import re
import shutil
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game import folders, interface
from game.author.exchange.review_sheet import review_sheet
from game.packs.check import check
from game.packs.source import Tree, read
from game.packs.texts import texts
from tests.command_line import SAMPLE

PRIVACY = folders.content() / "privacy"
PACKS = [(SAMPLE, "en"), (SAMPLE, "fr"), (PRIVACY, "en"), (PRIVACY, "de"), (PRIVACY, "fr")]
VOID = {"meta", "img", "rect", "path", "circle", "use", "link", "br"}


def sheet(folder: Path, language: str) -> str:
    checked = check(folder)
    assert checked.pack is not None
    return review_sheet(checked, checked.pack, language, interface.words(language))


class Page(HTMLParser):
    """What a browser makes of a page: tags that are open, and everything it would fetch."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.addresses: list[str] = []
        self.events: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [v or "" for k, v in attrs if k in ("src", "href", "action", "data")]
        self.events += [k for k, _ in attrs if k.startswith("on")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize(("folder", "language"), PACKS)
def test_every_text_of_the_pack_stands_on_it(folder: Path, language: str) -> None:
    page = sheet(folder, language)
    file = "pack.yaml" if language == "en" else f"{language}.yaml"
    source = read(folder / file).source
    assert source is not None

    tree: dict[str, Tree] = dict(source.tree)
    rounds = tree["rounds"]
    if isinstance(rounds, dict):
        tree["rounds"] = list(rounds.values())
    told = [words.text for words in texts(tree)]

    assert len(told) > 100
    assert not [text for text in told if escape(" ".join(text.split(" "))) not in page]


@pytest.mark.parametrize(("folder", "language"), PACKS)
def test_it_runs_nothing_and_fetches_nothing(folder: Path, language: str) -> None:
    page = Page(sheet(folder, language))

    assert not page.open
    assert not page.tags & {"script", "link", "iframe", "object", "embed", "form", "base"}
    assert not page.events
    assert all(one.startswith(("#", "data:image/")) for one in page.addresses)
    assert "url(" not in sheet(folder, language)


def test_it_asks_browsers_to_run_and_fetch_nothing() -> None:
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in sheet(SAMPLE, "en")


def test_what_an_author_wrote_is_never_markup(tmp_path: Path) -> None:
    copy = Path(shutil.copytree(SAMPLE, tmp_path / "sample"))
    text = (copy / "pack.yaml").read_text("utf-8")
    source = read(copy / "pack.yaml").source
    assert source is not None
    written = sorted({words.text for words in texts(source.tree)}, key=len, reverse=True)
    for number, words in enumerate(written):
        text = text.replace(words, f"<script>{number}</script><img src=x onerror=y>")
    (copy / "pack.yaml").write_text(text, "utf-8")

    page = sheet(copy, "en")

    assert page.count("&lt;script&gt;") > 100
    assert "script" not in Page(page).tags
    assert not Page(page).events


def test_letters_have_their_shapes_and_verdicts_their_words() -> None:
    page = sheet(SAMPLE, "en")

    for letter in "ABC":
        assert f'href="#shape-{letter}"' in page
        assert f'id="shape-{letter}"' in page
    assert '<span class="pill risky">Risky</span>' in page
    assert '<span class="pill best">Best</span>' in page
    assert '<span class="pill okay">Fine too</span>' in page


def test_steps_stand_in_their_order_with_their_places() -> None:
    page = sheet(SAMPLE, "en")
    places = re.findall(r'<span class="pill best">(Step \d|right in any position)</span>', page)

    assert places == ["Step 1", "right in any position", "Step 2", "Step 2"]


def test_a_story_can_be_followed_by_its_numbers() -> None:
    page = sheet(SAMPLE, "en")

    assert "Stop and tell Ms Diaz" in page
    assert re.findall(r"→ ([a-z ]+\d*)", page) == ["goes on at 7", "goes on at 6"]


def test_a_story_says_what_its_places_show() -> None:
    shown = [interface.words("en")(f"place.{name}") for name in ("park-bench", "none")]

    at = [sheet(SAMPLE, "en").index(text) for text in shown]
    assert at == sorted(at)


def test_who_signed_is_said_in_each_language(tmp_path: Path) -> None:
    copy = Path(shutil.copytree(SAMPLE, tmp_path / "sample"))
    text = (copy / "pack.yaml").read_text("utf-8")
    (copy / "pack.yaml").write_text(
        text.replace(
            "teacher: pending", "teacher: {by: T. Peeters, on: 2026-03-01, text: 12345678}"
        )
    )
    french = (copy / "fr.yaml").read_text("utf-8")
    (copy / "fr.yaml").write_text(f"review: {{native: {{by: L. Dubois}}}}\n{french}", "utf-8")

    assert "L. Dubois" not in sheet(copy, "en")
    assert sheet(copy, "en").count("not yet signed") == 2
    assert sheet(copy, "fr").count(interface.words("fr")("sheet.pending")) == 1
    assert "<dd>L. Dubois</dd>" in sheet(copy, "fr")
    assert "<dd>T. Peeters, 2026-03-01</dd>" in sheet(copy, "fr")


def test_no_number_to_call_stands_on_it() -> None:
    for folder, language in PACKS:
        assert not re.search(r"\b116[ \u00a0]?\d{3}\b", sheet(folder, language))
