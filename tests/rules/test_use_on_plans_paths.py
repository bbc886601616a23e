"""
`use` on whole plans: what is expected, on each kind of path.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.rules.asked import plan, quantity


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
    - id: lamps
      name: 防犯灯数
      direction: increase
      baseline: {FY2006: 100}
      targets: {FY2016: 300}
      actuals: {FY2008: 120, FY2011: 190, FY2013: 250}
      revisions:
        - {edition: 2012, targets: {FY2016: 200 → 300}, reason: nearly achieved}
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
    ("at", "expected"),
    [("FY2008", 1100), ("FY2010", 1200), ("FY2018", 1200)],
    ids=["24 of 120 months", "48 of 120 months", "the figure stays that of FY2010"],
)
def test_the_straight_line_runs_from_the_baseline_to_the_final_target(
    at: str, expected: int
) -> None:
    """
    From 1,000 to 1,500 in ten years are 50 a year.
    """
    assert expected == quantity(MINATO, "nurseries", at, "expected")


@pytest.mark.parametrize(
    ("at", "expected"),
    [("FY2008", 1100), ("FY2012", 1300), ("FY2018", 1500)],
    ids=["24 of 120 months", "72 of 120 months", "kept at the final target"],
)
def test_the_straight_line_is_read_at_the_report_where_time_is_counted_to_it(
    at: str, expected: int
) -> None:
    """
    However old the figure is.
    """
    use = {"time": "report"}

    assert expected == quantity(MINATO, "nurseries", at, "expected", use=use)


LISTED = {"path": "listed", "time": "report"}


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("FY2007", Fraction(3100, 3)),
        ("FY2009", 1100),
        ("FY2010", 1130),
        ("FY2012", 1225),
        ("2015-03", 1250 + Fraction(250, 3)),
        ("FY2018", 1500),
    ],
    ids=[
        "1,000 + 100 × 12/36 from the baseline",
        "as printed",
        "as printed, and not the 1,133.3 of a straight line",
        "half way from 1,200 to 1,250",
        "12 of 36 months from 1,250 to 1,500",
        "after the last one",
    ],
)
def test_the_listed_path_runs_through_the_printed_targets(
    at: str, expected: int | Fraction
) -> None:
    """
    1,100 for FY2009, 1,130 for FY2010, 1,200 for FY2011, 1,250 for FY2013, then 1,500.
    """
    assert expected == quantity(MINATO, "nurseries", at, "expected", use=LISTED)


def test_before_its_baseline_a_listed_path_is_at_its_baseline() -> None:
    """
    A survey of 2005 asks for no more than the 10 of FY2006, on either path.
    """
    of = plan(
        """
        - id: felt
          name: 実感
          direction: increase
          baseline: {FY2006: 10}
          targets: {FY2011: 20}
          actuals: {FY2006: {value: 9, measured: 2005-08}}
        """
    )
    listed = quantity(of, "felt", "FY2007", "expected", use={"path": "listed"})

    assert 10 == quantity(of, "felt", "FY2007", "expected")
    assert 10 == listed


def test_what_is_printed_for_the_baselines_year_decides_on_a_listed_path() -> None:
    """
    The new baseline of FY2009 found 12, and 14 are still printed for that year.

    Half way from 14 in FY2009 to 20 in FY2011 are 17.
    """
    of = plan(
        """
        - id: felt
          name: 実感
          direction: increase
          baseline: {FY2009: 12}
          targets: {FY2008: 11, FY2009: 14, FY2011: 20}
          actuals: {FY2009: 12, FY2010: 15}
        """
    )
    use = {"path": "listed"}

    assert 14 == quantity(of, "felt", "FY2009", "expected", use=use)
    assert 17 == quantity(of, "felt", "FY2010", "expected", use=use)


FROM_REVISION = {"path": "from revision"}


def test_the_path_from_a_revision_begins_with_the_last_figure_known_in_it() -> None:
    """
    In 2012 the 3,600 crimes of 2010 were known, to fall to 2,800 in 75 months.

    By 31 March 2014 are 39 of them: 3,600 − 800 × 39/75 = 3,184.
    """
    found = quantity(MINATO, "crimes", "FY2013", "expected", use=FROM_REVISION)

    assert 3184 == found


def test_the_path_from_a_revision_is_that_of_the_edition_asked() -> None:
    """
    In 2010 the 4,100 of FY2009 were known, to fall to 3,400 in 84 months.

    By 31 March 2014 are 48 of them: 4,100 − 700 × 48/84 = 3,700.
    """
    found = quantity(
        MINATO, "crimes", "FY2013", "expected", use=FROM_REVISION, edition="2010"
    )

    assert 3700 == found


def test_without_a_revision_the_path_begins_with_the_baseline() -> None:
    """
    As of 2007, 4,800 fall to 4,000: 84 of 120 months ask for 4,800 − 560.
    """
    found = quantity(
        MINATO, "crimes", "FY2013", "expected", use=FROM_REVISION, edition="2007"
    )

    assert 4240 == found


def test_a_figure_that_names_no_edition_was_known_if_its_year_was_over() -> None:
    """
    When the edition for FY2012 began, the 190 lamps of FY2011 were known.

    To 300 in 60 months, 24 of them ask for 190 + 110 × 24/60 = 234.
    """
    found = quantity(MINATO, "lamps", "FY2013", "expected", use=FROM_REVISION)

    assert 234 == found


def test_a_running_total_is_expected_from_the_total_known_at_the_revision() -> None:
    """
    Ibaraki raised 10,000 to 13,000 when 5,163 were reached in FY2015 and FY2016.

    After 12 of the 36 months left it is 5,163 + 7,837/3.
    """
    of = plan(
        """
        - id: visits
          name: 来県者数
          direction: increase
          baseline: {FY2014: 0}
          targets: {FY2015/FY2019: 13000}
          actuals:
            FY2015: 2415
            FY2016: 2748
            FY2015/FY2016: 5163
            FY2015/FY2017: 7077
          revisions:
            - edition: H30.3
              targets: {FY2015/FY2019: 10000 → 13000}
        """,
        """
        period: FY2015/FY2019
        editions: [{id: H27}, {id: H30.3, adopted: 2018-03-20}]
        """,
    )
    found = quantity(of, "visits", "FY2017", "expected", use=FROM_REVISION)

    assert 5163 + Fraction(7837, 3) == found


def test_a_sum_is_expected_from_the_sum_known_at_the_revision() -> None:
    """
    2,415 and 2,748 were published when 10,000 were raised to 13,000.

    After 12 of the 36 months left, 5,163 + 7,837/3 are expected.
    """
    of = plan(
        """
        - id: visits
          name: 来県者数
          direction: increase
          accumulation: flow
          targets: {FY2015/FY2019: 13000}
          actuals:
            FY2015: {value: 2415, edition: H27}
            FY2016: {value: 2748, edition: H30.3}
            FY2017: {value: 1914, edition: H31}
          revisions:
            - edition: H30.3
              targets: {FY2015/FY2019: 10000 → 13000}
        """,
        """
        period: FY2015/FY2019
        editions: [{id: H27}, {id: H30.3}, {id: H31}]
        """,
    )
    use = {**FROM_REVISION, "flows": "summed"}
    found = quantity(of, "visits", "FY2017", "expected", use=use)

    assert 5163 + Fraction(7837, 3) == found


@pytest.mark.parametrize(
    ("targets", "pace"), [("first", Fraction(9, 5)), ("latest", Fraction(9, 10))]
)
def test_pace_follows_the_targets_that_are_compared(
    targets: str, pace: Fraction
) -> None:
    """
    In half the time 90 more lamps are 90 % of the 100 first aimed at, and 45 % of 200.
    """
    found = quantity(
        MINATO, "lamps", "FY2011", "pace to final", use=BOTH, targets=targets
    )

    assert pace == found
