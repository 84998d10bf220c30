"""What editors are told of a pack is what `check` says of it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from game import folders
from game.packs.check import check
from game.packs.schema import as_text, pack_schema
from game.packs.snippets import LINES, ROUNDS, Snippet
from tests.packs.editor import as_an_editor_reads
from tests.packs.mistakes import mutated

SAMPLE = Path(__file__).parent / "sample" / "pack.yaml"
HOSTILE = Path(__file__).parents[1] / "hostile"
SHIPPED = folders.content() / "pack.schema.json"
GOOD = [
    SAMPLE,
    *sorted(folders.content().glob("*/pack.yaml")),
    *sorted((folders.content() / "templates").glob("*.yaml")),
]

SCHEMA = pack_schema()
VALIDATOR: Any = Draft7Validator(SCHEMA)

OF_SHAPE = (
    "bad-identifiers",
    "bad-numbers",
    "bad-switches",
    "block-instead-of-text",
    "comma-in-braces",
    "distractor-without-reasons",
    "empty-text",
    "feedback-missing-and-short",
    "line-without-speaker",
    "long-texts",
    "missing-head-keys",
    "missing-type",
    "myth-answer",
    "no-notes-and-no-talk",
    "one-option",
    "option-without-goto",
    "order-two-steps",
    "round-is-text",
    "seven-mistakes-at-once",
    "seven-options",
    "story-without-start",
    "text-instead-of-block",
    "text-instead-of-list",
    "three-on-the-page",
    "two-speakers",
    "unknown-key",
    "unknown-owner",
    "unknown-type",
    "unknown-words",
)
"""Broken packs whose mistake an editor can see without knowing the rest of the pack."""


def told(tree: Any) -> list[str]:
    """What an editor marks."""
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(tree)]


def test_the_schema_is_one_of_draft_7() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_the_schema_beside_the_packs_is_the_one_the_models_make() -> None:
    assert SHIPPED.read_text("utf-8") == as_text(SCHEMA), (
        "renew it with: clickwise schema -o content/pack.schema.json"
    )


@pytest.mark.parametrize("file", GOOD, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_a_good_pack_is_good_in_an_editor(file: Path) -> None:
    assert told(as_an_editor_reads(file)) == []


@pytest.mark.parametrize("file", GOOD[1:], ids=lambda file: f"{file.parent.name}/{file.name}")
def test_a_pack_names_its_schema_in_the_first_line(file: Path) -> None:
    first = file.read_text("utf-8").splitlines()[0]

    assert first == "# yaml-language-server: $schema=../pack.schema.json"


@pytest.mark.parametrize("case", OF_SHAPE)
def test_an_editor_sees_a_mistake_of_shape(case: str) -> None:
    assert told(as_an_editor_reads(HOSTILE / case / "pack.yaml"))


def test_an_editor_says_what_is_wrong_where_it_is() -> None:
    text = SAMPLE.read_text("utf-8").replace("question: Which name", "quesion: Which name", 1)

    assert set(told(as_an_editor_reads(text))) == {
        "$.rounds[0]: Additional properties are not allowed ('quesion' was unexpected)",
        "$.rounds[0]: 'question' is a required property",
    }


# --- what the models accept ----

ODD = (
    *("No", "yes", "true", "11", "007", "22:10", "3.5", "1e3", "0x1F", "-1", ".inf", '"null"'),
    *("2020-01-01", "'11'", '"a: b"', "“No”", ">\n        one\n        two", "é"),
)
"""Values that an editor may take for something else than a text. A bare null is left out: for
editors it is no text, and they are right to ask for quotes."""

TEXTS = re.compile(r"^( +)(text|scene|question|tempting|misconception|talk|key_point): .*$", re.M)
OTHERS = re.compile(r"^( +)(talk_again|minutes|tick_all|scale|answer|level|okay): .*$", re.M)
VALUES = (
    *("YES", "tRUE", "false", "no", '"yes"', "2.5", '"3"', "1", "15", "not-true", '"true"'),
    *("true", "extra", "[careful]", "careful", "11", "[]"),
)


@st.composite
def reworded(draw: st.DrawFn, text: str) -> str:
    """A good pack in which some values are others, most of them as good."""
    for pattern, values in ((TEXTS, ODD), (OTHERS, VALUES)):
        for _ in range(draw(st.integers(1, 3))):
            found = draw(st.sampled_from(list(pattern.finditer(text))))
            value = draw(st.sampled_from(values))
            line = f"{found[1]}{found[2]}: {value}"
            text = text[: found.start()] + line + text[found.end() :]
    return text


@settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much],
)
@given(text=reworded(SAMPLE.read_text("utf-8")) | mutated(SAMPLE.read_text("utf-8")))
def test_what_the_models_accept_an_editor_accepts(sample_folder: Path, text: str) -> None:
    (sample_folder / "fr.yaml").unlink(missing_ok=True)
    (sample_folder / "pack.yaml").write_text(text, "utf-8")
    assume(check(sample_folder).pack is not None)
    assume(not re.search(r": (~|null)$", text, re.MULTILINE))

    assert told(as_an_editor_reads(text)) == []


@pytest.mark.parametrize("value", ["", "~", "[a]", "{a: b}"])
def test_nothing_a_list_or_a_block_is_no_text(value: str) -> None:
    text = SAMPLE.read_text("utf-8").replace("StarPanda_blue", value)

    assert told(as_an_editor_reads(text))


# --- what an author reads ----


def keys() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key that an author may write, and what is said of it."""
    for name, part in {"Pack": SCHEMA, **SCHEMA["definitions"]}.items():
        listed = part.get("properties", {})
        yield from ((f"{name}.{key}", value) for key, value in listed.items())


