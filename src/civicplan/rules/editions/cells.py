"""
The cells of a table of figures, each read as people fill it in.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from civicplan.base.printed_amounts import NO_FIGURE, Amount, read_amount
from civicplan.base.printed_numbers import plain_text
from civicplan.base.units import convert
from civicplan.errors import InvalidValueError, UnitError, did_you_mean
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Status
from civicplan.rules.editions.columns import TableRow
from civicplan.rules.vocabulary import word


__all__ = ["UnreadError", "amount_in", "sample_in", "status_in", "value_in"]

_STATUSES: Final = {
    **{each.value: each for each in Status},
    **{word(each.value, "ja"): each for each in Status},
    NO_FIGURE: Status.MISSING,
}


class UnreadError(Exception):
    """
    A cell that cannot be read; it never leaves `editions`.

    Attributes:
        column: The column's own name, such as `"value"`; nothing for the whole row.
        sentence: What is wrong and what to do.
    """

    def __init__(self, column: str, sentence: str) -> None:
        super().__init__(column, sentence)
        self.column = column
        self.sentence = sentence


def status_in(row: TableRow) -> Status | None:
    """
    What the row says of how firm its figure is.

    Args:
        row: Of a table of figures.

    Returns:
        The status; none where nothing is said.

    Raises:
        UnreadError: If the word is unknown.
    """
    cell = plain_text(row.cells.get("status", ""))
    if not cell:
        return None
    status = _STATUSES.get(cell) or _STATUSES.get(cell.casefold())
    if status is None:
        known = ", ".join(each.value for each in Status)
        near = did_you_mean(cell, _STATUSES) or f" Known are {known}."
        raise UnreadError("status", f"{cell!r} is no status.{near}")
    return status


def sample_in(row: TableRow) -> int | None:
    """
    The number of respondents that a row tells.

    Args:
        row: Of a table of figures.

    Returns:
        The number; none where nothing is said.

    Raises:
        UnreadError: If it is no whole number.
    """
    cell = row.cells.get("sample", "").strip()
    if not cell:
        return None
    try:
        value = read_amount(cell).value
    except InvalidValueError:
        value = None
    if value is None or value != value.to_integral_value():
        sentence = f"{cell!r} is no number of respondents, such as 1200."
        raise UnreadError("sample", sentence)
    return int(value)


def amount_in(row: TableRow) -> Amount | None:
    """
    What stands in the cell of the figure.

    Args:
        row: Of a table of figures.

    Returns:
        The number and its unit, or that there is none; nothing where only a status
        is given.

    Raises:
        UnreadError: If it is no figure, or more than one.
    """
    cell = row.cells.get("value", "").strip()
    if not cell:
        if "status" in row.cells:
            return None
        raise UnreadError("value", "it is empty. Where there is no figure, write —.")
    try:
        amount = read_amount(cell)
    except InvalidValueError as error:
        raise UnreadError("value", f"{cell!r}: {error.hint}") from None
    why = ""
    if amount.mark not in {None, NO_FIGURE}:
        why = "this is no figure. Where there is none, write —."
    elif amount.running is not None:
        why = "these are two figures. Enter each in a row, with its period."
    elif amount.limit or amount.approximate:
        why = "a figure is one number. Write it alone, and the rest into the note."
    if why:
        raise UnreadError("value", f"{cell!r}: {why}")
    return amount


def value_in(row: TableRow, amount: Amount, indicator: Indicator) -> Decimal | None:
    """
    The figure of a row in the unit of its indicator.

    Args:
        row: Of a table of figures.
        amount: What stands in the cell of the figure.
        indicator: The indicator that the row is about.

    Returns:
        The number, with its digits where the unit is the same; none where there is
        none.

    Raises:
        UnreadError: If the units measure different things, or the number cannot be
            written out in the other unit.
    """
    if amount.value is None:
        return None
    own, column = amount.unit, plain_text(row.cells.get("unit", ""))
    if own and column and own != column:
        sentence = f"the figure is in {own}, and its unit is said to be {column}."
        raise UnreadError("unit", f"{sentence} Keep one.")
    where = "unit" if column else "value"
    return _in_unit_of(indicator, amount.value, own or column, where)


def _in_unit_of(indicator: Indicator, value: Decimal, unit: str, where: str) -> Decimal:
    wanted = indicator.unit
    if not unit or unit == plain_text(wanted):
        return value
    if not wanted:
        sentence = (
            f"{indicator.id!r} has no unit in the plan, and the figure is in {unit}. "
            "Write the number alone, or give the indicator its unit first."
        )
        raise UnreadError(where, sentence)
    try:
        converted = convert(value, unit, wanted)
        is_exact = convert(converted, wanted, unit) == value
    except UnitError as error:
        sentence = f"{error} The figures of {indicator.id!r} are in {wanted}."
        raise UnreadError(where, sentence) from None
    if not is_exact:
        sentence = f"{value:f} {unit} cannot be written out in {wanted}. Enter it in"
        raise UnreadError(where, f"{sentence} {wanted}, as it was measured.")
    return converted
