"""
A table of a year's figures, as staff fill it in, read as edits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, TypeVar

import attrs

from civicplan.base.periods import Period
from civicplan.base.printed_numbers import plain_text
from civicplan.base.printed_periods import read_period
from civicplan.base.unclear_periods import what_it_may_mean
from civicplan.errors import InvalidValueError, PlanFileError, Refusal
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation, Status
from civicplan.model.plans import Plan
from civicplan.rules.editions.cells import (
    UnreadError,
    amount_in,
    sample_in,
    status_in,
    value_in,
)
from civicplan.rules.editions.columns import Sheet, TableRow
from civicplan.rules.editions.drafts import Draft, RefusedError
from civicplan.rules.editions.edits import EnterActual
from civicplan.rules.editions.revising import refusals


__all__ = ["actuals_from_table"]

T = TypeVar("T")
# Of four digits, or counted by era: 2012, 24, H24, 令和元.
_BARE_YEAR: Final = re.compile(r"(?!FY)\D{0,2}(\d{1,4}|元)", re.IGNORECASE)


def actuals_from_table(  # noqa: PLR0913 - where the table came from takes two
    plan: Plan,
    rows: Iterable[Sequence[str]],
    period: Period | str | None = None,
    *,
    edition: str = "",
    file: str = "table",
    lines: Sequence[int] = (),
) -> tuple[EnterActual, ...]:
    """
    The figures of a table, ready to be entered with `revise`.

    The first row names the columns, in English or in Japanese: `id` (指標ID) or `name`
    (指標名), `value` (実績値), and where they are needed `unit` (単位), `measured`
    (時点), `status` (状態), `sample` (回答数), `note` (備考), `period` (期間, 年度) and
    `comparison` (比較), which names a series beside the indicator's own, as 全国平均.
    Numbers are read as people print them, and `—` says that there is no figure.
    A figure in another unit of the same kind is converted, exactly.

    Args:
        plan: The plan as it stands.
        rows: The cells of each row, as texts, such as a `csv.reader` gives them.
        period: What the figures are filed under where a row says nothing else, such
            as `"FY2012"`.
        edition: The edition that publishes them, which must be the last; nothing
            means the last.
        file: What the table is called in problems.
        lines: The line of the file in which each row begins; left out, each row takes
            one.

    Returns:
        An edit for each row, in order.

    Raises:
        PlanFileError: If anything in the table is wrong, with all of it at once. Each
            problem has its line, and for its column that of the table, counted from
            1.
        InvalidValueError: If *period* cannot be read.

    Examples:
        >>> from civicplan.catalog.plans import plan
        >>> rows = [["指標ID", "実績値", "備考"], ["crimes", "３，１００ 件", "速報"]]
        >>> (entered,) = actuals_from_table(plan("hiratsuka"), rows, "平成24年度")
        >>> entered.actual
        Observation(period=period('FY2012'), value=Decimal('3100'), measured=None, \
status=None, edition='', outlook=None, sample=None, note='速報')

        What is wrong is told with its place, and all of it at once:

        >>> rows = [["id", "value"], ["crime", "3100"], ["volunteers", "7,5OO"]]
        >>> actuals_from_table(plan("hiratsuka"), rows, "FY2012")
        Traceback (most recent call last):
            ...
        civicplan.errors.PlanFileError: table:2:1 id: there is no indicator 'crime' in \
the plan. Did you mean 'crimes'?
        table:3:2 value: '7,5OO': there are letters among its digits. If they are \
