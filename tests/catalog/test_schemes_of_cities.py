"""
The edges of the schemes of five Japanese cities and towns: just inside, on and just
outside of each band.

What they published themselves is in tests/conformance.
"""

from __future__ import annotations

import attrs
import pytest

from civicplan.catalog.schemes import scheme
from civicplan.model.measures import Measure
from civicplan.model.revisions import Abolish, Revision
from civicplan.rules.evaluation import evaluate
from civicplan.rules.reasons import Reason
from tests.catalog.rated import answer_of, rating_of, shown_of
from tests.rules.made import city, indicator


@pytest.mark.parametrize(
    ("actual", "score"),
    [
        ("100.1", 5),
        ("100", 5),
        ("99.9", 4),
        ("75", 4),
        ("74.9", 3),
        ("50", 3),
        ("49.9", 2),
        ("25", 2),
        ("24.9", 1),
        ("0", 1),
        ("-0.1", -1),
        ("-24.9", -1),
        ("-25", -2),
        ("-49.9", -2),
        ("-50", -3),
        ("-74.9", -3),
        ("-75", -4),
        ("-99.9", -4),
        ("-100", -5),
        ("-1301", -5),
    ],
)
def test_kurayoshi(actual: str, score: int) -> None:
    """
    Steps of 25 %, mirrored for what went backwards.
    """
    up = indicator(baseline="0", targets={"FY2015": "100"}, actuals={"FY2015": actual})
    fewer = {"FY2015": str(-float(actual))}
    down = indicator("decrease", "0", {"FY2015": "-100"}, fewer)

    assert score == answer_of("kurayoshi", up).score
    assert score == answer_of("kurayoshi", down).score


def test_kurayoshi_without_a_figure() -> None:
    """
    It prints a hyphen.
    """
    of = indicator(baseline="0", targets={"FY2015": "100"})

    assert "missing" == rating_of("kurayoshi", of, "FY2015")


def test_kurayoshi_prints_the_mean_of_a_measure() -> None:
    """
    施策平均 with two decimals, blanks left out: 1, 2 and 2.
    """
    every = tuple(
        indicator(
            baseline="0",
            targets={"FY2015": "100"},
            actuals={"FY2015": actual} if actual else {},
            id=f"x{place}",
        )
        for place, actual in enumerate(["10", "30", "40", ""])
    )
    plan = city()
    goal = attrs.evolve(
        plan.goals[0], measures=(Measure(code="1", title="施策", indicators=every),)
    )

    found = evaluate(attrs.evolve(plan, goals=(goal,)), scheme("kurayoshi"), "FY2015")

    assert ["1.67"] == [each.printed for each in found.rollup("1/1").shown]


@pytest.mark.parametrize(
    ("actual", "rate"), [("611", "105.3%"), ("593", "102.2%"), ("580", "100.0%")]
)
def test_gose(actual: str, rate: str) -> None:
    """
    Of waste, which should fall from 611 g to 580 g, more than 100 % is a miss.
    """
    of = indicator("decrease", "611", {"FY2020": "580"}, {"FY2012": actual})

    assert [rate] == shown_of("gose", of)


@pytest.mark.parametrize(
    ("direction", "target", "actual", "expected"),
    [
        ("increase", "120", "120.1", "S"),
        ("increase", "120", "120", "A"),
        ("increase", "120", "119.9", "A"),
        ("increase", "120", "100.1", "A"),
        ("increase", "120", "100", "B"),
        ("increase", "120", "99.9", "B"),
        ("increase", "120", "90.1", "B"),
        ("increase", "120", "90", "B"),
        ("increase", "120", "89.9", "C"),
        ("decrease", "80", "79.9", "S"),
        ("decrease", "80", "80", "A"),
        ("decrease", "80", "99.9", "A"),
        ("decrease", "80", "100", "B"),
        ("decrease", "80", "110", "B"),
        ("decrease", "80", "110.1", "C"),
    ],
)
def test_nagayo(direction: str, target: str, actual: str, expected: str) -> None:
    """
    From 100: past the target, past the baseline, up to 10 % behind it, further behind.
    """
    of = indicator(direction, "100", {"FY2020": target}, {"FY2018": actual})

    assert expected == rating_of("nagayo", of)


@pytest.mark.parametrize(("actual", "expected"), [("-110", "B"), ("-110.1", "C")])
def test_nagayo_below_zero(actual: str, expected: str) -> None:
    """
    10 % of a baseline of -100 are 10.
    """
    of = indicator(baseline="-100", targets={"FY2020": "0"}, actuals={"FY2018": actual})

    assert expected == rating_of("nagayo", of)


