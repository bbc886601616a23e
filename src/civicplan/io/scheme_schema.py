"""
The JSON Schema of scheme files, made from what the reader knows.

Editors check and complete a scheme with it: in VS Code, with the YAML extension, a
file whose first line is `# yaml-language-server: $schema=scheme.schema.json`.
What an expression says, and which names there are, is for `load` to tell.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from civicplan.io.fields import told_of
from civicplan.rules import keys
from civicplan.rules.phrases import COUNTED
from civicplan.rules.readings import LANGUAGE
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import (
    LEVELS,
    Alternative,
    Case,
    Question,
    Rating,
    RollupRule,
    Rounding,
)
from civicplan.rules.uses import EDITIONS, USE_WORDS, Use


__all__ = ["scheme_schema"]

_Schema: TypeAlias = dict[str, Any]

_NUMERAL: Final = r"^\s*[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?\s*$"
_SOMETHING: Final = r"\S"
_TOLD: Final = {
    "cases": "The first of these that holds decides; or several lists under questions.",
    "shared": "Cases that are put before those of every question.",
}


def scheme_schema() -> dict[str, Any]:
    """
    The JSON Schema (2020-12) of a scheme file.

    Returns:
        Maps, lists and scalars, ready to be written as JSON.

    Examples:
        >>> scheme_schema()["required"]
        ['scheme', 'version']
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:civicplan:scheme",
        "title": "A scheme file of civicplan",
        **_map(Scheme, keys.SCHEME, _of_scheme(), required=("scheme", "version")),
        "anyOf": [{"required": [key]} for key in ("cases", "questions", "show")],
        "not": {"required": ["cases", "questions"]},
        "$defs": {
            **_scalars(),
            "Alternative": _map(
                Alternative,
                keys.ALTERNATIVE,
                {"when": _ref("Condition"), "is": _ref("Expression")},
                required=("is",),
            ),
            "Lets": _by_name(
                {
                    "anyOf": [
                        _ref("Expression"),
                        {**_list(_ref("Alternative")), "minItems": 1},
                    ]
                }
            ),
            "Case": {
                **_map(
                    Case,
                    keys.CASE,
                    {
                        "when": _ref("Condition"),
                        "rating": _ref("Text"),
                        "score": _ref("Expression"),
                    },
                ),
                "anyOf": [{"required": ["rating"]}, {"required": ["score"]}],
            },
            "Cases": _perhaps(_list(_ref("Case"))),
            "Question": _map(
                Question,
                keys.QUESTION,
                {
                    "asks": _ref("Labels"),
                    "cases": {**_list(_ref("Case")), "minItems": 1},
                },
                required=("cases",),
            ),
            "Rating": _rating(),
            "Ratings": _perhaps(_list(_ref("Rating"))),
            "Shows": _by_name(_perhaps(_rounding())),
            "Rollup": _perhaps(
                _map(
                    RollupRule,
                    keys.ROLLUP,
                    {
                        "let": _ref("Lets"),
                        "cases": _ref("Cases"),
                        "show": _ref("Shows"),
                        "judged": {"enum": [True, False, "true", "false"]},
                    },
                )
            ),
        },
    }


def _of_scheme() -> dict[str, _Schema]:
    return {
        "scheme": _ref("NeededText"),
        "version": _ref("NeededText"),
        "title": _ref("Labels"),
        "source": _ref("Text"),
        "date": _ref("Text"),
        "note": _ref("Text"),
        "use": _perhaps(_map(Use, keys.USE, _of_use())),
        "parameters": _by_name(_ref("Default")),
        "let": _ref("Lets"),
        "cases": _ref("Cases"),
        "questions": _by_name(_ref("Question")),
        "shared": _ref("Cases"),
        "ratings": _ref("Ratings"),
        "unrated": _ref("Ratings"),
        "show": _ref("Shows"),
        "rollup": _perhaps(_of_keys({level: _ref("Rollup") for level in LEVELS})),
    }


def _of_use() -> dict[str, _Schema]:
    words: dict[str, _Schema] = {
        key: {"enum": list(known)} for key, known in USE_WORDS.items()
    }
    edition = {"enum": list(EDITIONS)}
    several = {**_list(edition), "minItems": 1, "uniqueItems": True}
    return {
        **words,
        "editions": {"anyOf": [edition, several]},
        "external": _ref("Text"),
    }


def _rating() -> _Schema:
    rating = _map(
        Rating,
        keys.RATING,
        {
            "id": {**_ref("NeededText"), "not": {"enum": list(COUNTED)}},
            "colour": _ref("Text"),
        },
        required=("id",),
    )
    return {**rating, "patternProperties": {f"^{LANGUAGE}$": _ref("Text")}}


def _rounding() -> _Schema:
    told = told_of(Rounding)
    step = {"description": told["step"], **_ref("Expression")}
    return {
        "description": told[""],
        **_of_keys(dict.fromkeys(keys.ROUNDINGS, step)),
        "maxProperties": 1,
    }


def _scalars() -> dict[str, _Schema]:
    text: _Schema = {"type": ["string", "number", "boolean", "null"]}
    return {
        "Text": text,
        "NeededText": {
            "type": ["string", "number", "boolean"],
            "pattern": _SOMETHING,
        },
        "Labels": {
            "description": "A text, or texts by language, such as {ja: …, en: …}.",
            "type": [*text["type"], "object"],
            "propertyNames": {"pattern": f"^{LANGUAGE}$"},
            "additionalProperties": _ref("Text"),
        },
        "Default": {
            "description": "The number where an indicator sets none, or missing.",
            "anyOf": [
                {"type": "number"},
                {"type": "string", "pattern": _NUMERAL},
                {"const": "missing"},
            ],
        },
        "Expression": {
            "type": ["string", "number"],
            "pattern": _SOMETHING,
            "examples": ["progress to final", "actual / final rounded to 0.1 %"],
        },
        "Condition": {
            "type": "string",
            "pattern": _SOMETHING,
            "examples": ["final is reached", "50 % <= rate < 80 % and kind = survey"],
        },
    }


def _ref(name: str) -> _Schema:
    return {"$ref": f"#/$defs/{name}"}


def _list(items: _Schema) -> _Schema:
    return {"type": "array", "items": items}


def _of_keys(properties: Mapping[str, _Schema]) -> _Schema:
    return {
        "type": "object",
        "properties": dict(properties),
        "additionalProperties": False,
    }


def _by_name(of: _Schema) -> _Schema:
    return _perhaps({"type": "object", "additionalProperties": of})


def _perhaps(of: _Schema) -> _Schema:
    """
    What may be left empty: nothing counts as no entries.
    """
    return {"anyOf": [of, {"enum": [None, ""]}]}


def _map(
    kind: type,
    known: Mapping[str, str],
    properties: Mapping[str, _Schema],
    *,
    required: tuple[str, ...] = (),
) -> _Schema:
    """
    A map with the keys of one part of a scheme, described as its docstring does.
    """
    told = told_of(kind)
    return {
        "description": told[""],
        **_of_keys(
            {
                key: _described(_TOLD.get(key) or told[attribute], properties[key])
                for key, attribute in known.items()
            }
        ),
        "required": list(required),
    }


def _described(description: str, of: _Schema) -> _Schema:
    return {"description": description, **of}
