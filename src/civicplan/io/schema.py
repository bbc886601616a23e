"""
The JSON Schema of the plan file, made from the model.

Editors check and complete a plan with it: in VS Code, with the YAML extension, a
file whose first line is `# yaml-language-server: $schema=plan.schema.json`.
It knows the short forms and the long ones. What no schema can say, such as a history
that must lead to what stands, is for `load` to tell.
"""

from __future__ import annotations

import typing
from decimal import Decimal
from enum import Enum
from typing import Any, Final, TypeAlias

import attrs

from civicplan.base.periods import FiscalYear, Period
from civicplan.io.fields import field_types, told_of
from civicplan.io.indicators import TAKEN_OVER
from civicplan.io.scalars import NONE
from civicplan.io.versions import VERSION
from civicplan.model.actors import Role
from civicplan.model.annotations import Annotations
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator, Reference, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.observations import Comparison, Observation
from civicplan.model.plans import Levels, Municipality, Plan
from civicplan.model.policies import Goal, Policy
from civicplan.model.revisions import AMENDABLE, Edition, Revision
from civicplan.model.targets import Complete, Improve, Reach, Side, Target, Within


__all__ = ["schema"]

_Schema: TypeAlias = dict[str, Any]

_NUMERAL: Final = r"^[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?$"
_PERCENT: Final = r"^[0-9.,]+%$"


def schema() -> dict[str, Any]:
    """
    The JSON Schema (2020-12) of the plan file.

    Returns:
        Maps, lists and scalars, ready to be written as JSON.

    Examples:
        >>> sorted(schema()["required"])
        ['civicplan', 'id', 'municipality', 'period', 'title']
    """
    plan = _object(Plan)
    version = {
        "description": "The version of the format.",
        "enum": [VERSION, str(VERSION)],
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:civicplan:plan:{VERSION}",
        "title": "A plan file of civicplan",
        **plan,
        "properties": {"civicplan": version, **plan["properties"]},
        "required": ["civicplan", *plan["required"]],
        "$defs": {
            **_words_and_numbers(),
            **_aims(),
            **_figures(),
            **_revisions(),
            **{kind.__name__: _object(kind) for kind in _READ_BY_FIELD},
            "Part": _part(),
            "Role": _object(Role, {"actor": _ref("Text")}),
            "Roles": {
                "anyOf": [
                    {
                        "type": "object",
                        "additionalProperties": {**_list(_ref("Text")), "minItems": 1},
                    },
                    _list(_ref("Role")),
                ],
            },
        },
    }


_READ_BY_FIELD: Final = (
    FiscalYear,
    Municipality,
    Levels,
    Edition,
    Goal,
    Policy,
    Measure,
    Project,
    Indicator,
    Reprint,
    Reference,
    Comparison,
)


def _ref(name: str) -> _Schema:
    return {"$ref": f"#/$defs/{name}"}


def _list(items: _Schema) -> _Schema:
    return {"type": "array", "items": items}


def _words(kind: type[Enum]) -> _Schema:
    return {"enum": [member.value for member in kind]}


def _of(kind: Any) -> _Schema:
    if kind in _BY_TYPE:
        return _BY_TYPE[kind]
    if typing.get_origin(kind) is tuple:
        return _list(_of(typing.get_args(kind)[0]))
    return _words(kind) if issubclass(kind, Enum) else _ref(kind.__name__)


_BY_TYPE: Final[dict[Any, _Schema]] = {
    str: _ref("Text"),
    int: {"type": ["integer", "string"], "pattern": _NUMERAL},
    bool: {"type": "boolean"},
    Decimal: _ref("Number"),
    Period: _ref("Period"),
    Observation: _ref("Baseline"),
    Annotations: _ref("Annotations"),
    Indicator | Reprint: {
        "if": {"type": "object", "required": ["of"]},
        "then": _ref("Reprint"),
        "else": _ref("Indicator"),
    },
    Indicator: _ref("Part"),
    tuple[Observation, ...]: _ref("Figures"),
    tuple[Role, ...]: _ref("Roles"),
    tuple[Target, ...]: _ref("Targets"),
    tuple[tuple[str, Decimal], ...]: {
        "type": "object",
        "additionalProperties": _ref("Number"),
    },
}


def _object(kind: type, instead: dict[str, _Schema] | None = None) -> _Schema:
    """
    A map of the fields of a class, described as its docstring does.
    """
    told = told_of(kind)
    fields = attrs.fields(kind)
    types = field_types(kind)
    own = instead or {}
    return _described(
        told[""],
        {
            "type": "object",
            "properties": {
                field.name: _described(
                    told.get(field.name, ""),
                    own.get(field.name) or _of(types[field.name]),
                )
                for field in fields
            },
            "required": [
                field.name for field in fields if field.default is attrs.NOTHING
            ],
            "additionalProperties": False,
        },
    )


def _described(description: str, of: _Schema) -> _Schema:
    return {"description": description, **of} if description else of


def _part() -> _Schema:
    part = _object(Indicator)
    for name in TAKEN_OVER:
        own = part["properties"][name]
        description = own.pop("description", "")
        part["properties"][name] = _described(
            f"{description} As in the whole where it is left out; {NONE} where the "
            "whole has one and this part has none.",
            {"anyOf": [own, _ref("None"), _ref("TextItself")]},
        )
    return {**part, "description": "An indicator under one rating with its siblings."}


