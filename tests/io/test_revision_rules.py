"""
Revision rule files: read with the place of each mistake.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from civicplan.errors import SchemeError
from civicplan.io.revision_rules import load, loads, read
from civicplan.rules.editions.revision_rules import RevisionRule


RULE = """\
rule: town
version: 1.10
cases:
  - {when: final is reached, reason: achieved}
  - {when: progress to final >= 80 %, reason: approaching}
"""
AS_JSON = """\
{"rule": "town", "version": 1.10,
 "cases": [{"when": "final is reached", "reason": "achieved"}]}
"""


@pytest.mark.parametrize(("name", "text"), [("r.yaml", RULE), ("r.json", AS_JSON)])
def test_a_rule_is_read_from_a_file(name: str, text: str, tmp_path: Path) -> None:
    """
    YAML or JSON; a version is a text in both.
    """
    path = tmp_path / name
    path.write_text(text, "utf-8")
    found = load(path)

    assert isinstance(found, RevisionRule)
    assert ("town", "1.10") == (found.id, found.version)


def test_every_mistake_has_its_place() -> None:
    """
    Of the file and of the rule, all at once; in an expression, of the very word.
    """
    text = RULE.replace("progress to final", "progres to final").replace(
        "reason: achieved", "reasn: achieved"
    )
    with pytest.raises(SchemeError) as error:
        loads(f"{text}unles: []\n", "town.yaml")

    assert [
        (4, 5, "cases[0].reason", "it is missing."),
        (4, 30, "cases[0].reasn", "Did you mean 'reason'?"),
        (5, 12, "cases[1].when", "Did you mean 'progress to final'?"),
        (6, 1, "unles", "Did you mean 'unless'?"),
    ] == [
        (each.line, each.column, each.path, each.sentence.split(". ")[-1].strip())
        for each in error.value.problems
    ]


def test_what_is_not_yaml_is_told() -> None:
    """
    As of any file.
    """
    with pytest.raises(SchemeError) as error:
        loads("rule: a: b", "town.yaml")

    assert "town.yaml:1:8: a colon with a space after it" in str(error.value)


def test_a_missing_file_is_told() -> None:
    """
    By its name.
    """
    with pytest.raises(SchemeError, match=r"nowhere\.yaml: there is no such file\."):
        load("nowhere.yaml")


def test_a_scheme_is_no_rule() -> None:
    """
    Its keys are others.
    """
    with pytest.raises(SchemeError, match="a scheme and no revision rule"):
        loads("scheme: standard\nversion: 1\nratings: [{id: A}]")


def test_what_is_perhaps_not_meant_is_a_warning(tmp_path: Path) -> None:
    """
    With its place; the rule can be used.
    """
    path = tmp_path / "town.yaml"
    late = "  - {when: progress to final >= 95 %, reason: nearly achieved}\n"
    path.write_text(RULE + late, "utf-8")
    found = read(path)

    assert "town" == found.rule.id
    assert [(6, 5, "cases[2]")] == [
        (each.line, each.column, each.path) for each in found.warnings
    ]
    assert "it is never reached" in found.warnings[0].sentence


def test_a_sound_rule_has_no_warnings(tmp_path: Path) -> None:
    """
    That it leaves most indicators alone is none.
    """
    path = tmp_path / "town.yaml"
    path.write_text(RULE, "utf-8")

    assert () == read(path).warnings
