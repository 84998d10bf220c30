"""Whatever happens to a pack, a translator's work is still there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from game.packs.record import plain
from game.packs.source import Tree, read
from game.packs.translation import given_texts, is_empty
from tests.author.translator import Translator
from tests.packs.conftest import SAMPLE

FRENCH = (SAMPLE / "fr.yaml").read_text("utf-8")
_READ = read(SAMPLE / "pack.yaml").source
assert _READ is not None
PACK = _READ.tree

thorough = settings(deadline=None, max_examples=20)


def blocks(tree: Tree) -> Iterator[dict[str, Tree]]:
    """The blocks of a pack whose keys are identifiers of the author."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            if (
                isinstance(value, dict)
                and value
                and key in ("options", "cards", "steps", "spots", "story")
            ):
                yield value
            yield from blocks(value)
    elif isinstance(tree, list):
        for one in tree:
            yield from blocks(one)


def rounds(tree: dict[str, Tree]) -> list[Tree]:
    written = tree["rounds"]
    assert isinstance(written, list)
    return written


@st.composite
def changed_pack(draw: st.DrawFn, tree: dict[str, Tree]) -> dict[str, Tree]:
    """A pack after an author's morning: rounds and options gone, new, renamed, moved, rewritten."""
    tree = deepcopy(tree)
    for number in range(draw(st.integers(1, 4))):
        written = rounds(tree)
        if draw(st.booleans()):
            change_round(draw, written, draw(st.integers(0, len(written) - 1)), number)
        else:
            change_block(draw, draw(st.sampled_from(list(blocks(tree)) or [{"x": "x"}])), number)
    return tree


def change_round(draw: st.DrawFn, written: list[Tree], at: int, number: int) -> None:
    one = written[at]
    assert isinstance(one, dict)
    match draw(st.sampled_from(["remove", "rename", "move", "text"])):
        case "remove" if len(written) > 1:
            del written[at]
        case "rename":
            one["id"] = f"{one['id']}-{number}"
        case "move":
            written.insert(draw(st.integers(0, len(written) - 1)), written.pop(at))
        case _:
            one["key_point"] = f"Another point, {number}. An adult can help."


def change_block(draw: st.DrawFn, block: dict[str, Tree], number: int) -> None:
    key = draw(st.sampled_from(sorted(block)))
    match draw(st.sampled_from(["remove", "rename", "new"])):
        case "remove" if len(block) > 1:
            del block[key]
        case "rename":
            block[f"{key}-{number}"] = block.pop(key)
        case _:
            block[f"new-{number}"] = deepcopy(block[key])


@st.composite
def retyped(draw: st.DrawFn, text: str) -> str:
    """A translation with remarks, empty lines and other line endings; some texts taken out."""
    lines = text.split("\n")
    for number in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(lines) - 1))
        margin = " " * draw(st.integers(0, 8))
        remark = draw(st.sampled_from(["ask Lea", "MISSING: a word", "CHANGED from: x", "é, „so“"]))
        match draw(st.sampled_from(["remark", "behind", "empty", "gone", "waits"])):
            case "remark":
                lines.insert(at, f"{margin}# {number} {remark}")
            case "behind" if lines[at].strip():
                lines[at] += f"  # {number} {remark}"
            case "empty":
                lines.insert(at, "")
            case "gone" if ": " in lines[at] and at > 2:
                del lines[at]
            case "waits" if lines[at].startswith("    key_point: "):
                lines[at] = "    key_point:"
            case _:
                pass
    return draw(st.sampled_from(["", "\ufeff"])) + draw(st.sampled_from(["\n", "\r\n"])).join(lines)


@st.composite
def in_another_style(draw: st.DrawFn) -> str:
    """The French texts with some blocks in brackets, over one line or more, and in any quotes."""
    source = read(SAMPLE / "fr.yaml").source
    assert source is not None
    return f"# 1 typed anew\n{block(draw, source.tree, '')}"


def block(draw: st.DrawFn, tree: dict[str, Tree], margin: str) -> str:
    lines: list[str] = []
    for key, value in tree.items():
        if isinstance(value, dict) and (key == "rounds" or draw(st.integers(0, 3))):
            inner = margin + " " * draw(st.integers(1, 4))
            lines.append(f"{margin}{key}:{draw(REMARK)}\n{block(draw, value, inner)}")
        elif isinstance(value, list) and draw(st.booleans()):
            items = "".join(f"{margin}- {scalar(draw, one)}\n" for one in value)
            lines.append(f"{margin}{key}:\n{items}")
        else:
            words = scalar(draw, value) if isinstance(value, str) else brackets(draw, value, margin)
            lines.append(f"{margin}{key}: {words}{draw(REMARK)}\n")
    return "".join(lines)


