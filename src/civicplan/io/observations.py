"""
Figures in a plan file: `18.6`, `—`, `{value: 18.6, measured: 2011-08}`.

Short where the short form says everything, long otherwise; both are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from civicplan.base.periods import Period
from civicplan.base.printed_amounts import read_amount
from civicplan.errors import CivicplanError, InvalidValueError, did_you_mean
from civicplan.io.faults import (
    Fault,
    FaultyError,
    Hook,
    details,
    each_in,
    each_of,
    fault,
    faults_of,
    named,
    unknown_key,
)
from civicplan.io.scalars import NONE, choice, number, text, whole_number, word
from civicplan.model.observations import Observation, Outlook, Status


__all__ = [
    "Figures",
    "baseline_as_written",
    "figure_as_written",
    "series_as_written",
]

_SERIES = "a map of figures by period, such as {FY2011: 18.6, FY2012: —}"


def _value_or_none(raw: Any) -> Any:
    return None if _is_none(raw) else number(raw)


def _is_none(raw: object) -> bool:
    if raw == NONE:
        return True
    # Other dashes are typed for it; a longer text is no dash.
    if type(raw) is not str or len(raw) != 1 or raw.isdecimal():
        return False
    try:
        return read_amount(raw).mark == NONE
    except InvalidValueError:
        return False


class Figures:
    """
    How figures are read in one calendar.

    Args:
        read_period: How a period is read in it.
    """

    def __init__(self, read_period: Callable[[Any], Period]) -> None:
        self._period = read_period
        self._details: dict[str, Hook] = {
            "value": _value_or_none,
            "measured": read_period,
            "status": choice(Status),
            "edition": word,
            "outlook": choice(Outlook),
            "sample": whole_number,
            "note": text,
        }

    def series(self, raw: Any, _: object = None) -> tuple[Observation, ...]:
        """
        The figures of an indicator or a comparison.

        Args:
            raw: A map of figures by period; several figures of one period are a list.

        Returns:
            The figures.

        Raises:
            FaultyError: If something else is written.
        """
        entries = each_of(named(raw, _SERIES), self._entry)
        return tuple(figure for figures in entries for figure in figures)

    def baseline(self, raw: Any, _: object = None) -> Observation:
        """
        A baseline, with its period or without one.

        Args:
            raw: A figure, or a map of one figure by its period.

        Returns:
            The figure.

        Raises:
            FaultyError: If something else is written.
        """
        if type(raw) is dict and not self._details.keys() & raw.keys():
            if len(raw) != 1:
                raise fault(
                    "a baseline is one figure: 17.0, or with its period {FY2006: 17.0}."
                )
            (key,) = raw
            if did_you_mean(key, self._details):
                raise FaultyError([unknown_key(f".{key}", key, self._details)])
            (figures,) = each_of(raw, self._entry)
            if len(figures) == 1:
                return figures[0]
            raise fault("a baseline is one figure, and several stand here. Keep one.")
        return self._figure(None, raw)

    def _entry(self, key: str, raw: Any) -> tuple[Observation, ...]:
        try:
            period = self._period(key)
        except FaultyError as error:
            raise FaultyError([*error.found, *self._faults_beside(raw)]) from None
        if type(raw) is not list:
            return (self._figure(period, raw),)
        if not raw:
            raise fault("the list is empty. Write a figure, or leave the period out.")
        return tuple(each_in(raw, lambda item: self._figure(period, item)))

    def _faults_beside(self, raw: Any) -> Iterator[Fault]:
        try:
            self._figure(None, raw)
        except CivicplanError as error:
            yield from faults_of(error)

    def _figure(self, period: Period | None, raw: Any) -> Observation:
        if type(raw) is dict:
            values = details(raw, self._details)
            if "value" not in values and "status" not in values:
                raise fault(
                    "a figure has a value, or a status that says why there is none: "
                    "missing, not collected or not yet available."
                )
            if values.get("value") is None and "value" in values:
                values.setdefault("status", Status.MISSING)
            return Observation(period=period, **values)
        if _is_none(raw):
            return Observation(period=period, status=Status.MISSING)
        if type(raw) is list:
            raise fault("a list stands here, and one figure is needed.")
        return Observation(period=period, value=number(raw))


def figure_as_written(figure: Observation) -> Any:
    """
    How a figure is written beside its period.

    Args:
        figure: Any figure.

    Returns:
        A number, `—`, or a map where there is more to say.

    Examples:
        >>> figure_as_written(Observation(value=18))
        Decimal('18')
        >>> figure_as_written(Observation(status=Status.MISSING))
        '—'
    """
    status = figure.status
    long: dict[str, Any] = {}
    if figure.value is not None:
        long["value"] = figure.value
    if figure.measured is not None:
        long["measured"] = figure.measured.text
    if status is not None:
        long["status"] = status.value
    if figure.edition:
        long["edition"] = figure.edition
    if figure.outlook is not None:
        long["outlook"] = figure.outlook.value
    if figure.sample is not None:
        long["sample"] = figure.sample
    if figure.note:
        long["note"] = figure.note
    if len(long) > 1:
        return long
    if status is Status.MISSING:
        return NONE
    return figure.value if status is None else long


def baseline_as_written(figure: Observation) -> Any:
    """
    How a baseline is written.

    Args:
        figure: With or without a period.

    Returns:
        The figure, under its period where it has one.
    """
    if figure.period is None:
        return figure_as_written(figure)
    return {figure.period.text: figure_as_written(figure)}


def series_as_written(figures: tuple[Observation, ...]) -> dict[str, Any]:
    """
    How the figures of an indicator or a comparison are written.

    Args:
        figures: In order of time, each with a period.

    Returns:
        Figures by period; several of one period as a list.
    """
    written = {str(figure.period): figure_as_written(figure) for figure in figures}
    if len(written) == len(figures):
        return written
    written = {}
    for period, group in groupby(figures, key=lambda figure: figure.period):
        each = [figure_as_written(figure) for figure in group]
        written[str(period)] = each[0] if len(each) == 1 else each
    return written
