"""The kinds of values in a pack, and what is said when a value is of another kind.

Everything arrives as text, a list or a mapping. What is wrong is refused in words for authors: the
type of a refusal is our rule, its context carries the message and the cure.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from enum import Enum
from typing import Annotated, Any, LiteralString, Self, cast

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    ValidationError,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import InitErrorDetails, PydanticCustomError
from typing_extensions import TypeAliasType

from game.beats import Expression
from game.packs.meanings import MEANINGS
from game.packs.problems import suggestion

CHILDREN = ("noor", "sam", "mila", "adil", "lina", "jef", "yara", "milo")
ADULTS = ("diaz", "ravi", "els", "rosa", "helpline")
CHARACTERS = (*CHILDREN, *ADULTS)
ROLES = ("adult-at-home", "family-adult", "teacher", "adult-at-school", "coach", "helpline")
"""Whom a child can tell; the interface has the words."""

IDENTIFIER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
IDENTIFIER_LENGTH = 40
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
"""The code of a language: nl, or nl-BE."""
UNKNOWN = 30
"""Unknown keys of one block that are told one by one; with more, it is another kind of file."""

SHOWN = 60
"""Characters of a text that is shown again in a cure."""


def refused(rule: LiteralString, message: str, cure: str = "") -> PydanticCustomError:
    """What a field raises. The words travel in the context, where braces in them do no harm."""
    return PydanticCustomError(rule, "refused", {"message": message, "cure": cure})


def wanted(kind: str, value: object, cure: str) -> PydanticCustomError:
    """The refusal of a value of another kind: a list instead of a text, say."""
    found = "nothing" if value == "" else "a text"
    if isinstance(value, list | dict):
        found = "a list" if isinstance(value, list) else "a block of keys"
    return refused("CW103", f"{kind} is expected here, not {found}", cure)


_BRACKETS = 'A text that begins with { or [ stands in quotes: "…"'
_TEXTS = 'For example: ["…", "…"]'
_NAME = "Write one name, without brackets: new-account."


def words(value: object) -> str:
    """One paragraph. A no-break space stays: French has one before ? and !."""
    if not isinstance(value, str):
        raise wanted("a text", value, _BRACKETS)
    text = re.sub(r"[ \n]+", " ", value).strip(" ")
    if not text:
        raise refused("CW104", "this text is empty", "Write the text, or remove the line.")
    return text


def one_or_many(value: object) -> object:
    """One text is a list of one."""
    if isinstance(value, dict):
        raise wanted("a text or a list of texts", cast("dict[str, object]", value), _TEXTS)
    return [value] if isinstance(value, str) else value


def switch(value: object) -> bool:
    text = value.casefold() if isinstance(value, str) else None
    if text in ("yes", "true"):
        return True
    if text in ("no", "false"):
        return False
    raise refused("CW107", "a switch is yes or no", "Write yes or no.")


def number(value: object) -> float:
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,4})?", value):
        return float(value)
    shown = f"“{value}” is no number" if value and isinstance(value, str) else "a number is missing"
    raise refused("CW108", shown, "Write digits, with a point for parts: 2 or 2.5.")


def minutes(value: object) -> float:
    length = number(value)
    if not 1 <= length <= 15 or length * 2 % 1:
        raise refused("CW108", "a round takes 1 to 15 minutes, in halves", "Write 3 or 2.5.")
    return length


def part(value: object) -> float:
    share = number(value)
    if share > 1:
        raise refused(
            "CW108",
            "this place is outside the picture",
            "x and y are parts of the picture, 0 left or top, 1 right or bottom, 0.5 the middle.",
        )
    return share


def identifier(value: object) -> str:
    if not isinstance(value, str):
        raise wanted("an identifier", value, _NAME)
    if not IDENTIFIER.fullmatch(value) or len(value) > IDENTIFIER_LENGTH:
        shown = f"“{value}” cannot be an identifier" if value else "an identifier is missing"
        raise refused(
            "CW105",
            shown,
            f"Small letters, digits and single hyphens, at most {IDENTIFIER_LENGTH}: new-account.",
        )
    return value


def reference(value: object) -> str:
    """A name that was given elsewhere. Where those are known, whoever asks proposes them."""
    if not isinstance(value, str):
        raise wanted("an identifier", value, _NAME)
    return value if value and len(value) <= SHOWN else identifier(value)


def country(value: object) -> str:
    if not isinstance(value, str):
        raise wanted("the code of a country", value, "Two small letters: be, nl, fr, de, lu.")
    if not re.fullmatch(r"[a-z]{2}", value):
        shown = f"“{value}” is no code of a country" if value else "the country is missing"
        raise refused("CW106", shown, "Two small letters: be, nl, fr, de, lu.")
    return value


def one_of(what: str, known: tuple[str, ...] | type[Enum]) -> BeforeValidator:
    """A validator for one of some known words; `what` names them: `verdict`."""
    accepted = known if isinstance(known, tuple) else tuple(str(word.value) for word in known)

    def known_word(value: object) -> str:
        if isinstance(value, str) and value in accepted:
            return value
        if not isinstance(value, str):
            raise wanted(f"a word for the {what}", value, suggestion("", accepted, "One of"))
        shown = f"unknown {what} “{value}”" if value else f"the {what} is missing"
        raise refused("CW106", shown, suggestion(value, accepted, "One of"))

    choices = Annotated[str, WithJsonSchema(_choices(accepted))]
    return BeforeValidator(known_word, json_schema_input_type=choices)


def _choices(known: tuple[str, ...]) -> dict[str, Any]:
    """Some known words for editors, which take the word true for a switch, unless it is quoted."""
    words: list[str | bool] = [True if word == "true" else word for word in known]
    listed = {"enum": words, "enumDescriptions": [MEANINGS.get(word, "") for word in known]}
    if True in words:
        return {"anyOf": [listed, {"type": "string", "pattern": "^true$"}]}
    return {"type": "string", **listed}


def _either(*known: str) -> str:
    """A pattern for these words, in small letters or capitals."""
    spelt = ("".join(f"[{letter}{letter.upper()}]" for letter in word) for word in known)
    return f"^({'|'.join(spelt)})$"


def block(what: str, example: str) -> BeforeValidator:
    """A validator that wants a block of keys; `what` says of what, `example` shows one as YAML."""
    cure = f"Write a name and a colon for each, in lines of their own without a hyphen:\n{example}"

    def container(value: object) -> object:
        if not isinstance(value, dict):
            raise wanted(f"a block of {what}", value, cure)
        return cast("dict[object, object]", value)

    return BeforeValidator(container)


def listing(what: str, example: str) -> BeforeValidator:
    """A validator that wants a list; `what` says of what, `example` shows one as YAML."""

    def container(value: object) -> object:
        if not isinstance(value, list):
            # A single word only lacks its brackets.
            single = isinstance(value, str) and re.fullmatch(r"[\w-]{1,40}", value)
            shown = re.sub(r"\[.*", f"[{value}]", example) if single else example
            cure = f"Write it in square brackets: {shown}" if single else f"For example: {shown}"
            raise wanted(f"a list of {what}", value, cure)
        return cast("list[object]", value)

    return BeforeValidator(container)


def for_editors(**keywords: Any) -> Any:
    """What an editor is told of a field beyond its kind, as keywords of JSON Schema.

    `needed` says that `check` asks for the key, although the model can do without.
    """
    return Field(json_schema_extra=keywords)


# An editor takes 11 for a number and true for a switch; here both can be words of a text.
_SCALAR = ["string", "boolean", "number"]
_NUMBER = r"^[0-9]{1,4}(\.[0-9]{1,4})?$"

Text = Annotated[
    str,
    BeforeValidator(words),
    WithJsonSchema(
        {
            "type": _SCALAR,
            "pattern": "[^ \n]",
            "errorMessage": 'A text is wanted here. One that begins with { or [ stands in "…".',
            "patternErrorMessage": "This text is empty. Write the text, or remove the line.",
        }
    ),
]
Texts = Annotated[
    tuple[Text, ...],
    BeforeValidator(one_or_many, json_schema_input_type=Text | tuple[Text, ...]),
]
Switch = Annotated[
    bool,
    BeforeValidator(switch),
    WithJsonSchema(
        {
            "anyOf": [
                {
                    "type": "string",
                    "pattern": _either("yes", "no", "true", "false"),
                    "errorMessage": "Write yes or no.",
                },
                # A boolean, said so that editors propose yes and no instead of true and false.
                {"not": {"type": ["null", "number", "string", "array", "object"]}},
            ],
            "defaultSnippets": [{"label": word, "bodyText": word} for word in ("yes", "no")],
        }
    ),
]
Minutes = Annotated[
    float,
    BeforeValidator(minutes),
    WithJsonSchema(
        {
            "type": ["number", "string"],
            "minimum": 1,
            "maximum": 15,
            "multipleOf": 0.5,
            "pattern": _NUMBER,
            "patternErrorMessage": "Write digits, with a point for halves: 2 or 2.5.",
        }
    ),
]
Part = Annotated[
    float,
    BeforeValidator(part),
    WithJsonSchema(
        {
            "type": ["number", "string"],
            "minimum": 0,
            "maximum": 1,
            "pattern": _NUMBER,
            "patternErrorMessage": "Write a part of the picture, from 0 to 1: 0.5 is the middle.",
        }
    ),
]
_IDENTIFIER: dict[str, Any] = {
    "type": _SCALAR,
    "minimum": 0,
    "pattern": f"^{IDENTIFIER.pattern}$",
    "maxLength": IDENTIFIER_LENGTH,
    "patternErrorMessage": "Small letters, digits and single hyphens: new-account.",
}
Identifier = Annotated[str, BeforeValidator(identifier), WithJsonSchema(_IDENTIFIER)]
Reference = Annotated[str, BeforeValidator(reference), WithJsonSchema(_IDENTIFIER)]
"""An identifier that stands somewhere else in the pack."""
Country = Annotated[
    str,
    BeforeValidator(country),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^[a-z]{2}$",
            "patternErrorMessage": "Two small letters: be, nl, fr, de.",
        }
    ),
]
Character = Annotated[str, one_of("character", CHARACTERS)]
Role = Annotated[str, one_of("helper", ROLES)]
Cast = TypeAliasType(
    "Cast",
    Annotated[
        dict[Character, Annotated[Expression, one_of("expression", Expression)]],
        block("characters and expressions", "cast: {noor: unsure, sam: smile}"),
    ],
)


class Written(BaseModel):
    """A block of keys that an author writes. Every key is known, every problem is told at once."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="wrap")
    @classmethod
    def _in_words(cls, value: object, handler: ModelWrapValidatorHandler[Self]) -> Self:
        """What pydantic says about keys becomes what we say, here, where the keys are known."""
        if not isinstance(value, dict | cls):
            raise wanted("a block of keys", value, cls._example(value))
        try:
            return handler(value)
        except ValidationError as error:
            raise ValidationError.from_exception_data(cls.__name__, cls._told(error)) from None

    @classmethod
    def _example(cls, value: object) -> str:
        """How a block with the keys that it needs is written, with a text that was meant for it."""
        needed = [
            field.alias or name
            for name, field in cls.model_fields.items()
            if field.is_required() or "needed" in str(field.json_schema_extra)
        ]
        keys = needed or list(cls.model_fields)[:2]
        text = value if isinstance(value, str) and 0 < len(value) <= SHOWN else "…"
        parts = ", ".join(f'{key}: "{text}"' if key == "text" else f"{key}: …" for key in keys)
        return f"Put its parts into braces: {{{parts}}}"

    @classmethod
    def _told(cls, error: ValidationError) -> list[InitErrorDetails]:
        """Each finding in our words. A key that is misspelt is not missing as well."""
        findings = [cast("dict[str, Any]", found) for found in error.errors(include_url=False)]
        keys = [field.alias or name for name, field in cls.model_fields.items()]
        unknown = [str(one["loc"][0]) for one in findings if one["type"] == "extra_forbidden"]
        if len(unknown) > UNKNOWN:
            message = f"{len(unknown)} keys of this block are unknown"
            cure = suggestion("", keys, "Here one may write")
            raise refused("CW102", message, cure)
        meant = {_near(key, keys) for key in unknown}
        told: list[InitErrorDetails] = []
        for found in findings:
            key = str(found["loc"][0])
            match found["type"]:
                case "missing" if key in meant:
                    continue
                case "missing":
                    kind = refused("CW101", f"“{key}” is missing", f"Add a line: {key}: …")
                case "extra_forbidden":
                    kind = cls._unknown(key, found["input"], keys)
                case rule if "ctx" in found and "cure" in found["ctx"]:
                    # Refused by a field, or by a block further in, and in our words already.
                    kind = PydanticCustomError(rule, "refused", found["ctx"])
                case _:
                    kind = refused("CW103", "this is not what is expected here", "")
            told.append(InitErrorDetails(type=kind, loc=found["loc"], input=found["input"]))
        return told

    @classmethod
    def _unknown(cls, key: str, value: object, known: list[str]) -> PydanticCustomError:
        cure = suggestion(key, known, "Here one may write")
        if value == "":
            cure += '\nA text with a comma inside { } stands in quotes: "…"'
        message = f"unknown key “{key}”"
        context = {"message": message, "cure": cure, "meant": _near(key, known)}
        return PydanticCustomError("CW102", "refused", context)


def _near(key: str, known: list[str]) -> str:
    """The known key that a misspelt one was meant for, or nothing."""
    near = get_close_matches(key, known, 1) or get_close_matches(key.casefold(), known, 1)
    return "".join(near)
