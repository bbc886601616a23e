"""
Tables of a year's figures, as staff fill them in: CSV in, edits out.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator

from civicplan.base.periods import Period
from civicplan.errors import PlanFileError, Problem
from civicplan.io.documents import decoded, encoded, read_bytes
from civicplan.io.places import located
from civicplan.model.plans import Plan
from civicplan.rules.editions.edits import EnterActual
from civicplan.rules.editions.entries import actuals_from_table


__all__ = ["load", "loads"]


def load(
    plan: Plan,
    path: str | os.PathLike[str],
    period: Period | str | None = None,
    *,
    edition: str = "",
) -> tuple[EnterActual, ...]:
    """
    The figures of a CSV file, ready to be entered with `revise`.

    Args:
        plan: The plan as it stands.
        path: The file, in UTF-8; its first line names the columns, as
            `actuals_from_table` says.
        period: What the figures are filed under where a row says nothing else, such
            as `"FY2012"`.
        edition: The edition that publishes them, which must be the last; nothing
            means the last.

    Returns:
        An edit for each row, in order.

    Raises:
        PlanFileError: If the file is missing or anything in it is wrong, with all of
            it at once, each with its line and the column of the table.
        InvalidValueError: If *period* cannot be read.
    """
    data = read_bytes(path, "csv")
    return _read(plan, data, period, edition=edition, file=os.fspath(path))


def loads(
    plan: Plan,
    text: str,
    period: Period | str | None = None,
    *,
    edition: str = "",
    file: str = "actuals",
) -> tuple[EnterActual, ...]:
    r"""
    The figures of a text in CSV, ready to be entered with `revise`.

    Args:
        plan: The plan as it stands.
        text: All that the file would hold.
        period: As for `load`.
        edition: As for `load`.
        file: What the text is called in errors.

    Returns:
        An edit for each row, in order.

    Raises:
        PlanFileError: If anything in it is wrong, with all of it at once.
        InvalidValueError: If *period* cannot be read.

    Examples:
        >>> from civicplan.catalog.plans import plan
        >>> text = '指標ID,実績値\ncrimes,"3,100"\nvolunteers,—\n'
        >>> [edit.actual.value for edit in loads(plan("hiratsuka"), text, "FY2012")]
        [Decimal('3100'), None]
    """
    return _read(plan, encoded(text, file), period, edition=edition, file=file)


def _read(
    plan: Plan,
    data: bytes,
    period: Period | str | None,
    *,
    edition: str,
    file: str,
) -> tuple[EnterActual, ...]:
    text, trouble = decoded(data)
    if trouble is not None:
        raise PlanFileError([located(file, trouble)])
    rows = [*_rows(text, file)]
    return actuals_from_table(
        plan,
        (cells for _, cells in rows),
        period,
        edition=edition,
        file=file,
        lines=[line for line, _ in rows],
    )


def _rows(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """
    The rows of a text in CSV, each with the line in which it begins.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        problem = Problem(file=file, line=line, column=1, sentence=_why_not(error))
        raise PlanFileError([problem]) from error


# What the csv module says, and what to do about it.
_KNOWN = {
    "unexpected end of data": (
        'a quote is opened here and never closed. Close it, or write " twice where '
        "the text holds one."
    ),
    "expected after": (
        'a text goes on after its closing quote. Write " twice where the text holds '
        "one."
    ),
    "field larger than": "a cell is far too long. Shorten it.",
}


def _why_not(error: csv.Error) -> str:
    said = (sentence for known, sentence in _KNOWN.items() if known in str(error))
    return next(said, f"this is not CSV: {error}.")
