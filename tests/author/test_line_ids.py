"""Lines of a story get identifiers, and nothing else in the author's file changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.author.line_ids import named_tree, new_names, with_names
from game.packs.fields import IDENTIFIER, IDENTIFIER_LENGTH
from game.packs.source import Tree, read
from tests.author.translator import Translator


@pytest.fixture
def french(tmp_path: Path) -> Translator:
    return Translator(tmp_path / "sample")


def test_a_line_gets_an_identifier_of_its_words_beneath_them(french: Translator) -> None:
    before = french.pack.read_text("utf-8")
    french.change(french.pack, "          id: quiet\n", "")
    french.change(french.pack, "          id: what-now\n", "")

    done = french.run()

    assert [one.name for one in done.names] == ["what-can-noor-do", "why-are-you-so"]
    assert french.pack.read_text("utf-8") == before.replace(
        "id: quiet", "id: why-are-you-so"
    ).replace("id: what-now", "id: what-can-noor-do")


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("- {noor: Thank you!}", "- {noor: Thank you!, id: thank-you}"),
        ("- {noor: 'Thank, you', }", "- {noor: 'Thank, you', id: thank-you, }"),
        ("- noor: Thank you!   # note", "- noor: Thank you!   # note\n          id: thank-you"),
        (
            "-  noor: >\n             Thank\n             you!\n",
            "-  noor: >\n             Thank\n             you!\n           id: thank-you\n",
        ),
        (
            "- noor: |\n            Thank you!\n\n",
            "- noor: |\n            Thank you!\n          id: thank-you\n\n",
        ),
        ("- noor: Привет!", "- noor: Привет!\n          id: start-2"),
        ("- noor: Déjà vu, n\u2019est-ce pas?", None),
        ("- noor: Nice.", "- noor: Nice.\n          id: nice-2"),
        ("- noor: Ask!", "- noor: Ask!\n          id: ask-2"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_line_may_be_written_in_any_way(
    french: Translator, line: str, named: str | None, newline: str
) -> None:
    named = named or f"{line}\n          id: deja-vu-nest-ce"
    french.change(french.pack, "- noor: Thank you!\n          id: thanks", line)
    raw = french.pack.read_text("utf-8").replace("\n", newline).encode()
    french.pack.write_bytes(raw)

    french.run()

    wanted = raw.replace(
        line.replace("\n", newline).encode(), named.replace("\n", newline).encode()
    )
    assert french.pack.read_bytes() == wanted


def test_a_pair_in_brackets_gets_braces(french: Translator) -> None:
    french.change(
        french.pack,
        "      pressed:\n        - SkyFox: Why are you so quiet?\n          id: quiet\n"
        "        - goto: told\n",
        "      pressed: [SkyFox: Why?, goto: told]\n",
    )

    french.run()

    assert "pressed: [{SkyFox: Why?, id: why}, goto: told]" in french.pack.read_text("utf-8")


def test_a_pack_whose_lines_all_have_identifiers_is_not_touched(french: Translator) -> None:
    stamp = french.pack.stat().st_mtime_ns

    assert french.run().names == ()
    assert french.pack.stat().st_mtime_ns == stamp


texts = st.text(st.sampled_from("abcé ñ\u2019Ж!?.0-"), min_size=1, max_size=60).filter(
    lambda text: text.strip() != ""
)


@settings(deadline=None)
@given(told=st.lists(texts, min_size=1, max_size=12))
def test_identifiers_are_new_and_well_formed(told: list[str]) -> None:
    lines: list[Tree] = [{"noor": text} for text in told]
    story: dict[str, Tree] = {"start": lines, "later": [{"ending": "x", "id": "a"}]}
    tree: dict[str, Tree] = {"rounds": [{"id": "r", "type": "scenario", "story": story}]}

    names = [one.name for one in new_names(tree)]

    assert len({*names, "a", "ask", "scene", "debrief"}) == len(told) + 4
    assert all(IDENTIFIER.fullmatch(name) and len(name) <= IDENTIFIER_LENGTH for name in names)
    assert new_names(named_tree(tree, new_names(tree))) == []


def test_naming_lines_is_what_the_file_says_afterwards(french: Translator) -> None:
    text = "\n".join(
        line for line in french.pack.read_text("utf-8").split("\n") if "          id: " not in line
    )
    french.pack.write_text(text, "utf-8")
    tree = french.source(french.pack).tree
    names = new_names(tree)

    french.pack.write_text(with_names(text, names), "utf-8")

    source = read(french.pack).source
    assert len(names) == 6
    assert source is not None
    assert source.tree == named_tree(tree, names)
