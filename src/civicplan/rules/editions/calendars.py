"""
A plan whose fiscal years begin on another day, or are named after the other year.
"""

from __future__ import annotations

import re
from typing import Any

import attrs

from civicplan.base.periods import FiscalYear, Period, period
from civicplan.errors import InvalidValueError
from civicplan.model.plans import Plan


__all__ = ["in_calendar"]


def in_calendar(plan: Plan, calendar: FiscalYear) -> Plan:
    """
    A plan in which the same days are written in another calendar.

    Args:
        plan: The plan.
        calendar: The calendar in which its fiscal years are to be read.

    Returns:
        The plan with that calendar; all its periods have the days that they had.

    Examples:
        >>> from civicplan.model.plans import Municipality
        >>> plan = Plan(
        ...     id="riverton",
        ...     title="Riverton 2030",
        ...     municipality=Municipality(name="Riverton"),
        ...     period=period("FY2020/FY2029"),
        ... )
        >>> print(in_calendar(plan, FiscalYear(named_after="end")).period)
        FY2021/FY2030
    """
    fields = {
        each.name: _rewritten(getattr(plan, each.name), calendar)
        for each in attrs.fields(Plan)
    }
    return attrs.evolve(plan, **{**fields, "fiscal_year": calendar})


def _rewritten(value: Any, calendar: FiscalYear) -> Any:
    if isinstance(value, Period):
        return _renamed(value, calendar)
    if isinstance(value, tuple):
        return tuple(_rewritten(each, calendar) for each in value)
    if not attrs.has(type(value)) or isinstance(value, FiscalYear):
        return value
    held = {each.name: getattr(value, each.name) for each in attrs.fields(type(value))}
    new = {name: _rewritten(each, calendar) for name, each in held.items()}
    changed = {name: each for name, each in new.items() if each is not held[name]}
    return attrs.evolve(value, **changed) if changed else value


def _renamed(when: Period, calendar: FiscalYear) -> Period:
    if when.calendar is None or when.calendar == calendar:
        return when
    try:
        shift = calendar.year_of(when.start) - when.calendar.year_of(when.start)
        text = re.sub(
            r"FY(\d{4})", lambda year: f"FY{int(year[1]) + shift:04}", when.text
        )
        found = period(text, calendar)
    except InvalidValueError:
        found = None
    if found is not None and found == when:
        return found
    # No fiscal year has these days any more, so they are written out.
    return Period(start=when.start, end=when.end)
