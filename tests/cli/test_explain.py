"""
The command `civicplan explain`.
"""

from __future__ import annotations

import json

import pytest

from civicplan.views.widths import width_of
from tests.cli.commands import run


CRIMES = ("explain", "hiratsuka", "crimes")


@pytest.mark.parametrize("name", ["crimes", "2/2-3#crimes", "#crimes"])
def test_an_indicator_is_found_by_id_and_by_address(name: str) -> None:
    """
    As it is printed beside it.
    """
    said = run("explain", "hiratsuka", name, "--question", "pace").stdout

    assert "[2/2-3#crimes]\n" in said
    assert "期待値 4,258件に対し実績 3,447件（2010年）" in said


def test_the_words_are_those_of_the_language_asked() -> None:
    """
    Left out, the plan's.
    """
    said = run(*CRIMES, "--language", "en").stdout

    assert "Is it on pace for the final target" in said
    assert "expected value 4,258 件 reached: actual 3,447 件 (2010)" in said


def test_json_has_an_explanation_for_each_answer() -> None:
    """
    Of the targets as first set too, unless they are left out.
    """
    every, latest = (
        [
            (each["question"], each["targets"], each["rating"])
            for each in json.loads(said.stdout)["explanations"]
        ]
        for said in (
            run(*CRIMES, "--format", "json"),
            run(*CRIMES, "--format", "json", "--targets", "latest"),
        )
    )

    assert [
        ("interim", "first", "met"),
        ("interim", "latest", "met"),
        ("pace", "first", "met"),
        ("pace", "latest", "on_pace"),
    ] == every
    assert every[1::2] == latest


def test_the_scheme_itself_tells_what_was_found() -> None:
    """
    Its lines, with the figures beside them.
    """
    said = run(
        *(*CRIMES, "--format", "scheme", "--question", "pace", "--targets", "latest")
    ).stdout

    assert said.startswith("# standard 1, question pace\n")
    assert "  - when: expected is reached" in said
    assert said.endswith("\n")


def test_several_rules_are_documents_of_one_file() -> None:
    """
    As YAML divides them.
    """
    said = run(*CRIMES, "--format", "scheme").stdout

    assert 3 == said.split("\n").count("---")


def test_another_scheme_period_and_edition_may_be_asked() -> None:
    """
    As of an evaluation.
    """
    said = run(
        *(*CRIMES, "--scheme", "yonago", "--at", "FY2011", "--edition", "2007"),
        *("--phase", "final", "--format", "json"),
    ).stdout
    (told,) = json.loads(said)["explanations"]

    assert ("yonago", "FY2011", "2007", "final") == (
        told["scheme"]["id"],
        told["report"],
        told["edition"],
        told["phase"],
    )


def test_the_report_is_that_of_the_plan() -> None:
    """
    Not of the indicator's own last figure, so that it explains what is evaluated.
    """
    said = run("explain", "hiratsuka", "fertility-rate", "--format", "json").stdout

    assert {"FY2011"} == {each["report"] for each in json.loads(said)["explanations"]}


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int, language: str) -> None:
    """
    A Japanese character takes two columns.
    """
    said = run(*CRIMES, "--language", language, env={"COLUMNS": str(width)}).stdout

    assert width >= max(map(width_of, said.splitlines()))
