"""
`use` on whole plans: which target, and of which edition.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from civicplan.rules.reasons import Reason
from tests.rules.asked import answer, holds, plan, quantity


MINATO = plan(
    """
    - id: nurseries
      name: 保育所定員
      unit: 人
      direction: increase
      baseline: {FY2006: 1000}
      targets: {FY2009: 1100, FY2010: 1130, FY2011: 1200, FY2013: 1250, FY2016: 1500}
      actuals: {FY2008: 1040, FY2010: 1150}
    - id: crimes
      name: 犯罪発生件数
      unit: 件
      direction: decrease
      baseline: 4800
      targets: {FY2011: 4400, FY2016: 2800}
      actuals:
        FY2009: {value: 4100, edition: 2010}
        FY2010: {value: 4000, edition: 2012}
        FY2011: {value: 3600, edition: 2012, measured: 2010}
        FY2013: {value: 3300}
      revisions:
        - edition: 2010
          targets: {FY2016: 4000 → 3400}
          reason: approaching
        - edition: 2012
          targets: {FY2016: 3400 → 2800}
          reason: exceeded
    - id: groups
      name: 自主防災組織数
      direction: increase
      baseline: {FY2009: 20}
      targets: {FY2011: 30, FY2016: 60}
      actuals: {FY2011: 30}
      revisions:
        - edition: 2010
          baseline: {from: {FY2006: 10}, to: {FY2009: 20}}
          targets: {FY2016: — → 60}
          reason: set late
    - id: sites
      name: 拠点数
      direction: increase
      targets: {FY2016: 5}
      actuals: {FY2011: 2}
      revisions:
        - {edition: 2010, introduce: true}
        - {edition: 2012, targets: {FY2016: 3 → 5}, reason: exceeded}
    """,
    """
    editions:
      - {id: 2007, title: 基本計画, adopted: 2007-09-10}
      - {id: 2010, title: 中間見直し, adopted: 2010-04-01}
      - {id: 2012, title: 改訂基本計画, period: FY2012/FY2016}
    """,
)
BOTH = {"editions": ["first", "latest"]}


@pytest.mark.parametrize(
    ("word", "target"),
    [
        ("report period", 1200),
        ("actual period", 1130),
        ("last due", 1200),
        ("next due", 1250),
    ],
)
def test_each_word_of_interim_finds_its_target_for_an_older_figure(
    word: str, target: int
) -> None:
    """
    The report of FY2011 has the figure of FY2010: targets of FY2011, 2010, 2011, 2013.
    """
    use = {"interim": word}

    assert target == quantity(MINATO, "nurseries", "FY2011", "interim", use=use)


@pytest.mark.parametrize(
    ("word", "target"),
    [
        ("report period", Reason.NO_TARGET),
        ("actual period", 1130),
        ("last due", 1200),
        ("next due", 1250),
    ],
)
def test_each_word_of_interim_finds_its_target_in_a_year_without_one(
    word: str, target: int | Reason
) -> None:
    """
    For FY2012 itself no target is printed.
    """
    use = {"interim": word}

    assert target == quantity(MINATO, "nurseries", "FY2012", "interim", use=use)


@pytest.mark.parametrize("word", ["report period", "next due"])
def test_after_the_last_target_there_is_none_of_the_year_and_none_to_come(
    word: str,
) -> None:
    """
    In FY2018 all targets are past.
    """
    found = quantity(MINATO, "nurseries", "FY2018", "interim", use={"interim": word})

    assert Reason.NO_TARGET is found


def test_after_the_last_target_the_last_due_is_the_final_one() -> None:
    """
    In FY2018 the target of FY2016 stays due.
    """
    use = {"interim": "last due"}

    assert 1500 == quantity(MINATO, "nurseries", "FY2018", "interim", use=use)


def test_before_the_first_target_none_is_due() -> None:
    """
    In FY2008 the first target is a year away.
    """
    use = {"interim": "last due"}
    found = quantity(MINATO, "nurseries", "FY2008", "interim", use=use)

    assert Reason.NO_TARGET is found


def test_a_figure_of_a_year_without_a_target_has_none_of_its_period() -> None:
    """
    The figure of FY2008 is filed under a year for which nothing is aimed at.
    """
    use = {"interim": "actual period"}

    assert holds(MINATO, "nurseries", "FY2009", "interim is missing", use=use)


def test_the_target_of_the_figures_period_is_that_under_which_it_is_filed() -> None:
    """
    The crimes of 2010 are filed under FY2011, whose target is 4,400.
    """
    use = {"interim": "actual period"}

    assert 4400 == quantity(MINATO, "crimes", "FY2011", "interim", use=use)


def test_the_final_target_is_the_last_whatever_the_report() -> None:
    """
    In FY2009 as in FY2018 it is that of FY2016.
    """
    assert 1500 == quantity(MINATO, "nurseries", "FY2009", "final")
    assert 1500 == quantity(MINATO, "nurseries", "FY2018", "final")


@pytest.mark.parametrize(
    ("targets", "final", "edition"),
    [("first", 4000, "2007"), ("latest", 2800, "2012")],
)
def test_targets_are_compared_as_first_set_and_as_they_stand(
    targets: str, final: int, edition: str
) -> None:
    """
    4,000 became 3,400 and then 2,800 crimes; each answer says of which edition it is.
    """
    says = {"use": BOTH, "let": {"asked": "final"}, "show": {"asked": ""}}
    found = answer(MINATO, "crimes", "FY2011", says=says, targets=targets)

    assert final == found.shown[0].value
    assert edition == found.edition_id


@pytest.mark.parametrize(
    ("edition", "final"), [("2007", 4000), ("2010", 3400), ("2012", 2800)]
)
def test_an_edition_chooses_the_targets_that_stood_in_it(
    edition: str, final: int
) -> None:
    """
    As of 2010 the second revision has not been made.
    """
    assert final == quantity(MINATO, "crimes", "FY2011", "final", edition=edition)


def test_as_first_set_stays_so_in_every_edition() -> None:
    """
    Asked as of 2010, the targets as first set are those of 2007.
    """
    found = quantity(
        MINATO,
        "crimes",
        "FY2011",
        "final",
        use=BOTH,
        targets="first",
        edition="2010",
    )

    assert 4000 == found


def test_an_edition_chooses_the_baseline_from_which_its_targets_were_set() -> None:
    """
    In 2010 the baseline became the 20 groups of FY2009.
    """
    assert 20 == quantity(MINATO, "groups", "FY2011", "baseline")
    assert 10 == quantity(MINATO, "groups", "FY2011", "baseline", edition="2007")


def test_a_new_baseline_starts_the_clock_anew() -> None:
    """
    From 31 March 2010 to 2012 are 24 of 84 months.
    """
    assert Fraction(24, 84) == quantity(MINATO, "groups", "FY2011", "elapsed")


def test_in_the_first_edition_a_target_set_late_is_not_there_yet() -> None:
    """
    As of 2007 the last target is that of FY2011.
    """
    assert 30 == quantity(MINATO, "groups", "FY2011", "final", edition="2007")


def test_an_indicator_introduced_later_was_first_set_when_it_was_introduced() -> None:
    """
    The sites of 2010 aimed at 3.
    """
    says = {"use": BOTH, "let": {"asked": "final"}, "show": {"asked": ""}}
    found = answer(MINATO, "sites", "FY2011", says=says, targets="first")

    assert 3 == found.shown[0].value
    assert "2010" == found.edition_id
