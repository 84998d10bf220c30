"""A file as an editor reads it: by YAML 1.2, where yes is a word and true is a switch."""

import re
from pathlib import Path
from typing import Any

import yaml

from game.packs.source import LOADER

NUMBERS = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
INTEGERS = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
ODD_NUMBERS = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
WORDS = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
}


def as_an_editor_reads(file: Path | str) -> Any:
    """What stands in a file, or in a text."""
    text = file if isinstance(file, str) else file.read_text("utf-8")
    root = yaml.compose(text, Loader=LOADER)
    assert root is not None
    return _value(root)


def _value(node: yaml.Node) -> Any:
    match node:
        case yaml.MappingNode():
            return {key.value: _value(value) for key, value in node.value}
        case yaml.SequenceNode():
            return [_value(one) for one in node.value]
        case yaml.ScalarNode():
            return node.value if node.style else _scalar(node)
        case _:
            raise TypeError(node)


def _scalar(node: yaml.ScalarNode) -> Any:
    text: str = node.value
    if text in WORDS:
        return WORDS[text]
    if INTEGERS.fullmatch(text):
        return int(text, 0) if text[:2] in ("0x", "0o") else int(text)
    if NUMBERS.fullmatch(text):
        return float(text)
    if ODD_NUMBERS.fullmatch(text):
        return float(text.replace(".", ""))
    return text
