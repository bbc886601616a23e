"""
The revision rules that are shipped.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from civicplan.catalog.plans import plan
from civicplan.catalog.revision_rules import names, revision_rule
from civicplan.catalog.shipped import shipped_text
from civicplan.errors import SchemeError, UnknownNameError
from civicplan.io.revision_rules import loads
from civicplan.rules.editions.proposing import propose
from civicplan.rules.editions.rule_lints import lint_rule


RAISED = (
    *("centre-using-groups", "centre-users", "ikigai-members", "cancer-screenings"),
    *("decline-prevented", "traffic-accidents", "crimes"),
)
TEXT = shipped_text("revision_rules", "shipped revision rule", "hiratsuka-2012")


def proposed(approaching: str, nearly: str) -> dict[str, str]:
    """
    What the shipped rule finds with other numbers, each with its reason.
    """
    text = TEXT.replace(">= 80 %", f">= {approaching} %")
    text = text.replace(">= 95 %", f">= {nearly} %")
    found = propose(plan("hiratsuka"), loads(text), targets="2007")
    return {each.id: each.reason for each in found if each.possible}


def test_nothing_but_data_is_shipped() -> None:
    """
    No rule has Python of its own.
    """
    shipped = files("civicplan.catalog").joinpath("revision_rules").iterdir()

    assert {".yaml"} == {Path(file.name).suffix for file in shipped}


@pytest.mark.parametrize("name", names())
def test_every_shipped_rule_is_known_by_its_own_id(name: str) -> None:
    """
    The name of its file and its id are one, and it says where it comes from.
    """
    rule = revision_rule(name)

    assert name == rule.id
    assert rule.scheme.source
    assert rule.scheme.date
    assert rule.label("ja") != rule.label("en")
    assert () == lint_rule(rule)


def test_a_rule_may_be_a_file(tmp_path: Path) -> None:
    """
    It goes before a shipped one.
    """
    path = tmp_path / "ours.yaml"
    path.write_text(TEXT.replace("rule: hiratsuka-2012", "rule: ours"), "utf-8")

    assert "ours" == revision_rule(path).id


def test_an_unknown_rule_is_told() -> None:
    """
    With the nearest one that there is.
    """
    with pytest.raises(UnknownNameError) as unknown:
        revision_rule("hiratsuka-2011")
    with pytest.raises(SchemeError, match="there is no such file"):
        revision_rule("hiratsuka-2012.yaml")

    assert (
        "There is no shipped revision rule 'hiratsuka-2011'. "
        "Did you mean 'hiratsuka-2012'?" == str(unknown.value)
    )


@pytest.mark.parametrize("approaching", ["64.6", "80", "89.8"])
@pytest.mark.parametrize("nearly", ["90", "95", "97.7"])
def test_the_inferred_numbers_stand_in_wide_ranges(
    approaching: str, nearly: str
) -> None:
    """
    The city printed none; any in these ranges proposes what it raised, as it said.
    """
    found = proposed(approaching, nearly)

    assert RAISED == tuple(found)
    assert ("nearly achieved", "approaching") == (
        found["cancer-screenings"],
        found["decline-prevented"],
    )


@pytest.mark.parametrize(
    ("approaching", "nearly", "otherwise"),
    [
        # One more indicator than the city raised.
        ("64.4", "95", ("centre-registered-groups", "approaching")),
        # 近づいている is said of what would be ほぼ達成.
        ("80", "89.9", ("decline-prevented", "nearly achieved")),
        # And the reverse.
        ("80", "97.9", ("cancer-screenings", "approaching")),
    ],
)
def test_outside_of_these_ranges_another_thing_is_proposed(
    approaching: str, nearly: str, otherwise: tuple[str, str]
) -> None:
    """
    So that the ranges told beside the rule are the whole truth.
    """
    assert otherwise in proposed(approaching, nearly).items()


def test_above_its_range_one_that_was_raised_is_not_found() -> None:
    """
    介護予防, at 89.9 %.
    """
    assert "decline-prevented" not in proposed("90", "95")
