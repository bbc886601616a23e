"""
The command `civicplan report` as HTML.
"""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import SMALL, run


def test_a_report_is_one_file_in_the_language_asked(tmp_path: Path) -> None:
    """
    Written whole; the plan's own language where none is asked.
    """
    file = tmp_path / "report.html"

    done = run("report", "hiratsuka", "--at", "FY2011", "-o", str(file))

    assert 0 == done.exit_code
    assert file.read_text("utf-8").startswith('<!DOCTYPE html>\n<html lang="ja">')
    run("report", "hiratsuka", "--language", "en", "-o", str(file))
    assert '<html lang="en">' in file.read_text("utf-8")


def test_a_plan_from_standard_input_is_reported_on_standard_output() -> None:
    """
    With the scheme asked for.
    """
    done = run("report", "-", "--scheme", "gifu", "--at", "2025", given=SMALL)

    assert (0, True) == (done.exit_code, "<small>gifu " in done.stdout)


def test_where_the_plan_is_bad_no_file_is_written(tmp_path: Path) -> None:
    """
    What was there before stays.
    """
    file = tmp_path / "report.html"

    done = run("report", "-", "-o", str(file), given="civicplan: 1\n")

    assert (1, False) == (done.exit_code, file.exists())
