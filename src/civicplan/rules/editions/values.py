"""
Fields to which changes are applied.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import attrgetter
from typing import Any

import attrs

from civicplan.model.observations import Comparison, Observation
from civicplan.rules.editions.differences import Difference
from civicplan.rules.editions.fields import LISTS, NAMED, named
from civicplan.rules.editions.kinds import Kind
from civicplan.rules.editions.lists import merged
from civicplan.rules.editions.series import with_figures


__all__ = ["changed_fields"]


def changed_fields(
    element: Any, changes: Iterable[Difference], editions: Mapping[str, int]
) -> dict[str, Any]:
    """
    What fields of an element become.

    Args:
        element: As it stands in the first plan.
        changes: In what it differs, but for what stands under it.
        editions: The place of each edition in the second plan.

    Returns:
        The new values by field, ready for `attrs.evolve`.
    """
    new: dict[str, Any] = {}
    for field, found in groupby(changes, key=attrgetter("field")):
        those = [*found]
        if field == "comparisons":
            compared = _with_inner_changes(element.comparisons, those, editions)
            new[field] = _list(compared, those)
        elif field in LISTS:
            new[field] = _list(getattr(element, field), those)
        elif field in NAMED:
            new[field] = _by_name(getattr(element, field), those)
        elif field == "targets":
            new[field] = _targets(element.targets, those)
        elif field == "actuals":
            figures = [(each.before, each.after) for each in those]
            new[field] = with_figures(element.actuals, figures, editions)
        elif field != "abolished":
            # Whether it is abolished is a matter of its decisions.
            new[field] = those[0].after
    return new


def _list(items: tuple[Any, ...], changes: list[Difference]) -> tuple[Any, ...]:
    removed = set()
    changed, added = {}, {}
    order: tuple[int, ...] = ()
    for each in changes:
        old, new = each.place_before, each.place_after
        if each.kind is Kind.REORDERED:
            order = each.order
        elif old is not None and new is not None:
            changed[old] = each.after
        elif old is not None:
            removed.add(old)
        elif new is not None:
            added[new] = each.after
    return tuple(
        merged(items, removed=removed, changed=changed, order=order, added=added)
    )


def _by_name(value: Any, changes: list[Difference]) -> Any:
    new = {each.item: each.after for each in changes}
    if attrs.has(type(value)):
        return attrs.evolve(value, **new)
    held = {**named(value), **new}
    return {name: each for name, each in held.items() if each is not None}


def _targets(targets: tuple[Any, ...], changes: list[Difference]) -> tuple[Any, ...]:
    held = {target.period: target for target in targets}
    for each in changes:
        if each.after is None:
            del held[each.before.period]
        else:
            held[each.after.period] = each.after
    return tuple(held.values())


def _with_inner_changes(
    comparisons: tuple[Comparison, ...],
    changes: list[Difference],
    editions: Mapping[str, int],
) -> tuple[Comparison, ...]:
    units: dict[str, str] = {}
    figures: dict[str, list[tuple[Observation | None, Observation | None]]] = {}
    for each in changes:
        if isinstance(each.after, str):
            units[each.item] = each.after
        elif isinstance(each.before or each.after, Observation):
            figures.setdefault(each.item, []).append((each.before, each.after))
    return tuple(
        attrs.evolve(
            each,
            unit=units.get(each.name, each.unit),
            actuals=with_figures(each.actuals, figures.get(each.name, ()), editions),
        )
        for each in comparisons
    )
