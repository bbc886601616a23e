"""
Indicators in a plan file: what their parts take over, and their parameters.
"""

from __future__ import annotations

from decimal import Decimal
from operator import attrgetter
from typing import Any

from civicplan.io.aims import targets_as_written
from civicplan.io.annotations import annotations_as_written
from civicplan.io.faults import each_of, named
from civicplan.io.fields import field_types
from civicplan.io.observations import baseline_as_written, series_as_written
from civicplan.io.revisions import revision_as_written, text_or_none_as_written
from civicplan.io.scalars import NONE, number
from civicplan.model.annotations import NO_ANNOTATIONS
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Comparison


__all__ = [
    "TAKEN_OVER",
    "indicator_as_written",
    "read_parameters",
    "with_what_parts_leave_out",
]

# A part is measured like the whole unless it says otherwise.
TAKEN_OVER = ("unit", "direction", "kind", "accumulation", "source")

# The word of a member of an enumeration, without the detour of its property.
_word_of = attrgetter("_value_")


def with_what_parts_leave_out(raw: dict[str, Any]) -> dict[str, Any]:
    """
    An indicator as its file has it, each of its parts with all that it means.

    Args:
        raw: The map of an indicator; in a part a key that is left out is as in the
            whole, and `—` says that there is none.

    Returns:
        The map, in which every part says all for itself.
    """
    parts = raw.get("parts")
    if type(parts) is not list:
        return raw
    return {**raw, "parts": [_in_full(raw, part) for part in parts]}


def _in_full(whole: dict[str, Any], part: Any) -> Any:
    if type(part) is not dict:
        return part
    full = {**{key: whole[key] for key in TAKEN_OVER if key in whole}, **part}
    for key in TAKEN_OVER:
        own = part.get(key)
        if own == NONE:
            del full[key]
        elif type(own) is dict and own.keys() == {"text"}:
            full[key] = own["text"]
    return full


def read_parameters(raw: Any, _: object = None) -> tuple[tuple[str, Decimal], ...]:
    """
    The parameters of an indicator.

    Args:
        raw: A map of numbers by name.

    Returns:
        The pairs.

    Raises:
        FaultyError: If something else is written.
    """
    entries = named(raw, "a map of numbers by name, such as {tolerance: 3},")
    return tuple(zip(entries, each_of(entries, _number_of), strict=True))


def _number_of(_: str, raw: Any) -> Decimal:
    return number(raw)


def indicator_as_written(  # noqa: C901, PLR0912 - a branch for each field
    indicator: Indicator,
) -> dict[str, Any]:
    """
    How an indicator is written.

    Field by field, because a large plan is little else than indicators.

    Args:
        indicator: Any indicator.

    Returns:
        What it says, in the order of its fields, without what goes without saying.
    """
    written: dict[str, Any] = {"id": indicator.id}
    if indicator.code:
        written["code"] = indicator.code
    written["name"] = indicator.name
    if indicator.description:
        written["description"] = indicator.description
    if indicator.unit:
        written["unit"] = indicator.unit
    if indicator.direction is not None:
        written["direction"] = _word_of(indicator.direction)
    if indicator.kind:
        written["kind"] = indicator.kind
    if indicator.marks:
        written["marks"] = indicator.marks
    if indicator.parameters:
        written["parameters"] = dict(indicator.parameters)
    if indicator.weight != 1:
        written["weight"] = indicator.weight
    if indicator.accumulation is not None:
        written["accumulation"] = _word_of(indicator.accumulation)
    if indicator.source:
        written["source"] = indicator.source
    if indicator.owners:
        written["owners"] = indicator.owners
    if indicator.baseline is not None:
        written["baseline"] = baseline_as_written(indicator.baseline)
    if indicator.targets:
        written["targets"] = targets_as_written(indicator.targets)
    if indicator.actuals:
        written["actuals"] = series_as_written(indicator.actuals)
    if indicator.comparisons:
        written["comparisons"] = [_comparison(each) for each in indicator.comparisons]
    if indicator.parts:
        written["parts"] = [_part(indicator, part) for part in indicator.parts]
    if indicator.revisions:
        written["revisions"] = [
            revision_as_written(each) for each in indicator.revisions
        ]
    if indicator.printed_from:
        written["printed_from"] = indicator.printed_from
    if indicator.references:
        written["references"] = [
            {"vocabulary": each.vocabulary, "code": each.code}
            for each in indicator.references
        ]
    if indicator.annotations is not NO_ANNOTATIONS and indicator.annotations:
        written["annotations"] = annotations_as_written(indicator.annotations)
    return written


def _comparison(comparison: Comparison) -> dict[str, Any]:
    written: dict[str, Any] = {"name": comparison.name}
    if comparison.unit:
        written["unit"] = comparison.unit
    if comparison.actuals:
        written["actuals"] = series_as_written(comparison.actuals)
    return written


def _part(whole: Indicator, part: Indicator) -> dict[str, Any]:
    """
    A part without what is as in the whole, and with `—` where it has none of it.
    """
    full = indicator_as_written(part)
    written: dict[str, Any] = {}
    for key in _KEYS:
        if key not in TAKEN_OVER:
            if key in full:
                written[key] = full[key]
        elif getattr(part, key) != getattr(whole, key):
            written[key] = text_or_none_as_written(full.get(key, ""))
    return written


_KEYS = tuple(field_types(Indicator))
