"""
The command `civicplan report` as a paper for a council.
"""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from civicplan.cli import word_files
from tests.cli.commands import process, run


def test_markdown_goes_to_standard_output_or_a_file() -> None:
    """
    By the ending of its name.
    """
    said = run("report", "--format", "markdown").stdout
    written = run("report", "-o", "report.md")

    assert (0, "") == (written.exit_code, written.stdout)
    assert said == Path("report.md").read_text("utf-8")
    assert said.startswith("# 平塚市総合計画 生活快適・夢プラン\n")


def test_a_word_file_is_told_how_to_be_made_where_pandoc_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    And nothing is written.
    """
    monkeypatch.setattr(shutil, "which", lambda _: None)
    result = run("report", "-o", "report.docx")

    assert (2, False) == (result.exit_code, Path("report.docx").exists())
    assert "which is not installed: get it with 'sudo apt-get install pandoc'" in (
        result.stderr
    )


def test_what_pandoc_says_is_passed_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """
    Where it cannot make the file.
    """
    fake = tmp_path / "pandoc"
    fake.write_text("#!/bin/sh\necho no room left >&2\nexit 99\n", "utf-8")
    fake.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda _: str(fake))
    result = run("report", "-o", "report.docx")

    assert (2, False) == (result.exit_code, Path("report.docx").exists())
    assert "pandoc could not make the file: no room left" in result.stderr


def test_a_word_file_needs_a_name() -> None:
    """
    A console cannot show it.
    """
    result = run("report", "--format", "docx")

    assert 2 == result.exit_code
    assert "a Word file cannot be shown here: name it with -o report.docx." in (
        result.stderr
    )


needs_pandoc = pytest.mark.skipif(
    shutil.which("pandoc") is None,
    reason="pandoc is not installed: sudo apt-get install pandoc",
)


@needs_pandoc
def test_a_word_file_holds_what_the_paper_says() -> None:
    """
    Its tables too, with columns as wide as what stands in them.
    """
    done = process("report", "-o", "report.docx", "--language", "en")
    with zipfile.ZipFile("report.docx") as file:
        document = file.read("word/document.xml").decode()

    assert 0 == done.returncode
    assert "How the plan stands" in document
    assert "犯罪発生件数（年間）" in document
    assert document.count("<w:tbl>") >= 10


@needs_pandoc
def test_no_sign_of_a_plan_is_one_of_pandocs() -> None:
    """
    Neither formulas nor citations, footnotes or raw HTML.
    """
    signs = r"$x^2$ @smith ^\[1\] H~2~O :smile: \<b\>"
    made = word_files.in_docx((signs,), "en")
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        document = file.read("word/document.xml").decode()

    assert "$x^2$ @smith ^[1] H~2~O :smile: &lt;b&gt;" in document
