"""
What checks found, for people to read and for programs.
"""

from __future__ import annotations

import json

import attrs
import pytest

from civicplan.errors import Problem
from civicplan.io.json_documents import encode_json
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.checking import check
from civicplan.rules.checks.shapes import Severity
from civicplan.views.findings import (
    counts_in_words,
    finding_outlines,
    findings_in_json,
    problem_commands,
    severity_in_words,
    workflow_commands,
)
from civicplan.views.terminal import terminal_lines
from tests.views.found import ford


def test_findings_stand_under_the_part_that_they_concern() -> None:
    """
    Each with file, line, column, code and severity; in the end they are counted.
    """
    read, found = ford()
    outlines = finding_outlines(read.plan, found, file="ford.yaml")

    assert [
        "A hall  [1/projects/1]",
        "  ford.yaml:10:52  X103  warning  There is no check Z1.",
        "",
        "Crimes  [1#crimes]",
        (
            "  ford.yaml:15:20  D104  error  The direction says that more is better, "
            "but the target of 410% for FY2028 is worse than the baseline of 480%. "
            "Correct one of them."
        ),
        "",
        "Share of people, 100% honest  [1#felt]",
        (
            "  ford.yaml:22:27  Q101  hint  The survey of FY2024 has no number of "
            "respondents, so that nobody can tell which difference means something."
        ),
        "",
        "1 error, 1 warning, 1 hint",
        "  X103 ignored-unknown            1  an unknown check is ignored",
        "  D104 targets-against-direction  1  the targets go against the direction",
        "  Q101 survey-without-sample      1  a survey without its sample",
    ] == [*terminal_lines(outlines, width=None)]


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("", "Ford 2030"),
        ("2", "2 Another"),
        ("1/projects/1", "A hall"),
        ("2#crimes", "Crimes (reprint: 1#crimes)"),
    ],
)
def test_every_part_of_a_plan_has_a_heading(address: str, title: str) -> None:
    """
    As it is shown elsewhere.
    """
    read, found = ford()
    one = attrs.evolve(found[0], address=address)

    assert title == finding_outlines(read.plan, (one,))[0].title


def test_severities_have_colours() -> None:
    """
    As a terminal paints them.
    """
    read, found = ford()
    outlines = finding_outlines(read.plan, found)

    assert ["orange", "red", "blue"] == [
        each.facts[0].colours[2] for each in outlines[:3]
    ]


def test_without_a_file_the_line_alone_is_told() -> None:
    """
    And without lines the path.
    """
    read, found = ford()
    placed = finding_outlines(read.plan, found)
    unplaced = finding_outlines(read.plan, check(read.plan, select=["D104"]))

    assert "15:20" == placed[1].facts[0].cells[0]
    assert "goals[0].indicators[0].direction" == unplaced[0].facts[0].cells[0]


def test_nothing_found_is_said_too() -> None:
    """
    In the language that is asked for.
    """
    read, _ = ford()

    assert ["Nothing questionable was found."] == [
        each.title for each in finding_outlines(read.plan, ())
    ]
    assert ["指摘する点はありません。"] == [
        each.title for each in finding_outlines(read.plan, (), language="ja")
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "1 error, 2 warnings, 1 hint"),
        ("ja", "誤り1件、注意2件、参考1件"),
    ],
)
def test_findings_are_counted_by_severity(language: str, expected: str) -> None:
    """
    The worst first.
    """
    _, found = ford()

    assert expected == counts_in_words((*found, found[0]), language)


def test_every_severity_has_a_word() -> None:
    """
    In both languages.
    """
    assert ["誤り", "注意", "参考"] == [
        severity_in_words(each, "ja") for each in Severity
    ]
    assert ["error", "warning", "hint"] == [
        severity_in_words(each, "en") for each in Severity
    ]


