"""
Revision rules: what may stand in one, and what is said of a mistake.
"""

from __future__ import annotations

from typing import Any

import pytest

from civicplan.errors import SchemeError
from civicplan.rules.editions.revision_rules import Move, revision_rule_of
from civicplan.rules.editions.rule_lints import lint_rule


RULE: dict[str, Any] = {
    "rule": "town",
    "version": "1.10",
    "title": {"ja": "見直し", "en": "Review"},
    "cases": [
        {"when": "final is reached", "reason": "achieved"},
        {"when": "progress to final < 0", "move": "lower", "reason": "too far"},
        {"when": "actual is missing", "move": "abolish", "reason": "no data"},
    ],
    "unless": [{"when": "mark = law", "because": "set by law"}],
}


def test_a_rule_has_a_cover_and_cases() -> None:
    """
    Its version is a text, and its title stands by language.
    """
    rule = revision_rule_of(RULE)

    assert ("town", "1.10", "見直し") == (rule.id, rule.version, rule.label("ja"))
    assert (Move.RAISE, Move.LOWER, Move.ABOLISH) == rule.moves
    assert "final" == rule.revises


def test_a_known_reason_is_told_in_both_languages() -> None:
    """
    A city's own stands as it is written.
    """
    known, own, _ = revision_rule_of(RULE).scheme.ratings

    assert ("目標を達成したため", "the target was achieved") == (
        known.label("ja"),
        known.label("en"),
    )
    assert ("too far", "too far") == (own.label("ja"), own.label("en"))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (
            {"case": []},
            (
                "rule case: there is no key 'case' here; rule, version, title, source, "
                "date, note, use, parameters, let, revises, cases, unless, show may "
                "stand here. Did you mean 'cases'?"
            ),
        ),
        (
            {"cases": []},
            "rule cases: a revision rule has `cases`: write when a target is changed.",
        ),
        ({"rule": ""}, "rule rule: it may not be empty."),
        (
            {"revises": "last"},
            "rule revises: there is no 'last' here: write one of: final, interim.",
        ),
        (
            {"cases": [{"when": "final is reachd", "reason": "x"}]},
            "rule cases[0].when: at column 10 of 'final is reachd': ",
        ),
        (
            {"cases": [{"reason": "x"}]},
            "rule cases[0].when: it is missing.",
        ),
        (
            {"cases": [{"when": "final is reached"}]},
            "rule cases[0].reason: it is missing.",
        ),
        (
            {"cases": [{"when": "final is reached", "reason": "x", "move": "rise"}]},
            (
                "rule cases[0].move: there is no 'rise' here: write one of: raise, "
                "lower, abolish. Did you mean 'raise'?"
            ),
        ),
        (
            {
                "cases": [
                    {
                        "when": "final is reached",
                        "reason": "x",
                        "move": "abolish",
                        "to": "5",
                    }
                ]
            },
            "rule cases[0].to: an indicator that ends has no new target. Leave it out.",
        ),
        (
            {"unless": [{"when": "final = 0"}]},
            "rule unless[0].because: say why not, in a text or in texts by language.",
        ),
        (
            {"use": {"editions": "first"}},
            (
                "rule use.editions: whose targets are looked at is asked each time: "
                "leave it out."
            ),
        ),
        (
            {"cases": ["final is reached"]},
            "rule cases[0]: keys with values are needed here, not 'final is reached'.",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(changed: dict[str, Any], said: str) -> None:
    """
    In the rule's own keys, with what may have been meant.
    """
    with pytest.raises(SchemeError) as error:
        revision_rule_of({**RULE, **changed})

    assert any(line.startswith(said) for line in str(error.value).splitlines())


def test_all_mistakes_are_told_at_once() -> None:
    """
    So that nobody corrects one to see the next.
    """
    data = {"rule": "", "cases": [{"when": "fnal is reached"}], "unless": "never"}
    with pytest.raises(SchemeError) as error:
        revision_rule_of(data)

    assert {"rule", "version", "cases[0].when", "cases[0].reason", "unless"} == {
        each.path for each in error.value.problems
    }


def test_a_line_that_is_no_mapping_is_told_once() -> None:
    """
    What it lacks is not told beside that.
    """
    with pytest.raises(SchemeError) as error:
        revision_rule_of({**RULE, "cases": ["x"]})

    assert ["cases[0]"] == [each.path for each in error.value.problems]


def test_what_is_never_reached_or_used_is_told() -> None:
    """
    But not that a rule leaves most indicators alone, which is its point.
    """
    rule = revision_rule_of(
        {
            **RULE,
            "let": {"rate": "ratio to final"},
            "cases": [
                {"when": "progress to final >= 80 %", "reason": "approaching"},
                {"when": "progress to final >= 95 %", "reason": "nearly achieved"},
            ],
        }
    )

    assert [("cases[1]", "unreachable-case"), ("let.rate", "name-never-used")] == [
        (each.path, each.code) for each in lint_rule(rule)
    ]
