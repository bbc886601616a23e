"""
The columns of a table of figures, by the headings that cities give them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

import attrs

from civicplan.base.printed_numbers import plain_text
from civicplan.errors import Problem, did_you_mean


__all__ = ["Column", "Sheet", "TableRow"]

_HEADINGS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "id": ("id", "指標id", "指標番号"),
        "name": ("name", "指標名", "指標", "名称"),
        "value": ("value", "実績値", "実績"),
        "unit": ("unit", "単位"),
        "measured": ("measured", "時点", "測定時点"),
        "status": ("status", "状態"),
        "sample": ("sample", "回答数", "回答者数"),
        "note": ("note", "備考"),
        "period": ("period", "期間", "年度"),
        "comparison": ("comparison", "比較", "比較対象"),
    }
)
"""What each column may be headed, in plain characters and small letters."""

_MEANT: Final = {each: name for name, known in _HEADINGS.items() for each in known}
_FISCAL: Final = "年度"


@attrs.frozen(kw_only=True)
class Column:
    """
    A column of a table.

    Attributes:
        number: Counted from 1.
        heading: As it stands in the table, such as `"実績値"`.
        is_fiscal: Whether a bare year in it is a fiscal year, as under 年度.
    """

    number: int
    heading: str
    is_fiscal: bool = False


@attrs.frozen(kw_only=True)
class TableRow:
    """
    A row of a table, by its columns.

    Attributes:
        line: The line of the file in which it begins, counted from 1.
        cells: What stands in each column that is not empty, by the column's own name,
            such as `"value"`.
    """

    line: int
    cells: Mapping[str, str]


class Sheet:
    """
    A table of figures: its columns, its rows, and what is wrong with either.

    Args:
        rows: The cells of each row; the first names the columns.
        file: What the table is called in problems.
        lines: The line of the file in which each row begins; left out, each row takes
            one.

    Attributes:
        columns: The columns by their own names.
        rows: The rows below the first, without empty ones.
        problems: What is wrong with the headings, and with the form of rows.
    """

    def __init__(
        self, rows: Iterable[Sequence[str]], file: str, lines: Sequence[int] = ()
    ) -> None:
        self._file = file
        self.columns: dict[str, Column] = {}
        self.problems: list[Problem] = []
        self.rows: tuple[TableRow, ...] = ()
        numbered = enumerate(rows)
        first = next(((place, each) for place, each in numbered if any(each)), None)
        if first is None:
            self.refuse(0, "", "it is empty; its first line names the columns.")
            return
        place, headings = first
        self._head(_line(lines, place), headings)
        if not self.problems:
            self.rows = tuple(self._below(numbered, lines))

    def refuse(self, line: int, name: str, sentence: str) -> None:
        """
        Note what is wrong.

        Args:
            line: The line of the row; 0 for the table as a whole.
            name: The column's own name; nothing for the row as a whole.
            sentence: What is wrong and what to do.
        """
        column = self.columns.get(name)
        self.problems.append(
            Problem(
                file=self._file,
                line=line,
                column=column.number if column else int(line > 0),
                path=column.heading if column else "",
                sentence=sentence,
            )
        )

    def _head(self, line: int, headings: Sequence[str]) -> None:
        if len(headings) == 1 and any(sign in headings[0] for sign in "\t;"):
            sentence = "its cells are not separated by commas. Save it as CSV (commas)."
            self.refuse(line, "", sentence)
            return
        for number, heading in enumerate(headings, 1):
            plain = plain_text(heading)
            if plain:
                self._head_column(line, number, heading.strip(), plain.casefold())
        if self.problems:
            return
        if not self.columns.keys() & {"id", "name"}:
            sentence = "no column says which indicator is meant. Head one id or 指標名."
            self.refuse(line, "", sentence)
        if not self.columns.keys() & {"value", "status"}:
            self.refuse(line, "", "no column holds figures. Head one value or 実績値.")

    def _head_column(self, line: int, number: int, heading: str, plain: str) -> None:
        name = _MEANT.get(plain)
        if name is None:
            known = ", ".join("/".join(each[:2]) for each in _HEADINGS.values())
            near = did_you_mean(plain, _MEANT) or f" Known are {known}."
            sentence = f"the column {heading!r} is not known here.{near}"
        elif name in self.columns:
            sentence = (
                f"{heading!r} and {self.columns[name].heading!r} are the same column. "
                "Keep one."
            )
        else:
            self.columns[name] = Column(
                number=number, heading=heading, is_fiscal=plain == _FISCAL
            )
            return
        self.problems.append(
            Problem(file=self._file, line=line, column=number, sentence=sentence)
        )

    def _below(
        self, numbered: Iterable[tuple[int, Sequence[str]]], lines: Sequence[int]
    ) -> Iterator[TableRow]:
        for place, row in numbered:
            cells = {
                name: row[column.number - 1]
                for name, column in self.columns.items()
                if column.number <= len(row) and row[column.number - 1].strip()
            }
            known = {column.number for column in self.columns.values()}
            line = _line(lines, place)
            for number, cell in enumerate(row, 1):
                if cell.strip() and number not in known:
                    sentence = f"{cell!r} stands in a column without a heading."
                    self.problems.append(
                        Problem(
                            file=self._file,
                            line=line,
                            column=number,
                            sentence=f"{sentence} Head it, or take it out.",
                        )
                    )
            if cells:
                yield TableRow(line=line, cells=cells)


def _line(lines: Sequence[int], place: int) -> int:
    return lines[place] if place < len(lines) else place + 1
