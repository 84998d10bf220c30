"""The JSON Schema of pack.yaml, for editors: made from the models, so that the two cannot differ.

Draft 7, which is what editors read. It says no more than the models and `check`, and a little
less: what needs a look at several places (an unknown passage, say) is for `check` alone.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Iterator, Mapping
from inspect import getsource
from itertools import pairwise
from textwrap import dedent
from typing import Any, cast

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema

from game.packs.faults import ON_THE_PAGE
from game.packs.meanings import MEANINGS
from game.packs.model import Head
from game.packs.rounds import TYPES
from game.packs.rounds.scenario import KINDS
from game.packs.snippets import LINES, ROUNDS, Snippet
from game.packs.texts import PACK, TOO_LONG, Kind, Shape

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The name of the draft. Nothing is fetched from there."""
Node = dict[str, Any]
"""A part of a JSON Schema."""


def pack_schema() -> Node:
    """The schema of a pack."""
    models = [Head, *TYPES.values()]
    _, made = models_json_schema(
        [(model, "validation") for model in models],
        ref_template="#/definitions/{model}",
        schema_generator=_Draft07,
    )
    # The parts of what pydantic made may be one and the same; here each is changed by itself.
    parts: dict[str, Node] = json.loads(json.dumps(made["$defs"]))
    pack = parts.pop(Head.__name__)
    for kind, model in TYPES.items():
        _round_of(kind, parts[model.__name__])
    _line_that_speaks(parts["Bubble"])
    pack["properties"]["rounds"].update(minItems=1, items={"$ref": "#/definitions/Round"})
    parts = {"Round": _round(), **parts}
    _Limits(parts).put(pack, PACK)
    pack["description"] = "A pack of Clickwise: rounds about one topic. See content/README.md."
    return {"$schema": DRAFT, "title": "A Clickwise pack", **pack, "definitions": parts}