def test_nagayo_without_a_figure() -> None:
    """
    It prints a bar.
    """
    of = indicator(baseline="100", targets={"FY2020": "120"})

    assert "unknown" == rating_of("nagayo", of, "FY2018")


@pytest.mark.parametrize(
    ("year", "actual", "expected"),
    [
        ("FY2015", "20.1", "steady"),
        ("FY2015", "20", "steady"),
        ("FY2015", "19.9", "mostly"),
        ("FY2015", "12", "mostly"),
        ("FY2015", "11.9", "rethink"),
        ("FY2017", "60", "steady"),
        ("FY2017", "59.9", "mostly"),
        ("FY2017", "36", "mostly"),
        ("FY2017", "35.9", "rethink"),
        ("FY2019", "100", "steady"),
        ("FY2019", "99.9", "mostly"),
        ("FY2019", "60", "mostly"),
        ("FY2019", "59.9", "rethink"),
        ("FY2021", "100", "steady"),
        ("FY2021", "99.9", "mostly"),
    ],
)
def test_tama(year: str, actual: str, expected: str) -> None:
    """
    A fifth of the target is due each year, and all of it from the fifth on.
    """
    of = indicator(
        baseline=("FY2014", "0"), targets={"FY2019": "100"}, actuals={year: actual}
    )

    assert expected == rating_of("tama", of)


def test_tama_prints_the_rate() -> None:
    """
    13 of the 20 due in the first year; 2 of 30 are rounded half up.
    """
    for target, actual, printed in (("100", "13", "65.0%"), ("150", "2", "6.7%")):
        of = indicator(
            baseline=("FY2014", "0"),
            targets={"FY2019": target},
            actuals={"FY2015": actual},
        )

        assert [printed] == shown_of("tama", of)


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        ("100", "full"),
        ("99.9", "high"),
        ("80", "high"),
        ("79.9", "middle"),
        ("50", "middle"),
        ("49.9", "low"),
        ("20", "low"),
        ("19.9", "least"),
        ("-5", "least"),
    ],
)
def test_fuji(actual: str, expected: str) -> None:
    """
    Progress from 0 to an interim target of 100.
    """
    of = indicator(
        baseline="0",
        targets={"FY2013": "100", "FY2020": "300"},
        actuals={"FY2013": actual},
    )

    assert expected == rating_of("fuji", of)


def test_fuji_names_what_it_does_not_rate() -> None:
    """
    No new figure, or the project has ended.
    """
    waiting = indicator(baseline="0", targets={"FY2013": "100"})
    ended = indicator(
        baseline="0",
        targets={"FY2013": "100"},
        actuals={"FY2013": "50"},
        revisions=(Revision(edition="2012", changes=(Abolish(),)),),
    )

    assert "no_update" == rating_of("fuji", waiting, "FY2013")
    assert "ended" == rating_of("fuji", ended, "FY2013")


def test_fuji_prints_what_its_table_counts() -> None:
    """
    80%以上 with what is of it 100%以上, and その他.
    """
    every = tuple(
        indicator(
            baseline="0",
            targets={"FY2016": "1000"},
            actuals={"FY2016": actual} if actual else {},
            id=f"x{place}",
        )
        for place, actual in enumerate(["1000", "800", "795", ""])
    )

    found = evaluate(city(every), scheme("fuji"), "FY2016")

    assert ["2", "1"] == [each.printed for each in found.rollup().shown]
    assert ["100%", "80%", "80%", "実績がない"] == [
        each.shown_in("ja")[0].printed for each in found.answers()
    ]
    assert "middle" == rating_of("fuji", every[2])


@pytest.mark.parametrize("name", ["fuji", "fukuoka", "kurayoshi", "nagayo", "yonago"])
def test_without_a_direction_nothing_is_guessed(name: str) -> None:
    """
    The reason is named instead.
    """
    of = indicator(
        "",
        ("FY2006", "100"),
        {"FY2011": "110", "FY2016": "120"},
        {"FY2011": "105"},
    )

    assert Reason.NO_DIRECTION.value == rating_of(name, of, "FY2011", phase="final")


@pytest.mark.parametrize("name", ["kurayoshi", "fuji"])
def test_where_there_is_no_way_to_go_progress_is_not_told(name: str) -> None:
    """
    The target is the baseline, or behind it.
    """
    same, behind = (
        indicator("increase", "62.8", {"FY2011": target}, {"FY2011": "64.6"})
        for target in ("62.8", "60.0")
    )

    assert Reason.TARGET_IS_BASELINE.value == rating_of(name, same, "FY2011")
    assert Reason.TARGET_BEHIND_BASELINE.value == rating_of(name, behind, "FY2011")