REMARK = st.sampled_from(["", "", "", "  # 5 note", " # 6 a, b: {c"])


def brackets(draw: st.DrawFn, tree: Tree, margin: str) -> str:
    if isinstance(tree, str):
        return scalar(draw, tree)
    comma = draw(st.sampled_from([", ", ",", f",\n{margin}   ", f" , # 7 note\n{margin} "]))
    if comma == ",":
        comma = ", "
    last = draw(st.sampled_from(["", " ", ","]))
    if isinstance(tree, list):
        return f"[{comma.join(brackets(draw, one, margin) for one in tree)}{last}]"
    inner = (f"{key}: {brackets(draw, value, margin)}" for key, value in tree.items())
    return f"{{{comma.join(inner)}{last}}}"


def scalar(draw: st.DrawFn, text: Tree) -> str:
    assert isinstance(text, str)
    if draw(st.booleans()):
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=False)


@settings(deadline=None, max_examples=25)
@given(data=st.data())
def test_any_style_is_brought_up_to_date(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        translator = Translator(Path(folder) / "sample")
        typed = data.draw(in_another_style())
        translator.file.write_text(typed, "utf-8")

        assert not translator.run_unchecked().written
        translator.write_pack(data.draw(changed_pack(PACK)))
        before = words(translator)
        translator.run_unchecked()
        once = translator.text

        assert all(one in once for one in before)
        assert all(one in once for one in remarks(typed))
        assert {problem.rule for problem in translator.laid().problems} <= {"CW503"}
        assert not translator.run_unchecked().written
        assert translator.text == once


def remarks(text: str) -> list[str]:
    """Every comment that the translator wrote: these begin with a number, our marks do not."""
    return re.findall(r"# \d .*", text)


def words(translator: Translator) -> set[str]:
    """Every text of the translation, those of a list one by one."""
    tree = translator.source(translator.file).tree
    texts = (plain(value) for _, value in given_texts(tree) if not is_empty(value))
    return {line for text in texts for line in text.split("\n")}


@thorough
@given(data=st.data())
def test_work_outlives_any_change_of_the_pack(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        translator = Translator(Path(folder) / "sample")
        translator.file.write_bytes(data.draw(retyped(FRENCH)).encode())
        if read(translator.file).problems:
            return
        tree = PACK
        for _ in range(3):
            before, text = words(translator), translator.text
            translator.run_unchecked()

            assert all(one in translator.text for one in before)
            assert all(one in translator.text for one in remarks(text))
            tree = data.draw(changed_pack(tree))
            translator.write_pack(tree)


@thorough
@given(data=st.data())
def test_a_second_run_changes_nothing(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        translator = Translator(Path(folder) / "sample")
        translator.run_unchecked()
        translator.write_pack(data.draw(changed_pack(PACK)))
        translator.file.write_bytes(data.draw(retyped(translator.text)).encode())
        if read(translator.file).problems:
            return

        translator.run_unchecked()
        once = (translator.text, translator.lock.read_bytes())
        again = translator.run_unchecked()

        assert (translator.text, translator.lock.read_bytes()) == once
        assert not again.written


@thorough
@given(data=st.data())
def test_what_is_filled_in_can_be_played_and_nothing_stands_where_nothing_belongs(
    data: st.DataObject,
) -> None:
    with TemporaryDirectory() as folder:
        translator = Translator(Path(folder) / "sample")
        translator.file.write_bytes(data.draw(retyped(FRENCH)).encode())
        translator.write_pack(data.draw(changed_pack(PACK)))
        if read(translator.file).problems:
            return

        done = translator.run_unchecked()

        assert {problem.rule for problem in translator.laid().problems} <= {"CW503"}
        text = translator.text.replace('""', '"Un texte."').replace(
            "    key_point:\r\n", "    key_point: Un texte.\r\n"
        )
        text = text.replace("    key_point:\n", "    key_point: Un texte.\n")
        translator.file.write_bytes(text.encode())
        assert translator.laid().complete
        assert translator.laid().problems == ()
        assert done.translated.missing <= text.count("Un texte.")
