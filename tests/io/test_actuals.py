"""
Tables of figures in CSV: how they are written, and where something is wrong.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from civicplan.catalog.plans import plan
from civicplan.errors import InvalidValueError, PlanFileError
from civicplan.io.actuals import load, loads


HIRATSUKA = plan("hiratsuka")


def told(text: str) -> list[str]:
    """
    What is wrong with a table.
    """
    with pytest.raises(PlanFileError) as error:
        loads(HIRATSUKA, text, "FY2012", file="a.csv")
    return str(error.value).splitlines()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_file_of_any_program_is_read(tmp_path: Path, end: str, mark: str) -> None:
    """
    With or without the mark by which Excel knows UTF-8, and with any line ends.
    """
    file = tmp_path / "a.csv"
    lines = ["指標ID,実績値,備考", 'crimes,"3,100","速報、"" 暫定 """', ""]
    file.write_bytes((mark + end.join(lines)).encode())

    (edit,) = load(HIRATSUKA, file, "平成24年度")

    assert ("crimes", "FY2012") == (edit.indicator, str(edit.actual.period))
    assert (Decimal(3100), '速報、" 暫定 "') == (edit.actual.value, edit.actual.note)


def test_a_cell_may_take_several_lines() -> None:
    """
    The problems below it still have their lines.
    """
    text = 'id,value,note\ncrimes,1,"a\nb"\n\ncrime,1,\n'

    assert [
        (
            "a.csv:5:1 id: there is no indicator 'crime' in the plan. Did you mean "
            "'crimes'?"
        )
    ] == told(text)
    (edit,) = loads(HIRATSUKA, text.partition("\n\n")[0], "FY2012")
    assert "a\nb" == edit.actual.note


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            'id,value\ncrimes,1\ncrimes,"1',
            (
                "3:1: a quote is opened here and never closed. Close it, or write "
                '" twice where the text holds one.'
            ),
        ),
        (
            'id,value\ncrimes,"1"2',
            (
                "2:1: a text goes on after its closing quote. Write "
                '" twice where the text holds one.'
            ),
        ),
        (
            f"id,value\ncrimes,{'1' * 200_000}",
            "2:1: a cell is far too long. Shorten it.",
        ),
    ],
)
def test_what_is_no_csv_is_told(text: str, sentence: str) -> None:
    """
    With the line in which the row begins.
    """
    assert [f"a.csv:{sentence}"] == told(text)


def test_text_in_another_encoding_is_told(tmp_path: Path) -> None:
    """
    Excel saves Shift_JIS unless it is told otherwise.
    """
    file = tmp_path / "a.csv"
    file.write_bytes("id,value\n犯罪,1".encode("cp932"))

    with pytest.raises(PlanFileError) as error:
        load(HIRATSUKA, file, "FY2012")

    assert (
        f"{file}:2:1: this is not UTF-8 (the byte is 0x94); it looks like Shift_JIS. "
        "Save the file as UTF-8."
    ) == str(error.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """
    With the one that may have been meant.
    """
    tmp_path.joinpath("actuals.csv").touch()

    with pytest.raises(PlanFileError, match=r"Did you mean .*actuals\.csv"):
        load(HIRATSUKA, tmp_path / "actual.csv", "FY2012")


def test_a_period_that_cannot_be_read_is_told() -> None:
    """
    Before the table is looked at.
    """
    with pytest.raises(InvalidValueError, match="era"):
        loads(HIRATSUKA, "", "24年度")
