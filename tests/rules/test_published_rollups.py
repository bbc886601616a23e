"""
Roll-ups as governments printed them, on plans made up to have so many of each rating.

Sources stand in the schemes; a handful of figures is quoted.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest

from civicplan.catalog.plans import plan as shipped_plan
from civicplan.catalog.schemes import scheme as shipped
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure
from civicplan.model.observations import Outlook
from civicplan.model.policies import Goal, Policy
from civicplan.rules.answers import Answer, Judgement
from civicplan.rules.evaluation import assess, evaluate
from civicplan.rules.rollups import Rollup
from tests.rules.made import city, indicator, observation, period, scheme


def _series(actual: str, **fields: Any) -> Indicator:
    """
    An indicator on its way from 0 to 100.
    """
    usual: dict[str, Any] = {
        "baseline": ("FY2006", "0"),
        "targets": {"FY2010": "100"},
        "actuals": {"FY2009": actual},
    }
    return indicator(**usual | fields)


def _many(*groups: tuple[int, Indicator]) -> tuple[Indicator, ...]:
    """
    So many of each, with ids of their own.
    """
    each = itertools.chain.from_iterable([one] * count for count, one in groups)
    return tuple(
        attrs.evolve(one, id=f"i{number}", name=f"{one.name}{number}")
        for number, one in enumerate(each)
    )


def _whole(
    indicators: tuple[Indicator, ...], by: str, at: str, **fields: Any
) -> Rollup:
    return evaluate(city(indicators, **fields), shipped(by), at).rollup()


def _printed(rollup: Rollup) -> dict[str, str]:
    return {each.name: each.printed for each in rollup.shown_in("en")}


def test_yonago_before_the_final_year() -> None:
    """
    H21: of 71 indicators A 30 (42.3 %) and B 12 (16.9 %), which are forecast.
    """
    forecast = [
        _series("50", actuals={"FY2009": observation("FY2009", "50", outlook=outlook)})
        for outlook in (Outlook.LIKELY, Outlook.UNLIKELY)
    ]
    indicators = _many((30, _series("100")), (12, forecast[0]), (29, forecast[1]))

    found = _whole(indicators, "yonago", "FY2009", period=period("FY2006/FY2010"))

    assert (30, 12, 71) == tuple(found.counts[each] for each in ("A", "B", "all"))
    assert {"share of A": "42.3%", "share of B": "16.9%"} == _printed(found)


def test_yonago_in_the_final_year() -> None:
    """
    H22: of 71 indicators A 37 (52.1 %); B and C are told apart by the achievement.
    """
    actuals = [_series(value, actuals={"FY2010": value}) for value in ("100", "80")]
    indicators = _many((37, actuals[0]), (34, actuals[1]))

    found = _whole(indicators, "yonago", "FY2010", period=period("FY2006/FY2010"))

    assert (37, 34, 71) == tuple(found.counts[each] for each in ("A", "B", "all"))
    assert "52.1%" == _printed(found)["share of A"]


def test_fuji_names_the_three_without_a_rate() -> None:
    """
    80%以上 57 (うち100%以上 32), 50%以上80%未満 12, 50%未満 6, 20%未満 0, その他 3;
    合計 78.
    """
    ended = _series("90").revise("2012", abolish=True)
    indicators = _many(
        (32, _series("100")),
        (25, _series("80")),
        (12, _series("50")),
        (6, _series("20")),
        (1, _series("", actuals={}, name="no new figure")),
        (2, attrs.evolve(ended, name="ended")),
    )

    found = _whole(indicators, "fuji", "FY2010")

    assert [32, 25, 12, 6, 0, 1, 2, 75, 3, 78] == [*found.counts.values()]
    assert {"at least 80": "57", "other": "3"} == _printed(found)
    assert ["no new figure75", "ended76", "ended77"] == [
        each.figures.indicator.name for each in found.unrated
    ]
    assert all(
        each.figures.indicator.name in found.because("ja") for each in found.unrated
    )


def _kurayoshi(rows: Iterable[dict[str, Any]]) -> tuple[Measure, ...]:
    """
    The measures of one report; what was printed without points has no figure.
    """
    groups = itertools.groupby(rows, key=lambda row: row["shisaku"])
    return tuple(
        Measure(
            code=code,
            title=code,
            indicators=tuple(
                indicator(
                    row["direction"],
                    id=row["id"],
                    name=row["indicator"],
                    baseline=("FY2010", str(row["baseline"]["value"])),
                    targets={"FY2015": str(row["target"]["value"])},
                    actuals={"FY2012": str(row["actual"]["value"])}
                    if "published_rating" in row
                    else {},
                )
                for row in held
            ),
        )
        for code, held in groups
    )


KURAYOSHI = {
    "https://www.city.kurayoshi.lg.jp/1823.htm": ["2.00", "0.33", "-2.00"],
    "https://www.city.kurayoshi.lg.jp/1819.htm": ["2.67", "0.80", "-3.00"],
}
"""The means of the points printed for measures 1-1, 1-2 and 1-3, blanks left out."""


@pytest.mark.parametrize("url", KURAYOSHI)
def test_kurayoshi_averages_the_points_of_a_measure(shared: Path, url: str) -> None:
    """
    With two decimals; the indicator that was printed without points is named.
    """
    lines = shared.joinpath("cases", "japan.jsonl").read_text("utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row.get("url") == url]
    measures = _kurayoshi(rows)
    goal = Goal(
        code="1", title="1", policies=(Policy(code="1", title="1", measures=measures),)
    )
    found = evaluate(city(goals=(goal,)), shipped("kurayoshi"), "FY2012")
    means = [each for each in found.rollups if each.level == "measure"]

    assert KURAYOSHI[url] == [_printed(each)["score"] for each in means]
    for measure, mean in zip(measures, means, strict=True):
        points = [
            int(row["published_rating"])
            for row in rows
            if row["shisaku"] == measure.code and "published_rating" in row
        ]
        assert Fraction(sum(points), len(points)) == mean.score
    assert means[1].because("ja").endswith("件。評価なし：就業率（‐）")
    assert means[1].because("en").endswith(" scored; not rated: 就業率 (no figure)")


@pytest.mark.parametrize("id_", ["ibaraki", "ibaraki-h28"])
def test_ibaraki_takes_the_two_best_ratings_together(id_: str) -> None:
    """
    「A」及び「B+」 are what was hoped for, among those that are rated.
    """
    indicators = _many(
        *((1, _series(value, targets={"FY2009": "100"})) for value in ("100", "80")),
        (1, _series("79.9", targets={"FY2009": "100"})),
        (1, _series("", actuals={}, name="late")),
    )
    found = _whole(indicators, id_, "FY2009")

    assert (1, 1, 1, 0) == tuple(found.counts[each] for each in ("A", "B+", "B", "C"))
    assert {"as hoped": "66.7%"} == _printed(found)
    assert (
        "1 on track, 1 mostly on track, 1 somewhat late; not rated: late3 (no actual)"
    ) == found.because("en")


@pytest.mark.parametrize(("distinct", "twice"), [(88, 2), (33, 7)])
def test_nagayo_and_sapporo_count_what_is_printed_twice_once(
    distinct: int, twice: int
) -> None:
    """
    Of Nagayo's 88 indicators 2 are shared by two measures (重複), of Sapporo's 33 7.
    """
    indicators = _many((distinct, _series("50")))
    again = tuple(Reprint(of=each.id) for each in indicators[-twice:])
    measures = tuple(
        Measure(code=code, title=code, indicators=held)
        for code, held in (("1", indicators), ("2", again))
    )
    policy = Policy(code="1", title="1", measures=measures)
    plan = city(goals=(Goal(code="1", title="1", policies=(policy,)),))
    found = evaluate(plan, shipped("nagayo"), "FY2009")

    assert (distinct, twice) == tuple(
        found.rollup(each).counts["A"] for each in ("1/1/1", "1/1/2")
    )
    assert distinct == len(found) == found.rollup().counts["all"]
    assert {"count of all": str(distinct)} == _printed(found.rollup())


def test_hiratsuka_prints_26_indicators_of_which_one_is_printed_again() -> None:
    """
    The three policies have 26 together, their goal 25.
    """
    counting = scheme("""
    cases: [{when: final is reached, rating: A}, {rating: B}]
    ratings: [{id: A}, {id: B}]
    rollup: {policy: {show: {count of all: }}, goal: {show: {count of all: }}}
    """)
    found = evaluate(shipped_plan("hiratsuka"), counting, "FY2011")
    policies = [each for each in found.rollups if each.level == "policy"]

    assert 26 == sum(each.counts["all"] for each in policies)
    assert {"count of all": "25"} == _printed(found.rollup("2"))


def test_clearpoint_weighs_the_scores_of_an_objective() -> None:
    """
    Above Target 2, Caution 1, Below Plan 0; what has no figure weighs nothing.
    """
    indicators = tuple(
        _series(
            value,
            id=f"i{weight}",
            weight=weight,
            targets={"FY2009": "100"},
            actuals={"FY2009": value} if value else {},
        )
        for value, weight in (("100", 3), ("90", 1), ("89.9", 4), ("", 8))
    )
    plan = city(indicators)
    found = evaluate(plan, shipped("clearpoint"), "FY2009").rollup("1/1")

    assert Fraction(3 * 2 + 1 * 1, 3 + 1 + 4) == found.score
    assert {"score": "0.88"} == _printed(found)


def _published(shared: Path, method: str) -> Iterator[dict[str, Any]]:
    path = shared.joinpath("cases", "international.jsonl")
    for line in path.read_text("utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        if row["method"] == method:
            yield row


def _close(expected: float, found: Answer | Rollup) -> bool:
    assert found.score is not None
    error = abs(Decimal(str(expected)) - Decimal(float(found.score)))
    return error < Decimal("1e-9") * abs(Decimal(str(expected)))


def test_statistics_canada_averages_the_series_of_an_indicator() -> None:
    """
    Indicator 11-7-1 of the Canadian framework, from the figures of its two series.
    """
    young, old = (
        indicator(
            id=id_,
            name=id_,
            baseline=("2015", start),
            actuals={year: actual},
            parameters={"limit": 100},
        )
        for id_, start, year, actual in (
            ("from-12-to-17", "83.8", "2022", "77.7"),
            ("from-18", "66.7", "2024", "61.1"),
        )
    )
    whole = indicator(id="belonging", name="belonging", parts=(young, old))
    found = assess(whole, shipped("statcan"), "2024")

    for expected, each in (
        (-3.842343121245121, found.parts[0].answer()),
        (-3.7120450615348832, found.parts[1].answer()),
        (-3.777194091390002, found.answer()),
    ):
        assert each.rating
        assert "deterioration" == each.rating.id
        assert _close(expected, each)


def _scored(id_: str, score: float | None) -> Indicator:
    """
    A series without a target that grew for a year, as much as the score says.
    """
    if score is None:
        return indicator(id=id_, name=id_, baseline=("2015", "1"))
    growth = Fraction(1, 20) if score > 0 else Fraction(str(score + 2.5)) / 125
    actual = Decimal(1) + Decimal(growth.numerator) / Decimal(growth.denominator)
    return indicator(
        id=id_, name=id_, baseline=("2015", "1"), actuals={"2016": str(actual)}
    )


def test_statistics_canada_leaves_series_without_data_out_of_the_mean(
    shared: Path,
) -> None:
    """
    Both indicators that were published with the scores of their series.
    """
    rows = [*_published(shared, "statcan aggregate")]
    for row in rows:
        scores = row["inputs"]["series_scores"]
        parts = tuple(_scored(f"s{n}", score) for n, score in enumerate(scores))
        whole = indicator(id="whole", name="whole", parts=parts)
        answer = assess(whole, shipped("statcan"), "2016").answer()

        assert answer.rating
        assert row["expected"]["status"] == answer.rating.id
        assert _close(row["expected"]["score"], answer)
        assert scores.count(None) == sum(not part.rated for part in answer.parts)
        assert all(
            part.rated or part.figures.indicator.name in answer.because()
            for part in answer.parts
        )
    assert 2 == len(rows)


def test_fukuoka_rates_goals_by_judgement_beside_the_counts() -> None:
    """
    A 順調 to D 遅れ, 総合的に勘案; nothing is computed, and what it rests on is told.
    """
    judgement = Judgement(rating="B", by="福岡市", reason="総合的に勘案")
    plan = city(_many((2, _series("100")), (1, _series("-1"))))
    found = evaluate(
        plan, shipped("fukuoka"), "FY2009", judgements={"1": judgement}
    ).rollup("1")

    assert (judgement, True, None) == (found.judgement, found.rule.judged, found.rating)
    assert "目標値に向けて順調 2件、初期値よりも悪化 1件" == found.because("ja")