@pytest.mark.parametrize(("key", "part"), list(keys()))
def test_every_key_has_a_description(key: str, part: dict[str, Any]) -> None:
    assert part.get("description"), f"{key} has no docstring below it, in its model"


@pytest.mark.parametrize(("key", "part"), list(keys()))
def test_every_known_word_has_a_meaning(key: str, part: dict[str, Any]) -> None:
    for listed in (part, part.get("items", {}), *part.get("anyOf", ())):
        assert all(listed.get("enumDescriptions", ())), f"game/packs/meanings.py lacks one: {key}"


def test_every_block_that_is_no_list_of_names_knows_all_its_keys() -> None:
    for name, part in SCHEMA["definitions"].items():
        assert name in ("Round", "Bubble") or part["additionalProperties"] is False, name


def test_nothing_is_fetched_from_anywhere() -> None:
    references = re.findall(r'"\$ref": "([^"]+)"', as_text(SCHEMA))

    assert references
    assert all(one.startswith("#/definitions/") for one in references)


# --- skeletons ----


def filled(body: Any) -> Any:
    """A skeleton as it is when every proposal is taken."""
    text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", json.dumps(body, ensure_ascii=False))
    return json.loads(text)


@pytest.mark.parametrize("snippet", ROUNDS, ids=lambda one: one.label)
def test_a_skeleton_of_a_round_is_a_round(snippet: Snippet, tmp_path: Path) -> None:
    pack = {
        "pack": "skeleton",
        "title": "A skeleton",
        "topic": "privacy",
        "language": "en",
        "objectives": {"name-of-an-objective": "I can fill it in."},
        "rounds": [filled(snippet.body)],
    }
    folder = tmp_path / "skeleton"
    folder.mkdir()
    # JSON is YAML; its numbers in quotes are read as text, as all values are.
    (folder / "pack.yaml").write_text(json.dumps(pack), "utf-8")

    assert check(folder).problems == ()
    assert told(pack) == []


@pytest.mark.parametrize("snippet", LINES, ids=lambda one: one.label)
def test_a_skeleton_of_a_line_is_a_line(snippet: Snippet) -> None:
    tree = as_an_editor_reads(SAMPLE)
    story = next(one["story"] for one in tree["rounds"] if one["type"] == "scenario")
    story["start"].insert(0, filled(snippet.body))

    assert told(tree) == []


def test_every_type_of_round_has_a_skeleton() -> None:
    proposed = SCHEMA["definitions"]["Round"]["else"]["defaultSnippets"]
    types = SCHEMA["definitions"]["Round"]["properties"]["type"]["enum"]

    assert [one["label"] for one in proposed] == types