def test_findings_can_be_read_by_a_program() -> None:
    """
    With the data that fill the sentence, numbers as numbers.
    """
    read, found = ford()
    pieces = findings_in_json(read.plan, found, encode_json, file="ford.yaml")
    told = json.loads("".join(pieces))

    assert {"plan": "ford", "file": "ford.yaml", "errors": 1, "warnings": 1} == {
        name: told[name] for name in ("plan", "file", "errors", "warnings")
    }
    assert {
        "code": "D104",
        "name": "targets-against-direction",
        "severity": "error",
        "category": "directions",
        "address": "1#crimes",
        "path": "goals[0].indicators[0].direction",
        "line": 15,
        "column": 20,
        "sentence": "The direction says that more is better, but the target of 410% "
        "for FY2028 is worse than the baseline of 480%. Correct one of them.",
        "data": {
            "direction": {"ja": "増加をめざす", "en": "more is better"},
            "baseline": {"value": 480, "unit": "%"},
            "target": {"value": 410, "unit": "%"},
            "period": "FY2028",
        },
    } == told["findings"][1]


def test_data_of_every_kind_become_json() -> None:
    """
    Lists too; without a place, lines are nothing.
    """
    read, found = ford()
    data = {"all": (1, "a", Words(ja="あ", en="b"))}
    one = attrs.evolve(
        found[0],
        words=Words(ja="{all}", en="{all}"),
        data=tuple(data.items()),
        line=0,
        column=0,
    )
    told = json.loads("".join(findings_in_json(read.plan, (one,), encode_json)))

    assert [1, "a", {"ja": "あ", "en": "b"}] == told["findings"][0]["data"]["all"]
    assert (None, None, None) == (
        told["file"],
        told["findings"][0]["line"],
        told["findings"][0]["column"],
    )
    assert "1、a、あ" == one.sentence("ja")
    assert "1, a, b" == one.sentence("en")


def test_a_workflow_is_told_in_its_own_commands() -> None:
    """
    With what it would misread escaped: % in the text, also : and , in what is named.
    """
    _, found = ford()

    assert [
        (
            "::warning file=a%2Cb/f%3A1%25.yaml,line=10,col=52,"
            "title=X103 ignored-unknown::There is no check Z1. [1/projects/1]"
        ),
        (
            "::error file=a%2Cb/f%3A1%25.yaml,line=15,col=20,"
            "title=D104 targets-against-direction::The direction says that more is "
            "better, but the target of 410%25 for FY2028 is worse than the baseline of "
            "480%25. Correct one of them. [1#crimes]"
        ),
        (
            "::notice file=a%2Cb/f%3A1%25.yaml,line=22,col=27,"
            "title=Q101 survey-without-sample::The survey of FY2024 has no number of "
            "respondents, so that nobody can tell which difference means something. "
            "[1#felt]"
        ),
    ] == [*workflow_commands(found, file="a,b/f:1%.yaml")]


def test_a_command_is_one_line_whatever_the_plan_holds() -> None:
    """
    Nobody can write another command into it.
    """
    _, found = ford()
    sly = attrs.evolve(
        found[0],
        words=Words(ja="", en="a\n::error::b\rc"),
        line=0,
        column=0,
        address="",
    )

    assert ["::warning title=X103 ignored-unknown::a%0A::error::b%0Dc"] == [
        *workflow_commands([sly])
    ]


def test_what_keeps_a_file_from_being_a_plan_is_a_command_too() -> None:
    """
    Also where the file as a whole is meant, and where it has no name.
    """
    problems = [
        Problem(file="a.yaml", line=3, column=1, path="titel", sentence="Not 100 %."),
        Problem(file="a.yaml", sentence="a\n::warning::b"),
        Problem(file="-", sentence="Empty."),
    ]

    assert [
        "::error file=a.yaml,line=3,col=1::Not 100 %25. [titel]",
        "::error file=a.yaml::a%0A::warning::b",
        "::error::Empty.",
    ] == [*problem_commands(problems)]