digits, write 7,500.
    """
    if isinstance(period, str):
        period = plan.period_of(period)
    sheet = Sheet(rows, file, lines)
    reading = _Reading(plan, sheet, period, edition)
    entries = [
        (row, edit) for row in sheet.rows if (edit := reading.edit(row)) is not None
    ]
    edits = tuple(edit for _, edit in entries)
    if not reading.is_closed():
        for refusal in refusals(plan, *edits):
            row, _ = entries[refusal.number - 1]
            sheet.refuse(row.line, _column_of(refusal, sheet), refusal.sentence)
    if sheet.problems:
        raise PlanFileError(
            sorted(sheet.problems, key=lambda each: (each.line, each.column))
        )
    return edits


def _column_of(refusal: Refusal, sheet: Sheet) -> str:
    part = refusal.path.rpartition(".")[2]
    if part == "indicator":
        return "id" if "id" in sheet.columns else "name"
    return part if part in {"measured", "comparison"} else "value"


def _counted_as(indicator: Indicator, comparison: str) -> Indicator:
    """
    An indicator in the unit of one of its comparisons, where that has its own.
    """
    for each in indicator.comparisons:
        if each.name == comparison and each.unit:
            return attrs.evolve(indicator, unit=each.unit)
    return indicator


class _Reading:
    """
    How the rows of a table are read for one plan.
    """

    def __init__(
        self, plan: Plan, sheet: Sheet, period: Period | None, edition: str
    ) -> None:
        self._plan = plan
        self._sheet = sheet
        self._period = period
        self._edition = edition
        self._draft = Draft(plan)
        self._by_name: dict[str, list[Indicator]] = {}
        for _, each in plan.walk(Indicator):
            self._by_name.setdefault(plain_text(each.name), []).append(each)
        self._seen: dict[tuple[str, str, Period], int] = {}

    def is_closed(self) -> bool:
        """
        Whether the edition that is to publish the figures takes none, which is told.
        """
        try:
            self._draft.published_in(self._edition)
        except RefusedError as error:
            self._sheet.refuse(0, "", error.found[0][1])
            return True
        return False

    def edit(self, row: TableRow) -> EnterActual | None:
        """
        The edit that a row says; none where something in it is wrong.
        """
        known = len(self._sheet.problems)
        indicator = self._read(row, self._indicator)
        fields: dict[str, Any] = {
            "period": self._read(row, self._period_of),
            "measured": self._read(row, self._measured),
            "sample": self._read(row, sample_in),
            "status": self._read(row, status_in),
            "note": row.cells.get("note", "").strip(),
            "edition": self._edition,
        }
        comparison = row.cells.get("comparison", "").strip()
        amount = self._read(row, amount_in)
        if amount is not None and amount.value is not None and indicator is not None:
            counted = _counted_as(indicator, comparison)
            fields["value"] = self._read(
                row, lambda row: value_in(row, amount, counted)
            )
        elif amount is not None and fields["status"] is None:
            fields["status"] = Status.MISSING
        if len(self._sheet.problems) > known or indicator is None:
            return None
        try:
            actual = Observation(**fields)
            edit = EnterActual(
                indicator=indicator.id, actual=actual, comparison=comparison
            )
        except InvalidValueError as error:
            name = error.field.rpartition(".")[2]
            self._sheet.refuse(row.line, name, error.hint)
            return None
        return edit if self._is_first(row, edit) else None

    def _read(self, row: TableRow, read: Callable[[TableRow], T]) -> T | None:
        try:
            return read(row)
        except UnreadError as error:
            self._sheet.refuse(row.line, error.column, error.sentence)
            return None

    def _is_first(self, row: TableRow, edit: EnterActual) -> bool:
        period = edit.actual.period
        if period is None:
            return False
        series = (edit.indicator, edit.comparison, period)
        line = self._seen.setdefault(series, row.line)
        if line != row.line:
            of = f"{edit.comparison!r} beside " if edit.comparison else ""
            self._sheet.refuse(
                row.line,
                "value",
                f"line {line} has a figure of {of}{edit.indicator!r} in {period} "
                "already. Keep one.",
            )
        return line == row.line

    def _indicator(self, row: TableRow) -> Indicator:
        if "id" in row.cells:
            try:
                return self._draft.indicator(row.cells["id"].strip())
            except RefusedError as error:
                raise UnreadError("id", error.found[0][1]) from None
        name = plain_text(row.cells.get("name", ""))
        if not name:
            column = "id" if "id" in self._sheet.columns else "name"
            raise UnreadError(column, "it is empty. Say which indicator is meant.")
        found = self._by_name.get(name, [])
        if not found:
            near = self._draft.meant(name, self._by_name)
            sentence = f"there is no indicator of the name {name!r} in the plan.{near}"
            raise UnreadError("name", sentence)
        if len(found) > 1:
            ids = ", ".join(repr(each.id) for each in found)
            sentence = f"several indicators have this name: {ids}. Give the id."
            raise UnreadError("name", sentence)
        return found[0]

    def _period_of(self, row: TableRow) -> Period:
        cell = row.cells.get("period", "").strip()
        if not cell:
            if self._period is None:
                column = "period" if "period" in self._sheet.columns else ""
                sentence = (
                    "nothing says which period the figure is of. Fill in a column "
                    "headed period (年度), or name one period for the whole table."
                )
                raise UnreadError(column, sentence)
            return self._period
        is_fiscal = self._sheet.columns["period"].is_fiscal
        return self._dated("period", cell, is_fiscal=is_fiscal)

    def _measured(self, row: TableRow) -> Period | None:
        cell = row.cells.get("measured", "").strip()
        return self._dated("measured", cell) if cell else None

    def _dated(self, column: str, cell: str, *, is_fiscal: bool = False) -> Period:
        calendar = self._plan.fiscal_year
        printed = cell
        if is_fiscal and _BARE_YEAR.fullmatch("".join(plain_text(cell).split())):
            printed = f"{cell}年度"
        try:
            return read_period(printed, calendar)
        except InvalidValueError as error:
            told = what_it_may_mean(printed, calendar, language=self._plan.language)
            raise UnreadError(column, told or f"{cell!r}: {error.hint}") from None