def _words_and_numbers() -> dict[str, _Schema]:
    return {
        "Text": {"type": ["string", "integer"]},
        "None": {"const": NONE},
        "TextItself": {
            "description": f"A text that would be read as {NONE}, none.",
            "type": "object",
            "properties": {"text": _ref("Text")},
            "required": ["text"],
            "additionalProperties": False,
        },
        "Number": {
            "anyOf": [{"type": "number"}, {"type": "string", "pattern": _NUMERAL}]
        },
        "Period": {
            "description": (
                "A day, a month, a quarter, a year, a fiscal year or a span of these, "
                "or what people print."
            ),
            "type": ["string", "integer"],
            "examples": [
                "FY2011",
                "2011",
                "2011-08",
                "2011-03-31",
                "2025-Q3",
                "FY2023/FY2027",
            ],
        },
        "Annotation": {
            "anyOf": [
                _ref("Text"),
                _list(_ref("Annotation")),
                _ref("Annotations"),
            ]
        },
        "Annotations": {
            "type": "object",
            "additionalProperties": _ref("Annotation"),
        },
    }


def _map(properties: dict[str, _Schema], *required: str) -> _Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _by_period(of: _Schema) -> _Schema:
    return {"type": "object", "additionalProperties": of}


def _aims() -> dict[str, _Schema]:
    strict = _of(bool)
    share = {"anyOf": [_ref("Number"), {"type": "string", "pattern": _PERCENT}]}
    return {
        "Aim": {
            "anyOf": [
                {"type": "number"},
                {
                    "type": "string",
                    "minLength": 1,
                    "examples": [
                        "at least 80",
                        "at most 5",
                        "past 100",
                        "above 50",
                        "below 0.1",
                        "20 to 30",
                        "➔",
                        "better than previous",
                        "no worse than baseline",
                        "better than baseline by 80%",
                    ],
                },
                _described(
                    told_of(Complete)[""], _map({"complete": _ref("Text")}, "complete")
                ),
                _described(
                    told_of(Within)[""],
                    _map(
                        {
                            "low": _ref("Number"),
                            "high": _ref("Number"),
                            "strict": strict,
                        },
                        "low",
                        "high",
                    ),
                ),
                _described(
                    told_of(Reach)[""],
                    _map(
                        {
                            "value": _ref("Number"),
                            "side": _words(Side),
                            "strict": strict,
                        },
                        "value",
                    ),
                ),
                *(
                    _described(
                        told_of(Improve)[""],
                        _map({words: _ref("Text"), "by": share}, words),
                    )
                    for words in ("better than", "no worse than")
                ),
            ]
        },
        "Target": {
            "anyOf": [
                _ref("Aim"),
                _map({"aim": _ref("Aim"), "note": _ref("Text")}, "aim"),
            ]
        },
        "Targets": _by_period(_ref("Target")),
    }


def _figures() -> dict[str, _Schema]:
    told = told_of(Observation)
    value = {"anyOf": [_ref("Number"), _ref("None")]}
    details = {
        name: _described(told.get(name, ""), value if name == "value" else _of(kind))
        for name, kind in field_types(Observation).items()
        if name != "period"
    }
    return {
        "Figure": {
            "description": told[""],
            "anyOf": [
                _ref("Number"),
                _ref("None"),
                {
                    **_map(details),
                    "anyOf": [{"required": ["value"]}, {"required": ["status"]}],
                },
            ],
        },
        "Figures": _by_period(
            {"anyOf": [_ref("Figure"), {**_list(_ref("Figure")), "minItems": 1}]}
        ),
        "Baseline": {
            "anyOf": [
                _ref("Figure"),
                {
                    **_by_period(_ref("Figure")),
                    "minProperties": 1,
                    "maxProperties": 1,
                },
            ]
        },
    }


def _revisions() -> dict[str, _Schema]:
    told = told_of(Revision)
    text = {"anyOf": [_ref("Text"), _ref("TextItself")]}
    direction = {"anyOf": [_words(Direction), _ref("None")]}
    baseline = {"anyOf": [_ref("None"), _ref("Baseline")]}
    aim = {"anyOf": [_ref("None"), _ref("Aim")]}
    return {
        "Revision": _described(
            told[""],
            _map(
                {
                    "edition": _described(told["edition"], _ref("Text")),
                    "introduce": {"enum": [True, "true"]},
                    **{
                        name: _sides(direction if name == "direction" else text)
                        for name in AMENDABLE
                    },
                    "baseline": _sides(baseline),
                    "targets": _by_period(_ref("Retarget")),
                    "abolish": {
                        "anyOf": [
                            {"enum": [True, "true"]},
                            _map({"successor": _ref("Text")}, "successor"),
                        ]
                    },
                    "reason": _described(told["reason"], _ref("Text")),
                    "note": _described(told["note"], _ref("Text")),
                },
                "edition",
            ),
        ),
        "Retarget": {
            "anyOf": [
                {"type": "string", "pattern": "→|->", "examples": ["4100 → 3300"]},
                _sides(aim),
            ]
        },
    }


def _sides(of: _Schema) -> _Schema:
    return _map({"from": of, "to": of}, "from", "to")