def as_text(schema: Mapping[str, Any]) -> str:
    """A schema as it stands in a file."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


class _Draft07(GenerateJsonSchema):
    """Our models as an editor needs them: descriptions, full lists of keys, nothing it ignores."""

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        """Keys stay in the order of the models, in which they are proposed."""
        return value

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def model_schema(self, schema: Any) -> JsonSchemaValue:
        """A block of keys, each with what its docstring says."""
        made = super().model_schema(schema)
        made.pop("title", None)
        model: type[BaseModel] = schema["cls"]
        told = dict(docstrings(model))
        for name, field in model.model_fields.items():
            part = made["properties"][field.alias or name]
            part["description"] = told.get(name, "")
            if part.pop("needed", False):
                made.setdefault("required", []).append(name)
        return made

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        """Only a word or a number is a proposal: nothing empty, no switch, no whole block."""
        made = super().default_schema(schema)
        default = made.get("default")
        if not default or not isinstance(default, str | float):
            made.pop("default", None)
        return made

    def nullable_schema(self, schema: Any) -> JsonSchemaValue:
        """A key that may be left out is still never empty."""
        return self.generate_inner(schema["schema"])

    def dict_schema(self, schema: Any) -> JsonSchemaValue:
        """Known keys are listed with their values; of others, the kind of key is told."""
        keys = self.generate_inner(schema["keys_schema"])
        values = self.generate_inner(schema["values_schema"])
        if "enum" in keys:
            listed = {key: {**values, "description": MEANINGS.get(key, "")} for key in keys["enum"]}
            return {
                "type": "object",
                "properties": listed,
                "additionalProperties": False,
                "maxProperties": ON_THE_PAGE,
            }
        names = {key: keys[key] for key in ("pattern", "maxLength", "patternErrorMessage")}
        return {"type": "object", "propertyNames": names, "additionalProperties": values}

    def tagged_union_schema(self, schema: Any) -> JsonSchemaValue:
        """A line of a story: its kind is told by its key, and any other key is who speaks."""
        lines = {tag: self.generate_inner(line) for tag, line in schema["choices"].items()}
        made = _begun(lines.pop("bubble"), LINES)
        for kind in reversed(KINDS):
            made = {"if": _has(kind), "then": lines[kind], "else": made}
        return {"type": "object", **made}


def docstrings(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """The fields of a model and what stands below each, those of what it builds on first.

    Pydantic can read them as well, when a model is made: a third more for whoever opens a pack.
    """
    for one in reversed(model.__mro__):
        if one.__module__.startswith("game."):
            (made,) = ast.parse(dedent(getsource(one))).body
            for field, below in pairwise(cast("ast.ClassDef", made).body):
                match field, below:
                    case (
                        ast.AnnAssign(target=ast.Name(id=name)),
                        ast.Expr(value=ast.Constant(value=str(text))),
                    ):
                        yield name, " ".join(text.split())
                    case _:
                        pass


def _round() -> Node:
    """Any round: its type says which keys it may have."""
    types = [
        {"if": _has("type", {"const": kind}), "then": {"$ref": f"#/definitions/{model.__name__}"}}
        for kind, model in TYPES.items()
    ]
    return {
        "type": "object",
        "description": "One situation, from the question to what to take from it.",
        "required": ["type"],
        "properties": {
            "type": {
                "description": "What the class does in this round.",
                "type": "string",
                "enum": list(TYPES),
                "enumDescriptions": [MEANINGS[kind] for kind in TYPES],
            }
        },
        **_begun({"allOf": types}, ROUNDS),
    }


def _round_of(kind: str, part: Node) -> None:
    part["description"] = MEANINGS[kind]
    part["properties"]["type"] = {"const": kind, "description": f"{kind}: {MEANINGS[kind]}"}


def _line_that_speaks(bubble: Node) -> None:
    """A bubble has one key more than `id` and `cast`: who speaks."""
    bubble["additionalProperties"]["description"] = "What this character or account says."
    either = {"anyOf": [_has("id"), _has("cast")]}
    bubble.update(
        {
            "if": {"allOf": either["anyOf"]},
            "then": _keys(3),
            "else": {"if": either, "then": _keys(2), "else": _keys(1)},
        }
    )


def _has(key: str, value: Node | None = None) -> Node:
    """A block that has this key. What is no block yet has none, as a line just begun."""
    return {"type": "object", "required": [key], "properties": {key: value or {}}}


def _keys(count: int) -> Node:
    return {"minProperties": count, "maxProperties": count}


def _begun(block: Node, snippets: Iterable[Snippet]) -> Node:
    """`block`; where only a hyphen stands as yet, skeletons are proposed instead of its keys."""
    proposed = [
        {"label": one.label, "description": one.description, "body": one.body} for one in snippets
    ]
    proposals = {"type": "object", "defaultSnippets": proposed}
    return {"if": {"type": "object"}, "then": block, "else": proposals}


class _Limits:
    """Puts the length at which a text is an error to every text of a schema."""

    def __init__(self, parts: Mapping[str, Node]) -> None:
        self._parts = parts

    def put(self, node: Node, shape: Shape) -> None:
        """The limits of `shape` at the texts of `node`."""
        kind = shape if isinstance(shape, Kind) else shape.get("")
        if isinstance(kind, Kind) and "string" in node.get("type", ()):
            node["maxLength"] = int(kind.limit * TOO_LONG)
        for part in self._same(node):
            self.put(part, shape)
        if not isinstance(shape, Kind):
            for key, part in self._keyed(node):
                beneath = shape.get(key or "*", shape.get("*"))
                if beneath is not None:
                    self.put(part, beneath)

    def _same(self, node: Node) -> Iterator[Node]:
        """The parts that speak of the same value; as in the table, an item counts as its list."""
        if "$ref" in node:
            yield self._parts[node["$ref"].removeprefix("#/definitions/")]
        yield from (node[key] for key in ("items", "then", "else") if key in node)
        for key in ("anyOf", "allOf"):
            yield from node.get(key, ())

    def _keyed(self, node: Node) -> Iterator[tuple[str, Node]]:
        yield from node.get("properties", {}).items()
        if isinstance(node.get("additionalProperties"), dict):
            yield "", node["additionalProperties"]
